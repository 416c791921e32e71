/** What happened in a few municipalities: figures that leap and why, questions without an answer, differing counts. */
import type { Reason } from '#lib/domain/answer.ts';
import { type Cell, figureOf } from './figures.ts';

type Leap = {
  municipality: string;
  year: number;
  indicator: string;
  component: string;
  /** Only this sex's figure; both when left out. */
  sex?: string;
  times: number;
  /** Null where the respondent has not come to explain it yet. */
  note: string | null;
};

const leaps: readonly Leap[] = [
  {
    municipality: '0580',
    year: 2014,
    indicator: '05-UTB-05',
    component: 'value',
    times: 2.3,
    note: 'Vi har startat en kurs på grundläggande nivå som går att läsa samtidigt med sfi. Därför deltar fler i vuxenutbildningen än i fjol.',
  },
  {
    municipality: '0583',
    year: 2014,
    indicator: '05-UTB-04',
    component: 'numerator',
    times: 2.2,
    note: 'Vi har sedan i augusti fler platser på sfi med inriktning mot ett yrke. I fjol var platserna få.',
  },
  {
    municipality: '0581',
    year: 2014,
    indicator: '05-BAR-02',
    component: 'numerator',
    times: 2.1,
    note: 'Vi har anställt fler studiehandledare. Fler elever får också handledning på distans, och de räknas med.',
  },
  { municipality: '0513', year: 2014, indicator: '05-UTB-05', component: 'value', sex: 'K', times: 2.7, note: null },
];

function leapOf(indicator: string, cell: Cell): Leap | undefined {
  return leaps.find(
    (leap) =>
      leap.municipality === cell.municipality &&
      leap.year === cell.year &&
      leap.indicator === indicator &&
      leap.component === cell.component &&
      (leap.sex === undefined || leap.sex === cell.breakdown.sex),
  );
}

/** What a municipality counts itself against the agency's register: now and then a family more or less. */
const ownCount: Readonly<Record<string, number>> = { '0562': 3, '0586': -2 };

export type Figure = { value: number; note: string | null };

/** The figure that a respondent gives, with the explanation where it leaps. */
export function reported(indicator: string, cell: Cell, byMunicipality: boolean): Figure {
  const leap = leapOf(indicator, cell);
  if (leap)
    return { value: Math.round(figureOf(indicator, { ...cell, year: cell.year - 1 }) * leap.times), note: leap.note };
  const difference = byMunicipality && indicator === '05-BOE-01' ? (ownCount[cell.municipality] ?? 0) : 0;
  return { value: figureOf(indicator, cell) + difference, note: null };
}

type Silence = { municipality: string; year: number; question: string; reason: Reason };

const silences: readonly Silence[] = [
  { municipality: '0512', year: 2013, question: 'studiehandledning', reason: 'not_kept' },
  { municipality: '0560', year: 2013, question: 'vuxenutbildning', reason: 'not_available' },
  { municipality: '0512', year: 2014, question: 'studiehandledning', reason: 'not_kept' },
];

/** Why a municipality gives no answer to a question, if it does not. */
export function silenceOf(municipality: string, year: number, question: string): Reason | undefined {
  return silences.find((s) => s.municipality === municipality && s.year === year && s.question === question)?.reason;
}
