import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ResponseDocument, ResponseState } from '../../../domain/response.ts';
import { person } from './accounts.ts';
import { county, edition, organisation } from './definitions.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** One collection of one edition in one county for one period. */
export const round = pgTable(
  'round',
  {
    id: uuid().primaryKey(),
    editionKey: text('edition_key')
      .notNull()
      .references(() => edition.key),
    /** The county's own questions after the national ones; null where there are none. */
    supplementKey: text('supplement_key').references(() => edition.key),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    year: integer().notNull(),
    periodFrom: date('period_from').notNull(),
    periodTo: date('period_to').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    sharedWithCouncilAt: instant('shared_with_council_at'),
    /** True for a round of made-up figures; every page that shows them says so. */
    synthetic: boolean().notNull().default(false),
  },
  (t) => [
    unique('round_once').on(t.editionKey, t.countyCode, t.year),
    index('round_county').on(t.countyCode, t.year),
    check('round_window', sql`${t.opensAt} < ${t.closesAt}`),
  ],
);

/** One organisation's share of a round: which parts of the edition it answers, in order. */
export const assignment = pgTable(
  'assignment',
  {
    id: uuid().primaryKey(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => round.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    parts: text().array().notNull(),
  },
  (t) => [
    unique('assignment_once').on(t.roundId, t.organisationId),
    index('assignment_organisation').on(t.organisationId),
  ],
);

/** The one official response of an assignment; `document` is what all its revisions add up to. */
export const response = pgTable(
  'response',
  {
    assignmentId: uuid('assignment_id')
      .primaryKey()
      .references(() => assignment.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    countyCode: text('county_code').notNull(),
    state: text().$type<ResponseState>().notNull(),
    revision: integer().notNull(),
    document: jsonb().$type<ResponseDocument>().notNull(),
    /** Fields answered and asked at the last save, for the follow-up: progress, never a value. */
    answered: integer().notNull().default(0),
    asked: integer().notNull().default(0),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('response_organisation').on(t.organisationId),
    check('response_state', sql`${t.state} in ('draft','submitted','reviewed','reopened')`),
  ],
);

/** Append-only history of a response: what each save changed. A key makes a repeated request harmless. */
export const revision = pgTable(
  'revision',
  {
    assignmentId: uuid('assignment_id')
      .notNull()
      .references(() => response.assignmentId),
    number: integer().notNull(),
    base: integer().notNull(),
    kind: text().$type<'save' | 'submit'>().notNull(),
    changes: jsonb().notNull(),
    personId: uuid('person_id').references(() => person.id),
    at: instant('at').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    bodyHash: text('body_hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assignmentId, t.number] }),
    uniqueIndex('revision_once').on(t.assignmentId, t.idempotencyKey),
    check('revision_kind', sql`${t.kind} in ('save','submit')`),
  ],
);

/** A submitted revision, frozen: canonical bytes and their SHA-256, which the receipt shows. */
export const submission = pgTable(
  'submission',
  {
    assignmentId: uuid('assignment_id').notNull(),
    revision: integer().notNull(),
    bytes: text().notNull(),
    sha256: text().notNull(),
    personId: uuid('person_id').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assignmentId, t.revision] }),
    foreignKey({ columns: [t.assignmentId, t.revision], foreignColumns: [revision.assignmentId, revision.number] }),
  ],
);
