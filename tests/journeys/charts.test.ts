/** Charts as the officer meets them: other ways to draw by keyboard, and what stands in the files that are taken along. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expect, officer, seen, test } from './support.ts';

const education = '/lan/05/2014/utb';
const komvux = (page: Page): Locator => page.getByRole('region', { name: 'I komvux utöver sfi', exact: true });
const ways = (section: Locator): Locator => section.getByRole('group', { name: /^Visa kommunerna som/ });

/** The name of a kind, and what is read out in the place of its chart. */
const kinds: readonly [string, RegExp][] = [
  ['Kvinnor och män', /^Punktdiagram: I komvux utöver sfi 2014, kvinnor och män\. .*Linköping Kvinnor \d+, Män \d+/],
  ['Mot 2013', /^Punktdiagram: I komvux utöver sfi 2013 och 2014\./],
  ['Delar', /^Delade staplar: I komvux utöver sfi 2014, del för del\. .*/],
  ['Karta', /^Karta: I komvux utöver sfi 2014 på kartan\. .*Kinda ej svar/],
];

async function file(page: Page, figure: Locator, kind: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const button = figure.getByRole('button', { name: kind });
  if (!(await button.isVisible())) await figure.getByText('Ladda ner', { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A picture's size, and how many of its points are not white, as the browser reads it. */
async function inked(
  page: Page,
  png: Buffer,
): Promise<{ width: number; height: number; ink: number; corner: number[] }> {
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const points = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    let ink = 0;
    for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 255) < 250) ink += 1;
    return { width: bitmap.width, height: bitmap.height, ink, corner: [...points.slice(0, 4)] };
  }, png.toString('base64'));
}

/** The row headers and first figures of a table that is on the page. */
async function firstFigures(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr, tfoot tr').all();
  return Promise.all(
    rows.map(async (row) => [
      (await row.getByRole('rowheader').innerText()).trim(),
      (await row.getByRole('cell').first().innerText()).trim(),
    ]),
  );
}

test('the officer chooses with the keyboard how the municipalities are drawn', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto(education);
  const section = komvux(page);
  await expect(section.getByRole('img', { name: /^Stapeldiagram:/ })).toBeVisible();
  const bars = ways(section).getByRole('button', { name: 'Staplar' });
  await expect(bars).toHaveAttribute('aria-pressed', 'true');
  await bars.focus();
  for (const [name, label] of kinds) {
    await page.keyboard.press('Tab');
    const button = ways(section).getByRole('button', { name, exact: true });
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(section.getByRole('img', { name: label })).toBeVisible();
    await expect(section.getByRole('img', { name: /^Stapeldiagram:/ })).toHaveCount(0);
  }
  await seen(page, 'diagram-karta');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const years = section.getByRole('table', { name: 'I komvux utöver sfi, alla kommuner år för år' });
  await expect(years.getByRole('columnheader')).toHaveText(['Kommun', '2013', '2014']);
  await expect(years.getByRole('row', { name: /^Kinda/ })).toContainText(/19\s*, grupp [1-5] av 5\s*ej svar/);
  await expect(years.getByRole('row', { name: /^Linköping/ })).toContainText('grupp 5 av 5');
  await expect(years.getByRole('row', { name: /^Länet/ })).toContainText('uppgift saknas för någon');
  await seen(page, 'diagram-ar-for-ar');
});

test('a settlement’s routes are drawn as parts of a whole, and every kind is a table as well', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/lan/05/2014/boe');
  const section = page.getByRole('region', { name: 'Bosatta efter väg', exact: true });
  const figure = section.getByRole('article').filter({ hasText: 'del för del' });
  await expect(figure.getByRole('img', { name: /Länet: Anvisade via Arbetsförmedlingen 3\d,\d\s%/ })).toBeVisible();
  await figure.getByRole('button', { name: 'Tabell' }).click();
  await expect(figure.getByRole('table').getByRole('rowheader')).toHaveCount(14);
  await seen(page, 'diagram-delar');
});

