/** The council's trail: from a question on a figure to an answer and a decided measure, and to the chart of the next year. */
import type { Coverage } from './summary.ts';

export const trailStates = ['open', 'answered', 'measure', 'closed'] as const;
export type TrailState = (typeof trailStates)[number];

export const trailEntryKinds = ['assigned', 'answer', 'measure', 'closed', 'reopened'] as const;
export type TrailEntryKind = (typeof trailEntryKinds)[number];

/**
 * The figure as the asker saw it: canonical decimal text at the indicator's decimals, null where there was none. The
 * change is since the year `before`, in the `matched` municipalities that have a figure in both.
 */
export type AskedFigure = {
  value: string | null;
  change: string | null;
  before: number | null;
  matched: number;
  coverage: Coverage;
};

/** The state that each event leads to; null where it may not happen. What is closed has to be taken up again first. */
const transitions: Record<TrailState, Record<TrailEntryKind, TrailState | null>> = {
  open: { assigned: 'open', answer: 'answered', measure: 'measure', closed: 'closed', reopened: null },
  answered: { assigned: 'open', answer: 'answered', measure: 'measure', closed: 'closed', reopened: null },
  measure: { assigned: null, answer: 'measure', measure: 'measure', closed: 'closed', reopened: 'open' },
  closed: { assigned: null, answer: null, measure: null, closed: null, reopened: 'open' },
};

/** The state after an event, null when it may not happen in this one. */
export function stateAfter(state: TrailState, event: TrailEntryKind): TrailState | null {
  return transitions[state][event];
}

/** What may happen next. */
export function eventsFrom(state: TrailState): TrailEntryKind[] {
  return trailEntryKinds.filter((event) => stateAfter(state, event) !== null);
}

/** The state after all that has happened to a question; null when some of it could not have. */
export function stateOf(events: TrailEntryKind[]): TrailState | null {
  return events.reduce<TrailState | null>((state, event) => state && stateAfter(state, event), 'open');
}

/** Someone still has to do something: answer it, or decide what comes of the answer. */
export function isOpen(state: TrailState): boolean {
  return state === 'open' || state === 'answered';
}
