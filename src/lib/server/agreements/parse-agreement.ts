import type { Agreement } from '#lib/domain/agreement.ts';
import type { Parsed } from '#lib/domain/fault.ts';
import { FaultList } from '#lib/survey/fault-list.ts';
import { checkStorable } from '#lib/survey/storable.ts';
import { agreementOutline } from './agreement-outline.ts';
import { referenceFaults } from './agreement-references.ts';
import { agreementSchema } from './agreement-schema.ts';
import type { Known } from './reference-faults.ts';
import { faultsOf } from './zod-faults.ts';

/** Reads an agreement (a file under `surveys/agreements/`), or lists every fault in it with its path. */
export function parseAgreement(json: unknown, known: Known): Parsed<Agreement> {
  const shape = agreementSchema.safeParse(json, { reportInput: true });
  const unstorable = new FaultList();
  checkStorable(json, unstorable);
  const faults = [
    // What is nested too deep has no place in the shape either, which says where.
    ...unstorable.faults.filter(({ code }) => code !== 'too-deep'),
    ...(shape.success ? [] : faultsOf(shape.error.issues)),
    ...referenceFaults(agreementOutline.parse(json), known),
  ];
  return shape.success && faults.length === 0 ? { ok: true, value: shape.data } : { ok: false, faults };
}
