import { redirect } from '@sveltejs/kit';
import { isProblem } from '#lib/domain/problem.ts';
import { ownCommitment, reportCommitment } from '#lib/server/commitments/index.ts';
import { answering, failing, throwAsError } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { queryText, queryYear } from '#lib/server/http/query.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** Which commitment the address means; the organisation is left out when one reports for one alone. */
function meant({ params, url }: Pick<RequestEvent, 'params' | 'url'>) {
  return { ...params, organisation: queryText(url, 'organisation'), year: queryYear(url, 'ar') };
}

export const load = answering(async (event: PageServerLoadEvent) => {
  const { locals } = event;
  const reading = await ownCommitment(locals.database, locals.actor, meant(event), locals.now);
  const synthetic = [reading.report, reading.before].some((report) => report?.synthetic);
  return { ...reading, named: event.url.searchParams.has('organisation'), synthetic };
});

async function saved(event: RequestEvent, written: { status: string; result: string }): Promise<string> {
  const { locals, url } = event;
  const { agreement, commitment, organisation, year } = await ownCommitment(
    locals.database,
    locals.actor,
    meant(event),
    locals.now,
  );
  const at = { agreement: agreement.key, commitment: commitment.key, organisation: organisation.id, year };
  // What is written in a demonstration is made up too.
  const report = { ...at, ...written, synthetic: locals.config.demo };
  await reportCommitment(locals.database, locals.actor, report, locals.now);
  const query = new URLSearchParams({ overenskommelse: at.agreement, ar: String(year), sparat: at.commitment });
  if (url.searchParams.has('organisation')) query.set('organisation', at.organisation);
  return `/ataganden?${query.toString()}`;
}

export const actions = {
  save: async (event: RequestEvent) => {
    let written = { status: '', result: '' };
    let next = '';
    try {
      const form = await readForm(event.request);
      written = { status: textField(form, 'status'), result: textField(form, 'result') };
      next = await saved(event, written);
    } catch (error) {
      if (isProblem(error, 'answers-invalid')) return failing(error, { written, violations: error.details.violations });
      throwAsError(error);
    }
    redirect(303, next);
  },
};
