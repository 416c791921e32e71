import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { PlacesKind, RegisterKind } from '../../../domain/register.ts';
import { person } from './accounts.ts';
import { county, municipality } from './definitions.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Local agreements (LÖK) and special ones. What is taken out of the register stays, with the day it was removed. */
export const localAgreement = pgTable(
  'local_agreement',
  {
    id: uuid().primaryKey(),
    kind: text().$type<RegisterKind>().notNull(),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    municipalityCode: text('municipality_code').references(() => municipality.code),
    title: text().notNull(),
    parties: text().array().notNull(),
    otherParties: text('other_parties').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    revisedOn: date('revised_on'),
    followedUpOn: date('followed_up_on'),
    source: text().notNull(),
    note: text().notNull(),
    synthetic: boolean().notNull().default(false),
    revision: integer().notNull(),
    updatedAt: instant('updated_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [
    index('local_agreement_county').on(t.countyCode),
    check('local_agreement_kind', sql`${t.kind} in ('local','special')`),
    check('local_agreement_municipality', sql`${t.kind} <> 'local' or ${t.municipalityCode} is not null`),
    check('local_agreement_period', sql`${t.validTo} is null or ${t.validFrom} <= ${t.validTo}`),
  ],
);

/** Agreements on places: a municipality, a year, a kind. */
export const placesAgreement = pgTable(
  'places_agreement',
  {
    municipalityCode: text('municipality_code')
      .notNull()
      .references(() => municipality.code),
    year: integer().notNull(),
    kind: text().$type<PlacesKind>().notNull(),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    agreed: boolean().notNull(),
    places: integer(),
    forAssignment: integer('for_assignment'),
    received: integer(),
    source: text().notNull(),
    synthetic: boolean().notNull().default(false),
    revision: integer().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.municipalityCode, t.year, t.kind] }),
    index('places_agreement_county').on(t.countyCode, t.year),
    check('places_agreement_kind', sql`${t.kind} in ('refugees','unaccompanied')`),
    check('places_agreement_counts', sql`least(${t.places}, ${t.forAssignment}, ${t.received}) >= 0`),
    check('places_agreement_part', sql`${t.forAssignment} <= ${t.places}`),
    check('places_agreement_agreed', sql`${t.agreed} or num_nonnulls(${t.places}, ${t.forAssignment}) = 0`),
  ],
);

/** That the county's register of local agreements is complete for a year: without it, none is not the same as no. */
export const registerStatement = pgTable(
  'register_statement',
  {
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    year: integer().notNull(),
    personId: uuid('person_id').references(() => person.id),
    statedAt: instant('stated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.countyCode, t.year] })],
);
