/**
 * Descriptions in other languages, in English words that the lexicon knows: `susúrralo con tristeza` becomes `whisper sadly`.
 * A few words for each feeling and manner, not a translation: what is not here stays, and is unknown.
 */
import { inSimplified } from './simplified.ts';

/**
 * An English word, then what means it: Spanish and Portuguese in whole words without accents, Russian and Arabic as
 * beginnings of words, Japanese as it stands.
 */
const GLOSSARY: readonly (readonly [english: string, latin: string, stems: string, japanese: string])[] = [
  [
    'happy',
    'feliz felices felizmente alegre alegres alegremente alegria contento contenta contente felicidad felicidade risa riendo rindo risonho',
    'радост счастлив весел смех смея سعيد سعاد فرح بفرح بسعاد مبتهج بابتهاج ضاحك يضحك',
    '嬉し うれし 楽し たのし 喜 幸せ 笑',
  ],
  [
    'excited',
    'emocionado emocionada entusiasmado entusiasmada entusiasmo empolgado empolgada empolgacao animado animada euforico euforica',
    'восторж восторг взволнован воодушевл متحمس بحماس حماس',
    '興奮 わくわく ワクワク うきうき 浮き浮き',
  ],
  [
    'won the lottery',
    'ganado ganar ganaste ganado_la_loteria ganhado ganhar ganhou ganhasse loteria',
    'выигра лотере فاز فزت ربح بالجائز',
    '当たった 当選 宝くじ 優勝 勝った',
  ],
  [
    'angry',
    'enfadado enfadada enojado enojada furioso furiosa furia rabia ira enojo enfado zangado zangada raiva irritado irritada',
    'зл сердит гнев ярост разъяр раздраж غاضب بغضب غضب منفعل بانفعال',
    '怒 いらいら イライラ',
  ],
  [
    'sad',
    'triste tristes tristemente tristeza afligido afligida llorando chorando lloroso choroso',
    'груст печаль печал плач слез حزين حزن بحزن باكي يبكي',
    '悲し かなし 泣 寂し さびし 切な',
  ],
  [
    'afraid',
    'miedo asustado asustada temeroso temerosa medo assustado assustada temor panico',
    'испуг страх боит боя напуг خائف بخوف خوف مذعور بذعر',
    '怖 こわ 恐 怯 おびえ',
  ],
  [
    'disgusted',
    'asco asqueado asqueada repugnancia disgustado nojo enojado_de repulsa desprezo desprecio',
    'отвращ брезг презр اشمئزاز باشمئزاز مشمئز قرف بقرف مقزز',
    '嫌悪 嫌そう 嫌がって うんざり 軽蔑',
  ],
  [
    'melancholic',
    'melancolico melancolica melancolia nostalgia nostalgico nostalgica saudade cansado cansada cansancio cansaco aburrido entediado',
    'меланхол тоск уныл ностальг устал كئيب كآبة بكآبة شجن بشجن متعب بتعب',
    '憂鬱 物憂げ 疲れ しみじみ 哀愁',
  ],
  [
    'surprised',
    'sorprendido sorprendida sorpresa asombro asombrado asombrada surpreso surpresa espantado espanto',
    'удивл изумл потряс متفاجئ مندهش بدهشة دهشة مفاجأة بتعجب',
    '驚 びっくり 意外',
  ],
  [
    'calm',
    'tranquilo tranquila tranquilamente calma calmo calmamente sereno serena relajado relajada relaxado',
    'спокой тих размерен هادئ بهدوء هدوء مطمئن',
    '落ち着 穏やか 静か 冷静 平静',
  ],
  [
    'gentle',
    'suave suavemente dulce dulcemente ternura tierno tierna con_carino doce docemente delicado delicadeza gentil gentilmente carinhoso',
    'нежн ласков мягк بلطف لطيف برقة رقيق بحنان حنون',
    '優し やさし 柔らか',
  ],
  [
    'whisper',
    'susurro susurra susurrar susurrando susurralo susurrado sussurro sussurra sussurrar sussurrando sussurre sussurrado cochichando',
    'шепот шёпот шепч прошеп همس بهمس اهمس يهمس هامس',
    'ささや 囁 ひそひそ 小声',
  ],
  [
    'shout',
    'grito grita gritar gritando gritalo gritos aos_gritos berrando grite',
    'крич крик закрич прокрич вопл صراخ بصراخ اصرخ يصرخ صارخ',
    '叫 大声 怒鳴',
  ],
  ['sigh', 'suspiro suspira suspirando suspirar', 'вздох вздых تنهد بتنهد متنهد', 'ため息 溜め息 溜息'],
  [
    'urgent',
    'urgente urgencia urgentemente ansioso ansiosa ansiosamente apurado prisa pressa con_prisa apressado',
    'торопл тороп срочн тревож нетерпелив بإلحاح عجلة باستعجال قلق بقلق',
    '焦 急か 慌て 急い',
  ],
  ['very', 'muy mucho muito bastante', 'очень сильно جدا كثيرا', 'とても すごく 非常に'],
  ['a little', 'poco pouco ligeramente levemente', 'немного слегка чуть قليلا', '少し ちょっと'],
  ['not', 'nao nunca', 'не_ без_ ليس بدون', 'ないで せずに'],
  // Feelings of the second rank
  ['proud', 'orgulloso orgullosa orgullo orgulhoso orgulhosa orgulho', 'горд فخور بفخر فخر', '誇らし 誇り 得意げ 自慢'],
  [
    'nervous',
    'nervioso nerviosa nervios nerviosismo nervoso nervosa nervosismo tembloroso temblorosa temblando tremulo tremula tremendo angustiado angustiada angustia preocupado preocupada inquieto inquieta',
    'нервн волнен беспоко дрож متوتر بتوتر مرتجف مرتعش',
    '緊張 不安 心配 ドキドキ どきどき 震え',
  ],
  [
    'shy',
    'timido timida timidamente avergonzado avergonzada verguenza envergonhado envergonhada vergonha',
    'застенч смущ стесн робк خجول بخجل خجل',
    '照れ 恥ずかし はにか',
  ],
  [
    'in love',
    'enamorado enamorada apaixonado apaixonada amoroso amorosa romantico romantica',
    'влюбл любов романтич عاشق بحب رومانسي',
    '愛し 恋 ラブラブ 甘え',
  ],
  [
    'outraged',
    'indignado indignada indignacion indignacao revoltado revoltada',
    'возмущ негод مستاء ساخط باستياء',
    '憤',
  ],
  [
    'sad',
    'llorar llanto lloro lagrimas lagrima chorar choro chateado chateada magoado magoada dolido dolida decepcionado decepcionada deprimido deprimida desesperado desesperada',
    'плак рыда обид обиж разочар отчая باك بكاء يبك محبط مكسور',
    '涙 落ち込 がっかり 失望',
  ],
  [
    'melancholic',
    'aburrido aburrida entediado entediada tedio agotado agotada exausto exausta desanimado desanimada',
    'скуч утом измотан вял مرهق بملل ملل',
    '退屈 眠 だる しんど',
  ],
  [
    'jealous',
    'celoso celosa celos ciumento ciumenta ciume envidia inveja',
    'ревн завис غيور بغيرة حسد',
    '嫉妬 やきもち',
  ],
  [
    'sarcastic',
    'sarcastico sarcastica sarcasmo ironico ironica ironia burlon burlona',
    'саркаст ирони насмеш ехидн ساخر بسخرية تهكم',
    '皮肉 嫌味',
  ],
  ['grateful', 'agradecido agradecida gratidao grato grata', 'благодар ممتن شاكر بامتنان', '感謝 ありがた'],
  ['serious', 'serio seria', 'серьезн جاد بجدية', '真面目 真剣'],
  ['confused', 'confundido confundida confuso confusa', 'растерян недоум محتار مرتبك', '困惑 戸惑'],
];

