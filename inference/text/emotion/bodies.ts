/** Feelings as the body shows them: 后背发凉, 心里一沉, "my stomach is in knots". A part and what it does, in any order of telling. */
import type { EmotionWeights } from './emotion-lexicon.ts';

const GAP = '[^,.!?;，。！？；]';
const HEART_ZH = '(?:心里?头?|心脏|胸口|心口)';
const SKIN_ZH =
  '(?:头皮|后背|脊背|脊梁骨?|背脊|后脖颈|脚底|浑身|全身|手心|手脚|双?腿|两腿|膝盖|汗毛|寒毛|头发|声音|嘴唇|牙齿?)';

export const BODIES_ZH: readonly (readonly [EmotionWeights, readonly string[]])[] = [
  [
    { afraid: 0.8 },
    [
      `${SKIN_ZH}都?(?:一?阵阵?地?|有点儿?|有些|直)?(?:发凉|凉飕飕|发麻|发毛|发软|发虚|发冷|冒汗|出汗|竖|打颤|哆嗦|直抖|一凉|冰凉)${GAP}{0,2}`,
      `${HEART_ZH}(?:都)?(?:咯噔|砰砰|怦怦|直跳|狂跳|提到|跳到|悬着|发慌|打鼓|七上八下|一紧|揪紧)${GAP}{0,4}`,
      `起了?一身鸡皮疙瘩|鸡皮疙瘩|冒冷汗|吓出${GAP}{0,3}汗|脸色?(?:煞白|惨白|发白|苍白)|面无人色`,
    ],
  ],
  [
    { sad: 0.7, melancholic: 0.1 },
    [
      `${HEART_ZH}(?:都)?(?:在)?(?:滴血|一沉|一酸|发酸|堵得慌|堵着|拔凉|凉了|哇凉|空落落|空荡荡|碎了?|刺痛|抽痛|揪着疼|针扎)${GAP}{0,4}`,
      `(?:鼻子|鼻头|眼睛|眼眶|眼圈|喉咙|嗓子)(?:都)?(?:有点|有些|直|一|又)?(?:发酸|酸|发红|红了|湿润?|湿了|哽住?|堵住?|发堵|哽咽)${GAP}{0,2}`,
    ],
  ],
  [
    { happy: 0.8 },
    [
      `${HEART_ZH}(?:都|像)?${GAP}{0,3}(?:一暖|暖暖|暖洋洋|甜滋滋|美滋滋|乐开了?花|开花|痒痒|放烟花|吃了?蜜)${GAP}{0,2}`,
      '嘴角(?:上扬|压不住|疯狂上扬|咧到)|合不拢嘴|笑得?弯了?(?:腰|眼)|眉毛都?笑弯',
    ],
  ],
  [
    { angry: 0.8 },
    [
      `(?:咬着?|咬紧|磨着?)(?:牙|后槽牙)|(?:攥|握)紧?着?拳头?|青筋${GAP}{0,3}|血(?:压)?(?:上头|上涌|冲脑门|往上涌|飙升)|(?:瞪着?|横着?)眼(?!睛大)|鼻孔(?:冒烟|出气)|头顶冒烟|七窍冒烟|肺(?:都)?(?:要)?气?炸|脸(?:都)?气(?:红|绿|歪)`,
    ],
  ],
  [
    { disgusted: 0.8 },
    [`(?:捏|捂)着?鼻子|胃里?(?:翻江倒海|翻腾|一阵翻|犯恶心|不舒服)|皱着?鼻子|撇(?:着|了)?(?:撇)?嘴|翻了?个?大?白眼`],
  ],
  [
    { surprised: 0.8 },
    [
      `(?:瞪|睁)(?:大|圆)了?(?:双)?眼睛?|眼睛(?:瞪|睁)得|张大了?嘴巴?|嘴巴?张得|倒吸(?:了)?一口(?:凉|冷)气|合不上嘴|下巴(?:都)?(?:要)?(?:惊)?掉|愣(?:住|在原地|了)|僵在原地|呆住`,
    ],
  ],
  [
    { afraid: 0.5, happy: 0.3 },
    [
      `羞(?:得|红|死)${GAP}{0,6}|(?:脸|耳朵|耳根)(?:都)?(?:一|发|通|羞|涨|滚)?(?:红|烫|热)(?:了|扑扑|彤彤|通通)?|捂着脸`,
    ],
  ],
  [
    { melancholic: 0.7 },
    [
      `(?:眼皮|身子|脚步|双腿)(?:都)?(?:直)?(?:打架|沉重|发沉|灌了?铅|抬不起)|头(?:都)?抬不起|垂着头|耷拉着?(?:脑袋|头)|眼神空洞|浑身没劲`,
    ],
  ],
];

