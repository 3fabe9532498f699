# 利用者の目に触れる日本語のすべて。ボタンの文字は 24 文字まで。

### ボタン
button-enroll = 🎙 自分の声を録音する
button-hear-example = ▶ 例を聞く
button-agree = 同意する
button-read-more = 詳しく見る
button-decline = やめておく
button-keep = ✓ この声を保存
button-again = ↺ 録り直す
button-delete = ✗ 削除
button-cancel = キャンセル
button-use = この声を使う
button-rename = 名前を変える
button-delete-for-good = はい、完全に削除する
button-back = ‹ 戻る
button-as-voice = 録音のまま
button-describe = ✎ 言葉で伝える…
button-erase = すべて消去する
button-keep-data = データを残す
button-say-again = もう一度話す
button-say-parts = 🔊 { $parts }回に分ける
button-read-again = 🎙 もう一度読む
button-moods = 🎭 感情を録音…
button-better-take = ✨ もっと似せる
button-language-telegram = Telegram と同じ
button-stale = このボタンは古いため使えません。メニューのコマンドは使えます。

### コマンドメニュー
command-start = このボットでできること
command-help = 使い方と例
command-enroll = 声を録音する
command-voice = 自分の声：選ぶ・名前を変える・削除する
command-emotion = 返信の感情
command-say = 文章を自分の声で話す
command-language = 表示言語を選ぶ
command-cancel = 進行中の操作をやめる
command-privacy = 何をどこに保存しているか
command-forgetme = 自分に関するデータをすべて消去する

### 最初の一分
start =
    { $name }さん、こんにちは！書いた文章を音声メッセージに変えます。

    まず 5 秒だけ録音して、あとは何でも書いてください。声になって返ってきます。
start-engine =
    { $engine ->
        [builtin] この声は代役で、高さ・速さ・音色だけがあなたに合わせてあります。本当に似た声にするには、ZipVoice（{ $smallMegabytes } MB、ここでは 1 件約 { $smallSeconds } 秒）または IndexTTS-2（{ $largeGigabytes } GB、約 { $largeSeconds } 秒）が必要です。ボットの管理者がインストールできます。
       *[other] 声はこのサーバー上の { $engine } が作ります。
    }
start-again =
    おかえりなさい、{ $name }さん。「{ $voice }」を使えます。文章を書けば、その声で話します。
    /emotion で感情を、/voice で話す声を変えられます。
help =
    文章を書くと、あなたの声で話します。{ $maxCharacters } 文字まで、中国語と英語を自由に混ぜられます。

    /enroll – 声を録音する（5 秒で足ります）
    /voice – 声を選ぶ・名前を変える・削除する
    /emotion – { $emotions } 種類の感情、または言葉で：/emotion 悲しそうにささやいて
    /say I am on my way – 普通に書くのと同じ。メッセージへの返信にすると、そのメッセージを読みます
    録音や動画とその台本 – 字幕を作ります
    /pronounce – 読み方の辞書、/mode – 音声・文字・両方、/language – 表示言語
    /cancel – 進行中の処理をやめる
    /privacy – 保存しているもの、/forgetme – すべて消去

    読み間違えられた漢字には、かっこでピンインを付けます：重[chóng]新、银行[yín háng]
    グループでは、メニューの /say に文章を付けるか、メッセージへの返信として使ってください。私のメッセージへの返信でもかまいません。私が管理者なら、メンションにも応えます。
help-group =
    声を録音したメンバーの代わりに、それぞれの声で話します。
    /say@{ $bot } 文章 – またはメッセージへの返信として。メニューから選ぶと私の名前が付きます
    私のメッセージへの返信 – 私が管理者ならメンションも
    /read をメッセージへの返信として – グループの声で。/share であなたの声を貸せます
    /cancel – 頼んだものを取り消す
    管理者が教えた言葉を除き、このグループのほかのメッセージは読みません。録音は個別チャットでお願いします。
help-examples = 例をタップすると再生します：
button-example-1 = 怒って：Where are you?
button-example-2 = (ささやいて)：Good night
button-example-3 = 1.5秒：See you at seven.
button-example-4 = 1.3倍：I am late!
demonstration-line = こんにちは。だれの声も録音していません。合成で作られたデモ用の声です。五秒で、あなたの声を録音できます。
demonstration-label = デモ用の声：合成で、だれの声でもありません。/enroll で自分の声を録音できます。

### 同意
consent-card =
    <b>録音の前に</b>

    声は生体情報です。どうするかはあなたが決めてください。
    • 録音とそこから計算したデータは、暗号化してこのボットのサーバーにだけ保存します。
    • 使い道は一つ、あなたが頼んだ音声を作ることだけです。
    • 話させることができるのはあなただけです。/forgetme でいつでも完全に消去できます。
    • 話す内容は機械が作ります。どのファイルにも AI 生成の印が付きます。

    必ず自分の声だけを録音してください。
consent-first = 先に上の質問にお答えください。声を保存してもよろしいですか？（/cancel でやめる）
consent-declined = わかりました。何も保存していません。気が変わったら /enroll をどうぞ。
privacy =
    <b>保存するもの</b>
    • 録音、録音で読んだ文、声紋。暗号化（AES-256-GCM）し、あなたが削除するまで。
    • 設定：使う声、感情、言語、説明に同意した日時。音声で感情を示した場合は、その音声（暗号化）。
    • /pronounce の辞書（暗号化）。
    • 直近の 30 件の文章（暗号化、30 日間）。返信の下のボタンのためです。
    • 音声化を待つ文章、時間合わせを待つ台本（暗号化）。終わるまで。
    • @bot をほかのチャットで使うための最近の文章（30 日間、印を付けたものはそれ以上）、どのメッセージがあなたの声か（/report のため 30 日間）、直近 1 時間の音声の秒数。すべて暗号化します。
    • どのグループに声を貸しているか、管理者のリストに載っているか（お名前とともに）。
    • 運営者に聞いてもらうよう頼んだ録音：Telegram での保存場所を暗号化して、聞き終わるまで、長くても 1 週間。
    • 運営者に利用を禁止された場合は、その事実。

    <b>保存しないもの</b>
    • 作った音声、聞くだけの録音や音声メッセージ（聞くのはこのサーバー上です。自分の返信も聞きますが、残るのは文章に付く二つの数値だけです）、ログの中のメッセージや名前。Telegram が運ぶ返信のほかに、このサーバーから出るものはありません。

    <b>あなたにできること</b>
    • /voice で声を一つずつ削除、/forgetme で自分に関するすべてを一度に消去。
    • 保存しなかった録音は 1 日以内に、1 年使わなかった声は 1 か月前にお知らせしてから削除します。
    • /mydata で、自分に関するすべてを zip で受け取れます。

### 言語
language-card = どの言語でお話ししましょうか？音声の言語は、書いた文章で決まります。

### 録音
enroll-in-private = 声はとても個人的なものです。個別チャットで録音してください。
enroll-record =
    マイクを長押しして、友だちに話すように次の文を読んでください。5 秒以上、静かな部屋で、電話は手のひら一つ分ほど離して：

    「{ $sentence }」
enroll-sentence-1 = 電車は七時十五分に出るのに、出かける前に靴の片方をまだ探さなければなりません。
enroll-sentence-2 = やかんを火にかけて窓を開けると、ほんのしばらく、通り全体がしんと静まり返っていました。
enroll-sentence-3 = お隣さんは屋上でトマトを育てていて、夏が終わる前にほとんど人に配ってしまいます。
enroll-sentence-4 = 川に沿ってずっと歩いていくと、子どもたちが水に飛び込んで遊ぶ小さな橋に着きます。
enroll-sentence-5 = 昨日はご飯を炊きすぎてしまったので、今夜はどうぞ誰でも連れて食べに来てください。
enroll-sentence-6 = 博物館は閉まっていましたが、裏の庭は開いていて、どのみちそちらの方が素敵でした。
enroll-record-short =
    マイクを長押しして、友だちに話すように次の文を読んでください。一字一句そのまま、ほかのことは言わずに。静かな部屋で、電話は手のひら一つ分ほど離して：

    「{ $sentence }」
enroll-short-1 = 春の風が湖を渡って、とても気持ちがいいです。
enroll-short-2 = 昨日、若いきつねが音もなく庭を横切りました。
enroll-short-3 = 朝はいつも、トーストとオレンジジュースです。
enroll-short-4 = 始まる前に、椅子を元に戻してもらえますか。
enroll-short-5 = 父の古い時計は、今でも大きな音で時を刻みます。
enroll-short-6 = 細い道を歩いていると、鐘の音が聞こえました。
enroll-waiting = 音声メッセージをお待ちしています。マイクを長押ししてください。（/cancel でやめる）
enroll-not-voice = このチャットで音声メッセージを録音してください。ほかの人の声かもしれないため、ファイルは受け取れません。（/cancel でやめる）
enroll-received = { $seconds } 秒の録音を受け取りました。声を作っています…
advice-shorter-than-advised = 少し短めです。{ $seconds } 秒以上あると、もっと似た声になります。
advice-rather-quiet = 音が少し小さめです。電話に近づくとよくなります。
advice-some-clipping = 少し音割れしています。電話から離れるとよくなります。
advice-some-noise = 少し雑音があります。静かな部屋のほうがよくなります。
advice-narrow-band = 音がこもっています。ヘッドセットなしのほうがたいていよくなります。
advice-two-voices = 二人の声が聞こえます。一人で録ると、もっと似た声になります。
advice-much-silence = 長い無音があるため、その部分は省きます。すぐに読み始めると、声をより多く使えます。
advice-other-sentence = 文の全部は聞き取れませんでした。このまま使いますが、次はすべての言葉を読むともっとよくなります。
advice-cut = { $max } 秒を超えていました。最初の { $max } 秒だけを使い、残りは保存しません。
advice-part = 文のほかにも話されていました。文を読んだ部分だけを使い、残りは保存しません。
button-other-sentence = 別の文にする
button-ask-operators = 人に聞いてもらう
appeal-offer = 聞き取れないのはこちらのせいかもしれません。なまりや響く部屋は苦手です。よければ、このボットの運営者に聞いてもらいます。この録音を聞くのは運営者だけです。
appeal-nobody = 聞き取れないのはこちらのせいかもしれません。なまりや響く部屋は苦手です。静かな部屋、別の文、ゆっくりした話し方で、うまくいくことがよくあります。だめなら、このボットの運営者に知らせてください。
appeal-asked = 運営者に頼みました。結果はここでお知らせします。その間に、もう一度試すこともできます。
appeal-waits = 運営者にはもう頼んであります。一時間ほどお待ちください。その間に、もう一度試すこともできます。
appeal-pass = 運営者が録音を聞いて、承認しました。声を作っています。
appeal-refuse = 運営者が聞きましたが、文が聞き取れませんでした。もう一度録音してください：/enroll
enroll-greeting = こんにちは！今の私の声はこんな感じです。何か書いてくれたら、代わりに話します。
enroll-kept = 「{ $voice }」はあなたの声です。文章を書けば、その声で話します。/emotion で感情を変えられます。
mood-offer = ここの音声エンジンは、録音どおりの調子で話します。よければ、同じ文を感情を込めて録音してください。その感情の返信は、その録音のように聞こえます。あとからでも録音できます：/voice
mood-record =
    では同じ文を{ $manner }読んでください。一言一言に感情を込めて、次のとおりに：

    「{ $sentence }」

    （/cancel でやめる）
