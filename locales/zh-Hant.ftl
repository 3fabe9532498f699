# 由 zh.ftl 轉換而成，請勿直接修改：node --import tsx locales/traditional.ts

### 按鈕
button-enroll = 🎙 錄製我的聲音
button-hear-example = ▶ 聽個例子
button-agree = 我同意
button-read-more = 了解詳情
button-decline = 不用了
button-keep = ✓ 保留這個聲音
button-again = ↺ 重新錄製
button-delete = ✗ 刪除
button-cancel = 取消
button-use = 使用這個聲音
button-rename = 改名
button-delete-for-good = 確定，永久刪除
button-back = ‹ 返回
button-as-voice = 跟隨原聲
button-describe = ✎ 用文字描述⋯⋯
button-erase = 全部清除
button-keep-data = 保留我的資料
button-say-again = 再說一遍
button-say-parts = 🔊 分 { $parts } 段來說
button-read-again = 🎙 再讀一遍
button-moods = 🎭 錄製情感⋯⋯
button-better-take = ✨ 更像的版本
button-language-telegram = 跟隨 Telegram
button-stale = 這個按鈕已經過期，選單裡的指令仍然可用。

### 指令選單
command-start = 這個機器人能做什麼
command-help = 使用方法和例子
command-enroll = 錄製聲音
command-voice = 我的聲音：選擇、改名、刪除
command-emotion = 回覆的情感
command-say = 用我的聲音說一段文字
command-language = 選擇語言
command-cancel = 停止正在進行的操作
command-privacy = 儲存了什麼、儲存在哪裡
command-forgetme = 清除關於我的一切

### 第一分鐘
start =
    你好，{ $name }！我把文字變成你的語音。

    先錄五秒鐘，然後隨便寫點什麼，我就把它說出來，作為語音訊息發給你。
start-engine =
    { $engine ->
        [builtin] 現在說話的是替身：只有音高、語速和音色隨你。想要真正像你的聲音，機器人的擁有者可以安裝 ZipVoice（{ $smallMegabytes } MB，這裡每條約 { $smallSeconds } 秒）或 IndexTTS-2（{ $largeGigabytes } GB，每條約 { $largeSeconds } 秒）。
       *[other] 聲音由本伺服器上的 { $engine } 生成。
    }
start-again =
    歡迎回來，{ $name }。「{ $voice }」已經就緒：寫一段文字，我來說。
    /emotion 調整情感，/voice 選擇聲音。
help =
    寫任何文字，我就用你的聲音說出來。最多 { $maxCharacters } 個字元，中英文可以混用。

    /enroll —— 錄製聲音（五秒就夠）
    /voice —— 選擇、改名或刪除聲音
    /emotion —— { $emotions } 種情感，也可以用文字描述：/emotion 焦急地催促
    /say 我馬上就到 —— 和直接寫文字一樣；回覆一條訊息時，朗讀那條訊息
    錄音或影片加上文稿 —— 做成字幕
    /pronounce —— 發音詞典；/mode —— 語音、文字或兩者；/language —— 語言
    /cancel —— 停止我正在做的事
    /privacy —— 儲存了什麼；/forgetme —— 全部清除

    讀錯的字，在後面用方括號寫上拼音：重[chóng]新、出發[chū fā]、銀行[yín háng]。
    在群組裡：從選單選 /say 加文字，或用它回覆一條訊息；也可以回覆我的訊息。我是管理員時，也可以 @ 我。
help-group =
    錄過聲音的成員，我用他們各自的聲音說話：
    /say@{ $bot } 文字 —— 或者用它回覆一條訊息；選單會自動加上我的名字
    回覆我的訊息 —— 我是管理員時，也可以 @ 我
    用 /read 回覆一條訊息 —— 用群組聲音朗讀；/share 把你的聲音借給本群組
    /cancel —— 停止你的請求
    除了管理員教我應答的話，我不讀取群組裡的其他訊息。錄音請到和我的私訊裡。

help-examples = 點一個例子，聽聽看：
button-example-1 = 生氣：你到底在哪兒？
button-example-2 = （小聲地）：晚安。
button-example-3 = 2秒：七點見，別遲到。
button-example-4 = 1.3倍：我要遲到了！
demonstration-line = 你好！沒有人錄過我，我是合成出來的示範聲音。錄下你自己的吧，五秒就夠了。
demonstration-label = 示範聲音：合成的，不屬於任何人。傳送 /enroll 錄製你自己的。

### 同意
consent-card =
    <b>錄音之前</b>

    聲音屬於生物識別資訊，由你決定：
    • 你的錄音和由它計算出的資料，加密後只儲存在這台伺服器上。
    • 只有一個用途：說出你要說的話。
    • 只有你能讓它說話。隨時可以用 /forgetme 永久清除。
    • 說出的話由機器合成，每個檔案都標有 AI 生成的標記。

    請只錄你自己的聲音。
consent-first = 請先回答上面的問題：我可以儲存你的聲音嗎？（/cancel 退出）
consent-declined = 好的，什麼都沒有儲存。改變主意時請用 /enroll。
privacy =
    <b>儲存什麼</b>
    • 你的錄音、錄音時讀的句子和聲紋，加密儲存（AES-256-GCM），直到你刪除。
    • 你的設定：用哪個聲音、哪種情感、哪種語言、何時同意了說明。用語音示範情感時：加密儲存那條語音。
    • 你的 /pronounce 發音詞典，加密儲存。
    • 你最近的 30 句話，加密儲存 30 天，供回覆下面的按鈕使用。
    • 等待合成的文字、等待對時間的文稿，加密儲存，完成即刪。
    • 供 @bot 使用的近期語句（30 天，標記的除外）、哪些語音用了你的聲音（30 天，供 /report）、最近一小時的語音秒數，均加密儲存。
    • 你在哪些群組借出了聲音、或在管理員的名單上，連同你的名字。
    • 你請營運者聽的錄音：聽完為止，最多一週，加密的只是它在 Telegram 的編號。
    • 如被營運者封鎖，這一條會保留。

    <b>不儲存什麼</b>
    • 不儲存合成的語音，也不儲存只用來聽寫或做字幕的錄音和語音（都在這台伺服器上聽；合成的語音聽完只留兩個數字，和那句話放在一起），日誌裡沒有訊息內容和姓名。除了 Telegram 傳送的回覆，沒有任何資料離開這台伺服器。

    <b>你的控制</b>
    • /voice 刪除單個聲音，/forgetme 一次清除關於你的一切。
    • 沒有選擇保留的錄音，一天之內刪除。一年沒有使用的聲音，提前一個月通知後刪除。
    • /mydata 把關於你的一切打包成 zip 給你。

### 語言
language-card = 用哪種語言和你交流？語音用什麼語言，由你寫的文字決定。

### 錄音
enroll-in-private = 聲音屬於個人隱私：請到和我的私訊裡錄製。
enroll-record =
    按住麥克風，像對朋友說話一樣朗讀下面這句話。至少 5 秒，請在安靜的房間裡，離手機一掌遠：

    「{ $sentence }」
enroll-sentence-1 = 火車七點一刻開，出門之前，我還得找到另一隻鞋子。
enroll-sentence-2 = 我燒上水，推開窗戶，有那麼一會兒，整條街都安安靜靜的。
enroll-sentence-3 = 鄰居在屋頂上種了番茄，夏天還沒過完，大半都送給了別人。
enroll-sentence-4 = 沿著小河一直走，就會看到一座小橋，孩子們常在那裡往水裡跳。
enroll-sentence-5 = 昨天我煮了太多的白飯，今晚請過來一起吃，想帶誰來都可以。
enroll-sentence-6 = 博物館關門了，不過後面的花園還開著，那裡本來也更有意思。
enroll-record-short =
    按住麥克風，像對朋友說話一樣朗讀下面這句話：一字不差，也不要多說別的。請在安靜的房間裡，離手機一掌遠：

    「{ $sentence }」
enroll-short-1 = 春天的風吹過湖面，真讓人舒服。
enroll-short-2 = 老師請我們喝茶，還切了兩個梨。
enroll-short-3 = 昨晚下了雪，孩子們全跑出去了。
enroll-short-4 = 這雙鞋不貴，穿著走路特別輕。
enroll-short-5 = 隔壁的小狗總愛追自己的尾巴。
enroll-short-6 = 週末我想去爬山，你有空一起嗎？
enroll-waiting = 我在等一條語音訊息：請按住麥克風說話。（/cancel 停止）
enroll-not-voice = 請在這裡直接錄一條語音訊息。我不接收檔案，因為那可能是別人的聲音。（/cancel 停止）
enroll-received = 收到 { $seconds } 秒錄音，正在生成你的聲音⋯⋯
advice-shorter-than-advised = 錄音偏短：{ $seconds } 秒以上會更像你。
advice-rather-quiet = 聲音偏小：離手機近一點更好。
advice-some-clipping = 略有失真：離手機遠一點更好。
advice-some-noise = 有一些噪音：安靜的房間更好。
advice-narrow-band = 聲音發悶：不用耳機通常更好。
advice-two-voices = 裡面像是有兩個人的聲音：一個人錄，會更像你。
advice-much-silence = 前後有很長的靜音，我已經略過：開始後直接讀，錄到的聲音會更多。
advice-other-sentence = 沒有聽全那句話。錄音先收下了；下次一字不落地讀，效果會更好。
advice-cut = 錄音超過了 { $max } 秒：我只用前 { $max } 秒，其餘的不儲存。
advice-part = 除了那句話還錄到了別的內容：我只用讀那句話的一段，其餘的不儲存。
button-other-sentence = 換一句
button-ask-operators = 請人工來聽
appeal-offer = 也可能是我沒聽清：口音和回聲對我來說都不容易。如果你願意，我可以請營運者來聽；只有他們會聽到這段錄音。
appeal-nobody = 也可能是我沒聽清：口音和回聲對我來說都不容易。換個安靜的房間、換一句話或者讀慢一點，往往就行；還是不行，請聯絡執行這個機器人的人。
appeal-asked = 已經請營運者來聽，有結果會在這裡告訴你。這期間也可以再試。
appeal-waits = 已經請過營運者了，請等一個小時。這期間也可以再試。
appeal-pass = 營運者聽過了，你的錄音已通過，正在生成聲音。
appeal-refuse = 營運者聽過了，沒有聽到那句話。請再錄一次：/enroll
enroll-greeting = 你好！我現在的聲音是這樣的。寫點什麼，我來替你說。
enroll-kept = 「{ $voice }」歸你了。寫一段文字，我來說。用 /emotion 可以調整情感。
mood-offer = 這裡的語音引擎照著錄音的語氣說話。願意的話，可以帶著情感把同一句話再錄一遍：需要這種情感時，回覆聽起來就是那樣。以後想錄也可以：/voice
mood-record =
    現在把同一句話{ $manner }再說一遍，讓每個字都聽得出來。請一字不差地讀：

    「{ $sentence }」

    （/cancel 放棄）
