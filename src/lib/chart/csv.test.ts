import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvNumber, csvOf, type CsvTexts } from './csv.ts';
import type { ChartRecord } from './records.ts';

const texts: CsvTexts = {
  title: 'Sfi; år för år',
  place: 'Östergötlands län',
  source: 'kommunerna',
  caveat: '',
  headings: {
    title: 'Diagram',
    place: 'Område',
    row: 'Rad',
    series: 'Serie',
    year: 'År',
    value: 'Värde',
    unit: 'Enhet',
    mark: 'Skäl',
    answered: 'Har uppgift',
    asked: 'Tillfrågade',
    note: 'Jämförbarhet',
    source: 'Källa',
    caveat: 'Förbehåll',
  },
};
const record = (more: Partial<ChartRecord>): ChartRecord => ({ value: 1, decimals: 0, unit: 'personer', ...more });
const read = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' });

describe('the file', () => {
  it('opens in a Swedish Excel: byte order mark, semicolons, CRLF', () => {
    const csv = csvOf([record({ year: 2014 })], texts);
    expect(csv.startsWith('\ufeffDiagram;Område;År;Värde;Enhet;Källa\r\n')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('has figures as a spreadsheet reads them', () => {
    expect(csvNumber('1184.25', 1)).toBe('1184,3');
    expect(csvNumber(-2, 1)).toBe('-2,0');
    expect(csvNumber(1234567, 0)).toBe('1234567');
  });

  it('has year, value, coverage, breaks and why a value is missing', () => {
    const [first, second] = read(
      csvOf(
        [
          record({ series: 'Länet', year: 2013, value: 47.05, decimals: 1, coverage: { answered: 12, asked: 13 } }),
          record({ series: 'Länet', year: 2014, value: null, mark: 'ej svar', note: 'Ny fråga.' }),
        ],
        texts,
      ),
    );
    expect(first).toMatchObject({ År: '2013', Värde: '47,1', 'Har uppgift': '12', Tillfrågade: '13', Skäl: '' });
    expect(second).toMatchObject({ År: '2014', Värde: '', Skäl: 'ej svar', Jämförbarhet: 'Ny fråga.' });
  });

  it('quotes what would break a line, and no cell is a formula', () => {
    const [only] = read(csvOf([record({ row: '=HYPERLINK("x";"y")', series: '-5' })], texts));
    expect(only).toMatchObject({ Diagram: 'Sfi; år för år', Rad: `'=HYPERLINK("x";"y")`, Serie: '-5' });
  });

  it('leaves out a column that nothing is in, and says what must be said', () => {
    expect(Object.keys(read(csvOf([record({})], texts))[0] ?? {})).not.toContain('Förbehåll');
    expect(read(csvOf([record({})], { ...texts, caveat: 'Preliminärt.' }))[0]).toMatchObject({
      Förbehåll: 'Preliminärt.',
    });
  });
});
