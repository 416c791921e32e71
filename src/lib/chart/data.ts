/** What the charts are told. Pages get it from a summary or a release; nothing here is computed from answers. */

/**
 * How many of those asked have answered; below full, a point is drawn hollow. Those of a `whole` are counties with one
 * figure each, else they are municipalities.
 */
export type Coverage = { answered: number; asked: number; whole?: boolean };

/**
 * One year of one series. `mark` is what the table says where there is no value: `..` for hidden, else "ej svar".
 * A year that is left out was never asked about, and the line goes past it; a null is a gap.
 */
export type TrendPoint = { year: number; value: number | null; coverage: Coverage; mark?: string };
export type TrendSeries = { name: string; points: TrendPoint[] };

/**
 * The years on both sides cannot be compared, or (`note`) only with what the note says in mind: a break cuts the lines,
 * a note puts a sign on them. `label` stands at it, `note` says why in a sentence.
 */
export type TrendBreak = { between: [number, number]; note: string; label?: string; kind?: 'break' | 'note' };

/** `text` stands at the line; `decided` is a sentence on who decided it and when. */
export type Target = { value: number; text: string; decided?: string };

/** Something that should be seen from a year on; `sign` stands at the year, `text` says what it is. */
export type TrendMark = { year: number; sign: string; text: string };

export type TrendData = {
  unit: string;
  decimals: number;
  series: TrendSeries[];
  breaks: TrendBreak[];
  target?: Target;
  /** The name of the series to follow; the others stand back. */
  highlight?: string | null;
  marks?: TrendMark[];
};

/**
 * One bar of parts of a whole: amounts in the order of the parts. A whole that lacks a part cannot be divided, and
 * `mark` stands in its place.
 */
export type StackRow = { name: string; values: (number | null)[]; mark?: string };

/** `counts` are divided by their sum; `percent` are shares of the whole already. At most six parts. */
export type StackData = {
  parts: string[];
  amounts: 'counts' | 'percent';
  unit: string;
  decimals: number;
  rows: StackRow[];
};

/** One line of dots, a value for each of the series; `mark` stands where there is none at all. */
export type DotRow = { name: string; values: (number | null)[]; mark?: string };

export type DotData = {
  unit: string;
  decimals: number;
  /** Names of the dots: one, or up to three that are joined by a line. */
  series: string[];
  rows: DotRow[];
  county?: { name: string; value: number };
};

/** What a bubble's area or its tint says; `suffix` is written after each figure, with its space: " %". */
export type Measure = { name: string; unit: string; decimals: number; suffix?: string };

/** A municipality at its centre, in degrees; `group` is its county where the map shows several. */
export type MapPlace = {
  name: string;
  latitude: number;
  longitude: number;
  group?: string;
  /** What the bubble's area stands for; left out where only a share is shown. */
  amount?: number | null;
  /** What its tint stands for. */
  share?: number | null;
  mark?: string;
};

export type MapData = { places: MapPlace[]; amount?: Measure; share?: Measure };

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

/** True where lines are cut; a note leaves them whole. */
export function cuts({ kind = 'break' }: TrendBreak): boolean {
  return kind === 'break';
}

/** Half-way between the years of a break or a note. */
export function middleOf({ between: [before, after] }: TrendBreak): number {
  return (before + after) / 2;
}
