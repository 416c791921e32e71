import { describe, expect, it } from 'vitest';
import type { DotData, MapData, StackData } from '#lib/chart/data.ts';
import { barRecords } from './bar-words.ts';
import { describeDots, dotRecords, dotTable } from './dot-words.ts';
import { heatRecords, heatWords } from './heat-words.ts';
import { describeMap, mapTable, mapWords, tintKeys } from './map-words.ts';
import { describeStack, stackRecords, stackTable } from './stack-words.ts';
import { trendRecords } from './trend-words.ts';

const coverage = { answered: 12, asked: 13 };

describe('divided bars', () => {
  const data: StackData = {
    parts: ['Ja', 'Nej'],
    amounts: 'counts',
    unit: 'kommuner',
    decimals: 0,
    rows: [
      { name: 'Länet', values: [9, 3] },
      { name: 'Kinda', values: [null, 3], mark: '..' },
    ],
  };

  it('are told by their shares', () => {
    expect(describeStack('Svaren', data)).toBe(
      'Delade staplar: Svaren. Länet: Ja 75,0\u00a0%, Nej 25,0\u00a0%. Kinda: ...',
    );
  });

  it('are told by the last alone where they are many', () => {
    const rows = Array.from({ length: 13 }, (_, at) => ({ name: `K${at}`, values: [1, 1] }));
    expect(describeStack('Svaren', { ...data, rows: [...rows, { name: 'Länet', values: [9, 3] }] })).toBe(
      'Delade staplar: Svaren. Länet: Ja 75,0\u00a0%, Nej 25,0\u00a0%. Alla siffror finns i tabellen.',
    );
  });

  it('are a table of counts and shares; shares alone have no counts', () => {
    const table = stackTable('Svaren', data, 'Område');
    expect(table.columns.map(({ label }) => label)).toEqual(['Ja', 'Nej', 'Ja, andel (%)', 'Nej, andel (%)']);
    expect(table.rows[0]?.cells).toEqual([{ text: '9' }, { text: '3' }, { text: '75,0' }, { text: '25,0' }]);
    expect(table.rows[1]?.cells).toEqual([
      { text: '..', tone: 'soft' },
      { text: '3' },
      { text: '.', tone: 'soft' },
      { text: '.', tone: 'soft' },
    ]);
    expect(stackTable('Svaren', { ...data, amounts: 'percent' }, 'Område').columns).toHaveLength(2);
  });

  it('are written to a file with year and coverage', () => {
    expect(stackRecords(data, 2014, coverage)[0]).toEqual({
      row: 'Länet',
      series: 'Ja',
      year: 2014,
      value: 9,
      decimals: 0,
      unit: 'kommuner',
      coverage,
    });
    expect(stackRecords(data)[2]).toMatchObject({ value: null, mark: '..' });
  });
});

describe('dots', () => {
  const data: DotData = {
    unit: 'procent',
    decimals: 1,
    series: ['Kvinnor', 'Män'],
    rows: [{ name: 'Kinda', values: [61, null] }],
    county: { name: 'Länet', value: 53 },
  };

  it('are told by name', () => {
    expect(describeDots('Sfi', data)).toBe('Punktdiagram: Sfi. Kinda Kvinnor 61,0, Män ej svar; Länet 53,0 (procent).');
  });

  it('have the county’s total in the table', () => {
    expect(dotTable('Sfi', data, 'Kommun')).toMatchObject({ foot: [], legend: 'Länet: 53,0.' });
    const alone = { ...data, series: ['Totalt'], rows: [{ name: 'Kinda', values: [61] }] };
    expect(dotTable('Sfi', alone, 'Kommun').foot).toEqual([{ header: 'Länet', cells: ['53,0'] }]);
  });

  it('are written to a file with the year of each', () => {
    expect(dotRecords(data, [2013, 2014], coverage).map(({ year, value, mark }) => [year, value, mark])).toEqual([
      [2013, 61, undefined],
      [2014, null, 'ej svar'],
      [2013, 53, undefined],
    ]);
  });
});

