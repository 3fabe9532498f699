# 用户看到的每一句中文。按钮文字最多 24 个字符。

### 按钮
button-enroll = 🎙 录制我的声音
button-hear-example = ▶ 听个例子
button-agree = 我同意
button-read-more = 了解详情
button-decline = 不用了
button-keep = ✓ 保留这个声音
button-again = ↺ 重新录制
button-delete = ✗ 删除
button-cancel = 取消
button-use = 使用这个声音
button-rename = 改名
button-delete-for-good = 确定，永久删除
button-back = ‹ 返回
button-as-voice = 跟随原声
button-describe = ✎ 用文字描述……
button-erase = 全部清除
button-keep-data = 保留我的数据
button-say-again = 再说一遍
button-say-parts = 🔊 分 { $parts } 段来说
button-read-again = 🎙 再读一遍
button-moods = 🎭 录制情感……
button-better-take = ✨ 更像的版本
button-language-telegram = 跟随 Telegram
button-stale = 这个按钮已经过期，菜单里的命令仍然可用。

### 命令菜单
command-start = 这个机器人能做什么
command-help = 使用方法和例子
command-enroll = 录制声音
command-voice = 我的声音：选择、改名、删除
command-emotion = 回复的情感
command-say = 用我的声音说一段文字
command-language = 选择语言
command-cancel = 停止正在进行的操作
command-privacy = 保存了什么、保存在哪里
command-forgetme = 清除关于我的一切

### 第一分钟
start =
    你好，{ $name }！我把文字变成你的语音。

    先录五秒钟，然后随便写点什么，我就把它说出来，作为语音消息发给你。
start-engine =
    { $engine ->
        [builtin] 现在说话的是替身：只有音高、语速和音色随你。想要真正像你的声音，机器人的主人可以安装 ZipVoice（{ $smallMegabytes } MB，这里每条约 { $smallSeconds } 秒）或 IndexTTS-2（{ $largeGigabytes } GB，每条约 { $largeSeconds } 秒）。
       *[other] 声音由本服务器上的 { $engine } 生成。
    }
start-again =
    欢迎回来，{ $name }。“{ $voice }”已经就绪：写一段文字，我来说。
    /emotion 调整情感，/voice 选择声音。
help =
    写任何文字，我就用你的声音说出来。最多 { $maxCharacters } 个字符，中英文可以混用。

    /enroll —— 录制声音（五秒就够）
    /voice —— 选择、改名或删除声音
    /emotion —— { $emotions } 种情感，也可以用文字描述：/emotion 焦急地催促
    /say 我马上就到 —— 和直接写文字一样；回复一条消息时，朗读那条消息
    录音或视频加上文稿 —— 做成字幕
    /pronounce —— 发音词典；/mode —— 语音、文字或两者；/language —— 语言
    /cancel —— 停止我正在做的事
    /privacy —— 保存了什么；/forgetme —— 全部清除

    读错的字，在后面用方括号写上拼音：重[chóng]新、出发[chū fā]、银行[yín háng]。
    在群里：从菜单选 /say 加文字，或用它回复一条消息；也可以回复我的消息。我是管理员时，也可以 @ 我。
help-group =
    录过声音的成员，我用他们各自的声音说话：
    /say@{ $bot } 文字 —— 或者用它回复一条消息；菜单会自动加上我的名字
    回复我的消息 —— 我是管理员时，也可以 @ 我
    用 /read 回复一条消息 —— 用群声音朗读；/share 把你的声音借给本群
    /cancel —— 停止你的请求
    除了管理员教我应答的话，我不读取群里的其他消息。录音请到和我的私聊里。

help-examples = 点一个例子，听听看：
button-example-1 = 生气：你到底在哪儿？
button-example-2 = （小声地）：晚安。
button-example-3 = 2秒：七点见，别迟到。
button-example-4 = 1.3倍：我要迟到了！
demonstration-line = 你好！没有人录过我，我是合成出来的示范声音。录下你自己的吧，五秒就够了。
demonstration-label = 示范声音：合成的，不属于任何人。发送 /enroll 录制你自己的。

### 同意
consent-card =
    <b>录音之前</b>

    声音属于生物识别信息，由你决定：
    • 你的录音和由它计算出的数据，加密后只保存在这台服务器上。
    • 只有一个用途：说出你要说的话。
    • 只有你能让它说话。随时可以用 /forgetme 永久清除。
    • 说出的话由机器合成，每个文件都标有 AI 生成的标记。

    请只录你自己的声音。
consent-first = 请先回答上面的问题：我可以保存你的声音吗？（/cancel 退出）
consent-declined = 好的，什么都没有保存。改变主意时请用 /enroll。
privacy =
    <b>保存什么</b>
    • 你的录音、录音时读的句子和声纹，加密保存（AES-256-GCM），直到你删除。
    • 你的设置：用哪个声音、哪种情感、哪种语言、何时同意了说明。用语音示范情感时：加密保存那条语音。
    • 你的 /pronounce 发音词典，加密保存。
    • 你最近的 30 句话，加密保存 30 天，供回复下面的按钮使用。
    • 等待合成的文字、等待对时间的文稿，加密保存，完成即删。
    • 供 @bot 使用的近期语句（30 天，标记的除外）、哪些语音用了你的声音（30 天，供 /report）、最近一小时的语音秒数，均加密保存。
    • 你在哪些群借出了声音、或在管理员的名单上，连同你的名字。
    • 你请运营者听的录音：听完为止，最多一周，加密的只是它在 Telegram 的编号。
    • 如被运营者封禁，这一条会保留。

    <b>不保存什么</b>
    • 不保存合成的语音，也不保存只用来听写或做字幕的录音和语音（都在这台服务器上听；合成的语音听完只留两个数字，和那句话放在一起），日志里没有消息内容和姓名。除了 Telegram 传送的回复，没有任何数据离开这台服务器。

    <b>你的控制</b>
    • /voice 删除单个声音，/forgetme 一次清除关于你的一切。
    • 没有选择保留的录音，一天之内删除。一年没有使用的声音，提前一个月通知后删除。
    • /mydata 把关于你的一切打包成 zip 给你。

### 语言
language-card = 用哪种语言和你交流？语音用什么语言，由你写的文字决定。

### 录音
enroll-in-private = 声音属于个人隐私：请到和我的私聊里录制。
enroll-record =
    按住麦克风，像对朋友说话一样朗读下面这句话。至少 5 秒，请在安静的房间里，离手机一掌远：

    “{ $sentence }”
enroll-sentence-1 = 火车七点一刻开，出门之前，我还得找到另一只鞋子。
enroll-sentence-2 = 我烧上水，推开窗户，有那么一会儿，整条街都安安静静的。
enroll-sentence-3 = 邻居在屋顶上种了西红柿，夏天还没过完，大半都送给了别人。
enroll-sentence-4 = 沿着小河一直走，就会看到一座小桥，孩子们常在那里往水里跳。
enroll-sentence-5 = 昨天我煮了太多的米饭，今晚请过来一起吃，想带谁来都可以。
enroll-sentence-6 = 博物馆关门了，不过后面的花园还开着，那里本来也更有意思。
enroll-record-short =
    按住麦克风，像对朋友说话一样朗读下面这句话：一字不差，也不要多说别的。请在安静的房间里，离手机一掌远：

    “{ $sentence }”
enroll-short-1 = 春天的风吹过湖面，真让人舒服。
enroll-short-2 = 老师请我们喝茶，还切了两个梨。
enroll-short-3 = 昨晚下了雪，孩子们全跑出去了。
enroll-short-4 = 这双鞋不贵，穿着走路特别轻。
enroll-short-5 = 隔壁的小狗总爱追自己的尾巴。
enroll-short-6 = 周末我想去爬山，你有空一起吗？
enroll-waiting = 我在等一条语音消息：请按住麦克风说话。（/cancel 停止）
enroll-not-voice = 请在这里直接录一条语音消息。我不接收文件，因为那可能是别人的声音。（/cancel 停止）
enroll-received = 收到 { $seconds } 秒录音，正在生成你的声音……
advice-shorter-than-advised = 录音偏短：{ $seconds } 秒以上会更像你。
advice-rather-quiet = 声音偏小：离手机近一点更好。
advice-some-clipping = 略有失真：离手机远一点更好。
advice-some-noise = 有一些噪音：安静的房间更好。
advice-narrow-band = 声音发闷：不用耳机通常更好。
advice-two-voices = 里面像是有两个人的声音：一个人录，会更像你。
advice-much-silence = 前后有很长的静音，我已经略过：开始后直接读，录到的声音会更多。
advice-other-sentence = 没有听全那句话。录音先收下了；下次一字不落地读，效果会更好。
advice-cut = 录音超过了 { $max } 秒：我只用前 { $max } 秒，其余的不保存。
advice-part = 除了那句话还录到了别的内容：我只用读那句话的一段，其余的不保存。
button-other-sentence = 换一句
button-ask-operators = 请人工来听
appeal-offer = 也可能是我没听清：口音和回声对我来说都不容易。如果你愿意，我可以请运营者来听；只有他们会听到这段录音。
appeal-nobody = 也可能是我没听清：口音和回声对我来说都不容易。换个安静的房间、换一句话或者读慢一点，往往就行；还是不行，请联系运行这个机器人的人。
appeal-asked = 已经请运营者来听，有结果会在这里告诉你。这期间也可以再试。
appeal-waits = 已经请过运营者了，请等一个小时。这期间也可以再试。
appeal-pass = 运营者听过了，你的录音已通过，正在生成声音。
appeal-refuse = 运营者听过了，没有听到那句话。请再录一次：/enroll
enroll-greeting = 你好！我现在的声音是这样的。写点什么，我来替你说。
enroll-kept = “{ $voice }”归你了。写一段文字，我来说。用 /emotion 可以调整情感。
mood-offer = 这里的语音引擎照着录音的语气说话。愿意的话，可以带着情感把同一句话再录一遍：需要这种情感时，回复听起来就是那样。以后想录也可以：/voice
mood-record =
    现在把同一句话{ $manner }再说一遍，让每个字都听得出来。请一字不差地读：

    “{ $sentence }”

    （/cancel 放弃）
