/**
 * One engine that speaks everything, or several: a fast one for everyday lines, one for feelings and the best likeness, one for
 * languages that the others don't speak.
 */
import {
  type Device,
  type EngineTraits,
  eachOnce,
  type Remark,
  traitsOf,
  type VoiceEngine,
} from '../../inference/index.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '../../locales/index.ts';
import type { ChosenEmotion } from '../speech/index.ts';

/** What of a line decides which engine it is for. */
export interface EngineWish {
  readonly emotion: ChosenEmotion;
  /** `best`: the best likeness, whatever it takes. Absent: as fast as it goes. */
  readonly take?: 'best' | undefined;
  readonly text?: string | undefined;
}

/** An engine for other languages than those of the others. */
export interface Multilingual {
  readonly engine: VoiceEngine;
  /** Whether `text` is in such a language. */
  readonly isFor: (text: string) => boolean;
}

/** What computes the model, and why. */
export interface DeviceChoice {
  readonly device: Device;
  /** Named by the operator; a card that passed; nothing but the processor is there; a card that did not pass. */
  readonly why: 'asked' | 'card' | 'no-card' | 'card-failed';
  /** The card, or the reason, in English. */
  readonly detail?: string;
}

export interface EnginesOptions {
  readonly multilingual?: Multilingual | undefined;
  readonly device?: DeviceChoice | undefined;
  /** Of models that are left out. */
  readonly remarks?: readonly Remark[];
}

export class Engines {
  /** Speaks everyday lines. */
  readonly usual: VoiceEngine;
  /** Speaks where a feeling or the best likeness is asked for; the usual one where there is no other. */
  readonly best: VoiceEngine;

  readonly #multilingual: Multilingual | undefined;
  /** Undefined where nothing computes here but the built-in engine, or others speak. */
  readonly device: DeviceChoice | undefined;
  readonly #remarks: readonly Remark[];

  constructor(
    usual: VoiceEngine,
    best: VoiceEngine = usual,
    { multilingual, device, remarks = [] }: EnginesOptions = {},
  ) {
    this.usual = usual;
    this.best = best;
    this.#multilingual = multilingual;
    this.device = device;
    this.#remarks = remarks;
  }

  /** All that are open, each once. */
  get all(): readonly VoiceEngine[] {
    const { engine = this.usual } = this.#multilingual ?? {};
    return [...new Set([this.usual, this.best, engine])];
  }

  /** What its operator should know of how they were opened, and of models that are left out. */
  get remarks(): readonly Remark[] {
    return eachOnce([...this.#remarks, ...this.all.flatMap(({ remarks = [] }) => remarks)]);
  }

  /** Their names, for people. */
  get name(): string {
    return this.all.map(({ name }) => name).join(' + ');
  }

  /** The engine that `wish` is for. */
  for({ emotion, take, text = '' }: EngineWish): VoiceEngine {
    if (this.#multilingual?.isFor(text) === true) return this.#multilingual.engine;
    const isFelt = emotion.from !== 'voice' && emotion.strength > 0;
    return isFelt || take === 'best' ? this.best : this.usual;
  }

  /** Whether the engine that `wish` is for may skip or repeat words, and another seed mend that. */
  isDrawn(wish: EngineWish): boolean {
    return traitsOf(this.for(wish).name).isDrawn;
  }

  /** Whether a better take of what `wish` became can be had. */
  hasBetter(wish: EngineWish): boolean {
    return this.for(wish) === this.usual && this.usual !== this.best;
  }

  /** What the engine that speaks feelings can do of them. */
  get emotion(): EngineTraits['emotion'] {
    return traitsOf(this.best.name).emotion;
  }

  /** What any of them speaks, ISO 639-1. */
  get languages(): readonly string[] {
    return [...new Set(this.all.flatMap(({ name }) => traitsOf(name).languages))];
  }

  /** In which language something is spoken to who uses the bot in `locale`: theirs, or English where no engine speaks it. */
  spokenLocale(locale: string): Locale {
    const [language = ''] = locale.split('-');
    return isLocale(locale) && this.languages.includes(language) ? locale : DEFAULT_LOCALE;
  }

  /** Whether recordings are to be short and word for word, as one engine continues them in every reply. */
  get needsTranscript(): boolean {
    return this.all.some(({ name }) => traitsOf(name).needsTranscript);
  }

  /** Seconds of a recording that all of them can use, and that the one that is used most is served best with. */
  get prompt(): EngineTraits['prompt'] {
    const minSeconds = Math.max(...this.all.map(({ name }) => traitsOf(name).prompt.minSeconds));
    const { advisedSeconds } = traitsOf(this.usual.name).prompt;
    return { minSeconds, advisedSeconds: Math.max(minSeconds, advisedSeconds) };
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((engine) => engine.close()));
  }
}