mood-happy = 嬉しそうに
mood-angry = 怒って
mood-sad = 悲しそうに
mood-afraid = 怖がっているように
mood-disgusted = いかにも嫌そうに
mood-melancholic = 物憂げに
mood-surprised = 驚いて
mood-calm = 落ち着いて
mood-kept = 保存しました：{ $emotion }。感情の強さが 50% 以上のとき、返信はこの録音のように聞こえます。お聞きください：
mood-list =
    { $count ->
        [0] 「{ $voice }」にはまだ感情の録音がありません。録音したいものを押してください：
       *[other] 「{ $voice }」の感情の録音です。✗ で削除、🎙 で録音：
    }
reading-kept = ありがとうございます。この録音を以前のものと入れ替えました。お聞きください：
draft-deleted = 削除しました。いつでも /enroll でやり直せます。

### 声
voice-default-name = 声 { $number }
voice-list =
    { $count ->
        [0] まだ声がありません。
       *[other] 声は { $count } 個です。● が話す声です。押すと、使う・名前を変える・削除するを選べます。
    }
voice-card = 「{ $voice }」、{ $since } に録音。
voice-card-unread = この声は、読まれた文を控える前に録音されました。ここの音声エンジンにはそれが必要です。もう一度、一文だけ読んでください。
voice-sample = { $voice }の声は、こう聞こえます。
voice-chosen = これからは「{ $voice }」が話します。
voice-rename-ask = 名前をどうしますか？{ $max } 文字まで。（/cancel でやめる）
voice-renamed = 名前を「{ $voice }」にしました。
voice-delete-sure = 「{ $voice }」を削除しますか？録音とそこから計算したものはすべて消去され、元には戻せません。
voice-deleted = 「{ $voice }」を削除しました。
voice-gone = この声はもうありません。
voice-first = まだ声がありません。5 秒で足ります：

### 感情
emotion-happy = 喜び
emotion-angry = 怒り
emotion-sad = 悲しみ
emotion-afraid = 恐れ
emotion-disgusted = 嫌悪
emotion-melancholic = 憂鬱
emotion-surprised = 驚き
emotion-calm = 穏やか
emotion-card = 返信の感情：{ $emotion }、{ $percent }%。
emotion-card-voice = 返信は録音のままの調子です。感情を選ぶか、言葉で伝えてください：
emotion-ability =
    { $ability ->
        [made] { $engine }：どの感情でも声に加えられます。
       *[recorded] { $engine }：録音どおりの調子で話します。録音した感情ははっきり、ほかの感情は速さにだけ表れます。
    }
emotion-describe = どんな感じにするか、言葉で伝えてください。たとえば「悲しそうにささやいて」「宝くじに当たったように」。（/cancel でやめる）
emotion-words-unknown = 「{ $words }」がわからなかったため、何も変えていません。感情や話し方を書いてください。「悲しい」「興奮して」「優しくささやいて」「叫んで」など。
emotion-words-impossible = ここの声にはできないことです：{ $beyond }。高く、速く、大きく、生き生きと、息まじりに話すことと、ささやくことはできます。
emotion-words-too-long = 説明は 1～{ $max } 文字で書いてください。
emotion-strength-high = 90% を超えると、声がひずみ始めます。

### 話す
say-ask = 何と話しましょうか？
say-feeling = 「{ $feeling }」は、そのまま読み上げます。感情として込めるには、かっこに入れてください：（{ $feeling }）：… 詳しくは /help へ。
say-usage-group = 使い方：/say みなさん、こんにちは – または、文章のあるメッセージに /say で返信。
say-anonymous = 誰の声で話せばよいかわかりません。グループやチャンネルとしてではなく、ご自身として書いてください。
queue-note = 順番は { $position } 番目、約 { $seconds } 秒です。
queue-note-nobody = 今は話せるマシンがありません。ご依頼は順番を待ち、話せるようになり次第始めます。
long-offer = { $characters }文字あります。1回の返信は{ $maxCharacters }文字までです。文の切れ目で{ $parts }回に分けて話せます。全部で約{ $seconds }秒、できたものから届きます。
long-begun = { $parts }回に分けて話します。できたものから届き、それぞれに番号が付きます。
dialog-too-long = { $max } 回お答えいただいたので、この質問はここで終わりにします。必要なときにまた始めてください。
audition-unsure = 新しい声はできていますが、あいさつを送っている途中で再起動しました。この声を保存しますか？
job-delayed = 返信はできていますが、Telegram から送信まで約 { $minutes } 分待つよう求められました。保存してあり、自動で届きます。不要なら /cancel をどうぞ。
job-unsure = この返信を送っている途中で接続が切れたか、再起動しました。届いていなければ：
cancel-done =
    { $jobs ->
        [0] 停止しました。
       *[other] 停止し、{ $jobs } 件の返信を取り消しました。
    }
cancel-nothing = 停止するものはありません。
voice-refused-hint = ここでは音声メッセージが許可されていないため、ファイルで送ります。（設定 › プライバシーとセキュリティ › 音声メッセージ）
voice-refused-text = ここでは音声メッセージもファイルも送れません。文章は次のとおりでした：{ $text }
voice-note-alone = あなたの声で話すには文章が必要です。文章を書くか、文章に音声で返信してください。新しい声の録音は /enroll へ。
unknown-command = このコマンドはわかりません。できることは /help にあります。
unknown-message = 文章を話せます。何か書いてください。ほかにできることは /help にあります。

### 消去
forgetme-sure = 声、設定、待っている依頼をすべて消去しますか？元には戻せません。
forgetme-kept = 何も消去していません。
forgetme-done =
    消去しました：声 { $voices } 個、{ $settings ->
        [0] 設定なし
       *[other] 設定
    }、依頼 { $jobs } 件、途中の会話 { $talks } 件、その他の記録 { $records } 件。あなたに関するものは、もう何も残っていません。

### お知らせ
notice-emotion-words-unknown = この感情の説明がわからなかったため、声は元の調子のままです。「悲しい」「興奮して」「ささやいて」のような言葉なら使えます。
notice-emotion-words-listed = メモリが足りず、この感情の説明をモデルで理解できなかったため、単語表で読み取りました。「悲しい」「興奮して」「ささやいて」のような言葉ならどちらでも同じです。
notice-text-shortened = 一息で話すには長すぎたため、文章を縮めました。
notice-text-left-out = 読めない文字を省きました：{ $characters }
notice-pause-stretched = 時間に合わせるため、間を延ばしました。
notice-emotion-not-heard = ここの音声エンジンは録音どおりの調子で話すため、感情は速さにだけ表れます。
notice-voice-unread = この声の録音で何が読まれたか不明なため、遅いエンジンでしか話せませんでした。もう一度一文を読むと速くなります：/voice
notice-note-not-heard = ここの音声エンジンは音声メッセージから感情を取り出せないため、録音のままの調子です。感情を録音することはできます：/voice
notice-timbre-of-clip = ここの音声エンジンは声と感情を分けられません。話し手の声も含めて、感情の録音のように聞こえます。
notice-words-unsaid = この返信を聞き直したところ、抜けたり違ったりした言葉があるかもしれません：{ $words }。聞き間違いの可能性もあります。もう一度話すとたいてい直ります。
notice-words-added = この返信を聞き直したところ、二度言った部分があるかもしれません：{ $words }。もう一度話すとたいてい直ります。
notice-feeling-lessened = 感情が強すぎてこの声らしくなくなったため、指定の { $percent }% に弱めて話しました。

### エラー
error-unexpected = こちらで問題が起きました（番号 { $number }）。もう一度お試しください。直らなければ、この番号をボットの管理者に伝えてください。
error-prompt-too-short = 録音は { NUMBER($seconds, maximumFractionDigits: 1) } 秒です。{ $minSeconds } 秒以上必要です。録り直してください。
error-prompt-too-long = 録音は { NUMBER($seconds, maximumFractionDigits: 1) } 秒です。最長は { $maxSeconds } 秒、5～10 秒が最適です。録り直してください。
error-prompt-too-quiet = 音が小さすぎます（{ NUMBER($levelDb, maximumFractionDigits: 1) } dB、{ NUMBER($minDb, maximumFractionDigits: 0) } dB 以上必要）。電話を近づけて録り直してください。
error-prompt-clipped = 音が大きすぎて割れています（{ NUMBER($percent, maximumFractionDigits: 0) }%、{ $maxPercent }% まで）。電話を離して録り直してください。
error-prompt-noisy = 雑音が多すぎます（声は雑音より { NUMBER($snrDb, maximumFractionDigits: 1) } dB 大きいだけです。{ NUMBER($minDb, maximumFractionDigits: 0) } dB 以上必要）。静かな場所で録り直してください。
error-prompt-no-speech = 話し声がほとんど聞こえません（{ NUMBER($percent, maximumFractionDigits: 0) }%、{ $minPercent }% 以上必要）。文を声に出して読み、録り直してください。
error-prompt-low-rate = 電話並みの音質です（{ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } Hz、{ NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } Hz 以上必要）。古いヘッドセットを使わず、電話本体のマイクで録音してください。
error-prompt-no-transcript = この声は、読まれた文を控える前に録音されました。ここの音声エンジンには一語一語が必要です。もう一度、一文を読んでください：/voice
error-prompt-wrong-transcript = { NUMBER($seconds, maximumFractionDigits: 1) } 秒で { $characters } 文字は話せません。表示した文を最後まで、ほかのことを言わずに読んでください。
error-prompt-undecodable = この録音を読み取れません。このチャットで音声メッセージを録音してください。
error-recording-forwarded = このメッセージは転送されたか、ほかのボットからのものです。声は話す人のものです。ここでご自身で録音してください。
error-recording-noise =
    雑音が多く、この文が読まれたかどうか聞き分けられません（声は雑音より { NUMBER($snrDb, maximumFractionDigits: 1) } dB 大きいだけです。{ NUMBER($quietDb, maximumFractionDigits: 0) } dB あれば十分です）。今回は回数に数えません。静かな場所でもう一度読んでください。

    「{ $sentence }」
error-recording-other-sentence =
    { $words ->
        [none] 表示した文とは違う言葉が聞こえます。この文は、あなたが今ここにいて、この声を望んでいることを示すものです。ふだんの話し方で、これだけを読んでください：
       *[other] 次の言葉が聞き取れませんでした：「{ $words }」。文の全部を、急がずにもう一度読んでください：
    }

    「{ $sentence }」
