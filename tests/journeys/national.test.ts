/** The counties beside each other: the survey office, a county officer, and those who see nothing of it. */
import { council, expect, expectedTrouble, logIn, officer, seen, site, test } from './support.ts';

const office = 'nationell@demo.example';
const pages = ['/riket', '/riket/2026', '/riket/2026/sfi', '/riket/2026/sfi/00-SFI-02'];

test('the survey office comes from logging in to the counties, an area and one indicator', async ({ visit }) => {
  const page = await visit();
  await page.goto('/logga-in');
  await logIn(page, office);
  await expect(page).toHaveURL(`${site()}/riket`);
  await expect(page.getByRole('heading', { name: 'Länen i den nationella enkäten' })).toBeVisible();
  await expect(page.getByText('38 av 68 kommuner har skickat in')).toBeVisible();
  await seen(page, 'riket');

  await page.getByRole('main').getByRole('link', { name: 'Länen 2026' }).click();
  await expect(
    page.getByText(/^Siffrorna gäller 5 av 21 län: Stockholms län, .* De säger inget om de andra länen\.$/),
  ).toBeVisible();
  const rates = page.getByRole('table', { name: /^Så många kommuner har svarat 2026/ });
  await expect(rates.getByRole('rowheader').first()).toHaveText('Stockholms län');
  await page.getByRole('link', { name: 'högst andel först' }).click();
  await expect(rates.getByRole('rowheader').first()).toHaveText('Blekinge län');
  await expect(rates.getByRole('row', { name: /^Blekinge län/ })).toContainText('100,0');
  await expect(rates.getByRole('row', { name: /^5 län tillsammans/ })).toContainText('55,9');
  await expect(page.getByRole('table', { name: /^Andelar och medelvärden 2026/ })).toContainText('Västmanlands län');
  await seen(page, 'riket-ar');

  await page.getByRole('main').getByRole('link', { name: 'Svenska för invandrare (sfi)' }).click();
  const figures = page.getByRole('table', { name: /^Godkända i sfi, län för län 2026/ });
  await expect(figures.getByRole('row', { name: /^5 län tillsammans/ })).toContainText('38 av 290, i 5 län');
  await expect(page.getByRole('table', { name: /^Väntetid till sfi 2026: så svarar länen/ })).toContainText(
    'Mer än tre månader',
  );
  await expect(page.getByRole('table', { name: /^Former för sfi 2026: vad som finns/ })).toContainText('Dagtid');
  await seen(page, 'riket-omrade');

  await page.getByRole('link', { name: 'Jämför länen: Godkända i sfi' }).click();
  await expect(page.getByRole('heading', { name: 'Godkända i sfi 2026', level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: /Godkända i sfi 2026, län för län/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Godkända i sfi 2026, kommun för kommun/ })).toBeVisible();
  await expect(page.getByText('Mittersta hälften')).toBeVisible();
  await seen(page, 'riket-indikator');

  await page.getByRole('link', { name: 'Väntetid till sfi' }).click();
  await expect(page.getByRole('img', { name: /Väntetid till sfi 2026, län för län/ })).toBeVisible();
  await seen(page, 'riket-val');
});

test('a county officer compares the own county with those that have shared theirs, and is told who wrote only at home', async ({
  visit,
}) => {
  const page = await visit(officer);
  await page.goto('/lan/05');
  await page.getByRole('main').getByRole('link', { name: 'Jämför med andra län' }).click();
  await expect(page.getByText('4 av 21 län')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Länen 2026' }).click();
  await expect(page.getByText(/^Siffrorna gäller 4 av 21 län: Östergötlands län, Blekinge län/)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Stockholms län');

  await page.goto('/riket/2026/ins');
  for (const county of ['Östergötlands län', 'Blekinge län'])
    await page.getByText(new RegExp(`^${county}: \\d+ svar$`)).click();
  await expect(page.getByText('En kommun i Blekinge län')).toHaveCount(5);
  await expect(page.getByRole('term').filter({ hasText: 'Linköpings kommun' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Karlskrona');
  await seen(page, 'riket-texter');
});

test('in English', async ({ visit }) => {
  const page = await visit(office, { locale: 'en-GB' });
  await page.goto('/riket/2026');
  await expect(page.getByRole('heading', { name: 'Response rates' })).toBeVisible();
  await expect(page.getByText(/^The figures cover 5 of 21 counties:/)).toBeVisible();
  await page.goto('/riket/2026/bos/00-BOS-01');
  await expect(page.getByRole('row', { name: /^5 counties together/ })).toContainText('of 290, in 5 counties');
  await seen(page, 'riket-english');
});

for (const [look, options] of [
  ['320', { viewport: { width: 320, height: 640 } }],
  ['dark', { colorScheme: 'dark' }],
] as const)
  test(`whole pages: ${look}`, async ({ visit }) => {
    const page = await visit(office, options);
    for (const [at, path] of [...pages, '/riket/2026/bos', '/riket/2026/sfi/00-SFI-05'].entries()) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await seen(page, `riket-${at}-${look}`);
    }
  });

test('there is nothing of it for anyone, nor for a council whose round is not shared', async ({ visit }) => {
  for (const who of [undefined, council]) {
    const page = await visit(who);
    for (const path of pages) expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(
      page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Jämför län' }),
    ).toHaveCount(0);
    expectedTrouble(page, /status of 404/);
  }
});
