import type { PaperCell, PaperTable } from '#lib/domain/paper.ts';
import { type Block, box, paragraph, rule, space } from './blocks.ts';
import { bodyHeight, bodyWidth, colours, type Sheet, type StyleName } from './sheet.ts';
import { sign, ticks } from './ticks.ts';

const padding = 4;
/** Above and below the text of a cell. */
const air = 1.5;
const leastColumn = 30;
const leastFirst = 110;
const leastRow = 16;

/** Where the columns begin and how wide they are; the first is that of the rows' headings, if they have any. */
type Columns = { first: number; each: number };

/** A table as blocks: ruled; its columns by letters where their headings do not fit, and row by row where rows do not. */
export function tableBlocks(table: PaperTable, sheet: Sheet): Block[] {
  const columns = columnsOf(sheet, table);
  if (columns && fitsPage(sheet, table, columns)) return [ruled(table, columns)];
  const lettered = { ...table, columns: table.columns.map((_, at) => letterOf(at)) };
  const narrow = columns ?? columnsOf(sheet, lettered);
  if (!narrow || !fitsPage(sheet, lettered, narrow)) return rowByRow(table);
  return [...table.columns.map((text, at) => keyTo(text, at)), space(4), ruled(lettered, narrow)];
}

const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

function keyTo(text: string, at: number): Block {
  return paragraph('P', `${letterOf(at)}: ${text}`, 'cell', { leads: true });
}

function columnsOf(sheet: Sheet, { columns, rows }: PaperTable): Columns | null {
  const hasHeadings = rows.some(({ text }) => text !== '');
  const needed = Math.max(leastColumn, ...columns.map((text) => widestWord(sheet, text) + 2 * padding));
  const rest = bodyWidth - needed * columns.length;
  if (!hasHeadings) return rest < 0 ? null : { first: 0, each: bodyWidth / columns.length };
  if (rest < leastFirst) return null;
  const longest = Math.max(...rows.map(({ text }) => sheet.widthOf(text, 'cell'))) + 2 * padding;
  // Headings on one line where that leaves the columns what they need; never more than half.
  const first = Math.max(leastFirst, Math.min(longest, rest, bodyWidth / 2));
  return { first, each: (bodyWidth - first) / columns.length };
}

function widestWord(sheet: Sheet, text: string): number {
  return Math.max(0, ...text.split(/[\s-]+/).map((word) => sheet.widthOf(word, 'head')));
}

const cellText = (cell: PaperCell): string =>
  cell === 'empty' ? '' : cell === 'tick' ? sign : cell.map((text) => `${sign} ${text}`).join('\n');

function heightOf(sheet: Sheet, text: string, style: StyleName, width: number): number {
  return text === '' ? 0 : sheet.heightOf(text, style, width - 2 * padding) + 2 * air;
}

function headHeight(sheet: Sheet, { columns }: PaperTable, { each }: Columns): number {
  return Math.max(leastRow, ...columns.map((text) => heightOf(sheet, text, 'head', each)));
}

function rowHeight(sheet: Sheet, { text, cells }: PaperTable['rows'][number], { first, each }: Columns): number {
  const own = cells.map((cell) => heightOf(sheet, cellText(cell), 'cell', each));
  return Math.max(leastRow, heightOf(sheet, text, 'cell', first), ...own);
}

function fitsPage(sheet: Sheet, table: PaperTable, columns: Columns): boolean {
  const highest = Math.max(0, ...table.rows.map((row) => rowHeight(sheet, row, columns)));
  return headHeight(sheet, table, columns) + highest < bodyHeight / 2;
}

function ruled(table: PaperTable, columns: Columns): Block {
  const rows = (sheet: Sheet, count: number): number =>
    table.rows.slice(0, count).reduce((sum, row) => sum + rowHeight(sheet, row, columns), 0);
  const head = (sheet: Sheet): number => headHeight(sheet, table, columns);
  return {
    height: (sheet) => head(sheet) + rows(sheet, table.rows.length),
    least: (sheet) => head(sheet) + rows(sheet, 2),
    draw: (sheet) =>
      sheet.within('Table', () => {
        headRow(sheet, table, columns, true);
        for (const row of table.rows) {
          const height = rowHeight(sheet, row, columns);
          if (height > sheet.room) {
            sheet.newPage();
            headRow(sheet, table, columns, false);
          }
          bodyRow(sheet, row, columns, height);
        }
      }),
  };
}

