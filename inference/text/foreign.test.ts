import { describe, expect, it } from 'vitest';
import { TextError } from '../errors.ts';
import { foreignLanguage, refuseForeign } from './foreign.ts';

const OURS = ['zh', 'en'];

describe('a text in a language that no engine speaks', () => {
  it.each([
    ['Ich bin müde und gehe nach Hause', 'de'],
    ['Je ne sais pas', 'fr'],
    ['Bom dia, tudo bem?', 'pt'],
    ['Obrigado pela ajuda, até amanhã', 'pt'],
    ['Nos vemos mañana a las ocho', 'es'],
    ['¿Cómo estás? Espero que muy bien', 'es'],
    ['Привет, как дела?', 'ru'],
    ['مرحبا، كيف حالك اليوم؟', 'ar'],
    ['今日はいい天気ですね。', 'ja'],
    ['안녕하세요 만나서 반갑습니다', 'ko'],
  ])('%s is named as %s', (text, language) => {
    expect(foreignLanguage(text, OURS)).toBe(language);
    expect(() => refuseForeign(text, OURS)).toThrow(TextError);
  });

  it('is none where an engine speaks it', () => {
    expect(foreignLanguage('Nos vemos mañana a las ocho', [...OURS, 'es'])).toBeUndefined();
    expect(foreignLanguage('今日はいい天気ですね。', [...OURS, 'ja'])).toBeUndefined();
  });
});

describe('what people write in English and Chinese', () => {
  it.each([
    'gonna be late sorry',
    'lol nice one bro',
    'Pizza margherita and a cappuccino please',
    'Ciao bella',
    'ni hao ma wo hen hao',
    'Happy birthday Anna Maria',
    'Happy birthday, Jürgen Müller!',
    'Mission accomplished, over and out',
    'Say hi to Jürgen',
    'omg no way',
    'see ya tmrw',
    'El Niño',
    'Tokyo Osaka Kyoto',
    'I am from São Paulo, Brazil',
    'A Bordeaux, please',
    'The Champs-Élysées is in Paris',
    'ok ok ok',
    'ha ha ha ha',
    'la la la la la',
    'wtf is going on here',
    'idk man u tell me',
    'Nope',
    'Vercel Inc.',
    'https://example.de/ich-bin-eine-seite',
    'bonjour',
    'No problem amigo',
    'That is déjà vu',
    'brb afk gtg ttyl',
    'Tim Tom Dan Ben Sam Max',
    'Lorem ipsum',
    'Yo, wassup dude',
    'ten four good buddy',
    'C est la vie, my friend, see you soon',
    '我喜欢 déjà vu',
    '早上好の朋友',
    '123 456',
    '???',
  ])('%s is spoken', (text) => expect(foreignLanguage(text, OURS)).toBeUndefined());
});
