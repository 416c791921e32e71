import { Problem } from '#lib/domain/problem.ts';
import { entryOf } from '#lib/domain/response.ts';
import { answering } from '#lib/server/http/answering.ts';
import { readResponse } from '#lib/server/responses/index.ts';
import { toSurveyData } from '#lib/survey/survey-data.ts';
import type { PageServerLoadEvent } from './$types';

/** One section to fill in: its questions, the answers so far, last year's, and the sections before and after. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const answering = await readResponse(locals.database, locals.actor, params.assignment, locals.now);
  const { parts, document, previous, broken, progress: _progress, findings: _findings, ...head } = answering;
  const part = parts.find(({ sections }) => sections.some(({ key }) => key === params.section));
  const section = part?.sections.find(({ key }) => key === params.section);
  if (!part || !section) throw new Problem('not-found', {});
  const all = parts.flatMap(({ sections }) => sections);
  const at = all.indexOf(section);
  const addresses = new Set(section.questions.flatMap(({ fields }) => fields.map(({ address }) => address)));
  const own = new Set(section.questions.map(({ name }) => name));
  const neighbour = (i: number) => all[i] && { key: all[i].key, title: all[i].title };
  return {
    ...head,
    section,
    position: at + 1,
    sections: all.length,
    before: neighbour(at - 1) ?? null,
    after: neighbour(at + 1) ?? null,
    mayWrite: head.writable.includes(section.key),
    entries: pick(document, addresses, entryOf),
    elsewhere: Object.fromEntries(Object.entries(toSurveyData(part, document)).filter(([name]) => !own.has(name))),
    previous: {
      year: previous?.year ?? null,
      values: pick(previous?.values ?? {}, addresses, (value) => value),
      broken: broken.filter((key) => key.startsWith(`${part.key}/`)).map((key) => key.slice(part.key.length + 1)),
      checks: part.checks.filter(({ question }) => own.has(question)),
    },
    person: locals.actor.kind === 'person' ? locals.actor.personId : '',
  };
});

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
