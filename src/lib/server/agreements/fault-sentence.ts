import type { Fault, FaultCode } from '#lib/domain/fault.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';

type Sentence = (words: { what: string; limit: string }, options: { locale: Language }) => string;

/** One sentence per code: a new code does not compile until it can be told. */
const sentences: Record<FaultCode, Sentence> = {
  'not-json': (_, options) => m.fault_not_json({}, options),
  missing: m.fault_missing,
  'wrong-type': m.fault_wrong_type,
  'unknown-key': m.fault_unknown_key,
  'unknown-kind': m.fault_unknown_kind,
  'duplicate-name': m.fault_duplicate_name,
  'forbidden-name': m.fault_forbidden_name,
  'unknown-organisation': m.fault_unknown_organisation,
  'unknown-municipality': m.fault_unknown_municipality,
  'unknown-county': m.fault_unknown_county,
  'unknown-goal-area': m.fault_unknown_goal_area,
  'unknown-goal': m.fault_unknown_goal,
  'unknown-plan': m.fault_unknown_plan,
  'unknown-indicator': m.fault_unknown_indicator,
  'unknown-component': m.fault_unknown_component,
  'unknown-breakdown': m.fault_unknown_breakdown,
  'unknown-question': m.fault_unknown_question,
  'unknown-agreement': m.fault_unknown_agreement,
  'asked-twice': m.fault_asked_twice,
  'not-asked': m.fault_not_asked,
  'not-lead': m.fault_not_lead,
  'bad-code': m.fault_bad_code,
  'bad-period': m.fault_bad_period,
  'bad-number': (_, options) => m.fault_bad_number({}, options),
  'bad-expression': (_, options) => m.fault_bad_expression({}, options),
  'unknown-function': m.fault_unknown_function,
  'visibility-circle': m.fault_visibility_circle,
  'regex-not-allowed': (_, options) => m.fault_regex_not_allowed({}, options),
  'url-not-allowed': (_, options) => m.fault_url_not_allowed({}, options),
  'too-deep': m.fault_too_deep,
  'too-long': m.fault_too_long,
  'too-many': m.fault_too_many,
  'bridge-missing': m.fault_bridge_missing,
  'bridge-unknown': m.fault_bridge_unknown,
  'version-order': m.fault_version_order,
  circle: m.fault_circle,
  'already-published': m.fault_already_published,
};

/** Where a person fills in a form, the words of files would only confuse. */
const inForms: Partial<Record<FaultCode, Sentence>> = {
  missing: (_, options) => m.form_fault_missing({}, options),
  'wrong-type': (_, options) => m.form_fault_wrong_type({}, options),
  'unknown-kind': (_, options) => m.form_fault_choose({}, options),
  'unknown-organisation': (_, options) => m.form_fault_choose({}, options),
  'unknown-goal-area': (_, options) => m.form_fault_choose({}, options),
  'unknown-agreement': (_, options) => m.form_fault_choose({}, options),
  'bad-code': m.form_fault_code,
  'bad-period': (_, options) => m.form_fault_date({}, options),
  'bad-number': (_, options) => m.form_fault_number({}, options),
  'duplicate-name': m.form_fault_taken,
  'bridge-missing': (_, options) => m.form_fault_bridge({}, options),
  'already-published': m.form_fault_used,
};

/** What is wrong in a form's field, and what to do about it. */
export function formFaultSentence(fault: Fault, locale: Language): string {
  const sentence = inForms[fault.code] ?? sentences[fault.code];
  return sentence(wordsOf(fault), { locale });
}

/** What is wrong and what to do about it, in a sentence or two. */
export function faultSentence(fault: Fault, locale: Language): string {
  return sentences[fault.code](wordsOf(fault), { locale });
}

function wordsOf({ details }: Fault): { what: string; limit: string } {
  return { what: details.what ?? '', limit: String(details.limit ?? '') };
}
