import { bodyWidth, type Sheet } from './sheet.ts';

type Framed = {
  running: string;
  source: string;
  /** What holds for the whole document and has to be seen on each page: that it is a draft, that figures are preliminary. */
  marks?: string[];
  words: { page: (at: { page: number; of: number }) => string };
};

const marksAt = 20;
const headAt = 34;
const footAt = 806;

/** The running title over every page but the first, and below each what it is a page of and its number. */
export function pageFrames(sheet: Sheet, { running, source, marks = [], words }: Framed): void {
  const of = sheet.pages;
  for (let page = 1; page <= of; page += 1) {
    sheet.at(page, 0);
    sheet.decorate('Pagination', () => {
      const area = { x: sheet.left, width: bodyWidth };
      if (marks.length > 0) sheet.line(marks.join(' · '), 'mark', { ...area, y: marksAt });
      if (page > 1) sheet.line(running, 'small', { ...area, y: headAt });
      sheet.line(source, 'small', { ...area, y: footAt });
      sheet.line(words.page({ page, of }), 'small', { ...area, y: footAt }, 'right');
    });
  }
}
