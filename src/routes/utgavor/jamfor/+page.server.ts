import { Problem } from '#lib/domain/problem.ts';
import { readEdition } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import type { PageServerLoadEvent } from './$types';

/** Two editions of one questionnaire, the earlier compared with the later, in whichever order they were named. */
export const load = answering(async ({ locals, url }: PageServerLoadEvent) => {
  const [from, to] = [queryText(url, 'fran'), queryText(url, 'till')];
  if (from === null || to === null) throw new Problem('bad-request', { what: from === null ? 'fran' : 'till' });
  const [a, b] = [
    await readEdition(locals.database, locals.actor, from),
    await readEdition(locals.database, locals.actor, to),
  ];
  if (a.questionnaire !== b.questionnaire) throw new Problem('bad-request', { what: 'till' });
  const order = (key: string): number => a.siblings.findIndex((sibling) => sibling.key === key);
  const [earlier, later] = order(a.key) <= order(b.key) ? [a, b] : [b, a];
  return { earlier: earlier.edition, later: later.edition, siblings: a.siblings, synthetic: false };
});
