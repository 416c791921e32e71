import { type Actor, can } from '#lib/domain/access.ts';
import type { Agreement } from '#lib/domain/agreement.ts';
import { countyBoardOf } from '#lib/domain/organisation.ts';
import { Problem } from '#lib/domain/problem.ts';
import { nation } from '#lib/domain/territory.ts';
import type { Tx } from '../db/index.ts';
import { type FollowedYear, followedYears } from '../results/index.ts';

export type AgreementDocument = Omit<Agreement, 'indicators'>;

/** An agreement as it is followed in a county. `owner` is the organisation that its questions come to first. */
export type TrailPlace = {
  agreement: AgreementDocument;
  county: { code: string; name: string };
  national: boolean;
  owner: string;
};

/**
 * The agreement in the county: its own, or the one that `lan` names where it is the whole country's, whose questions
 * come to the county board. Throws `not-found` for a place that there is not.
 */
export async function placeOf(tx: Tx, key: string, inCounty: string | null): Promise<TrailPlace> {
  const { rows } = await tx.client.query<{ agreement: AgreementDocument; code: string; name: string }>(
    `select a.document as agreement, c.code, c.name
     from agreement a
     join county c on c.code = case when a.county_code = $3 then $2 else a.county_code end
     where a.key = $1 and ($2::text is null or c.code = $2)`,
    [key, inCounty, nation],
  );
  const [found] = rows;
  if (!found) throw new Problem('not-found', {});
  const { agreement, code, name } = found;
  const national = agreement.countyCode === nation;
  return { agreement, county: { code, name }, national, owner: national ? countyBoardOf(code) : agreement.owner };
}

/**
 * What the actor may read of a place's trail: all questions on the years that they may follow, and those that their own
 * organisations take part in, whatever the year: who has to answer must see the figure. Null where there is nothing.
 */
export type TrailScope = { years: FollowedYear[]; own: string[] };

export async function scopeOf(tx: Tx, actor: Actor, place: TrailPlace): Promise<TrailScope | null> {
  const county = place.county.code;
  const own = organisationsOf(actor).filter((owner) => can(actor, 'trail.read', { county, owner }));
  const all = can(actor, 'trail.read', { county, owner: '' });
  if (!all && own.length === 0) return null;
  const years = all ? await followedYears(tx, actor, { agreement: place.agreement.key, county }) : [];
  return { years, own };
}

/** The organisations that the actor belongs to. */
export function organisationsOf(actor: Actor): string[] {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const named = memberships
    .flatMap(({ organisation }) => organisation ?? [])
    .filter((organisation) => can(actor, 'assignment.list', { organisation }));
  return [...new Set(named)];
}

/** Those that the actor may answer for. */
export function answersFor(actor: Actor): string[] {
  return organisationsOf(actor).filter((owner) => can(actor, 'trail.answer', { county: '', owner }));
}

/** May the actor ask about the latest year that they see? */
export function mayAsk(actor: Actor, { county }: TrailPlace, years: FollowedYear[]): boolean {
  const latest = years.at(-1);
  return (
    latest !== undefined &&
    can(actor, 'trail.ask', { county: county.code, sharedWithCouncil: latest.sharedWithCouncil })
  );
}
