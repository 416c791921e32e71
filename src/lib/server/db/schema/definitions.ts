import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { Agreement } from '../../../domain/agreement.ts';
import type { Consultation, Edition } from '../../../domain/edition.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Organisation } from '../../../domain/organisation.ts';

/**
 * What is kept as files and can be changed in the browser too. `origin` is `browser` from the first change on: loading
 * the files then leaves the row as it is. `revision` counts the changes.
 */
const edited = {
  origin: text().$type<'file' | 'browser'>().notNull().default('file'),
  revision: integer().notNull().default(0),
};

export const county = pgTable('county', { code: text().primaryKey(), name: text().notNull() });

export const municipality = pgTable(
  'municipality',
  {
    code: text().primaryKey(),
    countyCode: text('county_code')
      .notNull()
      .references(() => county.code),
    name: text().notNull(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (t) => [index('municipality_county').on(t.countyCode)],
);

export const organisation = pgTable(
  'organisation',
  {
    id: text().primaryKey(),
    kind: text().$type<Organisation['kind']>().notNull(),
    nameSv: text('name_sv').notNull(),
    nameEn: text('name_en').notNull(),
    formerNames: jsonb('former_names').$type<Organisation['formerNames']>().notNull().default([]),
    countyCode: text('county_code').references(() => county.code),
    municipalityCode: text('municipality_code').references(() => municipality.code),
    validFrom: date('valid_from'),
    validTo: date('valid_to'),
    successors: jsonb().$type<Organisation['successors']>().notNull().default([]),
    ...edited,
  },
  (t) => [index('organisation_county').on(t.countyCode)],
);

/** A role's address at an organisation, never a person's: "Integrationssamordningen". */
export const organisationContact = pgTable('organisation_contact', {
  organisationId: text('organisation_id')
    .primaryKey()
    .references(() => organisation.id),
  role: text().notNull(),
  email: text().notNull(),
  revision: integer().notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});

/** An agreement; what is shown and not computed with stands in `document`, exactly as its file was read. */
export const agreement = pgTable('agreement', {
  key: text().primaryKey(),
  /** A county's code, or `00` for the whole country's catalogue of indicators. */
  countyCode: text('county_code').notNull(),
  title: text().notNull(),
  document: jsonb().$type<Omit<Agreement, 'indicators'>>().notNull(),
  hash: text().notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull(),
  ...edited,
});

export const goalArea = pgTable(
  'goal_area',
  {
    agreementKey: text('agreement_key')
      .notNull()
      .references(() => agreement.key),
    code: text().notNull(),
    position: smallint().notNull(),
    nameSv: text('name_sv').notNull(),
    nameEn: text('name_en').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementKey, t.code] })],
);

export const indicator = pgTable(
  'indicator',
  {
    code: text().primaryKey(),
    agreementKey: text('agreement_key').notNull(),
    goalAreaCode: text('goal_area_code').notNull(),
    position: integer().notNull(),
    kind: text().$type<Indicator['kind']>().notNull(),
    document: jsonb().$type<Indicator>().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.agreementKey, t.goalAreaCode], foreignColumns: [goalArea.agreementKey, goalArea.code] }),
    index('indicator_agreement').on(t.agreementKey, t.goalAreaCode, t.position),
  ],
);

/** A component and its part in the indicator's arithmetic: what the summary's SQL joins observations with. */
export const component = pgTable(
  'component',
  {
    indicatorCode: text('indicator_code')
      .notNull()
      .references(() => indicator.code),
    key: text().notNull(),
    role: text().notNull(),
    /** Organisation kinds and ids that lead, as `kind:agency` or `organisation:migrationsverket`. */
    leads: text().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.indicatorCode, t.key] })],
);

export const questionnaire = pgTable('questionnaire', {
  key: text().primaryKey(),
  agreementKey: text('agreement_key')
    .notNull()
    .references(() => agreement.key),
});

/** A published edition: frozen. `bytes` is what was published, `hash` its SHA-256, `document` the same, parsed. */
export const edition = pgTable(
  'edition',
  {
    key: text().primaryKey(),
    questionnaireKey: text('questionnaire_key')
      .notNull()
      .references(() => questionnaire.key),
    label: text().notNull(),
    position: smallint().notNull(),
    bytes: text().notNull(),
    hash: text().notNull(),
    document: jsonb().$type<Edition>().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    origin: text().$type<'file' | 'browser'>().notNull().default('file'),
    /** When it was consulted on with SKR (SFS 1982:668), or why not; null for editions that came as files. */
    consultation: jsonb().$type<Consultation>(),
  },
  (t) => [index('edition_questionnaire').on(t.questionnaireKey, t.position)],
);
