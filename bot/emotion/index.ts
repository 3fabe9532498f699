/** How replies feel: presets, mixtures, descriptions, recordings. */
export { Clips } from './clips.ts';
export { describeDialog, emotion } from './emotion.ts';
export { clipDialog, emotionClip } from './emotion-clip.ts';
export { mixer } from './mixer.ts';
