import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleIndicator } from '../../../tests/sample-indicator.ts';
import { shippedEdition } from '../../../tests/shipped.ts';
import type { BridgeKind } from './bridge.ts';
import { nextVersion } from './indicator-version.ts';
import {
  breaksOf,
  bridgeSince,
  isEnough,
  isWanted,
  movementOf,
  type TrendBreak,
  type TrendPoint,
  weightiestBreaks,
} from './trend.ts';

const all = { answered: 13, asked: 13 };
const point = (year: number, value: string | null, change: string | null = null, coverage = all): TrendPoint => ({
  year,
  value,
  change,
  matched: coverage.answered,
  coverage,
});
const cut = (year: number, kind: TrendBreak['kind'] = 'break'): TrendBreak => ({
  between: [year - 1, year],
  kind,
  note: null,
});

describe('a movement', () => {
  test.each([
    ['up', [point(2013, '10'), point(2014, '12', '2')]],
    ['down', [point(2013, '10'), point(2014, '9', '-1')]],
    ['level', [point(2013, '10.0'), point(2014, '10.1', '0.0')]],
    ['first', [point(2014, '12')]],
    ['first', [point(2013, null), point(2014, '12')]],
    ['few', []],
    ['few', [point(2014, null)]],
    ['few', [point(2012, '9'), point(2013, null), point(2014, '12')]],
    ['few', [point(2013, '10', null, { answered: 7, asked: 13 }), point(2014, '12', '2')]],
    ['few', [point(2013, '10'), point(2014, '12', '2', { answered: 7, asked: 13 })]],
  ] as const)('is %s', (movement, points) => expect(movementOf('count', [...points], [])).toBe(movement));

  test('does not step over a break, but over a note and past an older break it does', () => {
    const points = [point(2012, '5'), point(2013, '10', '5'), point(2014, '12', '2')];
    expect(movementOf('count', points, [cut(2014)])).toBe('broken');
    expect(movementOf('count', points, [cut(2014, 'note'), cut(2013)])).toBe('up');
  });

  test('of a share follows the sign of the change, from half a percentage point', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (tenths) => {
        const change = (tenths / 10).toFixed(1);
        const movement = movementOf('share', [point(2013, '50'), point(2014, '50', change)], []);
        expect(movement).toBe(tenths >= 5 ? 'up' : tenths <= -5 ? 'down' : 'level');
      }),
    );
  });

  test.each([
    ['level', '9'],
    ['up', '10'],
    ['level', '-9'],
    ['down', '-10'],
  ])('of a count is %s when a thousand change by %s: one in a hundred', (movement, change) => {
    expect(movementOf('count', [point(2013, '1000'), point(2014, '1', change)], [])).toBe(movement);
  });
});

test('two in three are enough', () => {
  expect(isEnough({ answered: 9, asked: 13 })).toBe(true);
  expect(isEnough({ answered: 8, asked: 13 })).toBe(false);
  expect(isEnough({ answered: 0, asked: 0 })).toBe(false);
});

test('the wanted way depends on the indicator, and nothing else than a move is wanted or not', () => {
  expect(isWanted('up', 'higher')).toBe(true);
  expect(isWanted('down', 'higher')).toBe(false);
  expect(isWanted('down', 'lower')).toBe(true);
  expect(isWanted('up', 'neither')).toBeNull();
  for (const movement of ['first', 'broken', 'few', 'level'] as const) expect(isWanted(movement, 'higher')).toBeNull();
});

describe('a new definition', () => {
  const first = sampleIndicator({ code: '05-UTB-01' });
  const version = (since: number, kind: BridgeKind, code = first.code) =>
    nextVersion({ ...first, code }, { ...first, code }, since, { kind, note: { sv: kind, en: kind } });

  test.each<[number, BridgeKind, number[], TrendBreak['between'] | null]>([
    [2014, 'break', [2013, 2014], [2013, 2014]],
    [2014, 'note', [2013, 2014], [2013, 2014]],
    [2014, 'same', [2013, 2014], null],
    [2014, 'break', [2015, 2012, 2011], [2012, 2015]],
    [2014, 'break', [2014, 2015], null],
    [2014, 'break', [2012, 2013], null],
    [2014, 'break', [], null],
  ])('from %i that says %s parts the years %j at %j', (since, kind, years, between) => {
    const note = { sv: kind, en: kind };
    expect(breaksOf(version(since, kind), [], years)).toEqual(between ? [{ between, kind, note }] : []);
  });

  test('and the question’s own bridge: the one that says most counts', () => {
    const editions = ([2013, 2014] as const).map((year) => ({ year, edition: shippedEdition(`${year}`) }));
    const kinds = (code: string, kind: BridgeKind) =>
      breaksOf(version(2014, kind, code), editions, [2013, 2014]).map((one) => [one.kind, one.between, one.note?.sv]);
    const own = editions[1]?.edition.bridges['kommun/sfi_godkanda']?.note?.sv;
    expect(kinds('05-UTB-02', 'note')).toEqual([['break', [2013, 2014], own]]);
    expect(kinds('05-UTB-01', 'note')).toEqual([['note', [2013, 2014], 'note']]);
    expect(kinds('05-UTB-01', 'break')).toEqual([['break', [2013, 2014], 'break']]);
  });

  test('tells how two years compare when it came between them', () => {
    const of = (since: number) => bridgeSince(version(since, 'break'), null, 2013, 2015).kind;
    expect([2013, 2014, 2015, 2016].map(of)).toEqual(['same', 'break', 'break', 'same']);
    expect(bridgeSince({ ...first, code: '05-UTB-02' }, shippedEdition('2014'), 2013, 2014).kind).toBe('break');
  });
});

test('of several breaks before a year one is drawn, and they stand in the order of their years', () => {
  expect(weightiestBreaks([cut(2015), cut(2014, 'note'), cut(2014), cut(2014, 'note')])).toEqual([
    cut(2014),
    cut(2015),
  ]);
});
