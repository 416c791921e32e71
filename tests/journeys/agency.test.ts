import type { Page } from '@playwright/test';
import { openQuestionnaire, untilSaved } from './answering.ts';
import { expect, seen, test } from './support.ts';

const agency = 'mv@demo.example';

/** As a spreadsheet puts it on the clipboard, without a clipboard that the test machine may not have. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate((input, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('the Migration Agency pastes a block from a spreadsheet into its grid', async ({ visit }) => {
  const page = await visit(agency);
  await page.goto('/enkater');
  await expect(page.getByText('Tillbaka till er')).toBeVisible();
  await openQuestionnaire(page);
  await page.getByRole('list').getByRole('link', { name: 'Boende' }).click();
  const table = page.getByRole('table').first();
  const rows = table.getByRole('row', { name: /^(?!Kommun|Länet)/ });
  await expect(rows).toHaveCount(13);
  const fields = table.getByRole('textbox');
  const columns = (await fields.count()) / 13;
  const labels = await fields.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label') ?? ''));
  expect(labels[0]).toContain('Boxholm');

  const figures = Array.from({ length: 13 }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => 10 * (row + 1) + column),
  );
  figures[0]![0] = 1234;
  const block = figures.map((row) => row.join('\t').replace('1234', '1 234')).join('\r\n');
  await paste(page, labels[0] ?? '', `${block}\r\n`);
  await expect(fields.first()).toHaveValue(/^1\s?234$/);
  await expect(fields.last()).toHaveValue(String(130 + columns - 1));
  const sums = figures[0]!.map((_, column) => figures.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const foot = table.getByRole('row', { name: /^Länet/ }).getByRole('cell');
  for (const [column, sum] of sums.entries()) {
    await expect.poll(async () => Number((await foot.nth(column).innerText()).replace(/\s/g, ''))).toBe(sum);
  }
  await untilSaved(page);
  await seen(page, 'myndighet');
  await page.reload();
  await expect(fields.first()).toHaveValue(/^1\s?234$/);
  await expect(fields.last()).toHaveValue(String(130 + columns - 1));

  await fields.first().fill('många');
  await expect(page.getByText('Skriv ett tal med siffror', { exact: false })).toBeVisible();
  await expect(foot.first()).toHaveText('');
  await fields.first().fill('0');
  await untilSaved(page);
});
