import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { MeetingPack } from '../../../domain/meeting-pack.ts';
import type { AskedFigure, TrailEntryKind, TrailState } from '../../../domain/trail.ts';
import { person } from './accounts.ts';
import { agreement, county, indicator, municipality, organisation } from './definitions.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A group of municipalities that somebody compares with; its maker's own, in the order of their codes. */
export const municipalityGroup = pgTable(
  'municipality_group',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    municipalities: text().array().notNull(),
    revision: integer().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Set when its maker has thrown it away. */
    removedAt: instant('removed_at'),
  },
  (t) => [index('municipality_group_person').on(t.personId)],
);

/** A question that was asked on a chart; what has come of it stands in its entries. */
export const trailQuestion = pgTable(
  'trail_question',
  {
    id: uuid().primaryKey(),
    agreementKey: text('agreement_key')
      .notNull()
      .references(() => agreement.key),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    indicatorCode: text('indicator_code')
      .notNull()
      .references(() => indicator.code),
    /** The figure's year, and the municipality where one was meant; null for the county's. */
    year: integer().notNull(),
    municipalityCode: text('municipality_code').references(() => municipality.code),
    /** The figure as the asker saw it. */
    figure: jsonb().$type<AskedFigure>().notNull(),
    text: text().notNull(),
    askedBy: uuid('asked_by').references(() => person.id),
    askedAt: instant('asked_at').notNull(),
    /** Who is to answer. */
    ownerId: text('owner_id')
      .notNull()
      .references(() => organisation.id),
    state: text().$type<TrailState>().notNull(),
    /** Counts the entries; a reply to an older one is refused. */
    revision: integer().notNull(),
  },
  (t) => [
    index('trail_question_agreement').on(t.agreementKey, t.countyCode),
    index('trail_question_owner').on(t.ownerId),
    check('trail_question_state', sql`${t.state} in ('open','answered','measure','closed')`),
  ],
);

/** What came of a question: handed on, answered, a measure decided, closed, taken up again. Append-only. */
export const trailEntry = pgTable(
  'trail_entry',
  {
    id: uuid().primaryKey(),
    questionId: uuid('question_id')
      .notNull()
      .references(() => trailQuestion.id),
    number: integer().notNull(),
    kind: text().$type<TrailEntryKind>().notNull(),
    text: text().notNull(),
    /** Whom it was handed to, or who carries out the measure. */
    organisationId: text('organisation_id').references(() => organisation.id),
    /** Of a measure: which body decided it, when, and the year in which it should be seen. */
    decidedBy: text('decided_by'),
    decidedOn: date('decided_on'),
    seenIn: integer('seen_in'),
    personId: uuid('person_id').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('trail_entry_question').on(t.questionId, t.number),
    check('trail_entry_kind', sql`${t.kind} in ('assigned','answer','measure','closed','reopened')`),
  ],
);

/**
 * What a council is given for a meeting. `document` is what was chosen; `frozen` the figures as they stood when it was
 * handed out, which stay so.
 */
export const meetingPack = pgTable(
  'meeting_pack',
  {
    id: uuid().primaryKey(),
    agreementKey: text('agreement_key')
      .notNull()
      .references(() => agreement.key),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    meetsOn: date('meets_on').notNull(),
    state: text().$type<'draft' | 'shared' | 'discarded'>().notNull(),
    document: jsonb().$type<MeetingPack>().notNull(),
    frozen: jsonb(),
    revision: integer().notNull(),
    createdBy: uuid('created_by').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    sharedAt: instant('shared_at'),
  },
  (t) => [
    index('meeting_pack_agreement').on(t.agreementKey, t.countyCode, t.meetsOn),
    check('meeting_pack_state', sql`${t.state} in ('draft','shared','discarded')`),
    check('meeting_pack_frozen', sql`(${t.state} = 'shared') = (${t.frozen} is not null)`),
  ],
);
