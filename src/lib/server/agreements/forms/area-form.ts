import type { GoalArea } from '#lib/domain/agreement.ts';
import { localIn, rowsIn, textIn, type Texts } from './values.ts';

/**
 * A goal area as its form tells it. A goal keeps the code that it has; a new one gets the next number, so that what
 * refers to a goal still finds it.
 */
export function areaFromForm(texts: Texts, before: GoalArea | undefined): unknown {
  const code = before?.code ?? textIn(texts, 'code').toUpperCase();
  const rows = rowsIn(texts, 'goals');
  const taken = [...(before?.goals ?? []).map((goal) => goal.code), ...rows.map((row) => textIn(row, 'code'))];
  let last = Math.max(0, ...taken.map((goal) => Number(/-(\d+)$/.exec(goal)?.[1] ?? 0)));
  return {
    code,
    name: localIn(texts, 'name'),
    goals: rows.map((row) => ({
      code: textIn(row, 'code') || `${code}-${(last += 1)}`,
      text: localIn(row, 'text'),
      strategies: rowsIn(row, 'strategies').map((strategy) => localIn({ strategy }, 'strategy')),
    })),
    proposed: textIn(texts, 'proposed') !== '',
  };
}
