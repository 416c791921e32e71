/** The editor's sections with what they hold, each item as a line with its page. */
import { type Agreement, collectiveNames, isCollective } from '#lib/domain/agreement.ts';
import type { Language, LocalText } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { validity } from '../../validity.ts';
import { adoptionWords } from './adoption-words.ts';
import type { Section } from './sections.ts';

export type Line = { href: string; text: string; note: string };
export type Group = { title: string | null; lines: Line[]; add: { href: string; text: string; label: string } | null };
export type HubSection = {
  id: Section;
  title: string;
  groups: Group[];
  empty: string;
  more?: { href: string; text: string };
};

type Hub = { agreement: Agreement; names: Record<string, LocalText>; language: Language };

const counted = (
  count: number,
  [none, one, several]: [() => string, () => string, (n: { count: number }) => string],
) => (count === 0 ? none() : count === 1 ? one() : several({ count }));

const noted = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** A section whose items stand in one list, with the way to add one. */
function listed(
  agreement: Agreement,
  id: Section,
  words: { title: string; add: string; empty: string },
  lines: Line[],
): HubSection {
  const href = `/overenskommelser/${agreement.key}/redigera/${id}/ny`;
  return {
    id,
    title: words.title,
    groups: [{ title: null, lines, add: { href, text: words.add, label: words.add } }],
    empty: words.empty,
  };
}

function factsSection({ agreement, language }: Hub): HubSection {
  const href = `/overenskommelser/${agreement.key}/redigera/grund`;
  const years = agreement.openEnded ? m.agreement_open_ended() : validity(agreement);
  const line = { href, text: agreement.shortTitle[language], note: noted(years, agreement.title) };
  return { id: 'grund', title: m.edit_facts(), groups: [{ title: null, lines: [line], add: null }], empty: '' };
}

function areasSection({ agreement, language }: Hub, base: string): HubSection {
  const indicatorsOf = (code: string): number =>
    agreement.indicators.filter(({ goalArea }) => goalArea === code).length;
  const lines = agreement.goalAreas.map(({ code, name, goals }) => ({
    href: `${base}/omraden/${code}`,
    text: name[language],
    note: noted(
      code,
      counted(goals.length, [m.edit_hub_goals_none, m.edit_hub_goals_one, m.edit_hub_goals]),
      counted(indicatorsOf(code), [m.edit_hub_indicators_none, m.edit_hub_indicators_one, m.edit_hub_indicators_count]),
    ),
  }));
  const words = { title: m.edit_hub_areas(), add: m.edit_hub_areas_add(), empty: '' };
  return listed(agreement, 'omraden', words, lines);
}

function indicatorsSection({ agreement, language }: Hub, base: string): HubSection {
  const groups = agreement.goalAreas.map(({ code: area, name }) => ({
    title: name[language],
    lines: agreement.indicators
      .filter(({ goalArea }) => goalArea === area)
      .map(({ code, shortName, retired }) => ({
        href: `${base}/indikatorer/${code}`,
        text: shortName[language],
        note: noted(code, retired && m.edit_hub_retired()),
      })),
    add: {
      href: `${base}/indikatorer/ny?omrade=${area}`,
      text: m.edit_hub_indicators_add(),
      label: m.edit_hub_in_area({ action: m.edit_hub_indicators_add(), area: name[language] }),
    },
  }));
  const more = { href: `${base}/indikatorer/fil`, text: m.edit_hub_indicators_file() };
  return { id: 'indikatorer', title: m.edit_hub_indicators(), groups, empty: m.edit_hub_indicators_empty(), more };
}

function partiesSection({ agreement }: Hub, base: string): HubSection {
  const lines = agreement.parties.map(({ organisation, nameInDocument, adoption }) => ({
    href: `${base}/parter/${organisation}`,
    text: nameInDocument,
    note: noted(adoption ? adoptionWords[adoption.status]() : m.edit_hub_no_decision(), adoption?.decidedOn),
  }));
  const words = { title: m.edit_hub_parties(), add: m.edit_hub_parties_add(), empty: m.edit_hub_parties_none() };
  return listed(agreement, 'parter', words, lines);
}

function organsSection({ agreement, language }: Hub, base: string): HubSection {
  const lines = agreement.organs.map(({ name, role }, at) => ({
    href: `${base}/organ/${at}`,
    text: name,
    note: role[language],
  }));
  const words = { title: m.edit_hub_organs(), add: m.edit_hub_organs_add(), empty: m.edit_hub_organs_none() };
  return listed(agreement, 'organ', words, lines);
}

const years = ({ from, to }: { from: number | null; to: number | null }): string =>
  validity({ validFrom: from, validTo: to });

function plansSection({ agreement, language }: Hub, base: string): HubSection {
  const lines = agreement.plans.map((plan) => ({
    href: `${base}/planer/${plan.key}`,
    text: plan.title[language],
    note: noted(years(plan), plan.adoptedBy ?? m.edit_plan_draft()),
  }));
  const words = { title: m.edit_hub_plans(), add: m.edit_hub_plans_add(), empty: m.edit_hub_plans_none() };
  return listed(agreement, 'planer', words, lines);
}

function commitmentsSection({ agreement, names, language }: Hub, base: string): HubSection {
  const areas = new Map(agreement.goalAreas.map(({ code, name }) => [code, name[language]]));
  const who = (organisation: string): string =>
    isCollective(organisation) ? collectiveNames[organisation][language] : (names[organisation]?.[language] ?? '');
  const lines = agreement.commitments.map((commitment) => ({
    href: `${base}/ataganden/${commitment.key}`,
    text: commitment.text[language],
    note: noted(who(commitment.organisation), areas.get(commitment.goalArea ?? ''), years(commitment)),
  }));
  const words = {
    title: m.edit_hub_commitments(),
    add: m.edit_hub_commitments_add(),
    empty: m.edit_hub_commitments_none(),
  };
  return listed(agreement, 'ataganden', words, lines);
}

function targetsSection({ agreement, language }: Hub, base: string): HubSection {
  const lines = agreement.targets.map(({ key, text, year, indicator, decidedBy }) => ({
    href: `${base}/malvarden/${key}`,
    text: text[language],
    note: noted(year === null ? null : String(year), indicator, decidedBy),
  }));
  const words = { title: m.edit_hub_targets(), add: m.edit_hub_targets_add(), empty: m.edit_hub_targets_none() };
  return listed(agreement, 'malvarden', words, lines);
}

/** All sections, in the order in which one fills in a new agreement. */
export function hubOf(hub: Hub): HubSection[] {
  const base = `/overenskommelser/${hub.agreement.key}/redigera`;
  return [
    factsSection(hub),
    areasSection(hub, base),
    indicatorsSection(hub, base),
    partiesSection(hub, base),
    organsSection(hub, base),
    plansSection(hub, base),
    commitmentsSection(hub, base),
    targetsSection(hub, base),
  ];
}
