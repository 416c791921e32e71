/** Figures, and why there are none, in the words of the interface. */
import { formatChange, formatNumber } from '#lib/domain/format.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { ReportedBy } from '#lib/domain/indicator-summary.ts';
import type { OrganisationKind } from '#lib/domain/organisation.ts';
import { type Coverage, type Figure, hasValue } from '#lib/domain/summary.ts';
import { type Language, listed } from '#lib/domain/text.ts';
import type { TextRow } from '#lib/domain/written-text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Cell, Row } from '../kit/index.ts';

type Status = Extract<Figure, { status: unknown }>['status'];

const statusWords: Record<Status, () => string> = {
  no_answer: m.status_no_answer,
  no_agreement: m.status_no_agreement,
  not_stated: m.status_not_stated,
  not_available: m.status_not_available,
  not_kept: m.status_not_kept,
  not_applicable: () => '.',
};

export function statusWord(status: Status): string {
  return statusWords[status]();
}

/** A figure at the indicator's decimals, without its unit. */
export function figureText(figure: Figure, { decimals }: Pick<Indicator, 'decimals'>): string {
  return hasValue(figure) ? formatNumber(figure.value, decimals) : statusWord(figure.status);
}

/** A figure that stands alone: "53,0 %", "1 184 personer". */
export function figureWithUnit(
  value: string,
  indicator: Pick<Indicator, 'kind' | 'unit' | 'decimals'>,
  language: Language,
): string {
  const number = formatNumber(value, indicator.decimals);
  return `${number}\u00a0${indicator.kind === 'share' ? '%' : indicator.unit[language]}`;
}

export function figureCell(figure: Figure, indicator: Pick<Indicator, 'decimals'>): Cell {
  const text = figureText(figure, indicator);
  return hasValue(figure) ? { text } : { text, tone: 'soft' };
}

/** A change with its sign, and marked as the right or the wrong way where one way is better. `instead` says why there is none. */
export function changeCell(
  change: string | null,
  { decimals, direction }: Pick<Indicator, 'decimals' | 'direction'>,
  instead = '',
): Cell {
  if (change === null) return { text: instead, tone: 'soft' };
  const text = formatChange(change, decimals);
  const amount = Number(change);
  if (direction === 'neither' || amount === 0) return { text };
  return amount > 0 === (direction === 'higher')
    ? { text, tone: 'up', toneWord: m.summary_way_right() }
    : { text, tone: 'down', toneWord: m.summary_way_wrong() };
}

/** What the signs of the changes mean, where these rows have any. */
export function waysWords(rows: Row[]): string[] {
  const told = rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string' && cell.toneWord !== undefined));
  return told ? [m.summary_legend_ways()] : [];
}

/** "13 av 13"; nothing of a figure that no municipality has a part in. */
export function coverageText({ answered, asked, whole }: Coverage): string {
  return whole ? '' : m.chart_of({ answered, asked });
}

const kindWords: Record<OrganisationKind, () => string> = {
  municipality: m.summary_by_municipality,
  county_board: m.summary_by_county_board,
  agency: m.summary_by_agency,
  region: m.summary_by_region,
  association: m.summary_by_association,
  church: m.summary_by_church,
  university: m.summary_by_university,
};

/** "kommunerna, Arbetsförmedlingen och länsstyrelsen" */
export function reporterText(reportedBy: ReportedBy[], language: Language): string {
  const names = reportedBy.map((who) => ('kind' in who ? kindWords[who.kind]() : who.name[language]));
  return listed(names, language);
}

/** The document that an indicator's figures come from, to stand within a sentence. */
export function documentText({ source }: Pick<Indicator, 'source'>): string {
  return source.replace(/\.$/, '');
}

const oneOf: Record<OrganisationKind, () => string> = {
  municipality: m.statistics_one_municipality,
  county_board: m.statistics_one_county_board,
  agency: m.statistics_one_agency,
  region: m.statistics_one_region,
  association: m.statistics_one_association,
  church: m.statistics_one_church,
  university: m.statistics_one_university,
};

/** Who has written a text: its name, or "En kommun" to whoever may not know which. */
export function writerText({ reporter, kind }: Omit<TextRow, 'text'>, language: Language): string {
  return reporter ? reporter[language] : oneOf[kind]();
}

/** Who reported and in which questionnaire; the document itself for what was published before there was one. */
export function sourceText(
  { indicator, reportedBy }: { indicator: Indicator; reportedBy: ReportedBy[] },
  questionnaire: { sv: string; en: string } | null,
  language: Language,
): string {
  if (questionnaire === null) return documentText(indicator);
  return m.summary_source({ who: reporterText(reportedBy, language), questionnaire: questionnaire[language] });
}

/** "Östergötland" of "Östergötlands län": the place as one speaks of it. */
export function countyPlace(name: string): string {
  return name.replace(/s? län$/, '');
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
