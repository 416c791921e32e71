import { type Area, bodyHeight, bodyWidth, colours, type Sheet, type StyleName } from './sheet.ts';

/** Something to set. Heights are in points; drawing leaves the sheet's `y` below it. */
export type Block = {
  height: (sheet: Sheet) => number;
  /** How high its beginning is, where it may go on to the next page; absent where it stays whole. */
  least?: (sheet: Sheet) => number;
  draw: (sheet: Sheet) => void;
  /** True for what never stands alone at the foot of a page: headings, and what is said of a question before its answer. */
  leads?: boolean;
};

export type Indented = { indent?: number; after?: number; before?: number; leads?: boolean };

/** A paragraph or a heading. */
export function paragraph(tag: string, text: string, style: StyleName, space: Indented = {}): Block {
  const { indent = 0, before = 0, after = 0, leads = false } = space;
  const width = bodyWidth - indent;
  const height = (sheet: Sheet): number => before + sheet.heightOf(text, style, width) + after;
  return {
    leads,
    height,
    // Four lines at the foot of a page are a beginning.
    least: (sheet) => Math.min(height(sheet), before + 60),
    draw: (sheet) => {
      sheet.y += before;
      sheet.text(tag, text, style, { x: sheet.left + indent, y: sheet.y, width });
      sheet.y += after;
    },
  };
}

/** Air before something; none at the top of a page. */
export function space(height: number): Block {
  return { leads: true, height: () => height, draw: (sheet) => void (sheet.y += sheet.isAtTop ? 0 : height) };
}

/** Does something where what follows begins. */
export function here(act: () => void): Block {
  return { leads: true, height: () => 0, draw: act };
}

/** An empty box, and what stands after it. */
export function box({ x, y, width }: Area, height: number): (sheet: Sheet) => void {
  return (sheet) =>
    sheet.decorate('Layout', (pdf) =>
      pdf.lineWidth(0.75).strokeColor(colours.line).roundedRect(x, y, width, height, 2).stroke(),
    );
}

export function rule(sheet: Sheet, y: number, colour: string = colours.line): void {
  sheet.decorate('Layout', (pdf) =>
    pdf
      .lineWidth(0.75)
      .strokeColor(colour)
      .moveTo(sheet.left, y)
      .lineTo(sheet.left + bodyWidth, y)
      .stroke(),
  );
}

/** What is higher than this is let go on to the next page rather than leave so much empty. */
const mostKept = 0.6 * bodyHeight;

/** Sets blocks that belong together: on one page where that wastes little, else each with what leads to it. */
export function place(sheet: Sheet, blocks: Block[]): void {
  const whole = blocks.reduce((sum, block) => sum + block.height(sheet), 0);
  if (whole <= mostKept) sheet.ensure(whole);
  const isKept = whole <= sheet.room;
  blocks.forEach((block, at) => {
    if (!isKept && blocks[at - 1]?.leads !== true)
      sheet.ensure(Math.min(beginning(sheet, blocks.slice(at)), bodyHeight));
    block.draw(sheet);
  });
}

/** What leads to the first of them that can stand alone, and the beginning of that one. */
function beginning(sheet: Sheet, blocks: Block[]): number {
  const first = blocks.findIndex(({ leads }) => leads !== true);
  const leading = first < 0 ? blocks : blocks.slice(0, first);
  const block = blocks[first];
  const own = block ? (block.least ?? block.height)(sheet) : 0;
  return leading.reduce((sum, one) => sum + one.height(sheet), own);
}
