import type { APIRequestContext } from '@playwright/test';
import { openQuestionnaire } from './answering.ts';
import { council, expect, officer, respondentOf, site, test } from './support.ts';

const kinda = respondentOf('kinda');
const nobodys = '01890000-0000-7000-8000-000000000000';
const html = { accept: 'text/html' };

const bodies = [
  { type: 'application/json', data: '{}' },
  { type: 'text/plain', data: '{}' },
  { type: 'application/x-www-form-urlencoded', data: 'email=a' },
  { type: 'multipart/form-data; boundary=x', data: '--x--\r\n' },
  { type: undefined, data: undefined },
];

const send = (
  request: APIRequestContext,
  method: string,
  path: string,
  headers: Record<string, string>,
  data?: string | Buffer,
) => request.fetch(path, { method, headers, maxRedirects: 0, ...(data === undefined ? {} : { data }) });

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

const unknown: readonly [string, readonly string[]][] = [
  [
    kinda,
    [
      '/finns-inte',
      '/enkater/1',
      `/enkater/${nobodys}`,
      `/enkater/${nobodys}/kvitto`,
      '{tasks}/avsnitt/finns-inte',
      '{tasks}/visa',
      '{tasks}/kvitto',
    ],
  ],
  [
    officer,
    [
      '/lan/99',
      '/lan/ett',
      '/lan/05/1999',
      '/lan/05/20x4',
      '/lan/05/2014/xyz',
      `/lan/05/insamlingar/${nobodys}`,
      '/lan/05/insamlingar/1',
      '/lan/25/insamlingar/1',
    ],
  ],
  [council, ['/rad/finns-inte', '/overenskommelser/finns-inte', '/lan/05/2014']],
];

for (const [email, paths] of unknown) {
  test(`${email} gets a page in plain Swedish for what there is not`, async ({ visit }) => {
    const page = await visit(email);
    if (email === kinda) await openQuestionnaire(page);
    const tasks = page.url();
    const { request } = page.context();
    for (const path of paths) {
      const answer = await send(request, 'GET', path.replace('{tasks}', tasks), html);
      expect.soft(answer.status(), path).toBe(404);
      expect.soft(await answer.text(), path).toContain('Sidan finns inte');
    }
  });
}

test("another organisation's questionnaire is not found, neither to read nor to write", async ({ visit }) => {
  const theirs = await visit(respondentOf('linkoping'));
  await openQuestionnaire(theirs);
  const tasks = new URL(theirs.url()).pathname;
  const { request } = (await visit(kinda)).context();
  for (const path of ['', '/avsnitt/boende', '/granska', '/kvitto', '/visa']) {
    expect((await send(request, 'GET', tasks + path, html)).status(), path).toBe(404);
  }
  const headers = { origin: site(), 'content-type': 'application/json' };
  const change = JSON.stringify({
    base: 0,
    key: crypto.randomUUID(),
    changes: { 'kommun/bosatta/kvinnor': { value: '1' } },
  });
  expect((await send(request, 'PATCH', `${tasks}/svar`, headers, change)).status()).toBe(404);
  const form = { origin: site(), 'content-type': 'application/x-www-form-urlencoded' };
  const submit = await send(
    request,
    'POST',
    `${tasks}/granska`,
    { ...form, ...html },
    `base=0&key=${crypto.randomUUID()}`,
  );
  expect(submit.status()).toBe(404);
});

test('odd parameters and paths do no harm', async ({ visit }) => {
  const { request } = (await visit(officer)).context();
  const odd = [
    'sort=',
    'sort=__proto__',
    'sort=1%3Bdrop%20table%20x',
    'sort=a&sort=b',
    '%00=%00',
    'x='.padEnd(4000, 'y'),
    '/finns=1',
    'x-sveltekit-invalidated=99',
  ];
  for (const path of ['/', '/lan/05/2014', '/lan/05/2014/utb', '/lan/25/2009', '/enkater', '/overenskommelser']) {
    for (const query of odd)
      expect
        .soft((await send(request, 'GET', `${path}?${query}`, html)).status(), `${path}?${query.slice(0, 40)}`)
        .toBe(200);
  }
  for (const path of [
    '/lan/__proto__',
    '/lan/05/constructor',
    '/rad/__proto__',
    '/enkater/%27',
    '/lan/%E0%A4%A',
    '/%2e%2e/%2e%2e/etc',
  ]) {
    expect.soft([400, 404], path).toContain((await send(request, 'GET', path, html)).status());
  }
});

test('a zero character in an address finds nothing', async ({ visit }) => {
  test.fail(true, 'PostgreSQL refuses the character, and the answer is 500: to be caught in guard.ts');
  const { request } = (await visit(officer)).context();
  for (const path of [
    '/lan/%00',
    '/lan/05/%00',
    '/lan/05/2014/%00',
    '/lan/05/insamlingar/%00',
    '/enkater/%00',
    '/rad/%00',
    '/overenskommelser/%00',
  ]) {
    expect.soft((await send(request, 'GET', path, html)).status(), path).toBe(404);
  }
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
