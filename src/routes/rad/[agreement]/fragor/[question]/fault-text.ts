import type { Violation } from '#lib/domain/problem.ts';
import type { Language } from '#lib/domain/text.ts';
import type { TrailField } from '#lib/domain/trail-draft.ts';
import * as m from '#lib/paraglide/messages.js';
import { violationSentence } from '#lib/ui/survey/sentences.ts';

/** What is wrong with a field of an entry and how to mend it. */
export function faultText(
  field: TrailField,
  violation: Violation,
  seen: { min: number; max: number },
  language: Language,
): string {
  if (field === 'organisation') return m.trail_fault_organisation();
  if (field === 'seenIn') return m.trail_fault_year(seen);
  if (violation.code === 'not-text') return field === 'decidedBy' ? m.trail_fault_body() : m.trail_fault_text();
  return violationSentence(violation, language);
}
