/** Draws what Chart.js has no part for: breaks, names at line ends, the target, the figures beside bars, the county's line. */
import type { Chart, Plugin } from 'chart.js';
import type { BarAnnotations } from './bar-config.ts';
import { fontSize, lineHeight, spread } from './labels.ts';
import { dashed, type Style, upright, widthOf, within, write } from './pen.ts';
import type { ChartTheme } from './theme.ts';
import type { TrendAnnotations } from './trend-config.ts';
import type { NoteSign } from './trend-notes.ts';

/** A text right of the plot, at the height that its value has on the y axis unless another is in the way. */
type Label = Omit<Style, 'align'> & { y: number; text: string; left: number };

const signRadius = 7;

/** A small circle with ≈ on each line, and the word over the highest. */
function noteSign(chart: Chart, theme: ChartTheme, { x: at, ys, label }: NoteSign): void {
  const { x, y } = chart.scales;
  if (!x || !y) return;
  const { ctx: pen } = chart;
  const left = x.getPixelForValue(at);
  const heights = ys.map((value) => y.getPixelForValue(value));
  for (const height of heights) {
    pen.save();
    pen.beginPath();
    pen.arc(left, height, signRadius, 0, 2 * Math.PI);
    pen.fillStyle = theme.surface;
    pen.strokeStyle = theme.soft;
    pen.lineWidth = 1.25;
    pen.fill();
    pen.stroke();
    pen.restore();
    write(pen, theme, '≈', left, height, { colour: theme.ink, weight: 600, align: 'center' });
  }
  if (label === '') return;
  const above = Math.max(Math.min(...heights) - signRadius - lineHeight / 2, lineHeight / 2);
  const style: Style = { colour: theme.soft, weight: 400, align: 'center' };
  const middle = within(pen, theme, label, left, chart.width);
  const width = widthOf(pen, theme, label) + 6;
  pen.fillStyle = theme.surface;
  // Other lines may pass where the word stands.
  pen.fillRect(middle - width / 2, above - lineHeight / 2, width, lineHeight);
  write(pen, theme, label, middle, above, style);
}

/** A flag at the top of the year in which something should be seen, with its number. */
function flag(chart: Chart, theme: ChartTheme, x: number, sign: string): void {
  const { ctx: pen, chartArea } = chart;
  dashed(pen, theme.ink, [1, 3], [x, chartArea.top - 2], [x, chartArea.bottom]);
  pen.save();
  pen.font = `600 ${fontSize}px ${theme.family}`;
  const width = Math.max(pen.measureText(sign).width + 10, lineHeight);
  const left = Math.min(Math.max(x - width / 2, 1), chart.width - width - 1);
  const top = chartArea.top - 4 - lineHeight;
  pen.fillStyle = theme.ink;
  pen.beginPath();
  pen.roundRect(left, top, width, lineHeight, 3);
  pen.fill();
  pen.restore();
  const style: Style = { colour: theme.surface, weight: 600, align: 'center' };
  write(pen, theme, sign, left + width / 2, top + lineHeight / 2, style);
}

export function trendPlugin({ breaks, notes, ends, target, marks }: TrendAnnotations, theme: ChartTheme): Plugin {
  return {
    id: 'samsyn-trend',
    beforeDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      const { left, right } = chart.chartArea;
      for (const one of breaks) upright(chart, theme, x.getPixelForValue(one.x), one.label, theme.strongLine);
      for (const mark of marks) flag(chart, theme, x.getPixelForValue(mark.x), mark.sign);
      if (!target) return;
      const height = y.getPixelForValue(target.y);
      dashed(chart.ctx, theme.soft, [2, 4], [left, height], [right, height]);
      if (ends.length === 0)
        write(chart.ctx, theme, target.text, right + 6, height, { colour: theme.soft, weight: 400, align: 'left' });
    },
    afterDatasetsDraw(chart) {
      for (const note of notes) noteSign(chart, theme, note);
      const { x, y } = chart.scales;
      if (!x || !y || ends.length === 0) return;
      const labels: Label[] = ends.map(({ x: at, y: height, text }) => ({
        y: height,
        text,
        colour: theme.ink,
        weight: 600,
        left: x.getPixelForValue(at) + 10,
      }));
      if (target)
        labels.push({
          y: target.y,
          text: target.text,
          colour: theme.soft,
          weight: 400,
          left: chart.chartArea.right + 6,
        });
      const heights = spread(
        labels.map((label) => y.getPixelForValue(label.y)),
        lineHeight,
        chart.chartArea.bottom,
      );
      labels.forEach(({ text, left, colour, weight }, index) => {
        write(chart.ctx, theme, text, left, heights[index] ?? 0, { colour, weight, align: 'left' });
      });
    },
  };
}

export function barPlugin({ figures, county }: BarAnnotations, theme: ChartTheme): Plugin {
  return {
    id: 'samsyn-bars',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales;
      if (!x || !y) return;
      if (county) upright(chart, theme, x.getPixelForValue(county.value), county.text, theme.ink);
      figures.forEach(({ value, text }, index) => {
        const height = y.getPixelForValue(index);
        if (value === null)
          write(chart.ctx, theme, text, x.getPixelForValue(0) + 6, height, {
            colour: theme.soft,
            weight: 400,
            align: 'left',
          });
        else write(chart.ctx, theme, text, chart.width - 2, height, { colour: theme.ink, weight: 400, align: 'right' });
      });
    },
  };
}
