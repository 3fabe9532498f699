/** What the network learns from: texts as synthetic voices say them, with the sounds that they should be. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../../audio/random.fixture.ts';
import { resample } from '../../../audio/resample.ts';
import { readWav, writeWav } from '../../../audio/wav.ts';
import { openReader, type Reader } from '../../../builtin/index.ts';
import { type ManyVoice, openManyVoices } from '../../many-voices.fixture.ts';
import { PHONE_RATE } from '../bands.ts';
import { type SpokenPhone, spokenPhones } from '../phones.ts';
import { type Language, openTexts, type Texts } from './texts.ts';

export interface Utterance {
  /** What speaks: those of one family have most of their sounds in common. */
  readonly family: string;
  /** At `PHONE_RATE`. */
  readonly samples: Float32Array;
  /** In order; the times are those of the reader, which are this recording's own only where `isExact`. */
  readonly phones: readonly SpokenPhone[];
  readonly isExact: boolean;
}

/** Texts that the reader says in each language, and from how slowly to how fast. */
const READER_TEXTS = 150;
const READER_RATES = [0.65, 1.4] as const;
/** Texts that each voice says, by how its family's name begins: more where fewer voices, or voices more like people's, are. */
const VOICE_TEXTS = { flite: 20, Festival: 40, 'espeak-ng': 10, 'built-in': 12 } as const;
const OTHER_TEXTS = 10;
/** A shorter recording went wrong, seconds. */
const SHORTEST = 0.5;

/**
 * The recordings of all families but those whose names begin with one of `without`; the reader is always heard.
 *
 * @param folder where the recordings are kept, and found by the next run
 * @param tell what goes wrong with single recordings, which are left out
 */
export async function openCorpus(
  folder: string,
  without: readonly string[],
  tell: (line: string) => void,
): Promise<readonly Utterance[]> {
  mkdirSync(folder, { recursive: true });
  const texts = openTexts();
  const reader = await openReader();
  const utterances = [...readings(reader, texts)];
  for (const [index, voice] of (await openManyVoices()).entries()) {
    if (without.some((family) => voice.family.startsWith(family))) continue;
    const count = Object.entries(VOICE_TEXTS).find(([family]) => voice.family.startsWith(family))?.[1] ?? OTHER_TEXTS;
    for (let k = 0; k < count; k++) {
      const random = randomFrom(1000 * index + k);
      const text = texts(voice.language, random);
      const samples = await recording(folder, voice, text, random).catch((error: unknown) => {
        tell(`${voice.name}: ${text}: ${error}`);
        return new Float32Array(0);
      });
      if (samples.length < SHORTEST * PHONE_RATE) continue;
      utterances.push({ family: voice.family, samples, phones: read(reader, text).phones, isExact: false });
    }
  }
  return utterances;
}

/** The reader's own, whose times it knows. */
function* readings(reader: Reader, texts: Texts): Generator<Utterance> {
  for (const language of ['en', 'zh'] satisfies Language[]) {
    for (let k = 0; k < READER_TEXTS; k++) {
      const random = randomFrom((language === 'en' ? 500_000 : 600_000) + k);
      const text = texts(language, random);
      const [slow, fast] = READER_RATES;
      yield { family: `reader ${language}`, ...read(reader, text, slow + (fast - slow) * random()), isExact: true };
    }
  }
}

function read(reader: Reader, text: string, rate?: number): Pick<Utterance, 'samples' | 'phones'> {
  const { audio, phonemes } = reader.read(text, rate);
  const phones = spokenPhones(phonemes, audio.samples.length / audio.sampleRate);
  return { samples: resample(audio, PHONE_RATE).samples, phones };
}

async function recording(folder: string, voice: ManyVoice, text: string, random: () => number): Promise<Float32Array> {
  const name = createHash('sha256').update(`${voice.name}\n${text}`).digest('hex').slice(0, 24);
  const file = join(folder, `${name}.wav`);
  if (!existsSync(file)) {
    const pcm = resample(await voice.say(text, random), PHONE_RATE);
    // Under its name only when it is whole.
    writeFileSync(`${file}.new`, writeWav(pcm));
    renameSync(`${file}.new`, file);
  }
  return readWav(readFileSync(file)).samples;
}
