import { ConditionsParser, FunctionOperand } from 'survey-core';
import type { FaultList } from './fault-list.ts';

/** The longest condition in characters, the deepest parentheses, and the functions that one may call. */
const longest = 2000;
const deepest = 20;
const allowedFunctions = new Set([
  'iif',
  'sum',
  'min',
  'max',
  'avg',
  'round',
  'age',
  'year',
  'month',
  'sumInArray',
  'minInArray',
  'maxInArray',
  'countInArray',
]);

/** The part of a SurveyJS operand that is needed to walk it. */
type Operand = { getType(): string; setVariables(variables: string[]): void };

/** Notes what is wrong with a condition; returns the questions that it reads. SurveyJS itself would only log. */
export function checkExpression(expression: string, path: string, list: FaultList): string[] {
  if (expression.length > longest) {
    list.add(path, 'too-long', { limit: longest });
    return [];
  }
  if (nesting(expression) > deepest) {
    list.add(path, 'too-deep', { limit: deepest });
    return [];
  }
  const operand = new ConditionsParser().parseExpression(expression) as Operand | undefined;
  if (!operand) {
    list.add(path, 'bad-expression', { what: expression.slice(0, 80) });
    return [];
  }
  for (const name of functionsIn(operand)) {
    if (!allowedFunctions.has(name)) list.add(path, 'unknown-function', { what: name });
  }
  const variables: string[] = [];
  operand.setVariables(variables);
  return variables.map((variable) => variable.split(/[.[]/)[0] ?? variable);
}

function nesting(expression: string): number {
  let depth = 0;
  let most = 0;
  for (const character of expression) {
    if (character === '(' || character === '[') most = Math.max(most, ++depth);
    if (character === ')' || character === ']') depth--;
  }
  return most;
}

function functionsIn(operand: Operand): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    if (node instanceof FunctionOperand) found.push(node.functionName);
    for (const child of Object.values(node)) walk(child);
  };
  walk(operand);
  return found;
}

/** A name that an expression reads, and where the expression stands. */
export type Reading = { path: string; name: string };

/** Notes every question that depends on itself, by however many steps: the first expression that leads back to it. */
export function checkCircles(reads: ReadonlyMap<string, readonly Reading[]>, list: FaultList): void {
  for (const [start, readings] of reads) {
    const seen = new Set<string>();
    const leading = readings.find(({ name }) => leadsTo(start, name, reads, seen));
    if (leading) list.add(leading.path, 'visibility-circle', { what: start });
  }
}

/** `seen` are names that are known not to lead there. */
function leadsTo(
  target: string,
  from: string,
  reads: ReadonlyMap<string, readonly Reading[]>,
  seen: Set<string>,
): boolean {
  const waiting = [from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === target) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(reads.get(name) ?? []).map((reading) => reading.name));
  }
  return false;
}
