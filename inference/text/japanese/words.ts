/** Japanese with spaces between its words, as a model learnt it. The cuts are those of the Unicode library that Node brings. */

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** `text` with a space between two words; spaces that are there stay. */
export function spaceWords(text: string): string {
  return text
    .split(/( +)/)
    .map((part) => [...segmenter.segment(part)].map(({ segment }) => segment).join(' '))
    .map((part) => part.replace(/ {2,}/g, ' '))
    .join('');
}
