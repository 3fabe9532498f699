/**
 * What a thread and its owner say to each other, whatever is asked: a `Call`, some steps of a `Stage`, an `Outcome`. One
 * call at a time; `id` tells late words apart.
 */
import type { ErrorMessage } from '../errors.ts';
import type { Remark } from '../remarks.ts';

/** What a thread is started with. */
export interface ThreadData {
  /** The module that calls `serve`. */
  readonly moduleUrl: string;
  /** For that module. */
  readonly settings: unknown;
}

export type ToThread<Call> =
  | { readonly kind: 'call'; readonly id: number; readonly call: Call }
  /** Stop call `id` between two steps. Never a termination: that aborts the whole process during an ONNX run. */
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'close' };

export type FromThread<Outcome, Stage> =
  | { readonly kind: 'ready'; readonly name: string; readonly remarks: readonly Remark[] }
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

/** What accompanies a call on its owner's side. */
export interface CallOptions<Stage> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: Stage, done: number, total: number) => void) | undefined;
}
