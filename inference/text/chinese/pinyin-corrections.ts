/**
 * What the general dictionary misreads or reads too carefully, as words. Every row is a word somebody would hear wrong.
 * Readings are written as spoken, so 一 and 不 carry their changed tones.
 */

/** Words with another reading than the dictionary's: `word syllable …`, one syllable per character. */
const READINGS = `
  各行各业 ge4 hang2 ge4 ye4 | 投行 tou2 hang2 | 商行 shang1 hang2 | 琴行 qin2 hang2 | 懂行 dong3 hang2 | 改行 gai3 hang2 | 转行 zhuan3 hang2 | 请假装 qing3 jia3 zhuang1 | 矿藏 kuang4 zang4 | 育种 yu4 zhong3 | 制种 zhi4 zhong3 | 家长里短 jia1 chang2 li3 duan3
  舍不得 she3 bu5 de5 | 了不起 liao3 bu5 qi3 | 对不起 dui4 bu5 qi3 | 差不多 cha4 bu5 duo1 | 来不及 lai2 bu5 ji2
  受不了 shou4 bu5 liao3 | 忍不住 ren3 bu5 zhu4 | 忘不了 wang4 bu5 liao3 | 免不了 mian3 bu5 liao3 | 巴不得 ba1 bu5 de5
  怪不得 guai4 bu5 de5 | 恨不得 hen4 bu5 de5 | 不得不 bu4 de2 bu4 | 不得了 bu4 de2 liao3 | 不得 bu4 de2
  背着包 bei1 zhe5 bao1 | 背着书包 bei1 zhe5 shu1 bao1 | 倒车 dao4 che1 | 倒水 dao4 shui3 | 倒茶 dao4 cha2 | 倒酒 dao4 jiu3
  教书 jiao1 shu1 | 教我 jiao1 wo3 | 教你 jiao1 ni3 | 教他 jiao1 ta1 | 教她 jiao1 ta1 | 教会我 jiao1 hui4 wo3
  空着 kong4 zhe5 | 有空 you3 kong4 | 没空 mei2 kong4 | 有空间 you3 kong1 jian1 | 没空间 mei2 kong1 jian1 | 抽空 chou1 kong4 | 待会儿 dai1 hui4 er5 | 打转 da3 zhuan4
  盛饭 cheng2 fan4 | 盛汤 cheng2 tang1 | 长高 zhang3 gao1 | 长胖 zhang3 pang4 | 长出 zhang3 chu1
  长满 zhang3 man3 | 长着 zhang3 zhe5 | 长成 zhang3 cheng2 | 长大 zhang3 da4 | 越长越 yue4 zhang3 yue4
  还钱 huan2 qian2 | 还你 huan2 ni3 | 还我 huan2 wo3 | 还给 huan2 gei3 | 还债 huan2 zhai4 | 还书 huan2 shu1 | 还款 huan2 kuan3
  种花 zhong4 hua1 | 种树 zhong4 shu4 | 种菜 zhong4 cai4 | 种地 zhong4 di4 | 种田 zhong4 tian2 | 种了 zhong4 le5 | 种下 zhong4 xia4
  数数 shu3 shu4 | 数一数 shu3 yi5 shu3 | 数到 shu3 dao4 | 数不清 shu3 bu5 qing1 | 大都 da4 du1 | 打扮 da3 ban5
  穿着打扮 chuan1 zhuo2 da3 ban5 | 排行 pai2 hang2 | 和面 huo2 mian4 | 系鞋带 ji4 xie2 dai4 | 系安全带 ji4 an1 quan2 dai4
  系领带 ji4 ling3 dai4 | 系好 ji4 hao3 | 理发 li3 fa4 | 发型 fa4 xing2 | 卡住 qia3 zhu4 | 切菜 qie1 cai4 | 切肉 qie1 rou4
  切开 qie1 kai1 | 切蛋糕 qie1 dan4 gao1 | 提防 di1 fang5 | 吐血 tu4 xie3 | 呕吐 ou3 tu4
  心脏 xin1 zang4 | 内脏 nei4 zang4 | 肝脏 gan1 zang4 | 薄荷 bo4 he5 | 坐骑 zuo4 qi2 | 结了果 jie1 le5 guo3 | 结果实 jie1 guo3 shi2
  结的果 jie1 de5 guo3 | 中奖 zhong4 jiang3 | 中了 zhong4 le5 | 看中 kan4 zhong4 | 猜中 cai1 zhong4 | 打中 da3 zhong4
  一行字 yi4 hang2 zi4 | 两行 liang3 hang2 | 几行 ji3 hang2 | 第一行 di4 yi1 hang2 | 行距 hang2 ju4
  重做 chong2 zuo4 | 重来 chong2 lai2 | 重写 chong2 xie3 | 重启 chong2 qi3 | 重发 chong2 fa1 | 重装 chong2 zhuang1
  睡着 shui4 zhao2 | 着急 zhao2 ji2 | 猜着 cai1 zhao2 | 找着 zhao3 zhao2 | 觉着 jue2 zhe5
  弹吉他 tan2 ji2 ta5 | 弹钢琴 tan2 gang1 qin2 | 应届 ying1 jie4 | 大夫 dai4 fu5 | 说了算 shuo1 le5 suan4 | 好吗 hao3 ma5
  乐队 yue4 dui4 | 乐谱 yue4 pu3 | 发愁 fa1 chou2 | 倒数 dao4 shu3 | 干嘛 gan4 ma2 | 干啥 gan4 sha2 | 干什么 gan4 shen2 me5
  只身 zhi1 shen1 | 船只 chuan2 zhi1 | 尽管 jin3 guan3 | 尽快 jin3 kuai4 | 尽早 jin3 zao3 | 挨打 ai2 da3 | 挨骂 ai2 ma4
  受不了了 shou4 bu5 liao3 le5 | 朝三暮四 zhao1 san1 mu4 si4 | 查良镛 zha1 liang2 yong1 | 台州 tai1 zhou1 | 剥夺 bo1 duo2 | 剥削 bo1 xue1
  便宜 pian2 yi5 | 似的 shi4 de5 | 露一手 lou4 yi4 shou3 | 露脸 lou4 lian3 | 会计 kuai4 ji4 | 快乐 kuai4 le4
  调大 tiao2 da4 | 调小 tiao2 xiao3 | 调高 tiao2 gao1 | 调低 tiao2 di1 | 调到 tiao2 dao4 | 调成 tiao2 cheng2 | 一下子 yi2 xia4 zi5
  铺着 pu1 zhe5 | 铺了 pu1 le5 | 铺上 pu1 shang4 | 铺满 pu1 man3 | 铺好 pu1 hao3 | 铺床 pu1 chuang2 | 铺路 pu1 lu4 | 铺开 pu1 kai1
  好觉 hao3 jiao4 | 种瓜得瓜 zhong4 gua1 de2 gua1 | 数一下 shu3 yi2 xia4 | 教得 jiao1 de5 | 教了 jiao1 le5 | 曾国藩 zeng1 guo2 fan1
  炸鸡 zha2 ji1 | 炸酱 zha2 jiang4 | 炸薯条 zha2 shu3 tiao2 | 油炸 you2 zha2 | 倒杯 dao4 bei1 | 倒一杯 dao4 yi4 bei1 | 折断 she2 duan4
  一物降一物 yi2 wu4 xiang2 yi2 wu4 | 宁死不降 ning4 si3 bu4 xiang2 | 孙子兵法 sun1 zi3 bing1 fa3 | 孙子曰 sun1 zi3 yue1
  洪洞 hong2 tong2 | 任家 ren2 jia1 | 任正非 ren2 zheng4 fei1 | 任嘉伦 ren2 jia1 lun2 | 任贤齐 ren2 xian2 qi2 | 任达华 ren2 da2 hua2
  任盈盈 ren2 ying2 ying2 | 曾小贤 zeng1 xiao3 xian2 | 曾志伟 zeng1 zhi4 wei3 | 曾国荃 zeng1 guo2 quan2 | 曾巩 zeng1 gong3 | 曾子 zeng1 zi3
  仇英 qiu2 ying1 | 朴树 pu3 shu4 | 朴槿惠 piao2 jin3 hui4 | 朴信惠 piao2 xin4 hui4 | 朴智星 piao2 zhi4 xing1 | 朴正熙 piao2 zheng4 xi1
  盖叫天 ge3 jiao4 tian1 | 宁采臣 ning4 cai3 chen2 | 宁浩 ning4 hao4 | 应采儿 ying1 cai3 er2 | 应昊茗 ying1 hao4 ming2 | 解缙 xie4 jin4
  长城 chang2 cheng2 | 倒垃圾 dao4 la1 ji1 | 播种机 bo1 zhong3 ji1 | 便宜行事 bian4 yi2 xing2 shi4 | 命中注定 ming4 zhong4 zhu4 ding4 | 数落 shu3 luo5
  乐器行 yue4 qi4 hang2 | 自得其乐 zi4 de2 qi2 le4 | 亏空 kui1 kong5
  空着肚子 kong1 zhe5 du4 zi5 | 空着手 kong1 zhe5 shou3 | 和泥 huo2 ni2
  缝衣服 feng2 yi1 fu5 | 涨红 zhang4 hong2 | 撒种 sa3 zhong3 | 湖泊 hu2 po1 | 蔚县 yu4 xian4 | 尉迟 yu4 chi2 | 万俟 mo4 qi2`;

