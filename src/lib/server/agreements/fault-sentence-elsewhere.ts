import type { Fault, FaultHolder } from '#lib/domain/fault.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

const longestName = 90;

const named: Record<string, (words: { name: string }, options: { locale: Language }) => string> = {
  goalAreas: m.form_holder_area,
  parties: m.form_holder_party,
  organs: m.form_holder_organ,
  plans: m.form_holder_plan,
  commitments: m.form_holder_commitment,
  targets: m.form_holder_target,
  annexes: m.form_holder_annex,
  indicators: m.form_holder_indicator,
};

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name;
}

/** What stands in the way in another part of the agreement; `sentence` is what would be said of it by itself. */
export function elsewhereSentence(
  fault: Fault,
  { list, name }: FaultHolder,
  sentence: string,
  locale: Language,
): string {
  const options = { locale };
  const called = name && shortened(name[locale]);
  const holder = called && (named[list]?.({ name: called }, options) ?? called);
  if (list === 'goalAreas' && fault.code === 'missing') return m.form_elsewhere_last_area({}, options);
  if (list === 'commitments' && fault.code === 'already-published') return m.form_elsewhere_reported({}, options);
  if (!holder) return sentence;
  if (fault.code === 'unknown-organisation') return m.form_elsewhere_nobody({ holder }, options);
  if (fault.code.startsWith('unknown-')) return m.form_elsewhere_used({ holder }, options);
  return m.form_elsewhere_other({ holder, sentence }, options);
}
