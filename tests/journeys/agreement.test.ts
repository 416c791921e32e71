import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { council, expect, expectedTrouble, officer, respondentOf, seen, seenInTrouble, test } from './support.ts';

/** What a new user does who has a paper in hand and an empty form before them. */
const key = '05-integration-2027';
const home = `/overenskommelser/${key}`;

/** Fields are named by their place in the agreement. */
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function fillIn(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await field(page, name).fill(text);
}

test.describe.configure({ mode: 'serial' });

test('a county officer registers a sixth agreement, sees what is unmeasured, and exports it', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/overenskommelser');
  await page.getByRole('link', { name: 'Registrera en överenskommelse' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registrera en överenskommelse');
  await page.getByRole('button', { name: 'Registrera' }).click();
  await expect(page.getByRole('alert')).toContainText('Målgrupp: Fyll i det här.');
  await seenInTrouble(page, 'registrera-fel', /status of 422/);

  await fillIn(page, {
    title: 'Överenskommelse om integration i Östergötland 2027–2030',
    'shortTitle.sv': 'Integration 2027',
    validFrom: '2027',
    validTo: '2030',
    'source.title': 'Protokoll från integrationsrådet',
    'source.dated': '2026-11-16',
    'targetGroup.sv': 'Nyanlända och deras barn',
    'overallGoal.sv': 'Nyanlända försörjer sig själva inom tre år.',
    'followUp.sv': 'Följs upp varje år i mars.',
    'goalAreas[0].name.sv': 'Boende',
    'goalAreas[0].code': 'boe',
  });
  await page.getByRole('button', { name: 'målområden' }).click();
  await seen(page, 'registrera');
  await page.getByRole('button', { name: 'Registrera' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Redigera Integration 2027');
  expect(new URL(page.url()).pathname).toBe(`${home}/redigera`);

  // A second area with two goals.
  await page.getByRole('link', { name: 'Lägg till område' }).click();
  await fillIn(page, { code: 'SFI', 'name.sv': 'Svenska språket' });
  if ((await field(page, 'goals[0].text.sv').count()) === 0)
    await page.getByRole('button', { name: 'Lägg till mål' }).click();
  await field(page, 'goals[0].text.sv').fill('Alla nyanlända erbjuds sfi inom en månad.');
  await page.getByRole('button', { name: 'Lägg till mål' }).click();
  await field(page, 'goals[1].text.sv').fill('Fler når kurs D.');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByText('Sparat.')).toBeVisible();

  // A count for the first area.
  await page.goto(`${home}/redigera/indikatorer/ny?omrade=BOE`);
  await expect(field(page, 'code')).toHaveValue('05-BOE-04');
  await fillIn(page, {
    'wording.sv': 'Antal nyanlända som har ett eget hyreskontrakt',
    'shortName.sv': 'Eget hyreskontrakt',
    'unit.sv': 'personer',
    'roles.value.wording.sv': 'Nyanlända med eget hyreskontrakt den 31 december',
  });
  await field(page, 'roles.value.leads[0]').selectOption({ label: 'Kommunerna' });
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('link', { name: /Eget hyreskontrakt/ })).toBeVisible();

  // A share by sex with numerator and denominator, for the second; first without its denominator's words.
  await page.goto(`${home}/redigera/indikatorer/ny?omrade=SFI`);
  await page.getByLabel('Andel', { exact: true }).check();
  await page.getByLabel('Alla nyanlända erbjuds sfi inom en månad.').check();
  await fillIn(page, {
    'wording.sv': 'Andel nyanlända som erbjöds sfi inom en månad',
    'shortName.sv': 'Sfi inom en månad',
    'roles.numerator.wording.sv': 'Erbjöds en plats i sfi inom en månad',
  });
  await page.locator('[name="roles.numerator.breakdowns"][value="sex"]').check();
  await field(page, 'roles.numerator.leads[0]').selectOption({ label: 'Kommunerna' });
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await seenInTrouble(page, 'indikator-fel', /status of 422/);
  await field(page, 'roles.denominator.wording.sv').fill('Nyanlända som ansökte om sfi');
  await expect(
    page.getByRole('group', { name: /Andel nyanlända som erbjöds sfi inom en månad/ }).first(),
  ).toBeVisible();
  await seen(page, 'indikator-andel');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('link', { name: /Sfi inom en månad/ })).toBeVisible();
  await seen(page, 'redigera');

  // What is still unmeasured.
  await page.getByRole('link', { name: 'Se vad som fattas' }).click();
  await expect(page.getByRole('main')).toContainText('Fler når kurs D.');
  await expect(page.getByRole('main')).not.toContainText('Alla nyanlända erbjuds sfi inom en månad.');
  await seen(page, 'tackning-ny');

  // The agreement's page, the indicator's page, and the file.
  await page.goto(home);
  await expect(page.getByRole('main')).toContainText('Protokoll från integrationsrådet');
  await page.getByRole('link', { name: 'Sfi inom en månad' }).first().click();
  await expect(page.getByRole('main')).toContainText('Nyanlända som ansökte om sfi');
  await seen(page, 'indikator');
  const download = page.waitForEvent('download');
  await page.goto(`${home}/redigera`);
  await page.getByRole('link', { name: 'Exportera som fil' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown>;
  expect(file).toMatchObject({
    key,
    goalAreas: [{ code: 'BOE' }, { code: 'SFI' }],
    indicators: [
      { code: '05-BOE-04', kind: 'count' },
      {
        kind: 'share',
        goals: ['SFI-1'],
        components: [
          { role: 'numerator', breakdowns: ['sex'] },
          { role: 'denominator', breakdowns: ['sex'] },
        ],
      },
    ],
  });

  // Read in again, the file changes nothing.
  await page.goto('/overenskommelser/import');
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Granska' }).click();
  await expect(page.getByRole('main')).toContainText(/[Ii]nget ändras/);
  await seen(page, 'importera-samma');
});

test('nobody but its owner opens the editor', async ({ visit }) => {
  for (const email of [council, respondentOf('kinda'), 'norrbotten@demo.example']) {
    const page = await visit(email);
    for (const path of ['', '/grund', '/omraden/BOE', '/indikatorer/05-BOE-04', '/historik'])
      expect.soft((await page.goto(`${home}/redigera${path}`))?.status(), `${email} ${path}`).toBe(404);
    expectedTrouble(page, /status of 404/);
  }
  const stranger = await visit();
  await stranger.goto(`${home}/redigera`);
  await expect(stranger).toHaveURL(/\/logga-in\?next=/);
});

test('a definition that is in use is only changed with a word on comparability', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/overenskommelser/05-etablering-i-utveckling-2015/redigera/indikatorer/05-BOE-03');
  await field(page, 'wording.sv').fill('En helt annan lydelse');
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page.getByRole('alert')).toContainText('Välj hur de nya uppgifterna går att jämföra');
  await seenInTrouble(page, 'indikator-ny-version', /status of 422/);
});
