import { redirect } from '@sveltejs/kit';
import { can } from '#lib/domain/access.ts';
import { registerKinds } from '#lib/domain/register.ts';
import { entryBaseFromForm, localAgreementFromForm } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { stockholmLocal } from '#lib/domain/local-time.ts';
import { editing } from '#lib/server/http/editing.ts';
import {
  readRegisterEntry,
  registerChoices,
  removeLocalAgreement,
  saveLocalAgreement,
} from '#lib/server/register/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

const newOne = 'ny';

/** An entry, for anyone; with what its form offers for whoever may change it. `ny` is a new one, begun by the address. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { database, actor, now } = locals;
  const { date: today } = stockholmLocal(now);
  if (params.entry === newOne) {
    const choices = await registerChoices(database, actor, params.county);
    return { county: choices.county, entry: null, choices, begun: begunBy(url), today, synthetic: false };
  }
  const { county, entry } = await readRegisterEntry(database, actor, params.county, params.entry);
  const mayWrite = can(actor, 'register.write', { county: county.code });
  const choices = mayWrite ? await registerChoices(database, actor, county.code) : null;
  return { county, entry, choices, begun: begunBy(url), today, synthetic: entry.synthetic };
});

/** What the link to a new entry has filled in. */
function begunBy({ searchParams }: URL): { kind: string; municipality: string } {
  const kind = searchParams.get('slag') ?? '';
  return {
    kind: registerKinds.find((known) => known === kind) ?? 'local',
    municipality: searchParams.get('kommun') ?? '',
  };
}

export const actions = {
  save: editing(async ({ locals, params }: RequestEvent, written) => {
    const { database, actor, now } = locals;
    const { county, entry } = params;
    const at = { county, id: entry === newOne ? null : entry, base: entryBaseFromForm(written) };
    await saveLocalAgreement(database, actor, at, localAgreementFromForm(written), now);
    redirect(303, `/lan/${county}/register`);
  }),
  remove: editing(async ({ locals, params }: RequestEvent, written) => {
    const { database, actor, now } = locals;
    const { county, entry } = params;
    await removeLocalAgreement(database, actor, { county, id: entry, base: entryBaseFromForm(written) }, now);
    redirect(303, `/lan/${county}/register`);
  }),
};