mood-happy = 高兴地
mood-angry = 愤怒地
mood-sad = 悲伤地
mood-afraid = 害怕地
mood-disgusted = 厌恶地
mood-melancholic = 忧郁地
mood-surprised = 惊讶地
mood-calm = 平静地
mood-kept = 已保存：{ $emotion }。情感强度达到 50% 时，回复就照这段录音的语气说。听听看：
mood-list =
    { $count ->
        [0] “{ $voice }”还没有录制情感。点一种来录制：
       *[other] “{ $voice }”录制的情感：✗ 删除，🎙 录制。
    }
reading-kept = 谢谢，这段录音已经替换了原来的。听听看：
draft-deleted = 已删除。随时可以用 /enroll 重新开始。

### 声音
voice-default-name = 声音 { $number }
voice-list =
    { $count ->
        [0] 你还没有声音。
       *[other] 你有 { $count } 个声音，● 表示正在使用。点一下可以使用、改名或删除。
    }
voice-card = “{ $voice }”，录制于 { $since }。
voice-card-unread = 录这个声音时，我还没有记下读的是哪句话，而这里的语音引擎需要知道。请再读一句话。
voice-sample = 这就是我现在的声音：{ $voice }。
voice-chosen = 从现在起用“{ $voice }”说话。
voice-rename-ask = 叫什么名字？最多 { $max } 个字符。（/cancel 放弃）
voice-renamed = 现在叫“{ $voice }”了。
voice-delete-sure = 删除“{ $voice }”吗？录音和由它计算出的一切都会清除，无法恢复。
voice-deleted = “{ $voice }”已删除。
voice-gone = 这个声音已经不在了。
voice-first = 你还没有声音。录五秒就够：

### 情感
emotion-happy = 高兴
emotion-angry = 愤怒
emotion-sad = 悲伤
emotion-afraid = 害怕
emotion-disgusted = 厌恶
emotion-melancholic = 忧郁
emotion-surprised = 惊讶
emotion-calm = 平静
emotion-card = 回复的情感：{ $emotion }，{ $percent }%。
emotion-card-voice = 回复的情感跟随你的录音。选择一种情感，或者用文字描述：
emotion-ability =
    { $ability ->
        [made] { $engine }：任何情感都可以加到你的声音上。
       *[recorded] { $engine }：照着录音的语气说话。录过的情感听得出来，没录过的只体现在语速上。
    }
emotion-describe = 描述想要的感觉，例如“焦急地催促”或“像中了大奖一样”。（/cancel 放弃）
emotion-words-unknown = 我没听懂“{ $words }”，所以没有改动。请写一种情感或说话方式，例如“难过”“激动”“温柔地耳语”“大喊”。
emotion-words-impossible = 这里的声音做不到：{ $beyond }。它可以更高、更快、更响、更起伏、更有气息，也可以耳语。
emotion-words-too-long = 描述需要 1 到 { $max } 个字符。
emotion-strength-high = 超过 90% 时，声音会开始失真。

### 说话
say-ask = 要我说什么？
say-feeling = “{ $feeling }”会照样读出来。想让我带着这种感觉说，请加上括号：（{ $feeling }）：…… 更多写法见 /help。
say-usage-group = 这样用：/say 大家好 —— 或者用 /say 回复一条有文字的消息。
say-anonymous = 我不知道该用谁的声音：请用你自己的身份发言，不要用群组或频道的身份。
queue-note = 你排在第 { $position } 位，大约 { $seconds } 秒。
queue-note-nobody = 现在没有可用的语音机。你的请求已在排队，一有语音机就会开始。
long-offer = 这段文字有 { $characters } 个字符，一条回复最多 { $maxCharacters } 个。我可以在句子之间分成 { $parts } 段来说，一共大约 { $seconds } 秒，每段做好就发。
long-begun = 我分 { $parts } 段来说，每段做好就发，下面标有序号。
dialog-too-long = 已经回答了 { $max } 次，这一步先到这里。需要时请重新开始。
audition-unsure = 你的新声音已经准备好了，但发送问候时我重启了。要保留这个声音吗？
job-delayed = 语音已经生成，但 Telegram 要求我等大约 { $minutes } 分钟再发。它已保存，到时会自动发送；不想要了就发 /cancel。
job-unsure = 发送这条回复时连接中断了，或者我重启了。如果没有收到：
cancel-done =
    { $jobs ->
        [0] 已停止。
       *[other] 已停止，取消了 { $jobs } 条回复。
    }
cancel-nothing = 没有需要停止的操作。
voice-refused-hint = 这里不允许语音消息，所以用文件发送。（设置 › 隐私与安全 › 语音消息）
voice-refused-text = 这里既不允许语音消息，也不允许文件。原文是：{ $text }
voice-note-alone = 要用你的声音说话，请写文字给我，或用语音回复一段文字。要录新的声音：/enroll
unknown-command = 我不认识这个命令。/help 列出我能做的事。
unknown-message = 我能说文字：写一段给我。/help 列出其他功能。

### 清除
forgetme-sure = 清除你的声音、设置和所有等待中的请求吗？无法恢复。
forgetme-kept = 什么都没有清除。
forgetme-done =
    已清除：{ $voices } 个声音，{ $settings ->
        [0] 没有设置
       *[other] 你的设置
    }，{ $jobs } 个请求，{ $talks } 个未完成的对话，{ $records } 条其他记录。这里不再有关于你的任何数据。

### 提示
notice-emotion-words-unknown = 我没有听懂这段情感描述，所以保持了声音原来的语气。可以用“悲伤”“激动”“耳语”这样的词。
notice-emotion-words-listed = 刚才内存不够，没能让模型理解这段情感描述，只按词表查了其中的词。“悲伤”“激动”“耳语”这样的词不受影响。
notice-text-shortened = 文字太长，一口气说不完，已经缩短。
notice-text-left-out = 这些字符我不会读，已经跳过：{ $characters }
notice-pause-stretched = 为了填满时间，停顿被拉长了。
notice-emotion-not-heard = 这里的语音引擎照着录音的语气说话：情感只体现在语速上。
notice-voice-unread = 我不知道这个声音的录音里读的是什么，所以只能用慢的引擎。再读一句话就能变快：/voice
notice-note-not-heard = 这里的语音引擎不能从语音里学情感，所以这句话跟随你的录音。不过情感可以单独录制：/voice
notice-timbre-of-clip = 这里的语音引擎不能把声音和情感分开：这句话听起来就像那段情感录音，包括说话人的声音。
notice-words-unsaid = 我听了一遍这条语音，下面的字词可能漏了或念错了：{ $words }。也可能是我听错了。再说一遍往往就好了。
notice-words-added = 我听了一遍这条语音，里面可能有重复的地方：{ $words }。再说一遍往往就好了。
notice-feeling-lessened = 情感太强时，听起来就不像这个声音了，所以我把情感减弱到原来的 { $percent }%。

### 错误
error-unexpected = 我这边出了问题（编号 { $number }）。请再试一次；如果还不行，请把编号告诉机器人的主人。
error-prompt-too-short = 这段录音有 { NUMBER($seconds, maximumFractionDigits: 1) } 秒，至少需要 { $minSeconds } 秒。请重新录制。
error-prompt-too-long = 这段录音有 { NUMBER($seconds, maximumFractionDigits: 1) } 秒，最多 { $maxSeconds } 秒，5 到 10 秒最好。请重新录制。
error-prompt-too-quiet = 声音太小（{ NUMBER($levelDb, maximumFractionDigits: 1) } dB，至少需要 { NUMBER($minDb, maximumFractionDigits: 0) } dB）。请离手机近一点，重新录制。
error-prompt-clipped = 声音太大，失真了（{ NUMBER($percent, maximumFractionDigits: 0) }%，最多 { $maxPercent }%）。请离手机远一点，重新录制。
error-prompt-noisy = 噪音太大（人声只比噪音高 { NUMBER($snrDb, maximumFractionDigits: 1) } dB，至少需要 { NUMBER($minDb, maximumFractionDigits: 0) } dB）。请找安静的地方重新录制。
error-prompt-no-speech = 几乎没有听到人声（{ NUMBER($percent, maximumFractionDigits: 0) }%，至少需要 { $minPercent }%）。请大声朗读那句话，重新录制。
error-prompt-low-rate = 这是电话音质（{ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } Hz，至少需要 { NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } Hz）。请用手机自带的麦克风录制。
error-prompt-no-transcript = 录这个声音时，我还没有记下读的是哪句话，而这里的语音引擎必须知道每一个字。请再读一句话：/voice
error-prompt-wrong-transcript = { NUMBER($seconds, maximumFractionDigits: 1) } 秒说不完 { $characters } 个字。请完整朗读我显示的句子，不要说别的。
error-prompt-undecodable = 无法读取这段录音。请在这里直接录一条语音消息。
error-recording-forwarded = 这条消息是转发的，或者来自别的机器人。声音属于说话的人：请在这里亲自录制。
error-recording-noise =
    噪音有点大，听不清读的是不是这句话（人声只比噪音高 { NUMBER($snrDb, maximumFractionDigits: 1) } dB，达到 { NUMBER($quietDb, maximumFractionDigits: 0) } dB 就够了）。这次不算次数。请换个安静的地方，再读一遍：

    “{ $sentence }”
error-recording-other-sentence =
    { $words ->
        [none] 我听到的不是这句话。读出这句话，才能说明是你本人在场、愿意使用这个声音。请用平常说话的语气，只读这一句：
       *[other] 这几个字词我没有听到：“{ $words }”。请把整句话再读一遍，不用太快：
    }

    “{ $sentence }”
