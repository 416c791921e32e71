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

/** A workbook in which every text is a text, whatever it looks like, and every amount a number. */
export function writeXlsx(sheets: Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) =>
        row.map((cell) => (typeof cell === 'string' ? textCell(cell, at === 0) : amountCell(cell.amount))),
      ),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

function amountCell(amount: string) {
  return {
    value: Number(amount),
    type: Number,
    format: `0${amount.includes('.') ? amount.replace(/^[^.]*/, '').replace(/\d/g, '0') : ''}`,
    alignVertical: 'top' as const,
  };
}

function textCell(cell: string, isHeading: boolean) {
  if (cell === '') return null;
  return {
    value: escaped(neutral(cell)),
    type: String,
    format: '@',
    alignVertical: 'top' as const,
    ...(isHeading ? { fontWeight: 'bold' as const } : { wrap: true }),
  };
}

/** XML knows no control characters; Excel writes them as `_x0007_`, and such a text of its own as `_x005F_x0007_`. */
function escaped(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- these are what it is about
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
  );
}
