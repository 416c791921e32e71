import { ConditionsParser, FunctionOperand } from 'survey-core';
import type { FaultList } from './fault-list.ts';

/** The longest condition in characters, the deepest parentheses, and the functions that one may call. */
const longest = 2000;
const deepest = 20;
const allowedFunctions = new Set(['iif', 'sum', 'min', 'max', 'age', 'year']);

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

/** Notes every question whose visibility depends on itself, by however many steps. */
export function checkCircles(reads: Map<string, { path: string; names: string[] }>, list: FaultList): void {
  for (const [start, { path, names }] of reads) {
    const waiting = [...names];
    const seen = new Set<string>();
    while (waiting.length > 0) {
      const name = waiting.pop() ?? '';
      if (name === start) {
        list.add(path, 'visibility-circle', { what: start });
        break;
      }
      if (seen.has(name)) continue;
      seen.add(name);
      waiting.push(...(reads.get(name)?.names ?? []));
    }
  }
}
