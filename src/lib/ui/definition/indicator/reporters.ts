import type { OrganisationChoice } from '#lib/domain/agreement-editing.ts';
import { organisationKinds } from '#lib/domain/organisation.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { capital, reporterText } from '#lib/ui/results/index.ts';

export type ReporterGroup = { text: string; options: { value: string; text: string }[] };

/** Who can report in a county: kinds of organisation, national ones and the county's own; of the ended those `chosen`. */
export function reporterGroups(
  organisations: OrganisationChoice[],
  county: string,
  chosen: string[],
  language: Language,
): ReporterGroup[] {
  const there = organisations
    .filter(({ countyCode }) => countyCode === null || countyCode === county)
    .filter(({ id, validTo }) => validTo === null || chosen.includes(`organisation:${id}`))
    .map(({ id, name }) => ({ value: `organisation:${id}`, text: name[language] }));
  const isMunicipal = ({ value }: { value: string }): boolean => value.startsWith('organisation:kommun-');
  const groups = [
    {
      text: m.indicator_reporter_kinds(),
      options: organisationKinds.map((kind) => ({
        value: `kind:${kind}`,
        text: capital(reporterText([{ kind }], language)),
      })),
    },
    { text: m.indicator_reporter_organisations(), options: there.filter((one) => !isMunicipal(one)) },
    { text: m.indicator_reporter_municipalities(), options: there.filter(isMunicipal) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
