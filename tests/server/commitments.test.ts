import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAgreement, loadDefinitions } from '#lib/server/agreements/index.ts';
import {
  followCommitments,
  type GivenReport,
  ownCommitment,
  ownCommitments,
  reportCommitment,
} from '#lib/server/commitments/index.ts';
import { freshDatabase, type FreshDatabase } from '../database.ts';
import { anonymous, type Cast, type Name, people, system } from '../people.ts';
import { agreement, commitment } from '../sample-agreement.ts';

const now = new Date('2014-11-10T09:00:00Z');
let fresh: FreshDatabase;
let cast: Cast;

const party = (organisation: string) => ({ organisation, nameInDocument: organisation, adoption: null });

/** Kinda, Linköping, the region and the diocese are parties; the county board undertook something without being one. */
const key = '05-prov';
const document = {
  ...agreement(),
  predecessor: null,
  indicators: [],
  parties: ['kommun-0513', 'kommun-0580', 'region-05', 'svenska-kyrkan-linkoping'].map(party),
  commitments: [
    { ...commitment('bostader', 'all:municipalities'), goalArea: 'UTB' },
    commitment('underlag', 'all:parties'),
    { ...commitment('praktik', 'svenska-kyrkan-linkoping'), to: 2013 },
    commitment('lansrapport', 'lansstyrelsen-05'),
    { ...commitment('kommande', 'kommun-0513'), from: 2015 },
  ],
};

beforeAll(async () => {
  fresh = await freshDatabase();
  expect(await loadDefinitions(fresh.database, system, 'surveys', now)).toMatchObject({ ok: true });
  cast = await people(fresh.database);
  await fresh.database.pool.query(
    `insert into organisation (id, kind, name_sv, name_en, county_code) values
     ('svenska-kyrkan-linkoping', 'church', 'Linköpings stift', 'Diocese of Linköping', '05') on conflict do nothing`,
  );
  await createAgreement(fresh.database, cast.officer.actor, document, now);
});
afterAll(() => fresh.drop());
beforeEach(() => fresh.database.pool.query('delete from commitment_report'));

const actorOf = (name: Name | 'anonymous') => (name === 'anonymous' ? anonymous : cast[name].actor);
const given = (more: Partial<GivenReport> = {}): GivenReport => ({
  agreement: key,
  commitment: 'bostader',
  organisation: 'kommun-0513',
  year: 2013,
  status: 'under-way',
  result: 'Tolv lägenheter.',
  synthetic: false,
  ...more,
});
const report = (name: Name | 'anonymous', more: Partial<GivenReport> = {}, at = now) =>
  reportCommitment(fresh.database, actorOf(name), given(more), at);
const rows = async (sql: string) => (await fresh.database.pool.query<Record<string, unknown>>(sql)).rows;
const kept = () =>
  rows(
    `select organisation_id as who, year, status, result, superseded_at is null as holds from commitment_report order by at, id`,
  );
const audits = async () => (await rows(`select 1 from audit where action = 'commitment.report'`)).length;

