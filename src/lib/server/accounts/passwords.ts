import { hash, verify } from '@node-rs/argon2';
import { queueOf } from './queue.ts';

/** OWASP's smallest for argon2id, the library's own default algorithm: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 12;
export const longestPassword = 256;

/**
 * Two at a time: each takes some 20 ms of a core and 19 MiB, and a flood of logins must not starve
 * those who are answering. Fifty waiting is about half a second.
 */
const inTurn = queueOf(2, 50);

/** The hash of a password nobody has, with the same cost as the real ones: what an unknown e-mail is checked against. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$3snYvJQwj9oLURKNz40UuA$nzUUVasiaSDUHgAF6Wlju/QgI6HPiCnZp60AJO538a8';

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost));
}

/** True when the password is the one that was hashed. Takes as long whether it is or not. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  // A longer one was never accepted; cut, so that its length costs nothing, and refused all the same.
  const tooLong = password.length > longestPassword;
  const tried = password.slice(0, longestPassword).normalize('NFC');
  return inTurn(async () => (await verify(passwordHash, tried)) && !tooLong);
}
