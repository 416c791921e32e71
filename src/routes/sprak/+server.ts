import { redirect } from '@sveltejs/kit';
import { Problem } from '#lib/domain/problem.ts';
import { cookieMaxAge, cookieName, isLocale } from '#lib/paraglide/runtime.js';
import { answering } from '#lib/server/http/answering.ts';
import { readForm } from '#lib/server/http/body.ts';
import { safePath } from '#lib/server/http/safe-path.ts';
import type { RequestEvent } from './$types';

/** Fields: `sprak` (sv or en) and `next`, the page to come back to. */
export const POST = answering(async ({ request, cookies, locals }: RequestEvent) => {
  const form = await readForm(request);
  const locale = form.get('sprak');
  if (!isLocale(locale)) throw new Problem('bad-request', { what: 'sprak' });
  // Not HttpOnly: the page's own script reads it, to speak the same language as the server did.
  cookies.set(cookieName, locale, {
    path: '/',
    httpOnly: false,
    sameSite: 'lax',
    secure: locals.config.secureCookies,
    maxAge: cookieMaxAge,
  });
  redirect(303, safePath(form.get('next')));
});
