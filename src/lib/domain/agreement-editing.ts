/** What the pages that change an agreement are given besides the agreement itself. */
import type { AgreementSection } from './agreement.ts';
import type { LocalText } from './text.ts';

/** One version: who made it (null for a file's), when, from where, and the sections that differ from the one before. */
export type AgreementRevision = {
  number: number;
  at: Date;
  origin: 'file' | 'browser' | 'import';
  changed: AgreementSection[];
  by: string | null;
};

/** An owner that a person may register agreements for. */
export type AgreementOwner = { county: string; countyName: string; owner: string; ownerName: LocalText };

/** An organisation to choose; `validTo` is its last day, when it has ceased. */
export type OrganisationChoice = {
  id: string;
  name: LocalText;
  countyCode: string | null;
  validTo: string | null;
};
