# كل كلمة يراها المستخدم، بالعربية. نصوص الأزرار: 24 حرفًا على الأكثر.

### الأزرار
button-enroll = 🎙 تسجيل صوتي
button-hear-example = ▶ استماع إلى مثال
button-agree = أوافق
button-read-more = معرفة المزيد
button-decline = لا، شكرًا
button-keep = ✓ الاحتفاظ بهذا الصوت
button-again = ↺ إعادة التسجيل
button-delete = ✗ حذف
button-cancel = إلغاء
button-use = استخدام هذا الصوت
button-rename = تغيير الاسم
button-delete-for-good = نعم، حذف نهائي
button-back = ‹ رجوع
button-as-voice = كما في التسجيل
button-describe = ✎ وصف بالكلمات…
button-erase = محو كل شيء
button-keep-data = الإبقاء على بياناتي
button-say-again = قُلها مرة أخرى
button-say-parts = 🔊 على أجزاء: { $parts }
button-read-again = 🎙 القراءة مرة أخرى
button-moods = 🎭 المشاعر المسجّلة…
button-better-take = ✨ نسخة أفضل
button-language-telegram = كما في تيليجرام
button-stale = هذا الزر قديم ولم يعد يعمل. الأوامر في القائمة ما زالت تعمل.

### قائمة الأوامر
command-start = ماذا يفعل هذا البوت
command-help = طريقة الاستخدام مع أمثلة
command-enroll = تسجيل صوت
command-voice = أصواتي: اختيار وتسمية وحذف
command-emotion = الشعور الذي تحمله الردود
command-say = قول نص بصوتي
command-language = لغتي
command-cancel = إيقاف ما يجري الآن
command-privacy = ما الذي يُحفظ وأين
command-forgetme = محو كل ما يخصني

### الدقيقة الأولى
start =
    مرحبًا { $name }! أحوّل ما تكتبه إلى رسائل صوتية.

    سجّل خمس ثوانٍ، ثم اكتب لي ما تشاء، فيعود إليك منطوقًا بصوتك.
start-engine =
    { $engine ->
        [builtin] هذا الصوت بديل مؤقت يأخذ عنك طبقة الصوت والسرعة والنبرة. لصوت يشبهك حقًا يستطيع صاحب البوت تثبيت ZipVoice ({ $smallMegabytes } ميغابايت، نحو { $smallSeconds } ث لكل رد هنا) أو IndexTTS-2 ({ $largeGigabytes } غيغابايت، نحو { $largeSeconds } ث).
       *[other] يُصنع الصوت على هذا الخادم بواسطة { $engine }.
    }
start-again =
    أهلًا بعودتك يا { $name }. الصوت «{ $voice }» جاهز: اكتب لي نصًا وسأقوله.
    الأمر ⁨/emotion⁩ للشعور، والأمر ⁨/voice⁩ لاختيار الصوت.
help =
    اكتب أي نص بالإنجليزية أو الصينية أو بهما معًا، حتى { $maxCharacters ->
        [zero] { $maxCharacters } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $maxCharacters } أحرف
        [many] { $maxCharacters } حرفًا
       *[other] { $maxCharacters } حرف
    }، وسأقوله بصوتك.

    ⁨/enroll⁩ – تسجيل صوت (5 ثوانٍ تكفي)
    ⁨/voice⁩ – اختيار صوت أو تغيير اسمه أو حذفه
    ⁨/emotion⁩ – { $emotions ->
        [zero] بلا مشاعر جاهزة
        [one] شعور واحد جاهز
        [two] واحد من شعورين
        [few] واحد من { $emotions } مشاعر
        [many] واحد من { $emotions } شعورًا
       *[other] واحد من { $emotions } شعور
    }، أو وصف من عندك: ⁨/emotion اهمس بحزن⁩
    ⁨/say I am on my way⁩ – مثل كتابة النص مباشرة؛ وعند الرد به على رسالة أقرأ تلك الرسالة
    تسجيل أو فيديو مع كلماته – ترجمة مصاحبة
    ⁨/pronounce⁩ – كلمات تُنطق كما تريد؛ و⁨/mode⁩ – صوت أو نص أو كلاهما؛ و⁨/language⁩ – اللغة
    ⁨/cancel⁩ – إيقاف ما أفعله
    ⁨/privacy⁩ – ما الذي يُحفظ؛ و⁨/forgetme⁩ – محو كل شيء

    إذا قُرئ حرف صيني خطأً فأضف نطقه (بينيين) بين قوسين: ⁨重[chóng]新⁩، ⁨银行[yín háng]⁩.
    في المجموعة: اختر ⁨/say⁩ من القائمة واكتب نصًا، أو أرسله ردًا على رسالة، أو ردّ على إحدى رسائلي. وحيث أكون مشرفًا تكفي الإشارة إليّ.
help-group =
    أتكلم نيابةً عن الأعضاء الذين سجّلوا أصواتهم، كلٌّ بصوته:
    ⁨/say@{ $bot }⁩ مع نص – أو ردًا على رسالة؛ القائمة تضيف اسمي
    الرد على إحدى رسائلي – أو الإشارة إليّ حيث أكون مشرفًا
    ⁨/read⁩ ردًا على رسالة – بصوت المجموعة؛ و⁨/share⁩ لمشاركة صوتك معها
    ⁨/cancel⁩ – إيقاف ما طلبته
    لا أقرأ شيئًا غير ذلك في هذه المجموعة، إلا ما علّمني مشرفوها الردَّ عليه. تسجيل الصوت يكون في محادثتنا الخاصة.
help-examples = اضغط على مثال لتسمعه:
button-example-1 = غاضب: Where are you?
button-example-2 = (همسًا): Good night
button-example-3 = 1.5 ث: See you at seven.
button-example-4 = بسرعة: I am late!
demonstration-line = مرحبًا! لم يسجّلني أحد: أنا صوت تجريبي صنعه مُركِّب كلام. سجّل صوتك أنت، تكفي خمس ثوانٍ.
demonstration-label = صوت تجريبي: اصطناعي وليس صوت أحد. سجّل صوتك بالأمر ⁨/enroll⁩.

### الموافقة
consent-card =
    <b>قبل أن تسجّل</b>

    الصوت من البيانات الحيوية (البيومترية)، فالقرار لك:
    • أحتفظ بتسجيلك وبما أحسبه منه مشفّرًا، على خادم هذا البوت وحده.
    • يُستخدم لغرض واحد: نطق ما تطلبه أنت.
    • أنت وحدك من يجعله يتكلم. والأمر ⁨/forgetme⁩ يمحوه نهائيًا في أي وقت.
    • ما يُقال تصنعه آلة، وكل ملف يحمل علامة تبيّن أنه من إنشاء الذكاء الاصطناعي.

    سجّل صوتك أنت فقط.
consent-first = أجب أولًا عن السؤال أعلاه: هل لي أن أحتفظ بصوتك؟ (⁨/cancel⁩ للخروج)
consent-declined = حسنًا، لم يُحفظ شيء. إذا غيّرت رأيك فأرسل ⁨/enroll⁩.
privacy =
    <b>ما الذي يُحفظ</b>
    • تسجيلاتك والجمل المقروءة فيها والبصمات الصوتية، مشفّرة (AES-256-GCM)، إلى أن تحذفها.
    • إعداداتك: أي صوت، وأي شعور، وأي لغة، ومتى وافقت. وإذا أُخذ الشعور من رسالة صوتية فتُحفظ هي أيضًا، مشفّرة.
    • قاموس النطق الخاص بك (⁨/pronounce⁩)، مشفّرًا.
    • آخر 30 جملة لك، مشفّرة، مدة 30 يومًا، من أجل الأزرار تحت الردود.
    • نص ينتظر النطق، أو نص تسجيل ينتظر ضبط أوقاته، مشفّرًا، إلى أن يُنجز.
    • ما قلته مؤخرًا، من أجل ⁨@bot⁩ في محادثات أخرى (30 يومًا، وما تميّزه أطول)؛ وأي الرسائل تتكلم بصوتك، من أجل ⁨/report⁩ (30 يومًا)؛ وعدد ثواني الكلام في الساعة الأخيرة. كل ذلك مشفّر.
    • المجموعات التي شاركت صوتك معها أو أدرجك مشرفوها في قائمتهم، مع اسمك الأول.
    • تسجيل طلبت من المشغّلين أن يستمعوا إليه: موضعه لدى تيليجرام، مشفّرًا، إلى أن يستمعوا، أسبوعًا على الأكثر.
    • إذا حظرك مشغّلو البوت: هذا الحظر.

    <b>ما الذي لا يُحفظ</b>
    • لا صوت منطوق، ولا تسجيلات أو رسائل صوتية أستمع إليها فقط (على هذا الخادم، ومنها ردودي نفسها: يبقى منها رقمان مع الجملة)، ولا رسائل ولا أسماء في السجلات. لا يغادر هذا الخادم شيء سوى الردود التي ينقلها تيليجرام.

    <b>التحكم بيدك</b>
    • ⁨/voice⁩ يحذف صوتًا واحدًا، و⁨/forgetme⁩ يمحو كل ما يخصك دفعة واحدة.
    • التسجيل الذي لا تحتفظ به يُحذف خلال يوم؛ والصوت الذي لا يُستخدم سنةً يُحذف بعد إشعار يسبق الحذف بشهر.
    • ⁨/mydata⁩ يسلّمك كل ما يخصك في ملف zip.

### تسجيل الصوت
language-card = بأي لغة أتحدث معك؟ أما لغة الصوت فيحددها النص الذي تكتبه.
enroll-in-private = الصوت أمر شخصي: سجّله من فضلك في محادثتنا الخاصة.
enroll-record =
    اضغط مطوّلًا على الميكروفون واقرأ هذه الجملة كأنك تقولها لصديق. 5 ثوانٍ على الأقل، في غرفة هادئة، والهاتف على بُعد كفّ منك:

    «{ $sentence }»
enroll-sentence-1 = ينطلق القطار في السابعة والربع، وما زال عليّ أن أعثر على فردة حذائي الأخرى قبل أن نخرج.
enroll-sentence-2 = وضعت إبريق الشاي على النار وفتحت النافذة، وللحظةٍ غرق الشارع كله في هدوء تام.
enroll-sentence-3 = جارنا يزرع الطماطم على سطح بيته، ويوزّع معظمها على الأصدقاء قبل أن ينقضي الصيف.
enroll-sentence-4 = إذا مشيت بمحاذاة النهر طويلًا وصلت إلى جسر صغير يقفز الأطفال من فوقه إلى الماء ضاحكين.
enroll-sentence-5 = طبخت البارحة أرزًّا يكفي ضيوفًا كثيرين، فتعالوا الليلة وأحضروا معكم من تحبّون.
enroll-sentence-6 = كان المتحف مغلقًا، لكن الحديقة التي خلفه مفتوحة، وهي في الحقيقة أجمل ما في المكان.
enroll-record-short =
    اضغط مطوّلًا على الميكروفون واقرأ هذه الجملة كأنك تقولها لصديق: كل كلمة فيها ولا شيء غيرها. في غرفة هادئة، والهاتف على بُعد كفّ منك:

    «{ $sentence }»
enroll-short-1 = القاضي الذكي ظنّ أن معطفي الأزرق رخيص الثمن.
enroll-short-2 = عبر ثعلب صغير حديقتنا ليلة أمس دون أي ضجيج.
enroll-short-3 = تشرب أختي عصير البرتقال الطازج مع الخبز الساخن صباحًا.
enroll-short-4 = هل تستطيع إعادة هذه الكراسي الثقيلة قبل بدء العرض؟
enroll-short-5 = ساعة جدّي القديمة ما زالت تدقّ بصوت عالٍ كل ساعة.
enroll-short-6 = سلكنا الطريق الضيق وسمعنا غناء الطيور فوق الأغصان.
enroll-waiting = أنتظر رسالة صوتية: اضغط مطوّلًا على الميكروفون. (⁨/cancel⁩ للإيقاف)
enroll-not-voice = سجّل من فضلك رسالة صوتية هنا في المحادثة. لا أقبل الملفات، فقد تكون بصوت شخص آخر. (⁨/cancel⁩ للإيقاف)
enroll-received = وصلني تسجيل مدته { $seconds } ث. أصنع صوتك منه…
advice-shorter-than-advised = التسجيل قصير بعض الشيء: مع { $seconds } ث أو أكثر يقترب الصوت من صوتك.
advice-rather-quiet = الصوت منخفض بعض الشيء: الأفضل أن تقترب من الهاتف.
advice-some-clipping = في الصوت تشويش بسيط: الأفضل أن تبتعد عن الهاتف.
advice-some-noise = هناك بعض الضوضاء: الأفضل غرفة أهدأ.
advice-narrow-band = الصوت مكتوم: بدون سماعة رأس يكون أوضح عادةً.
advice-two-voices = أسمع فيه صوتين مختلفين: إذا سجّلت وحدك اقترب الصوت من صوتك أكثر.
advice-much-silence = فيه صمت طويل أتجاوزه: ابدأ الكلام فورًا ليتسع التسجيل لمزيد من صوتك.
advice-other-sentence = لم أسمع الجملة كاملة. أقبل التسجيل مع ذلك؛ وسيكون التسجيل القادم أفضل بكل كلماتها.
advice-cut = التسجيل أطول من { $max } ث: أستخدم أول { $max } ث ولا أحتفظ بالباقي.
advice-part = في التسجيل كلام غير الجملة: أستخدم الجزء الذي تقرؤها فيه فقط ولا أحتفظ بالباقي.
button-other-sentence = جملة أخرى
button-ask-operators = طلب أن يستمع شخص
appeal-offer = قد يكون الخطأ مني: اللهجات والغرف ذات الصدى صعبة عليّ. إن شئت طلبت من مشغّلي هذا البوت أن يستمعوا. لن يسمع هذا التسجيل أحد سواهم.
appeal-nobody = قد يكون الخطأ مني: اللهجات والغرف ذات الصدى صعبة عليّ. كثيرًا ما يفيد مكان هادئ أو جملة أخرى أو كلام أبطأ؛ وإلا فأخبر من يدير هذا البوت.
appeal-asked = طلبت من المشغّلين أن يستمعوا، وسأكتب إليك هنا. يمكنك أن تحاول مجددًا في هذه الأثناء.
appeal-waits = سبق أن طلبت من المشغّلين؛ أمهلهم ساعة. يمكنك أن تحاول مجددًا في هذه الأثناء.
appeal-pass = استمع أحد المشغّلين إلى تسجيلك وقبله. يجري إنشاء صوتك.
appeal-refuse = استمع أحد المشغّلين ولم يسمع الجملة. سجّلها مرة أخرى من فضلك: ⁨/enroll⁩
enroll-greeting = مرحبًا! هذا هو صوتي الآن. اكتب شيئًا وسأقوله نيابةً عنك.
enroll-kept = الصوت «{ $voice }» صار لك. اكتب لي نصًا وسأقوله. جرّب ⁨/emotion⁩ لتغيير الشعور.
mood-offer = محرك الصوت هنا يتكلم كما في التسجيل. إن أردت فسجّل الجملة نفسها بشعور ما، فتأتي الردود التي تطلب فيها ذلك الشعور على منواله. يمكنك ذلك في أي وقت: ⁨/voice⁩
mood-record =
    والآن الجملة نفسها { $manner }: ليظهر ذلك في كل كلمة. اقرأها بالحرف:

    «{ $sentence }»

    (⁨/cancel⁩ للتخطي)
