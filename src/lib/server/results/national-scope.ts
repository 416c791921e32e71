import type { Actor } from '#lib/domain/access.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { CountyOfMany, Reach } from '#lib/domain/national.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { publishedEdition } from '../authoring/index.ts';
import type { Tx } from '../db/index.ts';
import { type NationalYear, nationalYears } from './national-years.ts';
import { type AgreementHead, agreementNames, agreementWithIndicators } from './scope.ts';
import { type AgreementChoice, areasOf, type SummaryHead } from './summary-scope.ts';

export type NationalHead = {
  year: number;
  /** The years of the same agreement that the actor may see something of. */
  years: number[];
  agreement: AgreementHead;
  /** All of the country's own that there are figures of in the year, this one among them. */
  agreements: AgreementChoice[];
  named: boolean;
  areas: SummaryHead['areas'];
  /** Those that the actor may see, in the order of their codes. */
  counties: (CountyOfMany & { published: boolean })[];
  reach: Reach;
  /** The questionnaire that the figures come from; null for figures published before the system. */
  questionnaire: LocalText | null;
  /** True when every county's figures are. */
  published: boolean;
  synthetic: boolean;
};

export type NationalScope = {
  head: NationalHead;
  indicators: Indicator[];
  /** What was asked, by year; the first where counties asked by several. */
  editions: { year: number; edition: Edition }[];
  /** The agreement's years in each county that the actor may see. */
  seen: NationalYear[];
};

/**
 * What a view of the country in a year is about: the counties that the actor may see, of all. Not found when there is
 * none. `agreementKey` names one of the country's agreements with figures in the year; null means the first.
 */
export async function nationalScope(
  tx: Tx,
  actor: Actor,
  year: number,
  agreementKey: string | null,
): Promise<NationalScope> {
  const all = await nationalYears(tx, actor);
  const ofYear = all.filter((one) => one.year === year);
  const key = ofYear.find(({ agreement }) => agreementKey === null || agreement === agreementKey)?.agreement;
  const found = key === undefined ? null : await agreementWithIndicators(tx, key);
  if (!found) throw new Problem('not-found', {});
  const { agreement, indicators } = found;
  const seen = all.filter((one) => one.agreement === agreement.key);
  const current = ofYear.filter((one) => one.agreement === agreement.key);
  const editions = await editionsOf(tx, seen);
  const counties = current.map(({ county, countyName, municipalities, published }) => ({
    code: county,
    name: countyName,
    municipalities,
    published,
  }));
  return {
    head: {
      year,
      years: yearsOf(seen),
      agreement,
      agreements: await choicesOf(tx, all, ofYear),
      named: isNamed(all, agreement.key),
      areas: areasOf(agreement, indicators),
      counties,
      reach: await reachOf(tx, counties.length),
      questionnaire: editions.find((one) => one.year === year)?.edition.title ?? null,
      published: counties.every(({ published }) => published),
      synthetic: seen.some((one) => one.synthetic && one.year <= year),
    },
    indicators,
    editions,
    seen,
  };
}

/** The latest year before with a county that is seen in both, and those counties; null when there is none. */
export function yearBefore({ head, seen }: NationalScope): { year: number; counties: string[] } | null {
  const now = new Set(head.counties.map(({ code }) => code));
  const both = seen.filter(({ year, county }) => year < head.year && now.has(county));
  const year = yearsOf(both).at(-1);
  if (year === undefined) return null;
  return { year, counties: both.filter((one) => one.year === year).map(({ county }) => county) };
}

/** True when an address has to name the agreement: in some of its years another one comes first. */
export function isNamed(all: NationalYear[], agreement: string): boolean {
  return all
    .filter((one) => one.agreement === agreement)
    .some(({ year }) => all.find((one) => one.year === year)?.agreement !== agreement);
}

export function yearsOf(years: NationalYear[]): number[] {
  return [...new Set(years.map(({ year }) => year))].sort((a, b) => a - b);
}

async function choicesOf(tx: Tx, all: NationalYear[], ofYear: NationalYear[]): Promise<AgreementChoice[]> {
  const names = await agreementNames(
    tx,
    ofYear.map(({ agreement }) => agreement),
  );
  return names.map(({ key, shortTitle }) => ({ key, shortTitle, named: isNamed(all, key) }));
}

async function editionsOf(tx: Tx, seen: NationalYear[]): Promise<NationalScope['editions']> {
  const editions: NationalScope['editions'] = [];
  for (const year of yearsOf(seen)) {
    const asked = seen.find((one) => one.year === year && one.editions.length > 0)?.editions[0];
    const found = asked && (await publishedEdition(tx, asked.key, asked.hash));
    if (found) editions.push({ year, edition: found.edition });
  }
  return editions;
}

export async function reachOf({ client }: Tx, counties: number): Promise<Reach> {
  const { rows } = await client.query<Omit<Reach, 'counties'>>(
    `select (select count(*)::int from county) as "ofCounties", (select count(*)::int from municipality) as "ofMunicipalities"`,
  );
  return { counties, ofCounties: rows[0]?.ofCounties ?? 0, ofMunicipalities: rows[0]?.ofMunicipalities ?? 0 };
}
