import { describe, expect, test } from 'vitest';
import type { Actor, Membership } from '#lib/domain/access.ts';
import { ruleOf, type Rule } from '#lib/server/access-table.ts';
import { verdictOf } from './first-lock.ts';

const person = (...memberships: Membership[]): Actor => ({ kind: 'person', personId: 'p', memberships });
const inOrganisation = (role: Membership['role']): Membership => ({
  role,
  organisation: 'kommun-0513',
  county: null,
  sections: null,
});
const inCounty = (role: Membership['role'], county = '05'): Membership => ({
  role,
  organisation: null,
  county,
  sections: null,
});

const cast = {
  nobody: { kind: 'anonymous' } satisfies Actor,
  withoutRole: person(),
  respondent: person(inOrganisation('respondent')),
  colleague: person({ ...inOrganisation('colleague'), sections: ['utbildning'] }),
  officer: person(inCounty('county_officer')),
  officerElsewhere: person(inCounty('county_officer', '25')),
  officerOfKsl: person({ ...inCounty('county_officer', '01'), organisation: 'ksl' }),
  council: person(inCounty('council_member')),
  office: person({ role: 'survey_office', organisation: null, county: null, sections: null }),
};

const asked = (method: string, path: string, params: { county?: string } = {}) => ({
  method,
  url: new URL(path, 'http://x'),
  params,
});
const get = (route: string, actor: Actor, params: { county?: string } = {}) =>
  verdictOf(actor, ruleOf(route), asked('GET', '/', params));

describe('the table as it is', () => {
  test('lets in a county’s officer who works for another body than its board', () => {
    expect(get('/organisationer/ny', cast.officerOfKsl)).toBe('come-in');
    expect(get('/overenskommelser/[agreement]/redigera', cast.officerOfKsl)).toBe('come-in');
    expect(get('/organisationer/ny', cast.respondent)).toBe('not-found');
  });

  const own = '/enkater';
  const round = '/lan/[county]/insamlingar/[round]';
  const in05 = { county: '05' };

  test.each([
    ['respondent', own, {}, 'come-in'],
    ['colleague', own, {}, 'come-in'],
    ['officer', own, {}, 'not-found'],
    ['withoutRole', own, {}, 'not-found'],
    ['nobody', own, {}, 'log-in-first'],
    ['officer', round, in05, 'come-in'],
    ['office', round, in05, 'come-in'],
    ['officerElsewhere', round, in05, 'not-found'],
    ['respondent', round, in05, 'not-found'],
    ['council', round, in05, 'not-found'],
    ['nobody', round, in05, 'log-in-first'],
    ['nobody', '/lan/[county]/[year]', in05, 'come-in'],
    ['nobody', '/rad/[agreement]', {}, 'come-in'],
  ] as const)('%s at %s', (who, route, params, verdict) => expect(get(route, cast[who], params)).toBe(verdict));

  test('a colleague may not submit', () => {
    const rule = ruleOf('/enkater/[assignment]/granska');
    expect(verdictOf(cast.colleague, rule, asked('POST', '/'))).toBe('not-found');
    expect(verdictOf(cast.respondent, rule, asked('POST', '/'))).toBe('come-in');
  });
});

describe('what has no rule is refused', () => {
  test('a route', () => {
    for (const actor of Object.values(cast)) expect(verdictOf(actor, undefined, asked('GET', '/'))).toBe('not-found');
  });
  test('a folder', () => expect(get('/lan', cast.office)).toBe('not-found'));
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('the method %s', (method) =>
    expect(verdictOf(cast.office, ruleOf('/halsa'), asked(method, '/'))).toBe('wrong-method'),
  );
  test.each(['?/annan', '?/constructor', '?/__proto__'])('the form action %s', (search) =>
    expect(verdictOf(cast.respondent, ruleOf('/enkater/[assignment]/granska'), asked('POST', `/${search}`))).toBe(
      'wrong-method',
    ),
  );
});

describe('a POST that may reach an endpoint or a form action', () => {
  const open = { action: 'agreement.read', scope: 'anyone' } as const;
  const closed = { action: 'round.open', scope: 'own-county' } as const;
  test('needs what both need', () => {
    const both: Rule = { POST: closed, actions: { open } };
    expect(verdictOf(cast.respondent, both, asked('POST', '/?/open'))).toBe('not-found');
    expect(verdictOf(cast.officer, both, asked('POST', '/?/open'))).toBe('come-in');
  });
  test('takes the first parameter with a slash, as SvelteKit does', () => {
    const rule: Rule = { actions: { open, closed } };
    expect(verdictOf(cast.nobody, rule, asked('POST', '/?a=1&/closed&/open'))).toBe('log-in-first');
    expect(verdictOf(cast.nobody, rule, asked('POST', '/?a=1&/open&/closed'))).toBe('come-in');
  });
});
