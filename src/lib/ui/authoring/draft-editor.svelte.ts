import type { FormFault } from '#lib/domain/fault.ts';
import { type DraftConflict, mergeDrafts } from '#lib/survey/merge-drafts.ts';
import type { EditionFile } from '#lib/survey/edition-file.ts';
import { type DraftOutcome, sendDraft } from './send-draft.ts';

/** A draft as the server gave it. */
export type OpenDraft = { file: EditionFile; revision: number; savedAt: Date; faults: FormFault[] };

export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'logged-out' | 'conflict' | 'refused';

const pause = 700;
const retryAfter = 5000;
/** Changes of the same thing that follow within this time are one step to undo. */
const sameStep = 1000;
const mostSteps = 200;

/**
 * An open draft: what is written, what the server has confirmed, the steps back and forward, and the way between two who
 * write at once (what only one has changed is put together; where both have, the person chooses).
 */
export class DraftEditor {
  file: EditionFile = $state.raw({} as EditionFile);
  status: DraftStatus = $state('saved');
  savedAt: Date | null = $state(null);
  refusal: string | null = $state(null);
  /** Where both have changed the same thing, and who the other is. */
  conflicts: DraftConflict[] = $state.raw([]);
  conflictBy: string | null = $state(null);
  revision = $state(0);
  /** What is wrong with what was saved last. */
  faults: FormFault[] = $state.raw([]);

  #confirmed: EditionFile = $state.raw({} as EditionFile);
  #past: EditionFile[] = $state.raw([]);
  #future: EditionFile[] = $state.raw([]);
  #step: { name: string; at: number } | null = null;
  readonly #url: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(url: string, { file, revision, savedAt, faults }: OpenDraft) {
    this.#url = url;
    this.file = file;
    this.#confirmed = file;
    this.revision = revision;
    this.savedAt = savedAt;
    this.faults = faults;
  }

  get mayUndo(): boolean {
    return this.#past.length > 0;
  }

  get mayRedo(): boolean {
    return this.#future.length > 0;
  }

  get hasUnsaved(): boolean {
    return this.file !== this.#confirmed;
  }

  /** Changes the draft. Changes of the same `step` shortly after one another are undone together. */
  change(edit: (file: EditionFile) => EditionFile, step = ''): void {
    const next = edit(this.file);
    if (next === this.file) return;
    const now = Date.now();
    const goesOn = step !== '' && this.#step?.name === step && now - this.#step.at < sameStep;
    if (!goesOn) this.#past = [...this.#past.slice(-mostSteps), this.file];
    this.#step = { name: step, at: now };
    this.#future = [];
    this.#put(next);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.file];
    this.#step = null;
    this.#put(before);
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.file];
    this.#step = null;
    this.#put(after);
  }

  /** Ends a conflict: keeps what is mine where both have changed, or takes what is theirs. */
  resolve(theirs: EditionFile | null): void {
    if (theirs) this.file = theirs;
    this.conflicts = [];
    this.#theirs = null;
    this.#schedule(0);
  }

  #theirs: EditionFile | null = $state.raw(null);

  /** The draft with the other's choices wherever both have changed the same thing. */
  get withTheirs(): EditionFile | null {
    return this.#theirs;
  }

  #put(file: EditionFile): void {
    this.file = file;
    if (this.status !== 'conflict') this.status = 'unsaved';
    this.#schedule(pause);
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), after);
  }

  /** Saves what is not saved, now; resolves when the server has answered or cannot be reached. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.hasUnsaved || this.conflicts.length > 0) return;
    this.#running = this.#save().finally(() => (this.#running = null));
    await this.#running;
  }

  async #save(): Promise<void> {
    const sent = this.file;
    this.status = 'saving';
    this.#take(sent, await sendDraft(this.#url, this.revision, sent));
  }

  #take(sent: EditionFile, outcome: DraftOutcome): void {
    switch (outcome.kind) {
      case 'saved':
        this.#confirmed = sent;
        this.revision = outcome.revision;
        this.faults = outcome.faults;
        // eslint-disable-next-line svelte/prefer-svelte-reactivity -- it is replaced, never changed
        this.savedAt = new Date();
        this.status = this.hasUnsaved ? 'unsaved' : 'saved';
        if (this.hasUnsaved) this.#schedule(pause);
        return;
      case 'conflict':
        this.#meet(outcome);
        return;
      case 'unreachable':
        this.status = 'offline';
        this.#schedule(retryAfter);
        return;
      case 'logged-out':
        this.status = 'logged-out';
        return;
      case 'refused':
        this.status = 'refused';
        this.refusal = outcome.message;
    }
  }

  /** Somebody has saved in between: puts the two together on top of theirs. */
  #meet({ revision, by, document }: Extract<DraftOutcome, { kind: 'conflict' }>): void {
    const { merged, conflicts } = mergeDrafts(this.#confirmed, this.file, document);
    const other = mergeDrafts(this.#confirmed, document, this.file).merged;
    this.#confirmed = document;
    this.revision = revision;
    this.#past = [...this.#past.slice(-mostSteps), this.file];
    this.file = merged;
    this.conflicts = conflicts;
    this.conflictBy = by;
    this.#theirs = other;
    this.status = conflicts.length > 0 ? 'conflict' : 'unsaved';
    if (conflicts.length === 0) this.#schedule(0);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
