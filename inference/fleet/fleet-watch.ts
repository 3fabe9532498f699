/** What a front-end knows of its speakers, and through which kind of them it speaks. */
import type { Link } from './link.ts';
import { type Capability, fits, queueOf, type Speaker, type Wish } from './protocol.ts';
import { whoIsThere, wishFor } from './roster.ts';

/** Better ones first, for a front-end that takes what there is. */
const PREFERENCE = ['indextts', 'zipvoice', 'builtin'];

/** A kind of which nobody has been there for so long is given up, where another kind is there. */
const GONE_MS = 60_000;

export class FleetWatch {
  readonly #link: Link;
  readonly #wish: Wish;
  readonly #onSlots: () => void;
  readonly #listeners = new Set<() => void>();
  /** Queue name -> when one of its speakers was seen last. */
  readonly #seen = new Map<string, number>();
  #speakers: readonly Speaker[] = [];
  #capability: Capability | undefined;
  #silentSince: number | undefined = Date.now();
  #told = '';

  constructor(link: Link, wish: Wish, onSlots: () => void) {
    this.#link = link;
    this.#wish = wish;
    this.#onSlots = onSlots;
  }

  /** All that are alive, also those whose kind is not asked for. */
  get speakers(): readonly Speaker[] {
    return this.#speakers;
  }

  /** The kind that speaks; undefined until the first one came. */
  get capability(): Capability | undefined {
    return this.#capability;
  }

  get slots(): number {
    return this.#mine.reduce((sum, { size }) => sum + size, 0);
  }

  get silentSince(): number | undefined {
    return this.#silentSince;
  }

  /** Whether nobody of that kind is there while another kind has taken its place. */
  isGoneForGood(capability: Capability): boolean {
    return (
      this.#capability !== undefined && queueOf(capability) !== queueOf(this.#capability) && !this.#isThere(capability)
    );
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads who is there, and leaves word that this front-end is. */
  async look(): Promise<void> {
    await wishFor(this.#link, this.#wish);
    await this.#link.holdDoor();
    this.#speakers = await whoIsThere(this.#link);
    const now = Date.now();
    for (const { capability } of this.#speakers) this.#seen.set(queueOf(capability), now);
    this.#choose(now);
    this.#silentSince = this.slots > 0 ? undefined : (this.#silentSince ?? now);
    const state = `${this.slots} ${this.#capability === undefined ? '' : queueOf(this.#capability)}`;
    if (state === this.#told) return;
    this.#told = state;
    this.#onSlots();
    for (const listener of this.#listeners) listener();
  }

  get #mine(): readonly Speaker[] {
    const kind = this.#capability;
    if (kind === undefined) return [];
    return this.#speakers.filter(({ capability }) => queueOf(capability) === queueOf(kind));
  }

  #isThere(kind: Capability): boolean {
    return this.#speakers.some(({ capability }) => queueOf(capability) === queueOf(kind));
  }

  /** Up at once, down only when the better kind has been away for long: a print is made anew for each change. */
  #choose(now: number): void {
    const best = this.#speakers
      .map(({ capability }) => capability)
      .filter((capability) => fits(capability, this.#wish))
      .sort((a, b) => rank(a) - rank(b) || b.version - a.version)[0];
    const current = this.#capability;
    if (best === undefined) return;
    if (current === undefined || isBetter(best, current)) this.#capability = best;
    else if (!this.#isThere(current) && now - (this.#seen.get(queueOf(current)) ?? 0) > GONE_MS)
      this.#capability = best;
  }
}

function rank({ engine }: Capability): number {
  const place = PREFERENCE.findIndex((family) => engine === family || engine.startsWith(`${family}-`));
  return place === -1 ? PREFERENCE.length : place;
}

function isBetter(a: Capability, b: Capability): boolean {
  return rank(a) < rank(b) || (rank(a) === rank(b) && a.engine === b.engine && a.version > b.version);
}
