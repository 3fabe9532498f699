/** What becomes of recordings: subtitles with a script and by ear, and another text that is dubbed in their times. */
import type { ChatMessage } from '../playground/telegram.ts';
import type { Scene } from './lives.ts';
import { speechNote } from './recordings.ts';
import { getsVoice, isMade, taps } from './scene-steps.ts';

const isFile = (name: string) => (message: ChatMessage) => message.json.document?.file_name === name;
/** The file, or the end of the hope for it: that was said, or asked. */
const orEnd = (name: string) => (message: ChatMessage) =>
  isFile(name)(message) || (message.document === undefined && isMade(message));

const talk = { name: 'talk.ogg', mimeType: 'audio/ogg' };

export const SCENES_OF_SUBTITLES: readonly Scene[] = [
  {
    name: 'a recording and its script',
    async play(person) {
      person.sendsAudio(await speechNote(), { ...talk, caption: 'One.\nTwo.' });
      await person.chat.next(orEnd('talk.srt'));
    },
  },
  {
    name: 'a recording that is answered with its script',
    async play(person) {
      const recording = person.sendsAudio(await speechNote(), talk);
      await person.chat.next(({ replyTo }) => replyTo === recording.id);
      person.sendsDocument(Buffer.from('One.\nTwo.'), { name: 'lines.txt', replyTo: recording });
      await person.chat.next(orEnd('talk.srt'));
    },
  },
  {
    name: 'a recording that is written down',
    async play(person) {
      person.sendsAudio(await speechNote(), talk);
      await taps(person, 'Write it down');
      await person.chat.next(orEnd('talk.srt'));
    },
  },
  {
    name: 'a recording that is dubbed',
    isForVoiced: true,
    prepare: getsVoice,
    async play(person) {
      person.sendsAudio(await speechNote(), { ...talk, caption: 'One. => Yes.\nTwo. => No.' });
      const lines = await person.chat.next(orEnd('talk.dub.srt'));
      if (!isFile('talk.dub.srt')(lines)) return;
      person.taps('16-bit WAV', { on: lines });
      await person.chat.next(orEnd('talk.dub.wav'));
    },
  },
];
