/**
 * The register of agreements beside the regional one: local agreements with the Employment Service (LÖK), special ones
 * (Stockholm's § 7, collaboration with associations), and agreements on places, per municipality and year.
 */
export const registerKinds = ['local', 'special'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** For whom places are agreed: refugees and others in need of protection, or unaccompanied children. */
export const placesKinds = ['refugees', 'unaccompanied'] as const;
export type PlacesKind = (typeof placesKinds)[number];

/** A local or special agreement in force; days are ISO dates, null where not known or not ended. */
export type LocalAgreement = {
  id: string;
  kind: RegisterKind;
  county: string;
  /** Null for a special agreement of the whole county's. */
  municipality: string | null;
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
