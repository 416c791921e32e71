import { type Actor, can } from '#lib/domain/access.ts';
import { comparedAnswers, type ComparedAnswers, type Counts } from '#lib/domain/compared-answers.ts';
import { comparedFigures, type ComparedFigures } from '#lib/domain/comparison.ts';
import type { Bridge } from '#lib/domain/bridge.ts';
import { type Indicator, isFigure } from '#lib/domain/indicator.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import type { LocalText } from '#lib/domain/text.ts';
import { bridgeSince } from '#lib/domain/trend.ts';
import type { Database, Tx } from '../db/index.ts';
import { figuresIn, listingsOf, type TallyScope } from '../results/index.ts';
import { type Asked, type Circles, circlesOf, type Drawn } from './circles.ts';
import { type ChosenGroup, groupFor } from './group-for.ts';
import { type ComparisonHead, headOf, type HeadScope } from './head.ts';
import { answerCounts } from './same-answers.ts';

export type IndicatorComparison = { indicator: Indicator; before: number | null; bridge: Bridge } & ComparedFigures;

export type Comparison = ComparisonHead & {
  /** True when the county's municipalities taken together may be seen. */
  countySeen: boolean;
  /** How many municipalities the county has, where they may be seen. */
  countySize: number;
  /** Null where there is no country to compare with: the county's own agreement, or no others' figures. */
  country: { municipalities: number } | null;
  /** How many counties have figures, and how many of them may be seen. */
  counties: { seen: number; all: number };
  mayKeep: boolean;
  areas: { code: string; name: LocalText; figures: IndicatorComparison[]; answers: ComparedAnswers[] }[];
} & ChosenGroup;

/** `agreement` names one of several with figures in the year; `group` is a kept group's id, `lika`, `ingen` or null for the proposed. */
export type ComparisonChoice = { agreement: string | null; group: string | null };

/**
 * A municipality's figures and answers of a year beside its county's, the country's and a group's, as far as the actor
 * may see each of them. Not found where the municipality's own may not be seen, or for somebody else's group.
 */
export async function compareMunicipality(
  database: Database,
  actor: Actor,
  municipality: string,
  year: number,
  { agreement, group }: ComparisonChoice,
): Promise<Comparison> {
  return database.read(actor, async (tx) => {
    const scope = await headOf(tx, actor, municipality, year, agreement);
    const asked = askedBy(actor, scope);
    const circles = await circlesOf(tx, asked);
    const chosen = await groupFor(tx, asked, circles, group);
    return {
      ...scope.head,
      countySeen: circles.county !== null,
      countySize: circles.county?.members.length ?? 0,
      country: circles.country && { municipalities: circles.country.members.length },
      counties: circles.counties,
      mayKeep: actor.kind === 'person' && can(actor, 'group.keep', null),
      ...chosen.shown,
      areas: await areasOf(tx, scope, asked, { ...circles, group: chosen.circle }),
    };
  });
}

function askedBy(actor: Actor, { own, agreement, indicators, head, standing }: HeadScope): Asked {
  return { actor, own, agreement, year: head.year, indicators, standing };
}

type AllCircles = Circles & { group: Drawn | null };

async function areasOf(tx: Tx, scope: HeadScope, asked: Asked, circles: AllCircles): Promise<Comparison['areas']> {
  const figures = await figuresOf(tx, scope, asked, circles);
  const answers = await answersOf(tx, scope, asked, circles);
  return scope.agreement.goalAreas
    .map(({ code, name }) => ({
      code,
      name,
      figures: figures.filter(({ indicator }) => indicator.goalArea === code),
      answers: answers.filter(({ indicator }) => indicator.goalArea === code),
    }))
    .filter((area) => area.figures.length + area.answers.length > 0);
}

async function figuresOf(
  tx: Tx,
  { edition, before }: HeadScope,
  { own, indicators, year }: Asked,
  { county, country, group }: AllCircles,
): Promise<IndicatorComparison[]> {
  const numeric = indicators.filter(({ kind }) => isFigure(kind));
  const years = before === null ? [year] : [before, year];
  const codes = numeric.map(({ code }) => code);
  const scope: TallyScope = { counties: [own.county], by: 'municipality', only: [own.code] };
  const tallies = await figuresIn(tx, scope, years, codes);
  return numeric.map((indicator) => {
    const bridge: Bridge =
      before === null ? { kind: 'same', note: null } : bridgeSince(indicator, edition, before, year);
    const since = bridge.kind === 'break' ? null : before;
    const given = { indicator, municipality: own.code, year, before: since, own: tallies, county, country, group };
    return { indicator, bridge, before: since, ...comparedFigures(given) };
  });
}

async function answersOf(
  tx: Tx,
  { edition }: HeadScope,
  { own, indicators, year }: Asked,
  circles: AllCircles,
): Promise<ComparedAnswers[]> {
  const spoken = indicators.filter(({ kind }) => !isFigure(kind));
  const codes = spoken.map(({ code }) => code);
  const listings = await listingsOf(tx, [own.county], [year], codes, own.code);
  const counted = async (circle: Drawn | null): Promise<Counts | null> =>
    circle && { asked: circle.members.length, ...(await answerCounts(tx, circle, year, codes)) };
  const county = await counted(circles.county);
  const country = await counted(circles.country);
  const group = await counted(circles.group);
  const place: Place = { code: own.code, name: own.name };
  return spoken.map((indicator) =>
    comparedAnswers({
      indicator,
      place,
      listings: listings.filter((listing) => listing.indicator === indicator.code),
      edition,
      county,
      country,
      group,
    }),
  );
}
