import { overallArea } from '#lib/domain/agreement.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { AgreementReading } from '#lib/domain/agreement-reading.ts';
import { capital } from '#lib/ui/results/index.ts';

/** A heading of the page that one can go to, and those under it. */
export type Entry = { id: string; text: string; parts?: Entry[] };

export const areaId = (code: string): string => `omrade-${code}`;

/** The page's headings in their order, without those that the agreement has nothing under. */
export function contentsOf({ agreement, areas, elsewhere, plans }: AgreementReading, language: Language): Entry[] {
  const named = areas.filter(({ area }) => area.code !== overallArea);
  const entries: (Entry | false)[] = [
    { id: 'mal', text: m.agreement_overall_goal() },
    { id: 'malgrupp', text: m.agreement_target_group() },
    {
      id: 'omraden',
      text: capital(agreement.levelName[language]),
      parts: named.map(({ area }) => ({ id: areaId(area.code), text: area.name[language] })),
    },
    elsewhere.targets.length > 0 && { id: 'malnivaer', text: m.agreement_targets_other() },
    elsewhere.undertakings.length > 0 && { id: 'ataganden', text: m.agreement_commitments_other() },
    plans.length > 0 && { id: 'handlingsplaner', text: m.agreement_plans() },
    { id: 'uppfoljning', text: m.agreement_follow_up() },
    { id: 'parter', text: m.agreement_parties() },
    agreement.organs.length > 0 && { id: 'samverkan', text: m.agreement_organs() },
    agreement.annexes.length > 0 && { id: 'bilagor', text: m.agreement_annexes() },
  ];
  return entries.filter((entry) => entry !== false);
}
