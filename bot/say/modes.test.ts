import { describe, expect, it } from 'vitest';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { captionOf } from '../replies/caption.ts';
import { speechNote, usingBot, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = await world.enrolled('Alice');
});

const isVoice = (message: ChatMessage) => message.voice !== undefined;

async function chooses(label: string) {
  alice.sends('/mode');
  const card = await alice.chat.next((message) => message.buttons.length === 4);
  alice.taps(label, { on: card });
  await alice.chat.next((message) => message.id === card.id && message.buttons.includes(`● ${label}`));
}

describe('/mode', () => {
  it('both: puts the words under the voice message, without readings', async () => {
    await chooses('🔊 Voice and words');
    alice.sends('重[chóng]来');
    expect((await alice.chat.next(isVoice)).caption).toBe('重来');
    expect(world.engine.spoken.at(-1)?.text).toBe('重[chóng]来');
  });

  it('text: speaks what /say or a button asks for, and nothing else', async () => {
    await chooses('📝 Text');
    const before = world.engine.spoken.length;
    const asked = alice.sends('good evening');
    const hint = await alice.chat.next((message) => message.buttons.includes('🔊 Say it'));
    expect(hint.replyTo).toBe(asked.id);
    expect(world.engine.spoken).toHaveLength(before);
    alice.taps('Say it', { on: hint });
    expect((await alice.chat.next(isVoice)).replyTo).toBe(asked.id);
    expect(world.engine.spoken.at(-1)?.text).toBe('good evening');
    await expect.poll(() => hint.isDeleted).toBe(true);
    alice.sends('/say good night');
    await alice.chat.next(isVoice);
    alice.sendsVoice(await speechNote(), { replyTo: asked });
    await alice.chat.next((message) => message.text.startsWith('To speak in your voice'));
  });

  it('mirror: a voice note that answers a text speaks that text, and one alone is explained', async () => {
    await chooses('🪞 Mirror');
    const asked = alice.sends('good evening');
    await alice.chat.next((message) => message.buttons.includes('🔊 Say it'));
    const note = alice.sendsVoice(await speechNote(), { replyTo: asked });
    expect((await alice.chat.next(isVoice)).replyTo).toBe(note.id);
    expect(world.engine.spoken.at(-1)?.text).toBe('good evening');
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.startsWith('To speak in your voice'));
  });

  it('mirror: a voice note that answers a quoted part speaks that part alone', async () => {
    await chooses('🪞 Mirror');
    const asked = alice.sends('good evening to everybody');
    await alice.chat.next((message) => message.buttons.includes('🔊 Say it'));
    alice.sendsVoice(await speechNote(), { replyTo: asked, quote: 'good evening' });
    await alice.chat.next(isVoice);
    expect(world.engine.spoken.at(-1)?.text).toBe('good evening');
  });

  it('voice: speaks every text, as at the beginning', async () => {
    await chooses('📝 Text');
    await chooses('🔊 Voice');
    alice.sends('good evening');
    expect((await alice.chat.next(isVoice)).caption).toBe('');
  });
});

it('cuts a caption between two graphemes, below 1,024 characters', () => {
  const family = '👨‍👩‍👧‍👦';
  const caption = captionOf(family.repeat(300));
  expect([...caption].length).toBeLessThanOrEqual(1024);
  expect(caption.endsWith(`${family}…`)).toBe(true);
  expect(captionOf('short')).toBe('short');
});
