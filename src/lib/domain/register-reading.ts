import type { Place } from './indicator-table.ts';
import type { OrganisationKind } from './organisation.ts';
import type { LocalAgreement, PlacesAgreement } from './register.ts';
import type { LocalText } from './text.ts';

/** An entry of the register with the names of those in it. */
export type RegisterEntry = LocalAgreement & {
  /** Null for an agreement of the whole county's. */
  municipalityName: string | null;
  partyNames: LocalText[];
};

/** A county's register as its page shows it. */
export type RegisterReading = {
  county: { code: string; name: string };
  /** In Swedish order. */
  municipalities: Place[];
  regional: { key: string; shortTitle: LocalText; validFrom: number | null; validTo: number | null }[];
  entries: RegisterEntry[];
  places: PlacesAgreement[];
  /** The years for which the county has said that the register is complete, ascending. */
  stated: number[];
  /** True when something in it is made up. */
  synthetic: boolean;
};

/** Whom an agreement can be with: the county's own organisations and the national ones. */
export type PartyChoice = { id: string; kind: OrganisationKind; name: LocalText };

/** A municipality's line in the table that is edited; null where nothing is registered. */
export type PlacesToEdit = { municipality: Place; stored: PlacesAgreement | null };
