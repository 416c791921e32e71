/** Decided measures in words, and as the marks of a chart. */
import { formatDate } from '#lib/domain/format.ts';
import type { Language } from '#lib/domain/text.ts';
import type { ShownMeasure } from '#lib/domain/trail-reading.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TrendMark } from '../chart/index.ts';

/** "2015: Åtgärd beslutad 12 mars 2014 av integrationsrådet:", which what is to be done comes after. */
export function measureHead({ seenIn, decidedOn, decidedBy }: ShownMeasure, language: Language): string {
  return m.council_measure({ year: seenIn, date: formatDate(decidedOn, language), by: decidedBy });
}

/** As it was written, with a full stop. */
export function measureWords({ text }: ShownMeasure): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Numbered in the order in which they are listed. */
export function measureMarks(measures: ShownMeasure[], language: Language): TrendMark[] {
  return measures.map((measure, at) => ({
    year: measure.seenIn,
    sign: String(at + 1),
    text: `${measureHead(measure, language)} ${measureWords(measure)}`,
  }));
}
