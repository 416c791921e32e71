import { can } from '#lib/domain/access.ts';
import { minutesOf } from '#lib/domain/answering-time.ts';
import { agreementOwner } from '#lib/server/agreements/index.ts';
import { readEdition } from '#lib/server/authoring/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import type { PageServerLoadEvent } from './$types';

/** A published edition, whole: what it asks, of whom, and how it came about. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { bytes: _, ...reading } = await readEdition(locals.database, locals.actor, params.edition);
  const owner = await agreementOwner(locals.database, locals.actor, reading.agreement.key);
  return {
    ...reading,
    minutes: reading.edition.parts.map((part) => ({ key: part.key, minutes: minutesOf(part) })),
    mayWrite: can(locals.actor, 'agreement.edit', owner),
    synthetic: false,
  };
});
