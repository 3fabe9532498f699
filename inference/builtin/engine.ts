/** The engine that needs no weights: the articulation of espeak-ng (Mandarin) and flite (English) in the enrolled speaker's register, timbre and pace. */

import { loudness, TARGET_LUFS, toLoudness } from '../audio/loudness.ts';
import { resample } from '../audio/resample.ts';
import { fade } from '../audio/silence.ts';
import { clamp } from '../audio/statistics.ts';
import type { Emotion, Notice, Pcm, RunOptions, Speech, SpeechRequest, VoiceEngine, VoicePrint } from '../engine.ts';
import { PromptError, TextError } from '../errors.ts';
import { createSteps } from '../steps.ts';
import { readEmotionWords } from '../text/emotion/emotion-words.ts';
import { readManner } from '../text/emotion/manner.ts';
import { leftOutNotices } from '../text/left-out-notice.ts';
import { readScript } from '../text/script.ts';
import { analyze } from './analysis.ts';
import { extendBand } from './bandwidth.ts';
import { readClip } from './clip.ts';
import { addManner, type Expression, mixFeelings, NEUTRAL } from './expression.ts';
import { SAMPLE_RATE, voicedFrames } from './frames.ts';
import { comparePitch, intone, unifyPitch } from './intonation.ts';
import { voiceOf } from './markup.ts';
import { removeBackground } from './noise-gate.ts';
import { ENGINE_NAME, fromPrint, toPrint, type Voice } from './print.ts';
import { createRandom } from './random.ts';
import { joinStretches, schedule } from './schedule.ts';
import type { SourceName } from './source-name.ts';
import { analyzeLine, type Line, openSource, type Source, type SourceVoice, trimLine } from './source-voice.ts';
import { describeSpeaker } from './speaker.ts';
import { splitStretches } from './stretches.ts';
import { synthesize } from './synthesis.ts';
import { bendMelody, paceWords } from './take.ts';
import { changeTimbre, compareTimbre, type TimbreChange } from './timbre.ts';
import { fitDuration, naturalDurations, totalSeconds } from './timing.ts';
import { estimateWarp } from './vocal-tract.ts';
import { whisper } from './whisper.ts';

/** Less than this teaches nothing; three seconds and more are advised. */
const MIN_PROMPT_SECONDS = 1;
/** Longer prompts are cut: what follows adds nothing. */
const MAX_PROMPT_SECONDS = 30;
const MAX_LINE_SECONDS = 180;
/** Share of the prompt that must be voiced speech. */
const MIN_VOICED_PERCENT = 8;
/** Beyond these the source speaks the line again at that pace: it articulates fast and slow speech better than stretching. */
const SLOWEST_HASTE = 0.87;
const FASTEST_HASTE = 1.15;
/**
 * How far a sound is moved onto the target's own: the further, the nearer the timbre, and the more words are lost. espeak's
 * articulation has little to lose; of flite's, 0.9 costs a fifth.
 */
const SOUND_SHARE: Readonly<Record<SourceName, number>> = { cmn: 0.9, 'en-us': 0.4 };
/** Irregularity of a healthy voice. */
const SHIMMER = 0.03;
const JITTER = 0.006;
/** What a mood may take from and add to the loudness, LU: a shout is louder than a sigh, but nobody reaches for the volume. */
const SOFTEST = -4;
const LOUDEST = 2.6;
/** Any number: makes another sequence of the same seed. */
const TAKE_SEED = 0x7a4e5;
const LEVEL_TOLERANCE = 0.15;
const LEVEL_ROUNDS = 3;

/** The built-in engine, ready to speak: loads espeak-ng and flite, half a second of one core. */
export async function openBuiltin(): Promise<VoiceEngine> {
  return new BuiltinEngine(await openSource());
}

class BuiltinEngine implements VoiceEngine {
  readonly name = ENGINE_NAME;
  readonly #source: Source;
  readonly #speakers: Readonly<Record<SourceName, SourceVoice['speaker']>>;

  constructor(source: Source) {
    this.#source = source;
    const { cmn, 'en-us': enUs } = source.voices;
    this.#speakers = { cmn: cmn.speaker, 'en-us': enUs.speaker };
  }

