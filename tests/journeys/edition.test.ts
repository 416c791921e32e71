import type { Page } from '@playwright/test';
import { council, expect, expectedTrouble, officer, seen, test } from './support.ts';

/** Next year's questionnaire: one question reworded, one dropped, one new; and two who write it at once. */
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Sparat' }).first()).toBeVisible();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function openQuestion(page: Page, words: RegExp): Promise<void> {
  const question = page.getByRole('navigation', { name: 'Enkätens delar' }).getByRole('button', { name: words });
  // The editor is a program: a click while the page wakes up is lost, and a person clicks again.
  await expect(async () => {
    await question.click();
    await expect(field(page, 'element.title.sv')).toBeVisible({ timeout: 2000 });
  }).toPass();
}

test.describe.configure({ mode: 'serial' });

let draft = '';

test('an officer begins next year’s edition, and two writers keep what each has written', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/utgavor');
  await seen(page, 'utgavor');
  await page.getByRole('link', { name: 'Ny enkät eller utgåva' }).click();
  await field(page, 'edition').selectOption('05-uppfoljning-2014');
  await field(page, 'label').first().fill('2015');
  await field(page, 'year').first().fill('2015');
  await seen(page, 'utgava-ny');
  await page.getByRole('button', { name: 'Skapa utkast' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Utkast: Uppföljning av Etablering i utveckling 2015',
  );
  draft = new URL(page.url()).pathname;
  await seen(page, 'utkast');

  const colleague = await visit(officer);
  await colleague.goto(draft);
  await openQuestion(colleague, /Vilka inriktningar inom sfi/);
  await openQuestion(page, /blev godkända inom tolv månader/);
  await field(page, 'element.title.sv').fill(
    'Hur många av dem som började på sfi under 2014 blev godkända inom ett år?',
  );
  await saved(page);
  await field(colleague, 'element.description.sv').fill('Kryssa i allt som ni själva ordnar.');
  await saved(colleague);
  await seen(page, 'utkast-fraga');
  await page.goto(draft);
  await openQuestion(page, /Vilka inriktningar inom sfi/);
  await expect(field(page, 'element.description.sv')).toHaveValue('Kryssa i allt som ni själva ordnar.');

  // A question of the national questionnaire, untied from its indicator.
  await page
    .getByRole('button', { name: /^Hämta fråga från en annan utgåva ?, Utbildning/ })
    .first()
    .click();
  await field(page, 'library.edition').selectOption('00-mottagande-och-etablering-2026');
  await field(page, 'library.words').fill('sfi');
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click();
  await expect(field(page, 'element.mapping.indicator')).toHaveValue('');
  await seen(page, 'utkast-hamtad');
  await page.getByRole('button', { name: 'Ta bort frågan' }).click();
  await saved(page);
  await openQuestion(page, /blev godkända inom ett år/);

  // A step back and forward with the keyboard alone.
  await field(page, 'element.title.sv').press('End');
  await page.keyboard.type(' Verkligen?');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'element.title.sv')).toHaveValue(/inom ett år\?$/);
  expectedTrouble(page, /status of 409/);
  expectedTrouble(colleague, /status of 409/);
});

test('it is only published when every change is decided, and then it is there for all', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto(draft);
  await openQuestion(page, /kommunal vuxenutbildning/);
  await page.getByRole('button', { name: 'Ta bort frågan' }).click();
  await saved(page);
  await page
    .getByRole('navigation', { name: 'Enkätens delar' })
    .getByRole('button', { name: /^Om utgåvan/ })
    .click();
  await field(page, 'changelog.sv').fill('En fråga är omformulerad och en är borttagen.');
  await field(page, 'changelog.en').fill('One question is reworded and one is removed.');
  await saved(page);
  await expect(page.getByRole('region', { name: 'Att rätta före publicering' })).toContainText('Ingen fråga hämtar in');
  await seen(page, 'utkast-fel');

  // The indicator of the removed question is left out on purpose.
  await page.getByText(/lämnas utanför\)/).click();
  for (const fault of await page
    .getByRole('region', { name: 'Att rätta före publicering' })
    .getByRole('listitem')
    .allInnerTexts()) {
    const code = /05-[A-Z]{3}-\d\d/.exec(fault)?.[0];
    if (code) await page.locator(`[id="leftOut-${code}"]`).check();
  }
  await saved(page);
  await page.getByRole('link', { name: 'Jämför och publicera' }).click();
  const reworded = page.getByRole('region', { name: /blev godkända inom ett år/ });
  await expect(reworded.locator('ins').first()).toBeVisible();
  await seen(page, 'publicera');
  await reworded.getByLabel('är jämförbara med en anmärkning').check();
  await reworded.getByLabel('Svenska').fill('Frågan är omformulerad. Svaren går att jämföra.');
  await reworded.getByLabel('Engelska').fill('The question is reworded. The answers compare.');
  for (const region of await page.getByRole('region').filter({ hasText: 'Frågan finns inte längre.' }).all()) {
    await region.getByLabel('Svenska').fill('Uppgiften finns i registret.');
    await region.getByLabel('Engelska').fill('The figure is in the register.');
  }
  const others = page.getByRole('region').filter({ has: page.getByLabel('är jämförbara', { exact: true }) });
  for (const region of await others.all()) {
    if (!(await region.getByRole('radio').evaluateAll((all) => all.some((one) => one.matches(':checked')))))
      await region.getByLabel('är jämförbara', { exact: true }).check();
  }
  await saved(page);
  await expect(page.getByText('Inget att rätta')).toBeVisible();
  await field(page, 'consultedOn').fill('2015-10-12');
  await page.getByRole('button', { name: 'Publicera utgåvan' }).click();
  await expect(page).toHaveURL(/\/utgavor\/05-uppfoljning-2015$/);
  await seen(page, 'utgava');

  const anyone = await visit();
  await anyone.goto('/utgavor/05-uppfoljning-2015');
  await expect(anyone.getByRole('main')).toContainText('blev godkända inom ett år?');
  const pdf = await anyone.request.get('/utgavor/05-uppfoljning-2015/pdf');
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await anyone.getByRole('link', { name: 'Jämför med 2014' }).click();
  await expect(anyone.getByRole('main')).toContainText('Frågan är omformulerad. Svaren går att jämföra.');
  await seen(anyone, 'jamfor');
  await anyone.goto('/utgavor/05-uppfoljning-2015/kodbok');
  await expect(anyone.getByRole('main')).toContainText('kommun/sfi_godkanda');
  await seen(anyone, 'kodbok');
  const stock = (await (await anyone.request.get('/utgavor/05-uppfoljning-2015/json?del=kommun')).json()) as object;
  expect(stock).toMatchObject({ locale: 'sv', pages: expect.any(Array) });
});

test('a draft is not there for those who do not write it', async ({ visit }) => {
  for (const email of [council, 'norrbotten@demo.example', 'ksl@demo.example']) {
    const page = await visit(email);
    for (const path of ['', '/publicera', '/forhandsvisa'])
      expect.soft((await page.goto(draft + path))?.status(), `${email} ${path}`).toBe(404);
    expectedTrouble(page, /status of 404/);
  }
});
