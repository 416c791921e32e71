import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import { isProblem } from '#lib/domain/problem.ts';
import { actorOf, logIn, logOut } from '#lib/server/accounts/index.ts';
import { demoAccounts, demoPassword } from '#lib/server/demo-accounts.ts';
import { answeringForm, failing, type Failed } from '#lib/server/http/answering.ts';
import { readForm, textField } from '#lib/server/http/body.ts';
import { safePath } from '#lib/server/http/safe-path.ts';
import { sessionToken, setSessionCookie } from '#lib/server/http/session-cookie.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';
import { landingOf } from './landing.ts';

type DemoChoice = { email: string; name: string; what: string };
type Demo = { password: string; accounts: DemoChoice[] };

function demoIn(locale: App.Locals['locale']): Demo {
  const shown = demoAccounts.filter((account) => account.shown);
  return {
    password: demoPassword,
    accounts: shown.map(({ email, name, what }) => ({ email, name: name[locale], what: what[locale] })),
  };
}

export function load({ locals, url }: PageServerLoadEvent) {
  return {
    next: safePath(url.searchParams.get('next')),
    already: locals.person?.name ?? null,
    landing: locals.actor.kind === 'person' ? landingOf(locals.actor.memberships) : '/',
    demo: locals.config.demo ? demoIn(locals.locale) : null,
  };
}

/** Where to, unless the person was on the way somewhere. */
async function wayOn({ locals }: RequestEvent, token: string, next: string): Promise<string> {
  if (next !== '/') return next;
  const { actor } = await actorOf(locals.database, token, locals.now);
  return actor.kind === 'person' ? landingOf(actor.memberships) : '/';
}

type Again = Failed & { email: string };

async function enter(event: RequestEvent, email: string, password: string): Promise<string | ActionFailure<Again>> {
  const { locals, cookies } = event;
  const { database, config, now } = locals;
  try {
    const { token } = await logIn(database, { email, password, address: event.getClientAddress(), now });
    // Whatever session the browser came with is over, also when it was planted there.
    await logOut(database, locals.actor, sessionToken(cookies, config), now);
    setSessionCookie(cookies, config, token);
    return token;
  } catch (error) {
    if (isProblem(error)) return failing(error, { email });
    throw error;
  }
}

export const actions = {
  default: answeringForm(async (event: RequestEvent) => {
    const form = await readForm(event.request);
    const email = textField(form, 'email');
    const password = textField(form, 'password');
    const missing = { email: email.trim() === '', password: password === '' };
    if (missing.email || missing.password) return fail(400, { email, missing });
    const entered = await enter(event, email, password);
    if (typeof entered !== 'string') return entered;
    redirect(303, await wayOn(event, entered, safePath(form.get('next'))));
  }),
};
