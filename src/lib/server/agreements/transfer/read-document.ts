import type { Fault, Parsed } from '#lib/domain/fault.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseJson } from '../definition-files.ts';
import { forbiddenNames, pathText } from '../zod-faults.ts';

/** Signs in the largest document that is read; the largest of ours has about 90 000. */
const largest = 500_000;
const deepest = 32;

/**
 * A definition's text as JSON. What JSON itself lets pass is a fault: a name twice in the same object (the last would
 * win unseen), a name that JavaScript gives a meaning, and nesting without end. Throws `file-refused` (empty, too-large).
 */
export function readDocument(text: string): Parsed<unknown> {
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') throw new Problem('file-refused', { why: 'empty' });
  if (body.length > largest) throw new Problem('file-refused', { why: 'too-large', limit: Math.floor(largest / 1000) });
  const json = parseJson(body);
  if (!json.ok) return json;
  const faults = nameFaults(body);
  return faults.length > 0 ? { ok: false, faults } : json;
}

/** An object or a list that is open: the names in it so far (null for a list), and where one stands in it. */
type Open = { names: Set<string> | null; at: string | number };

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gy;
const between = /[^"{}[\],:]*/gy;

/** Faults in the names of a text that is known to be JSON. */
function nameFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  const open: Open[] = [];
  let expectsName = false;
  for (const sign of tokens(text)) {
    const inner = open.at(-1);
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? { names: new Set(), at: '' } : { names: null, at: 0 });
      if (open.length > deepest) return [...faults, { path: '', code: 'too-deep', details: { limit: deepest } }];
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inner && typeof inner.at === 'number') inner.at += 1;
    else if (sign.startsWith('"') && expectsName && inner?.names) {
      inner.at = JSON.parse(sign) as string;
      faults.push(...nameFault(inner.names, inner.at, open));
    }
    expectsName = sign === '{' || (sign === ',' && open.at(-1)?.names !== null);
  }
  return faults;
}

function nameFault(names: Set<string>, name: string, open: Open[]): Fault[] {
  const path = pathText(open.map(({ at }) => at));
  const code = forbiddenNames.has(name) ? 'forbidden-name' : names.has(name) ? 'duplicate-name' : null;
  names.add(name);
  return code ? [{ path, code, details: { what: name } }] : [];
}

/** The strings and the punctuation of a text that is known to be JSON, in order. */
function* tokens(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    between.lastIndex = at;
    between.exec(text);
    token.lastIndex = between.lastIndex;
    const found = token.exec(text);
    if (!found) return;
    at = token.lastIndex;
    yield found[0];
  }
}
