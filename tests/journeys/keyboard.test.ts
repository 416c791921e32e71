import type { Locator, Page } from '@playwright/test';
import { untilSaved } from './answering.ts';
import { demoPassword } from '#lib/server/demo-accounts.ts';
import { expect, respondentOf, seen, test } from './support.ts';

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

/** Presses Tab until the element has the focus, which must be seen wherever it stops on the way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
  }
  throw new Error('80 presses of Tab did not lead there.');
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
