/**
 * The voice that can be heard before anybody has recorded theirs. Its recording is a synthesizer's (`recording/README.md`),
 * so it needs nobody's consent; it belongs to nobody, is on nobody's list and is erased with nobody's data.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Voice } from '../../storage/index.ts';
import type { BotStorage } from '../dependencies.ts';
import { DEMONSTRATION } from '../telegram/index.ts';

const RECORDING = new URL('recording/voice.ogg', import.meta.url);

/** What it says, word by word: engines that continue a recording have to know. */
export const TRANSCRIPT =
  'The train leaves at a quarter past seven, and I still have to find my other shoe before we go.';

/** The voice, stored at its first use like any other, so that engines make its print once; another recording is another voice. */
export async function demonstrationVoice({ storage }: { readonly storage: BotStorage }): Promise<Voice> {
  const prompt = await readFile(RECORDING);
  const name = createHash('sha256').update(prompt).digest('hex').slice(0, 12);
  const stored = await storage.voices.list(DEMONSTRATION);
  const found = stored.find((voice) => voice.name === name);
  if (found !== undefined) return found;
  for (const { id } of stored) await storage.voices.remove(DEMONSTRATION, id);
  const consent = { version: 0, at: Date.now() };
  return storage.voices.create(DEMONSTRATION, { name, prompt, transcript: TRANSCRIPT, consent, state: 'kept' });
}
