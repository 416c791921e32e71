/** The trail where a county follows the country's agreement: the council asks, the county answers, decides and shows it. */
import type { Locator, Page } from '@playwright/test';
import { council as otherCouncil, expect, expectedTrouble, officer as otherOfficer, seen, test } from './support.ts';

const agreement = '/rad/00-mottagande-och-etablering';
const council = 'radet@blekinge.demo.example';
const officer = 'lansstyrelsen@blekinge.demo.example';
const office = 'nationell@demo.example';
const indicator = 'Vidare till arbete eller studier';
const question = 'Varför går färre vidare till arbete eller studier, och i vilka kommuner?';
const answer = 'Två kommuner har avslutat insatser som ledde till praktik. Vi ser över dem tillsammans.';
const decision = 'Länet ordnar gemensamma vägar från insats till arbete';
const measure = `2027: Åtgärd beslutad 12 mars 2026 av länets integrationsråd: ${decision}.`;
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test.describe.configure({ mode: 'serial' });

const cardOf = (page: Page): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: indicator, exact: true }) });

/** The question's page, as whoever follows the county's trail comes there. */
async function openQuestion(page: Page): Promise<void> {
  await page.goto(`${agreement}?lan=10`);
  await page.getByRole('link', { name: /^Frågor och svar/ }).click();
  await page.getByRole('link', { name: question }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Fråga om ”${indicator}”, 2026`);
}

test('on a phone the member comes to the own county, reads what the chart shows and asks about it', async ({
  visit,
}) => {
  const page = await visit(council, phone);
  await page.goto('/rad');
  await expect(page).toHaveURL(`${agreement}?lan=10`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hur går det för Blekinge?');
  await expect(page.getByText(/^3 av 12 områden försämras: .*Arbete\./)).toBeVisible();
  await seen(page, 'rad-nationell-telefon');

  const card = cardOf(page);
  await expect(card).toContainText('Sjunker');
  await expect(card.getByRole('img')).toHaveAccessibleName(/2025 \d+,\d.*2026 \d+,\d/);
  await card.getByRole('link', { name: /^Hela diagrammet/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(indicator);
  const moved = /sjönk från ([\d,]+) till ([\d,]+)\s% \((−[\d,]+) procentenheter\)/.exec(
    await page.getByRole('main').innerText(),
  );
  if (!moved) throw new Error('The chart has no movement in words.');
  await page.getByRole('link', { name: 'Fråga om det här' }).click();
  const box = page.getByRole('region', { name: 'Siffran som du frågar om' });
  await expect(box).toContainText(`${indicator} 2026: ${moved[2]}`);
  await expect(box).toContainText(`Ändring sedan 2025: ${moved[3]}`);
  await expect(box).toContainText('i 5 kommuner');
  await page.getByLabel('Din fråga').fill(question);
  await page.getByRole('button', { name: 'Skicka frågan' }).click();
  await expect(page.getByText('Frågan är skickad till Länsstyrelsen Blekinge.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nästa steg' })).toHaveCount(0);
  await seen(page, 'fraga-nationell');
});

test('the county board answers and records what the county has decided', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto('/fragor');
  await expect(page.getByRole('link', { name: question })).toBeVisible();
  await openQuestion(page);
  await page.getByText('Svara som länsstyrelsen').click();
  await page.getByLabel('Ditt svar').fill(answer);
  await page.getByRole('button', { name: 'Skicka svaret' }).click();
  await expect(page.getByText('Länsstyrelsen Blekinge svarade')).toBeVisible();

  await page.getByText('Anteckna en beslutad åtgärd').click();
  await page.getByLabel('Vad ska göras?').fill(decision);
  await page.getByLabel('Vem beslutade?').fill('länets integrationsråd');
  await page.getByLabel('När beslutades det?').fill('2026-03-12');
  await page.getByLabel('Vem genomför?').selectOption('Karlskrona kommun');
  await page.getByLabel('Vilket års siffror ska visa det?').fill('2027');
  await page.getByRole('button', { name: 'Anteckna åtgärden' }).click();
  await expect(page.getByText('Åtgärd beslutad 12 mars 2026 av länets integrationsråd')).toBeVisible();
  await seen(page, 'atgard-nationell');
});

test('the member finds the answer, and the measure on the chart', async ({ visit }) => {
  const page = await visit(council, phone);
  await page.goto('/rad');
  const card = cardOf(page);
  await expect(card.getByRole('list', { name: 'Åtgärder' })).toContainText(measure);
  await expect(card.getByRole('img')).toHaveAccessibleName(new RegExp(measure.replaceAll('.', '\\.')));
  await card.getByRole('link', { name: /^Hela diagrammet/ }).click();
  const asked = page.getByRole('region', { name: 'Frågor om den här siffran' });
  await expect(asked).toContainText(question);
  await expect(asked).toContainText(answer);
  await seen(page, 'indikator-nationell-med-atgard');
});

test('it is the county’s own: the survey office reads it, and other counties do not', async ({ visit }) => {
  const reader = await visit(office);
  await openQuestion(reader);
  await expect(reader.getByText(answer)).toBeVisible();
  await expect(reader.getByRole('heading', { name: 'Nästa steg' })).toHaveCount(0);
  const address = new URL(reader.url()).pathname;

  for (const email of [otherOfficer, 'norrbotten@demo.example', otherCouncil]) {
    const stranger = await visit(email);
    for (const path of [address, `${agreement}?lan=10`, `${agreement}/fragor?lan=10`])
      expect((await stranger.goto(path))?.status(), `${email} ${path}`).toBe(404);
    expectedTrouble(stranger, /status of 404/);
  }
  const own = await visit(otherOfficer);
  await own.goto(`${agreement}?lan=05`);
  await expect(cardOf(own).getByRole('list', { name: 'Åtgärder' })).toHaveCount(0);
});
