import { Problem } from '#lib/domain/problem.ts';
import { textIn, type Texts, wholeOrNull } from '../form-values.ts';
import type { Publication } from './publish-draft.ts';

/** Reads the form that publishes a draft: a date of consultation goes before a reason why there was none. */
export function publicationFromForm(texts: Texts): Publication {
  const base = wholeOrNull(texts, 'base');
  if (typeof base !== 'number') throw new Problem('bad-request', { what: 'base' });
  const consultedOn = textIn(texts, 'consultedOn');
  return { base, consultation: consultedOn === '' ? { reason: textIn(texts, 'reason') } : { consultedOn } };
}
