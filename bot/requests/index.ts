/** From a wish to a job: may it be asked, in whose voice. */
export { accept } from './accept.ts';
export { refuseBanned } from './admission.ts';
export { type ButtonContext, requestFromButton, seedOf, type Wish } from './from-button.ts';
export { readSaid, requestSpeech, reviseSpeech } from './from-message.ts';
export { acceptSubtitles } from './hearing.ts';
export { acceptLong, seriesId } from './series.ts';
export { castFor, voiceFor, voiceOfChat } from './voice-choice.ts';
