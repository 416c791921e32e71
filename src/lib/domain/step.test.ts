import { expect, test } from 'vitest';
import { sampleIndicator } from '../../../tests/sample-indicator.ts';
import { stepOf } from './step.ts';
import { type Tally, TallyIndex } from './summary.ts';
import type { TrendBreak } from './trend.ts';

const share = sampleIndicator({ kind: 'share', decimals: 1 });

const tally = (unit: string | null, year: number, top: string, bottom: string, complete = true): Tally => ({
  indicator: share.code,
  year,
  unit,
  breakdown: '',
  top,
  bottom,
  complete,
  status: null,
  units: complete ? 1 : 0,
  explanation: null,
});

/** Kinda and Linköping answer both years; Ydre, large and bad, only the first. */
const tallies = new TallyIndex([
  tally('0513', 2013, '30', '60'),
  tally('0513', 2014, '20', '60'),
  tally('0580', 2013, '60', '120'),
  tally('0580', 2014, '62', '120'),
  tally('0512', 2013, '1', '900'),
  tally('0512', 2014, '0', '0', false),
  tally(null, 2013, '91', '1080'),
  tally(null, 2014, '82', '180'),
]);

const stepIn = (years: number[], breaks: TrendBreak[] = []) =>
  stepOf({ indicator: share, tallies, years, asked: 13, breaks, changes: true });

test('is of the same municipalities, from and to as much as the change', () => {
  expect(stepIn([2013, 2014])).toEqual({
    before: 2013,
    year: 2014,
    from: '50.0',
    to: '45.6',
    change: '-4.4',
    matched: 2,
    asked: 13,
  });
});

test('there is none of one year, over a break, or with nobody in both', () => {
  expect(stepIn([2014])).toBeNull();
  expect(stepIn([2013, 2014], [{ between: [2013, 2014], kind: 'break', note: null }])).toBeNull();
  expect(stepIn([2013, 2014], [{ between: [2013, 2014], kind: 'note', note: null }])).not.toBeNull();
  expect(stepIn([2014, 2015])).toBeNull();
});
