import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '#lib/ui/kit/index.ts';

/** What the task list says of a section: counted in questions, as people do. */
export function sectionMark(section: { questions: number; answered: number; begun: boolean; failing: number }): {
  kind: MarkKind;
  text: string;
} {
  if (section.failing > 0) return { kind: 'heed', text: m.section_to_mend({ count: section.failing }) };
  if (section.answered === section.questions) return { kind: 'done', text: m.section_done() };
  return section.begun ? { kind: 'begun', text: m.section_begun() } : { kind: 'not', text: m.section_not_started() };
}
