/** Faces, which nobody wants read aloud: made of signs, (๑•̀ㅂ•́)و✧, and the named ones of WeChat and Weibo, [憨笑]. */

/** Names of the picture emoticons that WeChat, QQ and Weibo write in brackets. */
const EMOTICONS =
  `doge 笑哭 捂脸 微笑 偷笑 大笑 呲牙 泪 泪目 允悲 哈哈 嘻嘻 心 爱心 赞 强 弱 抱拳 玫瑰 吃瓜 狗头 旺柴 破涕为笑 流泪 裂开 尴尬 奸笑
  机智 皱眉 耶 加油 庆祝 拥抱 害羞 可爱 发怒 生气 调皮 撇嘴 色 酷 汗 晕 衰 再见 思考 跪了 吐舌 awsl ok 发呆 得意 闭嘴 睡 大哭 惊讶 难过 囧 抓狂
  吐 愉快 白眼 翻白眼 傲慢 困 惊恐 憨笑 悠闲 咒骂 疑问 嘘 骷髅 敲打 擦汗 抠鼻 鼓掌 坏笑 右哼哼 左哼哼 鄙视 委屈 快哭了 阴险 亲亲 可怜 笑脸 生病
  脸红 恐惧 失望 无语 嘿哈 天啊 emm 社会社会 好的 打脸 哇 666 让我看看 叹气 苦涩 嘴唇 心碎 握手 胜利 勾引 拳头 合十 啤酒 咖啡 蛋糕 凋谢 菜刀 炸弹
  便便 月亮 太阳 礼物 红包 發 发 福 烟花 爆竹 猪头 跳跳 发抖 转圈 挖鼻 吃惊 怒 怒骂 哼 钱 亲 爱你 思念 拜拜 舔屏 二哈 费解 鲜花 作揖 给力 威武 来 ok手势
  比心 送心 泣不成声 石化 灵光一闪 绿帽子 飞吻 什么 我想静静 做鬼脸 黑脸 绝望的凝视 酷拽 抱抱你 斜眼 捂嘴 打call 喜极而泣 藏狐`
    .split(/\s+/)
    .join('|');

/** Signs that make a face of what stands in brackets; marks, currencies and arithmetic do not. */
const FACE_SIGN =
  '(?:(?![ー々〻])\\p{Lm}|[^\\p{ASCII}\\p{L}\\p{N}，。！？、：；“”‘’《》「」『』【】…—–·～￥¥€£°％±×÷≥≤≈≠→←√∞\\u3000])';
/** A single letter that nobody here writes words in: (ツ). */
const LONE_LETTER = '(?:(?![\\p{Script=Han}\\p{Script=Latin}\\p{Script=Greek}])\\p{L}|ω)';
/** 益 and 皿 are mouths. */
const NOT_IN_FACE = '[^()（）\\n]*(?:[A-Za-z]{2}|(?![益皿]|(?<=>)人(?=<))[\\p{Script=Han}0-9０-９])';
/** A few letters of other scripts among signs: (っ °Д °;) */
const FEW_LETTERS = `(?=[^()（）\\n]*[^\\p{L}\\s()（）])(?:[^()（）\\n\\p{L}]{0,4}${LONE_LETTER}[^()（）\\n\\p{L}]{0,4}){1,3}`;
const ARM = '[┏┓┗┛┌┐└┘_\\\\/╯╰┻┳ヽﾉノヾ╮╭○￣~～━─¯*✧☆★و٩۶੭ᕦᕤ୧୨ƪʃㄟㄏづっつ⊂彡ฅ✿♪♡゛゜ง]';
const HAND = '(?:[oOdbqmw](?![A-Za-z])|z{2,}(?![A-Za-z]))';

const IN_BRACKETS = [
  // Two eyes alike and a mouth between: (ノಠ益ಠ)
  '(?=[^()（）\\n]*([^\\p{ASCII}\\p{Script=Han}\\p{N}])[_‿﹏ω▽∀益皿]\\1)[^()（）\\n]{3,16}',
  `(?=[^()（）\\n]*${FACE_SIGN})[^()（）\\n]{2,16}`,
  FEW_LETTERS,
  `[^()（）\\n\\p{L}]{0,6}${LONE_LETTER}[^()（）\\n\\p{L}]{0,6}`,
  // (^_^), (T_T), (=^.^=), (>_<)
  '>人<[^()（）\\p{L}\\n]{0,3}',
  '[*=~;#+]*[\\^>oOTQxXuU@;=_-][_.ow^v ,-]*[\\^<oOTQxXuU@;=_-][*=~;#+]*',
].join('|');

/** Patterns of faces; each match is none of the text. */
export const FACES: readonly RegExp[] = [
  new RegExp(`\\[(?:${EMOTICONS})\\]`, 'giu'),
  new RegExp(
    `(?:${ARM}|Σ|(?<![A-Za-z])[mdoqbw](?=[(（]))*[(（](?!${NOT_IN_FACE})(?:${IN_BRACKETS})[)）]${ARM}*${HAND}?`,
    'gu',
  ),
  /[ʕʢ][^ʔʡ\n]{1,8}[ʔʡ]/gu,
  // What runs away, ε=ε=ε=, and arms: d=====b
  /(?:[εΕ] ?[=＝] ?){2,}/gu,
  /(?<![A-Za-z\d])[dbqo]={3,}|={3,}[dbqo](?![A-Za-z\d])/gu,
  // A kiss: (づ￣3￣)づ╭❤～
  new RegExp(
    `[(（][^()（）\\p{Script=Han}\\n]{0,3}([￣°・•˘´\`^*])[3ε]\\1?[^()（）\\p{Script=Han}\\n]{0,3}[)）]${ARM}*`,
    'gu',
  ),
  // Lying down, with a 3 for a mouth: (¦3[▓▓], _(:3」∠)_
  /_{0,3}∠?[(（] ?[¦|:：;；] ?[3зε](?=[^()（）\n]{0,6}[▓」∠ヽ＿_ꇤ])[^()（）\p{Script=Han}A-Za-z\d\n]{0,8}(?:[)）][_＿]*|[▓\]]+[_＿]*)/gu,
  // ಠ_ಠ, ⊙﹏⊙
  /([^\p{ASCII}\p{Script=Han}\p{N}])[_‿﹏ω▽∀]+\1/gu,
  /(?<![\p{L}\p{N}|)\]²³°%])(?:[:;=]['"]?-?[)(DPpO3|\\/]|\^_*\^|T_+T|Q_+Q|>_+<|-_+-|[oO]_+[oO]|XD|orz|OTZ|<3)(?![\p{L}\p{N}])/gu,
  // T^T, T.T, U_U, o.o: two eyes alike; \o/ cheers
  /(?<![\p{Script=Latin}\p{N}.])([TQXUOoux><^;=@])[._^]{1,2}\1(?![\p{Script=Latin}\p{N}.])/gu,
  /(?<![\p{L}\p{N}])(?:\^[oOwv.-]+\^|>[oO.-]+<|=[wW]=)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}\\/])\\[oO]\/(?![\p{L}\p{N}\\/])/gu,
  // Right beside Chinese: 好的:D, :)你好. A colon and what may be said after it (选:B, 比如:3点) is none.
  /(?<![A-Za-z\d])(?:[:;]-?[)DP]|T_+T|Q_+Q)(?![A-Za-z\d])/gu,
];
