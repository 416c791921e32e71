import { formatNumber, formatShare } from '#lib/domain/format.ts';
import type { Shown } from '#lib/domain/question.ts';

type Computed = Extract<Shown, { kind: 'computed' }>;

/** True for what an expression has come to: not for what cannot be computed, or is divided by nothing. */
export function isComputed(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== Infinity && !Number.isNaN(value);
}

/** The value of an expression as it is read; empty where the answers that it needs are not there yet. */
export function computedText({ display, decimals }: Computed, value: unknown): string {
  if (!isComputed(value)) return '';
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  const shown = Math.abs(value) < 1e15 ? Number(value.toFixed(display === 'percent' ? decimals + 2 : decimals)) : value;
  return display === 'percent' ? formatShare(shown, decimals) : formatNumber(shown, decimalsOf(shown));
}

function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}
