/** Characters that are read otherwise as verbs, told by what stands beside them: 长 grows, 数 counts, 还 gives back, 落 forgets. */
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
const COUNT = `(?<![人次个总少多参函分指岁度系倍整小常级件单双基负正票实虚约])数(?=${COUNTED_THINGS})`;

const GIVEN_BACK =
  '完(?!没|不|有|要|得|是|能|整)|清(?!楚|晰|醒)|掉|他(?!妈|们|是|在|不|没|说|会|有)|回[去来给]|了(?!解|得)(?=.*[钱债账书款])|愿|击|账|贷|本付';
const GIVE_BACK = `还(?=${GIVEN_BACK})`;

// Things one forgets somewhere, and where: leaves fall, too.
const LEFT_THINGS = '书|包|机|伞|钥匙|东西|作业|证|卡|杯|衣服|眼镜|行李|电脑|耳机|文件';
const LEFT_BEHIND = `(?<=(?:${LEFT_THINGS})(?:都|又|还|也|给)?)落(?=在[^地水])|落(?=下了?(?:东西|功课|作业|课))`;

// A line of code or of letters: 这行代码.
const LINE = '(?<=[这那每哪])行(?=代码|字|诗|文|数据|小字|程序|命令)';

export const VERBS: readonly PlaceRule[] = [
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
  // 为人和善: to be a person
  {
    place: /(?<!认|以|成|作|因)为(?=人(?:和善|正直|师表|处世|善良|老实|低调|父|母|谦和|厚道|随和|热情|诚恳))/gu,
    reading: 'wei2',
  },
];
