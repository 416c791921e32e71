import { describe, expect, test } from 'vitest';
import { checkCircles, checkExpression } from './expression.ts';
import { FaultList } from './fault-list.ts';

function check(expression: string): { reads: string[]; codes: string[] } {
  const list = new FaultList();
  const reads = checkExpression(expression, 'at', list);
  expect(list.faults.every(({ path }) => path === 'at')).toBe(true);
  return { reads, codes: list.faults.map(({ code, details }) => `${code} ${details.what ?? details.limit ?? ''}`) };
}

test.each<[string, string[]]>([
  ["{a} = 'ja'", ['a']],
  ["{a} contains 'x' and {b} notempty", ['a', 'b']],
  ['{grid.rad.kolumn} > 5', ['grid']],
  ['{lista[0]} = 1', ['lista']],
  ['sum({a}, {b}) >= 10', ['a', 'b']],
  ["iif({a} = 1, 'x', 'y') = 'x'", ['a']],
  ['1 = 1', []],
  [`${'('.repeat(20)}{a}${')'.repeat(20)} = 1`, ['a']],
])('%s is sound and reads %j', (expression, reads) => {
  expect(check(expression)).toEqual({ reads, codes: [] });
});

test.each<[string, string]>([
  ['', 'bad-expression '],
  ['{a} =', 'bad-expression {a} ='],
  ['{a = 1', 'bad-expression {a = 1'],
  ["{a} = 'ja", "bad-expression {a} = 'ja"],
  ['alert(1)', 'unknown-function alert'],
  ['sum(min(alert({a})))', 'unknown-function alert'],
  ["{a} = 1 or constructor('x') = 1", 'unknown-function constructor'],
  ['x'.repeat(2001), 'too-long 2000'],
  [`${'('.repeat(21)}1${')'.repeat(21)}`, 'too-deep 20'],
  [`${'['.repeat(21)}1${']'.repeat(21)}`, 'too-deep 20'],
])('%s is refused: %s', (expression, code) => {
  expect(check(expression).codes).toEqual([code]);
});

test('the longest and deepest that passes is read at once', () => {
  const start = performance.now();
  const deep = `${'(iif({a}, 1, '.repeat(10)}1${'))'.repeat(10)}`;
  check(deep);
  check(Array.from({ length: 285 }, () => '{a}=1').join('or '));
  expect(performance.now() - start).toBeLessThan(1000);
});

describe('a circle', () => {
  const circles = (reads: Record<string, string[]>) => {
    const list = new FaultList();
    checkCircles(
      new Map(Object.entries(reads).map(([name, names]) => [name, names.map((read) => ({ path: name, name: read }))])),
      list,
    );
    expect(list.faults.every(({ code }) => code === 'visibility-circle')).toBe(true);
    return list.faults.map(({ path }) => path);
  };

  test.each<[string, Record<string, string[]>, string[]]>([
    ['of one', { a: ['a'] }, ['a']],
    ['of two', { a: ['b'], b: ['a'] }, ['a', 'b']],
    ['of three, and who only looks at it is not in it', { a: ['b'], b: ['c'], c: ['a'], d: ['a'] }, ['a', 'b', 'c']],
    ['is none in a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['is none through a question that is not', { a: ['x'] }, []],
  ])('%s', (_, reads, inCircle) => {
    expect(circles(reads)).toEqual(inCircle);
  });

  test('is looked for in a chain of 1,000 within a second', () => {
    const chain = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`q${i}`, [`q${i + 1}`]]));
    const start = performance.now();
    expect(circles({ ...chain, q1000: ['q0'] })).toHaveLength(1001);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