/** Words whose last character is neutral in speech. */
const NEUTRAL_ENDINGS = `
  先生 学生 医生 告诉 知道 明白 清楚 朋友 舒服 眼睛 月亮 太阳 干净 事情 关系 消息 意思 客气 脾气 麻烦 窗户 热闹 打算 商量 收拾 招呼
  糊涂 厉害 老实 护士 故事 葡萄 点心 早上 晚上 地方 星星 名字 多少 值得 没有 这里 那里 哪里 家里 心里 手里 眼里 屋里 夜里 城里
  身上 桌上 路上 手上 脸上 天上 床上 回来 出去 起来 下来 下去 过来 过去 出来 进来 进去 上来 上去 回去 几个 哪个 这个 那个 记得 懂得
  衣服 豆腐 耳朵 嘴巴 尾巴 休息 力气 凉快 暖和 咳嗽 聪明 结实 亲戚 丈夫 师傅 萝卜 蘑菇 头发 认识 喜欢 漂亮 觉得 显得 晓得 使得
  谢谢 爸爸 妈妈 爷爷 奶奶 哥哥 姐姐 弟弟 妹妹 叔叔 舅舅 姑姑 公公 婆婆 宝宝 娃娃 宝贝 姑娘 媳妇 少爷 老爷 太太 丫头 骨头 木头 石头
  馒头 枕头 念头 舌头 拳头 钥匙 玻璃 篱笆 棉花 芝麻 高粱 豆子 包袱 衣裳 行李 生意 主意 动静 动弹 得罪 别扭 委屈 冤枉 唠叨 啰嗦 吆喝 嘀咕
  嘟囔 哆嗦 折腾 琢磨 打听 打量 打发 应酬 张罗 照应 提防 疙瘩 胳膊 屁股 指甲 眉毛 胡琴 苍蝇 蛤蟆 骆驼 牲口 庄稼 笤帚 扫帚 棺材 见识
  阔气 秀气 福气 运气 小气 和气 神气 义气 俗气 洋气 味道 部分 本事 便当 称呼 答应 耽误 耽搁 晃悠 迷糊 模糊 马虎 稀罕 新鲜 痛快 爽快 勤快
  自在 规矩 门道 打扮 比方 差事 家伙 官司 合同 记号 街坊 戒指 困难 里头 外头 上头 下头 前头 后头 两口 老婆 老板 妖精 状元 秀才 裁缝
  云彩 扎实 直溜 嫁妆 交情 精神 咱们 怎么 什么 那么 这么 多么`;

