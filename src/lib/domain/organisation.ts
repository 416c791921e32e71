import type { LocalText } from './text.ts';

/** The kinds of body that sign an agreement or answer a questionnaire. */
export const organisationKinds = [
  'municipality',
  'county_board',
  'agency',
  'region',
  'association',
  'church',
  'university',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * A body that signs or answers. `id` is ours and stable (`kommun-0580`, `lansstyrelsen-05`, `migrationsverket`);
 * `countyCode` is null for a national body, `municipalityCode` for all but municipalities.
 */
export type Organisation = {
  id: string;
  kind: OrganisationKind;
  name: LocalText;
  formerNames: { name: string; until: string }[];
  countyCode: string | null;
  municipalityCode: string | null;
};
