import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Agreement, AgreementSection } from '../../../domain/agreement.ts';
import type { CommitmentStatus } from '../../../domain/commitment-report.ts';
import { person } from './accounts.ts';
import { agreement, county, organisation } from './definitions.ts';

/** Every version of an agreement since it was first loaded or registered; append-only. */
export const agreementRevision = pgTable(
  'agreement_revision',
  {
    agreementKey: text('agreement_key')
      .notNull()
      .references(() => agreement.key),
    number: integer().notNull(),
    origin: text().$type<'file' | 'browser' | 'import'>().notNull(),
    document: jsonb().$type<Agreement>().notNull(),
    /** The sections that differ from the version before. */
    changed: text().array().$type<AgreementSection[]>().notNull(),
    personId: uuid('person_id').references(() => person.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementKey, t.number] })],
);

/**
 * What a party says of one of its commitments for one year. Append-only: a newer report from the same party for the
 * same year supersedes, the old row stays.
 */
export const commitmentReport = pgTable(
  'commitment_report',
  {
    id: uuid().primaryKey(),
    agreementKey: text('agreement_key')
      .notNull()
      .references(() => agreement.key),
    commitmentKey: text('commitment_key').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    year: integer().notNull(),
    status: text().$type<CommitmentStatus>().notNull(),
    result: text().notNull(),
    synthetic: boolean().notNull().default(false),
    personId: uuid('person_id').references(() => person.id),
    at: timestamp({ withTimezone: true }).notNull(),
    supersededAt: timestamp('superseded_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('commitment_report_current')
      .on(t.agreementKey, t.commitmentKey, t.organisationId, t.year)
      .where(sql`superseded_at is null`),
    index('commitment_report_organisation').on(t.organisationId),
    check('commitment_report_status', sql`${t.status} in ('not-begun','under-way','done','dropped')`),
  ],
);
