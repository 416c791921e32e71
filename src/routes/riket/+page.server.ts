import { answering } from '#lib/server/http/answering.ts';
import { listNationalYears } from '#lib/server/results/index.ts';
import type { PageServerLoadEvent } from './$types';

export const load = answering(async ({ locals }: PageServerLoadEvent) => {
  const years = await listNationalYears(locals.database, locals.actor);
  return { years, synthetic: years.some(({ synthetic }) => synthetic) };
});
