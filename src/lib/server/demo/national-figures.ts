/** Figures of a size that fits the municipality; a part is never larger than its whole. */
import type { Field } from '#lib/domain/question.ts';
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

/** The figure for a field, as a decimal number in text. Throws where no model is written for the question. */
export function nationalFigure(field: Field, decimals: number, municipality: string): string {
  const { question, row, column } = field;
  const range = within[question];
  if (range) return between(`${municipality}/${question}`, range[0], range[1]).toFixed(0);
  if (row === 'totalt')
    return String(sum([cell(question, 'kvinnor', municipality), cell(question, 'man', municipality)]));
  const isPart = row === 'numerator';
  const steps = [row, column].filter((step) => step !== null && step !== 'numerator' && step !== 'denominator');
  const whole = cell(question, steps.join('/'), municipality);
  if (isPart) return String(Math.round(whole * between(`${municipality}/${question}/part`, 0.45, 0.9)));
  return decimals > 0 ? sizeFor(question, municipality).toFixed(decimals) : String(whole);
}

function cell(question: string, steps: string, municipality: string): number {
  const share = steps.split('/').reduce((product, step) => product * (shares[step] ?? 1), 1);
  return Math.round(
    sizeFor(question, municipality) * share * between(`${municipality}/${question}/${steps}`, 0.9, 1.1),
  );
}

function sizeFor(question: string, municipality: string): number {
  const ratio = perSettled[question];
  if (ratio === undefined) throw new Error(`The demonstration has no figures for question ${question}.`);
  return anySize(municipality) * ratio * between(`${municipality}/${question}`, 0.8, 1.2);
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