error-text-empty = 話す内容がありません。
error-text-too-long = { $characters } 文字あります。1 回の返信は { $maxCharacters } 文字までです。分けて送ってください。
error-text-bad-pinyin = 「{ $character }」に「{ $reading }」という読みはありません。可能な読み：{ $suggestions }
error-text-unsupported-script = 読めない文字です：{ $characters } 中国語と英語を話せます。
error-text-unsupported-language = これは{ LANGUAGE($language) }のようですが、まだ話せません。話せるのは{ LANGUAGE($languages) }です。
error-text-unspeakable = 記号や絵文字だけのようです。言葉を書いてください。
error-align-too-long = 音声が { NUMBER($seconds, maximumFractionDigits: 0) } 秒あります。台本と合わせられるのは { $maxSeconds } 秒までです。
error-align-no-speech = この録音には話し声が聞こえないため、台本に時間を付けられません。
error-align-no-script = この台本には話せる内容がありません。
error-align-other-script = この録音は、この台本を読んでいないようです。見つかったのは { NUMBER($percent, maximumFractionDigits: 0) }% だけです。
error-duration-unreachable = この文章は { NUMBER($seconds, maximumFractionDigits: 2) } 秒では話せません。{ NUMBER($min, maximumFractionDigits: 2) }～{ NUMBER($max, maximumFractionDigits: 2) } 秒なら可能です。
error-voice-print-other-engine = この声は別のエンジン（{ $engine }）用です。録音し直してください：/enroll
error-voice-print-version = この声は別のバージョン用です。録音し直してください：/enroll
error-voice-none = まだ声がありません：/enroll
error-voice-gone = この声はもうありません。/voice で自分の声を確認し、/enroll で新しく録音できます。
error-voice-too-many = 声が { $max } 個あり、上限です。先に一つ削除してください：/voice
error-voice-bad-name = 名前は 1～{ $max } 文字です。
error-engine-start-timeout = 音声エンジンが { $seconds } 秒以内に起動しませんでした。ボットを再起動してください。繰り返す場合は、ほかに CPU・メモリ・ディスクを使っているものがないか確認してください。
error-engine-crashed = 処理の途中で音声エンジンが停止しました。復旧しましたので、もう一度送ってください。
error-engine-ffmpeg-missing = ffmpeg が見つかりません。インストールするか（Debian、Ubuntu：apt install ffmpeg、macOS：brew install ffmpeg、Windows：winget install ffmpeg）、FFMPEG_PATH で場所を指定してください。
error-engine-unavailable = 音声エンジン { $engine } はここでは使えません。
error-weights-missing = モデルが不完全です：{ $file } がありません。npm run model:download を実行してください。
error-weights-no-model = { $folder } に IndexTTS のモデルがありません。ここに取得するには：npm run model:download -- indextts-2 { SHELL($folder) }（ZipVoice はコンパイルせずにそのまま使えます。）
error-weights-not-on-hub = { $url } に { $file } がありません。別の場所から取得してください：--from、--endpoint、HF_ENDPOINT
error-weights-stale = { $folder } のモデルは、これらのファイル（{ $graphs }）用にコンパイルされていません。npm run model:compile -- { SHELL($folder) } を実行してください。
error-weights-checksum =
    { $file } の内容が正しくありません：{ $difference ->
        [size] { NUMBER($expectedBytes, useGrouping: 0) } バイトのはずが { NUMBER($actualBytes, useGrouping: 0) } バイトです
        [hash] SHA-256 が { $expectedSha256 } のはずが { $actualSha256 } です
        [tensor] テンソル { $tensor } が { $expected } のはずが { $actual } です
        [bare-tensor] 単一のテンソル { $expected } のはずです
        [tensor-absent] テンソル { $tensor }（{ $expected }）がありません
       *[content] { $reason }
    }。手元にあれば削除して、もう一度 npm run model:download を実行してください。それでも同じなら、別の場所から取得してください：--from、--endpoint、HF_ENDPOINT
error-weights-disk-full = ディスクがいっぱいで { $file } が入りません。空きを作ってください。同じコマンドで続きから再開します。
error-weights-little-disk = { $folder } に { $needed } 必要ですが、空きは { $free } です。空きを作るか、別のディスクのフォルダーを指定してください。
error-weights-license = { $repositories } のライセンスに同意していないため、何も取得していません。読んでから --accept-licence を付けてください。
error-weights-unreachable = { $file } をダウンロードできません：{ download-fault }。同じコマンドで続きから再開します。接続できない地域では、HF_ENDPOINT=https://hf-mirror.com、--from modelscope、または HTTPS_PROXY のプロキシが役立ちます。
error-engine-little-memory = { $engine } には { NUMBER($neededMegabytes, useGrouping: 0) } MB のメモリが必要ですが、ここには { NUMBER($megabytes, useGrouping: 0) } MB しかありません。VOXBACK_ENGINE={ $engine } で強制できます。VOXBACK_WORKERS を減らすと必要量も減ります。
error-engine-few-cores = { $cores } コアでは、{ $engine } は短い返信に 30 秒以上かかります。{ $neededCores } コア必要です。VOXBACK_QUALITY=fast なら少なく済みます（docs/model.md）。VOXBACK_ENGINE={ $engine } で強制できます。
error-engine-device-missing = VOXBACK_DEVICE は { $device } ですが、このマシンにはありません（{ $reason }）。cpu を使うか、docs/model.md をご覧ください。
error-engine-device-differs = VOXBACK_DEVICE は { $device } ですが、ドライバーが { $graph } を正しく計算しません。許容 { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) } に対し誤差 { NUMBER($difference, style: "percent", maximumFractionDigits: 2) } です。返信の音がおかしくなります。auto か cpu を使うか、ドライバーを更新してください。
error-fleet-bad-address = VOXBACK_FLEET がキューサーバーのアドレスではありません。次のどれかの形で書いてください：{ $permitted }
error-fleet-unreachable = キューサーバー { $address } に接続できません（{ $reason }）。動いていますか？VOXBACK_FLEET は正しいですか？docker compose --profile fleet up で起動できます。
error-fleet-no-redis = { $address } で応答しているのは Valkey でも Redis でもありません。VOXBACK_FLEET のホストとポートを確認してください。
error-fleet-eviction = キューサーバー { $address } は、メモリがいっぱいになると待機中の依頼を捨てます（maxmemory-policy { $policy }）。noeviction にしてください：valkey-cli config set maxmemory-policy noeviction。再起動後も残るよう、設定ファイルにも書いてください。
error-fleet-other-key = { $address } のフリートは別の鍵を使っています。全マシンに同じ VOXBACK_KEY を設定してください。意図して鍵を変えた場合は、ほかをすべて止めて 1 分後にお試しください。
error-fleet-other-protocol = { $address } のフリートは別のバージョンの Voxback です（プロトコル { $theirs }、ここは { $mine }）。全マシンに同じバージョンを入れてください。このバージョンに切り替えるには、ほかをすべて止めて 1 分後にお試しください。
error-fleet-other-model = ボットは { $wanted } を求めていますが、このマシンが使えるのは { $offered } です。両方で VOXBACK_ENGINE と VOXBACK_QUALITY を同じにするか、ここにモデルを入れてください：npm run model:download
error-fleet-no-key = スピーカーが依頼を読むにはボットの鍵が必要です。VOXBACK_KEY を設定するか、VOXBACK_KEY_FILE にボットの鍵ファイルのコピーを指定してください。
error-webhook-refused = Telegram が VOXBACK_WEBHOOK を受け付けません（{ $reason }）。Telegram が外から届く https のアドレスである必要があります。設定しなければ、ボットが自分で更新を取りに行きます。
error-busy-full = すでに { $waiting } 件の依頼が待っています。1 分ほどしてからもう一度お試しください。
error-busy-user-limit = あなたの依頼がすでに { $waiting } 件待っています。どれかが終わるのを待つか、/cancel をどうぞ。
error-file-too-big = ファイルが大きすぎます。{ $maxMegabytes } MB までです。
error-file-no-sound = このファイルには、読み取れる音が見つかりません。ボイスメッセージ、音声ファイル（OGG、MP3、M4A、WAV、FLAC）、または音のある動画が必要です。
error-file-unavailable = Telegram がこのファイルを渡してくれません。録り直してください。
error-file-out-of-reach = このファイルに届きません。ボットの設定の問題で、送っていただいたものに問題はありません。管理者には連絡済みです。
error-file-timeout = ダウンロードに { $seconds } 秒以上かかりました。もう一度送ってください。
error-telegram-voice-forbidden = ここでは音声メッセージもファイルも送れません。
error-telegram-lost = 返信中に Telegram との接続が切れました。返信が見えなければ、もう一度お試しください。
error-telegram-flood = Telegram から速度を落とすよう求められました。1 分ほどしてからもう一度お試しください。
error-telegram-flood-over = Telegram から送信を待つよう求められたため、この数分間の操作にお答えできませんでした。もう一度お試しください。
error-telegram-network = 返信はできましたが、Telegram が受け取りませんでした。文章をもう一度送ってください。
error-telegram-unchanged = Telegram が返信を受け取りませんでした。文章をもう一度送ってください。
error-telegram-unreachable = あなたにメッセージを送れません。個別チャットを開いて「開始」を押してください。
error-telegram-other = Telegram に返信を拒否されました。文章をもう一度送ってください。
error-storage-unreachable = データベース { $database } に接続できません：{ $reason }。VOXBACK_DATABASE と VOXBACK_KEY_FILE を確認してください。
error-storage-not-writable = データベース { $database } に書き込めません。ファイル、フォルダー、またはディスクが別のユーザーのものか、読み取り専用です。実行するユーザーのものにするか、VOXBACK_DATABASE で別の場所を指定してください。
error-storage-corrupt = 保存された記録が壊れています。バックアップからデータベースを復元するか、新しく始めてください。
error-storage-no-database = { $database } は Voxback のデータベースではありません。ファイルはそのままです。VOXBACK_DATABASE を別の場所にするか、バックアップからデータベースを戻してください。
error-storage-version = データベースは新しいバージョンの Voxback が書いたものです。更新するか、別の VOXBACK_DATABASE を使ってください。
error-storage-wrong-key = データベースは別の鍵で暗号化されています。作成時の VOXBACK_KEY または鍵ファイルを設定してください。
error-storage-bad-key = { $source } の鍵は使えません：{ $reason }。{ $remedy }
error-storage-bad-url = VOXBACK_DATABASE が使えません。可能な形：{ $permitted }
error-setting-unknown =
    { $suggestion ->
        [none] { $name }：そのような設定はありません。あるのは { $permitted } です。
       *[other] { $name }：そのような設定はありません。{ $suggestion } のことですか？
    }