error-text-empty = 没有可以说的内容。
error-text-too-long = 共有 { $characters } 个字符，一次最多 { $maxCharacters } 个。请分开发送。
error-text-bad-pinyin = “{ $character }”没有“{ $reading }”这个读音。可以用：{ $suggestions }
error-text-unsupported-script = 我读不了这些字符：{ $characters } 我会说中文和英文。
error-text-unsupported-language = 这段文字像是{ LANGUAGE($language) }，我还不会说。我会说：{ LANGUAGE($languages) }
error-text-unspeakable = 里面只有符号或表情，我需要文字。
error-align-too-long = 这段录音有 { NUMBER($seconds, maximumFractionDigits: 0) } 秒；最多 { $maxSeconds } 秒才能和文稿对齐。
error-align-no-speech = 录音里听不到说话声，没法给文稿配上时间。
error-align-no-script = 文稿里没有可以念出来的内容。
error-align-other-script = 录音好像念的不是这份文稿：只找到其中的 { NUMBER($percent, maximumFractionDigits: 0) }%。
error-duration-unreachable = 这段文字无法在 { NUMBER($seconds, maximumFractionDigits: 2) } 秒内说完，可以是 { NUMBER($min, maximumFractionDigits: 2) } 到 { NUMBER($max, maximumFractionDigits: 2) } 秒。
error-voice-print-other-engine = 这个声音属于另一个引擎（{ $engine }）。请重新录制：/enroll
error-voice-print-version = 这个声音属于另一个版本。请重新录制：/enroll
error-voice-none = 你还没有声音：/enroll
error-voice-gone = 这个声音已经不在了。/voice 查看你的声音，/enroll 录制新的。
error-voice-too-many = 你已有 { $max } 个声音，达到上限。请先删除一个：/voice
error-voice-bad-name = 名字需要 1 到 { $max } 个字符。
error-engine-start-timeout = 语音引擎在 { $seconds } 秒内没有启动。请重启机器人；如果再次出现，请检查是什么占用了处理器、内存或磁盘。
error-engine-crashed = 处理这条内容时语音引擎停止了。它已经恢复，请再发一次。
error-engine-ffmpeg-missing = 缺少 ffmpeg。请安装（Debian、Ubuntu：apt install ffmpeg；macOS：brew install ffmpeg；Windows：winget install ffmpeg），或用 FFMPEG_PATH 指定路径。
error-engine-unavailable = 语音引擎 { $engine } 在这里不可用。
error-weights-missing = 模型不完整：缺少 { $file }。请运行 npm run model:download。
error-weights-no-model = { $folder } 里没有 IndexTTS 模型。下载到这里：npm run model:download -- indextts-2 { SHELL($folder) }（ZipVoice 不用编译，直接就能用。）
error-weights-not-on-hub = { $url } 没有 { $file }。请换一个下载来源：--from、--endpoint 或 HF_ENDPOINT。
error-weights-stale = { $folder } 里的模型没有针对这些文件编译（{ $graphs }）。请运行 npm run model:compile -- { SHELL($folder) }
error-weights-checksum =
    { $file } 内容不正确：{ $difference ->
        [size] 大小是 { NUMBER($actualBytes, useGrouping: 0) } 字节，应为 { NUMBER($expectedBytes, useGrouping: 0) } 字节
        [hash] SHA-256 是 { $actualSha256 }，应为 { $expectedSha256 }
        [tensor] 张量 { $tensor } 是 { $actual }，应为 { $expected }
        [bare-tensor] 应为单个张量 { $expected }
        [tensor-absent] 缺少张量 { $tensor }（{ $expected }）
       *[content] { $reason }
    }。如果本地有这个文件，请先删除，再运行 npm run model:download；如果仍然不对，请换一个下载来源：--from、--endpoint 或 HF_ENDPOINT。
error-weights-disk-full = 磁盘已满，放不下 { $file }。请腾出空间，再次运行同一命令会从这里继续。
error-weights-little-disk = { $folder } 需要 { $needed } 空间，只剩 { $free }。请腾出空间，或指定另一块磁盘上的文件夹。
error-weights-license = 没有接受 { $repositories } 的许可协议，因此没有下载任何文件。请阅读后加上 --accept-licence。
error-weights-unreachable = 无法下载 { $file }：{ download-fault }。再次运行同一命令会接着下载。如果无法访问该站点，可以用 HF_ENDPOINT=https://hf-mirror.com、--from modelscope，或在 HTTPS_PROXY 中设置代理。
error-engine-little-memory = { $engine } 需要 { NUMBER($neededMegabytes, useGrouping: 0) } MB 内存，这里只有 { NUMBER($megabytes, useGrouping: 0) } MB。设 VOXBACK_ENGINE={ $engine } 可以强制使用；减少 VOXBACK_WORKERS 能省内存。
error-engine-few-cores = 用 { $cores } 个核心，{ $engine } 说一句短话要半分钟以上；需要 { $neededCores } 个核心，用 VOXBACK_QUALITY=fast 可以少一些（见 docs/model.md）。设 VOXBACK_ENGINE={ $engine } 可以强制使用。
error-engine-device-missing = VOXBACK_DEVICE 设为 { $device }，但这台机器没有（{ $reason }）。请用 cpu，或参阅 docs/model.md。
error-engine-device-differs = VOXBACK_DEVICE 设为 { $device }，但它的驱动算错了 { $graph }：误差 { NUMBER($difference, style: "percent", maximumFractionDigits: 2) }，最多允许 { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) }，说出来的声音会不对。请改用 auto 或 cpu，或者更新显卡驱动。
error-fleet-bad-address = VOXBACK_FLEET 不是队列服务器的地址。请写成这样：{ $permitted }
error-fleet-unreachable = 连不上队列服务器 { $address }（{ $reason }）。它在运行吗？VOXBACK_FLEET 写对了吗？可以用 docker compose --profile fleet up 启动一个。
error-fleet-no-redis = { $address } 上应答的既不是 Valkey 也不是 Redis。请检查 VOXBACK_FLEET 里的主机和端口。
error-fleet-eviction = 队列服务器 { $address } 在内存占满时会丢弃排队的请求（maxmemory-policy 为 { $policy }）。请改成 noeviction：valkey-cli config set maxmemory-policy noeviction，并写进它的配置文件，重启后才不会失效。
error-fleet-other-key = { $address } 上的机群用的是另一个密钥。请在每台机器上设置相同的 VOXBACK_KEY；如果密钥是有意更换的，请先停掉其他所有机器，一分钟后再试。
error-fleet-other-protocol = { $address } 上的机群运行着另一个版本的 Voxback（协议 { $theirs }，本机为 { $mine }）。请在所有机器上安装同一版本；要换成本机的版本，请先停掉其他所有机器，一分钟后再试。
error-fleet-other-model = 机器人要求 { $wanted }，而这台机器只能提供 { $offered }。请在两边设置相同的 VOXBACK_ENGINE 和 VOXBACK_QUALITY，或在这台机器上安装模型：npm run model:download。
error-fleet-no-key = 语音机需要机器人的密钥才能读取请求：请设置 VOXBACK_KEY，或让 VOXBACK_KEY_FILE 指向机器人密钥文件的副本。
error-webhook-refused = Telegram 不接受 VOXBACK_WEBHOOK（{ $reason }）。它必须是 Telegram 能从外部访问的 https 地址；不设置时，机器人会自己去取更新。
error-busy-full = 已有 { $waiting } 个请求在排队，请一分钟后再试。
error-busy-user-limit = 你已有 { $waiting } 个请求在等待。请等其中一个完成，或用 /cancel。
error-file-too-big = 文件太大，最多 { $maxMegabytes } MB。
error-file-no-sound = 在这个文件中没有找到可以读取的声音。请发送语音消息、音频文件（OGG、MP3、M4A、WAV、FLAC）或带声音的视频。
error-file-unavailable = Telegram 没有提供这个文件，请重新录制。
error-file-out-of-reach = 我拿不到这个文件：是这个机器人没有配置好，不是你发的内容有问题。管理员已经收到通知，不用重新录制。
error-file-timeout = 下载超过了 { $seconds } 秒，请再发一次。
error-telegram-voice-forbidden = 这里既不允许语音消息，也不允许文件。
error-telegram-lost = 回复时与 Telegram 的连接中断了。如果没有看到回复，请再试一次。
error-telegram-flood = Telegram 要求我慢一点，请一分钟后再试。
error-telegram-flood-over = 刚才 Telegram 要我等一等，所以你这几分钟发来的内容我没能回应。请再来一次。
error-telegram-network = 回复已经生成，但 Telegram 没有接收。请把文字再发一次。
error-telegram-unchanged = Telegram 没有接收这条回复。请把文字再发一次。
error-telegram-unreachable = 我无法给你发消息。请打开与我的私聊，点“开始”。
error-telegram-other = Telegram 拒绝了这条回复。请把文字再发一次。
error-storage-unreachable = 无法访问数据库 { $database }：{ $reason }。请检查 VOXBACK_DATABASE 和 VOXBACK_KEY_FILE。
error-storage-not-writable = 数据库 { $database } 无法写入：文件、所在文件夹或磁盘属于别的用户，或者是只读的。请把文件和文件夹交给运行本程序的用户，或用 VOXBACK_DATABASE 指定别的位置。
error-storage-corrupt = 一条保存的记录已损坏。请从备份恢复数据库，或使用新的数据库。
error-storage-no-database = { $database } 不是 Voxback 的数据库，文件没有改动。请把 VOXBACK_DATABASE 设到别处，或从备份恢复数据库。
error-storage-version = 数据库由更新版本的 Voxback 写入。请更新，或使用另一个 VOXBACK_DATABASE。
error-storage-wrong-key = 数据库是用另一把密钥加密的。请设置当时的 VOXBACK_KEY 或密钥文件。
error-storage-bad-key = { $source } 里的密钥不可用：{ $reason }。{ $remedy }
error-storage-bad-url = VOXBACK_DATABASE 不可用。允许的形式：{ $permitted }
error-setting-unknown =
    { $suggestion ->
        [none] { $name }：没有这个设置。可用的有 { $permitted }。
       *[other] { $name }：没有这个设置。是想写 { $suggestion } 吗？
    }
