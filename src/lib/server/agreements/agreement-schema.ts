import { z } from 'zod';
import {
  adoptionStatuses,
  type Agreement,
  agreementKinds,
  collectives,
  commitmentKinds,
} from '#lib/domain/agreement.ts';
import { bridgeKinds } from '#lib/domain/bridge.ts';
import { componentRoles, dimensions, directions, indicatorKinds, registerMeasures } from '#lib/domain/indicator.ts';
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
const goalCode = z.string().regex(/^[A-Z]{2,6}-\d{1,3}$/);
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

const dayOfYear = z.string().regex(/^\d{2}-\d{2}$/);
const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), on: dayOfYear }),
  z.strictObject({ kind: z.literal('interval'), from: dayOfYear, to: dayOfYear }),
]);

const component = z.strictObject({
  key: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9_]*$/),
  role: z.enum(componentRoles),
  wording: local,
  period: period.nullable(),
  bounds: z.strictObject({ min: text.nullable(), max: text.nullable() }).nullable(),
  register: z.enum(registerMeasures).nullable(),
  breakdowns: z.array(z.enum(dimensions)).max(few),
  reporters: z.array(reporter).min(1).max(few),
  proposed: z.boolean(),
});

const definition = {
  kind: z.enum(indicatorKinds),
  wording: local,
  population: local.nullable(),
  unit: local,
  byMunicipality: z.boolean(),
  components: z.array(component).min(1).max(few),
};

const version = {
  version: z.number().int().min(1).max(1000),
  since: year.nullable(),
  bridge: z.strictObject({ kind: z.enum(bridgeKinds), note: local.nullable() }).nullable(),
};

const indicator = z.strictObject({
  code: indicatorCode,
  goalArea: areaCode,
  goals: z.array(goalCode).max(few),
  ...definition,
  shortName: local,
  explicit: z.boolean(),
  decimals: z.number().int().min(0).max(6),
  direction: z.enum(directions),
  source: text,
  note: local.nullable(),
  ...version,
  earlier: z.array(z.strictObject({ ...version, definition: z.strictObject(definition) })).max(few),
  retired: z.strictObject({ on: text, reason: local }).nullable(),
  continues: indicatorCode.nullable(),
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

const plan = z.strictObject({
  key,
  title: local,
  from: year.nullable(),
  to: year.nullable(),
  adoptedBy: text.nullable(),
  adoptedOn: text.nullable(),
  replaces: key.nullable(),
});

const commitment = z.strictObject({
  key,
  organisation: z.union([organisationId, z.enum(collectives)]),
  goalArea: areaCode.nullable(),
  plan: key.nullable(),
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
        goals: z.array(z.strictObject({ code: goalCode, text: local, strategies: z.array(local).max(few) })).max(few),
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
  plans: z.array(plan).max(few),
  commitments: z.array(commitment).max(500),
  targets: z.array(target).max(few),
  annexes: z.array(annex).max(few),
  indicators: z.array(indicator).max(500),
}) satisfies z.ZodType<Agreement>;
