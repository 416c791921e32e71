import type { BrowserContextOptions } from '@playwright/test';
import { openQuestionnaire } from './answering.ts';
import { council, expect, expectedTrouble, officer, respondentOf, seen, test } from './support.ts';

const kinda = respondentOf('kinda');
const linkoping = respondentOf('linkoping');

/** `{tasks}` stands for the person's questionnaire of this year. */
const pages: readonly { name: string; path: string; as?: string; waitsFor?: 'textbox' | 'img' }[] = [
  { name: 'start', path: '/' },
  { name: 'logga-in', path: '/logga-in' },
  { name: 'finns-inte', path: '/finns-inte' },
  { name: 'overenskommelser', path: '/overenskommelser' },
  { name: 'overenskommelse', path: '/overenskommelser/05-etablering-i-utveckling-2015' },
  { name: 'overenskommelse-vastmanland', path: '/overenskommelser/19-rok-vastmanland-2015' },
  { name: 'tackning', path: '/overenskommelser/19-rok-vastmanland-2015/tackning' },
  { name: 'indikator', path: '/overenskommelser/05-etablering-i-utveckling-2015/indikatorer/05-UTB-03' },
  { name: 'ataganden-lan', path: '/overenskommelser/25-norrbotten-2009/ataganden' },
  { name: 'register', path: '/lan/25/register' },
  { name: 'organisationer', path: '/organisationer?lan=05' },
  { name: 'organisation', path: '/organisationer/region-05' },
  { name: 'utgavor', path: '/utgavor' },
  { name: 'utgava', path: '/utgavor/00-mottagande-och-etablering-2026' },
  { name: 'kodbok', path: '/utgavor/05-uppfoljning-2014/kodbok' },
  { name: 'jamfor', path: '/utgavor/jamfor?fran=05-uppfoljning-2013&till=05-uppfoljning-2014' },
  { name: 'norrbotten', path: '/lan/25/2007' },
  { name: 'norrbotten-omrade', path: '/lan/25/2007/mot', waitsFor: 'img' },
  { name: 'kommun-jamford', path: '/kommuner/2584/2009' },
  { name: 'enkater', path: '/enkater', as: kinda },
  { name: 'uppgifter', path: '{tasks}', as: kinda },
  { name: 'avsnitt', path: '{tasks}/avsnitt/utbildning', as: kinda, waitsFor: 'textbox' },
  { name: 'avsnitt-samhallsliv', path: '{tasks}/avsnitt/samhallsliv', as: kinda, waitsFor: 'textbox' },
  { name: 'granska', path: '{tasks}/granska', as: kinda },
  { name: 'kvitto', path: '{tasks}/kvitto', as: linkoping },
  { name: 'inskickade-svar', path: '{tasks}/visa', as: linkoping },
  { name: 'myndighet', path: '{tasks}/avsnitt/boende', as: 'mv@demo.example', waitsFor: 'textbox' },
  { name: 'ataganden', path: '/ataganden', as: kinda },
  { name: 'redigera', path: '/overenskommelser/05-etablering-i-utveckling-2015/redigera', as: officer },
  {
    name: 'redigera-omrade',
    path: '/overenskommelser/05-etablering-i-utveckling-2015/redigera/omraden/UTB',
    as: officer,
  },
  {
    name: 'redigera-indikator',
    path: '/overenskommelser/05-etablering-i-utveckling-2015/redigera/indikatorer/05-UTB-02',
    as: officer,
  },
  { name: 'registrera', path: '/overenskommelser/ny', as: officer },
  { name: 'importera', path: '/overenskommelser/import', as: officer },
  { name: 'platser', path: '/lan/05/register/platser', as: officer },
  { name: 'oppna-insamling', path: '/lan/05/insamlingar/ny', as: officer },
  { name: 'utgava-ny', path: '/utgavor/ny', as: officer },
  { name: 'importera-enkat', path: '/utgavor/import', as: officer },
  { name: 'lan', path: '/lan/05', as: officer },
  { name: 'insamling', path: '{round}', as: officer },
  { name: 'sammanstallning', path: '/lan/05/2014', as: officer },
  { name: 'omrade-utbildning', path: '/lan/05/2014/utb', as: officer, waitsFor: 'img' },
  { name: 'kommun', path: '/kommuner/0580/2014', as: officer },
  { name: 'kommungrupp', path: '/kommungrupper/ny', as: officer },
  { name: 'tva-kallor', path: '/lan/05/2013/kallor', as: officer },
  { name: 'rad', path: '/rad/05-etablering-i-utveckling-2015', as: council, waitsFor: 'img' },
  {
    name: 'rad-indikator',
    path: '/rad/05-etablering-i-utveckling-2015/indikatorer/05-UTB-07',
    as: council,
    waitsFor: 'img',
  },
  { name: 'rad-fragor', path: '/rad/05-etablering-i-utveckling-2015/fragor', as: council },
  {
    name: 'rad-fraga-ny',
    path: '/rad/05-etablering-i-utveckling-2015/fragor/ny?indikator=05-UTB-07',
    as: council,
    waitsFor: 'textbox',
  },
  {
    name: 'rad-fraga',
    path: '/rad/05-etablering-i-utveckling-2015/fragor/01400000-0000-7000-8000-000000000002',
    as: officer,
  },
  { name: 'fragor-till-er', path: '/fragor', as: officer },
];

const looks: readonly { look: string; options: BrowserContextOptions }[] = [
  { look: '320', options: { viewport: { width: 320, height: 640 }, colorScheme: 'light' } },
  { look: 'dark', options: { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' } },
];

test.describe.configure({ mode: 'parallel' });

for (const { look, options } of looks) {
  for (const as of [undefined, kinda, linkoping, 'mv@demo.example', officer, council]) {
    test(`${as ?? 'anyone'} sees whole pages: ${look}`, async ({ visit }) => {
      const page = await visit(as, options);
      for (const { name, path, waitsFor } of pages.filter((candidate) => candidate.as === as)) {
        if (path.startsWith('{tasks}')) await openQuestionnaire(page);
        const tasks = page.url();
        if (path === '{round}') {
          await page.goto('/lan/05');
          await page
            .getByRole('region', { name: 'Insamlingar' })
            .getByRole('link', { name: /år 2014/ })
            .click();
          await page.waitForURL('**/insamlingar/*');
        } else await page.goto(path.replace('{tasks}', tasks));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (waitsFor) await expect(page.getByRole('main').getByRole(waitsFor).first()).toBeVisible();
        // Charts are drawn by a script that comes after the page.
        if (waitsFor === 'img') await page.waitForLoadState('networkidle');
        if (name === 'finns-inte') expectedTrouble(page, /status of 404/);
        await seen(page, `${name}-${look}`);
      }
    });
  }
}