error-setting-token = { $name } 不是完整的 token：请从 @BotFather 复制全部内容，包括数字、冒号和字母，不要带引号或空格。
error-setting-address = { $name } 的值“{ $value }”不是网址，应以 http:// 或 https:// 开头。
error-setting-webhook-address = { $name } 是“{ $value }”，应写成 https://host/path，端口只能是 443、80、88 或 8443，Telegram 不会访问其他端口。
error-setting-host-port = { $name } 的值是“{ $value }”。请写成 host:port，例如 127.0.0.1:8787；端口最大为 65535。
error-setting-whole = { $name } 的值是“{ $value }”，应为 { NUMBER($min, useGrouping: 0) } 到 { NUMBER($max, useGrouping: 0) } 之间的整数。
error-setting-choice = { $name } 的值是“{ $value }”，可选：{ $permitted }。
error-setting-user-ids = { $name } 的值是“{ $value }”。请写用户 id，用逗号分隔，例如 12345678,23456789。
error-proxy-bad-address = 代理地址 { $proxy } 无法使用。可用的形式：{ $permitted }。请检查 HTTPS_PROXY、HTTP_PROXY 和 ALL_PROXY。
error-engine-ffmpeg-path = FFMPEG_PATH 设为 { $path }，但那里没有能编码 Opus 的 ffmpeg。请改正，或去掉这个设置，改用系统自带的。
error-storage-key-file = 无法读取或创建密钥文件 { $file }（{ $reason }）。请让运行程序的用户能够写入该文件夹，或用 VOXBACK_KEY_FILE 指定别处。
error-storage-in-use = 数据库 { $database } 正被另一个进程使用（{ $holder }）。两个进程会把每件事回答两遍：请先停止那个进程，或用 VOXBACK_DATABASE 指定别的数据库。
error-system = 系统错误：{ $reason }
error-system-enoent = 找不到 { $path }。
error-system-eacces = 没有权限读写 { $path }。请把它交给运行本程序的用户，或换一个路径。
error-system-eisdir = { $path } 是文件夹，这里需要一个文件。
error-system-enotdir = { $path } 的上一级是文件，这里需要文件夹。
error-system-erofs = { $path } 所在的磁盘是只读的，请换一个可以写入的位置。
error-system-efbig = 文件超过了磁盘或系统限制允许的大小（FAT32 单个文件最大 4 GB；ulimit -f 可以查看限制）。请换另一块磁盘上的文件夹，或调高限制。
error-env-file = 无法读取 .env 文件（{ $reason }）。它应当是 UTF-8 文本文件，每行一个 名称=值，并且运行程序的用户有权读取。请改正或删除它。
error-env-line = .env 的第 { $line } 行不是设置。每行应写成 名称=值，以 # 开头的是注释。请改正或删除这一行。
error-system-enospc = 磁盘已满。
error-model-files = 这个模型的文件无法使用：{ $reason }。npm run model:download 会重新下载损坏的文件，npm run model:compile 会重新生成计算图。
error-usage-missing = 缺少 { $name }。
error-usage-unknown-option = 没有 { $option } 这个选项。可用的有 { $permitted }。
error-usage-no-value = { $option } 后面需要一个值。
error-usage-no-choice = { $option } 的值是“{ $value }”，可选：{ $permitted }。
error-usage-no-number = { $option } 的值是“{ $value }”，应为 { NUMBER($min, useGrouping: 0) } 到 { NUMBER($max, useGrouping: 0) } 之间的数。
error-usage-no-address = { $option } 的值“{ $value }”不是网址，应类似 { $example }。
error-usage-exclusive = { $options } 只能选一个。
error-usage-needs = { $option } 要和 { $other } 一起用。
error-usage-extra = 多了一个词：“{ $value }”。
error-usage-overwrites = 结果会覆盖 { $file }，请用 --out 指定别的文件。

### 终端
usage-start =
    用法：npm start

    启动机器人：设置了 BOT_TOKEN 就在 Telegram 上运行，否则在浏览器里试用。没有选项，设置来自环境变量或 .env，
    说明见 docs/operating.md。

      --help                显示这段说明

    退出码：0 按要求停止，1 运行中出错，2 设置有误或缺少组件。
main-starting = Voxback 正在启动…
main-upgrade = 这个数据库来自旧版本，正在整理（只需一次）：已处理 { NUMBER($done, useGrouping: 0) } / { NUMBER($total, useGrouping: 0) } 条请求。完成后机器人就会启动。
main-press-enter = 按回车键在浏览器中打开，按 Ctrl-C 停止。
main-telegram-trying =
    Telegram 还没有回应，正在连接 { $root }{ $proxy ->
        [none] {""}
       *[other] （经由 { $proxy }）
    }{ $reason ->
        [none] {""}
       *[other] （{ $reason }）
    }…
main-telegram-help =
    { $root } 仍然没有回应。如果所在网络无法访问 Telegram，请使用代理：
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        或 socks5://127.0.0.1:1080，也可以写进 .env
    如果使用其他 Bot API 服务器，请设置 BOT_API_ROOT。程序会继续尝试，按 Ctrl-C 停止。
main-setting-in-vain = { $name } 不起作用：它只用于模型，而现在说话的是内置声音。
main-no-models = VOXBACK_MODELS 的值是“{ $folder }”，但没有这个文件夹，所以那里找不到任何模型。
main-in-browser =

    Voxback 已就绪，请在浏览器里打开 { $url }
    { $engine ->
        [builtin] 现在说话的是内置的替身声音，不需要模型。真正像你的声音见 README.md 的“The real voice”。
       *[other] 现在用的是 { $engine }。
    }
    在 Telegram 上运行：BOT_TOKEN=... npm start
main-wrong-token = Telegram 不认识这个 BOT_TOKEN。请从 @BotFather 复制完整的 token。
main-second-instance = 另一个进程正在运行这个机器人。请先停止它，或使用另一个 token。
main-no-telegram = 无法连接 Bot API。请检查网络或 BOT_API_ROOT。
main-port-taken = 端口 { NUMBER($port, useGrouping: 0) } 已被占用。请把 VOXBACK_PLAYGROUND（或 VOXBACK_HTTP）设为另一个 host:port。
main-address-unusable = 本机无法在 { $at } 提供服务（{ $reason }）。请把对应的设置（VOXBACK_PLAYGROUND、VOXBACK_HTTP 或 VOXBACK_WEBHOOK_LISTEN）改为本机的地址和一个大于 1023 的空闲端口，例如 127.0.0.1:8787。
main-model-broken = 有一个模型没有启用。{ $reason }
main-remark = 关于模型：{ $remark }
main-lease-lost = 有几秒连不上数据库，备用进程可能已经接管。重新启动后，本进程会转为备用。
usage-speaker =
    用法：npm run speaker

    让这台机器为别处运行的机器人生成语音。没有选项，设置来自环境变量或 .env：

      VOXBACK_FLEET         队列服务器的地址，与机器人相同，例如 redis://queue:6379
      VOXBACK_KEY           机器人的密钥；也可以用 VOXBACK_KEY_FILE 指定密钥文件
      VOXBACK_ENGINE        使用的引擎；VOXBACK_QUALITY 和 VOXBACK_DEVICE 也属于它，所有机器上要一致

      --help                显示这段说明

    退出码：0 按要求停止，1 没能正常停止，2 设置有误或未能加入。
speaker-ready = 这台机器用 { $engine } 生成语音，同时最多 { $size } 条。按 Ctrl+C 停止。
error-setting-fleet = { $name }：语音机需要队列服务器的地址，例如 redis://queue:6379
main-no-operators = 还没有人运营这个机器人：设置 VOXBACK_OPERATORS=<你的 Telegram 用户 id> 后可使用 /stats、/ban 等命令，见 docs/operating.md。
main-on-telegram = Voxback 正在运行：https://t.me/{ $bot }（{ $engine }）。

### 一句话怎么说
help-line =
    可以在文字前面用冒号说明怎么说：
    3.2秒 愤怒：给我闭嘴，马上从这里出去！ —— 正好 3.2 秒
    2.4秒 25帧：停，这是最后一条了。 —— 对齐视频帧
    1.25倍：我要迟到了。 —— 加快到 1.25 倍；也可以写 慢一点、快一点、自然
    高兴60% 惊讶30%：你已经到了！ —— 混合几种情感
    （焦急地催促）：快走，来不及了！ —— 用自己的话描述
    原声：什么也没发生。 —— 跟随录音的语气
    安娜：你打电话了吗？ —— 用你名叫“安娜”的声音，一行一句就是对话；其他名字会照样读出来
    文字前面只写一个冒号（：像这样），就全部照原样读。
    发来字幕（.srt、.vtt、.ass、.lrc）或文本（.txt，每行一句），我把它做成一个音频文件，每一句都正好在它的时间里。
    发来录音或视频，并写上里面说的话（每行一句），我就做成字幕。
error-line-unknown-word =
    { $suggestion ->
        [none]
            这里的“{ $word }”我不认识：
            { $line }
            冒号前可以写情感、语速（3.2秒、1.25倍），或用括号写（描述）。想全部读出来，请在最前面加一个冒号。
       *[other]
            这里的“{ $word }”我不认识：
            { $line }
            是不是“{ $suggestion }”？想全部读出来，请在最前面加一个冒号。
    }
error-line-out-of-range = { $line } 超出范围，可以是 { NUMBER($min, maximumFractionDigits: 1) } 到 { NUMBER($max, maximumFractionDigits: 0) }。
error-line-twice = { $line } 重复了，或者和前面矛盾。请去掉“{ $word }”。
error-line-frames-alone = { $line } 需要同时写明长度，例如 3.2秒 { $word }。
error-line-percent-alone = { $line } 前面需要一种情感，例如 愤怒{ $word }。
error-line-no-text = “{ $head }：”后面请写要说的内容。
button-slower = 🐢 慢一点
button-faster = 🐇 快一点
button-say-edited = ✎ 说修改后的文字
button-once-more = ↻ 重说
button-figures-heard = 👂 { $percent }%
button-figures-likeness = 👤 { $likeness }
figures-heard = 这条语音发出前我先听了一遍，{ $percent }% 的字词和原文一致。
figures-likeness = 与原录音的相似度：{ $likeness }。1 表示完全一样，低于 0.31 就算另一个人的声音。
button-other-emotion = 🎭 换情感
button-as-text = 📝 文字
button-as-wav = 🎞 存 WAV
button-wav-24 = 24 位 WAV
button-wav-16 = 16 位 WAV
button-wav-24k = 24 kHz WAV
button-mp3 = MP3
button-wav-times = WAV 和逐字时间
button-with-silence = { $seconds } 秒，尾部留白
button-nearest-length = 用 { $seconds } 秒说
button-good = 👍 就用这版
button-good-marked = 👍 已选中 ✓
button-take = ▸ 第 { $number } 版
button-take-good = 👍 第 { $number } 版 ▸
line-good = 已标记为最满意的一版。
line-good-no-more = 已取消标记。
take = 第 { $number } 版
take-slower = 放慢 { $factor }×
take-faster = 加快 { $factor }×
take-seconds = { $seconds } 秒
take-feeling = { $emotion } { $percent }%
take-words = “{ $text }”
take-clip = 按你的语音
take-better = 更好的一版
line-gone = 这句话已经不再保存：最多保存 30 句、30 天。请重新发送文字。
line-slower-no-more = 不能再慢了。
line-faster-no-more = 不能再快了。
button-mix = 🎛 混合
button-from-note = 🎙 用语音示范
button-mix-none = 全部归零
button-mix-done = ✓ 完成
emotion-card-mix = 回复的情感：{ $emotions }。
emotion-of-note = 像你的示范语音
emotion-clip-ask = 发一条语音，用你想要的语气说话：3 到 30 秒，内容随意。只保存最新的一条，只用它的情感。（/cancel 放弃）
mixer-empty = 回复的情感跟随你的录音。请添加情感，点名称可以直接取一半或归零：
mixer-over = 合计 { $sum }%：超过 100% 的部分只改变比例。
command-pronounce = 我的发音词典
button-hear = ▶ 试听
button-all-words = 全部词语
button-more = 更多 ›
pronounce-list =
    { $count ->
        [0] 你的发音词典是空的。
       *[other] 词典里有 { $count } 个词。点一下可以试听或删除。
    }
    这样添加：
    /pronounce 重庆 chóng qìng
    /pronounce Vercel = 维赛尔
