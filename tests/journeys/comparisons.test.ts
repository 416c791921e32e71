import { expect, expectedTrouble, officer, respondentOf, seen, seenInTrouble, test } from './support.ts';

const linkoping = respondentOf('linkoping');

test('a respondent compares the municipality with its county and a group of its own', async ({ visit }) => {
  const page = await visit(linkoping);
  await page.goto('/enkater');
  await page.getByRole('link', { name: 'Linköpings kommun jämfört med länet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Linköping 2026');
  await page.goto('/kommuner/0580/2013');
  await expect(page.getByText('Östergötlands län: 13 kommuner.')).toBeVisible();
  const group = page.getByText(
    /^Gruppen: de 7 kommuner vars antal i ”Bosatta i kommunen” 2013 ligger närmast Linköping/,
  );
  await expect(group).toBeVisible();

  const table = page.getByRole('table', { name: 'Boende: siffror 2013' });
  const row = table.getByRole('row', { name: /^Bosatta i kommunen \(personer\)/ });
  const cells = (await row.getByRole('cell').allInnerTexts()).map((text) => text.replace(/\s/g, ' ').trim());
  const [own = '', county = '', units = '', difference = ''] = cells;
  expect(units).toBe('13 av 13');
  const number = (text: string): number => Number(text.replace(/\s/g, '').replace('\u2212', '-').replace(',', '.'));
  expect(number(difference)).toBeCloseTo(number(own) - number(county), 1);
  await page.getByText('Så läser du tabellerna').click();
  await expect(page.getByText(/^Antal jämförs med medianen/).first()).toBeVisible();
  const education = page.getByRole('region', { name: 'Utbildning & Praktik', exact: true });
  await education.getByText('Uppdelat, till exempel på kvinnor och män').click();
  await expect(education.getByRole('row', { name: /^I komvux utöver sfi: Kvinnor \(personer\)/ })).toBeVisible();
  await expect(education.getByRole('row', { name: /^I komvux utöver sfi \(personer\)/ })).toContainText(/\d+ av \d+/);
  await seen(page, 'kommun-jamford');

  await page.getByRole('link', { name: 'Spara som egen grupp' }).click();
  await expect(page.getByLabel('Gruppens namn')).toHaveValue('Ungefär lika många som Linköping');
  await expect(page.getByText(/^7 valda: /)).toBeVisible();
  await page.getByLabel('Gruppens namn').fill('');
  await page.getByRole('button', { name: 'Spara gruppen' }).click();
  await expect(page.getByRole('alert')).toContainText('Fyll i det här');
  await expect(page.getByText(/^7 valda: /)).toBeVisible();
  await seenInTrouble(page, 'kommungrupp-fel', /status of 422/);
  await page.getByLabel('Gruppens namn').fill('Våra jämnåriga');
  await page.getByLabel('Visa bara kommuner och län som innehåller').fill('ydre');
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('checkbox', { name: 'Ydre' }).check();
  await expect(page.getByText(/^8 valda: /)).toBeVisible();
  await seen(page, 'kommungrupp');
  await page.getByRole('button', { name: 'Spara gruppen' }).click();
  await expect(page.getByRole('link', { name: 'Våra jämnåriga' })).toBeVisible();
  await seen(page, 'kommungrupper');

  await page.goto('/kommuner/0580/2013');
  await page.getByLabel('Grupp att jämföra med').selectOption('Våra jämnåriga');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page.getByText(/^Gruppen Våra jämnåriga: .*Ydre/)).toBeVisible();
  await expect(table.getByRole('row', { name: /^Bosatta i kommunen \(personer\)/ })).toContainText('8 av 8');
  await page.getByRole('link', { name: 'Ändra gruppen' }).click();
  await expect(page.getByLabel('Gruppens namn')).toHaveValue('Våra jämnåriga');
  const address = new URL(page.url()).pathname;

  const other = await visit(respondentOf('kinda'));
  expect((await other.goto(address))?.status()).toBe(404);
  const query = `?grupp=${address.split('/').at(-1) ?? ''}`;
  expect((await other.goto(`/kommuner/0513/2013${query}`))?.status()).toBe(404);
  expect((await other.goto('/kommuner/0580/2013'))?.status()).toBe(404);
  expectedTrouble(other, /status of 404/);

  await page.getByRole('button', { name: 'Ta bort gruppen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort gruppen' }).click();
  await expect(page.getByText('Du har inga grupper än.')).toBeVisible();
});

test('a group is chosen and narrowed without a script', async ({ visit }) => {
  const page = await visit(linkoping, { javaScriptEnabled: false });
  await page.goto('/kommungrupper/ny');
  await page.getByLabel('Gruppens namn').fill('Utan skript');
  await page.getByLabel('Visa bara kommuner och län som innehåller').fill('kiruna');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('checkbox', { name: 'Kiruna' }).check();
  await page.getByLabel('Visa bara kommuner och län som innehåller').fill('luleå');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Luleå' }).check();
  await page.getByRole('button', { name: 'Spara gruppen' }).click();
  await page.getByRole('link', { name: 'Utan skript' }).click();
  await expect(page.getByText('2 valda: Kiruna, Luleå')).toBeVisible();
});

test('the officer opens two sources of the same figure, and a municipality from there', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/lan/05/2013');
  await page.getByRole('link', { name: 'Två källor till samma uppgift' }).click();
  const table = page.getByRole('table', { name: /^Bosatta i kommunen 2013: där källorna skiljer sig/ });
  await expect(table.getByRole('columnheader').nth(1)).toHaveText('Migrationsverket (visas i tabellerna)');
  const rows = table.getByRole('rowheader');
  expect(await rows.count()).toBeGreaterThan(0);
  const equal = 13 - (await rows.count());
  await expect(page.getByText(`${equal} kommuner har samma siffra från båda.`)).toBeVisible();
  await seen(page, 'tva-kallor');
  const name = await rows.first().innerText();
  await rows.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} 2013`);
});

test('the officer comes to a municipality from the summary and from the county', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/lan/05/2013/utb');
  await page
    .getByRole('table', { name: /kommun för kommun 2013/ })
    .first()
    .getByRole('link', { name: 'Kinda' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kinda 2013');
  await page.goto('/lan/05');
  await page.getByRole('region', { name: 'Kommuner' }).getByRole('link', { name: 'Kinda' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kinda 2026');
});

test('anyone compares a municipality of Norrbotten, and none of Östergötland', async ({ visit }) => {
  const page = await visit();
  await page.goto('/lan/25');
  await page.getByRole('region', { name: 'Kommuner' }).getByRole('link', { name: 'Kiruna' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiruna 2009');
  await expect(page.getByText('Publicerat', { exact: true })).toBeVisible();
  await expect(page.getByText('Demo: siffrorna är påhittade.')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^Platser enligt överenskommelse/ })).toContainText('14 av 14');
  await expect(page.getByRole('link', { name: 'Spara som egen grupp' })).toHaveCount(0);
  await seen(page, 'kiruna-jamford');
  expect((await page.goto('/kommuner/0580'))?.status()).toBe(404);
  expectedTrouble(page, /status of 404/);
  await page.goto('/kommungrupper');
  await expect(page).toHaveURL(/logga-in/);
});
