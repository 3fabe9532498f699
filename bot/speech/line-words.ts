/** The words that a line may begin with, in all languages, and which known word a misspelt one was meant to be. */
import { EMOTION_NAMES, type EmotionName } from '../../inference/index.ts';
import { LOCALES, type Locale } from '../../locales/index.ts';
import { SLOWER_RATIO } from './pace.ts';

/** What one word stands for. */
export type Word =
  | { readonly is: 'emotion'; readonly name: EmotionName }
  /** As the voice sounds, whatever the person has chosen. */
  | { readonly is: 'own' }
  | { readonly is: 'ratio'; readonly ratio: number };

/** The first word is the one that a line is written with. */
const EMOTIONS: Readonly<Record<EmotionName, Readonly<Record<Locale, string>>>> = {
  happy: {
    en: 'happy happily glad joyful cheerful',
    zh: '高兴 开心 快乐 喜悦 愉快',
    'zh-Hant': '高興 開心 快樂 喜悅 愉快',
    ja: '嬉しい 嬉し うれしい 楽しい 楽し 喜び',
    es: 'feliz alegre contento contenta alegría',
    'pt-BR': 'feliz alegre contente alegria',
    ru: 'радостно радость радостный счастливо весело',
    ar: 'سعيد سعيدة بسعادة سعادة فرح بفرح',
  },
  angry: {
    en: 'angry angrily mad furious',
    zh: '愤怒 生气 发怒 怒',
    'zh-Hant': '憤怒 生氣 發怒 怒',
    ja: '怒り 怒って 怒った',
    es: 'enfadado enfadada enojado enojada furioso furiosa enfado enojo rabia ira',
    'pt-BR': 'bravo brava zangado zangada irritado irritada furioso furiosa raiva',
    ru: 'зло злость злой сердито гневно гнев',
    ar: 'غاضب غاضبة بغضب غضب',
  },
  sad: {
    en: 'sad sadly sorrowful',
    zh: '悲伤 伤心 难过 哀伤',
    'zh-Hant': '悲傷 傷心 難過 哀傷',
    ja: '悲しい 悲し かなしい 悲しみ',
    es: 'triste tristemente tristeza',
    'pt-BR': 'triste tristemente tristeza',
    ru: 'грустно грусть грустный печально печаль',
    ar: 'حزين حزينة بحزن حزن',
  },
  afraid: {
    en: 'afraid scared fearful',
    zh: '害怕 恐惧 惊恐',
    'zh-Hant': '害怕 恐懼 驚恐',
    ja: '怖い 怖 恐怖 怯え',
    es: 'asustado asustada miedo temeroso temerosa',
    'pt-BR': 'assustado assustada medo com_medo',
    ru: 'испуганно испуг страх испуганный',
    ar: 'خائف خائفة بخوف خوف',
  },
  disgusted: {
    en: 'disgusted disgust',
    zh: '厌恶 反感 恶心',
    'zh-Hant': '厭惡 反感 噁心',
    ja: '嫌悪 嫌',
    es: 'asqueado asqueada asco disgustado disgustada',
    'pt-BR': 'nojo com_nojo enojado enojada',
    ru: 'брезгливо отвращение с_отвращением',
    ar: 'مشمئز مشمئزة باشمئزاز اشمئزاز',
  },
  melancholic: {
    en: 'melancholic melancholy gloomy',
    zh: '忧郁 低落 惆怅',
    'zh-Hant': '憂鬱 低落 惆悵',
    ja: '憂鬱 憂い 物憂い 物憂',
    es: 'melancólico melancólica melancolía nostálgico nostálgica',
    'pt-BR': 'melancólico melancólica melancolia nostálgico nostálgica',
    ru: 'тоскливо меланхолично меланхолия тоска',
    ar: 'كئيب كئيبة بكآبة كآبة',
  },
  surprised: {
    en: 'surprised amazed astonished',
    zh: '惊讶 吃惊 惊喜 震惊',
    'zh-Hant': '驚訝 吃驚 驚喜 震驚',
    ja: '驚き 驚いて 驚いた びっくり',
    es: 'sorprendido sorprendida sorpresa asombrado asombrada',
    'pt-BR': 'surpreso surpresa espantado espantada',
    ru: 'удивлённо удивленно удивление изумлённо изумленно',
    ar: 'متفاجئ متفاجئة مندهش مندهشة بدهشة دهشة مفاجأة',
  },
  calm: {
    en: 'calm calmly',
    zh: '平静 冷静 平和',
    'zh-Hant': '平靜 冷靜 平和',
    ja: '穏やか 落ち着いて 冷静 平静',
    es: 'tranquilo tranquila calma sereno serena',
    'pt-BR': 'calmo calma tranquilo tranquila sereno serena',
    ru: 'спокойно спокойствие спокойный',
    ar: 'هادئ هادئة بهدوء هدوء',
  },
};

