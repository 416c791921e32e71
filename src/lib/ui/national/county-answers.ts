/** Answers to a choice, and what is on the lists, as texts: county by county. */
import { formatNumber } from '#lib/domain/format.ts';
import type { CountySpread, SpreadLine } from '#lib/domain/county-spread.ts';
import type { CountyUnion } from '#lib/domain/county-union.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Reach } from '#lib/domain/national.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TableTexts } from '../chart/table-texts.ts';
import type { Cell } from '../kit/index.ts';
import { capital, countyPlace, coverageText, statusWord } from '../results/index.ts';
import { nationalCoverageText, togetherWord } from './words.ts';

type Place = { year: number; reach: Reach };

/** "40,0 % (4)"; nothing where nobody has answered. */
function countCell({ count, share }: SpreadLine['counts'][number]): Cell {
  return { text: share === null ? '' : `${formatNumber(share, 1)}\u00a0% (${count})` };
}

/** A row a county, a column an answer. */
export function spreadTable(
  indicator: Indicator,
  spread: CountySpread,
  { year, reach }: Place,
  language: Language,
): TableTexts {
  const unanswered = indicator.byMunicipality ? m.national_choice_unanswered : m.national_choice_unanswered_reporters;
  return {
    caption: m.national_choice_caption({ name: indicator.shortName[language], year }),
    subcaption: indicator.byMunicipality ? m.national_choice_subcaption() : m.national_choice_subcaption_reporters(),
    rowLabel: m.national_rates_row(),
    columns: [...spread.answers.map(({ name }) => name[language]), m.national_answered()].map((label) => ({
      label,
      kind: 'number' as const,
    })),
    rows: spread.lines.map((line) => ({
      header: line.county.name,
      cells: [...line.counts.map(countCell), coverageText(line)],
    })),
    foot: [
      {
        header: togetherWord(reach),
        cells: [...spread.together.counts.map(countCell), nationalCoverageText(spread.together)],
      },
    ],
    legend: spread.together.unanswered
      .map(({ status, count }) => unanswered({ status: capital(statusWord(status)), count }))
      .join(' '),
  };
}

/** A row an item, a column a county, all of them first. */
export function unionTable(
  indicator: Indicator,
  { items, lines, together }: CountyUnion,
  { year, reach }: Place,
  language: Language,
): TableTexts {
  const count = (number: number): Cell => ({ text: String(number) });
  const empty = together.none > 0;
  return {
    caption: m.national_union_caption({ name: indicator.shortName[language], year }),
    subcaption: indicator.byMunicipality ? m.national_union_subcaption() : m.national_union_subcaption_reporters(),
    rowLabel: m.national_union_row(),
    columns: [togetherWord(reach), ...lines.map(({ county }) => countyPlace(county.name))].map((label) => ({
      label,
      kind: 'number' as const,
    })),
    rows: items.map((item) => ({
      header: item.name[language],
      cells: [count(item.count), ...item.counts.map(count)],
    })),
    foot: [
      {
        header: m.national_answered(),
        cells: [nationalCoverageText(together), ...lines.map(coverageText)],
      },
      ...(empty
        ? [{ header: m.national_union_none(), cells: [count(together.none), ...lines.map(({ none }) => count(none))] }]
        : []),
    ],
  };
}
