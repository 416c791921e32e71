import { seesNation } from '#lib/server/results/index.ts';
import { countOwnQuestions } from '#lib/server/trail/index.ts';
import { entriesFor } from './entries.ts';
import type { LayoutServerLoad } from './$types';

/** Only those who belong to a county are asked after: the office always has the way in, others have no use for it. */
async function comparesCounties({ actor, database }: App.Locals): Promise<boolean> {
  const inCounty = actor.kind === 'person' && actor.memberships.some(({ county }) => county !== null);
  return inCounty && (await seesNation(database, actor));
}

export const load: LayoutServerLoad = async ({ locals }) => ({
  nav: entriesFor(locals.actor, {
    comparesCounties: await comparesCounties(locals),
    questions: (await countOwnQuestions(locals.database, locals.actor)).all,
  }),
  personName: locals.person?.name ?? null,
  locale: locals.locale,
  /** True where the figures are invented; a page that shows published ones in a demonstration returns false itself. */
  synthetic: locals.config.demo,
});
