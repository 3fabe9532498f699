/** Recordings that people send: music files, videos, and documents that are either; and voice notes, which are words. */
import type { Document, Message } from 'grammy/types';

export interface Media {
  readonly messageId: number;
  readonly fileId: string;
  readonly size: number | undefined;
  /** Without extension. */
  readonly name: string;
}

const BY_NAME = /\.(?:wav|mp3|m4a|aac|ogg|oga|opus|flac|mp4|mov|mkv|webm|avi)$/i;

/** The recording in `message`; voice notes and round videos are words to the bot, not recordings. */
export function mediaIn(message: Message): Media | undefined {
  const { audio, video, document } = message;
  const file = audio ?? video ?? (document !== undefined && isRecording(document) ? document : undefined);
  if (file === undefined) return undefined;
  return {
    messageId: message.message_id,
    fileId: file.file_id,
    size: file.file_size,
    name: baseOf(file.file_name ?? ''),
  };
}

/** The voice note in `message`. */
export function noteIn({ message_id: messageId, voice }: Message): Media | undefined {
  if (voice === undefined) return undefined;
  return { messageId, fileId: voice.file_id, size: voice.file_size, name: 'voxback' };
}

function isRecording({ mime_type: type = '', file_name: name = '' }: Document): boolean {
  return /^(?:audio|video)\//.test(type) || BY_NAME.test(name);
}

/** A file name without its extension and without what no file system likes. */
function baseOf(name: string): string {
  const base = name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N} ._-]/gu, '_');
  return [...base].slice(0, 60).join('') || 'voxback';
}