mood-happy = بفرح
mood-angry = بغضب
mood-sad = بحزن
mood-afraid = كأنك خائف
mood-disgusted = باشمئزاز
mood-melancholic = بشجن
mood-surprised = بدهشة
mood-calm = بهدوء
mood-kept = حُفظ: { $emotion }. الردود التي تطلب هذا الشعور بنسبة 50% فأكثر ستشبه هذا التسجيل. استمع:
mood-list =
    { $count ->
        [0] لا مشاعر مسجّلة للصوت «{ $voice }» بعد. اضغط على شعور لتسجيله:
       *[other] المشاعر المسجّلة للصوت «{ $voice }»: ✗ للحذف، و🎙 للتسجيل.
    }
reading-kept = شكرًا، حلّ هذا التسجيل محل القديم. استمع:
draft-deleted = حُذف. أرسل ⁨/enroll⁩ متى شئت.

### الأصوات
voice-default-name = صوت { $number }
voice-list =
    { $count ->
        [zero] ليس لديك صوت بعد.
        [one] هذا صوتك. اضغط عليه لاستخدامه أو تغيير اسمه أو حذفه.
        [two] لديك صوتان، والعلامة ● على المستخدَم منهما. اضغط على صوت لاستخدامه أو تغيير اسمه أو حذفه.
        [few] لديك { $count } أصوات، والعلامة ● على المستخدَم منها. اضغط على صوت لاستخدامه أو تغيير اسمه أو حذفه.
        [many] لديك { $count } صوتًا، والعلامة ● على المستخدَم منها. اضغط على صوت لاستخدامه أو تغيير اسمه أو حذفه.
       *[other] لديك { $count } صوت، والعلامة ● على المستخدَم منها. اضغط على صوت لاستخدامه أو تغيير اسمه أو حذفه.
    }
voice-card = «{ $voice }»، سُجّل في { $since }.
voice-card-unread = سُجّل هذا الصوت قبل أن أبدأ بحفظ الجملة المقروءة، ومحرك الصوت هنا يحتاج إلى معرفتها. اقرأ من فضلك جملة واحدة مرة أخرى.
voice-sample = هكذا أبدو: { $voice }.
voice-chosen = من الآن يتكلم «{ $voice }».
voice-rename-ask = ما الاسم الجديد؟ { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    } على الأكثر. (⁨/cancel⁩ لتركه كما هو)
voice-renamed = صار اسمه «{ $voice }».
voice-delete-sure = هل تريد حذف «{ $voice }»؟ سيُمحى التسجيل وكل ما حُسب منه، ولا يمكن التراجع عن ذلك.
voice-deleted = حُذف «{ $voice }».
voice-gone = هذا الصوت لم يعد موجودًا.
voice-first = ليس لديك صوت بعد. خمس ثوانٍ تكفي:

### المشاعر
emotion-happy = فرح
emotion-angry = غضب
emotion-sad = حزن
emotion-afraid = خوف
emotion-disgusted = اشمئزاز
emotion-melancholic = شجن
emotion-surprised = دهشة
emotion-calm = هدوء
emotion-card = الشعور في الردود: { $emotion }، { $percent }%.
emotion-card-voice = الشعور في الردود كما في تسجيلك. اختر شعورًا أو صِفه بالكلمات:
emotion-ability =
    { $ability ->
        [made] { $engine }: يضيف أي شعور إلى صوتك.
       *[recorded] { $engine }: يتكلم كما في التسجيل. يُسمع الشعور إذا كنت قد سجّلته، وإلا فلا يتغيّر سوى السرعة.
    }
emotion-describe = صِف الشعور المطلوب، مثل «اهمس بحزن» أو «كأنك فزت بالجائزة». (⁨/cancel⁩ للإلغاء)
emotion-words-unknown = لم أفهم «{ $words }»، فلم يتغيّر شيء. اذكر شعورًا أو طريقة كلام: «حزين» أو «متحمس» أو «اهمس بلطف» أو «بصراخ».
emotion-words-impossible = الصوت هنا لا يستطيع ذلك: { $beyond }. يمكنه أن يكون أعلى طبقةً أو أسرع أو أقوى أو أكثر حيوية أو أكثر نَفَسًا، ويمكنه أن يهمس.
emotion-words-too-long = طول الوصف من حرف واحد إلى { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    }.
emotion-strength-high = فوق 90% يبدأ الصوت بالتشوّه.

### الكلام
say-ask = ماذا أقول؟
say-feeling = سأقرأ «{ $feeling }» كما هي مكتوبة. لأقول الكلام بهذا الشعور ضعها بين قوسين: ⁨({ $feeling }): …⁩ والمزيد في ⁨/help⁩.
say-usage-group = هكذا: ⁨/say Hello everybody⁩ – أو أرسل ⁨/say⁩ ردًا على رسالة فيها نص.
say-anonymous = لا أعرف صوت مَن أستخدم: اكتب من فضلك باسمك، لا باسم المجموعة أو القناة.
queue-note = ترتيبك في الانتظار: { $position }، نحو { $seconds } ث.
queue-note-nobody = لا أحد يستطيع الكلام الآن. طلبك ينتظر، وسيُنطق حالما يصبح ذلك ممكنًا.
long-offer = في النص ⁨{ $characters }⁩ حرفًا، والرد الواحد يتسع لـ⁨{ $maxCharacters }⁩. يمكنني قوله على أجزاء ({ $parts }) مقسّمة بين الجمل، نحو { $seconds } ث في المجموع: يصل كل جزء حين يجهز.
long-begun = أقوله على أجزاء ({ $parts })، كل جزء حين يجهز، وتحت كل منها رقمه.
dialog-too-long = { $max ->
        [zero] لم تصلني إجابة
        [one] وصلتني إجابة واحدة
        [two] وصلتني إجابتان
        [few] وصلتني { $max } إجابات
        [many] وصلتني { $max } إجابة
       *[other] وصلتني { $max } إجابة
    }، لذا أغلق هذا السؤال. ابدأ من جديد متى شئت.
audition-unsure = صوتك الجديد جاهز، لكن أُعيد تشغيلي أثناء إرسال التحية. هل تريد الاحتفاظ بالصوت؟
job-delayed = ردّك جاهز، لكن تيليجرام يطلب مني الانتظار { $minutes ->
    [zero] قليلًا
    [one] دقيقة
    [two] نحو دقيقتين
    [few] نحو { $minutes } دقائق
    [many] نحو { $minutes } دقيقة
   *[other] نحو { $minutes } دقيقة
 } قبل إرساله. الرد محفوظ وسيصلك تلقائيًا؛ و⁨/cancel⁩ يلغيه.
job-unsure = انقطع الاتصال أو أُعيد تشغيلي أثناء إرسال هذا الرد. إذا لم يصلك:
cancel-done =
    { $jobs ->
        [zero] تم الإيقاف.
        [one] تم الإيقاف، وأُلغي رد واحد.
        [two] تم الإيقاف، وأُلغي ردّان.
        [few] تم الإيقاف، وأُلغيت { $jobs } ردود.
        [many] تم الإيقاف، وأُلغي { $jobs } ردًا.
       *[other] تم الإيقاف، وأُلغي { $jobs } رد.
    }
cancel-nothing = لا يوجد ما يمكن إيقافه.
voice-refused-hint = الرسائل الصوتية غير مسموح بها هنا، لذا أرسل الرد ملفًا. (الإعدادات › الخصوصية والأمان › الرسائل الصوتية)
voice-refused-text = لا يُسمح لي هنا بإرسال رسائل صوتية ولا ملفات. كان النص: { $text }
voice-note-alone = لأتكلم بصوتك أحتاج إلى نص: اكتبه لي، أو ردّ على نص برسالة صوتية. ولتسجيل صوت جديد: ⁨/enroll⁩
unknown-command = لا أعرف هذا الأمر. أرسل ⁨/help⁩ لترى ما أستطيع فعله.
unknown-message = أنا أنطق النصوص: اكتب لي نصًا. وأرسل ⁨/help⁩ لترى ما أستطيع فعله أيضًا.

### المحو
forgetme-sure = هل تريد محو أصواتك وإعداداتك وكل ما ينتظر؟ لا يمكن التراجع عن ذلك.
forgetme-kept = لم يُمحَ شيء.
forgetme-done =
    تم المحو: { $voices ->
        [zero] لا أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $voices } أصوات
        [many] { $voices } صوتًا
       *[other] { $voices } صوت
    }، { $settings ->
        [0] لا إعدادات
       *[other] إعداداتك
    }، { $jobs ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبان
        [few] { $jobs } طلبات
        [many] { $jobs } طلبًا
       *[other] { $jobs } طلب
    }، { $talks ->
        [zero] لا محادثات مفتوحة
        [one] محادثة مفتوحة واحدة
        [two] محادثتان مفتوحتان
        [few] { $talks } محادثات مفتوحة
        [many] { $talks } محادثة مفتوحة
       *[other] { $talks } محادثة مفتوحة
    }، { $records ->
        [zero] لا سجلات أخرى
        [one] سجل آخر
        [two] سجلان آخران
        [few] { $records } سجلات أخرى
        [many] { $records } سجلًا آخر
       *[other] { $records } سجل آخر
    }. لم يبقَ هنا شيء يخصك.

### ملاحظات: الرد موجود، وهناك ما يجدر معرفته
notice-emotion-words-unknown = لم أفهم هذا الوصف للشعور، فبقي الصوت كما هو. جرّب كلمات مثل «حزين» أو «متحمس» أو «همسًا».
notice-emotion-words-listed = لم تكفِ الذاكرة الآن لفهم هذا الوصف للشعور، فبحثت عن كلماته في قائمة. كلمات مثل «حزين» أو «متحمس» أو «همسًا» تُقرأ كما هي في الحالتين.
notice-text-shortened = كان النص أطول من نَفَس واحد فاختُصر.
notice-text-left-out = تجاوزت ما لا أستطيع قراءته: { $characters }
notice-pause-stretched = أُطيلت الوقفات لملء الوقت.
notice-emotion-not-heard = محرك الصوت العامل هنا يتكلم كما في التسجيل: لا يظهر من الشعور سوى السرعة.
notice-voice-unread = لا أعرف ما الذي يُقال في تسجيل هذا الصوت، فلم يعمل سوى المحرك البطيء. اقرأ جملة واحدة مرة أخرى ليصبح أسرع: ⁨/voice⁩
notice-note-not-heard = محرك الصوت العامل هنا لا يأخذ الشعور من رسالة صوتية، لذا يشبه هذا تسجيلك. لكن يمكن تسجيل الشعور: ⁨/voice⁩
notice-timbre-of-clip = محرك الصوت العامل هنا يأخذ الصوت والشعور معًا: لذا يشبه هذا تسجيل الشعور، بما فيه صوت المتكلم.
notice-words-unsaid = استمعت إلى هذا الرد، وقد تكون فيه كلمات ناقصة أو مختلفة: { $words }. وربما أخطأ سمعي أنا. إعادة النطق تصلحه غالبًا.
notice-words-added = استمعت إلى هذا الرد، وربما تكرر فيه شيء: { $words }. إعادة النطق تصلحه غالبًا.
notice-feeling-lessened = مع كل ذلك الشعور لم يعد الصوت يشبه صاحبه، فقلته بشعور أخف: { $percent }% مما طُلب.

### الأخطاء: ما الخطأ، وما المسموح، وما العمل
error-unexpected = حدث خطأ من جهتي (رقم { $number }). حاول مرة أخرى؛ وإذا استمر فأخبر صاحب البوت بهذا الرقم.
error-prompt-too-short = مدة التسجيل { NUMBER($seconds, maximumFractionDigits: 1) } ث، وأحتاج إلى { $minSeconds } ث على الأقل. سجّل مرة أخرى من فضلك.
error-prompt-too-long = مدة التسجيل { NUMBER($seconds, maximumFractionDigits: 1) } ث، والحد الأقصى { $maxSeconds } ث. الأفضل من 5 إلى 10 ث: سجّل مرة أخرى من فضلك.
error-prompt-too-quiet = الصوت منخفض جدًا ({ NUMBER($levelDb, maximumFractionDigits: 1) } ديسيبل، والمطلوب { NUMBER($minDb, maximumFractionDigits: 0) } على الأقل). قرّب الهاتف وسجّل مرة أخرى.
error-prompt-clipped = الصوت عالٍ جدًا ومشوّه ({ NUMBER($percent, maximumFractionDigits: 0) }% منه، والحد الأقصى { $maxPercent }%). أبعد الهاتف وسجّل مرة أخرى.
error-prompt-noisy = الضوضاء كثيرة (صوتك أعلى منها بمقدار { NUMBER($snrDb, maximumFractionDigits: 1) } ديسيبل، والمطلوب { NUMBER($minDb, maximumFractionDigits: 0) } على الأقل). ابحث عن مكان أهدأ وسجّل مرة أخرى.
error-prompt-no-speech = لا أكاد أسمع كلامًا في التسجيل ({ NUMBER($percent, maximumFractionDigits: 0) }%، والمطلوب { $minPercent }% على الأقل). اقرأ الجملة بصوت مسموع وسجّل مرة أخرى.
error-prompt-low-rate = الجودة كجودة المكالمات الهاتفية ({ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } هرتز، والمطلوب { NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } على الأقل). سجّل بميكروفون الهاتف نفسه، دون سماعة رأس قديمة.
error-prompt-no-transcript = سُجّل هذا الصوت قبل أن أبدأ بحفظ الجملة المقروءة، ومحرك الصوت هنا يحتاج إلى معرفة كل كلمة. اقرأ من فضلك جملة واحدة مرة أخرى: ⁨/voice⁩
error-prompt-wrong-transcript = لا يمكن قول { $characters ->
        [zero] { $characters } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $characters } أحرف
        [many] { $characters } حرفًا
       *[other] { $characters } حرف
    } في { NUMBER($seconds, maximumFractionDigits: 1) } ث. اقرأ من فضلك الجملة المعروضة كاملة ولا شيء غيرها.
