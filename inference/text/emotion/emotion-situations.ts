/** Feelings as chats call them, who speaks so, and what has just happened to somebody: 傲娇, 客服, "like you lost your
     keys". */
import type { EmotionWeights } from './emotion-lexicon.ts';

/** Rows as those of `emotion-lexicon.ts`. */
export const SITUATIONS: readonly (readonly [EmotionWeights, string])[] = [
  [
    { happy: 0.8 },
    `嗨 嗨翻 爽 过瘾 痛快 乐疯 笑出声 嘚瑟 臭美 飘了 萌 软萌 甜甜 治愈 暖心 喜感 欢脱 打鸡血 鸡血 鸡冻 燃 热血 振奋 鼓舞 澎湃 激情 豪迈 豪放 豪情 胸有成竹 夸 夸奖 夸人 赞美 崇拜 仰慕 花痴 迷妹
     追星 表白 告白 求婚 恋爱 初恋 热恋 心动 宠 疼爱 天真 天真无邪 童真 奶声奶气 稚嫩 讨好 谄媚 献殷勤 卖萌 娇滴滴 撒欢 撒花 第一名 满分 得奖 获奖 涨工资 涨薪 升职 加薪 放假 放暑假 下班 发工资 结婚 婚礼 过生日 生日快乐
     过年 拜年 收到礼物 考上 考了满分 录取 上岸 拿到offer 脱单 捡到钱 推销 带货 吆喝卖货 叫卖 干杯 打气 加油 得瑟 嘚嘚瑟瑟 软糯 嗲 嗲嗲 嗲声嗲气 娇羞 嬉皮笑脸 嘻嘻哈哈 嬉笑 傻笑 憨笑 偷笑 窃喜
     偷着乐 偷乐 暗喜 憨憨 憨厚 逗比 逗趣 搞怪 耍宝 耍贫嘴 贫嘴 皮一下 爱笑 笑容 笑意 笑盈盈 笑吟吟 笑脸 笑得 乐呵 乐滋滋 美美 喜庆 红火 热热闹闹 热闹 欢腾 欢畅 畅快 舒畅 舒心 开怀 尽兴 得意劲
     神气 威风 春光满面 红光满面 喜不自禁 喜极 大快人心 拍手称快 扬眉吐气 意气 踌躇满志 信心满满 信心十足 斗志昂扬 热血青年 神清气爽 容光焕发 喜出望外 如愿以偿 称心如意 知足 甘之如饴 甜言蜜语 含情 柔情
     柔情蜜意 情意绵绵 脉脉含情 依恋 依依 亲昵 亲热 黏人 粘人 腻歪 情话 说情话 女朋友 男朋友 约会 小甜心 小可爱 小奶狗 精神抖擞 朝气蓬勃 喜上眉梢 笑容可掬 乐此不疲 神气活现 欢欣鼓舞 其乐无穷 兴冲冲
     乐颠颠 喜洋洋 笑呵呵 笑哈哈 暖洋洋 甜滋滋 lovey-dovey lovey_dovey smitten infatuated infatuation cuddly snuggly wink winking
     tongue_out goofy silly wacky zany quirky hilarious hilariously comedian comedy stand-up joke joking prank
     mischief banter witty charming_and chuckling belly_laugh cackle cackling smiley all_smiles rainbow unicorn puppy
     kitten baby_talk aww aw adorable squeal squealing fangirl fangirling yippee hooray woohoo yay cheers toast
     partying stoked buzzing bouncing_off_the_walls peppy perky chirpy bouncy vibrant radiant beaming tickled
     tickled_pink rejoice thriving feeling_good good_vibes great_mood got_engaged got_married had_a_baby found_money
     aced_the_test got_accepted passed_your_exam finally_friday weekend payday salesman cheerleader santa santa_claus
     can't_stop_laughing trying_not_to_laugh hold_back_laughter loving_it proud_parent first_date crush on_cloud_nine
     compliment praise admire wholesome hyped_up inspiring inspired motivational pep_talk motivate motivating`,
  ],
  [
    { happy: 0.5, surprised: 0.35 },
    `赞叹 惊艳 game_show_host sports_commentator commentator surprise_party blown_away starstruck unboxing 解说比赛 足球解说 体育解说
     开箱`,
  ],
  [
    { happy: 0.4, disgusted: 0.3 },
    `贱 贱兮兮 贱贱 痞 坏坏 戏谑 调侃 揶揄 打趣 毒鸡汤 sassy smirk smirking cocky roast roasting wry tongue-in-cheek naughty
     sly`,
  ],
  [{ happy: 0.4, angry: 0.3 }, `傲娇 奶凶 娇嗔 嗔怪 tsundere`],
  [{ happy: 0.45, afraid: 0.3 }, `小鹿乱撞 脸红 脸红心跳 受宠 blushing butterflies_in_my_stomach butterflies`],
  [
    { angry: 0.8 },
    `撒泼 撒泼打滚 骂人 骂娘 暴喝 厉声 厉色 恶声恶气 粗声粗气 没好声气 吼叫 嘶吼 嘶喊 气疯了 气昏 气坏 气得 气急 气愤填膺 窝火 憋火 憋着火 一肚子火 肝火 火冒 怨愤 愤恨 愤懑 恨恨 怒视 怒骂 怒极 恼
     恼怒 着恼 恼火 不依不饶 胡搅蛮缠 强词夺理 据理力争 争强好胜 唠叨 数落 教训 训人 训孩子 骂孩子 管教 教育孩子 催作业 吼孩子 河东狮吼 敌对 仇视 报复 复仇 血海深仇 声嘶力竭 in_a_huff huffy 炸毛 发飙 飙 怼 抬杠 骂街 骂骂咧咧
     吵架 争吵 争执 争辩 发脾气 闹脾气 耍脾气 撒气 起床气 气鼓鼓 气哄哄 气不过 火爆 火药味 暴脾气 不服 不服气 不甘 不甘心 恶毒 杀气 杀气腾腾 狰狞 阴沉 强硬 蛮横 盛气凌人 咄咄逼人 兴师问罪 嚣张 挑衅
     暴走 抓狂 气炸 炸了 要炸 忍不了 受够了 被坑 被骗 被插队 堵车 路怒 泼妇 教官 训话 吹胡子瞪眼 怒气 怨气 怨恨 记仇 翻脸 拍桌子 摔门 气冲斗牛 没好气 凶神恶煞 龇牙咧嘴 火气 催债 讨债 控诉 声讨 谴责
     enrage bark_orders barking_orders scream_at scold_a screaming_at yell_at chewing_out telling_off told_off
     nagging nag disapproving disapproval furious_boss cold_fury icy_rage simmering boiling boil rage_quit
     raging_gamer betray revenge vengeance hatefully clench clenched_teeth gritted gritted_teeth slam slamming
     no_patience out_of_patience last_straw mad_at_you how_dare_you get_out leave_me_alone salty butthurt triggered
     ticked ticked_off hangry sick_of sick_and_tired over_it had_enough had_it drill_sergeant stub stubbed_your_toe
     stuck_in_traffic about_to_explode lose_your_temper lost_your_temper road_rage cut_you_off bossy confrontational
     argue arguing argument fight fighting cuss cussing curse cursing grumble grumbling spiteful vicious savage
     steaming riled riled_up worked_up offended insulted betrayed defiant demanding pushy stole stolen stole_your`,
  ],
  [
    { angry: 0.5, sad: 0.4 },
    `悲愤 又气又委屈 委屈又生气 whiny whining whine pout pouting pouty sulk sulking throw_a_tantrum tantrum crybaby`,
  ],
  [
    { sad: 0.8 },
    `憋屈 受气 受气包 受委屈 委屈求全 心灰 心寒 寒心 低声下气 苦苦哀求 哀求 央求 乞求 祈求 求情 求你 抽噎 抽抽搭搭 哽哽咽咽 泣诉 痛失 丧亲 丧子 丧母 丧父 念悼词 悼词 遗憾终生 抱憾 自责 负罪 亏欠 惭
     愧 悔恨 追悔莫及 悔不当初 懊恼不已 心痛如绞 心如刀 断肠 柔肠寸断 苦不堪言 苦涩 惨兮兮 好惨 卑微 可怜见 含冤 冤屈 求原谅 对不起 裂开 绷不住 忍不住哭 我哭死 想哭 泪崩 泪目 哭唧唧 嘤嘤嘤 哭诉 诉苦 鼻酸 酸楚 心疼 可怜巴巴
     可怜兮兮 委屈巴巴 凄婉 哀婉 凄厉 悲怆 悲凉 悲壮 挂科 落榜 被甩 被分手 离婚 离别 告别 送别 诀别 永别 遗言 临终 丢了钱包 丢了手机 丢钱 丢了 被开除 被裁 被裁员 裁员 失业 破产 输了 输球 考砸
     考砸了 没考好 生病 住院 病重 病倒 错过 求饶 认错 赔罪 检讨 忏悔 负荆请罪 痛彻心扉 肝肠寸断 心如死灰 泪眼汪汪 眼泪汪汪 眼眶泛红 红了眼眶 眼含热泪 泪水 眼泪 悲鸣 哭腔 伤痛 伤感 揪心 扎心 心塞 玉玉
     呜 泪奔 choke_up choking_up voice_cracking crack_in_your_voice lump_in_your_throat lump_in_my_throat whimper
     whimpering whimpers wail wailing bawl bawling sniffle sniffling sniff despondent inconsolable grief-stricken
     wounded_heart aching ache heartache heartsick sorrowfully woe woeful plead pleadingly please_forgive forgive_me
     forgive ask_for_forgiveness my_fault ruined lost_a lost_someone lost_her lost_him lost_his miss_her miss_him
     died_yesterday memorial_service burned_dinner burnt_dinner burned_the_food gutted bummed bummed_out teary teary_eyed tearful misty_eyed weepy
     holding_back_tears hold_back_tears trying_not_to_cry fighting_back_tears verge_of_tears got_fired got_dumped
     got_laid_off laid_off lost_your_keys lost_your_wallet lost_your_phone lost_your_job lost_your_dog
     lost_everything lost_your lost_my lost_the failed failed_the_exam failed_your_exam flunked missed_the_bus
     missed_the_train missed_your_flight rejected dumped abandoned neglected forgotten wounded puppy_eyes
     wounded_puppy sick_in_bed died dying deathbed death dead_pet widow last_goodbye saying_goodbye unloved stood_up
     broken shattered`,
  ],
  [
    { melancholic: 0.8 },
    `跑完八百米 跑完马拉松 跑完步 上气不接下气 气喘吁吁 喘不过气 喘 筋疲力竭 力不从心 没精神 昏昏沉沉 昏沉 恍惚 恍恍惚惚 浑浑噩噩 混沌 迷迷糊糊 迷糊 睡眼惺忪 惺忪 没电了 电量耗尽 被掏空 身体被掏空 社畜
     打工人 上坟 周末结束 假期结束 夜深人静 伤春悲秋 黯淡 暗淡 灰暗 阴霾 低气压 情绪低 兴致不高 提不起 懒懒 慵 倦 厌倦 厌世 乏味 枯燥 单调 冷清 凄凉 无望 无力感 颓然 怏怏 怏怏不乐 悻悻 讪讪 郁郁
     郁郁不得志 意难平 求而不得 时光流逝 追忆 往事如烟 惦记 牵挂 思乡 乡愁 离愁 离愁别绪 多情善感 忧国忧民 累觉不爱 reluctant reluctantly unwilling 摆烂 躺平 颓 蔫 没劲 没意思 没力气 提不起劲 死气沉沉 沧桑 落寞 孤寂 孤苦 凄清 萧瑟 感慨 唏嘘 认命
     听天由命 麻了 心凉 心累 疲 疲倦 疲软 累成狗 累瘫 累趴 累坏 加班 熬夜 通宵 没睡好 没睡够 犯困 打哈欠 打瞌睡 周一早上 周一 阴雨天 行尸走肉 半死不活 空洞 迷离 惘然 怅惘 茫然 失神 提不起精神 没电
     感冒 鼻塞 发烧 郁结 心事重重 闷 闷闷 寂寥 苍凉 年华老去 往事 haven't_slept not_slept no_sleep sleepless sleep_deprived need_a_nap
     need_coffee before_coffee without_coffee tired_mom tired_dad tired_teacher long_day hard_day rough_day
     end_of_the_day fed_up_with_life groggy bleary foggy hazy spaced_out zoned_out out_of_it melancholia
     moody_and_blue blues indie_sad rainy_window old_memories back_home passing_of_time soul_tired nothing_matters
     what's_the_point pointless giving_up give_up gave_up meh blah low_energy drained wiped_out wrecked mopey
     down_and_out monday monday_morning yawn yawning yawny woke_up just_woken_up hangover hung_over burnt overworked
     worn jaded world_weary pensive reminisce reminiscing reflective rueful subdued hollow_eyed zombie
     under_the_weather sick cold_and_flu jetlagged jet_lagged insomnia up_all_night rainy lonely_night ran_a_marathon
     run_a_marathon faded`,
  ],
  [
    { afraid: 0.8 },
    `唯唯诺诺 怯懦 懦弱 畏缩 畏畏缩缩 缩手缩脚 战战惶惶 提心 心惊肉 心里发毛 胆怯 胆寒 胆小 惊吓 受惊 受惊吓 吓 吓着 吓懵 毛骨 后怕 怕怕 不安 惶惑 惊惶 惊惶失措 仓皇 慌里慌张 慌不择路 手忙脚乱
     抱头鼠窜 魂飞 丧胆 屏住呼吸 大气不敢出 大气都不敢出 躲起来 躲在柜子里 屋里有人 有贼 有人跟踪 黑暗中 命都没了 生死关头 别过来 放过我 饶命 慌得一批 怂 认怂 胆小如鼠 心惊 发怵 怵 发毛 毛毛的 阴森
     阴森森 诡异 悬疑 惊悚 惊魂 结巴 结结巴巴 支支吾吾 吞吞吐吐 语无伦次 手抖 社恐 敬畏 如临大敌 鬼片 恐怖片 看恐怖片 被追 被跟踪 遇到鬼 撞鬼 蟑螂 打雷 做噩梦 噩梦 地震 着火 遇险 命悬一线 救救我 逃命
     逃跑 求生 魂都没了 腿软 腿发软 冷汗 牙齿打颤 打颤 打哆嗦 哆嗦 战栗 不敢 不敢出声 怕黑 恐高 chasing_you chasing_me chase_you after_you hunted stalked
     followed hiding whimper_in_fear heart_racing racing_heart pounding_heart can't_breathe out_of_control
     under_attack attacked intruder burglar gunpoint hostage haunted_house zombies_coming vampires monster_under
     walking_alone alone_at_night dark_alley strange_noise heard_a_noise jump_scare startle_easily alarm alarmed
     alarming danger dangerous watch_out look_out run_for deadly creeped creeped_out freaked freaked_out jumpy
     jittery shook_up cold_feet on_the_run being_chased being_watched being_followed hiding_from stalker spider snake
     serial_killer horror_story thriller home_alone in_the_dark bomb plane_is_crashing earthquake house_is_on_fire
     on_fire life_depends drowning paralyzed paralysed stammer stammering stutter stuttering cornered threatened
     walking_on_eggshells goosebumps chill_down suspenseful ominous eerie spine_chilling`,
  ],
  [
    { afraid: 0.5, melancholic: 0.15 },
    `被抓包 抓包 被发现 露馅 心里没底 没底气 没底 底气不足 没信心 不自信 自卑 忸怩 扭捏 扭扭捏捏 羞答答 羞羞 羞愧难当 无地自容 手心出汗 心跳加速 捏把汗 捏一把汗 犹犹豫豫 吞吐 欲言又止 迟疑 踌躇 举棋不定
     担惊 操心 揪着心 悬着心 放心不下 心神不宁 心神不定 焦灼 焦躁 坐不住 窘 窘迫 难为情 不好意思 局促 拘谨 面试 第一次约会 相亲 见家长 迟到 快迟到 来不及 赶时间 打针 体检 等成绩 等结果 考试前 上台前
     怕生 认生 犯错 做错事 做贼心虚 社死 生怕 担惊受怕 七上八下 如坐针毡 running_late late_for_work late_for job_interview interview first_day
     stage_fright flustered self-conscious timid meek unsure uncertain overwhelmed restless fidgety antsy worrywart
     in_trouble caught_lying got_caught guilty_conscience waiting_for_results before_an_exam sheepish sheepishly
     butterflies_in_stomach`,
  ],
  [
    { disgusted: 0.8 },
    `作恶心 呸 想吐 吐了 屎 厕所 脏兮兮 馊 馊了 反胃 油腻大叔 腻味 辣眼睛 咦 噫 yikes 膈应 难吃 臭死了 看不惯 rotten_food smelled_something smell_something
     stepped_in stepped_in_something ate_something cringe cringing cringey cringy barf puke vomit repelling icky
     yucky stinks stink gag gagging sickening`,
  ],
  [
    { disgusted: 0.55, angry: 0.2 },
    `爱答不理 爱搭不理 不理不睬 冷言 冷语 冷眼 冷嘲 热讽 嘲弄 讥嘲 耻笑 哂笑 嗤笑 鄙薄 不齿 不屑于 不耻 看扁 瞧扁 看轻 藐视 傲气 傲然 盛气 狂妄 自大 自以为是 自负 目无 势利 势利眼 嫌贫爱富 小人得志
     小人 奸笑 狞笑 阴笑 阴恻恻 阴阳人 老阴阳师 反讽 挖苦 酸里酸气 醋坛子 醋 妒忌 妒 眼红 呵呵 爱咋咋地 得理不饶人 吊儿郎当 看好戏 看热闹 幸灾 judge judging_you judging judgement 翻白眼 白眼 我真的会谢 会谢 栓Q 真的栓q 阴阳 绿茶 茶里茶气 绿茶婊 凡尔赛 假惺惺 虚伪 虚情假意 懒得理 懒得理你 懒得 瞧不上
     奚落 毒舌 尖酸 酸 酸酸 醋意 轻视 轻佻 轻浮 皇后 反派 大反派 恶毒女配 黑道 奸臣 坏人 恶魔 酸言酸语 泼冷水 阴险狡诈 说风凉话 风凉话 鼻孔看人 白了一眼 拽 高高在上 居高临下 目空一切 眼高于顶 讥诮
     刻薄地 snotty catty petty bratty smarmy sleazy nasty bitchy unimpressed judgy judgmental judgemental skeptical
     sceptical dry ironic irony ironically mean_girl evil_villain super_villain villainous supervillain wicked witch
     devil passive_aggressive passive-aggressive backhanded stuck_up snob queen_bee holier_than_thou side_eye eyeroll
     eye-roll entitled two-faced fake_nice gossip gossiping spoiled`,
  ],
  [
    { surprised: 0.8 },
    `一惊一乍 惊呼 失声 惊叹号 惊愕 错愕 愕然 骇然 惊骇 惊雷 咋舌 咂舌 大惊 震撼 震动 惊为天人 不敢置信 不可置信 难以相信 怎么可能 怎么会 什么情况 啥情况 什么鬼 反问 疑心 疑惑不解 百思不得其解 不解
     不明所以 摸不着头脑 好奇心 求知欲 发现新大陆 新大陆 傻呆 呆了 呆住了 下巴掉了 眼珠子掉了 突如其来 冷不防 没料到 出其不意 惊爆 爆料 揭秘 神反转 被雷劈 雷劈 五雷轰顶 lightning wait_what huh
     what_just_happened unbelievably never_saw_it_coming did_not_expect didn't_expect you_won't_believe believe_it 卧槽
     我靠 我去 哇塞 天啊 天呐 妈呀 不会吧 真的假的 懵 懵逼 懵圈 傻眼 惊掉下巴 大跌眼镜 恍然大悟 茅塞顿开 醍醐灌顶 狐疑 一脸问号 一头雾水 莫名其妙 出乎预料 没想到 居然 竟然 惊了 惊到 惊住 愣住 愣 呆住
     傻了 吃瓜 听到八卦 八卦 大新闻 冷不丁 猝不及防 反转 见鬼了 瞠目 三观尽毁 脑洞大开 mind_blown mind_blowing what_the_hell what_the_heck wtf omg
     no_way gobsmacked floored wide_eyed jaw_dropping jaw_dropped shook taken_aback thunderstruck awed awestruck whoa
     sudden never_seen_before discovered_a_secret big_news breaking_news secret_revealed caught_off_guard
     out_of_nowhere aha lightbulb`,
  ],
  [
    { calm: 0.8 },
    `慢条斯理 理直气壮 从从容容 心静 静心 静谧 恬淡 淡泊 淡雅 温文尔雅 文雅 文绉绉 彬彬有礼 礼貌 客客气气 客气 公事公办 就事论事 一板一眼 照本宣科 不带情绪 没情绪 情绪稳定 稳如老狗 稳稳 稳如泰山 镇静
     泰山崩于前 作证 法庭 宣誓 宣读 报站 报幕 报时 天气预报 说书 说书人 评书 讲古 古风 念诗 吟诗 诗朗诵 配音 画外音 有声书 哲学 哲理 念佛 修行 打坐 瑜伽 催眠 助眠 哄睡 低沉沙哑 沙哑 烟嗓 磁性嗓音
     气泡音 青叔音 大叔音 御姐音 少年感 清澈 清亮 清冽 清脆 恭敬 毕恭毕敬 谦虚 谦逊 谦和 朴实 朴素 平实 厚重 老成 成熟 睿智 智慧 运筹帷幄 成竹在胸 笃定 认真 专注 一丝不苟 细致 细腻 stone-faced stony poker_face soft_spoken soft-spoken 面无表情 没有感情
     没有任何感情 毫无感情 不带感情 不带任何感情 无感情 没感情 没有情绪 毫无波澜 没有波澜 主持人 播音腔 播音员 新闻联播 央视 客服 导航 佛系 禅意 深沉 深邃 磁性 低音炮 浑厚 醇厚 语重心长 谆谆 教导 劝
     劝说 劝慰 开导 叮嘱 嘱咐 苦口婆心 循循善诱 郑重 诚恳 诚挚 真诚 真挚 恳切 虔诚 肃穆 端庄 优雅 高冷 清冷 疏离 漫不经心 随意 随便 懒散 慢悠悠 不紧不慢 一本正经 字正腔圆 儒雅 知性 御姐 老干部 仙气
     空灵 飘渺 缥缈 解说 纪录片 科普 朗诵 诵读 念经 念稿 念课文 读课文 背课文 讲课 授课 做报告 汇报 会议 庭审 法官 医生 护士 心理医生 空姐 机长 乘务员 图书馆 冷峻 稳健 沉静 安稳 岁月静好 静静
     哑着嗓子 官方 官腔 有条理 有条不紊 娓娓 平铺直叙 不卑不亢 泰然 气场 有气场 大气 沉思 思考 若有所思 清晰 吐字清晰 标准 霸道总裁 霸总 总裁 女王 冷面 王者 帝王 武林高手 世外高人 老和尚 高僧 智者
     长者 教授 老师 老教授 侦探 特工 matter_of_fact matter-of-factly plainly without_any_emotion without_emotions no_emotions
     any_emotion robotically no_expression zen_master wise_old reading_a_book read_a_story storyteller story_time
     bedtime goodnight testimony testify court press_conference announcement announcer_voice weather_forecast
     instructions tutorial explaining guide tour_guide phone_operator elevator emotionally_flat flatly bland
     neutral_tone unmoved cool-headed sober soberly grounded centered balanced patiently dignified stately regal wise
     sage husky breathy velvety silky hypnotic nonchalant unbothered unfazed businesslike no-nonsense lifeless
     emotionless expressionless unfeeling no_emotion without_emotion zero_emotion without_feeling no_feeling blank
     monotonous drone droning therapist librarian flight_attendant pilot customer_service gps navigation siri
     professor lecturer lecture teacher doctor surgeon detective butler movie_trailer trailer monk sermon
     confident_ceo sincere sincerely earnest earnestly heartfelt thoughtful thoughtfully contemplative respectful
     respectfully polite politely diplomatic articulate clear_and_slow straightforward factual business presentation
     elegant graceful graciously noble dispassionate level-headed levelheaded unhurried unruffled sedate lull asleep
     poetry poem poetic spa yoga hypnosis radio_host podcast dj late_night old_wise serious_business`,
  ],
  [
    { calm: 0.4, angry: 0.25 },
    `命令 下命令 霸道 强势 警告 正义凛然 义正言辞 义正词严 大义凛然 斩钉截铁 掷地有声 军人 将军 warning warn commander captain military boss strict
     no_nonsense`,
  ],
  [
    { calm: 0.35, sad: 0.35 },
    `悼念 追思 缅怀 默哀 沉痛悼念 哀乐 慰问 吊唁 condolence condolences memorial obituary sympathetic sympathy empathetic empathy
     compassion somberly`,
  ],
  // Who speaks or what has happened, as chats say it
  [{ sad: 0.4, melancholic: 0.3 }, `前任 前男友 前女友 前夫 前妻 旧爱 旧情 前任结婚 前任婚礼 my_ex your_ex`],
  [{ happy: 0.5, surprised: 0.3 }, `抢红包 发红包 收红包 秒杀 抢到 抢票 拍卖 拍卖师 auctioneer auction bingo`],
  [{ happy: 0.8 }, `表扬 被表扬 被夸 夸我 点赞 打赏 发奖金 拿奖金 praised complimented`],
  [{ angry: 0.4, happy: 0.3 }, `病娇 黑化 yandere`],
  [{ happy: 0.4, melancholic: 0.2 }, `像喝醉 像喝多 装醉 醉醺醺 醉意 微醺 drunk tipsy wasted`],
  [
    { calm: 0.6 },
    `电台 电台主播 深夜电台 主播 播音腔 新闻腔 旁白 radio_host radio_dj late_night_radio podcast_host narrator`,
  ],
  [{ disgusted: 0.45, happy: 0.25 }, `吐槽`],
  [{ surprised: 0.7 }, `满脸问号 问号脸 黑人问号 一头雾水 摸不着头脑 丈二和尚 懵圈 蒙圈 puzzled bewildered huh`],
  [
    { melancholic: 0.6 },
    `病恹恹 病歪歪 病怏怏 蔫 蔫了 蔫蔫 生病 发烧 感冒了 体弱 sickly under_the_weather have_a_cold`,
  ],
  [
    { angry: 0.7 },
    `气到 气噗噗 气鼓鼓 气嘟嘟 气哼哼 气得发抖 shaking_with_rage trembling_with_rage shaking_with_anger trembling_with_anger`,
  ],
  [{ sad: 0.8 }, `crying_hysterically hysterical_crying sobbing_hysterically hysterical_sobbing ugly_crying`],
  [{ disgusted: 0.5, angry: 0.2 }, `snarky catty bitchy snide spiteful`],
  [
    { afraid: 0.5, surprised: 0.2 },
    `忘带 忘了带 丢了钱包 找不到护照 forgot_your forgot_my missed_my_flight missed_your_flight missed_the_train running_late`,
  ],
  [{ melancholic: 0.3 }, `out_of_breath`],
];
