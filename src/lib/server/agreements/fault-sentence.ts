import type { Fault, FaultCode } from '#lib/domain/fault.ts';
import { formatDate, formatNumber } from '#lib/domain/format.ts';
import { isDate } from '#lib/domain/period.ts';
import type { Language } from '#lib/domain/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { elsewhereSentence } from './fault-sentence-elsewhere.ts';

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
  'too-few': m.fault_too_few,
  'too-many': m.fault_too_many,
  'bridge-missing': m.fault_bridge_missing,
  'bridge-unknown': m.fault_bridge_unknown,
  'unlike-later': m.fault_unlike_later,
  'version-order': m.fault_version_order,
  circle: m.fault_circle,
  'already-published': m.fault_already_published,
  'rows-differ': m.fault_rows_differ,
  'not-a-count': ({ limit }, options) => m.register_fault_count({ limit: formatNumber(limit, 0) }, options),
  'part-too-large': ({ what }, options) => m.register_fault_part({ what: countOf(what) }, options),
  'not-agreed': (_, options) => m.register_fault_not_agreed({}, options),
  'bad-year': (_, options) => m.register_fault_year({}, options),
  'year-not-over': m.register_fault_not_over,
  'not-a-day': (_, options) => m.register_fault_day({}, options),
  'not-published': m.meetings_fault_not_published,
  'day-too-early': ({ what }, options) => m.register_fault_early({ day: dayOf(what, options.locale) }, options),
};

const countOf = (what: string): string => (/^\d+$/.test(what) ? formatNumber(what, 0) : what);
const dayOf = (what: string, locale: Language): string => (isDate(what) ? formatDate(what, locale) : what);

/** Where a person fills in a form, the words of files would only confuse. */
const inForms: Partial<Record<FaultCode, Sentence>> = {
  missing: (_, options) => m.form_fault_missing({}, options),
  'wrong-type': (_, options) => m.form_fault_wrong_type({}, options),
  'unknown-kind': (_, options) => m.form_fault_choose({}, options),
  'unknown-organisation': (_, options) => m.form_fault_choose({}, options),
  'unknown-municipality': (_, options) => m.form_fault_choose({}, options),
  'unknown-goal-area': (_, options) => m.form_fault_choose({}, options),
  'unknown-agreement': (_, options) => m.form_fault_choose({}, options),
  'unknown-plan': (_, options) => m.form_fault_choose({}, options),
  'unknown-indicator': (_, options) => m.form_fault_choose({}, options),
  'unknown-question': (_, options) => m.form_fault_choose({}, options),
  'bad-code': m.form_fault_code,
  'bad-period': (_, options) => m.form_fault_date({}, options),
  'bad-number': (_, options) => m.form_fault_number({}, options),
  'duplicate-name': m.form_fault_taken,
  'bridge-missing': (_, options) => m.form_fault_bridge({}, options),
  'not-asked': m.form_fault_not_asked,
  'already-published': m.form_fault_used,
};

/** Where only a year can be meant, a date's or a number's sentence would mislead. */
const ofYears: Partial<Record<FaultCode, Sentence>> = {
  'wrong-type': (_, options) => m.form_fault_year({}, options),
  'bad-number': (_, options) => m.form_fault_year({}, options),
  'bad-period': (_, options) => m.form_fault_years({}, options),
};

function formSentenceOf({ code, path, details }: Fault): Sentence {
  if (code === 'bad-code' && details.what === '') return (_, options) => m.form_fault_missing({}, options);
  if (code === 'wrong-type' && details.what === 'Unicode') return (_, options) => m.form_fault_sign({}, options);
  const year = /^(year|from|to|since|validFrom|validTo|openEnded)$/.test(path) ? ofYears[code] : undefined;
  return year ?? inForms[code] ?? sentences[code];
}

/** What is wrong in a form's field, or elsewhere because of it, and what to do about it. */
export function formFaultSentence(fault: Fault, locale: Language): string {
  const sentence = formSentenceOf(fault)(wordsOf(fault), { locale });
  return fault.holder ? elsewhereSentence(fault, fault.holder, sentence, locale) : sentence;
}

/** What is wrong and what to do about it, in a sentence or two. */
export function faultSentence(fault: Fault, locale: Language): string {
  return sentences[fault.code](wordsOf(fault), { locale });
}

function wordsOf({ details }: Fault): { what: string; limit: string } {
  return { what: details.what ?? '', limit: String(details.limit ?? '') };
}
