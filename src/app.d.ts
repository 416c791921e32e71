import type { Actor } from '#lib/domain/access.ts';
import type { ProblemCode, ProblemDetails } from '#lib/domain/problem.ts';
import type { Person } from '#lib/server/accounts/index.ts';
import type { Config } from '#lib/server/config.ts';
import type { Database } from '#lib/server/db/index.ts';

declare global {
  namespace App {
    interface Error {
      /** A sentence for the person who meets it, in their language. */
      message: string;
      /** A problem's code; `defect` when it is our fault, `http` for what is wrong with the request as such. */
      code: ProblemCode | 'defect' | 'http';
      details?: ProblemDetails[ProblemCode];
      /** The request's id, by which a defect is found in the log. */
      id?: string;
    }

    interface Locals {
      /** The request's id, in every line that the log has of it. */
      id: string;
      /** The moment at which everything in this request happens. */
      now: Date;
      locale: 'sv' | 'en';
      /** Who asks: hand it on to the use case. */
      actor: Actor;
      /** The same, for showing; null when nobody is logged in. */
      person: Person | null;
      /** Hand it on to the use case; pages and endpoints do not ask it themselves. */
      database: Database;
      config: Config;
    }
  }
}
