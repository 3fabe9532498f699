/** The three networks of ZipVoice-Distill, as functions of arrays. */
import { int64, openSession, type Session, type SessionOptions, type Values, values } from '../runtime/sessions.ts';
import { BANDS } from './features.ts';
import type { Spectrum } from './istft.ts';
import type { ModelFiles } from './model-folder.ts';

/** How far the flow moves away from what it would do without a text; the distilled network takes it as an input. Official 3. */
export const GUIDANCE = 3;

/** What the text encoder is asked. */
export interface TextInputs {
  readonly tokens: readonly number[];
  readonly promptTokens: readonly number[];
  readonly promptFrames: number;
  /** See `lengths.ts`. */
  readonly speed: number;
}

/** What one look of the decoder needs, each but the numbers [F, 100]. */
export interface FlowInputs {
  readonly x: Float32Array;
  readonly time: number;
  /** What the text encoder says. */
  readonly text: Float32Array;
  /** The recording's features, zeros behind them. */
  readonly speech: Float32Array;
  /** Default `GUIDANCE`. */
  readonly guidance?: number;
}

export class Graphs {
  readonly #text: Session;
  readonly #flow: Session;
  readonly #vocoder: Session;

  private constructor(text: Session, flow: Session, vocoder: Session) {
    this.#text = text;
    this.#flow = flow;
    this.#vocoder = vocoder;
  }

  /** Opens all three. @throws EngineError `device-missing` */
  static async open(files: ModelFiles, options: SessionOptions = {}): Promise<Graphs> {
    const opening = [files.textEncoder, files.decoder, files.vocoder].map((file) => openSession(file, options));
    const opened = await Promise.allSettled(opening);
    const failed = opened.find((outcome) => outcome.status === 'rejected');
    if (failed) {
      await Promise.all(opened.map((outcome) => outcome.status === 'fulfilled' && outcome.value.close()));
      throw failed.reason;
    }
    const [text, flow, vocoder] = await Promise.all(opening);
    return new Graphs(text, flow, vocoder);
  }

  /** Conditions of every frame, the recording's first: [F, 100]. */
  async encodeText({ tokens, promptTokens, promptFrames, speed }: TextInputs): Promise<Float32Array> {
    if (tokens.length === 0) throw new Error('the text encoder needs a token');
    const outputs = await this.#text.run({
      tokens: int64(tokens, 1, tokens.length),
      prompt_tokens: int64(promptTokens, 1, promptTokens.length),
      prompt_features_len: values(BigInt64Array.of(BigInt(promptFrames))),
      speed: scalar(speed),
    });
    return floats(outputs, 'text_condition');
  }

  /** How fast every element of `x` should move, [F, 100]. */
  async velocity({ x, time, text, speech, guidance = GUIDANCE }: FlowInputs): Promise<Float32Array> {
    const frames = x.length / BANDS;
    const outputs = await this.#flow.run({
      t: scalar(time),
      x: values(x, 1, frames, BANDS),
      text_condition: values(text, 1, frames, BANDS),
      speech_condition: values(speech, 1, frames, BANDS),
      guidance_scale: scalar(guidance),
    });
    return floats(outputs, 'v');
  }

  /** The spectrum of a log mel [100, T]. Published graphs call their input and outputs otherwise: taken by position. */
  async vocode(mel: Float32Array): Promise<Spectrum> {
    const [input] = this.#vocoder.inputNames;
    const [mag, x, y] = this.#vocoder.outputNames;
    const outputs = await this.#vocoder.run({ [input]: values(mel, 1, BANDS, mel.length / BANDS) });
    return { mag: floats(outputs, mag), x: floats(outputs, x), y: floats(outputs, y) };
  }

  async close(): Promise<void> {
    await Promise.all([this.#text, this.#flow, this.#vocoder].map((session) => session.close()));
  }
}

const scalar = (value: number): Values => values(Float32Array.of(value));

function floats(outputs: Readonly<Record<string, Values>>, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (!(data instanceof Float32Array)) throw new Error(`no float output ${name} among ${Object.keys(outputs).join()}`);
  return data;
}