const MINE = '(?:my|your|his|her|their|the) ';
const IS = "(?: is| are| was| were|'s)?(?: all| just| still| so)?";

export const BODIES_EN: readonly (readonly [EmotionWeights, readonly string[]])[] = [
  [
    { afraid: 0.8 },
    [
      `heart (?:is |was )?in (?:${MINE})?(?:throat|mouth)|${MINE}(?:heart|pulse)${IS} (?:racing|pounding|thumping|hammering)|${MINE}(?:knees|legs|hands|teeth|voice|lips)${IS} (?:weak|shaking|trembling|chattering|knocking|wobbly|jelly|quivering)`,
      `weak (?:in|at) the knees|knees (?:are )?knocking|white as a (?:sheet|ghost)|blood (?:ran|runs|running) cold|hair (?:is )?standing on end|skin (?:is )?crawling|cold sweat|sweaty palms|chill(?:s)? down (?:${MINE})?spine|spine tingling|on pins and needles|stomach (?:is )?in knots|lump in (?:${MINE})?stomach|edge of (?:${MINE})?seat`,
    ],
  ],
  [
    { sad: 0.7, melancholic: 0.1 },
    [
      `${MINE}heart${IS} (?:sinks|sinking|sank|breaking|broken|aching|aches|heavy|in pieces)|${MINE}(?:eyes|eye)${IS} (?:watering|welling up|filling|burning|wet|red)|welling up|tears (?:are )?(?:streaming|rolling|running|in)(?: down)?(?: ${MINE}[a-z]+)?|chin (?:is )?quivering|lip (?:is )?trembling|barely holding it together|ugly cry`,
    ],
  ],
  [
    { happy: 0.8 },
    [
      `${MINE}heart${IS} (?:soaring|singing|full|melting|swelling|skipping|bursting|dancing)|ear to ear|grin from ear to ear|can't stop smiling|dancing on air|cat that got the cream|christmas morning|candy store|dog with two tails|pleased as punch`,
    ],
  ],
  [
    { angry: 0.8 },
    [
      `${MINE}(?:blood)${IS} (?:boiling|boils)|${MINE}(?:jaw|fists?|teeth)${IS} (?:clenched|clenching|gritted|balled)|clench(?:ing|ed) ${MINE}(?:jaw|fists?|teeth)|steam (?:coming )?out of ${MINE}ears|foaming at the mouth|veins? (?:is |are )?(?:popping|throbbing)|red in the face|fit to be tied|at my wits'? end|at your wits'? end|end of (?:${MINE})rope|spitting (?:nails|mad)|mad as a [a-z ]+`,
    ],
  ],
  [
    { disgusted: 0.8 },
    [
      `${MINE}stomach${IS} (?:turning|churning|turns|turned)|wrinkl(?:e|ed|ing) ${MINE}nose|holding ${MINE}nose|pinching ${MINE}nose|bile|about to (?:throw up|puke|vomit|gag)|makes me sick|turn(?:s|ed|ing)? ${MINE}stomach`,
    ],
  ],
  [
    { surprised: 0.8 },
    [
      `${MINE}(?:jaw|mouth)${IS} (?:dropped|dropping|drops|hanging|open|wide open|on the floor)|${MINE}eyes${IS} (?:wide|popping|bulging)|eyes wide|wide eyes|eyebrows raised|deer in (?:the )?headlights|double take|knocked ${MINE}socks off`,
    ],
  ],
  [
    { melancholic: 0.7 },
    [
      `${MINE}(?:shoulders|head)${IS} (?:slumped|hanging|drooping|down)|eyelids (?:are )?heavy|dragging ${MINE}feet|running on empty|out of gas|dog tired|dead on ${MINE}feet`,
    ],
  ],
];
