import type { Bridge } from './bridge.ts';
import type { Edition, Section } from './edition.ts';
import { breakdownKey } from './indicator.ts';
import type { Choice, Field, FieldType, Heading, Question } from './question.ts';
import { yearOf, yearsLater } from './period.ts';
import type { LocalText } from './text.ts';

/** What can differ between a question and the same question of another edition. */
export const changeKinds = [
  'title',
  'help',
  'kind',
  'rows',
  'columns',
  'choices',
  'bounds',
  'period',
  'condition',
  'required',
  'indicator',
  'moved',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One difference; texts as they were and are, null where there was or is none. */
export type Change = { what: ChangeKind; before: LocalText | null; after: LocalText | null };

/** A question of either edition, by its place `part/name`, which is what makes two questions the same one. */
export type QuestionDifference = {
  place: string;
  section: LocalText;
  before: Question | null;
  after: Question | null;
  changes: Change[];
  /** What the later edition says of the two; null where it says nothing. */
  bridge: Bridge | null;
  /** Why the later edition no longer asks it. */
  dropped: LocalText | null;
};

type Placed = { question: Question; section: Section };

/**
 * Every question of two editions, in the order of the later one, those that are gone after what they followed. A
 * question is known by its part and name, never by its words, and years that have moved on are no difference.
 */
export function differenceOf(earlier: Edition, later: Edition): QuestionDifference[] {
  const [before, after] = [placedIn(earlier), placedIn(later)];
  const years = yearOf(later.period) - yearOf(earlier.period);
  const stayed = unmoved([...before.keys()], [...after.keys()]);
  const found = [...after].map(([place, { question, section }]): QuestionDifference => {
    const old = before.get(place);
    const moved = old !== undefined && (old.section.key !== section.key || !stayed.has(place));
    return {
      place,
      section: section.title,
      before: old?.question ?? null,
      after: question,
      changes: old ? changesBetween(old, { question, section }, { moved, years }) : [],
      bridge: later.bridges[place] ?? null,
      dropped: null,
    };
  });
  const gone = [...before]
    .filter(([place]) => !after.has(place))
    .map(([place, { question, section }]): QuestionDifference => ({
      place,
      section: section.title,
      before: question,
      after: null,
      changes: [],
      bridge: null,
      dropped: later.dropped[place] ?? null,
    }));
  return [...found, ...gone];
}

function placedIn(edition: Edition): Map<string, Placed> {
  const all = edition.parts.flatMap((part) =>
    part.sections.flatMap((section) =>
      section.questions.map((question) => ({ place: `${part.key}/${question.name}`, question, section })),
    ),
  );
  return new Map(all.map(({ place, question, section }) => [place, { question, section }]));
}

/**
 * The common places that keep their order: a longest common subsequence, so that one question moved to the end counts
 * as one move and not as all others moving.
 */
function unmoved(before: string[], after: string[]): Set<string> {
  const common = after.filter((place) => before.includes(place));
  const order = common.map((place) => before.indexOf(place));
  const from: number[] = [];
  const ends: number[] = [];
  order.forEach((value, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    from[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = from[at] ?? -1) kept.add(common[at] ?? '');
  return kept;
}

function changesBetween(before: Placed, after: Placed, { moved, years }: { moved: boolean; years: number }): Change[] {
  const [a, b] = [before.question, after.question];
  const told: Change[] = [
    { what: 'title', before: a.title, after: b.title },
    { what: 'help', before: a.help, after: b.help },
    { what: 'kind', before: plain(a.kind), after: plain(b.kind) },
    { what: 'rows', before: listed(a.rows), after: listed(b.rows) },
    { what: 'columns', before: listed(a.columns), after: listed(b.columns) },
    { what: 'choices', before: choicesOf(a), after: choicesOf(b) },
    { what: 'bounds', before: plain(boundsOf(a)), after: plain(boundsOf(b)) },
    { what: 'period', before: plain(periodOf(a)), after: plain(periodOf(b)) },
    { what: 'condition', before: plain(a.visibleIf ?? ''), after: plain(b.visibleIf ?? '') },
    { what: 'required', before: plain(requiredOf(a)), after: plain(requiredOf(b)) },
    { what: 'indicator', before: plain(observedBy(a)), after: plain(observedBy(b)) },
  ];
  const changed = told.filter(({ before: was, after: is }) => !sameText(was && later(was, years), is));
  return moved ? [...changed, { what: 'moved', before: before.section.title, after: after.section.title }] : changed;
}

function later({ sv, en }: LocalText, years: number): LocalText {
  return { sv: yearsLater(sv, years), en: yearsLater(en, years) };
}

function sameText(a: LocalText | null, b: LocalText | null): boolean {
  return (a?.sv ?? '') === (b?.sv ?? '') && (a?.en ?? '') === (b?.en ?? '');
}

const plain = (text: string): LocalText => ({ sv: text, en: text });

function listed(headings: Heading[]): LocalText {
  return joined(headings.map(({ key, text }) => ({ code: key, text })));
}

function joined(entries: { code: string; text: LocalText }[]): LocalText {
  const lines = (language: 'sv' | 'en') => entries.map(({ code, text }) => `${text[language]} [${code}]`).join('; ');
  return { sv: lines('sv'), en: lines('en') };
}

/** All choices of the question's fields, each once. */
function choicesOf(question: Question): LocalText {
  const all = question.fields.flatMap(({ type }) => choicesIn(type));
  const each = all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at);
  return joined(each.map(({ value, text }) => ({ code: value, text })));
}

function choicesIn(type: FieldType): Choice[] {
  return type.kind === 'choice' || type.kind === 'choices' ? type.choices : [];
}

/** The bounds of each kind of field, each once: a number's least and greatest, a text's length. */
function boundsOf({ fields }: Question): string {
  return [...new Set(fields.map(({ type }) => boundsIn(type)).filter((text) => text !== ''))].join('; ');
}

function boundsIn(type: FieldType): string {
  if (type.kind === 'number') return `${type.min ?? ''}–${type.max ?? ''}, ${type.decimals}`;
  return type.kind === 'text' ? `≤ ${type.maxLength}` : '';
}

function periodOf({ period }: Question): string {
  return period === null ? '' : period.from === period.to ? period.from : `${period.from}–${period.to}`;
}

function requiredOf({ fields }: Question): string {
  return fields.some(({ required }) => required) ? '✓' : '';
}

/** Where the answers go, each once: `05-UTB-01/value/sex=K`. */
function observedBy({ fields }: Question): string {
  return [...new Set(fields.flatMap(({ observes }) => observedAs(observes)))].join('; ');
}

function observedAs(observes: Field['observes']): string[] {
  if (!observes) return [];
  return [[observes.indicator, observes.component, breakdownKey(observes.breakdown)].filter(Boolean).join('/')];
}