error-setting-token = { $name } はトークン全体ではありません。@BotFather から数字・コロン・文字をすべて、引用符や空白なしでコピーしてください。
error-setting-address = { $name } は「{ $value }」ですが、アドレスではありません。http:// または https:// で始まるものを指定してください。
error-setting-webhook-address = { $name } は「{ $value }」です。https://host/path の形で、ポートは 443、80、88、8443 のどれかにしてください。Telegram はほかのポートを呼びません。
error-setting-host-port = { $name } は「{ $value }」です。host:port の形で書いてください（例：127.0.0.1:8787）。ポートは 65535 までです。
error-setting-whole = { $name } は「{ $value }」です。{ NUMBER($min, useGrouping: 0) }～{ NUMBER($max, useGrouping: 0) } の整数を指定してください。
error-setting-choice = { $name } は「{ $value }」です。可能な値：{ $permitted }
error-setting-user-ids = { $name } は「{ $value }」です。ユーザー ID をコンマで区切って書いてください（例：12345678,23456789）。
error-proxy-bad-address = プロキシ { $proxy } は使えるアドレスではありません。可能な形：{ $permitted }。HTTPS_PROXY、HTTP_PROXY、ALL_PROXY を確認してください。
error-engine-ffmpeg-path = FFMPEG_PATH は { $path } ですが、そこに Opus を書き出せる ffmpeg がありません。直すか、設定を外してください。外せばシステムのものを使います。
error-storage-key-file = 鍵ファイル { $file } を読むことも作ることもできません（{ $reason }）。実行するユーザーにフォルダーの権限を与えるか、VOXBACK_KEY_FILE で別の場所を指定してください。
error-storage-in-use = データベース { $database } は別のプロセスが使用中です（{ $holder }）。二つが同時に動くと、すべてに二度返信してしまいます。そちらを止めるか、VOXBACK_DATABASE で別の場所を指定してください。
error-system = システムエラー：{ $reason }
error-system-enoent = { $path } がありません。
error-system-eacces = { $path } を読み書きする権限がありません。実行するユーザーのものにするか、別のパスを指定してください。
error-system-eisdir = { $path } はフォルダーです。ここではファイルが必要です。
error-system-enotdir = { $path } の途中がファイルです。ここではフォルダーが必要です。
error-system-erofs = { $path } のあるディスクは読み取り専用です。書き込める場所を指定してください。
error-system-efbig = ファイルがディスクや制限の上限を超えました（FAT32 は 1 ファイル 4 GB まで。制限は ulimit -f で確認できます）。別のディスクのフォルダーを指定するか、上限を上げてください。
error-env-file = .env ファイルを読めません（{ $reason }）。1行に1つの NAME=value を書いた UTF-8 のテキストファイルで、実行するユーザーが読める必要があります。直すか、取り除いてください。
error-env-line = .env の { $line } 行目は設定ではありません。各行は NAME=value の形で書き、# で始まる行はコメントです。その行を直すか、消してください。
error-system-enospc = ディスクがいっぱいです。
error-model-files = このモデルのファイルは使えません：{ $reason }。壊れたファイルは npm run model:download が取り直し、グラフは npm run model:compile が作り直します。
error-usage-missing = { $name } がありません。
error-usage-unknown-option = { $option } というオプションはありません。あるのは { $permitted } です。
error-usage-no-value = { $option } の後に値が必要です。
error-usage-no-choice = { $option } は「{ $value }」です。可能な値：{ $permitted }
error-usage-no-number = { $option } は「{ $value }」です。{ NUMBER($min, useGrouping: 0) }～{ NUMBER($max, useGrouping: 0) } の数を指定してください。
error-usage-no-address = { $option } は「{ $value }」です。{ $example } のようなアドレスを指定してください。
error-usage-exclusive = { $options } は、どれか一つだけ指定できます。
error-usage-needs = { $option } は { $other } と一緒に使います。
error-usage-extra = 「{ $value }」が余分です。
error-usage-overwrites = 結果が { $file } を上書きしてしまいます。--out で別のファイルを指定してください。

### ターミナル
usage-start =
    使い方：npm start

    ボットを起動します。BOT_TOKEN があれば Telegram で、なければブラウザーでお試しになれます。オプションはありません。
    設定は環境変数または .env から読みます。説明は docs/operating.md にあります。

      --help                この説明

    終了コード：0 要求により停止、1 実行中に失敗、2 設定の誤り、または部品の不足。
main-starting = Voxback を起動しています…
main-upgrade = このデータベースは以前のバージョンのものです。一度だけ整理しています：{ NUMBER($total, useGrouping: 0) }件中{ NUMBER($done, useGrouping: 0) }件。終わると、ボットが起動します。
main-press-enter = Enter キーでブラウザーを開きます。Ctrl-C で停止します。
main-telegram-trying =
    Telegram からまだ応答がありません。{ $root } に接続しています{ $proxy ->
        [none] {""}
       *[other] （{ $proxy } 経由）
    }{ $reason ->
        [none] {""}
       *[other] （{ $reason }）
    }…
main-telegram-help =
    { $root } からまだ応答がありません。Telegram に接続できない環境では、プロキシが役立ちます：
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        または socks5://127.0.0.1:1080。.env にも書けます
    別の Bot API サーバーを使う場合は BOT_API_ROOT を設定してください。接続を試み続けます。Ctrl-C で停止します。
main-setting-in-vain = { $name } は効果がありません。モデル用の設定ですが、今は内蔵の声が話しています。
main-no-models = VOXBACK_MODELS は「{ $folder }」ですが、そのフォルダはありません。モデルはそこでは見つかりません。
main-in-browser =

    Voxback の準備ができました。ブラウザーで { $url } を開いてください。
    { $engine ->
        [builtin] 今話すのは、モデルのいらない内蔵の代役の声です。本当に似た声については、README.md の “The real voice” をご覧ください。
       *[other] { $engine } が話します。
    }
    Telegram で動かすには：BOT_TOKEN=... npm start
main-wrong-token = Telegram はこの BOT_TOKEN を知りません。@BotFather からトークン全体をコピーしてください。
main-second-instance = 別のプロセスがこのボットを動かしています。そちらを止めるか、別のトークンを使ってください。
main-no-telegram = Bot API に接続できません。ネットワークまたは BOT_API_ROOT を確認してください。
main-port-taken = ポート { NUMBER($port, useGrouping: 0) } は使用中です。VOXBACK_PLAYGROUND（または VOXBACK_HTTP）に別の host:port を設定してください。
main-address-unusable = このマシンは { $at } で待ち受けできません（{ $reason }）。VOXBACK_PLAYGROUND、VOXBACK_HTTP、VOXBACK_WEBHOOK_LISTEN のうち該当するものに、このマシンのアドレスと、1023より大きい空いているポートを指定してください。例：127.0.0.1:8787
main-model-broken = モデルがありますが、使わずに進めます。{ $reason }
main-remark = モデルについて：{ $remark }
main-lease-lost = 数秒間データベースに接続できず、待機中のプロセスが引き継いだ可能性があります。再起動すると、このプロセスは待機に回ります。
usage-speaker =
    使い方：npm run speaker

    別の場所で動くボットのために、このマシンで音声を作ります。オプションはありません。設定は環境変数または .env から読みます：

      VOXBACK_FLEET         ボットと同じキューサーバーのアドレス（例：redis://queue:6379）
      VOXBACK_KEY           ボットの鍵。VOXBACK_KEY_FILE で鍵のファイルを指定することもできます
      VOXBACK_ENGINE        話すエンジン。VOXBACK_QUALITY と VOXBACK_DEVICE も含め、全マシンで同じにします

      --help                この説明

    終了コード：0 要求により停止、1 正常に停止できず、2 設定の誤り、または参加できず。
speaker-ready = このマシンは { $engine } で話します（同時に { $size } 件）。Ctrl+C で停止します。
error-setting-fleet = { $name }：スピーカーにはキューサーバーのアドレスが必要です（例：redis://queue:6379）
main-no-operators = このボットにはまだ運営者がいません。VOXBACK_OPERATORS=<あなたの Telegram ユーザー ID> で /stats、/ban などが使えます。docs/operating.md をご覧ください。
main-on-telegram = Voxback は https://t.me/{ $bot } で動いています（{ $engine }）。

### 文の話し方
help-line =
    文の前にコロンを付けて、話し方を書けます：
    3.2秒 怒り：Get out of here and never come back! – ちょうど 3.2 秒で
    2.4秒 25fps：Cut, this was the last one. – 動画のフレームに合わせて
    1.25倍：I am late. – その分速く。「ゆっくり」「速く」「自然」とも書けます
    喜び60% 驚き30%：You are here already! – 感情を混ぜて
    （悲しそうにささやいて）：Good night. – 自分の言葉で
    そのまま：Nothing happened. – 録音のままの調子で
    アンナ：Did you call? – 「アンナ」という名前のあなたの声で。一行ずつ書けば会話になります。ほかの名前はそのまま読みます
    文の前がコロンだけなら（：このように）、すべて書いたとおりに読みます。
    字幕（.srt、.vtt、.ass、.lrc）や文章（.txt、一行ずつ）を送ると、どの行も時間どおりの一つの音声ファイルにします。
    録音や動画に、話している内容（一行ずつ）を付けて送ると、字幕を作ります。
error-line-unknown-word =
    { $suggestion ->
        [none]
            この「{ $word }」がわかりません：
            { $line }
            コロンの前には、感情、速さ（3.2秒、1.25倍など）、または（かっこ書きの説明）を書けます。全部を読ませるには、先頭にコロンを付けてください。
       *[other]
            この「{ $word }」がわかりません：
            { $line }
            もしかして「{ $suggestion }」ですか？全部を読ませるには、先頭にコロンを付けてください。
    }
error-line-out-of-range = { $line } は範囲外です。{ NUMBER($min, maximumFractionDigits: 1) }～{ NUMBER($max, maximumFractionDigits: 0) } が可能です。
error-line-twice = { $line } は重複しているか、前と矛盾しています。「{ $word }」を取ってください。
error-line-frames-alone = { $line } には長さも必要です。たとえば 3.2秒 { $word }。
error-line-percent-alone = { $line } の前に感情が必要です。たとえば 怒り{ $word }。
error-line-no-text = 「{ $head }：」の後に、話す内容を書いてください。
button-slower = 🐢 ゆっくり
button-faster = 🐇 速く
button-say-edited = ✎ 編集した文を話す
button-once-more = ↻ もう一度
button-figures-heard = 👂 { $percent }%
button-figures-likeness = 👤 { $likeness }
figures-heard = 送る前にこの返信を聞き直したところ、{ $percent }% の言葉が書かれたとおりに聞こえました。
figures-likeness = 録音との類似度：{ $likeness }。1 は同一、0.31 未満は別人の声とみなします。
button-other-emotion = 🎭 感情
button-as-text = 📝 文字
button-as-wav = 🎞 WAV
button-wav-24 = WAV 24 ビット
button-wav-16 = WAV 16 ビット
button-wav-24k = WAV 24 kHz
button-mp3 = MP3
button-wav-times = WAV と単語の時間
button-with-silence = { $seconds } 秒（後ろは無音）
button-nearest-length = { $seconds } 秒で話す
button-good = 👍 これにする
button-good-marked = 👍 選択済み ✓
button-take = ▸ テイク { $number }
button-take-good = 👍 テイク { $number } ▸
line-good = よいテイクとして印を付けました。
line-good-no-more = 印を外しました。
take = テイク { $number }
take-slower = ゆっくり { $factor }×
take-faster = 速く { $factor }×
take-seconds = { $seconds } 秒
take-feeling = { $emotion } { $percent }%
take-words = 「{ $text }」
take-clip = 音声の見本どおり
take-better = もっと似たテイク
line-gone = この文章はもう残っていません。保存するのは 30 件、30 日間です。文章をもう一度送ってください。
line-slower-no-more = これ以上ゆっくりにはできません。
line-faster-no-more = これ以上速くはできません。
button-mix = 🎛 混ぜる
button-from-note = 🎙 音声で示す
button-mix-none = すべて 0 に
button-mix-done = ✓ 完了
emotion-card-mix = 返信の感情：{ $emotions }。
emotion-of-note = 音声の見本のように
emotion-clip-ask = 返信に込めたい感情で話した音声メッセージを送ってください。3～30 秒、内容は自由です。最新の一つだけを保存し、感情だけを使います。（/cancel でやめる）
mixer-empty = 返信は録音のままの調子です。感情を加えてください。名前を押すと半分、または 0 になります：
mixer-over = 合計 { $sum }% です。100% を超えた分は、割合だけに影響します。
command-pronounce = 読み方の辞書
button-hear = ▶ 聞く
button-all-words = すべての言葉
button-more = もっと ›
pronounce-list =
    { $count ->
        [0] 辞書は空です。
       *[other] 辞書には { $count } 語あります。押すと、聞いたり削除したりできます。
    }
    このように追加します：
    /pronounce 重庆 chóng qìng
    /pronounce Vercel = vur sell
