/** Source voices, measured: some seconds of the processor. */
import { readText } from '../../text/script.ts';
import { BINS, envelopeAt } from '../frames.ts';
import type { SourceName } from '../source-name.ts';
import { analyzeLine, type Line, type Sayer } from '../source-voice.ts';
import { describeSpeaker, loudVoicedFrames } from '../speaker.ts';
import { vowelsOf } from '../vocal-tract.ts';
import type { SourceVoice } from './voice.ts';

/** Texts that each voice is measured on: in Mandarin all vowels and consonants, in English running speech, for its pace. */
const CALIBRATION: Readonly<Record<SourceName, string>> = {
  cmn: 'ba1 po4 mi3 fu2 da4 te4 ni3 lv4 ge1 ke3 hei1 jia1 qi2 xue2 zhang1 chi1 shou3 ren2 zao3 cang1 song4 yuan2 wai4 er4 yun4 xiao3 duo1 lin2 men5.',
  'en-us':
    'When the sunlight strikes raindrops in the air, they act as a prism and form a rainbow. We thought your boy would choose the other measure.',
};

/** What the voice called `name` is measured on. */
export function lineOf({ say, spell }: Sayer, name: SourceName): Line {
  return name === 'cmn' ? spell(CALIBRATION.cmn) : say(readText(CALIBRATION['en-us']), 'en-us');
}

/** The voice called `name`, as `sayer` has it: no file is read. */
export function measureVoice(sayer: Sayer, name: SourceName): SourceVoice {
  const frames = analyzeLine(lineOf(sayer, name));
  const loud = loudVoicedFrames(frames);
  const sums = new Float64Array(BINS);
  for (const t of loud) {
    envelopeAt(frames, t).forEach((value, bin) => {
      sums[bin] += value;
    });
  }
  const { pitch, noise, syllableRate } = describeSpeaker(frames);
  return {
    speaker: { pitch, noise, syllableRate },
    envelope: Float32Array.from(sums, (sum) => sum / loud.length),
    vowels: vowelsOf(frames),
  };
}
