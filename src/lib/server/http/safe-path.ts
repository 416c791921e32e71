/** Stands for our own origin while a path is resolved; nothing is ever fetched from it. */
const here = 'http://samsyn.invalid';

/**
 * The path to go on to after logging in or changing language, when it is one of ours; else the start page. What the
 * browser would make of it decides: `//evil` and `/\evil` are other sites, and tabs and line breaks are dropped in URLs.
 */
export function safePath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 2000) return '/';
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\\u0000-\u001f\u007f]/.test(next) || !URL.canParse(next, here)) return '/';
  const url = new URL(next, here);
  // `/.//evil` resolves to the path `//evil`, which as a Location would be another site.
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
