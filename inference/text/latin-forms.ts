/**
 * Latin letters in any dress as the 26 plain ones: Café, Þór, ᴛʜᴀɴᴋs, 𝓗𝓮𝓵𝓵𝓸, ⓗⓘ. What has no plain form stays, and is left
 * out later.
 */

/** Letters that no decomposition takes apart. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ȷ: 'j',
  ŋ: 'ng',
  ŧ: 't',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ƒ: 'f',
  ɓ: 'b',
  ɖ: 'd',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
};

const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡxʏᴢ';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that Unicode has as another form of a plain one: ligatures, raised, circled and mathematical ones. */
const DRESSED =
  /[ﬀ-ﬆª\u{1D400}-\u{1D6A5}\u02B0-\u02B8\u02E0-\u02E3\u1D2C-\u1D62\u2071\u207F\u2090-\u209C\u24B6-\u24E9\u{1F130}-\u{1F149}]/gu;
const ACCENTED = /[\u00C0-\u024F\u0250-\u02AF\u1D00-\u1D2B\uA730\uA731\u1E00-\u1EFF]/gu;

/** `text` with its Latin letters plain where they have a plain form; every other character as it is. */
export function plainLatin(text: string): string {
  // The negative squared letters 🅰 have no decomposition and are emoji.
  return text.replace(DRESSED, (char) => undressed(char)).replace(ACCENTED, plain);
}

function undressed(char: string): string {
  const letters = char.normalize('NFKC');
  return /^[A-Za-z]+$/.test(letters) ? letters : plain(letters);
}

function plain(char: string): string {
  const small = SMALL_CAPITALS.indexOf(char);
  if (small >= 0) return ALPHABET[small] ?? char;
  const bare = char.normalize('NFD').replace(/\p{M}+/gu, '');
  const folded = FOLDED[bare.toLowerCase()];
  if (folded === undefined) return bare;
  return bare === bare.toLowerCase() ? folded : folded[0]?.toUpperCase() + folded.slice(1);
}
