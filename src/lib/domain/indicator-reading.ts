import type { Agreement, Goal, GoalArea, Target } from './agreement.ts';
import type { Indicator } from './indicator.ts';
import type { LocalText } from './text.ts';

/** An indicator of another agreement, or of the same, to go to. */
export type LinkedIndicator = {
  code: string;
  shortName: LocalText;
  agreement: { key: string; shortTitle: LocalText };
};

/** A question that asks for an indicator: of whom, in which edition, in which words. */
export type AskingQuestion = { edition: LocalText; part: LocalText; question: LocalText };

/** An indicator with all that belongs to it, as anyone may read it. */
export type IndicatorReading = {
  agreement: Pick<Agreement, 'key' | 'shortTitle' | 'levelName' | 'countyCode'>;
  area: Pick<GoalArea, 'code' | 'name'>;
  /** The goals that it follows up. */
  goals: Goal[];
  indicator: Indicator;
  /** Names of the organisations that report it, by their ids. */
  names: Record<string, LocalText>;
  targets: Target[];
  questions: AskingQuestion[];
  continues: LinkedIndicator | null;
  continuedBy: LinkedIndicator[];
  /** The county's municipalities in Swedish order, which an agency's question has as rows. */
  municipalities: string[];
  mayEdit: boolean;
};

/** What the editor of an indicator needs; `indicator` is null for a new one. */
export type IndicatorToEdit = {
  agreement: Pick<Agreement, 'key' | 'shortTitle' | 'countyCode' | 'goalAreas' | 'source'>;
  revision: number;
  indicator: Indicator | null;
  /** True when it is asked for by an edition, or there are figures of it. */
  used: boolean;
  targets: Target[];
  /** All codes that are taken in the county. */
  taken: string[];
  /** The county's indicators of other agreements, which this one may go on from. */
  others: LinkedIndicator[];
  municipalities: string[];
};
