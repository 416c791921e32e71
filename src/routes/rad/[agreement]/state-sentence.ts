import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { CouncilState } from './state.ts';

/** The county's state in one or two sentences, with nothing said of what there is none of. */
export function stateSentence(
  { total, right, wrong, level, undirected, incomparable, few }: CouncilState,
  language: Language,
): string {
  const directed = right + wrong > 0 ? m.council_state({ total, right, wrong }) : '';
  const rest = [
    ...(level > 0 ? [m.council_state_level({ count: level })] : []),
    ...(undirected > 0 ? [m.council_state_undirected({ count: undirected })] : []),
    ...(incomparable > 0 ? [m.council_state_incomparable({ count: incomparable })] : []),
    ...(few > 0 ? [m.council_state_few({ count: few })] : []),
  ];
  if (rest.length === 0) return directed;
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(rest);
  return directed === '' ? m.council_state_all({ total, list }) : `${directed} ${m.council_state_rest({ list })}`;
}
