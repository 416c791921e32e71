import type { Cookies } from '@sveltejs/kit';
import type { Config } from '#lib/server/config.ts';

type Transport = Pick<Config, 'secureCookies'>;

/** Browsers keep `__Host-` only over https, and not every one on http loopback: there, in the demonstration, it is plain. */
const nameOf = ({ secureCookies }: Transport): string => (secureCookies ? '__Host-samsyn' : 'samsyn');

const optionsOf = ({ secureCookies }: Transport) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies }) as const;

/** The session's secret as the browser sent it. */
export function sessionToken(cookies: Cookies, config: Transport): string | undefined {
  return cookies.get(nameOf(config));
}

/** Puts the new secret in place of whatever was there. It has no end date: closing the browser forgets it. */
export function setSessionCookie(cookies: Cookies, config: Transport, token: string): void {
  cookies.set(nameOf(config), token, optionsOf(config));
}

/** Makes the browser forget the secret. */
export function clearSessionCookie(cookies: Cookies, config: Transport): void {
  cookies.delete(nameOf(config), optionsOf(config));
}
