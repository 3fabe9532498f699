/**
 * The words behind `readEmotionWords`: what each says about the eight emotions, and the words that turn it up, down or around.
 *
 * A row is a mixture and the words that mean it, separated by spaces; `_` joins the words of an English phrase. The sum of a
 * mixture is at most 0.8, which leaves room for "very". English entries are compared as stems (`angry` also covers angrily
 * and angrier), Chinese entries as they stand, the longest first, so that 不耐烦 is found before 不.
 */
import type { EmotionName } from '../../engine.ts';

/** How much of each emotion, 0 to 1; what is missing is 0. */
export type EmotionWeights = Partial<Record<EmotionName, number>>;

export const FEELINGS: readonly (readonly [EmotionWeights, string])[] = [
  // Happy
  [
    { happy: 0.8 },
    `高兴 开心 快乐 愉快 欢快 喜悦 欣喜 欢喜 喜 快活 欢乐 乐呵呵 笑嘻嘻 笑眯眯 笑着 笑 大笑 微笑 含笑 哈哈 嘻嘻 喜气洋洋 眉开眼笑
     幸福 美滋滋 乐观 阳光 活泼 俏皮 调皮 顽皮 淘气 撒娇 甜 甜美 甜蜜 可爱 轻快 爽朗 开朗 热情 热烈 亲切 友好 友善 满意 满足 得意
     骄傲 自豪 自信 感激 感谢 感恩 欣慰 期待 希望 憧憬 向往 盼望 祝贺 恭喜 庆祝 幽默 搞笑 逗 元气 活力 积极 乐 😀 😃 😄 😁 😊 🙂 😆 😍 🥰 😘
     😋 😎 🤗 🎉 ❤
     happy glad joy joyful joyous cheer cheerful merry delighted delight pleased jolly jovial gleeful glee fun funny
     laugh laughing smile smiling smirk_happily giggle chuckle grin playful cheeky teasing tease mischievous sunny bright upbeat lively
     bubbly sweet cute lovely loving love lovingly affection affectionate adoring warmhearted friendly welcoming kindhearted enthusiasm
     enthusiastic eager energetic optimistic hope hopeful grateful thankful gratitude proud pride confident confidence satisfied
     content contented blissful bliss festive celebrate celebrating congratulate humorous humor jokingly joke amused positive
     good_news birthday wedding promoted got_the_job passed_the_exam in_love on_holiday good_mood`,
  ],
  [
    { happy: 0.6, surprised: 0.2 },
    `兴奋 激动 狂喜 欣喜若狂 欢呼 雀跃 欢呼雀跃 惊喜 喜出望外 热血沸腾 亢奋 激昂 高亢 中奖 赢 赢了 获胜 胜利 夺冠 中了大奖 中了彩票 中彩票 太棒了 万岁 🤩 🥳
     excited excitement exciting thrilled thrill ecstatic ecstasy elated elation euphoric euphoria overjoyed exhilarated
     exuberant jubilant hyped hyper pumped stoked giddy triumphant victorious lottery won_the_lottery win_the_lottery jackpot
     won_the_game won win winning winner victory over_the_moon cloud_nine jumping_for_joy pleasantly_surprised couldn't_be_happier cheer_on
     best_day_ever dream_come_true pleasant_surprise`,
  ],
  [
    { happy: 0.4, calm: 0.4 },
    `温柔 温暖 柔和 轻柔 温馨 温和 和蔼 慈祥 慈爱 体贴 关心 关怀 安慰 宽慰 鼓励 宠溺 深情 爱意 含情脉脉 浪漫 恬静 惬意 悠闲 悠然 舒服
     哄 哄孩子 讲故事 睡前故事 耐心
     gentle tender warm soft softly soothing soothe comfort comforting reassure reassuring caring kind kindly compassionate
     encourage encouraging romantic cozy cosy patient motherly fatherly grandmotherly bedtime_story lullaby to_a_child
     to_a_baby dreamy`,
  ],
  [
    { happy: 0.45, sad: 0.35 },
    `感动 喜极而泣 破涕为笑 百感交集 哭笑不得 moved tears_of_joy happy_tears laughing_through_tears bittersweet emotional`,
  ],
  [
    { happy: 0.35, calm: 0.35 },
    `性感 撩 撩人 暧昧 挑逗 魅惑 妩媚 娇媚 flirty flirt flirting flirtatious seductive sultry sexy intimate charming`,
  ],
  // Angry
  [
    { angry: 0.8 },
    `生气 愤怒 恼怒 恼火 发怒 发火 怒 怒火 怒吼 怒气冲冲 气愤 气愤地 气呼呼 气冲冲 气急败坏 愤慨 愤愤 愤恨 火大 火冒三丈 上火 暴怒 暴躁 狂怒 大怒 气死
     气炸 气疯 咆哮 吼 大吼 吼叫 大喊 大叫 喊叫 高喊 呐喊 骂 大骂 责骂 斥责 训斥 呵斥 质问 责备 指责 批评 威胁 恐吓 咬牙切齿 凶 凶狠 凶恶 凶巴巴 狠 恶狠狠 仇恨 恨 敌意
     不满 不爽 不高兴 抱怨 埋怨 严厉 抗议 😠 😡 🤬 💢
     angry anger angrily mad furious fury rage raging enraged outraged outrage irate wrath livid fuming seething hostile
     hostility aggressive aggression violent fierce yell yelling shout shouting roar growl snarl scold scolding rant
     ranting complain complaining threaten threatening menacing menace bitter bitterly resentful resentment hate hateful
     hatred vengeful indignant infuriated pissed pissed_off cross stern sternly harsh accusing accuse blame temper
     lost_the_game_again boil_with_rage fed_up`,
  ],
  [
    { angry: 0.45, disgusted: 0.2 },
    `无语 烦 烦躁 烦人 烦死 不耐烦 厌烦 急躁 没耐心 赌气 怄气
     annoyed annoying annoyance irritated irritable irritation frustrated frustration frustrating impatient impatience grumpy cranky
     exasperated exasperation moody sulky snappy`,
  ],
  [
    { angry: 0.35, afraid: 0.3, surprised: 0.15 },
    `焦急 着急 急切 急 催 催促 急忙 匆忙 心急如焚 火急火燎 迫切 紧急 急促
     urgent urgently urgency urge urging hurry hurried hurrying rushed rush pressing desperate desperately frantic frantically`,
  ],
  // Sad
  [
    { sad: 0.8 },
    `难过 伤心 悲伤 悲痛 悲哀 悲 哀伤 哀痛 哀 心碎 心痛 痛苦 痛心 痛哭 哭 大哭 哭泣 哭腔 哭着 抽泣 啜泣 哽咽 流泪 泪 含泪 泣 哀求 哀悼 悲惨 凄惨 凄凉
     委屈 可怜 遗憾 惋惜 愧疚 内疚 抱歉 道歉 后悔 懊悔 懊恼 歉意 失恋 分手 葬礼 去世 呜呜 丧 不开心 不快乐 😢 😭 😥 😰 😿 💔
     sad sadden sadder saddest sorrow sorrowful sorry unhappy cry crying weep weeping sob sobbing tear tearful tears heartbroken
     heartbreak heartbreaking broken_heart grief grieve grieving mourn mournful mourning miserable misery anguish anguished
     agony devastated hurt pain painful pained pitiful pity pleading plead begging beg regret regretful remorse remorseful
     guilty guilt apologetic apologize apologise funeral eulogy breakup broke_up passed_away tragic tragedy bereaved
     lost_my_dog lost_a_friend bad_news goodbye farewell choked_up`,
  ],
  [
    { sad: 0.35, melancholic: 0.45 },
    `心情不好 难受 糟糕 哀怨 幽怨 生无可恋 upset bad_mood terrible
     失望 绝望 沮丧 灰心 心灰意冷 无助 孤独 寂寞 孤单 思念 想念 怀念 怀旧 忧伤 感伤 伤感 惆怅 忧愁 忧 愁 叹息 叹气 悲观 消沉 崩溃 无奈 苦笑 苦涩 心酸 😞 😔 😟 🥺
     disappointed disappointment disappointing despair despairing hopeless helpless lonely loneliness alone nostalgic nostalgia
     homesick wistful wistfully longing yearn yearning dejected discouraged disheartened crushed defeated sigh sighing
     pessimistic resigned resignation forlorn brokenhearted miss_you missing_you`,
  ],
  // Afraid
  [
    { afraid: 0.8 },
    `害怕 恐惧 恐慌 惊恐 惊慌 惊惧 怕 可怕 恐怖 畏惧 胆怯 胆小 怯 怯生生 战战兢兢 发抖 颤抖 颤栗 瑟瑟发抖 毛骨悚然 慌 慌张 慌乱 心慌 吓 吓人 吓坏 惶恐 求救 救命
     见鬼 见了鬼 鬼故事 提心吊胆 😨 😱 😧 👻
     afraid fear fearful scared scary scare frightened frighten frightening fright terrified terrify terror terrifying horror horrified
     horrifying panic panicked panicking panicky petrified spooked spooky creepy dread dreadful tremble trembling shaking shaky
     shiver shivering quiver timid timidly cower haunted ghost ghost_story seen_a_ghost saw_a_ghost nightmare horror_movie
     歇斯底里 hysterical hysteria help_me running_for_your_life`,
  ],
  [
    { afraid: 0.5, melancholic: 0.15 },
    `担心 担忧 忧虑 焦虑 紧张 不安 忐忑 忐忑不安 心虚 犹豫 害羞 羞涩 羞怯 腼腆 尴尬 羞愧 惭愧 小心翼翼 警惕 戒备 怀疑 压力 犹豫不决
     worried worry worrying anxious anxiety anxiously nervous nervously uneasy uneasiness tense tension stress stressed apprehensive
     concerned concern hesitant hesitate hesitating shy shyly bashful embarrassed embarrassment embarrassing awkward ashamed shame
     insecure cautious wary suspicious suspicion suspense doubtful paranoid on_edge`,
  ],
  // Disgusted
  [
    { disgusted: 0.8 },
    `厌恶 讨厌 恶心 反感 嫌弃 嫌恶 憎恶 憎恨 鄙视 鄙夷 唾弃 作呕 想吐 吐了 呕 令人作呕 肮脏 恶臭 嫌 🤢 🤮
     disgusted disgust disgusting disgustedly revolted revolting repulsed repulsive repulsion nausea nauseated nauseous sickened gross yuck
     ew eww loathe loathing detest abhor repelled aversion distaste vile rotten filthy ugh`,
  ],
  [
    { disgusted: 0.55, angry: 0.2 },
    `轻蔑 蔑视 不屑 不屑一顾 嘲讽 讽刺 嘲笑 讥讽 讥笑 冷笑 挖苦 阴阳怪气 傲慢 高傲 瞧不起 看不起 冷嘲热讽 刻薄 嫉妒 酸溜溜 羡慕嫉妒恨 吃醋 🙄 😒 😏
     contempt contemptuous contemptuously scorn scornful scornfully disdain disdainful sneer sneering mock mocking mockery sarcastic
     sarcasm sarcastically snide sardonic cynical derisive ridicule arrogant arrogance haughty condescending smug snobbish snooty
     dismissive patronizing patronising jealous jealousy envious envy look_down_on eye_roll roll_your_eyes villain evil sinister`,
  ],
  // Melancholic
  [
    { melancholic: 0.8 },
    `低落 忧郁 抑郁 郁闷 闷闷不乐 阴郁 沉闷 压抑 萎靡 颓废 颓丧 失落 无精打采 有气无力 疲惫 疲倦 疲劳 累 困 困倦 虚弱 无力 懒洋洋 慵懒 无聊 空虚 迷茫 emo 麻木 沉痛 😩 😪 🥱 😮‍💨
     melancholy melancholic depressed depression depressing gloomy gloom blue feeling_down down downcast low_spirits low_mood
     somber sombre sullen bleak dreary dismal listless weary tired exhausted exhaustion fatigue sleepy drowsy sluggish
     bored boredom boring lethargic weak feeble empty numb lost hollow rainy_day moping mope`,
  ],
  // Surprised
  [
    { surprised: 0.8 },
    `惊讶 吃惊 惊奇 惊异 诧异 震惊 惊 惊呆 惊叹 意外 难以置信 不敢相信 不可思议 目瞪口呆 大吃一惊 出乎意料 好奇 疑惑 困惑 纳闷 迷惑 疑问 突然 哇 天哪 😮 😲 😯 🤯 😳
     surprised surprise surprising surprisingly astonished astonish astonishment astonishing amazed amaze amazement amazing
     shocked shock shocking stunned startled startle dumbfounded flabbergasted speechless incredulous disbelief unbelievable
     unbelieving unexpected curious curiosity wonder wondering awe awestruck puzzled confused confusion bewildered baffled
     perplexed wow gasp gasping can't_believe couldn't_believe cannot_believe jaw_drop plot_twist oh_my_god`,
  ],
  // Calm
  [
    { calm: 0.8 },
    `平静 冷静 镇定 沉着 从容 淡定 平和 安静 宁静 沉稳 稳重 稳 自然 中性 平淡 普通 正常 正式 机械 机器人 严肃 庄重 庄严 客观 专业 理性 理智 淡然 坦然 放松 轻松 缓慢
     慢慢 舒缓 低沉 低声 小声 轻声 悄悄 耳语 悄悄话 窃窃私语 气声 咬耳朵 朗读 播音 播报 新闻 新闻播报 旁白 讲解 陈述 叙述 安详 冥想 神秘 😌 😐
     robot robotic fine okay ok
     calm calmly calmness peace peaceful tranquil serene serenity quiet quietly composed composure relaxed relax relaxing
     relief relieved steady even-tempered measured neutral natural normal plain flat monotone matter-of-fact formal serious
     solemn professional objective rational gentle_whisper whisper whispering asmr under_your_breath under_my_breath murmur murmuring hushed low_voice
     slow slowly deadpan cool collected laid-back casual chill easygoing mellow placid stoic unemotional
     newsreader news_anchor newscaster news narrator narration narrate documentary audiobook announcer
     meditation meditative meditate zen mysterious`,
  ],
  [
    { calm: 0.4, angry: 0.2 },
    `坚定 坚决 果断 有力 铿锵 威严 霸气 determined determination resolute firm firmly decisive assertive authoritative commanding`,
  ],
  [
    { calm: 0.5, disgusted: 0.2, melancholic: 0.1 },
    `冷淡 冷漠 冰冷 冷冰冰 漠然 无所谓 敷衍 冷
     cold coldly aloof distant detached apathetic apathy uninterested uncaring indifferent`,
  ],
];

