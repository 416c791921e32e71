import type { Block } from './blocks.ts';
import { bodyWidth, type Sheet } from './sheet.ts';

const gap = 16;
const signWidth = 17;
const below = 3;
const leastColumn = 120;
/** The box to tick is a letter of the font, so that it is copied and read out too. */
export const sign = '☐';

/** Choices to tick, in as many columns as the longest leaves room for. */
export function ticks(texts: string[], indent: number): Block {
  const width = bodyWidth - indent;
  const rowsIn = (sheet: Sheet): { rows: string[][]; column: number } => {
    const longest = Math.max(leastColumn, ...texts.map((text) => sheet.widthOf(text, 'body') + signWidth + 1));
    const columns = Math.max(1, Math.min(texts.length > 4 ? 3 : 2, Math.floor((width + gap) / (longest + gap))));
    const rows = Array.from({ length: Math.ceil(texts.length / columns) }, (_, row) =>
      texts.slice(row * columns, (row + 1) * columns),
    );
    return { rows, column: Math.min(longest, width) };
  };
  const heightOf = (sheet: Sheet, row: string[], column: number): number =>
    Math.max(0, ...row.map((text) => sheet.heightOf(text, 'body', column - signWidth))) + below;
  return {
    height: (sheet) => {
      const { rows, column } = rowsIn(sheet);
      return rows.reduce((sum, row) => sum + heightOf(sheet, row, column), 0);
    },
    least: (sheet) => {
      const { rows, column } = rowsIn(sheet);
      return rows.slice(0, 3).reduce((sum, row) => sum + heightOf(sheet, row, column), 0);
    },
    draw: (sheet) => {
      const { rows, column } = rowsIn(sheet);
      sheet.within('L', () => {
        for (const row of rows) {
          const height = heightOf(sheet, row, column);
          sheet.ensure(height);
          const y = sheet.y;
          row.forEach((text, at) =>
            tick(sheet, text, { x: sheet.left + indent + at * (column + gap), y, width: column }),
          );
          sheet.y = y + height;
        }
      });
    },
  };
}

function tick(sheet: Sheet, text: string, { x, y, width }: { x: number; y: number; width: number }): void {
  sheet.within('LI', () => {
    sheet.text('Lbl', sign, 'body', { x, y, width: signWidth });
    sheet.text('LBody', text, 'body', { x: x + signWidth, y, width: width - signWidth });
  });
}
