/** A council member asks why, a municipality answers, the officer records what was decided, and the chart shows it. */
import type { Page } from '@playwright/test';
import { council, expect, expectedTrouble, officer, respondentOf, seen, test } from './support.ts';

const trends = '/rad/05-etablering-i-utveckling-2015';
const norrkoping = respondentOf('norrkoping');
const question = 'Varför sjunker praktiken i hela länet, och vad gör kommunerna åt det?';
const answer = 'Flera arbetsgivare drog sig ur under hösten. Vi har nu avtal med fyra nya.';
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test.describe.configure({ mode: 'serial' });

/** A figure of a table: null where there is none. */
const figureIn = (text: string): number | null => {
  const digits = text.replace(/\s/g, '').replace('−', '-');
  return /^-?\d+$/.test(digits) ? Number(digits) : null;
};

/** The county's two years by hand, from the municipalities' rows in the officer's summary. */
async function summedByHand(page: Page, indicator: string) {
  await page.goto('/lan/05/2014/utb');
  const table = page
    .getByRole('region', { name: indicator, exact: true })
    .getByRole('table', { name: /kommun för kommun 2014/ });
  const headings = await table.getByRole('columnheader').allInnerTexts();
  const [now, before] = [headings.indexOf('Totalt'), headings.indexOf('2013')];
  const rows = await table.locator('tbody tr').all();
  const figures = await Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts();
      return { now: figureIn(cells[now] ?? ''), before: figureIn(cells[before] ?? '') };
    }),
  );
  const both = figures.flatMap(({ now: a, before: b }) => (a === null || b === null ? [] : [{ now: a, before: b }]));
  const sum = (key: 'now' | 'before') => both.reduce((all, pair) => all + pair[key], 0);
  return { from: sum('before'), to: sum('now'), matched: both.length, asked: rows.length };
}

test('on a phone the member finds what worsens, by how much and on how many, and asks why', async ({ visit }) => {
  const steering = await visit(officer);
  const summed = await summedByHand(steering, 'Genomförd praktik');

  const page = await visit(council, phone);
  await page.goto('/rad');
  await expect(page.getByText('1 av 6 områden försämras: Utbildning & Praktik.')).toBeInViewport();
  const first = page.getByRole('region', { name: 'Område för område' }).getByRole('listitem').first();
  await expect(first.getByRole('heading')).toHaveText('Utbildning & Praktik');
  await expect(first).toContainText('Försämras');
  await expect(first).toContainText('2 av 3 indikatorer går åt fel håll.');
  const sentence = await first.innerText();
  const told =
    /Genomförd praktik sjönk från ([\d\s]+) till ([\d\s]+)\spersoner \((−[\d\s]+)\)\.\s+(\d+) av (\d+) kommuner har uppgift både 2013 och 2014\./.exec(
      sentence,
    );
  if (!told) throw new Error(`No movement in: ${sentence}`);
  const [from, to, change, matched, asked] = told.slice(1).map((text) => figureIn(text));
  expect({ from, to, matched, asked }).toEqual(summed);
  expect(change).toBe((to ?? 0) - (from ?? 0));
  await seen(page, 'rad-telefon');

  await first.getByRole('link', { name: /^Fråga varför ?: Genomförd praktik$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fråga om ”Genomförd praktik”');
  const box = page.getByRole('region', { name: 'Siffran som du frågar om' });
  await expect(box).toContainText(`Genomförd praktik 2014: ${to} personer.`);
  await expect(box).toContainText(`Ändring sedan 2013: −${Math.abs(change ?? 0)}, i ${matched} kommuner.`);
  await page.getByLabel('Din fråga').fill('Varför?');
  await page.getByRole('button', { name: 'Skicka frågan' }).click();
  await expect(page.getByRole('alert')).toContainText('Skriv frågan med minst 10 tecken.');
  await expect(page.getByLabel('Din fråga')).toHaveValue('Varför?');
  expectedTrouble(page, /status of 422/);
  await seen(page, 'fraga-for-kort');
  await page.getByLabel('Din fråga').fill(question);
  await page.getByRole('button', { name: 'Skicka frågan' }).click();
  await expect(page.getByText('Frågan är skickad till Länsstyrelsen Östergötland.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nästa steg' })).toHaveCount(0);
  await seen(page, 'fraga-stalld');
});

/** From the council's page to the question, as whoever follows the trail goes. */
async function openQuestion(page: Page): Promise<void> {
  await page.goto(trends);
  await page.getByRole('link', { name: /^Frågor och svar \(\d+ väntar\)$/ }).click();
  await page.getByRole('link', { name: question }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fråga om ”Genomförd praktik”, 2014');
}

test('the officer hands it to a municipality, whose respondent answers', async ({ visit }) => {
  const page = await visit(officer);
  await page.goto(trends);
  await page.getByRole('link', { name: /^Frågor och svar/ }).click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: question })).toContainText(
    'Väntar på svar',
  );
  await seen(page, 'fragor');
  await page.getByRole('link', { name: question }).click();
  await page.getByText('Lämna till den som kan svara').click();
  await page.getByLabel('Till vem?').selectOption('Norrköpings kommun');
  await seen(page, 'fraga-lamna');
  await page.getByRole('button', { name: 'Lämna frågan' }).click();
  await expect(page.getByText('Länsstyrelsen Östergötland lämnade frågan till Norrköpings kommun')).toBeVisible();

  const respondent = await visit(norrkoping, phone);
  await respondent.goto('/enkater');
  await expect(respondent.getByText('1 fråga från rådet väntar på ert svar')).toBeVisible();
  await seen(respondent, 'enkater-med-fraga');
  await respondent.getByRole('link', { name: 'Läs och svara' }).click();
  await seen(respondent, 'fragor-till-er');
  await respondent.getByRole('link', { name: question }).click();
  await expect(respondent.getByRole('button')).toHaveText(['Logga ut', 'In English', 'Skicka svaret']);
  await respondent.getByLabel('Ditt svar').fill(answer);
  await respondent.getByRole('button', { name: 'Skicka svaret' }).click();
  await expect(respondent.getByText('Norrköpings kommun svarade')).toBeVisible();
  await seen(respondent, 'fraga-besvarad');
  await respondent.goto('/enkater');
  await expect(respondent.getByText('väntar på ert svar')).toHaveCount(0);
});

