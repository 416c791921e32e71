import { type Block, paragraph, rule } from './blocks.ts';
import { bodyWidth, colours, type Sheet, type StyleName } from './sheet.ts';

/** A table of figures as texts: a heading for each row, figures to the right. `foot` are sums and the like, last. */
export type FigureTable = {
  caption: string;
  /** The unit, or what else the caption does not say; empty where there is none. */
  subcaption: string;
  rowLabel: string;
  /** Columns of words are set to the left, and are wider. */
  columns: { label: string; isText: boolean }[];
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

/** Where each column begins, and how wide it is, the rows' headings first. */
type Columns = { x: number; width: number; align: 'left' | 'right' }[];

/** The caption, the table itself, which goes on over the page with its headings said again, and its notes. */
export function figureTableBlocks(table: FigureTable): Block[] {
  return [
    paragraph('H3', table.caption, 'panel', { after: table.subcaption === '' ? 3 : 0, leads: true }),
    ...(table.subcaption === '' ? [] : [paragraph('P', table.subcaption, 'soft', { after: 3, leads: true })]),
    ruled(table),
    ...table.notes.map((note, at) => paragraph('P', note, 'small', { before: at === 0 ? 4 : 1 })),
  ];
}

const widestFigures = 110;
const leastFigures = 45;

const sumOf = (widths: number[]): number => widths.reduce((sum, width) => sum + width, 0);

/**
 * The rows' headings get what they need, at most half, and words as much as they would, cut alike where there is too
 * little room; figures share the rest, but no more than they can use.
 */
function columnsOf(sheet: Sheet, { rowLabel, columns, rows, foot }: FigureTable): Columns {
  const all = [...rows, ...foot];
  const widest = (texts: string[]): number =>
    Math.max(0, ...texts.map((text) => sheet.widthOf(text, 'cell'))) + 2 * padding + 2;
  const words = columns.filter(({ isText }) => isText).length;
  const most = words > 0 ? bodyWidth / 4 : bodyWidth / 2;
  const first = Math.min(Math.max(widest([rowLabel, ...all.map(({ header }) => header)]), leastFirst), most);
  const needed = columns.map(({ label, isText }, at) =>
    isText ? Math.min(widest([label, ...all.map(({ cells }) => cells[at] ?? '')]), bodyWidth / 2.5) : 0,
  );
  const room = bodyWidth - first - (columns.length - words) * leastFigures;
  const shrink = Math.min(1, room / Math.max(sumOf(needed), 1));
  const wanted = needed.map((width) => width * shrink);
  const left = bodyWidth - first - sumOf(wanted);
  const each = Math.min(left / Math.max(columns.length - words, 1), widestFigures);
  let x = first;
  const placed = columns.map(({ isText }, at) => {
    const width = isText ? (wanted[at] ?? 0) : each;
    const column = { x, width, align: isText ? ('left' as const) : ('right' as const) };
    x += width;
    return column;
  });
  return [{ x: 0, width: first, align: 'left' }, ...placed];
}

function heightOf(sheet: Sheet, text: string, style: StyleName, width: number): number {
  return text === '' ? 0 : sheet.heightOf(text, style, width - 2 * padding) + 2 * air;
}

const textsOf = ({ header, cells }: TextRow): string[] => [header, ...cells];
const headOf = ({ rowLabel, columns }: FigureTable): string[] => [rowLabel, ...columns.map(({ label }) => label)];

/** As high as the highest of its cells. */
function lineHeight(sheet: Sheet, texts: string[], style: StyleName, columns: Columns): number {
  return Math.max(leastRow, ...texts.map((text, at) => heightOf(sheet, text, style, columns[at]?.width ?? 0)));
}

function ruled(table: FigureTable): Block {
  const lines = [
    ...table.rows.map((row) => ({ row, style: 'cell' as const })),
    ...table.foot.map((row) => ({ row, style: 'head' as const })),
  ];
  const upTo = (sheet: Sheet, count: number): number => {
    const columns = columnsOf(sheet, table);
    const heights = lines.slice(0, count).map(({ row, style }) => lineHeight(sheet, textsOf(row), style, columns));
    return lineHeight(sheet, headOf(table), 'head', columns) + heights.reduce((sum, height) => sum + height, 0);
  };
  return {
    height: (sheet) => upTo(sheet, lines.length),
    least: (sheet) => upTo(sheet, 3),
    draw: (sheet) =>
      sheet.within('Table', () => {
        const columns = columnsOf(sheet, table);
        headRow(sheet, table, columns, true);
        for (const { row, style } of lines) {
          const height = lineHeight(sheet, textsOf(row), style, columns);
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

function cellAt(sheet: Sheet, columns: Columns, at: number, y: number): Cell {
  const { x, width, align } = columns[at] ?? { x: 0, width: 0, align: 'left' };
  return { x: sheet.left + x + (at === 0 ? 0 : padding), y, width: width - 2 * padding, align };
}

/** The headings, on the line over the figures; over the page they are said again for the eye alone. */
function headRow(sheet: Sheet, table: FigureTable, columns: Columns, isFirst: boolean): void {
  const texts = headOf(table);
  const [y, height] = [sheet.y, lineHeight(sheet, texts, 'head', columns)];
  const cell = (text: string, at: number): Cell =>
    cellAt(sheet, columns, at, y + height - heightOf(sheet, text, 'head', columns[at]?.width ?? 0) + air);
  if (isFirst)
    sheet.within('TR', () =>
      texts.forEach((text, at) =>
        sheet.within('TH', () => sheet.text('P', text, 'head', cell(text, at)), { scope: 'Column' }),
      ),
    );
  else
    texts.forEach((text, at) => {
      const { align, ...area } = cell(text, at);
      sheet.decorate('Layout', () => sheet.plain(text, 'head', area, align));
    });
  sheet.y = y + height;
  rule(sheet, sheet.y);
}

function bodyRow(sheet: Sheet, { header, cells }: TextRow, style: StyleName, columns: Columns, height: number): void {
  const y = sheet.y;
  sheet.within('TR', () => {
    sheet.within('TH', () => sheet.text('P', header, style, cellAt(sheet, columns, 0, y + air)), { scope: 'Row' });
    cells.forEach((text, at) =>
      sheet.within('TD', () => {
        if (text !== '') sheet.text('P', text, style, cellAt(sheet, columns, at + 1, y + air));
      }),
    );
  });
  sheet.y = y + height;
  rule(sheet, sheet.y, colours.faint);
}
