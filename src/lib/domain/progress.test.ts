import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from './agreement.ts';
import type { Direction } from './indicator.ts';
import { progressOf, type ProgressInput } from './progress.ts';
import { type Tally, TallyIndex } from './summary.ts';

type Kind = 'count' | 'share';
type Given = { kind?: Kind; direction?: Direction; asked?: number; year?: number; start?: number | null };

/** Figures of three municipalities by year; a share's are per cent of a hundred. */
function input(figures: Record<number, (number | null)[]>, given: Given = {}): ProgressInput {
  const { kind = 'share', direction = 'higher', asked = 3, year = 2015, start = 2013 } = given;
  const tally = (of: number, unit: string | null, parts: number[], complete: boolean): Tally => ({
    indicator: 'X',
    year: of,
    unit,
    breakdown: '',
    top: complete ? String(parts.reduce((sum, part) => sum + part, 0)) : null,
    bottom: kind === 'share' && complete ? String(100 * parts.length) : null,
    complete,
    status: complete ? null : 'not_available',
    units: parts.length,
    explanation: null,
  });
  const tallies = Object.entries(figures).flatMap(([of, parts]) => {
    const known = parts.filter((part) => part !== null);
    return [
      ...parts.map((part, at) => tally(Number(of), `000${at}`, part === null ? [] : [part], part !== null)),
      tally(Number(of), null, known, known.length > 0),
    ];
  });
  return {
    indicator: {
      code: 'X',
      kind,
      decimals: kind === 'share' ? 1 : 0,
      unit: kind === 'share' ? { sv: 'procent', en: 'per cent' } : { sv: 'personer', en: 'people' },
      direction,
      byMunicipality: true,
    },
    tallies: new TallyIndex(tallies),
    year,
    asked,
    start: start === null ? null : { year: start, notes: [] },
  };
}

const target = (value: string | null, year: number | null = 2018, unit: Target['unit'] = null): Target => ({
  key: 'mal',
  goalArea: null,
  indicator: 'X',
  year,
  value,
  unit,
  text: { sv: 'Målet', en: 'The target' },
  decidedBy: 'Rådet',
  decidedOn: null,
});

const same = (value: number): number[] => [value, value, value];
const gradeOf = (...given: Parameters<typeof progressOf>): string | null => {
  const { grade, why } = progressOf(...given);
  return why ?? grade;
};

describe('a grade', () => {
  // From 40 in 2013 to 60 in 2018 takes four percentage points a year; by 2015 that is eight.
  test.each([
    [60, 'reached'],
    [48, 'on-track'],
    [47.6, 'on-track'],
    [47.5, 'slow'],
    [40, 'slow'],
    [39.6, 'slow'],
    [39.4, 'wrong-way'],
  ])('of a share that went from 40 to %d is %s', (now, grade) => {
    expect(gradeOf(target('60'), input({ 2013: same(40), 2015: same(now) }))).toBe(grade);
  });

  test.each([
    [20, 'reached'],
    [32, 'on-track'],
    [33, 'slow'],
    [41, 'wrong-way'],
  ])('of a share that is to fall from 40 to 20 and is %d is %s', (now, grade) => {
    expect(gradeOf(target('20'), input({ 2013: same(40), 2015: same(now) }, { direction: 'lower' }))).toBe(grade);
  });

  test('of a count goes by growth: a tenth a year for five years', () => {
    const figures = (now: number) => input({ 2013: same(1000), 2015: same(now) }, { kind: 'count' });
    const goal = target(String(3 * 1610.51));
    expect(progressOf(goal, figures(1210))).toMatchObject({
      grade: 'on-track',
      distance: '1202',
      pace: { from: 2013, by: 'growth', soFar: '10.0', needed: '10.0', units: 3 },
    });
    // 0.95 of a tenth a year is 1 199.025 by 2015.
    expect(gradeOf(goal, figures(1200))).toBe('on-track');
    expect(gradeOf(goal, figures(1199))).toBe('slow');
  });

  test('of a count from zero goes by change', () => {
    const found = progressOf(target('30'), input({ 2013: same(0), 2015: same(4) }, { kind: 'count' }));
    expect(found).toMatchObject({ grade: 'on-track', pace: { by: 'change', soFar: '6.0', needed: '6.0' } });
  });

  test('is missed when its year has come', () => {
    const figures = input({ 2013: same(40), 2015: same(50) });
    expect(gradeOf(target('60', 2015), figures)).toBe('missed');
    expect(gradeOf(target('60', 2012), figures)).toBe('missed');
    expect(gradeOf(target('50', 2012), figures)).toBe('reached');
  });

  test('is the wrong way when the level was reached and lost', () => {
    expect(gradeOf(target('60'), input({ 2013: same(70), 2015: same(59) }))).toBe('wrong-way');
    expect(gradeOf(target('60'), input({ 2013: same(60), 2015: same(59.9) }))).toBe('wrong-way');
  });

  test.each<[string, ReturnType<typeof input>, Target]>([
    ['other-unit', input({ 2013: same(40), 2015: same(50) }), target('60', 2018, { sv: 'personer', en: 'people' })],
    ['no-figure', input({ 2013: same(40) }), target('60')],
    ['few', input({ 2013: same(40), 2015: [50, null, null] }), target('60')],
    ['few', input({ 2013: [40, null, null], 2015: same(50) }), target('60')],
    ['no-direction', input({ 2013: same(40), 2015: same(50) }, { direction: 'neither' }), target('60')],
    ['no-base', input({ 2015: same(50) }, { start: null }), target('60')],
    ['no-year', input({ 2013: same(40), 2015: same(50) }), target('60', null)],
  ])('cannot be said: %s', (why, figures, goal) => {
    expect(progressOf(goal, figures)).toMatchObject({ grade: 'unsaid', why });
  });

  test('is none for a target without a value', () => {
    expect(progressOf(target(null), input({ 2013: same(40), 2015: same(50) }))).toMatchObject({
      grade: null,
      distance: null,
    });
  });

  test('goes by the same municipalities in both years', () => {
    const found = progressOf(target('60'), input({ 2013: [40, 40, null, 90], 2015: [48, 48, 10, 90] }, { asked: 4 }));
    expect(found).toMatchObject({ pace: { units: 3, soFar: '2.7' } });
  });

  test('is what Open SDG’s formula says in floating point', () => {
    const amount = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.constantFrom<Direction>('higher', 'lower'),
        (base, now, goal, direction) => {
          const sign = direction === 'higher' ? 1 : -1;
          const grade = gradeOf(
            target(String(3 * goal)),
            input({ 2013: same(base), 2015: same(now) }, { kind: 'count', direction }),
          );
          if (sign * (now - goal) >= 0) {
            expect(grade).toBe('reached');
            return;
          }
          const observed = (now / base) ** (1 / 2) - 1;
          const needed = (goal / base) ** (1 / 5) - 1;
          const ratio = (sign * observed) / Math.abs(needed);
          if (Math.abs(ratio - 0.95) < 1e-6 || Math.abs(now - base) <= base * 0.0100001 || sign * needed <= 0) return;
          expect(grade).toBe(ratio >= 0.95 ? 'on-track' : ratio >= 0 ? 'slow' : 'wrong-way');
        },
      ),
    );
  });
});
