/** What a file would do to an agreement, for a person to read before it is stored. */
import type { ItemChange, SectionChange } from './agreement-changes.ts';
import type { LocalText } from './text.ts';

/** What of an agreement is counted when a new one is previewed. */
export const countedParts = ['areas', 'goals', 'indicators', 'parties', 'plans', 'commitments', 'targets'] as const;
export type CountedPart = (typeof countedParts)[number];

/**
 * An agreement's file, compared with what is stored. `base` is the revision that it was compared with, null for an
 * agreement that is new; `changes` is empty then, and where nothing changes.
 */
export type AgreementPreview = {
  key: string;
  title: string;
  shortTitle: LocalText;
  years: { from: number | null; to: number | null };
  base: number | null;
  changes: SectionChange[];
  holds: Record<CountedPart, number>;
};

/** A list of indicators, compared with the agreement's: `unchanged` are those in it that stay as they are. */
export type IndicatorsPreview = {
  base: number;
  changes: ItemChange[];
  unchanged: number;
  /** Codes of the agreement's indicators that the list does not name; they stay. */
  elsewhere: string[];
};

/** What is wrong in a file: where, as the person finds it there, and what to do. */
export type FileFaultSentence = { line: number | null; column: string | null; path: string; text: string };
