import type { Fault } from '#lib/domain/fault.ts';
import type { PackItem } from '#lib/domain/meeting-pack.ts';
import { itemPath, type ReadPack } from './pack-input.ts';
import type { PackChoices } from './pack-choices.ts';

/** What the items refer to that there is not, or that the council may not be shown. */
export function itemFaults({ items, step }: ReadPack, choices: PackChoices): Fault[] {
  return [
    ...items.flatMap((item, at) => faultsOf(item, at, choices)),
    ...(step.kind === 'add' ? faultsOf(step.item, 'add', choices) : []),
  ];
}

function faultsOf(item: PackItem, at: number | 'add', { indicators, publishedYears, questions }: PackChoices): Fault[] {
  if (item.kind === 'question')
    return questions.some(({ id }) => id === item.question)
      ? []
      : [{ path: itemPath(at, item, 'question'), code: 'unknown-question', details: { what: item.question } }];
  if (item.kind !== 'trend' && item.kind !== 'municipalities') return [];
  const found = indicators.find(({ code }) => code === item.indicator);
  const isKnown = found !== undefined && (item.kind === 'trend' || found.byMunicipality);
  if (!isKnown)
    return [{ path: itemPath(at, item, 'indicator'), code: 'unknown-indicator', details: { what: item.indicator } }];
  if (item.kind === 'trend' || publishedYears.includes(item.year)) return [];
  return [{ path: itemPath(at, item, 'year'), code: 'not-published', details: { what: String(item.year) } }];
}
