/**
 * A speaker in a process of its own, for tests that kill it: `speaker-process.fixture.ts <address> <size>`; says `ready`, and
 * `begun` whenever it begins to speak.
 */
import { argv, stdout } from 'node:process';
import { openSpeaker } from './speaker.ts';
import { ToyEngine } from './toy-engine.fixture.ts';

class TellingEngine extends ToyEngine {
  override speak(...call: Parameters<ToyEngine['speak']>): ReturnType<ToyEngine['speak']> {
    stdout.write('begun\n');
    return super.speak(...call);
  }
}

const [address, size] = argv.slice(2);
const speaker = await openSpeaker({
  address,
  key: new Uint8Array(32).fill(7),
  engine: new TellingEngine(),
  size: Number(size),
  quality: 'exact',
});
stdout.write('ready\n');
process.once('SIGTERM', () => void speaker.close(2000));
