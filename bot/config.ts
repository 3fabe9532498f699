/**
 * The one table of settings: every name, default, unit and bound. Nothing else reads the environment.
 *
 * Unknown `VOXBACK_*` names are refused, because a misspelt setting that is silently ignored costs an evening.
 */
import * as z from 'zod';
import { DEVICES } from '../inference/index.ts';
import { editDistance } from './speech/index.ts';

/** A text that `isRight`; `code` and `details` say what is expected else. */
const checked = (code: ProblemCode, isRight: (text: string) => boolean, details: Problem['details'] = {}) =>
  z.string().refine(isRight, { params: { code, details } });

const hostAndPort = checked(
  'host-port',
  (text) =>
    /^(?:[^\s:]+|\[[0-9a-fA-F:]+\]):\d{1,5}$/.test(text) && Number(text.slice(text.lastIndexOf(':') + 1)) <= 65_535,
).transform((text) => {
  const colon = text.lastIndexOf(':');
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
});

/** Whether Telegram may take it; whether it can reach it is told by Telegram alone. */
function isWebhookAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, port } = new URL(address);
  return protocol === 'https:' && ['', '80', '88', '8443'].includes(port);
}

const whole = (min: number, max: number) =>
  checked('whole', (text) => /^\s*\d+\s*$/.test(text) && Number(text) >= min && Number(text) <= max, {
    min,
    max,
  }).transform(Number);

const oneOf = <const Name extends string>(names: readonly [Name, ...Name[]]) =>
  checked('choice', (text) => names.some((name) => name === text), { permitted: names.join(', ') }).pipe(z.enum(names));

const userIds = checked('user-ids', (text) =>
  text.split(',').every((id) => /^\s*\d+\s*$/.test(id) && Number.isSafeInteger(Number(id))),
).transform((text) => text.split(',').map(Number));

const SETTINGS = {
  /** Token from BotFather. Without it the playground starts. */
  BOT_TOKEN: checked('token', (text) => /^\d+:[\w-]{20,}$/.test(text)).optional(),
  /** Another Bot API server: a local one, a test one. http is fine there. */
  BOT_API_ROOT: checked('address', (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)).optional(),
  /** Where the files of a Bot API server of your own (`--local`) are on this machine; else where it says itself. */
  VOXBACK_BOT_API_FILES: z.string().optional(),
  /** The ffmpeg to use; else the system's, else the optional npm package's. */
  FFMPEG_PATH: z.string().optional(),
  /** A file, or redis://, rediss://, memory: */
  VOXBACK_DATABASE: z.string().default('data/voxback.db'),
  /** 32 bytes as 64 hex or 44 base64 characters, seals voices at rest; else a key file. */
  VOXBACK_KEY: z.string().optional(),
  /** Where the key is kept when VOXBACK_KEY is not set; made on first start, readable by its owner only. */
  VOXBACK_KEY_FILE: z.string().default('data/voxback.key'),
  /** 32 bytes as 64 hex or 44 base64 characters, sign and mark the replies; else `voxback-marks.key` beside the key file. */
  VOXBACK_MARKS_KEY: z.string().optional(),
  /** Earlier ones, commas between them, by which replies of their time are still recognised. */
  VOXBACK_RETIRED_MARKS_KEYS: z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((key) => key.trim())
        .filter((key) => key !== ''),
    )
    .default([]),
  /** The address that Telegram is to bring updates to, instead of being asked for them: https, at a proxy with a certificate. */
  VOXBACK_WEBHOOK: checked('webhook-address', isWebhookAddress).optional(),
  /** host:port where the proxy passes those calls on to. */
  VOXBACK_WEBHOOK_LISTEN: hostAndPort.default({ host: '127.0.0.1', port: 8443 }),
  /** host:port of /healthz and /metrics; off by default. */
  VOXBACK_HTTP: hostAndPort.optional(),
  /** host:port of the playground's page. */
  VOXBACK_PLAYGROUND: hostAndPort.default({ host: '127.0.0.1', port: 8787 }),
  /** on: of several processes with this setting and one database, one works and the others stand by to take over. */
  VOXBACK_STANDBY: oneOf(['on', 'off']).default('off'),
  /** Which engine speaks; auto takes the best that are installed and that this machine can bear. */
  VOXBACK_ENGINE: oneOf(['auto', 'builtin', 'zipvoice', 'indextts']).default('auto'),
  /** Folder of model folders: IndexTTS-2 lies in its `indextts-2`, ZipVoice in its `zipvoice`. */
  VOXBACK_MODELS: z.string().default('models'),
  /** What computes the model: `auto`, `cpu`, `webgpu`, `cuda` …; see `deviceOf`. */
  VOXBACK_DEVICE: z.string().default('cpu'),
  /**
   * How much work a reply of the model is worth; only `exact` is what the official code computes. `auto`: the fastest that
   * `npm run model:check` has passed on these weights, `exact` where nothing was checked.
   */
  VOXBACK_QUALITY: oneOf(['auto', 'exact', 'balanced', 'fast']).default('auto'),
  /** Continuations that the model's sampler follows at once: 1, or 3 as the official code does. */
  VOXBACK_BEAMS: whole(1, 8).default(1),
  /** Processor threads of one worker's model; default: the cores shared among the workers. */
  VOXBACK_THREADS: whole(1, 64).optional(),
  /** Another vocoder for the model: an ONNX file, mel [1, 80, T] in, audio out, 256 samples a frame. */
  VOXBACK_VOCODER: z.string().optional(),
  /** Worker threads that speak at the same time, 1 to 16; on a card there is one engine for each card. */
  VOXBACK_WORKERS: whole(1, 16).default(1),
  /** redis://host:6379/1 of the queue server between the bot and its speakers; without it the bot speaks by itself. */
  VOXBACK_FLEET: z.string().optional(),
  /** Longest text of one reply, characters. */
  VOXBACK_MAX_CHARACTERS: whole(10, 4000).default(500),
  /**
   * How often a reply whose words are missing or repeated may be drawn again; 0: replies are not listened to. Only where
   * Whisper is installed and a model speaks.
   */
  VOXBACK_RETAKES: whole(0, 5).default(1),
  /** Requests that may wait in the whole bot. */
  VOXBACK_QUEUE: whole(1, 10_000).default(100),
  /** Requests that one person may have waiting. */
  VOXBACK_QUEUE_PER_USER: whole(1, 100).default(5),
  /**
   * Whether a recording for a voice has to say the sentence that was shown. `required`: else it is refused, unless an operator
   * lets it pass; `advised`: it is taken, and its owner told; `off`: nobody listens to what it says. Default: see `demandOf`.
   */
  VOXBACK_SENTENCE: oneOf(['required', 'advised', 'off']).optional(),
  /** Voices that one person may keep. */
  VOXBACK_VOICES: whole(1, 50).default(10),
  /** Seconds of speech that one person may have in an hour; 0: as many as they like. */
  VOXBACK_USER_SECONDS: whole(0, 86_400).default(900),
  /** Seconds of speech that one group may have in an hour, which its admins can lower; 0: as many as it likes. */
  VOXBACK_GROUP_SECONDS: whole(0, 86_400).default(1800),
  /** Telegram user ids, commas between them, of who runs this bot: /stats and so on answer to them only. */
  VOXBACK_OPERATORS: userIds.default([]),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
} as const;

