/** The counties side by side, in the whole country's own indicators. */
import { shareOf } from './distribution.ts';
import type { Place } from './indicator-table.ts';
import type { Coverage } from './summary.ts';

/** A county with how many municipalities it has. */
export type CountyOfMany = Place & { municipalities: number };

/** How much of the country is seen: a figure of several counties says so, and is never called the country's unless it is. */
export type Reach = { counties: number; ofCounties: number; ofMunicipalities: number };

/** Of those asked for an answer: how many have begun, and how many have sent theirs in. */
export type ResponseRate = { asked: number; begun: number; submitted: number };

/** What a figure of several counties rests on: municipalities of all in the country, in so many counties. */
export type NationalCoverage = Coverage & { counties: number };

export function isWhole({ counties, ofCounties }: Reach): boolean {
  return counties === ofCounties;
}

/** All counties' rates in one. */
export function togetherOf(rates: ResponseRate[]): ResponseRate {
  const sum = (side: keyof ResponseRate): number => rates.reduce((all, rate) => all + rate[side], 0);
  return { asked: sum('asked'), begun: sum('begun'), submitted: sum('submitted') };
}

/** How many of those asked have sent in, in per cent with one decimal; null where nobody was asked. */
export function submittedShare({ submitted, asked }: ResponseRate): string | null {
  return shareOf(submitted, asked);
}

/** Orders the highest rate first; those where nobody was asked come last. */
export function byHighestRate(a: ResponseRate, b: ResponseRate): number {
  if (a.asked === 0 || b.asked === 0) return b.asked - a.asked;
  return b.submitted * a.asked - a.submitted * b.asked;
}
