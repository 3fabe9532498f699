/** What a description says about the manner of speaking, beside the feeling: whispered, shouted, sighed, or nothing an engine can do. */

import { plainDescription } from './glossary.ts';

export type Manner = 'whispered' | 'shouted' | 'sighed';

/** Words for each manner. Soft, low and quiet are no whisper: they are spoken with a voice. */
const MANNERS: readonly (readonly [Manner, RegExp])[] = [
  [
    'whispered',
    /\bwhisper(?:s|ed|ing|y)?\b|\bunder (?:my|your|his|her|their|the) breath\b|\basmr\b|耳语|悄悄|窃窃私语|气声|气音|咬耳朵|说悄悄话/giu,
  ],
  [
    'shouted',
    /\b(?:shout|yell|scream|holler|bellow|roar)(?:s|ed|ing)?\b|大喊|大叫|喊叫|高喊|呐喊|怒吼|咆哮|大吼|吼|喊/giu,
  ],
  ['sighed', /\bsigh(?:s|ed|ing)?\b|叹气|叹息|叹一口气|长吁短叹|唉声叹气/giu],
];

/** What turns a manner into its absence when it stands just before it. */
const NEGATION =
  /(?:\b(?:don't|do not|not|never|without|no|stop|instead of|rather than)(?: \w+)?|别|不要|不许|不能|不|没有|无)\s*$/iu;

/** What no engine here can do, with the word that asks for it. */
const BEYOND =
  /\b(?:sing|singing|sung|rap|rapping|accent|dialect|beatbox|yodel|falsetto|burp|cough|hum|humming|whistle|whistling|growl like|bark|meow)\b|\bin (?:french|german|spanish|japanese|italian|russian|korean|cantonese)\b|\blike (?:a |an )?(?:robot|child|kid|baby|old (?:man|woman)|dog|cat|alien|monster)\b|唱歌|唱出来|唱着|说唱|口音|方言|粤语|四川话|东北话|上海话|哼歌|吹口哨|咳嗽|学狗叫|学猫叫|(?:像|学)(?:个)?(?:机器人|小孩|孩子|婴儿|老人|老爷爷|老奶奶|怪物)/giu;

export interface MannerReading {
  /** Undefined where only a feeling is described, or the manner is denied: "don't whisper". */
  readonly manner: Manner | undefined;
  /** The parts of the description that ask for more than pitch, pace, loudness and breath: "sing", "四川话". */
  readonly beyond: readonly string[];
}

/** The manner that `text` (Chinese or English) describes: the first that is not denied. */
export function readManner(text: string): MannerReading {
  const plain = plainDescription(text);
  const isMeant = ({ index }: RegExpExecArray) => !NEGATION.test(plain.slice(0, index));
  const manner = MANNERS.map(([name, words]) => ({ name, at: [...plain.matchAll(words)].find(isMeant)?.index }))
    .filter((found): found is { name: Manner; at: number } => found.at !== undefined)
    .sort((a, b) => a.at - b.at)[0]?.name;
  const beyond = [...plain.matchAll(BEYOND)].filter(isMeant).map(([words]) => words);
  return { manner, beyond: [...new Set(beyond)] };
}
