import { readFileSync } from 'node:fs';
import { council, expect, expectedTrouble, seen, seenInTrouble, test } from './support.ts';

const norrbotten = 'norrbotten@demo.example';
const meetings = '/rad/25-norrbotten-2009/moten';
const councils = '/rad/05-etablering-i-utveckling-2015/moten';

test('an officer puts a pack together with the keyboard alone, and hands it out', async ({ visit }) => {
  test.slow();
  const page = await visit(norrbotten);
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await page.waitForLoadState();
  };
  await page.goto('/rad/25-norrbotten-2009');
  await page.getByRole('link', { name: 'Möten', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Rådets möten', level: 1 })).toBeVisible();
  await seen(page, 'moten-tomt');
  await page.getByRole('link', { name: 'Nytt underlag' }).press('Enter');
  await press('Gör ett utkast');
  await expect(page.getByRole('alert')).toContainText('Rubrik: Fyll i det här.');
  await seenInTrouble(page, 'moten-nytt-fel', /status of 422/);
  await page.getByLabel('Mötets dag').fill('2027-03-12');
  await page.getByLabel('Rubrik').focus();
  await page.keyboard.type('Platser i länet');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Redigera underlaget' })).toBeVisible();
  await press('Lägg till en text');
  const first = page.getByRole('region', { name: /^1\. / });
  await first.getByLabel('Rubrik').focus();
  await page.keyboard.type('Inför mötet');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Läs siffrorna kommun för kommun.');
  await press('Lägg till utvecklingen');
  await expect(page.getByRole('alert')).toContainText('Indikator: Välj ett av alternativen i listan.');
  expectedTrouble(page, /status of 422/);
  // What was written is still there.
  await expect(first.getByLabel('Text')).toHaveValue('Läs siffrorna kommun för kommun.');
  const choice = page.getByRole('group', { name: 'Kommun för kommun' });
  await choice.getByLabel('Indikator').selectOption({ index: 1 });
  await choice.getByLabel('År').selectOption({ index: 1 });
  await press('Lägg till kommun för kommun');
  await page.getByRole('group', { name: 'Utveckling i länet' }).getByLabel('Indikator').selectOption({ index: 1 });
  await press('Lägg till utvecklingen');
  const third = page.getByRole('region', { name: /^3\. / });
  await third.getByLabel('Kommentar till diagrammet').focus();
  await page.keyboard.type('Antalet platser har vuxit.');
  await third.getByRole('button', { name: /^Flytta upp/ }).press('Enter');
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible();
  const second = page.getByRole('region', { name: /^2\. / });
  await expect(second.getByLabel('Kommentar till diagrammet')).toHaveValue('Antalet platser har vuxit.');
  await seen(page, 'moten-redigera');

  await press('Spara och dela med rådet');
  await expect(page.getByRole('heading', { name: 'Platser i länet', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /^\d\. / })).toHaveText([
    '1. Inför mötet',
    /^2\. /,
    /^3\. .* \d{4}$/,
  ]);
  await expect(page.getByText(/Senare rättelser ändrar inte underlaget/)).toBeVisible();
  await expect(page.getByText('Preliminärt')).toHaveCount(0);
  await seen(page, 'moten-delat');
  await press('Gör en ny version');
  await expect(page.getByRole('heading', { name: 'Redigera underlaget' })).toBeVisible();
  await page.getByText('Släng utkastet').first().press('Enter');
  await page.getByRole('button', { name: 'Släng utkastet' }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Platser i länet' })).toHaveCount(1);
});

test('somebody else’s change is not overwritten in passing', async ({ visit }) => {
  const page = await visit(norrbotten);
  await page.goto(`${meetings}/ny`);
  await page.getByLabel('Mötets dag').fill('2027-06-11');
  await page.getByLabel('Rubrik').fill('Två skriver');
  await page.getByRole('button', { name: 'Gör ett utkast' }).click();
  await expect(page.getByRole('heading', { name: 'Redigera underlaget' })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Plats').fill('Luleå');
  await other.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(other.getByText('Utkastet är sparat.')).toBeVisible();
  await page.getByLabel('Plats').fill('Boden');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByRole('button', { name: 'Spara ändå det jag har skrivit' })).toBeVisible();
  await seenInTrouble(page, 'moten-krock', /status of 409/);
  await expect(page.getByLabel('Plats')).toHaveValue('Boden');
  await page.getByRole('button', { name: 'Spara ändå det jag har skrivit' }).click();
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible();
  await expect(page.getByLabel('Plats')).toHaveValue('Boden');
});

test('works without JavaScript', async ({ visit }) => {
  const page = await visit(norrbotten, { javaScriptEnabled: false });
  await page.goto(`${meetings}/ny`);
  await page.getByLabel('Mötets dag').fill('2027-09-10');
  await page.getByLabel('Rubrik').fill('Utan skript');
  await page.getByRole('button', { name: 'Gör ett utkast' }).click();
  await page.getByRole('button', { name: 'Lägg till en text' }).click();
  await page.getByRole('region', { name: '1. Text' }).getByLabel('Rubrik').fill('En punkt');
  await page.getByRole('button', { name: 'Lägg till läget i länet' }).click();
  await page.getByRole('button', { name: /^Flytta ner.*En punkt/ }).click();
  await expect(page.getByRole('region', { name: '2. En punkt' })).toBeVisible();
  await page.getByRole('button', { name: /^Ta bort.*Läget/ }).click();
  await expect(page.getByRole('region', { name: '1. En punkt' })).toBeVisible();
  await page.getByRole('link', { name: 'Läs underlaget' }).click();
  await expect(page.getByRole('heading', { name: '1. En punkt' })).toBeVisible();
});

test('a member reads the pack on a telephone and takes it along as a PDF', async ({ visit }) => {
  const page = await visit(council, { viewport: { width: 390, height: 844 } });
  await page.goto(councils);
  await expect(page.getByText('Utkast')).toHaveCount(0);
  await seen(page, 'moten-390');
  await page.getByRole('link', { name: 'Integrationsrådet: så går det i länet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Integrationsrådet: så går det i länet');
  await expect(page.getByText('Preliminärt: siffrorna är inte publicerade')).toBeVisible();
  await expect(page.getByRole('img').first()).toHaveAccessibleName(/^Linjediagram: .* \d{4} \d/);
  await expect(page.getByRole('link', { name: 'Fortsätt skriva' })).toHaveCount(0);
  await seen(page, 'moten-underlag-390');
  await page.getByRole('button', { name: 'Tabell' }).first().click();
  await expect(page.getByRole('table').first()).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Ladda ner som PDF' }).click();
  const path = await (await download).path();
  expect(readFileSync(path).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');

  expect((await page.request.get(`${page.url()}/redigera`)).status()).toBe(404);
});
