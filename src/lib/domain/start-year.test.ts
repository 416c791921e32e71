import { expect, test } from 'vitest';
import { startOf } from './start-year.ts';
import { type Tally, TallyIndex } from './summary.ts';
import type { TrendBreak } from './trend.ts';

const tally = (year: number, complete = true): Tally => ({
  indicator: 'X',
  year,
  unit: null,
  breakdown: '',
  top: complete ? '5' : null,
  bottom: null,
  complete,
  status: complete ? null : 'not_available',
  units: complete ? 3 : 0,
  explanation: null,
});
const between = (from: number, to: number, kind: TrendBreak['kind']): TrendBreak => ({
  between: [from, to],
  kind,
  note: null,
});
const start = (year: number, breaks: TrendBreak[] = [], tallies = [2012, 2013, 2014, 2015].map((of) => tally(of))) =>
  startOf({ indicator: { code: 'X' }, tallies: new TallyIndex(tallies), year, breaks });

test('is the first year with a complete figure', () => {
  expect(start(2015)).toEqual({ year: 2012, notes: [] });
  expect(start(2015, [], [tally(2012, false), tally(2013), tally(2015)])).toEqual({ year: 2013, notes: [] });
});

test('is no earlier than the last break on the way, and no break to come counts', () => {
  const breaks = [between(2012, 2013, 'break'), between(2014, 2015, 'break')];
  expect(start(2014, breaks)).toEqual({ year: 2013, notes: [] });
  expect(start(2015, breaks)).toBeNull();
});

test('tells the notes that lie between, and not those before', () => {
  const breaks = [between(2012, 2013, 'break'), between(2013, 2014, 'note')];
  expect(start(2015, breaks)).toEqual({ year: 2013, notes: [breaks[1]] });
  expect(start(2015, [between(2011, 2012, 'note')])).toEqual({ year: 2012, notes: [] });
});

test('is none in the first year, or without figures', () => {
  expect(start(2012)).toBeNull();
  expect(start(2015, [], [])).toBeNull();
});
