/** What a municipality answered in words or chose, and how many of those that it is compared with answered the same. */
import { fewestClosed } from './comparison.ts';
import { distributionOf } from './distribution.ts';
import type { Edition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import { itemNames, type Listing } from './listing-table.ts';
import type { Figure } from './summary.ts';
import type { LocalText } from './text.ts';

/** `same` of the `answered` gave the answer; null where saying so would give somebody's own answer away. */
export type Same = { same: number | null; answered: number; asked: number };

export type ComparedAnswer = {
  code: string;
  name: LocalText;
  county: Same | null;
  country: Same | null;
  group: Same | null;
};

/** Nobody answers the same as a text; an indicator without an answer says why, and then only how many have answered. */
export type ComparedAnswers = {
  indicator: Indicator;
  answers: ComparedAnswer[];
  text: string | null;
  status: Extract<Figure, { status: unknown }>['status'] | null;
  county: Same | null;
  country: Same | null;
  group: Same | null;
};

/** What is known of a circle's answers; `closed` are those of whom the reader may not see each. */
export type Counts = {
  asked: number;
  answered: (indicator: string) => { units: number; closed: number };
  given: (indicator: string, answer: string) => number;
};

export type AnswersInput = {
  indicator: Indicator;
  place: Place;
  /** The municipality's own answers to the indicator. */
  listings: Listing[];
  edition: Edition | null;
  county: Counts | null;
  country: Counts | null;
  group: Counts | null;
};

export function comparedAnswers(given: AnswersInput): ComparedAnswers {
  const { indicator, listings } = given;
  const first = listings[0];
  const circles = (answer: string | null) => ({
    county: sameIn(given.county, indicator.code, answer),
    country: sameIn(given.country, indicator.code, answer),
    group: sameIn(given.group, indicator.code, answer),
  });
  const text = indicator.kind === 'text' ? (first?.words ?? null) : null;
  const answers = indicator.kind === 'text' ? [] : ownAnswers(given).map((own) => ({ ...own, ...circles(own.code) }));
  const status = text !== null || answers.length > 0 ? null : !first ? 'no_answer' : statusOf(first);
  return { indicator, answers, text, status, ...circles(null) };
}

function statusOf({ status }: Listing): Extract<Figure, { status: unknown }>['status'] {
  return status === 'value' ? 'not_stated' : status;
}

function ownAnswers({ indicator, place, listings, edition }: AnswersInput): { code: string; name: LocalText }[] {
  if (indicator.kind === 'choice')
    return distributionOf(indicator, listings, [place], edition)
      .answers.filter(({ municipalities }) => municipalities.length > 0)
      .map(({ code, name }) => ({ code, name }));
  const names = edition ? itemNames(indicator, edition) : new Map<string, LocalText>();
  const codes = [...new Set(listings.flatMap(({ items }) => items ?? []))];
  return codes.map((code) => ({ code, name: names.get(code) ?? { sv: code, en: code } }));
}

function sameIn(counts: Counts | null, indicator: string, answer: string | null): Same | null {
  if (!counts) return null;
  const { units, closed } = counts.answered(indicator);
  const isHidden = answer === null || (closed > 0 && closed < fewestClosed);
  return { same: isHidden ? null : counts.given(indicator, answer), answered: units, asked: counts.asked };
}
