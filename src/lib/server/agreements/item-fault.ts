import type { Agreement } from '#lib/domain/agreement.ts';
import type { Fault, FaultHolder } from '#lib/domain/fault.ts';
import type { LocalText } from '#lib/domain/text.ts';

/** The lists of an agreement whose items are changed one at a time. */
export const listNames = [
  'goalAreas',
  'parties',
  'organs',
  'plans',
  'commitments',
  'targets',
  'annexes',
  'indicators',
] as const;
export type ListName = (typeof listNames)[number];

/** The item that was to be changed, in the agreement as it was before. */
export type ItemPlace = { agreement: Agreement; list: ListName; index: number; removed: boolean };

const inBoth = (name: string): LocalText => ({ sv: name, en: name });

const namesIn: { [List in ListName]: (agreement: Agreement, at: number) => LocalText | undefined } = {
  goalAreas: ({ goalAreas }, at) => goalAreas[at]?.name,
  parties: ({ parties }, at) => optional(parties[at]?.nameInDocument),
  organs: ({ organs }, at) => optional(organs[at]?.name),
  plans: ({ plans }, at) => plans[at]?.title,
  commitments: ({ commitments }, at) => commitments[at]?.text,
  targets: ({ targets }, at) => targets[at]?.text,
  annexes: ({ annexes }, at) => optional(annexes[at]?.title),
  indicators: ({ indicators }, at) => indicators[at]?.shortName,
};

function optional(name: string | undefined): LocalText | undefined {
  return name === undefined ? undefined : inBoth(name);
}

/**
 * A fault in an agreement as the form of one item tells it: within the item its path is counted from there. Elsewhere
 * the path is empty, and the fault names what it is at.
 */
export function itemFault(place: ItemPlace, fault: Fault): Fault {
  const { list, index } = place;
  const own = `${list}[${index}].`;
  if (!place.removed && fault.path.startsWith(own)) return { ...fault, path: fault.path.slice(own.length) };
  // The later of two equal ones is told of, and that may be another item than the one being changed.
  const twin = fault.code === 'duplicate-name' ? /^(\w+)\[\d+\]\.(\w+)$/.exec(fault.path) : null;
  if (twin?.[1] === list) return { ...fault, path: twin[2] ?? '' };
  const holder = holderOf(place, fault.path);
  return { ...fault, path: '', ...(holder && { holder }) };
}

function holderOf({ agreement, list, index, removed }: ItemPlace, path: string): FaultHolder | undefined {
  const [, name = '', , number] = /^(\w+)(\[(\d+)\])?/.exec(path) ?? [];
  const held = listNames.find((known) => known === name);
  if (held === undefined) return undefined;
  if (number === undefined) return { list: held, name: null };
  const after = Number(number);
  const before = held === list && removed && after >= index ? after + 1 : after;
  return { list: held, name: namesIn[held](agreement, before) ?? null };
}
