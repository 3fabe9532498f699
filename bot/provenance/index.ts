/** Where a reply comes from: written into it, signed and marked, and told to whoever asks. */
export { type KeyRing, keysOf, openKeys, wellKnown } from './keys.ts';
export { createMarker } from './provenance.ts';
