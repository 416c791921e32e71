import type { Page } from '@playwright/test';
import { expect, officer, test } from './support.ts';

/** What one does while a page is there but its scripts are still on their way. */
const agreement = '05-etablering-i-utveckling-2015';

/** Holds back the page's scripts until the function returned is called. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  return async () => {
    resolve(undefined);
    await page.waitForLoadState('networkidle');
  };
}

const ticked = (page: Page, name: string): Promise<boolean[]> =>
  page.locator(`input[name="${name}"]`).evaluateAll((all) => all.map((one) => one.matches(':checked')));

for (const [what, path, name] of [
  ['indicators to ask about', `/utgavor/ny?overenskommelse=${agreement}`, 'codes'],
  ['breakdowns of an indicator', `/overenskommelser/${agreement}/redigera/indikatorer/05-UTB-01`, null],
] as const) {
  test(`${what} that were ticked before the page woke up stay as they are`, async ({ visit }) => {
    const page = await visit(officer);
    const release = await holdScripts(page);
    await page.goto(path, { waitUntil: 'commit' });
    const names = name ?? (await page.locator('input[name$=".breakdowns"]').first().getAttribute('name')) ?? '';
    const boxes = page.locator(`input[name="${names}"]`);
    await expect(boxes.last()).toBeVisible();
    const before = await ticked(page, names);
    expect(before.length).toBeGreaterThan(1);
    await boxes.first().click();
    await release();
    expect(await ticked(page, names)).toEqual([!before[0], ...before.slice(1)]);
    await boxes.last().click();
    expect(await ticked(page, names)).toEqual([!before[0], ...before.slice(1, -1), !before.at(-1)]);
  });
}
