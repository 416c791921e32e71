import { openQuestionnaire } from './answering.ts';
import { council, expect, expectedTrouble, respondentOf, seen, test, vastmanland } from './support.ts';

const preliminary = 'Preliminärt: siffrorna är inte publicerade';

test.describe.configure({ mode: 'serial' });

test('the council sees the round once the officer has shared it', async ({ visit }) => {
  const member = await visit(vastmanland.council);
  await member.goto('/rad');
  await expect(member.getByRole('heading', { name: 'Hur går det för Västmanland?' })).toBeVisible();
  await expect(member.getByRole('navigation', { name: 'Du är här' })).toContainText('2026');
  await expect(member.getByRole('navigation', { name: 'Du är här' })).not.toContainText('2025');
  await expect(member.getByText('Det går inte att säga än vart något av områdena är på väg.')).toBeVisible();
  await seen(member, 'rad-forsta-aret');

  const page = await visit(vastmanland.officer);
  await page.goto('/lan/19');
  await page
    .getByRole('region', { name: 'Insamlingar' })
    .getByRole('link', { name: /^Mottagande och etablering 2025/ })
    .click();
  await page.getByRole('button', { name: 'Dela med rådet' }).click();
  await expect(page.getByText('Insamlingen är delad med rådet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dela med rådet' })).toHaveCount(0);
  await seen(page, 'insamling-delad');

  await member.reload();
  await expect(member.getByRole('navigation', { name: 'Du är här' })).toContainText('2025–2026');
  await expect(member.getByText(/ av 12 områden försämras: /)).toBeVisible();
});

test('the council sees where the county is heading, area by area, and where a question was changed', async ({
  visit,
}) => {
  const page = await visit(council);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Hur går det?' }).click();
  await expect(page.getByRole('heading', { name: 'Hur går det för Östergötland?' })).toBeVisible();
  await expect(page.getByText(preliminary)).toBeVisible();
  await expect(page.getByText(/^1 av 6 områden försämras: Utbildning & Praktik\. Av de andra /)).toBeVisible();
  const areas = page.getByRole('region', { name: 'Område för område' }).getByRole('listitem');
  await expect(areas).toHaveCount(6);
  await expect(areas.first()).toContainText('Försämras');
  await areas.first().getByRole('link', { name: 'Utbildning & Praktik' }).click();
  await expect(page).toHaveURL(/#omrade-UTB$/);
  const changes = page.getByRole('region', { name: 'Största förändringarna' }).getByRole('listitem');
  await expect(changes).toHaveCount(5);
  await expect(changes.filter({ hasText: 'Godkända i sfi första året' })).toHaveCount(0);
  const unknown = page.getByRole('region', { name: 'Det här vet vi inte' });
  await expect(unknown).toContainText('Genomförda hälsoundersökningar: ingen siffra 2014.');
  await expect(unknown).toContainText(
    'Godkända i sfi första året: frågan ändrades 2014, så siffrorna går inte att jämföra med 2013.',
  );
  for (const name of ['Övergripande mål', 'Utbildning & Praktik', 'Samhällsliv', 'Boende', 'Hälsa', 'Barn och unga']) {
    await expect(page.getByRole('region', { name, exact: true }).getByRole('img').first()).toBeVisible();
  }
  const reworded = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Godkända i sfi första året' }) });
  await expect(reworded).toContainText('Ny fråga');
  await expect(reworded).toContainText('Siffrorna går inte att jämföra med 2013.');
  await expect(reworded.getByRole('img')).toHaveAccessibleName(/2013 40,2.*2014 \d/);
  await seen(page, 'rad');

  await reworded.getByRole('button', { name: 'Tabell' }).click();
  await expect(reworded.getByRole('table')).toContainText('40,2');
  await page.getByText('Alla siffror i en tabell').click();
  await expect(
    page.getByRole('table', { name: /^Indikatorerna för Östergötland/ }).getByRole('columnheader'),
  ).toContainText(['2013', '2014']);
  await seen(page, 'rad-tabell');
});

test('the council opens neither the summary by municipality, nor the round, nor an answer', async ({ visit }) => {
  const respondent = await visit(respondentOf('linkoping'));
  await openQuestionnaire(respondent);
  const answers = new URL(respondent.url()).pathname;
  const page = await visit(council);
  await page.goto('/lan/05');
  await expect(page.getByRole('region', { name: 'Insamlingar' })).toHaveCount(0);
  for (const path of ['/lan/05/2014', '/lan/05/2014/utb', answers, `${answers}/visa`, `${answers}/kvitto`]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  expectedTrouble(page, /status of 404/);
});
