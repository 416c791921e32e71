import { openQuestionnaire } from './answering.ts';
import { html, nobodys, send } from './requests.ts';
import { council, expect, officer, respondentOf, site, test } from './support.ts';

const kinda = respondentOf('kinda');

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
