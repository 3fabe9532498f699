/** What people do with the bot, each from the first step to the end that they were promised, whatever happens between. */
import { setTimeout as pause } from 'node:timers/promises';
import { lends, opensSettings, walks } from '../groups/groups.fixture.ts';
import { patience } from '../playground/patience.ts';
import type { ChatMessage, Group, Person } from '../playground/telegram.ts';
import type { Place, Scene } from './lives.ts';
import { speechNote } from './world.ts';

const isVoice = (message: ChatMessage) => message.voice !== undefined;
const isUnsure = ({ text }: ChatMessage) => text.includes('If it did not arrive');
/** What was killed three times while it was being made is given up, and its owner told so. */
const isGivenUp = ({ text }: ChatMessage) => text.includes('The voice engine stopped');
/** An answer by voice, or the question whether it has arrived, or that it was given up. */
const isSpoken = (message: ChatMessage) => isVoice(message) || isUnsure(message) || isGivenUp(message);
/** The same of a file. */
const isMade = (message: ChatMessage) => message.document !== undefined || isUnsure(message) || isGivenUp(message);
const says =
  (...parts: readonly string[]) =>
  ({ text }: ChatMessage) =>
    parts.some((part) => text.includes(part));
const offers =
  (label: string) =>
  ({ buttons }: ChatMessage) =>
    buttons.some((button) => button.includes(label));

const isSentence = says('At least 5 seconds', 'every word of it, and nothing else');

/** What is to be read according to a message that asks for it. */
const sentenceIn = ({ text }: ChatMessage) => /[“「].*[”」]/.exec(text)?.[0];

/**
 * From /enroll to the question that a recording ends in: a greeting with its buttons, or the question alone.
 *
 * @throws Error when two sentences were to be read: what was recorded would be held against the wrong one
 */
async function records(person: Person): Promise<ChatMessage> {
  const { id: begun } = person.sends('/enroll');
  const card = await person.chat.next((message) => offers('I agree')(message) || isSentence(message));
  if (!isSentence(card)) {
    person.taps('I agree', { on: card });
    await person.chat.next(isSentence);
  }
  person.sendsVoice(await speechNote());
  const question = await person.chat.next((message) => offers('Keep this voice')(message) || isGivenUp(message));
  if (isGivenUp(question)) return records(person);
  const asked = person.chat.messages.filter((message) => message.id > begun && isSentence(message)).map(sentenceIn);
  if (new Set(asked).size > 1) throw new Error(`two sentences for one recording: ${asked.join(', ')}`);
  return question;
}

/** Who has a voice by now. */
const voiced = new WeakSet<Person>();

/** Whether `person` has a voice, from an earlier scene. */
export function hasVoice(person: Person): boolean {
  return voiced.has(person);
}

async function enrolls(person: Person): Promise<void> {
  const question = await records(person);
  person.taps('Keep this voice', { on: question });
  await person.chat.next(says('is yours'));
  voiced.add(person);
}

/** Enrolls who has no voice yet. */
async function getsVoice(person: Person): Promise<void> {
  if (!voiced.has(person)) await enrolls(person);
}

/** Taps `labels` one after the other, each on the newest screen that has it. */
async function taps(person: Person, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const screen = await person.chat.next(offers(label));
    person.taps(label, { on: screen });
  }
}

const groups = new WeakMap<Person, Group>();

/** How long somebody goes on typing after the name of a bot that dies meanwhile, on an idle machine. */
const INLINE_MS = 60_000;

/** The group of `person`, if there is one. */
export function groupOfPerson(person: Person): Group | undefined {
  return groups.get(person);
}

/** The group of `person`, who is its admin. */
function groupOf(person: Person): Group {
  const group = groupOfPerson(person);
  if (group === undefined) throw new Error(`${person.name} has no group`);
  return group;
}

async function hasGroup(person: Person, place: Place): Promise<void> {
  groups.set(person, place.telegram.group({ title: 'Friends', members: [person] }));
}

async function hasVoiceAndGroup(person: Person, place: Place): Promise<void> {
  await getsVoice(person);
  await hasGroup(person, place);
}

