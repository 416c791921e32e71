/** Where the county's goal areas are heading, as a sentence and a table. */
import type { AreaFigures } from '#lib/domain/pack-figures.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { leadText, verdictMark } from '../council/state-words.ts';
import { stepText } from '../council/step-words.ts';
import type { Column, Row } from '../kit/index.ts';

export function stateText(areas: AreaFigures[], language: Language): string {
  return leadText(
    areas.map(({ name, state }) => ({ name: name[language], verdict: state?.verdict ?? 'unknown' })),
    language,
  );
}

export type StateTable = { caption: string; rowLabel: string; columns: Column[]; rows: Row[]; legend: string };

/** An area a row: its state in a sign and a word, how many indicators went which way, and the weightiest movement. */
export function stateTable(areas: AreaFigures[], language: Language): StateTable {
  const number = (label: string): Column => ({ label, kind: 'number' });
  const text = (label: string): Column => ({ label, kind: 'text' });
  return {
    caption: m.meetings_state_caption(),
    rowLabel: m.meetings_state_area(),
    columns: [
      text(m.meetings_state_verdict()),
      number(m.meetings_state_right()),
      number(m.meetings_state_wrong()),
      number(m.meetings_state_level()),
      text(m.meetings_state_weightiest()),
    ],
    rows: areas.map((area) => rowOf(area, language)),
    legend: m.council_areas_how(),
  };
}

function rowOf({ name, state, weightiest }: AreaFigures, language: Language): Row {
  const { sign, text } = verdictMark(state?.verdict ?? 'unknown');
  const counts = state ? [state.right, state.wrong, state.level].map(String) : ['', '', ''];
  const told = weightiest
    ? m.meetings_state_told({
        name: weightiest.indicator.shortName[language],
        step: stepText(weightiest.indicator, weightiest.step, weightiest.movement, language),
      })
    : '';
  return { header: name[language], cells: [`${sign} ${text}`, ...counts, told] };
}
