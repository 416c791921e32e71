import { describe, expect, it } from 'vitest';
import type { Actor, Membership } from '#lib/domain/access.ts';
import { entriesFor } from './entries.ts';

const person = (...memberships: Partial<Membership>[]): Actor => ({
  kind: 'person',
  personId: 'p',
  memberships: memberships.map((one) => ({
    role: 'respondent',
    organisation: null,
    county: null,
    sections: null,
    ...one,
  })),
});
const hrefs = (actor: Actor, comparesCounties = false): string[] =>
  entriesFor(actor, { comparesCounties, questions: 0 }).map(({ href }) => href);

describe('entriesFor', () => {
  it('shows the agreements to anyone', () => {
    expect(hrefs({ kind: 'anonymous' })).toEqual(['/overenskommelser']);
  });

  it('leads respondents to their questionnaires, once', () => {
    const actor = person({ organisation: 'kommun-0513' }, { role: 'colleague', organisation: 'kommun-0580' });
    expect(hrefs(actor)).toEqual(['/enkater', '/ataganden', '/overenskommelser']);
  });

  it('leads to the questions put to one’s organisation where there are any', () => {
    const actor = person({ organisation: 'kommun-0513' });
    expect(entriesFor(actor, { comparesCounties: false, questions: 1 }).map(({ href }) => href)).toEqual([
      '/enkater',
      '/ataganden',
      '/fragor',
      '/overenskommelser',
    ]);
  });

  it('leads a colleague to the questionnaires alone: another reports on the commitments', () => {
    expect(hrefs(person({ role: 'colleague', organisation: 'kommun-0513' }))).toEqual([
      '/enkater',
      '/overenskommelser',
    ]);
  });

  it('leads another party to what it undertook first', () => {
    const actor = person({ role: 'party', organisation: 'svenska-kyrkan-lulea-stift' });
    expect(hrefs(actor)).toEqual(['/ataganden', '/enkater', '/overenskommelser']);
  });

  it('leads the survey office to the counties first', () => {
    expect(hrefs(person({ role: 'survey_office' }))).toEqual([
      '/riket',
      '/utgavor',
      '/organisationer',
      '/overenskommelser',
    ]);
  });

  it('leads a county officer to the county, and to what the council follows', () => {
    expect(hrefs(person({ role: 'county_officer', county: '05' }))).toEqual(['/lan/05', '/rad', '/overenskommelser']);
  });

  it('leads them to other counties when there is something to compare', () => {
    const actor = person({ role: 'county_officer', county: '05' });
    expect(hrefs(actor, true)).toEqual(['/lan/05', '/rad', '/riket', '/overenskommelser']);
  });

  it('leads a council member to the indicators alone', () => {
    expect(hrefs(person({ role: 'council_member', county: '05' }))).toEqual(['/rad', '/overenskommelser']);
  });
});
