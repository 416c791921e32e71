/**
 * Journeys: the named cast of the demonstration in a real browser, against the production build with its policy and a real
 * PostgreSQL. `SAMSYN_JOURNEYS_BUILD` names another build's `index.js` than `build/`.
 */
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { ensureChromium } from './chromium.ts';

const out = join(import.meta.dirname, '..', '.out');

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  globalSetup: './global-setup.ts',
  outputDir: join(out, 'journeys'),
  reporter: [['list'], ['json', { outputFile: join(out, 'reports', 'journeys.json') }]],
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          executablePath: ensureChromium(),
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
});
