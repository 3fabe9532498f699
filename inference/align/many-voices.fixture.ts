/** More voices than this machine has synthesizers: their variants, at several pitches and paces, in rooms and over telephones. */
// biome-ignore lint/style/noRestrictedImports: for measurements only, by what others have installed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import { openBuiltin } from '../builtin/index.ts';
import { readText } from '../text/script.ts';

export type Language = 'en' | 'zh';

export interface ManyVoice {
  readonly name: string;
  /** What speaks: those of one family have most of their sounds in common. */
  readonly family: string;
  readonly language: Language;
  /** `text` at a pitch and a pace that `random` draws. */
  say(text: string, random: () => number): Promise<Pcm>;
}

const FLITE = ['awb', 'kal', 'kal16', 'rms', 'slt'];
const FESTIVAL = ['kal_diphone', 'ked_diphone', 'cmu_us_slt_arctic_hts'];
const ACCENTS = ['en-us', 'en-gb', 'en-gb-scotland', 'en-gb-x-rp', 'en-gb-x-gbclan', 'en-gb-x-gbcwmd', 'en-029'];
/** Of espeak-ng's variants those that are people. */
const VARIANTS = (
  'adam Alex Alicia Andrea Andy Annie antonio aunty belinda benjamin boris caleb david Denis Diogo ed edward edward2 ' +
  'Gene Gene2 Henrique Hugo iven iven2 Jacky john kaukovalta Lee linda marcelo Marco Mario max Michael michel miguel Mike ' +
  'Nguyen pablo paul pedro quincy rob robert steph steph2 steph3 zac anika f1 f2 f3 f4 f5 m1 m2 m3 m4 m5 m6 m7 m8 sandro ' +
  'shelby travis victor norbert grandpa grandma announcer gustave'
).split(' ');
/** Every so many of them speaks English, and Chinese. */
const [ENGLISH_EVERY, CHINESE_EVERY] = [2, 3];
/** What the built-in engine's prompts are played at: another throat each. */
const THROATS = [0.82, 0.94, 1.06, 1.2];

/** All that are installed. */
export async function openManyVoices(): Promise<readonly ManyVoice[]> {
  const english = VARIANTS.filter((_, index) => index % ENGLISH_EVERY === 0).map((variant, index) =>
    espeak(`${ACCENTS[index % ACCENTS.length]}+${variant}`, 'en'),
  );
  const chinese = VARIANTS.filter((_, index) => index % CHINESE_EVERY === 0).map((variant) =>
    espeak(`cmn-latn-pinyin+${variant}`, 'zh'),
  );
  const all = await Promise.all([
    ...FLITE.map((voice) => ifInstalled([flite(voice, [80, 120]), flite(voice, [160, 230])])),
    ...FESTIVAL.map((voice) => ifInstalled([festival(voice)])),
    ifInstalled([...english, ...chinese]),
  ]);
  return [...all.flat(), ...(await builtins())];
}

/** `voices` if the first of them speaks. */
async function ifInstalled(voices: readonly ManyVoice[]): Promise<readonly ManyVoice[]> {
  const speaks = await voices[0]?.say('One two three, 一二三.', () => 0.5).then(hasSound, () => false);
  return speaks ? voices : [];
}

const hasSound = ({ samples }: Pcm) => samples.length > 0;

/** A recording as it arrives: clean, in noise, from a room, over a telephone, or from a throat of another length. */
export const CHANGES = ['clean', 'noise', 'room', 'telephone', 'throat'] as const;

/** `pcm`, changed by ffmpeg; at 16 kHz. */
export function changed(pcm: Pcm, change: (typeof CHANGES)[number], random: () => number): Pcm {
  if (change === 'clean') return resample(pcm, 16_000);
  if (change === 'noise') return noisy(resample(pcm, 16_000), between(12, 22, random), random);
  const throat = between(0.88, 1.13, random);
  const filters = {
    room: 'aecho=0.8:0.6:23|41|67|97:0.4|0.3|0.2|0.15',
    telephone: 'highpass=f=300,lowpass=f=3400,aresample=8000,acompressor=threshold=0.1:ratio=4',
    throat: `asetrate=${Math.round(16_000 * throat)},aresample=16000`,
  };
  return through(resample(pcm, 16_000), filters[change]);
}

