import { type Page } from '@playwright/test';
import {
  backToTasks,
  cell,
  figureBefore,
  openQuestionnaire,
  openSection,
  repeatFiguresIn,
  untilSaved,
} from './answering.ts';
import { expect, logIn, nameOf, officer, respondentOf, seen, test } from './support.ts';

const vadstena = respondentOf('vadstena');
const adultEducation = 'Hur många nyanlända deltog i kommunal vuxenutbildning utöver sfi under 2014?';
const languageCourses = 'Hur många nyanlända läste sfi den 15 oktober 2014?';
const settled = 'Hur många nyanlända bosattes i kommunen under 2014?';

async function answerEducation(page: Page): Promise<void> {
  await openSection(page, 'Utbildning & Praktik');
  const missing = page.getByRole('group', { name: adultEducation });
  await missing.getByRole('button', { name: 'Uppgift saknas' }).click();
  await missing.getByRole('button', { name: 'Går inte att få fram' }).click();
  await expect(page.getByText('2 fält utan uppgift: Går inte att få fram.')).toBeVisible();

  for (const table of await page.getByRole('table').all()) {
    for (const field of await table.getByRole('textbox', { name: /^rad/ }).all())
      await field.fill(await figureBefore(field));
  }
  await page.getByText('Vård och omsorg', { exact: true }).click();
  const spaced = cell(page, 'Kurs A', 'Började 2013: kvinnor');
  await spaced.fill('1 234');
  await untilSaved(page);
  await expect(spaced).toHaveValue('1 234');

  const wrong = cell(page, 'Kurs D', 'Män');
  await wrong.fill('tolv');
  const sentence = page.getByText('Skriv ett tal med siffror, till exempel 12.');
  await expect(sentence).toBeVisible();
  await expect(page.getByText('Rätta 1 fält, resten är sparat')).toBeVisible();
  await seen(page, 'avsnitt-fel-varde');
  await page.reload();
  await expect(wrong).toHaveValue('tolv');
  await expect(sentence).toBeVisible();
  await wrong.fill(await figureBefore(wrong));
  await expect(sentence).toBeHidden();

  const jump = cell(page, 'Kurs B', 'Män');
  await jump.fill(String(Number(await figureBefore(jump)) * 3 + 20));
  await expect(page.getByText(/Siffran har .* fördubblats sedan 2013/)).toBeVisible();
  await untilSaved(page);
  await seen(page, 'avsnitt-sparat');
  await backToTasks(page);
}

async function answerTheRest(page: Page): Promise<void> {
  await openSection(page, 'Samhällsliv');
  await repeatFiguresIn(page.getByRole('main'));
  await page.getByText('Arabiska', { exact: true }).click();
  await page.getByText('Ja', { exact: true }).click();
  await page
    .getByRole('textbox', { name: /^Hur arbetade ni i kommunen/ })
    .fill('Föreningarna ordnar språkkafé varje vecka.');
  await untilSaved(page);
  await seen(page, 'avsnitt-samhallsliv');
  await page.getByRole('link', { name: 'Nästa: Boende' }).click();
  await expect(page.getByRole('group', { name: settled })).toBeVisible();
  // Left empty, for the check page to find.
  await page.getByRole('link', { name: 'Nästa: Barn och unga' }).click();
  await expect(page.getByRole('heading', { name: 'Barn och unga', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Uppgift saknas' })).toHaveCount(2);
  await repeatFiguresIn(page.getByRole('main'));
  await page.getByRole('link', { name: 'Nästa: Samverkan' }).click();
  await page.getByText('Nej, men arbetet med den har börjat').click();
  await page.getByRole('link', { name: 'Granska svaren' }).click();
}

async function mendWhatIsLeft(page: Page): Promise<void> {
  await expect(page.getByText('Kvar att göra: 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skicka in svaren' })).toHaveCount(0);
  await seen(page, 'granska-kvar');
  await page.getByRole('link', { name: `${settled} Svar saknas.` }).click();
  const women = page.getByRole('group', { name: settled }).getByLabel('Kvinnor', { exact: true });
  await expect(women).toBeFocused();
  await repeatFiguresIn(page.getByRole('group', { name: settled }));
  await untilSaved(page);
  await page.goBack();
  await page.getByRole('link', { name: new RegExp(`^${languageCourses.replace('?', '\\?')} Siffran`) }).click();
  await page.getByLabel(/^Förklaring/).fill('En ny kursstart i augusti.');
  await untilSaved(page);
  await backToTasks(page);
  await expect(page.getByText('Klart', { exact: true })).toHaveCount(5);
  await seen(page, 'uppgifter-klara');
  await page.getByRole('link', { name: 'Granska och skicka in' }).click();
}

/** How many have answered, as the county's summary says it of one of the questions. */
async function coverage(page: Page): Promise<number> {
  await page.goto('/lan/05/2014');
  const row = await page.getByRole('row', { name: /^Elever i sfi/ }).innerText();
  return Number(/(\d+) av 13/.exec(row)?.[1]);
}

async function standing(page: Page): Promise<string> {
  await page.goto('/lan/05');
  await page
    .getByRole('region', { name: 'Insamlingar' })
    .getByRole('link', { name: /år 2014/ })
    .click();
  return page.getByRole('row', { name: /^Vadstena kommun/ }).innerText();
}

test('Vadstena answers from the login to the receipt, and what is sent is sent once', async ({ visit }) => {
  const county = await visit(officer);
  const before = await coverage(county);
  expect(await standing(county)).toContain('Inte börjat');

  const page = await visit();
  await page.goto('/');
  await seen(page, 'start');
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).click();
  await seen(page, 'logga-in');
  await logIn(page, vadstena);
  await expect(page.getByRole('banner')).toContainText(nameOf(vadstena));
  await expect(page.getByText('Inte påbörjad')).toBeVisible();
  await seen(page, 'enkater');
  await openQuestionnaire(page);
  await expect(page.getByText('Inte påbörjat')).toHaveCount(5);
  await seen(page, 'uppgifter');

  await answerEducation(page);
  await answerTheRest(page);
  await mendWhatIsLeft(page);

  await expect(page.getByText('1 234')).toBeVisible();
  await seen(page, 'granska-klar');
  const check = page.url();
  await page.getByRole('button', { name: 'Skicka in svaren' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Kvitto' })).toBeVisible();
  await expect(page.getByText('Tack! Svaren från Vadstena kommun har kommit fram.')).toBeVisible();
  // Of the answers, and of the edition that they answer.
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toHaveCount(2);
  await seen(page, 'kvitto');
  const receipt = await page.getByRole('main').innerText();

  await page.goBack();
  await expect(page.getByRole('button', { name: 'Skicka in svaren' })).toHaveCount(0);
  await page.goto(check);
  await expect(page.getByRole('heading', { name: 'Kvitto' })).toBeVisible();
  expect(await page.getByRole('main').innerText()).toBe(receipt);

  await page.getByRole('link', { name: 'Läs svaren' }).click();
  await expect(page.getByText('En ny kursstart i augusti.')).toBeVisible();
  await expect(page.getByText('Går inte att få fram').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await seen(page, 'inskickade-svar');

  expect(await standing(county)).toContain('Inskickat');
  expect(await coverage(county)).toBe(before + 1);
});
