/** The one place that turns an expected failure into a status and a body. */
import type { Problem, ProblemCode } from '#lib/domain/problem.ts';
import { sentenceOf } from './sentences.ts';

const statuses: Record<ProblemCode, number> = {
  'not-logged-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  'cross-origin': 403,
  'bad-request': 400,
  'too-large': 413,
  'round-not-open': 403,
  'round-closed': 403,
  'answers-invalid': 422,
  'answers-conflict': 409,
  'key-reused': 409,
  'already-submitted': 409,
  'not-complete': 422,
  'stale-revision': 409,
};

export function statusOf(code: ProblemCode): number {
  return statuses[code];
}

/** What pages get as `page.error` or `form.problem`, and what other clients get as JSON. */
export type ProblemBody = { message: string; code: ProblemCode; details: Problem['details'] };

/** A problem as status and body; the body is the same for pages, forms and data. */
export function problemToError(problem: Problem): { status: number; body: ProblemBody } {
  const { code, details } = problem;
  return { status: statusOf(code), body: { message: sentenceOf(problem), code, details } };
}
