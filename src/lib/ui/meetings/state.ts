/** Where the county's goal areas are heading, as a sentence and a table. */
import type { AreaFigures } from '#lib/domain/pack-figures.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { sentence } from '../chart/words.ts';
import { countsText, leadText, verdictMark } from '../council/state-words.ts';
import { restsText, stepText } from '../council/step-words.ts';
import type { Column, Row } from '../kit/index.ts';

export function stateText(areas: AreaFigures[], language: Language): string {
  return leadText(
    areas.map(({ name, state }) => ({ name: name[language], verdict: state?.verdict ?? 'unknown' })),
    language,
  );
}

export type AreaWords = {
  name: string;
  mark: ReturnType<typeof verdictMark>;
  counts: string;
  change: string;
  rests: string;
};

/** An area's state, how many indicators went which way, and its weightiest movement with what it rests on; empty where there is none. */
export function areaWords({ name, state, indicators, weightiest }: AreaFigures, language: Language): AreaWords {
  const unmeasured = indicators > 0 ? m.council_silent_words() : m.council_silent_none();
  return {
    name: name[language],
    mark: verdictMark(state?.verdict ?? 'unknown'),
    counts: state ? countsText(state, language) : unmeasured,
    change: weightiest
      ? sentence(
          m.meetings_state_told({
            name: weightiest.indicator.shortName[language],
            step: stepText(weightiest.indicator, weightiest.step, weightiest.movement, language),
          }),
        )
      : '',
    rests: weightiest ? restsText(weightiest.step) : '',
  };
}

export type StateTable = { caption: string; rowLabel: string; columns: Column[]; rows: Row[]; legend: string };

/** The same as a table, for paper. */
export function stateTable(areas: AreaFigures[], language: Language): StateTable {
  const columns = [m.meetings_state_verdict(), m.meetings_state_indicators(), m.meetings_state_weightiest()];
  return {
    caption: m.meetings_state_caption(),
    rowLabel: m.meetings_state_area(),
    columns: columns.map((label) => ({ label, kind: 'text' })),
    rows: areas.map((area) => {
      const { name, mark, counts, change, rests } = areaWords(area, language);
      return { header: name, cells: [`${mark.sign} ${mark.text}`, counts, `${change} ${rests}`.trim()] };
    }),
    legend: m.council_areas_how(),
  };
}
