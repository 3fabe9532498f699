/** A voice for those who bring none: the built-in engine's, whose speech has no owner. */
import { babble } from '../../babble.ts';
import { openBuiltin } from '../../builtin/index.ts';
import type { Pcm } from '../../engine.ts';

const TEXT = '你好，这是一段示范录音。今天我们一起听听，不同的设置说出来的话有什么不一样。';

export async function demonstrationVoice(): Promise<Pcm> {
  const engine = await openBuiltin();
  try {
    const voice = await engine.enroll(babble({ pitchHz: 120, tract: 1 }));
    const request = { text: TEXT, voice, emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
    return (await engine.speak(request)).audio;
  } finally {
    await engine.close();
  }
}
