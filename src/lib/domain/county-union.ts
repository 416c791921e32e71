import type { Edition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import { itemNames } from './listing-table.ts';
import type { CountyOfMany, Reach } from './national.ts';
import type { Coverage } from './summary.ts';
import { bySwedishOrder, type LocalText } from './text.ts';

/** How many of a county's municipalities have an item on their list. */
export type ItemCount = { indicator: string; county: string; item: string; count: number };

/** How many of a county's municipalities have given a list, and how many of those an empty one. */
export type ListCount = { indicator: string; county: string; answered: number; none: number };

/** `counts` in the order of the union's counties. */
export type UnionItem = { code: string; name: LocalText; count: number; counts: number[] };

/** What is offered somewhere, and in how many municipalities: in all the counties, and in each. */
export type CountyUnion = {
  items: UnionItem[];
  lines: (Coverage & { county: Place; none: number })[];
  together: Coverage & { none: number; counties: number };
};

/** The union of the municipalities' lists: what is offered by most first, then in Swedish order. */
export function countyUnionOf(
  indicator: Indicator,
  { items, lists }: { items: ItemCount[]; lists: ListCount[] },
  counties: CountyOfMany[],
  reach: Reach,
  edition: Edition | null,
): CountyUnion {
  const names = edition ? itemNames(indicator, edition) : new Map<string, LocalText>();
  const byItem = Map.groupBy(
    items.filter((one) => one.indicator === indicator.code),
    ({ item }) => item,
  );
  const rows = [...byItem].map(([code, counted]): UnionItem => {
    const counts = counties.map((place) => counted.find(({ county }) => county === place.code)?.count ?? 0);
    return {
      code,
      name: names.get(code) ?? { sv: code, en: code },
      count: counts.reduce((sum, count) => sum + count, 0),
      counts,
    };
  });
  const lines = counties.map(({ code, name, municipalities }) => {
    const given = lists.find((list) => list.indicator === indicator.code && list.county === code);
    return { county: { code, name }, answered: given?.answered ?? 0, none: given?.none ?? 0, asked: municipalities };
  });
  return {
    items: rows.sort((a, b) => b.count - a.count || bySwedishOrder(a.name.sv, b.name.sv)),
    lines,
    together: {
      answered: lines.reduce((sum, { answered }) => sum + answered, 0),
      none: lines.reduce((sum, { none }) => sum + none, 0),
      asked: reach.ofMunicipalities,
      counties: lines.filter(({ answered }) => answered > 0).length,
    },
  };
}
