import { type Edition, questionsOf } from './edition.ts';
import type { OrganisationKind } from './organisation.ts';
import { bySwedishOrder, type LocalText } from './text.ts';

/** What one reporter has written; `question` is `edition/part/question`, null for what was published before the system. */
export type Written = {
  organisation: string;
  kind: OrganisationKind;
  reporter: LocalText;
  words: string;
  question: string | null;
};

/** A text to read. `reporter` is null where the reader may not know whose it is; the kind is always told. */
export type TextRow = { kind: OrganisationKind; reporter: LocalText | null; text: string };

/** The texts that were given to one question; without it where the edition no longer tells. */
export type TextGroup = { question: LocalText | null; texts: TextRow[] };

/**
 * Texts under their questions, in the questionnaire's order. Those whose reporter the reader may know come first, in the
 * order given; the others by their own words, since the order of the municipalities would tell who wrote them.
 */
export function textGroups(
  written: Written[],
  edition: Edition | null,
  mayName: (organisation: string) => boolean,
): TextGroup[] {
  const titles = new Map(edition ? titlesOf(edition) : []);
  const known = (question: string | null): string => (question !== null && titles.has(question) ? question : '');
  const byQuestion = Map.groupBy(written, ({ question }) => known(question));
  return [...titles.keys(), ''].flatMap((question) => {
    const own = byQuestion.get(question) ?? [];
    return own.length === 0 ? [] : [{ question: titles.get(question) ?? null, texts: rowsOf(own, mayName) }];
  });
}

function rowsOf(written: Written[], mayName: (organisation: string) => boolean): TextRow[] {
  const row = ({ kind, reporter, words }: Written, isNamed: boolean): TextRow => ({
    kind,
    reporter: isNamed ? reporter : null,
    text: words,
  });
  const unnamed = written
    .filter(({ organisation }) => !mayName(organisation))
    .sort((a, b) => bySwedishOrder(a.words, b.words));
  return [
    ...written.filter(({ organisation }) => mayName(organisation)).map((one) => row(one, true)),
    ...unnamed.map((one) => row(one, false)),
  ];
}

function titlesOf({ key, parts }: Edition): [string, LocalText][] {
  return parts.flatMap((part) =>
    questionsOf(part).map(({ name, title }): [string, LocalText] => [`${key}/${part.key}/${name}`, title]),
  );
}

/** Rows of figures, each with its explanation only where the reader may read it: a municipality's, or the county's (null). */
export function explainedFor<Row extends { explanation: string | null }>(
  rows: Row[],
  municipalityOf: (row: Row) => string | null,
  mayRead: (municipality: string | null) => boolean,
): Row[] {
  return rows.map((row) =>
    row.explanation === null || mayRead(municipalityOf(row)) ? row : { ...row, explanation: null },
  );
}
