/** Measures the source voices and writes the files of this folder: `npx tsx inference/builtin/measured/make.ts`, then `npm run format`. */
import { openSayer } from '../source-voice.ts';
import { measureVoice } from './measure.ts';
import { writeVoice } from './voice.ts';

const sayer = await openSayer();
for (const name of ['cmn', 'en-us'] as const) await writeVoice(name, measureVoice(sayer, name));