error-prompt-undecodable = لا أستطيع فتح هذا التسجيل. سجّل من فضلك رسالة صوتية هنا في المحادثة.
error-recording-forwarded = هذه الرسالة مُعاد توجيهها أو من بوت آخر. الصوت ملك لمن يتكلم: سجّله من فضلك بنفسك هنا.
error-recording-noise =
    الضوضاء كثيرة فلا أستطيع أن أعرف هل قُرئت الجملة (صوتك أعلى منها بمقدار { NUMBER($snrDb, maximumFractionDigits: 1) } ديسيبل، ويكفي { NUMBER($quietDb, maximumFractionDigits: 0) } ديسيبل). هذه المحاولة لا تُحتسب. ابحث عن مكان أهدأ واقرأها مرة أخرى:

    «{ $sentence }»
error-recording-other-sentence =
    { $words ->
        [none] أسمع شيئًا غير الجملة. إنها تدل على أنك هنا وتريد هذا الصوت، فاقرأ هذه وحدها من فضلك، كما تتكلم عادة:
       *[other] لم أسمع هذه الكلمات: «{ $words }». اقرأ الجملة كاملة مرة أخرى من فضلك، دون عجلة:
    }

    «{ $sentence }»
error-text-empty = لا يوجد ما يُقال هنا.
error-text-too-long = في النص { $characters ->
        [zero] { $characters } حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $characters } أحرف
        [many] { $characters } حرفًا
       *[other] { $characters } حرف
    }، والحد الأقصى للرد الواحد { $maxCharacters }. قسّمه من فضلك.
error-text-bad-pinyin = «{ $reading }» ليس نطقًا للحرف «{ $character }». الممكن: { $suggestions }
error-text-unsupported-script = لا أستطيع قراءة هذه الحروف: { $characters } أنا أتكلم الصينية والإنجليزية.
error-text-unsupported-language = يبدو أن النص بلغة لا أتكلمها: { LANGUAGE($language) }. اللغات التي أتكلمها: { LANGUAGE($languages) }
error-text-unspeakable = ليس فيه سوى رموز أو إيموجي، وأنا أحتاج إلى كلمات.
error-align-too-long = مدة الصوت { NUMBER($seconds, maximumFractionDigits: 0) } ث، وأقصى ما أستطيع مطابقته مع نص { $maxSeconds } ث.
error-align-no-speech = لا أسمع كلامًا في هذا التسجيل، فلا يمكن ضبط أوقات نصه.
error-align-no-script = لا يوجد في هذا النص ما يُنطق.
error-align-other-script = يبدو أن هذا التسجيل لا يقول هذا النص: لم أجد منه سوى { NUMBER($percent, maximumFractionDigits: 0) }%.
error-duration-unreachable = لا يمكن قول هذا النص في { NUMBER($seconds, maximumFractionDigits: 2) } ث؛ الممكن من { NUMBER($min, maximumFractionDigits: 2) } إلى { NUMBER($max, maximumFractionDigits: 2) } ث.
error-voice-print-other-engine = هذا الصوت صُنع لمحرك آخر ({ $engine }). سجّله من جديد من فضلك: ⁨/enroll⁩
error-voice-print-version = هذا الصوت صُنع بإصدار آخر. سجّله من جديد من فضلك: ⁨/enroll⁩
error-voice-none = ليس لديك صوت بعد: ⁨/enroll⁩
error-voice-gone = هذا الصوت لم يعد موجودًا. أصواتك في ⁨/voice⁩، ولتسجيل صوت جديد ⁨/enroll⁩.
error-voice-too-many = بلغت الحد الأقصى من الأصوات ({ $max }). احذف واحدًا أولًا: ⁨/voice⁩
error-voice-bad-name = طول الاسم من حرف واحد إلى { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    }.
error-engine-start-timeout = لم يبدأ محرك الصوت خلال { $seconds } ث. أعد تشغيل البوت؛ وإذا تكرر ذلك فابحث عما يشغل المعالج أو الذاكرة أو القرص.
error-engine-crashed = توقف محرك الصوت أثناء العمل على هذا. لقد عاد إلى العمل: أرسله مرة أخرى من فضلك.
error-engine-ffmpeg-missing = البرنامج ffmpeg غير موجود. ثبّته (⁨Debian, Ubuntu: apt install ffmpeg⁩؛ ⁨macOS: brew install ffmpeg⁩؛ ⁨Windows: winget install ffmpeg⁩)، أو حدّد مساره في FFMPEG_PATH.
error-engine-unavailable = محرك الصوت { $engine } غير متاح هنا.
error-weights-missing = النموذج غير مكتمل: الملف { $file } ناقص. نفّذ ⁨npm run model:download⁩.
error-weights-no-model = لا يوجد نموذج IndexTTS في { $folder }. هذا الأمر يجلبه إلى هناك: ⁨npm run model:download -- indextts-2 { SHELL($folder) }⁩ (يُستخدم ZipVoice كما هو، دون تجميع.)
error-weights-not-on-hub = الملف { $file } غير موجود في { $url }. نزّله من مكان آخر: ⁨--from⁩ أو ⁨--endpoint⁩ أو HF_ENDPOINT.
error-weights-stale = النموذج في { $folder } غير مُجمَّع لهذه الملفات ({ $graphs }). نفّذ ⁨npm run model:compile -- { SHELL($folder) }⁩
error-weights-checksum =
    الملف { $file } ليس كما ينبغي: { $difference ->
        [size] حجمه بالبايت { NUMBER($actualBytes, useGrouping: 0) } بدل { NUMBER($expectedBytes, useGrouping: 0) }
        [hash] بصمة SHA-256 له { $actualSha256 } بدل { $expectedSha256 }
        [tensor] الموتّر { $tensor } فيه { $actual } بدل { $expected }
        [bare-tensor] ينبغي أن يكون موتّرًا واحدًا، { $expected }
        [tensor-absent] الموتّر { $tensor }، { $expected }، غائب عنه
       *[content] { $reason }
    }. احذفه إن كان موجودًا ونفّذ ⁨npm run model:download⁩ من جديد؛ فإن بقي كما هو فنزّله من مكان آخر: ⁨--from⁩ أو ⁨--endpoint⁩ أو HF_ENDPOINT.
error-weights-disk-full = القرص ممتلئ: لم يتسع للملف { $file }. وفّر مساحة؛ والأمر نفسه يكمل من هنا.
error-weights-little-disk = المطلوب في { $folder } هو { $needed }، والمتاح { $free }. وفّر مساحة، أو حدّد مجلدًا على قرص آخر.
error-weights-license = لم تُقبل تراخيص { $repositories }، فلم يُنزَّل شيء. اقرأها ثم أضف ⁨--accept-licence⁩.
error-weights-unreachable = تعذّر تنزيل { $file }: { download-fault }. الأمر نفسه يكمل من هنا. وحيث يكون المستودع محجوبًا يفيد ⁨HF_ENDPOINT=https://hf-mirror.com⁩ أو ⁨--from modelscope⁩ أو وكيل (بروكسي) في HTTPS_PROXY.
error-engine-little-memory = المحرك { $engine } يحتاج إلى { NUMBER($neededMegabytes, useGrouping: 0) } ميغابايت من الذاكرة، وهنا { NUMBER($megabytes, useGrouping: 0) } ميغابايت. مع ⁨VOXBACK_ENGINE={ $engine }⁩ يحاول رغم ذلك؛ وكلما قلّ VOXBACK_WORKERS قلّت الذاكرة المطلوبة.
error-engine-few-cores = المحرك { $engine } يستغرق أكثر من نصف دقيقة لرد قصير: عدد الأنوية هنا { $cores }، والمطلوب { $neededCores }، وأقل مع ⁨VOXBACK_QUALITY=fast⁩ (⁨docs/model.md⁩). مع ⁨VOXBACK_ENGINE={ $engine }⁩ يعمل رغم ذلك.
error-engine-device-missing = قيمة VOXBACK_DEVICE هي { $device }، وهذا الجهاز لا يملكه ({ $reason }). استخدم cpu، أو انظر docs/model.md.
error-engine-device-differs = قيمة VOXBACK_DEVICE هي { $device }، وبرنامج تشغيله يحسب { $graph } خطأً: بفارق { NUMBER($difference, style: "percent", maximumFractionDigits: 2) }، والمسموح { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) }. ستبدو الردود غير سليمة. استخدم auto أو cpu، أو حدّث برنامج التشغيل.
error-fleet-bad-address = قيمة VOXBACK_FLEET ليست عنوان خادم انتظار. اكتبها على هذا النحو: { $permitted }
error-fleet-unreachable = تعذّر الوصول إلى خادم الانتظار في { $address } ({ $reason }). هل هو يعمل، وهل VOXBACK_FLEET عنوانه؟ الأمر ⁨docker compose --profile fleet up⁩ يشغّل واحدًا.
error-fleet-no-redis = ما يجيب في { $address } ليس Valkey ولا Redis. تحقق من المضيف والمنفذ في VOXBACK_FLEET.
error-fleet-eviction = خادم الانتظار في { $address } يُسقط الطلبات المنتظرة حين تمتلئ ذاكرته (⁨maxmemory-policy { $policy }⁩). اجعلها noeviction: ⁨valkey-cli config set maxmemory-policy noeviction⁩ – وفي ملف إعداداته أيضًا لتبقى.
error-fleet-other-key = العنقود في { $address } يعمل بمفتاح آخر. أعطِ كل الأجهزة قيمة VOXBACK_KEY نفسها؛ وإذا غُيّر المفتاح عمدًا فأوقف كل الأجهزة الأخرى وحاول بعد دقيقة.
error-fleet-other-protocol = العنقود في { $address } يعمل بإصدار آخر من Voxback (البروتوكول { $theirs }، وهنا { $mine }). ثبّت الإصدار نفسه على كل الأجهزة؛ وللانتقال إلى هذا الإصدار أوقف كل الأجهزة الأخرى وحاول بعد دقيقة.
error-fleet-other-model = البوت يطلب { $wanted }، وهذا الجهاز يتكلم بواسطة { $offered }. اجعل VOXBACK_ENGINE وVOXBACK_QUALITY متطابقين في الاثنين، أو ثبّت النموذج هنا: ⁨npm run model:download⁩.
error-fleet-no-key = عقدة النطق تحتاج إلى مفتاح البوت لتقرأ طلباته: حدّد VOXBACK_KEY، أو اجعل VOXBACK_KEY_FILE نسخة من ملف مفتاح البوت.
error-webhook-refused = تيليجرام لا يقبل VOXBACK_WEBHOOK ({ $reason }). يجب أن يكون عنوان https يصل إليه تيليجرام من الخارج؛ وبدون هذا الإعداد يطلب البوت التحديثات بنفسه.
error-busy-full = طلبات كثيرة تنتظر الآن (عددها { $waiting }). حاول بعد دقيقة من فضلك.
error-busy-user-limit = لديك طلبات تنتظر (عددها { $waiting }). انتظر أحدها، أو أرسل ⁨/cancel⁩.
error-file-too-big = هذا الملف كبير جدًا؛ الحد الأقصى { $maxMegabytes } ميغابايت.
error-file-no-sound = لا أجد في هذا الملف صوتًا أستطيع قراءته. المطلوب رسالة صوتية أو ملف صوتي (OGG أو MP3 أو M4A أو WAV أو FLAC) أو فيديو فيه صوت.
error-file-unavailable = تيليجرام لا يسلّم هذا الملف. سجّل مرة أخرى من فضلك.
error-file-out-of-reach = لا أستطيع الوصول إلى هذا الملف: إعداد البوت غير سليم، ولا خطأ فيما أرسلته. وقد أُبلغ القائم على البوت.
error-file-timeout = استغرق التنزيل أكثر من { $seconds } ث. أرسله مرة أخرى من فضلك.
error-telegram-voice-forbidden = لا يُسمح لي هنا بإرسال رسائل صوتية ولا ملفات.
error-telegram-lost = انقطع الاتصال بتيليجرام أثناء ردّي. إذا لم ترَ ردًا فحاول مرة أخرى.
error-telegram-flood = تيليجرام يطلب مني أن أبطئ. حاول بعد دقيقة من فضلك.
error-telegram-flood-over = طلب مني ⁨Telegram⁩ الانتظار، فبقي ما فعلته في الدقائق الأخيرة بلا رد. أعد المحاولة من فضلك.
error-telegram-network = الرد جاهز لكن تيليجرام لم يستلمه. أرسل النص مرة أخرى من فضلك.
error-telegram-unchanged = تيليجرام لم يستلم الرد. أرسل النص مرة أخرى من فضلك.
error-telegram-unreachable = لا أستطيع مراسلتك. افتح محادثتنا الخاصة واضغط «ابدأ».
error-telegram-other = تيليجرام رفض الرد. أرسل النص مرة أخرى من فضلك.
error-storage-unreachable = تعذّر الوصول إلى قاعدة البيانات { $database }: { $reason }. تحقق من VOXBACK_DATABASE وVOXBACK_KEY_FILE.
error-storage-not-writable = تعذّرت الكتابة في قاعدة البيانات { $database }: الملف أو مجلده أو قرصه ملك لمستخدم آخر أو للقراءة فقط. امنحهما للمستخدم الذي يشغّل هذا، أو حدّد في VOXBACK_DATABASE مكانًا آخر.
error-storage-corrupt = أحد السجلات المحفوظة تالف. استعد قاعدة البيانات من نسخة احتياطية، أو ابدأ بقاعدة جديدة.
error-storage-no-database = الملف { $database } ليس قاعدة بيانات لـ Voxback، وبقي كما هو. حدّد في VOXBACK_DATABASE مكانًا آخر، أو استعد القاعدة من نسخة احتياطية.
error-storage-version = كتب قاعدةَ البيانات إصدارٌ أحدث من Voxback. حدّث البرنامج، أو استخدم VOXBACK_DATABASE آخر.
error-storage-wrong-key = قاعدة البيانات مشفّرة بمفتاح آخر. حدّد VOXBACK_KEY أو ملف المفتاح الذي أُنشئت به.
error-storage-bad-key = المفتاح في { $source } لا يصلح: { $reason }. { $remedy }
error-storage-bad-url = قيمة VOXBACK_DATABASE لا تصلح. المسموح: { $permitted }
error-setting-unknown =
    { $suggestion ->
        [none] { $name }: لا يوجد إعداد بهذا الاسم. الموجود: { $permitted }.
       *[other] { $name }: لا يوجد إعداد بهذا الاسم. هل المقصود { $suggestion }؟
    }
