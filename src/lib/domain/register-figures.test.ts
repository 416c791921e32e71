import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import type { RegisterMeasure } from './indicator.ts';
import { definitionOf } from './indicator-version.ts';
import { definitionIn, registerFigures, type YearOfRegister } from './register-figures.ts';

const [boden, luleå, pajala] = ['2582', '2580', '2521'] as const;

const placed = (municipality: string, given: Partial<YearOfRegister['places'][number]> = {}) => ({
  municipality,
  kind: 'refugees' as const,
  agreed: true,
  places: 80,
  forAssignment: null,
  received: null,
  synthetic: false,
  ...given,
});

const lök = (municipality: string, validFrom: string, validTo: string | null = null) => ({
  kind: 'local' as const,
  municipality,
  validFrom,
  validTo,
  synthetic: false,
});

const register = (given: Partial<YearOfRegister> = {}): YearOfRegister => ({
  year: 2014,
  municipalities: [boden, luleå, pajala],
  places: [],
  local: [],
  stated: true,
  ...given,
});

/** The figures as `municipality component value`. */
function told(given: YearOfRegister, parts: Record<string, RegisterMeasure>, kind: 'count' | 'share' = 'count') {
  const components = Object.entries(parts).map(([key, measure]) =>
    sampleComponent({
      key,
      role: key === 'numerator' || key === 'denominator' ? key : 'value',
      register: measure,
    }),
  );
  return registerFigures(given, { kind, components }).map(({ municipality, component, status, value }) =>
    [municipality, component, value ?? status].join(' '),
  );
}

const shareOfAll = { numerator: 'has_local_agreement', denominator: 'is_municipality' } as const;
const shareOfAgreed = { numerator: 'has_local_agreement', denominator: 'has_places_agreement' } as const;

describe('places', () => {
  const places = [placed(boden, { forAssignment: 0 }), placed(luleå, { agreed: false, places: null })];

  test.each<[RegisterMeasure, string[]]>([
    ['places', [`${boden} value 80`, `${luleå} value no_agreement`]],
    ['places_for_assignment', [`${boden} value 0`, `${luleå} value no_agreement`]],
    ['places_received', [`${boden} value not_stated`, `${luleå} value no_agreement`]],
    ['has_places_agreement', [`${boden} value 1`, `${luleå} value 0`]],
  ])('%s of whoever is registered, zero being an answer', (measure, figures) => {
    expect(told(register({ places }), { value: measure })).toEqual(figures);
  });

  test('need no complete register', () => {
    expect(told(register({ places, stated: false }), { value: 'places' })).toHaveLength(2);
  });

  test('are those for refugees, of the county’s own', () => {
    const others = [placed(boden, { kind: 'unaccompanied' }), placed('0580')];
    expect(told(register({ places: others }), { value: 'places' })).toEqual([]);
  });

  test('were received without an agreement too', () => {
    const received = [placed(boden, { agreed: false, places: null, received: 3 })];
    expect(told(register({ places: received }), { value: 'places_received' })).toEqual([`${boden} value 3`]);
  });
});