/** Surnames read differently from the character: before a title, after 姓. */
const SURNAMES =
  '曾 zeng1 单 shan4 仇 qiu2 任 ren2 解 xie4 查 zha1 区 ou1 盖 ge3 朴 piao2 尉 wei4 华 hua4 折 she2 黑 he4 缪 miao4';
/** These only after 姓: a 乐老师 may teach music. */
const SURNAMES_AFTER_XING =
  '乐 yue4 种 chong2 员 yun4 召 shao4 薄 bo2 令 ling2 秘 bi4 句 gou1 纪 ji3 葛 ge3 卜 bu3 车 che1 洗 xian3 柏 bai3 燕 yan1 哈 ha3 冼 xian3 覃 qin2 翟 zhai2 谌 chen2 牟 mou2 宓 mi4 隗 wei3 晁 chao2 缪 miao4 乜 nie4';
const TITLES = '先生|小姐|女士|老师|总|经理|医生|教授|同学|师傅|主任|队长|校长|阿姨|叔叔|哥|姐';

/** What becomes of each character of a word: a new reading, the dictionary's, or the dictionary's in the neutral tone. */
export type Correction = readonly string[];
export const AS_IS = '=';
export const NEUTRAL = '5';

/** All corrected words. */
export const CORRECTIONS: ReadonlyMap<string, Correction> = new Map([
  ...NEUTRAL_ENDINGS.trim()
    .split(/\s+/)
    .map((word) => [word, [...word].map((_, i) => (i === word.length - 1 ? NEUTRAL : AS_IS))] as const),
  ...READINGS.trim()
    .split(/\s*[|\n]\s*/)
    .map((row) => {
      const [word, ...readings] = row.split(' ') as [string, ...string[]];
      return [word, readings] as const;
    }),
]);

export const SURNAME_READINGS: ReadonlyMap<string, string> = new Map(
  [...`${SURNAMES} ${SURNAMES_AFTER_XING}`.matchAll(/(\S) (\S+)/g)].map(([, name, reading]) => [name!, reading!]),
);

/** A surname of the tables in the place of one. */
export const SURNAME_PLACE = new RegExp(
  `(?<=姓)[${charactersOf(`${SURNAMES} ${SURNAMES_AFTER_XING}`)}]|[${charactersOf(SURNAMES)}](?=(?:${TITLES}))`,
  'gu',
);

function charactersOf(names: string): string {
  return names.replaceAll(/[ a-z\d]/g, '');
}