/** What is left when somebody says that it is *not* this emotion. */
export const OPPOSITES: Readonly<Record<EmotionName, EmotionWeights>> = {
  happy: { sad: 0.4, melancholic: 0.3 },
  angry: { calm: 0.7 },
  sad: { calm: 0.5, happy: 0.2 },
  afraid: { calm: 0.7 },
  disgusted: { calm: 0.7 },
  melancholic: { calm: 0.4, happy: 0.3 },
  surprised: { calm: 0.7 },
  calm: { angry: 0.25, afraid: 0.3, surprised: 0.15 },
};

/** What one does with voice and face, whatever one feels: beside a feeling that is named it weighs less. */
export const VOICED = `低声 小声 轻声 悄悄 耳语 大喊 大叫 喊叫 高喊 吼 大吼 吼叫 呐喊 尖叫 惊叫 笑 笑着 大笑 微笑 含笑 哭 哭着 大哭 哭泣 流泪 泪 含泪 叹气 叹息
  结巴 结结巴巴 吞吞吐吐 支支吾吾 语无伦次 喘
  whisper whispering murmur murmuring hushed low_voice shout shouting yell yelling scream screaming shriek shrieking laugh laughing smile smiling giggle
  chuckle grin cry crying sob sobbing weep weeping sigh sighing stammer stutter gasp`;

