/** Handlers that outlast an orderly stop. */
import { expect, it } from 'vitest';
import { EngineError } from '../../inference/index.ts';
import type { Person } from '../playground/index.ts';
import { FakeEars } from '../testing/fake-ears.ts';
import { agree, speechNote, usingBot, type World } from '../testing/index.ts';

/** Hears nothing until it is closed, which ends what it does as it ends a thread. */
class SlowEars extends FakeEars {
  #fail: (error: Error) => void = () => undefined;
  #isSlow = true;

  override async hearSentence(...call: Parameters<FakeEars['hearSentence']>) {
    const finding = super.hearSentence(...call);
    if (!this.#isSlow) return finding;
    return new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
  }

  override async close(): Promise<void> {
    this.#isSlow = false;
    this.#fail(new EngineError('crashed'));
  }
}

let world: World;
let ears: SlowEars;
let alice: Person;

usingBot(
  { VOXBACK_SENTENCE: 'required' },
  async (opened) => {
    world = opened;
    alice = world.person('Alice');
  },
  () => {
    ears = new SlowEars();
    return { ears: ears.open };
  },
);

it('a recording that is listened to when the bot is stopped is taken by the next one, and nobody is told of a fault', async () => {
  await agree(alice);
  const before = alice.chat.messages.length;
  alice.sendsVoice(await speechNote());
  await expect.poll(() => ears.sentences.length).toBe(1);
  await world.restart();
  await alice.chat.next((message) => message.voice !== undefined);
  const texts = alice.chat.messages.slice(before).map(({ text }) => text);
  expect(texts.filter((text) => /wrong|text/.test(text))).toEqual([]);
});
