import { z } from 'zod';
import type { Fault, FaultCode } from '#lib/domain/fault.ts';
import {
  isMeetingDay,
  longest,
  type MeetingPack,
  mostItems,
  type PackItem,
  type PackStep,
} from '#lib/domain/meeting-pack.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isKeepable, isKeepableLine } from '#lib/domain/text.ts';

/** A pack as it is written in its form; what no item can be is refused with the field's name. */
export type PackInput = {
  meetsOn: string;
  title: string;
  place: string;
  lead: string;
  items: unknown[];
  /** What the button that was pressed asks for: an item to add, or what to do with one of them. */
  step: { kind: 'keep' } | { kind: 'up' | 'down' | 'remove'; at: number } | { kind: 'add'; item: unknown };
};

/** The same, found to be sound by itself. */
export type ReadPack = Omit<MeetingPack, 'replaces'> & { meetsOn: string; step: PackStep };

/** The messages are the codes of our faults. */
const text = (limit: number) => z.string().max(limit, 'too-long').refine(isKeepable, 'wrong-type');
const line = (limit: number) => z.string().max(limit, 'too-long').refine(isKeepableLine, 'wrong-type');

const indicator = z.string().regex(/^[A-Za-z0-9.-]{1,60}$/, 'unknown-indicator');
const comment = text(longest.text);

const itemSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('text'), heading: line(longest.heading), text: text(longest.text) }),
    z.strictObject({ kind: z.literal('state') }),
    z.strictObject({ kind: z.literal('trend'), indicator, comment }),
    z.strictObject({
      kind: z.literal('municipalities'),
      indicator,
      year: z.int('bad-year').min(1950, 'bad-year').max(2200, 'bad-year'),
      comment,
    }),
    z.strictObject({ kind: z.literal('question'), question: z.string().min(1, 'unknown-question'), comment }),
  ],
  'unknown-kind',
);

const headSchema = {
  meetsOn: z.string().refine(isMeetingDay, 'not-a-day'),
  title: line(longest.title).min(1, 'missing'),
};

const packSchema = z.strictObject({
  ...headSchema,
  place: line(longest.place),
  lead: text(longest.text),
  items: z.array(itemSchema).max(mostItems, 'too-many'),
});

export type PackHead = { meetsOn: string; title: string };

/** A new pack's day and title. Throws `definition-faults` with the form's names. */
export function readHead(input: PackHead): PackHead {
  return read(z.strictObject(headSchema), input);
}

/** What is written in the editor. Throws `definition-faults` with every fault, its path as the form's field is named. */
export function readPackInput({ step, ...pack }: PackInput): ReadPack {
  const parsed = packSchema.safeParse(pack);
  const added = step.kind === 'add' ? itemSchema.safeParse(step.item) : null;
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue))),
    ...(added?.error?.issues.map((issue) => faultOf(issue, ['add', kindOf(step)])) ?? []),
  ];
  if (!parsed.success || faults.length > 0) throw new Problem('definition-faults', { faults });
  if (step.kind !== 'add') return { ...parsed.data, step };
  if (!added?.success) throw new Problem('definition-faults', { faults });
  if (parsed.data.items.length >= mostItems)
    throw new Problem('definition-faults', {
      faults: [{ path: 'add', code: 'too-many', details: { limit: mostItems } }],
    });
  return { ...parsed.data, step: { kind: 'add', item: added.data } };
}

function read<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    throw new Problem('definition-faults', { faults: parsed.error.issues.map((issue) => faultOf(issue)) });
  return parsed.data;
}

const codes: ReadonlySet<string> = new Set<FaultCode>([
  'missing',
  'too-long',
  'too-many',
  'not-a-day',
  'bad-year',
  'unknown-indicator',
  'unknown-question',
]);

function isCode(message: string): message is FaultCode {
  return codes.has(message);
}

function faultOf(issue: z.core.$ZodIssue, at: PropertyKey[] = []): Fault {
  const path = pathOf([...at, ...issue.path]);
  if (!isCode(issue.message)) return { path, code: 'wrong-type', details: { what: 'Unicode' } };
  return { path, code: issue.message, details: issue.code === 'too_big' ? { limit: Number(issue.maximum) } : {} };
}

/** `['items', 3, 'text']` → `items[3].text`, as the form's fields are named. */
function pathOf(path: PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** What an item's fields are called in the form: those of one in the pack by its place, of one to be added by its kind. */
export function itemPath(at: number | 'add', { kind }: PackItem, field: 'indicator' | 'year' | 'question'): string {
  return at === 'add' ? `add.${kind}.${field}` : `items[${at}].${field}`;
}

function kindOf(step: PackInput['step']): string {
  const item = step.kind === 'add' ? step.item : null;
  return typeof item === 'object' && item !== null && 'kind' in item ? String(item.kind) : '';
}
