import type { Fault, FormFault } from '#lib/domain/fault.ts';
import type { Language } from '#lib/domain/text.ts';
import { formFaultSentence } from '#lib/server/agreements/index.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import { placeWords } from './place-words.ts';

/** The faults of a draft in words, each beginning with what is at fault, and the place that it is mended at. */
export function toldFaults(faults: Fault[], document: EditionFile, locale: Language): FormFault[] {
  return faults.map((fault) => ({
    path: fault.path,
    text: `${placeWords(fault.path, document, locale)}: ${formFaultSentence(fault, locale)}`,
  }));
}
