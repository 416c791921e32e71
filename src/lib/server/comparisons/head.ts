import type { Actor } from '#lib/domain/access.ts';
import type { Edition } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import { Problem } from '#lib/domain/problem.ts';
import { isMunicipalityCode } from '#lib/domain/territory.ts';
import type { LocalText } from '#lib/domain/text.ts';
import type { Tx } from '../db/index.ts';
import {
  type AgreementHead,
  agreementNames,
  agreementWithIndicators,
  countyName,
  mustBeNamed,
  yearsOf,
} from '../results/index.ts';
import { type Answering, answeringIn, comparableYears, type Standing, standingOf } from './seen.ts';

export type ComparisonHead = {
  municipality: Place;
  county: { code: string; name: string };
  year: number;
  /** The years of the same agreement in which the actor may compare the municipality. */
  years: number[];
  agreement: { key: string; shortTitle: LocalText; levelName: LocalText; county: string };
  /** All with figures in the year, this one among them; `named` where the address must name it. */
  agreements: { key: string; shortTitle: LocalText; named: boolean }[];
  named: boolean;
  /** Null for figures published before the system. */
  questionnaire: LocalText | null;
  published: boolean;
  synthetic: boolean;
};

/** What the head is made from, with what figures are computed by. `before` is the latest earlier year that may be seen. */
export type HeadScope = {
  head: ComparisonHead;
  own: Answering;
  agreement: AgreementHead;
  /** Those that each municipality has a figure or an answer of its own for. */
  indicators: Indicator[];
  standing: Standing;
  edition: Edition | null;
  before: number | null;
};

/** The municipality; not found for a code that is none. */
export async function answeringAt(tx: Tx, code: string): Promise<Answering> {
  const [own] = isMunicipalityCode(code) ? await answeringIn(tx, { codes: [code] }) : [];
  if (!own) throw new Problem('not-found', {});
  return own;
}

/** What a comparison of the year is about, for whoever may see the municipality's figures; not found for all others. */
export async function headOf(
  tx: Tx,
  actor: Actor,
  municipality: string,
  year: number,
  agreementKey: string | null,
): Promise<HeadScope> {
  const own = await answeringAt(tx, municipality);
  const all = await yearsOf(tx, own.county);
  const years = comparableYears(actor, own, all);
  const ofYear = years.filter((candidate) => candidate.year === year);
  const current = ofYear.find((candidate) => agreementKey === null || candidate.agreement === agreementKey);
  const found = current && (await agreementWithIndicators(tx, current.agreement));
  if (!current || !found) throw new Problem('not-found', {});
  const { agreement, indicators } = found;
  const ofAgreement = years.filter((candidate) => candidate.agreement === agreement.key);
  const shown = [...new Set(ofAgreement.map((candidate) => candidate.year))];
  const names = await agreementNames(
    tx,
    ofYear.map((candidate) => candidate.agreement),
  );
  return {
    head: {
      municipality: { code: own.code, name: own.name },
      county: { code: own.county, name: (await countyName(tx, own.county)) ?? own.county },
      year,
      years: shown,
      agreement: {
        key: agreement.key,
        shortTitle: agreement.shortTitle,
        levelName: agreement.levelName,
        county: agreement.countyCode,
      },
      agreements: names.map(({ key, shortTitle }) => ({ key, shortTitle, named: mustBeNamed(years, key) })),
      named: mustBeNamed(years, agreement.key),
      questionnaire: current.edition?.title ?? null,
      published: current.published,
      synthetic: ofAgreement.some((candidate) => candidate.year <= year && candidate.synthetic),
    },
    own,
    agreement,
    indicators: indicators.filter(({ byMunicipality }) => byMunicipality),
    standing: standingOf(all, agreement.key, year),
    edition: current.edition,
    before: shown.filter((candidate) => candidate < year).at(-1) ?? null,
  };
}
