/** A chart's figures as a file that a Swedish Excel opens by a double click: byte order mark, `;`, decimal comma, CRLF. */
import { formatNumber } from '#lib/domain/format.ts';
import { neutral } from '#lib/domain/formula.ts';
import type { ChartRecord } from './records.ts';

/** The columns' headings, and what is the same for every line. */
export type CsvTexts = {
  title: string;
  place: string;
  source: string;
  /** That the figures are preliminary, or made up; empty for others. */
  caveat: string;
  headings: Record<CsvColumn, string>;
};

const columns = [
  'title',
  'place',
  'row',
  'series',
  'year',
  'value',
  'unit',
  'mark',
  'answered',
  'asked',
  'note',
  'source',
  'caveat',
] as const;
export type CsvColumn = (typeof columns)[number];

/** As a spreadsheet reads it: no thin spaces, an ordinary minus, the decimals that the table has. */
export function csvNumber(value: number | string, decimals: number): string {
  return formatNumber(value, decimals).replaceAll('\u202f', '').replace('\u2212', '-');
}

function cellsOf(record: ChartRecord, { title, place, source, caveat }: CsvTexts): Record<CsvColumn, string> {
  const count = (amount: number | undefined): string => (amount === undefined ? '' : String(amount));
  const municipalities = record.coverage?.whole ? undefined : record.coverage;
  return {
    title,
    place,
    row: record.row ?? '',
    series: record.series ?? '',
    year: count(record.year),
    value: record.value === null ? '' : csvNumber(record.value, record.decimals),
    unit: record.unit,
    mark: record.mark ?? '',
    answered: count(municipalities?.answered),
    asked: count(municipalities?.asked),
    note: record.note ?? '',
    source,
    caveat,
  };
}

function quoted(cell: string): string {
  const safe = neutral(cell);
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Columns that no record has anything in are left out. */
export function csvOf(records: ChartRecord[], texts: CsvTexts): string {
  const lines = records.map((record) => cellsOf(record, texts));
  const kept = columns.filter((column) => column === 'value' || lines.some((line) => line[column] !== ''));
  const rows = [
    kept.map((column) => texts.headings[column]),
    ...lines.map((line) => kept.map((column) => line[column])),
  ];
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;
}
