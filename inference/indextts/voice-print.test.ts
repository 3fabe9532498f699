import { describe, expect, it } from 'vitest';
import type { VoicePrint } from '../engine.ts';
import { PRINT_VERSION, fromPrint as read, toPrint, type Voice } from './voice-print.ts';

const fromPrint = (print: VoicePrint) => read(print, 'indextts-2');

const filled = (length: number) => Float32Array.from({ length }, (_, i) => Math.sin(i));

/** Of the official sizes, 15 s long. */
const FRAMES = 1291;
const voice: Voice = {
  style: filled(192),
  mel: filled(80 * FRAMES),
  content: filled(FRAMES * 512),
  speaker: filled(32 * 1280),
  emotion: filled(1280),
};

describe('a voice print', () => {
  const print = toPrint(voice, 1280, 'indextts-2');

  it('gives the voice back, also after a structured clone', () => {
    expect(fromPrint(print)).toEqual(voice);
    expect(fromPrint(structuredClone(print))).toEqual(voice);
  });

  it('has the shapes of the graphs, and 3.3 MB for 15 s: below the 4 MB that may be stored', () => {
    const shapes = Object.fromEntries(Object.entries(print.tensors).map(([name, { shape }]) => [name, shape]));
    expect(shapes).toEqual({
      style: [192],
      mel: [80, FRAMES],
      content: [FRAMES, 512],
      speaker: [32, 1280],
      emotion: [1280],
    });
    const bytes = Object.values(print.tensors).reduce((sum, { data }) => sum + data.byteLength, 0);
    expect(bytes).toBeLessThan(3.3e6);
  });

  it('of another engine or version is refused', () => {
    expect(() => fromPrint({ ...print, engine: 'builtin' })).toThrow(
      expect.objectContaining({ code: 'other-engine', details: { engine: 'builtin', expected: 'indextts-2' } }),
    );
    const other = toPrint(voice, 1280, 'indextts-2.5');
    expect(() => fromPrint(other)).toThrow(
      expect.objectContaining({ code: 'other-engine', details: { engine: 'indextts-2.5', expected: 'indextts-2' } }),
    );
    expect(() => fromPrint({ ...print, version: PRINT_VERSION + 1 })).toThrow(
      expect.objectContaining({ code: 'version', details: { version: PRINT_VERSION + 1, expected: PRINT_VERSION } }),
    );
  });

  it('that lacks a tensor, or has it in another type, is a fault of the program', () => {
    const { style, ...rest } = print.tensors;
    expect(() => fromPrint({ ...print, tensors: rest })).toThrow('style');
    const asBytes = { shape: style!.shape, data: new Uint8Array(192) };
    expect(() => fromPrint({ ...print, tensors: { ...rest, style: asBytes } })).toThrow('style');
  });
});