const Environment = z.object(SETTINGS);

export type Config = Readonly<z.infer<typeof Environment>>;

export type ProblemCode =
  | 'unknown' // { permitted, suggestion } there is no such setting; which was meant, or `none`
  | 'token' // {} its value is never shown
  | 'address' // {}
  | 'webhook-address' // {}
  | 'host-port' // {}
  | 'whole' // { min, max }
  | 'choice' // { permitted }
  | 'user-ids' // {}
  | 'fleet'; // {} a speaker has no queue server

/** What is wrong with one setting: `details` and the setting's `name` and `value` fill the sentence `error-setting-CODE`. */
export interface Problem {
  readonly name: string;
  readonly value: string;
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Settings are wrong: every problem at once. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ name, code }) => `${name}: ${code}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Characters of a wrong value that are shown. */
const MAX_SHOWN = 80;

/** A wrong value as a terminal may show it: no longer than a line, and nothing in it that moves a cursor. */
function shown(value: string): string {
  const visible = value.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return [...visible].length > MAX_SHOWN ? `${[...visible].slice(0, MAX_SHOWN).join('')}…` : visible;
}

/** Names that are meant for this program; in small letters too, which no system but Windows takes for the same. */
const OURS = /^(?:voxback_|bot_token$|bot_api_root$)/i;

/** Letters by which a misspelt name may differ from the one that was meant. */
const MAX_MISSPELT = 3;

function nearestSetting(name: string): string | undefined {
  const typed = name.toUpperCase();
  const [best] = Object.keys(SETTINGS)
    .map((known) => ({ known, distance: editDistance(typed, known) }))
    .filter(({ distance }) => distance <= MAX_MISSPELT)
    .sort((a, b) => a.distance - b.distance);
  return best?.known;
}

/**
 * The frozen settings of `env`, defaults filled in. Blank values count as not set.
 *
 * @throws ConfigError with every problem at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => (value ?? '').trim() !== ''));
  const unknown = Object.keys(given).filter((name) => OURS.test(name) && !(name in SETTINGS));
  const parsed = Environment.safeParse(given);
  const permitted = Object.keys(SETTINGS).join(', ');
  const problems = unknown.map((name): Problem => {
    const details = { permitted, suggestion: nearestSetting(name) ?? 'none' };
    return { name, value: '', code: 'unknown', details };
  });
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => problemOf(issue, given)));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(parsed.data);
}

function problemOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): Problem {
  const name = issue.path.join('.');
  const expected = Expected.safeParse(issue.code === 'custom' ? issue.params : undefined);
  if (!expected.success) throw new Error(`${name} is checked by something else than \`checked\``);
  const { code, details } = expected.data;
  return { name, value: code === 'token' ? '' : shown(given[name] ?? ''), code, details };
}

const Expected = z.object({
  code: z.enum(['token', 'address', 'webhook-address', 'host-port', 'whole', 'choice', 'user-ids']),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/**
 * Whether the shown sentence has to be said: where others can reach the bot, since a voice is to be its owner's; not in the
 * playground, where people are at their own machine, and have no operator to ask.
 */
export function demandOf({ VOXBACK_SENTENCE: asked, BOT_TOKEN: token }: Config): 'required' | 'advised' | 'off' {
  return asked ?? (token === undefined ? 'advised' : 'required');
}

const PERMITTED_DEVICES = ['auto', ...DEVICES] as const;

/**
 * What computes the model. Looked at when a model is opened: where none speaks, a device that isn't one does no harm.
 *
 * @throws ConfigError `choice`
 */
export function deviceOf({ VOXBACK_DEVICE: value }: Config): (typeof PERMITTED_DEVICES)[number] {
  const device = PERMITTED_DEVICES.find((one) => one === value);
  if (device !== undefined) return device;
  throw new ConfigError([
    { name: 'VOXBACK_DEVICE', value, code: 'choice', details: { permitted: PERMITTED_DEVICES.join(', ') } },
  ]);
}
