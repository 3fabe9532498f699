/**
 * What a handler hands to the queue: a plain value with all that the job needs, so that it survives a restart.
 *
 * The id is the asking message (`chat:-100/55`): Telegram may deliver an update twice, the second one finds its job.
 */

import * as z from 'zod';
import { ChosenEmotion, PaceRecord, Role } from '../speech/index.ts';
import { type Address, chatKey } from '../telegram/index.ts';
import { SUBTITLE_FORMATS } from './subtitles-formats.ts';

const Place = z.object({
  chatId: z.number().int(),
  topicId: z.number().int().optional(),
  messageId: z.number().int().optional(),
});

/** What a dubbing can be: video editors want WAV of 48 kHz, some of 24 kHz; everybody else MP3 or OGG. */
export const DUB_FORMATS = ['wav24', 'wav16', 'wav24k', 'mp3', 'ogg'] as const;

const Common = z.object({
  /** Owner key of the person whose voice it is. */
  owner: z.string(),
  voice: z.string(),
  locale: z.string(),
  to: Place,
  /** Whose voices the names in the text stand for: of those that it uses. Absent: nobody's. */
  cast: z.array(Role).exactOptional(),
  /** The message that says "you are number 3", if one was sent. */
  noteId: z.number().int().optional(),
});

const Request = z.discriminatedUnion('kind', [
  /** Speak `text`. */
  Common.extend({
    kind: z.literal('speak'),
    text: z.string(),
    emotion: ChosenEmotion,
    pace: PaceRecord,
    seed: z.number().int(),
    /** The words stand under the voice message. Default false. */
    withWords: z.boolean().exactOptional(),
    /** A file for editing instead of a voice message; bits per sample. */
    wavBits: z.union([z.literal(16), z.literal(24)]).exactOptional(),
    /** Samples per second of that file. Default 48,000, as video editors work. */
    fileHz: z.literal(24_000).exactOptional(),
    /** MP3 instead of a voice message. */
    asMp3: z.literal(true).exactOptional(),
    /** Which take a file is of, for its name. Default: the first. */
    takeNumber: z.number().int().exactOptional(),
    /** Beside that file, when each word is said in it. Default false. */
    withTimes: z.boolean().exactOptional(),
    /** Silence behind the words until the reply has this many seconds; nothing where they take longer. */
    slotSeconds: z.number().positive().exactOptional(),
    /** The best likeness, whatever it takes; absent: as fast as it goes. */
    take: z.literal('best').exactOptional(),
    /** Of another take of a line: the first one's id, by which all of them belong together. */
    root: z.string().exactOptional(),
    /** The reading by which its text differs, as people write it: `huán`. */
    reading: z.string().exactOptional(),
    /** Message that the reply takes the place of once it is there. */
    replaces: z.number().int().exactOptional(),
    /** Which part of a long text it is: of which series, and the message that tells of it and has the button to stop it. */
    part: z
      .object({ series: z.string(), number: z.number().int(), total: z.number().int(), card: z.number().int() })
      .exactOptional(),
    /** The placeholder in another chat that the voice is for; `to` is then the person's own chat. */
    inlineId: z.string().exactOptional(),
  }),
  /** Make the voice print of a new recording and let the person hear a greeting in it. */
  Common.extend({ kind: z.literal('audition') }),
  /** Speak every line of `script` in its time, into one file (`dubbing/`). */
  Common.extend({
    kind: z.literal('dub'),
    /** The text of the file, and the name without extension that the result gets too. */
    script: z.string(),
    name: z.string(),
    format: z.enum(['srt', 'vtt', 'ass', 'lrc', 'txt']),
    as: z.enum(DUB_FORMATS),
    /** A file for each line, in a zip, whole: nothing is cut off. Default: one file with every line in its time. */
    isPerLine: z.literal(true).exactOptional(),
    /** What is too long for its time sounds into the next line instead of being cut where that begins. */
    mayOverlap: z.literal(true).exactOptional(),
    /** How long it will be, roughly. */
    seconds: z.number(),
    /** Of lines that say none themselves. */
    emotion: ChosenEmotion,
    seed: z.number().int(),
  }),
  /** Find out when each line of `script` is said in a recording (`subtitles/`); nobody's voice is needed: `voice` is ''. */
  Common.extend({
    kind: z.literal('subtitles'),
    /** The recording, read from Telegram when it is the job's turn: it is never kept. */
    fileId: z.string(),
    size: z.number().int().exactOptional(),
    /** Name of the recording without extension; the result gets it too. */
    name: z.string(),
    /** A line each; what else may be said in its place behind `=>`. Not given: what is said is written down. */
    script: z.string().exactOptional(),
    /** `words`: no times, what is said as a message. */
    as: z.enum([...SUBTITLE_FORMATS, 'words']),
    /** Whose voice says the words once they are written down; absent: nobody's. */
    thenSay: z.object({ owner: z.string(), voice: z.string(), emotion: ChosenEmotion }).exactOptional(),
  }),
]);

export type JobRequest = z.infer<typeof Request>;
export type SpeakRequest = Extract<JobRequest, { kind: 'speak' }>;
export type DubRequest = Extract<JobRequest, { kind: 'dub' }>;
export type SubtitlesRequest = Extract<JobRequest, { kind: 'subtitles' }>;

/** Schema of the stored request. */
export const REQUEST_SCHEMA = { version: 1, parse: (value: unknown): JobRequest => Request.parse(value) };

/** Id of the job that message `to.messageId` asks for. */
export function jobId(to: Required<Pick<Address, 'chatId' | 'messageId'>>, part = ''): string {
  return `${chatKey(to.chatId)}/${to.messageId}${part === '' ? '' : `/${part}`}`;
}

/** Seconds of speech that `request` will be, roughly: what it asks for, else by its text; 0 for what is free. */
export function estimateSeconds(request: JobRequest): number {
  if (request.kind === 'audition' || request.kind === 'subtitles') return 0;
  if (request.kind === 'dub') return request.seconds;
  const { text, pace } = request;
  if (pace.kind === 'seconds') return pace.seconds;
  // A Chinese syllable takes a quarter of a second, a letter of an alphabet some 70 ms.
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const natural = Math.max(1, han * 0.25 + ([...text].length - han) * 0.07);
  return pace.kind === 'ratio' ? natural * pace.ratio : natural;
}
