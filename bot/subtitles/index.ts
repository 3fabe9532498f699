/** A recording and its script become subtitles; with Whisper installed the script may be missing. */
export { Hearing } from './hearing.ts';
export { createMirror } from './mirror.ts';
export { performSubtitles, timesOf } from './perform.ts';
export { subtitles } from './subtitles.ts';
