/**
 * What the server does with a full answer to the longest shipped questionnaire, without the database: every value is
 * typed, conditions and sums are run, progress is counted and the checks are made. Then random answers, for which the
 * server's conditions must leave the same questions as stock SurveyJS shows.
 */
import fc from 'fast-check';
import { Model } from 'survey-core';
import { findingsOf } from '#lib/domain/check.ts';
import { sectionProgress } from '#lib/domain/completeness.ts';
import { type Edition, fieldsByAddress, fieldsOf, type Part, questionsOf } from '#lib/domain/edition.ts';
import { isAnswerable } from '#lib/domain/question.ts';
import { type Entries, typeChanges } from '#lib/domain/response.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import { toSurveyData } from '#lib/survey/survey-data.ts';
import { answersTo } from '../../arbitrary-answers.ts';
import { withBenchDatabase } from '../database.ts';
import { percentile, timed, type Timing } from '../throughput.ts';

export const budget = '10ms';

const times = 2000;
const compared = 10_000;
const different = 200;

/** What a municipality answers in a round: its part of the longest edition, with the longest supplement that there is. */
async function longest(): Promise<Part[]> {
  return withBenchDatabase(async (database) => {
    const { rows } = await database.pool.query<{ edition: Edition; national: boolean }>(
      `select e.document as edition, a.county_code = '00' as national from edition e
       join questionnaire q on q.key = e.questionnaire_key join agreement a on a.key = q.agreement_key`,
    );
    const municipal = rows.map(({ edition, national }) => ({
      national,
      parts: edition.parts.filter(({ respondent }) => 'kind' in respondent && respondent.kind === 'municipality'),
    }));
    const byLength = municipal.toSorted((a, b) => lengthOf(b.parts) - lengthOf(a.parts));
    const own = byLength[0];
    if (!own) throw new Error('There is no questionnaire to measure.');
    const taken = new Set(own.parts.map(({ key }) => key));
    const fits = byLength.find(({ national, parts }) => !national && parts.every(({ key }) => !taken.has(key)));
    return [...own.parts, ...(own.national && fits ? fits.parts : [])];
  });
}

function lengthOf(parts: Part[]): number {
  return parts.flatMap(fieldsOf).length;
}

/** Answers to every field, as a client sends them. */
function fullAnswers(parts: Part[]): Map<string, unknown>[] {
  const arbitrary = fc.tuple(...parts.map((part) => answersTo(part, { every: true })));
  return fc
    .sample(arbitrary, { seed: 2026, numRuns: different })
    .map((documents) => new Map(documents.flatMap((document) => Object.entries(document))));
}

function check(parts: Part[], raw: Map<string, unknown>): void {
  const typed = typeChanges(fieldsByAddress(parts), raw);
  if (!typed.ok) throw new Error(JSON.stringify([...typed.violations]));
  const document = Object.fromEntries(typed.changes);
  sectionProgress(parts, document, relevantQuestions);
  for (const part of parts) findingsOf(part, document, new Map(), relevantQuestions(part, document));
}

/** How many of the random answers leave the same questions in both. */
function agreeing(part: Part, n: number): number {
  const survey = JSON.stringify(part.survey, (key, value: unknown) => (key === 'rowsFrom' ? undefined : value));
  const model = new Model(JSON.parse(survey) as object);
  const same = (document: Entries): boolean => {
    model.data = toSurveyData(part, document);
    const shown = model.getAllQuestions().filter((question) => question.isVisible && question.isParentVisible);
    return [...relevantQuestions(part, document)].join() === shown.map(({ name }) => name).join();
  };
  return fc.sample(answersTo(part), { seed: 2027, numRuns: n }).filter(same).length;
}

export async function measure(): Promise<Timing> {
  const parts = await longest();
  const answers = fullAnswers(parts);
  const latencies = timed(times, (turn) => check(parts, answers[turn % answers.length] ?? new Map()));
  const each = Math.ceil(compared / parts.length);
  const agree = parts.reduce((sum, part) => sum + agreeing(part, each), 0);
  const questions = parts.flatMap(questionsOf).filter(isAnswerable).length;
  return {
    p99: percentile(latencies, 0.99),
    n: latencies.length,
    also: [`questions=${questions}`, `fields=${lengthOf(parts)}`, `as-stock=${agree}/${each * parts.length}`],
  };
}
