/** Where the mark lies: a grid of bands by slots of time, the same for embedding and for finding. */

/** Bands that a telephone lets through, 129 Hz each, about a harmonic of a low voice apart; and those above, 225 Hz each. */
export const LOW_BANDS = 24;
const HIGH_BANDS = 16;
const [LOWEST_HZ, MIDDLE_HZ, HIGHEST_HZ] = [300, 3400, 7000];

export const BANDS = LOW_BANDS + HIGH_BANDS;

/** The lower edge of each band, Hz, and the upper edge of the last. */
export const EDGES_HZ: readonly number[] = [
  ...Array.from({ length: LOW_BANDS }, (_, i) => LOWEST_HZ + (i * (MIDDLE_HZ - LOWEST_HZ)) / LOW_BANDS),
  ...Array.from({ length: HIGH_BANDS + 1 }, (_, i) => MIDDLE_HZ + (i * (HIGHEST_HZ - MIDDLE_HZ)) / HIGH_BANDS),
];

/**
 * Seconds of one slot. The levels of speech rise and fall with its syllables, mostly below 8 Hz; a chip for each 32 ms lies
 * above that, so that little of the host is left in what is correlated.
 */
export const SLOT_SECONDS = 0.032;

/** Slots after which the code begins again: 3.07 s, about what the shortest clip must have of it. */
export const SLOTS = 96;

export const CELLS = SLOTS * BANDS;

/** Whether a cell carries the code of the voice, as a third of all do; the others carry the bot's. */
export function isOfVoice(slot: number, band: number): boolean {
  return (slot + band) % 3 === 2;
}

/**
 * The first bin of each band and, last, the bin behind the highest band, of a transform of `size` samples at `hz`; bands
 * beyond half of `hz` are empty.
 */
export function bandEdges(size: number, hz: number): readonly number[] {
  return EDGES_HZ.map((edge) => Math.min(Math.round((edge * size) / hz), size / 2));
}
