import * as m from '#lib/paraglide/messages.js';
import type { MarkKind } from '#lib/ui/kit/index.ts';

/** How far an organisation has come, as the county may know it. */
export type Stage = 'not-started' | 'begun' | 'submitted' | 'reviewed' | 'reopened';

const marks: Record<Stage, { kind: MarkKind; text: () => string }> = {
  'not-started': { kind: 'not', text: m.round_stage_not_started },
  begun: { kind: 'begun', text: m.round_stage_begun },
  submitted: { kind: 'done', text: m.round_stage_submitted },
  reviewed: { kind: 'done', text: m.round_stage_reviewed },
  reopened: { kind: 'heed', text: m.round_stage_reopened },
};

export function stageMark(stage: Stage): { kind: MarkKind; text: string } {
  const { kind, text } = marks[stage];
  return { kind, text: text() };
}

/** In as it was asked for: the others are still to come. */
export function isIn(stage: Stage): boolean {
  return stage === 'submitted' || stage === 'reviewed';
}
