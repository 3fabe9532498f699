/** Files that name other files and addresses, which nobody may read for them. */
import { bounded, box, type HostileFile, syncSafe, text, uint32 } from './hostile-bytes.fixture.ts';

/** What must never be read: a sound file on this machine, and an address. */
export interface Canaries {
  readonly path: string;
  readonly url: string;
}

/** Each in a coat of every kind that is let in. */
export function referringFiles(file: (name: string) => Buffer, { path, url }: Canaries): HostileFile[] {
  const scripts: ReadonlyArray<readonly [string, string]> = [
    ['m3u', `#EXTM3U\n#EXTINF:1,\nfile://${path}\n#EXTINF:1,\n${url}/m3u\n`],
    ['HLS', `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${url}/hls.ts\n#EXTINF:2,\nfile:${path}\n#EXT-X-ENDLIST\n`],
    ['concat', `ffconcat version 1.0\nfile '${path}'\nfile '${url}/concat'\n`],
    ['SDP', `v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n`],
    ['DASH', `<?xml version="1.0"?><MPD><Period><BaseURL>${url}/dash</BaseURL></Period></MPD>`],
    ['pls', `[playlist]\nFile1=${url}/pls\nFile2=file://${path}\nNumberOfEntries=2\n`],
    ['a reference in QuickTime', `rtsptext\r\n${url}/rtsptext\r\n`],
    ['ffmetadata', `;FFMETADATA1\nfile=${path}\n`],
  ];
  const coats: ReadonlyArray<readonly [string, Buffer]> = [
    ['bare', Buffer.alloc(0)],
    ['behind ID3', text('ID3\x03\0\0\0\0\0\0')],
    ['behind OggS', text('OggS\0\x02')],
    ['behind EBML', Buffer.from([0x1a, 0x45, 0xdf, 0xa3])],
    ['behind ftyp', text('\0\0\0\x14ftypqt  \0\0\0\0qt  ')],
    ['behind fLaC', text('fLaC')],
    ['behind AMR', text('#!AMR\n')],
    ['behind MPEG', Buffer.from([0xff, 0xfb, 0x90, 0x64])],
  ];
  const dressed = scripts.flatMap(([what, script]) =>
    coats.map(
      ([coat, bytes]): HostileFile => ({
        name: `${what} ${coat}`,
        bytes: Buffer.concat([bytes, text(script)]),
        // Whatever stands behind its head is speech to AMR.
        must: coat === 'behind AMR' ? 'be bounded' : 'be refused',
      }),
    ),
  );
  const m4a = file('index-first.mp4');
  return [
    ...dressed,
    // A track whose samples are in another file: QuickTime's data references.
    ...[`${url}/dref`, `file://${path}`, path].map((target) =>
      bounded(`MP4 with its samples at ${target.split(':')[0]}`, elsewhere(m4a, target)),
    ),
    bounded('MP4 that is a reference to another film', Buffer.concat([m4a.subarray(0, 32), referenceMovie(path, url)])),
    bounded('MP3 with a picture at an address', Buffer.concat([pictureAt(`${url}/apic`), file('layer3.mp3')])),
    bounded('MP3 with a picture in a file', Buffer.concat([pictureAt(`file://${path}`), file('layer3.mp3')])),
    bounded('FLAC with a picture at an address', flacPictureAt(file('exact.flac'), `${url}/flac`)),
  ];
}

/** `mp4` with a data reference that is not "in this file" but `target`. */
function elsewhere(mp4: Buffer, target: string): Buffer {
  const at = mp4.indexOf('dref');
  const url = box('url ', Buffer.concat([Buffer.alloc(4), text(`${target}\0`)]));
  const dref = box('dref', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), url]));
  const end = at - 4 + mp4.readUInt32BE(at - 4);
  const grown = Buffer.concat([mp4.subarray(0, at - 4), dref, mp4.subarray(end)]);
  // Every box around it has grown as well.
  const by = grown.length - mp4.length;
  for (const name of ['moov', 'trak', 'mdia', 'minf', 'dinf']) {
    const place = grown.indexOf(name) - 4;
    grown.writeUInt32BE(grown.readUInt32BE(place) + by, place);
  }
  return grown;
}

function referenceMovie(path: string, url: string): Buffer {
  const to = (target: string) =>
    box(
      'rmda',
      box('rdrf', Buffer.concat([Buffer.alloc(4), text('url '), uint32(target.length + 1), text(`${target}\0`)])),
    );
  return box('moov', box('rmra', Buffer.concat([to(`${url}/rdrf`), to(`file://${path}`)])));
}

function pictureAt(target: string): Buffer {
  const body = text(`\0-->\0\x03\0${target}`);
  const frame = Buffer.concat([text('APIC'), uint32(body.length), Buffer.alloc(2), body]);
  return Buffer.concat([text('ID3\x03\0\0'), syncSafe(frame.length), frame]);
}

function flacPictureAt(flac: Buffer, target: string): Buffer {
  const picture = Buffer.concat([
    uint32(3),
    uint32(3),
    text('-->'),
    uint32(0),
    Buffer.alloc(16),
    uint32(target.length),
    text(target),
  ]);
  const head = Buffer.from([6, 0, picture.length >> 8, picture.length & 0xff]);
  return Buffer.concat([flac.subarray(0, 42), head, picture, flac.subarray(42)]);
}
