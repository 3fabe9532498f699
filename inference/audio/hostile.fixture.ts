/** Files made to hurt whoever decodes them: made by ffmpeg and by hand, each with what may become of it. */
import { oddBoxes } from './hostile-boxes.fixture.ts';
import { type HostileFile, refused, text } from './hostile-bytes.fixture.ts';
import { longFiles, ofMany } from './hostile-lengths.fixture.ts';
import { oddPages } from './hostile-pages.fixture.ts';
import { oddWavs } from './hostile-wavs.fixture.ts';
import { type Canaries, referringFiles } from './referring.fixture.ts';
import { correctFiles, ffmpeg } from './sound-files.fixture.ts';

/** Everything that is not damaged at random. */
export function hostileFiles(path: string, canaries: Canaries): HostileFile[] {
  const good = correctFiles(path);
  const file = (name: string): Buffer => good.get(name) ?? Buffer.alloc(0);
  return [
    ...noSound(path),
    ...oddWavs(),
    ...referringFiles(file, canaries),
    ...longFiles(path),
    ...ofMany(path, file),
    ...oddBoxes(file),
    ...oddPages(file),
  ];
}

/** `bytes` cut, flipped, doubled or with a number at its edge somewhere. */
export function damaged(original: Buffer, random: (most: number) => number): Buffer {
  let bytes = Buffer.from(original);
  for (let hits = 1 + random(6); hits > 0 && bytes.length > 16; hits--) {
    // Mostly in the headers, which is where lengths stand.
    const at = random(Math.min(bytes.length - 8, random(3) === 0 ? bytes.length - 8 : 600));
    const span = 1 + random(Math.min(64, bytes.length - at));
    const part = bytes.subarray(at, at + span);
    switch (random(7)) {
      case 0:
        bytes[at] ^= 1 << random(8);
        break;
      case 1:
        bytes.fill(random(256), at, at + span);
        break;
      case 2:
        bytes.writeUInt32BE(EDGES[random(EDGES.length)] ?? 0, at);
        break;
      case 3:
        bytes.writeUInt32LE(EDGES[random(EDGES.length)] ?? 0, at);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + span)]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), part, part, bytes.subarray(at + span)]);
        break;
      default:
        bytes = bytes.subarray(0, 12 + random(bytes.length - 12));
    }
  }
  return bytes;
}

const EDGES = [0, 1, 2, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function noSound(path: string): HostileFile[] {
  const picture = ['-f', 'lavfi', '-i', 'color=s=64x64:d=1'];
  return [
    refused('nothing', new Uint8Array(0)),
    refused('one byte', Uint8Array.of(0xff)),
    refused('a film without sound', ffmpeg(path, 'a.mp4', picture)),
    refused('a webm without sound', ffmpeg(path, 'a.webm', [...picture, '-c:v', 'libvpx'])),
    refused('MIDI', text('MThd\0\0\0\x06\0\x01\0\x01\0\x60MTrk\0\0\0\x04\0\xff\x2f\0')),
    refused('SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')),
    refused('a zip', text(`PK\x03\x04${'\0'.repeat(100)}`)),
    refused('text', text('Good morning, everybody!\n'.repeat(1000))),
    refused('GIF', text('GIF89a\x01\0\x01\0\0\0\0;')),
    refused('PNG', text('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06\0\0\0')),
    refused('AVI', text(`RIFF\xff\xff\xff\xffAVI LIST${'\0'.repeat(100)}`)),
    refused('AIFF', text(`FORM\xff\xff\xff\xffAIFF${'\0'.repeat(100)}`)),
    refused('ADTS of zeros', Buffer.concat([Uint8Array.of(0xff, 0xf1), Buffer.alloc(100_000)])),
    refused('MPEG of zeros', Buffer.concat([Uint8Array.of(0xff, 0xfb), Buffer.alloc(100_000)])),
    refused('AMR of nothing', text('#!AMR\n')),
    refused('20 MB of zeros behind OggS', Buffer.concat([text('OggS'), Buffer.alloc(20 * 2 ** 20 - 4)])),
    refused('20 MB of ID3', Buffer.concat([text('ID3\x03\0\0\x09\x7f\x7f\x7f'), Buffer.alloc(20 * 2 ** 20 - 10)])),
  ];
}
