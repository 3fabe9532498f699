/** Scores and ratios, which are said with 比: 2-1, 3:2, 1:50000. */
import { NUMBER, START } from '../number-patterns.ts';
import type { Rule } from '../rewrite.ts';
import { COUNTED } from './amounts.ts';
import { digitsZh, numberZh } from './numbers.ts';

const ratio = (written: string) => written.split(/[:—-]/).map(numberZh).join('比');

/** What one does in a match, after the score. */
const RESULTS =
  '战胜|击败|大胜|险胜|完胜|获胜|胜|领先|落后|逆转|惜败|惨败|完败|不敌|憾负|负|输|赢|平|取胜|淘汰|横扫|力克|爆冷|反超|追平|扳平|绝杀|吊打|碾压|痛击|复仇|锁定|捧杯|收官|落败|告负|出线|翻盘|局点|盘点|赛点|破发|平分|占先|逼平|打平|掀翻|送走|零封|带走|拿下|先下|先拔|先声|扳回|扳成|轻取|力压|血洗|血虐|挑落|拉下|杀入|挺进|结束比赛|横扫|再下|收下|夺下|赢得|获得';
/** Who plays, as the word that ends before or begins after the score. */
const TEAMS =
  `队 德国 法国 英国 英格兰 西班牙 意大利 葡萄牙 荷兰 比利时 克罗地亚 巴西 阿根廷 乌拉圭 墨西哥 美国 日本 韩国 朝鲜 中国 国足 女足 男足
   国乒 泰国 越南 伊朗 沙特 澳大利亚 瑞典 瑞士 丹麦 波兰 摩洛哥 皇马 巴萨 曼联 曼城 利物浦 切尔西 阿森纳 热刺 拜仁 多特 尤文 国米 米兰 巴黎
   湖人 勇士 火箭 凯尔特人 热火 国安 申花 恒大 鲁能 泰山 上港 海港 国际米兰 罗马 那不勒斯 拉齐奥 佛罗伦萨 马竞 马德里竞技 皇家马德里 巴塞罗那
   塞维利亚 瓦伦西亚 毕尔巴鄂 莱斯特城 埃弗顿 纽卡斯尔 维拉 西汉姆 狼队 富勒姆 水晶宫 布莱顿 伯恩茅斯 诺丁汉森林 布伦特福德 南安普顿 莱比锡 勒沃库森
   门兴 沙尔克 法兰克福 斯图加特 柏林联合 大巴黎 马赛 里昂 摩纳哥 里尔 阿贾克斯 埃因霍温 本菲卡 波尔图 雷霆 步行者 尼克斯 雄鹿 掘金 独行侠 快船
   森林狼 马刺 灰熊 鹈鹕 开拓者 猛龙 篮网`
    .trim()
    .split(/\s+/)
    .join('|');

/** Who plays games for money, in Latin letters. */
const LATIN_TEAMS =
  '(?:T1|BLG|JDG|TES|WBG|LNG|GEN|EDG|RNG|IG|iG|FPX|WE|LGD|OMG|NIP|DK|KT|HLE|G2|FNC|TL|C9|AG|TTG|eStar|DRX|SKT|EHOME|Wolves|NAVI|FaZe|PSG|LAFC|(?:FC|AC|RB|SC|AS)\\p{Script=Han}{2,4})';
/** What is exchanged. */
const MONEY =
  '人民币|日元|日币|美元|美金|欧元|英镑|港币|港元|韩元|泰铢|卢布|台币|澳元|加元|新币|金币|积分|点券|钻石|点数|软妹币|卢比|越南盾';

/** What may follow the larger end of a range: something that is counted, a unit, an equals sign. */
const AFTER_AMOUNT = ` ?(?:${COUNTED}|[月日号度楼级倍折%°=等])`;

/** What is numbered, with parts behind a hyphen. */
const NUMBERED_THING = '(?:房间|[第住栋幢楼区座牌图表题式附章条款版型码号元室房列架柜层路弄巷厅]|(?<![女男])排)';

