import { stockholmLocal } from '#lib/domain/local-time.ts';
import { answering } from '#lib/server/http/answering.ts';
import { readPack } from '#lib/server/meetings/index.ts';
import type { PageServerLoadEvent } from './$types';

/** A pack to read before or at the meeting, and what has changed since it was handed out. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const pack = await readPack(
    locals.database,
    locals.actor,
    { agreement: params.agreement, id: params.pack },
    locals.now,
  );
  return { ...pack, isOver: pack.meetsOn <= stockholmLocal(locals.now).date };
});