describe('a map', () => {
  const at = { latitude: 58, longitude: 15 };
  const data: MapData = {
    amount: { name: 'Bosatta', unit: 'personer', decimals: 0 },
    share: { name: 'Andel', unit: 'procent', decimals: 1, suffix: '\u00a0%' },
    places: [
      { ...at, name: 'Kinda', amount: 12, share: 40 },
      { ...at, name: 'Ydre', amount: 30, share: 20 },
      { ...at, name: 'Boxholm', amount: null, share: null },
    ],
  };

  it('is told in words, and says what its circles mean', () => {
    expect(describeMap('Bosatta', data)).toBe(
      'Karta: Bosatta. Kinda 40,0\u00a0%, 12; Ydre 20,0\u00a0%, 30; Boxholm ej svar.',
    );
    expect(mapWords(data)).toHaveLength(4);
    expect(mapWords({ ...data, places: data.places.slice(0, 2) })).not.toContain('Ofylld cirkel: uppgift saknas.');
  });

  it('has a key for each tint with the figures in it', () => {
    expect(tintKeys(data)).toEqual([
      { kind: 'tint', step: 1, text: '20,0\u00a0%' },
      { kind: 'tint', step: 5, text: '40,0\u00a0%' },
    ]);
    expect(tintKeys({ places: data.places })).toEqual([]);
  });

  it('is a table, with counties where there are several', () => {
    expect(mapTable('Bosatta', data, 'Kommun', 'Län').columns.map(({ label }) => label)).toEqual([
      'Andel (procent)',
      'Bosatta (personer)',
    ]);
    const grouped = { ...data, places: data.places.map((place) => ({ ...place, group: 'Östergötlands län' })) };
    const table = mapTable('Bosatta', grouped, 'Kommun', 'Län');
    expect(table.columns[0]).toEqual({ label: 'Län', kind: 'text' });
    expect(table.rows[2]?.cells).toEqual([
      'Östergötlands län',
      { text: 'ej svar', tone: 'soft' },
      { text: 'ej svar', tone: 'soft' },
    ]);
  });
});

describe('a heat table', () => {
  const columns = [
    { label: '2013', year: 2013, coverage },
    { label: '2014', year: 2014, breakBefore: 'frågan ändrades' },
  ];
  const rows = [{ name: 'Kinda', cells: [{ value: '61', partial: true }, { value: null }] }];

  it('says what its tints mean, its breaks and its coverage', () => {
    const words = heatWords({ unit: 'procent', columns, rows, directions: ['higher', 'higher'] });
    expect(words).toContain('Frågan ändrades.');
    expect(words).toContain('2013: 12 av 13 har uppgift.');
    expect(words).toContain('◐ visar att uppgift saknas för någon.');
    expect(words.join(' ')).toContain('bättre plats');
    expect(heatWords({ unit: '', columns, rows, directions: ['neither'] }).join(' ')).toContain('högre plats');
  });

  it('is written to a file', () => {
    expect(heatRecords({ columns, rows, unit: 'procent', decimals: 1 })).toEqual([
      { row: 'Kinda', series: undefined, year: 2013, value: '61', decimals: 1, unit: 'procent', coverage },
      {
        row: 'Kinda',
        series: undefined,
        year: 2014,
        value: null,
        decimals: 1,
        unit: 'procent',
        coverage: undefined,
        mark: 'ej svar',
        note: 'Frågan ändrades.',
      },
    ]);
  });
});

describe('the file of a line or of bars', () => {
  it('says at the first year after it why it cannot be compared', () => {
    const points = [2012, 2014].map((year) => ({ year, value: year - 2000, coverage }));
    const records = trendRecords({
      unit: 'procent',
      decimals: 0,
      series: [{ name: 'Länet', points }],
      breaks: [{ between: [2012, 2013], note: 'ny fråga 2013' }],
    });
    expect(records.map(({ year, note }) => [year, note])).toEqual([
      [2012, undefined],
      [2014, 'Ny fråga 2013.'],
    ]);
  });

  it('has the county last', () => {
    const data = {
      unit: 'procent',
      decimals: 1,
      rows: [{ name: 'Kinda', value: null }],
      county: { name: 'Länet', value: 53 },
    };
    expect(barRecords(data, 2014, coverage)).toEqual([
      { row: 'Kinda', year: 2014, value: null, decimals: 1, unit: 'procent', coverage, mark: 'ej svar' },
      { row: 'Länet', year: 2014, value: 53, decimals: 1, unit: 'procent', coverage },
    ]);
  });
});
