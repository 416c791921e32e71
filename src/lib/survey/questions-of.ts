import { formatDate } from '#lib/domain/format.ts';
import {
  type Component,
  type Dimension,
  dimensions,
  type Indicator,
  type ReferencePeriod,
  type Reporter,
  type ReporterRef,
  sameReporter,
} from '#lib/domain/indicator.ts';
import { isDate, type Period } from '#lib/domain/period.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { AskedCommon, AskedElement } from './asked-element.ts';
import { type Layout, numberElements, wordElements } from './asked-layout.ts';

/** What of an indicator decides how it is asked. */
export type Asked = Pick<
  Indicator,
  'code' | 'kind' | 'wording' | 'population' | 'byMunicipality' | 'decimals' | 'components' | 'retired'
>;

/** What one reporter is asked: `confirm` where others lead all that they are asked for. */
export type AskedReporter = { who: ReporterRef; role: Reporter['role']; elements: AskedElement[] };

/**
 * What an indicator asks of each of its reporters in a survey year (a whole number), as questions of an edition. What
 * the register gives is asked of nobody, nor is anything of an indicator that was retired before the year is over.
 */
export function questionsOf(indicator: Asked, year: number): AskedReporter[] {
  const { retired, components } = indicator;
  if (retired !== null && retired.on <= `${year}-12-31`) return [];
  const asked = components.filter(({ register }) => register === null);
  const all = asked.flatMap(({ reporters }) => reporters.map(({ who }) => who));
  const each = all.filter((who, at) => all.findIndex((other) => sameReporter(who, other)) === at);
  return each.map((who) => {
    const isTheirs = (reporter: Reporter): boolean => sameReporter(reporter.who, who);
    const theirs = asked.filter(({ reporters }) => reporters.some(isTheirs));
    const leads = theirs.some(({ reporters }) => reporters.some((one) => isTheirs(one) && one.role === 'lead'));
    return { who, role: leads ? 'lead' : 'confirm', elements: elementsOf(indicator, theirs, who, year) };
  });
}

function elementsOf(indicator: Asked, components: Component[], who: ReporterRef, year: number): AskedElement[] {
  const { kind, byMunicipality } = indicator;
  const inWords = kind === 'list' || kind === 'choice' || kind === 'text';
  const layout: Layout = { byMunicipality: byMunicipality && !isMunicipal(who), number: numberOf(indicator) };
  const groups = inWords ? components.map((component) => [component]) : askedTogether(components);
  return groups.flatMap((group) => {
    const common = commonOf(indicator, group, { year, isOnly: groups.length === 1 });
    const order = dimensionsIn(group);
    return inWords ? wordElements(common, order) : numberElements(common, order, layout);
  });
}

/** A municipality gives its own figure; anybody else one for each municipality. */
function isMunicipal(who: ReporterRef): boolean {
  return 'kind' in who ? who.kind === 'municipality' : who.organisation.startsWith('kommun-');
}

function numberOf({ kind, decimals, components }: Asked): Layout['number'] {
  // The parts of a share are counted; its decimals are those of the quotient.
  const places = kind === 'count' ? decimals : 0;
  const lowest = Math.min(0, ...components.map(({ bounds }) => Number(bounds?.min ?? 0)).filter(Number.isFinite));
  return { inputType: 'number', min: lowest, step: Number((10 ** -places).toFixed(places)), decimals: places };
}

function dimensionsIn([component]: Component[]): Dimension[] {
  return dimensions.filter((dimension) => component?.breakdowns.includes(dimension));
}

/** Components that stand in one question: of the same time, and broken down alike. */
function askedTogether(components: Component[]): Component[][] {
  const kept = ({ breakdowns, period }: Component): string => JSON.stringify([[...breakdowns].sort(), period]);
  return [...Map.groupBy(components, kept).values()];
}

function commonOf(
  indicator: Asked,
  group: Component[],
  { year, isOnly }: { year: number; isOnly: boolean },
): AskedCommon {
  const [first] = group;
  const period = periodIn(first?.period ?? null, year);
  const help = helpOf(indicator, first?.period ? period : null);
  return {
    name: nameOf(indicator.code) + (isOnly || !first ? '' : `_${first.key}`),
    title: group.length === 1 && first ? first.wording : indicator.wording,
    ...(help ? { description: help } : {}),
    isRequired: true,
    period,
    indicator: indicator.code,
    components: group,
    fixed: {},
  };
}

/** `05-UTB-03` → `utb_03`: unique within an agreement, whose codes all begin with its county's. */
function nameOf(code: string): string {
  return code.slice(3).toLowerCase().replaceAll('-', '_');
}

/** The period in the survey's year; the whole year where the figure tells how things are when it is given. */
function periodIn(period: ReferencePeriod | null, year: number): Period {
  if (period === null) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (period.kind === 'day') return { from: dayIn(year, period.on), to: dayIn(year, period.on) };
  const began = period.from > period.to ? year - 1 : year;
  return { from: dayIn(began, period.from), to: dayIn(year, period.to) };
}

/** 29 February is the 28th in a year that has none. */
function dayIn(year: number, day: string): string {
  const date = `${year}-${day}`;
  return day === '02-29' && !isDate(date) ? `${year}-02-28` : date;
}

function helpOf({ kind, population }: Asked, period: Period | null): LocalText | null {
  const parts: LocalText[] = [
    ...(period && isDate(period.from) && isDate(period.to) ? [whenOf(period)] : []),
    ...(population && population.sv !== ''
      ? [{ sv: `Vi räknar: ${sentence(population.sv)}`, en: `We count: ${sentence(population.en)}` }]
      : []),
    ...(kind === 'list' ? [{ sv: 'Skriv en sak per rad.', en: 'Write one thing on each line.' }] : []),
    ...(kind === 'choice' ? [{ sv: 'Ge ett svar.', en: 'Give one answer.' }] : []),
  ];
  if (parts.length === 0) return null;
  return { sv: parts.map(({ sv }) => sv).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function whenOf({ from, to }: Period): LocalText {
  const span = (language: 'sv' | 'en'): string =>
    from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`;
  return { sv: `Svaret gäller ${span('sv')}.`, en: `The answer concerns ${span('en')}.` };
}
