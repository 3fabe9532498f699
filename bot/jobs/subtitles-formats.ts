/** What subtitles can be: SubRip or WebVTT, by lines or with the times of words. */
export const SUBTITLE_FORMATS = ['srt', 'srt-words', 'vtt', 'vtt-words'] as const;

export type SubtitleKind = (typeof SUBTITLE_FORMATS)[number];
