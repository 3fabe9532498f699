/** Readings that hang on what stands around a character. */

/** A place in a stretch of characters, and what becomes of the reading there: another one, `AS_IS` or `NEUTRAL`. */
export interface PlaceRule {
  readonly place: RegExp;
  readonly reading: string;
}