pronounce-card = 从现在起，“{ $word }”读作“{ $said }”。
pronounce-gone = 词典里已经没有这个词了。
error-pronunciation-form = 这样写：/pronounce 重庆 chóng qìng —— 或 /pronounce Vercel = 维赛尔
error-pronunciation-too-long = 词语最多 { $maxWord } 个字符，读法最多 { $maxSaid } 个。
error-pronunciation-too-many = 词典最多 { $max } 个词。请先删除一个：/pronounce
command-mode = 语音、语音加文字、文字、镜像
button-mode-voice = 🔊 语音
button-mode-both = 🔊 语音加文字
button-mode-text = 📝 文字
button-mode-mirror = 🪞 镜像
button-say-it = 🔊 说出来
mode-voice = 你在这里写的每段文字都会变成语音消息。
mode-both = 每段文字都会变成语音消息，下面附上原文。
mode-text = 文字不会自动变成语音。需要时用 /say，或点文字下面的按钮。
mode-mirror = 以声换声：用语音回复一段文字，我就说出那段文字。单独的文字不会变成语音。
mode-mirror-hears = 以声换声：发一条语音给我，我把内容写成文字，再用你的声音说出来；用语音回复一段文字，我就说出那段文字。单独的文字不会变成语音。
mode-text-hint = 现在文字不会自动变成语音（/mode）。
mode-mirror-hint = 用语音回复你的文字，我就说出来（/mode）。
running-note = 正在说……
listening-note = 正在听……
listening-note-steps = 正在听…… { $done }%
running-note-steps = 第 { $done } 句，共 { $total } 句……
button-dub-wav24 = 24 位 WAV
button-dub-wav16 = 16 位 WAV
button-dub-ogg = OGG 文件
button-dub-per-line = 每句一个文件
button-dub-overlap = 重叠，不截断
dub-plan =
    { $lines } 句，{ $isSure ->
        [true] { $seconds } 秒
       *[other] 约 { $seconds } 秒
    }{ $voices ->
        [none] {""}
       *[other] ，由{ $voices }来说
    }。
dub-plan-misfits = 有 { $count } 句即使说到最快，也很可能放不进它的时间：
dub-plan-misfit =
    第 { $line } 句：有 { $slot } 秒，大约需要 { $needed } 秒，{ $end ->
        [cut] 结尾会被截断。
        [overlap] 会和下一句重叠。
       *[pause] 会延续到后面的停顿。
    }
dub-plan-ask = 要做成哪种文件？
dub-done =
    { $lines } 句，{ $seconds } 秒，由 AI 声音朗读。{ $misfits ->
        [0] 每一句都放得进它的时间。
       *[other] 有 { $misfits } 句放不进它的时间：
    }
dub-misfit-cut = 第 { $line } 句：有 { $slot } 秒，需要 { $needed } 秒，结尾被截断。
dub-misfit-over = 第 { $line } 句：有 { $slot } 秒，需要 { $needed } 秒，延续到后面的停顿。
dub-misfit-whole = 第 { $line } 句：有 { $slot } 秒，需要 { $needed } 秒，完整保留。
dub-misfits-more = ……还有 { $count } 句。
dub-words-doubted = 我逐句听了一遍，下面这些句子可能漏了字词或念错了：{ $lines }。也可能是我听错了。
### 字幕
button-write-down = 听写出来
button-subtitles-srt-words = 逐字 .srt
button-subtitles-vtt = .vtt 字幕
button-subtitles-vtt-words = 逐字 .vtt
subtitles-ask = 要做字幕吗？请回复这条录音，写上里面说的话（文字或 .txt，每行一条字幕）。写成“原句 => 另一句”，我还能在同样的时间里说另一句。
subtitles-ask-or-hear = 要做字幕吗？请回复这条录音，写上里面说的话（文字或 .txt，每行一条字幕）。写成“原句 => 另一句”，我还能在同样的时间里说另一句。没有文稿，也可以让我听写。
subtitles-done = { $lines } 行都对好了时间。下面的按钮可以换成其他格式，也可以换成你的声音来说。
subtitles-heard = 听写出 { $lines } 行。听写可能有错，使用前请核对一遍。
subtitles-others = { $lines } 行的另一句，时间和原句一致。要做成哪种文件？
subtitles-line-missing = { $at } 附近没有找到：“{ $line }”
subtitles-line-doubtful = 请听一下 { $at }：“{ $line }”可能不是这么说的。
subtitles-unscripted = { $from } 到 { $to }：有文稿里没有的话。
subtitles-more = ……还有 { $count } 处。
error-dubbing-no-lines = 这个文件里没有可以说的内容。我接收字幕（.srt、.vtt、.ass、.lrc）和文本（.txt，每行一句）。
error-dubbing-too-many = 一个文件最多 { $max } 句，这里有 { $lines } 句。
error-dubbing-too-long = 一个文件最多 { $max } 秒，这里有 { $seconds } 秒。
error-dubbing-bad-times = 第 { $line } 条字幕的结束早于开始：{ $times }
error-emotion-clip-gone = 这种情感的示范语音已经不再保存。请重新选择：/emotion

### 群组
command-read = 用群声音朗读一条消息
command-share = 把我的声音借给本群
command-settings = 本群设置（管理员）
command-teach = 教我应答：/teach 你好 = 大家好
command-allow = 回复某人的消息：允许他使用我
command-disallow = 回复某人的消息：不再允许
button-group-settings = ⚙ 群设置（管理员）
button-access = 谁可以用我
button-group-voice = 群声音
button-answers = 语音应答
button-welcome = 语音欢迎
button-quiet = 安静时间
button-limit = 每小时上限
button-group-language = 🌐 语言
button-language-each = 跟随每位成员
button-ai-label = 标明由 AI 生成
voice-of = 🎙 { $name } 的声音
button-name-voice = 注明是谁的声音
button-protect = 禁止转发
button-delete-trigger = 删除请求消息
button-access-all = 所有人
button-access-admins = 仅管理员
button-access-list = 管理员和名单上的人
button-no-voice = 不用声音
button-minutes = { $minutes } 分钟
button-no-limit = 不限
button-lent = 借给哪些群……
button-quiet-on = 开启
button-quiet-off = 关闭
button-quiet-from = 开始 { $sign } 1 小时
button-quiet-to = 结束 { $sign } 1 小时
button-quiet-clock = 时钟 { $minutes } 分钟
button-teach-command = ＋ 命令
button-teach-phrase = ＋ 短语
button-feeling = 设置情感
button-welcome-on = 开启
button-welcome-off = 关闭
button-welcome-text = ✎ 换一句
button-share = 借出我的声音
button-take-back = 收回
group-hello =
    大家好！我用你们自己的声音说话：
    /say@{ $bot } 加文字，或用它回复一条消息；菜单会自动加上我的名字
    回复我的消息{ $hears ->
        [all] ，或者 @ 我
       *[some] {""}
    }
    用 /read 回复一条消息：有人用 /share 借出声音后，我用群声音朗读

    { $hears ->
        [all] Telegram 会把这里的每条消息给我看。我一条也不保存，只回答以上这些。
       *[some] 除此之外，Telegram 不会给我看你们写的任何内容，@ 我也看不到；让我当管理员，我就能听到。
    }每个声音只替录音者本人说话，除非本人愿意借给本群。
group-no-voice-allowed = 本群关闭了语音消息，所以我的回复会是文件或文字。管理员可以在群权限里允许语音消息。
group-refused-hint = 本群不允许语音消息，所以用文件发送。管理员可以在群权限里允许。
group-settings-in-private = 设置在我们的私聊里。
group-settings =
    “{ $chat }”的设置

    谁可以用我：{ $access ->
        [all] 所有人
        [admins] 管理员
       *[list] { $guests ->
            [0] 管理员（名单还是空的）
           *[other] 管理员和 { $guests } 位成员
        }
    }
    群声音：{ $voice }
    安静时间：{ $quiet ->
        [off] 无
       *[other] { $quiet }
    }
    每小时语音：{ $minutes ->
        [0] 本群不限
       *[other] 最多 { $minutes } 分钟
    }
    语音应答：{ $answers } 条
group-access = 本群里谁可以让我说话？
group-access-list = 管理员用 /allow 回复某人的消息，就把他加入名单；/disallow 移出。也可以在这里点名字移出：
group-voice =
    { $count ->
        [0] 还没有人把声音借给本群。任何成员都可以在群里发送 /share。
       *[other] 谁的声音代表本群：用于 /read、语音应答，以及还没有声音的成员。
    }
group-language = 用哪种语言和本群交流？选“{ $each }”时，跟随每位成员的语言。
group-limit = 每小时我在这里最多说多久？
group-quiet-off = 我任何时候都可以说话。
group-quiet = { $from } 到 { $to } 我保持安静。你那里现在是 { $now } 吗？如果不是，请在下面调整。
group-answers =
    { $count ->
        [0] 教我一个命令或短语，我用语音回答。
       *[other] 已有 { $count } 条应答。点一下可以改情感或删除。
    }
    { $hears ->
        [all] 短语必须是整条消息。
       *[some] 短语必须是整条消息。除非我是管理员，否则只有回复我时我才听得到；命令请带上我的名字，菜单会自动加上。
    }
group-answer =
    听到“{ $trigger }”，我会说：

    { $line }