test('the files say what the chart says, on white from a dark page too', async ({ visit }) => {
  const page = await visit(officer, { colorScheme: 'dark', acceptDownloads: true });
  await page.goto(education);
  const section = komvux(page);
  const title = 'I komvux utöver sfi 2014, kommun för kommun';
  const figure = section.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });
  await expect(figure.getByRole('img')).toBeVisible();

  const png = await file(page, figure, /PNG/);
  expect(png.name).toBe('i-komvux-utover-sfi-2014-kommun-for-kommun-ostergotlands-lan.png');
  const picture = await inked(page, png.bytes);
  expect(picture.width).toBe(2 * 808);
  expect(picture.corner).toEqual([255, 255, 255, 255]);
  // Texts alone would ink about one point in a hundred.
  expect(picture.ink / (picture.width * picture.height)).toBeGreaterThan(0.03);

  const svg = await file(page, figure, /SVG/);
  const texts = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      faults: parsed.querySelectorAll('parsererror').length,
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
      ground: parsed.querySelector('rect')?.getAttribute('fill'),
    };
  }, svg.bytes.toString('utf8'));
  expect(texts.faults).toBe(0);
  expect(texts.ground).toBe('#ffffff');
  for (const said of [title, 'Östergötlands län', 'Personer.', 'Linköping', 'ej svar'])
    expect(texts.texts).toContain(said);
  const all = texts.texts.join(' ');
  expect(all).toContain('Källa: svar från kommunerna');
  expect(all).toMatch(/1\d av 13 kommuner har uppgift 2014\./);
  expect(all).toContain('◐ Preliminärt: siffrorna är inte publicerade.');
  expect(all).toContain('Demo: siffrorna är påhittade.');
  expect(all).toMatch(/Hämtat från Samsyn \d+ \S+ 20\d\d\./);

  const csv = await file(page, figure, /CSV/);
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse<Record<string, string>>(csv.bytes, { bom: true, delimiter: ';', columns: true });
  await figure.getByRole('button', { name: 'Tabell' }).click();
  const shown = await firstFigures(figure.getByRole('table'));
  expect(shown.length).toBeGreaterThanOrEqual(13);
  expect(rows.map((row) => [row['Rad'], row['Värde'] || row['Skäl till att värde saknas']])).toEqual(
    shown.map(([name, value]) => [name, value?.replace(/\s(?=\d)/g, '')]),
  );
  expect(rows[0]).toMatchObject({ År: '2014', Enhet: 'personer', Tillfrågade: '13', Område: 'Östergötlands län' });
  await seen(page, 'diagram-filer');
});

test('files of preliminary figures say so, whichever page they come from', async ({ visit }) => {
  const page = await visit(officer, { acceptDownloads: true });
  for (const path of [education, '/kommuner/0513/2014', '/riket/2026', '/riket/2026/sfi/00-SFI-02']) {
    await page.goto(path);
    await expect(page.getByText('Preliminärt: siffrorna är inte publicerade')).toBeVisible();
    const csv = await file(page, page.getByRole('article').first(), /CSV/);
    const [row] = parse<Record<string, string>>(csv.bytes, { bom: true, delimiter: ';', columns: true });
    expect(row?.['Förbehåll'], path).toContain('Preliminärt: siffrorna är inte publicerade.');
  }
});

test('a line over the years goes along with its coverage', async ({ visit }) => {
  const page = await visit(officer, { acceptDownloads: true });
  await page.goto(education);
  const figure = komvux(page).getByRole('article').filter({ hasText: 'år för år' }).first();
  await expect(figure.getByRole('img')).toBeVisible();
  const csv = await file(page, figure, /CSV/);
  expect(csv.name).toBe('i-komvux-utover-sfi-ar-for-ar-ostergotlands-lan-2014.csv');
  const rows = parse<Record<string, string>>(csv.bytes, { bom: true, delimiter: ';', columns: true });
  await figure.getByRole('button', { name: 'Tabell' }).click();
  const women = (await firstFigures(figure.getByRole('table'))).map(([year, value]) => [year, value]);
  expect(rows.filter((row) => row['Serie'] === 'Kvinnor').map((row) => [row['År'], row['Värde']])).toEqual(women);
  expect(rows.map((row) => row['Tillfrågade'])).toEqual(rows.map(() => '13'));
  const svg = await file(page, figure, /SVG/);
  // Lines, not only points: Chart.js would draw them by a Path2D that no SVG pen knows.
  expect(svg.bytes.toString('utf8')).toMatch(/<path[^>]*stroke-dasharray="9,4"[^>]*>/);
});

test('in a small window the ways stand under one another', async ({ visit }) => {
  const page = await visit(officer, { viewport: { width: 320, height: 700 } });
  await page.goto(education);
  const section = komvux(page);
  for (const name of ['Karta', 'Delar', 'Kvinnor och män', 'År för år']) {
    await ways(section).getByRole('button', { name, exact: true }).click();
    await seen(page, `diagram-smal-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`);
  }
});
