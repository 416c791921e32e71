/** The county summary's statistics, targets, columns, files and texts, as an officer and as anyone meets them. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, officer, seen, test } from './support.ts';

const area = '/lan/05/2014/utb';

async function setTarget(page: Page, indicator: string, year: string, value: string): Promise<void> {
  await page.goto('/overenskommelser/05-etablering-i-utveckling-2015/redigera/malvarden/ny');
  const form = page.getByRole('main');
  await form.locator('[name="text.sv"]').fill(`År ${year} ska länet ha ${value} personer i utbildning`);
  await form.locator('[name="text.en"]').fill(`In ${year} the county is to have ${value} people in education`);
  await form.locator('[name="indicator"]').selectOption(indicator);
  await form.locator('[name="year"]').fill(year);
  await form.locator('[name="value"]').fill(value);
  await form.locator('[name="unit.sv"]').fill('personer');
  await form.locator('[name="unit.en"]').fill('people');
  await form.locator('[name="decidedBy"]').fill('Integrationsrådet');
  await form.locator('[name="decidedOn"]').fill('2013-03-14');
  await form
    .getByRole('button', { name: /^Spara/ })
    .first()
    .click();
  await expect(page).toHaveURL(/redigera#malvarden/);
}

test('the officer sets a target and reads how far it is, at what pace, and who decided', async ({ visit }) => {
  const page = await visit(officer);
  await setTarget(page, '05-UTB-05', '2016', '1500');
  await page.goto(area);
  const indicator = page.getByRole('region', { name: 'I komvux utöver sfi', exact: true });
  await expect(indicator.getByText('På väg att nås', { exact: true })).toBeVisible();
  await expect(indicator.getByText(/Länet har 1\s186\spersoner år 2014, 314\spersoner från målet/)).toBeVisible();
  await expect(indicator.getByText(/Det behövs \+19,8 procent om året/)).toBeVisible();
  await expect(indicator.getByText('Beslutat av: Integrationsrådet, 14 mars 2013.')).toBeVisible();
  await expect(indicator.getByText(/^Median 26,0\. Mittersta hälften/)).toBeVisible();
  const table = indicator.getByRole('table', { name: /kommun för kommun 2014/ });
  await expect(table.getByRole('columnheader', { name: 'Placering av 11' })).toBeVisible();
  await expect(
    table
      .getByRole('row', { name: /^Linköping/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('1');
  await indicator.getByText('Median och kvartiler i varje kolumn').click();
  await expect(indicator.getByRole('table', { name: 'Hur kommunerna skiljer sig åt' })).toBeVisible();
  await seen(page, 'statistik-omrade');

  await page.goto('/lan/05/2014');
  await expect(page.getByRole('row', { name: /^I komvux utöver sfi/ })).toContainText(
    /→ På väg att nås, 314\spersoner kvar/,
  );
  await seen(page, 'statistik-lan');
  await page.setViewportSize({ width: 320, height: 800 });
  await seen(page, 'statistik-lan-320');
});

test('the columns are chosen by links, without JavaScript too', async ({ visit }) => {
  const page = await visit(officer, { javaScriptEnabled: false });
  await page.goto(area);
  const indicator = page.getByRole('region', { name: 'Elever i sfi, kurs A–D', exact: true });
  const headings = indicator.getByRole('table', { name: /kommun för kommun 2014/ }).getByRole('columnheader');
  await expect(headings).toHaveText(['Kommun', 'Kvinnor', 'Män', 'Totalt', '2013', 'Ändring']);
  await indicator
    .getByRole('navigation', { name: /^Visa tabellen för .* efter$/ })
    .getByRole('link', { name: 'Sfi-kurs' })
    .click();
  await expect(page).toHaveURL(/\?dela=sfi_level#05-UTB-01$/);
  await expect(headings).toHaveText(['Kommun', 'Kurs A', 'Kurs B', 'Kurs C', 'Kurs D', 'Totalt', '2013', 'Ändring']);
  await expect(indicator.getByRole('table', { name: 'Länet, kvinnor och män' })).toBeVisible();
  expect((await page.request.get(`${area}?dela=nagot-annat`)).status()).toBe(400);
});

test('a share tells the counts of both years, and texts stand under their question and in a file', async ({
  visit,
}) => {
  const page = await visit(officer);
  await page.goto('/lan/05/2014/sam');
  const share = page.getByRole('region', { name: 'I samhällsorientering', exact: true });
  // Other journeys submit in this round meanwhile, so the sentence is held to the table that it stands by.
  const counts = /2013: [\d\s]+ av [\d\s]+ \(64,\d %\)\. 2014: ([\d\s]+) av ([\d\s]+) \(65,\d %\)\./;
  const [, top = 'none', bottom = 'none'] = counts.exec(await share.getByText(counts).innerText()) ?? [];
  const county = share.getByRole('table', { name: /kommun för kommun 2014/ }).getByRole('row', { name: /^Länet \d/ });
  await expect(county.getByRole('cell', { name: top, exact: true })).toBeVisible();
  await expect(county.getByRole('cell', { name: bottom, exact: true })).toBeVisible();
  const texts = page.getByRole('region', { name: 'Arbete med idéburen sektor', exact: true });
  await expect(texts.getByRole('heading', { level: 3 })).toHaveText([
    /^Hur arbetade ni i kommunen/,
    /Arbetsförmedlingen/,
  ]);
  await expect(texts.getByText('Motala kommun')).toBeVisible();
  await seen(page, 'statistik-texter');

  const files = page.getByRole('navigation', { name: 'Hämta som fil' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('link', { name: 'CSV för Excel texter', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('samsyn-05-2014-sam-texter.csv');
  const written = await readFile(await download.path(), 'utf8');
  expect(written).toMatch(/;05-SAM-03;[^\n]*;Motala kommun;/);
  await expect(files.getByRole('link')).toHaveText([
    'siffror, listor och texter',
    ...['siffror', 'listor', 'texter', 'siffror', 'listor', 'texter'],
  ]);
});

test('anyone reads Norrbotten’s spread, change since the start and target, and takes the figures along', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/lan/25/2009/mot');
  const places = page.getByRole('region', { name: 'Platser enligt överenskommelse', exact: true });
  await expect(
    places.getByText(
      'Median 30. Mittersta hälften av kommunerna ligger mellan 30 och 50. Lägst 15 (Arjeplog och Jokkmokk), högst 120 (Luleå).',
    ),
  ).toBeVisible();
  await expect(places.getByRole('columnheader', { name: 'Sedan 2007' })).toBeVisible();
  await expect(places.getByText(/Länets ändring sedan 2007 gäller de 13 kommuner/)).toBeVisible();
  await seen(page, 'statistik-norrbotten');

  const files = page.getByRole('navigation', { name: 'Hämta som fil' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('link', { name: 'CSV siffror', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('samsyn-25-2009-mot.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/25-MOT-01,[^\n]*,,Norrbottens län,,Totalt,610,/);
  for (const format of ['excel', 'xlsx']) {
    const response = await page.request.get(`/lan/25/2009/fil?format=${format}`);
    expect(response.status()).toBe(200);
  }
  await expect(files.getByRole('link')).toHaveCount(3);
  expect((await page.request.get('/lan/25/2009/fil?format=pdf')).status()).toBe(400);
  expect((await page.request.get('/lan/25/2009/fil?slag=allt')).status()).toBe(400);
  expect((await page.request.get('/lan/05/2014/fil?slag=texter')).status()).toBe(404);
  expect((await page.request.get('/lan/05/2014/fil')).status()).toBe(404);

  await page.goto('/lan/25/2009/lok');
  await expect(page.getByText('Går inte att bedöma')).toBeVisible();
  await expect(page.getByText('Länet har ingen siffra för 2009.')).toBeVisible();
  await page.goto('/lan/25/2009');
  await expect(page.getByRole('region', { name: 'Mål som inte följs av någon indikator här' })).toContainText(
    'Organiserad sysselsättning',
  );
  await seen(page, 'statistik-norrbotten-lan');
});