mood-happy = 高興地
mood-angry = 憤怒地
mood-sad = 悲傷地
mood-afraid = 害怕地
mood-disgusted = 厭惡地
mood-melancholic = 憂鬱地
mood-surprised = 驚訝地
mood-calm = 平靜地
mood-kept = 已儲存：{ $emotion }。情感強度達到 50% 時，回覆就照這段錄音的語氣說。聽聽看：
mood-list =
    { $count ->
        [0] 「{ $voice }」還沒有錄製情感。點一種來錄製：
       *[other] 「{ $voice }」錄製的情感：✗ 刪除，🎙 錄製。
    }
reading-kept = 謝謝，這段錄音已經替換了原來的。聽聽看：
draft-deleted = 已刪除。隨時可以用 /enroll 重新開始。

### 聲音
voice-default-name = 聲音 { $number }
voice-list =
    { $count ->
        [0] 你還沒有聲音。
       *[other] 你有 { $count } 個聲音，● 表示正在使用。點一下可以使用、改名或刪除。
    }
voice-card = 「{ $voice }」，錄製於 { $since }。
voice-card-unread = 錄這個聲音時，我還沒有記下讀的是哪句話，而這裡的語音引擎需要知道。請再讀一句話。
voice-sample = 這就是我現在的聲音：{ $voice }。
voice-chosen = 從現在起用「{ $voice }」說話。
voice-rename-ask = 叫什麼名字？最多 { $max } 個字元。（/cancel 放棄）
voice-renamed = 現在叫「{ $voice }」了。
voice-delete-sure = 刪除「{ $voice }」嗎？錄音和由它計算出的一切都會清除，無法恢復。
voice-deleted = 「{ $voice }」已刪除。
voice-gone = 這個聲音已經不在了。
voice-first = 你還沒有聲音。錄五秒就夠：

### 情感
emotion-happy = 高興
emotion-angry = 憤怒
emotion-sad = 悲傷
emotion-afraid = 害怕
emotion-disgusted = 厭惡
emotion-melancholic = 憂鬱
emotion-surprised = 驚訝
emotion-calm = 平靜
emotion-card = 回覆的情感：{ $emotion }，{ $percent }%。
emotion-card-voice = 回覆的情感跟隨你的錄音。選擇一種情感，或者用文字描述：
emotion-ability =
    { $ability ->
        [made] { $engine }：任何情感都可以加到你的聲音上。
       *[recorded] { $engine }：照著錄音的語氣說話。錄過的情感聽得出來，沒錄過的只體現在語速上。
    }
emotion-describe = 描述想要的感覺，例如「焦急地催促」或「像中了大獎一樣」。（/cancel 放棄）
emotion-words-unknown = 我沒聽懂「{ $words }」，所以沒有改動。請寫一種情感或說話方式，例如「難過」「激動」「溫柔地耳語」「大喊」。
emotion-words-impossible = 這裡的聲音做不到：{ $beyond }。它可以更高、更快、更響、更起伏、更有氣息，也可以耳語。
emotion-words-too-long = 描述需要 1 到 { $max } 個字元。
emotion-strength-high = 超過 90% 時，聲音會開始失真。

### 說話
say-ask = 要我說什麼？
say-feeling = 「{ $feeling }」會照樣讀出來。想讓我帶著這種感覺說，請加上括號：（{ $feeling }）：⋯⋯ 更多寫法見 /help。
say-usage-group = 這樣用：/say 大家好 —— 或者用 /say 回覆一條有文字的訊息。
say-anonymous = 我不知道該用誰的聲音：請用你自己的身分發言，不要用群組或頻道的身分。
queue-note = 你排在第 { $position } 位，大約 { $seconds } 秒。
queue-note-nobody = 現在沒有可用的語音機。你的請求已在排隊，一有語音機就會開始。
long-offer = 這段文字有 { $characters } 個字元，一條回覆最多 { $maxCharacters } 個。我可以在句子之間分成 { $parts } 段來說，一共大約 { $seconds } 秒，每段做好就發。
long-begun = 我分 { $parts } 段來說，每段做好就發，下面標有序號。
dialog-too-long = 已經回答了 { $max } 次，這一步先到這裡。需要時請重新開始。
audition-unsure = 你的新聲音已經準備好了，但傳送問候時我重新啟動了。要保留這個聲音嗎？
job-delayed = 語音已經生成，但 Telegram 要求我等大約 { $minutes } 分鐘再發。它已儲存，到時會自動傳送；不想要了就發 /cancel。
job-unsure = 傳送這條回覆時連線中斷了，或者我重新啟動了。如果沒有收到：
cancel-done =
    { $jobs ->
        [0] 已停止。
       *[other] 已停止，取消了 { $jobs } 條回覆。
    }
cancel-nothing = 沒有需要停止的操作。
voice-refused-hint = 這裡不允許語音訊息，所以用檔案傳送。（設定 › 隱私與安全 › 語音訊息）
voice-refused-text = 這裡既不允許語音訊息，也不允許檔案。原文是：{ $text }
voice-note-alone = 要用你的聲音說話，請寫文字給我，或用語音回覆一段文字。要錄新的聲音：/enroll
unknown-command = 我不認識這個指令。/help 列出我能做的事。
unknown-message = 我能說文字：寫一段給我。/help 列出其他功能。

### 清除
forgetme-sure = 清除你的聲音、設定和所有等待中的請求嗎？無法恢復。
forgetme-kept = 什麼都沒有清除。
forgetme-done =
    已清除：{ $voices } 個聲音，{ $settings ->
        [0] 沒有設定
       *[other] 你的設定
    }，{ $jobs } 個請求，{ $talks } 個未完成的對話，{ $records } 條其他記錄。這裡不再有關於你的任何資料。

### 提示
notice-emotion-words-unknown = 我沒有聽懂這段情感描述，所以保持了聲音原來的語氣。可以用「悲傷」「激動」「耳語」這樣的詞。
notice-emotion-words-listed = 剛才記憶體不夠，沒能讓模型理解這段情感描述，只按詞表查了其中的詞。「悲傷」「激動」「耳語」這樣的詞不受影響。
notice-text-shortened = 文字太長，一口氣說不完，已經縮短。
notice-text-left-out = 這些字元我不會讀，已經跳過：{ $characters }
notice-pause-stretched = 為了填滿時間，停頓被拉長了。
notice-emotion-not-heard = 這裡的語音引擎照著錄音的語氣說話：情感只體現在語速上。
notice-voice-unread = 我不知道這個聲音的錄音裡讀的是什麼，所以只能用慢的引擎。再讀一句話就能變快：/voice
notice-note-not-heard = 這裡的語音引擎不能從語音裡學情感，所以這句話跟隨你的錄音。不過情感可以單獨錄製：/voice
notice-timbre-of-clip = 這裡的語音引擎不能把聲音和情感分開：這句話聽起來就像那段情感錄音，包括說話人的聲音。
notice-words-unsaid = 我聽了一遍這條語音，下面的字詞可能漏了或唸錯了：{ $words }。也可能是我聽錯了。再說一遍往往就好了。
notice-words-added = 我聽了一遍這條語音，裡面可能有重複的地方：{ $words }。再說一遍往往就好了。
notice-feeling-lessened = 情感太強時，聽起來就不像這個聲音了，所以我把情感減弱到原來的 { $percent }%。

### 錯誤
error-unexpected = 我這邊出了問題（編號 { $number }）。請再試一次；如果還不行，請把編號告訴機器人的擁有者。
error-prompt-too-short = 這段錄音有 { NUMBER($seconds, maximumFractionDigits: 1) } 秒，至少需要 { $minSeconds } 秒。請重新錄製。
error-prompt-too-long = 這段錄音有 { NUMBER($seconds, maximumFractionDigits: 1) } 秒，最多 { $maxSeconds } 秒，5 到 10 秒最好。請重新錄製。
error-prompt-too-quiet = 聲音太小（{ NUMBER($levelDb, maximumFractionDigits: 1) } dB，至少需要 { NUMBER($minDb, maximumFractionDigits: 0) } dB）。請離手機近一點，重新錄製。
error-prompt-clipped = 聲音太大，失真了（{ NUMBER($percent, maximumFractionDigits: 0) }%，最多 { $maxPercent }%）。請離手機遠一點，重新錄製。
error-prompt-noisy = 噪音太大（人聲只比噪音高 { NUMBER($snrDb, maximumFractionDigits: 1) } dB，至少需要 { NUMBER($minDb, maximumFractionDigits: 0) } dB）。請找安靜的地方重新錄製。
error-prompt-no-speech = 幾乎沒有聽到人聲（{ NUMBER($percent, maximumFractionDigits: 0) }%，至少需要 { $minPercent }%）。請大聲朗讀那句話，重新錄製。
error-prompt-low-rate = 這是電話音質（{ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } Hz，至少需要 { NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } Hz）。請用手機內建的麥克風錄製。
error-prompt-no-transcript = 錄這個聲音時，我還沒有記下讀的是哪句話，而這裡的語音引擎必須知道每一個字。請再讀一句話：/voice
error-prompt-wrong-transcript = { NUMBER($seconds, maximumFractionDigits: 1) } 秒說不完 { $characters } 個字。請完整朗讀我顯示的句子，不要說別的。
error-prompt-undecodable = 無法讀取這段錄音。請在這裡直接錄一條語音訊息。
error-recording-forwarded = 這條訊息是轉發的，或者來自別的機器人。聲音屬於說話的人：請在這裡親自錄製。
error-recording-noise =
    噪音有點大，聽不清讀的是不是這句話（人聲只比噪音高 { NUMBER($snrDb, maximumFractionDigits: 1) } dB，達到 { NUMBER($quietDb, maximumFractionDigits: 0) } dB 就夠了）。這次不算次數。請換個安靜的地方，再讀一遍：

    「{ $sentence }」
error-recording-other-sentence =
    { $words ->
        [none] 我聽到的不是這句話。讀出這句話，才能說明是你本人在場、願意使用這個聲音。請用平常說話的語氣，只讀這一句：
       *[other] 這幾個字詞我沒有聽到：「{ $words }」。請把整句話再讀一遍，不用太快：
    }

    「{ $sentence }」
