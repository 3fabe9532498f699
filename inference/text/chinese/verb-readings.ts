/**
 * Characters that are read otherwise as verbs, told by what stands beside them: 长 grows, 数 counts, 还 gives back, 落
 * forgets, 教 teaches, 背 carries, 切 cuts, 盛 fills a bowl, 卡 is stuck, 扎 ties, 吐 is sick.
 */
import type { PlaceRule } from './place-rule.ts';

const NUMERAL = '[零一二三四五六七八九十百千两几半好多]';

// 长公主, 长子: the eldest. 长了三斤: grown, but not 太长了.
const ELDEST = '长(?=公主|子(?!弹|夜)|女(?!装|裤|裙)|孙|兄|老|辈|者|官|房长)';
const GROWN = `(?<![太更好么够变拉延加特最不很挺真老])长(?=了(?:${NUMERAL}|痘|草|毛|胖|肉|个|颗|些|皱纹|白发|智齿|包|疮|虫|记性|见识|本事))`;
// 局长, 队长: who leads it. 南京市长江大桥 has none.
const HEAD =
  '(?<=[局校部市县省院科处班组队会社事家船站所股团师军州镇村厅司排连营酋首])长(?![江城沙春安乐短度期久远途])';

// 长得好看 is how one has grown; how long a thing is goes to extremes: 长得离谱.
const LOOKS = '长(?=得(?!离谱|吓人|惊人|要命|没完|出奇|望不|看不到|没有尽头|不得了))';

const COUNTED_THINGS = '星星|羊|钱|人头|数(?!据)|一下|清楚|着|了数|得清|不过来|不尽|落';
// Nouns end in 数: 人数, 参数.
const COUNT =
  `(?<![人次个总少多参函分指岁度系倍整小常级件单双基负正票实虚约])数(?=${COUNTED_THINGS})|` +
  '数(?=[你我他她它这那谁][^,.]{0,4}最)';

const GIVEN_BACK =
  '完(?!没|不|有|要|得|是|能|整)|(?:信用卡|花呗|白条|[房车网]贷|助学贷|按揭|账单|利息|本金|人情|充电宝|押金|雨伞|图书|东西)|清(?!楚|晰|醒)|掉|他(?!妈|们|是|在|不|没|说|会|有)|回[去来给]|了(?!解|得)(?=.*[钱债账书款贷租])|愿|击|账|贷|本付|$|[,.!?;:，。！？；：…]|[吗吧](?:$|[,.!?])|不(?=[上起完]|清(?!楚))|了(?=[我你他她它们咱谁]|$|吗|吧|没|[一二两三几]|就)';
const GIVE_BACK = `还(?=${GIVEN_BACK})`;

// Things one forgets somewhere, and where: leaves fall, too.
const LEFT_THINGS = '书|包|机|伞|钥匙|东西|作业|证|卡|杯|衣服|眼镜|行李|电脑|耳机|文件';
const LEFT_BEHIND = `(?<=(?:${LEFT_THINGS})(?:都|又|还|也|给)?)落(?=在[^地水])|落(?=下了?[^,.]{0,6}(?:没[拿带取]|忘了))|落(?=下了?[^,.]{0,4}(?:东西|功课|作业|课|进度))`;

// A line of code or of letters: 这行代码.
// To teach somebody something; else it is a faith, or part of a word for education.
const TEACH =
  '(?<![请受管宗佛任执指赐领说调家文科传助信道督主兰邪旧新国高幼职早支胎求讨聘])教(?=[我你他她它们咱谁人过]|不会|的[是我你他她不很]|孩子|小孩|学生|大家|小朋友|' +
  '[语数英物化生历地体]|跳舞|唱歌|画画|游泳|做[人饭菜]|开车|钢琴|一下|一教)';

// On one's back: a bag, a child, a debt, the blame.
const LOADS =
  '[书背挎双旅]?肩?包(?!括|含)|孩子|小孩|弟弟|妹妹|媳妇|老人|黑锅|锅|竹?篓|筐|行李|枪|一身债|债|柴|房贷|贷款|骂名|处分|责任|包袱';
const CARRY = `背(?=[了着上起]?(?:一?个)?(?:${LOADS}))|背(?=[我你他她](?:[上下过回去来]|一程))`;

// To cut, and to switch: not in 一切, 亲切.
const CUT =
  '(?<![一亲密热迫急深确真关殷恳贴悲凄心哀操痛])切(?=[了成好着菜肉瓜片丝丁块条段葱姜蒜开断碎面蛋换入除割歌号屏图刀洋萝黄苹橙柠豆牛羊猪鱼]|水果|土豆|西瓜|西红柿|到)';

const FILL = '(?<![丰茂昌强鼎旺兴繁全隆华])盛(?=[一了满着出碗饭汤菜粥水酒半两]|好[了饭汤]|上来|个饭|点[饭汤菜粥])';

const STUCK =
  '(?<![银行饭房贺月年会员通用蓄话市份手])卡(?=在[^,.]{0,4}[缝门喉嗓牙间空石壳里]|[住了着](?:喉|嗓|脖|门|缝|壳)|喉咙|嗓子|脖子|壳了)';

