/** Samples per second at which voices are analysed. */
export const SAMPLE_RATE = 24_000;
/** Samples from one value of a track to the next: 5 ms. */
export const HOP = 120;
