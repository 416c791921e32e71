/** What the journeys share: people who log in, and `seen`, which every page that they see goes through. */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { demoAccounts, demoPassword } from '#lib/server/demo-accounts.ts';

export { expect };

const screens = join(import.meta.dirname, '..', '.out', 'screens');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Where the program under test is; global-setup.ts has started it. */
export function site(): string {
  const url = process.env['SAMSYN_JOURNEYS_URL'];
  if (url === undefined) throw new Error('The journeys are run by Playwright, with global-setup.ts.');
  return url;
}

/** What went wrong behind a page: errors in its console, breaches of its policy, requests elsewhere, failed answers. */
const troubles = new WeakMap<Page, string[]>();

function watch(page: Page): void {
  const found: string[] = [];
  troubles.set(page, found);
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== site()) found.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) found.push(`status ${response.status()}: ${response.url()}`);
  });
}

/** Takes away the troubles that a journey has caused on purpose, such as the browser's word for a lost connection. */
export function expectedTrouble(page: Page, pattern: RegExp): void {
  const found = troubles.get(page) ?? [];
  found.splice(0, found.length, ...found.filter((line) => !pattern.test(line)));
}

/** The page as a person meets it: keeps a picture, and fails on what axe finds, on sideways scrolling and on troubles. */
export async function seen(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true, animations: 'disabled' });
  // "Legacy" is without a page of its own to put the result together on, which only frames from elsewhere need.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect.soft(faults, `${name}: accessibility`).toEqual([]);
  expect.soft(content, `${name}: no scrolling sideways`).toBeLessThanOrEqual(window);
  expect.soft(troubles.get(page) ?? [], `${name}: nothing went wrong behind the page`).toEqual([]);
}

/** `seen`, where something has gone wrong on purpose. */
export async function seenInTrouble(page: Page, name: string, expected: RegExp): Promise<void> {
  expectedTrouble(page, expected);
  await seen(page, name);
}

export const respondentOf = (municipality: string): string => `enkat@${municipality}.demo.example`;
export const officer = 'lansstyrelsen@demo.example';
export const council = 'radet@demo.example';

/** Not of the demonstration: global-setup.ts makes them, for a round that no other journey depends on. */
export const vastmanland = {
  officer: 'lansstyrelsen@vastmanland.demo.example',
  council: 'radet@vastmanland.demo.example',
};

/** The name that the login page and the header show. */
export function nameOf(email: string): string {
  const account = demoAccounts.find((known) => known.email === email);
  if (!account) throw new Error(`There is no demo account ${email}.`);
  return account.name.sv;
}

/** Logs in by the form that is on the screen. */
export async function logIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord').fill(demoPassword);
  await page.getByRole('button', { name: 'Logga in', exact: true }).first().click();
}

type Visit = (email?: string, options?: BrowserContextOptions) => Promise<Page>;

/** `visit` opens a browser of one's own, logged in when an e-mail is given; when the test ends nothing may have gone wrong in it. */
export const test = base.extend<{ visit: Visit }>({
  visit: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (email, options) => {
      const context = await browser.newContext({ baseURL: site(), ...options });
      const page = await context.newPage();
      watch(page);
      pages.push(page);
      if (email !== undefined) {
        const form = { email, password: demoPassword };
        await context.request.post('/logga-in', { form, headers: { origin: site() }, maxRedirects: 0 });
      }
      return page;
    });
    for (const page of pages) expect.soft(troubles.get(page), 'nothing went wrong behind the pages').toEqual([]);
    await Promise.all(pages.map((page) => page.context().close()));
  },
});
