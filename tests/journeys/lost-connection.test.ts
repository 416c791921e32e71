import type { Page } from '@playwright/test';
import { openQuestionnaire, openSection, cell, untilSaved } from './answering.ts';
import { expect, expectedTrouble, logIn, respondentOf, seenInTrouble, test } from './support.ts';

/** Half-way through this year's questionnaire. */
const kinda = respondentOf('kinda');
const colleague = 'kollega@kinda.demo.example';

const kept = 'Ingen anslutning. Sparas här och skickas senare.';
const wayOff = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

async function inSection(page: Page, name: 'Utbildning & Praktik' | 'Boende' | 'Barn och unga'): Promise<Page> {
  await openQuestionnaire(page);
  await openSection(page, name);
  return page;
}

/** The field as somebody else would find it, on a page opened anew. */
async function expectStored(page: Page, field: (page: Page) => ReturnType<typeof cell>, value: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(field(other)).toHaveValue(value);
  await other.close();
}

const courseA = (page: Page) => cell(page, 'Kurs A', 'Kvinnor');
const courseB = (page: Page) => cell(page, 'Kurs B', 'Kvinnor');

test('what is written without a connection is kept, and sent when it is back', async ({ visit }) => {
  const page = await inSection(await visit(kinda), 'Utbildning & Praktik');
  await page.context().setOffline(true);
  await courseA(page).fill('3');
  await expect(page.getByText(kept)).toBeVisible();
  await seenInTrouble(page, 'avsnitt-utan-anslutning', wayOff);
  await courseB(page).fill('4');
  await page.context().setOffline(false);
  await untilSaved(page);
  await expectStored(page, courseA, '3');
  await expectStored(page, courseB, '4');
  expectedTrouble(page, wayOff);
});

test('what could not be sent before a reload is there after it, and gets sent', async ({ visit }) => {
  const page = await inSection(await visit(kinda), 'Utbildning & Praktik');
  await page.route('**/svar', (route) => route.abort());
  await courseA(page).fill('5');
  await expect(page.getByText(kept)).toBeVisible();
  await page.reload();
  await expect(courseA(page)).toHaveValue('5');
  await expect(page.getByText(kept)).toBeVisible();
  await page.unroute('**/svar');
  await untilSaved(page);
  await page.reload();
  await expect(courseA(page)).toHaveValue('5');
  expectedTrouble(page, wayOff);
});

test('an expired login is told, and after a new one the answers are there and saved', async ({ visit }) => {
  const page = await inSection(await visit(kinda), 'Barn och unga');
  const field = () => cell(page, 'Fick studiehandledning på modersmål', 'Flickor');
  await page.context().clearCookies();
  await field().fill('2');
  await expect(page.getByText('Du är utloggad. Det du har skrivit finns kvar i webbläsaren.')).toBeVisible();
  await seenInTrouble(page, 'avsnitt-utloggad', /status of 401/);
  await page.getByRole('link', { name: 'Logga in och fortsätt' }).click();
  await logIn(page, kinda);
  await expect(page.getByRole('heading', { name: 'Barn och unga', level: 1 })).toBeVisible();
  await expect(field()).toHaveValue('2');
  await untilSaved(page);
  await page.reload();
  await expect(field()).toHaveValue('2');
  expectedTrouble(page, /status of 401/);
});

test('two colleagues in different fields keep both; in the same field the second one chooses', async ({ visit }) => {
  const mine = await inSection(await visit(kinda), 'Utbildning & Praktik');
  const theirs = await inSection(await visit(colleague), 'Utbildning & Praktik');
  await courseA(theirs).fill('6');
  await untilSaved(theirs);
  await courseB(mine).fill('7');
  // Saving brings the other one's answer along.
  await expect(courseA(mine)).toHaveValue('6');
  await untilSaved(mine);
  await expectStored(mine, courseB, '7');

  await theirs.reload();
  await courseB(theirs).fill('8');
  await untilSaved(theirs);
  await courseB(mine).fill('9');
  const dialog = mine.getByRole('dialog', { name: 'Två olika svar' });
  await expect(dialog).toContainText('8');
  await expect(dialog).toContainText('9');
  await seenInTrouble(mine, 'avsnitt-tva-svar', /status of 409/);
  await dialog.getByRole('button', { name: 'Behåll det sparade' }).click();
  await expect(courseB(mine)).toHaveValue('8');
  await untilSaved(mine);

  await courseA(theirs).fill('10');
  await untilSaved(theirs);
  await courseA(mine).fill('11');
  await dialog.getByRole('button', { name: 'Använd mitt' }).click();
  await untilSaved(mine);
  await expectStored(theirs, courseA, '11');
  expectedTrouble(mine, /status of 409/);
});

test('who puts off the choice and goes on overwrites nothing', async ({ visit }) => {
  const mine = await inSection(await visit(kinda), 'Utbildning & Praktik');
  const theirs = await inSection(await visit(colleague), 'Utbildning & Praktik');
  await courseA(theirs).fill('12');
  await untilSaved(theirs);
  await courseA(mine).fill('13');
  await mine.getByRole('dialog').getByRole('button', { name: 'Bestäm senare' }).click();
  await mine.getByRole('link', { name: 'Nästa: Samhällsliv' }).click();
  await expect(mine.getByRole('heading', { name: 'Samhällsliv', level: 1 })).toBeVisible();
  await expectStored(theirs, courseA, '12');
  expectedTrouble(mine, /status of 409/);
});

test('a figure written with a space is no change of its own when its neighbour changes', async ({ visit }) => {
  const mine = await inSection(await visit(kinda), 'Utbildning & Praktik');
  const theirs = await inSection(await visit(colleague), 'Utbildning & Praktik');
  const [spaced, neighbour] = [cell(mine, 'Kurs A', 'Började 2013: män'), cell(mine, 'Kurs B', 'Började 2013: män')];
  await spaced.fill('1 001');
  await untilSaved(mine);
  await theirs.reload();
  await cell(theirs, 'Kurs A', 'Började 2013: män').fill('15');
  await untilSaved(theirs);
  await neighbour.fill('16');
  await expect(spaced).toHaveValue('15');
  await expect(mine.getByRole('dialog')).toBeHidden();
});
