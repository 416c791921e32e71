import type { FileFaultSentence } from '#lib/domain/agreement-preview.ts';
import type { Fault, FaultCode } from '#lib/domain/fault.ts';
import { filePlace } from '#lib/domain/file-place.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { faultSentence } from './fault-sentence.ts';

type Sentence = (words: { what: string }, options: { locale: Language }) => string;

/** In a list's headings it is the column that is at fault. */
const inHeadings: Partial<Record<FaultCode, Sentence>> = {
  missing: m.file_fault_column_missing,
  'unknown-key': m.file_fault_column_unknown,
  'duplicate-name': m.file_fault_column_twice,
};

/** In a list's cells the words of definition files would only confuse. */
const inCells: Partial<Record<FaultCode, Sentence>> = {
  missing: (_, options) => m.file_fault_missing({}, options),
  'wrong-type': (_, options) => m.file_fault_form({}, options),
  'unknown-kind': m.file_fault_choice,
  'unknown-component': (_, options) => m.file_fault_role({}, options),
  'unknown-organisation': m.file_fault_organisation,
  'unknown-goal-area': m.file_fault_area,
  'duplicate-name': m.file_fault_taken,
  'bridge-missing': m.file_fault_bridge,
  'version-order': (_, options) => m.file_fault_version({}, options),
  'already-published': m.file_fault_used,
  'bad-period': (_, options) => m.file_fault_form({}, options),
};

/** Who reads in a file has no folder of definitions to add an organisation to. */
const inDocuments: Partial<Record<FaultCode, Sentence>> = { 'unknown-organisation': m.file_fault_organisation };

/** What is wrong in a list of indicators or in an agreement's file, where, and what to do about it. */
export function fileFaultSentences(faults: Fault[], locale: Language): FileFaultSentence[] {
  const paths = new Set(faults.map(({ path }) => path));
  // Without the Swedish text there is no English one either, and that is one thing to mend.
  return faults
    .filter(({ path }) => !/[._]en$/.test(path) || !paths.has(path.replace(/en$/, 'sv')))
    .map((fault) => ({ ...filePlace(fault.path), path: fault.path, text: sentenceOf(fault, locale) }));
}

function sentenceOf(fault: Fault, locale: Language): string {
  const { line, column } = filePlace(fault.path);
  const isRole = fault.code === 'missing' && column === 'role' && fault.details.what !== 'role';
  const code = isRole ? 'unknown-component' : fault.code;
  const own = (column === null ? inDocuments : line === 1 ? inHeadings : inCells)[code];
  return own ? own({ what: fault.details.what ?? '' }, { locale }) : faultSentence(fault, locale);
}
