import fc from 'fast-check';
import { ConditionsParser } from 'survey-core';
import { expect, test } from 'vitest';
import { comparisons, conditionText, isUnary, type SimpleCondition, simpleCondition } from './simple-condition.ts';

const test_ = fc
  .record({
    question: fc.constantFrom('antal', 'sfi_1', 'plan'),
    comparison: fc.constantFrom(...comparisons),
    value: fc.constantFrom('0', '12.5', 'true', 'ja', 'lätt svenska', "O'Brien"),
  })
  .map((one) => ({ ...one, value: isUnary(one.comparison) ? '' : one.value.replaceAll("'", '’') }));
const condition: fc.Arbitrary<SimpleCondition> = fc.record({
  joined: fc.constantFrom('and', 'or'),
  tests: fc.array(test_, { minLength: 2, maxLength: 4 }),
});

test('what the builder writes it reads again, and SurveyJS can read it too', () => {
  fc.assert(
    fc.property(condition, (given) => {
      const text = conditionText(given);
      expect(simpleCondition(text)).toEqual(given);
      expect(new ConditionsParser().parseExpression(text)).toBeTruthy();
    }),
  );
});

test.each([
  'iif({a} > 1, 2, 3) = 2',
  '({a} = 1)',
  '{a} = 1 and ({b} = 2 or {c} = 3)',
  "{a} = 'x' or {b} = 1 and {c} = 2",
  '{a}',
])('%s is shown as it is written', (text) => {
  expect(simpleCondition(text)).toBeNull();
});

test('no condition has nothing to test', () => {
  expect(simpleCondition(' ')).toEqual({ joined: 'and', tests: [] });
  expect(conditionText({ joined: 'and', tests: [] })).toBe('');
});
