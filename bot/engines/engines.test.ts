import { describe, expect, it } from 'vitest';
import { HummingEngine } from '../testing/world.ts';
import { Engines } from './engines.ts';

const sad = { from: 'preset', name: 'sad', strength: 0.7 } as const;
const own = { from: 'voice' } as const;

describe('two engines', () => {
  const [fast, good] = [new HummingEngine('zipvoice'), new HummingEngine('indextts-2')];
  const both = new Engines(fast, good);

  it('share the lines: the fast one everyday ones, the other one feelings and the best takes', () => {
    expect(both.for({ emotion: own })).toBe(fast);
    expect(both.for({ emotion: { ...sad, strength: 0 } })).toBe(fast);
    expect(both.for({ emotion: sad })).toBe(good);
    expect(both.for({ emotion: own, take: 'best' })).toBe(good);
  });

  it('offer a better take of what the fast one said, and of nothing else', () => {
    expect(both.hasBetter({ emotion: own })).toBe(true);
    expect(both.hasBetter({ emotion: own, take: 'best' })).toBe(false);
    expect(both.hasBetter({ emotion: sad })).toBe(false);
    expect(new Engines(fast).hasBetter({ emotion: own })).toBe(false);
  });

  it('give a text in a language of its own to the one that speaks it, however it is to feel, and no better take of it', () => {
    const many = new HummingEngine('indextts-2.5');
    const three = new Engines(fast, good, {
      multilingual: { engine: many, isFor: (text) => text.startsWith('¡') },
    });
    for (const emotion of [own, sad]) expect(three.for({ emotion, text: '¡Hola!' })).toBe(many);
    expect(three.for({ emotion: own, text: 'Hello' })).toBe(fast);
    expect(three.hasBetter({ emotion: own, text: '¡Hola!' })).toBe(false);
    expect(three.hasBetter({ emotion: own, text: 'Hello' })).toBe(true);
    expect(three.all).toEqual([fast, good, many]);
    // The same model may be the best one as well.
    expect(new Engines(fast, many, { multilingual: { engine: many, isFor: () => true } }).all).toEqual([fast, many]);
  });

  it('take recordings that both can use: known word for word, 3 s or more', () => {
    expect(both).toMatchObject({ needsTranscript: true, prompt: { minSeconds: 3, advisedSeconds: 3 } });
    expect(new Engines(fast).prompt).toEqual({ minSeconds: 2, advisedSeconds: 2.5 });
    expect(new Engines(good)).toMatchObject({ needsTranscript: false, prompt: { minSeconds: 3, advisedSeconds: 5 } });
    expect([both.name, both.emotion, new Engines(fast).emotion]).toEqual(['zipvoice + indextts-2', 'made', 'recorded']);
  });
});
