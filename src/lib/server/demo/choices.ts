/** What respondents tick: more in the larger municipalities, and a little more for each year. */
import { choose } from './random.ts';
import { sizeOf } from './sizes.ts';

/** Common ones first. */
const languages = ['arb', 'som', 'tir', 'swe', 'prs', 'ckb', 'kmr', 'eng', 'rus', 'pes', 'tha', 'amh', 'bos', 'spa'];
const directions = [
  'vard_omsorg',
  'restaurang',
  'akademiker',
  'industri',
  'bygg',
  'barnomsorg',
  'service_handel',
  'transport',
  'lantbruk',
  'foretagare',
];

const more = (year: number): number => year - 2013;

function languagesOf(municipality: string, year: number): string[] {
  const size = sizeOf(municipality);
  const count = Math.min(languages.length, Math.round(1 + Math.log2(size / 7)) + more(year));
  const common = languages.slice(0, Math.ceil(count / 2));
  const rarer = choose(`${municipality}/languages`, languages.slice(common.length), count - common.length);
  // One language that the list lacks, so that the question after it is asked as well.
  return [...common, ...rarer, ...(municipality === '0581' ? ['mis'] : [])];
}

function directionsOf(municipality: string, year: number): string[] {
  const size = sizeOf(municipality);
  const count = size < 20 ? 0 : Math.min(directions.length, Math.round(Math.log2(size / 14)) + more(year));
  return count === 0 ? ['ingen'] : choose(`${municipality}/directions`, directions, count);
}

/** The items of a list indicator. Throws for one that nothing is written for. */
export function itemsOf(indicator: string, municipality: string, year: number): string[] {
  if (indicator === '05-UTB-03') return directionsOf(municipality, year);
  if (indicator === '05-SAM-02') return languagesOf(municipality, year);
  throw new Error(`The demonstration has no items for indicator ${indicator}.`);
}

const agreed = ['0562', '0580', '0581', '0583', '0586'];
const onTheWay = ['0513', '0561', '0582'];

/** Whether the municipality has a local agreement. */
export function localAgreement(municipality: string): string {
  return agreed.includes(municipality) ? 'ja' : onTheWay.includes(municipality) ? 'pagar' : 'nej';
}
