import { z } from 'zod';
import {
  adoptionStatuses,
  type Agreement,
  agreementKinds,
  collectives,
  commitmentKinds,
} from '#lib/domain/agreement.ts';
import { componentRoles, dimensions, directions, indicatorKinds } from '#lib/domain/indicator.ts';
import { organisationKinds } from '#lib/domain/organisation.ts';
import { longestText } from '#lib/survey/json-reader.ts';

/** The shape of a file under `surveys/agreements/`. Strict everywhere: a misspelt key is a fault, not a silence. */

const text = z
  .string()
  .min(1)
  .max(longestText)
  .transform((value) => value.normalize('NFC'));
const local = z.strictObject({ sv: text, en: text });
const year = z.number().int().min(1950).max(2200);
const organisationId = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);
const areaCode = z.string().regex(/^[A-Z]{2,6}$/);
const indicatorCode = z.string().regex(/^\d{2}-[A-Z]{2,6}-\d{2}$/);
const agreementKey = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9-]*$/);
const few = 100;

const reporter = z.strictObject({
  who: z.union([z.strictObject({ kind: z.enum(organisationKinds) }), z.strictObject({ organisation: organisationId })]),
  role: z.enum(['lead', 'confirm']),
});

const component = z.strictObject({
  key: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9_]*$/),
  role: z.enum(componentRoles),
  wording: local,
  breakdowns: z.array(z.enum(dimensions)).max(few),
  reporters: z.array(reporter).min(1).max(few),
  proposed: z.boolean(),
});

const indicator = z.strictObject({
  code: indicatorCode,
  goalArea: areaCode,
  kind: z.enum(indicatorKinds),
  wording: local,
  shortName: local,
  explicit: z.boolean(),
  unit: local,
  decimals: z.number().int().min(0).max(6),
  direction: z.enum(directions),
  byMunicipality: z.boolean(),
  components: z.array(component).min(1).max(few),
  source: text,
  note: local.nullable(),
});

const adoption = z.strictObject({
  status: z.enum(adoptionStatuses),
  body: text.nullable(),
  decidedOn: text.nullable(),
  paragraph: text.nullable(),
  reference: text.nullable(),
  ends: text.nullable(),
});

const key = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9-]*$/);

const commitment = z.strictObject({
  key,
  organisation: z.union([organisationId, z.enum(collectives)]),
  goalArea: areaCode.nullable(),
  kind: z.enum(commitmentKinds),
  text: local,
  from: year.nullable(),
  to: year.nullable(),
});

const target = z.strictObject({
  key,
  goalArea: areaCode.nullable(),
  indicator: indicatorCode.nullable(),
  year: year.nullable(),
  value: text.nullable(),
  unit: local.nullable(),
  text: local,
  decidedBy: text,
  decidedOn: text.nullable(),
});

const annex = z.strictObject({
  title: text,
  dated: text.nullable(),
  areas: z.array(z.strictObject({ name: local, goals: z.array(local).max(few) })).max(few),
});

const organ = z.strictObject({
  name: text,
  role: local,
  convener: text.nullable(),
  members: z.array(text).max(few),
  meetingsPerYear: z.number().int().min(1).max(366).nullable(),
  cadence: local.nullable(),
});

export const agreementSchema = z.strictObject({
  key: agreementKey,
  kind: z.enum(agreementKinds),
  countyCode: z.string().regex(/^\d{2}$/),
  owner: organisationId,
  title: text,
  shortTitle: local,
  validFrom: year.nullable(),
  validTo: year.nullable(),
  source: z.strictObject({ title: text, dated: text, references: z.array(text).max(few) }),
  targetGroup: local,
  overallGoal: local,
  levelName: local,
  parties: z
    .array(z.strictObject({ organisation: organisationId, nameInDocument: text, adoption: adoption.nullable() }))
    .max(400),
  organs: z.array(organ).max(few),
  goalAreas: z
    .array(
      z.strictObject({
        code: areaCode,
        name: local,
        goals: z.array(z.strictObject({ text: local, strategies: z.array(local).max(few) })).max(few),
        proposed: z.boolean(),
      }),
    )
    .min(1)
    .max(few),
  followUp: local,
  revision: local.nullable(),
  notice: local.nullable(),
  openEnded: z.boolean(),
  predecessor: agreementKey.nullable(),
  commitments: z.array(commitment).max(500),
  targets: z.array(target).max(few),
  annexes: z.array(annex).max(few),
  indicators: z.array(indicator).max(500),
}) satisfies z.ZodType<Agreement>;
