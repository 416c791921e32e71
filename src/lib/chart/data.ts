/** What the charts are told. Pages get it from a summary or a release; nothing here is computed from answers. */

/** How many of those asked have answered; below full, a point is drawn hollow. */
export type Coverage = { answered: number; asked: number };

/**
 * One year of one series. `mark` is what the table says where there is no value: `..` for hidden, else "ej svar".
 * A year that is left out was never asked about, and the line goes past it; a null is a gap.
 */
export type TrendPoint = { year: number; value: number | null; coverage: Coverage; mark?: string };
export type TrendSeries = { name: string; points: TrendPoint[] };

/** The years on both sides cannot be compared; `label` stands at the line, `note` says why in a sentence. */
export type TrendBreak = { between: [number, number]; note: string; label?: string };

export type Target = { value: number; text: string };

/** Something that should be seen from a year on; `sign` stands at the year, `text` says what it is. */
export type TrendMark = { year: number; sign: string; text: string };

export type TrendData = {
  unit: string;
  decimals: number;
  series: TrendSeries[];
  breaks: TrendBreak[];
  target?: Target;
  marks?: TrendMark[];
};

export type BarRow = { name: string; value: number | null; mark?: string };
export type BarData = { unit: string; decimals: number; rows: BarRow[]; county?: { name: string; value: number } };

export function isPartial({ answered, asked }: Coverage): boolean {
  return answered < asked;
}

/** Every year that any series has, in order. */
export function yearsOf(series: TrendSeries[]): number[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
}

export function pointAt(series: TrendSeries, year: number): TrendPoint | undefined {
  return series.points.find((point) => point.year === year);
}