error-setting-token = قيمة { $name } ليست رمزًا كاملًا: انسخه كله من ⁨@BotFather⁩، بأرقامه ونقطتيه وحروفه، بلا علامات اقتباس أو مسافات.
error-setting-address = قيمة { $name } هي «{ $value }»، وليست عنوانًا. العنوان يبدأ بـ ⁨http://⁩ أو ⁨https://⁩.
error-setting-webhook-address = قيمة { $name } هي «{ $value }». يجب أن تكون ⁨https://host/path⁩ بالمنفذ 443 أو 80 أو 88 أو 8443، فتيليجرام لا يتصل بغيرها.
error-setting-host-port = قيمة { $name } هي «{ $value }». اكتبها بالشكل ⁨host:port⁩، مثل ⁨127.0.0.1:8787⁩؛ والمنفذ لا يتجاوز 65535.
error-setting-whole = قيمة { $name } هي «{ $value }». الممكن عدد صحيح من { NUMBER($min, useGrouping: 0) } إلى { NUMBER($max, useGrouping: 0) }.
error-setting-choice = قيمة { $name } هي «{ $value }». الممكن: { $permitted }.
error-setting-user-ids = قيمة { $name } هي «{ $value }». اكتب معرّفات المستخدمين بينها فواصل، مثل ⁨12345678,23456789⁩.
error-proxy-bad-address = عنوان الوكيل { $proxy } لا يصلح. الممكن: { $permitted }. تحقق من HTTPS_PROXY وHTTP_PROXY وALL_PROXY.
error-engine-ffmpeg-path = قيمة FFMPEG_PATH هي { $path }: لا يعمل هناك ffmpeg يكتب Opus. صحّحها أو احذفها فيُستخدم ما في النظام.
error-storage-key-file = تعذّرت قراءة ملف المفتاح { $file } أو إنشاؤه ({ $reason }). امنح مجلده للمستخدم الذي يشغّل البرنامج، أو حدّد في VOXBACK_KEY_FILE مكانًا آخر.
error-storage-in-use = قاعدة البيانات { $database } تستخدمها عملية أخرى ({ $holder }). عمليتان معًا تجيبان عن كل شيء مرتين: أوقف تلك العملية، أو حدّد في VOXBACK_DATABASE مكانًا آخر.
error-system = { $reason }
error-system-enoent = { $path } غير موجود.
error-system-eacces = لا صلاحية لقراءة { $path } أو الكتابة فيه. امنحه للمستخدم الذي يشغّل هذا، أو حدّد غيره.
error-system-eisdir = { $path } مجلد، والمطلوب هنا ملف.
error-system-enotdir = { $path } يقع تحت ملف، والمطلوب هناك مجلد.
error-system-erofs = { $path } على قرص للقراءة فقط. حدّد مكانًا يمكن الكتابة فيه.
error-system-efbig = تجاوز ملف ما يسمح به القرص أو الحد المضبوط (يتسع FAT32 لـ 4 غيغابايت للملف؛ والأمر ⁨ulimit -f⁩ يعرض الحد). حدّد مجلدًا على قرص آخر، أو ارفع الحد.
error-env-file = تعذّرت قراءة الملف ⁨.env⁩ ({ $reason }). يجب أن يكون ملفًا نصيًا بترميز UTF-8، في كل سطر منه ⁨NAME=value⁩، ويستطيع قراءته المستخدم الذي يشغّل هذا. صحّحه أو أزله.
error-env-line = السطر { $line } في الملف ⁨.env⁩ ليس إعدادًا. كل سطر هو ⁨NAME=value⁩، وما يبدأ بالعلامة # تعليق. صحّح السطر أو أزله.
error-system-enospc = القرص ممتلئ.
error-model-files = ملفات هذا النموذج لا تصلح: { $reason }. الأمر ⁨npm run model:download⁩ يجلب التالف من جديد، والأمر ⁨npm run model:compile⁩ يصنع المخططات من جديد.
error-usage-missing = { $name } غير مذكور.
error-usage-unknown-option = لا يوجد خيار { $option }. الموجود: { $permitted }.
error-usage-no-value = { $option } يحتاج إلى قيمة بعده.
error-usage-no-choice = قيمة { $option } هي «{ $value }». الممكن: { $permitted }.
error-usage-no-number = قيمة { $option } هي «{ $value }». الممكن عدد من { NUMBER($min, useGrouping: 0) } إلى { NUMBER($max, useGrouping: 0) }.
error-usage-no-address = قيمة { $option } هي «{ $value }». المطلوب عنوان مثل { $example }.
error-usage-exclusive = يمكن ذكر واحد فقط من { $options }.
error-usage-needs = لا معنى للخيار { $option } إلا مع { $other }.
error-usage-extra = «{ $value }» كلمة زائدة.
error-usage-overwrites = النتيجة ستكتب فوق { $file }. اختر قيمة أخرى للخيار ⁨--out⁩.

### الطرفية
usage-start =
    الاستخدام: npm start

    يشغّل البوت: على تيليجرام إذا حُدّد BOT_TOKEN، وإلا ففي المتصفح للتجربة. لا خيارات له؛ تأتي الإعدادات من البيئة أو من .env،
    وشرحها في docs/operating.md.

      --help                هذا النص

    رموز الخروج: 0 توقف عند الطلب، 1 فشل أثناء العمل، 2 إعدادات خاطئة أو جزء ناقص.
main-starting = يبدأ تشغيل Voxback…
main-upgrade = قاعدة البيانات هذه من إصدار سابق؛ يجري ترتيبها مرة واحدة: { NUMBER($done, useGrouping: 0) } من { NUMBER($total, useGrouping: 0) } من الطلبات. يبدأ البوت عند الانتهاء.
main-press-enter = اضغط Enter لفتحه في المتصفح، وCtrl-C لإيقافه.
main-telegram-trying =
    لم يُجب تيليجرام بعد. تجري محاولة { $root }{ $proxy ->
        [none] {""}
       *[other] {" "}عبر { $proxy }
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }…
main-telegram-help =
    ما زال { $root } لا يجيب. حيث يكون تيليجرام محجوبًا يفيد وكيل (بروكسي):
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        أو socks5://127.0.0.1:1080، وكذلك في .env
    لاستخدام خادم Bot API آخر حدّد BOT_API_ROOT. المحاولات مستمرة؛ وCtrl-C يوقفها.
main-setting-in-vain = الإعداد { $name } بلا أثر: المتكلم هو الصوت المدمج، وهذا الإعداد للنموذج.
main-no-models = قيمة VOXBACK_MODELS هي «{ $folder }»، ولا يوجد مجلد بهذا الاسم: لا نموذج هناك.
main-in-browser =

    Voxback جاهز. افتح { $url } في متصفحك.
    { $engine ->
        [builtin] المتكلم هو الصوت المدمج، بديل لا يحتاج إلى نموذج. للصوت الحقيقي انظر ⁨“The real voice”⁩ في README.md.
       *[other] المتكلم هو { $engine }.
    }
    على تيليجرام: ⁨BOT_TOKEN=... npm start⁩
main-wrong-token = تيليجرام لا يعرف قيمة BOT_TOKEN هذه. انسخ الرمز كاملًا من ⁨@BotFather⁩.
main-second-instance = هناك عملية أخرى تشغّل هذا البوت. أوقفها، أو استخدم رمزًا آخر.
main-no-telegram = تعذّر الوصول إلى Bot API. تحقق من الشبكة أو من BOT_API_ROOT.
main-port-taken = المنفذ { NUMBER($port, useGrouping: 0) } مشغول. اجعل VOXBACK_PLAYGROUND (أو VOXBACK_HTTP) قيمة ⁨host:port⁩ أخرى.
main-address-unusable = لا يستطيع هذا الجهاز أن يستقبل على { $at } ({ $reason }). اضبط VOXBACK_PLAYGROUND أو VOXBACK_HTTP أو VOXBACK_WEBHOOK_LISTEN، أيًّا كان منها، على عنوان لهذا الجهاز ومنفذ متاح أعلى من 1023، مثل ⁨127.0.0.1:8787⁩.
main-model-broken = يوجد نموذج لكنه غير مستخدَم. { $reason }
main-remark = عن النموذج: { $remark }
main-lease-lost = تعذّر الوصول إلى قاعدة البيانات بضع ثوانٍ، وربما تولّت عملية احتياطية العمل. إذا أُعيد تشغيل هذه العملية صارت احتياطية.
usage-speaker =
    الاستخدام: npm run speaker

    ينطق على هذا الجهاز لبوت يعمل على جهاز آخر. لا خيارات له؛ تأتي الإعدادات من البيئة أو من .env:

      VOXBACK_FLEET         عنوان خادم الانتظار الذي يذكره البوت أيضًا، مثل redis://queue:6379
      VOXBACK_KEY           مفتاح البوت؛ أو VOXBACK_KEY_FILE لملف فيه المفتاح
      VOXBACK_ENGINE        المحرك المتكلم؛ ومعه VOXBACK_QUALITY وVOXBACK_DEVICE، بالقيم نفسها على كل الأجهزة

      --help                هذا النص

    رموز الخروج: 0 توقف عند الطلب، 1 لم يتوقف بشكل سليم، 2 إعدادات خاطئة أو لم يُسمح له بالدخول.
speaker-ready = هذا الجهاز يتكلم بواسطة { $engine }، وعدد الردود معًا { $size }. للإيقاف Ctrl+C.
error-setting-fleet = { $name }: عقدة النطق تحتاج إلى عنوان خادم الانتظار، مثل ⁨redis://queue:6379⁩
main-no-operators = لا مشغّل لهذا البوت بعد: ⁨VOXBACK_OPERATORS=<your Telegram user id>⁩ يتيح لك ⁨/stats⁩ و⁨/ban⁩ وغيرهما. انظر docs/operating.md.
main-on-telegram = يعمل Voxback على ⁨https://t.me/{ $bot }⁩ (المتكلم { $engine }).

### كيف تُقال الجملة
help-line =
    اكتب قبل الجملة كيف تُقال، ثم نقطتين:
    3.2s غاضب: Get out of here and never come back! – في 3.2 ثانية بالضبط
    2.4s 25fps: Cut, this was the last one. – على إطارات فيديو كاملة
    1.25x: I am late. – أسرع بهذا القدر؛ وكذلك: ببطء، بسرعة، طبيعي
    سعيد 60% متفاجئ 30%: You are here already! – مزيج من المشاعر
    (اهمس بحزن): Good night. – بوصف من عندك
    صوتي: Nothing happened. – كما هو الصوت نفسه
    Anna: Did you call? – بصوتك المسمّى Anna، لحوار سطرًا بسطر؛ وأي اسم آخر يُقرأ كما هو
    نقطتان وحدهما في البداية (⁨: like this⁩) تتركان كل شيء كما هو مكتوب.
    أرسل لي ترجمة مصاحبة (⁨.srt⁩ أو ⁨.vtt⁩ أو ⁨.ass⁩ أو ⁨.lrc⁩) أو نصًا (⁨.txt⁩، جملة في كل سطر)، فأصنع منها ملفًا صوتيًا واحدًا، كل جملة في وقتها.
    أرسل لي تسجيلًا أو فيديو مع ما يُقال فيه (جملة في كل سطر)، فأصنع له ترجمة مصاحبة.
error-line-unknown-word =
    { $suggestion ->
        [none]
            لا أعرف «{ $word }» هنا:
            { $line }
            قبل النقطتين يمكن أن يأتي شعور (غاضب)، أو سرعة مثل ⁨3.2s⁩ أو ⁨1.25x⁩، أو (وصف بين قوسين). لقول النص كله ضع نقطتين في أوله.
       *[other]
            لا أعرف «{ $word }» هنا:
            { $line }
            هل تقصد «{ $suggestion }»؟ لقول النص كله ضع نقطتين في أوله.
    }
error-line-out-of-range = { $line } خارج الحدود: الممكن من { NUMBER($min, maximumFractionDigits: 1) } إلى { NUMBER($max, maximumFractionDigits: 0) }.
error-line-twice = { $line } مكرر أو يناقض ما قبله. احذف «{ $word }».
error-line-frames-alone = { $line } يحتاج إلى مدة بجانبه، مثل ⁨3.2s { $word }⁩.
error-line-percent-alone = { $line } يحتاج إلى شعور قبله، مثل: غاضب { $word }.
error-line-no-text = بعد ⁨“{ $head }:”⁩ يأتي ما سأقوله.
button-slower = 🐢 أبطأ
button-faster = 🐇 أسرع
button-say-edited = ✎ قول النص المعدّل
button-once-more = ↻ مرة أخرى
button-figures-heard = 👂 { $percent }%
button-figures-likeness = 👤 { $likeness }
figures-heard = استمعت إلى هذا الرد قبل إرساله، وسمعت { $percent }% من كلماته كما كُتبت.
figures-likeness = الشبه بالتسجيل: { $likeness }. القيمة 1 تعني التطابق، وما دون 0.31 يُعد صوتًا آخر.
button-other-emotion = 🎭 الشعور
button-as-text = 📝 نص
button-as-wav = 🎞 WAV
button-wav-24 = WAV بدقة 24 بت
button-wav-16 = WAV بدقة 16 بت
button-wav-24k = WAV بتردد 24 كيلوهرتز
button-mp3 = MP3
button-wav-times = WAV + أوقات الكلمات
button-with-silence = { $seconds } ث + صمت
button-nearest-length = قُلها في { $seconds } ث
button-good = 👍 هذه هي
button-good-marked = 👍 النسخة المختارة ✓
button-take = ▸ نسخة { $number }
button-take-good = 👍 نسخة { $number } ▸
line-good = عُلّمت بأنها النسخة المختارة.
line-good-no-more = أُزيلت العلامة.
take = نسخة { $number }
take-slower = أبطأ { $factor }×
take-faster = أسرع { $factor }×
take-seconds = { $seconds } ث
take-feeling = { $emotion } { $percent }%
take-words = «{ $text }»
take-clip = كرسالتك الصوتية
take-better = نسخة أفضل
line-gone = هذه الجملة لم تعد محفوظة: أحتفظ بـ 30 جملة مدة 30 يومًا. أرسل النص مرة أخرى من فضلك.
line-slower-no-more = لا يمكن إبطاؤها أكثر.
line-faster-no-more = لا يمكن تسريعها أكثر.
button-mix = 🎛 مزيج
button-from-note = 🎙 من رسالة صوتية
button-mix-none = تصفير الكل
button-mix-done = ✓ تم
emotion-card-mix = المشاعر في الردود: { $emotions }.
emotion-of-note = مثل رسالتك الصوتية
emotion-clip-ask = أرسل لي رسالة صوتية تحمل الشعور المطلوب في الردود: من 3 إلى 30 ثانية، وقل فيها ما تشاء. لا أحتفظ إلا بالأخيرة، ولا آخذ منها سوى الشعور. (⁨/cancel⁩ للإلغاء)
mixer-empty = الشعور في الردود كما في تسجيلك. أضف مشاعر؛ والضغط على الاسم يضبطه على النصف أو الصفر:
mixer-over = المجموع { $sum }%: ما زاد على 100% يغيّر النسب فقط.
command-pronounce = كلمات تُنطق بطريقة أخرى
button-hear = ▶ استماع
button-all-words = كل الكلمات
button-more = المزيد ›
pronounce-list =
    { $count ->
        [zero] قاموسك فارغ.
        [one] كلمة واحدة تُنطق كما تريد. اضغط عليها للاستماع أو الحذف.
        [two] كلمتان تُنطقان كما تريد. اضغط على إحداهما للاستماع أو الحذف.
        [few] { $count } كلمات تُنطق كما تريد. اضغط على كلمة للاستماع أو الحذف.
        [many] { $count } كلمة تُنطق كما تريد. اضغط على كلمة للاستماع أو الحذف.
       *[other] { $count } كلمة تُنطق كما تريد. اضغط على كلمة للاستماع أو الحذف.
    }
    أضف كلمة هكذا:
    /pronounce 重庆 chóng qìng
    /pronounce Vercel = vur sell