const TIE = '扎(?=[了着起好成个两]{0,2}(?:头发|[小马麻]?(?:辫|尾)|[高低双]马尾|丸子|麻花|蝴蝶结|腰带|彩带|领结))';

// To be sick; what one breathes or spits out, or says, is tu3.
const SICK =
  '吐(?=了(?![^,.]{0,4}(?:气|痰|舌|槽|丝|泡|字|核|籽|皮|骨头|口水|唾沫|真))|血|奶|个不停|得[厉到很])|(?<=[想要快呕孕狂晕])吐(?![槽舌气痰露司出丝泡字])';

const BROKEN = '(?<=[摔撞压砸弄踢]|腿|胳膊|腰|棍子|筷子|树枝)折(?=了|$|断)';

const LEAK = '(?<!崭)露(?=[了出]?(?:馅|怯|马脚|一手|两手|富|底|脸|了面|个脸|个面|头了))';

const ROUND =
  '(?<=[绕围]着[^,.]{0,6}|团团|飞|乱|打)转(?![身过头向弯眼告发让移账变换学])|转(?=圈|晕|个不停|个圈|呀转|啊转|悠|盘|笔)';

const FASTEN =
  '(?<![关联体派水院直嫡太银维谱语])系(?=[上着好紧]?(?:围巾|围裙|鞋带|领带|领结|安全带|腰带|皮带|扣子|纽扣|绳|丝巾|红绳|蝴蝶结))';

const LINE = '(?<=[这那每哪])行(?=代码|字|诗|文|数据|小字|程序|命令)';

// 这种草莓, 一种植物: a kind, whatever begins with the character in the dictionary
const KIND = '(?<=[这那哪各几两某品物数多何]|[一二三四五六七八九十百千](?!一))种(?![下地田])';

const OVERNIGHT = '(?<=[一半整两几三数])宿(?!舍|营|醉|主|管|命|敌|怨|愿)';

// To take for: 把我当小孩; 当班长 after it is to be.
const TAKE_FOR =
  '(?<=[把拿将][^,.!?;]{1,8})当(?![时年天场面中前地局然即初着]|\\p{Script=Han}?长(?!辈))|当(?=[成作做](?!$))';

const LIQUID = '水|茶|酒|汤|咖啡|牛奶|饮料|垃圾|油|剩饭|剩菜|果汁|可乐|豆浆|酱油|醋';
const POUR =
  `(?<=(?:${LIQUID})(?:都|给[我你他她]|也|已经|先|再|又|快|去)?)倒(?!映|影|流|灌|塌|闭|霉|卖)|` +
  `倒(?=[了掉出上]?[满半一两几]?[杯壶碗瓶盆点些]?(?:${LIQUID}))|(?<![打跌摔推撞绊病累晕吹扳压])倒(?=是|也|不[如是]|挺|真|像)`;

// A leave, of days that are named or asked for: 请了两天假.
const LEAVE =
  '(?<=(?:请|放|休|批|歇)(?:了|过|个|上|点|不|的|什么|[一二两三四五六七八九十几半多]|[天周月年日]|长|短|小|大){1,5})假(?![装冒如设使惺话])';

// Once more: 重看一遍. What is heavy is weighed (体重测).
const AGAIN =
  '(?<![体加严沉比超载毛净负贵慎笨繁厚珍尊看注敬隆稳自器偏着担])重(?=看|听|学一|考|拍|排|测|填|抄|录|练|连|登|传|选|算|画|签|播|刷|译|编|查|洗|煮|加载|提交|打印|打一|走一|走了|试|输|下一|下载|弄|搞|配|跑一|约|订)';

const OF_TEACHER =
  '教(?=教[我你他她]|会[我你他她它咱大])|(?<=教)教(?=[我你他她])|(?<=谁|[我你他她]|老师|爸爸?|妈妈?|奶奶|爷爷|师傅|教练)教(?=的(?!育(?!儿)|学|室))';