describe('to report on a commitment', () => {
  test('keeps what the party says, with an audit row in its own county', async () => {
    const before = await audits();
    await report('kinda');
    expect(await kept()).toEqual([
      { who: 'kommun-0513', year: 2013, status: 'under-way', result: 'Tolv lägenheter.', holds: true },
    ]);
    expect(await audits()).toBe(before + 1);
    const [audit] = await rows(
      `select person_id, subject_id, organisation_id, county_code, details from audit where action = 'commitment.report' order by at desc, id desc limit 1`,
    );
    expect(audit).toEqual({
      person_id: cast.kinda.id,
      subject_id: '05-prov/bostader',
      organisation_id: 'kommun-0513',
      county_code: '05',
      details: { year: 2013, status: 'under-way', synthetic: false },
    });
  });

  test('anew supersedes, and the old report stays; the same again changes nothing', async () => {
    await report('kinda');
    await report('kinda', {}, new Date('2014-11-11T09:00:00Z'));
    await report('kinda', { status: 'done' }, new Date('2014-11-12T09:00:00Z'));
    expect((await kept()).map(({ status, holds }) => [status, holds])).toEqual([
      ['under-way', false],
      ['done', true],
    ]);
  });

  test('by two at once keeps both, one of which holds', async () => {
    const results = Array.from({ length: 6 }, (_, i) => `Text ${i}`);
    await Promise.all(results.map((result) => report('kinda', { result })));
    const all = await kept();
    expect(all.map(({ result }) => result).sort()).toEqual(results);
    expect(all.filter(({ holds }) => holds)).toHaveLength(1);
  });

  test('is done by each party of a collective for itself, and by a party that is no municipality', async () => {
    await report('kinda');
    await report('linkoping', { organisation: 'kommun-0580' });
    await report('church', { organisation: 'svenska-kyrkan-linkoping', commitment: 'praktik' });
    await report('officer', { organisation: 'lansstyrelsen-05', commitment: 'lansrapport' });
    const all = await kept();
    expect(all.every(({ holds }) => holds)).toBe(true);
    expect(new Set(all.map(({ who }) => who))).toEqual(
      new Set(['kommun-0513', 'kommun-0580', 'svenska-kyrkan-linkoping', 'lansstyrelsen-05']),
    );
  });

  test.each([
    'kindasColleague',
    'linkoping',
    'church',
    'officer',
    'norrbottensOfficer',
    'council',
    'surveyOffice',
    'withoutRights',
    'anonymous',
  ] as const)('for Kinda is refused to %s, as if there were nothing', async (name) => {
    await expect(report(name)).rejects.toMatchObject({ code: 'not-found' });
    expect(await kept()).toEqual([]);
  });

  test.each<[string, Partial<GivenReport>, object]>([
    ['an agreement that is not', { agreement: 'finns-inte' }, { code: 'not-found' }],
    ['a commitment that is not', { commitment: '__proto__' }, { code: 'not-found' }],
    ['a commitment of another’s', { commitment: 'praktik' }, { code: 'not-found' }],
    ['a year before it', { year: 2011 }, { code: 'bad-request', details: { what: 'ar' } }],
    ['a year to come', { year: 2015 }, { code: 'bad-request', details: { what: 'ar' } }],
    ['a year that is none', { year: Number.NaN }, { code: 'bad-request', details: { what: 'ar' } }],
    ['a commitment that has not begun', { commitment: 'kommande' }, { code: 'bad-request' }],
    ['no status', { status: '' }, { details: { violations: { status: { code: 'not-a-choice' } } } }],
    ['an unknown status', { status: 'constructor' }, { details: { violations: { status: { code: 'not-a-choice' } } } }],
    ['NUL', { result: 'a\0b' }, { details: { violations: { result: { code: 'control-character' } } } }],
    [
      'too long a text',
      { result: 'å'.repeat(4001) },
      { details: { violations: { result: { code: 'too-long', limit: 4000, length: 4001 } } } },
    ],
  ])('with %s is refused', async (_, more, problem) => {
    await expect(report('kinda', more)).rejects.toMatchObject(problem);
    expect(await kept()).toEqual([]);
  });

  test('keeps a text to the limit, composed, with its line breaks and its direction marks', async () => {
    const result = `a\u030a\r\n\u202eabc${'x'.repeat(3994)}`;
    await report('kinda', { result });
    expect((await kept())[0]?.result).toBe(`å\n\u202eabc${'x'.repeat(3994)}`);
  });
});

describe('one’s own commitments', () => {
  const own = (name: Name | 'anonymous', chosen: { agreement: string; year: number } | null = null) =>
    ownCommitments(fresh.database, actorOf(name), chosen, now);

  test('are those of the last finished year, by goal area, with how far one has come', async () => {
    await report('kinda');
    const [first, ...others] = (await own('kinda')).filter((one) => one.agreement.key === key);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ year: 2013, years: [2014, 2013, 2012], organisation: { id: 'kommun-0513' } });
    expect(first?.tally).toMatchObject({ asked: 2, reported: 1 });
    expect(first?.areas.map(({ area, items }) => [area?.code, items.map((item) => [item.key, item.status])])).toEqual([
      ['UTB', [['bostader', 'under-way']]],
      [undefined, [['underlag', null]]],
    ]);
  });

  test('are shown for the year chosen', async () => {
    const [first] = (await own('church', { agreement: key, year: 2014 })).filter((one) => one.agreement.key === key);
    expect(first?.areas.flatMap(({ items }) => items.map((item) => item.key))).toEqual(['underlag']);
  });

  test('a year that cannot be reported is refused', async () => {
    await expect(own('kinda', { agreement: key, year: 2016 })).rejects.toMatchObject({ code: 'bad-request' });
  });

  test.each([
    'kindasColleague',
    'norrbottensOfficer',
    'council',
    'surveyOffice',
    'withoutRights',
    'anonymous',
  ] as const)('%s has none to report', async (name) => {
    expect(await own(name)).toEqual([]);
  });
});

