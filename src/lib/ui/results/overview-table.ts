import type { Indicator } from '#lib/domain/indicator.ts';
import type { TargetProgress } from '#lib/domain/progress.ts';
import { type Coverage, type Figure, hasValue } from '#lib/domain/summary.ts';
import { type Language, listed, type LocalText } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Row } from '../kit/index.ts';
import { progressCell } from './target-words.ts';
import { changeCell, figureWithUnit, statusWord } from './words.ts';

/** One line of an overview: a county's headline, or several counties' as one, one of its parts, its usual answers, or how much there is to read. */
export type OverviewLine<Covered extends Coverage = Coverage> = {
  code: string;
  name: LocalText;
  /** Which part, where the indicator is only shown in its parts. */
  part: LocalText | null;
  indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals' | 'direction'>;
  bridge: 'same' | 'note' | 'break';
  before: number | null;
} & (
  | ({ shape: 'figure'; figure: Figure; previous: Figure; change: string | null; coverage: Covered } & Further)
  | { shape: 'choice'; most: LocalText[]; coverage: Covered | null }
  | { shape: 'items' | 'texts'; count: number; coverage: Covered | null }
);

/** What a county's own overview tells beside. */
type Further = {
  /** The change since the agreement's first comparable year, where that is not the year before. */
  start?: { year: number; change: string | null } | null;
  /** The target to come next, or the last there was. */
  progress?: TargetProgress | null;
};

type FigureLine = Extract<OverviewLine, { shape: 'figure' }>;

const soft = (text: string): Cell => ({ text, tone: 'soft' });

function countyCell(line: OverviewLine, language: Language): Cell | string {
  switch (line.shape) {
    case 'figure':
      return hasValue(line.figure)
        ? figureWithUnit(line.figure.value, line.indicator, language)
        : soft(statusWord(line.figure.status));
    case 'items':
      return m.summary_items_number({ count: line.count });
    case 'choice':
      return mostText(line.most, language);
    case 'texts':
      return m.summary_texts_number({ count: line.count });
  }
}

/** The most common answer; three that are equally common tell nothing. */
function mostText(most: LocalText[], language: Language): Cell | string {
  if (most.length === 0) return soft(statusWord('no_answer'));
  if (most.length > 2) return m.summary_choice_mixed();
  const names = most.map((name) => name[language]);
  return m.summary_choice_most({ answer: listed(names, language) });
}

const bridgeWords: Record<OverviewLine['bridge'], () => string> = {
  same: () => '',
  note: m.summary_bridge_note,
  break: m.summary_bridge_break,
};

/** How the county has changed, or the question: then there is nothing to compare with, or it is said beside the change. */
function changeSince(line: OverviewLine): Cell | string {
  const mark = bridgeWords[line.bridge]();
  if (line.shape !== 'figure' || line.before === null) return soft(mark);
  if (line.bridge === 'break') return soft(`${mark}, ${m.summary_not_comparable()}`);
  const cell = change(line);
  return mark === '' ? cell : { ...cell, text: m.summary_change_marked({ change: cell.text, mark }) };
}

function change(line: FigureLine): Cell {
  const cell = changeCell(line.change, line.indicator, hasValue(line.previous) ? '' : statusWord(line.previous.status));
  return line.change === null ? cell : inUnit(cell, line);
}

const inUnit = (cell: Cell, { indicator }: FigureLine): Cell =>
  indicator.kind === 'share' ? { ...cell, text: m.summary_points({ change: cell.text }) } : cell;

/** The change since the first year that can be compared, which is named where the indicators have not all the same. */
function startCell(line: OverviewLine, { start }: ShownColumns): Cell | string {
  if (line.shape !== 'figure' || !line.start) return '';
  const { year, change: since } = line.start;
  if (since === null) return soft('.');
  const cell = inUnit(changeCell(since, line.indicator), line);
  return start === year ? cell : { ...cell, text: m.statistics_since_marked({ change: cell.text, year }) };
}

function targetCell(line: OverviewLine, language: Language): Cell | string {
  if (line.shape !== 'figure' || !line.progress) return '';
  return progressCell(line.progress, line.indicator, language) ?? '';
}

/** Which columns there is something in: `start` is the year where it is the same for all, `any` where it is not. */
export type ShownColumns = { start: number | 'any' | null; target: boolean };

export function shownIn(lines: OverviewLine[]): ShownColumns {
  const figures = lines.flatMap((line) => (line.shape === 'figure' ? [line] : []));
  const years = new Set(figures.flatMap(({ start }) => start?.year ?? []));
  const [first = null] = years;
  return {
    start: years.size > 1 ? 'any' : first,
    target: figures.some(({ progress }) => progress !== null && progress !== undefined),
  };
}

/** The headings of those columns, the same in every area's table. */
export function furtherColumns({ start, target }: ShownColumns): string[] {
  return [
    ...(start === null ? [] : [start === 'any' ? m.statistics_since_first() : m.statistics_since({ year: start })]),
    ...(target ? [m.statistics_target_column()] : []),
  ];
}

/** One row of the overview, linked to the indicator's own place on its goal area's page. */
export function overviewRow<Covered extends Coverage>(
  line: OverviewLine<Covered>,
  base: string,
  coverageWords: (coverage: Covered) => string,
  language: Language,
  shown: ShownColumns = { start: null, target: false },
): Row {
  return {
    header: line.part ? `${line.name[language]}: ${line.part[language]}` : line.name[language],
    href: `${base}#${line.code}`,
    cells: [
      countyCell(line, language),
      changeSince(line),
      ...(shown.start === null ? [] : [startCell(line, shown)]),
      ...(shown.target ? [targetCell(line, language)] : []),
      line.coverage ? coverageWords(line.coverage) : '',
    ],
  };
}