pronounce-card = من الآن تُنطق «{ $word }» هكذا: «{ $said }».
pronounce-gone = هذه الكلمة لم تعد في قاموسك.
error-pronunciation-form = هكذا: ⁨/pronounce 重庆 chóng qìng⁩ – أو ⁨/pronounce Vercel = vur sell⁩
error-pronunciation-too-long = أقصى طول للكلمة { $maxWord ->
        [zero] { $maxWord } حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $maxWord } أحرف
        [many] { $maxWord } حرفًا
       *[other] { $maxWord } حرف
    }، ولنطقها { $maxSaid ->
        [zero] { $maxSaid } حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $maxSaid } أحرف
        [many] { $maxSaid } حرفًا
       *[other] { $maxSaid } حرف
    }.
error-pronunciation-too-many = بلغت الحد الأقصى من الكلمات ({ $max }). احذف واحدة أولًا: ⁨/pronounce⁩
command-mode = صوت، أو صوت ونص، أو نص، أو مرآة
button-mode-voice = 🔊 صوت
button-mode-both = 🔊 صوت ونص
button-mode-text = 📝 نص
button-mode-mirror = 🪞 مرآة
button-say-it = 🔊 انطقها
mode-voice = كل نص تكتبه هنا يصبح رسالة صوتية.
mode-both = كل نص يصبح رسالة صوتية وتحتها كلماته.
mode-text = النصوص تبقى نصوصًا. أنطق ما تطلبه: بالأمر ⁨/say⁩ أو بالزر تحت النص.
mode-mirror = صوت مقابل صوت: ردّ على نص برسالة صوتية فأقول ذلك النص. والنصوص وحدها تبقى نصوصًا.
mode-mirror-hears = صوت مقابل صوت: أرسل رسالة صوتية فأكتب كلماتها وأقولها بصوتك. ردّ بها على نص فأقول ذلك النص. والنصوص وحدها تبقى نصوصًا.
mode-text-hint = النصوص الآن تبقى نصوصًا (⁨/mode⁩).
mode-mirror-hint = ردّ على نصك برسالة صوتية فأقوله (⁨/mode⁩).
running-note = جارٍ النطق…
listening-note = جارٍ الاستماع…
listening-note-steps = جارٍ الاستماع… { $done }%
running-note-steps = الجملة { $done } من { $total }…
button-dub-wav24 = WAV بدقة 24 بت
button-dub-wav16 = WAV بدقة 16 بت
button-dub-ogg = OGG
button-dub-per-line = ملف لكل جملة
button-dub-overlap = تداخل بلا قص
dub-plan =
    { $lines ->
        [zero] لا جمل
        [one] جملة واحدة
        [two] جملتان
        [few] { $lines } جمل
        [many] { $lines } جملة
       *[other] { $lines } جملة
    }، { $isSure ->
        [true] { $seconds } ث
       *[other] نحو { $seconds } ث
    }{ $voices ->
        [none] {""}
       *[other] ، بأصوات { $voices }
    }.
dub-plan-misfits =
    { $count ->
        [zero] لا جمل تضيق بوقتها:
        [one] جملة واحدة يصعب أن يتسع لها وقتها مهما أُسرع في قولها:
        [two] جملتان يصعب أن يتسع لهما وقتهما مهما أُسرع في قولهما:
        [few] { $count } جمل يصعب أن يتسع لها وقتها مهما أُسرع في قولها:
        [many] { $count } جملة يصعب أن يتسع لها وقتها مهما أُسرع في قولها:
       *[other] { $count } جملة يصعب أن يتسع لها وقتها مهما أُسرع في قولها:
    }
dub-plan-misfit =
    الجملة { $line }: لها { $slot } ث وتحتاج إلى نحو { $needed } ث؛ { $end ->
        [cut] سيُقطع آخرها.
        [overlap] ستتداخل مع الجملة التالية.
       *[pause] ستمتد إلى الوقفة التي بعدها.
    }
dub-plan-ask = بأي ملف؟
dub-done =
    { $lines ->
        [zero] لا جمل
        [one] جملة واحدة
        [two] جملتان
        [few] { $lines } جمل
        [many] { $lines } جملة
       *[other] { $lines } جملة
    }، { $seconds } ث، بصوت من إنشاء الذكاء الاصطناعي. { $misfits ->
        [zero] اتسعت المدة لكل جملة.
        [one] جملة واحدة لم تتسع لها مدتها:
        [two] جملتان لم تتسع لهما مدتهما:
        [few] { $misfits } جمل لم تتسع لها مدتها:
        [many] { $misfits } جملة لم تتسع لها مدتها:
       *[other] { $misfits } جملة لم تتسع لها مدتها:
    }
dub-misfit-cut = الجملة { $line }: لها { $slot } ث وتحتاج إلى { $needed } ث؛ قُطع آخرها.
dub-misfit-over = الجملة { $line }: لها { $slot } ث وتحتاج إلى { $needed } ث؛ تمتد إلى الوقفة التي بعدها.
dub-misfit-whole = الجملة { $line }: لها { $slot } ث وتحتاج إلى { $needed } ث؛ وهي كاملة.
dub-misfits-more = { $count ->
        [zero] …
        [one] … وجملة أخرى.
        [two] … وجملتان أخريان.
        [few] … و{ $count } جمل أخرى.
        [many] … و{ $count } جملة أخرى.
       *[other] … و{ $count } جملة أخرى.
    }
dub-words-doubted = استمعت إلى كل سطر، وقد تكون في هذه الأسطر كلمات ناقصة أو مختلفة: { $lines }. وربما أخطأ سمعي أنا.
### الترجمة المصاحبة
button-write-down = تحويل إلى نص
button-subtitles-srt-words = ⁨.srt⁩ بالكلمات
button-subtitles-vtt = .vtt
button-subtitles-vtt-words = ⁨.vtt⁩ بالكلمات
subtitles-ask = هل تريد ترجمة مصاحبة؟ ردّ على هذا التسجيل بما يُقال فيه، نصًا أو ملف ⁨.txt⁩، سطرًا لكل مقطع. وإذا كتبت «السطر => نص آخر» أمكنني أن أقول النص الآخر في وقته.
subtitles-ask-or-hear = هل تريد ترجمة مصاحبة؟ ردّ على هذا التسجيل بما يُقال فيه، نصًا أو ملف ⁨.txt⁩، سطرًا لكل مقطع. وإذا كتبت «السطر => نص آخر» أمكنني أن أقول النص الآخر في وقته. أو أكتب أنا ما أسمعه.
subtitles-done =
    { $lines ->
        [zero] لم يُضبط وقت أي سطر.
        [one] ضُبط وقت سطر واحد.
        [two] ضُبط وقت سطرين.
        [few] ضُبطت أوقات { $lines } أسطر.
        [many] ضُبطت أوقات { $lines } سطرًا.
       *[other] ضُبطت أوقات { $lines } سطر.
    } الأزرار تعطيك صيغًا أخرى، وصوتك بدل الصوت الذي في التسجيل.
subtitles-heard =
    { $lines ->
        [zero] لم أسمع أي سطر.
        [one] سمعت سطرًا واحدًا.
        [two] سمعت سطرين.
        [few] سمعت { $lines } أسطر.
        [many] سمعت { $lines } سطرًا.
       *[other] سمعت { $lines } سطر.
    } قد يخطئ سمعي: راجعه قبل استخدامه.
subtitles-others =
    { $lines ->
        [zero] لا نصوص أخرى. بأي صيغة تريد الملف؟
        [one] النص الآخر لسطر واحد، في وقته. بأي صيغة تريد الملف؟
        [two] النصان الآخران لسطرين، كلٌّ في وقته. بأي صيغة تريد الملف؟
        [few] النصوص الأخرى لـ { $lines } أسطر، كلٌّ في وقته. بأي صيغة تريد الملف؟
        [many] النصوص الأخرى لـ { $lines } سطرًا، كلٌّ في وقته. بأي صيغة تريد الملف؟
       *[other] النصوص الأخرى لـ { $lines } سطر، كلٌّ في وقته. بأي صيغة تريد الملف؟
    }
subtitles-line-missing = لم يُعثر عليه قرب { $at }: «{ $line }»
subtitles-line-doubtful = استمع عند { $at }: ربما قيل «{ $line }» بشكل آخر.
subtitles-unscripted = من { $from } إلى { $to }: يُقال ما ليس في النص.
subtitles-more = { $count ->
        [zero] …
        [one] … وموضع آخر.
        [two] … وموضعان آخران.
        [few] … و{ $count } مواضع أخرى.
        [many] … و{ $count } موضعًا آخر.
       *[other] … و{ $count } موضع آخر.
    }
error-dubbing-no-lines = لا يوجد في هذا الملف ما يُقال. أقبل الترجمة المصاحبة (⁨.srt⁩ و⁨.vtt⁩ و⁨.ass⁩ و⁨.lrc⁩) والنصوص (⁨.txt⁩، جملة في كل سطر).
error-dubbing-too-many = عدد الجمل { $lines }، وهو كثير على ملف واحد؛ الحد الأقصى { $max }.
error-dubbing-too-long = المدة { $seconds } ث، وهي طويلة على ملف واحد؛ الحد الأقصى { $max } ث.
error-dubbing-bad-times = المقطع { $line } ينتهي قبل أن يبدأ: { $times }
error-emotion-clip-gone = الرسالة الصوتية لهذا الشعور لم تعد محفوظة. اختر شعورًا: ⁨/emotion⁩

### المجموعات
command-read = قراءة رسالة بصوت المجموعة
command-share = مشاركة صوتي مع هذه المجموعة
command-settings = إعدادات هذه المجموعة، للمشرفين
command-teach = تعليمي ردًا، هكذا: hello = Hello all
command-allow = أرسله ردًا على رسالة عضو ليُسمح له باستخدامي
command-disallow = أرسله ردًا على رسالة عضو ليُمنع من استخدامي
button-group-settings = ⚙ الإعدادات (للمشرفين)
button-access = من يستخدمني
button-group-voice = صوت المجموعة
button-answers = الردود الصوتية
button-welcome = الترحيب بالصوت
button-quiet = ساعات الهدوء
button-limit = الحد في الساعة
button-group-language = 🌐 اللغة
button-language-each = لغة كل عضو
button-ai-label = وسم بالذكاء الاصطناعي
voice-of = 🎙 صوت { $name }
button-name-voice = ذكر اسم الصوت
button-protect = منع إعادة التوجيه
button-delete-trigger = حذف رسالة الطلب
button-access-all = الجميع
button-access-admins = المشرفون فقط
button-access-list = المشرفون وقائمة
button-no-voice = بلا صوت
button-minutes = { $minutes } د
button-no-limit = بلا حد
button-lent = المشاركة مع المجموعات…
button-quiet-on = تفعيل
button-quiet-off = إيقاف
button-quiet-from = البدء ⁨{ $sign }1⁩ س
button-quiet-to = الانتهاء ⁨{ $sign }1⁩ س
button-quiet-clock = الساعة { $minutes } د
button-teach-command = ＋ أمر
button-teach-phrase = ＋ عبارة
button-feeling = الشعور
button-welcome-on = تفعيل
button-welcome-off = إيقاف
button-welcome-text = ✎ كلمات أخرى
button-share = مشاركة صوتي
button-take-back = إلغاء المشاركة
group-hello =
    مرحبًا! أجيبكم بأصواتكم أنتم:
    ⁨/say@{ $bot }⁩ مع نص، أو ردًا على رسالة؛ القائمة تضيف اسمي
    الرد على إحدى رسائلي{ $hears ->
        [all] ، أو الإشارة إليّ
       *[some] {""}
    }
    ⁨/read⁩ ردًا على رسالة: بصوت المجموعة، إذا شارك أحدٌ صوته بالأمر ⁨/share⁩

    { $hears ->
        [all] تيليجرام يعرض عليّ كل رسالة هنا. لا أحتفظ بأي منها، ولا أجيب إلا عن هذه.
       *[some] لا يعرض عليّ تيليجرام غير ذلك مما تكتبونه، ولا حتى الإشارات؛ اجعلوني مشرفًا فأسمعها أيضًا.
    } الصوت لا يتكلم إلا لمن سجّله، ما لم يشاركه صاحبه.
group-no-voice-allowed = الرسائل الصوتية موقوفة في هذه المجموعة، لذا تأتي ردودي ملفات أو نصوصًا. يستطيع مشرف السماح بها في أذونات المجموعة.
group-refused-hint = الرسائل الصوتية غير مسموح بها في هذه المجموعة، لذا أرسل الرد ملفًا. يستطيع مشرف السماح بها في أذونات المجموعة.
group-settings-in-private = الإعدادات في محادثتنا الخاصة.
group-settings =
    إعدادات «{ $chat }»

    من يستخدمني: { $access ->
        [all] الجميع
        [admins] المشرفون
       *[list] المشرفون { $guests ->
            [zero] (القائمة ما زالت فارغة)
            [one] وعضو واحد
            [two] وعضوان
            [few] و{ $guests } أعضاء
            [many] و{ $guests } عضوًا
           *[other] و{ $guests } عضو
        }
    }
    صوت المجموعة: { $voice }
    ساعات الهدوء: { $quiet ->
        [off] لا توجد
       *[other] { $quiet }
    }
    الكلام في الساعة: { $minutes ->
        [zero] بلا حد لهذه المجموعة
        [one] دقيقة واحدة على الأكثر
        [two] دقيقتان على الأكثر
        [few] { $minutes } دقائق على الأكثر
        [many] { $minutes } دقيقة على الأكثر
       *[other] { $minutes } دقيقة على الأكثر
    }
    الردود الصوتية: { $answers }
