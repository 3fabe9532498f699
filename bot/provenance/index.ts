/** Where a reply comes from: written into it, signed and marked, and told to whoever asks. */
export { createExaminer, type Examiner } from './examine.ts';
export { type KeyRing, keysOf, openKeys, wellKnown } from './keys.ts';
export { createMarker } from './marker.ts';
export { verify } from './verify.ts';
