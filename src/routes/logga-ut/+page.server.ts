import { redirect } from '@sveltejs/kit';
import { logOut } from '#lib/server/accounts/index.ts';
import { answeringForm } from '#lib/server/http/answering.ts';
import { clearSessionCookie, sessionToken } from '#lib/server/http/session-cookie.ts';
import type { RequestEvent } from './$types';

export const actions = {
  default: answeringForm(async ({ locals, cookies }: RequestEvent) => {
    const { database, config, actor, now } = locals;
    await logOut(database, actor, sessionToken(cookies, config), now);
    clearSessionCookie(cookies, config);
    redirect(303, '/');
  }),
};
