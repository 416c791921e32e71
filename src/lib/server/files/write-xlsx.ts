import writeXlsxFile from 'write-excel-file/node';
import { neutral } from '#lib/domain/formula.ts';

/** A text, or an amount as canonical decimal text ("1234.5"), which a workbook keeps as a number. */
export type SheetCell = string | { amount: string };

/** A sheet, its headings in the first row; `widths` in characters, by column. */
export type Sheet = { name: string; rows: SheetCell[][]; widths: number[] };

/** The cell in a text file, an amount with the decimal sign given. */
export function asText(cell: SheetCell, decimalSign: '.' | ','): string {
  return typeof cell === 'string' ? cell : cell.amount.replace('.', decimalSign);
}

const font = { fontFamily: 'Calibri', fontSize: 11 };
/** In points: a line of the font, and the tallest row that there is. */
const lineHeight = 15;
const tallestRow = 409;
/** How much wider than its signs a text is that breaks, since it does so between words. */
const looseness = 1.15;

/** A workbook in which every text is a text, whatever it looks like, and every amount a number. */
export function writeXlsx(sheets: Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) => {
        const height = heightOf(row, widths);
        return row.map((cell) =>
          typeof cell === 'string' ? textCell(cell, at === 0, height) : { ...amountCell(cell.amount), ...height },
        );
      }),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    font,
  ).toBuffer();
}

/** A row in which a text breaks says how tall it is: not every program works it out when it opens a workbook. */
function heightOf(row: SheetCell[], widths: number[]): { height?: number } {
  const lines = row.map((cell, at) => (typeof cell === 'string' ? linesIn(cell, widths[at]) : 1));
  const most = Math.max(1, ...lines);
  return most === 1 ? {} : { height: Math.min(most * lineHeight, tallestRow) };
}

function linesIn(text: string, width = Infinity): number {
  const lengths = text.split('\n').map((line) => Array.from(line).length);
  return lengths.reduce((sum, length) => sum + (length <= width ? 1 : Math.ceil((length * looseness) / width)), 0);
}

function amountCell(amount: string) {
  return {
    value: Number(amount),
    type: Number,
    format: `0${amount.includes('.') ? amount.replace(/^[^.]*/, '').replace(/\d/g, '0') : ''}`,
    alignVertical: 'top' as const,
  };
}

function textCell(cell: string, isHeading: boolean, height: { height?: number }) {
  if (cell === '') return null;
  return {
    value: escaped(neutral(cell)),
    type: String,
    format: '@',
    alignVertical: 'top' as const,
    wrap: true,
    ...height,
    ...(isHeading && { fontWeight: 'bold' as const }),
  };
}

// eslint-disable-next-line no-control-regex -- these are what it is about
const notInXml = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** What XML does not know Excel writes as `_x0007_`, and such a text of its own as `_x005F_x0007_`. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(notInXml, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`);
}
