import { formatNumber } from '#lib/domain/format.ts';
import { type PlacesTable, type PlacesTotals, takenUp } from '#lib/domain/places-table.ts';
import type { PlacesKind } from '#lib/domain/register.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Column, ColumnGroup, Row } from '#lib/ui/kit/index.ts';

const kindNames: Record<PlacesKind, () => string> = {
  refugees: m.register_places_refugees,
  unaccompanied: m.register_places_unaccompanied,
};

/** For whom the places are. */
export function placesKindName(kind: PlacesKind): string {
  return kindNames[kind]();
}

type Year = PlacesTable['years'][number];
type Agreed = PlacesTable['rows'][number]['cells'][number];

/** Places and those for assignment, and what was received where a year has any, year by year. */
export function placesShown({ years, rows }: PlacesTable): {
  columns: Column[];
  groups: ColumnGroup[];
  rows: Row[];
  foot: Row[];
} {
  const columns = years.map(columnsOf);
  return {
    columns: columns.flat(),
    groups: years.map(({ year }, at) => ({ label: String(year), span: columns[at]?.length ?? 0 })),
    rows: rows.map(({ municipality, cells }) => ({
      header: municipality.name,
      cells: years.flatMap((year, at) => cellsOf(cells[at], year)),
    })),
    foot: [
      { header: m.register_places_sum(), cells: years.flatMap(({ totals, received }) => sums(totals, received)) },
      {
        header: m.register_places_agreements(),
        cells: years.flatMap(({ totals }, at) => [
          formatNumber(totals.agreements, 0),
          ...Array<string>((columns[at]?.length ?? 1) - 1).fill(''),
        ]),
      },
    ],
  };
}

function columnsOf({ received }: Year): Column[] {
  const labels = [m.register_places_count(), m.register_places_assigned()];
  const more = received ? [m.register_places_received(), m.register_places_taken()] : [];
  return [...labels, ...more].map((label) => ({ label, kind: 'number' }));
}

const soft = (text: string): Cell => ({ text, tone: 'soft' });
/** In Swedish official statistics a point stands where a figure cannot be. */
const pointless = soft('.');

const stated = (value: number | null): Cell | string =>
  value === null ? soft(m.register_not_stated()) : formatNumber(value, 0);

const shown = (share: string | null): Cell | string => (share === null ? pointless : formatNumber(share, 1));

function cellsOf(cell: Agreed, { received }: Year): (Cell | string)[] {
  if (!cell) return [soft(m.register_places_not_registered()), pointless, ...(received ? [pointless, pointless] : [])];
  const agreed = cell.agreed
    ? [stated(cell.places), stated(cell.forAssignment)]
    : [soft(m.register_places_no_agreement()), pointless];
  return received ? [...agreed, stated(cell.received), shown(takenUp(cell))] : agreed;
}

function sums(totals: PlacesTotals, received: boolean): (Cell | string)[] {
  const both = [stated(totals.places), stated(totals.forAssignment)];
  return received ? [...both, stated(totals.received), shown(totals.takenUp)] : both;
}
