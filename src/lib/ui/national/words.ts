/** How much of the country a figure is of, in words. */
import { isWhole, type NationalCoverage, type Reach } from '#lib/domain/national.ts';
import * as m from '#lib/paraglide/messages.js';

/** The counties as one: the country's name only when all of them are there. */
export function togetherWord(reach: Reach): string {
  return isWhole(reach) ? m.national_whole() : m.national_together({ count: reach.counties });
}

/** "34 av 290, i 4 län"; of figures that only counties have "4 av 21 län". */
export function nationalCoverageText({ answered, asked, counties, whole }: NationalCoverage): string {
  if (whole) return m.national_coverage_counties({ answered, asked });
  return m.national_coverage({ answered, asked, counties });
}

/** Which counties the figures are of, and that they are not the whole country's when they are not. */
export function reachText(reach: Reach, counties: { name: string }[], language: 'sv' | 'en'): string {
  if (isWhole(reach)) return m.national_reach_all({ of: reach.ofCounties });
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(counties.map(({ name }) => name));
  return m.national_reach_some({ counties: reach.counties, of: reach.ofCounties, names });
}

/** Beside a national heading: "5 av 21 län". */
export function reachShort({ counties, ofCounties }: Reach): string {
  return m.national_reach_short({ counties, of: ofCounties });
}
