/**
 * The GPT of IndexTTS-2.5: as IndexTTS-2's, but with one condition from the speaker's style vector, text that carries its
 * language, and 25 codes a second.
 *
 * Ported from index-tts@ee40fa7 indextts/gpt/model_v2.py (UnifiedVoice with spk_cond_mode "campplus").
 */
import { cat } from '../../nn/functions.ts';
import { Embedding, Linear } from '../../nn/layers.ts';
import { Module } from '../../nn/module.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { Gpt, type GptConfig } from './gpt.ts';

export interface MultilingualGptConfig extends GptConfig {
  readonly languages: number;
}

export class MultilingualVoice extends Gpt<MultilingualGptConfig> {
  readonly lang_embedding = new Embedding(this.c.languages, this.c.width);

  /**
   * speaker [1, 1, C], emotion [1, C], text int64 [1, L] (start and stop included), language int64 [1] -> [1, 3 + L, C].
   * Where IndexTTS-2 has rows for a tempo there are zeros.
   */
  prompt(speaker: Tensor, emotion: Tensor, text: Tensor, language: Tensor): Tensor {
    const { graph } = speaker;
    const tempo = graph.constant(new Float32Array(2 * this.c.width), [1, 2, this.c.width]);
    const rows = this.textRows(text).add(this.lang_embedding.forward(language));
    return cat([speaker.add(emotion.unsqueeze(1)), tempo, rows], 1);
  }
}

/** The speaker's condition from the style vector alone. */
export class StyleConditioner extends Module<{ readonly style: number; readonly model: number }> {
  readonly spk_emb_proj = new Linear(this.c.style, this.c.model);

  /** [B, style] -> [B, 1, model] */
  forward(style: Tensor): Tensor {
    return this.spk_emb_proj.forward(style).unsqueeze(1);
  }
}
