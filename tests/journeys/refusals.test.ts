import { openQuestionnaire } from './answering.ts';
import { html, nobodys, send } from './requests.ts';
import { expect, officer, respondentOf, site, test } from './support.ts';

const kinda = respondentOf('kinda');

const bodies = [
  { type: 'application/json', data: '{}' },
  { type: 'text/plain', data: '{}' },
  { type: 'application/x-www-form-urlencoded', data: 'email=a' },
  { type: 'multipart/form-data; boundary=x', data: '--x--\r\n' },
  { type: undefined, data: undefined },
];

test('a write that does not come from our own pages is refused, whatever its type', async ({ visit }) => {
  const page = await visit(kinda);
  await openQuestionnaire(page);
  const tasks = new URL(page.url()).pathname;
  const { request } = page.context();
  const places = [
    ['POST', '/logga-in'],
    ['POST', '/logga-ut'],
    ['POST', '/sprak'],
    ['PATCH', `${tasks}/svar`],
    ['POST', `${tasks}/granska`],
  ] as const;
  for (const [method, path] of places) {
    for (const { type, data } of bodies) {
      for (const origin of ['https://evil.example', 'null', undefined]) {
        const headers = { ...(type ? { 'content-type': type } : {}), ...(origin ? { origin } : {}) };
        const answer = await send(request, method, path, headers, data);
        expect(answer.status(), `${method} ${path} ${type} from ${origin}`).toBe(403);
      }
    }
  }
  await page.reload();
  await expect(page.getByRole('button', { name: 'Logga ut' })).toBeVisible();
});

test('who is not logged in is sent to the login, and data is refused', async ({ visit }) => {
  const { request } = (await visit()).context();
  for (const path of [
    '/enkater',
    `/enkater/${nobodys}`,
    `/enkater/${nobodys}/avsnitt/boende`,
    `/lan/05/insamlingar/${nobodys}`,
  ]) {
    const answer = await send(request, 'GET', path, html);
    expect(answer.status(), path).toBe(303);
    expect(answer.headers()['location']).toBe(`/logga-in?next=${encodeURIComponent(path)}`);
  }
  const save = await send(
    request,
    'PATCH',
    `/enkater/${nobodys}/svar`,
    { origin: site(), 'content-type': 'application/json' },
    '{}',
  );
  expect(save.status()).toBe(401);
});

test('a body over the limit is refused', async ({ visit }) => {
  const page = await visit(kinda);
  await openQuestionnaire(page);
  const tasks = new URL(page.url()).pathname;
  const large = Buffer.alloc(600_000, 'a');
  for (const [method, path, type] of [
    ['PATCH', `${tasks}/svar`, 'application/json'],
    ['POST', '/logga-in', 'application/x-www-form-urlencoded'],
  ] as const) {
    const answer = await send(page.context().request, method, path, { origin: site(), 'content-type': type }, large);
    expect(answer.status(), path).toBe(413);
  }
});

test('every page comes with a policy that allows no inline script or style element', async ({ visit }) => {
  const { request } = (await visit(officer)).context();
  for (const path of [
    '/',
    '/logga-in',
    '/finns-inte',
    '/enkater',
    '/lan/05',
    '/lan/05/2014',
    '/lan/05/2014/utb',
    '/rad/05-etablering-i-utveckling-2015',
    '/overenskommelser',
    '/lan/25/2009',
  ]) {
    const answer = await send(request, 'GET', path, html);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const directive = (name: string) =>
      policy
        .split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${name} `)) ?? '';
    expect(directive('script-src'), path).toMatch(/^script-src 'self'( 'nonce-[^']+')?$/);
    expect(directive('style-src'), path).toMatch(/^style-src 'self'( 'nonce-[^']+')?$/);
    expect(directive('default-src'), path).toBe("default-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
  }
});
