import { redirect } from '@sveltejs/kit';
import { groupFromForm, groupToEdit, removeGroup, saveGroup } from '#lib/server/comparisons/index.ts';
import { isMunicipalityCode } from '#lib/domain/territory.ts';
import { wholeOrNull } from '#lib/server/form-values.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import type { FormTree } from '#lib/server/http/form-tree.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

const newOne = 'ny';

/** A group's form. `ny` is a new one; what stands after the question mark is what has been written so far. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { group } = params;
  const found = await groupToEdit(locals.database, locals.actor, group === newOne ? null : group);
  return { ...found, begun: begunBy(url), filter: url.searchParams.get('sok') ?? '', synthetic: false };
});

/** What a link has filled in, or the form itself when the list was filtered without a script; null for neither. */
function begunBy({ searchParams }: URL): { name: string; municipalities: string[] } | null {
  const name = searchParams.get('name');
  if (name === null) return null;
  return { name, municipalities: searchParams.getAll('municipalities').filter(isMunicipalityCode) };
}

function baseOf(written: FormTree): number {
  const base = wholeOrNull(written, 'base');
  return typeof base === 'number' ? base : 0;
}

export const actions = {
  save: editing(async ({ locals, params }: RequestEvent, written) => {
    const { database, actor, now } = locals;
    const at = { id: params.group === newOne ? null : params.group, base: baseOf(written) };
    await saveGroup(database, actor, at, groupFromForm(written), now);
    redirect(303, '/kommungrupper');
  }),
  remove: editing(async ({ locals, params }: RequestEvent, written) => {
    const { database, actor, now } = locals;
    await removeGroup(database, actor, { id: params.group, base: baseOf(written) }, now);
    redirect(303, '/kommungrupper');
  }),
};
