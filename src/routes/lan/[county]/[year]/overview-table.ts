import { hasValue } from '#lib/domain/summary.ts';
import type { Language, LocalText } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Column, Row } from '#lib/ui/kit/index.ts';
import { changeCell, coverageText, figureWithUnit, progressCell, statusWord } from '#lib/ui/results/index.ts';
import type { OverviewLine } from './overview.ts';

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
  return m.summary_choice_most({ answer: new Intl.ListFormat(language, { type: 'conjunction' }).format(names) });
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
  return { start: years.size > 1 ? 'any' : first, target: figures.some(({ progress }) => progress !== null) };
}

/** The headings of every area's table, the same in all. */
export function overviewColumns({ start, target }: ShownColumns, before: number | undefined): Column[] {
  return [
    m.summary_county(),
    before === undefined ? m.summary_change() : m.summary_since({ year: before }),
    ...(start === null ? [] : [start === 'any' ? m.statistics_since_first() : m.statistics_since({ year: start })]),
    ...(target ? [m.statistics_target_column()] : []),
    m.summary_coverage(),
  ].map((label) => ({ label, kind: 'number' }));
}

/** One row of the overview, linked to the indicator's own place on its goal area's page. */
export function overviewRow(line: OverviewLine, shown: ShownColumns, base: string, language: Language): Row {
  return {
    header: line.part ? `${line.name[language]}: ${line.part[language]}` : line.name[language],
    href: `${base}#${line.code}`,
    cells: [
      countyCell(line, language),
      changeSince(line),
      ...(shown.start === null ? [] : [startCell(line, shown)]),
      ...(shown.target ? [targetCell(line, language)] : []),
      line.coverage ? coverageText(line.coverage) : '',
    ],
  };
}