error-text-empty = 沒有可以說的內容。
error-text-too-long = 共有 { $characters } 個字元，一次最多 { $maxCharacters } 個。請分開傳送。
error-text-bad-pinyin = 「{ $character }」沒有「{ $reading }」這個讀音。可以用：{ $suggestions }
error-text-unsupported-script = 我讀不了這些字元：{ $characters } 我會說中文和英文。
error-text-unsupported-language = 這段文字像是{ LANGUAGE($language) }，我還不會說。我會說：{ LANGUAGE($languages) }
error-text-unspeakable = 裡面只有符號或表情，我需要文字。
error-align-too-long = 這段錄音有 { NUMBER($seconds, maximumFractionDigits: 0) } 秒；最多 { $maxSeconds } 秒才能和文稿對齊。
error-align-no-speech = 錄音裡聽不到說話聲，沒法給文稿配上時間。
error-align-no-script = 文稿裡沒有可以唸出來的內容。
error-align-other-script = 錄音好像唸的不是這份文稿：只找到其中的 { NUMBER($percent, maximumFractionDigits: 0) }%。
error-duration-unreachable = 這段文字無法在 { NUMBER($seconds, maximumFractionDigits: 2) } 秒內說完，可以是 { NUMBER($min, maximumFractionDigits: 2) } 到 { NUMBER($max, maximumFractionDigits: 2) } 秒。
error-voice-print-other-engine = 這個聲音屬於另一個引擎（{ $engine }）。請重新錄製：/enroll
error-voice-print-version = 這個聲音屬於另一個版本。請重新錄製：/enroll
error-voice-none = 你還沒有聲音：/enroll
error-voice-gone = 這個聲音已經不在了。/voice 檢視你的聲音，/enroll 錄製新的。
error-voice-too-many = 你已有 { $max } 個聲音，達到上限。請先刪除一個：/voice
error-voice-bad-name = 名字需要 1 到 { $max } 個字元。
error-engine-start-timeout = 語音引擎在 { $seconds } 秒內沒有啟動。請重新啟動機器人；如果再次出現，請檢查是什麼佔用了處理器、記憶體或磁碟。
error-engine-crashed = 處理這條內容時語音引擎停止了。它已經恢復，請再發一次。
error-engine-ffmpeg-missing = 缺少 ffmpeg。請安裝（Debian、Ubuntu：apt install ffmpeg；macOS：brew install ffmpeg；Windows：winget install ffmpeg），或用 FFMPEG_PATH 指定路徑。
error-engine-unavailable = 語音引擎 { $engine } 在這裡不可用。
error-weights-missing = 模型不完整：缺少 { $file }。請執行 npm run model:download。
error-weights-no-model = { $folder } 裡沒有 IndexTTS 模型。下載到這裡：npm run model:download -- indextts-2 { SHELL($folder) }（ZipVoice 不用編譯，直接就能用。）
error-weights-not-on-hub = { $url } 沒有 { $file }。請換一個下載來源：--from、--endpoint 或 HF_ENDPOINT。
error-weights-stale = { $folder } 裡的模型沒有針對這些檔案編譯（{ $graphs }）。請執行 npm run model:compile -- { SHELL($folder) }
error-weights-checksum =
    { $file } 內容不正確：{ $difference ->
        [size] 大小是 { NUMBER($actualBytes, useGrouping: 0) } 位元組，應為 { NUMBER($expectedBytes, useGrouping: 0) } 位元組
        [hash] SHA-256 是 { $actualSha256 }，應為 { $expectedSha256 }
        [tensor] 張量 { $tensor } 是 { $actual }，應為 { $expected }
        [bare-tensor] 應為單個張量 { $expected }
        [tensor-absent] 缺少張量 { $tensor }（{ $expected }）
       *[content] { $reason }
    }。如果本地有這個檔案，請先刪除，再執行 npm run model:download；如果仍然不對，請換一個下載來源：--from、--endpoint 或 HF_ENDPOINT。
error-weights-disk-full = 磁碟已滿，放不下 { $file }。請騰出空間，再次執行同一指令會從這裡繼續。
error-weights-little-disk = { $folder } 需要 { $needed } 空間，只剩 { $free }。請騰出空間，或指定另一塊磁碟上的資料夾。
error-weights-license = 沒有接受 { $repositories } 的授權條款，因此沒有下載任何檔案。請閱讀後加上 --accept-licence。
error-weights-unreachable = 無法下載 { $file }：{ download-fault }。再次執行同一指令會接著下載。如果無法訪問該網站，可以用 HF_ENDPOINT=https://hf-mirror.com、--from modelscope，或在 HTTPS_PROXY 中設定代理。
error-engine-little-memory = { $engine } 需要 { NUMBER($neededMegabytes, useGrouping: 0) } MB 記憶體，這裡只有 { NUMBER($megabytes, useGrouping: 0) } MB。設 VOXBACK_ENGINE={ $engine } 可以強制使用；減少 VOXBACK_WORKERS 能省記憶體。
error-engine-few-cores = 用 { $cores } 個核心，{ $engine } 說一句短話要半分鐘以上；需要 { $neededCores } 個核心，用 VOXBACK_QUALITY=fast 可以少一些（見 docs/model.md）。設 VOXBACK_ENGINE={ $engine } 可以強制使用。
error-engine-device-missing = VOXBACK_DEVICE 設為 { $device }，但這台機器沒有（{ $reason }）。請用 cpu，或參閱 docs/model.md。
error-engine-device-differs = VOXBACK_DEVICE 設為 { $device }，但它的驅動算錯了 { $graph }：誤差 { NUMBER($difference, style: "percent", maximumFractionDigits: 2) }，最多允許 { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) }，說出來的聲音會不對。請改用 auto 或 cpu，或者更新顯示卡驅動。
error-fleet-bad-address = VOXBACK_FLEET 不是佇列伺服器的地址。請寫成這樣：{ $permitted }
error-fleet-unreachable = 連不上佇列伺服器 { $address }（{ $reason }）。它在執行嗎？VOXBACK_FLEET 寫對了嗎？可以用 docker compose --profile fleet up 啟動一個。
error-fleet-no-redis = { $address } 上應答的既不是 Valkey 也不是 Redis。請檢查 VOXBACK_FLEET 裡的主機和埠。
error-fleet-eviction = 佇列伺服器 { $address } 在記憶體佔滿時會丟棄排隊的請求（maxmemory-policy 為 { $policy }）。請改成 noeviction：valkey-cli config set maxmemory-policy noeviction，並寫進它的配置檔案，重新啟動後才不會失效。
error-fleet-other-key = { $address } 上的機群用的是另一個金鑰。請在每台機器上設定相同的 VOXBACK_KEY；如果金鑰是有意更換的，請先停掉其他所有機器，一分鐘後再試。
error-fleet-other-protocol = { $address } 上的機群執行著另一個版本的 Voxback（協定 { $theirs }，本機為 { $mine }）。請在所有機器上安裝同一版本；要換成本機的版本，請先停掉其他所有機器，一分鐘後再試。
error-fleet-other-model = 機器人要求 { $wanted }，而這台機器只能提供 { $offered }。請在兩邊設定相同的 VOXBACK_ENGINE 和 VOXBACK_QUALITY，或在這台機器上安裝模型：npm run model:download。
error-fleet-no-key = 語音機需要機器人的金鑰才能讀取請求：請設定 VOXBACK_KEY，或讓 VOXBACK_KEY_FILE 指向機器人金鑰檔案的副本。
error-webhook-refused = Telegram 不接受 VOXBACK_WEBHOOK（{ $reason }）。它必須是 Telegram 能從外部訪問的 https 地址；不設定時，機器人會自己去取更新。
error-busy-full = 已有 { $waiting } 個請求在排隊，請一分鐘後再試。
error-busy-user-limit = 你已有 { $waiting } 個請求在等待。請等其中一個完成，或用 /cancel。
error-file-too-big = 檔案太大，最多 { $maxMegabytes } MB。
error-file-no-sound = 在這個檔案中沒有找到可以讀取的聲音。請傳送語音訊息、音訊檔案（OGG、MP3、M4A、WAV、FLAC）或帶聲音的影片。
error-file-unavailable = Telegram 沒有提供這個檔案，請重新錄製。
error-file-out-of-reach = 我拿不到這個檔案：是這個機器人沒有配置好，不是你發的內容有問題。管理員已經收到通知，不用重新錄製。
error-file-timeout = 下載超過了 { $seconds } 秒，請再發一次。
error-telegram-voice-forbidden = 這裡既不允許語音訊息，也不允許檔案。
error-telegram-lost = 回覆時與 Telegram 的連線中斷了。如果沒有看到回覆，請再試一次。
error-telegram-flood = Telegram 要求我慢一點，請一分鐘後再試。
error-telegram-flood-over = 剛才 Telegram 要我等一等，所以你這幾分鐘發來的內容我沒能回應。請再來一次。
error-telegram-network = 回覆已經生成，但 Telegram 沒有接收。請把文字再發一次。
error-telegram-unchanged = Telegram 沒有接收這條回覆。請把文字再發一次。
error-telegram-unreachable = 我無法給你發訊息。請開啟與我的私訊，點「開始」。
error-telegram-other = Telegram 拒絕了這條回覆。請把文字再發一次。
error-storage-unreachable = 無法訪問資料庫 { $database }：{ $reason }。請檢查 VOXBACK_DATABASE 和 VOXBACK_KEY_FILE。
error-storage-not-writable = 資料庫 { $database } 無法寫入：檔案、所在資料夾或磁碟屬於別的使用者，或者是隻讀的。請把檔案和資料夾交給執行本程式的使用者，或用 VOXBACK_DATABASE 指定別的位置。
error-storage-corrupt = 一條儲存的記錄已損壞。請從備份恢復資料庫，或使用新的資料庫。
error-storage-no-database = { $database } 不是 Voxback 的資料庫，檔案沒有改動。請把 VOXBACK_DATABASE 設到別處，或從備份恢復資料庫。
error-storage-version = 資料庫由更新版本的 Voxback 寫入。請更新，或使用另一個 VOXBACK_DATABASE。
error-storage-wrong-key = 資料庫是用另一把金鑰加密的。請設定當時的 VOXBACK_KEY 或金鑰檔案。
error-storage-bad-key = { $source } 裡的金鑰不可用：{ $reason }。{ $remedy }
error-storage-bad-url = VOXBACK_DATABASE 不可用。允許的形式：{ $permitted }
error-setting-unknown =
    { $suggestion ->
        [none] { $name }：沒有這個設定。可用的有 { $permitted }。
       *[other] { $name }：沒有這個設定。是想寫 { $suggestion } 嗎？
    }
