import { openQuestionnaire } from './answering.ts';
import { council, expect, expectedTrouble, nameOf, officer, respondentOf, seen, test } from './support.ts';

const education = '/lan/05/2014/utb';

test('the officer follows the round, sees progress but no draft, and reads what was submitted', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/lan/05');
  await expect(page.getByRole('banner')).toContainText(nameOf(officer));
  await expect(page.getByRole('region', { name: 'Insamlingar' }).getByRole('link', { name: /år 20/ })).toHaveCount(2);
  await seen(page, 'lan');
  await page
    .getByRole('region', { name: 'Insamlingar' })
    .getByRole('link', { name: /år 2014/ })
    .click();
  const kinda = page.getByRole('row', { name: /^Kinda kommun/ });
  await expect(kinda).toContainText('Påbörjat');
  await expect(kinda.getByRole('link')).toHaveCount(0);
  await seen(page, 'insamling');
  const round = page.url();

  await page.getByRole('link', { name: /^Linköpings kommun/ }).click();
  await expect(page.getByRole('heading', { name: 'Svar från Linköpings kommun' })).toBeVisible();
  await expect(page.getByText('Vi har startat en kurs på grundläggande nivå')).toHaveCount(2);
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await seen(page, 'lan-inskickade-svar');

  // Kinda's own pages, and its draft at the address where a submission would be.
  const respondent = await visit(respondentOf('kinda'));
  await openQuestionnaire(respondent);
  const assignment = new URL(respondent.url()).pathname.split('/').at(-1) ?? '';
  for (const draft of [`/enkater/${assignment}`, `/enkater/${assignment}/visa`, `${round}/svar/${assignment}`]) {
    expect((await page.goto(draft))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Vi hittar inte sidan|Det gick inte/);
  }
  expectedTrouble(page, /status of 404/);
});

test('the summary leads from the county to the municipality, with coverage, change and explanations', async ({
  visit,
}) => {
  const page = await visit(officer);
  await page.goto('/lan/05/2014');
  await expect(page.getByText('Preliminärt: siffrorna är inte publicerade')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Godkända i sfi första året/ })).toContainText('går inte att jämföra');
  await expect(page.getByRole('row', { name: /^Genomförd praktik/ })).toContainText(
    /490\spersoner\s*−103, åt fel håll\s*13\sav\s13/,
  );
  await seen(page, 'sammanstallning');
  await page.getByRole('link', { name: 'I komvux utöver sfi' }).click();
  await expect(page).toHaveURL(/\/utb#/);

  const indicator = page.getByRole('region', { name: 'I komvux utöver sfi', exact: true });
  const table = indicator.getByRole('table', { name: /kommun för kommun 2014/ });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Kommun',
    'Kvinnor',
    'Män',
    'Totalt',
    '2013',
    'Ändring',
    'Placering av 11',
  ]);
  await expect(table.getByRole('row', { name: /^Kinda/ })).toContainText('ej svar');
  await expect(table.getByRole('row', { name: /^Kommuner med uppgift/ })).toContainText(/1[12]\sav\s13\s*12\sav\s13/);
  await table
    .getByRole('row', { name: /^Linköping/ })
    .getByRole('link', { name: /^Fotnot/i })
    .click();
  await expect(indicator.getByText(/Kommunens förklaring: Vi har startat en kurs/).first()).toBeInViewport();
  await seen(page, 'omrade-utbildning');

  await indicator
    .getByRole('group', { name: /^Visa som: .* år för år/ })
    .getByRole('button', { name: 'Tabell' })
    .click();
  const asTable = indicator.getByRole('table', { name: /år för år/ });
  await expect(asTable).toBeVisible();
  await indicator
    .getByRole('group', { name: /^Visa som: .* år för år/ })
    .getByRole('button', { name: 'Diagram' })
    .click();
  await expect(asTable).toBeHidden();
  await expect(indicator.getByRole('img', { name: /^Linjediagram: .*år för år/ })).toBeVisible();
});

test('the county reads its figures as the ratio of sums', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto(education);
  const indicator = page.getByRole('region', { name: 'Läser sfi med inriktning', exact: true });
  const table = indicator.getByRole('table', { name: /kommun för kommun 2014/ });
  const cells = await table
    .getByRole('row', { name: /^Länet / })
    .first()
    .getByRole('cell')
    .allInnerTexts();
  const [, , share = NaN, top = NaN, bottom = NaN] = cells.map((text) =>
    Number(text.replace(/\s/g, '').replace(',', '.')),
  );
  expect(share).toBeCloseTo((100 * top) / bottom, 1);
});

const norrbotten = [
  { year: 2007, municipalities: 13, places: 595, assigned: 220 },
  { year: 2008, municipalities: 14, places: 610, assigned: 235 },
  { year: 2009, municipalities: 14, places: 610, assigned: 235 },
];

test('anyone reads the published figures of Norrbotten', async ({ visit }) => {
  const page = await visit();
  for (const { year, municipalities, places, assigned } of norrbotten) {
    await page.goto(`/lan/25/${year}`);
    await expect(page.getByText('Publicerat', { exact: true })).toBeVisible();
    await expect(page.getByText('Demo: siffrorna är påhittade.')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Platser enligt överenskommelse/ })).toContainText(`${places} platser`);
    await expect(page.getByRole('row', { name: /^Varav platser för anvisning/ })).toContainText(`${assigned} platser`);
    await expect(page.getByRole('row', { name: /^Kommuner med överenskommelse/ })).toContainText(
      `${municipalities} kommuner`,
    );
  }
  await seen(page, 'norrbotten');
  await page.goto('/lan/25/2007/mot');
  await expect(page.getByRole('row', { name: /^Arjeplog/ }).first()).toContainText('ingen överenskommelse');
  await expect(page.getByRole('cell', { name: 'ej angivet' }).first()).toBeVisible();
  await seen(page, 'norrbotten-omrade');
});

test('an officer of another county and a council member see nothing of the round', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/lan/05');
  const round =
    (await page
      .getByRole('link', { name: /år 2014/ })
      .first()
      .getAttribute('href')) ?? '';
  for (const email of ['norrbotten@demo.example', council, respondentOf('linkoping')]) {
    const other = await visit(email);
    for (const path of [round, '/lan/05/2014', education]) {
      expect((await other.goto(path))?.status(), `${email} ${path}`).toBe(404);
    }
    expectedTrouble(other, /status of 404/);
  }
});

test('the table of places is chosen by year, and has the county’s municipalities', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/lan/05/register/platser');
  await page.getByLabel('År').fill('2013');
  await page.getByRole('main').getByRole('button').last().click();
  await expect(page).toHaveURL(/ar=2013/);
  await expect(page.getByRole('main').getByRole('rowheader')).toHaveCount(13);
  await seen(page, 'register-platser');
});
