import { readEdition, respondentNames } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { questionnairePdf } from '#lib/server/publishing/index.ts';
import { paperFor } from './paper.ts';
import type { RequestEvent } from './$types';

/** The whole questionnaire, blank, in the visitor's language. An edition never changes, so neither does its tag. */
export const GET = answering(async ({ locals, params, request }: RequestEvent) => {
  const { database, actor, locale } = locals;
  const reading = await readEdition(database, actor, params.edition);
  const headers = {
    'content-type': 'application/pdf',
    'content-language': locale,
    'content-disposition': `inline; filename="${reading.key}-${locale}.pdf"`,
    'cache-control': 'no-cache',
    vary: 'accept-language, cookie',
    etag: `"${reading.hash}-${locale}"`,
  };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const names = await respondentNames(database, actor, reading.edition);
  return new Response(await questionnairePdf(paperFor(reading, names, locale)), { headers });
});
