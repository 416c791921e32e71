import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDefinitions, readCoverage, readIndicator } from '#lib/server/agreements/index.ts';
import {
  discardDraft,
  draftFromEdition,
  draftFromIndicators,
  listEditions,
  openDraft,
  publishDraft,
  readCodebook,
  readDraft,
  readEdition,
  saveDraft,
} from '#lib/server/authoring/index.ts';
import { openRound } from '#lib/server/rounds/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, type Cast, people, system } from '../people.ts';

let fresh: FreshDatabase;
let cast: Cast;
const now = new Date('2015-11-02T08:00:00Z');
const agreement = '05-etablering-i-utveckling-2015';
const consultation = { consultedOn: '2015-10-12' };

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

async function firstEdition(questionnaire: string): Promise<string> {
  const title = { sv: 'Ny enkät', en: 'New survey' };
  const codes = ['05-UTB-01', '05-UTB-03', '05-SAM-01'];
  const given = { questionnaire, label: '2015', title, year: 2015, codes };
  return draftFromIndicators(fresh.database, cast.officer.actor, agreement, given, now);
}

describe('a draft from indicators', () => {
  test('asks each reporter for what it reports, and is sound, saying what it leaves out', async () => {
    const id = await firstEdition('05-ny');
    const { document, revision } = await readDraft(fresh.database, cast.officer.actor, id);
    expect(revision).toBe(1);
    expect(document.parts.map(({ key }) => key)).toContain('kommun');
    const names = document.parts.flatMap(({ survey }) => survey.pages.flatMap(({ elements }) => elements));
    expect(names.map(({ indicator }) => indicator)).toEqual(
      expect.arrayContaining(['05-UTB-01', '05-UTB-03', '05-SAM-01']),
    );
    const { judged } = await openDraft(fresh.database, cast.officer.actor, id);
    expect(judged.faults).toEqual([]);
    expect(document.leftOut).toHaveLength(16);
  });

  test.each(['kinda', 'norrbottensOfficer', 'council', 'withoutRights'] as const)(
    'is not %s’s to see',
    async (name) => {
      const id = await firstEdition(`05-${name.toLowerCase()}`);
      await expect(readDraft(fresh.database, cast[name].actor, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(
        saveDraft(fresh.database, cast[name].actor, id, { base: 1, document: {} }, now),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(
        publishDraft(fresh.database, cast[name].actor, id, { base: 1, consultation }, now),
      ).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  test('of another county’s agreement cannot be begun', async () => {
    const given = { questionnaire: '25-ny', label: '2015', title: { sv: 'x', en: 'x' }, year: 2015, codes: [] };
    await expect(
      draftFromIndicators(fresh.database, cast.officer.actor, '25-norrbotten-2009', given, now),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('a first edition is published as it was generated, and may be answered', async () => {
  const { database } = fresh;
  const id = await firstEdition('05-forsta');
  const { key } = await publishDraft(database, cast.officer.actor, id, { base: 1, consultation }, now);
  const published = await readEdition(database, anonymous, key);
  expect([key, published.siblings.length, published.edition.leftOut?.length]).toEqual(['05-forsta-2015', 1, 16]);
  const opensAt = new Date('2015-11-01T08:00:00Z');
  const window = { opensAt, closesAt: new Date('2015-12-01T08:00:00Z') };
  const round = { editionKey: key, supplementKey: null, countyCode: '05', synthetic: false, ...window };
  expect(await openRound(database, cast.officer.actor, round, now)).toMatch(/^[0-9a-f-]{36}$/);
});

describe('saving', () => {
  test('over what somebody else has saved gives back theirs and stores nothing', async () => {
    const id = await firstEdition('05-tva');
    const { document } = await readDraft(fresh.database, cast.officer.actor, id);
    const theirs = { ...document, changelog: { sv: 'Deras', en: 'Theirs' } };
    expect(await saveDraft(fresh.database, cast.officer.actor, id, { base: 1, document: theirs }, now)).toEqual({
      revision: 2,
    });
    await expect(saveDraft(fresh.database, cast.officer.actor, id, { base: 1, document }, now)).rejects.toMatchObject({
      code: 'draft-conflict',
      details: { revision: 2, document: theirs },
    });
    expect((await readDraft(fresh.database, cast.officer.actor, id)).document).toEqual(theirs);
  });

  test('of a discarded draft is refused', async () => {
    const id = await firstEdition('05-bort');
    await discardDraft(fresh.database, cast.officer.actor, id, now);
    await expect(
      saveDraft(fresh.database, cast.officer.actor, id, { base: 1, document: {} }, now),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
});

describe('publishing', () => {
  test('next year’s edition demands a decision on each changed question, and then freezes it', async () => {
    const { database } = fresh;
    const { actor } = cast.officer;
    const id = await draftFromEdition(database, actor, '05-uppfoljning-2014', { label: '2015', year: 2015 }, now);
    const { document } = await readDraft(database, actor, id);
    expect(document.period).toEqual({ from: '2015-01-01', to: '2015-12-31' });
    const changelog = { sv: 'En fråga är omformulerad.', en: 'One question is reworded.' };
    const reworded = structuredClone({ ...document, changelog });
    const question = reworded.parts[0]?.survey.pages[0]?.elements[0];
    const place = `${reworded.parts[0]?.key}/${question?.name}`;
    Object.assign(question ?? {}, { title: { sv: 'Helt ny lydelse', en: 'Quite new wording' } });
    await saveDraft(database, actor, id, { base: 1, document: reworded }, now);
    await expect(publishDraft(database, actor, id, { base: 2, consultation }, now)).rejects.toMatchObject({
      code: 'definition-faults',
      details: { faults: [{ path: `bridges.${place}`, code: 'bridge-missing' }] },
    });
    const decided = {
      ...reworded,
      bridges: { [place]: { kind: 'note', note: { sv: 'Ny lydelse.', en: 'Reworded.' } } },
    };
    await saveDraft(database, actor, id, { base: 2, document: decided }, now);
    const { key, hash } = await publishDraft(database, actor, id, { base: 3, consultation }, now);
    expect(key).toBe('05-uppfoljning-2015');
    const published = await readEdition(database, anonymous, key);
    expect(published).toMatchObject({ hash, consultation, edition: { changelog } });
    expect(JSON.parse(published.bytes)).toEqual(decided);
    expect(published.siblings.map(({ label }) => label)).toEqual(['2013', '2014', '2015']);
    await expect(publishDraft(database, actor, id, { base: 3, consultation }, now)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await listEditions(database, actor)).drafts.map((draft) => draft.id)).not.toContain(id);
  });

  test('an edition for an earlier year takes its place before the others, and is asked for nothing where it is alike', async () => {
    const { database } = fresh;
    const { actor } = cast.officer;
    const id = await draftFromEdition(database, actor, '05-uppfoljning-2013', { label: '2012', year: 2012 }, now);
    const { document } = await readDraft(database, actor, id);
    const changelog = { sv: 'Ett år tidigare.', en: 'A year earlier.' };
    await saveDraft(database, actor, id, { base: 1, document: { ...document, changelog } }, now);
    const { against, judged } = await openDraft(database, actor, id);
    expect([against.previous, against.following?.label, judged.faults]).toEqual([null, '2013', []]);
    const { key } = await publishDraft(database, actor, id, { base: 2, consultation }, now);
    const labels = ['2012', '2013', '2014', '2015'];
    expect((await readEdition(database, anonymous, key)).siblings.map(({ label }) => label)).toEqual(labels);
    const listed = (await listEditions(database, anonymous)).editions.filter(
      ({ questionnaire }) => questionnaire === '05-uppfoljning',
    );
    expect(listed.map(({ label }) => label)).toEqual(labels.toReversed());
    expect((await readCodebook(database, anonymous, key)).labels).toEqual(['2012']);
    expect((await readCodebook(database, anonymous, '05-uppfoljning-2014')).labels).toEqual(labels.slice(0, 3));
    const { questionnaire } = await readCoverage(database, anonymous, agreement);
    expect(questionnaire?.sv).toContain('2015');
    const { questions } = await readIndicator(database, anonymous, agreement, '05-SAM-01');
    expect(questions.at(-1)?.edition.sv).toContain('2012');
  });

  test('what a later edition cannot say of an earlier one any more is refused in that', async () => {
    const { database } = fresh;
    const { actor } = cast.officer;
    const id = await draftFromEdition(database, actor, '05-uppfoljning-2013', { label: '2011', year: 2011 }, now);
    const { document } = await readDraft(database, actor, id);
    const [part] = document.parts;
    const elements = part?.survey.pages[0]?.elements ?? [];
    Object.assign(elements[0] ?? {}, { title: { sv: 'Helt annan lydelse', en: 'Quite other wording' } });
    const changed = { ...document, changelog: { sv: 'Annat.', en: 'Other.' } };
    await saveDraft(database, actor, id, { base: 1, document: changed }, now);
    await expect(publishDraft(database, actor, id, { base: 2, consultation }, now)).rejects.toMatchObject({
      details: {
        faults: [
          { path: `bridges.${part?.key}/${elements[0]?.name}`, code: 'unlike-later', details: { what: '2012' } },
        ],
      },
    });
  });

  test('a draft is compared with the edition before its own year, whichever it was begun from', async () => {
    const { database } = fresh;
    const { actor } = cast.officer;
    const id = await draftFromEdition(database, actor, '05-uppfoljning-2013', { label: '2017', year: 2017 }, now);
    const { against } = await openDraft(database, actor, id);
    expect([against.previous?.label, against.following]).toEqual(['2015', null]);
    const { document } = await readDraft(database, actor, id);
    const undated = { ...document, period: { from: '', to: 'snart' } };
    await saveDraft(database, actor, id, { base: 1, document: undated }, now);
    expect((await openDraft(database, actor, id)).against.previous?.label).toBe('2015');
  });

  test('without a consultation or a reason why not is refused', async () => {
    const { database } = fresh;
    const { actor } = cast.officer;
    const id = await draftFromEdition(database, actor, '05-uppfoljning-2014', { label: '2016', year: 2016 }, now);
    await expect(
      publishDraft(database, actor, id, { base: 1, consultation: { reason: ' ' } }, now),
    ).rejects.toMatchObject({
      details: {
        faults: expect.arrayContaining([{ path: 'reason', code: 'missing', details: { what: 'reason' } }]) as unknown,
      },
    });
  });

  test('loading the files afterwards leaves the published edition as it is', async () => {
    expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
    expect((await readEdition(fresh.database, anonymous, '05-uppfoljning-2015')).label).toBe('2015');
  });
});
