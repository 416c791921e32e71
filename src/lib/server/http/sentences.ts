/** What a problem says to the person who meets it, in the language of the request. */
import type { FileRefusal, ProblemCode, ProblemDetails, SupplementRefusal } from '#lib/domain/problem.ts';
import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** An instant as people in Sweden read their clocks. */
function moment(iso: string): string {
  const locale = getLocale() === 'sv' ? 'sv-SE' : 'en-GB';
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return at.toLocaleString(locale, { timeZone: 'Europe/Stockholm', dateStyle: 'long', timeStyle: 'short' });
}

const count = (things: object): string => String(Object.keys(things).length);

const refusals: Record<FileRefusal, (words: { limit: string; line: string }) => string> = {
  empty: () => m.refusal_empty(),
  'too-large': m['refusal_too-large'],
  'unpacks-too-large': () => m['refusal_unpacks-too-large'](),
  'not-this-kind': () => m['refusal_not-this-kind'](),
  damaged: () => m.refusal_damaged(),
  encoding: () => m.refusal_encoding(),
  'unclosed-quote': m['refusal_unclosed-quote'],
  'too-many-rows': m['refusal_too-many-rows'],
};

const supplementRefusals: Record<SupplementRefusal, (words: { what: string }) => string> = {
  'not-of-county': () => m['supplement_not-of-county'](),
  'same-edition': () => m['supplement_same-edition'](),
  'same-parts': m['supplement_same-parts'],
  'other-year': m['supplement_other-year'],
};

const sentences: { [Code in ProblemCode]: (details: ProblemDetails[Code]) => string } = {
  'not-logged-in': () => m['problem_not-logged-in'](),
  'not-allowed': () => m['problem_not-allowed'](),
  'not-found': () => m['problem_not-found'](),
  'wrong-credentials': () => m['problem_wrong-credentials'](),
  'too-many-attempts': ({ minutes }) => m['problem_too-many-attempts']({ minutes: String(minutes) }),
  'cross-origin': () => m['problem_cross-origin'](),
  'bad-request': ({ what }) => m['problem_bad-request']({ what }),
  'too-large': ({ limit }) => m['problem_too-large']({ kilobytes: String(Math.floor(limit / 1024)) }),
  'round-not-open': ({ opens }) => m['problem_round-not-open']({ opens: moment(opens) }),
  'round-closed': ({ closed }) => m['problem_round-closed']({ closed: moment(closed) }),
  'supplement-refused': ({ why, what }) => supplementRefusals[why]({ what }),
  'answers-invalid': ({ violations }) => m['problem_answers-invalid']({ count: count(violations) }),
  'answers-conflict': () => m['problem_answers-conflict'](),
  'key-reused': () => m['problem_key-reused'](),
  'already-submitted': ({ revision }) => m['problem_already-submitted']({ revision: String(revision) }),
  'not-complete': ({ missing, failing }) =>
    m['problem_not-complete']({ missing: count(missing), failing: count(failing) }),
  'changed-meanwhile': ({ by }) =>
    by === null ? m['problem_changed-meanwhile_unknown']() : m['problem_changed-meanwhile']({ by }),
  'draft-conflict': () => m['problem_draft-conflict'](),
  'definition-faults': ({ faults }) => m['problem_definition-faults']({ count: count(faults) }),
  'pack-refused': () => m['problem_pack-refused'](),
  'file-refused': ({ why, limit, line }) => refusals[why]({ limit: String(limit ?? ''), line: String(line ?? '') }),
  'stale-revision': () => m['problem_stale-revision'](),
};

/** The sentence for a problem. Never throws: what is told must not fail the telling. */
export function sentenceOf<Code extends ProblemCode>(problem: { code: Code; details: ProblemDetails[Code] }): string {
  return sentences[problem.code](problem.details);
}
