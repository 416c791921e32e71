import { hasValue } from '#lib/domain/summary.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Row } from '#lib/ui/kit/index.ts';
import { changeCell, coverageText, figureWithUnit, statusWord } from '#lib/ui/results/index.ts';
import type { OverviewLine } from './overview.ts';

const soft = (text: string): Cell => ({ text, tone: 'soft' });

function countyCell(line: OverviewLine, language: Language): Cell | string {
  switch (line.shape) {
    case 'figure':
      return hasValue(line.figure)
        ? figureWithUnit(line.figure.value, line.indicator, language)
        : soft(statusWord(line.figure.status));
    case 'items':
      return m.summary_items_number({ count: line.count });
    case 'texts':
      return m.summary_texts_number({ count: line.count });
  }
}

function changeSince(line: OverviewLine): Cell | string {
  if (line.shape !== 'figure' || line.before === null) return '';
  if (line.bridge === 'break') return soft(m.summary_not_comparable());
  const cell = changeCell(line.change, line.indicator, hasValue(line.previous) ? '' : statusWord(line.previous.status));
  return line.change !== null && line.indicator.kind === 'share'
    ? { ...cell, text: m.summary_points({ change: cell.text }) }
    : cell;
}

const bridgeWords: Record<OverviewLine['bridge'], () => string> = {
  same: () => '',
  note: m.summary_bridge_note,
  break: m.summary_bridge_break,
};

/** One row of the overview, linked to the indicator's own place on its goal area's page. */
export function overviewRow(line: OverviewLine, base: string, language: Language): Row {
  return {
    header: line.part ? `${line.name[language]}: ${line.part[language]}` : line.name[language],
    href: `${base}#${line.code}`,
    cells: [
      countyCell(line, language),
      changeSince(line),
      line.coverage ? coverageText(line.coverage) : '',
      bridgeWords[line.bridge](),
    ],
  };
}
