import { expect, test } from 'vitest';
import type { Step } from '#lib/domain/step.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sampleIndicator } from '../../../../tests/sample-indicator.ts';
import { stepText } from './step-words.ts';

overwriteGetLocale(() => 'sv');

const projects = { ...sampleIndicator(), kind: 'count' as const, unit: { sv: 'projekt', en: 'projects' }, decimals: 0 };
const share = { ...sampleIndicator(), kind: 'share' as const, unit: { sv: 'procent', en: 'per cent' }, decimals: 1 };
const step = (from: string, to: string, change: string): Step => ({
  before: 2025,
  year: 2026,
  from,
  to,
  change,
  matched: 5,
  asked: 5,
});

test.each([
  ['up', step('140', '161', '21'), 'steg från 140 till 161 projekt (+21)'],
  ['down', step('184', '161', '-23'), 'sjönk från 184 till 161 projekt (−23)'],
  ['level', step('400', '401', '1'), 'rörde sig knappt: från 400 till 401 projekt (+1)'],
  ['level', step('2', '2', '0'), 'ligger kvar på 2 projekt'],
] as const)('%s, with its figures', (movement, given, text) => {
  expect(stepText(projects, given, movement, 'sv').replaceAll('\u00a0', ' ')).toBe(text);
});

test('two shares that look the same and have moved say so', () => {
  expect(stepText(share, step('52.5', '52.5', '0.1'), 'level', 'sv')).toMatch(/^rörde sig knappt: från 52,5 till 52,5/);
});
