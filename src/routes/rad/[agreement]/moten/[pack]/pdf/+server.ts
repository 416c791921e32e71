import { answering } from '#lib/server/http/answering.ts';
import { readPack } from '#lib/server/meetings/index.ts';
import { packPdf } from '#lib/server/publishing/index.ts';
import { paperFor } from './paper.ts';
import type { RequestEvent } from './$types';

/** The pack on paper, in the visitor's language: as it was handed out, or the draft as it is. */
export const GET = answering(async ({ locals, params }: RequestEvent) => {
  const { database, actor, locale } = locals;
  const pack = await readPack(database, actor, { agreement: params.agreement, id: params.pack }, locals.now);
  const headers = {
    'content-type': 'application/pdf',
    'content-language': locale,
    'content-disposition': `inline; filename="mote-${pack.meetsOn}-${locale}.pdf"`,
    'cache-control': 'private, no-cache',
    vary: 'accept-language, cookie',
  };
  return new Response(await packPdf(paperFor(pack, locale)), { headers });
});
