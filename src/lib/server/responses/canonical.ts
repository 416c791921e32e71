import { sha256 } from '../sha256.ts';

/** JSON with object keys sorted at every level, so that equal content gives equal bytes (as RFC 8785 for our values). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** The hash of a request's body, which may be nested as deep as its sender likes. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(pruned(value, 0)));
}

/** Deeper than any entry is. What lies deeper never types, so two bodies that differ only there are both refused. */
const deepest = 20;

function pruned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return null;
  if (Array.isArray(value)) return value.map((inner) => pruned(inner, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pruned(inner, depth + 1)]));
}
