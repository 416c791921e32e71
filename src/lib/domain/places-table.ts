/** Agreements on places as a table: municipality × year, with what was agreed against what was received. */
import { fromDecimal, quotient, rounded, times } from './fraction.ts';
import type { Place } from './indicator-table.ts';
import type { PlacesAgreement, PlacesKind } from './register.ts';

type Row = Pick<PlacesAgreement, 'municipality' | 'year' | 'kind' | 'agreed' | 'places' | 'forAssignment' | 'received'>;

/** Sums of what was stated; null where nobody stated it. */
export type PlacesTotals = {
  agreements: number;
  places: number | null;
  forAssignment: number | null;
  received: number | null;
  /** Received of agreed in per cent, one decimal, of the municipalities that have both; null for none. */
  takenUp: string | null;
};

export type PlacesTable = {
  kind: PlacesKind;
  /** Ascending. `received` tells whether anybody has stated how many were received. */
  years: { year: number; received: boolean; totals: PlacesTotals }[];
  /** One line per municipality; its cells are in the order of the years, undefined where nothing is registered. */
  rows: { municipality: Place; cells: (Row | undefined)[] }[];
};

/** The county's places of one kind; null when none are registered. Municipalities stay in the order given. */
export function placesTableOf(all: Row[], municipalities: Place[], kind: PlacesKind): PlacesTable | null {
  const rows = all.filter((row) => row.kind === kind);
  if (rows.length === 0) return null;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const byPlace = new Map(rows.map((row) => [`${row.municipality} ${row.year}`, row]));
  return {
    kind,
    years: years.map((year) => {
      const own = rows.filter((row) => row.year === year);
      return { year, received: own.some(({ received }) => received !== null), totals: placesTotals(own) };
    }),
    rows: municipalities.map((municipality) => ({
      municipality,
      cells: years.map((year) => byPlace.get(`${municipality.code} ${year}`)),
    })),
  };
}

/** The sums over municipalities, of one year and kind. */
export function placesTotals(rows: Pick<Row, 'agreed' | 'places' | 'forAssignment' | 'received'>[]): PlacesTotals {
  const both = rows.filter(({ places, received }) => places !== null && received !== null);
  return {
    agreements: rows.filter(({ agreed }) => agreed).length,
    places: sumOf(rows.map(({ places }) => places)),
    forAssignment: sumOf(rows.map(({ forAssignment }) => forAssignment)),
    received: sumOf(rows.map(({ received }) => received)),
    takenUp: takenUp({
      places: sumOf(both.map(({ places }) => places)),
      received: sumOf(both.map(({ received }) => received)),
    }),
  };
}

/** Received of agreed in per cent with one decimal; null unless both are known and some were agreed. */
export function takenUp({ places, received }: Pick<Row, 'places' | 'received'>): string | null {
  if (places === null || received === null) return null;
  const ratio = quotient(fromDecimal(String(received)), fromDecimal(String(places)));
  return ratio && rounded(times(ratio, 100n), 1);
}

function sumOf(values: (number | null)[]): number | null {
  const stated = values.filter((value) => value !== null);
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}
