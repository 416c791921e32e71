import type { ComparedAnswers } from '#lib/domain/compared-answers.ts';
import type { ComparedFigures } from '#lib/domain/comparison.ts';
import type { Bridge } from '#lib/domain/bridge.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import type { LocalText } from '#lib/domain/text.ts';

/** What the page's parts show of an indicator's figures. */
export type IndicatorFigures = { indicator: Indicator; before: number | null; bridge: Bridge } & ComparedFigures;

export type Area = { code: string; name: LocalText; figures: IndicatorFigures[]; answers: ComparedAnswers[] };

/** What the page's parts need to know of the comparison. */
export type Shown = {
  municipality: Place;
  county: { code: string; name: string };
  year: number;
  years: number[];
  agreement: { key: string; county: string };
  named: boolean;
  questionnaire: LocalText | null;
  countySeen: boolean;
  countySize: number;
  country: { municipalities: number } | null;
  counties: { seen: number; all: number };
  mayKeep: boolean;
  group: { id: string | null; name: string | null; members: Place[]; counted: number } | null;
  proposal: { indicator: Indicator; own: number; members: Place[] } | 'not-asked' | 'no-number' | 'not-seen';
  groups: { id: string; name: string }[];
};
