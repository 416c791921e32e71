/** Form actions that read a file into a definition: what is wrong in it comes back with its places. */
import { type ActionFailure, fail } from '@sveltejs/kit';
import type { FileFaultSentence } from '#lib/domain/agreement-preview.ts';
import { isProblem, type ProblemCode } from '#lib/domain/problem.ts';
import { fileFaultSentences } from '#lib/server/agreements/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { throwAsError } from './answering.ts';
import { readForm } from './body.ts';
import { problemToError, type ProblemBody } from './problem-response.ts';

/**
 * What the page gets as `form` when a file cannot be read in: the problem, the first of its faults and how many there
 * are, and the text that was pasted, to mend.
 */
export type ImportFailure = {
  problem: ProblemBody;
  faults: FileFaultSentence[];
  count: number;
  text: string;
};

const mendable: ReadonlySet<ProblemCode> = new Set([
  'definition-faults',
  'file-refused',
  'changed-meanwhile',
  'bad-request',
  // The page says whose the agreement is; the address itself is not what was not found.
  'not-found',
  'not-allowed',
]);
const mostShown = 100;

/** `run` gets the form; what it throws as a mendable problem becomes `form` on the same page. */
export function importing<Event extends { request: Request }, Result>(
  run: (event: Event, form: FormData) => Promise<Result>,
): (event: Event) => Promise<Result | ActionFailure<ImportFailure>> {
  return async (event) => {
    let form = new FormData();
    try {
      form = await readForm(event.request);
      return await run(event, form);
    } catch (thrown) {
      if (!isProblem(thrown) || !mendable.has(thrown.code)) throwAsError(thrown);
      const { status, body } = problemToError(thrown);
      const faults = isProblem(thrown, 'definition-faults')
        ? fileFaultSentences(thrown.details.faults, getLocale())
        : [];
      const text = form.get('text');
      return fail(status, {
        // Thousands of faults are told by their number.
        problem: isProblem(thrown, 'definition-faults') ? { ...body, details: { faults: [] } } : body,
        faults: faults.slice(0, mostShown),
        count: faults.length,
        text: typeof text === 'string' ? text : '',
      });
    }
  };
}
