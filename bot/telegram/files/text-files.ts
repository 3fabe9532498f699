/** Texts in files that people send. */

/** The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  const isMarked = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (isMarked(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (isMarked(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}
