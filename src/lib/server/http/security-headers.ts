const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not `no-referrer`: with that, browsers send `Origin: null` with forms, and we could not tell our own.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** For what SvelteKit gives no policy of its own: data, files and refusals, none of which loads anything. */
const bare = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Types that a browser would render and that scripts could hide in. */
const isDocument = (type: string): boolean => /html|xml|svg|json/.test(type);

export type Situation = {
  /** True when people reach us by https. */
  https: boolean;
  /** True when the response was made for somebody who is logged in, or logs them in. */
  personal: boolean;
};

/** The response with the headers that every response gets. */
export function withSecurityHeaders(response: Response, { https, personal }: Situation): Response {
  // A response passed on from fetch, or a redirect, has headers that cannot be changed.
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  if (https) headers.set('strict-transport-security', 'max-age=31536000');
  if (isDocument(headers.get('content-type') ?? '') && !headers.has('content-security-policy')) {
    headers.set('content-security-policy', bare);
  }
  // On a shared computer the back button must not show it after logging out.
  if (personal) headers.set('cache-control', 'private, no-store');
  headers.append('vary', 'Cookie, Accept-Language');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
