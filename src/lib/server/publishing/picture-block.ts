import { shapeOf, type Shape as PointShape } from '#lib/chart/shapes.ts';
import type { Block } from './blocks.ts';
import { paperTheme } from './paper-theme.ts';
import type { Picture, Shape } from './picture.ts';
import { bodyWidth, type Sheet } from './sheet.ts';

/** A picture as wide as the text, with what it shows in words. */
export function pictureBlock(picture: Picture, alt: string): Block {
  const scale = bodyWidth / picture.width;
  const height = picture.height * scale + 4;
  return {
    height: () => height,
    draw: (sheet) => {
      const { y, left } = sheet;
      sheet.figure(alt, (pdf) => {
        pdf.save().translate(left, y).scale(scale);
        for (const shape of picture.shapes) drawShape(pdf, shape);
        pdf.restore();
      });
      sheet.y = y + height;
    },
  };
}

function drawShape(pdf: PDFKit.PDFDocument, { path, at, fill, stroke, opacity, clip }: Shape): void {
  pdf.save();
  if (clip) pdf.rect(clip.x, clip.y, clip.width, clip.height).clip();
  pdf.translate(...at);
  if (opacity < 1) pdf.opacity(opacity);
  if (stroke) pdf.lineWidth(stroke.width).lineJoin(stroke.join).path(path).stroke(stroke.colour);
  else if (fill !== null) pdf.path(path).fill(fill);
  pdf.restore();
}

const sampleWidth = 24;
const lineHeight = 14;
const markers: Record<PointShape, string> = {
  circle: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z',
  rect: 'M8.5 4.5h7v7h-7Z',
  triangle: 'M12 3.5l4.5 8h-9Z',
  rectRot: 'M12 3l5 5l-5 5l-5-5Z',
};

/** Which line is whose, where the names do not fit at the lines' ends: as many on a row as there is room for. */
export function legendBlock(names: string[]): Block {
  const places = (sheet: Sheet): { x: number; row: number }[] => {
    let [x, row] = [0, 0];
    return names.map((name) => {
      const width = sampleWidth + 6 + sheet.widthOf(name, 'cell') + 14;
      if (x > 0 && x + width > bodyWidth) [x, row] = [0, row + 1];
      const place = { x, row };
      x += width;
      return place;
    });
  };
  const height = (sheet: Sheet): number => ((places(sheet).at(-1)?.row ?? 0) + 1) * lineHeight + 4;
  return {
    leads: true,
    height,
    draw: (sheet) => {
      const y = sheet.y;
      places(sheet).forEach(({ x, row }, index) => {
        const [left, top] = [sheet.left + x, y + row * lineHeight];
        sheet.decorate('Layout', (pdf) => sample(pdf, index, left, top));
        sheet.text('P', names[index] ?? '', 'cell', { x: left + sampleWidth + 6, y: top, width: bodyWidth - x });
      });
      sheet.y = y + height(sheet);
    },
  };
}

function sample(pdf: PDFKit.PDFDocument, index: number, x: number, y: number): void {
  const colour = paperTheme.series[index % paperTheme.series.length] ?? paperTheme.ink;
  pdf.save().translate(x, y - 1);
  pdf.lineWidth(2).path('M0 8H24').stroke(colour);
  pdf.path(markers[shapeOf(index)]).fill(colour);
  pdf.restore();
}
