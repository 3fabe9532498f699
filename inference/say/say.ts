/** `npm run say -- --voice enrol.wav --text "…" --out out.wav`: one line in the voice of a recording, without the bot. */
import { readFile, writeFile } from 'node:fs/promises';
import { runCommand, type Terminal } from '../../terminal/index.ts';
import { openCodec } from '../audio/opus.ts';
import { type Pcm, seconds } from '../audio/pcm.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import type { Emotion, VoicePrint } from '../engine.ts';
import { loadEngine } from '../engines.ts';
import { type EmotionWish, readSayArguments, SAY_OPTIONS, type SayArguments } from './arguments.ts';

await runCommand({ name: 'say', options: SAY_OPTIONS, read: readSayArguments, run: say });

async function say(wish: SayArguments, terminal: Terminal): Promise<boolean> {
  // 1. The recordings: what is wrong with them is known before an engine has been waited for.
  const started = performance.now();
  const recording = await readSound(wish.voicePath);
  const clip = wish.emotion.from === 'clip' ? await readSound(wish.emotion.path) : undefined;

  // 2. The engine, in this thread: there is nothing else to keep responsive. The voice, and the mood.
  terminal.tell(terminal.say('say-loading'));
  const engine = await loadEngine(wish.engine);
  const enroll = (what: 'voice' | 'clip', sound: Pcm, transcript: string | undefined) =>
    engine.enroll(sound, { ...progress(what, terminal), ...(transcript !== undefined && { transcript }) });
  const voice = await enroll('voice', recording, wish.transcript);
  const emotion = await feelingOf(wish.emotion, clip, (sound, transcript) => enroll('clip', sound, transcript));

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

async function feelingOf(
  wish: EmotionWish,
  clip: Pcm | undefined,
  enroll: (clip: Pcm, transcript: string | undefined) => Promise<VoicePrint>,
): Promise<Emotion> {
  if (wish.from !== 'clip') return wish;
  if (clip === undefined) throw new Error('the clip has not been read');
  return { from: 'clip', print: await enroll(clip, wish.transcript), strength: wish.strength };
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
