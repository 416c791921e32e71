/** What differs between two versions of an agreement, part by part, for a person to read before it is stored. */
import { type Agreement, type AgreementSection, agreementSections } from './agreement.ts';
import type { LocalText } from './text.ts';

/** Every field that an agreement's document has, at any depth. */
export const agreementFields = [
  'key',
  'kind',
  'countyCode',
  'owner',
  'title',
  'shortTitle',
  'validFrom',
  'validTo',
  'openEnded',
  'source',
  'dated',
  'references',
  'targetGroup',
  'overallGoal',
  'levelName',
  'followUp',
  'revision',
  'notice',
  'predecessor',
  'organisation',
  'nameInDocument',
  'adoption',
  'status',
  'body',
  'decidedOn',
  'paragraph',
  'reference',
  'ends',
  'name',
  'role',
  'convener',
  'members',
  'meetingsPerYear',
  'cadence',
  'code',
  'goals',
  'text',
  'strategies',
  'proposed',
  'from',
  'to',
  'adoptedBy',
  'adoptedOn',
  'replaces',
  'goalArea',
  'plan',
  'indicator',
  'year',
  'value',
  'unit',
  'decidedBy',
  'areas',
  'wording',
  'shortName',
  'explicit',
  'population',
  'decimals',
  'direction',
  'byMunicipality',
  'components',
  'period',
  'on',
  'bounds',
  'min',
  'max',
  'register',
  'breakdowns',
  'reporters',
  'note',
  'version',
  'since',
  'bridge',
  'earlier',
  'definition',
  'retired',
  'reason',
  'continues',
  'sv',
  'en',
] as const;
export type AgreementField = (typeof agreementFields)[number];

/** A step on the way to a value: a field, or one of a list by its code, key or number. */
export type FieldStep = { field: AgreementField } | { id: string };
type Value = string | number | boolean | null;

/** One value that differs; null where there is none. */
export type FieldChange = { path: FieldStep[]; before: Value; after: Value };

/**
 * One item of a section; `fields` is empty where it is new or taken away, and where only the order of its parts differs.
 */
export type ItemChange = {
  kind: 'added' | 'changed' | 'removed';
  id: string;
  title: LocalText;
  fields: FieldChange[];
};

/** `reordered` when the items that both have stand in another order. */
export type SectionChange = { section: AgreementSection; items: ItemChange[]; reordered: boolean };

type Item = { id: string; title: LocalText; value: unknown };

const plain = (text: string): LocalText => ({ sv: text, en: text });

const itemsOf: Record<AgreementSection, (agreement: Agreement) => Item[]> = {
  facts: (agreement) => [{ id: agreement.key, title: agreement.shortTitle, value: factsOf(agreement) }],
  areas: ({ goalAreas }) => goalAreas.map((value) => ({ id: value.code, title: value.name, value })),
  parties: ({ parties }) =>
    parties.map((value) => ({ id: value.organisation, title: plain(value.nameInDocument), value })),
  organs: ({ organs }) => organs.map((value) => ({ id: value.name, title: plain(value.name), value })),
  plans: ({ plans }) => plans.map((value) => ({ id: value.key, title: value.title, value })),
  commitments: ({ commitments }) => commitments.map((value) => ({ id: value.key, title: value.text, value })),
  targets: ({ targets }) => targets.map((value) => ({ id: value.key, title: value.text, value })),
  annexes: ({ annexes }) => annexes.map((value) => ({ id: value.title, title: plain(value.title), value })),
  indicators: ({ indicators }) => indicators.map((value) => ({ id: value.code, title: value.shortName, value })),
};

function factsOf(agreement: Agreement): unknown {
  const { goalAreas: _g, parties: _p, organs: _o, plans: _l, commitments: _c, targets: _t, ...rest } = agreement;
  const { annexes: _a, indicators: _i, ...facts } = rest;
  return facts;
}