teach-ask-command = 命令叫什么？用字母、数字和下划线，例如：hello（/cancel 退出）
teach-ask-phrase = 要我回答哪句话？例如：早上好（/cancel 退出）
teach-ask-line = 听到“{ $trigger }”，我该说什么？（/cancel 退出）
teach-understood =
    听到“{ $trigger }”，我会说{ $how ->
        [none] {""}
       *[other] （{ $how }）
    }：

    { $text }
teach-heard =
    { $when ->
        [command] 写成 { $trigger }@{ $bot } 我一定能听到，菜单里的命令就是这样写的；不带名字时，只有之后没有别的机器人说过话才行。
        [all] 只要整条消息就是这句话，我就能听到。
       *[some] 整条消息就是这句话，并且是在回复我，我才能听到。让我当管理员，就不必回复我了。
    }
teach-no-voice = 不过现在还没人能听到：本群没有声音。愿意借出声音的人，请在群里发送 /share。
teach-usage = 这样用：/teach 早上好 = 大家早上好！命令则是：/teach /rules = 请友善待人。
allow-usage = 请用它回复那位成员的消息。
allow-full = 名单已满：{ $max } 人。
group-welcome-off = 现在不欢迎新成员。开启后，我用群声音以语音欢迎他们。
group-welcome =
    我这样欢迎新成员：

    { $text }

    { $name } 会换成他们的名字。下面是两次欢迎之间的最短间隔。
welcome-default = 欢迎你，{ $name }！很高兴你来。
welcome-ask = 我该对新成员说什么？最多 { $max } 个字符，{"{name}"} 会换成他们的名字。（/cancel 放弃）
welcome-kept = 以后我就这样欢迎新成员。
welcome-somebody = 新朋友
read-usage = 这样用：用 /read 回复一条有文字的消息。
share-in-private = 借出声音是个人的事：请到我们的私聊里，看看意味着什么。
share-not-member = 只有群成员才能把声音借给这个群。
share-card =
    把你的声音借给“{ $chat }”？

    群里每个人都能让它说任何话：用 /read、语音应答，以及还没有声音的成员发言。每条回复都标有 AI 生成的标记。其他群不能使用。
    我会在群里说一声是你借的。你随时可以在这里收回；你退群或删除声音时，也会自动收回。

    点一下要借出的声音：
share-people =
    { $count ->
        [0] 目前还没有人把声音借给本群。
       *[other] 已借出声音的人：{ $people }
    }
share-given = “{ $chat }”现在可以用“{ $voice }”说话。
share-announced = { $name } 把自己的声音借给了本群。管理员选它作群声音时，用 /read 回复一条消息就由它来朗读；语音应答和还没有声音的成员也用它说话。每条回复都注明是 AI 生成的，除非管理员关掉了这项；{ $name } 随时可以收回。
share-taken = 它又只属于你了。
share-full = 本群已有 { $max } 个声音，达到上限。
share-list =
    { $count ->
        [0] 没有群在使用你的声音。要借出，请在群里发送 /share。
       *[other] 这些群可以用你的声音说话。点一下收回。
    }
error-group-quiet-hours = 本群 { $from } 到 { $to } 是安静时间，这是管理员的设置。
error-group-admins-only = 本群只有管理员可以使用我。
error-group-list-only = 本群由管理员指定谁可以使用我，你不在名单上。
error-group-no-voice = 本群还没有声音。愿意借出自己声音的人，请在这里发送 /share。
error-group-no-welcome-voice = 语音欢迎需要群声音，而本群还没有。请成员在群里用 /share 借出声音，再到“群声音”里选定。
error-group-not-admin = 只有群管理员可以这样做。
error-teach-bad-command = 命令由 1 到 32 个小写字母、数字和下划线组成。
error-teach-own-command = { $command } 已经是我的命令。
error-teach-phrase-length = 短语需要 { $min } 到 { $max } 个字符。
error-teach-line-length = 我要说的话需要 1 到 { $max } 个字符。
error-teach-too-many = 本群已教我 { $max } 条应答，达到上限。

### 限额与运营者
error-admission-banned = 本机器人的运营者已将你封禁，我不再为你说话。/mydata、/forgetme 和 /privacy 仍可使用。
error-admission-maintenance = 正在维护，很快恢复，请稍后再试。
error-admission-not-yet = 我正在分批开放，暂时还不能在这个聊天里说话，请过几天再试。
error-limit-user-seconds = 你这一小时的 { NUMBER($maxSeconds, useGrouping: 0) } 秒语音额度已用完，{ $minutes } 分钟后恢复。
error-limit-chat-seconds = 本群这一小时的 { NUMBER($maxSeconds, useGrouping: 0) } 秒语音额度已用完，{ $minutes } 分钟后恢复。
command-mydata = 导出我的数据（zip）
command-report = 举报一条语音
command-verify = 这段语音是在这里生成的吗？
command-stats = 运行概况
command-health = 各部分是否正常
command-flags = 灰度发布情况
command-rollout = 按比例开放某项功能
command-maintenance = 维护模式：on 或 off
command-ban = 封禁用户
command-unban = 解除封禁
command-revokevoice = 删除被举报的声音
command-audit = 运营者操作记录
button-appeal-pass = 通过
button-appeal-refuse = 不通过
button-revoke-voice = 删除此声音
button-ban-owner = 封禁其主人
button-which-voice = 是哪个声音？
button-dismiss = 忽略
ai-label = 🤖 AI 合成语音
verify-usage =
    把语音、音频或视频转发或发送给我，我会告诉你是不是由我生成的。也可以用 /verify 回复一条语音。

    我的语音都带有签名，Ed25519 公钥 { $id }：
    { $key }
verify-no-key = { $file } 处还没有密钥：尚未签名过的机器人没有生成过任何语音。请使用机器人的配置运行，或设置 VOXBACK_MARKS_KEY。
verify-in-private = 请在与我的私聊中查验：把语音转发给我，并在转发前或说明文字中使用 /verify。
verify-slowly = 检测需要一点时间，请过几分钟再试。
verify-made-here = 由本机器人生成：这段声音是合成的，并非真人所说。
verify-made-here-throughout = 由本机器人生成：整段录音里都有本机器人合成的声音。
verify-made-here-partly = 有一部分由本机器人生成，大约在以下时间段：
verify-part = { $from } 至 { $to }
verify-rest = 其余部分来自哪里，我无法判断。
verify-made-here-somewhere = 全部或一部分由本机器人生成：水印太弱，无法判断具体在哪里。
verify-signed = 文件带有本机器人的有效签名：生成于 { $time }，此后未被改动。
verify-marked = 声音中检测到本机器人的隐形水印。没有水印的录音被误判的概率低于百万分之一。
verify-beside = 但水印无法说明是否有别人同时在说话，也检测不出从别处剪入的不足两三秒的内容。
verify-listened = 我只检测了 { $to } 之前的部分，之后的内容不作判断。
verify-not-found = 未检测到本机器人的水印，看起来不是在这里生成的。但这并非定论：语音若经外放翻录、被噪声淹没或大幅处理，水印可能丢失；其他机器人生成的语音也不会带有我的水印。
verify-unclear = 语音太少，无法判断：至少需要约三秒的语音。这段录音中没有检测到水印，但这不能说明什么。
verify-altered = 文件中的签名属于另一段声音：签名可能是从别处复制来的，或声音已被改动。
verify-foreign = 文件自称由 @{ $bot } 生成，但签名所用的密钥不是我的，无法核实。
verify-forged = 文件自称由本机器人签名，但签名无效：可能是伪造的，或内容被改过。
verify-own-voice = 里面有你的声音“{ $voice }”。
verify-other-voice = 里面没有检测到你的任何一个声音。至于是谁的，我不会告诉任何人。
appeal-card =
    录音 { $number }：我没有听出里面说的是下面这句话。请听一听：是真人当场说的吗？

    “{ $sentence }”
appeal-gone = 这条已经处理过，或者超过了一周。
appeal-pass-done = 已通过：正在生成声音，也已通知本人。
appeal-refuse-done = 已拒绝，也已通知本人。
report-usage = 请用 /report 回复我的一条语音，本机器人的运营者会听到它。
report-slowly = 谢谢，已收到举报。请过一分钟再提交下一条。
report-thanks = 谢谢，举报编号 { $number }。运营者会听到这条语音，但不会知道是谁举报的。
report-card = 举报 { $number }：有人认为这个声音被滥用。
report-gone = 这条举报已经处理过了。
report-unknown-voice = 已无法得知这是谁的声音：语音超过 30 天，或其主人已清除全部数据。
report-voice =
    举报 { $number }：{ $by ->
        [mark] 根据声音里的标记，
       *[file] 根据发送时的记录，
    }这是 /audit 里代号 { $person } 的用户的第 { $place } 个声音（共 { $count } 个）。
report-revoke-done = 该声音已删除；其主人若有其他声音，将改用其他声音。
report-ban-done = 该声音已删除，其主人已被封禁。
report-owner = 你的声音“{ $voice }”被举报滥用，本机器人的运营者已将其删除。
report-dismiss-done = 已忽略。
revokevoice-usage = 用法：/revokevoice 3，数字是举报编号。
revokevoice-choose = 哪一条举报？它所指的声音会被删除：
stats =
    { NUMBER($people, useGrouping: 0) } 位用户有设置或声音，{ NUMBER($groups, useGrouping: 0) } 个群有设置。
    当前：{ $waiting } 个等待，{ $running } 个进行中。
    启动 { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } 小时以来：完成 { $done }，失败 { $failed }，取消 { $cancelled }；用时中位数 { NUMBER($median, maximumFractionDigits: 1) } 秒。
health-whisper = 听写模型：{ $model }。它给文稿对时间，听写没有文稿的录音和语音消息，模型合成的语音也会先听一遍再发出；用到时才加载。
health-no-whisper = 没有安装 Whisper。装上以后，真人录音的文稿时间更准，没有文稿的录音和语音消息也能听写，还能发现模型漏念或重复的字词。安装命令：{ $command }（293 MB，MIT 许可），不用做任何设置。
health-sentence-unheard = 录新声音要念的句子，目前只能核对中文、英文、西班牙文、葡萄牙文和俄文；没有 Whisper，其他语言的录音念什么都能通过。
health =
    引擎：{ $engine }。内存：{ NUMBER($megabytes, useGrouping: 0) } MB。
    数据库：{ $database ->
        [x] 无响应
       *[other] { $database } 毫秒
    }。Telegram：{ $telegram ->
        [x] 无响应
       *[other] { $telegram } 毫秒
    }。
    { $maintenance ->
        [true] 维护模式已开启：我只为运营者说话。
       *[other] 我为所有人服务。
    }
