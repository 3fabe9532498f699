/** What needs two engines and ears that hum, as a process of `humming-program.ts` has them. */
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../playground/patience.ts';
import type { Scene } from './lives.ts';
import { speechNote } from './recordings.ts';
import {
  getsVoice,
  groupOf,
  groups,
  hasVoiceAndGroup,
  isMade,
  isSpoken,
  isVoice,
  speaks,
  switchesOn,
} from './scene-steps.ts';

/** How long somebody goes on typing after the name of a bot that dies meanwhile, on an idle machine. */
const INLINE_MS = 60_000;

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
