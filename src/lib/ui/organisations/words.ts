import { formatDate } from '#lib/domain/format.ts';
import type { OrganisationKind, SuccessionKind } from '#lib/domain/organisation.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

const kinds: Record<OrganisationKind, () => string> = {
  municipality: m.organisation_kind_municipality,
  county_board: m.organisation_kind_county_board,
  agency: m.organisation_kind_agency,
  region: m.organisation_kind_region,
  association: m.organisation_kind_association,
  church: m.organisation_kind_church,
  university: m.organisation_kind_university,
};

export const kindName = (kind: OrganisationKind): string => kinds[kind]();

/** How tasks went on to another body, for a list to choose from. */
export const successionName = (kind: SuccessionKind): string => m[`organisation_succession_${kind}`]();

/** "till och med 31 december 2014": when something was there; empty where neither day is known. */
export function spanText(from: string | null, until: string | null, language: Language): string {
  const first = from === null ? '' : formatDate(from, language);
  const last = until === null ? '' : formatDate(until, language);
  if (from !== null && until !== null) return m.organisation_span({ from: first, until: last });
  if (from !== null) return m.organisation_span_from({ from: first });
  return until === null ? '' : m.organisation_span_until({ until: last });
}

export function lifeText(
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
  language: Language,
): string {
  return spanText(validFrom, validTo, language);
}