health-device =
    { $why ->
        [card] 模型由 { $device } 计算（{ $detail } 显卡），结果与处理器一致。
        [no-card] 模型由 { $device } 计算，没有可用的显卡（{ $detail }）。
        [card-failed] 模型由 { $device } 计算。显卡的结果与处理器不一致，已停用：{ $detail }
       *[asked] 模型由 { $device } 计算（按 VOXBACK_DEVICE 的设置）。
    }
health-remark = 补充说明：{ $remark }
remark-no-halves = { $graph } 改用 float32 计算：{ $device } 不能用半精度算它（{ $reason }）。
remark-rows-cross = { $graph }：{ $device } 不能保留键和值，每一步都要重新传过去，{ $fewRows } 行时 { NUMBER($few, useGrouping: 0) } MB，{ NUMBER($manyRows, useGrouping: 0) } 行时 { NUMBER($many, useGrouping: 0) } MB；webgpu 会把它们留在显卡上。
remark-more-bits = { $folder } 里的“{ $quality }”这一档没有编译完整，{ $graphs } 只能用更高的精度计算。完整大小的模型说 3 秒的话，现在大约要占用一个核心 { $seconds } 秒、{ $gigabytes } GB 内存；运行这条命令以后只要 { $wholeSeconds } 秒、{ $wholeGigabytes } GB：{ COMPILE($folder, $precision) }
remark-more-bits-on-device = { $folder } 里没有编译半精度的 { $graphs }，在 { $device } 上只能用 float32 计算，更慢，也更占显存。运行这条命令补上：{ COMPILE($folder, $precision) }
remark-outdated = { $folder } 里的 { $graphs } 是旧版本编译的，还能照旧使用；用现在的版本重新编译会更快或更准：{ COMPILE($folder, $precision) }
remark-check-void = { $folder } 里的“{ $quality }”通过过 model:check，但当时用的计算图和现在要打开的不一样，所以 VOXBACK_QUALITY=auto 不会选它。请先运行 { COMPILE($folder, $precision) }，再运行 npm run model:check -- { SHELL($folder) }
remark-unchecked = { $folder } 里的“{ $quality }”已经编译好，但还没有和最精确的一档比较过，所以 VOXBACK_QUALITY=auto 不会选它。设 VOXBACK_QUALITY={ $quality } 可以直接使用；比较用这条命令：npm run model:check -- { SHELL($folder) }
remark-no-moods = { $folder } 里没有编译 { $graphs }，用文字描述的情绪只能查词表，不能由模型理解。运行这条命令补上：{ COMPILE($folder, $precision) }
health-fleet =
    语音机：{ $speakers } 台在线，正在生成 { $busy } / { $slots } 条，{ $waiting } 条排队，最早的请求已等 { NUMBER($oldestSeconds, useGrouping: 0) } 秒。{ $server ->
        [true] 队列服务器正常。
       *[other] 队列服务器没有应答。
    }各语音机启动以来生成的语音秒数：{ $speech }。
fleet-silent = 已有一分钟没有可用的语音机，请求都在排队。请检查队列服务器是否在运行，是否有机器在运行 npm run speaker，以及它的 VOXBACK_ENGINE、VOXBACK_QUALITY 是否和机器人一致。在线的语音机（不论种类）：{ $others } 台。
fleet-speaks = 语音机恢复了，排队的请求正在处理。
switch-groups = @BotFather 中未允许加入群组。/setjoingroups → Enable 后才能被拉进群。
switch-inline = @BotFather 中未开启内联模式。先用 /setinline 开启，再用 /setinlinefeedback → 100%，否则收不到“说出来”。
switch-feedback = 有人发送了“说出来”，但 Telegram 没有通知我：请在 @BotFather 用 /setinlinefeedback 把这个机器人设为 100%。
switches-wrong = 你是本机器人的运营者，@BotFather 中有几个开关需要处理：
maintenance-usage = 用法：/maintenance on 或 off。
maintenance-on = 维护模式已开启：从现在起我只为运营者说话。
maintenance-off = 维护结束：我为所有人服务。
flag =
    { $name }：{ NUMBER($percent, maximumFractionDigits: 2) }%，允许 { $allowed }，禁止 { $denied }{ $off ->
        [true] ，已关闭
       *[other] {""}
    }
flag-arm = – { $arm }：询问 { $exposures }，完成 { $done }，失败 { $failed }，取消 { $cancelled }，{ NUMBER($median, maximumFractionDigits: 1) } 秒
rollout-usage =
    用法：/rollout inline 10：对 10% 的聊天开放
    /rollout inline off：对所有人关闭，名单也不例外；on：恢复
    /rollout inline allow -100123：始终对该聊天或用户开放；deny 禁止，unlist 移出名单
    功能：{ $flags }
rollout-list-full = 名单最多 { $max } 项。请提高比例，或用 unlist 移出其他项。
ban-usage = 用法：/{ $command } 12345678，数字是用户 id。/ban 也可以用来回复从此人那里转发来的消息。
ban-done =
    已封禁。{ $jobs ->
        [0] 没有等待中的请求。
       *[other] 取消了 { $jobs } 个等待中的请求。
    }
unban-nobody = 该用户未被封禁。
unban-none = 目前没有人被封禁。
unban-done =
    已解除封禁：此人又可以录音、让我说话了。封禁时收走的不会自动恢复：等待中的请求、借给各群的声音（用 /share 重新借出）、各群名单上的位置（/allow）。因举报删除的声音也不会恢复。
ban-choose = 封禁谁？这些人的声音被举报过：
unban-choose = 解封谁？被封禁的人，由新到旧：
audit =
    { $count ->
        [0] 还没有任何操作。
       *[other] 由新到旧：UTC 时间、操作者、操作、对象（均为代号）
    }
mydata = 这是我保存的关于你的一切：{ $voices } 段录音，{ $records } 条记录。不含声纹：它由录音计算得出，在别处没有用。
mydata-too-big = 你的数据有 { $megabytes } MB，超过机器人可发送的上限。请先删除一个声音（/voice），或联系机器人的主人。
button-keep-voice = 保留
expiry-warning = 你的声音“{ $voice }”已有 11 个月没有使用。如不保留或使用，30 天后我会删除它。
expiry-deleted = 你的声音“{ $voice }”一年没有使用，已删除。/enroll 可以录制新的。
expiry-kept = “{ $voice }”会继续保留。
button-mark = ☆ 收藏到 @bot
button-send-voice = ▶ 发送到这里
button-open-bot = 打开机器人
inline-enroll = 请先录制你的声音
inline-say = 说出来
inline-waiting = 正在生成语音…
inline-ready = 语音已生成。
inline-cancelled = 已取消。
inline-interrupted = 中途连接断了，或者我重启了，请再发一次。
inline-refused = 你的隐私设置不接受我的语音消息，所以无法放到这里。
inline-unheard = 没有生成语音：Telegram 没有通知我这条消息已发送。这不是你的问题，机器人的管理员已经收到提醒。
inline-not-yours = 只有发起人可以在生成期间取消。
phrase-marked = ★ 在任意聊天输入 @{ $bot }，它会排在最前。
phrase-unmarked = 它只保留 30 天。
phrase-gone = 太旧了，无法收藏，请先再说一次。

### 命令行
usage-common =
    {"  "}--json                供程序使用：以 JSON 在标准输出上给出结果或错误
    {"  "}--help                显示这段说明
usage-say =
    用法：npm run say -- --voice 文件 --text 文字 --out 文件.wav|文件.ogg [选项]

    用录音里的声音说一句话。

      --voice 文件          声音的录音，3 到 30 秒，机器人能收的格式都可以；需要 ffmpeg
      --text 文字           要说的话，中文、英文或混合；IndexTTS-2.5 还支持日语、西班牙语和阿拉伯语
      --out 文件            .wav（16 位）或 .ogg（Opus，需要 ffmpeg）
      --emotion 名称        happy、angry、sad、afraid、disgusted、melancholic、surprised、calm
      --emotion-words 文字  改用描述："焦急地催促"、"whisper it sadly"
      --emotion-clip 文件   改用另一段录音的情绪
      --strength 数字       强度，0 到 1，默认 0.7
      --seconds 数字        精确时长（秒）
      --ratio 数字          改用相对自然时长的倍数，0.5 到 2
      --frame-rate 数字     与 --seconds 一起用：按此帧率取整帧
      --seed 数字           整数，默认 0：请求和种子相同，结果也相同
      --engine 名称         builtin（默认）、indextts 或 zipvoice
      --model 文件夹        模型文件夹：indextts（2 或 2.5）需已编译，默认 models/indextts-2；zipvoice 默认 models/zipvoice
      --quality 名称        indextts：exact（默认）、auto、balanced、fast；zipvoice：fast（默认）、good
      --approximate 列表    仅 indextts，在音质之上单独调整：steps=12,gpt=int8
      --transcript 文字     录音里说的全部内容：zipvoice 需要
      --clip-transcript 文字  --emotion-clip 里说的全部内容
say-refused = 机器人不会接受这段录音。{ $reason }
terminal-prompt-undecodable = 无法读取这段录音。它应当是 ffmpeg 能读取的带声音的文件，例如 .wav、.mp3、.m4a 或 .ogg。
say-judged =
    { $what ->
        [clip] 情绪
       *[voice] 声音
    }：{ $words }
say-loading = 正在加载引擎…
say-step =
    { $what ->
        [voice] 声音
        [clip] 情绪
       *[line] 台词
    }：{ $stage ->
        [prompt] 听录音
        [text] 读文字
        [emotion] 理解情绪
        [decode] 发音
        [flow] 塑造音色
        [vocode] 生成声音
       *[finish] 收尾
    } { $done }/{ $total }
say-done = { $file }：{ $seconds } 秒语音（自然时长 { $natural } 秒），用时 { $took } 秒。
usage-align =
    用法：npm run align -- 音频 文稿 [选项]
          npm run align -- 音频 --aligner whisper

    为录音生成字幕。

      音频                  最长一小时的录音：wav，或 ffmpeg 能读的任何格式，也可以是视频里的声音
      文稿                  录音里说的内容：UTF-8 文本文件，每行一条字幕
      --aligner 名称        whisper：听出词句，安装后即为默认（npm run model:download -- whisper）；
                            reading：不需要任何模型。没有文稿时，whisper 可以直接听写
      --model 文件夹        Whisper 的文件夹；默认用 models/ 或 $VOXBACK_MODELS 里的那一个
      --vtt                 输出 WebVTT，而不是 SubRip
      --words               给出每个词的时间，而不只是每行的时间
      --out 文件            默认：把音频的扩展名换成 .srt 或 .vtt
