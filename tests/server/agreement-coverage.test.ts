import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDefinitions, readCoverage } from '#lib/server/agreements/index.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { anonymous, system } from '../people.ts';
import { goalsNotMeasured } from './definitions-wordings.ts';

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

test('goals that nobody measures are told with their areas, and counted against all', async () => {
  const { goalsWithoutIndicator, totals } = await coverage('05-etablering-i-utveckling-2015');
  expect(goalsWithoutIndicator.map(({ goal }) => goal.code)).toEqual(
    goalsNotMeasured['05-etablering-i-utveckling-2015'],
  );
  expect(goalsWithoutIndicator.find(({ goal }) => goal.code === 'HAL-3')?.area.name.sv).toBe('Hälsa');
  expect(totals).toEqual({ goals: 26, indicators: 19, questions: 26 });
});

test('an agreement without a questionnaire has its indicators unasked, save for what the register gives', async () => {
  const { questionnaire, indicatorsWithoutQuestion, totals } = await coverage('19-rok-vastmanland-2015');
  expect(questionnaire).toBeNull();
  expect(totals).toMatchObject({ indicators: 13, questions: 0 });
  expect(indicatorsWithoutQuestion).toHaveLength(12);
  expect(indicatorsWithoutQuestion.map(({ indicator }) => indicator.code)).not.toContain('19-SAM-01');
});

test('Norrbotten’s table comes whole out of the register', async () => {
  const { indicatorsWithoutQuestion } = await coverage('25-norrbotten-2009');
  expect(indicatorsWithoutQuestion.map(({ indicator }) => indicator.code)).toEqual([
    '25-TRA-01',
    '25-SAMV-01',
    '25-SAMV-02',
  ]);
});

test('an agreement that there is not is not found', async () => {
  await expect(coverage('finns-inte')).rejects.toMatchObject({ code: 'not-found' });
});
