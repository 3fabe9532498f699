/** flite's phonemes in the letters of espeak's, so that one set of labels serves both. */

// biome-ignore format: a table is read by column
const IPA: Readonly<Record<string, string>> = {
  aa: 'ɑ', ae: 'æ', ah: 'ʌ', ao: 'ɔ', aw: 'aʊ', ax: 'ə', ay: 'aɪ', eh: 'ɛ', er: 'ɝ', ey: 'eɪ', ih: 'ɪ', iy: 'i', ow: 'oʊ',
  oy: 'ɔɪ', uh: 'ʊ', uw: 'u', b: 'b', ch: 'tʃ', d: 'd', dh: 'ð', f: 'f', g: 'ɡ', hh: 'h', jh: 'dʒ', k: 'k', l: 'l', m: 'm',
  n: 'n', ng: 'ŋ', p: 'p', r: 'ɹ', s: 's', sh: 'ʃ', t: 't', th: 'θ', v: 'v', w: 'w', y: 'j', z: 'z', zh: 'ʒ', pau: '',
};

/** The IPA of flite's `phone`; empty is a pause. */
export function toIpa(phone: string): string {
  const ipa = IPA[phone];
  if (ipa === undefined) throw new Error(`flite has no phoneme ${phone}`);
  return ipa;
}
