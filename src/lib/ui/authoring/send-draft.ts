import type { FormFault } from '#lib/domain/fault.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';

export type DraftOutcome =
  | { kind: 'saved'; revision: number; faults: FormFault[] }
  | { kind: 'conflict'; revision: number; by: string | null; document: EditionFile }
  | { kind: 'unreachable' }
  | { kind: 'logged-out' }
  | { kind: 'refused'; message: string };

const longestWait = 20_000;

/** Saves a draft over the revision that it began from. A server that fails is "unreachable": send it again. */
export async function sendDraft(url: string, base: number, document: EditionFile): Promise<DraftOutcome> {
  try {
    const response = await fetch(url, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ base, document }),
      signal: AbortSignal.timeout(longestWait),
    });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: 'unreachable' };
  }
}

type Body = { code?: string; message?: string; details?: unknown };

function outcomeOf(status: number, body: unknown): DraftOutcome {
  if (status === 200) return { kind: 'saved', ...(body as { revision: number; faults: FormFault[] }) };
  if (status === 401) return { kind: 'logged-out' };
  if (status >= 500 || status === 429) return { kind: 'unreachable' };
  const { code, message = '', details } = body as Body;
  if (code !== 'draft-conflict') return { kind: 'refused', message };
  return { kind: 'conflict', ...(details as { revision: number; by: string | null; document: EditionFile }) };
}
