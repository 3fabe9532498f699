/** Texts in files that people send. */

/** Bytes by which UTF-16 without a mark is told: every other one is zero where letters are Latin. */
const LOOKED_AT = 256;

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, else UTF-16 where every other byte is zero, UTF-8 where it is valid,
 * GB 18030 where that is, else what is left of it in Western European. Marks in the middle and NULs are left out.
 */
export function decodeText(bytes: Uint8Array): string {
  return decoded(bytes).replace(/[\0\ufeff]/g, '');
}

function decoded(bytes: Uint8Array): string {
  const isMarked = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (isMarked(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (isMarked(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncodingOf(bytes.subarray(0, LOOKED_AT));
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (!utf8.includes('\ufffd')) return utf8;
  const chinese = new TextDecoder('gb18030').decode(bytes);
  return chinese.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : chinese;
}

/** UTF-16 without a mark, by the zeros in its `beginning`; undefined for anything else. */
function wideEncodingOf(beginning: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = (first: 0 | 1) => beginning.filter((byte, index) => index % 2 === first && byte === 0).length;
  const half = beginning.length / 2;
  if (half < 2) return undefined;
  if (zeros(1) > half * 0.7 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > half * 0.7 && zeros(1) === 0 ? 'utf-16be' : undefined;
}
