import type { Standing } from '#lib/domain/register.ts';
import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '#lib/ui/kit/index.ts';

const marks: Record<Standing | 'none', { kind: MarkKind; text: () => string }> = {
  current: { kind: 'done', text: m.register_state_current },
  coming: { kind: 'begun', text: m.register_state_coming },
  ended: { kind: 'not', text: m.register_state_ended },
  none: { kind: 'not', text: m.register_state_none },
};

/** How an agreement stands, or that there is none, as a mark. */
export function standingMark(standing: Standing | 'none'): { kind: MarkKind; text: string } {
  const { kind, text } = marks[standing];
  return { kind, text: text() };
}
