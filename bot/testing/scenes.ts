/** What people do with the bot, each from the first step to the end that they were promised, whatever happens between. */
import { lends, opensSettings, walks } from '../groups/groups.fixture.ts';
import { isSentence } from './enrolling.ts';
import type { Scene } from './lives.ts';
import { speechNote } from './recordings.ts';
import {
  enrolls,
  getsVoice,
  groupOf,
  hasGroup,
  hasVoiceAndGroup,
  isMade,
  offers,
  records,
  says,
  speaks,
  switchesOn,
  taps,
  voiced,
} from './scene-steps.ts';

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
