import type { Edition } from '#lib/domain/edition.ts';
import { questionsOf } from '#lib/domain/edition.ts';
import type { Fault } from '#lib/domain/fault.ts';
import { breakdownKey } from '#lib/domain/indicator.ts';
import { isAnswerable, type Question } from '#lib/domain/question.ts';
import { yearsLater } from '#lib/domain/period.ts';
import { FaultList } from './fault-list.ts';
import { isDated } from './next-edition.ts';

/**
 * What the next edition has left undecided against the one before it: a question that changed in wording or
 * figures needs a bridge, one that is gone needs a reason, and a bridge needs a question on both sides.
 * Years that simply moved on (2013 → 2014) are no change.
 */
export function compareEditions(previous: Edition, next: Edition): Fault[] {
  const list = new FaultList();
  const before = byKey(previous);
  const after = byKey(next);
  const years = Number(next.period.to.slice(0, 4)) - Number(previous.period.to.slice(0, 4));
  for (const [key, question] of after) {
    const old = before.get(key);
    const bridge = next.bridges[key];
    if (old && !bridge && meaning(old, years) !== meaning(question, 0))
      list.add(`bridges.${key}`, 'bridge-missing', { what: key });
    if (!old && bridge) list.add(`bridges.${key}`, 'bridge-unknown', { what: key });
  }
  for (const key of Object.keys(next.bridges)) {
    if (!after.has(key)) list.add(`bridges.${key}`, 'bridge-unknown', { what: key });
  }
  for (const key of before.keys()) {
    if (!after.has(key) && !next.dropped[key]) list.add(`dropped.${key}`, 'bridge-missing', { what: key });
  }
  for (const key of Object.keys(next.dropped)) {
    if (!before.has(key) || after.has(key)) list.add(`dropped.${key}`, 'bridge-unknown', { what: key });
  }
  return list.faults;
}

/** What is answered: a text or a sum between the questions has no series that could break. */
function byKey(edition: Edition): Map<string, Question> {
  return new Map(
    edition.parts.flatMap((part) =>
      questionsOf(part)
        .filter(isAnswerable)
        .map((question) => [`${part.key}/${question.name}`, question] as const),
    ),
  );
}

/** What a question asks, as one text to compare: wordings, period, kind, fields and where their answers go. */
function meaning(question: Question, years: number): string {
  const asked = [
    question.kind,
    question.title,
    question.help,
    question.period,
    question.visibleIf,
    question.rows,
    question.columns,
    question.captions,
    question.panels?.map(({ title, help }) => [title, help]),
    question.fields.map((field) => [
      field.row,
      field.column,
      field.type,
      field.observes && [
        field.observes.indicator,
        field.observes.component,
        breakdownKey(field.observes.breakdown),
        field.observes.unit,
      ],
    ]),
  ];
  return JSON.stringify(asked, (key, value: unknown) =>
    isDated(key, value) ? yearsLater(value, years) : inOrder(value),
  );
}

/** What came out of the database has its keys in another order than what was just read. */
function inOrder(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}
