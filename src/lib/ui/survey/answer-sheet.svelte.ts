import { type AnswerValue, isEmpty, sameAnswer } from '#lib/domain/answer.ts';
import type { Conflict, Violation } from '#lib/domain/problem.ts';
import type { Field } from '#lib/domain/question.ts';
import { type Entry, typeEntry } from '#lib/domain/response.ts';
import { type Draft, DraftStore } from './draft-store.ts';
import { type SaveOutcome, sendChanges } from './send-changes.ts';
import { type RawEntry, Unsent } from './unsent.ts';

/** How the sheet stands towards the server, for the status line. */
export type SheetStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'logged-out' | 'conflict' | 'refused';

export type SheetInput = {
  /** Where answers are saved; null for a sheet to try a form with, of which nothing is kept anywhere. */
  url: string | null;
  person: string;
  assignment: string;
  fields: Field[];
  entries: Record<string, Entry>;
  revision: number;
  savedAt: Date | null;
};

const pause = 600;
const retryAfter = 5000;

/**
 * One person's open section: what is written, what the server has confirmed, and the way between them (design §4.4).
 * Every change is kept in the browser at once and sent after a short pause; what does not type stays in the browser
 * with its violation until it is mended. A lost connection or an expired login loses nothing.
 */
export class AnswerSheet {
  entries: Record<string, Entry> = $state({});
  violations: Record<string, Violation> = $state({});
  conflicts: Conflict[] = $state([]);
  status: SheetStatus = $state('saved');
  savedAt: Date | null = $state(null);
  /** The server's sentence when it refuses for another reason (closed, submitted by a colleague). */
  refusal: string | null = $state(null);
  /** Told of entries that came from elsewhere (a colleague, a kept draft), for the form to show them. */
  onEntries: (addresses: string[]) => void = () => undefined;

