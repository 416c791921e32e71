/** Draws a picture's ground, texts and legend; the plot itself is Chart.js's. */
import { inkOn } from './contrast.ts';
import type { LegendKey } from './legend.ts';
import { fontSize } from './labels.ts';
import type { Pen } from './pen.ts';
import type { Picture } from './picture.ts';
import { dashOf, shapeOf } from './shapes.ts';
import { letterOf } from './stack-config.ts';
import type { ChartTheme } from './theme.ts';

export function drawPicture(pen: Pen, { width, height, lines, keys }: Picture, theme: ChartTheme): void {
  pen.fillStyle = theme.surface;
  pen.fillRect(0, 0, width, height);
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  for (const { text, x, y, size, weight, soft } of lines) {
    pen.font = `${weight} ${size}px ${theme.family}`;
    pen.fillStyle = soft ? theme.soft : theme.ink;
    pen.fillText(text, x, y);
  }
  pen.font = `400 ${fontSize}px ${theme.family}`;
  for (const { key, x, y } of keys) {
    drawSign(pen, key, x, y, theme);
    pen.textAlign = 'left';
    pen.font = `400 ${fontSize}px ${theme.family}`;
    pen.fillStyle = theme.ink;
    pen.fillText(key.text, x + 38, y + 4.5);
  }
}

function drawSign(pen: Pen, key: LegendKey, x: number, y: number, theme: ChartTheme): void {
  pen.save();
  const colour = key.kind === 'tint' ? (theme.heat[key.step - 1] ?? theme.ink) : (theme.series[key.index] ?? theme.ink);
  pen.fillStyle = colour;
  if (key.kind === 'tint') {
    pen.beginPath();
    pen.arc(x + 16, y, 9, 0, 2 * Math.PI);
    pen.fill();
    pen.strokeStyle = theme.series[0] ?? theme.ink;
    pen.lineWidth = 1.5;
    pen.stroke();
  } else if (key.kind === 'part') {
    pen.fillRect(x + 6, y - 10, 20, 20);
    pen.fillStyle = inkOn(colour, theme);
    pen.font = `600 ${fontSize}px ${theme.family}`;
    pen.textAlign = 'center';
    pen.fillText(letterOf(key.index), x + 16, y + 4.5);
  } else {
    if (key.kind === 'line') drawDash(pen, key.index, x, y, colour);
    drawShape(pen, key.index, x + 16, y);
  }
  pen.restore();
}

function drawDash(pen: Pen, index: number, x: number, y: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 2.5;
  pen.setLineDash(dashOf(index));
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + 32, y);
  pen.stroke();
  pen.setLineDash([]);
}

function drawShape(pen: Pen, index: number, x: number, y: number): void {
  const corners: Record<Exclude<ReturnType<typeof shapeOf>, 'circle'>, [number, number][]> = {
    rect: [
      [-4, -4],
      [4, -4],
      [4, 4],
      [-4, 4],
    ],
    triangle: [
      [0, -5],
      [5, 4],
      [-5, 4],
    ],
    rectRot: [
      [0, -5.5],
      [5.5, 0],
      [0, 5.5],
      [-5.5, 0],
    ],
  };
  const shape = shapeOf(index);
  pen.beginPath();
  if (shape === 'circle') pen.arc(x, y, 4.5, 0, 2 * Math.PI);
  else {
    corners[shape].forEach(([right, down], at) => {
      if (at === 0) pen.moveTo(x + right, y + down);
      else pen.lineTo(x + right, y + down);
    });
    pen.closePath();
  }
  pen.fill();
}
