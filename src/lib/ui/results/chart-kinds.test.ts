import { describe, expect, it } from 'vitest';
import { sampleIndicator } from '../../../../tests/sample-indicator.ts';
import type { IndicatorSummary } from '#lib/domain/indicator-summary.ts';
import type { TableRow } from '#lib/domain/indicator-table.ts';
import type { Figure } from '#lib/domain/summary.ts';
import { kindsOf, partColumns, sexColumns } from './chart-kinds.ts';
import { beforeRows, mapPlaces, stackRows, yearColumns, yearFoot } from './kind-data.ts';

type Figures = Extract<IndicatorSummary, { shape: 'figures' }>;

const name = { sv: 'x', en: 'x' };
const value = (text: string): Figure => ({ value: text });
const none: Figure = { status: 'no_answer' };
const row = (code: string | null, figures: Figure[], previous: Figure = none): TableRow => ({
  code,
  name: code === '0513' ? 'Kinda' : 'Ydre',
  figures,
  base: { top: '1', bottom: '40' },
  previous,
  change: null,
  sinceStart: null,
  rank: null,
  explanation: null,
});
const coverage = { answered: 1, asked: 2 };

function summary(keys: string[], rows: TableRow[], more: Partial<Figures> = {}, before: number | null = null): Figures {
  const headline = keys.indexOf('');
  return {
    shape: 'figures',
    indicator: sampleIndicator(),
    reportedBy: [],
    bridge: { kind: 'same', note: null },
    before,
    byYear: null,
    series: { lines: [], breaks: [] },
    movement: null,
    progress: [],
    table: {
      dimension: null,
      choices: [],
      columns: keys.map((breakdown) => ({ breakdown, name })),
      headline: headline < 0 ? null : headline,
      rows,
      county: { ...row(null, rows[0]?.figures ?? []), name: '' },
      coverage: keys.map(() => coverage),
      before,
      countyBefore: { figures: [], changes: [], matched: [], coverage: [] },
      start: null,
      spreads: [],
      further: [],
    },
    ...more,
  };
}

const bySex = ['sex=K', 'sex=M', ''];
const counts = summary(
  bySex,
  [row('0513', [value('3'), value('4'), value('7')], value('6')), row('0512', [none, none, none])],
  {},
  2013,
);

describe('the ways to draw an indicator', () => {
  it('of a count by sex are bars first, then the others that its figures allow', () => {
    expect(kindsOf(counts)).toEqual(['bars', 'sexes', 'before', 'parts', 'map']);
  });

  it('have the years where there are several', () => {
    const byYear = { years: [2013, 2014], rows: [], county: [], coverage: [] };
    expect(kindsOf({ ...counts, byYear })).toContain('years');
    expect(kindsOf({ ...counts, byYear: { ...byYear, years: [2014] } })).not.toContain('years');
  });

  it('of shares have no parts, unless they are of one whole', () => {
    const share = sampleIndicator({ kind: 'share' });
    expect(kindsOf({ ...counts, indicator: share })).not.toContain('parts');
    const routes = ['settlement_route=af', 'settlement_route=mv'];
    const split = summary(routes, [row('0513', [value('40'), value('60')])], { indicator: share });
    expect(kindsOf(split)).toEqual(['parts']);
  });

  it('are none where bars would only say who has it', () => {
    expect(kindsOf(summary([''], [row('0513', [value('1')]), row('0512', [value('0')])]))).toEqual([]);
    expect(kindsOf(summary([''], [row('0513', [none])]))).toEqual([]);
  });

  it('have last year only where a municipality had a figure then', () => {
    expect(kindsOf(summary([''], [row('0513', [value('7')])], {}, 2013))).toEqual(['bars', 'map']);
  });

  it('have no map of figures that only the county has', () => {
    const whole = sampleIndicator({ byMunicipality: false });
    expect(kindsOf({ ...counts, indicator: whole })).not.toContain('map');
  });
});

describe('the columns', () => {
  it('of women and men are found by their codes', () => {
    expect(sexColumns(counts.table)).toEqual([0, 1]);
    expect(sexColumns(summary(['sex=K', ''], []).table)).toBeNull();
  });

  it('of parts leave out the total, and are no more than there are colours', () => {
    expect(partColumns(counts)).toEqual([0, 1]);
    expect(partColumns(summary(['a', 'b', 'c', 'd', 'e', 'f', 'g', ''], []))).toEqual([]);
  });
});

describe('what is drawn', () => {
  it('leads from last year to this', () => {
    expect(beforeRows(counts.table)).toEqual([
      { name: 'Kinda', values: [6, 7], mark: undefined },
      { name: 'Ydre', values: [null, null], mark: 'ej svar' },
    ]);
  });

  it('has the county under its municipalities', () => {
    expect(stackRows(counts.table, [0, 1]).at(-1)).toMatchObject({ name: 'Länet', values: [3, 4] });
  });

  it('lies where the municipality does, and knows one without a figure', () => {
    const places = [
      { code: '0513', name: 'Kinda', latitude: 57.98, longitude: 15.63 },
      { code: '0512', name: 'Ydre', latitude: 57.83, longitude: 15.26 },
    ];
    expect(mapPlaces(counts, places)).toEqual([
      { name: 'Kinda', latitude: 57.98, longitude: 15.63, amount: 7, mark: undefined },
      { name: 'Ydre', latitude: 57.83, longitude: 15.26, amount: null, mark: 'ej svar' },
    ]);
    const share = { ...counts, indicator: sampleIndicator({ kind: 'share' as const }) };
    expect(mapPlaces(share, places)[0]).toMatchObject({ share: 7, amount: 40 });
  });

  it('over the years has breaks, coverage, and a mark on the county’s partial figures', () => {
    const byYear = { years: [2013, 2014], rows: [], county: [value('1'), none], coverage: [coverage, coverage] };
    const breaks = [{ between: [2013, 2014] as [number, number], kind: 'break' as const, note: null }];
    expect(yearColumns(byYear, breaks).map(({ label, breakBefore }) => [label, breakBefore !== undefined])).toEqual([
      ['2013', false],
      ['2014', true],
    ]);
    expect(yearFoot(byYear)[0]?.cells).toEqual([
      { value: '1', partial: true },
      { value: null, mark: 'ej svar', partial: false },
    ]);
  });
});
