import type { Reason } from '#lib/domain/answer.ts';
import type { Finding } from '#lib/domain/check.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { Violation } from '#lib/domain/problem.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** What is wrong with a value and how to mend it, in the reader's language. */
export function violationSentence(violation: Violation): string {
  switch (violation.code) {
    case 'too-many-decimals':
      return m['violation_too-many-decimals']({ decimals: violation.decimals });
    case 'too-small':
      return m['violation_too-small']({ min: formatNumber(violation.min, 0) });
    case 'too-large':
      return m['violation_too-large']({ max: formatNumber(violation.max, 0) });
    case 'too-long':
      return m['violation_too-long']({ limit: violation.limit, length: violation.length });
    default:
      return m[`violation_${violation.code}`]();
  }
}

export function findingSentence(finding: Finding, year: number | null, language: Language): string {
  if (finding.code === 'at-most') return finding.message[language];
  const figures = { year: year ?? '', before: formatNumber(finding.before, 0), now: formatNumber(finding.now, 0) };
  return Number(finding.now) > Number(finding.before) ? m.finding_jump_up(figures) : m.finding_jump_down(figures);
}

export function reasonName(reason: Reason): string {
  const names: Record<Reason, () => string> = {
    not_available: m.reason_not_available,
    not_applicable: m.reason_not_applicable,
    not_kept: m.reason_not_kept,
  };
  return names[reason]();
}
