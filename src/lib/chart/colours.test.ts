/** The tokens of app.css, measured: against what they stand on, and against one another as the colour-blind see them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, linear } from './contrast.ts';
import { paperTheme } from './paper.ts';

const css = readFileSync(join(import.meta.dirname, '..', '..', 'app.css'), 'utf8');

/** The tokens of a block; dark is the light one with its own over. */
function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const [lightBlock = '', rest = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
const light = tokens(lightBlock);
const dark = { ...light, ...tokens(rest.split('@media print')[0] ?? '') };
const schemes = [
  ['light', light],
  ['dark', dark],
] as const;

const numbered = (scheme: Record<string, string>, name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => scheme[`${name}-${at + 1}`] ?? '');

/** Machado, Oliveira and Fernandes 2009, at full severity, on linear light. */
const sights: Record<string, number[][]> = {
  'full colour sight': [[1, 0, 0], [0, 1, 0], [0, 0, 1]], // prettier-ignore
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]], // prettier-ignore
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]], // prettier-ignore
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]], // prettier-ignore
};

/** CIELAB, in which a distance of about 2 can just be seen. */
function lab([r = 0, g = 0, b = 0]: number[]): number[] {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(colour: string, sight: number[][]): number[] {
  const light = linear(colour);
  const through = sight.map((row) => row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0));
  return lab(through.map((part) => Math.min(Math.max(part, 0), 1)));
}

function apart(a: string, b: string, sight: number[][]): number {
  const [one, other] = [seen(a, sight), seen(b, sight)];
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}

describe.each(schemes)('the series in %s', (_, scheme) => {
  const series = numbered(scheme, 'series', 6);

  it.each(['surface', 'paper'])('stand out from the %s, three to one', (ground) => {
    for (const colour of series) expect(contrast(colour, scheme[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(sights))('are told from their neighbours with %s', (_sight, matrix) => {
    series.forEach((colour, at) => {
      expect(apart(colour, series[(at + 1) % series.length] ?? '', matrix)).toBeGreaterThanOrEqual(25);
    });
  });

  it.each(Object.entries(sights))('are told from any other with %s', (_sight, matrix) => {
    series.forEach((colour, at) => {
      for (const other of series.slice(at + 1)) expect(apart(colour, other, matrix)).toBeGreaterThanOrEqual(12);
    });
  });

  it('carry a text that can be read', () => {
    const inks = { ink: scheme['ink'] ?? '', surface: scheme['surface'] ?? '' };
    for (const colour of series) expect(contrast(colour, inkOn(colour, inks))).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(schemes)('the steps of a heat table in %s', (_, scheme) => {
  const heat = numbered(scheme, 'heat', 5);

  it('carry the figure', () => {
    for (const colour of heat) expect(contrast(colour, scheme['ink'] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(sights))('go one way, each told from the next, with %s', (_sight, matrix) => {
    const lightness = heat.map((colour) => seen(colour, matrix)[0] ?? 0);
    const direction = Math.sign((lightness[4] ?? 0) - (lightness[0] ?? 0));
    heat.slice(1).forEach((colour, at) => {
      expect(direction * ((lightness[at + 1] ?? 0) - (lightness[at] ?? 0))).toBeGreaterThan(0);
      expect(apart(colour, heat[at] ?? '', matrix)).toBeGreaterThanOrEqual(5);
    });
  });
});

describe('on paper', () => {
  it('colours are those of the light page', () => {
    const { series, heat, ink, soft, line, strongLine, surface, heed } = paperTheme('');
    expect({ series, heat }).toEqual({ series: numbered(light, 'series', 6), heat: numbered(light, 'heat', 5) });
    expect([ink, soft, line, strongLine, surface, heed]).toEqual(
      ['ink', 'ink-soft', 'line', 'line-strong', 'surface', 'heed'].map((name) => light[name]),
    );
  });
});

describe('ink', () => {
  it('is the surface’s where colours are the system’s own', () => {
    expect(inkOn('CanvasText', { ink: 'CanvasText', surface: 'Canvas' })).toBe('Canvas');
  });

  it('knows black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });
});
