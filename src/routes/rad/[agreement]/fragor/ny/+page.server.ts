import { redirect } from '@sveltejs/kit';
import { isProblem, Problem, type Violation } from '#lib/domain/problem.ts';
import type { AskedFigure } from '#lib/domain/trail.ts';
import { answering, failing, throwAsError } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { queryText } from '#lib/server/http/query.ts';
import { newId } from '#lib/server/id.ts';
import { askQuestion, questionToAsk } from '#lib/server/trail/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** What the address asks about. */
function meant({ params, url }: Pick<RequestEvent, 'params' | 'url'>) {
  const indicator = queryText(url, 'indikator');
  if (indicator === null) throw new Problem('not-found', {});
  return { agreement: params.agreement, county: queryText(url, 'lan'), indicator };
}

export const load = answering(async (event: PageServerLoadEvent) => {
  const { locals } = event;
  const { database, actor, now } = locals;
  const { trend, indicator, ...asked } = await questionToAsk(database, actor, meant(event));
  const { code, shortName, kind, unit, decimals } = indicator;
  const { movement, wanted, step } = trend;
  return {
    ...asked,
    indicator: { code, shortName, kind, unit, decimals },
    movement,
    wanted,
    step,
    // Sent with the form, so that a second click asks nothing more.
    id: newId(now),
    seen: JSON.stringify(asked.figure),
  };
});

/** The figure as the form showed it; what is no figure is refused as another one than that which stands. */
function seenIn(text: string): AskedFigure {
  try {
    return JSON.parse(text) as AskedFigure;
  } catch {
    throw new Problem('bad-request', { what: 'seen' });
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const none: Record<string, Violation> = {};

export const actions = {
  default: async (event: RequestEvent) => {
    const { locals, params } = event;
    const written = { text: '' };
    let id = '';
    try {
      const form = await readForm(event.request);
      written.text = textField(form, 'text');
      id = textField(form, 'id');
      if (!uuid.test(id)) throw new Problem('bad-request', { what: 'id' });
      const given = { ...meant(event), id, text: written.text, seen: seenIn(textField(form, 'seen')) };
      await askQuestion(locals.database, locals.actor, given, locals.now);
    } catch (error) {
      if (isProblem(error, 'answers-invalid')) return failing(error, { written, violations: error.details.violations });
      if (isProblem(error, 'changed-meanwhile') || isProblem(error, 'key-reused'))
        return failing(error, { written, violations: none });
      throwAsError(error);
    }
    redirect(303, `/rad/${params.agreement}/fragor/${id}?sparat=fraga`);
  },
};
