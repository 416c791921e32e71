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

/** An agreement is changed by its owner, which need not be a county board. */
const owning = at('own-organisation', 'agreement.edit');
const changing = { GET: owning, actions: { save: owning, remove: owning } };

const keeping = at('own-organisation', 'group.keep');
const steering = at('own-county', 'trail.steer');
const packing = at('own-county', 'pack.write');

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
  '/overenskommelser/[agreement]/ataganden': { GET: anyone },
  '/overenskommelser/[agreement]/indikatorer': 'folder',
  '/overenskommelser/[agreement]/indikatorer/fil': { GET: anyone },
  '/overenskommelser/[agreement]/indikatorer/[indicator]': { GET: anyone },

  '/overenskommelser/ny': { GET: owning, actions: { default: owning } },
  '/overenskommelser/import': { GET: owning, actions: { preview: owning, confirm: owning } },
  '/overenskommelser/[agreement]/redigera': { GET: owning },
  '/overenskommelser/[agreement]/redigera/grund': { GET: owning, actions: { save: owning } },
  '/overenskommelser/[agreement]/redigera/historik': { GET: owning },
  '/overenskommelser/[agreement]/redigera/omraden': 'folder',
  '/overenskommelser/[agreement]/redigera/omraden/[area]': changing,
  '/overenskommelser/[agreement]/redigera/parter': 'folder',
  '/overenskommelser/[agreement]/redigera/parter/[party]': changing,
  '/overenskommelser/[agreement]/redigera/organ': 'folder',
  '/overenskommelser/[agreement]/redigera/organ/[organ]': changing,
  '/overenskommelser/[agreement]/redigera/planer': 'folder',
  '/overenskommelser/[agreement]/redigera/planer/[plan]': changing,
  '/overenskommelser/[agreement]/redigera/ataganden': 'folder',
  '/overenskommelser/[agreement]/redigera/ataganden/[commitment]': changing,
  '/overenskommelser/[agreement]/redigera/malvarden': 'folder',
  '/overenskommelser/[agreement]/redigera/malvarden/[target]': changing,
  '/overenskommelser/[agreement]/redigera/indikatorer': 'folder',
  '/overenskommelser/[agreement]/redigera/indikatorer/fil': {
    GET: owning,
    actions: { preview: owning, confirm: owning },
  },
  '/overenskommelser/[agreement]/redigera/indikatorer/[indicator]': {
    GET: owning,
    actions: { save: owning, remove: owning, retire: owning },
  },

  '/ataganden': { GET: at('own-organisation', 'commitment.report') },
  '/ataganden/[agreement]': 'folder',
  '/ataganden/[agreement]/[commitment]': {
    GET: at('own-organisation', 'commitment.report'),
    actions: { save: at('own-organisation', 'commitment.report') },
  },

  '/organisationer': { GET: anyone },
  '/organisationer/ny': {
    GET: at('own-county', 'organisation.edit'),
    actions: { save: at('own-county', 'organisation.edit') },
  },
  '/organisationer/[organisation]': { GET: anyone },
  '/organisationer/[organisation]/redigera': {
    GET: at('own-county', 'organisation.edit'),
    actions: { save: at('own-county', 'organisation.edit') },
  },
  '/organisationer/[organisation]/kontakt': {
    GET: at('own-organisation', 'organisation.contact'),
    actions: { save: at('own-organisation', 'organisation.contact') },
  },

  '/utgavor': { GET: anyone },
  '/utgavor/ny': { GET: owning, actions: { default: owning } },
  '/utgavor/import': { GET: owning, actions: { preview: owning, confirm: owning } },
  '/utgavor/jamfor': { GET: anyone },
  '/utgavor/utkast': 'folder',
  '/utgavor/utkast/[draft]': { GET: owning, actions: { discard: owning } },
  '/utgavor/utkast/[draft]/spara': { PATCH: owning },
  '/utgavor/utkast/[draft]/forhandsvisa': { GET: owning },
  '/utgavor/utkast/[draft]/publicera': { GET: owning, actions: { publish: owning } },
  '/utgavor/[edition]': { GET: anyone },
  '/utgavor/[edition]/json': { GET: anyone },
  '/utgavor/[edition]/kodbok': { GET: anyone },
  '/utgavor/[edition]/kodbok/fil': { GET: anyone },
  '/utgavor/[edition]/pdf': { GET: anyone },

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
  '/lan/[county]/insamlingar/ny': {
    GET: at('own-county', 'round.open'),
    actions: { default: at('own-county', 'round.open') },
  },
  '/lan/[county]/insamlingar/[round]': {
    GET: at('own-county', 'round.follow'),
    actions: { share: at('own-county', 'round.share'), extend: at('own-county', 'round.extend') },
  },
  '/lan/[county]/insamlingar/[round]/svar': 'folder',
  '/lan/[county]/insamlingar/[round]/svar/[assignment]': { GET: at('own-county', 'submission.read') },
  '/lan/[county]/register': { GET: anyone, actions: { complete: at('own-county', 'register.write') } },
  '/lan/[county]/register/platser': {
    GET: at('own-county', 'register.write'),
    actions: { save: at('own-county', 'register.write') },
  },
  '/lan/[county]/register/[entry]': {
    GET: anyone,
    actions: { save: at('own-county', 'register.write'), remove: at('own-county', 'register.write') },
  },
  '/lan/[county]/[year]': { GET: at('anyone', 'summary.read') },
  '/lan/[county]/[year]/[area]': { GET: at('anyone', 'summary.read') },

  '/lan/[county]/[year]/fil': { GET: at('anyone', 'summary.read') },
  '/lan/[county]/[year]/kallor': { GET: at('anyone', 'summary.read') },
  '/lan/[county]/[year]/[area]/fil': { GET: at('anyone', 'summary.read') },

  '/kommuner': 'folder',
  '/kommuner/[municipality]': { GET: at('anyone', 'municipality.compare') },
  '/kommuner/[municipality]/[year]': { GET: at('anyone', 'municipality.compare') },
  '/kommungrupper': { GET: keeping },
  '/kommungrupper/[group]': { GET: keeping, actions: { save: keeping, remove: keeping } },

  '/riket': { GET: at('anyone', 'county.compare') },
  '/riket/[year]': { GET: at('anyone', 'county.compare') },
  '/riket/[year]/[area]': { GET: at('anyone', 'county.compare') },
  '/riket/[year]/[area]/[indicator]': { GET: at('anyone', 'county.compare') },

  '/rad': { GET: at('own-county', 'trend.read') },
  '/rad/[agreement]': { GET: at('anyone', 'trend.read') },
  '/rad/[agreement]/indikatorer': 'folder',
  '/rad/[agreement]/indikatorer/[indicator]': { GET: at('anyone', 'trend.read') },
  '/rad/[agreement]/fragor': { GET: at('own-organisation', 'trail.read') },
  '/rad/[agreement]/fragor/ny': {
    GET: at('own-county', 'trail.ask'),
    actions: { default: at('own-county', 'trail.ask') },
  },
  '/rad/[agreement]/fragor/[question]': {
    GET: at('own-organisation', 'trail.read'),
    actions: {
      answer: at('own-organisation', 'trail.answer'),
      assign: steering,
      measure: steering,
      close: steering,
      reopen: steering,
    },
  },
  '/rad/[agreement]/moten': { GET: at('own-county', 'pack.read') },
  '/rad/[agreement]/moten/ny': { GET: packing, actions: { default: packing } },
  '/rad/[agreement]/moten/[pack]': { GET: at('own-county', 'pack.read') },
  '/rad/[agreement]/moten/[pack]/pdf': { GET: at('own-county', 'pack.read') },
  '/rad/[agreement]/moten/[pack]/redigera': {
    GET: packing,
    actions: { save: packing, share: packing, discard: packing },
  },
  '/fragor': { GET: at('own-organisation', 'trail.answer') },
} satisfies Record<string, Rule>;

/** Every route that there is has its rule; lines for routes that are still to come do no harm. */
export const accessTable: Readonly<Record<RouteId, Rule>> = table;

/** The rule of a route as SvelteKit names it; undefined when nobody has given it one. */
export function ruleOf(routeId: string): Rule | undefined {
  return Object.hasOwn(table, routeId) ? accessTable[routeId as RouteId] : undefined;
}
