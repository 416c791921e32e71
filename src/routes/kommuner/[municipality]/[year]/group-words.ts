import { formatNumber } from '#lib/domain/format.ts';
import { bySwedishOrder, type Language, listed } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Shown } from './compared.ts';

const whyNone = {
  'not-asked': m.comparison_group_not_asked,
  'no-number': m.comparison_group_no_number,
  'not-seen': m.comparison_group_not_seen,
};

/** Who is in the group and how they were chosen; or why there is none. */
export function groupSentence(shown: Shown, language: Language): string {
  const { group, proposal } = shown;
  if (!group) return typeof proposal === 'string' ? whyNone[proposal]() : m.comparison_group_unchosen();
  const names = listed(group.members.map(({ name }) => name).sort(bySwedishOrder), language);
  const some =
    group.counted < group.members.length
      ? ` ${m.comparison_group_some({ counted: group.counted, count: group.members.length })}`
      : '';
  if (group.name !== null || typeof proposal === 'string')
    return m.comparison_group_kept({ group: group.name ?? '', names }) + some;
  return (
    m.comparison_group_how({
      count: group.members.length,
      indicator: proposal.indicator.shortName[language],
      year: shown.year,
      name: shown.municipality.name,
      own: formatNumber(proposal.own, 0),
      names,
    }) + some
  );
}

/** The form for a new group, filled in with the proposed one. */
export function newGroupHref({ municipality, group }: Shown): string {
  const query = new URLSearchParams({ name: m.comparison_group_name_proposed({ name: municipality.name }) });
  for (const { code } of group?.members ?? []) query.append('municipalities', code);
  return `/kommungrupper/ny?${query}`;
}
