import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patience } from '../playground/patience.ts';
import type { ChatMessage, Person } from '../playground/telegram.ts';
import { openRememberingEars } from '../testing/remembering-ears.ts';
import { speechNote, usingOneBot, type World } from '../testing/world.ts';

const FIXTURES = new URL('../../inference/align/fixtures/', import.meta.url);
/** 12 s of synthetic English, and when its lines are said. */
const TALK = readFileSync(new URL('en-slt-1.ogg', FIXTURES));
const TRUTH: { lines: { text: string; start: number; end: number }[] } = JSON.parse(
  readFileSync(new URL('en-slt-1.json', FIXTURES), 'utf8'),
);
const SCRIPT = TRUTH.lines.map(({ text }) => text).join('\n');

let world: World;
let alice: Person;

const isFile = (message: ChatMessage) => message.isFromBot && message.document !== undefined;
const nextFile = () => alice.chat.next(isFile, { timeoutMs: 90_000 });
const textOf = ({ document }: ChatMessage) => Buffer.from(document?.bytes ?? []).toString();
const timesOf = (text: string) =>
  [...text.matchAll(/(\d\d):(\d\d):(\d\d)[,.](\d{3})/g)].map(
    ([, h, m, s, ms]) => Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(ms) / 1000,
  );

/** The edges of the lines in `srt`, against where they are. */
function expectTrue(srt: string): void {
  const expected = TRUTH.lines.flatMap(({ start, end }) => [start, end]);
  const times = timesOf(srt);
  expect(times.length).toBe(expected.length);
  for (const [i, time] of times.entries()) expect(Math.abs(time - expected[i])).toBeLessThan(0.3);
}

