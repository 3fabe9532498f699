/** Samples on their way: 16 bits, half of what the engine counts in, and 96 dB below the loudest that is still heard. */
import type { Speech } from '../engine.ts';
import type { SentSpeech } from './protocol.ts';

const FULL_SCALE = 32_767;

export function toSent({ audio, ...speech }: Speech): SentSpeech {
  const samples = new Int16Array(audio.samples.length);
  for (let i = 0; i < samples.length; i++)
    samples[i] = Math.round(Math.max(-1, Math.min(1, audio.samples[i])) * FULL_SCALE);
  return { ...speech, samples, sampleRate: audio.sampleRate };
}

export function fromSent({ samples: sent, sampleRate, ...speech }: SentSpeech): Speech {
  const samples = new Float32Array(sent.length);
  for (let i = 0; i < samples.length; i++) samples[i] = sent[i] / FULL_SCALE;
  return { ...speech, audio: { samples, sampleRate } };
}