error-setting-token = { $name } 不是完整的 token：請從 @BotFather 複製全部內容，包括數字、冒號和字母，不要帶引號或空格。
error-setting-address = { $name } 的值「{ $value }」不是網址，應以 http:// 或 https:// 開頭。
error-setting-webhook-address = { $name } 是「{ $value }」，應寫成 https://host/path，埠只能是 443、80、88 或 8443，Telegram 不會訪問其他埠。
error-setting-host-port = { $name } 的值是「{ $value }」。請寫成 host:port，例如 127.0.0.1:8787；埠最大為 65535。
error-setting-whole = { $name } 的值是「{ $value }」，應為 { NUMBER($min, useGrouping: 0) } 到 { NUMBER($max, useGrouping: 0) } 之間的整數。
error-setting-choice = { $name } 的值是「{ $value }」，可選：{ $permitted }。
error-setting-user-ids = { $name } 的值是「{ $value }」。請寫使用者 id，用逗號分隔，例如 12345678,23456789。
error-proxy-bad-address = 代理地址 { $proxy } 無法使用。可用的形式：{ $permitted }。請檢查 HTTPS_PROXY、HTTP_PROXY 和 ALL_PROXY。
error-engine-ffmpeg-path = FFMPEG_PATH 設為 { $path }，但那裡沒有能編碼 Opus 的 ffmpeg。請改正，或去掉這個設定，改用系統內建的。
error-storage-key-file = 無法讀取或建立金鑰檔案 { $file }（{ $reason }）。請讓執行程式的使用者能夠寫入該資料夾，或用 VOXBACK_KEY_FILE 指定別處。
error-storage-in-use = 資料庫 { $database } 正被另一個處理程序使用（{ $holder }）。兩個處理程序會把每件事回答兩遍：請先停止那個處理程序，或用 VOXBACK_DATABASE 指定別的資料庫。
error-system = 系統錯誤：{ $reason }
error-system-enoent = 找不到 { $path }。
error-system-eacces = 沒有權限讀寫 { $path }。請把它交給執行本程式的使用者，或換一個路徑。
error-system-eisdir = { $path } 是資料夾，這裡需要一個檔案。
error-system-enotdir = { $path } 的上一級是檔案，這裡需要資料夾。
error-system-erofs = { $path } 所在的磁碟是隻讀的，請換一個可以寫入的位置。
error-system-efbig = 檔案超過了磁碟或系統限制允許的大小（FAT32 單個檔案最大 4 GB；ulimit -f 可以檢視限制）。請換另一塊磁碟上的資料夾，或調高限制。
error-env-file = 無法讀取 .env 檔案（{ $reason }）。它應當是 UTF-8 文字檔檔案，每行一個 名稱=值，並且執行程式的使用者有權讀取。請改正或刪除它。
error-env-line = .env 的第 { $line } 行不是設定。每行應寫成 名稱=值，以 # 開頭的是註釋。請改正或刪除這一行。
error-system-enospc = 磁碟已滿。
error-model-files = 這個模型的檔案無法使用：{ $reason }。npm run model:download 會重新下載損壞的檔案，npm run model:compile 會重新生成計算圖。
error-usage-missing = 缺少 { $name }。
error-usage-unknown-option = 沒有 { $option } 這個選項。可用的有 { $permitted }。
error-usage-no-value = { $option } 後面需要一個值。
error-usage-no-choice = { $option } 的值是「{ $value }」，可選：{ $permitted }。
error-usage-no-number = { $option } 的值是「{ $value }」，應為 { NUMBER($min, useGrouping: 0) } 到 { NUMBER($max, useGrouping: 0) } 之間的數。
error-usage-no-address = { $option } 的值「{ $value }」不是網址，應類似 { $example }。
error-usage-exclusive = { $options } 只能選一個。
error-usage-needs = { $option } 要和 { $other } 一起用。
error-usage-extra = 多了一個詞：「{ $value }」。
error-usage-overwrites = 結果會覆蓋 { $file }，請用 --out 指定別的檔案。

### 終端
usage-start =
    用法：npm start

    啟動機器人：設定了 BOT_TOKEN 就在 Telegram 上執行，否則在瀏覽器裡試用。沒有選項，設定來自環境變數或 .env，
    說明見 docs/operating.md。

      --help                顯示這段說明

    結束代碼：0 按要求停止，1 執行中出錯，2 設定有誤或缺少元件。
main-starting = Voxback 正在啟動…
main-upgrade = 這個資料庫來自舊版本，正在整理（只需一次）：已處理 { NUMBER($done, useGrouping: 0) } / { NUMBER($total, useGrouping: 0) } 條請求。完成後機器人就會啟動。
main-press-enter = 按Enter 鍵在瀏覽器中開啟，按 Ctrl-C 停止。
main-telegram-trying =
    Telegram 還沒有回應，正在連線 { $root }{ $proxy ->
        [none] {""}
       *[other] （經由 { $proxy }）
    }{ $reason ->
        [none] {""}
       *[other] （{ $reason }）
    }…
main-telegram-help =
    { $root } 仍然沒有回應。如果所在網路無法訪問 Telegram，請使用代理：
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        或 socks5://127.0.0.1:1080，也可以寫進 .env
    如果使用其他 Bot API 伺服器，請設定 BOT_API_ROOT。程式會繼續嘗試，按 Ctrl-C 停止。
main-setting-in-vain = { $name } 不起作用：它只用於模型，而現在說話的是內建聲音。
main-no-models = VOXBACK_MODELS 的值是「{ $folder }」，但沒有這個資料夾，所以那裡找不到任何模型。
main-in-browser =

    Voxback 已就緒，請在瀏覽器裡開啟 { $url }
    { $engine ->
        [builtin] 現在說話的是內建的替身聲音，不需要模型。真正像你的聲音見 README.md 的「The real voice」。
       *[other] 現在用的是 { $engine }。
    }
    在 Telegram 上執行：BOT_TOKEN=... npm start
main-wrong-token = Telegram 不認識這個 BOT_TOKEN。請從 @BotFather 複製完整的 token。
main-second-instance = 另一個處理程序正在執行這個機器人。請先停止它，或使用另一個 token。
main-no-telegram = 無法連線 Bot API。請檢查網路或 BOT_API_ROOT。
main-port-taken = 埠 { NUMBER($port, useGrouping: 0) } 已被佔用。請把 VOXBACK_PLAYGROUND（或 VOXBACK_HTTP）設為另一個 host:port。
main-address-unusable = 本機無法在 { $at } 提供服務（{ $reason }）。請把對應的設定（VOXBACK_PLAYGROUND、VOXBACK_HTTP 或 VOXBACK_WEBHOOK_LISTEN）改為本機的地址和一個大於 1023 的空閒埠，例如 127.0.0.1:8787。
main-model-broken = 有一個模型沒有啟用。{ $reason }
main-remark = 關於模型：{ $remark }
main-lease-lost = 有幾秒連不上資料庫，備用處理程序可能已經接管。重新啟動後，本處理程序會轉為備用。
usage-speaker =
    用法：npm run speaker

    讓這台機器為別處執行的機器人生成語音。沒有選項，設定來自環境變數或 .env：

      VOXBACK_FLEET         佇列伺服器的地址，與機器人相同，例如 redis://queue:6379
      VOXBACK_KEY           機器人的金鑰；也可以用 VOXBACK_KEY_FILE 指定金鑰檔案
      VOXBACK_ENGINE        使用的引擎；VOXBACK_QUALITY 和 VOXBACK_DEVICE 也屬於它，所有機器上要一致

      --help                顯示這段說明

    結束代碼：0 按要求停止，1 沒能正常停止，2 設定有誤或未能加入。
speaker-ready = 這台機器用 { $engine } 生成語音，同時最多 { $size } 條。按 Ctrl+C 停止。
error-setting-fleet = { $name }：語音機需要佇列伺服器的地址，例如 redis://queue:6379
main-no-operators = 還沒有人營運這個機器人：設定 VOXBACK_OPERATORS=<你的 Telegram 使用者 id> 後可使用 /stats、/ban 等指令，見 docs/operating.md。
main-on-telegram = Voxback 正在執行：https://t.me/{ $bot }（{ $engine }）。

### 一句話怎麼說
help-line =
    可以在文字前面用冒號說明怎麼說：
    3.2秒 憤怒：給我閉嘴，馬上從這裡出去！ —— 正好 3.2 秒
    2.4秒 25格：停，這是最後一條了。 —— 對齊影片影格
    1.25倍：我要遲到了。 —— 加快到 1.25 倍；也可以寫 慢一點、快一點、自然
    高興60% 驚訝30%：你已經到了！ —— 混合幾種情感
    （焦急地催促）：快走，來不及了！ —— 用自己的話描述
    原聲：什麼也沒發生。 —— 跟隨錄音的語氣
    安娜：你打電話了嗎？ —— 用你名叫「安娜」的聲音，一行一句就是對話；其他名字會照樣讀出來
    文字前面只寫一個冒號（：像這樣），就全部照原樣讀。
    發來字幕（.srt、.vtt、.ass、.lrc）或文字檔（.txt，每行一句），我把它做成一個音訊檔案，每一句都正好在它的時間裡。
    發來錄音或影片，並寫上裡面說的話（每行一句），我就做成字幕。
error-line-unknown-word =
    { $suggestion ->
        [none]
            這裡的「{ $word }」我不認識：
            { $line }
            冒號前可以寫情感、語速（3.2秒、1.25倍），或用括號寫（描述）。想全部讀出來，請在最前面加一個冒號。
       *[other]
            這裡的「{ $word }」我不認識：
            { $line }
            是不是「{ $suggestion }」？想全部讀出來，請在最前面加一個冒號。
    }
error-line-out-of-range = { $line } 超出範圍，可以是 { NUMBER($min, maximumFractionDigits: 1) } 到 { NUMBER($max, maximumFractionDigits: 0) }。
error-line-twice = { $line } 重複了，或者和前面矛盾。請去掉「{ $word }」。
error-line-frames-alone = { $line } 需要同時寫明長度，例如 3.2秒 { $word }。
error-line-percent-alone = { $line } 前面需要一種情感，例如 憤怒{ $word }。
error-line-no-text = 「{ $head }：」後面請寫要說的內容。
button-slower = 🐢 慢一點
button-faster = 🐇 快一點
button-say-edited = ✎ 說修改後的文字
button-once-more = ↻ 重說
button-figures-heard = 👂 { $percent }%
button-figures-likeness = 👤 { $likeness }
figures-heard = 這條語音發出前我先聽了一遍，{ $percent }% 的字詞和原文一致。
figures-likeness = 與原錄音的相似度：{ $likeness }。1 表示完全一樣，低於 0.31 就算另一個人的聲音。
button-other-emotion = 🎭 換情感
button-as-text = 📝 文字
button-as-wav = 🎞 存 WAV
button-wav-24 = 24 位元 WAV
button-wav-16 = 16 位元 WAV
button-wav-24k = 24 kHz WAV
button-mp3 = MP3
button-wav-times = WAV 和逐字時間
button-with-silence = { $seconds } 秒，尾部留白
button-nearest-length = 用 { $seconds } 秒說
button-good = 👍 就用這版
button-good-marked = 👍 已選中 ✓
button-take = ▸ 第 { $number } 版
button-take-good = 👍 第 { $number } 版 ▸
line-good = 已標記為最滿意的一版。
line-good-no-more = 已取消標記。
take = 第 { $number } 版
take-slower = 放慢 { $factor }×
take-faster = 加快 { $factor }×
take-seconds = { $seconds } 秒
take-feeling = { $emotion } { $percent }%
take-words = 「{ $text }」
take-clip = 按你的語音
take-better = 更好的一版
line-gone = 這句話已經不再儲存：最多儲存 30 句、30 天。請重新傳送文字。
line-slower-no-more = 不能再慢了。
line-faster-no-more = 不能再快了。
button-mix = 🎛 混合
button-from-note = 🎙 用語音示範
button-mix-none = 全部歸零
button-mix-done = ✓ 完成
emotion-card-mix = 回覆的情感：{ $emotions }。
emotion-of-note = 像你的示範語音
emotion-clip-ask = 發一條語音，用你想要的語氣說話：3 到 30 秒，內容隨意。只儲存最新的一條，只用它的情感。（/cancel 放棄）
mixer-empty = 回覆的情感跟隨你的錄音。請新增情感，點名稱可以直接取一半或歸零：
mixer-over = 合計 { $sum }%：超過 100% 的部分只改變比例。
command-pronounce = 我的發音詞典
button-hear = ▶ 試聽
button-all-words = 全部詞語
button-more = 更多 ›
pronounce-list =
    { $count ->
        [0] 你的發音詞典是空的。
       *[other] 詞典裡有 { $count } 個詞。點一下可以試聽或刪除。
    }
    這樣新增：
    /pronounce 重慶 chóng qìng
    /pronounce Vercel = 維賽爾
