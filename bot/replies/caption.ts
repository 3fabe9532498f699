/** The words under a reply. */

/** Telegram's limit on a caption, characters, less what stands beside the words. */
const MAX_CAPTION = 960;

/** `text` as a caption: without the readings that only the engine needs, cut between two graphemes. */
export function captionOf(text: string): string {
  const plain = text.replace(/(\p{Script=Han})\[[^\]\n]*\]/gu, '$1');
  if ([...plain].length <= MAX_CAPTION) return plain;
  let caption = '';
  let characters = 0;
  for (const { segment } of new Intl.Segmenter().segment(plain)) {
    characters += [...segment].length;
    if (characters >= MAX_CAPTION) break;
    caption += segment;
  }
  return `${caption}…`;
}
