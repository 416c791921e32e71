import { describe, expect, test } from 'vitest';
import type { ActionPlan, Adoption, Agreement } from './agreement.ts';
import {
  allReportYears,
  likelyYear,
  nextToReport,
  planVersions,
  reportersOf,
  reportYears,
  tallyOf,
  toReport,
} from './commitment-report.ts';

const plan = (key: string, replaces: string | null, adoptedBy: string | null): ActionPlan => ({
  key,
  title: { sv: key, en: key },
  from: 2014,
  to: 2014,
  adoptedBy,
  adoptedOn: null,
  replaces,
});
const dated = (validFrom: number | null, validTo: number | null, year = '2012-04-16') => ({
  validFrom,
  validTo,
  source: { title: '', dated: year, references: [] },
  plans: [plan('plan-2014', null, 'Rådet')],
});
const unbound = { plan: null, from: null, to: null };

describe('the years that may be reported', () => {
  test.each([
    ['the agreement’s', dated(2012, 2015), unbound, 2026, [2015, 2014, 2013, 2012]],
    ['none that has not begun', dated(2012, 2015), unbound, 2013, [2013, 2012]],
    ['the commitment’s own before the agreement’s', dated(2012, 2015), { ...unbound, to: 2012 }, 2026, [2012]],
    ['the plan’s before the agreement’s', dated(2012, 2015), { ...unbound, plan: 'plan-2014' }, 2026, [2014]],
    ['from the document’s date where nothing begins', dated(null, null, '2024-03'), unbound, 2026, [2026, 2025, 2024]],
    ['none of a commitment to come', dated(2012, null), { ...unbound, from: 2030 }, 2026, []],
  ])('are %s', (_, agreement, commitment, thisYear, years) => {
    expect(reportYears(agreement, commitment, thisYear)).toEqual(years);
  });

  test('go ten years back where neither the agreement nor its date tells', () => {
    const years = reportYears(dated(null, null, 'odaterad'), unbound, 2026);
    expect([years[0], years.at(-1), years.length]).toEqual([2026, 2017, 10]);
  });

  test('of several commitments are each named once', () => {
    const both = [2013, 2012].map((from) => ({ ...unbound, from, to: 2014 }));
    expect(allReportYears(dated(2012, 2015), both as Agreement['commitments'], 2026)).toEqual([2014, 2013, 2012]);
  });
});

test.each([
  ['the last finished one of an agreement that ends', [2013, 2012], 2015, 2013, 2012],
  ['its last one once it has ended', [2015, 2014], 2015, 2026, 2015],
  ['its first while none is finished', [2012], 2015, 2012, 2012],
  ['the current one of an agreement that goes on', [2026, 2025], null, 2026, 2026],
  ['none where none can be reported', [], 2015, 2011, null],
])('the likely year is %s', (_, years, validTo, thisYear, year) => {
  expect(likelyYear(years, { validTo }, thisYear)).toBe(year);
});

const adoption = (status: Adoption['status'], ends: string | null = null): Adoption => ({
  status,
  body: null,
  decidedOn: null,
  paragraph: null,
  reference: null,
  ends,
});
const party = (organisation: string, own: Adoption | null = null) => ({
  organisation,
  nameInDocument: organisation,
  adoption: own,
});
const parties = [
  party('kommun-0513'),
  party('kommun-0580', adoption('declined')),
  party('kommun-0586', adoption('given-notice', '2013-06-30')),
  party('region-05', adoption('asked-to-adopt')),
];

describe('who reports', () => {
  test.each([
    ['all:municipalities', 2013, ['kommun-0513', 'kommun-0586']],
    ['all:municipalities', 2014, ['kommun-0513']],
    ['all:parties', 2014, ['kommun-0513', 'region-05']],
    ['region-05', 2014, ['region-05']],
    ['kommun-0580', 2014, []],
    ['lansstyrelsen-05', 2014, ['lansstyrelsen-05']],
  ])('on what %s undertook for %i', (organisation, year, ids) => {
    expect(reportersOf({ parties }, { organisation }, year)).toEqual(ids);
  });

  test('each on what it undertook by itself and with others, for the years that it covers', () => {
    const commitment = (key: string, organisation: string, to: number | null = null) =>
      ({ key, organisation, ...unbound, to }) as Agreement['commitments'][number];
    const commitments = [
      commitment('a', 'all:parties'),
      commitment('b', 'kommun-0513', 2012),
      commitment('c', 'region-05'),
    ];
    const keys = (year: number) =>
      toReport({ ...dated(2012, 2015), parties, commitments }, 'kommun-0513', year, 2026).map(({ key }) => key);
    expect([keys(2012), keys(2013)]).toEqual([['a', 'b'], ['a']]);
  });
});

test('a tally counts each status, and those that are still to come', () => {
  expect(tallyOf(['done', null, 'done', 'dropped', null])).toEqual({
    asked: 5,
    reported: 3,
    statuses: { 'not-begun': 0, 'under-way': 0, done: 2, dropped: 1 },
  });
});

test('the next to report comes after the one just saved, and then from the start', () => {
  const items = [
    { key: 'a', status: null },
    { key: 'b', status: 'done' as const },
    { key: 'c', status: null },
  ];
  expect(nextToReport(items, 'b')?.key).toBe('c');
  expect(nextToReport(items, 'c')?.key).toBe('a');
  expect(nextToReport([{ key: 'b', status: 'done' as const }], 'b')).toBeNull();
});

describe('the versions of a plan', () => {
  test('are the one that holds, those before it and drafts after it', () => {
    const plans = [plan('a', null, 'Rådet'), plan('b', 'a', 'Rådet'), plan('c', 'b', null), plan('x', null, null)];
    const keys = planVersions(plans).map(({ current, earlier, drafts }) => [
      current?.key ?? null,
      earlier.map(({ key }) => key),
      drafts.map(({ key }) => key),
    ]);
    expect(keys).toEqual([
      ['b', ['a'], ['c']],
      [null, [], ['x']],
    ]);
  });
});
