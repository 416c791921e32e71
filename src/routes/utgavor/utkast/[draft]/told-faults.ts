import type { Fault, FormFault } from '#lib/domain/fault.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { formFaultSentence } from '#lib/server/agreements/index.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import { placeWords } from './place-words.ts';

/** The faults of a draft in words, each beginning with what is at fault, and the place that it is mended at. */
export function toldFaults(faults: Fault[], document: EditionFile, locale: Language): FormFault[] {
  return faults.map((fault) => ({
    path: fault.path,
    text: `${placeWords(fault.path, document, locale)}: ${sentenceOf(fault, locale)}`,
  }));
}

/** A question that is gone is decided on in words of its own. */
function sentenceOf(fault: Fault, locale: Language): string {
  const isGone = fault.code === 'bridge-missing' && fault.path.startsWith('dropped.');
  return isGone ? m.author_gone_undecided({}, { locale }) : formFaultSentence(fault, locale);
}
