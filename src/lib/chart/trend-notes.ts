/** Where a line is marked that its years can be compared only with a note in mind. */
import { middleOf, pointAt, type TrendBreak, type TrendSeries } from './data.ts';

/** A sign on each line half-way between the years; the word stands over the highest of them. */
export type NoteSign = { x: number; ys: number[]; label: string };

export function noteSigns(series: TrendSeries[], notes: TrendBreak[], labelled: boolean): NoteSign[] {
  return notes.flatMap((note) => {
    const ys = series.flatMap((line) => {
      const [before, after] = note.between.map((year) => pointAt(line, year)?.value ?? null);
      return before == null || after == null ? [] : [(before + after) / 2];
    });
    return ys.length === 0 ? [] : [{ x: middleOf(note), ys, label: labelled ? (note.label ?? '') : '' }];
  });
}
