import { expect, test } from 'vitest';
import { changed, type FaultCase, faultsIn } from '../../../../tests/changed-agreement.ts';
import { agreement } from '../../../../tests/sample-agreement.ts';

const first = ['indicators', 0];
const part = [...first, 'components', 0];
const goal = (code: string) => ({ ...agreement().goalAreas[0]?.goals[0], code });

const cases: FaultCase[] = [
  ['a goal code twice', ['goalAreas', 0, 'goals', 1], goal('UTB-1'), ['goalAreas[0].goals[1].code duplicate-name']],
  [
    "a goal code of another area's",
    ['goalAreas', 0, 'goals', 1],
    goal('HAL-1'),
    ['goalAreas[0].goals[1].code bad-code'],
  ],
  ['a goal that there is not', [...first, 'goals', 0], 'UTB-9', ['indicators[0].goals[0] unknown-goal']],
  ['a goal followed up twice', [...first, 'goals'], ['UTB-1', 'UTB-1'], ['indicators[0].goals[1] duplicate-name']],
  [
    'a reference day that is not in the calendar',
    [...part, 'period'],
    { kind: 'day', on: '02-30' },
    ['indicators[0].components[0].period.on bad-period'],
  ],
  [
    'a reference period without its end',
    [...part, 'period'],
    { kind: 'interval', from: '01-01' },
    ['indicators[0].components[0].period.to missing'],
  ],
  [
    'a bound that is no number',
    [...part, 'bounds', 'min'],
    '1e9',
    ['indicators[0].components[0].bounds.min bad-number'],
  ],
  [
    'bounds the wrong way round',
    [...part, 'bounds', 'min'],
    '5001',
    ['indicators[0].components[0].bounds.max bad-number'],
  ],
  [
    "a register's figure by sex",
    [...part, 'register'],
    'places',
    ['indicators[0].components[0].breakdowns[0] unknown-breakdown'],
  ],
  [
    'a measure that the register does not have',
    [...part, 'register'],
    'beds',
    [
      'indicators[0].components[0].register unknown-kind',
      'indicators[0].components[0].breakdowns[0] unknown-breakdown',
    ],
  ],
  [
    'a second version without the first',
    [...first, 'version'],
    2,
    ['indicators[0].version version-order', 'indicators[0].bridge bridge-missing', 'indicators[0].since missing'],
  ],
  [
    'a first version with a bridge',
    [...first, 'bridge'],
    { kind: 'same', note: null },
    ['indicators[0].bridge bridge-unknown'],
  ],
  [
    'a retirement on no day',
    [...first, 'retired'],
    { on: '2016-02-30', reason: { sv: 'x', en: 'x' } },
    ['indicators[0].retired.on bad-period'],
  ],
  ['an indicator that continues itself', [...first, 'continues'], '05-UTB-01', ['indicators[0].continues circle']],
];

test.each(cases)('names the place and kind of %s', (_name, path, value, faults) => {
  expect(faultsIn(changed(path, value))).toEqual(faults);
});