  async enroll(prompt: Pcm, options: RunOptions = {}): Promise<VoicePrint> {
    const step = createSteps(options);
    const seconds = prompt.samples.length / prompt.sampleRate;
    if (seconds < MIN_PROMPT_SECONDS) throw new PromptError('too-short', { seconds, minSeconds: MIN_PROMPT_SECONDS });

    // 1. The prompt's frames: its background removed, its missing high end continued.
    await step('prompt', 0, 3);
    const samples = prompt.samples.subarray(0, MAX_PROMPT_SECONDS * prompt.sampleRate);
    const { samples: resampled } = resample({ ...prompt, samples }, SAMPLE_RATE, { zeroCrossings: 24 });
    const frames = extendBand(removeBackground(analyze(resampled)));
    const percent = (100 * voicedFrames(frames).length) / frames.count;
    if (percent < MIN_VOICED_PERCENT) throw new PromptError('no-speech', { percent, minPercent: MIN_VOICED_PERCENT });

    // 2. Who speaks.
    await step('prompt', 1, 3);
    const speaker = describeSpeaker(frames);

    // 3. How long a vocal tract, measured against each source voice.
    await step('prompt', 2, 3);
    const { cmn, 'en-us': enUs } = this.#source.voices;
    const warp = {
      cmn: estimateWarp(cmn.vowels, cmn.speaker.pitch.median, speaker),
      'en-us': estimateWarp(enUs.vowels, enUs.speaker.pitch.median, speaker),
    };
    await step('prompt', 3, 3);
    return toPrint({ speaker, warp });
  }

