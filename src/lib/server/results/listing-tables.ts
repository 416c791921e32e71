import type { Edition } from '#lib/domain/edition.ts';
import { fieldsOf } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Choice } from '#lib/domain/question.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { bySwedishOrder } from '#lib/domain/text.ts';
import type { Listing } from './listings.ts';
import type { Place } from './scope.ts';

/** One thing that is offered somewhere in the county, and where. */
export type ItemRow = { code: string; name: LocalText; municipalities: string[] };
export type TextRow = { reporter: LocalText; text: string };

/** The union of the municipalities' lists: what is offered by most first, then in Swedish order. */
export function itemsOf(
  indicator: Indicator,
  listings: Listing[],
  municipalities: Place[],
  edition: Edition | null,
): { items: ItemRow[]; answered: number; asked: number } {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const offered = new Map<string, string[]>();
  for (const { items, municipality } of listings) {
    for (const item of items ?? []) {
      offered.set(item, [...(offered.get(item) ?? []), names.get(municipality ?? '') ?? '']);
    }
  }
  const choices = edition ? choicesOf(indicator, edition) : new Map<string, LocalText>();
  const rows = [...offered].map(([code, where]) => ({
    code,
    name: choices.get(code) ?? { sv: code, en: code },
    municipalities: where.sort(bySwedishOrder),
  }));
  rows.sort((a, b) => b.municipalities.length - a.municipalities.length || bySwedishOrder(a.name.sv, b.name.sv));
  return { items: rows, answered: listings.filter(({ items }) => items !== null).length, asked: municipalities.length };
}

/** Free texts as they were given, by reporter. */
export function textsOf(listings: Listing[]): TextRow[] {
  return listings.flatMap(({ reporter, words }) => (words === null ? [] : [{ reporter, text: words }]));
}

function choicesOf(indicator: Indicator, edition: Edition): Map<string, LocalText> {
  const choices = edition.parts
    .flatMap(fieldsOf)
    .filter(({ observes }) => observes?.indicator === indicator.code)
    .flatMap(({ type }): Choice[] => ('choices' in type ? type.choices : []));
  return new Map(choices.map(({ value, text }) => [value, text]));
}
