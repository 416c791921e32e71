/** What is written on the trail, typed: the same rule for every way in. */
import { typeText } from './answer.ts';
import { isDate } from './period.ts';
import type { Violation } from './problem.ts';
import type { TrailEntryKind, TrailState } from './trail.ts';

/** A question's and an entry's text, in characters. */
export const questionLength = { least: 10, most: 2000 } as const;
export const entryLength = { least: 3, most: 4000 } as const;
export const longestBody = 200;

const earliestDecision = '2000-01-01';
/** A measure is seen in the figures of at latest so many years after the question's, or after today. */
const furthest = 15;

/** What was written in a form: `organisation` an id, `decidedOn` an ISO date, `seenIn` a year. */
export type GivenEntry = Record<'text' | 'organisation' | 'decidedBy' | 'decidedOn' | 'seenIn', string>;
export type TrailField = keyof GivenEntry;

export type TrailDraft = {
  kind: TrailEntryKind;
  text: string;
  organisation: string | null;
  decidedBy: string | null;
  decidedOn: string | null;
  seenIn: number | null;
};

export type TypedDraft =
  { ok: true; draft: TrailDraft } | { ok: false; violations: Partial<Record<TrailField, Violation>> };

/** What an entry is judged against; `organisations` are those that it may name, `today` an ISO date in Stockholm. */
export type DraftContext = { state: TrailState; year: number; today: string; organisations: ReadonlySet<string> };

type TextResult = { ok: true; text: string } | { ok: false; violation: Violation };

function textOf(raw: string, { least, most }: { least: number; most: number }): TextResult {
  const typed = typeText({ kind: 'text', maxLength: most }, raw.trim());
  if (!typed.ok) return { ok: false, violation: typed.violation };
  const text = String(typed.value);
  return Array.from(text).length < least ? { ok: false, violation: { code: 'not-text' } } : { ok: true, text };
}

/** A question's text, 10 to 2000 characters; `not-text` when it is shorter. */
export function typeQuestion(raw: string): TextResult {
  return textOf(raw, questionLength);
}

/** Handing on says who, and may say more; closing says why where nobody has answered; all else is said in words. */
function leastText(kind: TrailEntryKind, state: TrailState): number {
  return kind === 'assigned' || (kind === 'closed' && state !== 'open') ? 0 : entryLength.least;
}

/** The first and the last year in which a measure may be said to be seen. */
export function seenBounds({ year, today }: Pick<DraftContext, 'year' | 'today'>): { min: number; max: number } {
  return { min: year, max: Math.max(year, Number(today.slice(0, 4))) + furthest };
}

function dateFault(day: string, today: string): Violation | null {
  if (!isDate(day)) return { code: 'not-a-date' };
  if (day < earliestDecision) return { code: 'too-early', min: earliestDecision };
  return day > today ? { code: 'too-late', max: today } : null;
}

function yearFault(text: string, context: DraftContext): Violation | null {
  if (!/^\d{4}$/.test(text)) return { code: 'not-whole' };
  const { min, max } = seenBounds(context);
  if (Number(text) < min) return { code: 'too-small', min };
  return Number(text) > max ? { code: 'too-large', max } : null;
}

/** An entry of the kind, or what is wrong with each field. Whether it may happen now is `stateAfter`'s to say. */
export function typeDraft(kind: TrailEntryKind, given: GivenEntry, context: DraftContext): TypedDraft {
  const text = textOf(given.text, { least: leastText(kind, context.state), most: entryLength.most });
  const body = kind === 'measure' ? textOf(given.decidedBy, { least: 2, most: longestBody }) : null;
  const named = kind === 'measure' || kind === 'assigned';
  const violations: Partial<Record<TrailField, Violation>> = {
    ...(text.ok ? {} : { text: text.violation }),
    ...(named && !context.organisations.has(given.organisation) ? { organisation: { code: 'not-a-choice' } } : {}),
    ...(body && !body.ok ? { decidedBy: body.violation } : {}),
    ...(kind === 'measure' ? faultsOfMeasure(given, context) : {}),
  };
  if (Object.keys(violations).length > 0 || !text.ok) return { ok: false, violations };
  return {
    ok: true,
    draft: {
      kind,
      text: text.text,
      organisation: named ? given.organisation : null,
      decidedBy: body?.ok ? body.text : null,
      decidedOn: kind === 'measure' ? given.decidedOn : null,
      seenIn: kind === 'measure' ? Number(given.seenIn) : null,
    },
  };
}

function faultsOfMeasure(given: GivenEntry, context: DraftContext): Partial<Record<TrailField, Violation>> {
  const day = dateFault(given.decidedOn, context.today);
  const year = yearFault(given.seenIn, context);
  return { ...(day ? { decidedOn: day } : {}), ...(year ? { seenIn: year } : {}) };
}
