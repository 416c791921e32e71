/** What pages are given to show of the register of organisations. */
import type { Organisation, OrganisationKind, Succession } from './organisation.ts';
import type { LocalText } from './text.ts';

export type ListedOrganisation = Pick<
  Organisation,
  'id' | 'kind' | 'name' | 'formerNames' | 'countyCode' | 'municipalityCode' | 'validFrom' | 'validTo'
>;

/** A county with its organisations; null for the bodies of the whole country. */
export type CountyGroup = {
  county: { code: string; name: string } | null;
  organisations: ListedOrganisation[];
};

/** `county` is a county's code, or `national` for the bodies of the whole country. */
export type OrganisationFilter = { county: string; kind: OrganisationKind | ''; text: string };

export type CountyChoice = { code: string; name: string };

/** One that went before, or came after: merged, split or continued, from which day. */
export type Kin = Omit<Succession, 'organisation'> & { id: string; name: LocalText };

/** An agreement that the organisation is a party of, by the name that stands in it, or owns. */
export type OrganisationAgreement = {
  key: string;
  shortTitle: LocalText;
  validFrom: number | null;
  validTo: number | null;
  nameInDocument: string | null;
  owned: boolean;
};

export type Contact = { role: string; email: string };

export type OrganisationReading = {
  organisation: Organisation;
  countyName: string | null;
  predecessors: Kin[];
  successors: Kin[];
  agreements: OrganisationAgreement[];
  contact: Contact | null;
  mayEdit: boolean;
  mayChangeContact: boolean;
};
