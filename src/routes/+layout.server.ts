import { countOwnQuestions } from '#lib/server/trail/index.ts';
import { entriesFor } from './entries.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
  nav: entriesFor(locals.actor, { questions: (await countOwnQuestions(locals.database, locals.actor)).all }),
  personName: locals.person?.name ?? null,
  locale: locals.locale,
  /** True where the figures are invented; a page that shows published ones in a demonstration returns false itself. */
  synthetic: locals.config.demo,
});
