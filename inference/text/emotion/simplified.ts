/** Traditional characters of descriptions as simplified ones: those alone whose simplified forms are in the lexicon. */

/** Each traditional character with its simplified one behind it; by opencc, Taiwan's standard. */
const PAIRS = [
  '並并亂乱併并來来俬私個个倖幸備备傷伤儘尽兇凶兒儿內内別别剛刚動动勝胜勞劳勵励卻却厭厌厲厉參参吶呐唸念問问喪丧喫吃單单嗚呜嘆叹嘔呕嘖啧噁恶噴喷噹当嚇吓嚥咽嚮向嚴严埰采堅坚報报壓压壞坏奪夺奬奖奮奋嫵妩嬌娇嬰婴孃娘學学寀采寧宁',
  '寬宽寵宠專专對对尷尴嵗岁帶带幷并幾几廢废弔吊張张強强彆别後后從从徹彻悅悦悵怅悶闷悽凄惡恶惱恼愛爱愜惬慄栗態态慘惨慚惭慪怄慮虑慶庆慾欲憂忧憊惫憐怜憤愤憫悯懶懒懷怀懼惧戀恋戰战捨舍採采揚扬擔担敗败敘叙敵敌斷断於于時时曏向曖暧',
  '曠旷會会東东棄弃業业極极樂乐機机橫横歎叹歡欢歲岁氣气決决沒没沖冲涼凉淒凄淚泪溫温滿满潑泼潰溃澀涩瀾澜災灾為为無无煙烟煩烦熱热燒烧燻熏爭争爲为爺爷狀状猶犹獃呆獎奖獨独獲获異异當当痠酸瘋疯發发盃杯盡尽眞真睏困祕秘禍祸禮礼稱称',
  '積积穩稳穫获竅窍竊窃箇个籌筹籲吁粵粤納纳級级結结絕绝絞绞絲丝絶绝綵彩緊紧緩缓緻致纍累罵骂羨羡義义聞闻聲声肅肃脅胁脈脉腸肠膽胆臉脸臟脏與与興兴舊旧莊庄菸烟萬万著着蔘参藹蔼處处虛虚號号蠻蛮衊蔑衕同衝冲裏里裝装裡里見见視视親亲',
  '觀观觸触討讨訓训訝讶許许評评詫诧話话詳详語语誠诚說说説说調调談谈諷讽謂谓講讲謝谢譏讥議议讀读變变貓猫負负責责貼贴賀贺質质賭赌賴赖贏赢躍跃較较載载輕轻過过遺遗還还釋释針针鉅巨鋒锋鋼钢鍼针鎖锁鎭镇鎮镇鏗铿鏘锵鐵铁長长開开閑闲',
  '閒闲闌阑關关陰阴陳陈陽阳險险雞鸡難难雲云靂雳靜静靦腼頑顽頭头頹颓頽颓顏颜顔颜顧顾顫颤風风飛飞餘余駡骂騰腾驕骄驚惊骯肮髒脏體体髮发鬆松鬨哄鬱郁鳥鸟鴻鸿鶴鹤鷄鸡麪面麫面麵面麼么麽么點点齒齿齣出',
].join('');

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[2 * at], PAIRS[2 * at + 1]] as const),
);

/** `text` as the lexicon writes it. The whole of opencc would cost every start its tables. */
export function inSimplified(text: string): string {
  return text.replaceAll(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
