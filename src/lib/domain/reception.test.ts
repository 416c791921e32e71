import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import type { Indicator } from './indicator.ts';
import { closestTo, receivedBy, type Reception, receptionsOf } from './reception.ts';
import { type Tally, TallyIndex } from './summary.ts';

const shipped = (key: string): Indicator[] =>
  (JSON.parse(readFileSync(`surveys/agreements/${key}.json`, 'utf8')) as { indicators: Indicator[] }).indicators.map(
    (one) => sampleIndicator(one),
  );

test.each([
  ['00-mottagande-och-etablering', '00-BOS-01', 'top'],
  ['01-ksl-nyanlanda', '01-BOS-01', 'bottom'],
  ['05-etablering-i-utveckling-2015', '05-BOE-01', 'top'],
  ['10-fran-asyl-till-arbete-2016', '10-SOC-01', 'bottom'],
  ['19-rok-vastmanland-2015', '19-BOS-01', 'bottom'],
])('of %s the received are counted by %s', (key, code, side) => {
  const received = receivedBy(shipped(key));
  expect([received?.indicator.code, received?.side]).toEqual([code, side]);
});

test('Norrbotten agreed on places, and asked nobody how many came', () => {
  expect(receivedBy(shipped('25-norrbotten-2009'))).toBeNull();
});

test('what is no longer asked, and what is one figure for the county, does not count', () => {
  const population = { sv: 'Nyanlända som har bosatts i kommunen', en: 'x' };
  const retired = { on: '2014-01-01', reason: { sv: 'x', en: 'x' } };
  expect(receivedBy([sampleIndicator({ population })])?.side).toBe('top');
  expect(receivedBy([sampleIndicator({ population, retired })])).toBeNull();
  expect(receivedBy([sampleIndicator({ population, byMunicipality: false })])).toBeNull();
  expect(receivedBy([sampleIndicator({ population: { sv: 'Hushåll som har anvisats', en: 'x' } })])).toBeNull();
});

const reception = (code: string, number: number): Reception => ({ place: { code, name: code }, number });

test('the closest are those that nobody left out is closer than', () => {
  const numbers = fc.array(fc.nat({ max: 300 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(numbers, (given) => {
      const receptions = given.map((number, at) => reception(String(1000 + at), number));
      const found = closestTo('1000', receptions);
      const away = (code: string): number => Math.abs((given[Number(code) - 1000] ?? NaN) - (given[0] ?? NaN));
      const inside = found?.members.map(({ code }) => code) ?? [];
      const outside = receptions
        .map(({ place }) => place.code)
        .filter((code) => code !== '1000' && !inside.includes(code));
      expect(inside).toHaveLength(Math.min(7, given.length - 1));
      expect(inside).not.toContain('1000');
      for (const code of outside) expect(away(code)).toBeGreaterThanOrEqual(Math.max(...inside.map(away)));
    }),
  );
});

test('as near are taken in the order of their codes, whatever order they came in', () => {
  const receptions = [reception('3', 9), reception('1', 10), reception('2', 11)];
  expect(closestTo('1', receptions, 1)?.members).toEqual([{ code: '2', name: '2' }]);
  expect(closestTo('1', receptions.toReversed(), 1)?.members).toEqual([{ code: '2', name: '2' }]);
});

test('without a number of one’s own, or anybody else’s, there is no group', () => {
  expect(closestTo('1', [reception('2', 3), reception('3', 4)])).toBeNull();
  expect(closestTo('1', [reception('1', 3)])).toBeNull();
});

test('a number is what a share is of, of those whose figure is complete', () => {
  const indicator = sampleIndicator({ kind: 'share', components: [sampleComponent()] });
  const tally = (unit: string, complete: boolean): Tally => ({
    indicator: indicator.code,
    year: 2014,
    unit,
    breakdown: '',
    top: '3',
    bottom: '30',
    complete,
    status: null,
    units: 1,
    explanation: null,
  });
  const places = ['1', '2', '3'].map((code) => ({ code, name: code }));
  const tallies = new TallyIndex([tally('1', true), tally('2', false)]);
  expect(receptionsOf({ indicator, side: 'bottom' }, 2014, tallies, places)).toEqual([
    { place: { code: '1', name: '1' }, number: 30 },
  ]);
});
