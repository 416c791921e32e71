/** What the access table lets through. It can only say no; whether one may do it to this very thing, the use case asks. */
import { can, type Action, type Actor, type Membership, type Subjects } from '#lib/domain/access.ts';
import { countyBoardOf } from '#lib/domain/organisation.ts';
import { nation } from '#lib/domain/territory.ts';
import type { Permission, Rule, Scope } from '#lib/server/access-table.ts';

export type Asked = { method: string; url: URL; params: { county?: string } };

export type Verdict = 'come-in' | 'log-in-first' | 'not-found' | 'wrong-method';

/** SvelteKit's own way of naming the form action: the first parameter that starts with a slash. */
function formActionOf(url: URL): string {
  for (const name of url.searchParams.keys()) if (name.startsWith('/')) return name.slice(1);
  return 'default';
}

/** All that must be held: a POST may reach an endpoint or a form action, so where both exist both are asked for. */
function neededFor(rule: Exclude<Rule, 'folder'>, { method, url }: Asked): Permission[] {
  if (method === 'GET' || method === 'HEAD') return rule.GET ? [rule.GET] : [];
  if (method === 'PUT' || method === 'PATCH' || method === 'DELETE') return rule[method] ? [rule[method]] : [];
  if (method !== 'POST') return [];
  const { actions } = rule;
  if (!actions) return rule.POST ? [rule.POST] : [];
  const name = formActionOf(url);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) return [];
  return rule.POST ? [rule.POST, action] : [action];
}

type AllOf<Union> = (Union extends unknown ? (of: Union) => void : never) extends (of: infer All) => void ? All : never;

/** The kindest subject that a membership could meet behind this address: what it is refused even so, it may never do. */
function kindest(
  { organisation, county }: Membership,
  params: Asked['params'],
): AllOf<Exclude<Subjects[Action], null>> {
  return {
    organisation: organisation ?? '',
    owner: organisation ?? countyBoardOf(params.county ?? county ?? nation),
    parties: organisation === null ? [] : [organisation],
    county: params.county ?? county ?? nation,
    sections: [],
    published: false,
    sharedWithCouncil: true,
  };
}

const width: Record<Scope, number> = { anyone: 0, 'own-organisation': 1, 'own-county': 2, national: 3 };

/** A county's officer who works for another body than its board (KSL) is the county's all the same. */
function placeOf({ organisation, county }: Membership): Scope {
  if (county !== null) return 'own-county';
  return organisation === null ? 'national' : 'own-organisation';
}

/** True when some role of the actor's could do it to something. Asks the domain's own rules, so that they stand once. */
function couldHold(actor: Actor, action: Action, scope: Scope, params: Asked['params']): boolean {
  if (scope === 'anyone') return true;
  if (actor.kind !== 'person') return false;
  return actor.memberships.some((membership) => {
    if (width[placeOf(membership)] < width[scope]) return false;
    const alone: Actor = { ...actor, memberships: [membership] };
    return can(alone, action, kindest(membership, params));
  });
}

/** Whether this actor may come in by this rule. No rule, or a folder's, lets nobody in. */
export function verdictOf(actor: Actor, rule: Rule | undefined, asked: Asked): Verdict {
  if (rule === undefined || rule === 'folder') return 'not-found';
  const needed = neededFor(rule, asked);
  if (needed.length === 0) return 'wrong-method';
  if (needed.every(({ action, scope }) => couldHold(actor, action, scope, asked.params))) return 'come-in';
  return actor.kind === 'anonymous' ? 'log-in-first' : 'not-found';
}
