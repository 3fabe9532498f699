/** Subtitle files as timed words: SubRip and WebVTT, Advanced SubStation Alpha, and lyrics. */

export const SUBTITLE_FORMATS = ['srt', 'vtt', 'ass', 'lrc'] as const;

export type SubtitleFormat = (typeof SUBTITLE_FORMATS)[number];

/** One subtitle; seconds since the beginning. */
export interface Timed {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Its times as the file writes them, for a complaint about them. */
  readonly times: string;
}

/** More subtitles than this are not looked into: it would stop everybody for a second, and they are refused in any case. */
const MOST = 2000;

/** What is said in `text` and when, in the order of the file; what is only shown or noted is left out. */
export function readTimed(text: string, format: SubtitleFormat): Timed[] {
  const timed = { srt: readBlocks, vtt: readBlocks, ass: readDialogue, lrc: readLyrics }[format](text);
  if (timed.length > MOST) return timed;
  return timed.map((one) => ({ ...one, words: spokenOf(one.words) })).filter(({ words }) => words !== '');
}

/** Hours may be left out, as in WebVTT; a comma or a point stands before the fraction. */
const TIME = /(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})/;
const TIMES = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`);

/** Blocks with an empty line between them: perhaps a number, the times, then the words. */
function readBlocks(text: string): Timed[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const row = lines.findIndex((line) => TIMES.test(line));
    if (row === -1) return [];
    const [, ...digits] = TIMES.exec(lines[row]) ?? [];
    const [from, to] = [secondsOf(digits.slice(0, 4)), secondsOf(digits.slice(4))];
    return [{ from, to, words: lines.slice(row + 1).join(' '), times: lines[row].trim() }];
  });
}

/** `Dialogue: layer,start,end,style,name,left,right,vertical,effect,words`; words may hold commas. */
function readDialogue(text: string): Timed[] {
  return text.split('\n').flatMap((line) => {
    const fields = /^\s*Dialogue:(.*)$/i.exec(line)?.[1].split(',');
    if (fields === undefined || fields.length < 10) return [];
    const [from, to] = fields.slice(1, 3).map((time) => TIME.exec(time));
    if (!from || !to) return [];
    const words = fields
      .slice(9)
      .join(',')
      .replace(/\\[Nnh]/g, ' ');
    const times = `${fields[1].trim()},${fields[2].trim()}`;
    return [{ from: secondsOf(from.slice(1)), to: secondsOf(to.slice(1)), words, times }];
  });
}

/** What a last line of lyrics gets, since none behind it ends it. */
const LAST_SECONDS = 5;
const LYRIC = /^((?:\s*\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\])+)(.*)$/;

/** `[mm:ss.xx]words`; several times before the words repeat them. A line lasts until the next one, an empty one too. */
function readLyrics(text: string): Timed[] {
  const starts = text.split('\n').flatMap((line) => {
    const [, marks = '', words = ''] = LYRIC.exec(line) ?? [];
    return [...marks.matchAll(/\[(\d{1,3}):(\d{2})(?:[.:](\d{1,3}))?\]/g)].map(
      ([times, minutes, seconds, fraction]) => ({
        from: secondsOf([undefined, minutes, seconds, fraction ?? '0']),
        words: words.replace(/<\d{1,3}:\d{2}(?:[.:]\d{1,3})?>/g, ''),
        times,
      }),
    );
  });
  starts.sort((a, b) => a.from - b.from);
  return starts.map((one, i) => ({ ...one, to: starts[i + 1]?.from ?? one.from + LAST_SECONDS }));
}

function secondsOf([hours = '0', minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction?.padEnd(3, '0')) / 1000;
}

/** A sound that is described: [音乐], 【掌声】, [LAUGHTER]; a reading or a pause in brackets is none. */
const SOUND = /(?<han>\p{Script=Han}?)[[【［](?<inside>[^[\]【】［］]*)[\]】］]/gu;
const PAUSE = /^\s*(?:pause|停顿)/i;
/** A subtitle that is nothing but an aside: (laughs), （掌声）. */
const ASIDE = /^[(（][^()（）]*[)）]$/;

/** What is spoken of a subtitle: no tags, no positions, no musical notes, no sounds. */
function spokenOf(words: string): string {
  const plain = words
    .replace(/<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi, '')
    .replace(/[♪♫]/g, '')
    .replace(SOUND, (all: string, ...found: unknown[]) => {
      const { han = '', inside = '' } = found.at(-1) as Record<string, string>;
      const isReading = han !== '' && !/\p{Script=Han}/u.test(inside);
      return isReading || PAUSE.test(inside) ? all : `${han} `;
    })
    .replace(/\s+/g, ' ')
    .trim();
  return ASIDE.test(plain) ? '' : plain;
}
