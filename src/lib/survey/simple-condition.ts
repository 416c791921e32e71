/** The small builder's part of SurveyJS's conditions: comparisons of one question each, all joined by one word. */

export const comparisons = ['=', '<>', '>', '>=', '<', '<=', 'contains', 'notempty', 'empty'] as const;
export type Comparison = (typeof comparisons)[number];

export type SimpleTest = { question: string; comparison: Comparison; value: string };
export type SimpleCondition = { joined: 'and' | 'or'; tests: SimpleTest[] };

/** True where the comparison asks whether there is an answer, and has no value to compare with. */
export function isUnary(comparison: Comparison): boolean {
  return comparison === 'notempty' || comparison === 'empty';
}

/** The condition as SurveyJS writes it; empty when there is nothing to test. */
export function conditionText({ joined, tests }: SimpleCondition): string {
  return tests
    .map(({ question, comparison, value }) =>
      isUnary(comparison) ? `{${question}} ${comparison}` : `{${question}} ${comparison} ${literal(value)}`,
    )
    .join(` ${joined} `);
}

/** A number and a truth stand as they are; words stand in quotes, which they may not hold themselves. */
function literal(value: string): string {
  return /^-?\d+(\.\d+)?$|^(true|false)$/.test(value) ? value : `'${value.replaceAll("'", '’')}'`;
}

const one =
  /^\{([a-z][a-z0-9_.]*)\} (?:(notempty|empty)|(=|<>|>=|<=|>|<|contains) (?:'([^']*)'|(-?\d+(?:\.\d+)?|true|false)))$/;

/** The condition as the builder shows it; null for one that it cannot, which is shown as it is written. */
export function simpleCondition(text: string): SimpleCondition | null {
  if (text.trim() === '') return { joined: 'and', tests: [] };
  for (const joined of ['and', 'or'] as const) {
    const tests = text.split(` ${joined} `).map(testOf);
    if (tests.every((test) => test !== null)) return { joined, tests };
  }
  return null;
}

function testOf(text: string): SimpleTest | null {
  const match = one.exec(text.trim());
  if (!match) return null;
  const [, question = '', unary, comparison, words, number] = match;
  const found = comparisons.find((known) => known === (unary ?? comparison));
  return found ? { question, comparison: found, value: words ?? number ?? '' } : null;
}
