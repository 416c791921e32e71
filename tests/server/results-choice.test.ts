/** A choice in a county's summary: three municipalities' answers, from the questionnaire to the spread. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import { nationalAnswers } from '#lib/server/demo/national-answers.ts';
import { readResponse, saveAnswers, submitResponse } from '#lib/server/responses/index.ts';
import { followTrends, summariseArea } from '#lib/server/results/index.ts';
import { assignmentOf } from '../builders.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { system } from '../people.ts';
import { catalogue, loadWithTrials, now, open, readers } from '../stockholm.ts';

let fresh: FreshDatabase;
const [botkyrka, nacka, sodertalje] = ['0127', '0182', '0181'];

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadWithTrials(fresh.database);
  const round = await open(fresh.database);
  await answer(round, botkyrka, { hal_rutin: true, sfi_vantetid: 'manad', 'lok_pastaenden/tid': 'helt' });
  await answer(round, nacka, { hal_rutin: false, sfi_vantetid: 'manad', 'lok_pastaenden/tid': 'inte' });
  await answer(round, sodertalje, { hal_rutin: true, sfi_vantetid: 'vecka', 'lok_pastaenden/tid': 'helt' });
});
afterAll(() => fresh.drop());

/** Answers all that the municipality is asked, the given questions so, and submits. */
async function answer(round: string, municipality: string, given: Record<string, string | boolean>): Promise<void> {
  const organisation = `kommun-${municipality}`;
  const assignment = await assignmentOf(fresh.database, organisation, round);
  const { parts } = await readResponse(fresh.database, system, assignment, now);
  const sections = nationalAnswers(parts, { organisation, municipality, year: 2026 });
  const changes = new Map(sections.flatMap(({ answers }) => [...answers]));
  for (const [question, value] of Object.entries(given)) changes.set(`kommun/${question}`, { value });
  const saved = await saveAnswers(fresh.database, system, assignment, { base: 0, key: randomUUID(), changes }, now);
  await submitResponse(fresh.database, system, assignment, { base: saved.revision, key: randomUUID() }, now);
}

async function spread(code: string): Promise<Extract<IndicatorSummary, { shape: 'choice' }>> {
  const area = code.split('-')[1] ?? '';
  const { indicators } = await summariseArea(fresh.database, readers.officer, '01', 2026, area, catalogue);
  const found = indicators.find(({ indicator }) => indicator.code === code);
  if (found?.shape !== 'choice') throw new Error('no choice');
  return found;
}

const rows = ({ answers }: Awaited<ReturnType<typeof spread>>) =>
  answers.map(({ name, municipalities, share }) => [name.sv, municipalities, share]);

test('yes and no', async () => {
  const summary = await spread('00-HAL-05');
  expect(rows(summary)).toEqual([
    ['Ja', ['Botkyrka', 'Södertälje'], '66.7'],
    ['Nej', ['Nacka'], '33.3'],
  ]);
  expect(summary).toMatchObject({ answered: 3, asked: 26 });
  expect(summary.unanswered.map(({ status, municipalities }) => [status, municipalities.length])).toEqual([
    ['no_answer', 23],
  ]);
});

test('one of several, in the order of the questionnaire', async () => {
  expect(rows(await spread('00-SFI-05'))).toEqual([
    ['Högst två veckor', ['Södertälje'], '33.3'],
    [expect.any(String), ['Botkyrka', 'Nacka'], '66.7'],
    [expect.any(String), [], '0.0'],
    [expect.any(String), [], '0.0'],
  ]);
});

test('a statement of a scale', async () => {
  expect(rows(await spread('00-LOK-07')).filter(([, where]) => where?.length !== 0)).toEqual([
    ['Stämmer helt', ['Botkyrka', 'Södertälje'], '66.7'],
    ['Stämmer inte alls', ['Nacka'], '33.3'],
  ]);
});

test('has no line among the trends', async () => {
  const view = await followTrends(fresh.database, readers.officer, catalogue, '01');
  expect(JSON.stringify(view.areas)).toContain('00-SFI-01');
  expect(JSON.stringify(view.areas)).not.toContain('00-SFI-05');
});
