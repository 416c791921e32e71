import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import { type Circle, type Compared, comparedFigures, fewestClosed } from './comparison.ts';
import type { Indicator } from './indicator.ts';
import { type Tally, TallyIndex } from './summary.ts';

const year = 2014;
const own = '0513';
const indicatorOf = (kind: 'count' | 'share' | 'mean', more: Partial<Indicator> = {}): Indicator =>
  sampleIndicator({
    kind,
    decimals: kind === 'count' ? 0 : 1,
    direction: 'higher',
    components: (kind === 'count' ? (['value'] as const) : (['numerator', 'denominator'] as const)).map((role) =>
      sampleComponent({ key: role, role, breakdowns: ['sex'] }),
    ),
    ...more,
  });

type Amount = [top: number, bottom?: number] | null;

const tallyOf = (unit: string | null, [top, bottom]: [number, number?], more: Partial<Tally> = {}): Tally => ({
  indicator: '05-UTB-01',
  year,
  unit,
  breakdown: '',
  top: String(top),
  bottom: bottom === undefined ? null : String(bottom),
  complete: true,
  status: null,
  units: 1,
  explanation: null,
  ...more,
});

const codeAt = (at: number): string => (at === 0 ? own : String(1000 + at));

/** A circle as the database sums it: one row for each who has a figure, and one for all; the first is one's own. */
function circleOf(amounts: Amount[], closed: string[] = []): Circle {
  const given = amounts.flatMap((amount, at) => (amount ? [{ code: codeAt(at), amount }] : []));
  const sum = (side: 0 | 1): number => given.reduce((all, { amount }) => all + (amount[side] ?? 0), 0);
  const rows = given.map(({ code, amount }) => tallyOf(code, amount));
  const isRatio = given.some(({ amount }) => amount[1] !== undefined);
  const all = tallyOf(null, isRatio ? [sum(0), sum(1)] : [sum(0)], { units: given.length });
  return {
    tallies: new TallyIndex(given.length > 0 ? [...rows, all] : []),
    members: amounts.map((_, at) => codeAt(at)),
    closed: new Set(closed),
  };
}

function lineOf(indicator: Indicator, county: Circle | null, more: Partial<Compared> = {}) {
  const given: Compared = {
    indicator,
    municipality: own,
    year,
    before: null,
    own: county?.tallies ?? new TallyIndex([]),
    county,
    country: null,
    group: null,
    ...more,
  };
  const [line] = comparedFigures(given).lines;
  if (!line) throw new Error('no line');
  return line;
}

const plainMedian = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
    : (sorted[Math.floor(middle)] ?? NaN);
};

describe('a count', () => {
  test('is compared with the municipality in the middle, whatever the others sum to', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 20 }), (values) => {
        const line = lineOf(indicatorOf('count'), circleOf(values.map((value) => [value])));
        expect(Number(line.county?.value)).toBe(plainMedian(values));
        expect(Number(line.difference)).toBe((values[0] ?? NaN) - plainMedian(values));
        expect(line.county).toMatchObject({ units: values.length, asked: values.length });
      }),
    );
  });

  test('halfway between two is told with a decimal, and only then', () => {
    expect(lineOf(indicatorOf('count'), circleOf([[3], [4]])).county).toMatchObject({ value: '3.5', decimals: 1 });
    expect(lineOf(indicatorOf('count'), circleOf([[3], [5]])).county).toMatchObject({ value: '4', decimals: 0 });
  });

  test('who has none is not zero, and is told of', () => {
    const line = lineOf(indicatorOf('count'), circleOf([[4], null, [8], null, [9]]));
    expect(line.county).toEqual({ value: '8', decimals: 0, units: 3, asked: 5, hidden: false });
    expect(line.rank).toEqual({ place: 3, of: 3, shared: false });
  });
});

