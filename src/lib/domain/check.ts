import { type Cells, counterpart, figuresAt, type Placed } from './check-cells.ts';
import { type Fraction, fromDecimal, minus, plus, rounded } from './fraction.ts';
import type { Field, Question } from './question.ts';
import type { Entries } from './response.ts';
import type { LocalText } from './text.ts';

/** An error stops a submission; a warning passes with an explanation. */
export type Severity = 'error' | 'warning';

/**
 * An edit rule that a definition states; keys name components, columns or rows. The message says what to do.
 * `at-most`: in every cell `lesser` may not exceed `greater` (passed ≤ started), which may belong to another question.
 * `sum`: in every cell the `parts` make up the `total` (women + men = all); without parts, all the question's figures
 * together make up the total of another question.
 */
export type Check = { question: string; severity: Severity; message: LocalText } & (
  | { kind: 'at-most'; lesser: string | null; greater: string | null; greaterQuestion?: string }
  | { kind: 'sum'; parts: string[] | null; total: string | null; totalQuestion?: string }
);

/** What a check found: the addresses to look at (an explanation goes on the first) and whether it was explained. */
export type Finding = { severity: Severity; addresses: string[]; explained: boolean } & (
  | { code: 'at-most'; message: LocalText }
  | { code: 'sum'; message: LocalText; sum: string; total: string }
  | { code: 'jump'; before: string; now: string }
);

/** Last year's figures by address, where the question is comparable with this year's. */
export type PreviousFigures = Map<string, string>;

/** A part, or as much of one as is to be checked. */
export type Checked = { sections: { questions: Question[] }[]; checks: readonly Check[] };

/** The questions that a check compares, its own first. */
export function questionsCompared(check: Check): string[] {
  const other = check.kind === 'sum' ? check.totalQuestion : check.greaterQuestion;
  return other === undefined || other === check.question ? [check.question] : [check.question, other];
}

/** Runs the definition's checks and the comparison with last year on the answers given so far. */
export function findingsOf(
  part: Checked,
  document: Entries,
  previous: PreviousFigures,
  relevant: ReadonlySet<string>,
): Finding[] {
  const questions = part.sections
    .flatMap((section) => section.questions)
    .filter((question) => relevant.has(question.name));
  const figures: Figures = ({ question, key }) => {
    const found = questions.find(({ name }) => name === question);
    return found ? figuresAt(found, key) : [];
  };
  const rules = part.checks.flatMap((check) => brokenBy(check, figures, document));
  return [...rules, ...questions.flatMap(({ fields }) => jumps(fields, document, previous))];
}

/** Whatever still stops a submission: an error, or a warning that nobody has explained. */
export function stopsSubmission(finding: Finding): boolean {
  return finding.severity === 'error' || !finding.explained;
}

type Figures = (cells: Cells) => Placed[];
/** Cells to compare: one that may not exceed another, or a total with the parts that make it up. */
type Compared = { first: Field; others: Field[] };

/** The cells that each comparison of the check is between; where one of them is not asked there is none. */
export function comparisonsOf(check: Check, figures: Figures): Compared[] {
  const { question } = check;
  if (check.kind === 'at-most') {
    const lesser = figures({ question, key: check.lesser });
    return comparedWith(lesser, [figures({ question: check.greaterQuestion ?? question, key: check.greater })]);
  }
  const totals = figures({ question: check.totalQuestion ?? question, key: check.total });
  if (check.parts !== null)
    return comparedWith(
      totals,
      check.parts.map((key) => figures({ question, key })),
    );
  const others = figures({ question, key: null }).map(({ field }) => field);
  return others.length === 0 ? [] : totals.slice(0, 1).map(({ field }) => ({ first: field, others }));
}

/** Each figure with its counterpart in every one of the sets. */
function comparedWith(figures: Placed[], sets: Placed[][]): Compared[] {
  return figures.flatMap((figure) => {
    const others = sets.flatMap((set) => counterpart(figure, figures, set) ?? []);
    return others.length === sets.length ? [{ first: figure.field, others }] : [];
  });
}

function brokenBy(check: Check, figures: Figures, document: Entries): Finding[] {
  const { severity, message } = check;
  return comparisonsOf(check, figures).flatMap(({ first, others }): Finding[] => {
    const figure = figureAt(document, first);
    const compared = others.map((field) => figureAt(document, field));
    if (figure === null || !compared.every((other) => other !== null)) return [];
    const addresses = [first, ...others].map(({ address }) => address);
    const found = { severity, message, addresses, explained: isExplained(document, addresses) };
    const sum = compared.reduce((all, other) => plus(all, fromDecimal(other)), fromDecimal('0'));
    const over = minus(fromDecimal(figure), sum).top;
    if (check.kind === 'at-most') return over > 0n ? [{ code: 'at-most', ...found }] : [];
    return over === 0n ? [] : [{ code: 'sum', ...found, sum: written(sum, others), total: figure }];
  });
}

/** As many decimals as the fields have. */
function written(sum: Fraction, fields: Field[]): string {
  return rounded(sum, Math.max(...fields.map(({ type }) => (type.kind === 'number' ? type.decimals : 0))));
}

/** A change is a jump when it is at least this many units and at least doubles or halves the figure. */
const jumpAtLeast = 10;
const jumpRatio = 2;

function jumps(fields: Field[], document: Entries, previous: PreviousFigures): Finding[] {
  return fields.flatMap((field): Finding[] => {
    const before = previous.get(field.address);
    const now = document[field.address]?.value;
    if (before === undefined || typeof now !== 'string' || field.type.kind !== 'number') return [];
    if (!isJump(Number(before), Number(now))) return [];
    const addresses = [field.address];
    return [{ code: 'jump', severity: 'warning', addresses, before, now, explained: isExplained(document, addresses) }];
  });
}

export function isJump(before: number, now: number): boolean {
  const [small, large] = before < now ? [before, now] : [now, before];
  return large - small >= jumpAtLeast && large >= small * jumpRatio;
}

function figureAt(document: Entries, { address }: Field): string | null {
  const value = document[address]?.value;
  return typeof value === 'string' ? value : null;
}

function isExplained(document: Entries, addresses: string[]): boolean {
  return addresses.some((address) => (document[address]?.note ?? '') !== '');
}