pronounce-card = 從現在起，「{ $word }」讀作「{ $said }」。
pronounce-gone = 詞典裡已經沒有這個詞了。
error-pronunciation-form = 這樣寫：/pronounce 重慶 chóng qìng —— 或 /pronounce Vercel = 維賽爾
error-pronunciation-too-long = 詞語最多 { $maxWord } 個字元，讀法最多 { $maxSaid } 個。
error-pronunciation-too-many = 詞典最多 { $max } 個詞。請先刪除一個：/pronounce
command-mode = 語音、語音加文字、文字、鏡像
button-mode-voice = 🔊 語音
button-mode-both = 🔊 語音加文字
button-mode-text = 📝 文字
button-mode-mirror = 🪞 鏡像
button-say-it = 🔊 說出來
mode-voice = 你在這裡寫的每段文字都會變成語音訊息。
mode-both = 每段文字都會變成語音訊息，下面附上原文。
mode-text = 文字不會自動變成語音。需要時用 /say，或點文字下面的按鈕。
mode-mirror = 以聲換聲：用語音回覆一段文字，我就說出那段文字。單獨的文字不會變成語音。
mode-mirror-hears = 以聲換聲：發一條語音給我，我把內容寫成文字，再用你的聲音說出來；用語音回覆一段文字，我就說出那段文字。單獨的文字不會變成語音。
mode-text-hint = 現在文字不會自動變成語音（/mode）。
mode-mirror-hint = 用語音回覆你的文字，我就說出來（/mode）。
running-note = 正在說⋯⋯
listening-note = 正在聽⋯⋯
listening-note-steps = 正在聽⋯⋯ { $done }%
running-note-steps = 第 { $done } 句，共 { $total } 句⋯⋯
button-dub-wav24 = 24 位元 WAV
button-dub-wav16 = 16 位元 WAV
button-dub-ogg = OGG 檔案
button-dub-per-line = 每句一個檔案
button-dub-overlap = 重疊，不截斷
dub-plan =
    { $lines } 句，{ $isSure ->
        [true] { $seconds } 秒
       *[other] 約 { $seconds } 秒
    }{ $voices ->
        [none] {""}
       *[other] ，由{ $voices }來說
    }。
dub-plan-misfits = 有 { $count } 句即使說到最快，也很可能放不進它的時間：
dub-plan-misfit =
    第 { $line } 句：有 { $slot } 秒，大約需要 { $needed } 秒，{ $end ->
        [cut] 結尾會被截斷。
        [overlap] 會和下一句重疊。
       *[pause] 會延續到後面的停頓。
    }
dub-plan-ask = 要做成哪種檔案？
dub-done =
    { $lines } 句，{ $seconds } 秒，由 AI 聲音朗讀。{ $misfits ->
        [0] 每一句都放得進它的時間。
       *[other] 有 { $misfits } 句放不進它的時間：
    }
dub-misfit-cut = 第 { $line } 句：有 { $slot } 秒，需要 { $needed } 秒，結尾被截斷。
dub-misfit-over = 第 { $line } 句：有 { $slot } 秒，需要 { $needed } 秒，延續到後面的停頓。
dub-misfit-whole = 第 { $line } 句：有 { $slot } 秒，需要 { $needed } 秒，完整保留。
dub-misfits-more = ⋯⋯還有 { $count } 句。
dub-words-doubted = 我逐句聽了一遍，下面這些句子可能漏了字詞或唸錯了：{ $lines }。也可能是我聽錯了。
### 字幕
button-write-down = 聽寫出來
button-subtitles-srt-words = 逐字 .srt
button-subtitles-vtt = .vtt 字幕
button-subtitles-vtt-words = 逐字 .vtt
subtitles-ask = 要做字幕嗎？請回覆這條錄音，寫上裡面說的話（文字或 .txt，每行一條字幕）。寫成「原句 => 另一句」，我還能在同樣的時間裡說另一句。
subtitles-ask-or-hear = 要做字幕嗎？請回覆這條錄音，寫上裡面說的話（文字或 .txt，每行一條字幕）。寫成「原句 => 另一句」，我還能在同樣的時間裡說另一句。沒有文稿，也可以讓我聽寫。
subtitles-done = { $lines } 行都對好了時間。下面的按鈕可以換成其他格式，也可以換成你的聲音來說。
subtitles-heard = 聽寫出 { $lines } 行。聽寫可能有錯，使用前請核對一遍。
subtitles-others = { $lines } 行的另一句，時間和原句一致。要做成哪種檔案？
subtitles-line-missing = { $at } 附近沒有找到：「{ $line }」
subtitles-line-doubtful = 請聽一下 { $at }：「{ $line }」可能不是這麼說的。
subtitles-unscripted = { $from } 到 { $to }：有文稿裡沒有的話。
subtitles-more = ⋯⋯還有 { $count } 處。
error-dubbing-no-lines = 這個檔案裡沒有可以說的內容。我接收字幕（.srt、.vtt、.ass、.lrc）和文字檔（.txt，每行一句）。
error-dubbing-too-many = 一個檔案最多 { $max } 句，這裡有 { $lines } 句。
error-dubbing-too-long = 一個檔案最多 { $max } 秒，這裡有 { $seconds } 秒。
error-dubbing-bad-times = 第 { $line } 條字幕的結束早於開始：{ $times }
error-emotion-clip-gone = 這種情感的示範語音已經不再儲存。請重新選擇：/emotion

### 群組
command-read = 用群組聲音朗讀一條訊息
command-share = 把我的聲音借給本群組
command-settings = 本群組設定（管理員）
command-teach = 教我應答：/teach 你好 = 大家好
command-allow = 回覆某人的訊息：允許他使用我
command-disallow = 回覆某人的訊息：不再允許
button-group-settings = ⚙ 群組設定（管理員）
button-access = 誰可以用我
button-group-voice = 群組聲音
button-answers = 語音應答
button-welcome = 語音歡迎
button-quiet = 安靜時間
button-limit = 每小時上限
button-group-language = 🌐 語言
button-language-each = 跟隨每位成員
button-ai-label = 標明由 AI 生成
voice-of = 🎙 { $name } 的聲音
button-name-voice = 註明是誰的聲音
button-protect = 禁止轉發
button-delete-trigger = 刪除請求訊息
button-access-all = 所有人
button-access-admins = 僅管理員
button-access-list = 管理員和名單上的人
button-no-voice = 不用聲音
button-minutes = { $minutes } 分鐘
button-no-limit = 不限
button-lent = 借給哪些群組⋯⋯
button-quiet-on = 開啟
button-quiet-off = 關閉
button-quiet-from = 開始 { $sign } 1 小時
button-quiet-to = 結束 { $sign } 1 小時
button-quiet-clock = 時鐘 { $minutes } 分鐘
button-teach-command = ＋ 指令
button-teach-phrase = ＋ 片語
button-feeling = 設定情感
button-welcome-on = 開啟
button-welcome-off = 關閉
button-welcome-text = ✎ 換一句
button-share = 借出我的聲音
button-take-back = 收回
group-hello =
    大家好！我用你們自己的聲音說話：
    /say@{ $bot } 加文字，或用它回覆一條訊息；選單會自動加上我的名字
    回覆我的訊息{ $hears ->
        [all] ，或者 @ 我
       *[some] {""}
    }
    用 /read 回覆一條訊息：有人用 /share 借出聲音後，我用群組聲音朗讀

    { $hears ->
        [all] Telegram 會把這裡的每條訊息給我看。我一條也不儲存，只回答以上這些。
       *[some] 除此之外，Telegram 不會給我看你們寫的任何內容，@ 我也看不到；讓我當管理員，我就能聽到。
    }每個聲音只替錄音者本人說話，除非本人願意借給本群組。
group-no-voice-allowed = 本群組關閉了語音訊息，所以我的回覆會是檔案或文字。管理員可以在群組權限裡允許語音訊息。
group-refused-hint = 本群組不允許語音訊息，所以用檔案傳送。管理員可以在群組權限裡允許。
group-settings-in-private = 設定在我們的私訊裡。
group-settings =
    「{ $chat }」的設定

    誰可以用我：{ $access ->
        [all] 所有人
        [admins] 管理員
       *[list] { $guests ->
            [0] 管理員（名單還是空的）
           *[other] 管理員和 { $guests } 位成員
        }
    }
    群組聲音：{ $voice }
    安靜時間：{ $quiet ->
        [off] 無
       *[other] { $quiet }
    }
    每小時語音：{ $minutes ->
        [0] 本群組不限
       *[other] 最多 { $minutes } 分鐘
    }
    語音應答：{ $answers } 條
group-access = 本群組裡誰可以讓我說話？
group-access-list = 管理員用 /allow 回覆某人的訊息，就把他加入名單；/disallow 移出。也可以在這裡點名字移出：
group-voice =
    { $count ->
        [0] 還沒有人把聲音借給本群組。任何成員都可以在群組裡傳送 /share。
       *[other] 誰的聲音代表本群組：用於 /read、語音應答，以及還沒有聲音的成員。
    }
group-language = 用哪種語言和本群組交流？選「{ $each }」時，跟隨每位成員的語言。
group-limit = 每小時我在這裡最多說多久？
group-quiet-off = 我任何時候都可以說話。
group-quiet = { $from } 到 { $to } 我保持安靜。你那裡現在是 { $now } 嗎？如果不是，請在下面調整。
group-answers =
    { $count ->
        [0] 教我一個指令或片語，我用語音回答。
       *[other] 已有 { $count } 條應答。點一下可以改情感或刪除。
    }
    { $hears ->
        [all] 片語必須是整條訊息。
       *[some] 片語必須是整條訊息。除非我是管理員，否則只有回覆我時我才聽得到；指令請帶上我的名字，選單會自動加上。
    }
group-answer =
    聽到「{ $trigger }」，我會說：

    { $line }
