import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TrendData } from '#lib/chart/data.ts';
import type { Drawing } from '#lib/chart/drawing.ts';
import { drawChart } from './draw-chart.ts';
import { paperTheme } from './paper-theme.ts';
import { pictureOf, type Shape } from './picture.ts';

const point = (year: number, value: number | null, answered = 13) => ({
  year,
  value,
  coverage: { answered, asked: 13 },
});
const trend = (breaks: TrendData['breaks']): Drawing => ({
  kind: 'trend',
  size: 'full',
  breakLabel: 'tidsseriebrott',
  data: {
    unit: 'procent',
    decimals: 1,
    breaks,
    series: [{ name: 'Länet', points: [point(2011, 40), point(2012, 42, 12), point(2013, 45), point(2014, 47)] }],
  },
});
const size = { width: 600, height: 260 };

/** The parts of the line of the first series: each a run of points with nothing between it and the next. */
const lineRuns = (shapes: Shape[]): string[] =>
  shapes.filter(({ stroke }) => stroke?.width === 2.5).map(({ path }) => path);

/** The years that a run passes, by their places on the paper. */
const places = (run: string): number => new Set([...run.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => x)).size;

describe('a chart on paper', () => {
  it('is drawn with its line, its points and its letters', () => {
    const { shapes, width, height } = drawChart(trend([]), size);
    expect({ width, height }).toEqual(size);
    expect(lineRuns(shapes).map(places)).toEqual([4]);
    expect(shapes.filter(({ fill }) => fill === 'white').length).toBe(1);
    // Years and figures on the axes, and the latest figure at the line's end.
    expect(shapes.filter(({ fill, path }) => fill === '#4D6066' && path.includes('Q')).length).toBeGreaterThan(6);
    expect(shapes.filter(({ fill, path }) => fill === '#16262B' && path.includes('Q')).length).toBe(1);
  });

  it('has a gap in the line where the series breaks, and says so', () => {
    const { shapes } = drawChart(trend([{ between: [2012, 2013], note: 'Frågan ändrades' }]), size);
    expect(lineRuns(shapes).map(places)).toEqual([2, 2]);
    const letters = (all: Shape[]): number => all.filter(({ fill }) => fill === '#4D6066').length;
    expect(letters(shapes)).toBe(letters(drawChart(trend([]), size).shapes) + 1);
  });

  it('draws all that a trend can have: many lines, a target, and what was decided', () => {
    const drawing = trend([]);
    if (drawing.kind !== 'trend') throw new Error('no trend');
    const [first] = drawing.data.series;
    const names = [
      'Anvisade via Arbetsförmedlingen',
      'Anvisade via Migrationsverket',
      'Bosatta på egen hand',
      'Övriga',
    ];
    const series = names.map((name) => ({ name, points: first?.points ?? [] }));
    const target = { value: 50, text: 'Mål 50 %' };
    const marks = [{ year: 2013, sign: '1', text: 'Fler platser.' }];
    const { shapes } = drawChart({ ...drawing, data: { ...drawing.data, series, target, marks } }, size);
    expect(shapes.length).toBeGreaterThan(drawChart(drawing, size).shapes.length + 10);
  });

  it('draws a bar for each figure, and words where there is none', () => {
    const bars: Drawing = {
      kind: 'bars',
      missing: 'ej svar',
      data: {
        unit: 'personer',
        decimals: 0,
        rows: [
          { name: 'Kinda', value: 4 },
          { name: 'Ydre', value: null },
          { name: 'Åtvidaberg', value: 8 },
        ],
      },
    };
    const { shapes } = drawChart(bars, { width: 600, height: 115 });
    const drawn = shapes.filter(({ fill }) => fill === paperTheme.series[0]?.toUpperCase());
    const widths = drawn.map(({ path }) => {
      const all = [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
      return Math.max(...all) - Math.min(...all);
    });
    expect(widths).toHaveLength(2);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 2);
  });

  it('has the letters of the pages', () => {
    expect(readFileSync('src/app.css', 'utf8')).toContain(`'${paperTheme.family}'`);
  });

  it('refuses what it would have to leave out', () => {
    expect(() => pictureOf('<svg><image width="1"/></svg>', size)).toThrow('image');
    expect(() => pictureOf('<svg><path mask="url(#a)" d="M0 0"/></svg>', size)).toThrow('mask');
    expect(() => pictureOf('<svg><path transform="rotate(4)" d="M0 0"/></svg>', size)).toThrow('rotate');
  });
});
