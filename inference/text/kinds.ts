/** Two things of one kind, between which a tilde or an arrow is "to": 小学~高中, 北京→上海. */

/** Kinds whose members do not end alike. */
const KINDS = [
  '幼儿园|学前|小班|中班|大班|小学|初中|高中|中专|大专|大学|本科|硕士|研究生|博士',
  '大[一二三四]|研[一二三]|高[一二三]|初[一二三]|[一二三四五六七八九]年级|小[一二三四五六]',
  '凌晨|清晨|清早|早上?|早晨|上午|中午|午间|下午|傍晚|晚上?|夜里|半夜|深夜|午夜',
  '昨天|今天|今日|今晚|今早|明天|明晚|明早|后天|次日|现在|目前|至今|即日|当天|周末|月初|月中|月底|年初|年中|年底|年末|期末|期中|期初',
  '春天?|夏天?|秋天?|冬天?|春季|夏季|秋季|冬季|立春|立夏|立秋|立冬|元旦|春节|清明|五一|端午|中秋|国庆|圣诞|除夕|初[一二三四五六七八九十]',
  '特?小号?|中号?|特?大号?|加大|均码|偏小|偏大|短|长|轻度|中度|重度|微辣|中辣|特辣|变态辣|不辣|免费|收费',
  '入门|新手|初级|中级|高级|进阶|精通|专家|青铜|白银|黄金|铂金|钻石|王者',
  '北京|上海|广州|深圳|天津|重庆|成都|杭州|南京|武汉|西安|苏州|长沙|郑州|青岛|大连|厦门|福州|宁波|无锡|合肥|济南|沈阳|哈尔滨|长春|昆明|贵阳|南宁|海口|三亚|兰州|西宁|银川|太原|石家庄|南昌|拉萨|乌鲁木齐|香港|澳门|台北|东京|大阪|首尔|曼谷|新加坡|伦敦|巴黎|纽约|北|南|东|西',
].map((kind) => new RegExp(`^(?:${kind})$`, 'u'));

const BEFORE = /(\p{Script=Han}{1,6}) ?$/u;
const AFTER = /^ ?(\p{Script=Han}{1,6})/u;

/** Whether the Chinese words before and after a sign stand in one list: 小学, 高中. */
export function areInOneList(before: string, after: string): boolean {
  const [, left = ''] = BEFORE.exec(before) ?? [];
  const [, right = ''] = AFTER.exec(after) ?? [];
  for (let from = 0; from < left.length; from++) {
    for (let to = right.length; to > 0; to--) {
      const [one, other] = [left.slice(from), right.slice(0, to)];
      if (one !== other && KINDS.some((kind) => kind.test(one) && kind.test(other))) return true;
    }
  }
  return false;
}

/** Whether they are of one kind: in one list, or alike at the end, as 一楼 and 三楼. */
export const areOfOneKind = (before: string, after: string): boolean =>
  areInOneList(before, after) || endAlike(BEFORE.exec(before)?.[1] ?? '', AFTER.exec(after)?.[1] ?? '');

/** What opens a menu, in which an arrow leads on. */
const MENU = /打开|点击?|进入|选择?|设置|菜单|右上角|左下角|我的|首页|主页|文件|选项/u;

/** Whether the only arrow of a line leads from one place or state to another: 北京→上海坐高铁. */
export const isWay = (before: string, after: string): boolean =>
  areOfOneKind(before, after) ||
  (/(?:^|[\s,.!?;:"(、])\p{Script=Han}{1,5} ?$/u.test(before) &&
    /^ ?\p{Script=Han}/u.test(after) &&
    !MENU.test(before));

/** What may be said of anything, and ends no word of a kind: 好啦~走啦. */
const LIGHT = /[了啦呀啊哦呢吧吗嘛哈的地得着过么们你我他她见来去好是不谢安拜~]/u;

/** 初级~高级, 一号线~三号线: a number or so, and the same word. */
function endAlike(left: string, right: string): boolean {
  const last = left.at(-1);
  if (last === undefined || LIGHT.test(last)) return false;
  const end = right.indexOf(last);
  if (end < 1 || end > 4) return false;
  const [one, other] = [left.slice(-1 - end), right.slice(0, end + 1)];
  return one !== other;
}
