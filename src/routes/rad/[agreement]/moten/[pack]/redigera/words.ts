import type { ProblemCode, ProblemDetails } from '#lib/domain/problem.ts';
import * as m from '#lib/paraglide/messages.js';

/** An item as its form has it: every value a text. */
export type ItemDraft = {
  kind: string;
  heading: string;
  text: string;
  indicator: string;
  year: string;
  question: string;
  comment: string;
};

const kinds: Record<string, () => string> = {
  text: m.meetings_item_text,
  state: m.meetings_item_state_short,
  trend: m.meetings_item_trend,
  municipalities: m.meetings_item_places,
  question: m.meetings_item_question,
};

export function kindWord(kind: string): string {
  return kinds[kind]?.() ?? kind;
}

type Names = { nameOf: (indicator: string) => string; askedOn: (question: string) => string };

/** What an item is called in the editor: by its heading or its indicator, else by its kind. */
export function itemTitle({ kind, heading, indicator, year, question }: ItemDraft, { nameOf, askedOn }: Names): string {
  if (kind === 'text') return heading.trim() || kindWord(kind);
  if (kind === 'state') return kindWord(kind);
  if (kind === 'question') return askedOn(question);
  const name = nameOf(indicator);
  return kind === 'municipalities' ? m.meetings_places_title({ name, year }) : name;
}

const fields: Record<string, () => string> = {
  title: m.meetings_name,
  meetsOn: m.meetings_day,
  place: m.meetings_place,
  lead: m.meetings_opening,
  heading: m.meetings_heading,
  text: m.meetings_text,
  comment: m.meetings_comment,
  indicator: m.meetings_indicator,
  year: m.meetings_year,
  question: m.meetings_question,
  add: m.meetings_add,
};

/** What a field is called where it stands alone: with its item's number and title for one in an item. */
export function fieldName(path: string, titles: string[]): string {
  const [, at, field] = /^items\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
  const name = fields[field ?? path.split('.').at(-1) ?? '']?.() ?? '';
  if (at === undefined) return name;
  const item = m.meetings_item_number({ number: Number(at) + 1, kind: titles[Number(at)] ?? '' });
  return name === '' ? item : `${item}, ${name.toLocaleLowerCase('sv')}`;
}

/** Why the pack could not be handed out, where that is the problem: the code says which details it has. */
export function refusalIn(
  problem: { code: ProblemCode; details: ProblemDetails[ProblemCode] } | null,
): ProblemDetails['pack-refused'] | null {
  return problem?.code === 'pack-refused' ? (problem.details as ProblemDetails['pack-refused']) : null;
}
