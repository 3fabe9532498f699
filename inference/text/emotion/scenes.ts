/**
 * What has happened to somebody, as a verb and what it is about: 中了五百万, 半夜听到敲门声, "found a hair in your soup". No words
 * of feelings are in it; what is won or lost, heard in the dark or smelled tells them. A few frames stand for very many scenes.
 */
import { BODIES_EN, BODIES_ZH } from './bodies.ts';
import type { EmotionWeights } from './emotion-lexicon.ts';

const GAP = '[^,.!?;，。！？；]';
/** Up to so many English words between. */
const words = (most: number) => `(?: [a-z'-]+){0,${most}}`;

const ZH: readonly (readonly [EmotionWeights, readonly string[]])[] = [
  [
    { disgusted: 0.8 },
    [
      `(?:闻|吃|踩|看|摸|喝|咬|发现|碰|沾|坐|嚼|掏|翻|掀|舔)(?:到|见|了|着|出|开)?${GAP}{0,6}(?:馊|臭|屎|粪|虫|蟑螂|苍蝇|头发|呕吐|痰|垃圾|脏|发霉|霉|过期|变质|蛆|烂|腐|鼻涕|脚皮|腥)${GAP}{0,4}`,
      `(?:臭|馊|发霉|腐烂|肮脏|变质|隔夜)的?${GAP}{0,3}(?:味|水|饭|袜子|鞋|牛奶|肉|鸡蛋|厕所|下水道|垃圾|菜)`,
    ],
  ],
  [
    { afraid: 0.8 },
    [
      `(?:半夜|深夜|夜里|黑暗|停电|门外|窗外|床底|身后|背后|楼道|走廊|荒野|坟地|衣柜|地下室|墙里|阁楼)${GAP}{0,6}(?:敲门|脚步|怪声|声音|声|影子?|鬼|有人|动静|眼睛|东西|哭声|笑声|叫声|血)`,
      `(?:遇到|碰到|碰见|看到|看见|撞见|踩到|面对|梦见|撞上)了?${GAP}{0,4}(?:鬼|蛇|熊|狼|老虎|狮子|鲨鱼|歹徒|劫匪|小偷|杀人|尸体|丧尸|僵尸|怪物|持刀|绑架|抢劫|老鼠|枪)`,
      `被${GAP}{0,4}(?:狗追|追杀|追赶|追着|跟踪|绑架|抢劫|困住|困在|威胁|盯上|包围|咬)`,
      `(?:飞机|电梯|车子?|船|房子|大楼|缆车|刹车)${GAP}{0,3}(?:坠|失控|要掉|掉下|翻|失事|着火|倒塌|故障|卡住|沉|爆炸|失灵)`,
      `(?:掉进|掉到|掉入|落入|跌进|跌入|卡在|陷入|陷进)了?${GAP}{0,4}(?:水|河|湖|海|坑|井|沼泽|陷阱|冰|电梯|悬崖|深渊)里?`,
      `第一次${GAP}{0,2}(?:上台|演讲|登台|面试|约会|见家长|开车|上课|主持|表演)|走${GAP}{0,2}(?:夜路|墓地|坟)`,
      `(?:第一次|要|正在|站在|走|坐)${GAP}{0,5}(?:蹦极|跳伞|过山车|高空|悬崖|独木桥|玻璃栈道|鬼屋|手术台|拔牙|开刀)`,
      `等着?待?${GAP}{0,6}(?:宣判|化验|检查结果|手术|诊断|成绩|结果)`,
    ],
  ],
  [
    { angry: 0.8 },
    [
      `(?:跟|和|与|对着?|冲着?|向|找)${GAP}{1,6}(?:吵架?|争吵|争论|理论|对骂|骂|打架|抬杠|算账|摊牌|发火|发飙|动手|互怼|投诉|讨说法|讨债|对质|吼)`,
      `(?:训|批评|骂|教训|数落|训斥|吼)了?(?:学生|孩子|儿子|女儿|下属|员工|徒弟|人)`,
      `被${GAP}{0,5}(?:插队|抢|骗|坑|偷|占了?车位|撞|剐|放鸽子|背叛|泼|加塞|吵醒|扣钱|扣工资|冤枉|甩锅|宰|剪坏|拉黑|抢功)了?`,
      `(?:熊孩子|邻居|楼上|老板|同事|甲方|室友|队友|司机|快递)${GAP}{0,6}(?:吵|闹|装修|蹦|甩锅|改需求|偷吃|坑|不讲理|抢|拖|耍赖|放鸽子|挂机|送人头|乱扔|弄丢)`,
    ],
  ],
  [
    { happy: 0.6, surprised: 0.2 },
    [
      '(?:中|赢|抽|摸)(?:到|了|得|上)?(?:[一二两三五六七八九十百千万亿几0-9]+|头|大|特)(?:等?奖|彩票|彩|万|块钱?|元|亿)?',
      `(?:抢|买|捡|收|拿|得|领|淘|考|升|评|订)(?:到|上|了|中)${GAP}{0,4}(?:票|红包|礼物|offer|通知书|奖学金|奖|冠军|第一|满分|驾照|大学|清华|北大|研究生|公务员|职|新房|新车|快递|鲜花|工资|签名|限量|包裹)`,
      `(?:被|得到)${GAP}{0,4}(?:夸|表扬|表白|求婚|录取|选中|认可|提拔)了?`,
      '(?:终于|刚刚?)(?:下班|放学|放假|毕业|考完|脱单|见到|等到|通关|瘦了|做到|成功|上岸|还清|见面|团聚|回家|买房|结婚|退休|赢)了?',
      `(?:孩子|宝宝|儿子|女儿)(?:出生|满月|会走路|会叫|考上|得了)${GAP}{0,4}`,
      `久别重逢|(?:喜欢|暗恋|心爱)的?人?${GAP}{0,3}(?:答应|同意|牵手|抱|亲|表白)`,
    ],
  ],
  [
    { sad: 0.8 },
    [
      `没(?:及格|考上|选上|通过|人理|人要|人爱|人懂|考好|抢着)`,
      `(?:弄丢|失去|摔碎|弄坏|打碎|没抢到|没赶上|没考上|落选)了?${GAP}{0,6}`,
      `(?:跟|和|与)${GAP}{1,5}(?:分手|离婚|分开|诀别|告别|永别|道别)`,
      '被(?:人|他|她|男友|女友|男朋友|女朋友|公司|老板|全世界|朋友)?(?:抛弃|甩|拒绝|辞退|开除|裁|误解|遗忘|孤立|冷落|退学)了?',
      '(?:小狗|小猫|狗狗?|猫咪?|爷爷|奶奶|外公|外婆|姥姥|姥爷|爸爸|妈妈|亲人|宠物|仓鼠|金鱼)(?:走丢|丢|死|去世|离开|不在|没|走)了',
    ],
  ],
  [
    { surprised: 0.8 },
    [
      `(?:突然|忽然|居然|竟然|没想到|意外|偶然|无意中)${GAP}{0,4}(?:发现|听说|得知|知道|看到|看见|撞见|遇见|听到|收到|出现)`,
      `(?:看到|看见|发现|听说|得知)了?${GAP}{0,5}(?:外星|ufo|奇迹|魔术|真相|秘密|明星|怀孕|双胞胎|恐龙|中奖|宝藏)`,
    ],
  ],
  [
    { melancholic: 0.5, sad: 0.2 },
    [
      `(?:一个人|独自|孤身|自己)${GAP}{0,5}(?:吃饭|过年|过节|过生日|看海|看电影|喝酒|喝闷酒|走在|坐在|淋雨|旅行|漂泊|看雨|发呆)`,
      `(?:想|想起|回忆|怀念|翻看|翻着|看着|回到|回想|望着|听着)${GAP}{0,4}(?:故乡|童年|小时候|从前|过去|往事|旧照片|老照片|老歌|老友|故人|青春|当年|母校|远方|夕阳|落叶|窗外|雨声)`,
      `(?:加|熬|上|开|值)(?:了|完)${GAP}{0,5}(?:班|夜|通宵|会)`,
    ],
  ],
  [
    { calm: 0.8 },
    [
      `(?:念|读|播|报|背|宣读)着?${GAP}{0,3}(?:说明书|新闻|天气|稿|合同|条款|公告|通知|经文|佛经|论文|菜谱|导航|注意事项)`,
      `(?:泡|喝|晒|坐|躺|漂)(?:着|在|完)${GAP}{0,3}(?:茶|太阳|湖边|温泉|草地|海边|阳台|摇椅|沙滩|云)`,
    ],
  ],
];

