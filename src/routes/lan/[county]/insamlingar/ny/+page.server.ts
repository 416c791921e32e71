import { fail, redirect } from '@sveltejs/kit';
import { stockholmLocal } from '#lib/domain/local-time.ts';
import { isProblem } from '#lib/domain/problem.ts';
import { answering, answeringForm } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { problemToError } from '#lib/server/http/problem-response.ts';
import { openableEditions, openRound } from '#lib/server/rounds/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';
import { readRound, type RoundFaults, type Written } from './read-round.ts';

export const load = answering(async ({ locals, params }: PageServerLoadEvent) => {
  const openable = await openableEditions(locals.database, locals.actor, params.county);
  return { county: params.county, ...openable, today: stockholmLocal(locals.now).date };
});

export const actions = {
  default: answeringForm(async ({ locals, params, request }: RequestEvent) => {
    const { database, actor, now } = locals;
    const form = await readForm(request);
    const text = (name: keyof Written): string => textField(form, name);
    const written: Written = {
      edition: text('edition'),
      supplement: text('supplement'),
      opensDate: text('opensDate'),
      opensTime: text('opensTime'),
      closesDate: text('closesDate'),
      closesTime: text('closesTime'),
    };
    const refused = (faults: RoundFaults, supplementFault: string | null = null) =>
      fail(422, { written, faults, supplementFault });
    const read = readRound(written, now);
    if (!read.ok) return refused(read.faults);
    let id: string;
    try {
      id = await openRound(database, actor, { ...read.round, countyCode: params.county, synthetic: false }, now);
    } catch (thrown) {
      if (isProblem(thrown, 'supplement-refused')) return refused({}, problemToError(thrown).body.message);
      // The times have been read, so it is the edition: somebody has opened it meanwhile.
      if (isProblem(thrown, 'bad-request')) return refused({ edition: 'opened' });
      throw thrown;
    }
    redirect(303, `/lan/${params.county}/insamlingar/${id}`);
  }),
};
