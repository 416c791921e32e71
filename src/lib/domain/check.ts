import { breakdownKey } from './indicator.ts';
import type { Field, Question } from './question.ts';
import type { Entries } from './response.ts';
import type { LocalText } from './text.ts';

/** An error stops a submission; a warning passes with an explanation. */
export type Severity = 'error' | 'warning';

/**
 * An edit rule that a definition states. `at-most`: in every cell the component `lesser` may not exceed
 * `greater` (passed ≤ started). The message says what to do.
 */
export type Check = {
  kind: 'at-most';
  question: string;
  lesser: string;
  greater: string;
  severity: Severity;
  message: LocalText;
};

/** What a check found: the addresses to look at (an explanation goes on the first) and whether it was explained. */
export type Finding = { severity: Severity; addresses: string[]; explained: boolean } & (
  { code: 'at-most'; message: LocalText } | { code: 'jump'; before: string; now: string }
);

/** Last year's figures by address, where the question is comparable with this year's. */
export type PreviousFigures = Map<string, string>;

/** A part, or as much of one as is to be checked. */
export type Checked = { sections: { questions: Question[] }[]; checks: readonly Check[] };

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
  const rules = part.checks.flatMap((check) => {
    const question = questions.find(({ name }) => name === check.question);
    return question ? exceeding(check, question, document) : [];
  });
  return [...rules, ...questions.flatMap(({ fields }) => jumps(fields, document, previous))];
}

/** Whatever still stops a submission: an error, or a warning that nobody has explained. */
export function stopsSubmission(finding: Finding): boolean {
  return finding.severity === 'error' || !finding.explained;
}

function exceeding(check: Check, question: Question, document: Entries): Finding[] {
  const place = (field: Field) => `${breakdownKey(field.observes?.breakdown ?? {})}@${field.observes?.unit ?? ''}`;
  const greater = new Map(
    question.fields
      .filter(({ observes }) => observes?.component === check.greater)
      .map((field) => [place(field), field]),
  );
  return question.fields
    .filter(({ observes }) => observes?.component === check.lesser)
    .flatMap((field): Finding[] => {
      const other = greater.get(place(field));
      const small = numberAt(document, field.address);
      const large = other ? numberAt(document, other.address) : null;
      if (!other || small === null || large === null || small <= large) return [];
      const addresses = [field.address, other.address];
      return [
        {
          code: 'at-most',
          severity: check.severity,
          addresses,
          message: check.message,
          explained: isExplained(document, addresses),
        },
      ];
    });
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

function numberAt(document: Entries, address: string): number | null {
  const value = document[address]?.value;
  return typeof value === 'string' ? Number(value) : null;
}

function isExplained(document: Entries, addresses: string[]): boolean {
  return addresses.some((address) => (document[address]?.note ?? '') !== '');
}
