/** What a person writes of one entry: a value as text or choice, a reason, a note; null clears all. */
export type RawEntry = { value?: unknown; reason?: unknown; note?: unknown };

/**
 * What has been written and is not on the server yet, by address. Not reactive on purpose: pages follow the sheet's
 * entries and status, which are set along with it.
 */
export class Unsent {
  readonly #changes = new Map<string, RawEntry | null>();

  get size(): number {
    return this.#changes.size;
  }

  has(address: string): boolean {
    return this.#changes.has(address);
  }

  get(address: string): RawEntry | null | undefined {
    return this.#changes.get(address);
  }

  set(address: string, raw: RawEntry | null): void {
    this.#changes.set(address, raw);
  }

  /** Takes the address off the list; answers what stood there, as a batch of its own. */
  drop(address: string): Map<string, RawEntry | null | undefined> {
    const dropped = this.#changes.get(address);
    this.#changes.delete(address);
    return new Map([[address, dropped]]);
  }

  /** Takes off what the server has confirmed, unless it was written again meanwhile. */
  confirm(sent: ReadonlyMap<string, RawEntry | null>): void {
    for (const [address, raw] of sent) if (this.#changes.get(address) === raw) this.#changes.delete(address);
  }

  /** Those that may go, as a batch that later writing does not change. */
  batch(mayGo: (address: string) => boolean): Map<string, RawEntry | null> {
    return new Map([...this.#changes].filter(([address]) => mayGo(address)));
  }
}
