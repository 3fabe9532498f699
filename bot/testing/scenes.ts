/** What people do with the bot, each from the first step to the end that they were promised, whatever happens between. */
import { lends, opensSettings, walks } from '../groups/groups.fixture.ts';
import type { ChatMessage, Group, Person } from '../playground/telegram.ts';
import type { Lives, Scene } from './lives.ts';
import { speechNote } from './world.ts';

const isVoice = (message: ChatMessage) => message.voice !== undefined;
const isUnsure = ({ text }: ChatMessage) => text.includes('If it did not arrive');
const says =
  (...parts: readonly string[]) =>
  ({ text }: ChatMessage) =>
    parts.some((part) => text.includes(part));
const offers =
  (label: string) =>
  ({ buttons }: ChatMessage) =>
    buttons.some((button) => button.includes(label));

const isSentence = says('At least 5 seconds');

/** From /enroll to the question that a recording ends in: a greeting with its buttons, or the question alone. */
async function records(person: Person): Promise<ChatMessage> {
  person.sends('/enroll');
  const card = await person.chat.next((message) => offers('I agree')(message) || isSentence(message));
  if (!isSentence(card)) {
    person.taps('I agree', { on: card });
    await person.chat.next(isSentence);
  }
  person.sendsVoice(await speechNote());
  return person.chat.next(offers('Keep this voice'));
}

async function enrolls(person: Person): Promise<void> {
  const question = await records(person);
  person.taps('Keep this voice', { on: question });
  await person.chat.next(says('is yours'));
}

/** Taps `labels` one after the other, each on the newest screen that has it. */
async function taps(person: Person, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const screen = await person.chat.next(offers(label));
    person.taps(label, { on: screen });
  }
}

const groups = new WeakMap<Person, Group>();

/** The group of `person`, who is its admin. */
function groupOf(person: Person): Group {
  const group = groups.get(person);
  if (group === undefined) throw new Error(`${person.name} has no group`);
  return group;
}

async function hasGroup(person: Person, lives: Lives): Promise<void> {
  groups.set(person, lives.telegram.group({ title: 'Friends', members: [person] }));
}

async function hasVoiceAndGroup(person: Person, lives: Lives): Promise<void> {
  await enrolls(person);
  await hasGroup(person, lives);
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
    prepare: enrolls,
    async play(person) {
      person.sends('Good morning!');
      await person.chat.next((message) => isVoice(message) || isUnsure(message));
    },
  },
  {
    name: 'a feeling from a clip',
    prepare: enrolls,
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
    prepare: enrolls,
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
    prepare: enrolls,
    async play(person) {
      person.sendsDocument(Buffer.from('one line\nanother line'), { name: 'lines.txt' });
      await taps(person, 'OGG');
      await person.chat.next((message) => message.document !== undefined || isUnsure(message));
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
    },
  },
  {
    name: 'a voice that goes',
    prepare: enrolls,
    async play(person) {
      person.sends('/voice');
      await taps(person, 'Voice 1', 'Delete', 'Yes, delete for good');
      await person.chat.next((message) => !offers('Voice 1')(message) && offers('Record my voice')(message));
    },
  },
  {
    name: 'erasure',
    prepare: enrolls,
    async play(person) {
      person.sends('/forgetme');
      await taps(person, 'Erase everything');
      await person.chat.next(says('Erased'));
    },
  },
  {
    name: 'a loan',
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
      await person.chat.next(says('I know “good morning” now'));
    },
  },
  {
    name: 'a welcome in other words',
    async prepare(person, lives) {
      await hasGroup(person, lives);
      lives.operator.sends('/rollout welcome_voice 100');
      await lives.operator.chat.next(says('welcome_voice'));
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
