/** The council's trail: from a question on a figure to an answer and a decided measure, and to the chart of the next year. */
import type { Coverage } from './summary.ts';

export type TrailState = 'open' | 'answered' | 'measure' | 'closed';

export const trailEntryKinds = ['assigned', 'answer', 'measure', 'closed', 'reopened'] as const;
export type TrailEntryKind = (typeof trailEntryKinds)[number];

/** The figure as the asker saw it: canonical decimal text at the indicator's decimals, null where there was none. */
export type AskedFigure = { value: string | null; change: string | null; before: number | null; coverage: Coverage };
