/** Files as Telegram keeps them: stored once, named by an id, handed out by a path. */
import type { Upload } from './arguments.ts';
import { badRequest, mistake } from './refusal.ts';

export type FileKind = 'voice' | 'audio' | 'document' | 'photo' | 'video_note';

/** What a bot may send (core.telegram.org/bots/api#sending-files), bytes. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
/** What a bot may fetch (core.telegram.org/bots/api#getfile), bytes. */
export const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  /** As Telegram reports it; larger than `bytes` when a test only pretends that the file is big. */
  readonly size: number;
  readonly mimeType: string;
  readonly name: string;
}

const FOLDERS: Record<FileKind, string> = {
  voice: 'voice',
  audio: 'music',
  document: 'documents',
  photo: 'photos',
  video_note: 'video_notes',
};

export class FileStore {
  readonly #files = new Map<string, StoredFile>();

  add(kind: FileKind, upload: Upload, size = upload.bytes.length): StoredFile {
    const number = this.#files.size;
    // Telegram keeps neither name nor MIME type in the path, and calls voice notes .oga.
    const extension = kind === 'voice' ? 'oga' : (/\.([a-z0-9]{1,5})$/i.exec(upload.name)?.[1] ?? 'bin');
    const file: StoredFile = {
      id: `${kind}-${number}-AgADBAADr6cxG`,
      uniqueId: `AgADr6cx${number}`,
      path: `${FOLDERS[kind]}/file_${number}.${extension}`,
      kind,
      bytes: upload.bytes,
      size,
      mimeType: upload.mimeType,
      name: upload.name,
    };
    this.#files.set(file.id, file);
    return file;
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** What `path` of a `getFile` answer leads to. */
  at(path: string): StoredFile | undefined {
    return [...this.#files.values()].find((file) => file.path === path);
  }

  /** The upload, stored, or the file that `source` names by id. @throws Refusal 400 too big, empty, unknown id */
  accept(kind: FileKind, source: Upload | string): StoredFile {
    if (typeof source !== 'string') {
      if (source.bytes.length === 0) throw mistake('file must be non-empty');
      if (source.bytes.length > MAX_UPLOAD_BYTES) throw mistake('file is too big');
      return this.add(kind, source);
    }
    const file = this.#files.get(source);
    if (file === undefined) throw mistake('wrong file identifier/HTTP URL specified');
    if (file.kind !== kind) throw mistake(`can't use file of type ${file.kind} as ${kind}`);
    return file;
  }

  /** @throws Refusal 400 for an unknown id, or a file over 20 MB */
  downloadable(id: string): StoredFile {
    const file = this.#files.get(id);
    if (file === undefined) throw mistake('invalid file_id');
    if (file.size > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
    return file;
  }
}
