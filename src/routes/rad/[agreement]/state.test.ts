import { expect, test } from 'vitest';
import { stateOf } from './state.ts';

test('every indicator is counted once, under what can be said of it', () => {
  const state = stateOf([
    { movement: 'up', wanted: true },
    { movement: 'down', wanted: true },
    { movement: 'down', wanted: false },
    { movement: 'up', wanted: null },
    { movement: null, wanted: null },
    { movement: 'level', wanted: null },
    { movement: 'first', wanted: null },
    { movement: 'broken', wanted: null },
    { movement: 'few', wanted: null },
  ]);
  expect(state).toEqual({ total: 9, right: 2, wrong: 1, level: 1, undirected: 2, incomparable: 2, few: 1 });
});
