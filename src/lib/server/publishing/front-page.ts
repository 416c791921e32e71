import { paragraph, rule, space } from './blocks.ts';
import { bodyWidth, type Sheet } from './sheet.ts';

export type Fact = { label: string; text: string; isSmall?: boolean };
/** A heading and the page that it stands on, from 1. */
export type Listed = { text: string; page: number; isPart: boolean };

type Front = { title: string; lead: string; facts: Fact[]; words: { contents: string } };

const labelWidth = 120;
const lineHeight = 14;
const partGap = 4;
/** Numbers stand near their headings, so that no line is needed to lead the eye. */
const contentsWidth = 0.7 * bodyWidth;

/** The title with what is to know of the edition. Gives what sets the contents, once their pages are known. */
export function frontPage(sheet: Sheet, { title, lead, facts, words }: Front): (listed: Listed[]) => void {
  for (const block of [paragraph('H1', title, 'title', { after: 8 }), paragraph('P', lead, 'body', { after: 14 })])
    block.draw(sheet);
  rule(sheet, sheet.y);
  sheet.y += 8;
  sheet.within('Table', () => facts.forEach((fact) => factRow(sheet, fact)));
  rule(sheet, sheet.y);
  space(18).draw(sheet);
  const [page, y] = [sheet.pages, sheet.y];
  const room = sheet.room;
  const fill = sheet.reserve('Sect');
  return (listed) => {
    const entries = fitting(listed, room - 30);
    fill(() => {
      if (entries.length === 0) return;
      sheet.at(page, y);
      paragraph('H2', words.contents, 'section', { after: 6 }).draw(sheet);
      sheet.within('TOC', () => entries.forEach((entry) => contentsRow(sheet, entry)));
    });
  };
}

/** All headings, or else those of the parts, or none: the contents never take a page of their own. */
function fitting(listed: Listed[], room: number): Listed[] {
  const parts = listed.filter(({ isPart }) => isPart);
  const fits = (entries: Listed[]): boolean => entries.length * lineHeight + parts.length * partGap <= room;
  return fits(listed) ? listed : fits(parts) ? parts : [];
}

function factRow(sheet: Sheet, { label, text, isSmall }: Fact): void {
  const width = bodyWidth - labelWidth;
  const style = isSmall ? 'small' : 'body';
  sheet.ensure(Math.min(sheet.heightOf(text, style, width), 60));
  const y = sheet.y;
  sheet.within('TR', () => {
    sheet.within('TH', () => sheet.text('P', label, 'soft', { x: sheet.left, y: y + 1, width: labelWidth - 12 }), {
      scope: 'Row',
    });
    const low = sheet.y;
    sheet.within('TD', () =>
      sheet.text('P', text, style, { x: sheet.left + labelWidth, y: isSmall ? y + 2 : y, width }),
    );
    // The label may be the longer of the two; over a page the text is.
    sheet.y = Math.max(sheet.y, sheet.y > y ? low : 0) + 5;
  });
}

function contentsRow(sheet: Sheet, { text, page, isPart }: Listed): void {
  const y = sheet.y + (isPart ? partGap : 0);
  const indent = isPart ? 0 : 14;
  const style = isPart ? 'head' : 'cell';
  sheet.within('TOCI', () => {
    const area = { x: sheet.left + indent, y, width: contentsWidth - indent - 30 };
    sheet.text('P', text, style, { ...area, height: lineHeight, ellipsis: true });
    sheet.text('P', String(page), style, { x: sheet.left + contentsWidth - 30, y, width: 30, align: 'right' });
  });
  sheet.y = y + lineHeight;
}