describe('a recording', { timeout: patience(180_000) }, () => {
  const prepare = (opened: World) => {
    world = opened;
    alice = world.person('Alice');
  };
  usingOneBot({ VOXBACK_MODELS: '/nowhere' }, prepare, { ears: openRememberingEars });

  it('with its script under it becomes an .srt that answers it, without a voice and without weights', async () => {
    const asked = alice.sendsAudio(TALK, { name: 'My talk.ogg', caption: SCRIPT });
    const file = await nextFile();
    expect(file.json.document?.file_name).toBe('My talk.srt');
    expect(file.replyTo).toBe(asked.id);
    expect(file.caption).toMatch(/^4 lines have their times\./);
    expect(file.buttons).toEqual([
      '.srt by words',
      '.vtt',
      '.vtt by words',
      '24-bit WAV',
      '16-bit WAV',
      '24 kHz WAV',
      'MP3',
      'OGG',
    ]);
    expectTrue(textOf(file));
    for (const { text } of TRUTH.lines) expect(textOf(file)).toContain(text);
  });

  it('is asked for its script, and takes it as a text or as a .txt', async () => {
    const asked = alice.sendsDocument(TALK, { name: 'talk.ogg', mimeType: 'audio/ogg' });
    const question = await alice.chat.next(({ text }) => text.startsWith('Subtitles?'));
    expect(question.buttons).toEqual([]);
    alice.sends(SCRIPT, { replyTo: asked });
    expectTrue(textOf(await nextFile()));
    alice.sendsDocument(Buffer.from(SCRIPT), { name: 'script.txt', replyTo: asked });
    expectTrue(textOf(await nextFile()));
  });

  it('has its other formats under the .srt', async () => {
    alice.sendsAudio(TALK, { name: 'talk.ogg', caption: SCRIPT });
    const srt = await nextFile();
    alice.taps('.vtt', { on: srt });
    const vtt = await nextFile();
    expect(vtt.json.document?.file_name).toBe('talk.vtt');
    expect(textOf(vtt)).toMatch(/^WEBVTT\n/);
    expectTrue(textOf(vtt));
    alice.taps('.srt by words', { on: srt });
    const words = textOf(await nextFile());
    expect(words.split('\n\n').length).toBe(SCRIPT.split(/\s+/).length);
    alice.taps('.vtt by words', { on: srt });
    expect(textOf(await nextFile())).toMatch(/<00:00:0\d\.\d{3}>/);
  });

  it('names lines that it does not have and speech that the script does not have', async () => {
    const lines = TRUTH.lines.map(({ text }) => text);
    const wrong = [lines[0], 'Penguins play tennis in the kitchen every Wednesday.', ...lines.slice(2)];
    alice.sendsAudio(TALK, { name: 'talk.ogg', caption: wrong.join('\n') });
    const { caption } = await nextFile();
    expect(caption).toMatch(/Penguins play tennis/);
  });

  it.each([
    ['which is another one', () => TALK, '今天天气很好。\n我们去公园。', /does not seem to say this script|too/],
    ['of signs alone', () => TALK, '★★★', /nothing in this script/],
    ['although it is no sound', () => Buffer.from('nothing'), 'Hello there.', /can't|cannot/],
  ])('with a script %s is refused in a sentence', async (_, bytes, caption, sentence) => {
    alice.sendsAudio(bytes(), { name: 'talk.ogg', caption });
    await alice.chat.next(({ text, isFromBot }) => isFromBot && sentence.test(text), { timeoutMs: 90_000 });
  });

  it('is no voice note: that is still words', async () => {
    alice.sendsVoice(await speechNote());
    await alice.chat.next(({ text }) => text.includes('To speak in your voice I need a text'));
  });
});

describe('a recording with another text for each line', { timeout: patience(180_000) }, () => {
  const prepare = async (opened: World) => {
    world = opened;
    alice = await world.enrolled('Alice');
  };
  usingOneBot({ VOXBACK_MODELS: '/nowhere' }, prepare, { ears: openRememberingEars });

  it('is spoken anew in the voice of who asks, each line in its time', async () => {
    const others = ['早上好，欢迎收听。', '今天我们聊聊海。', '第三句。', '再见，下次再会。'];
    const caption = TRUTH.lines.map(({ text }, i) => `${text} => ${others[i]}`).join('\n');
    alice.sendsAudio(TALK, { name: 'talk.ogg', caption });
    const plain = await nextFile();
    expectTrue(textOf(plain));
    expect(textOf(plain)).not.toContain('早上好');
    const dub = await alice.chat.next((message) => isFile(message) && message.id !== plain.id);
    expect(dub.json.document?.file_name).toBe('talk.dub.srt');
    expect(dub.caption).toContain('4 lines');
    expectTrue(textOf(dub));
    for (const other of others) expect(textOf(dub)).toContain(other);
    alice.taps('16-bit WAV', { on: dub });
    // The last line has less time than it needs: that is said before anything is spoken.
    const plan = await alice.chat.next(({ text }) => text.includes('Line 4: has 0.85 s'));
    alice.taps('16-bit WAV', { on: plan });
    const sound = await nextFile();
    expect(sound.json.document?.file_name).toBe('talk.dub.wav');
    // A line that does not fit is tried again at the nearest length.
    expect([...new Set(world.engine.spoken.map(({ text }) => text))].slice(-4)).toEqual(others);
  });

  it('waits for Telegram with both files: neither is lost in a flood or by a restart, nor made or sent twice', async () => {
    const sendings = () => world.telegram.callsTo('sendDocument').length;
    const before = sendings();
    const flooded = { method: 'sendDocument', chat: alice.id, how: { status: 429, retryAfter: 3 } } as const;
    world.telegram.fail(flooded);
    world.telegram.fail({ ...flooded, after: 1 });
    alice.sendsAudio(TALK, {
      name: 'talk.ogg',
      caption: TRUTH.lines.map(({ text }) => `${text} => 早上好。`).join('\n'),
    });
    await expect.poll(sendings, { timeout: patience(90_000) }).toBe(before + 1);
    const fetched = world.telegram.callsTo('getFile').length;
    await world.restart();
    expect((await nextFile()).json.document?.file_name).toBe('talk.srt');
    const other = await nextFile();
    expect(other.json.document?.file_name).toBe('talk.dub.srt');
    expect(other.buttons).toContain('OGG');
    alice.sends('/help');
    await alice.chat.next(({ text }) => text.includes('/say'));
    expect(alice.chat.messages.filter(isFile)).toHaveLength(2);
    expect(sendings()).toBe(before + 4);
    expect(world.telegram.callsTo('getFile')).toHaveLength(fetched);
  });

  it('sends its second file once, and asks, when the answer to that is lost', async () => {
    world.telegram.fail({ method: 'sendDocument', chat: alice.id, after: 1, how: 'reset-after-delivery' });
    alice.sendsAudio(TALK, {
      name: 'talk.ogg',
      caption: TRUTH.lines.map(({ text }) => `${text} => 早上好。`).join('\n'),
    });
    await nextFile();
    await nextFile();
    await alice.chat.next(({ text }) => text.includes('If it did not arrive'));
    expect(alice.chat.messages.filter(isFile).map(({ json }) => json.document?.file_name)).toEqual([
      'talk.srt',
      'talk.dub.srt',
    ]);
  });

  it('is spoken anew with its own words as well', async () => {
    alice.sendsAudio(TALK, { name: 'talk.ogg', caption: SCRIPT });
    alice.taps('OGG', { on: await nextFile() });
    const sound = await nextFile();
    expect(sound.json.document?.file_name).toBe('talk.ogg');
    const said = [...new Set(world.engine.spoken.map(({ text }) => text))];
    expect(said.slice(-4)).toEqual(TRUTH.lines.map(({ text }) => text));
  });

  it('tells whoever wants times beside a WAV that they can not be had, and sends the WAV all the same', async () => {
    alice.sends('hello there');
    const reply = await alice.chat.next((message) => message.isFromBot && message.voice !== undefined);
    alice.taps('🎞 WAV', { on: reply });
    await expect.poll(() => reply.buttons).toContain("WAV + words' times");
    alice.taps("WAV + words' times", { on: reply });
    expect((await nextFile()).json.document?.file_name).toMatch(/^Voice 1 - .*\.wav$/);
    // The engine of these tests hums: no script is said in it.
    await alice.chat.next(({ text }) => /script/.test(text), { timeoutMs: 90_000 });
  });
});

describe('with the tiny Whisper installed, whose words are noise', { timeout: patience(240_000) }, () => {
  const models = mkdtempSync(join(tmpdir(), 'voxback-models-'));
  beforeAll(() => {
    const folder = join(models, 'whisper-tiny');
    mkdirSync(folder);
    for (const name of ['config.json', 'generation_config.json', 'tokenizer.json', 'model.safetensors']) {
      const source = new URL(`../../inference/whisper/fixtures/whisper-tiny/${name}`, import.meta.url);
      copyFileSync(source, join(folder, name));
    }
  });
  afterAll(() => rmSync(models, { recursive: true }));

  usingOneBot({ VOXBACK_MODELS: models }, (opened) => {
    world = opened;
    alice = world.person('Alice');
  });

  it('a recording without a script is written down by a tap, and its other formats are heard again', async () => {
    alice.sendsAudio(TALK, { name: 'talk.ogg' });
    const question = await alice.chat.next(({ text }) => text.startsWith('Subtitles?'));
    alice.taps('Write it down', { on: question });
    const srt = await alice.chat.next(isFile, { timeoutMs: 120_000 });
    expect(srt.caption).toMatch(/^I have heard/);
    expect(timesOf(textOf(srt)).length).toBeGreaterThan(0);
    for (const time of timesOf(textOf(srt))) expect(time).toBeLessThanOrEqual(12.1);
    alice.taps('.vtt', { on: srt });
    const vtt = await alice.chat.next(isFile, { timeoutMs: 120_000 });
    expect(timesOf(textOf(vtt))).toEqual(timesOf(textOf(srt)));
  });

  it('a voice note that answers nothing comes back as words, which are said at a tap', async () => {
    await world.enroll(alice);
    const note = alice.sendsVoice(TALK);
    const words = await alice.chat.next(
      (message) => message.isFromBot && message.replyTo === note.id && message.buttons.length === 2,
      { timeoutMs: 120_000 },
    );
    expect(words.text.length).toBeGreaterThan(0);
    // The noise of random weights is not always a text that can be said: it is answered, either way.
    alice.taps(words.buttons[0], { on: words });
    await alice.chat.next((message) => message.isFromBot && message.id > words.id, { timeoutMs: 120_000 });
  });

  it('a script gets its times as before: what a network without a clue says is not taken', async () => {
    alice.sendsAudio(TALK, { name: 'talk.ogg', caption: SCRIPT });
    expectTrue(textOf(await alice.chat.next(isFile, { timeoutMs: 120_000 })));
  });
});
