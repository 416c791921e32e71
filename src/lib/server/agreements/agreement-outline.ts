import { z } from 'zod';

/**
 * The codes in an agreement file and how they refer to one another, read whatever else is wrong with it: what
 * cannot be read is an empty text. So both kinds of fault, in shape and in reference, are told at once.
 */
const code = z.string().catch('');

function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).catch([]);
}

const year = z.number().nullable().catch(null);

const reporter = z
  .object({ who: z.object({ organisation: code }).catch({ organisation: '' }), role: code })
  .catch({ who: { organisation: '' }, role: '' });

const noPeriod = { kind: '', on: '', from: '', to: '' };
const period = z.object({ kind: code, on: code, from: code, to: code }).catch(noPeriod);
const noBounds = { min: '', max: '' };

const component = z
  .object({
    key: code,
    role: code,
    breakdowns: listOf(code),
    reporters: listOf(reporter),
    period,
    bounds: z.object({ min: code, max: code }).catch(noBounds),
    register: code,
  })
  .catch({ key: '', role: '', breakdowns: [], reporters: [], period: noPeriod, bounds: noBounds, register: '' });

const indicator = z
  .object({
    code,
    goalArea: code,
    goals: listOf(code),
    kind: code,
    components: listOf(component),
    version: z.number().catch(1),
    bridge: z.object({ kind: code }).nullable().catch(null),
    since: year,
    earlier: listOf(z.object({ version: z.number().catch(0) }).catch({ version: 0 })),
    retired: z.object({ on: code }).nullable().catch(null),
    continues: code,
  })
  .catch({
    code: '',
    goalArea: '',
    goals: [],
    kind: '',
    components: [],
    version: 1,
    bridge: null,
    since: null,
    earlier: [],
    retired: null,
    continues: '',
  });

const adoption = z.object({ decidedOn: code, ends: code }).catch({ decidedOn: '', ends: '' });
const party = z
  .object({ organisation: code, adoption })
  .catch({ organisation: '', adoption: { decidedOn: '', ends: '' } });
const plan = z
  .object({ key: code, from: year, to: year, adoptedOn: code, replaces: code })
  .catch({ key: '', from: null, to: null, adoptedOn: '', replaces: '' });

const commitment = z
  .object({ key: code, organisation: code, goalArea: code, plan: code, from: year, to: year })
  .catch({ key: '', organisation: '', goalArea: '', plan: '', from: null, to: null });

const target = z
  .object({ key: code, goalArea: code, indicator: code, value: code, decidedOn: code })
  .catch({ key: '', goalArea: '', indicator: '', value: '', decidedOn: '' });

const read = z.object({
  key: code,
  countyCode: code,
  owner: code,
  validFrom: year,
  validTo: year,
  openEnded: z.boolean().catch(false),
  parties: listOf(party),
  goalAreas: listOf(
    z.object({ code, goals: listOf(z.object({ code }).catch({ code: '' })) }).catch({ code: '', goals: [] }),
  ),
  plans: listOf(plan),
  commitments: listOf(commitment),
  targets: listOf(target),
  annexes: listOf(z.object({ dated: code }).catch({ dated: '' })),
  indicators: listOf(indicator),
});

export const agreementOutline = read.catch(() => read.parse({}));

export type AgreementOutline = z.infer<typeof agreementOutline>;
export type IndicatorOutline = AgreementOutline['indicators'][number];
export type ComponentOutline = IndicatorOutline['components'][number];
