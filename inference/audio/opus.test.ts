import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineError, PromptError } from '../errors.ts';
import { type AudioCodec, openCodec } from './opus.ts';
import { type Pcm, seconds } from './pcm.ts';
import { writeWav } from './wav.ts';

const folder = mkdtempSync(join(tmpdir(), 'voxback-test-'));
let codec: AudioCodec;

beforeAll(async () => {
  codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A 440 Hz tone with a slow swell, so that neither length nor level can be right by accident. */
function tone(length: number, sampleRate = 24_000): Pcm {
  const samples = Float32Array.from({ length: Math.round(length * sampleRate) }, (_, i) => {
    const t = i / sampleRate;
    return (0.25 + 0.15 * Math.sin(2 * Math.PI * 0.7 * t)) * Math.sin(2 * Math.PI * 440 * t);
  });
  return { samples, sampleRate };
}

/** `pcm` in another format, by the same ffmpeg. */
function convert(pcm: Pcm, name: string, options: readonly string[]): Uint8Array {
  const from = join(folder, 'from.wav');
  const to = join(folder, name);
  writeFileSync(from, writeWav(pcm));
  execFileSync(codec.ffmpeg, ['-v', 'error', '-y', '-i', from, ...options, to]);
  return readFileSync(to);
}

function rms({ samples }: Pcm): number {
  return Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
}

describe('encodeVoice', () => {
  it.each([
    { length: 0.05, rate: 24_000 },
    { length: 1, rate: 24_000 },
    { length: 2.345, rate: 22_050 },
    { length: 7.019, rate: 48_000 },
  ])('plays for $length s at $rate Hz, within 10 ms', async ({ length, rate }) => {
    const pcm = tone(length, rate);
    const voice = await codec.encodeVoice(pcm);
    const { pcm: played } = await codec.decode(voice.bytes);
    expect(voice.seconds).toBe(seconds(pcm));
    expect(Math.abs(seconds(played) - length)).toBeLessThan(0.01);
  });

  it('writes OGG/Opus, 48 kHz, mono, at the same level within 0.2 dB', async () => {
    const pcm = tone(2);
    const { bytes } = await codec.encodeVoice(pcm, { title: 'two words', comment: 'a=b; c' });
    const head = Buffer.from(bytes).indexOf('OpusHead');
    expect(Buffer.from(bytes).toString('latin1', 0, 4)).toBe('OggS');
    expect(bytes[head + 9]).toBe(1); // channels
    expect(Buffer.from(bytes).includes('title=two words')).toBe(true);
    expect(Buffer.from(bytes).includes('DESCRIPTION=a=b; c')).toBe(true);

    const decoded = await codec.decode(bytes);
    expect(decoded).toMatchObject({ sourceRate: 48_000, codec: 'opus' });
    expect(Math.abs(20 * Math.log10(rms(decoded.pcm) / rms(pcm)))).toBeLessThan(0.2);
  });

  it('keeps three minutes of noise, the worst case, below 1 MB', async () => {
    let state = 1;
    const samples = Float32Array.from({ length: 180 * 24_000 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return state / 2 ** 33;
    });
    const { bytes } = await codec.encodeVoice({ samples, sampleRate: 24_000 });
    expect(bytes.length).toBeLessThan(1e6);
    expect(bytes.length).toBeGreaterThan(0.5e6);
  });
});

describe('decode', () => {
  it.each([
    { name: 'voice.ogg', options: ['-c:a', 'libopus'], wanted: { codec: 'opus', sourceRate: 48_000 } },
    { name: 'record.webm', options: ['-c:a', 'libopus'], wanted: { codec: 'opus', sourceRate: 48_000 } },
    { name: 'song.mp3', options: ['-c:a', 'libmp3lame'], wanted: { codec: 'mp3', sourceRate: 24_000 } },
    { name: 'index-last.m4a', options: ['-c:a', 'aac'], wanted: { codec: 'aac', sourceRate: 24_000 } },
    { name: 'raw.aac', options: ['-c:a', 'aac'], wanted: { codec: 'aac', sourceRate: 24_000 } },
    { name: 'exact.flac', options: ['-c:a', 'flac'], wanted: { codec: 'flac', sourceRate: 24_000 } },
    { name: 'low.wav', options: ['-ar', '8000'], wanted: { codec: 'pcm_s16le', sourceRate: 8000 } },
  ])('reads $name: 3 s within 100 ms, level within 0.5 dB', async ({ name, options, wanted }) => {
    const pcm = tone(3);
    const decoded = await codec.decode(convert(pcm, name, options));
    expect(decoded).toMatchObject(wanted);
    expect(decoded.pcm.sampleRate).toBe(24_000);
    expect(Math.abs(seconds(decoded.pcm) - 3)).toBeLessThan(0.1); // bare AAC doesn't mark its padding
    expect(Math.abs(20 * Math.log10(rms(decoded.pcm) / rms(pcm)))).toBeLessThan(0.5);
  });

  it('averages the two channels of a stereo file', async () => {
    const left = convert(tone(1), 'left.wav', ['-af', 'pan=stereo|c0=c0']);
    expect(rms((await codec.decode(left)).pcm) / rms(tone(1))).toBeCloseTo(0.5, 2);
  });

  it('stops half a second after maxSeconds, at the asked rate', async () => {
    const decoded = await codec.decode(writeWav(tone(20)), { maxSeconds: 5, sampleRate: 16_000 });
    expect(seconds(decoded.pcm)).toBeCloseTo(5.5, 3);
  });

  it('gives what a file cut in the middle still holds', async () => {
    const { bytes } = await codec.encodeVoice(tone(6));
    const decoded = await codec.decode(bytes.subarray(0, bytes.length / 2));
    expect(seconds(decoded.pcm)).toBeGreaterThan(1);
  });

  const playlist = '#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n';
  it.each([
    ['nothing', new Uint8Array()],
    ['four zeros', new Uint8Array(4)],
    ['text', Buffer.from('not a sound file at all')],
    ['a playlist that names a local file', Buffer.from(playlist)],
    ['a concat script', Buffer.from("ffconcat version 1.0\nfile '/etc/hostname'\n")],
    ['an Ogg page header alone', Buffer.from('OggS\0\x02')],
    ['mp4 boxes of nothing', Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42\0\0\0\0')],
    ['a playlist behind an MP3 tag', Buffer.from(`ID3\x03\0\0\0\0\0\0${playlist}`)],
  ])('refuses %s as undecodable', async (_, bytes) => {
    const error = await codec.decode(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PromptError);
    expect(error).toMatchObject({ code: 'undecodable' });
  });

  it('refuses a film without sound', async () => {
    const file = join(folder, 'silent.mp4');
    execFileSync(codec.ffmpeg, ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'color=s=32x32:d=1', file]);
    await expect(codec.decode(readFileSync(file))).rejects.toMatchObject({ code: 'undecodable' });
  });

  it('leaves no file behind, after success and after failure', async () => {
    const scratch = mkdtempSync(join(folder, 'scratch-'));
    vi.stubEnv('TMPDIR', scratch);
    await codec.decode(convert(tone(1), 'tidy.m4a', ['-c:a', 'aac']));
    await codec.decode(Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0')).catch(() => undefined);
    vi.unstubAllEnvs();
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('rejects with the reason of a signal, aborted before or during the run', async () => {
    const reason = new Error('changed my mind');
    const early = codec.decode(writeWav(tone(1)), { signal: AbortSignal.abort(reason) });
    await expect(early).rejects.toBe(reason);

    const controller = new AbortController();
    const late = codec.encodeVoice(tone(170), { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 150);
    await expect(late).rejects.toBe(reason);
  });
});

describe('openCodec', () => {
  it('uses the ffmpeg it is given', async () => {
    expect((await openCodec({ ffmpegPath: codec.ffmpeg })).ffmpeg).toBe(codec.ffmpeg);
  });

  it.each(['/nowhere/ffmpeg', process.execPath, '/etc/hostname'])('refuses %s and names it', async (path) => {
    const error = await openCodec({ ffmpegPath: path }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ code: 'ffmpeg-path', details: { path } });
  });

  it('says so when the binary goes away later', async () => {
    const path = join(folder, 'ffmpeg-that-goes');
    writeFileSync(path, `#!/bin/sh\nexec '${codec.ffmpeg}' "$@"\n`, { mode: 0o755 });
    const brief = await openCodec({ ffmpegPath: path });
    rmSync(path);
    await expect(brief.encodeVoice(tone(1))).rejects.toMatchObject({ code: 'ffmpeg-missing' });
  });
});

it.each([1, 0.3, 2.04])('%f s at 48 kHz are as long, to the sample, and the same sound', async (length) => {
  const pcm = tone(length);
  const { samples, sampleRate } = await codec.resample(pcm, 48_000);
  expect(sampleRate).toBe(48_000);
  expect(samples).toHaveLength(2 * pcm.samples.length);
  const inside = samples.slice(500, -500);
  const wanted = tone(length, 48_000).samples.slice(500, -500);
  expect(Math.max(...inside.map((x, i) => Math.abs(x - wanted[i])))).toBeLessThan(0.003);
});

it('MP3 says who speaks in its tags and sounds the same', async () => {
  const { bytes } = await codec.encodeMp3(tone(2), { comment: 'AI-generated voice' });
  const tags = [Buffer.from('AI-generated voice'), Buffer.from('AI-generated voice', 'utf16le')];
  expect(tags.some((tag) => Buffer.from(bytes).includes(tag))).toBe(true);
  const decoded = await codec.decode(bytes);
  expect(decoded.codec).toBe('mp3');
  expect(rms(decoded.pcm)).toBeCloseTo(rms(tone(2)), 2);
});