function through(pcm: Pcm, filter: string): Pcm {
  return inFolder((folder) => {
    const [before, after] = [join(folder, 'before.wav'), join(folder, 'after.wav')];
    writeFileSync(before, writeWav(pcm));
    execFileSync('ffmpeg', ['-v', 'error', '-i', before, '-af', filter, after], { stdio: 'ignore' });
    return resample(readWav(readFileSync(after)), 16_000);
  });
}

function noisy({ samples, sampleRate }: Pcm, snrDb: number, random: () => number): Pcm {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const most = Math.sqrt(3 * power * 10 ** (-snrDb / 10));
  return { sampleRate, samples: samples.map((sample) => sample + most * (2 * random() - 1)) };
}

function flite(voice: string, [low, high]: readonly [number, number]): ManyVoice {
  const say: ManyVoice['say'] = async (text, random) => {
    const settings = [
      `duration_stretch=${between(0.75, 1.4, random)}`,
      `int_f0_target_mean=${between(low, high, random)}`,
    ].flatMap((one) => ['--setf', one]);
    return by('flite', (file) => ['-voice', voice, ...settings, '-t', text, '-o', file]);
  };
  return { name: `flite ${voice} ${low} Hz`, family: `flite ${voice}`, language: 'en', say };
}

function festival(voice: string): ManyVoice {
  const say: ManyVoice['say'] = async (text, random) => {
    const pace = `(Parameter.set 'Duration_Stretch ${between(0.8, 1.35, random).toFixed(2)})`;
    return by('text2wave', (file) => ['-eval', `(begin (voice_${voice}) ${pace})`, '-o', file, '-'], text);
  };
  return { name: `Festival ${voice}`, family: 'Festival', language: 'en', say };
}

function espeak(voice: string, language: Language): ManyVoice {
  const say: ManyVoice['say'] = async (text, random) => {
    const pitch = Math.round(between(15, 85, random));
    const pace = Math.round(between(105, 210, random));
    const written = language === 'zh' ? pinyinOf(text) : text;
    return by('espeak-ng', (file) => ['-v', voice, '-p', `${pitch}`, '-s', `${pace}`, '-w', file, written]);
  };
  return { name: `espeak-ng ${voice}`, family: `espeak-ng ${language}`, language, say };
}

/** The built-in voice, continuing each of its two recordings at several lengths of the throat, in both languages. */
async function builtins(): Promise<readonly ManyVoice[]> {
  const engine = await openBuiltin();
  const prompts = ['rms', 'slt'].flatMap((name) => THROATS.map((throat) => ({ name, throat })));
  return prompts.flatMap(({ name, throat }) => {
    const file = new URL(`../builtin/fixtures/${name}-prompt.wav`, import.meta.url);
    const { samples, sampleRate } = readWav(readFileSync(file));
    let enrolled: ReturnType<typeof engine.enroll> | undefined;
    const enroll = () => engine.enroll(resample({ samples, sampleRate: Math.round(sampleRate * throat) }, 24_000));
    return (['en', 'zh'] as const).map((language): ManyVoice => {
      const say: ManyVoice['say'] = async (text, random) => {
        const pace = { kind: 'ratio', ratio: between(0.75, 1.4, random) } as const;
        enrolled ??= enroll();
        const request = { text, voice: await enrolled, emotion: { from: 'voice' }, pace } as const;
        return (await engine.speak(request, { seed: Math.floor(random() * 1e6) })).audio;
      };
      return { name: `built-in ${name} ${throat} ${language}`, family: `built-in ${language}`, language, say };
    });
  });
}

/** Debian's espeak-ng spells Chinese characters (guo four, le five), and reads pinyin. */
function pinyinOf(text: string): string {
  return readText(text)
    .map((unit) => (unit.kind === 'syllable' ? unit.pinyin : unit.kind === 'pause' ? unit.mark : ''))
    .join(' ');
}

/** What `command` writes into the file that its arguments name. */
function by(command: string, args: (file: string) => readonly string[], input?: string): Pcm {
  return inFolder((folder) => {
    const file = join(folder, 'speech.wav');
    execFileSync(command, args(file), { stdio: ['pipe', 'ignore', 'ignore'], ...(input !== undefined && { input }) });
    return readWav(readFileSync(file));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'voxback-voices-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function between(low: number, high: number, random: () => number): number {
  return low + random() * (high - low);
}
