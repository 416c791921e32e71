import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import type { Reporter } from './indicator.ts';
import { compareSources, type Pair, pairsIn, type Reported } from './two-sources.ts';

const agency: Reporter = { who: { organisation: 'migrationsverket' }, role: 'lead' };
const municipality: Reporter = { who: { kind: 'municipality' }, role: 'confirm' };
const indicator = sampleIndicator({ components: [sampleComponent({ reporters: [agency, municipality] })] });
const places = ['0512', '0513', '0580'].map((code) => ({ code, name: code }));

function pair(): Pair {
  const [found] = pairsIn([indicator]);
  if (!found) throw new Error('no pair');
  return found;
}

const says = (lead: boolean, code: string, parts: Reported['parts']): Reported => ({
  indicator: indicator.code,
  component: 'value',
  municipality: code,
  reporter: lead ? 'migrationsverket' : `kommun-${code}`,
  kind: lead ? 'agency' : 'municipality',
  lead,
  parts,
});

const compare = (...reported: Reported[]) => compareSources(pair(), reported, places);

test('a pair is of what one leads and another confirms, asked by municipality and not of the register', () => {
  expect(pairsIn([indicator])).toMatchObject([{ lead: [agency.who], other: municipality.who }]);
  const component = (more: object) => [sampleComponent({ reporters: [agency, municipality], ...more })];
  expect(pairsIn([{ ...indicator, components: component({ reporters: [agency] }) }])).toEqual([]);
  expect(pairsIn([{ ...indicator, components: component({ register: 'places' }) }])).toEqual([]);
  expect(pairsIn([{ ...indicator, byMunicipality: false }])).toEqual([]);
  expect(pairsIn([{ ...indicator, kind: 'text' }])).toEqual([]);
});

describe('two figures', () => {
  test('differ by the second less the first, and in per cent of the first', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (a, b) => {
        const { rows, equal } = compare(says(true, '0513', { '': String(a) }), says(false, '0513', { '': String(b) }));
        expect(equal).toBe(a === b ? 1 : 0);
        if (a === b) return;
        const [row] = rows;
        expect(row).toMatchObject({ shown: String(a), other: String(b), difference: String(b - a) });
        if (a === 0) expect(row?.percent).toBeNull();
        else expect(Math.abs(Number(row?.percent) - (100 * (b - a)) / a)).toBeLessThanOrEqual(0.0500001);
      }),
    );
  });

  test('stand with the furthest apart first, whichever is more', () => {
    const { rows } = compare(
      ...['0512', '0513', '0580'].map((code) => says(true, code, { '': '10' })),
      says(false, '0512', { '': '11' }),
      says(false, '0513', { '': '4' }),
      says(false, '0580', { '': '15' }),
    );
    expect(rows.map(({ place, difference }) => [place.code, difference])).toEqual([
      ['0513', '-6'],
      ['0580', '5'],
      ['0512', '1'],
    ]);
  });

  test('that sum to the same differ where their parts do', () => {
    const { rows, equal } = compare(
      says(true, '0513', { 'sex=K': '3', 'sex=M': '4' }),
      says(false, '0513', { 'sex=M': '3', 'sex=K': '4' }),
    );
    expect(equal).toBe(0);
    expect(rows).toMatchObject([
      {
        difference: '0',
        percent: '0.0',
        parts: [
          { breakdown: 'sex=K', shown: '3', other: '4' },
          { breakdown: 'sex=M', shown: '4', other: '3' },
        ],
      },
    ]);
  });

  test('are compared in what both tell of', () => {
    const { rows, within } = compare(
      says(true, '0513', { 'settlement_route=af|sex=K': '3', 'settlement_route=mv|sex=K': '9' }),
      says(false, '0513', { 'settlement_route=af|sex=K': '5' }),
    );
    expect(within).toEqual(['settlement_route=af', 'sex=K']);
    expect(rows).toMatchObject([{ shown: '3', other: '5', difference: '2' }]);
  });

  test('one in parts and one as a total are compared as sums', () => {
    const { equal, within } = compare(
      says(true, '0513', { 'sex=K': '3', 'sex=M': '4' }),
      says(false, '0513', { '': '7' }),
    );
    expect([equal, within]).toEqual([1, []]);
  });

  test('with tenths differ in tenths', () => {
    const { rows } = compare(says(true, '0513', { '': '1.25' }), says(false, '0513', { '': '1.5' }));
    expect(rows[0]?.difference).toBe('0.25');
  });
});

test('a figure that lacks a part is no figure, and whose the only one is is told', () => {
  const found = compare(
    says(true, '0512', { 'sex=K': '3', 'sex=M': null }),
    says(false, '0512', { 'sex=K': '3', 'sex=M': '4' }),
    says(true, '0580', { 'sex=K': '3', 'sex=M': '4' }),
  );
  expect(found).toMatchObject({ rows: [], equal: 0, onlyShown: ['0580'], onlyOther: ['0512'] });
});

test('what somebody else says, of another kind, is not the second source', () => {
  const region: Reported = { ...says(false, '0513', { '': '4' }), reporter: 'region-05', kind: 'region' };
  expect(compare(says(true, '0513', { '': '3' }), region)).toMatchObject({ rows: [], onlyShown: ['0513'] });
});
