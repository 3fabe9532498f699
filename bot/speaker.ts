/**
 * The process of a speaker: this machine speaks for a bot that runs elsewhere. It needs no Telegram and no database.
 *
 *     VOXBACK_FLEET=redis://queue:6379 VOXBACK_KEY=... npm run speaker
 *
 * Exit codes: 0 stopped on request, 1 failed to stop in order, 2 wrong settings or not let in.
 */
import { pino } from 'pino';
import type { Remark } from '../inference/index.ts';
import { asksForHelp, openSentences, readDotEnv } from '../terminal/index.ts';
import { ConfigError, readConfig } from './config.ts';
import { attempt } from './failures.ts';
import { openSpeakerOf, reasonOf } from './process/index.ts';

/** Replies under way get this long; what is not done then is spoken by another. Docker kills after 10 s. */
const GRACE_MS = 6000;

readDotEnv();
const sentences = openSentences(process.env);
if (asksForHelp(process.argv)) {
  process.stdout.write(`${sentences.say('usage-speaker')}\n`);
  process.exit(0);
}
const say = (...sentence: Parameters<typeof sentences.say>) => process.stdout.write(`${sentences.say(...sentence)}\n`);

async function main(): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const opened = await attempt(() => {
    const config = readConfig(process.env);
    const { VOXBACK_FLEET: address } = config;
    if (address === undefined)
      throw new ConfigError([{ name: 'VOXBACK_FLEET', value: '', code: 'fleet', details: {} }]);
    const onBroken = (error: unknown) => say('main-model-broken', { reason: reasonOf(error, sentences) });
    const onRemark = ({ code, details }: Remark) =>
      say('main-remark', { remark: sentences.say(`remark-${code}`, details) });
    return openSpeakerOf(config, address, pino({ level: config.LOG_LEVEL }), { onBroken, onRemark });
  });
  if (!opened.ok) {
    process.stderr.write(`${reasonOf(opened.error, sentences)}\n`);
    return 2;
  }
  const { speaker, close } = opened.value;
  say('speaker-ready', { engine: speaker.capability.engine, size: speaker.state.size });
  await stopped;
  return (await attempt(() => close(GRACE_MS))).ok ? 0 : 1;
}

process.exitCode = await main();