/** What is on by now, by who has switched it on. */
const switchedOn = new WeakMap<Person, Map<string, Promise<unknown>>>();

/** Has the operator switch `flag` on for everybody, once. */
async function switchesOn(flag: string, { operator }: Place): Promise<void> {
  const flags = switchedOn.get(operator) ?? new Map<string, Promise<unknown>>();
  switchedOn.set(operator, flags);
  const before = Promise.all(flags.values());
  const switching =
    flags.get(flag) ??
    before.then(() => {
      operator.sends(`/rollout ${flag} 100`);
      return operator.chat.next(says(`${flag}: 100%`));
    });
  flags.set(flag, switching);
  await switching;
}

/** A text and its reply; undefined when nobody knows whether that has arrived. */
async function speaks(person: Person, text: string): Promise<ChatMessage | undefined> {
  const asked = person.sends(text);
  const reply = await person.chat.next((message) => isSpoken(message) && message.replyTo === asked.id);
  return isVoice(reply) ? reply : undefined;
}

export const ENROLLMENT: Scene = { name: 'enrollment', play: enrolls };

/** Everything else that has more than one step. */
export const OTHER_SCENES: readonly Scene[] = [
  {
    name: 'another recording instead',
    async play(person) {
      const question = await records(person);
      person.taps('Record again', { on: question });
      await person.chat.next(isSentence);
      person.sendsVoice(await speechNote());
      const second = await person.chat.next(offers('Keep this voice'));
      person.taps('Delete', { on: second });
      await person.chat.next(says('Deleted. /enroll whenever you like'));
    },
  },
  {
    name: 'a recording that is refused',
    async play(person) {
      person.sends('/enroll');
      await taps(person, 'I agree');
      await person.chat.next(isSentence);
      person.sendsVoice(Buffer.from('no sound'), { seconds: 6 });
      await person.chat.next(says('read this recording'));
    },
  },
  {
    name: 'consent that is declined',
    async play(person) {
      person.sends('/enroll');
      await taps(person, 'No, thanks');
      await person.chat.next(says('nothing is kept'));
    },
  },
  {
    name: 'a text',
    isForVoiced: true,
    prepare: getsVoice,
    async play(person) {
      await speaks(person, 'Good morning!');
    },
  },
  {
    name: 'a feeling from a clip',
    isForVoiced: true,
    prepare: getsVoice,
    async play(person) {
      person.sends('/emotion');
      await taps(person, 'From a voice note');
      await person.chat.next(says('voice note that feels'));
      person.sendsVoice(await speechNote());
      await person.chat.next(offers('● 🎙 From a voice note'));
    },
  },
  {
    name: 'a feeling in words',
    isForVoiced: true,
    prepare: getsVoice,
    async play(person) {
      person.sends('/emotion');
      await taps(person, 'Describe in words');
      await person.chat.next(says('Describe how it should feel'));
      person.sends('like a proud parent');
      await person.chat.next(says('“like a proud parent”'));
    },
  },
  {
    name: 'a file to dub',
    isForVoiced: true,
    prepare: getsVoice,
    async play(person) {
      person.sendsDocument(Buffer.from('one line\nanother line'), { name: 'lines.txt' });
      await taps(person, 'OGG');
      await person.chat.next(isMade);
    },
  },
  {
    name: 'another name for a voice',
    prepare: enrolls,
    async play(person) {
      person.sends('/voice');
      await taps(person, 'Voice 1', 'Rename');
      await person.chat.next(says('What shall it be called'));
      person.sends('Morning');
      await person.chat.next(says('It is called “Morning” now'));
      // Others look for “Voice 1”.
      voiced.delete(person);
    },
  },
  {
    name: 'a voice that goes',
    prepare: enrolls,
    async play(person) {
      voiced.delete(person);
      person.sends('/voice');
      await taps(person, 'Voice 1', 'Delete', 'Yes, delete for good');
      await person.chat.next((message) => !offers('Voice 1')(message) && offers('Record my voice')(message));
    },
  },
  {
    name: 'erasure',
    prepare: getsVoice,
    async play(person) {
      voiced.delete(person);
      person.sends('/forgetme');
      await taps(person, 'Erase everything');
      await person.chat.next(says('Erased'));
    },
  },
  {
    name: 'a loan',
    isForVoiced: true,
    prepare: hasVoiceAndGroup,
    play: (person) => lends(person, groupOf(person)),
  },
  {
    name: 'an answer that a group learns',
    prepare: hasGroup,
    async play(person) {
      const home = await opensSettings(person, groupOf(person));
      await walks(person, home, 'Voice answers');
      person.taps('Phrase');
      await person.chat.next(says('Which words shall I answer'));
      person.sends('good morning');
      await person.chat.next(says('What shall I say to'));
      person.sends('Good morning, everybody!');
      await person.chat.next(says('To “good morning” I answer'));
    },
  },
  {
    name: 'a welcome in other words',
    async prepare(person, place) {
      await hasVoiceAndGroup(person, place);
      await lends(person, groupOf(person));
      await switchesOn('welcome_voice', place);
    },
    async play(person) {
      const home = await opensSettings(person, groupOf(person));
      await walks(person, home, 'Welcome by voice', 'Turn on');
      person.taps('Other words');
      await person.chat.next(says('What shall I say to newcomers'));
      person.sends('Hello {name}!');
      await person.chat.next(says('That is how I greet'));
    },
  },
];

