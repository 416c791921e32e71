import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ObservationStatus } from '../../../domain/observation.ts';
import { person } from './accounts.ts';
import { county, indicator, municipality, organisation } from './definitions.ts';
import { assignment } from './rounds.ts';

/**
 * One figure: indicator component × municipality × period × breakdown, by one reporter. Append-only: a newer
 * figure from the same reporter supersedes, the old row stays. `municipalityCode` null is the county as a whole.
 */
export const observation = pgTable(
  'observation',
  {
    id: uuid().primaryKey(),
    indicatorCode: text('indicator_code')
      .notNull()
      .references(() => indicator.code),
    component: text().notNull(),
    breakdown: text().notNull(),
    countyCode: text('county_code').notNull(),
    municipalityCode: text('municipality_code').references(() => municipality.code),
    year: integer().notNull(),
    periodFrom: date('period_from').notNull(),
    periodTo: date('period_to').notNull(),
    reporterId: text('reporter_id')
      .notNull()
      .references(() => organisation.id),
    /** True when the reporter leads this component; tables show the lead's figure. */
    lead: boolean().notNull(),
    status: text().$type<ObservationStatus>().notNull(),
    value: numeric(),
    items: text().array(),
    words: text(),
    explanation: text(),
    /** The question it was asked by (`edition/part/question`), null for figures published before the system. */
    question: text(),
    assignmentId: uuid('assignment_id').references(() => assignment.id),
    revision: integer(),
    synthetic: boolean().notNull(),
    published: boolean().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    supersededAt: timestamp('superseded_at', { withTimezone: true }),
  },
  (t) => [
    index('observation_summary')
      .on(t.countyCode, t.year, t.indicatorCode)
      .where(sql`superseded_at is null`),
    uniqueIndex('observation_current')
      .on(
        t.indicatorCode,
        t.component,
        t.breakdown,
        t.year,
        t.reporterId,
        t.countyCode,
        sql`coalesce(${t.municipalityCode}, '')`,
      )
      .where(sql`superseded_at is null`),
    index('observation_assignment').on(t.assignmentId),
    index('observation_reporter')
      .on(t.reporterId, t.year)
      .where(sql`superseded_at is null`),
    index('observation_explained')
      .on(t.countyCode, t.year)
      .where(sql`superseded_at is null and explanation is not null`),
    index('observation_crossed')
      .on(t.indicatorCode, t.countyCode, t.year)
      .where(sql`superseded_at is null and breakdown like '%|%'`),
    index('observation_unasked')
      .on(t.countyCode, t.year, t.indicatorCode, t.published, t.synthetic)
      .where(sql`superseded_at is null and assignment_id is null`),
    check(
      'observation_status',
      sql`${t.status} in ('value','no_agreement','not_stated','not_available','not_applicable','not_kept')`,
    ),
    check(
      'observation_has_value',
      sql`(${t.status} = 'value') = (num_nonnulls(${t.value}, ${t.items}, ${t.words}) = 1)`,
    ),
  ],
);

/**
 * How often anything has changed that a county's figures are computed from. Triggers count it up in the transaction of
 * the change, so that what was computed at a version is right as long as the version stands.
 */
export const figuresVersion = pgTable('figures_version', {
  countyCode: text('county_code')
    .primaryKey()
    .references(() => county.code),
  version: bigint({ mode: 'number' }).notNull().default(0),
});

/** Every change: who did what to which thing, when. Append-only, written in the change's own transaction. */
export const audit = pgTable(
  'audit',
  {
    id: uuid().primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    personId: uuid('person_id').references(() => person.id),
    action: text().notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    organisationId: text('organisation_id'),
    countyCode: text('county_code'),
    details: jsonb().notNull(),
  },
  (t) => [index('audit_subject').on(t.subjectKind, t.subjectId)],
);
