/** What every request passes on its way in, in this order, and what it gets when it may not pass. */
import type { RequestEvent } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { ruleOf } from '#lib/server/access-table.ts';
import { actorOf } from '#lib/server/accounts/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { withinLimit } from './body-limit.ts';
import { isForeignWrite } from './cross-origin.ts';
import { verdictOf, type Verdict } from './first-lock.ts';
import { plainAnswer, refuse, toLogin, wantsPage } from './refusal.ts';
import { sessionToken } from './session-cookie.ts';

/** No key of ours holds a NUL, and PostgreSQL would refuse the query as broken instead of finding nothing. */
const isNowhere = ({ params }: RequestEvent): boolean => Object.values(params).some((value) => value.includes('\0'));

function judge(event: RequestEvent): Verdict {
  const { route, locals, request, url } = event;
  if (isNowhere(event)) return 'not-found';
  const { county }: Record<string, string | undefined> = event.params;
  // No such page at all: SvelteKit's own 404, which is the same for everybody.
  if (route.id === null) return 'come-in';
  return verdictOf(locals.actor, ruleOf(route.id), { method: request.method, url, params: { county } });
}

function answerTo(verdict: Exclude<Verdict, 'come-in'>, event: RequestEvent): Response {
  if (verdict === 'wrong-method') return plainAnswer(event, 405, { message: m.problem_method(), code: 'http' });
  if (verdict === 'not-found') return refuse(event, new Problem('not-found', {}));
  const isPageView = event.request.method === 'GET' && wantsPage(event);
  return isPageView || event.isDataRequest ? toLogin(event.url) : refuse(event, new Problem('not-logged-in', {}));
}

/**
 * Lets the request in (null), having put into `locals` who asks, or answers what it gets instead. `ownOrigin` is
 * where our own pages are.
 */
export async function guard(event: RequestEvent, ownOrigin: string): Promise<Response | null> {
  const { locals } = event;
  // A load function's own fetch is ours, and was let in with the request that it serves.
  if (!event.isSubRequest && isForeignWrite(event.request, ownOrigin))
    return refuse(event, new Problem('cross-origin', {}));
  event.request = await withinLimit(event.request);
  Object.assign(locals, await actorOf(locals.database, sessionToken(event.cookies, locals.config), locals.now));
  const verdict = judge(event);
  return verdict === 'come-in' ? null : answerTo(verdict, event);
}
