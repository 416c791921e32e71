import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { draftFromEdition, publishDraft, readDraft, saveDraft } from '#lib/server/authoring/index.ts';
import { followTrends } from '#lib/server/results/index.ts';
import { openRound } from '#lib/server/rounds/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { type Cast, people, system } from '../people.ts';

/** What an edition written in the browser says of its questions is what the trends show, and nothing else. */
const now = new Date('2016-01-11T08:00:00Z');
const key = '05-etablering-i-utveckling-2015';
let fresh: FreshDatabase;
let cast: Cast;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

async function open(editionKey: string, opensAt: string): Promise<void> {
  const window = { opensAt: new Date(opensAt), closesAt: new Date('2016-03-01T22:00:00Z') };
  const round = { editionKey, supplementKey: null, countyCode: '05', synthetic: false, ...window };
  await openRound(fresh.database, system, round, now);
}

test('a note and a break are drawn where the edition says so, between its year and the one before', async () => {
  const { database } = fresh;
  const { actor } = cast.officer;
  const id = await draftFromEdition(database, actor, '05-uppfoljning-2014', { label: '2015', year: 2015 }, now);
  const { document } = await readDraft(database, actor, id);
  const text = (words: string) => ({ sv: words, en: words });
  const changed = structuredClone({ ...document, changelog: text('Två frågor är ändrade.') });
  const questions = changed.parts.flatMap(({ survey }) => survey.pages.flatMap(({ elements }) => elements));
  for (const name of ['sfi_nivaer', 'vuxenutbildning'])
    Object.assign(questions.find((question) => question.name === name) ?? {}, { title: text(`Ny lydelse av ${name}`) });
  const bridges = {
    'kommun/sfi_nivaer': { kind: 'note', note: text('Omformulerad') },
    'kommun/vuxenutbildning': { kind: 'break', note: text('Mäter något annat') },
  };
  await saveDraft(database, actor, id, { base: 1, document: { ...changed, bridges } }, now);
  await publishDraft(database, actor, id, { base: 2, consultation: { consultedOn: '2015-10-12' } }, now);
  await open('05-uppfoljning-2014', '2015-01-12T08:00:00Z');
  await open('05-uppfoljning-2015', '2016-01-10T08:00:00Z');

  const { areas } = await followTrends(database, actor, key);
  const told = areas
    .flatMap(({ trends }) => trends)
    .filter(({ series }) => series.breaks.length > 0)
    .map(({ indicator, series }) => [indicator.code, series.breaks]);
  const indicatorOf = (name: string) => questions.find((question) => question.name === name)?.indicator;
  expect(Object.fromEntries(told)).toEqual({
    [String(indicatorOf('sfi_nivaer'))]: [{ between: [2014, 2015], kind: 'note', note: text('Omformulerad') }],
    [String(indicatorOf('vuxenutbildning'))]: [
      { between: [2014, 2015], kind: 'break', note: text('Mäter något annat') },
    ],
  });
});