/** Who speaks, which tells least of all: 老师 is calm, 老师训学生 is not. */
export const ROLES = `老师 教授 老教授 医生 护士 心理医生 客服 主持人 主播 播音员 机器人 导航 空姐 机长 法官 长者 侦探 特工 总裁 新闻 解说
  teacher professor doctor surgeon therapist librarian lecturer pilot butler monk detective news robot`;

/** Degree words: factor on the weights of the next feeling. */
export const DEGREES: readonly (readonly [number, string])[] = [
  [
    0.4,
    `有点 有点儿 有些 一点 一点点 一点儿 一丝 一丝丝 些许 稍 稍微 稍稍 略 略微 略带 微微 淡淡 轻微 几分 些 比较不 假装
     slight slightly bit a_bit a_little little somewhat mildly mild kind_of kinda sort_of sorta faint faintly subtle subtly touch
     touch_of hint hint_of tinge trace less lightly vaguely a_tad tad`,
  ],
  [0.8, '比较 挺 还算 蛮 fairly rather quite pretty moderately reasonably'],
  [
    1.3,
    `很 非常 十分 特别 极 极其 极度 极为 超 超级 超过 太 太过 格外 无比 相当 异常 分外 尤其 深深 强烈 充满 满怀 真 真的 好 更 更加 越来越 最 彻底 完全 巨
     very extremely super really so too truly deeply utterly totally completely absolutely incredibly highly terribly awfully
     intensely intense full_of filled_with more most much overwhelmingly hugely insanely crazy never_been_so never_been_more
     such strongly strong profoundly`,
  ],
];

