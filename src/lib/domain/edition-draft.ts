import type { LocalText } from './text.ts';

/** An edition that is being written, as lists and headings tell of it. */
export type DraftHead = {
  id: string;
  agreement: { key: string; shortTitle: LocalText };
  questionnaire: string;
  label: string;
  title: LocalText;
  /** The edition that it was begun from; null for one begun from indicators or from a file. */
  previous: string | null;
  revision: number;
  updatedAt: Date;
  /** Who saved it last. */
  updatedBy: string | null;
};

/** A published edition, as lists tell of it. */
export type EditionHead = {
  key: string;
  questionnaire: string;
  label: string;
  agreement: { key: string; shortTitle: LocalText };
  title: LocalText;
  hash: string;
  publishedAt: Date;
};
