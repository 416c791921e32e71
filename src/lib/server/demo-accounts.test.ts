import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { shortestPassword } from './accounts/index.ts';

const organisations = demoAccounts.flatMap(({ memberships }) => memberships.map(({ organisation }) => organisation));

test("Östergötland's thirteen municipalities each have a respondent, with SCB's codes", () => {
  expect(codesIn('05')).toHaveLength(13);
});

test('so do five of Stockholm County’s', () => {
  expect(codesIn('01')).toEqual(['0126', '0127', '0136', '0181', '0182']);
});

function codesIn(county: string): string[] {
  const codes = organisations.flatMap((id) => /^kommun-(\d{4})$/.exec(id ?? '')?.[1] ?? []);
  return [...new Set(codes)].filter((code) => code.startsWith(county));
}

test('addresses are plain, unique and lead nowhere', () => {
  const emails = demoAccounts.map(({ email }) => email);
  expect(new Set(emails).size).toBe(emails.length);
  for (const email of emails) expect(email).toMatch(/^[a-z]+@(?:[a-z]+\.)?demo\.example$/);
});

test('names are said as people say them', () => {
  const names = demoAccounts.map(({ name }) => name.sv);
  expect(names).toContain('Enkätansvarig, Kinda kommun');
  expect(names).toContain('Enkätansvarig, Linköpings kommun');
});

test('the password is one that is accepted', () =>
  expect(demoPassword.length).toBeGreaterThanOrEqual(shortestPassword));

test('only the server and the demo generator know of them', () => {
  const page = readFileSync(new URL('../../routes/logga-in/+page.svelte', import.meta.url), 'utf8');
  expect(page).not.toContain('demo-accounts');
});
