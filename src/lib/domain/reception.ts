/** How many newcomers municipalities have received, as their answers tell, and whose number is closest to one's own. */
import type { Indicator } from './indicator.ts';
import type { Place } from './indicator-table.ts';
import type { TallyIndex } from './summary.ts';

/** What tells how many newcomers a municipality has received: a count, or what a share is of. */
export type Received = { indicator: Indicator; side: 'top' | 'bottom' };

const settled = /bosat|anvis/i;
const newcomers = /nyanlän|flykting/i;

/**
 * The measure of how many a municipality has received, read from an agreement's own definitions: of the indicators that
 * each municipality has a figure for, the first count of settled people; else what the first share of settled people is a
 * share of. People are settled by an indicator that is asked by route of settlement, or whose population is newcomers who
 * have been settled in or assigned to the municipality. Null where the agreement has none.
 */
export function receivedBy(indicators: Indicator[]): Received | null {
  const own = indicators.filter((one) => one.byMunicipality && one.retired === null && countsSettled(one));
  const count = own.find(({ kind }) => kind === 'count');
  if (count) return { indicator: count, side: 'top' };
  const share = own.find(({ kind }) => kind === 'share');
  return share ? { indicator: share, side: 'bottom' } : null;
}

function countsSettled({ population, components }: Indicator): boolean {
  const words = population?.sv ?? '';
  return (
    components.some(({ breakdowns }) => breakdowns.includes('settlement_route')) ||
    (settled.test(words) && newcomers.test(words))
  );
}

/** So many municipalities make a proposed group. */
export const proposedSize = 7;

/** A municipality's place and how many it has received, as a whole number. */
export type Reception = { place: Place; number: number };

/**
 * The municipalities whose number is closest to one's own: the nearest first, those as near in the order of their codes.
 * Null where one has no number, or nobody else has.
 */
export function closestTo(
  municipality: string,
  receptions: Reception[],
  size = proposedSize,
): { own: number; members: Place[] } | null {
  const own = receptions.find(({ place }) => place.code === municipality);
  const others = receptions.filter(({ place }) => place.code !== municipality);
  if (!own || others.length === 0) return null;
  const away = ({ number }: Reception): number => Math.abs(number - own.number);
  const nearest = others.sort((a, b) => away(a) - away(b) || (a.place.code < b.place.code ? -1 : 1));
  return { own: own.number, members: nearest.slice(0, size).map(({ place }) => place) };
}

/** The numbers received in a year, of those that have a complete one. */
export function receptionsOf(
  { indicator, side }: Received,
  year: number,
  tallies: TallyIndex,
  places: Place[],
): Reception[] {
  return places.flatMap((place) => {
    const tally = tallies.at(indicator, year, place.code, '');
    const number = tally?.complete ? tally[side] : null;
    return number === null ? [] : [{ place, number: Number(number) }];
  });
}
