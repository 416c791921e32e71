/** A comparison worked out a second and plainer way: in floating point, from the answers as they stand on record. */
import type { Together } from '#lib/domain/comparison.ts';
import type { Comparison, IndicatorComparison } from '#lib/server/comparisons/index.ts';
import type { Database } from '#lib/server/db/index.ts';

/** One figure on record; `number` is null where a reason stands in its place. */
export type OnRecord = {
  indicator: string;
  component: string;
  municipality: string;
  breakdown: string;
  number: number | null;
};

export async function onRecord(database: Database, year: number): Promise<OnRecord[]> {
  return database.read('system', async ({ client }) => {
    const { rows } = await client.query<OnRecord>(
      `select indicator_code as indicator, component, municipality_code as municipality, breakdown, value::float8 as number
       from observation where year = $1 and lead and superseded_at is null and items is null and words is null`,
      [year],
    );
    return rows;
  });
}

type Amount = { top: number; bottom: number };

/** A municipality's sums over the breakdowns with the code in them, null unless every cell is given. */
function amountOf(cells: OnRecord[], indicator: string, municipality: string, code: string): Amount | null {
  const own = cells.filter(
    (cell) =>
      cell.indicator === indicator &&
      cell.municipality === municipality &&
      (code === '' || cell.breakdown.split('|').includes(code)),
  );
  if (own.length === 0 || own.some(({ number }) => number === null)) return null;
  const sum = (isBottom: boolean): number =>
    own.reduce(
      (all, { component, number }) => all + ((component === 'denominator') === isBottom ? (number ?? 0) : 0),
      0,
    );
  return { top: sum(false), bottom: sum(true) };
}

/** The figure of the municipalities together, each one's own, and how many they are. */
export function plainTogether(
  cells: OnRecord[],
  { code, kind }: { code: string; kind: string },
  municipalities: string[],
  breakdown: string,
) {
  const amounts = municipalities.flatMap((one) => amountOf(cells, code, one, breakdown) ?? []);
  const each = amounts.map(({ top, bottom }) => (kind === 'share' ? (100 * top) / bottom : top));
  const total = (side: keyof Amount): number => amounts.reduce((all, amount) => all + amount[side], 0);
  const sorted = [...each].sort((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? NaN;
  const median = (at(Math.ceil(sorted.length / 2) - 1) + at(Math.floor(sorted.length / 2))) / 2;
  return { value: kind === 'share' ? (100 * total('top')) / total('bottom') : median, each, units: amounts.length };
}

export function comparisonOf(comparison: Comparison, code: string): IndicatorComparison {
  const found = comparison.areas.flatMap(({ figures }) => figures).find(({ indicator }) => indicator.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

/** How far apart a shown figure and a plain one are, beyond rounding; 0 for as near as rounding allows. */
export function apart(shown: Together | null, plain: number): number {
  if (shown?.value == null) return NaN;
  return Math.max(0, Math.abs(Number(shown.value) - plain) - 0.5 * 10 ** -shown.decimals - 1e-9);
}
