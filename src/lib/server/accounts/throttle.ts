import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '#lib/domain/problem.ts';
import { clientKey, emailKey } from './client-key.ts';

const minutes = 15;
export const attemptsPerEmail = 10;
export const attemptsPerAddress = 100;

export type Attempt = { email: string; address: string };

/** Counts login attempts in the database, so that all processes share the counts. The window is by the clock of the machine. */
export type Throttle = {
  /** Counts one attempt, before the password is looked at, so that many at once gain nothing. Rejects with a Problem. */
  count(attempt: Attempt): Promise<void>;
  /** Takes it back, since it succeeded: the e-mail starts anew, the address gets its point back. */
  forgive(attempt: Attempt): Promise<void>;
};

function limiter(pool: pg.Pool, keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix,
    points,
    duration: minutes * 60,
  });
}

async function consume(counter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await counter.consume(key);
  } catch (refusal) {
    // It rejects with its result when there are no points left, with an Error when the database fails.
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new Problem('too-many-attempts', { minutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)) });
  }
}

function throttleOn(pool: pg.Pool): Throttle {
  const byEmail = limiter(pool, 'login-email', attemptsPerEmail);
  const byAddress = limiter(pool, 'login-address', attemptsPerAddress);
  return {
    async count({ email, address }) {
      // The address first: a client that is shut out must not go on to lock others' e-mails.
      await consume(byAddress, clientKey(address));
      await consume(byEmail, emailKey(email));
    },
    async forgive({ email, address }) {
      await Promise.all([byEmail.delete(emailKey(email)), byAddress.reward(clientKey(address))]);
    },
  };
}

const throttles = new WeakMap<pg.Pool, Throttle>();

/** The throttle of a database; one per pool, since it keeps a timer that clears old counts. */
export function throttleOf(pool: pg.Pool): Throttle {
  const throttle = throttles.get(pool) ?? throttleOn(pool);
  throttles.set(pool, throttle);
  return throttle;
}
