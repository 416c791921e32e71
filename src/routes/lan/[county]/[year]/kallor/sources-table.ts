/** Where two sources differ, as texts: one row per municipality, the furthest apart first. */
import type { ComponentProps } from 'svelte';
import { formatChange, formatNumber } from '#lib/domain/format.ts';
import { type Dimension, nameOfCode } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import type { Language } from '#lib/domain/text.ts';
import type { SourceComparison, SourceRow } from '#lib/domain/two-sources.ts';
import * as m from '#lib/paraglide/messages.js';
import type { DataTable } from '#lib/ui/kit/index.ts';
import { capital, reporterText } from '#lib/ui/results/index.ts';

type Named = SourceComparison & { shownBy: ReportedBy[]; otherBy: ReportedBy };

/** A figure with as many decimals as it was given with. */
function plain(value: string): string {
  return formatNumber(value, decimalsOf(value));
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

/** "Kvinnor, Kurs A" of `sex=K|sfi_level=A`. */
function partName(breakdown: string, language: Language): string {
  const names = breakdown.split('|').map((pair) => {
    const [dimension = '', code = ''] = pair.split('=');
    return nameOfCode(dimension as Dimension, code)[language];
  });
  return names.join(', ');
}

function partsText({ parts }: SourceRow, language: Language): string {
  const texts = parts.map(({ breakdown, shown, other }) =>
    m.sources_part({ part: partName(breakdown, language), shown: plain(shown), other: plain(other) }),
  );
  return texts.join('; ');
}

/** What is counted, and which part of it where the other tells of no more. */
export function subcaptionOf(wording: string, within: string[], language: Language): string {
  return within.length === 0 ? wording : m.sources_within({ wording, part: partName(within.join('|'), language) });
}

export function sourcesTable(
  { indicator, component, within, rows, shownBy, otherBy }: Named,
  year: number,
  hrefOf: (municipality: string) => string,
  language: Language,
): ComponentProps<typeof DataTable> {
  const shown = reporterText(shownBy, language);
  const other = reporterText([otherBy], language);
  return {
    caption: m.sources_caption({ indicator: indicator.shortName[language], year }),
    subcaption: subcaptionOf(component.wording[language], within, language),
    rowLabel: m.chart_municipality(),
    columns: [
      { label: m.sources_shown({ who: capital(shown) }), kind: 'number' },
      { label: capital(other), kind: 'number' },
      { label: m.sources_difference(), kind: 'number' },
      { label: m.sources_percent(), kind: 'number' },
      { label: m.sources_parts(), kind: 'text' },
    ],
    rows: rows.map((row) => ({
      header: row.place.name,
      href: hrefOf(row.place.code),
      cells: [
        plain(row.shown),
        plain(row.other),
        formatChange(row.difference, decimalsOf(row.difference)),
        row.percent === null ? { text: '.', tone: 'soft' } : `${formatChange(row.percent, 1)}\u00a0%`,
        partsText(row, language),
      ],
    })),
    legend: m.sources_legend({ other, shown }),
  };
}
