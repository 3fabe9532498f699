/**
 * The one table of settings: every name, default, unit and bound. Nothing else reads the environment.
 *
 * Unknown `VOXBACK_*` names are refused, because a misspelt setting that is silently ignored costs an evening.
 */
import * as z from 'zod';

const hostAndPort = z
  .string()
  .regex(/^[^\s:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/, 'write it as host:port, for example 127.0.0.1:8787')
  .transform((value) => {
    const colon = value.lastIndexOf(':');
    return { host: value.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(value.slice(colon + 1)) };
  })
  .refine(({ port }) => port <= 65535, 'a port is at most 65535');

const whole = (minimum: number, maximum: number) => z.coerce.number().int().min(minimum).max(maximum);

/** Whether Telegram may take it; whether it can reach it is told by Telegram alone. */
function isWebhookAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, port } = new URL(address);
  return protocol === 'https:' && ['', '80', '88', '8443'].includes(port);
}

const userIds = z
  .string()
  .regex(/^\s*\d+(?:\s*,\s*\d+)*\s*$/, 'write user ids with commas between them, for example 12345678,23456789')
  .transform((value) => value.split(',').map(Number));

const SETTINGS = {
  /** Token from BotFather. Without it the playground starts. */
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'copy the whole token from BotFather, digits, colon and letters')
    .optional(),
  /** Another Bot API server: a local one, a test one. http is fine there. */
  BOT_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
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
  /** The address that Telegram is to bring updates to, instead of being asked for them: https, at a proxy with a certificate. */
  VOXBACK_WEBHOOK: z
    .string()
    .refine(
      isWebhookAddress,
      'write it as https://host/path, with port 443, 80, 88 or 8443: others Telegram does not call',
    )
    .optional(),
  /** host:port where the proxy passes those calls on to. */
  VOXBACK_WEBHOOK_LISTEN: hostAndPort.default({ host: '127.0.0.1', port: 8443 }),
  /** host:port of /healthz and /metrics; off by default. */
  VOXBACK_HTTP: hostAndPort.optional(),
  /** host:port of the playground's page. */
  VOXBACK_PLAYGROUND: hostAndPort.default({ host: '127.0.0.1', port: 8787 }),
  /** on: of several processes with this setting and one database, one works and the others stand by to take over. */
  VOXBACK_STANDBY: z.enum(['on', 'off']).default('off'),
  /** Which engine speaks; auto takes the best that are installed and that this machine can bear. */
  VOXBACK_ENGINE: z.enum(['auto', 'builtin', 'zipvoice', 'indextts']).default('auto'),
  /** Folder of model folders: IndexTTS-2 lies in its `indextts-2`, ZipVoice in its `zipvoice`. */
  VOXBACK_MODELS: z.string().default('models'),
  /** What computes the model: the processor, an NVIDIA card, any card on Windows. */
  VOXBACK_DEVICE: z.enum(['cpu', 'cuda', 'dml']).default('cpu'),
  /**
   * How much work a reply of the model is worth; only `exact` is what the official code computes. `auto`: the fastest that
   * `npm run model:check` has passed on these weights, `exact` where nothing was checked.
   */
  VOXBACK_QUALITY: z.enum(['auto', 'exact', 'balanced', 'fast']).default('auto'),
  /** Continuations that the model's sampler follows at once: 1, or 3 as the official code does. */
  VOXBACK_BEAMS: whole(1, 8).default(1),
  /** Processor threads of one worker's model; default: the cores shared among the workers. */
  VOXBACK_THREADS: whole(1, 64).optional(),
  /** Another vocoder for the model: an ONNX file, mel [1, 80, T] in, audio out, 256 samples a frame. */
  VOXBACK_VOCODER: z.string().optional(),
  /** Worker threads that speak at the same time, 1 to 16. */
  VOXBACK_WORKERS: whole(1, 16).default(1),
  /** redis://host:6379/1 of the queue server between the bot and its speakers; without it the bot speaks by itself. */
  VOXBACK_FLEET: z.string().optional(),
  /** Longest text of one reply, characters. */
  VOXBACK_MAX_CHARACTERS: whole(10, 4000).default(500),
  /** Requests that may wait in the whole bot. */
  VOXBACK_QUEUE: whole(1, 10_000).default(100),
  /** Requests that one person may have waiting. */
  VOXBACK_QUEUE_PER_USER: whole(1, 100).default(5),
  /** Voices that one person may keep. */
  VOXBACK_VOICES: whole(1, 50).default(10),
  /** Seconds of speech that one person may have in an hour; 0: as many as they like. */
  VOXBACK_USER_SECONDS: whole(0, 86_400).default(900),
  /** Seconds of speech that one group may have in an hour, which its admins can lower; 0: as many as it likes. */
  VOXBACK_GROUP_SECONDS: whole(0, 86_400).default(1800),
  /** Telegram user ids, commas between them, of who runs this bot: /stats and so on answer to them only. */
  VOXBACK_OPERATORS: userIds.default([]),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
} as const;

const Environment = z.object(SETTINGS);

export type Config = Readonly<z.infer<typeof Environment>>;

/** A setting is wrong; `problems` has one line for each, with the name, what is wrong and what is allowed. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * The frozen settings of `env`, defaults filled in. Empty values count as not set.
 *
 * @throws ConfigError with every problem at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const unknown = Object.keys(given).filter((name) => name.startsWith('VOXBACK_') && !(name in SETTINGS));
  const parsed = Environment.safeParse(given);
  const problems = unknown.map((name) => `${name}: no such setting. There are ${Object.keys(SETTINGS).join(', ')}.`);
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(parsed.data);
}