  readonly #fields: Readonly<Record<string, Field>>;
  readonly #store: DraftStore;
  readonly #url: string | null;
  readonly #pending = new Unsent();
  #revision: number;
  #batch: { key: string; base: number; changes: Map<string, RawEntry | null> } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(input: SheetInput) {
    this.#fields = Object.fromEntries(input.fields.map((field) => [field.address, field]));
    this.#store = new DraftStore(input.person, input.assignment);
    this.#url = input.url;
    this.entries = { ...input.entries };
    this.#revision = input.revision;
    this.savedAt = input.savedAt;
  }

  fieldAt(address: string): Field | undefined {
    return this.#fields[address];
  }

  /** What stands in the field: the text as it was written while it does not type, else the answer. */
  writtenAt(address: string): AnswerValue | undefined {
    const pending = this.#pending.get(address);
    if (address in this.violations && pending) return pending.value as AnswerValue;
    return this.entries[address]?.value;
  }

  /** True when the field already holds this raw value, so that there is nothing to change. */
  holds(address: string, raw: unknown): boolean {
    const written = this.writtenAt(address);
    if (isEmpty(raw) || isEmpty(written)) return isEmpty(raw) && isEmpty(written);
    if (JSON.stringify(raw) === JSON.stringify(written)) return true;
    // "1 234" in the form is the answer 1234.
    const field = this.#fields[address];
    const typed = field && !(address in this.violations) ? typeEntry(field, { value: raw }) : undefined;
    return typed !== undefined && typed.ok && sameAnswer(typed.entry.value, this.entries[address]?.value);
  }

  /** Takes up what an earlier visit wrote but could not send, and sends it. */
  async resume(): Promise<void> {
    const draft = await this.#store.read();
    if (draft) this.#takeUp(draft);
  }

  #takeUp({ base, changes }: Draft): void {
    const known = Object.entries(changes).filter(
      ([address]) => Object.hasOwn(this.#fields, address) && !this.#pending.has(address),
    );
    if (known.length === 0) return;
    this.#revision = Math.min(this.#revision, base);
    for (const [address, raw] of known) this.#write(address, raw as RawEntry | null);
    this.onEntries(known.map(([address]) => address));
    this.#schedule(0);
  }

  /** Changes one part of an entry (value, reason or note); giving a value takes the reason away, and the reverse. */
  set(address: string, change: RawEntry): void {
    const current: RawEntry = this.#pending.get(address) ?? $state.snapshot(this.entries[address]) ?? {};
    const next: RawEntry = { ...current, ...change };
    if (!isEmpty(change.value)) delete next.reason;
    if (!isEmpty(change.reason)) delete next.value;
    this.#write(address, next);
    if (this.#url === null) return;
    void this.#store.keep(this.#revision, address, next);
    this.#schedule(pause);
  }

  /** Sends what is waiting, now; resolves when the server has answered or cannot be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#sendable().size > 0 || this.#batch) {
      this.#running = this.#send().finally(() => (this.#running = null));
      await this.#running;
    }
  }

  /** True when something that was written is not on the server. */
  get hasUnsent(): boolean {
    return this.#pending.size > 0;
  }

  /** Settles a clash: keeps what this person wrote, or takes over what the other one did. */
  settle(conflict: Conflict, keep: 'mine' | 'theirs'): void {
    this.conflicts = this.conflicts.filter(({ address }) => address !== conflict.address);
    if (keep === 'theirs') {
      void this.#store.forget(this.#pending.drop(conflict.address));
      this.#adopt({ [conflict.address]: conflict.theirs as Entry });
    }
    this.#setStatus();
    this.#schedule(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #write(address: string, raw: RawEntry | null): void {
    const field = this.#fields[address];
    if (!field) return;
    this.#pending.set(address, raw);
    const typed = typeEntry(field, raw);
    if (typed.ok) {
      Reflect.deleteProperty(this.violations, address);
      this.entries[address] = typed.entry;
    } else {
      this.violations[address] = typed.violation;
      this.entries[address] = {};
    }
    this.#setStatus();
  }

  /** What is typed right and waits; what is not stays in the browser, and so does what nobody has chosen between yet. */
  #sendable(): Map<string, RawEntry | null> {
    const unsettled = this.conflicts.map(({ address }) => address);
    return this.#pending.batch((address) => !(address in this.violations) && !unsettled.includes(address));
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), after);
  }

  async #send(): Promise<void> {
    if (this.#url === null) return;
    // An unanswered batch is sent again as it was, with its key: the server gives the same receipt twice.
    this.#batch ??= { key: crypto.randomUUID(), base: this.#revision, changes: this.#sendable() };
    this.status = 'saving';
    const batch = this.#batch;
    const outcome = await sendChanges(this.#url, batch);
    if (outcome.kind !== 'unreachable') this.#batch = null;
    await this.#conclude(outcome, batch.changes);
  }

  async #conclude(outcome: SaveOutcome, sent: Map<string, RawEntry | null>): Promise<void> {
    switch (outcome.kind) {
      case 'saved':
        this.#revision = outcome.receipt.revision;
        this.savedAt = outcome.receipt.savedAt;
        this.#pending.confirm(sent);
        this.#adopt(outcome.receipt.merged);
        await this.#store.forget(sent);
        this.#setStatus();
        if (this.#sendable().size > 0) this.#schedule(pause);
        return;
      case 'conflict':
        this.#revision = outcome.revision;
        this.#adopt(outcome.merged);
        this.conflicts = [...this.conflicts, ...outcome.conflicts];
        this.#setStatus();
        if (this.#sendable().size > 0) this.#schedule(pause);
        return;
      case 'unreachable':
        this.status = 'offline';
        this.#schedule(retryAfter);
        return;
      case 'logged-out':
        this.status = 'logged-out';
        return;
      case 'refused':
        this.refusal = outcome.message;
        this.status = 'refused';
    }
  }

  #setStatus(): void {
    this.status = this.conflicts.length > 0 ? 'conflict' : this.#pending.size === 0 ? 'saved' : 'unsaved';
  }

  /** Entries that others changed; what this person is writing in stays. */
  #adopt(entries: Record<string, Entry>): void {
    const addresses = Object.keys(entries).filter(
      (address) => Object.hasOwn(this.#fields, address) && !this.#pending.has(address),
    );
    for (const address of addresses) {
      this.entries[address] = entries[address] ?? {};
      Reflect.deleteProperty(this.violations, address);
    }
    if (addresses.length > 0) this.onEntries(addresses);
  }
}
