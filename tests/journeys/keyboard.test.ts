import type { Locator, Page } from '@playwright/test';
import { untilSaved } from './answering.ts';
import { demoPassword } from '#lib/server/demo-accounts.ts';
import { expect, officer, respondentOf, seen, test } from './support.ts';

/** Something around the focused element shows that it has the focus. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    // A box to tick is drawn by the element after the control.
    const isShown = [focused, focused.nextElementSibling].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return isShown ? null : focused.outerHTML.slice(0, 200);
  });
  expect(unseen, 'what has the focus, and does not show it').toBeNull();
}

/** Presses Tab, or the key back, until the element has the focus, which must be seen wherever it stops on the way. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
  }
  throw new Error('120 presses of Tab did not lead there.');
}

async function follow(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press('Enter');
}

test('from the login to a saved answer with the keyboard alone', async ({ visit }) => {
  const page = await visit();
  await page.goto('/logga-in');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Till innehållet' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await seen(page, 'tangentbord-till-innehallet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, page.getByLabel('E-postadress'));
  await page.keyboard.type(respondentOf('kinda'));
  await tabTo(page, page.getByLabel('Lösenord'));
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');

  await follow(page, page.getByRole('main').getByRole('link', { name: 'år 2014' }));
  await follow(page, page.getByRole('main').getByRole('link', { name: 'Boende', exact: true }));
  await tabTo(
    page,
    page.getByRole('group', { name: /^Hur många nyanlända bosattes/ }).getByLabel('Kvinnor', { exact: true }),
  );
  await page.keyboard.type('14');
  await untilSaved(page);
  await seen(page, 'tangentbord-sparat');

  await follow(page, page.getByRole('navigation', { name: 'Du är här' }).getByRole('link').last());
  await follow(page, page.getByRole('main').getByRole('link', { name: 'Samverkan', exact: true }));
  const options = page.getByRole('radiogroup', { name: /^Har kommunen en lokal överenskommelse/ }).getByRole('radio');
  await expect(options.first()).toBeAttached();
  await options.first().focus();
  await page.keyboard.press('ArrowDown');
  await expectVisibleFocus(page);
  await expect(options.nth(1)).toBeChecked();
  await untilSaved(page);
});

test('a questionnaire is built from indicators, and a question reworded and moved, with the keyboard alone', async ({
  visit,
}) => {
  const page = await visit(officer);
  await page.goto('/utgavor');
  const main = page.getByRole('main');
  await follow(page, main.getByRole('link', { name: 'Ny enkät eller utgåva' }));
  // Chosen, since other journeys register agreements of the same county meanwhile.
  const agreement = page.locator('[name="overenskommelse"]');
  await tabTo(page, agreement);
  await page.keyboard.type('Etablering i utveckling');
  await expect(agreement).toHaveValue('05-etablering-i-utveckling-2015');
  await follow(page, main.getByRole('button', { name: 'Välj', exact: true }));
  await tabTo(page, page.locator('[name="title.sv"]'));
  await page.keyboard.type('Samverkan i korthet');
  await tabTo(page, page.locator('[name="questionnaire"]'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('05-korthet');
  const indicators = page.getByRole('checkbox');
  const number = await indicators.count();
  await tabTo(page, indicators.first());
  await page.keyboard.press('Space');
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(number - 1);
  await follow(page, main.getByRole('button', { name: 'Skapa utkast' }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Samverkan i korthet');

  const outline = page.getByRole('navigation', { name: 'Enkätens delar' });
  const questions = outline.locator('ol:has(> li:nth-child(2))').first().getByRole('button');
  const before = await questions.first().innerText();
  await follow(page, questions.first());
  const down = main.getByRole('button', { name: 'Flytta ned', exact: true });
  await follow(page, down);
  await expect(questions.nth(1)).toHaveText(before);
  await expect(down, 'so that it can be moved on').toBeFocused();
  await tabTo(page, page.locator('[name="element.title.sv"]'));
  await page.keyboard.press('End');
  await page.keyboard.type(' (i år)');
  await expect(questions.nth(1)).toHaveText(`${before} (i år)`);
  await expect(page.getByRole('status').filter({ hasText: 'Sparat' }).first()).toBeVisible();
  await seen(page, 'tangentbord-utkast');
  const compare = main.getByRole('link', { name: 'Jämför och publicera' });
  await tabTo(page, compare, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/publicera/);
});
