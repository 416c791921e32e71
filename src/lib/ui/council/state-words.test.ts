import { expect, test } from 'vitest';
import type { AreaState } from '#lib/domain/area-state.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { countsText, leadText } from './state-words.ts';

overwriteGetLocale(() => 'sv');

const none = { undirected: 0, parts: 0, first: 0, broken: 0, few: 0, retired: 0 };
const state = (given: Partial<AreaState>): AreaState => ({
  verdict: 'unknown',
  right: 0,
  wrong: 0,
  level: 0,
  silent: none,
  weightiest: null,
  ...given,
});

test('the areas that worsen are named, the others counted', () => {
  const areas = [
    { name: 'Boende', verdict: 'worsens' },
    { name: 'Hälsa', verdict: 'improves' },
    { name: 'Barn och unga', verdict: 'unknown' },
  ] as const;
  expect(leadText([...areas], 'sv')).toBe(
    '1 av 3 områden försämras: Boende. Av de andra förbättras 1 och går 1 inte att bedöma.',
  );
  expect(leadText(areas.slice(1), 'sv')).toBe(
    'Det enda område som går att bedöma försämras inte. Av områdena förbättras 1 och går 1 inte att bedöma.',
  );
  expect(leadText(areas.slice(2), 'sv')).toBe('Det går inte att säga än vart något av områdena är på väg.');
  expect(leadText(areas.slice(0, 1), 'sv')).toBe('1 av 1 områden försämras: Boende.');
});

test('the counts are said of those that have a say, and why there are none', () => {
  expect(countsText(state({ verdict: 'worsens', wrong: 2, right: 1 }), 'sv')).toBe(
    '2 av 3 indikatorer går åt fel håll.',
  );
  expect(countsText(state({ verdict: 'improves', right: 1 }), 'sv')).toBe('1 av 1 indikator går åt rätt håll.');
  expect(countsText(state({ silent: { ...none, undirected: 2, few: 1 } }), 'sv')).toBe(
    '2 indikatorer visar läget utan önskad riktning och 1 indikator har för få uppgifter.',
  );
});
