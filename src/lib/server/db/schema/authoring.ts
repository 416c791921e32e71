import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { agreement, edition } from './definitions.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * An edition that is being written. `document` is the edition's file as it stands, sound or not yet; `revision` counts
 * the saves. A draft that was published or thrown away stays, so that nothing that somebody wrote is lost.
 */
export const editionDraft = pgTable(
  'edition_draft',
  {
    id: uuid().primaryKey(),
    agreementKey: text('agreement_key')
      .notNull()
      .references(() => agreement.key),
    questionnaireKey: text('questionnaire_key').notNull(),
    /** The edition that it goes on from; null for a questionnaire's first. */
    previousKey: text('previous_key').references(() => edition.key),
    document: jsonb().$type<Record<string, unknown>>().notNull(),
    revision: integer().notNull(),
    state: text().$type<'draft' | 'published' | 'discarded'>().notNull(),
    createdBy: uuid('created_by').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    updatedBy: uuid('updated_by').references(() => person.id),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('edition_draft_agreement').on(t.agreementKey),
    check('edition_draft_state', sql`${t.state} in ('draft','published','discarded')`),
  ],
);
