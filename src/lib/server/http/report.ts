/** What is told of an error: the whole of it to the log, and to the person only what helps them. */
import type { Logger } from 'pino';
import { isProblem, Problem } from '#lib/domain/problem.ts';
import * as m from '#lib/paraglide/messages.js';
import { bodyLimit } from './body-limit.ts';
import { errorForLog } from './log.ts';
import { problemToError } from './problem-response.ts';

export type Thrown = { error: unknown; status: number; locals: App.Locals; log: Logger };

/** The status that a problem should have had, for requests where it was thrown past `answering`. */
const escaped = new WeakMap<App.Locals, number>();

/** SvelteKit's own refusals of a request, in our words. */
function ofRequest(status: number, id: string): App.Error {
  if (status === 404) return { ...problemToError(new Problem('not-found', {})).body, id };
  if (status === 413) return { ...problemToError(new Problem('too-large', { limit: bodyLimit })).body, id };
  return { message: status === 405 ? m.problem_method() : m.problem_unreadable(), code: 'http', id };
}

/** Logs what was thrown and answers what may be shown of it: never its own message. */
export function report({ error, status, locals, log }: Thrown): App.Error {
  const { id } = locals;
  if (isProblem(error)) {
    const answer = problemToError(error);
    escaped.set(locals, answer.status);
    log.warn({ id, code: error.code, error: errorForLog(error) }, 'a problem was thrown past answering()');
    return { ...answer.body, id };
  }
  if (status < 500) return ofRequest(status, id);
  log.error({ id, error: errorForLog(error) }, 'defect');
  return { message: m.problem_defect({ id }), code: 'defect', id };
}

/** A problem that got past the wrappers was answered 500; this gives it its own status after all. */
export function withOwnStatus(response: Response, locals: App.Locals): Response {
  const status = escaped.get(locals);
  if (status === undefined || response.status !== 500) return response;
  return new Response(response.body, { status, headers: response.headers });
}
