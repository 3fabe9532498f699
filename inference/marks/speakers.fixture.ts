/** Whoever speaks on this machine beside the engines: flite, espeak-ng and Festival where they are installed. */
// biome-ignore lint/style/noRestrictedImports: for measurements only, by what others have installed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pcm } from '../audio/pcm.ts';
import { randomFrom } from '../audio/random.fixture.ts';
import { readWav } from '../audio/wav.ts';
import { openReader } from '../builtin/index.ts';
import { readText } from '../text/script.ts';

export interface Speaker {
  readonly name: string;
  readonly language: 'en' | 'zh';
  /** Whether it has the accent of another language. */
  readonly isForeign: boolean;
  /** `text` at a pitch and a pace that `random` draws. */
  say(text: string, random: () => number): Pcm;
}

const FLITE = ['awb', 'kal', 'kal16', 'rms', 'slt'];
const FESTIVAL = ['kal_diphone', 'ked_diphone', 'cmu_us_slt_arctic_hts'];
const ENGLISH = ['en-us+m3', 'en-us+f4', 'en-gb+f2', 'en-gb-scotland+m7', 'en-gb-x-rp+f3', 'en-029+m1'];
/** English read by the rules and the sounds of other languages: further from English than people of that accent. */
const FOREIGN = ['de', 'es', 'fr-fr', 'it', 'pl', 'sv'];
/** Debian's espeak-ng spells Chinese characters, and reads pinyin. */
const CHINESE = ['+m1', '+m3', '+m7', '+f1', '+f2', '+f5'].map((variant) => `cmn-latn-pinyin${variant}`);

/** Those that are installed; where there are none, the built-in engine's own reading. */
export async function openSpeakers(): Promise<readonly Speaker[]> {
  const all = [
    ...FLITE.map(flite),
    ...FESTIVAL.map(festival),
    ...ENGLISH.map((voice) => espeak(voice, 'en')),
    ...FOREIGN.map((voice) => espeak(voice, 'en', true)),
    ...CHINESE.map((voice) => espeak(voice, 'zh')),
  ];
  const installed = all.filter((speaker) => {
    try {
      return speaker.say('One two three, 一二三.', randomFrom(0)).samples.length > 0;
    } catch {
      return false;
    }
  });
  return installed.length > 0 ? installed : openReadings();
}

/** The built-in engine's own reading, whose Chinese is by espeak-ng and whose English is by flite. */
export async function openReadings(): Promise<readonly Speaker[]> {
  const reader = await openReader();
  return (['en', 'zh'] as const).map((language) => ({
    name: `built-in reading, ${language}`,
    language,
    isForeign: false,
    say: (text, random) => reader.read(text, between(0.7, 1.4, random)).audio,
  }));
}

function flite(voice: string): Speaker {
  return speaker(`flite ${voice}`, 'en', (text, random) => {
    const settings = [
      `duration_stretch=${between(0.8, 1.3, random)}`,
      `int_f0_target_mean=${between(85, 220, random)}`,
    ];
    const options = settings.flatMap((one) => ['--setf', one]);
    return by('flite', (file) => ['-voice', voice, ...options, '-t', text, '-o', file]);
  });
}

function festival(voice: string): Speaker {
  return speaker(`Festival ${voice}`, 'en', (text, random) => {
    const pace = `(Parameter.set 'Duration_Stretch ${between(0.8, 1.25, random).toFixed(2)})`;
    return by('text2wave', (file) => ['-eval', `(begin (voice_${voice}) ${pace})`, '-o', file, '-'], text);
  });
}

function espeak(voice: string, language: 'en' | 'zh', isForeign = false): Speaker {
  return speaker(
    `espeak-ng ${voice}`,
    language,
    (text, random) => {
      const pitch = Math.round(between(20, 80, random));
      const pace = Math.round(between(120, 200, random));
      const written = language === 'zh' ? pinyinOf(text) : text;
      return by('espeak-ng', (file) => ['-v', voice, '-p', `${pitch}`, '-s', `${pace}`, '-w', file, written]);
    },
    isForeign,
  );
}

function speaker(name: string, language: 'en' | 'zh', say: Speaker['say'], isForeign = false): Speaker {
  return { name, language, isForeign, say };
}

function pinyinOf(text: string): string {
  const written = readText(text).map((unit) => {
    if (unit.kind === 'syllable') return unit.pinyin;
    return unit.kind === 'pause' ? unit.mark : '';
  });
  return written.join(' ');
}

/** What `command` writes into the file that its arguments name. */
function by(command: string, args: (file: string) => readonly string[], input?: string): Pcm {
  const folder = mkdtempSync(join(tmpdir(), 'voxback-speech-'));
  const file = join(folder, 'speech.wav');
  try {
    execFileSync(command, args(file), { stdio: ['pipe', 'ignore', 'ignore'], ...(input !== undefined && { input }) });
    return readWav(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function between(low: number, high: number, random: () => number): number {
  return low + random() * (high - low);
}
