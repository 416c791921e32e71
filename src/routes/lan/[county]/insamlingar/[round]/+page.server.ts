import { fail } from '@sveltejs/kit';
import { can } from '#lib/domain/access.ts';
import { type DeadlineFault, deadlineFault, isTime, stockholmInstant, stockholmLocal } from '#lib/domain/local-time.ts';
import { isDate } from '#lib/domain/period.ts';
import { Problem } from '#lib/domain/problem.ts';
import { answering, answeringForm } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { extendRound, followRound, shareRound } from '#lib/server/rounds/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

type Event = Pick<RequestEvent, 'locals' | 'params'>;

/** The round, when it is one of the county in the address. */
async function roundAt({ locals, params }: Event) {
  const followed = await followRound(locals.database, locals.actor, params.round);
  if (followed.round.county !== params.county) throw new Problem('not-found', {});
  return followed;
}

export const load = answering(async (event: PageServerLoadEvent) => {
  const { round, standings } = await roundAt(event);
  const { actor, now } = event.locals;
  const subject = { county: round.county };
  return {
    round,
    standings,
    deadline: stockholmLocal(round.closesAt),
    mayShare: can(actor, 'round.share', subject),
    mayExtend: can(actor, 'round.extend', subject),
    now,
    synthetic: round.synthetic,
  };
});

/** What is wrong with the date and the time that were sent, or the instant that they mean. */
function readDeadline(
  date: string,
  time: string,
  round: { opensAt: Date },
  now: Date,
): Date | 'no-date' | 'no-time' | DeadlineFault {
  if (!isDate(date)) return 'no-date';
  if (!isTime(time)) return 'no-time';
  const closesAt = stockholmInstant(date, time);
  return deadlineFault(closesAt, round, now) ?? closesAt;
}

export const actions = {
  share: answeringForm(async (event: RequestEvent) => {
    const { round } = await roundAt(event);
    await shareRound(event.locals.database, event.locals.actor, round.id, event.locals.now);
    return { done: 'shared' as const };
  }),
  extend: answeringForm(async (event: RequestEvent) => {
    const { database, actor, now } = event.locals;
    const { round } = await roundAt(event);
    const form = await readForm(event.request);
    const [date, time] = [textField(form, 'date'), textField(form, 'time')];
    const closesAt = readDeadline(date, time, round, now);
    if (!(closesAt instanceof Date)) return fail(422, { date, time, fault: closesAt });
    await extendRound(database, actor, round.id, closesAt, now);
    return { done: 'extended' as const };
  }),
};