  async speak(request: SpeechRequest, options: RunOptions = {}): Promise<Speech> {
    const step = createSteps(options);
    const random = createRandom(options.seed ?? 0);
    // Beside the other, so that a take stays one when more or less noise is drawn for it.
    const taking = createRandom((options.seed ?? 0) ^ TAKE_SEED);
    const target = fromPrint(request.voice);
    const { speaker } = target;

    // 1. What to say, parted where an exact silence is asked for.
    await step('text', 0, 1);
    const { units, leftOut } = readScript(request.text, { numbersIn: request.language });
    const voice = voiceOf(units);
    const { leadSeconds, stretches } = splitStretches(units);
    const silences = [leadSeconds, ...stretches.map(({ silenceSeconds }) => silenceSeconds)];
    const source = this.#source.voices[voice];

    // 2. How it feels.
    await step('emotion', 0, 1);
    const { expression, notices } = readEmotion(request.emotion, target);

    // 3. How long it takes: the source's own rendering, at the speaker's and the mood's rate.
    await step('decode', 0, 2);
    const rate = speakingRate(speaker.syllableRate, source.speaker.syllableRate) * Math.exp(expression.rate);
    const say = (index: number, haste?: number): Line => {
      const edges = { start: silences[index] > 0, end: silences[index + 1] > 0 };
      return trimLine(this.#source.say(stretches[index].units, voice, haste), edges);
    };
    const normal = stretches.map((_, index) => say(index));
    const natural = normal.map(({ labels }) => totalSeconds(naturalDurations(labels.classes, rate, expression.pause)));
    refuseLong(
      request.text,
      [...natural, ...silences].reduce((sum, seconds) => sum + seconds, 0),
    );
    const plan = schedule(natural, silences, request.pace);

    // 4. The lines to start from.
    await step('decode', 1, 2);
    const lines = normal.map((line, index) => {
      const haste = line.samples.length / SAMPLE_RATE / plan.stretchSeconds[index];
      const isNear = haste > SLOWEST_HASTE && haste < FASTEST_HASTE;
      return isNear ? line : say(index, haste);
    });

    const changes = { cmn: this.#changeTo(target, 'cmn'), 'en-us': this.#changeTo(target, 'en-us') };
    const sounds: Float32Array[] = [];
    for (const [index, line] of lines.entries()) {
      // 5. The speaker's timbre.
      await step('flow', 2 * index, 2 * lines.length);
      const frames = analyzeLine(line);
      const voiced = changeTimbre(frames, line.labels.voices, changes, expression);
      const adapted = expression.whisper > 0 ? whisper(voiced) : voiced;

      // 6. The speaker's register, the mood's melody and the take's own pace and bends, in the wanted time.
      await step('flow', 2 * index + 1, 2 * lines.length);
      const durations = naturalDurations(line.labels.classes, rate, expression.pause);
      const paces = paceWords(line.words, line.labels.classes, taking);
      const paced = durations.map((duration, t) => duration * paces[t]);
      const map = fitDuration(line.labels.classes, paced, plan.stretchSeconds[index]);
      const f0 = unifyPitch(frames.f0, line.labels.voices, voice, this.#speakers);
      const isTonal = voice === 'cmn';
      const bend = bendMelody(options.seed ?? 0, index, isTonal);
      const melody = intone(f0, map, comparePitch(source.speaker, speaker, isTonal), expression, random, bend);
      const score = expression.whisper > 0 ? { ...melody, f0: new Float32Array(melody.f0.length) } : melody;

      // 7. Sound.
      const jitter = JITTER + expression.jitter;
      const spoken = synthesize(adapted, score, { jitter, shimmer: SHIMMER }, random);
      sounds.push(fade({ samples: spoken, sampleRate: SAMPLE_RATE }).samples);
    }
    await step('vocode', 0, 1);
    const spoken = joinStretches(sounds, plan.silences);

    // 8. Loudness.
    await step('finish', 0, 1);
    const lufs = TARGET_LUFS + clamp(expression.energyDb, SOFTEST, LOUDEST);
    const audio = level({ samples: spoken, sampleRate: SAMPLE_RATE }, lufs);
    await step('finish', 1, 1);
    return { audio, naturalSeconds: plan.naturalSeconds, notices: [...notices, ...leftOutNotices(leftOut)] };
  }

  #changeTo({ speaker, warp }: Voice, name: SourceName): TimbreChange {
    const source = this.#source.voices[name];
    return compareTimbre(source.speaker, source.envelope, speaker, warp[name], SOUND_SHARE[name]);
  }

  async close(): Promise<void> {
    // Nothing is held but memory.
  }
}

/** `pcm` at `lufs`. Peaky voices lose loudness to the limiter: they are asked to be louder by what is missing. */
function level(pcm: Pcm, lufs: number): Pcm {
  let levelled = toLoudness(pcm, { lufs });
  for (let asked = lufs, round = 0; round < LEVEL_ROUNDS; round++) {
    const missing = lufs - loudness(levelled);
    if (!(missing > LEVEL_TOLERANCE)) break;
    asked += missing;
    levelled = toLoudness(pcm, { lufs: asked });
  }
  return levelled;
}

/** @throws TextError `too-long` beyond three minutes: one line is held in memory as a whole, 1 MB per second. */
function refuseLong(text: string, seconds: number): void {
  if (seconds <= MAX_LINE_SECONDS) return;
  const characters = [...text].length;
  throw new TextError('too-long', { characters, maxCharacters: Math.floor((characters * MAX_LINE_SECONDS) / seconds) });
}

/** The target's pace relative to the source's, as far as it is believed. */
function speakingRate(target: number, source: number): number {
  return clamp(target / source, 0.82, 1.22);
}

function readEmotion(emotion: Emotion, voice: Voice): { expression: Expression; notices: Notice[] } {
  switch (emotion.from) {
    case 'voice':
      return { expression: NEUTRAL, notices: [] };
    case 'clip':
      return { expression: readClip(fromPrint(emotion.print), voice, emotion.strength), notices: [] };
    case 'weights':
      return { expression: mixFeelings(emotion.weights, emotion.strength), notices: [] };
    case 'words': {
      const { weights, known } = readEmotionWords(emotion.text);
      const notices: Notice[] = known ? [] : [{ code: 'emotion-words-unknown', details: { text: emotion.text } }];
      const { manner } = readManner(emotion.text);
      return { expression: addManner(mixFeelings(weights, emotion.strength), manner, emotion.strength), notices };
    }
  }
}
