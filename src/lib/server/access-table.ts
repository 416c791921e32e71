/**
 * The first lock: for each route, method and form action, what one must be able to do to come in at all. The use cases
 * behind hold the second lock, with `can()` of the very thing asked for. Add a line here with every new route;
 * a route without one does not compile, and is refused while serving.
 */
import type { RouteId } from '$app/types';
import type { Action } from '#lib/domain/access.ts';

/** The smallest place whose members may come in; a wider place's members may, when the action's own rule says so. */
export type Scope = 'anyone' | 'own-organisation' | 'own-county' | 'national';

export type Permission = { action: Action; scope: Scope };

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `actions` are a page's form actions by name; a page's own load is its GET. `folder` answers nothing itself. */
export type Rule = 'folder' | (Partial<Record<Method, Permission>> & { actions?: Record<string, Permission> });

const anyone: Permission = { action: 'agreement.read', scope: 'anyone' };
const at = (scope: Scope, action: Action): Permission => ({ action, scope });

const table = {
  '/': { GET: anyone },
  '/logga-in': { GET: anyone, actions: { default: anyone } },
  '/logga-ut': { actions: { default: at('anyone', 'session.end') } },
  '/sprak': { POST: anyone },
  '/halsa': { GET: anyone },

  '/overenskommelser': { GET: anyone },
  '/overenskommelser/[agreement]': { GET: anyone },
  '/overenskommelser/[agreement]/fil': { GET: anyone },
  '/overenskommelser/[agreement]/tackning': { GET: anyone },

  '/enkater': { GET: at('own-organisation', 'assignment.list') },
  '/enkater/[assignment]': { GET: at('own-organisation', 'response.read') },
  '/enkater/[assignment]/avsnitt': 'folder',
  '/enkater/[assignment]/avsnitt/[section]': { GET: at('own-organisation', 'response.read') },
  '/enkater/[assignment]/svar': { PATCH: at('own-organisation', 'response.save') },
  '/enkater/[assignment]/granska': {
    GET: at('own-organisation', 'response.read'),
    actions: { default: at('own-organisation', 'response.submit') },
  },
  '/enkater/[assignment]/kvitto': { GET: at('own-organisation', 'submission.read') },
  '/enkater/[assignment]/visa': { GET: at('own-organisation', 'submission.read') },

  '/lan': 'folder',
  '/lan/[county]': { GET: at('anyone', 'summary.read') },
  '/lan/[county]/insamlingar': 'folder',
  '/lan/[county]/insamlingar/[round]': {
    GET: at('own-county', 'round.follow'),
    actions: { share: at('own-county', 'round.share'), extend: at('own-county', 'round.extend') },
  },
  '/lan/[county]/insamlingar/[round]/svar': 'folder',
  '/lan/[county]/insamlingar/[round]/svar/[assignment]': { GET: at('own-county', 'submission.read') },
  '/lan/[county]/[year]': { GET: at('anyone', 'summary.read') },
  '/lan/[county]/[year]/[area]': { GET: at('anyone', 'summary.read') },

  '/rad': { GET: at('own-county', 'trend.read') },
  '/rad/[agreement]': { GET: at('anyone', 'trend.read') },
} satisfies Record<string, Rule>;

/** Every route that there is has its rule; lines for routes that are still to come do no harm. */
export const accessTable: Readonly<Record<RouteId, Rule>> = table;

/** The rule of a route as SvelteKit names it; undefined when nobody has given it one. */
export function ruleOf(routeId: string): Rule | undefined {
  return Object.hasOwn(table, routeId) ? accessTable[routeId as RouteId] : undefined;
}
