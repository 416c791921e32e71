import type { Indicator } from '#lib/domain/indicator.ts';
import type { Place } from '#lib/domain/indicator-table.ts';
import { Problem } from '#lib/domain/problem.ts';
import { closestTo, receivedBy, receptionsOf } from '#lib/domain/reception.ts';
import type { Tx } from '../db/index.ts';
import { type Asked, type Circles, type Drawn, groupCircle } from './circles.ts';
import { groupsOf } from './groups.ts';
import { answeringIn } from './seen.ts';

/** In the address, for a group that is proposed and for none. */
export const proposedGroup = 'lika';
export const noGroup = 'ingen';

/** Why no group is proposed: the agreement does not ask how many were received, one's own number is missing, or others'. */
export type NoProposal = 'not-asked' | 'no-number' | 'not-seen';

/** Municipalities that have received about as many: by which indicator, and how many oneself. */
export type Proposal = { indicator: Indicator; own: number; members: Place[] };

export type ChosenGroup = {
  /** What is compared with: `members` of the group, of which `counted` may be seen. Null for none. */
  group: { id: string | null; name: string | null; members: Place[]; counted: number } | null;
  proposal: Proposal | NoProposal;
  /** The actor's own kept groups. */
  groups: { id: string; name: string }[];
};

/**
 * The group to compare with: a kept one of the actor's own by its id, else the proposed one, unless none is wanted. Not
 * found for anybody else's.
 */
export async function groupFor(
  tx: Tx,
  asked: Asked,
  circles: Circles,
  choice: string | null,
): Promise<{ shown: ChosenGroup; circle: Drawn | null }> {
  const { actor } = asked;
  const kept = actor.kind === 'person' ? await groupsOf(tx, actor.personId) : [];
  const proposal = proposalFor(asked, circles.known);
  const rest = { proposal, groups: kept.map(({ id, name }) => ({ id, name })) };
  const none = { shown: { ...rest, group: null }, circle: null };
  if (choice === noGroup) return none;
  const proposed = choice === null || choice === proposedGroup;
  if (proposed && typeof proposal === 'string') return none;
  const own = kept.find(({ id }) => id === choice);
  if (!proposed && !own) throw new Problem('not-found', {});
  const codes = own?.municipalities ?? (typeof proposal === 'string' ? [] : proposal.members.map(({ code }) => code));
  const members = await answeringIn(tx, { codes });
  const circle = await groupCircle(tx, asked, members, circles.standings);
  const group = {
    id: own?.id ?? null,
    name: own?.name ?? null,
    members: members.map(({ code, name }) => ({ code, name })),
    counted: circle?.members.length ?? 0,
  };
  return { shown: { ...rest, group }, circle };
}

function proposalFor({ indicators, own, year }: Asked, known: Drawn | null): Proposal | NoProposal {
  const received = receivedBy(indicators);
  if (!received) return 'not-asked';
  if (!known) return 'not-seen';
  const receptions = receptionsOf(received, year, known.tallies, known.places);
  const closest = closestTo(own.code, receptions);
  if (closest) return { indicator: received.indicator, ...closest };
  return receptions.some(({ place }) => place.code === own.code) ? 'not-seen' : 'no-number';
}