const escaped = (word: string) => word.replaceAll('_', ' ').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: string) => words.split(' ').filter(Boolean).map(escaped);

type Rule = readonly [RegExp, string];

const ALPHABETIC: readonly Rule[] = GLOSSARY.map(([english, latin, stems]) => {
  const whole = `(?<!\\p{L})(?:${anyOf(latin).join('|')})(?!\\p{L})`;
  const beginnings = `(?<!\\p{L})(?:${anyOf(stems).join('|')})[\\p{L}\\p{M}]*`;
  return [new RegExp(`${whole}|${beginnings}`, 'gu'), ` ${english} `];
});

const JAPANESE: readonly Rule[] = GLOSSARY.map(([english, , , japanese]) => [
  new RegExp(anyOf(japanese).join('|'), 'gu'),
  ` ${english} `,
]);

/** The same Chinese characters are Japanese only with kana beside them. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** `text`, a description in any of the languages, in small letters as the lexicons of Chinese and English take it. */
export function plainDescription(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const isJapanese = KANA.test(plain);
  const bare = plain
    .normalize('NFD')
    .replaceAll(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ё', 'е');
  const readable = isJapanese ? bare : inSimplified(bare);
  const rules = isJapanese ? JAPANESE : ALPHABETIC;
  if (!rules.some(([rule]) => readable.search(rule) >= 0)) return isJapanese ? plain : inSimplified(plain);
  return rules
    .reduce((rest, [rule, english]) => rest.replaceAll(rule, english), readable)
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
