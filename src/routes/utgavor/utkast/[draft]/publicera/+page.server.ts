import { redirect } from '@sveltejs/kit';
import { minutesOf } from '#lib/domain/answering-time.ts';
import { fieldsOf, type Part, questionsOf } from '#lib/domain/edition.ts';
import { isAnswerable } from '#lib/domain/question.ts';
import { openDraft, publicationFromForm, publishDraft } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { toldFaults } from '../told-faults.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** How much one part asks for, and how long that may take. */
function coverageOfPart(part: Part) {
  const codes = fieldsOf(part).flatMap(({ observes }) => observes?.indicator ?? []);
  return {
    key: part.key,
    title: part.title,
    questions: questionsOf(part).filter(isAnswerable).length,
    indicators: new Set(codes).size,
    minutes: minutesOf(part),
  };
}

/** What must be settled before a draft is published: its faults, the comparison with the edition before, the consultation. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { draft, against, judged } = await openDraft(locals.database, locals.actor, params.draft);
  const { id, document, revision, updatedAt, label, title } = draft;
  const undecided = judged.faults.filter(({ code }) => code === 'bridge-missing');
  return {
    draft: { id, document, revision, updatedAt, label, title },
    edition: judged.edition,
    parts: (judged.edition?.parts ?? []).map(coverageOfPart),
    leftOut: against.indicators
      .filter(({ code }) => document.leftOut?.includes(code))
      .map(({ code, shortName }) => ({ code, shortName })),
    previous: against.previous,
    undecided: undecided.map(({ details }) => details.what ?? ''),
    faults: toldFaults(judged.faults, document, locals.locale),
    synthetic: false,
  };
});

export const actions = {
  publish: editing(async ({ locals, params }: RequestEvent, written) => {
    const publication = publicationFromForm(written);
    const { key } = await publishDraft(locals.database, locals.actor, params.draft, publication, locals.now);
    redirect(303, `/utgavor/${key}`);
  }),
};
