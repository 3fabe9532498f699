/** What the pool and a worker thread say to each other. One call at a time per worker; `id` tells late words apart. */
import type { Pcm } from '../audio/pcm.ts';
import type { PrintTensor, Speech, SpeechRequest, Stage, VoicePrint } from '../engine.ts';
import type { ErrorMessage } from '../errors.ts';

/** What a thread is started with. */
export interface ThreadData {
  /** The module that calls `serveEngine`. */
  readonly moduleUrl: string;
  /** For that module. */
  readonly settings: unknown;
}

export type Call =
  | { readonly kind: 'enroll'; readonly prompt: Pcm; readonly transcript?: string }
  | { readonly kind: 'speak'; readonly request: SpeechRequest };

export type Outcome =
  | { readonly kind: 'enrolled'; readonly print: VoicePrint }
  | { readonly kind: 'spoken'; readonly speech: Speech };

export type ToWorker =
  | { readonly kind: 'call'; readonly id: number; readonly call: Call; readonly seed: number | undefined }
  /** Stop call `id` between two steps. Never a termination: that aborts the whole process during an ONNX run. */
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'close' };

export type FromWorker =
  | { readonly kind: 'ready'; readonly name: string }
  | { readonly kind: 'unopened'; readonly error: ErrorMessage }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly stage: Stage;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorMessage };

/**
 * `array` itself if it owns its memory, else a copy. Structured clone and transfer take the whole memory below a view,
 * which may be another's, or far larger.
 */
export function compact<T extends Float32Array | Uint16Array | Int32Array | Uint8Array>(array: T): T;
export function compact(array: Float32Array | Uint16Array | Int32Array | Uint8Array) {
  return array.byteLength === array.buffer.byteLength ? array : array.slice();
}

/** `print` with every tensor in memory of its own. */
export function compactPrint(print: VoicePrint): VoicePrint {
  const tensors = Object.entries(print.tensors).map(([name, { shape, data }]): [string, PrintTensor] => [
    name,
    { shape, data: compact(data) },
  ]);
  return { ...print, tensors: Object.fromEntries(tensors) };
}
