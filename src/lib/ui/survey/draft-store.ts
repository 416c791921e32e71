import { createStore, get, update } from 'idb-keyval';

/** What a person has written that the server has not confirmed: raw changes by address, and their base revision. */
export type Draft = { base: number; changes: Record<string, unknown> };

/**
 * Unsent changes kept in the browser, per person and assignment. Each change of the record is atomic and touches only
 * its own addresses, so two tabs do not overwrite one another; a record without changes is removed, so nothing stays
 * on a shared computer once it has been sent. Without IndexedDB (private windows) it keeps nothing and says nothing.
 */
export class DraftStore {
  readonly #key: string;

  constructor(person: string, assignment: string) {
    this.#key = `${person}:${assignment}`;
  }

  async read(): Promise<Draft | null> {
    return quietly(async () => (await get<Draft>(this.#key, store())) ?? null, null);
  }

  async keep(base: number, address: string, raw: unknown): Promise<void> {
    await this.#update((draft) => ({
      base: draft ? Math.min(draft.base, base) : base,
      changes: { ...draft?.changes, [address]: raw },
    }));
  }

  /** Forgets what has been confirmed, unless it was changed again meanwhile (in this tab or another). */
  async forget(sent: ReadonlyMap<string, unknown>): Promise<void> {
    await this.#update((draft) => {
      const left = Object.entries(draft?.changes ?? {}).filter(
        ([address, raw]) => !sent.has(address) || JSON.stringify(raw) !== JSON.stringify(sent.get(address)),
      );
      return draft && left.length > 0 ? { base: draft.base, changes: Object.fromEntries(left) } : undefined;
    });
  }

  async #update(change: (draft: Draft | undefined) => Draft | undefined): Promise<void> {
    await quietly(() => update<Draft | undefined>(this.#key, change, store()), undefined);
    await quietly(() => removeEmpty(this.#key), undefined);
  }
}

let opened: ReturnType<typeof createStore> | undefined;

function store(): ReturnType<typeof createStore> {
  opened ??= createStore('samsyn', 'drafts');
  return opened;
}

async function removeEmpty(key: string): Promise<void> {
  await store()('readwrite', (objects) => {
    const request = objects.get(key);
    request.onsuccess = () => {
      if (request.result === undefined) objects.delete(key);
    };
  });
}

async function quietly<T>(run: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await run();
  } catch {
    return otherwise;
  }
}