describe('one commitment', () => {
  const one = (name: Name, more: { organisation?: string; year?: number; commitment?: string } = {}) =>
    ownCommitment(
      fresh.database,
      actorOf(name),
      { agreement: key, commitment: 'bostader', organisation: null, year: null, ...more },
      now,
    );

  test('comes with what was said for the year, and for the one before', async () => {
    await report('kinda', { year: 2012, status: 'not-begun', result: '' });
    await report('kinda');
    await report('linkoping', { organisation: 'kommun-0580', status: 'done' });
    expect(await one('kinda')).toMatchObject({
      organisation: { id: 'kommun-0513' },
      collective: true,
      year: 2013,
      report: { status: 'under-way', result: 'Tolv lägenheter.' },
      before: { year: 2012, status: 'not-begun', result: '' },
    });
    expect(await one('kinda', { year: 2012 })).toMatchObject({ report: { year: 2012 }, before: null });
  });

  test('of another organisation is not found', async () => {
    await expect(one('kinda', { organisation: 'kommun-0580' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(one('kinda', { commitment: 'praktik' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(one('kindasColleague')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('following the commitments of an agreement', () => {
  const follow = (name: Name | 'anonymous', year: number | null = null) =>
    followCommitments(fresh.database, actorOf(name), { agreement: key, year }, now);

  test.each(['officer', 'council', 'surveyOffice', 'kinda', 'church', 'region'] as const)(
    '%s sees who has reported what',
    async (name) => {
      await report('kinda');
      await report('linkoping', { organisation: 'kommun-0580', status: 'done', year: 2012 });
      const { following, areas } = await follow(name);
      expect(following).toMatchObject({ year: 2013, tally: { asked: 8, reported: 1, statuses: { 'under-way': 1 } } });
      expect(following?.parties.map((one) => [one.name.sv, one.tally.reported, one.tally.asked])).toEqual([
        ['Kinda kommun', 1, 2],
        ['Linköpings kommun', 0, 2],
        ['Linköpings stift', 0, 2],
        ['Länsstyrelsen Östergötland', 0, 1],
        ['Region Östergötland', 0, 1],
      ]);
      const [first] = areas.flatMap(({ items }) => items);
      expect(first?.reporters?.map(({ id, report: theirs }) => [id, theirs?.result ?? null])).toEqual([
        ['kommun-0513', 'Tolv lägenheter.'],
        ['kommun-0580', null],
      ]);
    },
  );

  test.each(['norrbottensOfficer', 'employmentService', 'withoutRights', 'anonymous'] as const)(
    '%s sees the commitments, and no report',
    async (name) => {
      await report('kinda', { result: 'Hemligt.' });
      const reading = await follow(name, 2013);
      expect(reading.following).toBeNull();
      expect(reading.areas.flatMap(({ items }) => items.map((item) => [item.key, item.reporters]))).toEqual(
        ['bostader', 'underlag', 'praktik', 'lansrapport', 'kommande'].map((commitmentKey) => [commitmentKey, null]),
      );
      expect(JSON.stringify(reading)).not.toContain('Hemligt');
    },
  );

  test('a party that has ceased is not waited for', async () => {
    await fresh.database.pool.query(`update organisation set valid_to = '2012-12-31' where id = 'region-05'`);
    const { following } = await follow('officer');
    expect(following?.parties.map(({ id }) => id)).not.toContain('region-05');
    expect((await follow('officer', 2012)).following?.parties.map(({ id }) => id)).toContain('region-05');
    await fresh.database.pool.query(`update organisation set valid_to = null where id = 'region-05'`);
  });

  test('an agreement that is not, or a year that cannot be reported, is refused', async () => {
    await expect(follow('officer', 2031)).rejects.toMatchObject({ code: 'bad-request' });
    await expect(
      followCommitments(fresh.database, anonymous, { agreement: 'finns-inte', year: null }, now),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
