import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '#lib/domain/agreement.ts';
import { questionsOf as questionsIn } from '#lib/domain/edition.ts';
import { type Component, dimensions, type Indicator, type ReporterRef } from '#lib/domain/indicator.ts';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import { parseEdition } from './parse-edition.ts';
import { type AskedReporter, questionsOf } from './questions-of.ts';

const text = (sv: string) => ({ sv, en: `${sv} (en)` });
const municipality: ReporterRef = { kind: 'municipality' };
const service: ReporterRef = { organisation: 'arbetsformedlingen' };
const by = (...who: ReporterRef[]): Pick<Component, 'reporters'> => ({
  reporters: who.map((one) => ({ who: one, role: 'lead' })),
});

const municipalities = ['0513', '0580'].map((code) => ({
  code,
  countyCode: '05',
  name: code,
  latitude: 0,
  longitude: 0,
}));
const title = text('Titel');

/** The least edition that asks what the indicators ask, a part for each reporter. */
function editionOf(indicators: Indicator[], year = 2014): unknown {
  const asked = indicators.flatMap((indicator) => questionsOf(indicator, year));
  const parts = Map.groupBy(asked, ({ who }) => JSON.stringify(who));
  return {
    questionnaire: 'prov',
    label: '1',
    agreement: 'prov',
    title,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    changelog: title,
    parts: [...parts.values()].map((theirs, at) => ({
      key: `del_${at}`,
      title,
      respondent: theirs[0]?.who,
      survey: { pages: [{ name: 'sida', title, elements: theirs.flatMap(({ elements }) => elements) }] },
    })),
  };
}

function parsed(indicators: Indicator[], year?: number) {
  return parseEdition(editionOf(indicators, year), {
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    municipalities,
  });
}

const elementsFor = (indicator: Indicator, year = 2014) => questionsOf(indicator, year)[0]?.elements ?? [];
const types = (asked: AskedReporter[]) => asked.map(({ elements }) => elements.map(({ type }) => type));

const folder = 'surveys/agreements';
const shipped = readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Agreement);

describe.each(shipped)('the indicators of $key', ({ indicators }) => {
  test('ask what an edition may ask, of all who lead them', () => {
    expect(parsed(indicators)).toMatchObject({ ok: true });
  });

  test.each(indicators)('$code asks each of its reporters for all that they give', (indicator) => {
    expect(parsed([indicator])).toMatchObject({ ok: true });
    const asked = new Set(questionsOf(indicator, 2014).map(({ who }) => JSON.stringify(who)));
    const reporters = indicator.components
      .filter(({ register }) => register === null)
      .flatMap((component) => component.reporters.map(({ who }) => JSON.stringify(who)));
    expect(asked).toEqual(new Set(reporters));
  });
});

test('every set of breakdowns fits in an edition, of one’s own figures and of each municipality’s', () => {
  for (let set = 0; set < 2 ** dimensions.length; set += 1) {
    const breakdowns = dimensions.filter((_, at) => (set >> at) % 2 === 1);
    if (breakdowns.length > 3) continue;
    const share = sampleIndicator({
      kind: 'share',
      components: [
        sampleComponent({ key: 'numerator', role: 'numerator', breakdowns, ...by(municipality, service) }),
        sampleComponent({ key: 'denominator', role: 'denominator', breakdowns, ...by(municipality, service) }),
      ],
    });
    expect(parsed([share]), breakdowns.join()).toMatchObject({ ok: true });
  }
});

