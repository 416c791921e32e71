import { expect, test } from 'vitest';
import { withSecurityHeaders } from './security-headers.ts';

const page = (headers: Record<string, string> = {}) =>
  new Response('x', { headers: { 'content-type': 'text/html', ...headers } });
const anonymous = { https: true, personal: false };

test('every response gets them, also one whose headers cannot be changed', () => {
  const { headers, status } = withSecurityHeaders(Response.redirect('http://x/', 303), anonymous);
  expect(status).toBe(303);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
});

test('https is insisted on where it is used, and only there', () => {
  expect(withSecurityHeaders(page(), anonymous).headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  expect(withSecurityHeaders(page(), { ...anonymous, https: false }).headers.has('strict-transport-security')).toBe(
    false,
  );
});

test('a page for somebody is not kept anywhere, whatever the route said', () => {
  const kept = page({ 'cache-control': 'public, max-age=60' });
  expect(withSecurityHeaders(kept, { https: true, personal: true }).headers.get('cache-control')).toBe(
    'private, no-store',
  );
  expect(withSecurityHeaders(kept, anonymous).headers.get('cache-control')).toBe('public, max-age=60');
});

test('a policy is added where there is none, and not loosened where there is', () => {
  expect(withSecurityHeaders(page(), anonymous).headers.get('content-security-policy')).toContain("default-src 'none'");
  const own = page({ 'content-security-policy': "default-src 'self'" });
  expect(withSecurityHeaders(own, anonymous).headers.get('content-security-policy')).toBe("default-src 'self'");
});

test('cookies set on the way stay set', () => {
  const response = page();
  response.headers.append('set-cookie', 'a=1');
  response.headers.append('set-cookie', 'b=2');
  expect(withSecurityHeaders(response, anonymous).headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});
