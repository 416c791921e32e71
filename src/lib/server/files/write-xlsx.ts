import writeXlsxFile from 'write-excel-file/node';
import { neutral } from '#lib/domain/formula.ts';

/** A sheet of texts, its headings in the first row; `widths` in characters, by column. */
export type Sheet = { name: string; rows: string[][]; widths: number[] };

/** A workbook in which every cell is text. */
export function writeXlsx(sheets: Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => textCell(cell, at === 0))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
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