pronounce-card = これからは「{ $word }」を「{ $said }」と読みます。
pronounce-gone = この言葉はもう辞書にありません。
error-pronunciation-form = 書き方：/pronounce 重庆 chóng qìng – または /pronounce Vercel = vur sell
error-pronunciation-too-long = 言葉は { $maxWord } 文字まで、読み方は { $maxSaid } 文字までです。
error-pronunciation-too-many = 辞書は { $max } 語までです。先に一つ削除してください：/pronounce
command-mode = 音声、音声と文字、文字、ミラー
button-mode-voice = 🔊 音声
button-mode-both = 🔊 音声と文字
button-mode-text = 📝 文字
button-mode-mirror = 🪞 ミラー
button-say-it = 🔊 話す
mode-voice = ここに書いた文章は、すべて音声メッセージになります。
mode-both = 文章は、下に文字の付いた音声メッセージになります。
mode-text = 文章は文章のままです。/say か、文章の下のボタンで頼まれたものだけを話します。
mode-mirror = 声には声で。文章に音声で返信すると、その文章を話します。文章だけなら、そのままです。
mode-mirror-hears = 声には声で。音声メッセージを送ると、内容を書き起こし、あなたの声で話します。文章に音声で返信すると、その文章を話します。文章だけなら、そのままです。
mode-text-hint = 今は文章のままにしています（/mode）。
mode-mirror-hint = 文章に音声で返信すると、それを話します（/mode）。
running-note = 話しています…
listening-note = 聞いています…
listening-note-steps = 聞いています… { $done }%
running-note-steps = { $total } 行中 { $done } 行目…
button-dub-wav24 = WAV 24 ビット
button-dub-wav16 = WAV 16 ビット
button-dub-ogg = OGG
button-dub-per-line = 1行1ファイル
button-dub-overlap = 切らずに重ねる
dub-plan =
    { $lines } 行、{ $isSure ->
        [true] { $seconds } 秒
       *[other] 約 { $seconds } 秒
    }{ $voices ->
        [none] {""}
       *[other] 、声：{ $voices }
    }。
dub-plan-misfits = { $count } 行は、いちばん速く話しても時間に収まりそうにありません：
dub-plan-misfit =
    { $line } 行目：{ $slot } 秒に対し約 { $needed } 秒必要です。{ $end ->
        [cut] 終わりが切れます。
        [overlap] 次の行に重なります。
       *[pause] 後の間にはみ出します。
    }
dub-plan-ask = どのファイルにしますか？
dub-done =
    { $lines } 行、{ $seconds } 秒、AI の声で話しました。{ $misfits ->
        [0] どの行も時間に収まっています。
       *[other] { $misfits } 行が収まりませんでした：
    }
dub-misfit-cut = { $line } 行目：{ $slot } 秒に対し { $needed } 秒必要なため、終わりが切れています。
dub-misfit-over = { $line } 行目：{ $slot } 秒に対し { $needed } 秒必要なため、後の間にはみ出しています。
dub-misfit-whole = { $line } 行目：{ $slot } 秒に対し { $needed } 秒必要ですが、全部入っています。
dub-misfits-more = …ほか { $count } 行。
dub-words-doubted = 一行ずつ聞き直したところ、次の行は言葉が抜けたり違ったりしているかもしれません：{ $lines }。聞き間違いの可能性もあります。
### 字幕
button-write-down = 書き起こす
button-subtitles-srt-words = 単語ごとの .srt
button-subtitles-vtt = .vtt 字幕
button-subtitles-vtt-words = 単語ごとの .vtt
subtitles-ask = 字幕にしますか？この録音に、話している内容を文章か .txt（一行が一つの字幕）で返信してください。「元の行 => 別の行」と書くと、同じ時間で別の行を話せます。
subtitles-ask-or-hear = 字幕にしますか？この録音に、話している内容を文章か .txt（一行が一つの字幕）で返信してください。「元の行 => 別の行」と書くと、同じ時間で別の行を話せます。台本がなければ、書き起こすこともできます。
subtitles-done = { $lines } 行に時間を付けました。ボタンで、ほかの形式や、録音の声をあなたの声に替えたものも作れます。
subtitles-heard = { $lines } 行を書き起こしました。聞き間違いがあるかもしれません。使う前に確認してください。
subtitles-others = { $lines } 行の別の文を、同じ時間で話します。どのファイルにしますか？
subtitles-line-missing = { $at } 付近に見つかりません：「{ $line }」
subtitles-line-doubtful = { $at } を聞いてみてください。「{ $line }」は違う言い方かもしれません。
subtitles-unscripted = { $from }～{ $to }：台本にないことを話しています。
subtitles-more = …ほか { $count } か所。
error-dubbing-no-lines = このファイルには話す内容がありません。字幕（.srt、.vtt、.ass、.lrc）と文章（.txt、一行ずつ）を受け取れます。
error-dubbing-too-many = 一つのファイルに { $lines } 行は多すぎます。{ $max } 行までです。
error-dubbing-too-long = 一つのファイルに { $seconds } 秒は長すぎます。{ $max } 秒までです。
error-dubbing-bad-times = { $line } 番の字幕は、始まる前に終わっています：{ $times }
error-emotion-clip-gone = この感情の音声はもう残っていません。感情を選び直してください：/emotion

### グループ
command-read = メッセージをグループの声で読む
command-share = 自分の声をこのグループに貸す
command-settings = このグループの設定（管理者用）
command-teach = 返答を教える：/teach hello = Hello all
command-allow = 返信で使う：このメンバーの利用を許可
command-disallow = 返信で使う：許可を取り消す
button-group-settings = ⚙ 設定（管理者用）
button-access = 使える人
button-group-voice = グループの声
button-answers = 音声の返答
button-welcome = 音声で歓迎
button-quiet = 静かな時間
button-limit = 1 時間の上限
button-group-language = 🌐 言語
button-language-each = メンバーごと
button-ai-label = AI であることを示す
voice-of = 🎙 { $name }の声
button-name-voice = 声の名前を示す
button-protect = 転送を禁止
button-delete-trigger = 依頼のメッセージを消す
button-access-all = 全員
button-access-admins = 管理者だけ
button-access-list = 管理者とリストの人
button-no-voice = 声なし
button-minutes = { $minutes } 分
button-no-limit = 上限なし
button-lent = 貸しているグループ…
button-quiet-on = オンにする
button-quiet-off = オフにする
button-quiet-from = 開始 { $sign } 1 時間
button-quiet-to = 終了 { $sign } 1 時間
button-quiet-clock = 時計 { $minutes } 分
button-teach-command = ＋ コマンド
button-teach-phrase = ＋ フレーズ
button-feeling = 感情を設定
button-welcome-on = オンにする
button-welcome-off = オフにする
button-welcome-text = ✎ 言葉を変える
button-share = 自分の声を貸す
button-take-back = 返してもらう
group-hello =
    こんにちは！みなさんそれぞれの声で話します：
    /say@{ $bot } に文章を付けるか、メッセージへの返信として。メニューから選ぶと私の名前が付きます
    私のメッセージへの返信{ $hears ->
        [all] 、または私へのメンション
       *[some] {""}
    }
    /read を返信として：誰かが /share で声を貸していれば、グループの声で読みます

    { $hears ->
        [all] Telegram はここのすべてのメッセージを私に見せます。一つも保存せず、これらにだけ応えます。
       *[some] そのほかにここで書かれたものは、メンションも含めて、Telegram は私に見せません。管理者にしてもらえれば、メンションも聞けます。
    }声は、本人が貸さない限り、録音した人のためにだけ話します。
group-no-voice-allowed = このグループでは音声メッセージがオフのため、返信はファイルか文字になります。管理者がグループの権限で許可できます。
group-refused-hint = このグループでは音声メッセージが許可されていないため、ファイルで送ります。管理者がグループの権限で許可できます。
group-settings-in-private = 設定は個別チャットにあります。
group-settings =
    「{ $chat }」の設定

    使える人：{ $access ->
        [all] 全員
        [admins] 管理者
       *[list] { $guests ->
            [0] 管理者（リストはまだ空です）
           *[other] 管理者とメンバー { $guests } 人
        }
    }
    グループの声：{ $voice }
    静かな時間：{ $quiet ->
        [off] なし
       *[other] { $quiet }
    }
    1 時間の音声：{ $minutes ->
        [0] このグループの上限なし
       *[other] 最大 { $minutes } 分
    }
    音声の返答：{ $answers } 個
group-access = このグループで誰が私に話させることができますか？
group-access-list = 管理者がメンバーのメッセージに /allow で返信するとリストに載り、/disallow で外れます。ここで名前を押しても外せます：
group-voice =
    { $count ->
        [0] まだ誰もこのグループに声を貸していません。メンバーなら誰でも、グループで /share と書けば貸せます。
       *[other] グループの声を誰の声にしますか？/read、音声の返答、声を持たないメンバーに使います。
    }
group-language = このグループではどの言語でお話ししましょうか？「{ $each }」なら、各メンバーの言語になります。
group-limit = 1 時間にどのくらい話してよいですか？
group-quiet-off = いつでも話せます。
group-quiet = { $from } から { $to } までは静かにしています。そちらの時計は今 { $now } ですか？違っていれば、下で合わせてください。
group-answers =
    { $count ->
        [0] コマンドかフレーズを教えてください。音声で答えます。
       *[other] 返答は { $count } 個です。押すと、感情を変えたり削除したりできます。
    }
    { $hears ->
        [all] フレーズは、メッセージ全体と一致したときに反応します。
       *[some] フレーズは、メッセージ全体と一致したときに反応します。私が管理者でなければ、私への返信しか聞こえません。コマンドは、メニューのように私の名前が付いたものなら確実です。
    }
