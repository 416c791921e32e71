/** Decided measures in words, and as the marks of a chart. */
import { formatDate } from '#lib/domain/format.ts';
import type { Language } from '#lib/domain/text.ts';
import type { ShownMeasure } from '#lib/domain/trail-reading.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TrendMark } from '../chart/index.ts';

/** "2015: Åtgärd beslutad 12 mars 2014 av integrationsrådet: fler platser på sfi." */
export function measureText({ seenIn, decidedOn, decidedBy, text }: ShownMeasure, language: Language): string {
  const sentence = m.council_measure({ year: seenIn, date: formatDate(decidedOn, language), by: decidedBy, text });
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Numbered in the order in which they are listed. */
export function measureMarks(measures: ShownMeasure[], language: Language): TrendMark[] {
  return measures.map((measure, at) => ({
    year: measure.seenIn,
    sign: String(at + 1),
    text: measureText(measure, language),
  }));
}
