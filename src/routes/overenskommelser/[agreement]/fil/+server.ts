import { exportAgreement } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { RequestEvent } from './$types';

/** The agreement with its indicators as a definition file to keep, to compare, or to load elsewhere. */
export const GET = answering(async ({ locals, params }: RequestEvent) => {
  const { agreement } = await exportAgreement(locals.database, locals.actor, params.agreement);
  return new Response(`${JSON.stringify(agreement, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      // The key is ours ([a-z0-9-]), so it needs no quoting against header tricks.
      'content-disposition': `attachment; filename="${agreement.key}.json"`,
    },
  });
});
