import type { Agreement } from '#lib/domain/agreement.ts';
import type { Parsed } from '#lib/domain/fault.ts';
import { agreementOutline } from './agreement-outline.ts';
import { referenceFaults } from './agreement-references.ts';
import { agreementSchema } from './agreement-schema.ts';
import type { Known } from './reference-faults.ts';
import { faultsOf } from './zod-faults.ts';

/** Reads an agreement (a file under `surveys/agreements/`), or lists every fault in it with its path. */
export function parseAgreement(json: unknown, known: Known): Parsed<Agreement> {
  const shape = agreementSchema.safeParse(json, { reportInput: true });
  const faults = [
    ...(shape.success ? [] : faultsOf(shape.error.issues)),
    ...referenceFaults(agreementOutline.parse(json), known),
  ];
  return shape.success && faults.length === 0 ? { ok: true, value: shape.data } : { ok: false, faults };
}
