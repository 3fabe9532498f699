/** Jobs of subtitles that are stopped in the middle: by who asked, or by the end of the process. */
import { describe, expect, it } from 'vitest';
import { patience } from '../playground/patience.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { FakeEars } from '../testing/fake-ears.ts';
import { speechNote, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;
let ears: FakeEars;

const isFile = (message: ChatMessage) => message.isFromBot && message.document !== undefined;
const nextFile = () => alice.chat.next(isFile);
const namesOf = () => alice.chat.messages.filter(isFile).map(({ json }) => json.document?.file_name);

/** Everything that was asked for before has had its end. */
async function nothingComes(): Promise<void> {
  alice.sends('/help');
  await alice.chat.next(({ text }) => text.includes('/say'));
}

describe.each([
  ['a recording and its script', 'One.\nTwo.', ['talk.srt']],
  ['a recording with another text for each line', 'One. => Eins.\nTwo. => Zwei.', ['talk.srt', 'talk.dub.srt']],
])('%s', (_, caption, names) => {
  usingBot(
    { VOXBACK_MODELS: '/nowhere' },
    (opened) => {
      world = opened;
      alice = world.person('Alice');
    },
    () => {
      ears = new FakeEars();
      ears.knowsScripts = true;
      return { ears: ears.open };
    },
  );

  async function isBeingHeard(): Promise<void> {
    ears.hold();
    alice.sendsAudio(await speechNote(), { name: 'talk.ogg', caption });
    await expect.poll(() => ears.scripts.length).toBe(1);
  }

  it('cancelled in the middle is said to be, and nothing of it comes later', async () => {
    await isBeingHeard();
    alice.sends('/cancel');
    await alice.chat.next(({ text }) => text.startsWith('Stopped'));
    ears.release();
    await nothingComes();
    expect(namesOf()).toEqual([]);
    await world.restart();
    await nothingComes();
    expect([namesOf(), ears.scripts.length]).toEqual([[], 1]);
  });

  it('stopped by the end of the process is heard again by the next one, and answered once', async () => {
    await isBeingHeard();
    await world.restart();
    ears.release();
    for (const name of names) expect((await nextFile()).json.document?.file_name).toBe(name);
    await nothingComes();
    expect(namesOf()).toEqual(names);
    expect(ears.scripts).toHaveLength(2);
  });

  it('of which nobody knows whether it has arrived ends in a question', async () => {
    world.telegram.fail({ method: 'sendDocument', how: 'reset-after-delivery' });
    ears.release();
    alice.sendsAudio(await speechNote(), { name: 'talk.ogg', caption });
    await alice.chat.next(({ text }) => text.includes('If it did not arrive'));
    expect(namesOf()).toEqual(names.slice(0, 1));
  });
});

describe('another text that is being dubbed', () => {
  usingBot(
    { VOXBACK_MODELS: '/nowhere' },
    async (opened) => {
      world = opened;
      alice = await world.enrolled('Alice');
    },
    () => {
      ears = new FakeEars();
      ears.knowsScripts = true;
      return { ears: ears.open };
    },
  );

  async function isBeingDubbed(): Promise<void> {
    alice.sendsAudio(await speechNote(), { name: 'talk.ogg', caption: 'One. => Yes.\nTwo. => No.' });
    const dub = await alice.chat.next(
      (message) => isFile(message) && message.json.document?.file_name === 'talk.dub.srt',
    );
    world.engine.hold();
    alice.taps('16-bit WAV', { on: dub });
    await expect.poll(() => alice.chat.action, { timeout: patience(20_000) }).toBe('record_voice');
  }

  it('cancelled in the middle is said to be, and no sound comes later', async () => {
    await isBeingDubbed();
    alice.sends('/cancel');
    await alice.chat.next(({ text }) => text.startsWith('Stopped'));
    world.engine.release();
    await nothingComes();
    expect(namesOf()).toEqual(['talk.srt', 'talk.dub.srt']);
  });

  it('stopped by the end of the process is spoken by the next one, and comes once', async () => {
    await isBeingDubbed();
    await world.restart();
    world.engine.release();
    expect((await nextFile()).json.document?.file_name).toBe('talk.dub.wav');
    await nothingComes();
    expect(namesOf()).toEqual(['talk.srt', 'talk.dub.srt', 'talk.dub.wav']);
  });
});
