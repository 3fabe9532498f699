/**
 * The source voices as they were measured: what every adaptation starts from. Measuring them takes seconds of the processor
 * and gives the same every time, so it was done once (`make.ts`); `measured.test.ts` holds the files to what is measured anew.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { BANDS, BINS } from '../frames.ts';
import type { SourceName } from '../source-name.ts';
import type { Speaker } from '../speaker.ts';

/** What is known of a source voice. */
export interface SourceVoice {
  readonly speaker: Pick<Speaker, 'pitch' | 'noise' | 'syllableRate'>;
  /** [BINS] mean of the envelopes of its loud voiced frames. */
  readonly envelope: Float32Array;
  /** As `vowelsOf` gives them. */
  readonly vowels: readonly Float32Array[];
}

/** Beside a file of figures one of envelopes: rows of BINS little-endian floats, of which the first is the mean. */
const placeOf = (name: SourceName, kind: 'json' | 'f32'): URL => new URL(`./${name}.${kind}`, import.meta.url);

interface Figures {
  readonly pitch: Speaker['pitch'];
  /** [BANDS] */
  readonly noise: readonly number[];
  readonly syllableRate: number;
}

/** The source voice called `name`. */
export async function readVoice(name: SourceName): Promise<SourceVoice> {
  const [figures, bytes] = await Promise.all([readFile(placeOf(name, 'json'), 'utf8'), readFile(placeOf(name, 'f32'))]);
  const { pitch, noise, syllableRate } = readFigures(figures);
  const floats = new Float32Array(bytes.length / Float32Array.BYTES_PER_ELEMENT);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < floats.length; i++) floats[i] = view.getFloat32(i * Float32Array.BYTES_PER_ELEMENT, true);
  const [envelope = new Float32Array(BINS), ...vowels] = Array.from({ length: floats.length / BINS }, (_, row) =>
    floats.subarray(row * BINS, (row + 1) * BINS),
  );
  return { speaker: { pitch, noise: Float32Array.from(noise), syllableRate }, envelope, vowels };
}

function readFigures(text: string): Figures {
  const figures: Figures = JSON.parse(text);
  if (figures.noise.length !== BANDS) throw new Error(`${figures.noise.length} bands of noise, not ${BANDS}`);
  return figures;
}

/** Writes the files of `name`. */
export async function writeVoice(name: SourceName, { speaker, envelope, vowels }: SourceVoice): Promise<void> {
  const { pitch, noise, syllableRate } = speaker;
  const figures: Figures = { pitch, noise: [...noise], syllableRate };
  const bytes = Buffer.alloc((1 + vowels.length) * BINS * Float32Array.BYTES_PER_ELEMENT);
  [envelope, ...vowels].forEach((row, i) => {
    row.forEach((value, bin) => {
      bytes.writeFloatLE(value, (i * BINS + bin) * Float32Array.BYTES_PER_ELEMENT);
    });
  });
  await writeFile(placeOf(name, 'json'), `${JSON.stringify(figures, undefined, 2)}\n`);
  await writeFile(placeOf(name, 'f32'), bytes);
}
