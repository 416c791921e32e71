/** A movement in a sentence with its figures, and what it rests on. */
import { formatChange, formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Step } from '#lib/domain/step.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Movement } from '#lib/domain/trend.ts';
import * as m from '#lib/paraglide/messages.js';
import { figureWithUnit } from '../results/words.ts';

type Measured = Pick<Indicator, 'kind' | 'unit' | 'decimals'>;

/** "−2,7 procentenheter", "−103" */
export function changeText(change: string, { kind, decimals }: Pick<Measured, 'kind' | 'decimals'>): string {
  const text = formatChange(change, decimals);
  return kind === 'share' ? m.council_step_points({ change: text }) : text;
}

/** "sjönk från 53,1 till 50,4 % (−2,7 procentenheter)", without a full stop. */
export function stepText(
  indicator: Measured,
  { from, to, change }: Step,
  movement: Movement | null,
  language: Language,
): string {
  const figures = {
    from: formatNumber(from, indicator.decimals),
    to: figureWithUnit(to, indicator, language),
    change: changeText(change, indicator),
  };
  if (movement === 'up') return m.council_step_up(figures);
  if (movement === 'down') return m.council_step_down(figures);
  const isSame = from === to && Number(change) === 0;
  return isSame ? m.council_step_same(figures) : m.council_step_level(figures);
}

/** How many municipalities the step is of: they have a figure in both years. */
export function restsText({ matched, asked, before, year }: Step): string {
  if (matched === 0) return m.council_step_whole({ rests: m.council_step_county(), before, year });
  return m.council_step_both({ rests: m.council_step_rests({ matched, asked }), before, year });
}
