import { can } from '#lib/domain/access.ts';
import { stockholmLocal } from '#lib/domain/local-time.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { readRegister, stateComplete, withdrawStatement } from '#lib/server/register/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** The county's register, for anyone; its officers may change it. */
export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const register = await readRegister(database, actor, params.county);
  const { date: today } = stockholmLocal(now);
  return { ...register, mayWrite: can(actor, 'register.write', { county: register.county.code }), today };
});

/** `withdraw` takes the statement back; without it, it is made. What is no year is told by the use case. */
export const actions = {
  complete: editing(async ({ locals, params }: RequestEvent, { year: text, withdraw }) => {
    const { database, actor, now } = locals;
    const year = typeof text === 'string' && /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN;
    const act = withdraw === undefined ? stateComplete : withdrawStatement;
    await act(database, actor, params.county, year, now);
    return { year, done: withdraw === undefined ? ('stated' as const) : ('withdrawn' as const) };
  }),
};
