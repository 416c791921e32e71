/** The one place that turns an expected failure into a status and a body. */
import { type FileRefusal, isProblem, type Problem, type ProblemCode } from '#lib/domain/problem.ts';
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
  'supplement-refused': 422,
  'answers-invalid': 422,
  'answers-conflict': 409,
  'key-reused': 409,
  'already-submitted': 409,
  'not-complete': 422,
  'stale-revision': 409,
  'changed-meanwhile': 409,
  'draft-conflict': 409,
  'definition-faults': 422,
  'pack-refused': 422,
  'file-refused': 422,
};

/** A file that is too large, or not of its kind, has a status of its own. */
const refusalStatuses: Partial<Record<FileRefusal, number>> = {
  'too-large': 413,
  'unpacks-too-large': 413,
  'not-this-kind': 415,
};

function statusOf(problem: Problem): number {
  if (isProblem(problem, 'file-refused')) return refusalStatuses[problem.details.why] ?? statuses['file-refused'];
  return statuses[problem.code];
}

/** What pages get as `page.error` or `form.problem`, and what other clients get as JSON. */
export type ProblemBody = { message: string; code: ProblemCode; details: Problem['details'] };

/** A problem as status and body; the body is the same for pages, forms and data. */
export function problemToError(problem: Problem): { status: number; body: ProblemBody } {
  const { code, details } = problem;
  return { status: statusOf(problem), body: { message: sentenceOf(problem), code, details } };
}
