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

export const agreementOutline = z
  .object({
    countyCode: code,
    owner: code,
    validFrom: z.number().nullable().catch(null),
    validTo: z.number().nullable().catch(null),
    parties: listOf(z.object({ organisation: code }).catch({ organisation: '' })),
    goalAreas: listOf(z.object({ code }).catch({ code: '' })),
    indicators: listOf(indicator),
  })
  .catch({ countyCode: '', owner: '', validFrom: null, validTo: null, parties: [], goalAreas: [], indicators: [] });

export type AgreementOutline = z.infer<typeof agreementOutline>;
export type IndicatorOutline = AgreementOutline['indicators'][number];
export type ComponentOutline = IndicatorOutline['components'][number];