group-answer =
    「{ $trigger }」には、こう答えます：

    { $line }
teach-ask-command = コマンドの名前は何にしますか？英字、数字、_ が使えます。例：hello（/cancel でやめる）
teach-ask-phrase = どの言葉に答えましょうか？例：おはよう（/cancel でやめる）
teach-ask-line = 「{ $trigger }」には何と言いましょうか？（/cancel でやめる）
teach-understood =
    「{ $trigger }」にこう答えます{ $how ->
        [none] {""}
       *[other] （{ $how }）
    }：

    { $text }
teach-heard =
    { $when ->
        [command] メニューの書き方の { $trigger }@{ $bot } なら確実に聞き取ります。名前なしは、その後にほかのボットが書いていない間だけです。
        [all] それだけのメッセージなら、いつでも聞き取ります。
       *[some] それだけのメッセージで、私のメッセージへの返信なら聞き取ります。管理者にすると、返信でなくても聞き取ります。
    }
teach-no-voice = まだだれにも答えは聞こえません。このグループには声がありません。声を貸す人が、グループで /share と書いてください。
teach-usage = 書き方：/teach おはよう = Good morning, everybody! – コマンドなら：/teach /rules = Be kind.
allow-usage = 対象のメンバーのメッセージに返信して使ってください。
allow-full = リストはいっぱいです：{ $max } 人。
group-welcome-off = 新しいメンバーを歓迎していません。オンにすると、グループの声で音声のあいさつをします。
group-welcome =
    新しいメンバーにこうあいさつします：

    { $text }

    { $name } は名前に変わります。下は、あいさつの最短の間隔です。
welcome-default = ようこそ、{ $name }さん！来てくれて嬉しいです。
welcome-ask = 新しいメンバーに何と言いましょうか？{ $max } 文字まで。{"{name}"} は名前に変わります。（/cancel でやめる）
welcome-kept = これからはこのようにあいさつします。
welcome-somebody = みなさん
read-usage = 使い方：文章のあるメッセージに /read で返信してください。
share-in-private = 声を貸すかどうかは個人的なことです。個別チャットで、その意味をご確認ください。
share-not-member = 声を貸せるのは、そのグループのメンバーだけです。
share-card =
    あなたの声を「{ $chat }」に貸しますか？

    そうすると、そこにいる誰もが何でも話させることができます。/read、音声の返答、声を持たないメンバーの発言に使われます。どの返信にも AI 生成の印が付きます。ほかのグループでは使えません。
    声を貸したことはグループに知らせます。ここでいつでも返してもらえます。グループを抜けたり、声を削除したりしたときも終わります。

    貸す声を押してください：
share-people =
    { $count ->
        [0] このグループに声を貸した人は、まだいません。
       *[other] 声を貸している人：{ $people }
    }
share-given = 「{ $chat }」は「{ $voice }」で話せるようになりました。
share-announced =
    { $name }さんがこのグループに声を貸しました。管理者がグループの声として認めた場所では、返信で /read と書くとその声でメッセージを読み、音声の答えもその声で話し、自分の声のないメンバーもその声で話します。管理者がオフにしない限り、どの返信にも AI による生成だと示されます。{ $name }さんはいつでも声を返してもらえます。
share-taken = またあなただけの声になりました。
share-full = このグループには声が { $max } 個あり、上限です。
share-list =
    { $count ->
        [0] あなたの声を使っているグループはありません。貸すには、グループで /share と書いてください。
       *[other] 次のグループがあなたの声で話せます。押すと返してもらえます。
    }
error-group-quiet-hours = ここでは { $from } から { $to } まで静かにします。グループの管理者の希望です。
error-group-admins-only = このグループでは、管理者だけが私を使えます。
error-group-list-only = このグループでは、管理者が使える人を決めています。あなたはリストに載っていません。
error-group-no-voice = このグループにはまだ声がありません。貸してもよい人は、ここで /share と書いてください。
error-group-no-welcome-voice = あいさつにはグループの声が必要ですが、まだありません。だれかがグループで /share と書いて声を貸したら、「グループの声」で選んでください。
error-group-not-admin = グループの管理者だけができることです。
error-teach-bad-command = コマンドは 1～32 文字の a～z、数字、_ です。
error-teach-own-command = { $command } はすでに私のコマンドです。
error-teach-phrase-length = フレーズは { $min }～{ $max } 文字です。
error-teach-line-length = 話す内容は 1～{ $max } 文字です。
error-teach-too-many = このグループからは { $max } 個の返答を教わっており、上限です。

### 上限と運営者
error-admission-banned = このボットの運営者により利用が禁止されているため、お話しできません。/mydata、/forgetme、/privacy は使えます。
error-admission-maintenance = メンテナンス中です。まもなく再開しますので、後でもう一度お試しください。
error-admission-not-yet = 順番に公開しているため、このチャットではまだお話しできません。数日後にもう一度お試しください。
error-limit-user-seconds = この 1 時間の { NUMBER($maxSeconds, useGrouping: 0) } 秒を使い切りました。{ $minutes } 分後にまた使えます。
error-limit-chat-seconds = このグループは、この 1 時間の { NUMBER($maxSeconds, useGrouping: 0) } 秒を使い切りました。{ $minutes } 分後にまた使えます。
command-mydata = 自分のデータを zip で受け取る
command-report = 音声メッセージを報告する
command-verify = この声はここで作られたもの？
command-stats = 稼働状況
command-health = 各部分が正常か
command-flags = 段階公開の状況
command-rollout = 機能を一部のチャットに公開する
command-maintenance = メンテナンス：on または off
command-ban = 利用を禁止する
command-unban = 禁止を解除する
command-revokevoice = 報告された声を削除する
command-audit = 運営者の操作記録
button-appeal-pass = 承認する
button-appeal-refuse = 承認しない
button-revoke-voice = この声を削除
button-ban-owner = 持ち主を禁止
button-which-voice = どの声？
button-dismiss = 却下
ai-label = 🤖 AI が作った音声
verify-usage =
    音声メッセージ、音声ファイル、動画を転送または送信してください。私が作ったものかどうかをお答えします。/verify で返信してもかまいません。

    私の返信には Ed25519 の鍵 { $id } で署名しています：
    { $key }
verify-no-key = { $file } にまだ鍵がありません。何も署名していないボットは、返信を作っていません。ボットと同じ設定か、VOXBACK_MARKS_KEY で実行してください。
verify-in-private = それは個別チャットでお答えします。そちらへ転送して、先に、または説明欄に /verify と書いてください。
verify-slowly = 聞くのに少し時間がかかります。次は数分待ってからお願いします。
verify-made-here = ここで作られたものです。この音声は人ではなく、このボットが話しました。
verify-made-here-throughout = ここで作られたものです。全体にこのボットの声が入っています。
verify-made-here-partly = 一部はここで作られたものです。このボットが話しているのは、およそ次のところです。
verify-part = { $from } から { $to }
verify-rest = 残りがどこから来たものかは、わかりません。
verify-made-here-somewhere = 全部または一部がここで作られたものです。印が弱く、どこかまではわかりません。
verify-signed = このファイルは私の鍵で署名されています。{ $time } に作成され、その後変更されていません。
verify-marked = 音の中に、私の聞こえない印があります。印のない録音を誤って判定する確率は、百万分の一未満です。
verify-beside = ただし、同時にほかの人が話しているかどうかや、よそから挟まれた 2、3 秒に満たない音は、印ではわかりません。
verify-listened = { $to } まで聞きました。その先については何も言えません。
verify-not-found = 私の印が見当たらないため、わかる限りでは、ここで作られたものではありません。ただし証明にはなりません。スピーカーから録り直したり、雑音に埋もれたり、大きく加工したりすると、印は失われることがあります。ほかのボットが作ったものにも、私の印はありません。
verify-unclear = 音声が少なすぎて判断できません。3 秒ほど必要です。この録音に印は見つかりませんでしたが、それだけでは何とも言えません。
verify-altered = このファイルの署名は、別の音に対するものです。誰かがここに写したか、音を変えたのでしょう。
verify-foreign = このファイルは @{ $bot } が作ったと称していますが、私のものではない鍵で署名されています。確認できません。
verify-forged = このファイルは私の鍵で署名されたと称していますが、署名は無効です。誰かが作り出したか、ファイルの記載を変えたのでしょう。
verify-own-voice = あなたの声「{ $voice }」が聞こえます。
verify-other-voice = あなたの声は、どれも聞こえません。誰の声かは、どなたにもお伝えしません。
appeal-card =
    録音 { $number }：次の文を言っているとは聞き取れませんでした。生きた声で、その場で言っていますか。

    「{ $sentence }」
appeal-gone = すでに解決したか、一週間以上前のものです。
appeal-pass-done = 承認しました。声を作っています。本人にも知らせました。
appeal-refuse-done = 承認しませんでした。本人にも知らせました。
report-usage = 私の音声メッセージに /report で返信してください。このボットの運営者が聞きます。
report-slowly = ありがとうございます。報告を受け取りました。次は 1 分待ってからお願いします。
report-thanks = ありがとうございます。報告番号は { $number } です。運営者がこのメッセージを聞きますが、誰が報告したかは知らされません。
report-card = 報告 { $number }：この声が悪用されているとの報告です。
report-gone = この報告はすでに処理済みです。
report-unknown-voice = 誰の声かはもうわかりません。30 日以上前のものか、持ち主がすべてを消去したためです。
report-voice =
    報告 { $number }：{ $by ->
        [mark] 音に入った印によると、
       *[file] 送信時の記録によると、
    }/audit で { $person } となっている人の { $count } 個の声のうち { $place } 番目です。
report-revoke-done = 声を削除しました。持ち主にほかの声があれば、そちらが話します。
report-ban-done = 声を削除し、持ち主の利用を禁止しました。
report-owner = あなたの声「{ $voice }」は悪用が報告されたため、このボットの運営者が削除しました。
report-dismiss-done = 却下しました。
revokevoice-usage = 書き方：/revokevoice 3 – 数字は報告番号です。
revokevoice-choose = どの報告ですか？対象の声が削除されます：
stats =
    設定または声のある人 { NUMBER($people, useGrouping: 0) } 人、設定のあるグループ { NUMBER($groups, useGrouping: 0) } 個。
    現在：待機 { $waiting } 件、処理中 { $running } 件。
    起動から { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } 時間：完了 { $done } 件、失敗 { $failed } 件、取り消し { $cancelled } 件。所要時間の中央値 { NUMBER($median, maximumFractionDigits: 1) } 秒。
