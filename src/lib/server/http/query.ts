/** Reading what stands after the question mark. */
import { Problem } from '#lib/domain/problem.ts';

/** A parameter's text, null when it is left out. Throws `bad-request` for the same one twice, or what no text holds. */
export function queryText(url: URL, name: string): string | null {
  const [value = null, ...more] = url.searchParams.getAll(name);
  if (more.length > 0 || value?.includes('\0')) throw new Problem('bad-request', { what: name });
  return value;
}

/** A calendar year of four digits, null when it is left out. Throws `bad-request` for anything else. */
export function queryYear(url: URL, name: string): number | null {
  const text = queryText(url, name);
  if (text === null) return null;
  if (!/^\d{4}$/.test(text)) throw new Problem('bad-request', { what: name });
  return Number(text);
}

/** The year in an address; anything else than four digits is no page. */
export function pathYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new Problem('not-found', {});
  return Number(text);
}
