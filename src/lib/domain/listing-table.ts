import type { Edition } from './edition.ts';
import { fieldsOf } from './edition.ts';
import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import type { ObservationStatus } from './observation.ts';
import type { Choice } from './question.ts';
import type { LocalText } from './text.ts';
import { bySwedishOrder } from './text.ts';

/** What one reporter has said in words or chosen; one choice of several stands in `words` as its code. `municipality` is null for a county-wide reporter. */
export type Listing = {
  indicator: string;
  year: number;
  county: string;
  municipality: string | null;
  /** The reporter's id, and what it is called. */
  organisation: string;
  reporter: LocalText;
  items: string[] | null;
  words: string | null;
  status: ObservationStatus;
};

/**
 * The subjects' answers by municipality, or by reporter where the indicator is the county's as a whole. Of two that
 * lead for one municipality the first one's counts.
 */
export function saidBySubject({ byMunicipality }: Indicator, listings: Listing[]): Map<string, Listing> {
  const said = new Map<string, Listing>();
  for (const listing of listings) {
    const subject = (byMunicipality ? listing.municipality : null) ?? listing.organisation;
    if (!said.has(subject)) said.set(subject, listing);
  }
  return said;
}

/** One thing that is offered somewhere in the county, and where. */
export type ItemRow = { code: string; name: LocalText; municipalities: string[] };

export type Offered = {
  items: ItemRow[];
  /** The municipalities that answered that they offer nothing. */
  none: string[];
  answered: number;
  asked: number;
};

/** The choice by which a respondent says that there is nothing on the list. */
export const nothingCode = 'ingen';

/** The union of the municipalities' lists: what is offered by most first, then in Swedish order. */
export function itemsOf(
  indicator: Indicator,
  listings: Listing[],
  municipalities: Place[],
  edition: Edition | null,
): Offered {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const offered = new Map<string, string[]>();
  const none: string[] = [];
  const said = [...saidBySubject(indicator, listings).values()];
  for (const { items, municipality, reporter } of said) {
    const name = (indicator.byMunicipality ? names.get(municipality ?? '') : undefined) ?? reporter.sv;
    const given = (items ?? []).filter((item) => item !== nothingCode);
    if (items !== null && given.length === 0) none.push(name);
    for (const item of given) offered.set(item, [...(offered.get(item) ?? []), name]);
  }
  const choices = edition ? itemNames(indicator, edition) : new Map<string, LocalText>();
  const rows = [...offered].map(([code, where]) => ({
    code,
    name: choices.get(code) ?? { sv: code, en: code },
    municipalities: where.sort(bySwedishOrder),
  }));
  rows.sort((a, b) => b.municipalities.length - a.municipalities.length || bySwedishOrder(a.name.sv, b.name.sv));
  return {
    items: rows,
    none: none.sort(bySwedishOrder),
    answered: said.filter(({ items }) => items !== null).length,
    asked: indicator.byMunicipality ? municipalities.length : said.length,
  };
}

/** What the items of a list are called in the questions that ask for them. */
export function itemNames(indicator: Indicator, edition: Edition): Map<string, LocalText> {
  const choices = edition.parts
    .flatMap(fieldsOf)
    .filter(({ observes }) => observes?.indicator === indicator.code)
    .flatMap(({ type }): Choice[] => ('choices' in type ? type.choices : []));
  return new Map(choices.map(({ value, text }) => [value, text]));
}
