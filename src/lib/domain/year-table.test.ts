import { describe, expect, it } from 'vitest';
import { sampleComponent, sampleIndicator } from '../../../tests/sample-indicator.ts';
import { type Tally, TallyIndex } from './summary.ts';
import { yearTableOf } from './year-table.ts';

const indicator = sampleIndicator({ code: 'A' });
const tally = (year: number, unit: string | null, top: string | null, more: Partial<Tally> = {}): Tally => ({
  indicator: 'A',
  year,
  unit,
  breakdown: '',
  top,
  bottom: null,
  complete: top !== null,
  status: top === null ? 'not_available' : null,
  units: 1,
  explanation: null,
  ...more,
});
const municipalities = [
  { code: '0513', name: 'Kinda' },
  { code: '0512', name: 'Ydre' },
];
const years = [2012, 2013, 2014];

describe('an indicator by municipality and year', () => {
  const tallies = new TallyIndex([
    tally(2012, '0513', '7'),
    tally(2012, null, '7'),
    tally(2014, '0513', null),
    tally(2014, '0512', '0'),
    tally(2014, null, '0'),
  ]);
  const table = yearTableOf({ indicator, tallies, municipalities, years });

  it('has the years that somebody has a figure for', () => {
    expect(table?.years).toEqual([2012, 2014]);
  });

  it('tells zero from why there is no figure', () => {
    expect(table?.rows).toEqual([
      { code: '0513', name: 'Kinda', figures: [{ value: '7' }, { status: 'not_available' }] },
      { code: '0512', name: 'Ydre', figures: [{ status: 'no_answer' }, { value: '0' }] },
    ]);
    expect(table?.county).toEqual([{ value: '7' }, { value: '0' }]);
  });

  it('has how many municipalities each year rests on', () => {
    expect(table?.coverage).toEqual([
      { answered: 1, asked: 2 },
      { answered: 1, asked: 2 },
    ]);
  });
});

it('is none without a figure of a municipality’s own', () => {
  const tallies = new TallyIndex([tally(2014, null, '5')]);
  expect(yearTableOf({ indicator, tallies, municipalities, years })).toBeNull();
});

it('is none for an indicator that is only shown in its parts', () => {
  const split = sampleIndicator({
    code: 'A',
    kind: 'share',
    components: [
      sampleComponent({ key: 'top', role: 'numerator', breakdowns: ['settlement_route'] }),
      sampleComponent({ key: 'bottom', role: 'denominator' }),
    ],
  });
  const tallies = new TallyIndex([tally(2014, '0513', '5')]);
  expect(yearTableOf({ indicator: split, tallies, municipalities, years })).toBeNull();
});
