/**
 * What a front-end and its speakers agree on: names in the queue server, times, and what they write there.
 *
 * Everything that a person wrote, recorded or hears is sealed (`seal.ts`); names are digests. The version changes with
 * anything in this file that the other side would misread.
 */
import type { Emotion, Speech, SpeechRequest, Stage, VoicePrint } from '../engine.ts';
import type { ErrorMessage } from '../errors.ts';

/** Members of another version are refused at the start. */
export const PROTOCOL = 1;

/** Every key begins with it, so that a server can be shared; also BullMQ's prefix. */
export const PREFIX = 'voxback:fleet';

/** Milliseconds. */
export const TIMES = {
  /** Between two signs of life of a speaker. */
  heartbeat: 2000,
  /** A speaker whose last sign is older counts as gone. */
  alive: 6000,
  /** Between two looks of a front-end at who is there and at its jobs: what a lost message delays a reply by, at most. */
  look: 1000,
  /** Who was here last can be forgotten after this: then another key or another version may take the server over. */
  door: 60_000,
  /** How long a job's lock holds without renewal: after it, a job whose speaker died is given to another. */
  lock: 5000,
  /** How often BullMQ looks for jobs without a lock; it takes two looks. */
  stalled: 2500,
  /** Prints and prompts, from their last use. */
  blob: 3_600_000,
  /** An answer that nobody has fetched: its front-end may be starting anew. */
  answer: 600_000,
  /** A fetched answer: its front-end may die before the reply is sent. */
  taken: 60_000,
  /** Word that nobody waits for a job any more; longer than any job. */
  cancelled: 3 * 3_600_000,
  /** At least, between two messages of progress of one job. */
  progress: 250,
} as const;

/** A job that has killed this many speakers is given up. */
export const MAX_CRASHES = 5;

/** What a speaker can do. Work is handed to speakers that can exactly this. */
export interface Capability {
  /** `VoiceEngine.name` */
  readonly engine: string;
  /** `VoicePrint.version` */
  readonly version: number;
  /** `exact`, `balanced`, `fast`: how much work a reply is worth; `auto`: what that machine has found good enough. */
  readonly quality: string;
}

/** What a front-end asks of its speakers; without `engine` the best that is there, without `quality` what they have. */
export interface Wish {
  /** `builtin`, `zipvoice`, or a family: `indextts` is `indextts-2`, too. */
  readonly engine?: string | undefined;
  readonly quality?: string | undefined;
}

/** A speaker's sign of life. */
export interface Speaker {
  /** Random, new at every start. */
  readonly id: string;
  readonly capability: Capability;
  /** Jobs that it runs at the same time. */
  readonly size: number;
  /** Jobs that it runs now. */
  readonly busy: number;
  /** Seconds of speech since its start. */
  readonly spokenSeconds: number;
  /** Prints and prompts that it had to fetch since its start. */
  readonly fetched: number;
}

/** A job without its large parts, which are blobs. */
export type Order =
  | { readonly kind: 'enroll'; readonly prompt: string; readonly transcript?: string | undefined }
  | (Omit<SpeechRequest, 'voice' | 'emotion'> & {
      readonly kind: 'speak';
      readonly voice: string;
      readonly emotion: OrderedEmotion;
    });

/** An emotion whose print is a blob. */
export type OrderedEmotion =
  | Exclude<Emotion, { readonly from: 'clip' }>
  | { readonly from: 'clip'; readonly print: string; readonly strength: number };

/** What BullMQ carries. */
export interface Ticket {
  /** An `Order` with its `seed`, sealed, base64. */
  readonly sealed: string;
}

export interface SealedOrder {
  readonly order: Order;
  readonly seed: number | undefined;
}

/** A speech on its way: samples of 16 bits, half as many bytes as the engine's. */
export type SentSpeech = Omit<Speech, 'audio'> & {
  readonly samples: Int16Array;
  readonly sampleRate: number;
};

export type Answer =
  | { readonly kind: 'spoken'; readonly speech: SentSpeech }
  | { readonly kind: 'enrolled'; readonly print: VoicePrint }
  | { readonly kind: 'failed'; readonly error: ErrorMessage }
  /** Blobs of the order are gone from the server: it lost its memory. */
  | { readonly kind: 'missing' };

/** What is told of a job on its channel; `answered` with the last step, which would otherwise come too soon after another. */
export interface News {
  readonly step?: readonly [stage: Stage, done: number, total: number];
  readonly answered?: true;
}

export const KEYS = {
  /** Which protocol and which key are spoken here. */
  door: `${PREFIX}:door`,
  /** The front-end's `Wish`. */
  wish: `${PREFIX}:wish`,
  /** Ids of speakers, some of them gone. */
  speakers: `${PREFIX}:speakers`,
  speaker: (id: string) => `${PREFIX}:speaker:${id}`,
  blob: (digest: string) => `${PREFIX}:blob:${digest}`,
  answer: (job: string) => `${PREFIX}:answer:${job}`,
  cancelled: (job: string) => `${PREFIX}:cancelled:${job}`,
  /** BullMQ's own record of a job. */
  job: (queue: string, job: string) => `${PREFIX}:${queue}:${job}`,
} as const;

export const CHANNELS = {
  /** Somebody came or went. */
  roster: `${PREFIX}:roster`,
  /** Ids of jobs that nobody waits for. */
  cancel: `${PREFIX}:cancel`,
  job: (id: string) => `${PREFIX}:job:${id}`,
} as const;

/** The queue of those that can do this; BullMQ refuses `:` in names. */
export function queueOf({ engine, version, quality }: Capability): string {
  return `speech-${engine}-${version}-${quality}`;
}

/** Whether a speaker of `capability` is what `wish` asks for. */
export function fits({ engine, quality }: Capability, wish: Wish): boolean {
  const isEngine = wish.engine === undefined || engine === wish.engine || engine.startsWith(`${wish.engine}-`);
  // One voice without weights has one quality.
  return isEngine && (engine === 'builtin' || wish.quality === undefined || quality === wish.quality);
}
