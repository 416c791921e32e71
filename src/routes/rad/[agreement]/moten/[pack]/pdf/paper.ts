import { heightOf } from '#lib/chart/bar-config.ts';
import type { TrendData } from '#lib/chart/data.ts';
import { labelsDirectly } from '#lib/chart/trend-config.ts';
import { formatDate, formatDateTime } from '#lib/domain/format.ts';
import type { FilledItem } from '#lib/domain/pack-figures.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PackReading } from '#lib/server/meetings/index.ts';
import type { PackChart, PackPaper, PackSection } from '#lib/server/publishing/index.ts';
import {
  answeredWords,
  barTable,
  coverageWords,
  describeBars,
  describeTrend,
  drawnWords,
  namedNotes,
  sentence,
  trendTable,
} from '#lib/ui/chart/words.ts';
import { itemHeadings, placesChart, trendChart } from '#lib/ui/meetings/charts.ts';
import { questionWords } from '#lib/ui/meetings/question.ts';
import { stateTable, stateText } from '#lib/ui/meetings/state.ts';
import { figureTableOf } from './paper-table.ts';

/** A pack as a document on paper, in the words of the visitor's language: the same charts and sentences as its page. */
export function paperFor(pack: PackReading, language: Language): PackPaper {
  const { title, items, lead, meetsOn, agreement, county } = pack;
  const headings = itemHeadings(items, language);
  const day = formatDate(meetsOn, language);
  return {
    language,
    title,
    subject: m.meetings_pdf_subject({ date: day }),
    running: m.meetings_pdf_running({ title, date: day }),
    source: m.meetings_pdf_source({ agreement: agreement.shortTitle[language], county: county.name }),
    marks: marksOf(pack),
    lead: m.meetings_pdf_subject({ date: day }),
    facts: factsOf(pack, language),
    opening: lead,
    sections: items.map((item, at) => sectionOf(item, headings[at] ?? null, language)),
    words: { contents: m.pdf_contents(), tables: m.meetings_pdf_tables(), page: m.pdf_page },
    date: pack.sharedAt ?? pack.updatedAt,
  };
}

/** What has to be seen on each page. */
function marksOf({ state, preliminary, synthetic }: PackReading): string[] {
  return [
    ...(state === 'draft' ? [m.meetings_draft()] : []),
    ...(preliminary ? [m.meetings_preliminary()] : []),
    ...(synthetic ? [m.meetings_synthetic()] : []),
  ];
}

function factsOf(pack: PackReading, language: Language): PackPaper['facts'] {
  const { meetsOn, place, agreement, county, items, sharedAt } = pack;
  const asOf = sharedAt
    ? m.meetings_as_of_text({ time: formatDateTime(sharedAt, language) })
    : m.meetings_as_of_draft();
  const marks = marksOf(pack);
  return [
    { label: m.meetings_date(), text: formatDate(meetsOn, language) },
    ...(place === '' ? [] : [{ label: m.meetings_place(), text: place }]),
    { label: m.meetings_agreement(), text: agreement.shortTitle[language] },
    { label: m.meetings_county(), text: county.name },
    ...(items.some(({ kind }) => kind !== 'text') ? [{ label: m.meetings_as_of(), text: asOf }] : []),
    ...(marks.length === 0 ? [] : [{ label: m.meetings_pdf_heed(), text: marks.map(sentence).join(' ') }]),
  ];
}

function sectionOf(item: FilledItem, heading: string | null, language: Language): PackSection {
  const empty = { heading, chart: null, table: null, thread: null };
  const without = (said: string): string =>
    [said, m.meetings_no_figures({ name: heading ?? '' })].filter((text) => text !== '').join('\n\n');
  switch (item.kind) {
    case 'text':
      return { ...empty, text: item.text };
    case 'state':
      if (!item.areas) return { ...empty, text: without('') };
      return {
        ...empty,
        text: stateText(item.areas, language),
        table: figureTableOf(stateTable(item.areas, language)),
      };
    case 'trend':
      if (!item.trend) return { ...empty, text: without(item.comment) };
      return {
        ...empty,
        text: item.comment,
        chart: trendOnPaper(trendChart(item.trend, item, language)),
      };
    case 'municipalities':
      if (!item.places) return { ...empty, text: without(item.comment) };
      return { ...empty, text: item.comment, chart: barsOnPaper(placesChart(item.places, item, language)) };
    case 'question':
      if (!item.asked) return { ...empty, text: without(item.comment) };
      return { ...empty, text: item.comment, thread: threadOnPaper(questionWords(item.asked, language)) };
  }
}

/** A question and what had come of it, paragraph by paragraph. */
function threadOnPaper({
  text,
  asked,
  figure,
  state,
  owner,
  entries,
}: ReturnType<typeof questionWords>): PackSection['thread'] {
  return {
    question: text,
    facts: [`${state.sign} ${state.text}. ${asked}.${owner === null ? '' : ` ${owner}.`}`, figure],
    entries: entries.map((entry) => ({
      head: `${entry.head}, ${entry.day}`,
      text: [entry.text, entry.facts ?? ''].filter((part) => part !== '').join('\n'),
    })),
  };
}

const trendHeight = 270;

function trendOnPaper(chart: ReturnType<typeof trendChart>): PackChart {
  const { title, unit, decimals, series, breaks, target, notes, source, latest } = chart;
  const data: TrendData = { unit, decimals, series, breaks: namedNotes(breaks), target };
  const words = [...drawnWords(data), ...[...coverageWords(series), ...notes].map(sentence)];
  return {
    title,
    latest: latest ? latestText(latest) : '',
    drawing: { kind: 'trend', data, size: 'full', breakLabel: m.chart_break() },
    height: trendHeight,
    alt: describeTrend(title, data),
    legend: labelsDirectly(series) ? [] : series.map(({ name }) => name),
    notes: [...words, m.chart_source({ source })].join(' '),
    table: figureTableOf(trendTable(title, data)),
  };
}

function latestText({ year, text, mark }: NonNullable<ReturnType<typeof trendChart>['latest']>): string {
  const direction = mark ? ` ${mark.sign} ${mark.text}` : '';
  return `${m.meetings_latest({ year })}: ${text}${direction}`;
}

function barsOnPaper(chart: ReturnType<typeof placesChart>): PackChart {
  const { title, unit, decimals, rows, county, year, coverage, source } = chart;
  const data = { unit, decimals, rows, county };
  const words = [unit, ...answeredWords(coverage, year)].map(sentence);
  return {
    title,
    latest: '',
    drawing: { kind: 'bars', data, missing: m.chart_missing() },
    height: heightOf(data),
    alt: describeBars(title, data),
    legend: [],
    notes: [...words, m.chart_source({ source })].join(' '),
    table: figureTableOf(barTable(title, data)),
  };
}