group-access = من يستطيع أن يطلب مني الكلام في هذه المجموعة؟
group-access-list = يضيف المشرف عضوًا إلى القائمة بأن يردّ على رسالة له بالأمر ⁨/allow⁩، ويزيله بالأمر ⁨/disallow⁩. أو اضغط على اسم هنا:
group-voice =
    { $count ->
        [0] لم يشارك أحد صوته مع هذه المجموعة بعد. يستطيع أي عضو ذلك: ⁨/share⁩ في المجموعة.
       *[other] صوت مَن يتكلم باسم المجموعة: في ⁨/read⁩ والردود الصوتية، وللأعضاء الذين لا صوت لهم.
    }
group-language = بأي لغة أتحدث مع هذه المجموعة؟ مع «{ $each }» أرد بلغة كل عضو.
group-limit = كم يُسمح لي أن أتكلم هنا في الساعة؟
group-quiet-off = يُسمح لي بالكلام في أي وقت.
group-quiet = أصمت من { $from } إلى { $to }. هل الساعة عندك الآن { $now }؟ إن لم تكن فصحّحها أدناه.
group-answers =
    { $count ->
        [zero] علّمني أمرًا أو عبارة فأجيب عنها بالصوت.
        [one] رد واحد. اضغط عليه لتغيير الشعور أو لحذفه.
        [two] ردّان. اضغط على أحدهما لتغيير الشعور أو لحذفه.
        [few] { $count } ردود. اضغط على رد لتغيير الشعور أو لحذفه.
        [many] { $count } ردًا. اضغط على رد لتغيير الشعور أو لحذفه.
       *[other] { $count } رد. اضغط على رد لتغيير الشعور أو لحذفه.
    }
    { $hears ->
        [all] تُحتسب العبارة إذا كانت هي الرسالة كلها.
       *[some] تُحتسب العبارة إذا كانت هي الرسالة كلها. ولا أسمعها إلا ردًا عليّ، ما لم أكن مشرفًا؛ أما الأوامر فالمضمون منها ما يحمل اسمي كما تكتبه القائمة.
    }
group-answer =
    عند «{ $trigger }» أجيب:

    { $line }
teach-ask-command = ما اسم الأمر؟ حروف لاتينية وأرقام و_ فقط، مثل: hello (⁨/cancel⁩ للخروج)
teach-ask-phrase = أي عبارة أجيب عنها؟ مثل: صباح الخير (⁨/cancel⁩ للخروج)
teach-ask-line = ماذا أقول عند «{ $trigger }»؟ (⁨/cancel⁩ للخروج)
teach-understood =
    على «{ $trigger }» أجيب{ $how ->
        [none] {""}
       *[other] {" "}({ $how })
    }:

    { $text }
teach-heard =
    { $when ->
        [command] أسمعه يقينًا بالصيغة ⁨{ $trigger }@{ $bot }⁩ كما تكتب القوائم الأوامر؛ وبلا الاسم ما دام لم يكتب بوت آخر بعد ذلك.
        [all] أسمعه كلما كان رسالة كاملة.
       *[some] أسمعه حين يكون رسالة كاملة وردًّا على رسالة مني. وإن جُعلتُ مشرفًا سمعته دون ذلك.
    }
teach-no-voice = لن يسمع أحد جوابًا بعد: ليس لهذه المجموعة صوت. من أراد أن يعير صوته يكتب هناك ⁨/share⁩.
teach-usage = هكذا: ⁨/teach good morning = Good morning, everybody!⁩ – أو لأمر: ⁨/teach /rules = Be kind.⁩
allow-usage = أرسله ردًا على رسالة العضو المقصود.
allow-full = القائمة ممتلئة، وحدّها الأقصى { $max ->
        [zero] { $max } عضو
        [one] عضو واحد
        [two] عضوان
        [few] { $max } أعضاء
        [many] { $max } عضوًا
       *[other] { $max } عضو
    }.
group-welcome-off = لا يُرحَّب بالأعضاء الجدد. عند التفعيل أرحّب بهم صوتيًا بصوت المجموعة.
group-welcome =
    أرحّب بالأعضاء الجدد هكذا:

    { $text }

    وتحل أسماؤهم محل { $name }. في الأسفل أقصر فاصل بين ترحيبين.
welcome-default = أهلًا وسهلًا يا { $name }! يسعدنا انضمامكم إلينا.
welcome-ask = ماذا أقول للأعضاء الجدد؟ { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    } على الأكثر؛ وتحل أسماؤهم محل {"{name}"}. (⁨/cancel⁩ لتركه كما هو)
welcome-kept = هكذا أرحّب من الآن.
welcome-somebody = أصدقاءنا
read-usage = هكذا: أرسل ⁨/read⁩ ردًا على رسالة فيها نص.
share-in-private = مشاركة الصوت أمر شخصي: في محادثتنا الخاصة ترى معناها.
share-not-member = أعضاء المجموعة وحدهم يستطيعون مشاركة أصواتهم معها.
share-card =
    هل تريد مشاركة صوتك مع «{ $chat }»؟

    عندها يستطيع كل من فيها أن يجعله يقول أي شيء: بالأمر ⁨/read⁩، وفي الردود الصوتية، ولمن لا صوت له من الأعضاء. كل رد يحمل علامة تبيّن أنه من إنشاء الذكاء الاصطناعي. ولا تستطيع المجموعات الأخرى استخدامه.
    تُبلَّغ المجموعة بأنك تعيره. يمكنك إلغاء المشاركة هنا في أي وقت؛ وهي تنتهي أيضًا إذا غادرت المجموعة أو حذفت الصوت.

    اضغط على الصوت الذي تريد مشاركته:
share-people =
    { $count ->
        [0] لم يشارك أحد صوته مع هذه المجموعة حتى الآن.
       *[other] شارك صوته حتى الآن: { $people }
    }
share-given = صار بإمكان «{ $chat }» أن تتكلم بالصوت «{ $voice }».
share-announced =
    أعار { $name } هذه المجموعة صوتًا. حيث يسمح له المشرفون بأن يتكلم باسم المجموعة، يقرأ ⁨/read⁩ ردًّا على رسالة تلك الرسالة به، وتُقال به الردود الصوتية، ويتكلم به الأعضاء الذين لا صوت لهم. ويذكر كل رد أنه مولّد بالذكاء الاصطناعي ما لم يوقف المشرفون ذلك، ويمكن استرجاع الصوت في أي وقت من جانب { $name }.
share-taken = عاد الصوت لك وحدك.
share-full = بلغت هذه المجموعة الحد الأقصى من الأصوات ({ $max }).
share-list =
    { $count ->
        [0] لا مجموعة تستخدم صوتك. لمشاركته اكتب ⁨/share⁩ في المجموعة.
       *[other] هذه المجموعات تستطيع الكلام بصوتك. اضغط على مجموعة لإلغاء المشاركة.
    }
error-group-quiet-hours = ساعات الهدوء هنا من { $from } إلى { $to }: هكذا أراد مشرفو المجموعة.
error-group-admins-only = في هذه المجموعة لا يستخدمني إلا المشرفون.
error-group-list-only = في هذه المجموعة اختار المشرفون من يستخدمني، ولست في قائمتهم.
error-group-no-voice = لا صوت لهذه المجموعة بعد. من أراد مشاركة صوته فليكتب هنا ⁨/share⁩.
error-group-no-welcome-voice = يحتاج الترحيب إلى صوت للمجموعة، ولا صوت لها. يعير أحدهم صوته هناك بالأمر ⁨/share⁩، ثم اختره في «صوت المجموعة».
error-group-not-admin = هذا لمشرفي المجموعة فقط.
error-teach-bad-command = يتكون الأمر من 1 إلى 32 من الحروف اللاتينية الصغيرة والأرقام و_.
error-teach-own-command = { $command } أمر من أوامري أصلًا.
error-teach-phrase-length = طول العبارة من { $min } إلى { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    }.
error-teach-line-length = أحتاج إلى كلام طوله من حرف واحد إلى { $max ->
        [zero] { $max } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $max } أحرف
        [many] { $max } حرفًا
       *[other] { $max } حرف
    }.
error-teach-too-many = علّمتني هذه المجموعة { $max ->
        [zero] { $max } رد
        [one] ردًا واحدًا
        [two] ردّين
        [few] { $max } ردود
        [many] { $max } ردًا
       *[other] { $max } رد
    }، وهذا هو الحد الأقصى.

### الحدود والمشغّلون
error-admission-banned = حظرك مشغّلو هذا البوت، لذا لا أتكلم لك. وما زالت ⁨/mydata⁩ و⁨/forgetme⁩ و⁨/privacy⁩ تعمل.
error-admission-maintenance = أخضع للصيانة الآن وسأعود إلى الكلام قريبًا. حاول لاحقًا من فضلك.
error-admission-not-yet = يجري إطلاقي تدريجيًا، ولا أتكلم في هذه المحادثة بعد. حاول بعد أيام من فضلك.
error-limit-user-seconds =
    استهلكت حصتك من الكلام لهذه الساعة: { NUMBER($maxSeconds, useGrouping: 0) } ث. { $minutes ->
        [zero] يمكنك المتابعة بعد قليل.
        [one] يمكنك المتابعة بعد دقيقة.
        [two] يمكنك المتابعة بعد دقيقتين.
        [few] يمكنك المتابعة بعد { $minutes } دقائق.
        [many] يمكنك المتابعة بعد { $minutes } دقيقة.
       *[other] يمكنك المتابعة بعد { $minutes } دقيقة.
    }
error-limit-chat-seconds =
    استهلكت هذه المجموعة حصتها من الكلام لهذه الساعة: { NUMBER($maxSeconds, useGrouping: 0) } ث. { $minutes ->
        [zero] يمكن المتابعة بعد قليل.
        [one] يمكن المتابعة بعد دقيقة.
        [two] يمكن المتابعة بعد دقيقتين.
        [few] يمكن المتابعة بعد { $minutes } دقائق.
        [many] يمكن المتابعة بعد { $minutes } دقيقة.
       *[other] يمكن المتابعة بعد { $minutes } دقيقة.
    }
command-mydata = بياناتي في ملف zip
command-report = الإبلاغ عن رسالة صوتية
command-verify = هل صُنع هذا الصوت هنا؟
command-stats = حجم العمل الجاري
command-health = هل تعمل كل الأجزاء
command-flags = سير الإطلاق التدريجي
command-rollout = إتاحة ميزة لنسبة من المحادثات
command-maintenance = إيقاف مؤقت للجميع: on أو off
command-ban = حظر شخص
command-unban = رفع الحظر
command-revokevoice = حذف صوت مُبلَّغ عنه
command-audit = ما فعله المشغّلون
button-appeal-pass = قبول
button-appeal-refuse = رفض
button-revoke-voice = حذف هذا الصوت
button-ban-owner = حظر صاحبه
button-which-voice = أي صوت؟
button-dismiss = رفض البلاغ
ai-label = 🤖 صوت من إنشاء الذكاء الاصطناعي
verify-usage =
    أعد توجيه رسالة صوتية أو ملف صوتي أو فيديو إليّ، أو أرسله، وسأقول لك هل صنعته أنا. ويمكنك أيضًا الرد عليه بالأمر ⁨/verify⁩.

    ردودي موقّعة بمفتاح Ed25519 رقم { $id }:
    { $key }
verify-no-key = لا يوجد مفتاح في { $file } بعد: البوت الذي لم يوقّع شيئًا لم يصنع أي رد. شغّل هذا بإعدادات البوت، أو مع VOXBACK_MARKS_KEY.
verify-in-private = أقول ذلك في محادثتنا الخاصة: أعد توجيهه إليّ هناك، واكتب /verify قبله أو تحته.
verify-slowly = الاستماع يستغرق وقتًا: انتظر من فضلك بضع دقائق قبل التالي.
verify-made-here = صُنع هنا: هذا الصوت نطقه هذا البوت، لا إنسان.
verify-made-here-throughout = صُنع هنا: يتكلم فيه هذا البوت من أوله إلى آخره.
verify-made-here-partly = صُنع هنا، لكن ليس كله. يتكلم هذا البوت تقريبًا:
verify-part = من { $from } إلى { $to }
verify-rest = أما مصدر الباقي فلا أستطيع أن أعرفه.
verify-made-here-somewhere = صُنع هنا، كله أو جزء منه: العلامة أضعف من أن أعرف أين بالضبط.
verify-signed = الملف موقّع بمفتاحي: صُنع في { $time } ولم يتغيّر منذ ذلك الحين.
verify-marked = علامتي غير المسموعة موجودة في الصوت. أقل من تسجيل واحد في كل مليون تسجيل بدونها قد يُظن أنه يحملها.
verify-beside = لكنها لا تدل على من يتكلم معه في الوقت نفسه، ولا على ما أُدخل من مصدر آخر إن كان أقصر من ثانيتين أو ثلاث.
verify-listened = استمعت حتى { $to }، ولا أقول شيئًا عمّا بعدها.
verify-not-found = بقدر ما أستطيع أن أحكم، لم يُصنع هنا: لا علامة لي فيه. وليس هذا دليلًا قاطعًا: فردّي قد يفقد علامته إذا أُعيد تسجيله من مكبّر صوت أو طغت عليه الضوضاء أو تغيّر كثيرًا؛ وما صنعه بوت آخر لا يحمل علامتي.
verify-unclear = أقل من أن أحكم عليه: أحتاج إلى نحو ثلاث ثوانٍ من الكلام. لم أجد علامة لي فيه، وهذا لا يعني شيئًا.
verify-altered = الملف يحمل توقيعًا لي وُضع لصوت آخر. إما أن أحدًا نسخه إلى هنا، أو غيّر الصوت.
verify-foreign = يقول الملف إن ⁨@{ $bot }⁩ صنعه، وهو موقّع بمفتاح ليس لي. لا أستطيع التحقق من ذلك.
verify-forged = يقول الملف إنه موقّع بمفتاحي، لكن التوقيع غير صالح: إما أن أحدًا اختلقه، أو غيّر ما يقوله الملف عن نفسه.
verify-own-voice = أسمع فيه صوتك «{ $voice }».
verify-other-voice = لا أسمع فيه أيًّا من أصواتك. أما صاحب الصوت فلا أخبر به أحدًا.
appeal-card =
    التسجيل { $number }: لم أسمع فيه هذه الجملة. هل تُقال فيه بصوت حي، الآن؟

    «{ $sentence }»