/** `name` as a line in `language` begins with it. */
export function wordFor(name: EmotionName, language: Locale): string {
  return EMOTIONS[name][language].split(' ')[0] ?? name;
}

const OTHERS: ReadonlyArray<readonly [string, Word]> = [
  ['own 原声 原聲 propio propia próprio própria своё свое как_есть صوتي そのまま 自分', { is: 'own' }],
  [
    'slow slower slowly 慢 慢慢 慢点 慢點 慢一点 慢一點 慢速 ゆっくり 遅く lento lenta despacio devagar медленно медленнее بطيء ببطء أبطأ',
    { is: 'ratio', ratio: SLOWER_RATIO },
  ],
  [
    'fast faster quickly 快 快快 快点 快點 快一点 快一點 快速 速く 早口 rápido rápida deprisa depressa быстро быстрее سريع بسرعة أسرع',
    { is: 'ratio', ratio: 1 / SLOWER_RATIO },
  ],
  ['natural 自然 естественно обычно طبيعي', { is: 'ratio', ratio: 1 }],
];

/** With its accents, and as it is typed in a hurry. */
const spellings = (word: string) => {
  const plain = word.replaceAll('_', ' ').toLowerCase();
  return [
    plain,
    plain
      .normalize('NFD')
      .replaceAll(/(?<=[a-z])\p{M}+/gu, '')
      .normalize('NFC'),
  ];
};

const wordsIn = (list: string) => list.split(' ').flatMap(spellings);

/** The first meaning counts: a Portuguese `enojado` is disgusted, but more people write it in Spanish. */
const WORDS: ReadonlyMap<string, Word> = new Map(
  [
    ...LOCALES.flatMap((locale) =>
      EMOTION_NAMES.flatMap((name) =>
        wordsIn(EMOTIONS[name][locale]).map((word) => [word, { is: 'emotion', name } as Word] as const),
      ),
    ),
    ...OTHERS.flatMap(([words, meaning]) => wordsIn(words).map((word) => [word, meaning] as const)),
  ].reverse(),
);

/** Where words have spaces between them. */
const ALPHABET = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]$/u;

const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** The longest known word that `text` begins with; one of letters has to end where a word does. */
export function leadingWord(text: string): { readonly word: string; readonly meaning: Word } | undefined {
  const lower = text.toLowerCase();
  for (let length = Math.min(LONGEST, lower.length); length > 0; length--) {
    const word = lower.slice(0, length);
    const meaning = WORDS.get(word);
    const endsInside =
      ALPHABET.test(word) &&
      /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}'’-]/u.test(lower.slice(length));
    if (meaning !== undefined && !endsInside) return { word, meaning };
  }
  return undefined;
}

/** The known word that `word` was probably meant to be: at most two letters off, and less than half of it. */
export function nearestWord(word: string): string | undefined {
  const typed = word.toLowerCase();
  const limit = Math.min(2, Math.floor((typed.length - 1) / 2));
  const [best] = [...WORDS.keys()]
    .map((known) => ({ known, distance: editDistance(typed, known) }))
    .filter(({ known, distance }) => distance <= limit && distance < known.length / 2)
    .sort((a, b) => a.distance - b.distance);
  return best?.known;
}

/** How many letters have to be added, removed or changed to get from `a` to `b` (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
