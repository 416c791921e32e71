/**
 * A form whose fields are named by their place in a document (`goals[0].text.sv`), as that document of texts. What is
 * typed stays text: the reader of each form makes numbers and nulls of it.
 */
import { Problem } from '#lib/domain/problem.ts';

export type FormTree = { [name: string]: FormTree | FormTree[] | string | string[] };

const step = /([a-z][A-Za-z0-9]*)|\[(\d{1,3})\]/y;
const mostFields = 5000;
const deepest = 12;
const longestName = 120;
const reserved: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__']);

function refuse(name: string): never {
  throw new Problem('bad-request', { what: name.slice(0, longestName) });
}

/** `goals[0].text.sv` as its steps; throws `bad-request` for a name that is no such place. */
function stepsOf(name: string): (string | number)[] {
  if (name.length > longestName) refuse(name);
  const steps: (string | number)[] = [];
  let at = 0;
  while (at < name.length) {
    step.lastIndex = at;
    const match = step.exec(name);
    if (!match || steps.length >= deepest) refuse(name);
    const [whole, word, index] = match;
    const afterDot = at === 0 || name[at - 1] === '.';
    // A word comes first or after a dot, and a number in brackets never does.
    if ((word !== undefined) !== afterDot || (word !== undefined && reserved.has(word))) refuse(name);
    steps.push(word ?? Number(index));
    at += whole.length;
    if (name[at] === '.') at += 1;
  }
  if (steps.length === 0 || name.endsWith('.')) refuse(name);
  return steps;
}

type Node = Map<string | number, Node | string[]>;

function put(root: Node, name: string, value: string): void {
  const steps = stepsOf(name);
  const last = steps.pop() ?? '';
  let node = root;
  for (const inner of steps) {
    const next = node.get(inner) ?? new Map<string | number, Node | string[]>();
    if (Array.isArray(next)) refuse(name);
    node.set(inner, next);
    node = next;
  }
  const there = node.get(last);
  if (there instanceof Map) refuse(name);
  node.set(last, [...(there ?? []), value]);
}

function built(node: Node | string[]): FormTree | FormTree[] | string | string[] {
  if (Array.isArray(node)) return node.length === 1 ? (node[0] ?? '') : node;
  const isList = [...node.keys()].every((key) => typeof key === 'number');
  // A field that is sent several times is a list already (checkboxes); a list of places keeps their order.
  if (isList) return [...node].sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => built(inner) as FormTree);
  const tree: FormTree = {};
  for (const [key, inner] of node) tree[key] = built(inner);
  return tree;
}

/** The form's texts as a tree. Throws `bad-request` for a file among them, or a name that is no place in a document. */
export function readTree(form: FormData): FormTree {
  const root: Node = new Map();
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (typeof value !== 'string' || count > mostFields) refuse(name);
    put(root, name, value.replace(/\r\n?/g, '\n'));
  }
  return root.size === 0 ? {} : (built(root) as FormTree);
}