teach-ask-command = 指令叫什麼？用字母、數字和底線，例如：hello（/cancel 退出）
teach-ask-phrase = 要我回答哪句話？例如：早安（/cancel 退出）
teach-ask-line = 聽到「{ $trigger }」，我該說什麼？（/cancel 退出）
teach-understood =
    聽到「{ $trigger }」，我會說{ $how ->
        [none] {""}
       *[other] （{ $how }）
    }：

    { $text }
teach-heard =
    { $when ->
        [command] 寫成 { $trigger }@{ $bot } 我一定能聽到，選單裡的指令就是這樣寫的；不帶名字時，只有之後沒有別的機器人說過話才行。
        [all] 只要整條訊息就是這句話，我就能聽到。
       *[some] 整條訊息就是這句話，並且是在回覆我，我才能聽到。讓我當管理員，就不必回覆我了。
    }
teach-no-voice = 不過現在還沒人能聽到：本群組沒有聲音。願意借出聲音的人，請在群組裡傳送 /share。
teach-usage = 這樣用：/teach 早安 = 大家早安！指令則是：/teach /rules = 請友善待人。
allow-usage = 請用它回覆那位成員的訊息。
allow-full = 名單已滿：{ $max } 人。
group-welcome-off = 現在不歡迎新成員。開啟後，我用群組聲音以語音歡迎他們。
group-welcome =
    我這樣歡迎新成員：

    { $text }

    { $name } 會換成他們的名字。下面是兩次歡迎之間的最短間隔。
welcome-default = 歡迎你，{ $name }！很高興你來。
welcome-ask = 我該對新成員說什麼？最多 { $max } 個字元，{"{name}"} 會換成他們的名字。（/cancel 放棄）
welcome-kept = 以後我就這樣歡迎新成員。
welcome-somebody = 新朋友
read-usage = 這樣用：用 /read 回覆一條有文字的訊息。
share-in-private = 借出聲音是個人的事：請到我們的私訊裡，看看意味著什麼。
share-not-member = 只有群組成員才能把聲音借給這個群組。
share-card =
    把你的聲音借給「{ $chat }」？

    群組裡每個人都能讓它說任何話：用 /read、語音應答，以及還沒有聲音的成員發言。每條回覆都標有 AI 生成的標記。其他群組不能使用。
    我會在群組裡說一聲是你借的。你隨時可以在這裡收回；你退出群組或刪除聲音時，也會自動收回。

    點一下要借出的聲音：
share-people =
    { $count ->
        [0] 目前還沒有人把聲音借給本群組。
       *[other] 已借出聲音的人：{ $people }
    }
share-given = 「{ $chat }」現在可以用「{ $voice }」說話。
share-announced = { $name } 把自己的聲音借給了本群組。管理員選它作群組聲音時，用 /read 回覆一條訊息就由它來朗讀；語音應答和還沒有聲音的成員也用它說話。每條回覆都註明是 AI 生成的，除非管理員關掉了這項；{ $name } 隨時可以收回。
share-taken = 它又只屬於你了。
share-full = 本群組已有 { $max } 個聲音，達到上限。
share-list =
    { $count ->
        [0] 沒有群組在使用你的聲音。要借出，請在群組裡傳送 /share。
       *[other] 這些群組可以用你的聲音說話。點一下收回。
    }
error-group-quiet-hours = 本群組 { $from } 到 { $to } 是安靜時間，這是管理員的設定。
error-group-admins-only = 本群組只有管理員可以使用我。
error-group-list-only = 本群組由管理員指定誰可以使用我，你不在名單上。
error-group-no-voice = 本群組還沒有聲音。願意借出自己聲音的人，請在這裡傳送 /share。
error-group-no-welcome-voice = 語音歡迎需要群組聲音，而本群組還沒有。請成員在群組裡用 /share 借出聲音，再到「群組聲音」裡選定。
error-group-not-admin = 只有群組管理員可以這樣做。
error-teach-bad-command = 指令由 1 到 32 個小寫字母、數字和底線組成。
error-teach-own-command = { $command } 已經是我的指令。
error-teach-phrase-length = 片語需要 { $min } 到 { $max } 個字元。
error-teach-line-length = 我要說的話需要 1 到 { $max } 個字元。
error-teach-too-many = 本群組已教我 { $max } 條應答，達到上限。

### 限額與營運者
error-admission-banned = 本機器人的營運者已將你封鎖，我不再為你說話。/mydata、/forgetme 和 /privacy 仍可使用。
error-admission-maintenance = 正在維護，很快恢復，請稍後再試。
error-admission-not-yet = 我正在分批開放，暫時還不能在這個聊天裡說話，請過幾天再試。
error-limit-user-seconds = 你這一小時的 { NUMBER($maxSeconds, useGrouping: 0) } 秒語音額度已用完，{ $minutes } 分鐘後恢復。
error-limit-chat-seconds = 本群組這一小時的 { NUMBER($maxSeconds, useGrouping: 0) } 秒語音額度已用完，{ $minutes } 分鐘後恢復。
command-mydata = 匯出我的資料（zip）
command-report = 檢舉一條語音
command-verify = 這段語音是在這裡生成的嗎？
command-stats = 執行概況
command-health = 各部分是否正常
command-flags = 分批開放情況
command-rollout = 按比例開放某項功能
command-maintenance = 維護模式：on 或 off
command-ban = 封停用戶
command-unban = 解除封鎖
command-revokevoice = 刪除被檢舉的聲音
command-audit = 營運者操作記錄
button-appeal-pass = 通過
button-appeal-refuse = 不通過
button-revoke-voice = 刪除此聲音
button-ban-owner = 封鎖其擁有者
button-which-voice = 是哪個聲音？
button-dismiss = 忽略
ai-label = 🤖 AI 合成語音
verify-usage =
    把語音、音訊或影片轉發或傳送給我，我會告訴你是不是由我生成的。也可以用 /verify 回覆一條語音。

    我的語音都帶有簽章，Ed25519 公鑰 { $id }：
    { $key }
verify-no-key = { $file } 處還沒有金鑰：尚未簽章過的機器人沒有生成過任何語音。請使用機器人的配置執行，或設定 VOXBACK_MARKS_KEY。
verify-in-private = 請在與我的私訊中查驗：把語音轉發給我，並在轉發前或說明文字中使用 /verify。
verify-slowly = 檢測需要一點時間，請過幾分鐘再試。
verify-made-here = 由本機器人生成：這段聲音是合成的，並非真人所說。
verify-made-here-throughout = 由本機器人生成：整段錄音裡都有本機器人合成的聲音。
verify-made-here-partly = 有一部分由本機器人生成，大約在以下時間段：
verify-part = { $from } 至 { $to }
verify-rest = 其餘部分來自哪裡，我無法判斷。
verify-made-here-somewhere = 全部或一部分由本機器人生成：浮水印太弱，無法判斷具體在哪裡。
verify-signed = 檔案帶有本機器人的有效簽章：生成於 { $time }，此後未被改動。
verify-marked = 聲音中檢測到本機器人的隱形浮水印。沒有浮水印的錄音被誤判的機率低於百萬分之一。
verify-beside = 但浮水印無法說明是否有別人同時在說話，也檢測不出從別處剪入的不足兩三秒的內容。
verify-listened = 我只檢測了 { $to } 之前的部分，之後的內容不作判斷。
verify-not-found = 未檢測到本機器人的浮水印，看起來不是在這裡生成的。但這並非定論：語音若經用喇叭播放後再錄、被雜訊淹沒或大幅處理，浮水印可能丟失；其他機器人生成的語音也不會帶有我的浮水印。
verify-unclear = 語音太少，無法判斷：至少需要約三秒的語音。這段錄音中沒有檢測到浮水印，但這不能說明什麼。
verify-altered = 檔案中的簽章屬於另一段聲音：簽章可能是從別處複製來的，或聲音已被改動。
verify-foreign = 檔案自稱由 @{ $bot } 生成，但簽章所用的金鑰不是我的，無法核實。
verify-forged = 檔案自稱由本機器人簽章，但簽章無效：可能是偽造的，或內容被改過。
verify-own-voice = 裡面有你的聲音「{ $voice }」。
verify-other-voice = 裡面沒有檢測到你的任何一個聲音。至於是誰的，我不會告訴任何人。
appeal-card =
    錄音 { $number }：我沒有聽出裡面說的是下面這句話。請聽一聽：是真人當場說的嗎？

    「{ $sentence }」
appeal-gone = 這條已經處理過，或者超過了一週。
appeal-pass-done = 已通過：正在生成聲音，也已通知本人。
appeal-refuse-done = 已拒絕，也已通知本人。
report-usage = 請用 /report 回覆我的一條語音，本機器人的營運者會聽到它。
report-slowly = 謝謝，已收到檢舉。請過一分鐘再提交下一條。
report-thanks = 謝謝，檢舉編號 { $number }。營運者會聽到這條語音，但不會知道是誰檢舉的。
report-card = 檢舉 { $number }：有人認為這個聲音被濫用。
report-gone = 這條檢舉已經處理過了。
report-unknown-voice = 已無法得知這是誰的聲音：語音超過 30 天，或其擁有者已清除全部資料。
report-voice =
    檢舉 { $number }：{ $by ->
        [mark] 根據聲音裡的標記，
       *[file] 根據傳送時的記錄，
    }這是 /audit 裡代號 { $person } 的使用者的第 { $place } 個聲音（共 { $count } 個）。
report-revoke-done = 該聲音已刪除；其擁有者若有其他聲音，將改用其他聲音。
report-ban-done = 該聲音已刪除，其擁有者已被封鎖。
report-owner = 你的聲音「{ $voice }」被檢舉濫用，本機器人的營運者已將其刪除。
report-dismiss-done = 已忽略。
revokevoice-usage = 用法：/revokevoice 3，數字是檢舉編號。
revokevoice-choose = 哪一條檢舉？它所指的聲音會被刪除：
stats =
    { NUMBER($people, useGrouping: 0) } 位使用者有設定或聲音，{ NUMBER($groups, useGrouping: 0) } 個群組有設定。
    當前：{ $waiting } 個等待，{ $running } 個進行中。
    啟動 { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } 小時以來：完成 { $done }，失敗 { $failed }，取消 { $cancelled }；用時中位數 { NUMBER($median, maximumFractionDigits: 1) } 秒。
health-whisper = 聽寫模型：{ $model }。它給文稿對時間，聽寫沒有文稿的錄音和語音訊息，模型合成的語音也會先聽一遍再發出；用到時才載入。
health-no-whisper = 沒有安裝 Whisper。裝上以後，真人錄音的文稿時間更準，沒有文稿的錄音和語音訊息也能聽寫，還能發現模型漏念或重複的字詞。安裝指令：{ $command }（293 MB，MIT 授權），不用做任何設定。
health-sentence-unheard = 錄新聲音要念的句子，目前只能核對中文、英文、西班牙文、葡萄牙文和俄文；沒有 Whisper，其他語言的錄音念什麼都能通過。
health =
    引擎：{ $engine }。記憶體：{ NUMBER($megabytes, useGrouping: 0) } MB。
    資料庫：{ $database ->
        [x] 無回應
       *[other] { $database } 毫秒
    }。Telegram：{ $telegram ->
        [x] 無回應
       *[other] { $telegram } 毫秒
    }。
    { $maintenance ->
        [true] 維護模式已開啟：我只為營運者說話。
       *[other] 我為所有人服務。
    }