align-step =
    { $stage ->
        [listen] 听录音
        [read] 读文稿
       *[compare] 比对
    } { $done }/{ $total }
align-odd =
    第 { $line } 行（{ $start } 秒处）{ $state ->
        [missing] 没有听到
        [unspoken] 没有可读的内容
       *[other] 听不清楚
    }（{ $confidence }）：{ $text }
align-unscripted = 文稿里没有的内容：{ $start } 到 { $end } 秒。
align-done =
    { $file }：{ $lines ->
       *[other] { $lines } 行
    }，{ $seconds } 秒声音，用时 { $took } 秒。
# npm run model:download
usage-download =
    用法：npm run model:download -- [模型] [文件夹] [选项]

    把模型的权重下载到文件夹（默认 models/模型名，或 $VOXBACK_MODELS 下的同名文件夹）。两者都不写时，列出可选的
    模型、体积、许可，以及在这台机器上的速度。中断后再次运行会接着下载，已经完整的文件不会重新下载。

    退出码：0 全部完成，1 出错，2 用法有误，3 未接受许可协议，4 磁盘空间不足，5 文件内容不正确，6 缺少文件，
    7 无法连接下载站点，130 被中断。

      模型                  indextts-2    8.87 GB，只写文件夹时就是它：最像本人，能表达情感
                            indextts-2.5  8.29 GB：还支持日语、西班牙语和阿拉伯语，每秒的编码减半
                            zipvoice      184.6 MB：用时约十分之一，也有几分像；支持中文和英文
                            whisper       293 MB，即 base 版：听写语音、生成字幕；其他大小：
                                          whisper-tiny 154 MB、whisper-small 970 MB、whisper-large-v3-turbo 1.62 GB
      --accept-licence      直接接受许可协议，不再询问
      --from 名称           hub（默认）或 modelscope
      --endpoint 网址       换用它的镜像；对 hub 来说，设置 $HF_ENDPOINT 也一样
      --only 路径           只下载其中的这个文件或文件夹，可以写多次
      --connections 数字    每个文件的连接数，1 到 16，默认 4
      --latest              下载最新的文件而不是固定的版本，以站点给出的校验值为准
      --verify              不下载，只把所有文件重新读一遍并核对
download-licences = 这些模型有各自的许可协议：
download-licence =
    { $remark ->
        [unstated] 权重没有注明许可（代码为 { $licence }；训练数据 Emilia 为 CC-BY-NC-4.0，请按不可商用对待）
        [non-commercial] { $licence }（不可商用）
        [makers] { $licence }（作者对代码和权重的声明；下载页写的是 { $page }）
       *[none] { $licence }
    }
download-ask-licences = 是否接受？输入 yes 继续：
download-plan =
    { $count ->
       *[other] 共 { $count } 个文件
    }，{ $size }{ $had ->
        [none] {""}
       *[some] ，其中 { $had } 已经下载
    }
download-progress = { $had } / { $size }，{ $rate }/s，剩余 { $left }：{ $file }
download-retry = { $file }：{ download-fault }，{ $wait }后重试
download-fault =
    { $fault ->
        [silence] { $seconds } 秒没有收到数据
        [status] { $host } 返回 HTTP { $status }
        [short] 连接提前结束，还差 { NUMBER($bytes, useGrouping: 0) } 字节
        [odd] 服务器的应答不符合 HTTP 规范（{ $reason }）
        [changed] 下载期间站点上的文件被替换了
       *[network] 网络错误（{ $reason }）
    }
download-check = 正在校验 { $file }
download-done = { $file }：已完成
download-duration =
    { $unit ->
        [hours] { $h } 小时 { $min } 分
        [minutes] { $min } 分 { $s } 秒
       *[seconds] { $s } 秒
    }
download-nothing = 所有文件都已齐备，无需下载。
download-complete = 所有文件都已下载完成。
download-next = 下一步：{ $command }
download-verified = { $files } 个文件中有 { $right } 个正确。
download-interrupted = 已中断。再次运行同一命令会接着下载。
offer-speak = 用来说话的模型，声音真正像本人，可以同时安装几个。
offer-hear = 用来听的模型：把录音和语音消息写成文字，为字幕标出时间。装一个就够；越大听得越准，也越慢。
offer-zipvoice =
    用时约十分之一，也有几分像：适合日常使用和配置不高的机器
    语言：中文、英文
offer-indextts-2 =
    最像本人，能表达各种情感：适合可以多等一会儿，或有显卡的情况
    语言：中文、英文
offer-indextts-2-5 =
    与 IndexTTS-2 相同，支持更多语言
    语言：中文、英文、日语、西班牙语、阿拉伯语
offer-whisper-tiny = 最快，错误也最多：约占 0.6 GB 内存
offer-whisper-base = 通常选这个：约占 0.9 GB 内存
offer-whisper-small = 错误更少，速度较慢：约占 2 GB 内存
offer-whisper-large-v3-turbo = 错误最少，需要较多处理器核心：约占 4 GB 内存
offer-time = 在这台机器上，生成 3 秒的回复大约需要 { $time }
offer-licence = { $repository } 的许可：{ $licence }
offer-name = 请指定一个：npm run model:download -- 模型名，可选：{ $names }
offer-ask = 选哪一个？（{ $names }）
offer-none = 没有下载任何文件。可选：{ $names }

# npm run parity
usage-parity =
    用法：npm run parity -- 参考文件夹

    检查模型的每个阶段与官方代码相差多少；有一个阶段相差太大时，退出码为 1。

      参考文件夹            golden.safetensors 以及生成它的模型：checkpoints/（IndexTTS），
                            text_encoder.onnx 及配套文件（ZipVoice），或 model.safetensors（Whisper）
parity-stage = 阶段
parity-max-absolute = 最大绝对差
parity-max-relative = 最大相对差
parity-allowed = 允许值
parity-verdict = 结论
parity-passed = 通过
parity-failed = 超出
usage-compile =
    用法：npm run model:compile -- 文件夹 [选项]

    用模型的权重生成计算图。

      文件夹                IndexTTS-2 或 2.5 的文件夹（config.yaml、gpt.pth、s2mel.pth、hf_cache/ …），
                            或 Whisper 的文件夹（config.json、model.safetensors …，只有 fp32）
      --precision 名称      fp32（默认）、fp16（显卡用）、int8 或 int4：另外生成更小更快、但不那么精确的计算图
compile-step =
    { $graph }：{ $step ->
        [build] 构建
        [wait] 另一个进程正在这个文件夹里编译，等它完成
        [write] 写入
        [try] 试运行
        [up-to-date] 已是最新
       *[done] 完成
    }
compile-quality =
    { $quality }：{ $graphs ->
        [none] 完整。说 3 秒的话大约占用一个核心 { $seconds } 秒、{ $gigabytes } GB 内存
       *[other] 还没有为它编译 { $graphs }。说 3 秒的话大约占用一个核心 { $seconds } 秒、{ $gigabytes } GB 内存，编译完整后是 { $wholeSeconds } 秒、{ $wholeGigabytes } GB
    }。
compile-more = 补上缺少的部分：{ COMPILE($folder, $precision) }
usage-fake =
    用法：npm run model:fake -- 文件夹 [--version 2.5]

    写出随机权重的 IndexTTS 文件，用来演练 model:compile。

      文件夹                需要 9 GB 空间
      --version 版本        2（默认）或 2.5（需要 8 GB 空间）
fake-step = { $file }：已写入 { $done } / { $total } GB
fake-no-room = { $folder } 只剩 { $free } GB，需要 { $needed } GB。
fake-not-empty = { $folder } 里已经有 { $file }，而且不是这条命令生成的，继续会覆盖它。请换一个文件夹。

# npm run model:check
usage-bench =
    用法：npm run model:bench -- 文件夹 [选项]

    把某个设备的每个网络和处理器逐一比较，再用它念几句长短不同的话。打印出来的内容可以直接贴到 issue 里。

      文件夹                编译好的 IndexTTS 模型
      --device 名称         webgpu（默认）、cuda、dml、coreml 或 cpu
      --seconds 列表        每句大约几秒，最多 60 秒；默认 3,10,30
      --threads 数字        1 到 64，默认 1
      --qualities           改为逐一测量各档音质的处理器秒数与内存，并与官方代码对照；在处理器上运行
usage-verify =
    用法：npm run verify -- 文件

    判断一段录音是不是由这套设置的机器人生成的；是则退出码为 0，没有发现标记则为 3。

      文件                  语音消息、音频或视频：OGG、MP3、M4A、WAV、FLAC、AMR、MP4、WebM、MKV
usage-check =
    用法：npm run model:check -- 文件夹 [选项]

    用每一档音质各念十句话，和最精确的一档比较，差距决定 VOXBACK_QUALITY=auto 用哪一档。

      文件夹                编译好的 IndexTTS 模型；试听网页在“文件夹/check/index.html”
      --voice 文件          3 到 30 秒的录音，不给就用示范声音
      --out 文件夹          把网页放到别处
      --threads 数字        1 到 64，默认 1
check-title = 各档音质的差距
check-listen = 每句话的编码和噪声都相同，听到的差别只来自音质设置。
check-quality = 音质
check-limits = 允许值
check-verdict = 结论
check-passed = 合格
check-failed = 不合格：{ $measures }
check-divergence = 编码散度（nat）
check-same-codes = 编码一致率
check-mel-distance-db = 声音差距（dB）
check-likeness = 相似度
check-likeness-lost = 相似度下降
check-word-errors-added = 多错的字词
check-seconds-per-second = 每秒语音的处理器秒数
check-memory-mb = 内存（MB）
check-line = { $quality }：第 { $line } 句，共 { $lines } 句
check-no-recogniser = 没有安装语音识别模型，这次不统计念错的字词。安装命令：{ $command }
check-result = 从现在起，VOXBACK_QUALITY=auto 会使用“{ $quality }”。你也可以自己听一听：{ $page }
