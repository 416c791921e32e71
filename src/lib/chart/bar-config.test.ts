import { describe, expect, it } from 'vitest';
import { buildBars, heightOf } from './bar-config.ts';
import type { BarData } from './data.ts';

const theme = {
  ink: '',
  soft: '',
  line: '',
  strongLine: '',
  surface: '',
  heed: '',
  series: ['one'],
  heat: [],
  family: 'sans',
};
const data: BarData = {
  unit: 'procent',
  decimals: 1,
  rows: [
    { name: 'Kinda', value: 61 },
    { name: 'Vadstena', value: null },
    { name: 'Ydre', value: null, mark: '..' },
    { name: 'Boxholm', value: 0 },
  ],
  county: { name: 'Länet', value: 53.04 },
};

describe('buildBars', () => {
  const { config, annotations } = buildBars(data, 'ej svar', theme);

  it('keeps the order given', () => {
    expect(config.data.labels).toEqual(['Kinda', 'Vadstena', 'Ydre', 'Boxholm']);
  });

  it('says what is missing or hidden in words, and zero as a figure', () => {
    expect(annotations.figures.map(({ text }) => text)).toEqual(['61,0', 'ej svar', '..', '0,0']);
    expect(config.data.datasets[0]?.data).toEqual([61, null, null, 0]);
  });

  it('marks the county and starts at zero', () => {
    expect(annotations.county).toEqual({ value: 53.04, text: 'Länet 53,0' });
    expect(config.options?.scales?.x).toMatchObject({ beginAtZero: true, suggestedMax: 53.04 });
  });

  it('gives every row its height', () => {
    expect(heightOf({ ...data, rows: [...data.rows, ...data.rows] }) - heightOf(data)).toBe(4 * 27);
  });
});
