import { describe, expect, test } from 'vitest';
import {
  dayAfter,
  existsOn,
  idFromName,
  isReservedId,
  nameOn,
  namesOverTime,
  type Organisation,
  renamed,
  type Succession,
  timeFaults,
} from './organisation.ts';

const region: Organisation = {
  id: 'region-05',
  kind: 'region',
  name: { sv: 'Region Östergötland', en: 'Region Östergötland' },
  formerNames: [{ name: 'Landstinget i Östergötland', until: '2014-12-31' }],
  countyCode: '05',
  municipalityCode: null,
  validFrom: null,
  validTo: null,
  successors: [],
};

test.each([
  ['2009-06-30', 'Landstinget i Östergötland'],
  ['2014-12-31', 'Landstinget i Östergötland'],
  ['2015-01-01', 'Region Östergötland'],
])('on %s it was called %s', (day, name) => {
  expect(nameOn(region, day)).toBe(name);
});

test('a body is there from its first day to its last', () => {
  const span = { validFrom: '2010-02-01', validTo: '2014-12-31' };
  const days = ['2010-01-31', '2010-02-01', '2014-12-31', '2015-01-01'];
  expect(days.map((day) => existsOn(span, day))).toEqual([false, true, true, false]);
  expect(existsOn({ validFrom: null, validTo: null }, '1800-01-01')).toBe(true);
});

test.each([
  ['2014-12-31', 1, '2015-01-01'],
  ['2015-01-01', -1, '2014-12-31'],
  ['2016-02-28', 1, '2016-02-29'],
  ['2026-03-28', 1, '2026-03-29'],
])('from %s, %i day on is %s', (day, days, other) => {
  expect(dayAfter(day, days)).toBe(other);
});

test('its names follow on each other, the latest first', () => {
  const organisation = {
    ...region,
    validFrom: '1863-01-01',
    formerNames: [...region.formerNames, { name: 'Östergötlands läns landsting', until: '1998-12-31' }],
  };
  expect(namesOverTime(organisation)).toEqual([
    { name: 'Region Östergötland', from: '2015-01-01', until: null },
    { name: 'Landstinget i Östergötland', from: '1999-01-01', until: '2014-12-31' },
    { name: 'Östergötlands läns landsting', from: '1863-01-01', until: '1998-12-31' },
  ]);
});

test('a new name keeps the old one until the day before', () => {
  const after = renamed(region, { sv: 'Region Öst', en: 'Region East' }, '2027-01-01');
  expect(['2014-12-31', '2026-12-31', '2027-01-01'].map((day) => nameOn(after, day))).toEqual([
    'Landstinget i Östergötland',
    'Region Östergötland',
    'Region Öst',
  ]);
});

test.each([
  ['Röda Korset (Region Norra Norrland)', 'roda-korset-region-norra-norrland'],
  ['Företagarna Norrbotten', 'foretagarna-norrbotten'],
  ['Ålands ø-æsthétik', 'alands-o-aesthetik'],
  ['112 alarm', 'alarm'],
  ['العربية', ''],
  [`${'a'.repeat(79)}-b`, 'a'.repeat(79)],
])('%s gets the id %s', (name, id) => {
  expect(idFromName(name)).toBe(id);
});

test.each(['kommun-0580', 'lansstyrelsen-05'])('%s is given to that body alone', (id) => {
  expect(isReservedId(id)).toBe(true);
});

describe('what is wrong with the days of an organisation', () => {
  const merged = (organisation: string, on: string): Succession => ({ organisation, on, kind: 'merged' });
  const others = new Map([
    ['region-10', []],
    ['ostsam', [merged('region-05', '2015-01-01')]],
  ]);
  const faults = (more: Partial<Organisation>): string[] =>
    timeFaults({ ...region, formerNames: [], ...more }, others).map(({ path, code }) => `${path} ${code}`);

  test.each<[string, Partial<Organisation>, string[]]>([
    ['nothing', {}, []],
    ['nothing, closed', { validTo: '2018-12-31', successors: [merged('region-10', '2019-01-01')] }, []],
    ['a day that is not', { validFrom: '2026-02-30' }, ['validFrom bad-period']],
    ['an end before the beginning', { validFrom: '2020-01-01', validTo: '2019-01-01' }, ['validTo bad-period']],
    ['a successor without an end', { successors: [merged('region-10', '2019-01-01')] }, ['validTo missing']],
    ['a part given away without an end', { successors: [{ ...merged('region-10', '2019-01-01'), kind: 'split' }] }, []],
    [
      'a successor before the end',
      { validTo: '2018-12-31', successors: [merged('region-10', '2018-12-31')] },
      ['successors[0].on bad-period'],
    ],
    [
      'itself as successor',
      { validTo: '2018-12-31', successors: [merged('region-05', '2019-01-01')] },
      ['successors[0].organisation circle'],
    ],
    [
      'a successor that it succeeds itself',
      { validTo: '2018-12-31', successors: [merged('ostsam', '2019-01-01')] },
      ['successors[0].organisation circle'],
    ],
    [
      'a successor that is not',
      { validTo: '2018-12-31', successors: [merged('x', '2019-01-01')] },
      ['successors[0].organisation unknown-organisation'],
    ],
    [
      'two names until the same day',
      { formerNames: ['a', 'b'].map((name) => ({ name, until: '2010-12-31' })) },
      ['formerNames[1].until bad-period'],
    ],
    [
      'a former name after the end',
      { validTo: '2018-12-31', formerNames: [{ name: 'a', until: '2018-12-31' }] },
      ['formerNames[0].until bad-period'],
    ],
  ])('%s', (_, more, expected) => {
    expect(faults(more)).toEqual(expected);
  });
});
