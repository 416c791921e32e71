/**
 * Wrappers for what pages and endpoints export, so that a `Problem` from a use case becomes its own status and sentence.
 * Anything else that is thrown passes on and is reported as the defect it is.
 */
import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { isProblem, type Problem, type ProblemCode } from '#lib/domain/problem.ts';
import { problemToError, type ProblemBody } from './problem-response.ts';

/** Throws SvelteKit's error for a problem, and anything else as it is. */
export function throwAsError(thrown: unknown): never {
  if (!isProblem(thrown)) throw thrown;
  const { status, body } = problemToError(thrown);
  error(status, body);
}

/** For `load` functions and `+server.ts` handlers: a problem becomes the error page, or the same as JSON. */
export function answering<Event, Result>(
  run: (event: Event) => Result | Promise<Result>,
): (event: Event) => Promise<Result> {
  return async (event) => {
    try {
      return await run(event);
    } catch (thrown) {
      throwAsError(thrown);
    }
  };
}

/** These cannot be mended in the form that was sent, so they get the error page. */
const beyondTheForm: ReadonlySet<ProblemCode> = new Set([
  'not-logged-in',
  'not-allowed',
  'not-found',
  'cross-origin',
  'too-large',
]);

/** What an action gives its page as `form` when it could not be done. */
export type Failed = { problem: ProblemBody };

/** A problem as the action's failure, with what the page needs to fill the form in again. */
export function failing<More extends Record<string, unknown>>(
  problem: Problem,
  more: More,
): ActionFailure<Failed & More> {
  const { status, body } = problemToError(problem);
  return fail(status, { ...more, problem: body });
}

/** For form actions: a problem that a person can mend becomes `form.problem` on the same page, with its status. */
export function answeringForm<Event, Result>(
  run: (event: Event) => Result | Promise<Result>,
): (event: Event) => Promise<Result | ActionFailure<Failed>> {
  return async (event) => {
    try {
      return await run(event);
    } catch (thrown) {
      if (isProblem(thrown) && !beyondTheForm.has(thrown.code)) return failing(thrown, {});
      throwAsError(thrown);
    }
  };
}
