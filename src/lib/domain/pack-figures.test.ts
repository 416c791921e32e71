import { describe, expect, it } from 'vitest';
import { sampleIndicator } from '../../../tests/sample-indicator.ts';
import { changesSince, type FilledItem, isStateChanged, refusedItems, type TrendFigures } from './pack-figures.ts';

const coverage = { answered: 13, asked: 13 };
const point = (year: number, value: string | null) => ({ year, value, change: null, matched: 13, coverage });

function trend(
  values: Record<number, string | null>,
  more: Record<string, Record<number, string | null>> = {},
): FilledItem {
  const line = (breakdown: string, points: Record<number, string | null>) => ({
    name: { sv: breakdown || 'Totalt', en: breakdown || 'Total' },
    breakdown,
    points: Object.entries(points).map(([year, value]) => point(Number(year), value)),
  });
  const figures: TrendFigures = {
    indicator: sampleIndicator(),
    reportedBy: [],
    series: {
      lines: [...Object.entries(more).map(([name, points]) => line(name, points)), line('', values)],
      breaks: [],
    },
    movement: null,
    wanted: null,
  };
  return { kind: 'trend', indicator: 'X', comment: '', trend: figures, targets: [], questionnaire: null };
}

const without = (): FilledItem => ({ ...(trend({}) as Extract<FilledItem, { kind: 'trend' }>), trend: null });
const text: FilledItem = { kind: 'text', heading: 'h', text: 't' };
const bars = (places: boolean): FilledItem => ({
  kind: 'municipalities',
  indicator: 'X',
  year: 2013,
  comment: '',
  questionnaire: null,
  places: places
    ? {
        indicator: sampleIndicator(),
        reportedBy: [],
        table: table({ '0580': '10', '0513': null }, '10'),
      }
    : null,
});

type Table = NonNullable<Extract<FilledItem, { kind: 'municipalities' }>['places']>['table'];

function table(values: Record<string, string | null>, county: string): Table {
  const row = (code: string | null, value: string | null) => ({
    code,
    name: code === '0580' ? 'Linköping' : 'Kinda',
    figures: [value === null ? { status: 'no_answer' as const } : { value }],
    base: null,
    previous: { status: 'no_answer' as const },
    change: null,
    sinceStart: null,
    rank: null,
    explanation: null,
  });
  return {
    columns: [{ breakdown: '', name: { sv: 'Totalt', en: 'Total' } }],
    dimension: null,
    choices: [],
    headline: 0,
    rows: Object.entries(values).map(([code, value]) => row(code, value)),
    county: row(null, county),
    coverage: [coverage],
    before: null,
    countyBefore: { figures: [], changes: [], matched: [], coverage: [] },
    start: null,
    spreads: [],
    further: [],
  };
}

describe('what keeps a pack from being handed out', () => {
  it('is a figure of a year that the council is not shown, and only a figure', () => {
    const own = [text, trend({ 2012: '1', 2013: '2' }), trend({ 2012: '1', 2013: null })];
    const theirs = [text, trend({ 2012: '1' }), trend({ 2012: '1' })];
    expect(refusedItems(own, theirs, [2013])).toEqual([{ at: 1, why: 'not-shared', years: [2013] }]);
  });

  it('is a chart without any figure', () => {
    expect(refusedItems([without(), trend({ 2013: null })], [without(), without()], [])).toEqual([
      { at: 0, why: 'no-figures', years: [] },
      { at: 1, why: 'no-figures', years: [] },
    ]);
  });

  it('is any unshared year where the whole state is told', () => {
    const state: FilledItem = { kind: 'state', areas: [] };
    expect(refusedItems([state], [state], [2013])).toEqual([{ at: 0, why: 'not-shared', years: [2013] }]);
    expect(refusedItems([state], [state], [])).toEqual([]);
    expect(refusedItems([{ kind: 'state', areas: null }], [state], [])).toMatchObject([{ why: 'no-figures' }]);
  });

  it('is figures by municipality that the council may not see', () => {
    expect(refusedItems([bars(true)], [bars(false)], [])).toEqual([{ at: 0, why: 'not-published', years: [2013] }]);
    expect(refusedItems([bars(false)], [bars(false)], [])).toMatchObject([{ why: 'no-figures' }]);
    expect(refusedItems([bars(true)], [bars(true)], [])).toEqual([]);
  });

  it('is a question that is gone', () => {
    const gone: FilledItem = { kind: 'question', comment: '', asked: null };
    expect(refusedItems([gone], [gone], [])).toEqual([{ at: 0, why: 'no-question', years: [] }]);
  });
});

describe('what has changed since', () => {
  it('is each figure that is another, by its line where there are several', () => {
    expect(changesSince(trend({ 2012: '50.4', 2013: '51' }), trend({ 2012: '50.4', 2013: '52' }))).toEqual([
      { of: null, year: 2013, before: '51', after: '52' },
    ]);
    expect(
      changesSince(trend({ 2013: '2' }, { K: { 2013: '1' } }), trend({ 2013: '2' }, { K: { 2013: null } })),
    ).toEqual([{ of: { sv: 'K', en: 'K' }, year: 2013, before: '1', after: null }]);
  });

  it('is not a year that has come since, nor one that is not to be seen', () => {
    expect(changesSince(trend({ 2012: '1' }), trend({ 2012: '1', 2013: '2' }))).toEqual([]);
    expect(changesSince(trend({ 2012: '1', 2013: '2' }), trend({ 2012: '1' }))).toEqual([]);
    expect(changesSince(trend({ 2012: '1' }), without())).toEqual([]);
    expect(changesSince(trend({ 2012: '1' }), undefined)).toEqual([]);
  });

  it('is a municipality’s figure, and the county’s', () => {
    const now = bars(true) as Extract<FilledItem, { kind: 'municipalities' }>;
    if (now.places) now.places.table = table({ '0580': '10', '0513': '4' }, '14');
    expect(changesSince(bars(true), now)).toEqual([
      { of: 'Kinda', year: 2013, before: null, after: '4' },
      { of: null, year: 2013, before: '10', after: '14' },
    ]);
  });

  it('is an area that goes another way', () => {
    const silent = { undirected: 0, parts: 0, first: 0, broken: 0, few: 0, retired: 0 };
    const state = (verdict: 'worsens' | 'improves', wrong: number): FilledItem => ({
      kind: 'state',
      areas: [
        {
          code: 'UTB',
          name: { sv: 'Utbildning', en: 'Education' },
          state: { verdict, right: 1, wrong, level: 0, silent, weightiest: null },
          indicators: 3,
          weightiest: null,
        },
      ],
    });
    expect(isStateChanged(state('worsens', 2), state('improves', 0))).toBe(true);
    expect(isStateChanged(state('worsens', 2), state('worsens', 3))).toBe(false);
    expect(isStateChanged(state('worsens', 2), { kind: 'state', areas: null })).toBe(false);
  });
});
