import type { Cookies } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { sessionToken, setSessionCookie } from './session-cookie.ts';

function jar(kept: Record<string, string> = {}) {
  const set: [string, string, object][] = [];
  const cookies = {
    get: (name: string) => kept[name],
    set: (...given: [string, string, object]) => void set.push(given),
  };
  return { cookies: cookies as unknown as Cookies, set };
}

test('over https it is bound to the host, secret to scripts and sent only there', () => {
  const { cookies, set } = jar();
  setSessionCookie(cookies, { secureCookies: true }, 'hemlig');
  expect(set).toEqual([['__Host-samsyn', 'hemlig', { path: '/', httpOnly: true, sameSite: 'lax', secure: true }]]);
});

test('over https the plain one, which anybody on the network could have planted, is not read', () => {
  expect(sessionToken(jar({ samsyn: 'planted' }).cookies, { secureCookies: true })).toBeUndefined();
  expect(sessionToken(jar({ samsyn: 'mine' }).cookies, { secureCookies: false })).toBe('mine');
});