describe('local agreements', () => {
  test('count on the year’s last day, which belongs to them', () => {
    const local = [lök(boden, '2014-12-31'), lök(luleå, '2010-01-01', '2014-12-31'), lök(pajala, '2015-01-01')];
    expect(told(register({ local }), shareOfAll, 'share').slice(0, 3)).toEqual([
      `${boden} numerator 1`,
      `${luleå} numerator 1`,
      `${pajala} numerator 0`,
    ]);
    expect(told(register({ local: [lök(boden, '2010-01-01', '2014-12-30')] }), shareOfAll)[0]).toBe(
      `${boden} numerator 0`,
    );
  });

  test('count once a municipality, and special ones not at all', () => {
    const local = [
      lök(boden, '2010-01-01'),
      lök(boden, '2012-01-01'),
      { ...lök(luleå, '2012-01-01'), kind: 'special' as const },
    ];
    expect(told(register({ local }), { value: 'has_local_agreement' })).toEqual([
      `${boden} value 1`,
      `${luleå} value 0`,
      `${pajala} value 0`,
    ]);
  });

  test('give nothing, not even a denominator, while the register is not said to be complete', () => {
    const given = register({ local: [lök(boden, '2010-01-01')], places: [placed(boden)], stated: false });
    expect(told(given, shareOfAll, 'share')).toEqual([]);
    expect(told(given, shareOfAgreed, 'share')).toEqual([]);
  });

  test('are a part of those with an agreement on places', () => {
    const local = [lök(boden, '2010-01-01'), lök(luleå, '2010-01-01'), lök(pajala, '2010-01-01')];
    const places = [placed(boden), placed(luleå, { agreed: false, places: null })];
    expect(told(register({ local, places }), shareOfAgreed, 'share').sort()).toEqual([
      `${luleå} denominator no_agreement`,
      `${luleå} numerator no_agreement`,
      `${boden} denominator 1`,
      `${boden} numerator 1`,
    ]);
  });
});

test('a share’s numerator never exceeds its denominator, whatever is registered', () => {
  const day = fc.integer({ min: 2005, max: 2020 }).map((year) => `${year}-06-15`);
  const anyLocal = fc
    .record({ at: fc.constantFrom(boden, luleå, pajala), from: day, to: fc.option(day) })
    .map(({ at, from, to }) => lök(at, from, to !== null && to >= from ? to : null));
  const anyPlaces = fc
    .subarray([boden, luleå, pajala])
    .chain((codes) =>
      fc.tuple(
        ...codes.map((code) => fc.boolean().map((agreed) => placed(code, agreed ? {} : { agreed, places: null }))),
      ),
    );
  fc.assert(
    fc.property(
      fc.array(anyLocal),
      anyPlaces,
      fc.boolean(),
      fc.constantFrom(shareOfAll, shareOfAgreed),
      (local, places, stated, parts) => {
        const components = Object.entries(parts).map(([key, measure]) =>
          sampleComponent({ key, role: key as 'numerator', register: measure }),
        );
        const figures = registerFigures(register({ local, places, stated }), { kind: 'share', components });
        for (const { municipality, value, status } of figures.filter(({ component }) => component === 'numerator')) {
          const whole = figures.find((one) => one.component === 'denominator' && one.municipality === municipality);
          expect(whole?.status).toBe(status);
          expect(Number(value)).toBeLessThanOrEqual(Number(whole?.value));
        }
        expect(figures).toHaveLength(2 * figures.filter(({ component }) => component === 'numerator').length);
      },
    ),
  );
});

test('what rests on made-up entries alone is made up', () => {
  const local = [
    { ...lök(boden, '2010-01-01'), synthetic: true },
    { ...lök(luleå, '2010-01-01'), synthetic: true },
    lök(luleå, '2012-01-01'),
  ];
  const components = [sampleComponent({ register: 'has_local_agreement' })];
  const figures = registerFigures(register({ local }), { kind: 'count', components });
  expect(figures.map(({ synthetic }) => synthetic)).toEqual([true, false, false]);
});

describe('the definition in a year', () => {
  const first = sampleIndicator({ components: [sampleComponent({ register: 'places' })] });
  const second = sampleIndicator({
    version: 2,
    since: 2016,
    components: [sampleComponent({ register: 'places_received' })],
    earlier: [{ version: 1, since: 2012, bridge: null, definition: definitionOf(first) }],
    retired: { on: '2018-06-30', reason: { sv: 'x', en: 'x' } },
  });

  test.each([
    [2011, null],
    [2012, 'places'],
    [2015, 'places'],
    [2016, 'places_received'],
    [2018, 'places_received'],
    [2019, null],
  ])('%i is the one that was asked then', (year, measure) => {
    expect(definitionIn(second, year)?.components[0]?.register ?? null).toBe(measure);
  });
});