describe('a share', () => {
  const part = fc.nat({ max: 900 }).chain((bottom) => fc.tuple(fc.nat({ max: bottom + 1 }), fc.constant(bottom + 1)));

  test('is compared with the ratio of the sums', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const line = lineOf(indicatorOf('share'), circleOf(parts));
        const [top, bottom] = [0, 1].map((side) => parts.reduce((all, one) => all + (one[side] ?? 0), 0));
        const all = (100 * (top ?? NaN)) / (bottom ?? NaN);
        const [first] = parts;
        expect(Math.abs(Number(line.county?.value) - all)).toBeLessThanOrEqual(0.0500001);
        const difference = (100 * (first?.[0] ?? NaN)) / (first?.[1] ?? NaN) - all;
        expect(Math.abs(Number(line.difference) - difference)).toBeLessThanOrEqual(0.0500001);
      }),
    );
  });

  test('of nobody has no amount, and no place', () => {
    const line = lineOf(
      indicatorOf('share'),
      circleOf([
        [0, 0],
        [1, 2],
        [1, 4],
        [3, 4],
      ]),
    );
    expect(line).toMatchObject({ own: { status: 'not_applicable' }, difference: null, rank: null });
    expect(line.county).toMatchObject({ value: '50.0' });
  });
});

test('a mean is weighted by what it rests on', () => {
  expect(
    lineOf(
      indicatorOf('mean'),
      circleOf([
        [10, 1],
        [20, 9],
      ]),
    ).county?.value,
  ).toBe('3.0');
});

describe('the place in the county', () => {
  test('is shared by those with the same figure, and none where neither way is better', () => {
    const county = circleOf([[5], [7], [5], [1]]);
    expect(lineOf(indicatorOf('count'), county).rank).toEqual({ place: 2, of: 4, shared: true });
    expect(lineOf(indicatorOf('count', { direction: 'lower' }), county).rank).toEqual({
      place: 2,
      of: 4,
      shared: true,
    });
    expect(lineOf(indicatorOf('count', { direction: 'neither' }), county).rank).toBeNull();
  });

  test('is not told by one’s figure of another circle', () => {
    expect(lineOf(indicatorOf('count'), null, { group: circleOf([[5], [7], [9]]) })).toMatchObject({
      rank: null,
      county: null,
      difference: null,
      group: { value: '7' },
    });
  });
});

describe('what others have not shown one by one', () => {
  test('is not shown together either when they are too few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (others) => {
        const closed = Array.from({ length: others }, (_, at) => codeAt(at + 1));
        const line = lineOf(indicatorOf('count'), circleOf([[5], ...closed.map((_, at): Amount => [at])], closed));
        const hidden = others < fewestClosed;
        expect(line.county?.hidden).toBe(hidden);
        expect(line.county?.value === null).toBe(hidden);
        expect(line.difference === null).toBe(hidden);
        if (hidden) expect(line.rank).toBeNull();
      }),
    );
  });

  test('is only what they have told', () => {
    const closed = [1, 2, 3].map(codeAt);
    expect(lineOf(indicatorOf('count'), circleOf([[5], null, null, null], closed)).county?.value).toBe('5');
    expect(lineOf(indicatorOf('count'), circleOf([[5], [6], null, null], closed)).county?.hidden).toBe(true);
  });
});

describe('lines', () => {
  const ofSex = (unit: string | null, code: string, top: number): Tally =>
    tallyOf(unit, [top], { breakdown: `sex=${code}` });

  test('are the total, with women and men as its parts', () => {
    const tallies = new TallyIndex([tallyOf(own, [7]), ofSex(own, 'K', 3), ofSex(own, 'M', 4)]);
    const { lines, parts } = comparedFigures({
      indicator: indicatorOf('count'),
      municipality: own,
      year,
      before: null,
      own: tallies,
      county: null,
      country: null,
      group: null,
    });
    expect(lines.map((line) => line.own)).toEqual([{ value: '7' }]);
    expect(parts.map((line) => [line.name.sv, line.own])).toEqual([
      ['Kvinnor', { value: '3' }],
      ['Män', { value: '4' }],
    ]);
  });

  test('change since the year before, where it can be compared', () => {
    const tallies = new TallyIndex([tallyOf(own, [7]), tallyOf(own, [9], { year: 2013 })]);
    expect(lineOf(indicatorOf('count'), null, { own: tallies, before: 2013 }).change).toBe('-2');
    expect(lineOf(indicatorOf('count'), null, { own: tallies, before: null }).change).toBeNull();
  });
});
