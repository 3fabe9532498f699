import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  zh: [
    '今天天气不错。',
    '我喜欢 open source 软件！',
    '123',
    '我喜欢吃の饮料',
    '好的👌',
    'I love 你',
    '鮮の每日，很好吃吗',
  ],
  en: [
    'This is a test of your voice.',
    'Hello',
    'ok',
    'lol',
    'Shut up!',
    'I love you',
    'dinner?',
    'IndexTTS 2.5',
    'no problem',
    'Hi Anna',
    'café',
  ],
  ja: ['こんにちは', '今日はいい天気ですね。', '東京都庁前駅に行く', 'カラオケ', '私の本', 'ありがとう thank you'],
  es: [
    'Hola',
    '¿Cómo estás?',
    'Buenos días',
    'gracias',
    'te quiero mucho',
    'Nos vemos mañana a las ocho',
    '¡Feliz cumpleaños!',
    'No sé',
  ],
  ar: ['مرحبا', 'كيف حالك اليوم؟', 'صباح الخير يا صديقي'],
  fr: ['Bonjour, comment allez-vous ?'],
  de: ['Ich bin müde und gehe nach Hause'],
  ru: ['Привет, как дела?'],
  ko: ['안녕하세요 만나서 반갑습니다'],
  fa: ['حال شما چطور است؟ من خوبم، ممنون از شما'],
};

describe('the language of a text', () => {
  const rows = Object.entries(TEXTS).flatMap(([language, texts]) => texts.map((text) => [text, language] as const));
  it.each(rows)('"%s" is %s', (text, language) => expect(languageOf(text)).toBe(language));
});