/** The headings; over the page they are said again for the eye alone. */
function headRow(sheet: Sheet, table: PaperTable, { first, each }: Columns, isFirst: boolean): void {
  const [y, height] = [sheet.y, headHeight(sheet, table, { first, each })];
  const area = (at: number) => ({ x: sheet.left + first + at * each + padding, width: each - 2 * padding });
  const topOf = (text: string): number => y + height - heightOf(sheet, text, 'head', each) + air;
  if (isFirst)
    sheet.within('TR', () => {
      if (first > 0) sheet.within('TD', () => undefined);
      table.columns.forEach((text, at) =>
        sheet.within('TH', () => sheet.text('P', text, 'head', { ...area(at), y: topOf(text) }), { scope: 'Column' }),
      );
    });
  else
    table.columns.forEach((text, at) =>
      sheet.decorate('Layout', () => sheet.plain(text, 'head', { ...area(at), y: topOf(text) })),
    );
  sheet.y = y + height;
  rule(sheet, sheet.y);
}

function bodyRow(sheet: Sheet, { text, cells }: PaperTable['rows'][number], { first, each }: Columns, height: number) {
  const y = sheet.y;
  sheet.within('TR', () => {
    if (first > 0)
      sheet.within(
        'TH',
        () => sheet.text('P', text, 'cell', { x: sheet.left, y: y + air, width: first - 2 * padding }),
        { scope: 'Row' },
      );
    cells.forEach((cell, at) => {
      const area = { x: sheet.left + first + at * each + padding, y: y + air, width: each - 2 * padding };
      sheet.within('TD', () => {
        if (cell !== 'empty') sheet.text('P', cellText(cell), 'cell', area);
      });
      if (cell === 'empty') divide(sheet, sheet.left + first + at * each, y, height);
    });
  });
  sheet.y = y + height;
  rule(sheet, sheet.y, colours.faint);
}

/** The left edge of a cell to write in. */
function divide(sheet: Sheet, x: number, y: number, height: number): void {
  sheet.decorate('Layout', (pdf) =>
    pdf
      .lineWidth(0.5)
      .strokeColor(colours.faint)
      .moveTo(x, y)
      .lineTo(x, y + height)
      .stroke(),
  );
}

/** Each row under its heading, its columns below one another. */
function rowByRow({ columns, rows }: PaperTable): Block[] {
  return rows.flatMap(({ text, cells }) => [
    ...(text === '' ? [space(6)] : [paragraph('P', text, 'question', { before: 4, after: 2, leads: true })]),
    ...cells.flatMap((cell, at) => {
      const label = columns[at] ?? '';
      if (cell === 'empty') return [labelled(label)];
      return cell === 'tick' ? [ticks([label], 0)] : [paragraph('P', label, 'cell', { leads: true }), ticks(cell, 0)];
    }),
  ]);
}

const labelWidth = 0.5 * bodyWidth;

/** A label with its box to the right of it. The longest label there is is lower than a page. */
export function labelled(label: string, boxWidth = 90, after = ''): Block {
  const height = (sheet: Sheet): number => Math.max(24, sheet.heightOf(label, 'body', labelWidth - 10) + 6);
  return {
    height,
    draw: (sheet) => {
      sheet.ensure(height(sheet));
      const [y, x] = [sheet.y, sheet.left + labelWidth];
      box({ x, y: y + 2, width: boxWidth }, 19)(sheet);
      sheet.within('P', () => {
        sheet.text('Span', label, 'body', { x: sheet.left, y: y + 5, width: labelWidth - 10 });
        if (after !== '')
          sheet.text('Span', after, 'soft', {
            x: x + boxWidth + 6,
            y: y + 6,
            width: bodyWidth - labelWidth - boxWidth - 6,
          });
      });
      sheet.y = y + height(sheet);
    },
  };
}
