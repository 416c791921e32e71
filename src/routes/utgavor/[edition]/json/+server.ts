import { readEdition } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { queryText } from '#lib/server/http/query.ts';
import { stockSurvey } from '#lib/survey/stock-survey.ts';
import type { RequestEvent } from './$types';

/**
 * One part of the edition (`?del=kommun`, the first when none is named) as a definition that stock SurveyJS runs
 * unchanged; with `?form=samsyn` the edition's own file, byte for byte as it was published.
 */
export const GET = answering(async ({ locals, params, url }: RequestEvent) => {
  const { key, edition, bytes } = await readEdition(locals.database, locals.actor, params.edition);
  const wanted = queryText(url, 'del');
  const part = edition.parts.find((one) => one.key === wanted) ?? edition.parts[0];
  const isOwn = queryText(url, 'form') === 'samsyn' || !part;
  const body = isOwn ? bytes : `${JSON.stringify(stockSurvey(part, edition.title), null, 2)}\n`;
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${key}${isOwn ? '' : `-${part.key}`}.json"`,
    },
  });
});
