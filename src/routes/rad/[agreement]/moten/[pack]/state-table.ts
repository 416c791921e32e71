import type { FilledItem } from '#lib/domain/pack-figures.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Column, Row } from '#lib/ui/kit/index.ts';
import { stateOf } from '../../state.ts';
import { stateSentence } from '../../state-sentence.ts';

type Areas = NonNullable<Extract<FilledItem, { kind: 'state' }>['areas']>;

/** Where the county is heading, over all areas, in a sentence or two. */
export function stateText(areas: Areas, language: Language): string {
  return stateSentence(stateOf(areas.flatMap(({ headings }) => headings)), language);
}

type StateTable = { caption: string; rowLabel: string; columns: Column[]; rows: Row[]; foot: Row[]; legend: string };

/** How many indicators of each area go which way. */
export function stateTable(areas: Areas, language: Language): StateTable {
  const rowOf = (header: string, headings: Areas[number]['headings']): Row => {
    const { right, wrong, level, undirected, incomparable, few } = stateOf(headings);
    return { header, cells: [right, wrong, level, undirected + incomparable + few].map(String) };
  };
  const number = (label: string): Column => ({ label, kind: 'number' });
  return {
    caption: m.meetings_state_caption(),
    rowLabel: m.meetings_state_area(),
    columns: [
      number(m.meetings_state_right()),
      number(m.meetings_state_wrong()),
      number(m.meetings_state_level()),
      number(m.meetings_state_rest()),
    ],
    rows: areas.map(({ name, headings }) => rowOf(name[language], headings)),
    foot: [
      rowOf(
        m.meetings_state_all(),
        areas.flatMap(({ headings }) => headings),
      ),
    ],
    legend: m.meetings_state_legend(),
  };
}
