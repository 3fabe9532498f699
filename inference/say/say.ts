/** `npm run say -- --voice enrol.wav --text "…" --out out.wav`: one line in the voice of a recording, without the bot. */
import { readFile, writeFile } from 'node:fs/promises';
import { runCommand, type Terminal } from '../../terminal/index.ts';
import { openCodec } from '../audio/opus.ts';
import { type Pcm, seconds } from '../audio/pcm.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import type { Emotion, VoiceEngine, VoicePrint } from '../engine.ts';
import { loadEngine } from '../engines.ts';
import { type EmotionWish, readSayArguments, SAY_OPTIONS, type SayArguments } from './arguments.ts';

await runCommand({ name: 'say', options: SAY_OPTIONS, read: readSayArguments, run: say });

async function say(wish: SayArguments, terminal: Terminal): Promise<boolean> {
  // 1. The engine. It runs in this thread: there is nothing else to keep responsive.
  const started = performance.now();
  terminal.tell(terminal.say('say-loading'));
  const engine = await loadEngine(wish.engine);

  // 2. The voice, and the mood.
  const enroll = enroller(engine, terminal);
  const voice = await enroll('voice', wish.voicePath, wish.transcript);
  const emotion = await readEmotion(wish.emotion, enroll);

  // 3. The line.
  const request = { text: wish.text, voice, emotion, pace: wish.pace };
  const speech = await engine.speak(request, { ...progress('line', terminal), seed: wish.seed });
  for (const { code, details } of speech.notices) terminal.tell(terminal.say(`notice-${code}`, details));

  // 4. The file.
  await writeFile(wish.outPath, await encode(speech.audio, wish.format));
  const done = {
    file: wish.outPath,
    seconds: seconds(speech.audio).toFixed(3),
    natural: speech.naturalSeconds.toFixed(3),
    took: ((performance.now() - started) / 1000).toFixed(1),
  };
  terminal.tell(terminal.say('say-done', done));
  terminal.report({
    file: wish.outPath,
    seconds: Number(done.seconds),
    naturalSeconds: Number(done.natural),
    tookSeconds: Number(done.took),
    notices: speech.notices,
  });
  await engine.close();
  return true;
}

type Enroll = (what: 'voice' | 'clip', path: string, transcript: string | undefined) => Promise<VoicePrint>;

function enroller(engine: VoiceEngine, terminal: Terminal): Enroll {
  return async (what, path, transcript) =>
    engine.enroll(await readSound(path), {
      ...progress(what, terminal),
      ...(transcript !== undefined && { transcript }),
    });
}

async function readEmotion(wish: EmotionWish, enroll: Enroll): Promise<Emotion> {
  if (wish.from !== 'clip') return wish;
  return { from: 'clip', print: await enroll('clip', wish.path, wish.transcript), strength: wish.strength };
}

/** WAV files are read here, so that they need no ffmpeg. */
async function readSound(path: string): Promise<Pcm> {
  const bytes = await readFile(path);
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return readWav(bytes);
  return (await (await openFfmpeg()).decode(bytes)).pcm;
}

async function encode(audio: Pcm, format: 'wav' | 'ogg'): Promise<Uint8Array> {
  if (format === 'wav') return writeWav(audio);
  return (await (await openFfmpeg()).encodeVoice(audio)).bytes;
}

function openFfmpeg() {
  return openCodec({ ffmpegPath: process.env.FFMPEG_PATH || undefined });
}

function progress(what: 'voice' | 'clip' | 'line', terminal: Terminal) {
  return {
    onProgress: (stage: string, done: number, total: number): void => {
      terminal.tell(terminal.say('say-step', { what, stage, done, total }));
    },
  };
}
