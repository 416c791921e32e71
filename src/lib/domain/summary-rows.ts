import { type Dimension, type Indicator, isRatio, nameOfCode } from './indicator.ts';
import { matchedChange, type Place } from './indicator-table.ts';
import { changeOf, type Coverage, type Figure, figureOf, splittingDimension, type TallyIndex } from './summary.ts';
import type { LocalText } from './text.ts';

/** One figure of a summary as a file has it. */
export type SummaryRow = {
  indicator: Indicator;
  /** A municipality, or null for the county. */
  place: Place | null;
  /** A breakdown key, empty for the total, and its codes' names. */
  breakdown: string;
  names: LocalText[];
  figure: Figure;
  /** What a ratio rests on, canonical decimal texts; null for a count and where there is no figure. */
  top: string | null;
  bottom: string | null;
  /** Of the county alone. */
  coverage: Coverage | null;
  /** The year before that can be compared, its figure, and the change since. */
  before: number | null;
  previous: Figure | null;
  change: string | null;
  /** Of the county: how many municipalities the change is of. */
  matched: number | null;
  explanation: string | null;
};

export type RowsInput = {
  indicator: Indicator;
  tallies: TallyIndex;
  municipalities: Place[];
  year: number;
  /** The year before, null where there is none or where the question was changed too much. */
  before: number | null;
};

/**
 * Every figure of an indicator: municipality by municipality and the county last, each by every breakdown and in total.
 * An indicator of the county as a whole has the county alone.
 */
export function summaryRows(input: RowsInput): SummaryRow[] {
  const breakdowns = breakdownsOf(input);
  const municipalities = input.indicator.byMunicipality ? input.municipalities : [];
  return [...municipalities, null].flatMap((place) =>
    breakdowns.map((breakdown) => (place ? municipalityRow(input, place, breakdown) : countyRow(input, breakdown))),
  );
}

/** Single dimensions before combined ones, the total last. Without the dimension that splits it a share is a hundred. */
function breakdownsOf({ indicator, tallies }: RowsInput): string[] {
  const split = splittingDimension(indicator);
  const depth = (breakdown: string): number => (breakdown === '' ? Infinity : breakdown.split('|').length);
  return [...tallies.codesInUse(indicator.code)]
    .filter((breakdown) => split === null || pairsOf(breakdown).some(([dimension]) => dimension === split))
    .sort((a, b) => (depth(a) === depth(b) ? (a < b ? -1 : 1) : depth(a) - depth(b)));
}

function municipalityRow(input: RowsInput, place: Place, breakdown: string): SummaryRow {
  const { indicator, tallies, year, before } = input;
  const now = tallies.at(indicator, year, place.code, breakdown);
  const then = before === null ? undefined : tallies.at(indicator, before, place.code, breakdown);
  return {
    ...commonOf(input, place, breakdown),
    change: changeOf(indicator, now, then),
    coverage: null,
    matched: null,
    explanation: now?.explanation ?? null,
  };
}

function countyRow(input: RowsInput, breakdown: string): SummaryRow {
  const { indicator, tallies, year, municipalities, before } = input;
  const { change, units } = matchedChange(input, breakdown);
  const now = tallies.at(indicator, year, null, breakdown);
  return {
    ...commonOf(input, null, breakdown),
    change,
    coverage: indicator.byMunicipality ? { answered: now?.units ?? 0, asked: municipalities.length } : null,
    matched: before === null || !indicator.byMunicipality ? null : units,
    explanation: now?.explanation ?? null,
  };
}

type Common = Omit<SummaryRow, 'change' | 'coverage' | 'matched' | 'explanation'>;

function commonOf({ indicator, tallies, year, before }: RowsInput, place: Place | null, breakdown: string): Common {
  const at = (when: number) => tallies.at(indicator, when, place?.code ?? null, breakdown);
  const now = at(year);
  const sides = isRatio(indicator.kind) && now?.complete === true ? now : null;
  return {
    indicator,
    place,
    breakdown,
    names: pairsOf(breakdown).map(([dimension, code]) => nameOfCode(dimension as Dimension, code)),
    figure: figureOf(indicator, now),
    top: sides?.top ?? null,
    bottom: sides?.bottom ?? null,
    before,
    previous: before === null ? null : figureOf(indicator, at(before)),
  };
}

function pairsOf(breakdown: string): [string, string][] {
  if (breakdown === '') return [];
  return breakdown.split('|').map((pair) => {
    const [dimension = '', code = ''] = pair.split('=');
    return [dimension, code];
  });
}