health-device =
    { $why ->
        [card] 模型由 { $device } 計算（{ $detail } 顯示卡），結果與處理器一致。
        [no-card] 模型由 { $device } 計算，沒有可用的顯示卡（{ $detail }）。
        [card-failed] 模型由 { $device } 計算。顯示卡的結果與處理器不一致，已停用：{ $detail }
       *[asked] 模型由 { $device } 計算（按 VOXBACK_DEVICE 的設定）。
    }
health-remark = 補充說明：{ $remark }
remark-no-halves = { $graph } 改用 float32 計算：{ $device } 不能用半精度算它（{ $reason }）。
remark-rows-cross = { $graph }：{ $device } 不能保留鍵和值，每一步都要重新傳過去，{ $fewRows } 行時 { NUMBER($few, useGrouping: 0) } MB，{ NUMBER($manyRows, useGrouping: 0) } 行時 { NUMBER($many, useGrouping: 0) } MB；webgpu 會把它們留在顯示卡上。
remark-more-bits = { $folder } 裡的「{ $quality }」這一檔沒有編譯完整，{ $graphs } 只能用更高的精度計算。完整大小的模型說 3 秒的話，現在大約要佔用一個核心 { $seconds } 秒、{ $gigabytes } GB 記憶體；執行這條指令以後只要 { $wholeSeconds } 秒、{ $wholeGigabytes } GB：{ COMPILE($folder, $precision) }
remark-more-bits-on-device = { $folder } 裡沒有編譯半精度的 { $graphs }，在 { $device } 上只能用 float32 計算，更慢，也更佔視訊記憶體。執行這條指令補上：{ COMPILE($folder, $precision) }
remark-outdated = { $folder } 裡的 { $graphs } 是舊版本編譯的，還能照舊使用；用現在的版本重新編譯會更快或更準：{ COMPILE($folder, $precision) }
remark-check-void = { $folder } 裡的「{ $quality }」通過過 model:check，但當時用的計算圖和現在要開啟的不一樣，所以 VOXBACK_QUALITY=auto 不會選它。請先執行 { COMPILE($folder, $precision) }，再執行 npm run model:check -- { SHELL($folder) }
remark-unchecked = { $folder } 裡的「{ $quality }」已經編譯好，但還沒有和最精確的一檔比較過，所以 VOXBACK_QUALITY=auto 不會選它。設 VOXBACK_QUALITY={ $quality } 可以直接使用；比較用這條指令：npm run model:check -- { SHELL($folder) }
remark-no-moods = { $folder } 裡沒有編譯 { $graphs }，用文字描述的情緒只能查詞表，不能由模型理解。執行這條指令補上：{ COMPILE($folder, $precision) }
health-fleet =
    語音機：{ $speakers } 台線上，正在生成 { $busy } / { $slots } 條，{ $waiting } 條排隊，最早的請求已等 { NUMBER($oldestSeconds, useGrouping: 0) } 秒。{ $server ->
        [true] 佇列伺服器正常。
       *[other] 佇列伺服器沒有應答。
    }各語音機啟動以來生成的語音秒數：{ $speech }。
fleet-silent = 已有一分鐘沒有可用的語音機，請求都在排隊。請檢查佇列伺服器是否在執行，是否有機器在執行 npm run speaker，以及它的 VOXBACK_ENGINE、VOXBACK_QUALITY 是否和機器人一致。線上的語音機（不論種類）：{ $others } 台。
fleet-speaks = 語音機恢復了，排隊的請求正在處理。
switch-groups = @BotFather 中未允許加入群組。/setjoingroups → Enable 後才能被拉進群組。
switch-inline = @BotFather 中未開啟行內模式。先用 /setinline 開啟，再用 /setinlinefeedback → 100%，否則收不到「說出來」。
switch-feedback = 有人傳送了「說出來」，但 Telegram 沒有通知我：請在 @BotFather 用 /setinlinefeedback 把這個機器人設為 100%。
switches-wrong = 你是本機器人的營運者，@BotFather 中有幾個開關需要處理：
maintenance-usage = 用法：/maintenance on 或 off。
maintenance-on = 維護模式已開啟：從現在起我只為營運者說話。
maintenance-off = 維護結束：我為所有人服務。
flag =
    { $name }：{ NUMBER($percent, maximumFractionDigits: 2) }%，允許 { $allowed }，禁止 { $denied }{ $off ->
        [true] ，已關閉
       *[other] {""}
    }
flag-arm = – { $arm }：詢問 { $exposures }，完成 { $done }，失敗 { $failed }，取消 { $cancelled }，{ NUMBER($median, maximumFractionDigits: 1) } 秒
rollout-usage =
    用法：/rollout inline 10：對 10% 的聊天開放
    /rollout inline off：對所有人關閉，名單也不例外；on：恢復
    /rollout inline allow -100123：始終對該聊天或使用者開放；deny 禁止，unlist 移出名單
    功能：{ $flags }
rollout-list-full = 名單最多 { $max } 項。請提高比例，或用 unlist 移出其他項。
ban-usage = 用法：/{ $command } 12345678，數字是使用者 id。/ban 也可以用來回復從此人那裡轉發來的訊息。
ban-done =
    已封鎖。{ $jobs ->
        [0] 沒有等待中的請求。
       *[other] 取消了 { $jobs } 個等待中的請求。
    }
unban-nobody = 該使用者未被封鎖。
unban-none = 目前沒有人被封鎖。
unban-done =
    已解除封鎖：此人又可以錄音、讓我說話了。封鎖時收走的不會自動恢復：等待中的請求、借給各群的聲音（用 /share 重新借出）、各群名單上的位置（/allow）。因檢舉刪除的聲音也不會恢復。
ban-choose = 封鎖誰？這些人的聲音被檢舉過：
unban-choose = 解封誰？被封鎖的人，由新到舊：
audit =
    { $count ->
        [0] 還沒有任何操作。
       *[other] 由新到舊：UTC 時間、操作者、操作、物件（均為代號）
    }
mydata = 這是我儲存的關於你的一切：{ $voices } 段錄音，{ $records } 條記錄。不含聲紋：它由錄音計算得出，在別處沒有用。
mydata-too-big = 你的資料有 { $megabytes } MB，超過機器人可傳送的上限。請先刪除一個聲音（/voice），或聯絡機器人的擁有者。
button-keep-voice = 保留
expiry-warning = 你的聲音「{ $voice }」已有 11 個月沒有使用。如不保留或使用，30 天后我會刪除它。
expiry-deleted = 你的聲音「{ $voice }」一年沒有使用，已刪除。/enroll 可以錄製新的。
expiry-kept = 「{ $voice }」會繼續保留。
button-mark = ☆ 收藏到 @bot
button-send-voice = ▶ 傳送到這裡
button-open-bot = 開啟機器人
inline-enroll = 請先錄製你的聲音
inline-say = 說出來
inline-waiting = 正在生成語音…
inline-ready = 語音已生成。
inline-cancelled = 已取消。
inline-interrupted = 中途連線斷了，或者我重新啟動了，請再發一次。
inline-refused = 你的隱私設定不接受我的語音訊息，所以無法放到這裡。
inline-unheard = 沒有生成語音：Telegram 沒有通知我這條訊息已傳送。這不是你的問題，機器人的管理員已經收到提醒。
inline-not-yours = 只有發起人可以在生成期間取消。
phrase-marked = ★ 在任意聊天輸入 @{ $bot }，它會排在最前。
phrase-unmarked = 它只保留 30 天。
phrase-gone = 太舊了，無法收藏，請先再說一次。

### 指令列
usage-common =
    {"  "}--json                供程式使用：以 JSON 在標準輸出上給出結果或錯誤
    {"  "}--help                顯示這段說明
usage-say =
    用法：npm run say -- --voice 檔案 --text 文字 --out 檔案.wav|檔案.ogg [選項]

    用錄音裡的聲音說一句話。

      --voice 檔案          聲音的錄音，3 到 30 秒，機器人能收的格式都可以；需要 ffmpeg
      --text 文字           要說的話，中文、英文或混合；IndexTTS-2.5 還支援日語、西班牙語和阿拉伯語
      --out 檔案            .wav（16 位元）或 .ogg（Opus，需要 ffmpeg）
      --emotion 名稱        happy、angry、sad、afraid、disgusted、melancholic、surprised、calm
      --emotion-words 文字  改用描述："焦急地催促"、"whisper it sadly"
      --emotion-clip 檔案   改用另一段錄音的情緒
      --strength 數字       強度，0 到 1，預設 0.7
      --seconds 數字        精確時長（秒）
      --ratio 數字          改用相對自然時長的倍數，0.5 到 2
      --frame-rate 數字     與 --seconds 一起用：按此影格率取整影格
      --seed 數字           整數，預設 0：請求和種子相同，結果也相同
      --engine 名稱         builtin（預設）、indextts 或 zipvoice
      --model 資料夾        模型資料夾：indextts（2 或 2.5）需已編譯，預設 models/indextts-2；zipvoice 預設 models/zipvoice
      --quality 名稱        indextts：exact（預設）、auto、balanced、fast；zipvoice：fast（預設）、good
      --approximate 列表    僅 indextts，在音質之上單獨調整：steps=12,gpt=int8
      --transcript 文字     錄音裡說的全部內容：zipvoice 需要
      --clip-transcript 文字  --emotion-clip 裡說的全部內容
say-refused = 機器人不會接受這段錄音。{ $reason }
terminal-prompt-undecodable = 無法讀取這段錄音。它應當是 ffmpeg 能讀取的帶聲音的檔案，例如 .wav、.mp3、.m4a 或 .ogg。
say-judged =
    { $what ->
        [clip] 情緒
       *[voice] 聲音
    }：{ $words }
say-loading = 正在載入引擎…
say-step =
    { $what ->
        [voice] 聲音
        [clip] 情緒
       *[line] 台詞
    }：{ $stage ->
        [prompt] 聽錄音
        [text] 讀文字
        [emotion] 理解情緒
        [decode] 發音
        [flow] 塑造音色
        [vocode] 生成聲音
       *[finish] 收尾
    } { $done }/{ $total }
