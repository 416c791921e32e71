/** The shipped definitions as files, without a database: for unit tests. */
import { readFileSync } from 'node:fs';
import type { Edition } from '#lib/domain/edition.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { Municipality } from '#lib/domain/territory.ts';
import { type EditionContext, parseEdition } from '#lib/survey/parse-edition.ts';

export const editionLabels = ['2013', '2014'] as const;
export type EditionLabel = (typeof editionLabels)[number];

const read = (file: string): string => readFileSync(`surveys/${file}`, 'utf8');

/** An edition's JSON, parsed anew each time, so that a test may change it. */
export function shippedJson(label: EditionLabel): unknown {
  return JSON.parse(read(`questionnaires/05-uppfoljning/${label}.json`));
}

function municipalitiesOf(county: string): Municipality[] {
  const lines = read('organisations/municipalities.csv').trim().split('\n').slice(1);
  return lines
    .map((line) => line.trim().split(','))
    .map(([countyCode = '', , code = '', name = '']) => ({ code, countyCode, name, latitude: 0, longitude: 0 }))
    .filter(({ countyCode }) => countyCode === county);
}

export function shippedContext(): EditionContext {
  const agreement = JSON.parse(read('agreements/05-etablering-i-utveckling-2015.json')) as { indicators: Indicator[] };
  return {
    indicators: new Map(agreement.indicators.map((indicator) => [indicator.code, indicator])),
    municipalities: municipalitiesOf('05'),
  };
}

export function shippedEdition(label: EditionLabel): Edition {
  const parsed = parseEdition(shippedJson(label), shippedContext());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 5)));
  return parsed.value;
}

/** A copy in which one place (`parts[0].key`) holds another value. */
export function edited<T>(json: T, path: string, value: unknown): T {
  // Not structuredClone, which keeps together what is the same object in two places.
  const copy = JSON.parse(JSON.stringify(json)) as T;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  at[last] = value;
  return copy;
}
