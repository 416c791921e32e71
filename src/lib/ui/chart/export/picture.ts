/** A chart as a picture that stands by itself: PNG at twice the size of the screen's, or SVG with real text. */
import { Context } from 'svgcanvas/dist/svgcanvas.esm.js';
import { drawPicture } from '#lib/chart/draw-picture.ts';
import type { Drawing } from '#lib/chart/drawing.ts';
import { fontSize } from '#lib/chart/labels.ts';
import { paperTheme } from '#lib/chart/paper.ts';
import type { Pen } from '#lib/chart/pen.ts';
import { type Measure, type Picture, pictureOf, type PictureTexts, plotWidth } from '#lib/chart/picture.ts';
import type { ChartTheme } from '#lib/chart/theme.ts';
import { readTheme } from '../read-theme.ts';
import { drawStill, ready } from '../runtime.ts';

const ratio = 2;
/** A small chart has no axes: in a picture by itself it gets them, and their room. */
const leastHeight = 260;

/** Where the file is opened our letters may not be: room is measured for those that most have, which are wider. */
const elsewhere = "'Source Sans 3', Arial, Helvetica, sans-serif";

type Prepared = { picture: Picture; theme: ChartTheme; drawing: Drawing };

async function prepared(drawing: Drawing, height: number, texts: PictureTexts, family: string): Promise<Prepared> {
  await ready(document.documentElement);
  const theme = paperTheme(family);
  const pen = penOf(document.createElement('canvas'));
  const measure: Measure = (text, size, weight) => {
    pen.font = `${weight} ${size}px ${theme.family}`;
    return pen.measureText(text).width;
  };
  const size = { width: plotWidth, height: Math.max(height, leastHeight) };
  return { picture: pictureOf(texts, size, measure), theme, drawing: inFull(drawing) };
}

function inFull(drawing: Drawing): Drawing {
  return drawing.kind === 'trend' ? { ...drawing, size: 'full' } : drawing;
}

function penOf(canvas: HTMLCanvasElement): Pen {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser has no canvas to draw on.');
  return pen;
}

export async function pngOf(given: Drawing, height: number, texts: PictureTexts): Promise<Blob> {
  const { picture, theme, drawing } = await prepared(given, height, texts, readTheme(document.documentElement).family);
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * ratio;
  canvas.height = picture.height * ratio;
  const pen = penOf(canvas);
  pen.scale(ratio, ratio);
  drawPicture(pen, picture, theme);
  const { x, y, width, height: tall } = picture.plot;
  const plot = document.createElement('canvas');
  const chart = drawStill(penOf(plot), picture.plot, ratio, drawing, theme);
  pen.drawImage(plot, x, y, width, tall);
  chart.destroy();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}

/** The plot is an SVG in the picture's SVG: Chart.js draws from a corner of its own. */
export async function svgOf(given: Drawing, height: number, texts: PictureTexts): Promise<string> {
  const { picture, theme, drawing } = await prepared(given, height, texts, elsewhere);
  const outer = new Context({ width: picture.width, height: picture.height });
  drawPicture(outer, picture, theme);
  const { x, y, width, height: tall } = picture.plot;
  const inner = new Context({ width, height: tall });
  const chart = drawStill(inner, picture.plot, 1, drawing, theme);
  const plot = inner.getSvg();
  plot.setAttribute('x', String(x));
  plot.setAttribute('y', String(y));
  const svg = outer.getSvg();
  svg.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`);
  svg.setAttribute('font-size', String(fontSize));
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = texts.title;
  svg.prepend(title);
  svg.append(plot);
  // svgcanvas writes it where no text is underlined.
  for (const element of svg.querySelectorAll('[text-decoration=undefined]')) element.removeAttribute('text-decoration');
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
  // Last, since a chart that ends wipes what it drew.
  chart.destroy();
  return text;
}
