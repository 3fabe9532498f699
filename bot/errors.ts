/** Refusals that are the bot's own; the voice's are in `inference/errors.ts`, storage has its own. Same shape. */
import { CodedError } from '../inference/index.ts';

/** No room for another request now. */
export class BusyError extends CodedError<
  | 'full' // { waiting }
  | 'user-limit' // { waiting }
> {
  readonly subject = 'busy';
}

/** A file that was sent can't be taken. */
export class FileError extends CodedError<
  | 'too-big' // { megabytes, maxMegabytes }
  | 'unavailable' // {} Telegram does not hand it out (any more)
  | 'timeout' // { seconds }
  | 'no-sound' // {} that can be read
  | 'out-of-reach' // { folder } of a Bot API server of the operator's own, which this process can't read
> {
  readonly subject = 'file';
}

/** A recording is refused for where it is from, or for what it says. */
export class RecordingError extends CodedError<
  | 'forwarded'
  | 'other-sentence' // { words } those that are not heard; 'none' where it says something else altogether
  | 'noise' // { snrDb, quietDb } so much that it can't be told what is said
> {
  readonly subject = 'recording';
}

/** A voice that is asked for is not there. */
export class VoiceError extends CodedError<
  | 'none' // {} nobody enrolled yet
  | 'gone' // {} deleted since
  | 'too-many' // { max }
  | 'bad-name' // { max }
> {
  readonly subject = 'voice';
}

/** What is asked to be felt is not there: another voice note took its place, or it was erased. */
export class EmotionError extends CodedError<'clip-gone'> {
  readonly subject = 'emotion';
}

/** A word can't be taken into the personal dictionary. */
export class PronunciationError extends CodedError<
  | 'form' // {} not a word and what is said for it
  | 'too-long' // { maxWord, maxSaid }
  | 'too-many' // { max }
> {
  readonly subject = 'pronunciation';
}

/** A file can't be dubbed. */
export class DubbingError extends CodedError<
  | 'no-lines' // {}
  | 'too-many' // { lines, max }
  | 'too-long' // { seconds, max }
  | 'bad-times' // { line, times } a subtitle that ends before it begins
> {
  readonly subject = 'dubbing';
}

/** The part of a line before its colon can't be followed. `line` is that part with the bad `word` in »«. */
export class LineError extends CodedError<
  | 'unknown-word' // { word, line, suggestion } suggestion: 'none' when none is near
  | 'out-of-range' // { word, line, min, max }
  | 'twice' // { word, line }
  | 'frames-alone' // { word, line } a frame rate without seconds
  | 'percent-alone' // { word, line } a percentage of nothing
  | 'no-text' // { head }
> {
  readonly subject = 'line';
}

/** What the operators of this bot have decided stands against it. */
export class AdmissionError extends CodedError<
  | 'banned' // {}
  | 'maintenance' // {}
  | 'not-yet' // {} the bot is not open to this chat yet
> {
  readonly subject = 'admission';
}

/** The speech of an hour is used up. */
export class LimitError extends CodedError<
  | 'user-seconds' // { maxSeconds, minutes } minutes until there is room again
  | 'chat-seconds' // { maxSeconds, minutes }
> {
  readonly subject = 'limit';
}

/** What the admins of a group have decided stands against it. */
export class GroupError extends CodedError<
  | 'quiet-hours' // { from, to } times of day
  | 'admins-only' // {}
  | 'list-only' // {}
  | 'no-voice' // {} no member has lent the group a voice
  | 'no-welcome-voice' // {} the same, where a welcome is wanted
  | 'not-admin' // {} only admins change what a group has chosen
> {
  readonly subject = 'group';
}

/** What a group's admin wants to teach can't be learnt. */
export class TeachError extends CodedError<
  | 'bad-command' // {}
  | 'own-command' // { command } the bot has one of that name
  | 'phrase-length' // { min, max } characters
  | 'line-length' // { max } characters
  | 'too-many' // { max }
> {
  readonly subject = 'teach';
}
