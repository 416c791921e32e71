import { stopsSubmission } from '#lib/domain/check.ts';
import { askedQuestions, isQuestionAnswered, totalProgress } from '#lib/domain/completeness.ts';
import { isEditable } from '#lib/domain/response.ts';
import { answering } from '#lib/server/http/answering.ts';
import { readResponse } from '#lib/server/responses/index.ts';
import { relevantQuestions } from '#lib/survey/relevance.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const answering = await readResponse(locals.database, locals.actor, params.assignment, locals.now);
  const { parts, document, findings, progress, previous, previousInSupplement, broken: _broken, ...head } = answering;
  const failing = new Set(findings.filter(stopsSubmission).flatMap(({ addresses }) => addresses));
  const sections = parts.flatMap((part) => {
    const relevant = relevantQuestions(part, document);
    return part.sections.map((section) => {
      const questions = askedQuestions(section, relevant);
      return {
        key: section.key,
        title: section.title,
        questions: questions.length,
        answered: questions.filter((question) => isQuestionAnswered(question, document)).length,
        begun: questions.some(({ fields }) => fields.some(({ address }) => Object.hasOwn(document, address))),
        failing: questions.filter(({ fields }) => fields.some(({ address }) => failing.has(address))).length,
        writable: head.writable.includes(section.key),
      };
    });
  });
  return {
    ...head,
    now: locals.now,
    editable: isEditable(head.state),
    sections,
    total: totalProgress(progress),
    previous: [previous, previousInSupplement].flatMap((one) =>
      one ? [{ year: one.year, assignment: one.assignment }] : [],
    ),
  };
});
