import type { Conflict } from '#lib/domain/problem.ts';
import type { Entry } from '#lib/domain/response.ts';

export type Batch = { key: string; base: number; changes: ReadonlyMap<string, unknown> };

type Receipt = { revision: number; savedAt: Date; merged: Record<string, Entry> };

export type SaveOutcome =
  | { kind: 'saved'; receipt: Receipt }
  | { kind: 'conflict'; revision: number; conflicts: Conflict[]; merged: Record<string, Entry> }
  | { kind: 'unreachable' }
  | { kind: 'logged-out' }
  | { kind: 'refused'; message: string };

const longestWait = 20_000;

/** Sends one batch of changes. A server that fails or cannot be reached is "unreachable": the batch is to be sent again. */
export async function sendChanges(url: string, batch: Batch): Promise<SaveOutcome> {
  try {
    const response = await fetch(url, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ base: batch.base, key: batch.key, changes: Object.fromEntries(batch.changes) }),
      signal: AbortSignal.timeout(longestWait),
    });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: 'unreachable' };
  }
}

/** As JSON has it: an instant is a text. */
type SentReceipt = Omit<Receipt, 'savedAt'> & { savedAt: string };

const receiptOf = ({ savedAt, ...receipt }: SentReceipt): Receipt => ({ ...receipt, savedAt: new Date(savedAt) });

type Body = { code?: string; message?: string; details?: unknown };

function outcomeOf(status: number, body: unknown): SaveOutcome {
  if (status === 200) return { kind: 'saved', receipt: receiptOf(body as SentReceipt) };
  if (status === 401) return { kind: 'logged-out' };
  if (status >= 500 || status === 429) return { kind: 'unreachable' };
  const { code, message = '', details } = body as Body;
  if (code === 'answers-conflict') {
    return {
      kind: 'conflict',
      ...(details as { revision: number; conflicts: Conflict[]; merged: Record<string, Entry> }),
    };
  }
  return { kind: 'refused', message };
}
