import { choicesOf, shareOf, type Unanswered } from './distribution.ts';
import type { Edition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import type { CountyOfMany, Reach } from './national.ts';
import type { ObservationStatus } from './observation.ts';
import type { Coverage } from './summary.ts';
import { bySwedishOrder, type LocalText } from './text.ts';

/** How many of a county's respondents gave an answer to a choice, as the database has counted; null for those who gave none. */
export type AnswerCount = {
  indicator: string;
  county: string;
  answer: string | null;
  status: ObservationStatus;
  count: number;
};

/** `share` is of those who answered, in per cent with one decimal; null where nobody has. */
export type SpreadLine = Coverage & {
  counts: { count: number; share: string | null }[];
  unanswered: { status: Unanswered['status']; count: number }[];
};

/** How the answers to a choice are spread, county by county and in the counties as one. */
export type CountySpread = {
  answers: { code: string; name: LocalText }[];
  lines: (SpreadLine & { county: Place })[];
  together: SpreadLine & { counties: number };
};

/**
 * The spread by county. The answers come in the order of the question's choices, those that nobody chose included; an
 * answer that is no longer a choice comes last.
 */
export function countySpreadOf(
  indicator: Indicator,
  counted: AnswerCount[],
  counties: CountyOfMany[],
  reach: Reach,
  edition: Edition | null,
): CountySpread {
  const own = counted.filter((one) => one.indicator === indicator.code);
  const answers = answersOf(indicator, own, edition);
  const codes = answers.map(({ code }) => code);
  const asked = (municipalities: number, rows: AnswerCount[]) =>
    indicator.byMunicipality ? municipalities : sumOf(rows);
  const lines = counties.map(({ code, name, municipalities }) => {
    const rows = own.filter(({ county }) => county === code);
    return { county: { code, name }, ...lineOf(rows, codes, asked(municipalities, rows)) };
  });
  const seen = counties.reduce((sum, { municipalities }) => sum + municipalities, 0);
  const together = lineOf(own, codes, asked(seen, own));
  return {
    answers,
    lines,
    together: {
      ...together,
      asked: asked(reach.ofMunicipalities, own),
      counties: lines.filter(({ answered }) => answered > 0).length,
    },
  };
}

/** The answers that most have given, in all the counties: more than one where they are equally many, none before anybody has. */
export function mostGiven({ answers, together }: CountySpread): LocalText[] {
  const most = Math.max(1, ...together.counts.map(({ count }) => count));
  return answers.filter((_, at) => together.counts[at]?.count === most).map(({ name }) => name);
}

function lineOf(rows: AnswerCount[], codes: string[], asked: number): SpreadLine {
  const given = rows.filter(({ answer }) => answer !== null);
  const answered = sumOf(given);
  const silent = Map.groupBy(
    rows.filter(({ answer }) => answer === null),
    ({ status }): Unanswered['status'] => (status === 'value' ? 'not_stated' : status),
  );
  const missing = asked - sumOf(rows);
  return {
    counts: codes.map((code) => {
      const count = sumOf(given.filter(({ answer }) => answer === code));
      return { count, share: shareOf(count, answered) };
    }),
    unanswered: [
      ...[...silent].map(([status, same]) => ({ status, count: sumOf(same) })),
      ...(missing > 0 ? [{ status: 'no_answer' as const, count: missing }] : []),
    ],
    answered,
    asked,
  };
}

function answersOf(indicator: Indicator, own: AnswerCount[], edition: Edition | null): CountySpread['answers'] {
  const choices = edition ? choicesOf(indicator, edition) : [];
  const known = new Set(choices.map(({ value }) => value));
  const others = [...new Set(own.flatMap(({ answer }) => (answer === null || known.has(answer) ? [] : [answer])))];
  return [
    ...choices.map(({ value, text }) => ({ code: value, name: text })),
    ...others.sort(bySwedishOrder).map((code) => ({ code, name: { sv: code, en: code } })),
  ];
}

function sumOf(rows: { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
