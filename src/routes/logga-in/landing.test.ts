import { expect, test } from 'vitest';
import { demoAccounts } from '#lib/server/demo-accounts.ts';
import { landingOf } from './landing.ts';

test.each([
  ['enkat@kinda.demo.example', '/enkater'],
  ['kollega@kinda.demo.example', '/enkater'],
  ['af@demo.example', '/enkater'],
  ['lansstyrelsen@demo.example', '/lan/05'],
  ['norrbotten@demo.example', '/lan/25'],
  ['radet@demo.example', '/rad'],
  ['nationell@demo.example', '/riket'],
  ['ltu@demo.example', '/ataganden'],
  ['ksl@demo.example', '/lan/01'],
])('%s lands on %s', (email, page) => {
  const account = demoAccounts.find((one) => one.email === email);
  expect(landingOf(account?.memberships ?? [])).toBe(page);
});

test('who has no role, or a council seat without a county, lands on the start page', () => {
  expect(landingOf([])).toBe('/');
  expect(landingOf([{ role: 'council_member', organisation: null, county: null, sections: null }])).toBe('/');
});
