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

/** How a body's tasks went on in another: joined into it, split up into several, or taken over as they were. */
export const successionKinds = ['merged', 'split', 'continued'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** `on` is the ISO date from which the successor has the tasks. */
export type Succession = { organisation: string; on: string; kind: SuccessionKind };

/**
 * A body that signs or answers. `id` is ours and stable (`kommun-0580`, `lansstyrelsen-05`, `migrationsverket`);
 * `countyCode` is null for a national body, `municipalityCode` for all but municipalities. A body that is renamed stays
 * itself; one that ceased has `validTo`, its last day, and `successors`. Null means as long as we know.
 */
export type Organisation = {
  id: string;
  kind: OrganisationKind;
  name: LocalText;
  formerNames: { name: string; until: string }[];
  countyCode: string | null;
  municipalityCode: string | null;
  validFrom: string | null;
  validTo: string | null;
  successors: Succession[];
};

/** The id of a county's own board. */
export const countyBoardOf = (county: string): string => `lansstyrelsen-${county}`;

/** The Swedish name that the body had on a day (ISO date). */
export function nameOn({ name, formerNames }: Pick<Organisation, 'name' | 'formerNames'>, day: string): string {
  const earlier = formerNames.filter(({ until }) => day <= until).sort((a, b) => (a.until < b.until ? -1 : 1));
  return earlier[0]?.name ?? name.sv;
}

/** True when the body was there on the day (ISO date). */
export function existsOn({ validFrom, validTo }: Pick<Organisation, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
