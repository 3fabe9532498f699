/** Correct files of every kind that people send. */
// biome-ignore lint/style/noRestrictedImports: the files of tests are made by ffmpeg as well.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hz. */
export const SAMPLE_RATE = 24_000;

/** A tone of `seconds` in each of the containers that are taken, or in those of `names`, by the ffmpeg at `path`. */
export function correctFiles(path: string, seconds = 2, names?: readonly string[]): Map<string, Buffer> {
  const made = new Map<string, Buffer>();
  const tone = ['-f', 'lavfi', '-i', `sine=440:r=${SAMPLE_RATE}:d=${seconds}`];
  const formats: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['opus.ogg', ['-c:a', 'libopus']],
    ['vorbis.ogg', ['-c:a', 'libvorbis']],
    ['flac.ogg', ['-c:a', 'flac']],
    ['opus.webm', ['-c:a', 'libopus']],
    ['aac.mkv', ['-c:a', 'aac']],
    ['layer3.mp3', ['-c:a', 'libmp3lame']],
    ['index-last.m4a', ['-c:a', 'aac']],
    ['index-first.mp4', ['-c:a', 'aac', '-movflags', '+faststart']],
    ['fragments.mp4', ['-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov']],
    ['bare.aac', ['-c:a', 'aac']],
    ['exact.flac', ['-c:a', 'flac']],
    ['pcm.wav', []],
    ['float.wav', ['-c:a', 'pcm_f32le']],
    ['adpcm.wav', ['-c:a', 'adpcm_ms']],
  ];
  for (const [name, options] of formats) {
    if (names?.includes(name) ?? true) made.set(name, ffmpeg(path, name, [...tone, ...options]));
  }
  return made;
}

/** The file `name` that ffmpeg makes with `options`. */
export function ffmpeg(path: string, name: string, options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'voxback-hostile-'));
  try {
    const to = join(folder, name);
    execFileSync(path, ['-v', 'error', '-y', ...options, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
