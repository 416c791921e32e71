import { isInSupplement } from '#lib/domain/asked-parts.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { Question } from '#lib/domain/question.ts';
import { entryOf } from '#lib/domain/response.ts';
import { answering } from '#lib/server/http/answering.ts';
import { previousIn, readResponse } from '#lib/server/responses/index.ts';
import { type Check, questionsCompared } from '#lib/domain/check.ts';
import { type Part, questionsOf } from '#lib/domain/edition.ts';
import { relevantAmong } from '#lib/survey/relevance.ts';
import { computedIn } from '#lib/survey/submitted-sections.ts';
import { toSurveyData } from '#lib/survey/survey-data.ts';
import type { PageServerLoadEvent } from './$types';

/** One section to fill in: its questions, the answers so far, last year's, and the sections before and after. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const answering = await readResponse(locals.database, locals.actor, params.assignment, locals.now);
  const { parts, document, broken, progress: _progress, findings: _findings, ...rest } = answering;
  const { previous: _previous, previousInSupplement: _inSupplement, ...head } = rest;
  const part = parts.find(({ sections }) => sections.some(({ key }) => key === params.section));
  const section = part?.sections.find(({ key }) => key === params.section);
  if (!part || !section) throw new Problem('not-found', {});
  const previous = previousIn(answering, part.key);
  const all = parts.flatMap(({ sections }) => sections);
  const at = all.indexOf(section);
  const addresses = addressesOf(section.questions);
  const own = new Set(section.questions.map(({ name }) => name));
  const answers = toSurveyData(part, document);
  const checks = part.checks.filter((check) => questionsCompared(check).some((name) => own.has(name)));
  const related = relatedBy(checks, part, answers, own);
  const neighbour = (i: number) => all[i] && { key: all[i].key, title: all[i].title };
  return {
    ...head,
    isSupplement: isInSupplement(section, head.supplement),
    section,
    position: at + 1,
    sections: all.length,
    before: neighbour(at - 1) ?? null,
    after: neighbour(at + 1) ?? null,
    mayWrite: head.writable.includes(section.key),
    entries: pick(document, addresses, entryOf),
    elsewhere: Object.fromEntries(Object.entries(answers).filter(([name]) => !own.has(name))),
    computed: computedIn(section, answers),
    previous: {
      year: previous?.year ?? null,
      values: pick(previous?.values ?? {}, addresses, (value) => value),
      broken: broken.filter((key) => key.startsWith(`${part.key}/`)).map((key) => key.slice(part.key.length + 1)),
      checks,
      related: { questions: related, entries: pick(document, addressesOf(related), entryOf) },
    },
    person: locals.actor.kind === 'person' ? locals.actor.personId : '',
  };
});

/** The questions that checks compare with others: the section's own, and those of other sections that are asked. */
function relatedBy(
  checks: Check[],
  part: Part,
  answers: Record<string, unknown>,
  own: ReadonlySet<string>,
): Question[] {
  const names = new Set(checks.map(questionsCompared).flatMap((compared) => (compared.length > 1 ? compared : [])));
  const compared = questionsOf(part).filter(({ name }) => names.has(name));
  const asked = relevantAmong(compared, answers);
  return compared.filter(({ name }) => own.has(name) || asked.has(name));
}

function addressesOf(questions: readonly Question[]): Set<string> {
  return new Set(questions.flatMap(({ fields }) => fields.map(({ address }) => address)));
}

function pick<T, U>(
  from: Readonly<Record<string, T>>,
  keys: ReadonlySet<string>,
  to: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(from)
      .filter(([key]) => keys.has(key))
      .map(([key, value]) => [key, to(value)]),
  );
}
