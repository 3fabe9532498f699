/** What a spoken line is called as a file: who, what, how, which take. */
import type { SpeakRequest } from '../jobs/index.ts';
import { type Labels, takeParts } from '../reply-buttons/index.ts';
import { captionOf } from './caption.ts';

/** Of the words, and of a voice's name, characters: a list of files is read at a glance. */
const MAX_WORDS = 24;
const MAX_NAME = 24;

/**
 * `Alex - Hello there - Angry 70 - take 2.wav`; nothing in it that a file system or an HTTP header refuses.
 *
 * @param extension with its dot
 */
export function fileNameOf(request: SpeakRequest, voice: string, extension: string, t: Labels): string {
  const { takeNumber: number, ...line } = request;
  const how = takeParts({ ...line, ...(number !== undefined && { number }) }, t);
  const parts = [cut(voice, MAX_NAME), cut(captionOf(request.text), MAX_WORDS), ...how].map(harmless);
  return `${parts.filter((part) => part !== '').join(' - ')}${extension}`;
}

/**
 * `03 - Hello there.wav`: a line of a script, found by its number or by its words.
 *
 * @param total how many lines there are: as many digits as that has
 * @param extension with its dot
 */
export function lineNameOf(number: number, total: number, text: string, extension: string): string {
  const count = String(number).padStart(String(total).length, '0');
  const words = harmless(cut(captionOf(text), MAX_WORDS));
  return `${words === '' ? count : `${count} - ${words}`}${extension}`;
}

/** Up to `length` characters, and not half a word where there are words. */
function cut(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= length) return characters.join('');
  const begin = characters.slice(0, length).join('');
  const space = begin.lastIndexOf(' ');
  return space > length / 2 ? begin.slice(0, space) : begin;
}

function harmless(part: string): string {
  return part.replace(/[\p{C}\\/:*?"<>|%“”]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
}
