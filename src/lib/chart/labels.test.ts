import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameLines, roughWidth, spread, wrapped } from './labels.ts';

describe('spread', () => {
  it('leaves labels alone that do not meet', () => {
    expect(spread([100, 20, 60], 16, 200)).toEqual([100, 20, 60]);
  });

  it('moves labels apart that do, in their order', () => {
    expect(spread([50, 48], 16, 200)).toEqual([64, 48]);
  });

  it('does not push the lowest out of the plot', () => {
    expect(spread([198, 199], 16, 200)).toEqual([184, 200]);
  });

  it('keeps at least the gap between all of them, and the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }), (positions) => {
        const placed = spread(positions, 16, 200).sort((a, b) => a - b);
        for (let at = 1; at < placed.length; at += 1) {
          expect((placed[at] ?? 0) - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
        }
        expect(placed.at(-1) ?? 0).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('wrapped', () => {
  it('breaks at words, loses none and keeps to the width', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { maxLength: 30 }), (words) => {
        const lines = wrapped(words.join(' '), 100, roughWidth);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(roughWidth(line)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('nameLines', () => {
  it('keeps a name on one line where there is room, and leaves the plot more than half', () => {
    const name = 'Plan på deltid av hälsoskäl';
    expect(nameLines(name, 760)).toEqual([name]);
    const lines = nameLines(name, 240);
    expect(lines).toEqual(['Plan på', 'deltid av', 'hälsoskäl']);
    expect(Math.max(...lines.map(roughWidth))).toBeLessThan(120);
  });
});
