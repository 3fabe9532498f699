/**
 * `npx vitest bench --run inference/builtin/intelligibility`: how much of what the built-in voice says is understood, beside how
 * near it comes to its speaker. Per English voice of `flite`: the words that a recogniser gets wrong of the speaker's own
 * sentences, of the adapted voice's (and how many times as many that is) and of espeak-ng's, with mel-cepstral distortion
 * and pitch error of the adapted ones. The built-in voice starts from `rms`: that row is kinder than a stranger's would be.
 * For Mandarin: the syllables that a nearest-template classifier, trained on espeak-ng's own, takes for another.
 *
 * Wants Debian's `flite`, `pocketsphinx` and `pocketsphinx-en-us`; without them it says so. The recogniser is weak: read
 * ratios. `BENCH_VOICES=slt,rms` and `BENCH_SENTENCES=5` make it shorter.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { bench } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { mean } from '../audio/statistics.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import type { VoicePrint } from '../engine.ts';
import { openBuiltin } from './engine.ts';
import { ESPEAK_RATE, openEspeak } from './espeak.ts';
import { SAMPLE_RATE } from './frames.ts';
import { activeMelSpectra, melCepstralDistortion, pitchStatistics, warpedDistance } from './measures.ts';

const VOICES = (env.BENCH_VOICES ?? 'kal16,awb,rms,slt').split(',');
const PROMPT =
  'The north wind and the sun were arguing one day about which of them was stronger, when a traveler came along wrapped up in an overcoat.';
const PROMPT_SECONDS = 5.2;
/** IEEE 1969, the first two of the Harvard lists. */
const SENTENCES = [
  'The birch canoe slid on the smooth planks.',
  'Glue the sheet to the dark blue background.',
  'It is easy to tell the depth of a well.',
  'These days a chicken leg is a rare dish.',
  'Rice is often served in round bowls.',
  'The juice of lemons makes fine punch.',
  'The box was thrown beside the parked truck.',
  'The hogs were fed chopped corn and garbage.',
  'Four hours of steady work faced us.',
  'A large size in stockings is hard to sell.',
  'The boy was there when the sun rose.',
  'A rod is used to catch pink salmon.',
  'The source of the huge river is the clear spring.',
  'Kick the ball straight and follow through.',
  'Help the woman get back to her feet.',
  'A pot of tea helps to pass the evening.',
  'Smoky fires lack flame and heat.',
  "The soft cushion broke the man's fall.",
  'The salt breeze came across from the sea.',
  'The girl at the booth sold fifty bonds.',
].slice(0, Number(env.BENCH_SENTENCES ?? 20));
const SYLLABLES = '八 坡 妈 飞 多 他 你 路 哥 课 喝 家 七 西 知 吃 书 人 左 参 三 元 外 云'.split(' ');

const MODEL = '/usr/share/pocketsphinx/model/en-us';
/** Samples per second that the recogniser's model was trained at. */
const RECOGNISER_RATE = 16_000;
const WAV_HEADER_BYTES = 44;

const folder = mkdtempSync(join(tmpdir(), 'voxback-bench-'));
const engine = await openBuiltin();
const espeak = await openEspeak();

if (isThere('flite', ['--version']) && isThere('pocketsphinx_batch', [])) {
  stdout.write('\nvoice   words lost %: own  adapted  espeak   ratio   MCD dB  pitch st\n');
  for (const name of VOICES) {
    const voice = await enrolled(name);
    const own = SENTENCES.map((text) => flite(name, text));
    const adapted: Pcm[] = [];
    for (const text of SENTENCES) adapted.push(await speak(voice, text));
    const raw = SENTENCES.map((text) => ({ samples: espeak.render(text, 'en-us').samples, sampleRate: ESPEAK_RATE }));
    const rates = [own, adapted, raw].map(wordErrorRate);
    const errors = rates.map((rate) => (100 * rate).toFixed(1).padStart(8));
    const ratio = (rates[1] / rates[0]).toFixed(2).padStart(8);
    const distortion = mean(adapted.map(({ samples }, i) => melCepstralDistortion(samples, own[i].samples)));
    const pitch = mean(adapted.map(({ samples }, i) => Math.abs(middle(samples) - middle(own[i].samples))));
    stdout.write(
      `${name.padEnd(16)}${errors.join('')}${ratio}${distortion.toFixed(2).padStart(9)}${pitch.toFixed(2).padStart(10)}\n`,
    );
  }
  for (const name of VOICES) {
    const wrong = await confusedSyllables(await enrolled(name));
    stdout.write(`${name}: ${wrong.length} of ${SYLLABLES.length} Mandarin syllables confused: ${wrong.join(' ')}\n`);
  }
} else {
  stdout.write('\nflite, pocketsphinx and pocketsphinx-en-us are needed for this table.\n');
}
rmSync(folder, { recursive: true });

