/** A goal area's figures as texts: a line for each indicator, a block of columns for each that is compared with. */
import type { ComponentProps } from 'svelte';
import type { ComparedLine, Together } from '#lib/domain/comparison.ts';
import { formatNumber } from '#lib/domain/format.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Column, ColumnGroup, DataTable, Row } from '#lib/ui/kit/index.ts';
import { changeCell, coverageText, figureCell, statusWord } from '#lib/ui/results/index.ts';
import type { IndicatorFigures, Shown } from './compared.ts';

type TableTexts = ComponentProps<typeof DataTable>;

export type Line = { of: IndicatorFigures; line: ComparedLine; isPart: boolean };

const soft = (text: string): Cell => ({ text, tone: 'soft' });

/** The indicators' totals, or their parts where they have none. */
export function mainLines(figures: IndicatorFigures[]): Line[] {
  return figures.flatMap((of) => of.lines.map((line) => ({ of, line, isPart: line.breakdown !== '' })));
}

/** The parts of the indicators that have a total too: women and men. */
export function partLines(figures: IndicatorFigures[]): Line[] {
  return figures.flatMap((of) => of.parts.map((line) => ({ of, line, isPart: true })));
}

function togetherCell(together: Together | null): Cell {
  if (!together) return { text: '' };
  if (together.value !== null) return { text: formatNumber(together.value, together.decimals) };
  if (together.hidden) return soft('..');
  return soft(statusWord(together.units === 0 ? 'no_answer' : 'not_applicable'));
}

function unitsCell(together: Together | null): Cell {
  return soft(together ? coverageText({ answered: together.units, asked: together.asked }) : '');
}

function sinceCell({ of, line }: Line): Cell {
  if (of.bridge.kind === 'break') return soft(m.summary_bridge_break());
  const cell = changeCell(line.change, of.indicator, '.');
  return of.bridge.kind === 'note' && line.change !== null
    ? { ...cell, text: m.summary_change_marked({ change: cell.text, mark: m.summary_bridge_note() }) }
    : cell;
}

function countyCells({ of, line }: Line, ranked: boolean): Cell[] {
  const { county, difference, rank } = line;
  const decimals = county?.decimals ?? of.indicator.decimals;
  // More people in a larger municipality is no better.
  const direction = of.indicator.kind === 'count' ? 'neither' : of.indicator.direction;
  const place =
    rank && (rank.shared ? m.comparison_rank_shared : m.comparison_rank)({ place: rank.place, of: rank.of });
  return [
    togetherCell(county),
    unitsCell(county),
    changeCell(difference, { decimals, direction }, '.'),
    ...(ranked ? [{ text: place ?? '' }] : []),
  ];
}

/** The indicator, and its part where it is one. */
export function rowName({ of: { indicator }, line, isPart }: Line, language: Language): string {
  const name = indicator.shortName[language];
  return isPart ? m.comparison_chart_row({ indicator: name, part: line.name[language] }) : name;
}

function headerOf({ of: { indicator }, line, isPart }: Line, language: Language): string {
  const words = { indicator: indicator.shortName[language], unit: indicator.unit[language] };
  return isPart ? m.comparison_row_part({ ...words, part: line.name[language] }) : m.comparison_row(words);
}

/** What the municipality has said of its figure, and what is said of the question since the year before. */
function notesOf({ of, line }: Line, year: number, before: number | undefined, language: Language): string[] {
  const { kind, note } = of.bridge;
  const changed = kind === 'break' ? m.summary_break({ year, before: before ?? '' }) : m.summary_changed({ year });
  return [
    ...(line.explanation === null ? [] : [`${m.summary_explained_municipality()} ${line.explanation}`]),
    ...(kind === 'same' ? [] : [note ? `${changed} ${note[language]}` : changed]),
  ];
}

const number = (label: string): Column => ({ label, kind: 'number' });

export function figuresTable(lines: Line[], shown: Shown, caption: string, language: Language): TableTexts {
  const { municipality, year, years, agreement, countySeen, country, group } = shown;
  const before = years.filter((candidate) => candidate < year).at(-1);
  const footnotes = [...new Set(lines.flatMap((line) => notesOf(line, year, before, language)))];
  const ranked = lines.some(({ line }) => line.rank !== null);
  const both = [number(m.comparison_column_figure()), number(m.comparison_column_units())];
  const columns = [
    number(String(year)),
    ...(before === undefined ? [] : [number(m.comparison_column_since({ year: before }))]),
    ...(countySeen ? [...both, number(m.comparison_column_difference())] : []),
    ...(countySeen && ranked ? [number(m.comparison_column_rank())] : []),
    ...(country ? both : []),
    ...(group ? both : []),
  ];
  const groups: ColumnGroup[] = [
    { label: municipality.name, span: before === undefined ? 1 : 2 },
    ...(countySeen ? [{ label: m.comparison_with_county(), span: ranked ? 4 : 3 }] : []),
    ...(country ? [{ label: m.comparison_with_country(), span: 2 }] : []),
    ...(group ? [{ label: m.comparison_with_group(), span: 2 }] : []),
  ];
  const rows = lines.map((line): Row => {
    const { of, line: compared } = line;
    return {
      header: headerOf(line, language),
      href: `/overenskommelser/${agreement.key}/indikatorer/${of.indicator.code}`,
      notes: notesOf(line, year, before, language).map((text) => footnotes.indexOf(text) + 1),
      cells: [
        figureCell(compared.own, of.indicator),
        ...(before === undefined ? [] : [sinceCell(line)]),
        ...(countySeen ? countyCells(line, ranked) : []),
        ...(country ? [togetherCell(compared.country), unitsCell(compared.country)] : []),
        ...(group ? [togetherCell(compared.group), unitsCell(compared.group)] : []),
      ],
    };
  });
  return {
    caption,
    rowLabel: m.comparison_indicator(),
    columns,
    groups,
    rows,
    footnotes,
    footnoteWord: m.table_footnote(),
  };
}
