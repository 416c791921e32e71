/** What a summary says otherwise than in figures as rows for a file: answers to choices, things on lists, texts. */
import type { Unanswered } from './distribution.ts';
import type { Indicator } from './indicator.ts';
import type { Worded } from './indicator-summary.ts';
import { nothingCode } from './listing-table.ts';
import type { Coverage } from './summary.ts';
import type { LocalText } from './text.ts';
import type { TextRow } from './written-text.ts';

/** An indicator of a summary that comes to no figure. */
export type WordedSummary = { indicator: Indicator } & Worded;

/** Who gave one answer, or gave none for one reason: `answer` is null then. All rows' `who` together are those asked. */
export type ChoiceRow = {
  indicator: Indicator;
  answer: { code: string; name: LocalText } | null;
  why: Unanswered['status'] | null;
  /** Names of municipalities; of reporters where the indicator is the county's as a whole. */
  who: string[];
  /** Of those who answered, in per cent with one decimal. */
  share: string | null;
  coverage: Coverage;
};

/** Who offers one thing on a list; `name` is null in the row of those who said that they offer nothing. */
export type ListRow = {
  indicator: Indicator;
  code: string;
  name: LocalText | null;
  who: string[];
  coverage: Coverage;
};

/** One text, under its question where that is known. */
export type GivenTextRow = TextRow & { indicator: Indicator; question: LocalText | null };

/** Every answer there is to choose, those that nobody gave included, and after them who has given none and why. */
export function choiceRows(summary: WordedSummary): ChoiceRow[] {
  if (summary.shape !== 'choice') return [];
  const { indicator, answers, unanswered } = summary;
  const common = { indicator, coverage: coverageOf(summary) };
  return [
    ...answers.map(({ code, name, municipalities, share }): ChoiceRow => {
      return { ...common, answer: { code, name }, why: null, who: municipalities, share };
    }),
    ...unanswered.map(({ status, municipalities }): ChoiceRow => {
      return { ...common, answer: null, why: status, who: municipalities, share: null };
    }),
  ];
}

/** Everything that is offered, and last who offers nothing: nobody is an answer too, and tells how many were asked. */
export function listRows(summary: WordedSummary): ListRow[] {
  if (summary.shape !== 'items') return [];
  const { indicator, items, none } = summary;
  const common = { indicator, coverage: coverageOf(summary) };
  return [
    ...items.map(({ code, name, municipalities }) => ({ ...common, code, name, who: municipalities })),
    { ...common, code: nothingCode, name: null, who: none },
  ];
}

/** Every text, in the order in which they are read on the page. */
export function textRows(summary: WordedSummary): GivenTextRow[] {
  if (summary.shape !== 'texts') return [];
  return summary.texts.flatMap(({ question, texts }) =>
    texts.map((row) => ({ ...row, indicator: summary.indicator, question })),
  );
}

function coverageOf({ answered, asked }: Coverage): Coverage {
  return { answered, asked };
}
