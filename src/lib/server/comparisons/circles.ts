import type { Actor } from '#lib/domain/access.ts';
import type { Circle } from '#lib/domain/comparison.ts';
import { type Indicator, isFigure } from '#lib/domain/indicator.ts';
import { nation } from '#lib/domain/territory.ts';
import type { Tx } from '../db/index.ts';
import { type AgreementHead, figuresIn, type TallyScope } from '../results/index.ts';
import { type Answering, answeringIn, seesCounty, seesMunicipality, type Standing, standings } from './seen.ts';

/** What a comparison is of: one municipality, an agreement's indicators in a year, for somebody. */
export type Asked = {
  actor: Actor;
  own: Answering;
  agreement: Pick<AgreementHead, 'key' | 'countyCode'>;
  indicators: Indicator[];
  year: number;
  /** Of the municipality's own county. */
  standing: Standing;
};

/** A circle and those in it. */
export type Drawn = Circle & { places: Answering[] };

export type Circles = {
  county: Drawn | null;
  /** Null for a county's own agreement, and where nobody's figures but the county's own may be seen. */
  country: Drawn | null;
  /** How many counties have figures of the agreement in the year, and how many of them may be seen. */
  counties: { seen: number; all: number };
  /** All whose figures go into what the reader may see: the county's and the country's. */
  known: Drawn | null;
  /** The standing of each county that has figures. */
  standings: Map<string, Standing>;
};

/** The municipality's county and the country, as far as the reader may see them. */
export async function circlesOf(tx: Tx, asked: Asked): Promise<Circles> {
  const { actor, own, agreement, year, standing } = asked;
  const all =
    agreement.countyCode === nation ? await standings(tx, agreement.key, year) : new Map([[own.county, standing]]);
  const seen = [...all].filter(([county, of]) => seesCounty(actor, county, of, own)).map(([county]) => county);
  const others = seen.some((county) => county !== own.county);
  const places = await answeringIn(tx, { counties: seen });
  const inCounty = places.filter((place) => place.county === own.county);
  const county = inCounty.length > 0 ? await drawn(tx, asked, inCounty, all, { whole: true }) : null;
  const country = others ? await drawn(tx, asked, places, all, { whole: true }) : null;
  return { county, country, counties: { seen: seen.length, all: all.size }, known: country ?? county, standings: all };
}

/** A group, as far as the reader may see it: members whose county one may see, or themselves. Null where there are none. */
export async function groupCircle(
  tx: Tx,
  asked: Asked,
  members: Answering[],
  all: Map<string, Standing>,
): Promise<Drawn | null> {
  const places = members.filter((place) => {
    const standing = all.get(place.county) ?? [];
    return seesCounty(asked.actor, place.county, standing, asked.own) || seesMunicipality(asked.actor, place, standing);
  });
  return places.length > 0 ? drawn(tx, asked, places, all, { whole: false }) : null;
}

/** `whole` where the places are all of their counties'. */
async function drawn(
  tx: Tx,
  { actor, indicators, year }: Asked,
  places: Answering[],
  all: Map<string, Standing>,
  { whole }: { whole: boolean },
): Promise<Drawn> {
  const members = places.map(({ code }) => code);
  const codes = indicators.filter(({ kind }) => isFigure(kind)).map(({ code }) => code);
  const counties = [...new Set(places.map(({ county }) => county))];
  const scope: TallyScope = { counties, by: 'municipality', ...(whole ? {} : { only: members }) };
  const tallies = await figuresIn(tx, scope, [year], codes);
  const closed = places.filter((place) => !seesMunicipality(actor, place, all.get(place.county) ?? []));
  return { places, members, tallies, closed: new Set(closed.map(({ code }) => code)) };
}
