import { describe, expect, it } from 'vitest';
import { lineKeys } from './legend.ts';
import { pictureOf, type PictureTexts } from './picture.ts';

const measure = (text: string, size = 13): number => text.length * size * 0.5;
const texts: PictureTexts = {
  title: 'Godkända i sfi',
  place: 'Östergötlands län',
  caveats: ['Preliminärt.'],
  keys: lineKeys(['Kvinnor', 'Män', 'Totalt']),
  words: ['Procent.', '12 av 13 kommuner har uppgift 2014.'],
  source: 'Källa: kommunerna.',
  fetched: 'Hämtat 22 november 2026.',
};

describe('a picture', () => {
  const picture = pictureOf(texts, { width: 760, height: 300 }, measure);

  it('says everything: what, where, how sure, unit, coverage, source and date', () => {
    expect(picture.lines.map(({ text }) => text)).toEqual([
      'Godkända i sfi',
      'Östergötlands län',
      '◐ Preliminärt.',
      'Procent.',
      '12 av 13 kommuner har uppgift 2014.',
      'Källa: kommunerna.',
      'Hämtat 22 november 2026.',
    ]);
    expect(picture.keys.map(({ key }) => key.text)).toEqual(['Kvinnor', 'Män', 'Totalt']);
  });

  it('has title and keys over the plot, the rest under, and all of it inside', () => {
    const { plot, lines, keys, height, width } = picture;
    const over = lines.filter(({ y }) => y < plot.y);
    expect(over).toHaveLength(3);
    expect(keys.every(({ y }) => y < plot.y)).toBe(true);
    expect(lines.slice(3).every(({ y }) => y > plot.y + plot.height)).toBe(true);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(height);
    expect(plot.x + plot.width).toBeLessThan(width);
  });

  it('puts keys on as many rows as they need', () => {
    const many = pictureOf({ ...texts, keys: lineKeys(['en', 'två', 'tre']) }, { width: 150, height: 100 }, measure);
    expect(new Set(many.keys.map(({ y }) => y)).size).toBeGreaterThan(1);
  });
});
