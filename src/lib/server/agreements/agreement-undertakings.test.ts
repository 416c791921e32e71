import { expect, test } from 'vitest';
import { changed, type FaultCase, faultsIn } from '../../../../tests/changed-agreement.ts';
import { agreement } from '../../../../tests/sample-agreement.ts';

const plan = (key: string, replaces: string) => ({ ...agreement().plans[0], key, replaces });

const cases: FaultCase[] = [
  [
    'a party that does not say whether it adopted',
    ['parties', 0, 'adoption'],
    undefined,
    ['parties[0].adoption missing'],
  ],
  [
    'an unknown status of adoption',
    ['parties', 0, 'adoption', 'status'],
    'maybe',
    ['parties[0].adoption.status unknown-kind'],
  ],
  [
    'a decision on 30 February',
    ['parties', 0, 'adoption', 'decidedOn'],
    '2012-02-30',
    ['parties[0].adoption.decidedOn bad-period'],
  ],
  [
    'an end that is no date',
    ['parties', 0, 'adoption', 'ends'],
    'vid årsskiftet',
    ['parties[0].adoption.ends bad-period'],
  ],
  [
    'a commitment of an unknown organisation',
    ['commitments', 0, 'organisation'],
    'kommun-9999',
    ['commitments[0].organisation unknown-organisation'],
  ],
  [
    'a commitment of an unknown collective',
    ['commitments', 0, 'organisation'],
    'all:churches',
    ['commitments[0].organisation bad-code', 'commitments[0].organisation unknown-organisation'],
  ],
  [
    'a commitment of municipalities where none is party',
    ['parties', 0, 'organisation'],
    'migrationsverket',
    ['commitments[1].organisation unknown-organisation'],
  ],
  [
    'a commitment in an unknown goal area',
    ['commitments', 3, 'goalArea'],
    'HAL',
    ['commitments[3].goalArea unknown-goal-area'],
  ],
  ['a commitment that ends before it begins', ['commitments', 0, 'to'], 2011, ['commitments[0].to bad-period']],
  ['an unknown kind of commitment', ['commitments', 0, 'kind'], 'wish', ['commitments[0].kind unknown-kind']],
  ['a commitment key twice', ['commitments', 1, 'key'], 'skolgang', ['commitments[1].key duplicate-name']],
  ['a commitment key with a dot', ['commitments', 0, 'key'], 'skola.1', ['commitments[0].key bad-code']],
  ['a misspelt key in a commitment', ['commitments', 0, 'untill'], 2013, ['commitments[0].untill unknown-key']],
  ['a target in an unknown goal area', ['targets', 0, 'goalArea'], 'HAL', ['targets[0].goalArea unknown-goal-area']],
  [
    'a target for an unknown indicator',
    ['targets', 0, 'indicator'],
    '05-UTB-99',
    ['targets[0].indicator unknown-indicator'],
  ],
  ['a target with a decimal comma', ['targets', 0, 'value'], '12,5', ['targets[0].value bad-number']],
  ['a target that is a number, not a text', ['targets', 0, 'value'], 15, ['targets[0].value wrong-type']],
  ['a target decided on no day', ['targets', 0, 'decidedOn'], '2012-04', ['targets[0].decidedOn bad-period']],
  ['a target key twice', ['targets', 1, 'key'], 'platser-2012', ['targets[1].key duplicate-name']],
  ['an annex dated by month alone', ['annexes', 0, 'dated'], '2012-04', ['annexes[0].dated bad-period']],
  ['an unknown plan', ['commitments', 0, 'plan'], 'plan-2099', ['commitments[0].plan unknown-plan']],
  ['a plan that replaces itself', ['plans', 0, 'replaces'], 'plan-2012', ['plans[0].replaces circle']],
  [
    'plans that replace each other',
    ['plans'],
    [plan('a', 'b'), plan('b', 'c'), plan('c', 'a')],
    ['plans[0].replaces circle', 'plans[1].replaces circle', 'plans[2].replaces circle'],
  ],
  ['a plan that replaces none of its own', ['plans', 0, 'replaces'], 'plan-1', ['plans[0].replaces unknown-plan']],
  ['a plan adopted on no day', ['plans', 0, 'adoptedOn'], '2012-06-31', ['plans[0].adoptedOn bad-period']],
  ['a plan that ends before it begins', ['plans', 0, 'to'], 2011, ['plans[0].to bad-period']],
];

test.each(cases)('names the place and kind of %s', (_name, path, value, faults) => {
  expect(faultsIn(changed(path, value))).toEqual(faults);
});
