/** Figures of a size that fits the municipality; a part is never larger than its whole. */
import type { Field } from '#lib/domain/question.ts';
import { earlierYear } from './national-rounds.ts';
import { between } from './random.ts';
import { anySize } from './sizes.ts';

/** So many per newcomer settled in a year, over all its cells. */
const perSettled: Readonly<Record<string, number>> = {
  avt_platser: 0.9,
  avt_bemanning: 0.02,
  ins_deltagare: 0.8,
  ekb_familjehem: 0.08,
  ekb_gode_man: 0.06,
  ekb_utslussning: 0.07,
  bos_bosatta: 1,
  bos_kontrakt: 0.25,
  sfi_elever: 2.2,
  sfi_godkanda: 1.6,
  so_deltagare: 0.9,
  arb_anstallda: 0.12,
  arb_vidare: 0.5,
  arb_jobbspar_deltagare: 0.1,
  hal_deltagare: 0.7,
  fri_foreningar: 0.06,
  fri_bidrag: 3500,
  reg_projekt: 0.012,
  so_paborjat: 0.9,
  praktik: 0.2,
  god_man: 0.06,
  skolstart: 0.35,
  studiehandledning: 0.4,
  bostad: 0.4,
  ersattning: 60_000,
  halsosamtal: 0.35,
};

/** Figures that do not grow with the municipality: between the two. */
const within: Readonly<Record<string, readonly [number, number]>> = {
  so_digitalt: [10, 45],
  svar_minuter: [90, 260],
  avtal: [1, 1],
};

/** A cell's part of all cells in its row or column. */
const shares: Readonly<Record<string, number>> = {
  kvinnor: 0.47,
  man: 0.53,
  flickor: 0.46,
  pojkar: 0.54,
  anvisade: 0.3,
  egen: 0.7,
  kurs_a: 0.2,
  kurs_b: 0.3,
  kurs_c: 0.28,
  kurs_d: 0.22,
};

/** Who answers, for which year. */
export type Answering = { municipality: string; year: number };

/**
 * What the earlier year's figures were beside the later year's, in every municipality more or less: fewer newcomers
 * settle, and most that is counted by person falls with them, while activities grow.
 */
const before: Readonly<Record<string, number>> = {
  avt_platser: 1.15,
  ins_deltagare: 0.9,
  ekb_familjehem: 1.12,
  ekb_gode_man: 1.1,
  ekb_utslussning: 1.08,
  bos_bosatta: 1.18,
  bos_kontrakt: 1.1,
  sfi_elever: 1.09,
  sfi_godkanda: 1.2,
  so_deltagare: 1.12,
  arb_anstallda: 0.92,
  arb_vidare: 0.95,
  arb_jobbspar_deltagare: 0.85,
  hal_deltagare: 0.88,
  fri_foreningar: 0.96,
  fri_bidrag: 1.05,
};

/**
 * The same of the parts of a whole. More of the fewer pass sfi, yet not as many as before; more complete their civic
 * orientation though fewer begin it; of those who leave an activity fewer go on to work.
 */
const partBefore: Readonly<Record<string, number>> = {
  sfi_godkanda: 0.93,
  so_deltagare: 0.88,
  arb_vidare: 1.07,
  bos_kontrakt: 1.06,
  ekb_utslussning: 0.94,
};

/** How the figure of the year stands to the later year's: the question's own factor, and each municipality's luck. */
function factorOf(factors: Readonly<Record<string, number>>, question: string, { municipality, year }: Answering) {
  if (year !== earlierYear) return 1;
  return (factors[question] ?? 1) * between(`${municipality}/${question}/${year}`, 0.93, 1.07);
}

/** The figure for a field, as a decimal number in text. Throws where no model is written for the question. */
export function nationalFigure(field: Field, decimals: number, answering: Answering): string {
  const { question, row, column } = field;
  const { municipality } = answering;
  const range = within[question];
  if (range) return (between(`${municipality}/${question}`, ...range) * factorOf({}, question, answering)).toFixed(0);
  if (row === 'totalt') return String(sum(['kvinnor', 'man'].map((sex) => cell(question, sex, answering))));
  const isPart = row === 'numerator';
  const steps = [row, column].filter((step) => step !== null && step !== 'numerator' && step !== 'denominator');
  const whole = cell(question, steps.join('/'), answering);
  if (isPart) return String(Math.round(whole * partOf(question, answering)));
  return decimals > 0 ? sizeFor(question, answering).toFixed(decimals) : String(whole);
}

/** Which part of the whole it is, below all of it. */
function partOf(question: string, answering: Answering): number {
  const part = between(`${answering.municipality}/${question}/part`, 0.45, 0.9);
  return Math.min(0.97, part * (answering.year === earlierYear ? (partBefore[question] ?? 1) : 1));
}

function cell(question: string, steps: string, answering: Answering): number {
  const share = steps.split('/').reduce((product, step) => product * (shares[step] ?? 1), 1);
  return Math.round(
    sizeFor(question, answering) * share * between(`${answering.municipality}/${question}/${steps}`, 0.9, 1.1),
  );
}

function sizeFor(question: string, answering: Answering): number {
  const { municipality } = answering;
  const ratio = perSettled[question];
  if (ratio === undefined) throw new Error(`The demonstration has no figures for question ${question}.`);
  const size = anySize(municipality) * ratio * between(`${municipality}/${question}`, 0.8, 1.2);
  return size * factorOf(before, question, answering);
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