test('the officer records the measure, and the member sees it on the chart beside the answer', async ({ visit }) => {
  const page = await visit(officer);
  await openQuestion(page);
  await page.getByText('Anteckna en beslutad åtgärd').click();
  await page.getByRole('button', { name: 'Anteckna åtgärden' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(5);
  expectedTrouble(page, /status of 422/);
  await seen(page, 'atgard-fel');
  await page.getByLabel('Vad ska göras?').fill('Länet tecknar gemensamma avtal om praktikplatser');
  await page.getByLabel('Vem beslutade?').fill('integrationsrådet');
  await page.getByLabel('När beslutades det?').fill('2014-03-12');
  await page.getByLabel('Vem genomför?').selectOption('Norrköpings kommun');
  await page.getByLabel('Vilket års siffror ska visa det?').fill('2015');
  await page.getByRole('button', { name: 'Anteckna åtgärden' }).click();
  await expect(page.getByText('Åtgärd beslutad 12 mars 2014 av integrationsrådet')).toBeVisible();
  await seen(page, 'atgard');

  const member = await visit(council, phone);
  await member.goto(trends);
  const card = member
    .getByRole('article')
    .filter({ has: member.getByRole('heading', { name: 'Genomförd praktik', exact: true }) });
  const measure =
    '2015: Åtgärd beslutad 12 mars 2014 av integrationsrådet: Länet tecknar gemensamma avtal om praktikplatser.';
  await expect(card.getByRole('list', { name: 'Åtgärder' })).toContainText(measure);
  await expect(card.getByRole('img')).toHaveAccessibleName(new RegExp(measure.replaceAll('.', '\\.')));
  await card.getByRole('link', { name: /^Hela diagrammet/ }).click();
  await expect(member.getByRole('heading', { level: 1 })).toHaveText('Genomförd praktik');
  const asked = member.getByRole('region', { name: 'Frågor om den här siffran' });
  await expect(asked).toContainText(question);
  await expect(asked).toContainText(answer);
  await expect(member.getByRole('img').first()).toBeVisible();
  await seen(member, 'indikator-med-atgard');
});

test('who writes while somebody else acts is told what happened, and keeps the text', async ({ visit }) => {
  const [one, other] = [await visit(officer), await visit(officer)];
  await openQuestion(one);
  await openQuestion(other);
  await one.getByText('Avsluta frågan').click();
  await one.getByRole('button', { name: 'Avsluta', exact: true }).click();
  await expect(one.getByText('Länsstyrelsen Östergötland avslutade frågan')).toBeVisible();

  await other.getByText('Lägg till ett svar').click();
  await other.getByLabel('Ditt svar').fill('Ett svar till, från länsstyrelsen.');
  await other.getByRole('button', { name: 'Skicka svaret' }).click();
  const told = other.getByRole('alert');
  await expect(told).toContainText('Något har hänt med frågan sedan du öppnade sidan.');
  await expect(told).toContainText('Ett svar till, från länsstyrelsen.');
  await expect(
    other.getByRole('listitem').filter({ hasText: 'Länsstyrelsen Östergötland avslutade frågan' }),
  ).toContainText('Nytt');
  expectedTrouble(other, /status of 409/);
  await seen(other, 'fraga-andrad');

  await other.getByText('Ta upp frågan igen').click();
  await other.getByLabel('Varför tas den upp igen?').fill('Det finns mer att säga.');
  await other.getByRole('button', { name: 'Ta upp igen' }).click();
  await expect(other.getByText('Länsstyrelsen Östergötland tog upp frågan igen')).toBeVisible();
});

test('the member needs no program in the browser to read and to ask', async ({ visit }) => {
  const page = await visit(council, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(trends);
  await page.getByRole('link', { name: /^Fråga varför ?: Genomförd praktik$/ }).click();
  await page.getByLabel('Din fråga').fill('Gäller det både kvinnor och män?');
  await page.getByRole('button', { name: 'Skicka frågan' }).click();
  await expect(page.getByText('Frågan är skickad till Länsstyrelsen Östergötland.')).toBeVisible();
});

test('others see the trail neither in lists nor by its address', async ({ visit }) => {
  const page = await visit(officer);
  await openQuestion(page);
  const address = new URL(page.url()).pathname;
  for (const email of [respondentOf('linkoping'), 'norrbotten@demo.example']) {
    const stranger = await visit(email);
    for (const path of [address, `${trends}/fragor`, `${trends}/fragor/ny?indikator=05-UTB-07`]) {
      expect((await stranger.goto(path))?.status(), `${email} ${path}`).toBe(404);
    }
    expectedTrouble(stranger, /status of 404/);
  }
});
