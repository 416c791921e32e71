/**
 * The register of agreements beside the regional one: local agreements with the Employment Service (LÖK), special ones
 * (Stockholm's § 7, collaboration with associations), and agreements on places, per municipality and year.
 */
export const registerKinds = ['local', 'special'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** For whom places are agreed: refugees and others in need of protection, or unaccompanied children. */
export const placesKinds = ['refugees', 'unaccompanied'] as const;
export type PlacesKind = (typeof placesKinds)[number];

export function isPlacesKind(kind: string): kind is PlacesKind {
  return placesKinds.some((known) => known === kind);
}

/** A local or special agreement in force; days are ISO dates, null where not known or not ended. */
export type LocalAgreement = {
  id: string;
  kind: RegisterKind;
  county: string;
  /** Null for a special agreement of the whole county's. */
  municipality: string | null;
  /** Empty where a local agreement has no name of its own. */
  title: string;
  /** Organisations' ids. */
  parties: string[];
  /** Parties that are not in the registry of organisations, by name. */
  otherParties: string;
  validFrom: string;
  validTo: string | null;
  revisedOn: string | null;
  followedUpOn: string | null;
  source: string;
  note: string;
  synthetic: boolean;
  revision: number;
};

/**
 * What a municipality has agreed on for a year. `agreed` false: no agreement. Null: not stated. `forAssignment` is the
 * part of `places` that the state may assign; `received` is how many places were taken up.
 */
export type PlacesAgreement = {
  county: string;
  municipality: string;
  year: number;
  kind: PlacesKind;
  agreed: boolean;
  places: number | null;
  forAssignment: number | null;
  received: number | null;
  source: string;
  synthetic: boolean;
  revision: number;
};

/** The years that the register may hold. */
export const registerYears = { first: 1990, last: 2100 } as const;

export function isRegisterYear(year: number): boolean {
  return Number.isInteger(year) && year >= registerYears.first && year <= registerYears.last;
}

/** The largest number of places that is taken for one. */
export const mostPlaces = 100_000;

/** What a municipality's line said, as one text: whether it was changed since is seen from it. */
export function placesFingerprint(
  line: Record<'agreed' | 'places' | 'forAssignment' | 'received', boolean | number | string | null> | null,
): string {
  return JSON.stringify(
    line ? [line.agreed, line.places, line.forAssignment, line.received] : [null, null, null, null],
  );
}

/** What a fingerprint was made of, in its order; nothing for a text that is none. */
export function placesFromFingerprint(text: string): unknown[] {
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

export type Standing = 'current' | 'ended' | 'coming';

/** How an agreement stands on a day (ISO date). Its last day belongs to it. */
export function standingOn(
  { validFrom, validTo }: Pick<LocalAgreement, 'validFrom' | 'validTo'>,
  day: string,
): Standing {
  if (day < validFrom) return 'coming';
  return validTo === null || day <= validTo ? 'current' : 'ended';
}

/** The day by which a year's local agreements are counted. */
export const lastDayOf = (year: number): string => `${year}-12-31`;
