import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { county, organisation } from './definitions.ts';

/** Someone who can log in. The e-mail is the login name; it is unique whatever its case. */
export const person = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text('password_hash').notNull(),
    disabledAt: timestamp('disabled_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('person_email').on(sql`lower(${t.email})`)],
);

/** A role somewhere: in an organisation, in a county, or nationally. */
export const membership = pgTable(
  'membership',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    role: text().notNull(),
    organisationId: text('organisation_id').references(() => organisation.id),
    countyCode: text('county_code').references(() => county.code),
    /** The sections handed to a colleague; null means all. */
    sections: text().array(),
  },
  (t) => [
    index('membership_person').on(t.personId),
    check(
      'membership_role',
      sql`${t.role} in ('respondent','colleague','county_officer','council_member','survey_office','party')`,
    ),
  ],
);

/** A login. Only the token's SHA-256 is kept: whoever reads the table cannot log in with it. */
export const session = pgTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('session_person').on(t.personId)],
);

/** Counters of failed logins, shared by all processes; the columns are rate-limiter-flexible's. */
export const rateLimit = pgTable('rate_limit', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: 'number' }),
});
