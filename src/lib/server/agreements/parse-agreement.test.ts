import { describe, expect, test } from 'vitest';
import { changed, type FaultCase, faultsIn, known } from '../../../../tests/changed-agreement.ts';
import { agreement, commitment, component, target } from '../../../../tests/sample-agreement.ts';
import { parseAgreement } from './parse-agreement.ts';

test('reads a whole agreement', () => {
  const parsed = parseAgreement(agreement(), known);
  expect(parsed).toEqual({ ok: true, value: agreement() });
});

test('composes a decomposed å', () => {
  const parsed = parseAgreement(changed(['title'], 'a\u030ar'), known);
  expect(parsed.ok && parsed.value.title).toBe('år');
});

test('reads a target for one of its own indicators, and an agreement without parties, years or end', () => {
  const aimed = {
    ...target('platser-2012', '-12.5'),
    goalArea: 'UTB',
    indicator: '05-UTB-02',
    decidedOn: '2012-04-12',
  };
  expect(faultsIn(changed(['targets', 0], aimed))).toEqual([]);
  expect(
    faultsIn({ ...agreement(), parties: [], validFrom: null, validTo: null, openEnded: true, predecessor: null }),
  ).toEqual([]);
});

describe('names the place and kind of', () => {
  const first = ['indicators', 0];
  const cases: FaultCase[] = [
    ['a missing text', ['title'], undefined, ['title missing']],
    ['an empty text', ['title'], '', ['title missing']],
    ['a missing translation', ['followUp', 'en'], undefined, ['followUp.en missing']],
    ['a number for a text', ['title'], 12, ['title wrong-type']],
    ['a text for a list', ['parties'], 'alla', ['parties wrong-type']],
    ['a title of 2 MB', ['title'], 'x'.repeat(2_000_000), ['title too-long']],
    ['a misspelt key', ['titel'], 'x', ['titel unknown-key']],
    ['a key called constructor', ['constructor'], {}, ['constructor forbidden-name']],
    ['a key called __proto__', ['indicators', 1, '__proto__'], {}, ['indicators[1].__proto__ forbidden-name']],
    [
      'a code called __proto__',
      ['indicators', 0, 'components', 0, 'key'],
      '__proto__',
      ['indicators[0].components[0].key forbidden-name'],
    ],
    [
      'a code called constructor',
      ['goalAreas', 0, 'code'],
      'constructor',
      [
        'goalAreas[0].code forbidden-name',
        'indicators[0].goalArea unknown-goal-area',
        'indicators[1].goalArea unknown-goal-area',
      ],
    ],
    ['an unknown kind of agreement', ['kind'], 'national', ['kind unknown-kind']],
    [
      'an unknown role',
      [...first, 'components', 0, 'role'],
      'sum',
      [
        'indicators[0].components[0].role unknown-kind',
        'indicators[0].components missing',
        'indicators[0].components[0].role unknown-component',
      ],
    ],
    [
      'an unknown dimension',
      [...first, 'components', 0, 'breakdowns'],
      ['age'],
      ['indicators[0].components[0].breakdowns[0] unknown-kind'],
    ],
    [
      'a dimension twice',
      [...first, 'components', 0, 'breakdowns'],
      ['sex', 'sex'],
      ['indicators[0].components[0].breakdowns[1] duplicate-name'],
    ],
    [
      'an unknown county',
      ['countyCode'],
      '99',
      ['key bad-code', 'countyCode unknown-county', 'indicators[0].code bad-code', 'indicators[1].code bad-code'],
    ],
    [
      'a county without its zero',
      ['countyCode'],
      '5',
      [
        'countyCode bad-code',
        'key bad-code',
        'countyCode unknown-county',
        'indicators[0].code bad-code',
        'indicators[1].code bad-code',
      ],
    ],
    ['an unknown owner', ['owner'], 'lansstyrelsen-99', ['owner unknown-organisation']],
    [
      'an unknown party',
      ['parties', 0, 'organisation'],
      'kommun-9999',
      ['parties[0].organisation unknown-organisation'],
    ],
    [
      'an unknown reporter',
      [...first, 'components', 0, 'reporters', 1, 'who'],
      { organisation: 'nasa' },
      ['indicators[0].components[0].reporters[1].who.organisation unknown-organisation'],
    ],
    [
      'an unknown kind of reporter',
      [...first, 'components', 0, 'reporters', 1, 'who'],
      { kind: 'ministry' },
      ['indicators[0].components[0].reporters[1].who.kind unknown-kind'],
    ],
    [
      'nobody who leads',
      [...first, 'components', 0, 'reporters', 0, 'role'],
      'confirm',
      ['indicators[0].components[0].reporters missing'],
    ],
    ['an indicator of another county', [...first, 'code'], '25-UTB-01', ['indicators[0].code bad-code']],
    ['an indicator code twice', [...first, 'code'], '05-UTB-02', ['indicators[1].code duplicate-name']],
    ['an unknown goal area', [...first, 'goalArea'], 'HAL', ['indicators[0].goalArea unknown-goal-area']],
    [
      'a share without denominator',
      ['indicators', 1, 'components'],
      [component('numerator')],
      ['indicators[1].components missing'],
    ],
    [
      'a share with a stray component',
      ['indicators', 1, 'components', 2],
      component('text'),
      ['indicators[1].components[2].role unknown-component'],
    ],
    [
      'a component key twice',
      ['indicators', 1, 'components', 1, 'key'],
      'numerator',
      ['indicators[1].components[1].key duplicate-name'],
    ],
    ['an end before the beginning', ['validTo'], 2010, ['validTo bad-period']],
    ['seven decimals', [...first, 'decimals'], 7, ['indicators[0].decimals bad-number']],
    ['half a decimal', [...first, 'decimals'], 0.5, ['indicators[0].decimals wrong-type']],
    [
      'no goal areas',
      ['goalAreas'],
      [],
      ['goalAreas missing', 'indicators[0].goalArea unknown-goal-area', 'indicators[1].goalArea unknown-goal-area'],
    ],
    ['a file from before there were commitments', ['commitments'], undefined, ['commitments missing']],
    [
      'a goal without its list of strategies',
      ['goalAreas', 0, 'goals', 0, 'strategies'],
      undefined,
      ['goalAreas[0].goals[0].strategies missing'],
    ],
    ['an agreement until further notice that ends', ['openEnded'], true, ['openEnded bad-period']],
    ['a predecessor that is no key', ['predecessor'], 'Förra', ['predecessor bad-code']],
    ["a key of another county's", ['key'], '25-prov', ['key bad-code']],
    [
      'too many parties',
      ['parties'],
      Array(401).fill(agreement().parties[0]),
      expect.arrayContaining(['parties too-many']) as string[],
    ],
  ];
  test.each(cases)('%s', (_name, path, value, faults) => {
    expect(faultsIn(changed(path, value))).toEqual(faults);
  });
});

