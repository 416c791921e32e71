/** Who is asked the national questionnaire in which year, and how far they come. */
import { demoMunicipalities } from '../demo-municipalities.ts';

/** The year that is being asked about, and the one that was asked about before it. */
export const year = 2026;
export const earlierYear = 2025;
export type NationalYear = typeof year | typeof earlierYear;

export const questionnaire = '00-mottagande-och-etablering';
export const editionKeys: Readonly<Record<NationalYear, string>> = {
  [year]: `${questionnaire}-${year}`,
  [earlierYear]: `${questionnaire}-${earlierYear}`,
};

/** `halfDone` stop after these questions; `notBegun` have not opened theirs. Others of those who have an account submit. */
export type NationalRound = {
  year: NationalYear;
  county: keyof typeof demoMunicipalities;
  supplementKey: string | null;
  halfDone: Readonly<Record<string, readonly string[]>>;
  notBegun: readonly string[];
  /** Shared with the county's council, so that other counties see it too. */
  shared: boolean;
};

const firstPages = ['kommun/avt_', 'kommun/lok_', 'kommun/ins_utbud', 'kommun/bos_'];
const none = { supplementKey: null, halfDone: {}, notBegun: [] };

/**
 * The earlier year first, since what is answered then stands beside the questions of the next. Stockholm and Norrbotten
 * begin in the later one; in two of the other counties somebody answers in one of the years alone. Södertälje, in both
 * parts, and Kinda are left for the visitor; so is the sharing of Östergötland's rounds.
 */
export const nationalRounds: readonly NationalRound[] = [
  { ...none, year: earlierYear, county: '05', notBegun: ['0512'], shared: false },
  { ...none, year: earlierYear, county: '10', shared: true },
  { ...none, year: earlierYear, county: '19', notBegun: ['1962'], shared: true },
  {
    ...none,
    year,
    county: '01',
    supplementKey: '01-tillagg-2026',
    halfDone: { '0181': [...firstPages, 'tillagg/so_', 'tillagg/praktik'] },
    shared: false,
  },
  { ...none, year, county: '05', halfDone: { '0586': firstPages }, notBegun: ['0513', '0563'], shared: false },
  { ...none, year, county: '10', shared: true },
  { ...none, year, county: '19', halfDone: { '1960': firstPages }, notBegun: ['1904'], shared: true },
  { ...none, year, county: '25', halfDone: { '2583': firstPages }, notBegun: ['2506', '2521'], shared: true },
];

/** The municipalities that send their answers in, by code. */
export function submittingIn({ county, halfDone, notBegun }: NationalRound): string[] {
  return demoMunicipalities[county]
    .map(({ code }) => code)
    .filter((code) => !Object.hasOwn(halfDone, code) && !notBegun.includes(code));
}
