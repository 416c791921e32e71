import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDefinitions, readCoverage } from '#lib/server/agreements/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', new Date())).toMatchObject({ ok: true });
});
afterAll(() => fresh.drop());

const coverage = (key: string) => readCoverage(fresh.database, anonymous, key);

test("Östergötland's latest edition asks for every indicator", async () => {
  const { questionnaire, areasWithoutIndicator, indicatorsWithoutQuestion, questionsWithoutIndicator } = await coverage(
    '05-etablering-i-utveckling-2015',
  );
  expect(questionnaire?.sv).toContain('2014');
  expect(areasWithoutIndicator).toEqual([]);
  expect(indicatorsWithoutQuestion).toEqual([]);
  expect(questionsWithoutIndicator.map(({ question }) => question.name)).toContain('lok_finns');
});

test('an agreement without a questionnaire has all its indicators unasked', async () => {
  const { questionnaire, indicatorsWithoutQuestion } = await coverage('19-rok-vastmanland-2015');
  expect(questionnaire).toBeNull();
  expect(indicatorsWithoutQuestion).toHaveLength(13);
});

test('an agreement that there is not is not found', async () => {
  await expect(coverage('finns-inte')).rejects.toMatchObject({ code: 'not-found' });
});
