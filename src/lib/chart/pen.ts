/** What our own plugins draw with, over and beside what Chart.js draws. */
import type { Chart } from 'chart.js';
import { fontSize, lineHeight } from './labels.ts';
import type { ChartTheme } from './theme.ts';

export type Pen = CanvasRenderingContext2D;

export function dashed(
  pen: Pen,
  colour: string,
  pattern: number[],
  from: [number, number],
  to: [number, number],
): void {
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

export type Style = { colour: string; weight: 400 | 600; align: CanvasTextAlign };

export function write(
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

export function widthOf(pen: Pen, theme: ChartTheme, text: string): number {
  pen.save();
  pen.font = `400 ${fontSize}px ${theme.family}`;
  const { width } = pen.measureText(text);
  pen.restore();
  return width;
}

/** A centred text that would be cut at the canvas's edge is moved in. */
export function within(pen: Pen, theme: ChartTheme, text: string, x: number, width: number): number {
  const half = widthOf(pen, theme, text) / 2 + 2;
  return Math.min(Math.max(x, half), width - half);
}

/** A dashed line through the plot at `x`, with its text above. */
export function upright(chart: Chart, theme: ChartTheme, x: number, text: string, colour: string): void {
  const { ctx: pen, chartArea, width } = chart;
  dashed(pen, colour, [3, 4], [x, chartArea.top - 4], [x, chartArea.bottom]);
  if (text === '') return;
  const style: Style = { colour: theme.soft, weight: 400, align: 'center' };
  write(pen, theme, text, within(pen, theme, text, x, width), chartArea.top - 4 - lineHeight / 2, style);
}
