import type { Page } from '@playwright/test';
import { openQuestionnaire } from './answering.ts';
import { council, expect, expectedTrouble, officer, respondentOf, seen, test } from './support.ts';

/** Swedish words that the interface is full of, and that no English sentence or Swedish name has. */
const swedish =
  /(?<!\p{L})(och|är|för|inte|inga|ännu|alla|från|med|till|kommun|kommuner|enkäter?|svar|svara|svaren|län|länet|avsnitt|uppgift|uppgifter|frågor|sammanställning|överenskommelser?|logga|skicka|skickat|inskickat|granska|sidan|tabell|diagram|källa|ändring|mål)(?!\p{L})/giu;

/** Names that are Swedish in any language, and what a document is quoted for. */
const names = /[“”][^“”]*[“”]|\p{Lu}[\p{L} ]*? (?:kommun|län)(?!\p{L})/gu;

/** The page's words, but for what is marked as Swedish and what respondents have written in their own. */
async function words(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('[lang="sv"], [hidden], script, textarea, main p, main li, dd')) {
      if (element.tagName !== 'LI' || element.querySelector('a, strong') === null) element.remove();
    }
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join('\n');
  });
  return text.replaceAll(names, '');
}

async function expectEnglish(page: Page, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('banner').getByRole('button', { name: 'På svenska' })).toBeVisible();
  await seen(page, `${name}-en`);
  expect.soft([...new Set((await words(page)).match(swedish) ?? [])], `${name}: Swedish left over`).toEqual([]);
}

async function inEnglish(page: Page): Promise<Page> {
  await page.goto('/');
  await page.getByRole('button', { name: 'In English' }).click();
  return page;
}

test('the respondent answers in English and goes back to Swedish', async ({ visit }) => {
  const page = await visit(respondentOf('kinda'));
  await openQuestionnaire(page);
  const tasks = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'In English' }).click();
  expect(new URL(page.url()).pathname).toBe(tasks);
  await expectEnglish(page, 'uppgifter');
  await page.goto('/enkater');
  await expectEnglish(page, 'enkater');
  await page.goto(`${tasks}/avsnitt/utbildning`);
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await expectEnglish(page, 'avsnitt');
  await page.goto(`${tasks}/granska`);
  await expectEnglish(page, 'granska');
  await page.goto('/finns-inte');
  expectedTrouble(page, /status of 404/);
  await expectEnglish(page, 'finns-inte');
  await page.goto(tasks);
  await page.getByRole('button', { name: 'På svenska' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.getByRole('heading', { name: 'Avsnitt', exact: true })).toBeVisible();
});

test('the receipt and the answers of one who has submitted are in English', async ({ visit }) => {
  const page = await visit(respondentOf('norrkoping'));
  await openQuestionnaire(page);
  const tasks = new URL(page.url()).pathname;
  await inEnglish(page);
  await page.goto(`${tasks}/kvitto`);
  await expectEnglish(page, 'kvitto');
  await page.goto(`${tasks}/visa`);
  await expectEnglish(page, 'inskickade-svar');
});

test('the county and the council read in English', async ({ visit }) => {
  const page = await inEnglish(await visit(officer));
  await page.goto('/lan/05');
  const round = (await page.getByRole('link', { name: /2014/ }).first().getAttribute('href')) ?? '';
  const pages = [
    ['/lan/05', 'lan'],
    [round, 'insamling'],
    ['/lan/05/2014', 'sammanstallning'],
    ['/lan/05/2014/utb', 'omrade-utbildning'],
  ] as const;
  for (const [path, name] of pages) {
    await page.goto(path);
    await expectEnglish(page, name);
  }
  const member = await inEnglish(await visit(council));
  await member.goto('/rad/05-etablering-i-utveckling-2015');
  await expectEnglish(member, 'rad');
});

test('anyone reads the public pages in English', async ({ visit }) => {
  const page = await inEnglish(await visit());
  const pages = [
    ['/logga-in', 'logga-in'],
    ['/overenskommelser', 'overenskommelser'],
    ['/lan/25/2009', 'norrbotten'],
    ['/lan/25/2009/mot', 'norrbotten-omrade'],
  ] as const;
  for (const [path, name] of pages) {
    await page.goto(path);
    await expectEnglish(page, name);
  }
});

test('the start page reads in English, with the agreements marked as Swedish', async ({ visit }) => {
  await expectEnglish(await inEnglish(await visit()), 'start');
});

test('a page keeps to the language that the server chose, whatever the browser would choose by itself', async ({
  visit,
}) => {
  const page = await visit();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'languages', { get: () => ['en-GB'] });
  });
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Överenskommelser' }).click();
  await expect(page.getByRole('heading', { name: 'Överenskommelser', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'In English' })).toBeVisible();
});
