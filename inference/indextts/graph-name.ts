/** The graphs that a compiled folder can have, by name. */

export type GraphName =
  | 'semantic-encoder'
  | 'semantic-codec'
  | 'speaker-encoder'
  | 'speaker-conditioner'
  | 'emotion-conditioner'
  | 'gpt-prefill'
  | 'gpt-step'
  | 'gpt-latents'
  | 'latent-projector'
  | 'codec-decoder'
  | 'length-regulator'
  | 'flow-estimator'
  | 'flow-keeping'
  | 'vocoder'
  | 'qwen-prefill'
  | 'qwen-step';
