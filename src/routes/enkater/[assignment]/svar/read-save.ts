import { z } from 'zod';
import { Problem } from '#lib/domain/problem.ts';
import type { SaveRequest } from '#lib/server/responses/index.ts';

/** More addresses than any questionnaire has in one section; a larger save is not one of ours. */
const mostChanges = 5000;

const envelope = z.strictObject({
  base: z.int().min(0),
  key: z.uuid(),
  changes: z.unknown(),
});

/**
 * The body of a save. Its changes become a Map, so that no address can reach an object's prototype; their values
 * are typed by the use case, field by field.
 */
export function readSave(body: unknown): SaveRequest {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) throw new Problem('bad-request', { what: parsed.error.issues[0]?.path.join('.') || 'body' });
  const { base, key, changes } = parsed.data;
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    throw new Problem('bad-request', { what: 'changes' });
  }
  const entries = Object.entries(changes);
  if (entries.length === 0 || entries.length > mostChanges) throw new Problem('bad-request', { what: 'changes' });
  return { base, key, changes: new Map(entries) };
}
