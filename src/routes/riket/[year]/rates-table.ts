/** How many have answered, county by county, as texts. */
import { formatNumber } from '#lib/domain/format.ts';
import { type Reach, type ResponseRate, submittedShare } from '#lib/domain/national.ts';
import * as m from '#lib/paraglide/messages.js';
import type { TableTexts } from '#lib/ui/chart/table-texts.ts';
import type { Cell } from '#lib/ui/kit/index.ts';
import { togetherWord } from '#lib/ui/national/index.ts';

type Rates = {
  rates: { county: { name: string }; rate: ResponseRate }[];
  rate: ResponseRate;
  reach: Reach;
  year: number;
};

function cellsOf(rate: ResponseRate): (Cell | string)[] {
  if (rate.asked === 0) return Array<Cell>(4).fill({ text: '.', tone: 'soft' });
  const share = submittedShare(rate);
  return [
    ...[rate.asked, rate.begun, rate.submitted].map(String),
    share === null ? '' : `${formatNumber(share, 1)}\u00a0%`,
  ];
}

export function ratesTable({ rates, rate, reach, year }: Rates): TableTexts {
  const labels = [
    m.national_rates_asked(),
    m.national_rates_begun(),
    m.national_rates_submitted(),
    m.national_rates_share(),
  ];
  return {
    caption: m.national_rates_caption({ year }),
    rowLabel: m.national_rates_row(),
    columns: labels.map((label) => ({ label, kind: 'number' as const })),
    rows: rates.map((line) => ({ header: line.county.name, cells: cellsOf(line.rate) })),
    foot: [{ header: togetherWord(reach), cells: cellsOf(rate) }],
    legend: [
      m.national_rates_legend(),
      ...(rates.some((line) => line.rate.asked === 0) ? [m.summary_legend_dot()] : []),
    ].join(' '),
  };
}