appeal-gone = سبق البت في ذلك، أو مضى عليه أكثر من أسبوع.
appeal-pass-done = قُبل: يجري إنشاء الصوت، وأُبلغ صاحبه.
appeal-refuse-done = رُفض؛ وأُبلغ صاحبه.
report-usage = ردّ على رسالة صوتية لي بالأمر ⁨/report⁩، وسيستمع إليها مشغّلو هذا البوت.
report-slowly = شكرًا، وصلني بلاغك. انتظر من فضلك دقيقة قبل التالي.
report-thanks = شكرًا: البلاغ رقم { $number }. سيستمع مشغّلو هذا البوت إلى الرسالة، ولن يعرفوا من أبلغ عنها.
report-card = البلاغ رقم { $number }: هناك من يقول إن هذا الصوت يُساء استخدامه.
report-gone = هذا البلاغ حُسم من قبل.
report-unknown-voice = لم يعد أحد يعرف صوت مَن هذا: مضى عليه أكثر من 30 يومًا، أو محا صاحبه كل شيء.
report-voice =
    البلاغ { $number }: { $by ->
        [mark] بحسب العلامة في صوته
       *[file] كما سُجّل عند إرساله
    } هو الصوت { $place } من { $count } للشخص المسمى في ⁨/audit⁩ { $person }.
report-revoke-done = حُذف الصوت، وتتكلم أصوات صاحبه الأخرى إن وُجدت.
report-ban-done = حُذف الصوت وحُظر صاحبه.
report-owner = أُبلغ عن إساءة استخدام صوتك «{ $voice }»، فحذفه مشغّلو هذا البوت.
report-dismiss-done = رُفض البلاغ.
revokevoice-usage = هكذا: ⁨/revokevoice 3⁩ – مع رقم البلاغ.
revokevoice-choose = أي بلاغ؟ سيُحذف الصوت الذي يتعلق به:
stats =
    أشخاص لهم إعدادات أو صوت: { NUMBER($people, useGrouping: 0) }، ومجموعات لها إعدادات: { NUMBER($groups, useGrouping: 0) }.
    الآن: قيد الانتظار { $waiting }، وقيد التنفيذ { $running }.
    منذ التشغيل قبل { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } س: نُطق { $done }، وفشل { $failed }، وأُلغي { $cancelled }؛ والوسيط { NUMBER($median, maximumFractionDigits: 1) } ث.
health-whisper = السمع بواسطة { $model }: به تُضبط أوقات النصوص، وتُكتب التسجيلات التي لا نص لها والرسائل الصوتية، ويُستمع إلى ردود النماذج قبل إرسالها. يُحمَّل عند الحاجة.
health-no-whisper = Whisper غير مثبّت: به تُضبط أوقات نصوص المتكلمين بدقة أكبر، وتُكتب التسجيلات التي لا نص لها والرسائل الصوتية، وتُكتشف الكلمات التي أسقطها النموذج أو كررها في رد. ينزّله الأمر { $command } (293 ميغابايت، MIT)، ولا حاجة إلى أي إعداد.
health-sentence-unheard = الجملة التي تُقرأ لصوت جديد تُفحص بالصينية والإنجليزية والإسبانية والبرتغالية والروسية فقط: من دون Whisper يُقبل أي تسجيل بلغة أخرى مهما قيل فيه.
health =
    المحرك: { $engine }. الذاكرة: { NUMBER($megabytes, useGrouping: 0) } ميغابايت.
    قاعدة البيانات: { $database ->
        [x] لا جواب
       *[other] { $database } م.ث
    }. تيليجرام: { $telegram ->
        [x] لا جواب
       *[other] { $telegram } م.ث
    }.
    { $maintenance ->
        [true] الصيانة جارية: أتكلم للمشغّلين فقط.
       *[other] أتكلم للجميع.
    }
health-device =
    { $why ->
        [card] النموذج يحسبه { $device } على البطاقة { $detail }، والنتيجة مطابقة للمعالج.
        [no-card] النموذج يحسبه { $device }: { $detail }.
        [card-failed] النموذج يحسبه { $device }. لم تجتز البطاقة المقارنة بالمعالج: { $detail }.
       *[asked] النموذج يحسبه { $device } كما في VOXBACK_DEVICE.
    }
health-remark = للعلم: { $remark }
remark-no-halves = يُحسب { $graph } بدقة float32: لا يستطيع { $device } حسابه بنصف الدقة ({ $reason }).
remark-rows-cross = { $graph }: لا يحتفظ { $device } بالمفاتيح والقيم، فتُنقل إليه مع كل خطوة: { NUMBER($few, useGrouping: 0) } ميغابايت بعد { $fewRows } صف، و{ NUMBER($many, useGrouping: 0) } ميغابايت بعد { NUMBER($manyRows, useGrouping: 0) }؛ أما webgpu فيحتفظ بها على البطاقة.
remark-more-bits = في { $folder } لم تُجمَّع الجودة «{ $quality }» كاملة: تُحسب { $graphs } بعدد بتات أكبر. مع نموذج كامل الحجم تستغرق 3 ثوانٍ من الكلام الآن نحو { $seconds } ث من نواة واحدة و{ $gigabytes } غيغابايت من الذاكرة، وبعد هذا الأمر { $wholeSeconds } ث و{ $wholeGigabytes } غيغابايت: ⁨{ COMPILE($folder, $precision) }⁩
remark-more-bits-on-device = في { $folder } لم تُجمَّع { $graphs } بنصف الدقة، فتُحسب على { $device } بدقة float32، أبطأ وبذاكرة أكثر. هذا الأمر يضيفها: ⁨{ COMPILE($folder, $precision) }⁩
remark-outdated = جُمِّعت { $graphs } في { $folder } بإصدار أقدم. تعمل كما كانت؛ وهذا الإصدار يجعلها أسرع أو أدق: ⁨{ COMPILE($folder, $precision) }⁩
remark-check-void = في { $folder } اجتازت الجودة «{ $quality }» فحص model:check، لكن بمخططات غير التي تُفتح الآن، فلا تأخذها ⁨VOXBACK_QUALITY=auto⁩. نفّذ ⁨{ COMPILE($folder, $precision) }⁩ ثم ⁨npm run model:check -- { SHELL($folder) }⁩
remark-unchecked = في { $folder } الجودة «{ $quality }» مُجمَّعة، لكن لم يقارنها أحد بالجودة التامة، فلا تأخذها ⁨VOXBACK_QUALITY=auto⁩. تأخذها ⁨VOXBACK_QUALITY={ $quality }⁩؛ وهذا الأمر يقارن بينهما: ⁨npm run model:check -- { SHELL($folder) }⁩
remark-no-moods = في { $folder } لم تُجمَّع { $graphs }، فيُبحث عن المزاج الموصوف بالكلمات في قائمة بدل أن يفهمه النموذج: ⁨{ COMPILE($folder, $precision) }⁩
health-fleet =
    عقد النطق: العاملة { $speakers }، والردود الجارية { $busy } من { $slots }، وقيد الانتظار { $waiting }، وعمر أقدم طلب { NUMBER($oldestSeconds, useGrouping: 0) } ث. { $server ->
        [true] خادم الانتظار يجيب.
       *[other] خادم الانتظار لا يجيب.
    } ثواني الكلام منذ التشغيل لكل عقدة: { $speech }.
fleet-silent = لا أحد يستطيع الكلام منذ دقيقة، والطلبات تنتظر. هل خادم الانتظار يعمل، وهل يعمل ⁨npm run speaker⁩ على جهاز ما بقيمتَي VOXBACK_ENGINE وVOXBACK_QUALITY اللتين عند البوت؟ عدد عقد النطق من أي نوع: { $others }.
fleet-speaks = عاد الكلام ممكنًا؛ وما كان ينتظر يُنطق الآن.
switch-groups = المجموعات موقوفة لهذا البوت في ⁨@BotFather⁩. الأمر ⁨/setjoingroups → Enable⁩ يسمح بإضافته.
switch-inline = الوضع المضمّن موقوف في ⁨@BotFather⁩. فعّله بالأمر ⁨/setinline⁩، ثم ⁨/setinlinefeedback → 100%⁩، وإلا فلن يصلني «انطقها».
switch-feedback = أُرسل «انطقها» تحت ⁨@bot⁩ ولم يخبرني تيليجرام: في ⁨@BotFather⁩ اجعل ⁨/setinlinefeedback → 100%⁩ لهذا البوت.
switches-wrong = أنت تشغّل هذا البوت؛ وفي ⁨@BotFather⁩ ما يحتاج إلى انتباهك:
maintenance-usage = هكذا: ⁨/maintenance on⁩ – أو off.
maintenance-on = بدأت الصيانة: من الآن أتكلم للمشغّلين فقط.
maintenance-off = انتهت الصيانة: أتكلم للجميع.
flag =
    { $name }: { NUMBER($percent, maximumFractionDigits: 2) }%، المسموح لهم { $allowed }، والممنوعون { $denied }{ $off ->
        [true] ، موقوفة
       *[other] {""}
    }
flag-arm = – { $arm }: الطلبات { $exposures }، نُطق { $done }، فشل { $failed }، أُلغي { $cancelled }، { NUMBER($median, maximumFractionDigits: 1) } ث
rollout-usage =
    هكذا: ⁨/rollout inline 10⁩ – لنسبة 10% من المحادثات
    ⁨/rollout inline off⁩ – لا لأحد، مهما قالت القوائم؛ وon – كما كان
    ⁨/rollout inline allow -100123⁩ – لهذه المحادثة أو هذا الشخص في كل حال؛ وكذلك deny وunlist
    الميزات: { $flags }
rollout-list-full = الحد الأقصى للقائمة { $max }. ارفع النسبة، أو أزل غيره بـ unlist.
ban-usage = هكذا: ⁨/{ $command } 12345678⁩ – برقم معرّف الشخص. ويصلح ⁨/ban⁩ أيضًا ردًّا على رسالة أُعيد توجيهها منه.
ban-done =
    تم الحظر. { $jobs ->
        [zero] لم يكن له طلب ينتظر.
        [one] أُلغي طلب واحد له.
        [two] أُلغي طلبان له.
        [few] أُلغيت { $jobs } طلبات له.
        [many] أُلغي { $jobs } طلبًا له.
       *[other] أُلغي { $jobs } طلب له.
    }
unban-nobody = هذا الشخص لم يكن محظورًا.
unban-none = لا أحد محظور.
unban-done =
    رُفع الحظر: يستطيع هذا الشخص أن يسجّل ويتكلم من جديد. أما ما أخذه الحظر فلا يعود: الطلبات التي كانت تنتظر، والأصوات المعارة للمجموعات (يعيرها ⁨/share⁩ مجددًا)، والأماكن في قوائم المجموعات (⁨/allow⁩). وتبقى الأصوات المحذوفة بعد بلاغ محذوفة.
ban-choose = من؟ هؤلاء أصحاب أصوات أُبلغ عنها:
unban-choose = من؟ هؤلاء محظورون، الأحدث أولًا:
audit =
    { $count ->
        [0] لا إجراءات بعد.
       *[other] الأحدث أولًا: بتوقيت UTC، من، ماذا، لمن (كلاهما بأسماء مستعارة)
    }
mydata =
    كل ما أحتفظ به عنك: { $voices ->
        [zero] لا تسجيلات
        [one] تسجيل واحد
        [two] تسجيلان
        [few] { $voices } تسجيلات
        [many] { $voices } تسجيلًا
       *[other] { $voices } تسجيل
    }، { $records ->
        [zero] لا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $records } سجلات
        [many] { $records } سجلًا
       *[other] { $records } سجل
    }. البصمات الصوتية ليست هنا: فهي تُحسب من التسجيلات ولا تفيد في مكان آخر.
mydata-too-big = حجم بياناتك { $megabytes } ميغابايت، وهو أكبر مما يُسمح لبوت بإرساله. احذف صوتًا أولًا (⁨/voice⁩)، أو تواصل مع صاحب البوت.
button-keep-voice = احتفظ به
expiry-warning = لم يُستخدم صوتك «{ $voice }» منذ 11 شهرًا. سأحذفه بعد 30 يومًا ما لم تحتفظ به أو تستخدمه.
expiry-deleted = حُذف صوتك «{ $voice }»: لم يُستخدم منذ سنة. لتسجيل صوت جديد ⁨/enroll⁩.
expiry-kept = الصوت «{ $voice }» باقٍ.
button-mark = ☆ اقتراحها مع ⁨@bot⁩
button-send-voice = ▶ إرسالها هنا
button-open-bot = فتح البوت
inline-enroll = سجّل صوتك أولًا
inline-say = انطقها
inline-waiting = جارٍ تحويله إلى رسالة صوتية…
inline-ready = الرسالة الصوتية جاهزة.
inline-cancelled = أُلغيت.
inline-interrupted = انقطع الاتصال أو أُعيد تشغيلي في هذه الأثناء. أرسلها مرة أخرى من فضلك.
inline-refused = إعدادات الخصوصية لديك ترفض الرسائل الصوتية مني، فلا أستطيع وضعها هنا.
inline-unheard = لن يُنطق هذا: لم يخبرني تيليجرام بأنه أُرسل. وقد أُبلغ القائم على البوت.
inline-not-yours = لا يلغيها أثناء صنعها إلا من طلبها.
phrase-marked = ★ اكتب ⁨@{ $bot }⁩ في أي محادثة: ستظهر أولًا.
phrase-unmarked = ستُقترح مدة 30 يومًا فقط.
phrase-gone = أقدم من أن تُقترح. انطقها مرة أخرى أولًا.

### سطر الأوامر
usage-common =
    {"  "}--json                للبرامج: النتيجة أو الخطأ بصيغة JSON على المخرج القياسي
    {"  "}--help                هذا النص
usage-say =
    الاستخدام: npm run say -- --voice FILE --text TEXT --out FILE.wav|FILE.ogg [خيارات]

    يقول جملة واحدة بصوت تسجيل.

      --voice FILE          تسجيل للصوت، من 3 إلى 30 ث، بأي صيغة يقبلها البوت؛ يحتاج إلى ffmpeg
      --text TEXT           ما يُقال، بالصينية أو الإنجليزية أو بهما؛ ومع IndexTTS-2.5 أيضًا باليابانية والإسبانية والعربية
      --out FILE            .wav (16 بت) أو .ogg (Opus، يحتاج إلى ffmpeg)
      --emotion NAME        happy, angry, sad, afraid, disgusted, melancholic, surprised, calm
      --emotion-words TEXT  وصف بدلًا منه: "whisper it sadly"، "焦急地催促"
      --emotion-clip FILE   تسجيل آخر يؤخذ منه المزاج بدلًا منه
      --strength NUMBER     الشدة، من 0 إلى 1؛ الافتراضي 0.7
      --seconds NUMBER      المدة بالضبط
      --ratio NUMBER        المدة نسبةً إلى الطبيعية، من 0.5 إلى 2، بدلًا منها
      --frame-rate NUMBER   مع --seconds: إطارات فيديو كاملة بهذا المعدل
      --seed NUMBER         عدد صحيح، الافتراضي 0: الطلب نفسه والعدد نفسه يعطيان الصوت نفسه
      --engine NAME         builtin (الافتراضي) أو indextts أو zipvoice
      --model DIR           مجلد النموذج: indextts (2 أو 2.5) مُجمَّعًا، الافتراضي models/indextts-2؛ وzipvoice هو models/zipvoice
      --quality NAME        مع indextts: exact (الافتراضي), auto, balanced, fast؛ ومع zipvoice: fast (الافتراضي), good
      --approximate LIST    مع indextts، فوق الجودة: steps=12,gpt=int8
      --transcript TEXT     كل ما يُقال في التسجيل: يحتاج إليه zipvoice
      --clip-transcript TEXT  وكذلك لـ --emotion-clip
