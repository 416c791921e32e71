/** Form actions that change a definition: faults come back beside the fields, together with what was written. */
import { type ActionFailure, fail } from '@sveltejs/kit';
import type { FormFault } from '#lib/domain/fault.ts';
import { isProblem, type Problem } from '#lib/domain/problem.ts';
import { formFaultSentence } from '#lib/server/agreements/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { throwAsError } from './answering.ts';
import { decodeUnicode } from '../files/index.ts';
import { readForm } from './body.ts';
import { type FormTree, readTree } from './form-tree.ts';
import { problemToError, type ProblemBody } from './problem-response.ts';
import { uploadIn } from './upload.ts';

/**
 * What the page gets as `form`: the problem, each fault by the field's name, and the texts as they were written; null
 * where none were, as when something is taken away: then the page shows what is stored.
 */
export type EditFailure = { problem: ProblemBody; faults: FormFault[]; written: FormTree | null };

/** A goal's code is made from its area's: where that one is at fault, there is nothing else to mend. */
const goalCode = /goals\[\d+\]\.code$/;

function faultsIn(problem: Problem): FormFault[] {
  if (!isProblem(problem, 'definition-faults')) return [];
  const { faults } = problem.details;
  const paths = new Set(faults.map(({ path }) => path));
  // Without the Swedish text there is no English one either, and that is one thing to mend.
  return faults
    .filter(({ path }) => !path.endsWith('.en') || !paths.has(path.replace(/en$/, 'sv')))
    .filter(({ path }) => !goalCode.test(path) || !paths.has(path.replace(goalCode, 'code')))
    .map((fault) => ({ path: fault.path, text: formFaultSentence(fault, getLocale()) }));
}

function textsOf(written: FormTree): FormTree | null {
  return Object.keys(written).some((name) => name !== 'base') ? written : null;
}

const mendable: ReadonlySet<string> = new Set([
  'definition-faults',
  'changed-meanwhile',
  'bad-request',
  'file-refused',
  'pack-refused',
]);

/**
 * `run` gets the form as a tree of texts; what it throws as a mendable problem becomes `form` on the same page. A text
 * file sent in the field `fileAs.file` is read as if it had been written in the field `fileAs.text`.
 */
export function editing<Event extends { request: Request }, Result>(
  run: (event: Event, written: FormTree) => Promise<Result>,
  fileAs?: { file: string; text: string },
): (event: Event) => Promise<Result | ActionFailure<EditFailure>> {
  return async (event) => {
    let written: FormTree = {};
    try {
      const form = await readForm(event.request);
      const upload = fileAs ? await uploadIn(form, fileAs.file) : null;
      if (fileAs) form.delete(fileAs.file);
      written = readTree(form);
      if (fileAs && upload) written[fileAs.text] = decodeUnicode(upload.bytes);
      return await run(event, written);
    } catch (thrown) {
      if (!isProblem(thrown) || !mendable.has(thrown.code)) throwAsError(thrown);
      const { status, body } = problemToError(thrown);
      return fail(status, { problem: body, faults: faultsIn(thrown), written: textsOf(written) });
    }
  };
}