say-done = { $file }：{ $seconds } 秒語音（自然時長 { $natural } 秒），用時 { $took } 秒。
usage-align =
    用法：npm run align -- 音訊 文稿 [選項]
          npm run align -- 音訊 --aligner whisper

    為錄音生成字幕。

      音訊                  最長一小時的錄音：wav，或 ffmpeg 能讀的任何格式，也可以是影片裡的聲音
      文稿                  錄音裡說的內容：UTF-8 文字檔檔案，每行一條字幕
      --aligner 名稱        whisper：聽出詞句，安裝後即為預設（npm run model:download -- whisper）；
                            reading：不需要任何模型。沒有文稿時，whisper 可以直接聽寫
      --model 資料夾        Whisper 的資料夾；預設用 models/ 或 $VOXBACK_MODELS 裡的那一個
      --vtt                 輸出 WebVTT，而不是 SubRip
      --words               給出每個詞的時間，而不只是每行的時間
      --out 檔案            預設：把音訊的副檔名換成 .srt 或 .vtt
align-step =
    { $stage ->
        [listen] 聽錄音
        [read] 讀文稿
       *[compare] 比對
    } { $done }/{ $total }
align-odd =
    第 { $line } 行（{ $start } 秒處）{ $state ->
        [missing] 沒有聽到
        [unspoken] 沒有可讀的內容
       *[other] 聽不清楚
    }（{ $confidence }）：{ $text }
align-unscripted = 文稿裡沒有的內容：{ $start } 到 { $end } 秒。
align-done =
    { $file }：{ $lines ->
       *[other] { $lines } 行
    }，{ $seconds } 秒聲音，用時 { $took } 秒。
# npm run model:download
usage-download =
    用法：npm run model:download -- [模型] [資料夾] [選項]

    把模型的權重下載到資料夾（預設 models/模型名，或 $VOXBACK_MODELS 下的同名資料夾）。兩者都不寫時，列出可選的
    模型、體積、授權，以及在這台機器上的速度。中斷後再次執行會接著下載，已經完整的檔案不會重新下載。

    結束代碼：0 全部完成，1 出錯，2 用法有誤，3 未接受授權條款，4 磁碟空間不足，5 檔案內容不正確，6 缺少檔案，
    7 無法連線下載網站，130 被中斷。

      模型                  indextts-2    8.87 GB，只寫資料夾時就是它：最像本人，能表達情感
                            indextts-2.5  8.29 GB：還支援日語、西班牙語和阿拉伯語，每秒的編碼減半
                            zipvoice      184.6 MB：用時約十分之一，也有幾分像；支援中文和英文
                            whisper       293 MB，即 base 版：聽寫語音、生成字幕；其他大小：
                                          whisper-tiny 154 MB、whisper-small 970 MB、whisper-large-v3-turbo 1.62 GB
      --accept-licence      直接接受授權條款，不再詢問
      --from 名稱           hub（預設）或 modelscope
      --endpoint 網址       換用它的鏡像；對 hub 來說，設定 $HF_ENDPOINT 也一樣
      --only 路徑           只下載其中的這個檔案或資料夾，可以寫多次
      --connections 數字    每個檔案的連線數，1 到 16，預設 4
      --latest              下載最新的檔案而不是固定的版本，以網站給出的驗證值為準
      --verify              不下載，只把所有檔案重新讀一遍並核對
download-licences = 這些模型有各自的授權條款：
download-licence =
    { $remark ->
        [unstated] 權重沒有註明授權（程式碼為 { $licence }；訓練資料 Emilia 為 CC-BY-NC-4.0，請按不可商用對待）
        [non-commercial] { $licence }（不可商用）
        [makers] { $licence }（作者對程式碼和權重的宣告；下載頁寫的是 { $page }）
       *[none] { $licence }
    }
download-ask-licences = 是否接受？輸入 yes 繼續：
download-plan =
    { $count ->
       *[other] 共 { $count } 個檔案
    }，{ $size }{ $had ->
        [none] {""}
       *[some] ，其中 { $had } 已經下載
    }
download-progress = { $had } / { $size }，{ $rate }/s，剩餘 { $left }：{ $file }
download-retry = { $file }：{ download-fault }，{ $wait }後重試
download-fault =
    { $fault ->
        [silence] { $seconds } 秒沒有收到資料
        [status] { $host } 返回 HTTP { $status }
        [short] 連線提前結束，還差 { NUMBER($bytes, useGrouping: 0) } 位元組
        [odd] 伺服器的應答不符合 HTTP 規範（{ $reason }）
        [changed] 下載期間網站上的檔案被替換了
       *[network] 網路錯誤（{ $reason }）
    }
download-check = 正在驗證 { $file }
download-done = { $file }：已完成
download-duration =
    { $unit ->
        [hours] { $h } 小時 { $min } 分
        [minutes] { $min } 分 { $s } 秒
       *[seconds] { $s } 秒
    }
download-nothing = 所有檔案都已齊備，無需下載。
download-complete = 所有檔案都已下載完成。
download-next = 下一步：{ $command }
download-verified = { $files } 個檔案中有 { $right } 個正確。
download-interrupted = 已中斷。再次執行同一指令會接著下載。
offer-speak = 用來說話的模型，聲音真正像本人，可以同時安裝幾個。
offer-hear = 用來聽的模型：把錄音和語音訊息寫成文字，為字幕標出時間。裝一個就夠；越大聽得越準，也越慢。
offer-zipvoice =
    用時約十分之一，也有幾分像：適合日常使用和配置不高的機器
    語言：中文、英文
offer-indextts-2 =
    最像本人，能表達各種情感：適合可以多等一會兒，或有顯示卡的情況
    語言：中文、英文
offer-indextts-2-5 =
    與 IndexTTS-2 相同，支援更多語言
    語言：中文、英文、日語、西班牙語、阿拉伯語
offer-whisper-tiny = 最快，錯誤也最多：約佔 0.6 GB 記憶體
offer-whisper-base = 通常選這個：約佔 0.9 GB 記憶體
offer-whisper-small = 錯誤更少，速度較慢：約佔 2 GB 記憶體
offer-whisper-large-v3-turbo = 錯誤最少，需要較多處理器核心：約佔 4 GB 記憶體
offer-time = 在這台機器上，生成 3 秒的回覆大約需要 { $time }
offer-licence = { $repository } 的授權：{ $licence }
offer-name = 請指定一個：npm run model:download -- 模型名，可選：{ $names }
offer-ask = 選哪一個？（{ $names }）
offer-none = 沒有下載任何檔案。可選：{ $names }

# npm run parity
usage-parity =
    用法：npm run parity -- 參考資料夾

    檢查模型的每個階段與官方程式碼相差多少；有一個階段相差太大時，結束代碼為 1。

      參考資料夾            golden.safetensors 以及生成它的模型：checkpoints/（IndexTTS），
                            text_encoder.onnx 及配套檔案（ZipVoice），或 model.safetensors（Whisper）
parity-stage = 階段
parity-max-absolute = 最大絕對差
parity-max-relative = 最大相對差
parity-allowed = 允許值
parity-verdict = 結論
parity-passed = 通過
parity-failed = 超出
usage-compile =
    用法：npm run model:compile -- 資料夾 [選項]

    用模型的權重生成計算圖。

      資料夾                IndexTTS-2 或 2.5 的資料夾（config.yaml、gpt.pth、s2mel.pth、hf_cache/ …），
                            或 Whisper 的資料夾（config.json、model.safetensors …，只有 fp32）
      --precision 名稱      fp32（預設）、fp16（顯示卡用）、int8 或 int4：另外生成更小更快、但不那麼精確的計算圖
compile-step =
    { $graph }：{ $step ->
        [build] 構建
        [wait] 另一個處理程序正在這個資料夾裡編譯，等它完成
        [write] 寫入
        [try] 試執行
        [up-to-date] 已是最新
       *[done] 完成
    }
compile-quality =
    { $quality }：{ $graphs ->
        [none] 完整。說 3 秒的話大約佔用一個核心 { $seconds } 秒、{ $gigabytes } GB 記憶體
       *[other] 還沒有為它編譯 { $graphs }。說 3 秒的話大約佔用一個核心 { $seconds } 秒、{ $gigabytes } GB 記憶體，編譯完整後是 { $wholeSeconds } 秒、{ $wholeGigabytes } GB
    }。
compile-more = 補上缺少的部分：{ COMPILE($folder, $precision) }
usage-fake =
    用法：npm run model:fake -- 資料夾 [--version 2.5]

    寫出隨機權重的 IndexTTS 檔案，用來演練 model:compile。

      資料夾                需要 9 GB 空間
      --version 版本        2（預設）或 2.5（需要 8 GB 空間）
fake-step = { $file }：已寫入 { $done } / { $total } GB
fake-no-room = { $folder } 只剩 { $free } GB，需要 { $needed } GB。
fake-not-empty = { $folder } 裡已經有 { $file }，而且不是這條指令生成的，繼續會覆蓋它。請換一個資料夾。

# npm run model:check
usage-bench =
    用法：npm run model:bench -- 資料夾 [選項]

    把某個裝置的每個網路和處理器逐一比較，再用它念幾句長短不同的話。打印出來的內容可以直接貼到 issue 裡。

      資料夾                編譯好的 IndexTTS 模型
      --device 名稱         webgpu（預設）、cuda、dml、coreml 或 cpu
      --seconds 列表        每句大約幾秒，最多 60 秒；預設 3,10,30
      --threads 數字        1 到 64，預設 1
      --qualities           改為逐一測量各檔音質的處理器秒數與記憶體，並與官方程式碼對照；在處理器上執行
usage-verify =
    用法：npm run verify -- 檔案

    判斷一段錄音是不是由這套設定的機器人生成的；是則結束代碼為 0，沒有發現標記則為 3。

      檔案                  語音訊息、音訊或影片：OGG、MP3、M4A、WAV、FLAC、AMR、MP4、WebM、MKV
usage-check =
    用法：npm run model:check -- 資料夾 [選項]

    用每一檔音質各念十句話，和最精確的一檔比較，差距決定 VOXBACK_QUALITY=auto 用哪一檔。

      資料夾                編譯好的 IndexTTS 模型；試聽網頁在「資料夾/check/index.html」
      --voice 檔案          3 到 30 秒的錄音，不給就用示範聲音
      --out 資料夾          把網頁放到別處
      --threads 數字        1 到 64，預設 1
check-title = 各檔音質的差距
check-listen = 每句話的編碼和雜訊都相同，聽到的差別只來自音質設定。
check-quality = 音質
check-limits = 允許值
check-verdict = 結論
check-passed = 合格
check-failed = 不合格：{ $measures }
check-divergence = 編碼散度（nat）
check-same-codes = 編碼一致率
check-mel-distance-db = 聲音差距（dB）
check-likeness = 相似度
check-likeness-lost = 相似度下降
check-word-errors-added = 多錯的字詞
check-seconds-per-second = 每秒語音的處理器秒數
check-memory-mb = 記憶體（MB）
check-line = { $quality }：第 { $line } 句，共 { $lines } 句
check-no-recogniser = 沒有安裝語音識別模型，這次不統計唸錯的字詞。安裝指令：{ $command }
check-result = 從現在起，VOXBACK_QUALITY=auto 會使用「{ $quality }」。你也可以自己聽一聽：{ $page }
