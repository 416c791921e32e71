import { type Block, paragraph, rule } from './blocks.ts';
import { bodyWidth, colours, type Sheet, type StyleName } from './sheet.ts';

/** A table of figures as texts: a heading for each row, figures to the right. `foot` are sums and the like, last. */
export type FigureTable = {
  caption: string;
  /** The unit, or what else the caption does not say; empty where there is none. */
  subcaption: string;
  rowLabel: string;
  columns: string[];
  rows: TextRow[];
  foot: TextRow[];
  /** What the marks mean, and footnotes. */
  notes: string[];
};

type TextRow = { header: string; cells: string[] };

const padding = 4;
const air = 1.5;
const leastRow = 15;
const leastFirst = 90;

type Columns = { first: number; each: number };

/** The caption, the table itself, which goes on over the page with its headings said again, and its notes. */
export function figureTableBlocks(table: FigureTable): Block[] {
  return [
    paragraph('H3', table.caption, 'panel', { after: table.subcaption === '' ? 3 : 0, leads: true }),
    ...(table.subcaption === '' ? [] : [paragraph('P', table.subcaption, 'soft', { after: 3, leads: true })]),
    ruled(table),
    ...table.notes.map((note, at) => paragraph('P', note, 'small', { before: at === 0 ? 4 : 1 })),
  ];
}

/** The rows' headings get what they need, at most half; the columns share the rest alike, but no more than they can use. */
function columnsOf(sheet: Sheet, { rowLabel, columns, rows, foot }: FigureTable): Columns {
  const headers = [rowLabel, ...[...rows, ...foot].map(({ header }) => header)];
  const longest = Math.max(...headers.map((text) => sheet.widthOf(text, 'cell'))) + 2 * padding + 2;
  const first = Math.min(Math.max(longest, leastFirst), bodyWidth / 2);
  const each = Math.min((bodyWidth - first) / Math.max(columns.length, 1), 110);
  return { first, each };
}

function heightOf(sheet: Sheet, text: string, style: StyleName, width: number): number {
  return text === '' ? 0 : sheet.heightOf(text, style, width - 2 * padding) + 2 * air;
}

function headHeight(sheet: Sheet, { rowLabel, columns }: FigureTable, { first, each }: Columns): number {
  const heights = columns.map((text) => heightOf(sheet, text, 'head', each));
  return Math.max(leastRow, heightOf(sheet, rowLabel, 'head', first), ...heights);
}

function rowHeight(sheet: Sheet, { header, cells }: TextRow, style: StyleName, { first, each }: Columns): number {
  const heights = cells.map((text) => heightOf(sheet, text, style, each));
  return Math.max(leastRow, heightOf(sheet, header, style, first), ...heights);
}

function ruled(table: FigureTable): Block {
  const lines = [
    ...table.rows.map((row) => ({ row, style: 'cell' as const })),
    ...table.foot.map((row) => ({ row, style: 'head' as const })),
  ];
  const upTo = (sheet: Sheet, count: number): number => {
    const columns = columnsOf(sheet, table);
    const heights = lines.slice(0, count).map(({ row, style }) => rowHeight(sheet, row, style, columns));
    return headHeight(sheet, table, columns) + heights.reduce((sum, height) => sum + height, 0);
  };
  return {
    height: (sheet) => upTo(sheet, lines.length),
    least: (sheet) => upTo(sheet, 3),
    draw: (sheet) =>
      sheet.within('Table', () => {
        const columns = columnsOf(sheet, table);
        headRow(sheet, table, columns, true);
        for (const { row, style } of lines) {
          const height = rowHeight(sheet, row, style, columns);
          if (height > sheet.room) {
            sheet.newPage();
            headRow(sheet, table, columns, false);
          }
          bodyRow(sheet, row, style, columns, height);
        }
      }),
  };
}

type Cell = { x: number; y: number; width: number; align: 'left' | 'right' };

function cellAt(sheet: Sheet, { first, each }: Columns, at: number, y: number): Cell {
  if (at < 0) return { x: sheet.left, y, width: first - 2 * padding, align: 'left' };
  return { x: sheet.left + first + at * each + padding, y, width: each - 2 * padding, align: 'right' };
}

/** The headings, on the line over the figures; over the page they are said again for the eye alone. */
function headRow(sheet: Sheet, table: FigureTable, columns: Columns, isFirst: boolean): void {
  const [y, height] = [sheet.y, headHeight(sheet, table, columns)];
  const texts = [table.rowLabel, ...table.columns];
  const set = (text: string, at: number, write: (cell: Cell) => void): void => {
    const width = at === 0 ? columns.first : columns.each;
    write(cellAt(sheet, columns, at - 1, y + height - heightOf(sheet, text, 'head', width) + air));
  };
  if (isFirst)
    sheet.within('TR', () =>
      texts.forEach((text, at) =>
        sheet.within('TH', () => set(text, at, (cell) => sheet.text('P', text, 'head', cell)), { scope: 'Column' }),
      ),
    );
  else
    texts.forEach((text, at) =>
      set(text, at, (cell) => sheet.decorate('Layout', () => sheet.plain(text, 'head', cell, cell.align))),
    );
  sheet.y = y + height;
  rule(sheet, sheet.y);
}

function bodyRow(sheet: Sheet, { header, cells }: TextRow, style: StyleName, columns: Columns, height: number): void {
  const y = sheet.y;
  sheet.within('TR', () => {
    sheet.within('TH', () => sheet.text('P', header, style, cellAt(sheet, columns, -1, y + air)), { scope: 'Row' });
    cells.forEach((text, at) =>
      sheet.within('TD', () => {
        if (text !== '') sheet.text('P', text, style, cellAt(sheet, columns, at, y + air));
      }),
    );
  });
  sheet.y = y + height;
  rule(sheet, sheet.y, colours.faint);
}