export const VERBS: readonly PlaceRule[] = [
  { place: new RegExp(KIND, 'gu'), reading: 'zhong3' },
  { place: new RegExp(OVERNIGHT, 'gu'), reading: 'xiu3' },
  { place: new RegExp(ELDEST, 'gu'), reading: 'zhang3' },
  { place: /(?<=市)长(?=江)/gu, reading: 'chang2' },
  { place: new RegExp(HEAD, 'gu'), reading: 'zhang3' },
  { place: new RegExp(GROWN, 'gu'), reading: 'zhang3' },
  { place: new RegExp(LOOKS, 'gu'), reading: 'zhang3' },
  { place: new RegExp(COUNT, 'gu'), reading: 'shu3' },
  // 数了数: the second counts as the first
  { place: /(?<=数[了一])数/gu, reading: 'shu3' },
  { place: new RegExp(GIVE_BACK, 'gu'), reading: 'huan2' },
  { place: new RegExp(LEFT_BEHIND, 'gu'), reading: 'la4' },
  { place: new RegExp(LINE, 'gu'), reading: 'hang2' },
  // 三百行: lines
  { place: /(?<=[一二两三四五六七八九十百千万几])行(?=$|[,.!?，。！？的字诗]|代码)/gu, reading: 'hang2' },
  // 以你为荣
  {
    place:
      /(?<=以[^,.!?，。]{1,8})为(?=[荣主例准生傲耻伴乐戒首师友家鉴界限期重先本王]|中心|基础|目标|代价|代表|例子|借口)/gu,
    reading: 'wei2',
  },
  // 说话很冲
  {
    place: /(?<=[很太真挺好]|[这那]么|有点儿?)冲(?![动锋击刺浪凉奶水茶洗澡突上向出进过])|冲(?=着[我你他她])/gu,
    reading: 'chong4',
  },
  // 结果子: to bear fruit
  { place: /结(?=[了满出]?[^,.!?]{0,3}(?:果子|果实|葡萄|苹果|桃子|枣|籽|穗))/gu, reading: 'jie1' },
  { place: new RegExp(TAKE_FOR, 'gu'), reading: 'dang4' },
  { place: new RegExp(POUR, 'gu'), reading: 'dao4' },
  { place: new RegExp(LEAVE, 'gu'), reading: 'jia4' },
  { place: new RegExp(AGAIN, 'gu'), reading: 'chong2' },
  { place: new RegExp(OF_TEACHER, 'gu'), reading: 'jiao1' },
  { place: /长(?=[这那]么[大高胖壮美帅丑好漂]|[这那]样|个子|个儿)/gu, reading: 'zhang3' },
  { place: /数(?=[一二两三四五六七八九十几]个?(?:数|下|遍))/gu, reading: 'shu3' },
  // 地里种的是麦子
  { place: /(?<=[里上我你他她们爷爸妈民])种(?=[的了着过])/gu, reading: 'zhong4' },
  { place: /朝(?=阳(?:升|初|似|般|照|洒|产业|行业))/gu, reading: 'zhao1' },
  // 穿着很讲究: what one wears
  {
    place: /(?<=穿)着(?=[很太最更]?(?:讲究|得体|朴素|随意|时尚|大方|打扮|不当|暴露|整洁|休闲|考究|光鲜|得当|正式))/gu,
    reading: 'zhuo2',
  },
  // 目标的实现 is no 标的
  { place: /(?<=[目指坐商路]标)的/gu, reading: 'de5' },
  { place: new RegExp(TEACH, 'gu'), reading: 'jiao1' },
  { place: new RegExp(CARRY, 'gu'), reading: 'bei1' },
  { place: new RegExp(CUT, 'gu'), reading: 'qie1' },
  { place: new RegExp(FILL, 'gu'), reading: 'cheng2' },
  { place: new RegExp(STUCK, 'gu'), reading: 'qia3' },
  { place: new RegExp(TIE, 'gu'), reading: 'za1' },
  { place: new RegExp(SICK, 'gu'), reading: 'tu4' },
  { place: new RegExp(BROKEN, 'gu'), reading: 'she2' },
  { place: new RegExp(ROUND, 'gu'), reading: 'zhuan4' },
  { place: new RegExp(FASTEN, 'gu'), reading: 'ji4' },
  { place: new RegExp(LEAK, 'gu'), reading: 'lou4' },
  { place: /(?<=口|点|[好很][多大]|全是|都是)血/gu, reading: 'xie3' },
  // The office where something is sold: 售票处在哪
  { place: /(?<=[票诊事询领])处(?=在)/gu, reading: 'chu4' },
  {
    place:
      /(?<![品各这那哪一两几多何某物火菜树豆黑白杂])种(?=[^,.]{0,2}(?:豆|瓜|菜|树|花(?!样)|草|地(?!方)|田|玉米|水稻|小麦|葡萄|苹果|土豆))/gu,
    reading: 'zhong4',
  },
  // To go by taxi
  { place: /(?<=打)的(?=[去回来过]|$)/gu, reading: 'di1' },
  { place: /(?<=[一二两三四五六七八九十百千万几])石(?=[米粮谷豆稻])/gu, reading: 'dan4' },
  // Things, unless the two quarters are named: 东西方
  {
    place: /(?<=东)西(?![方部南北向两对走路街城区边侧半德横厢宽长问医合]|文化)/gu,
    reading: 'xi5',
  },
  // 很地道: genuine; without such a word it may be a tunnel
  { place: /(?<=[很真太挺不最够更]地)道/gu, reading: 'dao5' },
  { place: /(?<=地)道(?=的(?![入出]口))/gu, reading: 'dao5' },
  // 为人和善: to be a person
  {
    place:
      /(?<!认|以|成|作|因)为(?=人(?:和善|正直|师表|处世|处事|善良|老实|低调|父|母|谦和|厚道|随和|热情|诚恳|大方|和气|豪爽|豁达|刻薄|小气|仗义|阴险|忠厚|耿直|圆滑|谨慎|慷慨|爽快|谦虚|[很太真挺极](?!多|少)|非常|特别|十分|比较|怎么样|如何|不错))/gu,
    reading: 'wei2',
  },
];
