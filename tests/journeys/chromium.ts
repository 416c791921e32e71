/** The browser that the journeys run in: the machine's own, Playwright's, or on Debian as root one that we install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const howTo =
  'The journeys need Chromium, and none was found. Install it (Debian and Ubuntu: apt-get install chromium; elsewhere: npx playwright install chromium), or name it in SAMSYN_CHROMIUM.';

/** The path of a Chromium or Chrome on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
  const given = process.env['SAMSYN_CHROMIUM'];
  return [...(given ? [given] : []), ...usual, chromium.executablePath()].find((path) => existsSync(path));
}

function runs(command: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function installOnDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium for the journeys (apt-get install chromium) …');
  if (runs('apt-get', 'update', '-qq')) runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/** As `findChromium`, after an attempt to install one; throws with what to install when that fails too. */
export function ensureChromium(): string {
  if (findChromium() === undefined) installOnDebian();
  const found = findChromium();
  if (found === undefined) throw new Error(howTo);
  return found;
}
