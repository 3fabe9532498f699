/** Idioms and set phrases, which mean something else than their characters: 心花怒放 is no anger, 相见恨晚 no hatred. */
import type { EmotionWeights } from './emotion-lexicon.ts';

/** Rows as those of `emotion-lexicon.ts`. */
export const IDIOMS: readonly (readonly [EmotionWeights, string])[] = [
  // Likenesses
  [{ afraid: 0.5, angry: 0.2 }, '热锅上的蚂蚁 热锅蚂蚁'],
  [{ afraid: 0.8 }, '受惊的兔子 受惊的小鹿 惊弓之鸟 耗子见了猫 老鼠见了猫 deer_in_headlights'],
  [
    { melancholic: 0.6, sad: 0.2 },
    '霜打的茄子 泄气的皮球 泄了气的皮球 斗败的公鸡 丧家之犬 丧家犬 落汤鸡 丢了魂 掉了魂 断线的风筝',
  ],
  [{ sad: 0.6, afraid: 0.2 }, '如坠冰窟 如坠深渊 掉进冰窟 天塌了 天塌下来 芭比q 五雷轰顶 万箭穿心'],
  [{ sad: 0.5, angry: 0.2 }, '心态崩了 心态崩 心态炸了 心态爆炸 破大防 破了防 破大防了 大破防'],
  [{ angry: 0.8 }, '吃了枪药 吃了火药 吃枪药 吃火药 吃炸药 点了火药 炸了锅 点着的炮仗'],
  [{ happy: 0.8 }, '吃了蜜 吃了蜜糖 掉进蜜罐 上头 老鼠掉进米缸 christmas candy'],
  [{ disgusted: 0.7 }, '下头 吃了苍蝇 吃了屎 吞了苍蝇'],
  [{ angry: 0.4, happy: 0.2 }, '讨价还价 砍价 haggling haggle'],
  [
    { happy: 0.8 },
    `心花怒放 兴高采烈 兴致勃勃 欢天喜地 乐不可支 喜笑颜开 喜不自胜 大喜过望 欣喜若狂 心满意足 得意洋洋 得意忘形 神采奕奕 神采飞扬 眉飞色舞 手舞足蹈
     欢声笑语 谈笑风生 其乐融融 相见恨晚 一见如故 如沐春风 春风得意 春风满面 满面春风 心旷神怡 载歌载舞 笑逐颜开 笑容满面 皆大欢喜 乐开了花 乐开怀 开怀大笑
     喜滋滋 意气风发 自得其乐 苦中作乐 喜新厌旧 笑死 笑疯了 笑喷 开心到飞起 恨不得飞起来 美滋滋 乐滋滋
     mad_with_joy mad_about madly_in_love crazy_about crazy_in_love cry_of_joy cry_for_joy weep_for_joy cry_with_joy scream_with_joy
     scream_with_laughter burst_out_laughing die_of_laughter jump_for_joy walk_on_air on_top_of_the_world in_high_spirits bursting_with_pride
     dying_of_laughter head_over_heels`,
  ],
  [{ happy: 0.45, sad: 0.35 }, '喜忧参半 悲喜交加 又哭又笑 热泪盈眶 感激涕零 哭着笑 mixed_feelings'],
  [
    { angry: 0.8 },
    `暴跳如雷 怒发冲冠 勃然大怒 大发雷霆 火冒三丈 怒不可遏 忍无可忍 义愤填膺 愤愤不平 恼羞成怒 七窍生烟 怒目而视 怒火中烧 怒气冲天 气急败坏 横眉怒目 横眉冷对
     恨之入骨 深恶痛绝 怨声载道 怨天尤人 疾言厉色 声色俱厉 歇斯底里地吼 怒其不争 破口大骂 针锋相对 气不打一处来 气得发抖 恨铁不成钢
     blow_up blow_a_fuse lose_it see_red hit_the_roof go_ballistic losing_it through_gritted_teeth`,
  ],
  [
    { sad: 0.8 },
    `强颜欢笑 泣不成声 泪流满面 泪如雨下 声泪俱下 痛哭流涕 痛不欲生 悲痛欲绝 肝肠寸断 撕心裂肺 心如刀割 心碎欲绝 万念俱灰 悲从中来 黯然神伤 黯然泪下 伤心欲绝
     哀而不伤 悲天悯人 心如刀绞 欲哭无泪 号啕大哭 嚎啕大哭 哭哭啼啼 呜咽 破防 破防了 哭爹喊娘 哀鸿遍野 梨花带雨 潸然泪下 触景生情
     break_down breaking_down fake_smile forced_smile smile_through_tears heart_of_lead tears_in_eyes laugh_on_the_outside`,
  ],
  [
    { sad: 0.35, melancholic: 0.45 },
    `垂头丧气 灰心丧气 心灰意懒 心如死灰 郁郁寡欢 愁眉苦脸 愁眉不展 愁眉紧锁 长吁短叹 唉声叹气 怅然若失 悲观厌世 多愁善感 顾影自怜 一筹莫展 心力交瘁
     世态炎凉 物是人非 哭丧着脸 dead_inside heavy_heart heavy_hearted in_the_dumps down_in_the_dumps down_in_the_mouth`,
  ],
  [
    { afraid: 0.8 },
    `胆战心惊 心惊胆战 心惊肉跳 心有余悸 魂飞魄散 魂不附体 不寒而栗 惊弓之鸟 惊慌失措 惊恐万状 手足无措 大惊失色 面如土色 谈虎色变 六神无主 惶惶不安 诚惶诚恐
     人心惶惶 惴惴不安 忧心忡忡 提心吊胆 闻风丧胆 草木皆兵 杯弓蛇影 风声鹤唳 吓得发抖 吓破胆 尖叫 惊叫 惨叫 freak_out freaking_out scream screaming shriek shrieking
     heart_in_mouth out_of_my_wits scared_stiff`,
  ],
  [
    { disgusted: 0.55, angry: 0.2 },
    '不以为然 嗤之以鼻 皮笑肉不笑 笑里藏刀 冷言冷语 冷眼旁观 幸灾乐祸 目中无人 不可一世 阴险 阴阳怪气 含沙射影 话里有话 sadistic sadistically tongue_in_cheek',
  ],
  [{ disgusted: 0.8 }, '令人发指 不堪入目 臭气熏天 倒胃口 sick_to_my_stomach gross_out'],
  [
    { melancholic: 0.8 },
    `没精打采 无精打采 萎靡不振 精疲力尽 筋疲力尽 精疲力竭 昏昏欲睡 半睡半醒 心不在焉 魂不守舍 失魂落魄 百无聊赖 意兴阑珊 了无生趣 刚睡醒 没睡醒 宿醉
     half_asleep burned_out burnt_out worn_out out_of_energy hungover just_woke_up`,
  ],
  [
    { surprised: 0.8 },
    `目瞪口呆 大惊小怪 惊天动地 瞠目结舌 张口结舌 呆若木鸡 受宠若惊 喜从天降 晴天霹雳 石破天惊 匪夷所思 出人意料 始料未及 难以置信 啧啧称奇 叹为观止 触目惊心
     out_of_the_blue drop_dead_gorgeous`,
  ],
  [
    { calm: 0.8 },
    `慈悲 慈悲为怀 心平气和 心如止水 波澜不惊 云淡风轻 气定神闲 从容不迫 处变不惊 处之泰然 泰然自若 若无其事 不慌不忙 不动声色 不悲不喜 无喜无悲 娓娓道来 平心静气
     如释重负 松了一口气 落落大方 不急不躁 宠辱不惊 fear_not no_worries fearless fearlessly unafraid not_bad stay_cool take_it_easy keep_calm
     calm_and_collected sigh_of_relief sigh_with_relief`,
  ],
  [{ angry: 0.35, afraid: 0.35 }, '喜怒无常 心急如焚 火烧眉毛 十万火急 迫不及待 急不可耐 mood_swings'],
];