health-whisper = 聞き取り：{ $model }。台本の時間合わせ、台本のない録音や音声メッセージの書き起こし、モデルが作った返信の送信前の確認に使います。必要になったときに読み込みます。
health-no-whisper = Whisper が入っていません。あれば、人の台本の時間がより正確になり、台本のない録音や音声メッセージを書き起こし、モデルが飛ばしたり繰り返したりした言葉を見つけられます。{ $command } で入ります（293 MB、MIT）。設定は不要です。
health-sentence-unheard = 新しい声のために読む文を確かめられるのは、中国語・英語・スペイン語・ポルトガル語・ロシア語だけです。Whisper がないと、ほかの言語の録音は何を言っていても通ります。
health =
    エンジン：{ $engine }。メモリ：{ NUMBER($megabytes, useGrouping: 0) } MB。
    データベース：{ $database ->
        [x] 応答なし
       *[other] { $database } ミリ秒
    }。Telegram：{ $telegram ->
        [x] 応答なし
       *[other] { $telegram } ミリ秒
    }。
    { $maintenance ->
        [true] メンテナンス中です。運営者にだけ話します。
       *[other] 全員に話します。
    }
health-device =
    { $why ->
        [card] モデルは { $device }（{ $detail } のカード）で計算しており、結果は CPU と一致しています。
        [no-card] モデルは { $device } で計算しています：{ $detail }。
        [card-failed] モデルは { $device } で計算しています。カードは CPU との比較に合格しませんでした：{ $detail }。
       *[asked] モデルは VOXBACK_DEVICE のとおり { $device } で計算しています。
    }
health-remark = 補足：{ $remark }
remark-no-halves = { $graph } は float32 で計算します：{ $device } では半精度で計算できません（{ $reason }）。
remark-rows-cross = { $graph }：{ $device } はキーと値を保持できないため、ステップごとに転送します。{ $fewRows } 行で { NUMBER($few, useGrouping: 0) } MB、{ NUMBER($manyRows, useGrouping: 0) } 行で { NUMBER($many, useGrouping: 0) } MB です。webgpu ならカード上に保持されます。
remark-more-bits = { $folder } では品質「{ $quality }」のコンパイルが不完全で、{ $graphs } は高い精度のまま計算されます。フルサイズのモデルで 3 秒話すのに、今は 1 コアで約 { $seconds } 秒、メモリ { $gigabytes } GB。次のコマンドを実行すると { $wholeSeconds } 秒、{ $wholeGigabytes } GB になります：{ COMPILE($folder, $precision) }
remark-more-bits-on-device = { $folder } には { $graphs } の半精度がコンパイルされていないため、{ $device } では float32 で計算します。遅くなり、メモリも多く使います。次のコマンドで追加できます：{ COMPILE($folder, $precision) }
remark-outdated = { $folder } の { $graphs } は古いバージョンでコンパイルされたものです。そのままでも使えますが、今のバージョンでコンパイルし直すと速く、または正確になります：{ COMPILE($folder, $precision) }
remark-check-void = { $folder } の「{ $quality }」は model:check に合格していますが、今開くグラフはそのときのものと違うため、VOXBACK_QUALITY=auto では使われません。{ COMPILE($folder, $precision) } のあとに npm run model:check -- { SHELL($folder) } を実行してください
remark-unchecked = { $folder } の「{ $quality }」はコンパイル済みですが、最も正確な品質とまだ比べられていないため、VOXBACK_QUALITY=auto では使われません。VOXBACK_QUALITY={ $quality } ならそのまま使えます。比べるには：npm run model:check -- { SHELL($folder) }
remark-no-moods = { $folder } では { $graphs } がコンパイルされていないため、言葉で書かれた気分はモデルではなく単語表で読み取ります。次のコマンドで追加できます：{ COMPILE($folder, $precision) }
health-fleet =
    スピーカー：稼働 { $speakers } 台、処理中 { $slots } 件中 { $busy } 件、待機 { $waiting } 件、最も古い依頼は { NUMBER($oldestSeconds, useGrouping: 0) } 秒前。{ $server ->
        [true] キューサーバーは応答しています。
       *[other] キューサーバーが応答しません。
    }起動からの音声の秒数（スピーカー別）：{ $speech }。
fleet-silent = 1 分間、話せるマシンがなく、依頼が待っています。キューサーバーは動いていますか？ボットと同じ VOXBACK_ENGINE と VOXBACK_QUALITY で、どこかのマシンの npm run speaker は動いていますか？種類を問わず稼働中のスピーカー：{ $others } 台。
fleet-speaks = 再び話せるようになりました。待っていた依頼を処理しています。
switch-groups = @BotFather で、このボットのグループ参加がオフです。/setjoingroups → Enable で追加できるようになります。
switch-inline = @BotFather でインラインモードがオフです。/setinline でオンにし、/setinlinefeedback → 100% にしてください。そうしないと「話す」が届きません。
switch-feedback = @bot の「話す」が送られましたが、Telegram から知らされませんでした。@BotFather で、このボットを /setinlinefeedback → 100% にしてください。
switches-wrong = あなたはこのボットの運営者です。@BotFather のいくつかの設定を確認してください：
maintenance-usage = 書き方：/maintenance on – または off。
maintenance-on = メンテナンスを始めました。これからは運営者にだけ話します。
maintenance-off = メンテナンスを終えました。全員に話します。
flag =
    { $name }：{ NUMBER($percent, maximumFractionDigits: 2) }%、許可 { $allowed }、禁止 { $denied }{ $off ->
        [true] 、オフ
       *[other] {""}
    }
flag-arm = – { $arm }：依頼 { $exposures }、完了 { $done }、失敗 { $failed }、取り消し { $cancelled }、{ NUMBER($median, maximumFractionDigits: 1) } 秒
rollout-usage =
    書き方：/rollout inline 10 – チャットの 10% に公開
    /rollout inline off – リストにかかわらず全員オフ、on – 元どおり
    /rollout inline allow -100123 – このチャットや人には必ず公開。deny 禁止、unlist リストから外す
    機能：{ $flags }
rollout-list-full = リストは { $max } 件までです。割合を上げるか、unlist でほかを外してください。
ban-usage = 書き方：/{ $command } 12345678 – 数字はユーザー ID です。/ban は、その人から転送されたメッセージへの返信でも使えます。
ban-done =
    利用を禁止しました。{ $jobs ->
        [0] 待っている依頼はありませんでした。
       *[other] 待っていた依頼 { $jobs } 件を取り消しました。
    }
unban-nobody = この人は禁止されていません。
unban-none = 禁止されている人はいません。
unban-done =
    禁止を解除しました。この人はまた録音でき、話せます。禁止で失われたものは戻りません：待っていたリクエスト、グループに貸した声（/share でもう一度貸せます）、グループの許可リスト（/allow）。報告で削除された声は削除されたままです。
ban-choose = だれを？報告された声の持ち主です：
unban-choose = だれを？禁止されている人を、新しい順に示します：
audit =
    { $count ->
        [0] まだ何も行われていません。
       *[other] 新しい順：UTC、誰が、何を、誰に（どちらも仮名）
    }
mydata = あなたに関して保存しているすべてです：録音 { $voices } 件、記録 { $records } 件。声紋は、録音から計算したもので、ほかでは使えないため含めていません。
mydata-too-big = データは { $megabytes } MB あり、ボットが送れる上限を超えています。先に声を一つ削除するか（/voice）、ボットの管理者にお問い合わせください。
button-keep-voice = 残す
expiry-warning = あなたの声「{ $voice }」は 11 か月間使われていません。残すか使うかしなければ、30 日後に削除します。
expiry-deleted = あなたの声「{ $voice }」は 1 年間使われなかったため、削除しました。/enroll で新しく録音できます。
expiry-kept = 「{ $voice }」は残ります。
button-mark = ☆ @bot の候補にする
button-send-voice = ▶ ここに送る
button-open-bot = ボットを開く
inline-enroll = 先に声を録音してください
inline-say = 話す
inline-waiting = 音声メッセージを作っています…
inline-ready = 音声メッセージができました。
inline-cancelled = 取り消しました。
inline-interrupted = 途中で接続が切れたか、再起動しました。もう一度送ってください。
inline-refused = あなたのプライバシー設定が私からの音声メッセージを拒否しているため、ここに置けません。
inline-unheard = 音声は作られていません。送信されたことを Telegram が知らせてくれませんでした。ボットの管理者には連絡済みです。
inline-not-yours = 作成中に取り消せるのは、頼んだ本人だけです。
phrase-marked = ★ どのチャットでも @{ $bot } と入力すると、最初に出ます。
phrase-unmarked = 候補に出るのは 30 日間だけです。
phrase-gone = 古すぎて候補にできません。先にもう一度話してください。

### コマンドライン
usage-common =
    {"  "}--json                プログラム用：結果またはエラーを JSON で標準出力に
    {"  "}--help                この説明
usage-say =
    使い方：npm run say -- --voice ファイル --text 文章 --out ファイル.wav|ファイル.ogg [オプション]

    録音の声で一文を話します。

      --voice ファイル      声の録音、3～30 秒。ボットが受け取れる形式なら何でも。ffmpeg が必要です
      --text 文章           話す内容。中国語、英語、または両方。IndexTTS-2.5 なら日本語、スペイン語、アラビア語も
      --out ファイル        .wav（16 ビット）または .ogg（Opus、ffmpeg が必要）
      --emotion 名前        happy、angry、sad、afraid、disgusted、melancholic、surprised、calm
      --emotion-words 文章  代わりに言葉で：「悲しそうにささやいて」、"whisper it sadly"
      --emotion-clip ファイル  代わりに、気分をまねる別の録音
      --strength 数値       強さ、0～1。既定は 0.7
      --seconds 数値        正確な長さ（秒）
      --ratio 数値          代わりに、自然な長さに対する比、0.5～2
      --frame-rate 数値     --seconds と一緒に：このレートの動画フレームに合わせる
      --seed 数値           整数、既定は 0。同じ依頼と同じ値なら、同じ結果になります
      --engine 名前         builtin（既定）、indextts、zipvoice
      --model フォルダー    モデルのフォルダー。indextts（2 または 2.5）はコンパイル済み、既定は models/indextts-2。
                            zipvoice は models/zipvoice
      --quality 名前        indextts：exact（既定）、auto、balanced、fast。zipvoice：fast（既定）、good
      --approximate リスト  indextts のみ、品質に加えて：steps=12,gpt=int8
      --transcript 文章     録音で話している内容のすべて。zipvoice に必要です
      --clip-transcript 文章  --emotion-clip についても同じ
say-refused = ボットはこの録音を受け付けません。{ $reason }
terminal-prompt-undecodable = この録音を読み取れません。.wav、.mp3、.m4a、.ogg など、ffmpeg で読める音声入りのファイルにしてください。
say-judged =
    { $what ->
        [clip] 気分
       *[voice] 声
    }：{ $words }
say-loading = エンジンを読み込んでいます…
say-step =
    { $what ->
        [voice] 声
        [clip] 気分
       *[line] 文
    }：{ $stage ->
        [prompt] 録音を聞く
        [text] 文章を読む
        [emotion] 感情を読む
        [decode] 話す
        [flow] 音を形づくる
        [vocode] 音を作る
       *[finish] 仕上げ
    } { $done }/{ $total }