describe('a count is', () => {
  const count = (given: Partial<Component>, decimals = 0) =>
    sampleIndicator({
      decimals,
      wording: text('Indikatorn'),
      components: [sampleComponent({ wording: text('Delen'), ...by(municipality, service), ...given })],
    });

  test('one number, and a column beside the municipalities', () => {
    expect(types(questionsOf(count({}), 2014))).toEqual([['text'], ['matrixdropdown']]);
    expect(elementsFor(count({}))).toMatchObject([
      { type: 'text', name: 'utb_01', title: text('Delen'), inputType: 'number', min: 0, decimals: 0, step: 1 },
    ]);
  });

  test('a number for each code of one breakdown', () => {
    expect(elementsFor(count({ breakdowns: ['sex'] }))).toMatchObject([
      { type: 'multipletext', component: 'value', items: [{ breakdown: { sex: 'K' } }, { breakdown: { sex: 'M' } }] },
    ]);
  });

  test('a table of two breakdowns, the longer one as its rows', () => {
    const [table] = elementsFor(count({ breakdowns: ['sex', 'sfi_level'] }));
    expect(table).toMatchObject({ type: 'matrixdropdown', columns: [{ name: 'k' }, { name: 'm' }] });
    expect(table && 'rows' in table && table.rows.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('as exact as the indicator, and below zero only where it may be', () => {
    expect(elementsFor(count({ bounds: { min: '-5', max: '10' } }, 2))).toMatchObject([
      { decimals: 2, step: 0.01, min: -5 },
    ]);
    expect(elementsFor(count({ bounds: { min: '3', max: '10' } }))).toMatchObject([{ min: 0 }]);
    expect(elementsFor(count({ bounds: { min: '3', max: '10' } }))[0]).not.toHaveProperty('max');
  });
});

describe('a share', () => {
  const share = (numerator: Partial<Component>, denominator: Partial<Component> = numerator) =>
    sampleIndicator({
      kind: 'share',
      decimals: 1,
      wording: text('Andelen'),
      components: [
        sampleComponent({
          key: 'numerator',
          role: 'numerator',
          wording: text('Av dem'),
          ...by(municipality),
          ...numerator,
        }),
        sampleComponent({
          key: 'denominator',
          role: 'denominator',
          wording: text('Alla'),
          ...by(municipality),
          ...denominator,
        }),
      ],
    });

  test('asks for both of its numbers in one question', () => {
    expect(elementsFor(share({}))).toMatchObject([
      {
        type: 'multipletext',
        title: text('Andelen'),
        items: [{ component: 'numerator', decimals: 0 }, { title: text('Alla') }],
      },
    ]);
    expect(elementsFor(share({ breakdowns: ['sex'] }))).toMatchObject([
      { type: 'matrixdropdown', rows: [{ component: 'numerator' }, { component: 'denominator' }], columns: [{}, {}] },
    ]);
  });

  test('asks for them one by one where they differ in breakdown or time', () => {
    const split = elementsFor(share({ breakdowns: ['sex', 'settlement_route'] }, { breakdowns: ['sex'] }));
    expect(split.map(({ name, title: { sv } }) => [name, sv])).toEqual([
      ['utb_01_numerator', 'Av dem'],
      ['utb_01_denominator', 'Alla'],
    ]);
    expect(elementsFor(share({ period: { kind: 'day', on: '10-15' } }, {}))).toHaveLength(2);
  });
});

describe('the period', () => {
  const periodOf = (period: Component['period'], year: number) =>
    elementsFor(sampleIndicator({ components: [sampleComponent({ period, ...by(municipality) })] }), year)[0];

  test.each([
    [null, 2014, '2014-01-01', '2014-12-31'],
    [{ kind: 'day', on: '10-15' }, 2014, '2014-10-15', '2014-10-15'],
    [{ kind: 'day', on: '02-29' }, 2015, '2015-02-28', '2015-02-28'],
    [{ kind: 'day', on: '02-29' }, 2016, '2016-02-29', '2016-02-29'],
    [{ kind: 'interval', from: '01-01', to: '12-31' }, 2014, '2014-01-01', '2014-12-31'],
    [{ kind: 'interval', from: '07-01', to: '06-30' }, 2014, '2013-07-01', '2014-06-30'],
  ] as const)('%j in the survey of %i is %s to %s', (period, year, from, to) => {
    expect(periodOf(period, year)?.period).toEqual({ from, to });
  });

  test('is told with the question, and nothing where there is none', () => {
    expect(periodOf({ kind: 'day', on: '10-15' }, 2014)?.description?.sv).toBe('Svaret gäller 15 oktober 2014.');
    expect(periodOf(null, 2014)).not.toHaveProperty('description');
  });
});

test('lists, choices and texts are asked for in words, and by each breakdown apart', () => {
  const inWords = (kind: 'list' | 'choice' | 'text', breakdowns: Component['breakdowns'] = []) =>
    elementsFor(
      sampleIndicator({ kind, components: [sampleComponent({ key: kind, breakdowns, ...by(municipality) })] }),
    );
  expect(inWords('list')).toMatchObject([{ type: 'comment', description: { sv: 'Skriv en sak per rad.' } }]);
  expect(inWords('choice')).toMatchObject([{ type: 'comment', description: { sv: 'Ge ett svar.' } }]);
  expect(inWords('text', ['sector']).map(({ breakdown }) => breakdown)).toEqual([
    { sector: 'privat' },
    { sector: 'offentlig' },
    { sector: 'ideburen' },
  ]);
});

test('whoever only confirms is asked the same, and told apart', () => {
  const indicator = sampleIndicator({
    components: [
      sampleComponent({
        reporters: [
          { who: service, role: 'lead' },
          { who: municipality, role: 'confirm' },
        ],
      }),
    ],
  });
  expect(questionsOf(indicator, 2014).map(({ role }) => role)).toEqual(['lead', 'confirm']);
});

test('nobody is asked for what the register gives, nor for what was retired before the year was over', () => {
  const one = (given: Partial<Indicator>, component: Partial<Component> = {}) =>
    sampleIndicator({ components: [sampleComponent({ ...by(municipality), ...component })], ...given });
  expect(questionsOf(one({}, { register: 'places' }), 2014)).toEqual([]);
  const retired = one({ retired: { on: '2014-06-30', reason: title } });
  expect(questionsOf(retired, 2014)).toEqual([]);
  expect(questionsOf(retired, 2013)).toHaveLength(1);
  const other = one({ code: '05-UTB-02' });
  expect(parsed([retired, one({ code: '05-UTB-03' }, { register: 'places' }), other])).toMatchObject({ ok: true });
});

test('a county’s own figure is one number, whoever gives it', () => {
  const indicator = sampleIndicator({ byMunicipality: false, components: [sampleComponent(by(service))] });
  expect(elementsFor(indicator)).toMatchObject([{ type: 'text' }]);
  const result = parsed([indicator]);
  expect(result.ok && result.value.parts.flatMap(questionsIn)).toHaveLength(1);
});
