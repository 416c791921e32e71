const readOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

/**
 * True when a request that may change something does not come from one of our own pages. It goes by what browsers say and
 * pages cannot forge: Origin, else Sec-Fetch-Site, else Referer. A request that says nothing is refused too, whatever
 * its content type, also without one.
 */
export function isForeignWrite(request: Request, ownOrigin: string): boolean {
  if (readOnly.has(request.method)) return false;
  const origin = request.headers.get('origin');
  if (origin !== null) return origin !== ownOrigin;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin';
  const referer = request.headers.get('referer');
  return referer === null || originOf(referer) !== ownOrigin;
}
