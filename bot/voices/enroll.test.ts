import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openCodec, PromptError } from '../../inference/index.ts';
import type { Person } from '../playground/telegram.ts';
import { agree, speechLike, speechNote, usingBot, voiceNote, type World } from '../testing/world.ts';

let world: World;
let alice: Person;

usingBot({}, async (opened) => {
  world = opened;
  alice = world.person('Alice');
});

describe('enrollment', () => {
  it('leads from /start to a kept voice that speaks the next text', async () => {
    alice.sends('/start');
    await alice.chat.next((message) => message.buttons.includes('🎙 Record my voice'));
    alice.taps('Record my voice');
    await alice.chat.next((message) => message.buttons.includes('I agree'));
    alice.taps('I agree');
    await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text === 'Got 6 seconds. I am making your voice of them…');
    const greeting = await alice.chat.next((message) => message.voice !== undefined);
    expect(greeting.buttons).toEqual(['✓ Keep this voice', '↺ Record again', '✗ Delete']);
    alice.taps('Keep this voice');
    await alice.chat.next((message) => message.text.startsWith('“Voice 1” is yours.'));
    const text = alice.sends('Good morning!');
    const reply = await alice.chat.next((message) => message.voice !== undefined);
    expect(reply.replyTo).toBe(text.id);
    expect(reply.voice?.seconds).toBeCloseTo(1.3, 1);
  });

  it('asks for consent once, again when it was declined', async () => {
    alice.sends('/enroll');
    await alice.chat.next((message) => message.buttons.includes('No, thanks'));
    alice.taps('Read more');
    await alice.chat.next((message) => message.text.includes('What is kept'));
    alice.taps('No, thanks');
    await alice.chat.next((message) => message.text.includes('nothing is kept'));
    await agree(alice);
    alice.sends('/enroll');
    await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
  });

  it('explains itself to who writes instead of answering', async () => {
    alice.sends('/enroll');
    await alice.chat.next((message) => message.buttons.includes('I agree'));
    alice.sends('what?');
    await alice.chat.next((message) => message.text.startsWith('First the question above'));
    alice.taps('I agree');
    await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
    alice.sends('hello?');
    await alice.chat.next((message) => message.text.startsWith('I am waiting for a voice message'));
    alice.sendsAudio(await speechNote());
    await alice.chat.next((message) => message.text.startsWith('Please record a voice message'));
    alice.sends('/help');
    await alice.chat.next((message) => message.text.includes('/forgetme'));
    alice.sends('/cancel');
    await alice.chat.next((message) => message.text === 'Stopped.');
    alice.sends('hello?');
    await alice.chat.next((message) => message.text.startsWith('You have no voice yet'));
  });

  const silence = new Float32Array(6 * 24_000);
  const refusals: Array<[string, () => Promise<Uint8Array>, { seconds?: number; forwarded?: true }, RegExp]> = [
    ['forwarded', speechNote, { forwarded: true }, /forwarded/],
    ['too short, by its message', speechNote, { seconds: 1 }, /That is 1 s; I need at least 3 s/],
    [
      'too short, by its sound',
      () => voiceNote(speechLike(2.4)),
      { seconds: 3 },
      /That is 2\.\d+ s; I need at least 3 s/,
    ],
    ['silent', () => voiceNote(silence), {}, /hardly any speech|too quiet/],
    ['too quiet', () => voiceNote(speechLike(6, { gain: 0.002, noise: 0 })), {}, /too quiet/],
    ['clipped', () => voiceNote(speechLike(6, { gain: 8 }).map((x) => Math.max(-1, Math.min(1, x)))), {}, /too loud/],
    ['noisy', () => voiceNote(speechLike(6, { noise: 0.25 })), {}, /too much noise|hardly any speech/],
    ['empty', async () => new Uint8Array(0), { seconds: 5 }, /can't read this recording/],
    ['not sound at all', async () => Buffer.from('<html>not sound</html>'.repeat(99)), { seconds: 5 }, /can't read/],
  ];

  it.each(refusals)(
    'refuses a recording that is %s, says why, and takes the next one',
    async (_, make, how, reason) => {
      await agree(alice);
      alice.sendsVoice(await make(), how);
      await alice.chat.next((message) => reason.test(message.text));
      alice.sendsVoice(await speechNote());
      await alice.chat.next((message) => message.voice !== undefined);
    },
  );

  it.each<[string, () => Float32Array, string]>([
    [
      'has two voices in it',
      () => Float32Array.from([...speechLike(6), ...speechLike(6, { hz: 230 })]),
      'I hear two different voices in it',
    ],
    [
      'begins late',
      () => Float32Array.from([...silence.subarray(0, 5 * 24_000), ...speechLike(6)]),
      'There is a long silence in it',
    ],
    ['is short', () => speechLike(4), 'It is rather short'],
  ])('takes a recording that %s, and says what would be better', async (_, make, advice) => {
    await agree(alice);
    alice.sendsVoice(await voiceNote(make()));
    await alice.chat.next((message) => message.text.includes(advice));
    await alice.chat.next((message) => message.voice !== undefined);
  });

  it('uses the first 30 s of a longer recording, says so, and keeps no more', async () => {
    await agree(alice);
    alice.sendsVoice(await voiceNote(speechLike(34)));
    await alice.chat.next((message) => message.text.includes('I use the first 30 s and keep no more'));
    await alice.chat.next((message) => message.voice !== undefined);
    alice.taps('Keep this voice');
    await alice.chat.next((message) => message.text.includes('is yours'));
    alice.sends('/mydata');
    const { document } = await alice.chat.next((message) => message.document !== undefined);
    const files = Object.entries(unzipSync(document?.bytes ?? expect.unreachable()));
    const recording = files.find(([name]) => name.endsWith('.ogg'))?.[1] ?? expect.unreachable();
    const { pcm } = await (await openCodec()).decode(recording);
    expect(pcm.samples.length / pcm.sampleRate).toBeCloseTo(30, 1);
  });

  it('offers another try when the engine finds nothing to learn', async () => {
    await agree(alice);
    world.engine.failWith(new PromptError('no-speech', { percent: 3, minPercent: 30 }));
    alice.sendsVoice(await speechNote());
    await alice.chat.next((message) => message.text.includes('3%') && message.buttons.includes('↺ Record again'));
    alice.taps('Record again');
    await alice.chat.next((message) => message.text.includes('At least 5 seconds'));
  });

  it('does not delete a voice that was kept by an old button of its draft', async () => {
    await agree(alice);
    alice.sendsVoice(await speechNote());
    const greeting = await alice.chat.next((message) => message.voice !== undefined);
    const [keep, , remove] = greeting.json.reply_markup?.inline_keyboard.flat() ?? [];
    alice.presses(keep, greeting);
    await alice.chat.next((message) => message.text.includes('is yours'));
    const tap = alice.presses(remove, greeting);
    await expect.poll(() => tap.answer?.text).toMatch(/too old/);
    alice.sends('still here');
    await alice.chat.next((message) => message.voice !== undefined);
  });

  it('happens in private only: a group gets a link', async () => {
    const group = world.telegram.group({ title: 'Friends', members: [alice] });
    alice.sends('/enroll', { in: group });
    const answer = await group.next((message) => message.text.startsWith('A voice is personal'));
    expect(JSON.stringify(answer.json.reply_markup)).toContain('https://t.me/voxback_bot?start=enroll');
  });

  it('speaks Chinese with a Chinese reader', async () => {
    const lin = world.telegram.person({ name: '小林', language: 'zh-hans' });
    await world.enroll(lin);
    lin.sends('你好');
    await lin.chat.next((message) => message.voice !== undefined);
    expect(lin.chat.messages.some((message) => message.text.includes('归你了'))).toBe(true);
  });
});
