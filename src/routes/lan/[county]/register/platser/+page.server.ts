import { redirect } from '@sveltejs/kit';
import { isPlacesKind, isRegisterYear, type PlacesKind } from '#lib/domain/register.ts';
import { placesFromForm } from '#lib/server/agreements/index.ts';
import { answering } from '#lib/server/http/answering.ts';
import { editing } from '#lib/server/http/editing.ts';
import { placesToEdit, savePlaces } from '#lib/server/register/index.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

/** Which table the address names; the year is NaN where it is none. Without a kind it is the one for refugees. */
function tableIn(url: URL): { text: string; year: number; kind: PlacesKind } {
  const text = (url.searchParams.get('ar') ?? '').trim();
  const kind = url.searchParams.get('slag') ?? '';
  const year = /^\d{4}$/.test(text) && isRegisterYear(Number(text)) ? Number(text) : Number.NaN;
  return { text, year, kind: isPlacesKind(kind) ? kind : 'refugees' };
}

/** The table to fill in, or, where the address names no year that there is, the choice of one. */
export const load = answering(async ({ locals, params, url }: PageServerLoadEvent) => {
  const { text, year, kind } = tableIn(url);
  const table = Number.isNaN(year) ? null : { year, kind };
  const { county, lines, years } = await placesToEdit(locals.database, locals.actor, params.county, table);
  const synthetic = lines.some(({ stored }) => stored?.synthetic === true);
  return { county, lines: table ? lines : [], years, table, chosen: { text, kind }, synthetic };
});

export const actions = {
  save: editing(async ({ locals, params, url }: RequestEvent, written) => {
    const { year, kind } = tableIn(url);
    await savePlaces(
      locals.database,
      locals.actor,
      { county: params.county, year, kind },
      placesFromForm(written),
      locals.now,
    );
    redirect(303, `/lan/${params.county}/register#platser`);
  }),
};
