import type { Fault } from '#lib/domain/fault.ts';
import { Problem } from '#lib/domain/problem.ts';
import { allIn, localIn, textIn, type Texts, wholeOrNull } from '../form-values.ts';
import type { NewEdition } from './write-draft.ts';

/** What a new draft is begun from: a published edition, or an agreement's indicators. */
export type Beginning =
  | { kind: 'edition'; previous: string; label: string; year: number }
  | ({ kind: 'indicators'; codes: string[] } & NewEdition);

const code = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Reads the form that begins a draft. Throws `definition-faults` with the names of the fields to mend. */
export function beginningFromForm(texts: Texts): Beginning {
  const [previous, label, questionnaire] = ['edition', 'label', 'questionnaire'].map((name) => textIn(texts, name));
  const year = wholeOrNull(texts, 'year');
  const title = localIn(texts, 'title');
  const codes = allIn(texts, 'codes');
  const isFirst = previous === '';
  const faults: Fault[] = [
    ...when(!code.test(label ?? ''), 'label', label === '' ? 'missing' : 'bad-code', label),
    ...when(
      typeof year !== 'number' || year < 1950 || year > 2200,
      'year',
      year === null ? 'missing' : 'bad-year',
      year,
    ),
    ...when(
      isFirst && !code.test(questionnaire ?? ''),
      'questionnaire',
      questionnaire === '' ? 'missing' : 'bad-code',
      questionnaire,
    ),
    ...when(isFirst && title.sv === '', 'title.sv', 'missing', 'title'),
    ...when(isFirst && codes.length === 0, 'codes', 'missing', 'codes'),
  ];
  if (faults.length > 0 || typeof year !== 'number') throw new Problem('definition-faults', { faults });
  return isFirst
    ? { kind: 'indicators', questionnaire: questionnaire ?? '', label: label ?? '', title, year, codes }
    : { kind: 'edition', previous: previous ?? '', label: label ?? '', year };
}

function when(wrong: boolean, path: string, fault: Fault['code'], what: string | number | null | undefined): Fault[] {
  return wrong ? [{ path, code: fault, details: { what: String(what ?? '') } }] : [];
}
