/** A survey made elsewhere becomes a draft of whoever owns the agreement. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDefinitions } from '#lib/server/agreements/index.ts';
import { draftableFromForm, draftFromFile, importFromForm, openDraft } from '#lib/server/authoring/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { foreignSurveys } from '../foreign-surveys.ts';
import { type Cast, people, system } from '../people.ts';

let fresh: FreshDatabase;
let cast: Cast;
const now = new Date('2026-02-02T08:00:00Z');

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
});
afterAll(() => fresh.drop());

function formFor(survey: unknown, more: Record<string, string> = {}): Record<string, string> {
  return {
    text: JSON.stringify(survey),
    agreement: '05-etablering-i-utveckling-2015',
    questionnaire: '05-utifran',
    label: '2026',
    year: '2026',
    respondent: 'municipality',
    language: 'sv',
    ...more,
  };
}

describe('the form', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no JSON', { text: '{"pages": [' }, 'text', 'not-json'],
    ['nothing', { text: ' ' }, 'text', 'missing'],
    ['no agreement', { agreement: '' }, 'agreement', 'missing'],
    ['a code with a blank', { questionnaire: 'min enkät' }, 'questionnaire', 'bad-code'],
    ['a year that is none', { year: '26' }, 'year', 'bad-year'],
    ['an unknown respondent', { respondent: 'alla' }, 'respondent', 'missing'],
  ])('%s is a fault of its field', (_, more, path, code) => {
    expect(() => importFromForm(formFor({}, more))).toThrow(
      expect.objectContaining({ details: { faults: [expect.objectContaining({ path, code })] } }),
    );
  });

  test('a byte order mark is no fault', () => {
    const text = `\ufeff${JSON.stringify(foreignSurveys.clinic)}`;
    expect(importFromForm(formFor(null, { text })).taken).not.toEqual([]);
  });

  test('a survey without questions is shown, and begins no draft', () => {
    expect(importFromForm(formFor({ pages: [] })).taken).toEqual([]);
    expect(() => draftableFromForm(formFor({ pages: [] }))).toThrow('definition-faults');
  });
});

describe('the draft', () => {
  test.each<[string, string[]]>([
    ['pictures', ['parts[0].survey.pages[0].elements[0].choices']],
    ['recommendation', []],
  ])('of %s opens with what is left to mend, besides the indicators that it does not ask for', async (name, paths) => {
    const { database } = fresh;
    const { actor } = cast.officer;
    const id = await draftFromFile(database, actor, importFromForm(formFor(foreignSurveys[name])).file, now);
    const { draft, judged } = await openDraft(database, actor, id);
    expect(draft).toMatchObject({ questionnaire: '05-utifran', label: '2026', previous: null, revision: 1 });
    expect(judged.faults.filter(({ code }) => code !== 'not-asked').map(({ path }) => path)).toEqual(paths);
  });

  test('is not taken for an edition that there is', async () => {
    const form = formFor(foreignSurveys.clinic, { questionnaire: '05-uppfoljning', label: '2014' });
    await expect(
      draftFromFile(fresh.database, cast.officer.actor, importFromForm(form).file, now),
    ).rejects.toMatchObject({
      details: { faults: [{ path: 'label', code: 'duplicate-name' }] },
    });
  });

  test.each(['kinda', 'norrbottensOfficer', 'council', 'withoutRights'] as const)(
    'is not %s’s to begin',
    async (name) => {
      const { file } = importFromForm(formFor(foreignSurveys.clinic));
      await expect(draftFromFile(fresh.database, cast[name].actor, file, now)).rejects.toMatchObject({
        code: 'not-found',
      });
    },
  );
});
