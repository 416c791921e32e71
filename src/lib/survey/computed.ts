import { ExpressionRunner } from 'survey-core';
import type { Question } from '#lib/domain/question.ts';
import { isComputed } from './computed-text.ts';

/**
 * Adds to the answers, in SurveyJS's shape, what the part's expressions make of them, in the order in which they read
 * one another (a definition has no circles). An expression that has no value adds nothing.
 */
export function withComputed(questions: readonly Question[], data: Record<string, unknown>): Record<string, unknown> {
  const waiting = new Map(
    questions.flatMap(({ name, shows }) => (shows?.kind === 'computed' ? [[name, shows.expression] as const] : [])),
  );
  const all = { ...data };
  const compute = (name: string): void => {
    const expression = waiting.get(name);
    if (expression === undefined) return;
    waiting.delete(name);
    const runner = runnerOf(expression);
    for (const read of runner.getVariables()) compute(read.split(/[.[]/, 1)[0] ?? read);
    const value: unknown = runner.runValues(all);
    if (isComputed(value)) all[name] = value;
  };
  for (const name of [...waiting.keys()]) compute(name);
  return all;
}

/** Parsed once per expression; expressions come from published editions only, so there are not many. */
const runners = new Map<string, ExpressionRunner>();

function runnerOf(expression: string): ExpressionRunner {
  const runner = runners.get(expression) ?? new ExpressionRunner(expression);
  runners.set(expression, runner);
  return runner;
}
