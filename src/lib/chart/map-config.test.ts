import { describe, expect, it } from 'vitest';
import type { MapData } from './data.ts';
import { buildMap, placeFigures, radiiOf } from './map-config.ts';
import { paperTheme } from './paper.ts';

const at = { latitude: 58, longitude: 15 };
const amount = { name: 'Bosatta', unit: 'personer', decimals: 0 };
const share = { name: 'Andel', unit: 'procent', decimals: 1, suffix: '\u00a0%' };
const data: MapData = {
  amount,
  share,
  places: [
    { ...at, name: 'Ydre', amount: 100, share: 30 },
    { ...at, latitude: 58.4, name: 'Linköping', amount: 1600, share: 20 },
    { ...at, longitude: 15.6, name: 'Kinda', amount: null, share: null, mark: 'ej svar' },
    { ...at, longitude: 15.2, name: 'Boxholm', amount: 0, share: 25 },
  ],
};
const theme = paperTheme('sans');

describe('bubbles', () => {
  it('have areas as their counts, and a dot for zero', () => {
    const [small = 0, large = 0, none, zero = 0] = radiiOf(data);
    expect((large / small) ** 2).toBeCloseTo(16);
    expect(zero).toBe(2);
    expect(none).toBeGreaterThan(zero);
  });

  it('are of one size where there is only a share', () => {
    const places = data.places.filter(({ share: given }) => given != null);
    expect(new Set(radiiOf({ share, places })).size).toBe(1);
  });

  it('are drawn the greatest first, hollow without an answer, tinted by the share', () => {
    const [dataset] = buildMap(data, 'saknas', theme).config.data.datasets;
    expect(dataset?.data.map(({ r }) => r)).toEqual([24, 6, 6, 2]);
    expect(dataset?.backgroundColor).toEqual([theme.heat[0], theme.heat[4], 'transparent', theme.heat[2]]);
  });

  it('have one scale in both directions', () => {
    const { config } = buildMap(data, '', theme);
    const limits = (side: 'x' | 'y') => {
      const scale = { min: 0, max: 0, chart: { width: 300, height: 420 } };
      const axis = config.options?.scales?.[side] as { afterDataLimits(given: typeof scale): void } | undefined;
      axis?.afterDataLimits(scale);
      return scale.max - scale.min;
    };
    expect(limits('x') / 300).toBeCloseTo(limits('y') / 420);
  });
});

describe('labels', () => {
  it('say the share, or why there is none', () => {
    const { labels } = buildMap(data, 'saknas', theme).annotations;
    expect(labels.map(({ name, figure }) => [name, figure])).toEqual([
      ['Linköping', '20,0\u00a0%'],
      ['Ydre', '30,0\u00a0%'],
      ['Kinda', 'ej svar'],
      ['Boxholm', '25,0\u00a0%'],
    ]);
    expect(placeFigures({ ...at, name: '', amount: 1600, share: 20 }, data)).toEqual(['20,0\u00a0%', '1\u202f600']);
  });

  it('have an outline for each county', () => {
    const grouped = data.places.map((place, i) => ({ ...place, group: i < 2 ? 'a' : 'b' }));
    expect(buildMap(data, '', theme).annotations.hulls).toHaveLength(1);
    expect(buildMap({ ...data, places: grouped }, '', theme).annotations.hulls.map((hull) => hull.length)).toEqual([
      2, 2,
    ]);
  });
});
