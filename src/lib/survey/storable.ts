import type { FaultList } from './fault-list.ts';

/** Deeper than any definition is; what is nested further can be neither stored nor written out. */
const deepest = 40;

/** NUL and a lone surrogate: JSON can write them, PostgreSQL cannot keep them. */
// eslint-disable-next-line no-control-regex -- the character that it looks for is the point
const unstorable = /\u0000|\p{Surrogate}/u;

/**
 * Notes what the database would refuse wherever it stands, also where nothing else looks. Without recursion, since
 * the nesting is the sender's.
 */
export function checkStorable(json: unknown, list: FaultList): void {
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: json, path: '', depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, path, depth } = at;
    if (typeof value === 'string' && unstorable.test(value)) list.add(path, 'wrong-type', { what: 'Unicode' });
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest) {
      list.add(path, 'too-deep', { limit: deepest });
      continue;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (unstorable.test(key)) list.add(path, 'wrong-type', { what: 'Unicode' });
      waiting.push({
        value: inner,
        path: Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, ''),
        depth: depth + 1,
      });
    }
  }
}
