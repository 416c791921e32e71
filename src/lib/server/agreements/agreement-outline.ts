import { z } from 'zod';

/**
 * The codes in an agreement file and how they refer to one another, read whatever else is wrong with it: what
 * cannot be read is an empty text. So both kinds of fault, in shape and in reference, are told at once.
 */
const code = z.string().catch('');

function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).catch([]);
}

const reporter = z
  .object({ who: z.object({ organisation: code }).catch({ organisation: '' }), role: code })
  .catch({ who: { organisation: '' }, role: '' });

const component = z
  .object({ key: code, role: code, breakdowns: listOf(code), reporters: listOf(reporter) })
  .catch({ key: '', role: '', breakdowns: [], reporters: [] });

const indicator = z
  .object({ code, goalArea: code, kind: code, components: listOf(component) })
  .catch({ code: '', goalArea: '', kind: '', components: [] });

const adoption = z.object({ decidedOn: code, ends: code }).catch({ decidedOn: '', ends: '' });
const party = z
  .object({ organisation: code, adoption })
  .catch({ organisation: '', adoption: { decidedOn: '', ends: '' } });
const year = z.number().nullable().catch(null);

const commitment = z
  .object({ key: code, organisation: code, goalArea: code, from: year, to: year })
  .catch({ key: '', organisation: '', goalArea: '', from: null, to: null });

const target = z
  .object({ key: code, goalArea: code, indicator: code, value: code, decidedOn: code })
  .catch({ key: '', goalArea: '', indicator: '', value: '', decidedOn: '' });

const read = z.object({
  countyCode: code,
  owner: code,
  validFrom: year,
  validTo: year,
  openEnded: z.boolean().catch(false),
  parties: listOf(party),
  goalAreas: listOf(z.object({ code }).catch({ code: '' })),
  commitments: listOf(commitment),
  targets: listOf(target),
  annexes: listOf(z.object({ dated: code }).catch({ dated: '' })),
  indicators: listOf(indicator),
});

export const agreementOutline = read.catch(() => read.parse({}));

export type AgreementOutline = z.infer<typeof agreementOutline>;
export type IndicatorOutline = AgreementOutline['indicators'][number];
export type ComponentOutline = IndicatorOutline['components'][number];
