import { isInSupplement } from '#lib/domain/asked-parts.ts';
import * as m from '#lib/paraglide/messages.js';

type Answering<Section> = {
  sections: Section[];
  /** The county's own questions, where they come after the national ones. */
  supplement: { parts: string[] } | null;
  countyName: string;
};

export type Group<Section> = { title: string; sections: Section[] };

/** The sections under their headings: all in one, or the national ones first and then the county's own. */
export function groupsOf<Section extends { key: string }>({
  sections,
  supplement,
  countyName,
}: Answering<Section>): Group<Section>[] {
  if (!supplement) return [{ title: m.tasks_sections(), sections }];
  const isOwn = (section: Section): boolean => isInSupplement(section, supplement);
  return [
    { title: m.tasks_national(), sections: sections.filter((section) => !isOwn(section)) },
    { title: m.tasks_supplement({ county: countyName }), sections: sections.filter(isOwn) },
  ];
}
