import type { Edition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import { itemNames, nothingCode } from './listing-table.ts';
import type { CountyOfMany, Reach } from './national.ts';
import type { Coverage } from './summary.ts';
import { bySwedishOrder, type LocalText } from './text.ts';

/**
 * An item, and how many of a county's respondents have it on their lists; null for those without any. `lists` of the
 * lists are counted at this item (each at its first, so that they add up to all); `empty` of those say that there is nothing.
 */
export type ListedItem = {
  indicator: string;
  county: string;
  item: string | null;
  count: number;
  lists: number;
  empty: number;
};

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
  listed: ListedItem[],
  counties: CountyOfMany[],
  reach: Reach,
  edition: Edition | null,
): CountyUnion {
  const names = edition ? itemNames(indicator, edition) : new Map<string, LocalText>();
  const own = listed.filter((one) => one.indicator === indicator.code);
  const offered = own.flatMap((one) =>
    one.item === null || one.item === nothingCode ? [] : [{ ...one, item: one.item }],
  );
  const byItem = Map.groupBy(offered, ({ item }) => item);
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
    const given = own.filter(({ county }) => county === code);
    const answered = given.reduce((sum, { lists }) => sum + lists, 0);
    const none = given.reduce((sum, { empty }) => sum + empty, 0);
    const silent = given.reduce((sum, { item, count, lists }) => sum + (item === null ? count - lists : 0), 0);
    const asked = indicator.byMunicipality ? municipalities : answered + silent;
    return { county: { code, name }, answered, none, asked };
  });
  const sumOf = (key: 'answered' | 'none' | 'asked'): number => lines.reduce((sum, line) => sum + line[key], 0);
  return {
    items: rows.sort((a, b) => b.count - a.count || bySwedishOrder(a.name.sv, b.name.sv)),
    lines,
    together: {
      answered: sumOf('answered'),
      none: sumOf('none'),
      asked: indicator.byMunicipality ? reach.ofMunicipalities : sumOf('asked'),
      counties: lines.filter(({ answered }) => answered > 0).length,
    },
  };
}
