import type { Reason } from '#lib/domain/answer.ts';
import type { Finding } from '#lib/domain/check.ts';
import { formatDate, formatNumber } from '#lib/domain/format.ts';
import type { Violation } from '#lib/domain/problem.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** What is wrong with a value and how to mend it, in the reader's language. */
export function violationSentence(violation: Violation, language: Language): string {
  switch (violation.code) {
    case 'too-many-decimals':
      return m['violation_too-many-decimals']({ decimals: violation.decimals });
    case 'too-small':
      return m['violation_too-small']({ min: formatNumber(violation.min, 0) });
    case 'too-large':
      return m['violation_too-large']({ max: formatNumber(violation.max, 0) });
    case 'too-long':
      return m['violation_too-long']({ limit: violation.limit, length: violation.length });
    case 'too-early':
      return m['violation_too-early']({ min: formatDate(violation.min, language) });
    case 'too-late':
      return m['violation_too-late']({ max: formatDate(violation.max, language) });
    case 'too-many-rows':
      return m['violation_too-many-rows']({ limit: violation.limit });
    case 'in-row': {
      const { row, column } = violation;
      const what = violationSentence(violation.violation, language);
      return column === null
        ? m['violation_in-row']({ row, what })
        : m['violation_in-row-column']({ row, column: column[language], what });
    }
    default:
      return m[`violation_${violation.code}`]();
  }
}

export function findingSentence(finding: Finding, year: number | null, language: Language): string {
  if (finding.code === 'at-most') return finding.message[language];
  if (finding.code === 'sum') {
    const [sum, total] = [finding.sum, finding.total].map((figure) => formatNumber(figure, decimalsOf(figure)));
    return m.finding_sum({ message: finding.message[language], sum: sum ?? '', total: total ?? '' });
  }
  const figures = { year: year ?? '', before: formatNumber(finding.before, 0), now: formatNumber(finding.now, 0) };
  return Number(finding.now) > Number(finding.before) ? m.finding_jump_up(figures) : m.finding_jump_down(figures);
}

function decimalsOf(figure: string): number {
  return figure.split('.')[1]?.length ?? 0;
}

export function reasonName(reason: Reason): string {
  const names: Record<Reason, () => string> = {
    not_available: m.reason_not_available,
    not_applicable: m.reason_not_applicable,
    not_kept: m.reason_not_kept,
  };
  return names[reason]();
}