say-done = { $file }：音声 { $seconds } 秒（自然な長さ { $natural } 秒）、{ $took } 秒で作成。
usage-align =
    使い方：npm run align -- 音声 台本 [オプション]
            npm run align -- 音声 --aligner whisper

    録音の字幕を作ります。

      音声                  1 時間までの録音。wav、または ffmpeg が読めるもの（動画の音声も可）
      台本                  話している内容。UTF-8 のテキストファイル、一行が一つの字幕
      --aligner 名前        whisper：言葉を聞き取ります。インストール後の既定（npm run model:download -- whisper）。
                            reading：何もいりません。whisper なら台本なしで書き起こすこともできます
      --model フォルダー    Whisper のフォルダー。既定は models/ または $VOXBACK_MODELS の中のもの
      --vtt                 SubRip の代わりに WebVTT
      --words               行ごとだけでなく、単語ごとの時間も
      --out ファイル        既定：音声の拡張子を .srt または .vtt に替えたもの
align-step =
    { $stage ->
        [listen] 録音を聞く
        [read] 台本を読む
       *[compare] 比べる
    } { $done }/{ $total }
align-odd =
    { $line } 行目（{ $start } 秒）{ $state ->
        [missing] は聞こえませんでした
        [unspoken] には話す内容がありません
       *[other] はよく聞こえませんでした
    }（{ $confidence }）：{ $text }
align-unscripted = 台本にない部分：{ $start }～{ $end } 秒。
align-done =
    { $file }：{ $lines ->
       *[other] { $lines } 行
    }、音声 { $seconds } 秒、{ $took } 秒で作成。
# npm run model:download
usage-download =
    使い方：npm run model:download -- [モデル] [フォルダー] [オプション]

    モデルの重みをフォルダーに取得します（既定は models/モデル名、または $VOXBACK_MODELS の下の同名フォルダー）。どちらも
    書かなければ、選べるもの、必要なもの、ここでの速さを表示します。中断したところから再開し、そろっているものは再取得しません。

    終了コード：0 すべて完了、1 障害、2 使い方の誤り、3 ライセンスに同意せず、4 ディスクがいっぱい、5 ファイルの内容が
    正しくない、6 ファイルがない、7 接続できない、130 中断。

      モデル                indextts-2    8.87 GB。フォルダーだけを書いた場合はこれ：最も似た声と感情
                            indextts-2.5  8.29 GB：日本語、スペイン語、アラビア語も。1 秒あたりの符号は半分
                            zipvoice      184.6 MB：十分の一の時間で、ある程度似た声。中国語と英語
                            whisper       293 MB、base サイズ：字幕のために言葉を聞き取ります。ほかに
                                          whisper-tiny 154 MB、whisper-small 970 MB、whisper-large-v3-turbo 1.62 GB
      --accept-licence      確認なしでライセンスに同意する
      --from 名前           hub（既定）または modelscope
      --endpoint アドレス   そのミラー。hub なら $HF_ENDPOINT でも同じ
      --only パス           その中のこのファイルまたはフォルダーだけ。繰り返せます
      --connections 数値    ファイルごとの接続数、1～16、既定は 4
      --latest              固定版ではなく最新のファイル。ハッシュは取得元の値を信用します
      --verify              取得せず、すべてのファイルを読み直して照合する
download-licences = これらのモデルには、それぞれのライセンスがあります：
download-licence =
    { $remark ->
        [unstated] 重みのライセンスの記載なし（コードは { $licence }。学習データ Emilia は CC-BY-NC-4.0。非商用として扱ってください）
        [non-commercial] { $licence }（商用利用不可）
        [makers] { $licence }（作者によるコードと重みの記載。配布ページの記載は { $page }）
       *[none] { $licence }
    }
download-ask-licences = 同意しますか？続けるには yes と入力してください：
download-plan =
    { $count } 個のファイル、{ $size }{ $had ->
        [none] {""}
       *[some] 、うち { $had } は取得済み
    }
download-progress = { $had } / { $size }、{ $rate }/s、残り { $left }：{ $file }
download-retry = { $file }：{ download-fault }。{ $wait }後に再試行します
download-fault =
    { $fault ->
        [silence] { $seconds } 秒間データが届きません
        [status] { $host } の応答は HTTP { $status } です
        [short] 応答が { NUMBER($bytes, useGrouping: 0) } バイト足りずに終わりました
        [odd] サーバーが HTTP の規則に従っていません（{ $reason }）
        [changed] 取得中に配布元のファイルが差し替えられました
       *[network] ネットワークエラー（{ $reason }）
    }
download-check = { $file } を照合しています
download-done = { $file }：完了
download-duration =
    { $unit ->
        [hours] { $h } 時間 { $min } 分
        [minutes] { $min } 分 { $s } 秒
       *[seconds] { $s } 秒
    }
download-nothing = すべてのファイルがすでにそろっています。
download-complete = すべてのファイルがそろいました。
download-next = 次は：{ $command }
download-verified = { $files } 個のうち { $right } 個のファイルが正しい内容です。
download-interrupted = 中断しました。同じコマンドで続きから再開します。
offer-speak = 話すモデル：本当に似た声にします。いくつか一緒に入れられます。
offer-hear = 聞くモデル：録音や音声メッセージを書き起こし、字幕の時間を見つけます。一つで足ります。大きいほど正確で、時間がかかります。
offer-zipvoice =
    十分の一の時間で、ある程度似た声：ふだん使いや小さなマシン向け
    言語：中国語、英語
offer-indextts-2 =
    最も似た声と、あらゆる感情：返信に時間がかかってもよい場合や、グラフィックカードがある場合に
    言語：中国語、英語
offer-indextts-2-5 =
    IndexTTS-2 と同じで、言語が多いもの
    言語：中国語、英語、日本語、スペイン語、アラビア語
offer-whisper-tiny = 最も速く、間違いも最も多い：メモリ約 0.6 GB
offer-whisper-base = 普通はこれ：メモリ約 0.9 GB
offer-whisper-small = 間違いが少なめ、時間のあるマシン向け：メモリ約 2 GB
offer-whisper-large-v3-turbo = 間違いが最も少ない、コアの多いマシン向け：メモリ約 4 GB
offer-time = このマシンでは 3 秒の返信に約 { $time } かかります
offer-licence = { $repository } のライセンス：{ $licence }
offer-name = どれか指定してください：npm run model:download -- モデル名。選べるのは { $names } です
offer-ask = どれにしますか？（{ $names }）
offer-none = 何も取得していません。選べるもの：{ $names }

# npm run parity
usage-parity =
    使い方：npm run parity -- 参照フォルダー

    モデルの各段階が公式のコードからどれだけ離れているかを示します。離れすぎた段階があれば、終了コードは 1 です。

      参照フォルダー        golden.safetensors と、それを作ったモデル：checkpoints/（IndexTTS）、
                            text_encoder.onnx など（ZipVoice）、または model.safetensors（Whisper）
parity-stage = 段階
parity-max-absolute = 最大絶対差
parity-max-relative = 最大相対差
parity-allowed = 許容値
parity-verdict = 判定
parity-passed = 合格
parity-failed = 不合格
usage-compile =
    使い方：npm run model:compile -- フォルダー [オプション]

    モデルの重みから計算グラフを作ります。

      フォルダー            IndexTTS-2 または 2.5 のフォルダー（config.yaml、gpt.pth、s2mel.pth、hf_cache/ …）、
                            または Whisper のフォルダー（config.json、model.safetensors …。fp32 のみ）
      --precision 名前      fp32（既定）、fp16（グラフィックカード用）、int8、int4：小さく速いグラフを別に作ります。精度は落ちます
compile-step =
    { $graph }：{ $step ->
        [build] 構築中
        [wait] 別の処理がこのフォルダーをコンパイル中です。終わるのを待っています
        [write] 書き込み中
        [try] 試行中
        [up-to-date] 最新です
       *[done] 完了
    }
compile-quality =
    { $quality }：{ $graphs ->
        [none] そろっています。3 秒話すのに 1 コアで約 { $seconds } 秒、メモリ { $gigabytes } GB
       *[other] { $graphs } がコンパイルされていません。3 秒話すのに 1 コアで約 { $seconds } 秒、メモリ { $gigabytes } GB、そろえば { $wholeSeconds } 秒、{ $wholeGigabytes } GB
    }。
compile-more = 足りない分をコンパイルするには：{ COMPILE($folder, $precision) }
usage-fake =
    使い方：npm run model:fake -- フォルダー [--version 2.5]

    乱数の重みで IndexTTS のファイルを書きます。model:compile の練習用です。

      フォルダー            9 GB 必要です
      --version VERSION     2（既定）または 2.5（8 GB 必要です）
fake-step = { $file }：{ $total } GB 中 { $done } GB
fake-no-room = { $folder } の空きは { $free } GB です。{ $needed } GB 必要です。
fake-not-empty = { $folder } にはすでに { $file } があり、このコマンドで作られたものではないため、上書きしません。別のフォルダーを指定してください。

# npm run model:check
usage-bench =
    使い方：npm run model:bench -- フォルダー [オプション]

    機器と CPU をグラフごとに比べ、いろいろな長さの文を話させます。表示された内容は、そのまま issue に貼り付けられます。

      フォルダー            コンパイル済みの IndexTTS のフォルダー
      --device 名前         webgpu（既定）、cuda、dml、coreml、cpu
      --seconds リスト      文のおよその長さ、それぞれ 60 秒まで。既定は 3,10,30
      --threads 数値        1～64、既定は 1
      --qualities           代わりにすべての品質を CPU で測り、CPU 秒とメモリーを公式コードと並べて示します
usage-verify =
    使い方：npm run verify -- ファイル

    録音が、この設定のボットによって作られたものかを調べます。そうなら終了コード 0、何も見つからなければ 3 です。

      ファイル              音声メッセージ、音声、動画：OGG、MP3、M4A、WAV、FLAC、AMR、MP4、WebM、MKV
usage-check =
    使い方：npm run model:check -- フォルダー [オプション]

    すべての品質で十の文を話させます。最も正確なものとの差で、VOXBACK_QUALITY=auto がどれを使うかが決まります。

      フォルダー            コンパイル済みの IndexTTS のフォルダー。聞き比べのページは フォルダー/check/index.html です
      --voice ファイル      3～30 秒の録音。なければ見本の声が話します
      --out フォルダー      ページを置く別のフォルダー
      --threads 数値        1～64、既定は 1
check-title = 品質ごとの代償
check-listen = どの文も符号と雑音は同じです。違いは品質によるものです。
check-quality = 品質
check-limits = 許容値
check-verdict = 判定
check-passed = 合格
check-failed = 不合格：{ $measures }
check-divergence = 符号のずれ（nat）
check-same-codes = 一致した符号
check-mel-distance-db = 音の差（dB）
check-likeness = 類似度
check-likeness-lost = 類似度の低下
check-word-errors-added = 増えた間違い
check-seconds-per-second = 音声 1 秒あたりの CPU 秒
check-memory-mb = メモリ（MB）
check-line = { $quality }：{ $lines } 文中 { $line } 文目
check-no-recogniser = 音声認識モデルがないため、言葉の間違いは数えません。インストール：{ $command }
check-result = これから VOXBACK_QUALITY=auto は「{ $quality }」を使います。ご自身でも聞いてみてください：{ $page }