/** The sections in which the two differ, in the agreement's order; none when they are the same. */
export function agreementChanges(before: Agreement, after: Agreement): SectionChange[] {
  return agreementSections
    .map((section) => sectionChange(section, distinct(itemsOf[section](before)), distinct(itemsOf[section](after))))
    .filter(({ items, reordered }) => items.length > 0 || reordered);
}

/** Two organs or annexes may have the same name; the second is told apart by its number. */
function distinct(items: Item[]): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    const same = [...found.values()].filter(({ id }) => id === item.id).length;
    found.set(same === 0 ? item.id : `${item.id} (${same + 1})`, item);
  }
  return found;
}

function sectionChange(section: AgreementSection, before: Map<string, Item>, after: Map<string, Item>): SectionChange {
  const present = [...after].flatMap(([id, { title, value }]): ItemChange[] => {
    const was = before.get(id);
    if (!was) return [{ kind: 'added', id, title, fields: [] }];
    return isSame(was.value, value) ? [] : [{ kind: 'changed', id, title, fields: fieldChanges(was.value, value) }];
  });
  const gone = [...before].flatMap(([id, { title }]): ItemChange[] =>
    after.has(id) ? [] : [{ kind: 'removed', id, title, fields: [] }],
  );
  const order = (ids: Iterable<string>, others: Map<string, Item>) =>
    [...ids].filter((id) => others.has(id)).join('\n');
  return {
    section,
    items: [...present, ...gone],
    reordered: order(before.keys(), after) !== order(after.keys(), before),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([name, value]) => right.has(name) && isSame(value, right.get(name)));
}

type Leaf = { path: FieldStep[]; value: Value };

function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const places = new Map([...now, ...old].map(([place, { path }]) => [place, path]));
  return [...places].flatMap(([place, path]): FieldChange[] => {
    const [was, is] = [old.get(place)?.value ?? null, now.get(place)?.value ?? null];
    return was === is || isNewlyFormer(path, old) ? [] : [{ path, before: was, after: is }];
  });
}

/** What becomes a former version is said by the version's own number; all that it holds would only be noise. */
function isNewlyFormer(path: FieldStep[], old: Map<string, Leaf>): boolean {
  if (placeOf(path.slice(0, 1)) !== 'earlier') return false;
  const version = `${placeOf(path.slice(0, 2))}/`;
  return ![...old.keys()].some((place) => place.startsWith(version));
}

function placeOf(path: FieldStep[]): string {
  return path.map((step) => ('field' in step ? step.field : `[${step.id}]`)).join('/');
}

/** The values of a document by their places; nulls and empty lists have none. */
function leavesOf(document: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const visit = (value: unknown, path: FieldStep[]): void => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      leaves.set(placeOf(path), { path, value });
    else if (Array.isArray(value)) visitList(value, path);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, stepTo(name)]);
  };
  const visitList = (list: unknown[], path: FieldStep[]): void => {
    const words = list.map(asWord);
    if (words.every((word) => word !== null)) {
      if (words.length > 0) leaves.set(placeOf(path), { path, value: words.join(', ') });
    } else list.forEach((item, at) => visit(item, [...path, { id: idOf(item, at) }]));
  };
  visit(document, []);
  return leaves;
}

function stepTo(name: string): FieldStep {
  const field = agreementFields.find((known) => known === name);
  return field ? { field } : { id: name };
}

/** A short word for what is listed on one line: a text, or a reporter (`municipality`, `migrationsverket (confirm)`). */
function asWord(item: unknown): string | null {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null || !('who' in item) || !('role' in item)) return null;
  const who = typeof item.who === 'object' && item.who !== null ? Object.values(item.who).join('') : '';
  return item.role === 'lead' ? who : `${who} (${String(item.role)})`;
}

function idOf(item: unknown, at: number): string {
  if (typeof item !== 'object' || item === null) return String(at + 1);
  const id = 'code' in item ? item.code : 'key' in item ? item.key : 'version' in item ? item.version : at + 1;
  return String(id);
}
