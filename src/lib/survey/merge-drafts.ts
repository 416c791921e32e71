/** Two people's changes of one draft, put together: what only one has changed stands, what both have is asked about. */

type Json = unknown;
type Keyed = { [name: string]: Json };

/** The same place changed by both: what each has made of it, `undefined` where it was taken away. */
export type DraftConflict = { path: string; mine: Json; theirs: Json };

export type Merged<T> = { merged: T; conflicts: DraftConflict[] };

/** Merges what two have made of `base`; at a conflict the merged document has what is mine. */
export function mergeDrafts<T>(base: T, mine: T, theirs: T): Merged<T> {
  const conflicts: DraftConflict[] = [];
  const merged = merge(base, mine, theirs, '', conflicts) as T;
  return { merged, conflicts };
}

const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

function merge(base: Json, mine: Json, theirs: Json, path: string, conflicts: DraftConflict[]): Json {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isObject(base) && isObject(mine) && isObject(theirs)) return mergeObjects(base, mine, theirs, path, conflicts);
  const [b, m, t] = [keyedList(base), keyedList(mine), keyedList(theirs)];
  if (b && m && t) return mergeLists(b, m, t, path, conflicts);
  conflicts.push({ path, mine, theirs });
  return mine;
}

function isObject(value: Json): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeObjects(base: Keyed, mine: Keyed, theirs: Keyed, path: string, conflicts: DraftConflict[]): Keyed {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = names.map((name): [string, Json] => [
    name,
    merge(base[name], mine[name], theirs[name], path === '' ? name : `${path}.${name}`, conflicts),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** What tells one item of a list from another, whatever their order. */
const identities = ['key', 'name', 'value', 'code'] as const;

function keyedList(value: Json): Map<string, Json> | null {
  if (!Array.isArray(value)) return null;
  const list = new Map<string, Json>();
  for (const item of value as Json[]) {
    const id = isObject(item) ? identities.map((name) => item[name]).find((one) => typeof one === 'string') : undefined;
    if (typeof id !== 'string' || list.has(id)) return null;
    list.set(id, item);
  }
  return list;
}

type List = Map<string, Json>;

/** My order, with what only they have put in after what it follows in theirs. */
function mergeLists(base: List, mine: List, theirs: List, path: string, conflicts: DraftConflict[]): Json[] {
  const reordered = !same(kept(base, mine), kept(mine, base));
  const [first, second] = reordered ? [mine, theirs] : [theirs, mine];
  const order = [...first.keys()];
  [...second.keys()].forEach((id, at, all) => {
    if (first.has(id)) return;
    const before = all[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order.flatMap((id) => {
    const item = merge(base.get(id), mine.get(id), theirs.get(id), `${path}[${id}]`, conflicts);
    return item === undefined ? [] : [item];
  });
}

/** The identities of one list that the other has too, in the first's order. */
function kept(list: List, other: List): string[] {
  return [...list.keys()].filter((id) => other.has(id));
}
