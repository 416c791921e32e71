import { Problem } from '#lib/domain/problem.ts';
import type { Tx } from '../db/index.ts';
import type { Assignment } from '../rounds/index.ts';

/** Named, like the other statements of a save: planned once per connection. */
const finding = {
  name: 'revision-with-key',
  text: 'select number, at, body_hash as "bodyHash" from revision where assignment_id = $1 and idempotency_key = $2',
};

/**
 * The revision that the same request made when it was sent before, if it was; the same key with another body is
 * refused. The assignment is locked, so nothing can come in between. Where nothing has been saved at all
 * there is nothing to look up.
 */
export async function earlierWithKey(
  tx: Tx,
  assignment: Assignment,
  request: { base: number; key: string },
  bodyHash: string,
): Promise<{ number: number; at: Date } | null> {
  if (assignment.response.revision === 0) return null;
  const { rows } = await tx.client.query<{ number: number; at: Date; bodyHash: string }>({
    ...finding,
    values: [assignment.id, request.key],
  });
  const row = rows[0];
  if (!row) return null;
  if (row.bodyHash !== bodyHash) throw new Problem('key-reused', {});
  return row;
}