/** How wide and how high pictures are; what has such a measure. */
const NO_TIME = '(?<![\\d:.])(?:16:9|4:3|3:4|2:3|3:2|5:4|4:5|21:9|32:9|18:9|20:9|1:1)(?![\\d:])';
const ASPECT = `(?:${NO_TIME}|(?<![\\d:.])(?:9:16|16:10|10:16|9:20)(?![\\d:]))`;
const SCREEN =
  '(?:屏幕?|显示器|画面|画幅|视频|照片|图片?|封面|海报|电视机?|投影仪?|幕布|笔记本|电脑|平板|手机|分辨率|比例|宽高比|长宽比|壁纸|横版|竖版)';

export const SCORE_RULES: readonly Rule[] = [
  // 3:2, 16:9; what could be a time needs a word beside it
  {
    pattern: new RegExp(`${START}${NUMBER}(?::${NUMBER})+(?![\\d:])`, 'uy'),
    say: ([all]) => ratio(all),
    cost: 1.02,
  },
  {
    pattern: /(?<=(?:比分|比例尺?|比(?!赛)|率|大胜|负于|以|按)\P{N}{0,4})\d{1,3}[:—-]\d{1,9}(?![\d:])/uy,
    say: ([all]) => ratio(all),
    cost: 0.9,
  },
  // 咖啡粉和水1:15: parts of a mixture
  {
    pattern:
      /(?<=(?:水|粉|面|糖|盐|油|醋|酒精?|奶|茶|咖啡|豆|米|土|沙|水泥|药|液|料|汁|肥|蛋|胶|杠杆|配比|汇率|赔率|传动比|压缩比|速比|比值|缩放|放大|缩小|稀释|配方|浓度|分成|男女|师生|人车|车位比|盈亏|胜负|兑换) ?:? ?)\d{1,3}:\d{1,4}(?![:\d]|(?:出发|开始|集合|见|到|开|起))/uy,
    say: ([all]) => ratio(all),
    cost: 0.9,
  },
  {
    pattern: new RegExp(`${START}\\d{1,3}[:—-]\\d{1,3}(?= ?的?(?:比例|比分|${RESULTS}|稀释|混合|配))`, 'uy'),
    say: ([all]) => ratio(all),
    cost: 0.9,
  },
  // 水球打了12:10, 竖屏视频9:16
  {
    pattern:
      /(?<=(?:打|踢|赢|输|战|胜|负|追|扳)(?:了|成|到|出|为)(?:个|了)? ?)\d{1,3}:\d{1,3}(?![\d:]|[^,.!?]{0,6}(?:才|开始|结束|回))|(?<=(?:竖屏|横屏|竖版|横版|视频|画面|画幅|屏幕|比例|尺寸|封面|照片|海报|图片|投影|电视) ?)(?:16:9|9:16|16:10|4:3|3:4|2:3|3:2|21:9)(?![\d:]|开始|播|上线|发布?|更新|准时|的(?:那|这|节目|比赛|球|新闻|剧|电影|会))/uy,
    say: ([all]) => (isLaterThanItsHour(all) ? undefined : ratio(all)),
    cost: 0.8,
  },
  // 模型是1:24的, 人民币对日元1:20
  {
    pattern: new RegExp(
      `(?<=(?:(?:车模|模型|手办|雕像|沙盘|图纸|地图|机模|舰模|高达|兵人|仿真车?|玩具车?|合金车?|小车|摆件|娃娃屋?|人偶|素体|(?:对|兑|换|比|和|跟|与|/)(?:${MONEY}))(?:这个|那个|的?(?:比例|汇率|兑换))?(?:大概|大约|都|差不多|已经|一般|约|按|用|做成|缩小|缩到|算|是|为|到|了)* ?))(?<!\\d)(?:1:\\d{1,6}|\\d{1,4}:1)(?![\\d:]|[^,.!?;]{0,4}(?:出发|开始|集合|见面|到货|开抢|发售|上架|开门))`,
      'uy',
    ),
    say: ([all]) => ratio(all),
    cost: 0.8,
  },
  // 手冲用1:16, 蜂蜜和水是1:10, 1:10拆股
  {
    pattern: new RegExp(
      `(?:(?<=(?:冲咖啡|手冲|冲煮|萃取|稀释|兑水|勾兑|掺水|调配|[拆送缩配并换转合]股|拆分|[和跟与加兑比][热冷清温开]?(?:水|粉|糖|盐|油|醋|奶|茶|咖啡|豆|米|土|沙|水泥|药|液|料|汁|胶)的?(?:比例)?(?=是|为|大概|约|就|都|一般)|(?:${MONEY})(?=现在|目前|已经|都))(?:用|按|到|成|是|为|约|大概|就|都|一般|差不多|现在|目前|已经|以)* ?)1:\\d{1,4}|(?<!\\d)1:\\d{1,4}(?= ?(?:冲(?:煮|咖啡|泡|$|[,.!?])|萃|稀释|勾兑|兑水|[拆送缩配并换转合]股|拆分|[换兑](?:${MONEY})|娃娃|人偶|素体)))(?![\\d:]|[^,.!?;]{0,4}(?:出发|开始|集合|见面|到货|开抢|发售|上架|开门))`,
      'uy',
    ),
    say: ([all]) => ratio(all),
    cost: 0.8,
  },
  // 1:18的车模: how much smaller
  {
    pattern:
      /(?<![\d:.])1:\d{1,6}(?![\d:])(?=(?:的|大小的?|等比)? ?(?:车模|模型|手办|雕像|沙盘|复刻|还原|地图|地形图|图纸|微缩|机模|舰模|飞机|坦克|兵人|高达|仿真|比例|合金|复原|平面图|缩尺|缩小))/uy,
    say: ([all]) => ratio(all),
    cost: 0.8,
  },
  // 显示器是16:10的, 笔记本选16:10还是16:9: what a screen measures
  {
    pattern: new RegExp(
      `(?:(?<=${SCREEN}(?:这个|那个|的?(?:比例|尺寸|宽高比|长宽比))?(?:大概|一般|通常|都|应该|不|就|要|得|做成|调成|改成|裁成|设成|换成|选成|拍成|剪成|调到|设为|改为|是|用|选|买|为|有|按|的)* ?)${ASPECT}(?=的? ?(?:$|[,.!?;、)吗吧呢么嘛啊]|还是|比例|比较|好看|更|不是|没有|显示|看|用|[和跟与或]))|${ASPECT}(?=的? ?${SCREEN}(?!会|课|面试|电话|通话|聊|节目|剧|闹|发布|直播|开|播|上线|更新))|${ASPECT}(?=的? ?(?:[、,/和跟与或比]|还是|或者|换|改|变|裁|转)[成为到]? ?${NO_TIME})|(?<=${NO_TIME}的? ?(?:[、,/和跟与或比]|还是|或者|换|改|变|裁|转)[成为到]? ?)${ASPECT})`,
      'uy',
    ),
    say: ([all]) => ratio(all),
    cost: 0.8,
  },
  // 9:16的竖屏视频: how wide and how high
  {
    pattern:
      /(?<![\d:])(?:\d{1,2}:\d{1,2}(?=的? ?(?:横屏|竖屏|横版|竖版|画幅|画面|屏幕|宽高比|长宽比|分辨率|构图))|(?:16:9|9:16|16:10|4:3|3:4|2:3|3:2|21:9)(?=的? ?(?:视频(?!会|课|面试|电话|通话|聊)|照片|图片|封面|海报|屏|显示器|尺寸|电视(?!节目|剧)|投影|大屏|全屏)))/uy,
    say: ([all]) => ratio(all),
    cost: 0.8,
  },
  // Sets of a match: 11-7、11-5连胜
  {
    pattern: new RegExp(
      `${START}\\d{1,2}-\\d{1,2}(?=(?:(?:[、/]|, ?| )\\d{1,2}[-:]\\d{1,2})*[^,.!?\\d]{0,4}(?:${RESULTS}|连胜|连赢|连下|连扳|夺冠|出局|晋级))`,
      'uy',
    ),
    say: ([all]) => ratio(all),
    cost: 0.9,
  },
  // 前三局8-11、11-6, 点球5-4
  {
    pattern:
      /(?<=(?:局|盘|半场|点球|加时|大比分|首节|末节|单节)[^\d,.!?]{0,4}(?:\d{1,3}[-:]\d{1,3}(?:[、/]|, ?| ))*)(?:\d{1,3}-\d{1,3}(?![\d-]|[天个人岁分局米万元])|\d{1,3}:\d{1,3}(?![\d:~到—-]| ?(?:开|举|进行|准时|才|就|集合|结束|点)))/uy,
    say: ([all]) => ratio(all),
    cost: 0.9,
  },
  // Between two who play: 德国1-2日本
  {
    pattern: new RegExp(
      `(?<=(?:${TEAMS})(?:U\\d{2})? ?)\\d{1,3}[—:-]\\d{1,3}(?= ?(?:${TEAMS}|\\p{Script=Han}{1,4}[队班]))`,
      'uy',
    ),
    say: ([all]) => ratio(all),
    cost: 0.9,
  },
  // 6:4/7:5, 赛点14:13
  {
    pattern: /(?<![\d:/])\d{1,2}:\d{1,2}(?:\/\d{1,2}:\d{1,2})+(?![\d:/])/uy,
    say: ([all]) => all.split('/').map(ratio).join('、'),
    cost: 0.5,
  },
  {
    pattern:
      /(?<=(?:赛点|局点|盘点|[总局]分|总比分|大比分)(?:是|为|来到)? ?)\d{1,3}:\d{1,3}(?![\d:]|[^,.!?;]{0,4}(?:公布|出来|开始))/uy,
    say: ([all]) => ratio(all),
    cost: 0.8,
  },
  // AC米兰0-1国际米兰, BLG1-3T1: another, whatever it is called
  {
    pattern: new RegExp(
      `(?<=(?:${TEAMS}|(?<![A-Za-z])${LATIN_TEAMS}) ?)\\d{1,3}[—:-]\\d{1,3}(?= ?(?:(?!${AFTER_AMOUNT}|[线流代胎婚季])\\p{Script=Han}{2,6}(?:$|[,.!?;\\n])|${LATIN_TEAMS}(?![A-Za-z\\d])))|(?<=(?:\\p{Script=Han}|(?<![A-Za-z])[A-Z]{2,5}) ?)\\d{1,3}-\\d{1,3}(?= ?${LATIN_TEAMS}(?![A-Za-z\\d]))`,
      'uy',
    ),
    say: ([all]) => ratio(all),
    cost: 0.85,
  },
  // 2-0拿下, 6-4、3-6: where no amount follows and not the door of a house
  {
    pattern: new RegExp(
      `(?<![./+*=×÷#¥$€£%~—-] ?|\\d[,:]?|(?<!\\d-\\d{0,2})\\d |[A-Za-z]|${NUMBERED_THING} ?)(0|[1-9]\\d{0,2})[—-](0|[1-9]\\d{0,2})(?=$|[ ,.!?、;:)("/\\n]|[A-Z]队|\\p{Script=Han})(?!${AFTER_AMOUNT})(?! ?[-—\\d](?!\\d{0,2}-))`,
      'uy',
    ),
    say: (match) => (isScore(match) ? ratio(match[0]) : undefined),
    cost: 0.9,
  },
  // 90+3': so long after the whistle is due
  {
    pattern: /(?<![\d.])(\d{2,3})\+(\d{1,2})(?:'|(?=分钟))/uy,
    say: ([all, minute, more]) => `${numberZh(minute!)}加${numberZh(more!)}${all.endsWith("'") ? '分钟' : ''}`,
    cost: 0.5,
  },
  // 67'破门
  {
    pattern: /(?<![\d.°'])(\d{1,3})'(?= ?\p{Script=Han}|$|[,.!?])/uy,
    say: ([, minute]) => (Number(minute) <= 120 ? `${numberZh(minute!)}分钟` : undefined),
    cost: 0.9,
  },
  // 4231阵型, 打4-4-2: how players stand
  {
    pattern:
      /(?<![\d.-])[1-6](?:-?[1-6]){2,3}(?=的?(?:阵|站位|体系|首发))|(?<=[打踢排摆出用] ?)[3-5](?:-[1-6]){2,3}(?![\d-])/uy,
    say: ([all]) => digitsZh(all.replaceAll('-', '')),
    cost: 0.5,
  },
  // 一年级3-2班, B座5-3室: parts of a name
  {
    pattern: /(?<![\d.,:/-])(\d{1,2})-(\d{1,2})(?=班|单元|栋|幢|号楼|室|门)/uy,
    say: ([, first, second]) =>
      Number(first) > Number(second) ? `${numberZh(first!)}杠${numberZh(second!)}` : undefined,
    cost: 0.85,
  },
  // KDA 12/3/9
  {
    pattern: /(?<=(?:KDA|战绩|数据|击杀)[^\d,.!?]{0,3})\d{1,2}(?:[/-]\d{1,2}){2}(?![\d/-])/uy,
    say: ([all]) => all.split(/[/-]/).map(numberZh).join('杠'),
    cost: 0.5,
  },
];

/** Scores before and after in a list. */
const LIST_SIGN = '(?: ?\\(\\d{1,2}\\))?(?:[、,/;] ?| |和|及)';
const SCORES_BEFORE = new RegExp(`(?:\\d{1,3}[-:]\\d{1,3}${LIST_SIGN})+$`, 'u');
const SCORES_AFTER = new RegExp(`^(?:${LIST_SIGN}\\d{1,3}[-:]\\d{1,3}(?!\\d|-\\d))+`, 'u');
/** What is told of matches. */
const MATCH =
  /进球|破门|绝杀|晋级|决赛|联赛|德比|抢[七五]|系列赛|对阵|(?<![A-Za-z])(?:vs|VS|BO[1357]|bo[1357])(?![A-Za-z])|[上下]半场|开场|主场|客场|小组赛|淘汰赛|夺冠|冠军|战成|打成|比赛|握手言和|点球|局点|赛点|盘口|首发|替补|帽子戏法|梅开二度|[首次两]回合|零封|让[一二两三]追/u;

const TEAM_AFTER = new RegExp(`^ ?(?:${TEAMS})`, 'u');
/** 输了个0-5 */
const RESULT_BEFORE = /(?:输|赢|败|胜|负|灌|虐|踢|战)[了成出给得个平]{0,2} ?$/u;

/** 9:30 may well be a time, 12:10 after a fight is none; 9:16 is how wide and high. */
const isLaterThanItsHour = (written: string) => {
  const [hour, minute] = written.split(':') as [string, string];
  return (
    minute.length === 2 &&
    Number(minute) < 60 &&
    Number(hour) < 24 &&
    Number(hour) < Number(minute) &&
    written !== '9:16'
  );
};

/** A range goes upwards: 3-0 is none, nor is one beside it in a list, nor what is told of a match. */
function isScore({ 0: { length }, 1: first, 2: second, index, input }: RegExpExecArray): boolean {
  const isDown = (pair: string) => {
    const [one, other] = pair.split(/[-:—]/).map(Number);
    return one! >= other!;
  };
  const before = input.slice(Math.max(0, index - 40), index);
  const after = input.slice(index + length, index + length + 40);
  if (
    /(?:算[一下算出得的是]{0,2}|求|满|价格?|费|薪|共|余额|剩下?|应付|实付|押金|本金|找零|血压|倒数|温度|尺码):? ?$/u.test(
      before,
    ) ||
    /^ ?(?:怎么算|够不够(?!本)|等于|是多少|得多少|得几|的差|用竖式|列竖式)/u.test(after)
  )
    return false;
  if (isDown(`${first}-${second}`)) return true;
  const others = `${SCORES_BEFORE.exec(before)?.[0] ?? ''} ${SCORES_AFTER.exec(after)?.[0] ?? ''}`;
  return (
    (others.match(/\d{1,3}[-:]\d{1,3}/g) ?? []).some(isDown) ||
    MATCH.test(before) ||
    MATCH.test(after) ||
    RESULT_BEFORE.test(before) ||
    TEAM_AFTER.test(after)
  );
}
