/**
 * Figures for every indicator that the questionnaire asks for, of a size that fits the municipality. They hang
 * together: a part is never larger than its whole, and what is counted in two questions is the same in both.
 */
import { codeLists, type Breakdown } from '#lib/domain/indicator.ts';
import { between } from './random.ts';
import { sizeOf } from './sizes.ts';

/** One figure: of which municipality, which year, and which component in which breakdown. */
export type Cell = { municipality: string; year: number; component: string; breakdown: Breakdown };

type Model = (cell: Cell) => number;

const firstYear = 2013;

/** A year's change against the year before is at most some 15 %, also when two changes meet. */
function growth(subject: string, year: number): number {
  let factor = 1;
  for (let y = firstYear + 1; y <= year; y++) factor *= between(`${subject}/${y}`, 0.93, 1.12);
  return factor;
}

/** A share between the two, the municipality's own, that moves a little from year to year. */
function rate({ municipality, year }: Cell, what: string, from: number, to: number): number {
  const subject = `${municipality}/${what}`;
  return Math.min(0.97, between(subject, from, to) * growth(`${subject}/rate`, year));
}

/** The half of a total that is one sex's: women and girls between 42 and 54 per cent. */
function ofSex({ municipality, breakdown }: Cell, what: string): number {
  const women = between(`${municipality}/${what}/women`, 0.42, 0.54);
  const sex = breakdown.sex ?? breakdown.age_sex ?? '';
  return ['K', 'kvinnor', 'flickor'].includes(sex) ? women : 1 - women;
}

/** A count that grows with the municipality: so many per newcomer settled in a year. */
const perSettled =
  (what: string, ratio: number): Model =>
  (cell) =>
    Math.round(
      sizeOf(cell.municipality) * ratio * growth(`${cell.municipality}/${what}`, cell.year) * ofSex(cell, what),
    );

/** A turn for the worse in the whole county: fewer places for training and practice from 2014 on. */
const fewerFrom2014 =
  (model: Model, factor: number): Model =>
  (cell) =>
    Math.round(model(cell) * (cell.year > firstYear ? factor : 1));

const settled = perSettled('settled', 1);
const withPlan = perSettled('plans', 1.6);
const pupils = perSettled('pupils', 1.3);
const endedIntroduction = perSettled('ended', 0.7);
const invited = perSettled('invited', 1.15);

/** Denominator as given; numerator a share of it. */
const shareOf =
  (what: string, whole: Model, from: number, to: number): Model =>
  (cell) =>
    cell.component === 'denominator' ? whole(cell) : Math.round(whole(cell) * rate(cell, what, from, to));

const levelShares: Readonly<Record<string, number>> = { A: 0.21, B: 0.28, C: 0.29, D: 0.22 };

const onLevel =
  (what: string, ratio: number): Model =>
  (cell) => {
    const level = cell.breakdown.sfi_level ?? '';
    return perSettled(`${what}/${level}`, ratio * (levelShares[level] ?? 0))(cell);
  };

const studyingSfi = onLevel('sfi', 2.4);
const startedSfi = onLevel('sfi-start', 1.7);

const studyingOnAnyLevel: Model = (cell) =>
  codeLists.sfi_level.reduce(
    (sum, { code }) => sum + studyingSfi({ ...cell, breakdown: { ...cell.breakdown, sfi_level: code } }),
    0,
  );

/** Within the calendar year in 2013, within twelve months of each one's start from 2014 on. */
const passedSfi: Model = (cell) => {
  const level = cell.breakdown.sfi_level ?? '';
  const longer = cell.year > firstYear ? 1.45 : 1;
  const share = between(`${cell.municipality}/passed/${level}`, 0.3, 0.48) * longer;
  return Math.round(startedSfi(cell) * share);
};

const settledBy: Model = (cell) => {
  const all = settled(cell);
  const assigned = Math.round(all * rate(cell, 'route/af', 0.3, 0.42));
  const fromCentre = Math.round(all * rate(cell, 'route/mv', 0.12, 0.24));
  const routes: Record<string, number> = { af: assigned, mv: fromCentre, egen: all - assigned - fromCentre };
  return routes[cell.breakdown.settlement_route ?? ''] ?? all;
};

const models: Readonly<Record<string, Model>> = {
  '05-OVR-01': shareOf('self-supporting', endedIntroduction, 0.22, 0.36),
  '05-UTB-01': studyingSfi,
  '05-UTB-02': (cell) => (cell.component === 'denominator' ? startedSfi(cell) : passedSfi(cell)),
  '05-UTB-04': shareOf('vocational', studyingOnAnyLevel, 0.1, 0.19),
  '05-UTB-05': perSettled('adult-education', 0.62),
  '05-UTB-06': fewerFrom2014(perSettled('training', 0.16), 0.9),
  '05-UTB-07': fewerFrom2014(perSettled('placement', 0.42), 0.8),
  '05-SAM-01': shareOf('orientation', invited, 0.55, 0.84),
  '05-BOE-01': settled,
  '05-BOE-02': settledBy,
  '05-BOE-03': shareOf('elsewhere', withPlan, 0.06, 0.28),
  '05-BAR-01': shareOf('mother-tongue', pupils, 0.48, 0.74),
  '05-BAR-02': shareOf('guidance', pupils, 0.24, 0.4),
  '05-HAL-01': shareOf('health', withPlan, 0.08, 0.18),
  '05-HAL-02': shareOf('part-time', withPlan, 0.04, 0.1),
  '05-HAL-03': shareOf('examined', perSettled('to-examine', 0.8), 0.5, 0.75),
};

/** The made-up figure of an indicator in one cell. Throws for an indicator that no model is written for. */
export function figureOf(indicator: string, cell: Cell): number {
  const model = models[indicator];
  if (!model) throw new Error(`The demonstration has no figures for indicator ${indicator}.`);
  return model(cell);
}