test('takes a choice that has no breakdown', () => {
  const { indicators, ...rest } = agreement();
  const withBreakdowns = (breakdowns: string[]) => {
    const components = [{ ...component('choice'), breakdowns }];
    return { ...rest, indicators: [indicators[0], { ...indicators[1], kind: 'choice', components }] };
  };
  expect(faultsIn(withBreakdowns([]))).toEqual([]);
  expect(faultsIn(withBreakdowns(['sex']))).toEqual(['indicators[1].components[0].breakdowns[0] unknown-breakdown']);
});

test('tells of faults in shape and in reference at once', () => {
  const file = changed(['indicators', 0, 'code'], '05-UTB-02') as Record<string, unknown>;
  expect(faultsIn({ ...file, title: 3, owner: 'ingen' })).toEqual([
    'title wrong-type',
    'owner unknown-organisation',
    'indicators[1].code duplicate-name',
  ]);
  const undertakings = { commitments: [commitment('a', 'ingen')], targets: [{ ...target('b', 'x'), goalArea: 'HAL' }] };
  expect(faultsIn({ ...agreement(), title: 3, ...undertakings })).toEqual([
    'title wrong-type',
    'commitments[0].organisation unknown-organisation',
    'targets[0].goalArea unknown-goal-area',
    'targets[0].value bad-number',
  ]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text', 'x'],
  ['a number', 1],
])('refuses %s for a file', (_name, json) => {
  expect(faultsIn(json)).toHaveLength(1);
});

test('is not led astray by 10,000 levels of nesting', () => {
  const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) as unknown;
  expect(faultsIn(changed(['title'], 'x'))).toEqual([]);
  expect(faultsIn({ ...agreement(), parties: deep })).toEqual(['parties[0] wrong-type']);
});
