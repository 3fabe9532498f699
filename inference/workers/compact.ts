/** Memory that crosses a thread alone, without what lies beside it. */
import type { PrintTensor, VoicePrint } from '../engine.ts';

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