const EN: readonly (readonly [EmotionWeights, readonly string[]])[] = [
  [
    { disgusted: 0.8 },
    [
      `(?:smell|smelled|smelt|smells|smelling|taste|tasted|bit|bite|biting|stepped|step|stepping|ate|eat|eating|drank|drink|drinking|found|find|finding|touch|touched|opened|swallowed|licked)${words(4)} (?:rotten|spoiled|moldy|mouldy|sour|hair|bug|cockroach|roach|poop|vomit|worm|fly|maggots?|garbage|trash|sewage|slime|expired|rat|dirty|sweaty|smelly)(?: [a-z]+)?`,
    ],
  ],
  [
    { afraid: 0.8 },
    [
      `(?:hear|heard|hearing|hears|saw|see|seeing|feel|felt)${words(4)} (?:footsteps|noises?|screams?|knock|knocking|shadow|ghost|monster|intruder|gunshots?|growl|breathing|creaking|snake|spider|bear|shark|behind you|behind me|in the dark|basement|attic|downstairs|burglar)`,
      `(?:alone|trapped|lost|stuck|locked)${words(3)} (?:dark|woods|forest|elevator|closet|basement|cave|cemetery|graveyard|alley|haunted house|sea)`,
      `(?:bear|shark|snake|spider|killer|ghost|zombies?|wolf|wolves|monster|dog|tornado|storm|tsunami)${words(2)} (?:chasing|attacking|coming|behind|after|approaching|biting)(?: [a-z]+)?`,
      `(?:plane|car|elevator|ship|boat|building|bridge|brakes)${words(2)} (?:crash|crashing|falling|sinking|going down|collapsing|spinning|failing|failed)`,
      `(?:can't|cannot|couldn't) find${words(2)} (?:kid|kids|child|baby|son|daughter|dog|passport|way|parents|mom|mother)`,
      `(?:about to|going to|waiting for|waiting on|before)${words(3)} (?:surgery|skydive|skydiving|bungee|injection|dentist|verdict|results|diagnosis|audition)`,
    ],
  ],
  [
    { angry: 0.8 },
    [
      `(?:(?:arguing|argue|fighting|fight|quarrel|quarreling|dealing) with|(?:yelling|yell|shouting|screaming|complaining) (?:at|to))${words(3)}`,
      `(?:stole|scratched|ruined|ate|broke|wrecked|hit|keyed|insulted|overcharged|spilled|blamed|deleted|copied)${words(2)} (?:your|my|his|her|our) [a-z]+`,
      'cut (?:in line|you off|in front)|(?:lied to|cheated on|talking over|took credit)(?: [a-z]+){0,2}',
    ],
  ],
  [
    { happy: 0.6, surprised: 0.2 },
    [
      `(?:won|win|winning|got|get|getting|landed|aced|passed|received|scored|earned|finished)${words(3)} (?:lottery|job|promotion|raise|offer|award|prize|medal|trophy|championship|exam|finals|interview|scholarship|(?<!parking |speeding )tickets?|jackpot|gift|present|bonus|puppy|engaged|married|license)`,
      "(?:said|says|say) yes to you|she said yes|he said yes|baby was born|school's out|last day of school|going on vacation|reunited|dream job|snow day",
    ],
  ],
  [
    { sad: 0.8 },
    [
      `(?:lost|losing|lose|buried|burying|leaving)${words(3)} (?:dog|cat|pet|friend|mother|father|mom|dad|grandma|grandpa|grandmother|grandfather|ring|home|love|wife|husband|child|son|daughter)`,
      `(?:dog|cat|pet|goldfish|hamster|grandma|grandpa|grandmother|grandfather|mother|father|friend|husband|wife)${words(1)} (?:died|dies|passed away|ran away|is gone|left you|left me|is dying)`,
      `(?:missed|missing)${words(2)} (?:train|bus|flight|plane|boat|chance|last train)`,
      '(?:got|been|being|was|were|are|getting) (?:dumped|fired|rejected|ghosted|left behind|laid off|abandoned|bullied|stood up|ignored|divorced|expelled)',
    ],
  ],
  [
    { surprised: 0.8 },
    [
      '(?:just|suddenly|unexpectedly) (?:found out|heard|learned|realized|realised|discovered|ran into|walked in|appeared)',
      `(?:saw|see|seeing|met|meeting|found|discovered)${words(2)} (?:ufo|aliens?|celebrity|unicorn|dinosaur|miracle|magic trick|magic|treasure)`,
      'surprise (?:party|ending|guest|proposal)',
    ],
  ],
  [
    { melancholic: 0.5, sad: 0.2 },
    [
      `(?:watching|looking at|staring at|remembering|thinking of|thinking about|flipping through|listening to)${words(4)} (?:rain|old photos?|photos|sunset|childhood|past|old days|leaves|memories|hometown|letters|yearbook|old songs?)`,
      `(?:after|finished|working|worked|pulled)${words(3)} (?:double shift|night shift|overtime|all-nighter|shift|long week)`,
    ],
  ],
  [
    { calm: 0.8 },
    [
      `(?:reading|reciting|announcing|narrating|explaining)${words(3)} (?:manual|instructions|news|weather|report|terms|directions|recipe|phone book|documentary|map|list|will|minutes|dictionary|contract)`,
      `(?:sipping|sitting|lying|floating|walking|relaxing)${words(4)} (?:tea|beach|lake|garden|hammock|fireplace|clouds|stars|forest|porch|stream|meadow|river)`,
    ],
  ],
];

/** Stands in a description for the scene of this number. */
const FIRST_MARK = 0xe000;
const markOf = (index: number) => String.fromCharCode(FIRST_MARK + index);

const SCENES = [
  ...[...BODIES_ZH, ...ZH].map(([weights, frames]) => ({ weights, pattern: new RegExp(frames.join('|'), 'gu') })),
  ...[...BODIES_EN, ...EN].map(([weights, frames]) => ({
    weights,
    pattern: new RegExp(`\\b(?:${frames.join('|')})\\b`, 'gu'),
  })),
];

/** `plain` with a mark in the place of every scene: none of its words is a feeling on its own. */
export const withScenes = (plain: string): string =>
  SCENES.reduce((text, { pattern }, index) => text.replace(pattern, markOf(index)), plain);

/** The marks, and what they say. */
export const SCENE_MARKS: ReadonlyMap<string, EmotionWeights> = new Map(
  SCENES.map(({ weights }, index) => [markOf(index), weights]),
);
