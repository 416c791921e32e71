import { bodyWidth, type Sheet } from './sheet.ts';

type Framed = { running: string; source: string; words: { page: (at: { page: number; of: number }) => string } };

const headAt = 34;
const footAt = 806;

/** The running title over every page but the first, and below each what it is a page of and its number. */
export function pageFrames(sheet: Sheet, { running, source, words }: Framed): void {
  const of = sheet.pages;
  for (let page = 1; page <= of; page += 1) {
    sheet.at(page, 0);
    sheet.decorate('Pagination', () => {
      const area = { x: sheet.left, width: bodyWidth };
      if (page > 1) sheet.line(running, 'small', { ...area, y: headAt });
      sheet.line(source, 'small', { ...area, y: footAt });
      sheet.line(words.page({ page, of }), 'small', { ...area, y: footAt }, 'right');
    });
  }
}
