import { describe, expect, it } from 'vitest';
import type { TrendData, TrendPoint } from '#lib/chart/data.ts';
import { barTable, coverageWords, describeBars, describeTrend, drawnWords, trendTable } from './words.ts';

const point = (year: number, value: number | null, answered = 13): TrendPoint => ({
  year,
  value,
  coverage: { answered, asked: 13 },
});
const women = { name: 'Kvinnor', points: [point(2012, 47.1), point(2013, null), point(2014, 53.4, 12)] };
const men = { name: 'Män', points: [point(2012, 45), point(2013, 47), point(2014, 47.9, 12)] };
const data: TrendData = {
  unit: 'procent',
  decimals: 1,
  series: [women, men],
  breaks: [{ between: [2012, 2013], note: 'Frågan ändrades 2013' }],
};

describe('a chart in words', () => {
  it('tells every figure and the break', () => {
    expect(describeTrend('Sfi', data)).toBe(
      'Linjediagram: Sfi. Kvinnor: 2012 47,1, 2013 ej svar, 2014 53,4 (procent). Män: 2012 45,0, 2013 47,0, 2014 47,9 (procent). Frågan ändrades 2013.',
    );
  });

  it('tells first and last when there are too many, and where the rest is', () => {
    const many = Array.from({ length: 25 }, (_, at) => point(1990 + at, at));
    const text = describeTrend('Sfi', { ...data, decimals: 0, breaks: [], series: [{ name: 'Länet', points: many }] });
    expect(text).toBe('Linjediagram: Sfi. Länet: 1990 0, 2014 24 (procent). Alla siffror finns i tabellen.');
  });

  it('tells the bars and the county', () => {
    const text = describeBars('Sfi 2014', {
      unit: 'procent',
      decimals: 0,
      rows: [{ name: 'Kinda', value: 61 }],
      county: { name: 'Länet', value: 53 },
    });
    expect(text).toBe('Stapeldiagram: Sfi 2014. Kinda 61, Länet 53 (procent).');
  });

  it('says how many answered last', () => {
    expect(coverageWords([men])).toEqual(['12 av 13 kommuner har uppgift 2014.']);
    expect(coverageWords([{ name: 'Länet', points: [point(2014, 1)] }])).toEqual([
      'Alla 13 kommuner har uppgift 2014.',
    ]);
    expect(coverageWords([])).toEqual([]);
  });

  it('explains a hollow point only where there is one', () => {
    expect(drawnWords(data)).toEqual([
      'Procent.',
      'Ofylld punkt: uppgift saknas för någon kommun.',
      'Frågan ändrades 2013.',
    ]);
    expect(
      drawnWords({ ...data, breaks: [], series: [{ name: 'Länet', points: [point(2013, null, 0), point(2014, 1)] }] }),
    ).toEqual(['Procent.']);
  });
});

describe('a chart as a table', () => {
  it('has a row a year, the mark in words, coverage and the break as a footnote', () => {
    const table = trendTable('Sfi', data);
    expect(table.columns.map(({ label }) => label)).toEqual(['Kvinnor', 'Män', 'Har uppgift']);
    expect(table.rows.map(({ header, notes }) => [header, notes])).toEqual([
      ['2012', []],
      ['2013', [1]],
      ['2014', []],
    ]);
    expect(table.rows[1]?.cells).toEqual([{ text: 'ej svar', tone: 'soft' }, { text: '47,0' }, '13 av 13']);
    expect(table.footnotes).toEqual(['Frågan ändrades 2013.']);
  });

  it('counts answers by series where they differ', () => {
    const table = trendTable('Sfi', { ...data, series: [women, { ...men, points: [point(2014, 47.9, 11)] }] });
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Kvinnor',
      'Män',
      'Har uppgift, Kvinnor',
      'Har uppgift, Män',
    ]);
  });

  it('has the county last', () => {
    const table = barTable('Sfi', {
      unit: 'procent',
      decimals: 1,
      rows: [{ name: 'Ydre', value: null, mark: '..' }],
      county: { name: 'Länet', value: 53 },
    });
    expect(table.rows[0]?.cells).toEqual([{ text: '..', tone: 'soft' }]);
    expect(table.foot).toEqual([{ header: 'Länet', cells: ['53,0'] }]);
  });
});
