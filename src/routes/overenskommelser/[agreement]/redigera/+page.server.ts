import { isCollective } from '#lib/domain/agreement.ts';
import { agreementToEdit, organisationChoices, readCoverage } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { sections } from './sections.ts';
import type { PageServerLoadEvent } from './$types';

/** The whole agreement for its owner, who undertook what by today's names, and how much is still unmeasured. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { agreement } = await agreementToEdit(locals.database, locals.actor, params.agreement);
  const coverage = await readCoverage(locals.database, locals.actor, params.agreement);
  const organisations = await organisationChoices(locals.database, locals.actor);
  const named = new Set(agreement.commitments.map(({ organisation }) => organisation));
  const saved = url.searchParams.get('sparat');
  return {
    agreement,
    names: Object.fromEntries(
      organisations.filter(({ id }) => named.has(id) && !isCollective(id)).map(({ id, name }) => [id, name]),
    ),
    unmeasured: {
      areas: coverage.areasWithoutIndicator.length,
      goals: coverage.goalsWithoutIndicator.length,
      indicators: coverage.indicatorsWithoutQuestion.length,
      totals: coverage.totals,
    },
    /** The section that was saved just now, null when none was. */
    saved: sections.find((section) => section === saved) ?? null,
    synthetic: false,
  };
});
