import { formatNumber } from '#lib/domain/format.ts';
import { type Fraction, fromDecimal, plus, quotient, rounded, times } from '#lib/domain/fraction.ts';
import type { Field, Question } from '#lib/domain/question.ts';
import type { Entries } from '#lib/domain/response.ts';
import * as m from '#lib/paraglide/messages.js';

/** The sum or the share that a question's figures make, in a sentence; null until they are all there. */
export function totalText(question: Question, entries: Entries): string | null {
  const figures = question.fields.filter(({ type, observes }) => type.kind === 'number' && observes !== null);
  if (figures.length < 2 || figures.length !== question.fields.length) return null;
  const components = new Map<string, Fraction | null>();
  for (const { address, observes } of figures) {
    const value = entries[address]?.value;
    const key = observes?.component ?? '';
    const sum = components.has(key) ? components.get(key) : fromDecimal('0');
    components.set(key, sum && typeof value === 'string' ? plus(sum, fromDecimal(value)) : null);
  }
  if (components.size === 1) {
    const sum = [...components.values()][0];
    return sum ? m.answer_total({ total: formatNumber(rounded(sum, 0), 0) }) : null;
  }
  // Settled by route, of all settled: added up over the routes it would always be everybody.
  if (dimensionsOf(figures, 'numerator') !== dimensionsOf(figures, 'denominator')) return null;
  const top = components.get('numerator');
  const bottom = components.get('denominator');
  const share = top && bottom ? quotient(top, bottom) : null;
  if (!top || !bottom || !share) return null;
  return m.answer_share({
    share: formatNumber(rounded(times(share, 100n), 1), 1),
    top: formatNumber(rounded(top, 0), 0),
    bottom: formatNumber(rounded(bottom, 0), 0),
  });
}

function dimensionsOf(fields: Field[], component: string): string {
  const observed = fields.find(({ observes }) => observes?.component === component)?.observes;
  return Object.keys(observed?.breakdown ?? {})
    .sort()
    .join();
}