const voice = await engine.enroll(read(readFileSync(new URL('./fixtures/slt-prompt.wav', import.meta.url))));
bench('a Harvard sentence', async () => {
  await speak(voice, SENTENCES[0]);
});

async function speak(voice: VoicePrint, text: string): Promise<Pcm> {
  return (await engine.speak({ text, voice, emotion: { from: 'voice' }, pace: { kind: 'free' } })).audio;
}

function enrolled(name: string): Promise<VoicePrint> {
  const samples = flite(name, PROMPT).samples.slice(0, PROMPT_SECONDS * SAMPLE_RATE);
  return engine.enroll({ samples, sampleRate: SAMPLE_RATE });
}

function middle(samples: Float32Array): number {
  return pitchStatistics(samples).median;
}

function isThere(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
  return true;
}

function flite(name: string, text: string): Pcm {
  const path = join(folder, 'spoken.wav');
  execFileSync('flite', ['-voice', name, '-t', text, '-o', path]);
  return read(readFileSync(path));
}

function read(bytes: Uint8Array): Pcm {
  return resample(readWav(bytes), SAMPLE_RATE, { zeroCrossings: 24 });
}

/** The words of SENTENCES that are substituted, dropped or added, as a share of all. */
function wordErrorRate(recordings: readonly Pcm[]): number {
  recordings.forEach((pcm, i) => {
    writeFileSync(join(folder, `${i}.wav`), writeWav(resample(pcm, RECOGNISER_RATE, { zeroCrossings: 24 })));
  });
  writeFileSync(join(folder, 'list'), recordings.map((_, i) => `${i}\n`).join(''));
  const files = ['-cepdir', folder, '-cepext', '.wav', '-ctl', join(folder, 'list'), '-hyp', join(folder, 'heard')];
  const model = ['-hmm', `${MODEL}/en-us`, '-lm', `${MODEL}/en-us.lm.bin`, '-dict', `${MODEL}/cmudict-en-us.dict`];
  const format = ['-adcin', 'yes', '-adchdr', String(WAV_HEADER_BYTES)];
  execFileSync('pocketsphinx_batch', [...format, ...files, ...model], { stdio: 'ignore' });
  const heard = new Map<number, string[]>();
  for (const line of readFileSync(join(folder, 'heard'), 'utf8').split('\n')) {
    const parts = /^(.*)\((\d+) -?\d+\)$/.exec(line); // "the words (3 -12345)"
    if (parts !== null) heard.set(Number(parts[2]), wordsOf(parts[1].replace(/\(\d+\)/g, '')));
  }
  const said = SENTENCES.map(wordsOf);
  const wrong = said.map((words, i) => editDistance(words, heard.get(i) ?? []));
  return wrong.reduce((sum, errors) => sum + errors, 0) / said.flat().length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z']+/g) ?? [];
}

function editDistance(said: readonly string[], heard: readonly string[]): number {
  let costs = Array.from({ length: heard.length + 1 }, (_, j) => j);
  said.forEach((word, i) => {
    const next = [i + 1];
    heard.forEach((other, j) => {
      next.push(Math.min(costs[j] + (word === other ? 0 : 1), costs[j + 1] + 1, next[j] + 1));
    });
    costs = next;
  });
  return costs[heard.length];
}

/** The syllables of `voice` that are nearer to another syllable of espeak's than to their own. */
async function confusedSyllables(voice: VoicePrint): Promise<string[]> {
  const templates = SYLLABLES.map((text) => {
    const { samples } = espeak.render(text, 'cmn');
    return features(resample({ samples, sampleRate: ESPEAK_RATE }, SAMPLE_RATE).samples);
  });
  const confused: string[] = [];
  for (const [i, text] of SYLLABLES.entries()) {
    const spoken = features((await speak(voice, text)).samples);
    const distances = templates.map((template) => warpedDistance(spoken, template));
    const heard = distances.indexOf(Math.min(...distances));
    if (heard !== i) confused.push(`${text}→${SYLLABLES[heard]}`);
  }
  return confused;
}

/** Mel spectra without the recording's own colour. */
function features(samples: Float32Array): Float64Array[] {
  const spectra = activeMelSpectra(samples);
  const colour = spectra[0].map((_, m) => mean(spectra.map((spectrum) => spectrum[m])));
  return spectra.map((spectrum) => spectrum.map((log, m) => log - colour[m]));
}
