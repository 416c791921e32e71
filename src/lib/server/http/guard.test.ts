import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { guard } from './guard.ts';

const own = 'https://samsyn.example';
type Asked = { route: string | null; method?: string; path?: string; headers?: Record<string, string>; data?: boolean };

/** As SvelteKit hands it over, for somebody without a cookie: then the database is not asked. */
function eventOf({ route, method = 'GET', path = '/enkater', headers = {}, data = false }: Asked): RequestEvent {
  const url = new URL(path, own);
  return {
    url,
    request: new Request(url, { method, headers: { origin: own, ...headers } }),
    route: { id: route },
    params: {},
    isDataRequest: data,
    isSubRequest: false,
    cookies: { get: () => undefined },
    locals: { locale: 'sv', now: new Date(), config: { secureCookies: true } },
  } as unknown as RequestEvent;
}
const ask = (asked: Asked) => guard(eventOf(asked), own);
const page = { accept: 'text/html,*/*' };

test('a page for anyone lets anyone in', async () =>
  expect(await ask({ route: '/logga-in', headers: page })).toBeNull());

test.each([
  ['opens a page', { headers: page }],
  ['clicks through to it within the site', { data: true }],
])('who %s and is not logged in is sent to log in, and back', async (_, how) => {
  const asked = ask({ route: '/enkater/[assignment]', path: '/enkater/7?visa=allt', ...how });
  await expect(asked).rejects.toMatchObject({ status: 303, location: '/logga-in?next=%2Fenkater%2F7%3Fvisa%3Dallt' });
});

test.each([
  ['an endpoint', { route: '/enkater/[assignment]/svar', method: 'PATCH' }],
  ['a script', { route: '/enkater' }],
])('for %s the answer is 401 as JSON', async (_, asked) => {
  const response = await ask(asked);
  expect(response?.status).toBe(401);
  expect(await response?.json()).toMatchObject({ code: 'not-logged-in' });
});

test('a form posted after the session ran out gets a page that says so', async () => {
  const response = await ask({ route: '/enkater/[assignment]/granska', method: 'POST', headers: page });
  expect(response?.status).toBe(401);
  expect(response?.headers.get('content-type')).toContain('text/html');
});

test('a route that nobody gave a rule is refused while serving', async () => {
  expect((await ask({ route: '/glomd', headers: page }))?.status).toBe(404);
  expect((await ask({ route: '/lan', headers: page }))?.status).toBe(404);
});

test('no page at all is left to SvelteKit', async () => expect(await ask({ route: null, headers: page })).toBeNull());

test('a method without a rule is 405', async () =>
  expect((await ask({ route: '/halsa', method: 'DELETE' }))?.status).toBe(405));

test('a write from elsewhere is refused before anything else', async () => {
  expect((await ask({ route: null, method: 'POST', headers: { origin: 'https://evil.example' } }))?.status).toBe(403);
});

test('a refusal shows nothing of the address as markup', async () => {
  const response = await ask({ route: '/glomd', path: '/<script>alert(1)</script>', headers: page });
  expect(await response?.text()).not.toContain('<script');
});
