import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaState, biggestChanges, byWeight, type Heading, sayOf, worstFirst } from './area-state.ts';
import type { Direction, IndicatorKind } from './indicator.ts';
import type { Step } from './step.ts';
import type { Movement } from './trend.ts';

type Given = {
  code?: string;
  kind?: IndicatorKind;
  direction?: Direction;
  movement?: Movement | null;
  wanted?: boolean | null;
  from?: string;
  change?: string;
  retired?: boolean;
};

const step = (from: string, change: string): Step => ({
  before: 2013,
  year: 2014,
  from,
  to: String(Number(from) + Number(change)),
  change,
  matched: 12,
  asked: 13,
});

function heading({ code = 'A', kind = 'share', direction = 'higher', retired = false, ...rest }: Given): Heading {
  const { movement = 'down', wanted = movement === 'up' ? true : movement === 'down' ? false : null } = rest;
  return {
    indicator: {
      code,
      kind,
      direction,
      retired: retired ? { on: '2014-01-01', reason: { sv: 'Slut', en: 'Over' } } : null,
    },
    movement,
    wanted,
    step: rest.change === undefined ? null : step(rest.from ?? '50.0', rest.change),
  };
}

const wrong = heading({ movement: 'down' });
const right = heading({ movement: 'up' });
const level = heading({ movement: 'level', wanted: null });
const undirected = heading({ movement: 'up', wanted: null, direction: 'neither' });

describe('an area', () => {
  test.each([
    ['worsens when more go wrong than right', [wrong, wrong, right], 'worsens'],
    ['worsens by one alone', [wrong], 'worsens'],
    ['improves when more go right', [right, right, wrong, level, level, level], 'improves'],
    ['is mixed when as many go wrong as right', [right, wrong, level], 'mixed'],
    ['stands still when nothing moves', [level, undirected], 'still'],
    ['is unknown when nothing can be compared', [undirected, heading({ movement: 'few' })], 'unknown'],
    ['is unknown without indicators', [], 'unknown'],
  ] as const)('%s', (_name, headings, verdict) => {
    expect(areaState([...headings]).verdict).toBe(verdict);
  });

  test('says how many went which way, and why others have no say', () => {
    const others = (['first', 'broken', 'few', null] as const).map((movement) => heading({ movement, wanted: null }));
    const retired = heading({ movement: 'down', retired: true });
    expect(areaState([wrong, wrong, right, level, undirected, retired, ...others])).toMatchObject({
      verdict: 'worsens',
      right: 1,
      wrong: 2,
      level: 1,
      silent: { undirected: 1, parts: 1, first: 1, broken: 1, few: 1, retired: 1 },
    });
  });

  test('counts every indicator once', () => {
    const any = fc.record({
      movement: fc.constantFrom<Movement | null>('first', 'broken', 'few', 'up', 'down', 'level', null),
      direction: fc.constantFrom<Direction>('higher', 'lower', 'neither'),
      retired: fc.boolean(),
      change: fc.integer({ min: -900, max: 900 }).map((tenths) => (tenths / 10).toFixed(1)),
    });
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const headings = given.map((one, i) =>
          heading({
            ...one,
            code: String(i),
            wanted:
              one.direction === 'neither' || (one.movement !== 'up' && one.movement !== 'down')
                ? null
                : (one.movement === 'up') === (one.direction === 'higher'),
          }),
        );
        const state = areaState(headings);
        const silent = Object.values(state.silent).reduce((sum, count) => sum + count, 0);
        expect(state.right + state.wrong + state.level + silent).toBe(given.length);
        expect(state.verdict === 'worsens').toBe(state.wrong > state.right);
        const told = headings.find(({ indicator }) => indicator.code === state.weightiest);
        if (state.verdict === 'worsens') expect(told && sayOf(told)).toBe('wrong');
        if (state.verdict === 'improves') expect(told && sayOf(told)).toBe('right');
      }),
    );
  });
});

describe('the weightiest', () => {
  test('is the largest against what would stand still, whatever it is counted in', () => {
    const share = heading({ code: 'share', change: '-2.7' });
    const count = heading({ code: 'count', kind: 'count', from: '1000', change: '-60' });
    const small = heading({ code: 'small', kind: 'count', from: '1000', change: '-50' });
    // 2.7 points are 5.4 halves; 60 and 50 of 1000 are 6 and 5 hundredths.
    expect(byWeight([small, share, count]).map(({ indicator }) => indicator.code)).toEqual(['count', 'share', 'small']);
  });

  test('of a worsening area is one that worsens, though another moved more', () => {
    const state = areaState([
      heading({ code: 'right', movement: 'up', change: '20.0' }),
      heading({ code: 'less', change: '-1.0' }),
      heading({ code: 'more', change: '-3.0' }),
    ]);
    expect(state).toMatchObject({ verdict: 'worsens', weightiest: 'more' });
  });

  test('cannot be told of a count that began at nothing', () => {
    expect(byWeight([heading({ kind: 'count', from: '0', change: '4' })])).toEqual([]);
  });
});

test('the biggest changes are those that moved, five at the most, and none of a series that is over', () => {
  const many = [1, 2, 3, 4, 5, 6].map((n) => heading({ code: String(n), change: `-${n}.0` }));
  const not = [
    heading({ code: 'level', movement: 'level', change: '9.0' }),
    heading({ code: 'broken', movement: 'broken', change: '9.0' }),
    heading({ code: 'over', retired: true, change: '9.0' }),
  ];
  expect(biggestChanges([...not, ...many]).map(({ indicator }) => indicator.code)).toEqual(['6', '5', '4', '3', '2']);
});

test('the areas that worsen come first, and the agreement’s order holds within', () => {
  const areas = [
    { area: 'unknown', state: areaState([]) },
    { area: 'right', state: areaState([right]) },
    { area: 'wrong', state: areaState([wrong]) },
    { area: 'mixed', state: areaState([wrong, right]) },
    { area: 'wrong too', state: areaState([wrong, wrong]) },
    { area: 'level', state: areaState([level]) },
  ];
  expect(worstFirst(areas).map(({ area }) => area)).toEqual([
    'wrong',
    'wrong too',
    'mixed',
    'level',
    'right',
    'unknown',
  ]);
});