/** Degree words that follow: 难过极了. */
export const DEGREES_AFTER: readonly (readonly [number, string])[] = [
  [1.3, '极了 得不得了 不得了 死了 坏了 透了 得要命 要命 得很 万分 至极 得要死 to_death as_hell as_possible'],
];

/** "Not too angry" keeps a little of the anger. */
export const MILD_NEGATIONS = `不要太 别太 不用太 不至于 没那么 不那么 not_so not_overly don't_be_too don't_be_so don't_sound_too`;

/** "Not too happy" says less than it means: hardly anything is left of the happiness. */
export const UNDERSTATEMENTS = `不太 不怎么 不是很 不是太 不算 不很 不大 并不太 not_too not_very not_that not_really not_all_that not_exactly
  isn't_too isn't_very hardly barely scarcely`;

export const NEGATIONS = `不 不是 没 没有 别 不要 不能 不许 不再 毫不 并不 并非 无 非 勿 不带 绝不 不用 不必 不会
  not no never without don't doesn't didn't isn't wasn't aren't can't cannot won't shouldn't neither stop avoid lacking
  anything_but free_of rather_than instead_of`;

/** These carry a degree or negation on to the next feeling: "not sad or angry". */
export const CONNECTORS = '和 或 或者 与 及 以及 and or nor';

/** After these the description starts afresh. */
export const BOUNDARIES =
  '但 但是 却 可 可是 而 而是 不过 然而 同时 又 又是 并且 而且 but yet though although however while just';
