/** A speaker in a process of its own, for tests that kill it: `speaker-process.fixture.ts <address> <size>`; says `ready`. */
import { argv, stdout } from 'node:process';
import { openSpeaker } from './speaker.ts';
import { ToyEngine } from './toy-engine.fixture.ts';

const [address, size] = argv.slice(2);
const speaker = await openSpeaker({
  address,
  key: new Uint8Array(32).fill(7),
  engine: new ToyEngine(),
  size: Number(size),
  quality: 'exact',
});
stdout.write('ready\n');
process.once('SIGTERM', () => void speaker.close(2000));
