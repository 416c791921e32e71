import type { Chart, Plugin } from 'chart.js';
import { fontSize, lineHeight } from './labels.ts';
import type { MapAnnotations } from './map-config.ts';
import { type Pen, widthOf, write } from './pen.ts';
import { type Box, placed } from './place-labels.ts';
import type { Spot } from './projection.ts';
import type { ChartTheme } from './theme.ts';

/** How far outside its outermost centres a county's outline is drawn, in pixels. */
const margin = 16;

function outline(pen: Pen, points: Spot[], theme: ChartTheme): void {
  const [first, ...rest] = points;
  if (!first) return;
  pen.save();
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  // Twice, the inner one in the surface's colour: what is left of the outer is a line around.
  for (const [width, colour] of [
    [2 * margin, theme.line],
    [2 * margin - 3, theme.surface],
  ] as const) {
    pen.beginPath();
    pen.moveTo(first.x, first.y);
    for (const { x, y } of rest.length > 0 ? rest : [first]) pen.lineTo(x, y);
    pen.closePath();
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.stroke();
    pen.fill();
  }
  pen.restore();
}

function pixels({ scales: { x, y } }: Chart, spot: Spot): Spot {
  return { x: x?.getPixelForValue(spot.x) ?? 0, y: y?.getPixelForValue(spot.y) ?? 0 };
}

/** The counties behind the bubbles; names and figures beside them, as many as there is room for. */
export function mapPlugin({ labels, hulls }: MapAnnotations, theme: ChartTheme): Plugin {
  return {
    id: 'samsyn-map',
    beforeDatasetsDraw(chart) {
      for (const hull of hulls)
        outline(
          chart.ctx,
          hull.map((spot) => pixels(chart, spot)),
          theme,
        );
    },
    afterDatasetsDraw(chart) {
      const { ctx: pen, width, height } = chart;
      const bubbles = labels.map(({ bubble }): Box & { r: number } => {
        const { x, y } = pixels(chart, bubble);
        return { left: x - bubble.r, right: x + bubble.r, top: y - bubble.r, bottom: y + bubble.r, r: bubble.r };
      });
      const sizes = labels.map(({ name, figure }) => ({
        width: Math.max(widthOf(pen, theme, name), widthOf(pen, theme, figure)),
        height: 2 * lineHeight - (lineHeight - fontSize),
      }));
      placed(bubbles, sizes, { width, height }).forEach((box, at) => {
        const label = labels[at];
        if (!box || !label) return;
        const middle = (box.left + box.right) / 2;
        const line = (text: string, y: number, colour: string, weight: 400 | 600): void =>
          write(pen, theme, text, middle, y, { colour, weight, align: 'center' });
        line(label.name, box.top + lineHeight / 2, theme.soft, 400);
        line(label.figure, box.top + lineHeight * 1.5 - 2, theme.ink, 600);
      });
    },
  };
}
