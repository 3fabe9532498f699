/** Steps that several scenes have, and what is known of their people between them. */
import type { ChatMessage, Group, Person } from '../playground/telegram.ts';
import { agree, isSentence } from './enrolling.ts';
import type { Place } from './lives.ts';
import { speechNote } from './recordings.ts';

export const isVoice = (message: ChatMessage) => message.voice !== undefined;
const isUnsure = ({ text }: ChatMessage) => text.includes('If it did not arrive');
/** What was killed three times while it was being made is given up, and its owner told so. */
const isGivenUp = ({ text }: ChatMessage) => text.includes('The voice engine stopped');
/** An answer by voice, or the question whether it has arrived, or that it was given up. */
export const isSpoken = (message: ChatMessage) => isVoice(message) || isUnsure(message) || isGivenUp(message);
/** The same of a file. */
export const isMade = (message: ChatMessage) =>
  message.document !== undefined || isUnsure(message) || isGivenUp(message);
export const says =
  (...parts: readonly string[]) =>
  ({ text }: ChatMessage) =>
    parts.some((part) => text.includes(part));
export const offers =
  (label: string) =>
  ({ buttons }: ChatMessage) =>
    buttons.some((button) => button.includes(label));

/** What is to be read according to a message that asks for it. */
const sentenceIn = ({ text }: ChatMessage) => /[“「].*[”」]/.exec(text)?.[0];

/**
 * From /enroll to the question that a recording ends in: a greeting with its buttons, or the question alone.
 *
 * @throws Error when two sentences were to be read: what was recorded would be held against the wrong one
 */
export async function records(person: Person): Promise<ChatMessage> {
  const begun = person.chat.messages.at(-1)?.id ?? 0;
  await agree(person);
  person.sendsVoice(await speechNote());
  const question = await person.chat.next((message) => offers('Keep this voice')(message) || isGivenUp(message));
  if (isGivenUp(question)) return records(person);
  const asked = person.chat.messages.filter((message) => message.id > begun && isSentence(message)).map(sentenceIn);
  if (new Set(asked).size > 1) throw new Error(`two sentences for one recording: ${asked.join(', ')}`);
  return question;
}

/** Who has a voice by now. */
export const voiced = new WeakSet<Person>();

/** Whether `person` has a voice, from an earlier scene. */
export function hasVoice(person: Person): boolean {
  return voiced.has(person);
}

export async function enrolls(person: Person): Promise<void> {
  const question = await records(person);
  person.taps('Keep this voice', { on: question });
  await person.chat.next(says('is yours'));
  voiced.add(person);
}

/** Enrolls who has no voice yet. */
export async function getsVoice(person: Person): Promise<void> {
  if (!voiced.has(person)) await enrolls(person);
}

/** Taps `labels` one after the other, each on the newest screen that has it. */
export async function taps(person: Person, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const screen = await person.chat.next(offers(label));
    person.taps(label, { on: screen });
  }
}

export const groups = new WeakMap<Person, Group>();

/** The group of `person`, if there is one. */
export function groupOfPerson(person: Person): Group | undefined {
  return groups.get(person);
}

/** The group of `person`, who is its admin. */
export function groupOf(person: Person): Group {
  const group = groupOfPerson(person);
  if (group === undefined) throw new Error(`${person.name} has no group`);
  return group;
}

export async function hasGroup(person: Person, place: Place): Promise<void> {
  groups.set(person, place.telegram.group({ title: 'Friends', members: [person] }));
}

export async function hasVoiceAndGroup(person: Person, place: Place): Promise<void> {
  await getsVoice(person);
  await hasGroup(person, place);
}

/** What is on by now, by who has switched it on. */
const switchedOn = new WeakMap<Person, Map<string, Promise<unknown>>>();

/** Has the operator switch `flag` on for everybody, once. */
export async function switchesOn(flag: string, { operator }: Place): Promise<void> {
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
export async function speaks(person: Person, text: string): Promise<ChatMessage | undefined> {
  const asked = person.sends(text);
  const reply = await person.chat.next((message) => isSpoken(message) && message.replyTo === asked.id);
  return isVoice(reply) ? reply : undefined;
}
