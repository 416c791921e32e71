import { expect, test } from 'vitest';
import { sampleIndicator } from '../../../../tests/sample-indicator.ts';
import type { CountyOverYears } from '#lib/domain/county-series.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { countyYears } from './county-years.ts';

overwriteGetLocale(() => 'sv');

const indicator = sampleIndicator();
const years = [2025, 2026];
const inYear = (value: string, answered: number): CountyOverYears['figures'][number] => ({
  figure: { value },
  coverage: { answered, asked: 5 },
});
const blekinge = (...figures: CountyOverYears['figures']): CountyOverYears => ({
  county: { code: '10', name: 'Blekinge län' },
  figures,
});

test('each figure has beside it how many municipalities it is of', () => {
  const { groups, columns, rows } = countyYears(
    { years, lines: [blekinge(inYear('7', 3), inYear('9', 5))] },
    indicator,
    'sv',
  );
  expect(groups?.map(({ label, span }) => [label, span])).toEqual([
    ['2025', 2],
    ['2026', 2],
  ]);
  expect(columns.filter(({ label }) => label === 'Kommuner med uppgift')).toHaveLength(2);
  expect(rows[0]?.cells.map((cell) => (typeof cell === 'string' ? cell : cell.text))).toEqual([
    '7',
    '3 av 5',
    '9',
    '5 av 5',
  ]);
});

test('what is left out and what is empty is explained where there is any of it', () => {
  const legendOf = (...figures: CountyOverYears['figures']) =>
    countyYears({ years, lines: [blekinge(...figures)] }, indicator, 'sv').legend;
  expect(legendOf(inYear('7', 5), inYear('9', 5))).toBe('');
  expect(legendOf(inYear('7', 3), inYear('9', 5))).toMatch(/^Kommuner utan uppgift ingår inte .* olika år\.$/);
  expect(legendOf(null, inYear('9', 5))).toMatch(/^En tom ruta betyder att länet inte har enkäten det året/);
});
