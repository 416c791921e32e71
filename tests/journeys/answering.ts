/** What one does to answer a questionnaire, in the words that are on the screen. */
import { expect, type Locator, type Page } from '@playwright/test';

export const sections = ['Utbildning & Praktik', 'Samhällsliv', 'Boende', 'Barn och unga', 'Samverkan'] as const;

const saved = /^Sparat \d\d\.\d\d$/;

/** A cell of a question with rows and columns. */
export const cell = (page: Page, row: string, column: string): Locator =>
  page.getByLabel(`rad ${row}, kolumn ${column}`, { exact: true });

/** From the list of one's questionnaires to the tasks of this year's. */
export async function openQuestionnaire(page: Page, year = 2014): Promise<void> {
  await page.goto('/enkater');
  await page
    .getByRole('main')
    .getByRole('link', { name: `år ${year}` })
    .click();
  await expect(page.getByRole('heading', { name: 'Avsnitt', exact: true })).toBeVisible();
}

/** From the tasks into a section, when its questions are there to be answered. */
export async function openSection(page: Page, name: (typeof sections)[number]): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('textbox').or(main.getByRole('radio')).first()).toBeAttached();
}

export async function backToTasks(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Du är här' }).getByRole('link').last().click();
  await expect(page.getByRole('heading', { name: 'Avsnitt', exact: true })).toBeVisible();
}

/** Everything on the page has reached the server. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(saved)).toBeVisible();
}

/** The figure of the year before, which stands beside the field. */
export async function figureBefore(field: Locator): Promise<string> {
  const around = await field.locator('xpath=ancestor::td[1]').innerText();
  const figure = /2013: ([\d\s\u202f]+)/.exec(around)?.[1];
  if (figure === undefined) throw new Error(`No figure for 2013 beside "${await field.getAttribute('aria-label')}".`);
  return figure.trim();
}

/** Gives every empty figure of a question, or of the page, the value that it had the year before. */
export async function repeatFiguresIn(place: Locator): Promise<void> {
  for (const field of await place.getByRole('table').getByRole('textbox').all()) {
    if ((await field.inputValue()) === '') await field.fill(await figureBefore(field));
  }
}
