/** Makes the files and hands them to the browser. Only ever imported on demand. */
import { csvOf } from '#lib/chart/csv.ts';
import type { Drawing } from '#lib/chart/drawing.ts';
import { fileName } from '#lib/chart/file-name.ts';
import type { LegendKey } from '#lib/chart/legend.ts';
import type { ChartRecord } from '#lib/chart/records.ts';
import { formatDate } from '#lib/domain/format.ts';
import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { pngOf, svgOf } from './picture.ts';

export type FileKind = 'png' | 'svg' | 'csv';

export type Downloaded = {
  title: string;
  place: string;
  drawing?: Drawing;
  /** Of the drawing on the page, in pixels. */
  height: number;
  keys: LegendKey[];
  words: string[];
  source: string;
  records: ChartRecord[];
  /** That the figures are preliminary, or made up. */
  caveats: string[];
};

const types: Record<FileKind, string> = {
  png: 'image/png',
  svg: 'image/svg+xml;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
};

/** Throws where the browser cannot make the file. */
export async function download(kind: FileKind, given: Downloaded): Promise<void> {
  const content = kind === 'csv' ? csvText(given) : await picture(kind, given);
  const blob = typeof content === 'string' ? new Blob([content], { type: types[kind] }) : content;
  save(blob, `${fileName([given.title, given.place, yearUnlessSaid(given)])}.${kind}`);
}

/** The last year of the figures, where the title does not say a year. */
function yearUnlessSaid({ title, records }: Downloaded): number | undefined {
  const years = records.flatMap(({ year }) => year ?? []);
  return years.some((year) => title.includes(String(year))) || years.length === 0 ? undefined : Math.max(...years);
}

async function picture(kind: 'png' | 'svg', { drawing, height, ...given }: Downloaded): Promise<Blob | string> {
  if (!drawing) throw new Error('There is no drawing to make a picture of.');
  const texts = {
    ...given,
    source: m.chart_source({ source: given.source }),
    fetched: m.chart_fetched({ date: formatDate(new Date(), getLocale()) }),
  };
  return kind === 'png' ? pngOf(drawing, height, texts) : svgOf(drawing, height, texts);
}

function csvText({ records, title, place, source, caveats }: Downloaded): string {
  return csvOf(records, {
    title,
    place,
    source,
    caveat: caveats.join(' '),
    headings: {
      title: m.chart_column_title(),
      place: m.chart_column_place(),
      row: m.chart_column_row(),
      series: m.chart_column_series(),
      year: m.chart_column_year(),
      value: m.chart_column_value(),
      unit: m.chart_column_unit(),
      mark: m.chart_column_mark(),
      answered: m.chart_column_answered(),
      asked: m.chart_column_asked(),
      note: m.chart_column_note(),
      source: m.chart_column_source(),
      caveat: m.chart_column_caveat(),
    },
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
