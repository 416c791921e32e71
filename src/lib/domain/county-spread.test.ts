import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleIndicator } from '../../../tests/sample-indicator.ts';
import { type AnswerCount, countySpreadOf, mostGiven } from './county-spread.ts';
import { countyUnionOf, type ListedItem } from './county-union.ts';

const indicator = sampleIndicator({ code: '00-X-01', kind: 'choice' });
const counties = [
  { code: '10', name: 'Blekinge län', municipalities: 5 },
  { code: '19', name: 'Västmanlands län', municipalities: 10 },
];
const reach = { counties: 2, ofCounties: 21, ofMunicipalities: 290 };
const of = (county: string, answer: string | null, count: number, status: AnswerCount['status'] = 'value') => ({
  indicator: indicator.code,
  county,
  answer,
  status,
  count,
});

describe('how answers are spread over counties', () => {
  it('counts shares of those who answered, and tells why others did not', () => {
    const counted = [of('10', 'ja', 2), of('10', 'nej', 1), of('10', null, 1, 'not_kept'), of('19', 'ja', 3)];
    const { answers, lines, together } = countySpreadOf(indicator, counted, counties, reach, null);
    expect(answers.map(({ code }) => code)).toEqual(['ja', 'nej']);
    expect(lines[0]).toMatchObject({ answered: 3, asked: 5 });
    expect(lines[0]?.counts).toEqual([
      { count: 2, share: '66.7' },
      { count: 1, share: '33.3' },
    ]);
    expect(lines[0]?.unanswered).toEqual([
      { status: 'not_kept', count: 1 },
      { status: 'no_answer', count: 1 },
    ]);
    expect(together).toMatchObject({ answered: 6, asked: 290, counties: 2 });
    expect(together.unanswered).toContainEqual({ status: 'no_answer', count: 8 });
  });

  it('has no share where nobody answered, and no most common answer', () => {
    const spread = countySpreadOf(indicator, [of('10', null, 2, 'value')], counties, reach, null);
    expect(spread.together).toMatchObject({ answered: 0, counties: 0 });
    expect(spread.together.unanswered[0]).toEqual({ status: 'not_stated', count: 2 });
    expect(mostGiven(spread)).toEqual([]);
  });

  it('adds up: the counties’ counts are those of all together, and the most common is the largest', () => {
    const row = fc.record({
      county: fc.constantFrom('10', '19'),
      answer: fc.constantFrom('a', 'b', 'c'),
      count: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const counted = rows.map(({ county, answer, count }) => of(county, answer, count));
        const spread = countySpreadOf(indicator, counted, counties, reach, null);
        for (const [at, { count }] of spread.together.counts.entries())
          expect(count).toBe(spread.lines.reduce((sum, line) => sum + (line.counts[at]?.count ?? 0), 0));
        const most = mostGiven(spread).map(({ sv }) => sv);
        const totals = new Map(spread.answers.map(({ code }, at) => [code, spread.together.counts[at]?.count ?? 0]));
        for (const one of most)
          for (const other of totals.values()) expect(totals.get(one)).toBeGreaterThanOrEqual(other);
      }),
    );
  });
});

describe('what is on the lists of counties', () => {
  const item = (county: string, name: string | null, count: number, lists: number, empty = 0): ListedItem => ({
    indicator: indicator.code,
    county,
    item: name,
    count,
    lists,
    empty,
  });

  it('puts first what most have, then what comes first in Swedish', () => {
    const listed = [
      item('10', 'öl', 1, 1),
      item('10', 'ål', 1, 0),
      item('19', 'bil', 2, 2),
      item('19', 'ingen', 1, 1, 1),
    ];
    const union = countyUnionOf(indicator, listed, counties, reach, null);
    expect(union.items.map(({ code, count, counts }) => [code, count, counts])).toEqual([
      ['bil', 2, [0, 2]],
      ['ål', 1, [1, 0]],
      ['öl', 1, [1, 0]],
    ]);
    expect(union.together).toEqual({ answered: 4, none: 1, asked: 290, counties: 2 });
    expect(union.lines.map(({ answered, none, asked }) => [answered, none, asked])).toEqual([
      [1, 0, 5],
      [3, 1, 10],
    ]);
  });

  it('has as many asked as there are respondents, where it is not the municipalities’ to answer', () => {
    const listed = [item('10', 'bil', 7, 7), item('10', null, 3, 1, 1)];
    const union = countyUnionOf({ ...indicator, byMunicipality: false }, listed, counties, reach, null);
    expect(union.lines.map(({ answered, none, asked }) => [answered, none, asked])).toEqual([
      [8, 1, 10],
      [0, 0, 0],
    ]);
    expect(union.together).toEqual({ answered: 8, none: 1, asked: 10, counties: 1 });
  });
});