/** What needs two engines and ears that hum, as a process of `humming-program.ts` has them. */
export const SCENES_OF_TWO_ENGINES: readonly Scene[] = [
  {
    name: 'three texts in a row',
    isForVoiced: true,
    prepare: getsVoice,
    async play(person) {
      const asked = ['The first of three.', 'The second of three.', 'The third of three.'].map(
        (text) => person.sends(text).id,
      );
      const open = new Set(asked);
      while (open.size > 0) {
        const { replyTo = 0 } = await person.chat.next(isSpoken);
        open.delete(replyTo);
      }
    },
  },
  {
    name: 'a text in a group',
    isForVoiced: true,
    prepare: hasVoiceAndGroup,
    async play(person) {
      const group = groupOf(person);
      person.sends('/say Good morning!', { in: group });
      await group.next(isSpoken);
    },
  },
  {
    // Of somebody new: who has asked for a feeling has had the better take at once.
    name: 'a better take',
    prepare: getsVoice,
    mostAnswers: 2,
    async play(person) {
      const first = await speaks(person, 'Good morning!');
      if (first === undefined) return;
      person.taps('A better take', { on: first });
      await person.chat.next((message) => isSpoken(message) && message.id !== first.id);
    },
  },
  {
    name: 'a recording and its script',
    async play(person) {
      person.sendsAudio(await speechNote(), { name: 'talk.ogg', mimeType: 'audio/ogg', caption: 'One.\nTwo.' });
      await person.chat.next(isMade);
    },
  },
  {
    name: 'a line in any chat',
    isForVoiced: true,
    async prepare(person, place) {
      await switchesOn('inline', place);
      await getsVoice(person);
      groups.set(person, place.telegram.group({ title: 'Elsewhere', members: [person], hasBot: false }));
    },
    async play(person) {
      // Typed again where no results come, as people do: Telegram tells nobody that a question was not answered.
      let question = person.asksInline('On my way');
      const startedAt = Date.now();
      for (let tries = 0; question.results === undefined; tries++) {
        if (Date.now() - startedAt > patience(INLINE_MS)) throw new Error('nothing was offered');
        await pause(1000);
        if (tries % 5 === 4) question = person.asksInline('On my way');
      }
      const message = person.chooses(question, 'say', { in: groupOf(person) });
      while (message.text.includes('being made') && !isVoice(message)) {
        if (Date.now() - startedAt > patience(2 * INLINE_MS)) throw new Error(`nothing has become of: ${message}`);
        await pause(1000);
      }
    },
  },
  {
    name: 'a reply that Telegram wants to wait',
    isForVoiced: true,
    prepare: getsVoice,
    async play(person, { telegram }) {
      telegram.fail({ method: 'sendVoice', chat: person.id, how: { status: 429, retryAfter: 2 } });
      await speaks(person, 'Good morning!');
    },
  },
];
