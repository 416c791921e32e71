import * as m from '#lib/paraglide/messages.js';
import type { Left, LeftCode } from '#lib/survey/import-survey.ts';
import { typeWords } from './words.ts';

/** One sentence per code, with what to do instead: a new code does not compile until it can be told. */
const sentences: Record<LeftCode, (words: { what: string; nearest: string }) => string> = {
  'not-a-survey': () => m['import_left_not-a-survey'](),
  'kind-near': m['import_left_kind-near'],
  'kind-none': m['import_left_kind-none'],
  validators: m.import_left_validators,
  'choices-elsewhere': m['import_left_choices-elsewhere'],
  condition: m.import_left_condition,
  function: m.import_left_function,
  piping: m.import_left_piping,
  other: m.import_left_other,
  comment: m.import_left_comment,
  logic: m.import_left_logic,
  hidden: m.import_left_hidden,
  'input-type': m['import_left_input-type'],
  column: m.import_left_column,
  'texts-in-cells': () => m['import_left_texts-in-cells'](),
  markup: () => m.import_left_markup(),
  cut: m.import_left_cut,
  'too-deep': m['import_left_too-deep'],
  'too-many': m['import_left_too-many'],
  'survey-setting': m['import_left_survey-setting'],
  settings: m.import_left_settings,
};

/** What became of something that could not be taken over as it stood, and what to do instead. */
export function leftSentence({ code, what, nearest }: Left): string {
  return sentences[code]({ what, nearest: nearest ? typeWords[nearest]() : '' });
}
