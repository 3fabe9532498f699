/**
 * What the GPT is told about a voice and a mood, both from semantic features [B, T, features] of a recording:
 * the speaker conditioner gives 32 vectors, the emotion conditioner one. Same architecture, other sizes.
 *
 * Ported from index-tts@ee40fa7 indextts/gpt/model_v2.py: get_conditioning, get_emo_conditioning, get_emovec.
 */
import { Linear } from '../../nn/layers.ts';
import { Module } from '../../nn/module.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { type ConformerConfig, ConformerEncoder } from './conformer.ts';
import { type PerceiverConfig, PerceiverResampler } from './perceiver.ts';

export interface ConditionerConfig {
  readonly conformer: ConformerConfig;
  readonly perceiver: PerceiverConfig;
}

export class SpeakerConditioner extends Module<ConditionerConfig> {
  readonly conditioning_encoder = new ConformerEncoder(this.c.conformer);
  readonly perceiver_encoder = new PerceiverResampler(this.c.perceiver);

  /** [B, T, features] -> [B, latents, model] */
  forward(features: Tensor): Tensor {
    return this.perceiver_encoder.forward(this.conditioning_encoder.forward(features));
  }
}

export class EmotionConditioner extends Module<ConditionerConfig & { readonly model: number }> {
  readonly emo_conditioning_encoder = new ConformerEncoder(this.c.conformer);
  readonly emo_perceiver_encoder = new PerceiverResampler(this.c.perceiver);
  readonly emovec_layer = new Linear(this.c.perceiver.width, this.c.model);
  readonly emo_layer = new Linear(this.c.model, this.c.model);

  /** [B, T, features] -> [B, model] */
  forward(features: Tensor): Tensor {
    const latent = this.emo_perceiver_encoder.forward(this.emo_conditioning_encoder.forward(features));
    return this.emo_layer.forward(this.emovec_layer.forward(latent!.squeeze(1)));
  }
}
