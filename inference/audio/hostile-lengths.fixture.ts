/** More than anybody sends: hours in few bytes, streams without number, times that run where they like. */
import { bounded, type HostileFile, syncSafe, text, uint32 } from './hostile-bytes.fixture.ts';
import { ffmpeg } from './sound-files.fixture.ts';

/** Much sound in few bytes. */
export function longFiles(path: string): HostileFile[] {
  const silence = (seconds: number, hz: number) => [
    '-f',
    'lavfi',
    '-i',
    `anullsrc=r=${hz}:cl=mono`,
    '-t',
    `${seconds}`,
  ];
  const flac = ['-c:a', 'flac', '-frame_size', '65535'];
  const halfMinute = ffmpeg(path, 'a.ogg', [...silence(30, 8000), '-c:a', 'libopus', '-b:a', '6k']);
  return [
    bounded('FLAC of an hour of silence', ffmpeg(path, 'a.flac', [...silence(3600, 8000), ...flac])),
    bounded('opus of an hour of silence', Buffer.concat(Array.from({ length: 120 }, () => halfMinute))),
  ];
}

/** Streams and frames without number, and times that run where they like. */
export function ofMany(path: string, file: (name: string) => Buffer): HostileFile[] {
  const tone = ['-f', 'lavfi', '-i', 'sine=440:d=3'];
  const opus = file('opus.ogg');
  return [
    bounded('an Ogg chain of 200 streams', Buffer.concat(Array.from({ length: 200 }, () => opus))),
    bounded('an Ogg with two streams at once', ffmpeg(path, 'a.ogg', [...tone, ...tone, '-map', '0', '-map', '1'])),
    bounded(
      'an MKV of 60 tracks',
      ffmpeg(path, 'a.mkv', [...tone, ...Array.from({ length: 60 }, () => ['-map', '0']).flat(), '-c:a', 'pcm_s16le']),
    ),
    bounded('MP3 with a picture of 5 MB', Buffer.concat([bigPicture(5 * 2 ** 20), file('layer3.mp3')])),
    bounded(
      'WebM that begins 5 s before zero',
      ffmpeg(path, 'a.webm', ['-itsoffset', '-5', ...tone, '-c:a', 'libopus']),
    ),
    bounded(
      'MP4 that begins an hour after zero',
      ffmpeg(path, 'a.mp4', ['-itsoffset', '3600', ...tone, '-c:a', 'aac']),
    ),
  ];
}

function bigPicture(bytes: number): Buffer {
  const body = Buffer.concat([text('\0image/png\0\x03\0'), Buffer.alloc(bytes, 0x55)]);
  const frame = Buffer.concat([text('APIC'), uint32(body.length), Buffer.alloc(2), body]);
  return Buffer.concat([text('ID3\x03\0\0'), syncSafe(frame.length), frame]);
}