say-refused = البوت يرفض هذا التسجيل. { $reason }
terminal-prompt-undecodable = تعذّرت قراءة هذا التسجيل. يجب أن يكون ملفًا فيه صوت يقرؤه ffmpeg، مثل ⁨.wav⁩ أو ⁨.mp3⁩ أو ⁨.m4a⁩ أو ⁨.ogg⁩.
say-judged =
    { $what ->
        [clip] المزاج
       *[voice] الصوت
    }: { $words }
say-loading = جارٍ تحميل المحرك…
say-step =
    { $what ->
        [voice] الصوت
        [clip] المزاج
       *[line] الجملة
    }: { $stage ->
        [prompt] استماع
        [text] قراءة
        [emotion] شعور
        [decode] نطق
        [flow] تشكيل الصوت
        [vocode] صنع الصوت
       *[finish] إنهاء
    } ⁨{ $done }/{ $total }⁩
say-done = { $file }: { $seconds } ث من الكلام (المدة الطبيعية { $natural } ث)، صُنعت في { $took } ث.
usage-align =
    الاستخدام: npm run align -- AUDIO SCRIPT [خيارات]
               npm run align -- AUDIO --aligner whisper

    يصنع ترجمة مصاحبة لتسجيل.

      AUDIO                 تسجيل حتى ساعة: wav أو أي شيء يقرؤه ffmpeg، وصوت الفيديو أيضًا
      SCRIPT                ما يُقال فيه: ملف نصي بترميز UTF-8، سطر لكل مقطع
      --aligner NAME        whisper: يسمع الكلمات، وهو الافتراضي بعد تثبيته (npm run model:download -- whisper)؛
                            reading: لا يحتاج إلى شيء. ويكتب whisper التسجيل أيضًا بلا SCRIPT
      --model DIR           مجلد Whisper؛ الافتراضي ما في models/ أو داخل $VOXBACK_MODELS
      --vtt                 بصيغة WebVTT بدل SubRip
      --words               أوقات لكل كلمة، لا لكل سطر فقط
      --out FILE            الافتراضي: AUDIO بعد استبدال لاحقته بـ .srt أو .vtt
align-step =
    { $stage ->
        [listen] استماع
        [read] قراءة النص
       *[compare] مقارنة
    } ⁨{ $done }/{ $total }⁩
align-odd =
    السطر { $line } عند { $start } ث { $state ->
        [missing] لم يُسمع
        [unspoken] ليس فيه ما يُنطق
       *[other] لم يُسمع جيدًا
    } ({ $confidence }): { $text }
align-unscripted = ليس في النص: من { $start } إلى { $end } ث.
align-done =
    { $file }: { $lines ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $lines } أسطر
        [many] { $lines } سطرًا
       *[other] { $lines } سطر
    }، { $seconds } ث من الصوت، في { $took } ث.
# npm run model:download
usage-download =
    الاستخدام: npm run model:download -- [MODEL] [DIR] [خيارات]

    ينزّل أوزان MODEL إلى DIR (الافتراضي: models/MODEL، أو MODEL داخل $VOXBACK_MODELS). وبدونهما يعرض الموجود وكلفته
    وسرعته هنا. ما انقطع يكمل من حيث توقف، وما اكتمل لا يُنزَّل ثانية.

    رموز الخروج: 0 كل شيء مكتمل، 1 عطل، 2 استخدام خاطئ، 3 التراخيص لم تُقبل، 4 القرص ممتلئ، 5 ملف ليس كما ينبغي،
    6 ملف ناقص، 7 تعذّر الوصول إلى المستودع، 130 قُطع.

      MODEL                 indextts-2    8.87 غيغابايت، وهو المقصود إذا ذُكر DIR وحده: أفضل شبه، ومشاعر
                            indextts-2.5  8.29 غيغابايت: اليابانية والإسبانية والعربية أيضًا، بنصف عدد الرموز في الثانية
                            zipvoice      184.6 ميغابايت: شبه في عُشر الوقت؛ الصينية والإنجليزية
                            whisper       293 ميغابايت، بالحجم base: يسمع ما يُقال، للترجمة المصاحبة؛ ومنه أيضًا
                                          whisper-tiny 154 MB, whisper-small 970 MB, whisper-large-v3-turbo 1.62 GB
      --accept-licence      قبول التراخيص دون سؤال
      --from NAME           hub (الافتراضي) أو modelscope
      --endpoint URL        مرآة له؛ ومع hub يقوم $HF_ENDPOINT مقامه
      --only PATH           هذا الملف أو المجلد فقط داخل DIR؛ ويمكن تكراره
      --connections N       الاتصالات لكل ملف، من 1 إلى 16، الافتراضي 4
      --latest              أحدث الملفات بدل المثبّتة، مع الثقة بالبصمات التي يذكرها المستودع
      --verify              لا ينزّل شيئًا: يقرأ كل ملف من جديد ويقارنه
download-licences = لهذه النماذج تراخيص خاصة بها:
download-licence =
    { $remark ->
        [unstated] لا ترخيص مذكور للأوزان (ترخيص الشيفرة { $licence }؛ دُرّبت على Emilia، CC-BY-NC-4.0: اعتبرها غير تجارية)
        [non-commercial] { $licence } (لا للاستخدام التجاري)
        [makers] { $licence } (للشيفرة والأوزان، بحسب أصحابها؛ وصفحة المستودع تقول { $page })
       *[none] { $licence }
    }
download-ask-licences = هل تقبلها؟ اكتب yes للمتابعة:
download-plan =
    { $count ->
        [zero] لا ملفات
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    } بحجم { $size }{ $had ->
        [none] {""}
       *[some] ، منها { $had } موجودة هنا
    }
download-progress = { $had } من { $size }، ⁨{ $rate }/s⁩، الباقي { $left }: { $file }
download-retry = { $file }: { download-fault }؛ المحاولة التالية بعد { $wait }
download-fault =
    { $fault ->
        [silence] لم يصل أي بايت مدة { $seconds } ث
        [status] أجاب { $host } بالرمز HTTP { $status }
        [short] انتهى الجواب قبل أوانه، وعدد البايتات الناقصة { NUMBER($bytes, useGrouping: 0) }
        [odd] الخادم لا يلتزم بـ HTTP ({ $reason })
        [changed] استُبدل الملف في المستودع في هذه الأثناء
       *[network] { $reason }
    }
download-check = جارٍ فحص { $file }
download-done = { $file }: مكتمل
download-duration =
    { $unit ->
        [hours] { $h } س { $min } د
        [minutes] { $min } د { $s } ث
       *[seconds] { $s } ث
    }
download-nothing = كل الملفات موجودة هنا من قبل.
download-complete = كل الملفات موجودة هنا.
download-next = التالي: { $command }
download-verified = الملفات السليمة { $right } من { $files }.
download-interrupted = قُطع. الأمر نفسه يكمل من هنا.
offer-speak = نماذج تتكلم، لشبه حقيقي بالصوت. يمكن أن يوجد منها عدة نماذج معًا.
offer-hear = نماذج تسمع: تكتب التسجيلات والرسائل الصوتية، وتجد أوقات الترجمة المصاحبة. واحد يكفي؛ والأكبر يسمع أفضل ويستغرق أطول.
offer-zipvoice =
    شبه في عُشر الوقت: لكل يوم، على جهاز صغير
    اللغات: الصينية، الإنجليزية
offer-indextts-2 =
    أفضل شبه، وأي شعور: حيث يمكن أن يتأخر الرد قليلًا، أو على بطاقة رسومات
    اللغات: الصينية، الإنجليزية
offer-indextts-2-5 =
    مثل IndexTTS-2 بلغات أكثر
    اللغات: الصينية، الإنجليزية، اليابانية، الإسبانية، العربية
offer-whisper-tiny = الأسرع والأكثر أخطاءً: نحو 0.6 غيغابايت من الذاكرة
offer-whisper-base = المعتاد: نحو 0.9 غيغابايت من الذاكرة
offer-whisper-small = أخطاء أقل، لجهاز لديه وقت: نحو 2 غيغابايت من الذاكرة
offer-whisper-large-v3-turbo = أقل الأخطاء، لأنوية كثيرة: نحو 4 غيغابايت من الذاكرة
offer-time = رد مدته 3 ث يستغرق على هذا الجهاز نحو { $time }
offer-licence = ترخيص { $repository }: { $licence }
offer-name = اذكر واحدًا: ⁨npm run model:download -- MODEL⁩ حيث MODEL أحد { $names }
offer-ask = أيها تريد؟ ({ $names })
offer-none = لم يُنزَّل شيء. الممكن: { $names }

# npm run parity
usage-parity =
    الاستخدام: npm run parity -- GOLDEN_DIR

    يبيّن مقدار ابتعاد كل مرحلة من النموذج عن الشيفرة الرسمية؛ رمز الخروج 1 إذا ابتعدت مرحلة كثيرًا.

      GOLDEN_DIR            golden.safetensors والنموذج الذي صُنع به: checkpoints/ (IndexTTS)،
                            أو text_encoder.onnx وما معه (ZipVoice)، أو model.safetensors (Whisper)
parity-stage = المرحلة
parity-max-absolute = أقصى فرق مطلق
parity-max-relative = أقصى فرق نسبي
parity-allowed = المسموح
parity-verdict = الحكم
parity-passed = مقبول
parity-failed = مرفوض
usage-compile =
    الاستخدام: npm run model:compile -- DIR [خيارات]

    يصنع المخططات الحسابية لنموذج من أوزانه.

      DIR                   مجلد IndexTTS-2 أو 2.5 (config.yaml, gpt.pth, s2mel.pth, hf_cache/ …)
                            أو Whisper (config.json, model.safetensors …؛ fp32 فقط)
      --precision NAME      fp32 (الافتراضي) أو fp16 (للبطاقات) أو int8 أو int4: مخططات أصغر وأسرع إلى جانب الأخرى، أقل دقة
compile-step =
    { $graph }: { $step ->
        [build] بناء
        [wait] عملية أخرى تعمل في المجلد؛ أنتظرها
        [write] كتابة
        [try] تجربة
        [up-to-date] محدّث
       *[done] تم
    }
compile-quality =
    { $quality }: { $graphs ->
        [none] كاملة. 3 ثوانٍ من الكلام تستغرق نحو { $seconds } ث من نواة واحدة و{ $gigabytes } غيغابايت من الذاكرة
       *[other] لم يُجمَّع لها: { $graphs }. 3 ثوانٍ من الكلام تستغرق نحو { $seconds } ث من نواة واحدة و{ $gigabytes } غيغابايت من الذاكرة، وكاملةً { $wholeSeconds } ث و{ $wholeGigabytes } غيغابايت
    }.
compile-more = هذا الأمر يجمّع ما ينقص: ⁨{ COMPILE($folder, $precision) }⁩
usage-fake =
    الاستخدام: npm run model:fake -- DIR [--version 2.5]

    يكتب ملفات IndexTTS بأوزان عشوائية، للتدرّب على model:compile.

      DIR                   يأخذ 9 غيغابايت
      --version VERSION     2 (الافتراضي) أو 2.5 الذي يأخذ 8 غيغابايت
fake-step = { $file }: { $done } من { $total } غيغابايت
fake-no-room = المتاح في { $folder } هو { $free } غيغابايت، والمطلوب { $needed } غيغابايت.
fake-not-empty = في { $folder } يوجد { $file } من قبل، ولم يأتِ من هذا الأمر، وسيُكتب فوقه. حدّد مجلدًا آخر.

# npm run model:check
usage-bench =
    الاستخدام: npm run model:bench -- DIR [خيارات]

    يقارن جهازًا حاسبًا بالمعالج، مخططًا بعد مخطط، ويقول عليه جملًا بأطوال مختلفة. ما يُطبع مُعدّ ليُلصق في issue.

      DIR                   مجلد IndexTTS مُجمَّع
      --device NAME         webgpu (الافتراضي) أو cuda أو dml أو coreml أو cpu
      --seconds LIST        الطول التقريبي للجمل، 60 على الأكثر لكل منها؛ الافتراضي 3,10,30
      --threads NUMBER      من 1 إلى 64، الافتراضي 1
      --qualities           بدلاً من ذلك كل مستويات الجودة على المعالج: الثواني والذاكرة إلى جانب الكود الرسمي
usage-verify =
    الاستخدام: npm run verify -- FILE

    يقول هل صنع التسجيلَ البوتُ صاحب هذه الإعدادات؛ رمز الخروج 0 إذا كان كذلك، و3 إذا لم يُعثر على شيء.

      FILE                  رسالة صوتية أو ملف صوتي أو فيديو: OGG, MP3, M4A, WAV, FLAC, AMR, MP4, WebM, MKV
usage-check =
    الاستخدام: npm run model:check -- DIR [خيارات]

    يقول عشر جمل بكل جودة: ما يُفقد مقارنةً بالجودة التامة يحدد أيها تأخذ VOXBACK_QUALITY=auto.

      DIR                   مجلد IndexTTS مُجمَّع؛ وصفحة الاستماع هي DIR/check/index.html
      --voice FILE          تسجيل من 3 إلى 30 ث؛ وبدونه يتكلم صوت للعرض
      --out DIR             مجلد آخر للصفحة
      --threads NUMBER      من 1 إلى 64، الافتراضي 1
check-title = كلفة كل جودة
check-listen = كل جملة بالرموز نفسها والضوضاء نفسها: فالفرق من الجودة وحدها.
check-quality = الجودة
check-limits = المسموح
check-verdict = الحكم
check-passed = مقبولة
check-failed = مرفوضة: { $measures }
check-divergence = تباعد الرموز (نات)
check-same-codes = الرموز المتطابقة
check-mel-distance-db = بُعد الصوت (ديسيبل)
check-likeness = الشبه
check-likeness-lost = الشبه المفقود
check-word-errors-added = زيادة الكلمات الخاطئة
check-seconds-per-second = ثواني المعالج لكل ثانية
check-memory-mb = الذاكرة (ميغابايت)
check-line = { $quality }: الجملة { $line } من { $lines }
check-no-recogniser = لا مُتعرّف على الكلام مثبّت، فلا تُعد الكلمات الخاطئة. هذا يثبّت واحدًا: ⁨{ $command }⁩
check-result = من الآن تأخذ ⁨VOXBACK_QUALITY=auto⁩ الجودة «{ $quality }». استمع بنفسك: { $page }
