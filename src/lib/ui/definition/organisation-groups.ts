import { type Collective, collectiveNames, collectives } from '#lib/domain/agreement.ts';
import type { OrganisationChoice } from '#lib/domain/agreement-editing.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

export type OptionGroup = { label: string; options: { value: string; text: string }[] };

function optionOf({ id, name, validTo }: OrganisationChoice, language: Language): { value: string; text: string } {
  const text = name[language];
  return {
    value: id,
    text: validTo === null ? text : m.edit_organisation_until({ name: text, year: validTo.slice(0, 4) }),
  };
}

function groupOf(label: string, organisations: OrganisationChoice[], language: Language): OptionGroup {
  return { label, options: organisations.map((organisation) => optionOf(organisation, language)) };
}

/** The registry as one chooses from it: what stands in the county first, other counties' last. */
export function registryGroups(organisations: OrganisationChoice[], county: string, language: Language): OptionGroup[] {
  const inCounty = (code: string | null): boolean => code === county;
  return [
    groupOf(
      m.edit_organisation_county(),
      organisations.filter(({ countyCode }) => inCounty(countyCode)),
      language,
    ),
    groupOf(
      m.edit_organisation_national(),
      organisations.filter(({ countyCode }) => countyCode === null),
      language,
    ),
    groupOf(
      m.edit_organisation_elsewhere(),
      organisations.filter(({ countyCode }) => countyCode !== null && !inCounty(countyCode)),
      language,
    ),
  ];
}

/** Who can undertake something: the parties together, each of them, and then the whole registry. */
export function undertakerGroups(
  organisations: OrganisationChoice[],
  parties: string[],
  county: string,
  language: Language,
): OptionGroup[] {
  const together = (key: Collective) => ({ value: key, text: collectiveNames[key][language] });
  const isParty = ({ id }: OrganisationChoice): boolean => parties.includes(id);
  return [
    { label: m.edit_organisation_together(), options: collectives.map(together) },
    groupOf(m.edit_organisation_parties(), organisations.filter(isParty), language),
    ...registryGroups(
      organisations.filter((organisation) => !isParty(organisation)),
      county,
      language,
    ),
  ];
}
