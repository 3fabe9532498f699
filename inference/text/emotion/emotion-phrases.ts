/** Further set phrases: idioms of four characters, what the young say, and English ones of several words. */
import type { EmotionWeights } from './emotion-lexicon.ts';

/** Rows as those of `emotion-lexicon.ts`. */
export const PHRASES: readonly (readonly [EmotionWeights, string])[] = [
  [{ happy: 0.5, surprised: 0.3 }, 'your_crush my_crush his_crush her_crush 心上人 crush说 男神 女神'],
  [{ disgusted: 0.6 }, 'lemon lemons 吃柠檬 吃了柠檬 啃柠檬'],
  [{ angry: 0.4, melancholic: 0.3 }, '挤地铁 挤公交 早高峰 晚高峰 rush_hour red_tape on_hold'],
  [{ calm: 0.7 }, '讲道理 摆事实 golf_commentator golf chess_commentator'],
  [
    { happy: 0.8 },
    `如鱼得水 如获至宝 喜形于色 喜极欲狂 喜从中来 乐而忘返 乐以忘忧 流连忘返 欢呼雀跃 欢蹦乱跳 兴味盎然 兴会淋漓 兴头正旺 眉开眼笑 捧腹大笑 开怀畅饮 忍俊不禁 哑然失笑
     前仰后合 笑靥如花 笑逐颜开 喜气盈门 春光满面 意气飞扬 志得意满 沾沾自喜 洋洋得意 趾高气扬 高枕无忧 悠然自得 其乐陶陶 赏心悦目 心驰神往 情投意合 眉目传情 柔情似水
     归心似箭 望眼欲穿 跃跃欲试 摩拳擦掌 豪情万丈 热情洋溢 热情似火 古灵精怪 活泼可爱 活蹦乱跳 天真烂漫 生龙活虎 神采焕发 春暖花开 阳光灿烂 幸福满满 元气满满 甜度爆表
     开盲盒 拆盲盒 拆礼物 拆快递 放寒假 放了寒假 放假了 偶像 见到偶像 大团圆 庆功 庆功宴 颁奖 领奖 获奖感言 报喜 喜讯 好消息 中头彩 躺赢 赢麻了 开香槟 嗑到了 磕到了 甜死了 美死了
     暴富 发财 一夜暴富 真香 好耶 耶 太好了 棒棒 棒极了 好开森 开森 嗨皮 快落 心情大好 心情不错 心情好 心情愉快 情绪高涨 情绪饱满 兴致高昂 兴奋不已 喜悦之情 春风拂面 小确幸 值了
     on_top_of_the_world over_the_rainbow in_seventh_heaven chuffed made_up tickled buzzed amped pumped_up fired_up psyched jazzed full_of_beans
     having_a_ball best_day_of_my_life smiling_from_ear_to_ear happy_camper good_spirits living_the_dream like_a_million_bucks a_million_dollars
     opening_presents open_presents opening_gifts your_team_scored team_scored team_won scored_a_goal last_day_of_school snow_day
     rejoicing mirth mirthful gaiety gay blithe carefree sunny_disposition upbeat bubbly gleeful exultant exult jubilation zest zestful
     enchanted charmed radiant sparkling contented fulfilled blessed lucky fortunate proudly victoriously triumphantly elatedly rapturous rapture`,
  ],
  [
    { angry: 0.8 },
    `怒目圆睁 怒不可竭 怒形于色 怒火攻心 吹胡子瞪眼 咬牙切齿 切齿痛恨 义愤难平 愤世嫉俗 愤恨不平 愤然离席 恼怒不已 火气很大 火气十足 气势汹汹 来势汹汹 剑拔弩张 破口怒骂 大动肝火 大吵大闹
     大吼大叫 大呼小叫 拍案而起 拂袖而去 暴怒不已 雷霆之怒 雷霆万钧 恶语相向 恶声恶语 冤家路窄 反唇相讥 唇枪舌剑 指桑骂槐 指手画脚 得理不让 气冲冲 气狠狠 恶狠狠 凶神恶煞 杀气腾腾 面红耳赤地吵
     被鸽了 放鸽子 爽约 被坑了 踩雷 起床气 路怒症 血压高 血压飙升 血压拉满 拳头硬了 拳头都硬了 气成河豚 河豚 红温 急眼 急了 急眼了 破防骂人 开喷 喷人 祖安 对线 互怼 输不起 掀桌 砸东西 罚单 违章罚单
     hot_under_the_collar blow_a_gasket blowing_a_gasket up_in_arms bent_out_of_shape out_for_blood loaded_for_bear on_the_warpath hopping_mad raving_mad foam_at_the_mouth
     seeing_red flying_off_the_handle fly_off_the_handle hitting_the_roof hit_the_ceiling go_through_the_roof going_postal losing_my_temper short_fuse have_a_cow bite_your_head_off
     at_the_end_of_my_rope parking_ticket speeding_ticket firing_someone fire_someone getting_even teed_off peeved peevish miffed irate incensed aggrieved vexed irked
     wrathful belligerent combative quarrelsome antagonistic scathing scathingly fiery fuming_mad venomous snapping snap_at tear_into dressing_down`,
  ],
  [
    { sad: 0.8 },
    `如丧考妣 痛心疾首 痛彻骨髓 悲愤交加 悲不自胜 悲天怆地 哀痛欲绝 哀感顽艳 哀声叹气 声泪俱下 潸然落泪 老泪纵横 涕泗横流 涕泪交加 以泪洗面 热泪纵横 泪如泉涌 泪眼婆娑 泪眼朦胧 泪流不止 泪洒当场 泣血 呼天抢地
     捶胸顿足 肝胆俱裂 五内俱焚 伤痕累累 楚楚可怜 凄凄惨惨 凄风苦雨 愁肠寸断 痛苦不堪 苦不堪言 难过不已 难以释怀 追悔莫及 悔恨交加 含泪 抱头痛哭 失声痛哭 失声 恋恋不舍 依依不舍 难舍难分 生离死别 天人永隔 阴阳两隔
     追悼会 开追悼会 遗体告别 讣告 离家出走 被鸽 没人懂 好想哭 破碎 破碎感 心碎一地 玻璃心 emo哭 哭死 哭晕 哭惨 泪奔了 眼泪掉下来 泪洒 哭成泪人 泪人 梨花带泪 呜呜呜 嘤 没妈的孩子 落寞离场
     crestfallen heavyhearted cut_up broken_up in_floods_of_tears in_tears burst_into_tears bursting_into_tears cry_my_eyes_out crying_my_eyes_out cry_your_eyes_out
     heart_in_pieces pour_your_heart_out sob_story sobbing_uncontrollably inconsolably grief_stricken lamenting lament plaintive mourningly sorrowing doleful dolefully woebegone
     saying_goodbye_forever flight_got_cancelled flight_was_cancelled heart_sank down_and_depressed disconsolate desolate bereft wretched wretchedly tearfully`,
  ],
  [
    { sad: 0.3, melancholic: 0.5 },
    `孤零零 冷冷清清 打不起精神 提不起劲儿 意志消沉 心灰意冷 心如枯井 灰头土脸 郁郁寡言 郁结于心 闷闷不语 愁云惨雾 愁云惨淡 愁肠百结 忧愁满面 满面愁容 满腹愁绪 满腹心事 心事满腹 茕茕孑立 形单影只 孤苦伶仃 无依无靠 举目无亲 寂寞难耐 孤枕难眠 顾影自怜
     身心俱疲 身心疲惫 疲惫不堪 疲于奔命 心累 无可奈何 无能为力 听之任之 自暴自弃 自怨自艾 自惭形秽 黯然失色 黯然离去 落落寡欢 怏怏不乐 悒悒不欢 不胜唏嘘 感慨万千 感慨万分 睹物思人 触目伤怀 怀才不遇 壮志未酬 时过境迁
     今非昔比 韶华易逝 岁月不饶人 往事不堪 近乡情怯 望洋兴叹 意兴索然 兴味索然 索然无味 味同嚼蜡 生不如死 失眠 睡不着 凌晨三点 没人爱 没人陪 没盼头 没意义 提不起兴趣 提不起精神 丧丧的 好丧 丧气 人间不值得 网抑云 抑郁了 玉玉了 蕉绿
     world-weary soul_weary pining pine forsaken downhearted despondently at_a_low_ebb low_ebb can't_sleep cannot_sleep awake_at_night nothing_to_look_forward_to
     burnt_out at_rock_bottom rock_bottom hit_rock_bottom in_a_funk in_a_rut out_of_sorts under_a_cloud black_dog saudade ennui malaise moping_around glum glumly morose
     dispirited disillusioned disenchanted lackluster spiritless brooding lovesick lovelorn empty_nest heartsore weary_of_life`,
  ],
  [
    { afraid: 0.8 },
    `坐立不安 惊魂不定 惊魂未定 惊恐不安 惊惧不已 惶恐不安 惶恐万分 惶惶终日 寝食难安 寝食不安 心神不宁 心乱如麻 心慌意乱 心有戚戚 心虚不已 局促不安 踟蹰不前 畏首畏尾 畏缩不前 噤若寒蝉 缩头缩脑 战战栗栗 屁滚尿流 抱头鼠窜
     冷汗直流 冷汗涔涔 汗流浃背 汗毛倒竖 毛发倒竖 两股战战 面无血色 面色惨白 失魂丧胆 胆小怕事 胆颤心惊 胆裂魂飞 胆怯不已 谈之色变 大难临头 走投无路 如履薄冰 如芒在背 如坐针毡 提心在口 生死未卜 命在旦夕 被班主任点名 班主任 教导主任
     查寝 被老师点名 被点名 上课被点名 吓尿 吓死 吓傻 吓哭 吓懵 吓得 慌得很 慌了神 慌神 小鹿乱撞 手心冒汗 手脚冰凉 腿肚子转筋 怂得 救我 别过来啊 拆弹
     skittish tremulous quaking quake cower cowering aghast fear_stricken terror_stricken panic_stricken frightened_out_of scared_out_of frozen_with_fear scared_silly scare_the_daylights bundle_of_nerves
     on_tenterhooks nervous_wreck jump_out_of_my_skin jump_out_of_your_skin hiding_under_the_bed heart_skipped_a_beat break_into_a_cold_sweat shake_in_your_boots
     quaking_in_your_boots getting_cold_feet worried_sick worried_to_death sick_with_worry fretting fretful edgy trepidation foreboding timorous cowardly alarmingly
     defusing_a_bomb defuse_a_bomb in_danger mortal_danger life_or_death called_to_the_principal's_office`,
  ],
  [
    { disgusted: 0.8 },
    `恶心至极 恶心巴拉 厌恶至极 令人反胃 令人厌恶 令人不齿 深恶痛疾 敬而远之 避之不及 掩鼻而过 臭不可闻 不堪入耳 不忍直视 没眼看 辣眼 辣耳朵 油腻 好油 太油了 下头男 爹味 晦气 呕心 恶寒 生理不适 生理性厌恶 yue 呕yue 恶心心
     queasy nauseating off-putting stomach_churning stomach-churning turn_your_nose_up turned_off grossed grossed_out can't_stand skin_crawl make_my_skin_crawl revulsion
     abhorrence loath disgustful sickly_disgusted putrid foul stench repugnant repugnance squeamish dirty_diaper diaper ick the_ick`,
  ],
  [
    { disgusted: 0.55, angry: 0.2 },
    `嗤之以鼻 不屑一提 不值一哂 冷嘲暗讽 冷言冷面 阴阳怪调 尖酸刻薄 含沙射影 酸不溜秋 妒火中烧 争风吃醋 打翻醋坛子 狗眼看人低 目空一切 居高临下 颐指气使 爱理不理 鼻孔朝天 翻白眼 白眼 哼了一声 嗤笑一声 呵呵哒 就这
     holier-than-thou look_down_your_nose turn_up_your_nose supercilious withering witheringly acerbic caustic biting derogatory disparaging belittling green_with_envy villain_monologue`,
  ],
  [
    { surprised: 0.8 },
    `如梦初醒 大梦初醒 大为震惊 震惊不已 惊诧莫名 惊讶不已 惊叹不已 惊呼出声 惊喜交加 惊艳全场 措手不及 出其不意 意想不到 难以想象 叹为观之 刮目相看 大开眼界 闻所未闻 前所未见 天方夜谭 不明觉厉 一脸震惊 一脸错愕 一脸问号 满脸问号 黑人问号
     惊了 震惊了 绝了 离谱 太离谱 离大谱 活久见 世界观崩塌 三观炸裂 炸裂 瞳孔地震 大无语 神展开 神反转 没想到吧 居然是 竟然是 我的天 我的妈 老天爷 啊这 嚯
     bowled_over dumbstruck blindsided blind-sided thrown_for_a_loop struck_dumb knocked_for_six taken_by_surprise out_of_left_field bolt_from_the_blue you're_kidding you_are_kidding
     no_freaking_way holy_cow holy_moly good_heavens great_scott well_i_never eyes_popping mouth_agape agape astounded astounding staggered astonishingly nonplussed wonderstruck spellbound mystified`,
  ],
  [
    { calm: 0.8 },
    `坐禅 打坐 参禅 入定 冥思 静坐 静静 静悄悄 不疾不徐 不紧不慢 不温不火 不徐不疾 不咸不淡 不冷不热 不偏不倚 不为所动 不以物喜 心无波澜 心无杂念 心静如水 心如明镜 波澜不兴 稳如泰山 稳如老狗 稳稳当当 四平八稳 老神在在 淡定自若 镇定自若 面不改色 安之若素
     随遇而安 与世无争 岁月静好 风轻云淡 云卷云舒 闲庭信步 闲云野鹤 平平淡淡 平静如水 和风细雨 和颜悦色 心宽体胖 处变不惊 临危不乱 有板有眼 字正腔圆 娓娓动听 轻描淡写 无动于衷 面无表情 没什么表情 佛了 随缘 汇报工作 给领导汇报 学术报告 讲座
     laid_back even_keel on_an_even_keel level_headed steady_as_a_rock like_a_still_lake still_waters calm_waters poised imperturbable untroubled undisturbed restful soft-spoken soft_spoken evenly sedately halcyon
     tranquility tranquilly equanimity keep_your_cool no_big_deal whatever as_if_nothing_happened take_a_deep_breath deep_breath yoga_teacher meditation_guide librarian_voice guided_meditation bob_ross david_attenborough nature_documentary`,
  ],
];
