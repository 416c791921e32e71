import { type Actor, can } from '#lib/domain/access.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Tx } from '../db/index.ts';
import {
  type AgreementHead,
  agreementNames,
  agreementWithIndicators,
  countyName,
  mustBeNamed,
  type YearOfResults,
  yearsOf,
} from './scope.ts';

/** An agreement with figures in a year; `named` where an address must name it, since another comes first. */
export type AgreementChoice = { key: string; shortTitle: LocalText; named: boolean };

export type SummaryHead = {
  county: { code: string; name: string };
  year: number;
  /** The years of the same agreement that the actor may see. */
  years: number[];
  agreement: AgreementHead;
  /** All that the county has figures of in the year, this one among them. */
  agreements: AgreementChoice[];
  /** The addresses of the summary must name the agreement. */
  named: boolean;
  areas: { code: string; name: LocalText; indicators: number }[];
  /** The questionnaire that the figures come from; null for figures published before the system. */
  questionnaire: LocalText | null;
  published: boolean;
  synthetic: boolean;
};

export type SummaryScope = { head: SummaryHead; indicators: Indicator[]; years: YearOfResults[] };

/**
 * What a summary of the year is about, for whoever may see its figures; not found for all others. `agreementKey` names
 * one of the year's agreements; null means the first, which is the county's own where it has one.
 */
export async function scopeOf(
  tx: Tx,
  actor: Actor,
  county: string,
  year: number,
  agreementKey: string | null,
): Promise<SummaryScope> {
  const years = (await yearsOf(tx, county)).filter(({ published }) =>
    can(actor, 'summary.read', { county, published }),
  );
  const ofYear = years.filter((candidate) => candidate.year === year);
  const current = ofYear.find(({ agreement }) => agreementKey === null || agreement === agreementKey);
  const found = current && (await agreementWithIndicators(tx, current.agreement));
  const name = await countyName(tx, county);
  if (!current || !found || name === null) throw new Problem('not-found', {});
  const { agreement, indicators } = found;
  const ofAgreement = years.filter((candidate) => candidate.agreement === agreement.key);
  return {
    head: {
      county: { code: county, name },
      year,
      years: [...new Set(ofAgreement.map((candidate) => candidate.year))],
      agreement,
      agreements: await choicesOf(tx, years, ofYear),
      named: mustBeNamed(years, agreement.key),
      areas: areasOf(agreement, indicators),
      questionnaire: current.edition?.title ?? null,
      published: current.published,
      synthetic: ofAgreement.some((candidate) => candidate.year <= year && candidate.synthetic),
    },
    indicators,
    years: ofAgreement,
  };
}

async function choicesOf(tx: Tx, years: YearOfResults[], ofYear: YearOfResults[]): Promise<AgreementChoice[]> {
  const names = await agreementNames(
    tx,
    ofYear.map(({ agreement }) => agreement),
  );
  return names.map(({ key, shortTitle }) => ({ key, shortTitle, named: mustBeNamed(years, key) }));
}

/** The goal areas that have indicators; the others are shown with the agreement. */
export function areasOf(agreement: AgreementHead, indicators: Indicator[]): SummaryHead['areas'] {
  return agreement.goalAreas
    .map(({ code, name }) => ({
      code,
      name,
      indicators: indicators.filter(({ goalArea }) => goalArea === code).length,
    }))
    .filter((area) => area.indicators > 0);
}
