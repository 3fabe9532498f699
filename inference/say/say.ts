/** `npm run say -- --voice enrol.wav --text "…" --out out.wav`: one line in the voice of a recording, without the bot. */
import { writeFile } from 'node:fs/promises';
import { readGiven, requireWritable, runCommand, type Terminal } from '../../terminal/index.ts';
import { openCodec } from '../audio/opus.ts';
import { type Pcm, seconds } from '../audio/pcm.ts';
import { PROMPT_LIMITS } from '../audio/prompt-check.ts';
import { writeWav } from '../audio/wav.ts';
import type { Emotion, VoicePrint } from '../engine.ts';
import { loadEngine } from '../engines.ts';
import { refuseForeign } from '../text/foreign.ts';
import { traitsOf } from '../traits.ts';
import { type EmotionWish, readSayArguments, SAY_OPTIONS, type SayArguments } from './arguments.ts';
import { judge } from './prompt.ts';

await runCommand({ name: 'say', options: SAY_OPTIONS, read: readSayArguments, run: say });

async function say(wish: SayArguments, terminal: Terminal): Promise<boolean> {
  // 1. The recordings, and where the line goes: what is wrong with them is known before an engine has been waited for.
  const started = performance.now();
  const recording = await readRecording('voice', wish.voicePath, terminal);
  const clip = wish.emotion.from === 'clip' ? await readRecording('clip', wish.emotion.path, terminal) : undefined;
  await requireWritable(wish.outPath);

  // 2. The engine, in this thread: there is nothing else to keep responsive. The voice, and the mood.
  terminal.tell(terminal.say('say-loading'));
  const engine = await loadEngine(wish.engine);
  for (const { code, details } of engine.remarks ?? []) terminal.tell(terminal.say(`remark-${code}`, details));
  refuseForeign(wish.text, traitsOf(engine.name).languages);
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

/** As the bot decodes and judges a recording; here its owner decides, so what the bot would refuse it for is only said. */
async function readRecording(what: 'voice' | 'clip', path: string, terminal: Terminal): Promise<Pcm> {
  const codec = await openFfmpeg();
  const { pcm, sourceRate } = await codec.decode(await readGiven(path), { maxSeconds: PROMPT_LIMITS.maxSeconds + 1 });
  for (const words of judge(pcm, sourceRate, terminal)) terminal.tell(terminal.say('say-judged', { what, words }));
  return pcm;
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
