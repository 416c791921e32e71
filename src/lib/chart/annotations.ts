/** Draws what Chart.js has no part for: breaks, names at line ends, the target, the figures beside bars, the county's line. */
import type { Chart, Plugin } from 'chart.js';
import type { BarAnnotations } from './bar-config.ts';
import { fontSize, lineHeight, spread } from './labels.ts';
import type { ChartTheme } from './theme.ts';
import type { TrendAnnotations } from './trend-config.ts';

type Pen = CanvasRenderingContext2D;

function dashed(pen: Pen, colour: string, pattern: number[], from: [number, number], to: [number, number]): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.setLineDash(pattern);
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
  pen.restore();
}

type Style = { colour: string; weight: 400 | 600; align: CanvasTextAlign };

/** A text right of the plot, at the height that its value has on the y axis unless another is in the way. */
type Label = Omit<Style, 'align'> & { y: number; text: string; left: number };

function write(
  pen: Pen,
  theme: ChartTheme,
  text: string,
  x: number,
  y: number,
  { colour, weight, align }: Style,
): void {
  pen.save();
  pen.font = `${weight} ${fontSize}px ${theme.family}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y);
  pen.restore();
}

/** A centred text that would be cut at the canvas's edge is moved in. */
function within(pen: Pen, theme: ChartTheme, text: string, x: number, width: number): number {
  pen.font = `400 ${fontSize}px ${theme.family}`;
  const half = pen.measureText(text).width / 2 + 2;
  return Math.min(Math.max(x, half), width - half);
}

function upright(chart: Chart, theme: ChartTheme, x: number, text: string, colour: string): void {
  const { ctx: pen, chartArea, width } = chart;
  dashed(pen, colour, [3, 4], [x, chartArea.top - 4], [x, chartArea.bottom]);
  if (text === '') return;
  const style: Style = { colour: theme.soft, weight: 400, align: 'center' };
  write(pen, theme, text, within(pen, theme, text, x, width), chartArea.top - 4 - lineHeight / 2, style);
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

export function trendPlugin({ breaks, ends, target, marks }: TrendAnnotations, theme: ChartTheme): Plugin {
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
