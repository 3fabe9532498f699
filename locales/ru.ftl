# Каждое слово, которое видит человек, по-русски. Подписи кнопок: не длиннее 24 символов.

### Кнопки
button-enroll = 🎙 Записать мой голос
button-hear-example = ▶ Послушать пример
button-agree = Даю согласие
button-read-more = Подробнее
button-decline = Нет, спасибо
button-keep = ✓ Оставить этот голос
button-again = ↺ Записать заново
button-delete = ✗ Удалить
button-cancel = Отмена
button-use = Говорить этим голосом
button-rename = Переименовать
button-delete-for-good = Да, удалить навсегда
button-back = ‹ Назад
button-as-voice = Как в записи
button-describe = ✎ Описать словами…
button-erase = Удалить всё
button-keep-data = Оставить мои данные
button-say-again = Сказать ещё раз
button-say-parts = 🔊 Частями: { $parts }
button-read-again = 🎙 Прочитать ещё раз
button-moods = 🎭 Записи с эмоциями…
button-better-take = ✨ Дубль получше
button-language-telegram = Как в Telegram
button-stale = Эта кнопка устарела. Команды в меню по-прежнему работают.

### Меню команд
command-start = Что умеет этот бот
command-help = Как пользоваться, с примерами
command-enroll = Записать голос
command-voice = Мои голоса: выбрать, переименовать, удалить
command-emotion = С какой эмоцией звучат ответы
command-say = Озвучить текст моим голосом
command-language = Мой язык
command-cancel = Остановить то, что сейчас происходит
command-privacy = Что хранится и где
command-forgetme = Удалить всё обо мне

### Первая минута
start =
    Здравствуйте, { $name }! Я превращаю ваш текст в голосовые сообщения.

    Запишите пять секунд речи, а потом пишите что угодно: я скажу это вашим голосом.
start-engine =
    { $engine ->
        [builtin] Пока за вас говорит дублёр: высота, темп и тембр у него ваши. Для настоящего сходства владелец бота может установить ZipVoice ({ $smallMegabytes } МБ, здесь около { $smallSeconds } с на ответ) или IndexTTS-2 ({ $largeGigabytes } ГБ, около { $largeSeconds } с).
       *[other] Голос создаёт { $engine } прямо на этом сервере.
    }
start-again =
    С возвращением, { $name }! Голос «{ $voice }» готов: напишите текст, и я его озвучу.
    /emotion — с какой эмоцией, /voice — каким голосом.
help =
    Напишите текст по-английски или по-китайски, можно вперемешку (до { $maxCharacters } { $maxCharacters ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    }), и я озвучу его вашим голосом.

    /enroll – записать голос (хватит 5 секунд)
    /voice – выбрать, переименовать или удалить голос
    /emotion – одна из { $emotions } { $emotions ->
        [one] эмоции
        [few] эмоций
        [many] эмоций
       *[other] эмоций
    } или своими словами: /emotion прошепчи грустно
    /say I am on my way – то же, что просто текст; в ответ на сообщение читает его вслух
    запись или видео вместе с текстом – субтитры
    /pronounce – слова с вашим произношением; /mode – голос, текст или оба сразу; /language – язык
    /cancel – остановить то, чем я занят
    /privacy – что хранится; /forgetme – удалить всё

    Если иероглиф читается неверно, укажите пиньинь в скобках: 重[chóng]新, 银行[yín háng].
    В группе: выберите /say в меню и добавьте текст, отправьте /say в ответ на сообщение или ответьте на моё. Где я админ, хватит и упоминания.
help-group =
    Я говорю за участников, которые записали голос, за каждого его собственным:
    /say@{ $bot } текст – или в ответ на сообщение; меню само добавит моё имя
    ответ на моё сообщение – или упоминание, если я здесь админ
    /read в ответ на сообщение – прочитаю голосом группы; /share – поделиться с ней своим
    /cancel – отменить ваш запрос
    Остальное в этой группе я не читаю, кроме фраз, отвечать на которые меня научили админы. Голос записывают в нашем личном чате.
help-examples = Нажмите на пример, чтобы услышать его:
button-example-1 = злой: Where are you?
button-example-2 = (шёпотом): Good night
button-example-3 = 1,5 с: See you at seven.
button-example-4 = 1,3х: I am late!
demonstration-line = Здравствуйте! Меня никто не записывал: я демонстрационный голос, созданный синтезатором. Запишите свой, хватит пяти секунд.
demonstration-label = Демонстрационный голос: синтетический и ничей. Свой запишите командой /enroll.

### Согласие
consent-card =
    <b>Прежде чем записывать</b>

    Голос относится к биометрическим данным, поэтому решать вам:
    • Ваша запись и всё, что из неё вычислено, хранятся в зашифрованном виде и только на сервере этого бота.
    • Они нужны для одного: произносить то, о чём вы попросите.
    • Только вы можете заставить этот голос говорить. /forgetme удалит его навсегда в любой момент.
    • Речь создаёт машина, и каждый файл помечен как созданный ИИ.

    Записывайте только собственный голос.
consent-first = Сначала ответьте на вопрос выше: можно мне хранить ваш голос? (/cancel — выйти)
consent-declined = Хорошо, ничего не сохранено. Если передумаете: /enroll.
privacy =
    <b>Что хранится</b>
    • Ваши записи, прочитанные в них фразы и голосовые отпечатки: в зашифрованном виде (AES-256-GCM), пока вы их не удалите.
    • Ваши настройки: какой голос, какая эмоция, какой язык, когда вы дали согласие. Если эмоция взята из голосового сообщения, то и оно, в зашифрованном виде.
    • Ваш собственный словарь /pronounce, в зашифрованном виде.
    • 30 ваших последних фраз, зашифрованные, 30 дней: для кнопок под ответами.
    • Текст, который ждёт озвучки, и текст записи, который ждёт разметки по времени: в зашифрованном виде, пока не будет готово.
    • Недавно сказанное, для @bot в других чатах (30 дней, отмеченное вами дольше); какие сообщения сказаны вашим голосом, для /report (30 дней); сколько секунд речи было за последний час. Всё зашифровано.
    • В каких группах вы поделились голосом или внесены админами в список, вместе с вашим именем.
    • Если операторы вас заблокировали: сам этот факт.

    <b>Что не хранится</b>
    • Озвученные ответы, а также записи и голосовые, которые я только прослушиваю (на этом же сервере; от прослушанных ответов при фразе остаются два числа). В журналах нет ни сообщений, ни имён. Этот сервер не покидает ничего, кроме ответов, которые доставляет Telegram.

    <b>Ваши права</b>
    • /voice удаляет один голос, /forgetme сразу всё о вас.
    • Запись, которую вы не оставили, удаляется в течение дня; голос, которым не пользуются год, удаляется с предупреждением за месяц.
    • /mydata отдаёт вам всё о вас в одном zip.

### Запись голоса
language-card = На каком языке мне с вами общаться? Язык голоса зависит от текста.
enroll-in-private = Голос — дело личное: запишите его, пожалуйста, в нашем личном чате.
enroll-record =
    Зажмите микрофон и прочитайте эту фразу так, будто говорите с другом. Не меньше 5 секунд, в тихой комнате, держа телефон на расстоянии ладони:

    «{ $sentence }»
enroll-sentence-1 = Поезд отходит в четверть восьмого, а мне ещё надо отыскать второй ботинок, прежде чем мы выйдем.
enroll-sentence-2 = Чайник уже закипал, окно было открыто, и на мгновение вся улица вдруг стала совершенно тихой.
enroll-sentence-3 = Мой сосед выращивает на крыше помидоры и ещё до конца лета раздаёт почти весь урожай друзьям.
enroll-sentence-4 = Если долго идти вдоль реки, дойдёшь до маленького моста, с которого дети прыгают прямо в воду.
enroll-sentence-5 = Вчера у нас получилось слишком много плова, так что приходите вечером и зовите кого хотите.
enroll-sentence-6 = Музей оказался закрыт, но сад за ним был открыт, и, честно говоря, там всё равно интереснее.
enroll-record-short =
    Зажмите микрофон и прочитайте эту фразу так, будто говорите с другом: слово в слово и ничего больше. В тихой комнате, держа телефон на расстоянии ладони:

    «{ $sentence }»
enroll-short-1 = Шустрый щенок стащил мой жёлтый шарф и убежал во двор.
enroll-short-2 = Вчера лисёнок неслышно пробежал через наш зимний сад.
enroll-short-3 = По утрам она пьёт апельсиновый сок и жуёт хрустящий тост.
enroll-short-4 = Принесите, пожалуйста, эти тяжёлые стулья ещё до концерта.
enroll-short-5 = Старые часы деда по-прежнему громко бьют каждый час.
enroll-short-6 = Мы шли узкой тропой и слышали, как звонит далёкий колокол.
enroll-waiting = Жду голосовое сообщение: зажмите микрофон. (/cancel — отмена)
enroll-not-voice = Запишите, пожалуйста, голосовое сообщение прямо в этом чате. Файлы я не беру: в них может быть чужой голос. (/cancel — отмена)
enroll-received = Получено { $seconds } с. Слушаю…
advice-shorter-than-advised = Запись коротковата: от { $seconds } с голос выходит более похожим.
advice-rather-quiet = Тиховато: поднесите телефон поближе.
advice-some-clipping = Есть небольшие искажения: держите телефон подальше.
advice-some-noise = Слышен шум: лучше записывать там, где тихо.
advice-narrow-band = Звук глуховат: без гарнитуры обычно лучше.
advice-two-voices = Слышны два разных голоса: говорите в одиночку, так выйдет больше похоже на вас.
advice-much-silence = В записи есть долгая тишина, её я пропускаю. Начинайте сразу, тогда поместится больше вашего голоса.
advice-other-sentence = Я расслышал не всё предложение. Запись подойдёт и так; следующая будет лучше, если прочитать каждое слово.
advice-cut = Запись длиннее { $max } с: я беру первые { $max } с, остальное не храню.
advice-part = В записи не только предложение: я беру лишь ту часть, где вы его читаете, остальное не храню.
button-other-sentence = Другое предложение
button-ask-operators = Пусть послушает человек
appeal-offer = Возможно, дело во мне: акценты и гулкие комнаты даются мне трудно. Если хотите, я попрошу операторов этого бота послушать. Эту запись услышат только они.
appeal-nobody = Возможно, дело во мне: акценты и гулкие комнаты даются мне трудно. Часто помогает тихое место, другое предложение или более медленная речь; если нет, напишите тому, кто ведёт этого бота.
appeal-asked = Я попросил операторов послушать и напишу вам сюда. А пока можно попробовать ещё раз.
appeal-waits = Я уже попросил операторов; дайте им час. А пока можно попробовать ещё раз.
appeal-pass = Оператор послушал вашу запись и принял её. Голос создаётся.
appeal-refuse = Оператор послушал и не услышал предложения. Запишите его, пожалуйста, ещё раз: /enroll
enroll-greeting = Здравствуйте! Вот так я теперь звучу. Напишите что-нибудь, и я скажу это за вас.
enroll-kept = Голос «{ $voice }» теперь ваш. Напишите текст, и я его озвучу. Попробуйте /emotion, чтобы добавить чувства.
mood-offer = Этот голосовой движок говорит так, как звучит запись. Если хотите, прочитайте ту же фразу с эмоцией: ответы с этой эмоцией зазвучат так же. Это можно сделать и потом: /voice
mood-record =
    Теперь то же самое, но { $manner }: пусть это слышится в каждом слове. Читайте слово в слово:

    «{ $sentence }»

    (/cancel — пропустить)
mood-happy = радостно
mood-angry = сердито
mood-sad = грустно
mood-afraid = так, будто вам страшно
mood-disgusted = с отвращением
mood-melancholic = с лёгкой тоской
mood-surprised = удивлённо
mood-calm = спокойно
mood-kept = Сохранено: { $emotion }. Ответы с этой эмоцией от 50% зазвучат как эта запись. Послушайте:
mood-list =
    { $count ->
        [0] Для голоса «{ $voice }» эмоции ещё не записаны. Выберите, какую записать:
       *[other] Эмоции голоса «{ $voice }»: ✗ — удалить, 🎙 — записать.
    }
reading-kept = Спасибо, эта запись заменила прежнюю. Послушайте:
draft-deleted = Удалено. Когда захотите снова: /enroll.

### Голоса
voice-default-name = Голос { $number }
voice-list =
    { $count ->
        [0] У вас пока нет голоса.
        [1] Ваш голос. Нажмите, чтобы говорить им, переименовать его или удалить.
        [one] У вас { $count } голос; ● — тот, что говорит. Нажмите на голос, чтобы выбрать, переименовать или удалить его.
        [few] У вас { $count } голоса; ● — тот, что говорит. Нажмите на голос, чтобы выбрать, переименовать или удалить его.
        [many] У вас { $count } голосов; ● — тот, что говорит. Нажмите на голос, чтобы выбрать, переименовать или удалить его.
       *[other] У вас { $count } голосов; ● — тот, что говорит. Нажмите на голос, чтобы выбрать, переименовать или удалить его.
    }
voice-card = «{ $voice }», записан { $since }.
voice-card-unread = Когда вы записывали этот голос, я ещё не запоминал, что именно читают, а этому голосовому движку это нужно знать. Прочитайте, пожалуйста, одну фразу ещё раз.
voice-sample = Вот как я звучу: { $voice }.
voice-chosen = Теперь говорит «{ $voice }».
voice-rename-ask = Как его назвать? Не длиннее { $max } { $max ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    }. (/cancel — оставить как есть)
voice-renamed = Теперь он называется «{ $voice }».
voice-delete-sure = Удалить «{ $voice }»? Запись и всё, что из неё вычислено, будут стёрты. Вернуть их не получится.
voice-deleted = Голос «{ $voice }» удалён.
voice-gone = Этого голоса больше нет.
voice-first = У вас пока нет голоса. Хватит пяти секунд:

### Эмоции
emotion-happy = Радость
emotion-angry = Злость
emotion-sad = Грусть
emotion-afraid = Страх
emotion-disgusted = Отвращение
emotion-melancholic = Тоска
emotion-surprised = Удивление
emotion-calm = Спокойствие
emotion-card = Эмоция ответов: { $emotion }, { $percent }%.
emotion-card-voice = Ответы звучат как ваша запись. Выберите эмоцию или опишите её словами:
emotion-ability =
    { $ability ->
        [made] { $engine }: к вашему голосу добавится любая эмоция.
       *[recorded] { $engine }: говорит так, как звучит запись. Эмоция слышна, если вы её записали; иначе меняется только темп.
    }
emotion-describe = Опишите, как это должно звучать, например «прошепчи грустно» или «будто выиграли в лотерею». (/cancel — отмена)
emotion-words-unknown = Не понимаю «{ $words }», поэтому всё осталось как было. Назовите чувство или манеру речи: «грустно», «взволнованно», «нежно прошепчи», «крикни».
emotion-words-impossible = Этот голос так не умеет: { $beyond }. Он может быть выше, быстрее, громче, живее, с придыханием, а ещё умеет шептать.
emotion-words-too-long = В описании может быть от 1 до { $max } { $max ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    }.
emotion-strength-high = Выше 90% голос начинает искажаться.

### Речь
say-ask = Что мне сказать?
say-feeling = Слова «{ $feeling }» я прочитаю вслух как есть. Чтобы они задали эмоцию, возьмите их в скобки: ({ $feeling }): … Другие способы — в /help.
say-usage-group = Вот так: /say Hello everybody – или отправьте /say в ответ на сообщение с текстом.
say-anonymous = Непонятно, чей это должен быть голос: напишите, пожалуйста, от своего имени, а не от имени группы или канала.
queue-note = Ваше место в очереди: { $position }, ждать около { $seconds } с.
queue-note-nobody = Сейчас озвучивать некому. Ваш запрос ждёт и прозвучит, как только это станет возможно.
long-offer = Это { $characters } симв.; в один ответ помещается { $maxCharacters }. Могу сказать это частями ({ $parts }), разделив между предложениями, всего около { $seconds } с: каждая придёт, как только будет готова.
long-begun = Говорю частями ({ $parts }), каждую пришлю, как только она будет готова. Под каждой стоит её номер.
dialog-too-long = Ответов уже { $max }, поэтому закрываю этот вопрос. Начните заново, когда будет удобно.
audition-unsure = Ваш новый голос готов, но меня перезапустили, пока отправлялось приветствие. Оставить этот голос?
job-delayed = Ответ готов, но Telegram просит подождать { $minutes ->
    [1] минуту
    [one] около { $minutes } минуты
    [few] около { $minutes } минут
    [many] около { $minutes } минут
   *[other] около { $minutes } минут
 }, прежде чем его отправить. Он сохранён и придёт сам; /cancel отменит его.
job-unsure = Пока отправлялся этот ответ, оборвалась связь или меня перезапустили. Если он не пришёл:
cancel-done =
    { $jobs ->
        [0] Остановлено.
        [one] Остановлено, отменён { $jobs } ответ.
        [few] Остановлено, отменено { $jobs } ответа.
        [many] Остановлено, отменено { $jobs } ответов.
       *[other] Остановлено, отменено { $jobs } ответов.
    }
cancel-nothing = Останавливать нечего.
voice-refused-hint = Голосовые сообщения здесь запрещены, поэтому отправляю файл. (Настройки › Конфиденциальность › Голосовые сообщения)
voice-refused-text = Сюда нельзя отправлять ни голосовые, ни файлы. Вот текст: { $text }
voice-note-alone = Чтобы говорить вашим голосом, мне нужен текст: напишите его или ответьте на текст голосовым. Записать новый голос: /enroll
unknown-command = Я не знаю такой команды. Что я умею: /help.
unknown-message = Я озвучиваю тексты: напишите мне что-нибудь. Что ещё я умею: /help.

### Удаление
forgetme-sure = Удалить ваши голоса, настройки и всё, что ждёт в очереди? Вернуть это не получится.
forgetme-kept = Ничего не удалено.
forgetme-done =
    Удалено: { $voices ->
        [one] { $voices } голос
        [few] { $voices } голоса
        [many] { $voices } голосов
       *[other] { $voices } голосов
    }, { $settings ->
        [0] настроек не было
       *[other] ваши настройки
    }, { $jobs ->
        [one] { $jobs } запрос
        [few] { $jobs } запроса
        [many] { $jobs } запросов
       *[other] { $jobs } запросов
    }, { $talks ->
        [one] { $talks } незаконченный разговор
        [few] { $talks } незаконченных разговора
        [many] { $talks } незаконченных разговоров
       *[other] { $talks } незаконченных разговоров
    }, { $records ->
        [one] { $records } другая запись
        [few] { $records } другие записи
        [many] { $records } других записей
       *[other] { $records } других записей
    }. О вас здесь больше ничего не осталось.

### Пояснения: ответ есть, но кое-что стоит знать
notice-emotion-words-unknown = Это описание эмоции мне непонятно, поэтому голос звучит как обычно. Подойдут слова вроде «грустно», «взволнованно» или «шёпотом».
notice-text-shortened = Для одного дыхания текст слишком длинный, пришлось его сократить.
notice-text-left-out = Это прочитать не получилось, пропускаю: { $characters }
notice-pause-stretched = Чтобы заполнить время, паузы растянуты.
notice-emotion-not-heard = Этот голосовой движок говорит так, как звучит запись: от эмоции слышен только темп.
notice-voice-unread = Я не знаю, что сказано в записи этого голоса, поэтому работал только медленный движок. Прочитайте одну фразу ещё раз, и станет быстрее: /voice
notice-note-not-heard = Этот голосовой движок не умеет брать эмоцию из голосового сообщения, поэтому всё звучит как ваша запись. Зато эмоцию можно записать: /voice
notice-timbre-of-clip = Этот голосовой движок берёт голос и эмоцию вместе: это звучит как запись с эмоцией, вместе с голосом говорящего.
notice-words-unsaid = Я прослушал этот ответ: возможно, какие-то слова пропали или изменились: { $words }. А может, это я ослышался. Вторая попытка часто выходит лучше.
notice-words-added = Я прослушал этот ответ: возможно, что-то повторяется дважды: { $words }. Вторая попытка часто выходит лучше.
notice-feeling-lessened = С такой сильной эмоцией голос уже не был похож на себя, поэтому я её убавил: { $percent }% от заданного.

### Ошибки: что не так, что можно, что делать
error-unexpected = У меня что-то пошло не так (номер { $number }). Попробуйте ещё раз; если не поможет, сообщите этот номер владельцу бота.
error-prompt-too-short = В записи { NUMBER($seconds, maximumFractionDigits: 1) } с, а нужно хотя бы { $minSeconds } с. Запишите, пожалуйста, ещё раз.
error-prompt-too-long = В записи { NUMBER($seconds, maximumFractionDigits: 1) } с, а можно не больше { $maxSeconds } с. Лучше всего 5–10 с: запишите, пожалуйста, ещё раз.
error-prompt-too-quiet = Слишком тихо ({ NUMBER($levelDb, maximumFractionDigits: 1) } дБ, нужно хотя бы { NUMBER($minDb, maximumFractionDigits: 0) } дБ). Поднесите телефон ближе и запишите ещё раз.
error-prompt-clipped = Слишком громко, звук искажён ({ NUMBER($percent, maximumFractionDigits: 0) }% записи, допустимо до { $maxPercent }%). Отодвиньте телефон и запишите ещё раз.
error-prompt-noisy = Слишком шумно (голос громче шума на { NUMBER($snrDb, maximumFractionDigits: 1) } дБ, нужно хотя бы { NUMBER($minDb, maximumFractionDigits: 0) } дБ). Найдите место потише и запишите ещё раз.
error-prompt-no-speech = Речи почти не слышно ({ NUMBER($percent, maximumFractionDigits: 0) }% записи, нужно хотя бы { $minPercent }%). Прочитайте фразу вслух и запишите ещё раз.
error-prompt-low-rate = Качество как по телефону ({ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } Гц, нужно хотя бы { NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } Гц). Запишите на микрофон самого телефона, без старой гарнитуры.
error-prompt-no-transcript = Когда вы записывали этот голос, я ещё не запоминал, что именно читают, а этому голосовому движку нужно знать каждое слово. Прочитайте, пожалуйста, одну фразу ещё раз: /voice
error-prompt-wrong-transcript = За { NUMBER($seconds, maximumFractionDigits: 1) } с столько не сказать (символов во фразе: { $characters }). Прочитайте, пожалуйста, фразу целиком и ничего кроме неё.
error-prompt-undecodable = Не получается открыть эту запись. Запишите, пожалуйста, голосовое сообщение прямо в этом чате.
error-recording-forwarded = Это сообщение переслано или пришло от другого бота. Голос принадлежит тому, кто говорит: запишите его здесь, пожалуйста, сами.
error-recording-noise =
    Слишком шумно: не разобрать, это ли предложение прозвучало (голос громче шума на { NUMBER($snrDb, maximumFractionDigits: 1) } дБ, а хватило бы { NUMBER($quietDb, maximumFractionDigits: 0) } дБ). Эта попытка не считается. Найдите место потише и прочитайте ещё раз:

    «{ $sentence }»
error-recording-other-sentence =
    { $words ->
        [none] Я слышу не это предложение. Оно показывает, что вы сейчас здесь и хотите этот голос, поэтому прочитайте, пожалуйста, только его, как обычно говорите:
       *[other] Не хватает слов: «{ $words }». Прочитайте, пожалуйста, всё предложение ещё раз, не слишком быстро:
    }

    «{ $sentence }»
error-text-empty = Здесь нечего говорить.
error-text-too-long = Символов в тексте: { $characters }, а в одном ответе может быть не больше { $maxCharacters }. Разделите его, пожалуйста.
error-text-bad-pinyin = «{ $reading }» — не чтение иероглифа «{ $character }». Возможные: { $suggestions }
error-text-unsupported-script = Эти знаки я не умею читать: { $characters } Я говорю по-китайски и по-английски.
error-text-unsupported-language = Похоже, это { LANGUAGE($language) }, на этом языке я не говорю. Я говорю на языках: { LANGUAGE($languages) }
error-text-unspeakable = Здесь только знаки или эмодзи, а мне нужны слова.
error-align-too-long = В записи { NUMBER($seconds, maximumFractionDigits: 0) } с, а сопоставить с текстом я могу не больше { $maxSeconds } с.
error-align-no-speech = В этой записи не слышно речи, поэтому привязать текст ко времени не к чему.
error-align-no-script = В этом тексте нет ничего, что можно произнести.
error-align-other-script = Похоже, в записи говорят не этот текст: нашлось только { NUMBER($percent, maximumFractionDigits: 0) }%.
error-duration-unreachable = Произнести этот текст за { NUMBER($seconds, maximumFractionDigits: 2) } с нельзя; можно от { NUMBER($min, maximumFractionDigits: 2) } до { NUMBER($max, maximumFractionDigits: 2) } с.
error-voice-print-other-engine = Этот голос создан для другого движка ({ $engine }). Запишите его, пожалуйста, заново: /enroll
error-voice-print-version = Этот голос создан другой версией. Запишите его, пожалуйста, заново: /enroll
error-voice-none = У вас пока нет голоса: /enroll
error-voice-gone = Этого голоса больше нет. Ваши голоса — /voice, записать новый — /enroll.
error-voice-too-many = Голосов у вас уже { $max }, это максимум. Сначала удалите какой-нибудь: /voice
error-voice-bad-name = В названии может быть от 1 до { $max } { $max ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    }.
error-engine-start-timeout = Голосовой движок не запустился за { $seconds } с. Перезапустите бота; если повторится, проверьте, что ещё занимает процессор, память или диск.
error-engine-crashed = Голосовой движок остановился, пока работал над этим. Он уже снова работает: отправьте ещё раз.
error-engine-ffmpeg-missing = Не хватает ffmpeg. Установите его (Debian, Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg) или укажите путь к нему в FFMPEG_PATH.
error-engine-unavailable = Голосовой движок { $engine } здесь недоступен.
error-weights-missing = Модель неполна: нет { $file }. Запустите npm run model:download.
error-weights-not-on-hub = По адресу { $url } нет { $file }. Возьмите его в другом месте: --from, --endpoint или HF_ENDPOINT.
error-weights-stale = Модель в { $folder } не скомпилирована для этих файлов ({ $graphs }). Запустите npm run model:compile -- { $folder }
error-weights-checksum =
    Файл { $file } не такой, каким должен быть: { $difference ->
        [size] размер в байтах { NUMBER($actualBytes, useGrouping: 0) } вместо { NUMBER($expectedBytes, useGrouping: 0) }
        [hash] SHA-256 { $actualSha256 } вместо { $expectedSha256 }
        [tensor] тензор { $tensor } в нём { $actual } вместо { $expected }
        [bare-tensor] в нём должен быть один тензор { $expected }
        [tensor-absent] в нём нет тензора { $tensor }, { $expected }
       *[content] { $reason }
    }. Если он на месте, удалите его и снова запустите npm run model:download; если не поможет, возьмите его в другом месте: --from, --endpoint или HF_ENDPOINT.
error-weights-disk-full = Диск заполнен: { $file } не поместился. Освободите место; та же команда продолжит с этого места.
error-weights-little-disk = В { $folder } нужно { $needed }, а свободно { $free }. Освободите место или укажите папку на другом диске.
error-weights-license = Лицензии { $repositories } не приняты, поэтому ничего не скачано. Прочитайте их и добавьте --accept-licence.
error-weights-unreachable = Не удаётся скачать { $file }: { download-fault }. Та же команда продолжит с этого места. Если хаб заблокирован, поможет HF_ENDPOINT=https://hf-mirror.com, --from modelscope или прокси в HTTPS_PROXY.
error-engine-little-memory = { $engine } требует { NUMBER($neededMegabytes, useGrouping: 0) } МБ памяти, а здесь { NUMBER($megabytes, useGrouping: 0) } МБ. С VOXBACK_ENGINE={ $engine } он всё же попробует; чем меньше VOXBACK_WORKERS, тем меньше нужно.
error-engine-few-cores = { $engine } тратил бы больше полуминуты на короткий ответ: ядер здесь { $cores }, а нужно { $neededCores }; с VOXBACK_QUALITY=fast нужно меньше (docs/model.md). С VOXBACK_ENGINE={ $engine } он всё равно будет работать.
error-engine-device-missing = VOXBACK_DEVICE равен { $device }, но на этой машине такого устройства нет ({ $reason }). Укажите cpu или загляните в docs/model.md.
error-engine-device-differs = VOXBACK_DEVICE равен { $device }, но его драйвер неверно вычисляет { $graph }: отклонение { NUMBER($difference, style: "percent", maximumFractionDigits: 2) } при допустимых { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) }. Ответы звучали бы неправильно. Укажите auto или cpu либо обновите драйвер.
error-fleet-bad-address = VOXBACK_FLEET не похож на адрес сервера очереди. Напишите его так, как один из этих: { $permitted }
error-fleet-unreachable = Сервер очереди { $address } недоступен ({ $reason }). Запущен ли он и его ли адрес стоит в VOXBACK_FLEET? Запустить можно так: docker compose --profile fleet up.
error-fleet-no-redis = По адресу { $address } отвечает не Valkey и не Redis. Проверьте хост и порт в VOXBACK_FLEET.
error-fleet-eviction = Сервер очереди { $address } при нехватке памяти выбросит ожидающие запросы (maxmemory-policy { $policy }). Включите noeviction: valkey-cli config set maxmemory-policy noeviction — и запишите это в его файл настроек, чтобы так и осталось.
error-fleet-other-key = Кластер { $address } работает с другим ключом. Задайте на всех машинах один и тот же VOXBACK_KEY; если ключ сменили намеренно, остановите все остальные и попробуйте через минуту.
error-fleet-other-protocol = На кластере { $address } другая версия Voxback (протокол { $theirs }, здесь { $mine }). Установите на все машины одну версию; чтобы перейти на эту, остановите все остальные и попробуйте через минуту.
error-fleet-other-model = Бот просит { $wanted }, а эта машина говорила бы через { $offered }. Задайте VOXBACK_ENGINE и VOXBACK_QUALITY одинаково на обеих или установите модель здесь: npm run model:download.
error-fleet-no-key = Узлу озвучки нужен ключ бота, чтобы читать запросы: задайте VOXBACK_KEY или укажите в VOXBACK_KEY_FILE копию файла с ключом бота.
error-webhook-refused = Telegram не принимает VOXBACK_WEBHOOK ({ $reason }). Нужен https-адрес, доступный Telegram извне; без этой настройки бот запрашивает обновления сам.
error-busy-full = Запросов в очереди уже { $waiting }. Попробуйте через минуту.
error-busy-user-limit = Ваших запросов в очереди уже { $waiting }. Дождитесь одного из них или отправьте /cancel.
error-file-too-big = Файл слишком большой: можно не больше { $maxMegabytes } МБ.
error-file-unavailable = Telegram не отдаёт этот файл. Запишите, пожалуйста, ещё раз.
error-file-out-of-reach = Мне не добраться до этого файла: бот неправильно настроен, а с тем, что вы прислали, всё в порядке. Владельцу бота я уже сообщил.
error-file-timeout = Файл скачивался дольше { $seconds } с. Пришлите его, пожалуйста, ещё раз.
error-telegram-voice-forbidden = Сюда нельзя отправлять ни голосовые, ни файлы.
error-telegram-lost = Связь с Telegram оборвалась, пока я отвечал. Если ответа нет, попробуйте ещё раз.
error-telegram-flood = Telegram просит не торопиться. Попробуйте через минуту.
error-telegram-flood-over = Telegram попросил меня подождать, поэтому на то, что вы сделали в последние минуты, ответа не было. Повторите, пожалуйста.
error-telegram-network = Ответ готов, но Telegram его не принял. Отправьте текст ещё раз.
error-telegram-unchanged = Telegram не принял ответ. Отправьте текст ещё раз.
error-telegram-unreachable = Не могу вам написать. Откройте наш личный чат и нажмите «Старт».
error-telegram-other = Telegram отклонил ответ. Отправьте текст ещё раз.
error-storage-unreachable = База данных { $database } недоступна: { $reason }. Проверьте VOXBACK_DATABASE и VOXBACK_KEY_FILE.
error-storage-corrupt = Одна из сохранённых записей повреждена. Восстановите базу из резервной копии или начните с новой.
error-storage-version = База данных записана более новой версией Voxback. Обновитесь или укажите другую VOXBACK_DATABASE.
error-storage-wrong-key = База данных зашифрована другим ключом. Задайте тот VOXBACK_KEY или файл ключа, с которым её создали.
error-storage-bad-key = Ключ из { $source } не подходит: { $reason }. { $remedy }
error-storage-bad-url = VOXBACK_DATABASE не годится. Допустимо: { $permitted }
error-setting-unknown = { $name }: такой настройки нет. Есть { $permitted }.
error-setting-token = В { $name } не весь токен: скопируйте его из @BotFather целиком, цифры, двоеточие и буквы.
error-setting-address = { $name } равен «{ $value }», а это не адрес. Адрес начинается с http:// или https://.
error-setting-webhook-address = { $name } равен «{ $value }». Нужен вид https://host/path, порт 443, 80, 88 или 8443: к другим Telegram не обращается.
error-setting-host-port = { $name } равен «{ $value }». Напишите host:port, например 127.0.0.1:8787; порт не больше 65535.
error-setting-whole = { $name } равен «{ $value }». Допустимо целое число от { NUMBER($min, useGrouping: 0) } до { NUMBER($max, useGrouping: 0) }.
error-setting-choice = { $name } равен «{ $value }». Допустимо: { $permitted }.
error-setting-user-ids = { $name } равен «{ $value }». Перечислите id пользователей через запятую, например 12345678,23456789.
error-proxy-bad-address = Адрес прокси { $proxy } не годится. Допустимо: { $permitted }. Проверьте HTTPS_PROXY, HTTP_PROXY и ALL_PROXY.
error-engine-ffmpeg-path = FFMPEG_PATH указывает на { $path }, но ffmpeg с поддержкой Opus там не запускается. Исправьте путь или уберите настройку, тогда возьмётся системный.
error-storage-key-file = Файл ключа { $file } нельзя прочитать или создать ({ $reason }). Дайте доступ к его папке пользователю, от имени которого всё запущено, или укажите в VOXBACK_KEY_FILE другое место.
error-storage-in-use = База данных { $database } занята другим процессом ({ $holder }). Вдвоём они ответили бы на всё по два раза: остановите тот процесс или укажите в VOXBACK_DATABASE другое место.
error-system = { $reason }
error-system-enoent = { $path } не существует.
error-system-eacces = Нет прав на чтение или запись: { $path }.
error-system-eisdir = { $path } — папка, а нужен файл.
error-env-file = Файл .env не читается ({ $reason }). Это должен быть текстовый файл в UTF-8 с одним NAME=value в каждой строке, доступный для чтения тому, кто запускает программу. Исправьте его или уберите.
error-system-enospc = Диск заполнен.
error-model-files = Файлы этой модели использовать нельзя: { $reason }
error-usage-missing = Не указано: { $name }.
error-usage-unknown-option = Параметра { $option } нет. Есть { $permitted }.
error-usage-no-value = После { $option } нужно значение.
error-usage-no-choice = { $option } равен «{ $value }». Допустимо: { $permitted }.
error-usage-no-number = { $option } равен «{ $value }». Допустимо число от { NUMBER($min, useGrouping: 0) } до { NUMBER($max, useGrouping: 0) }.
error-usage-no-address = { $option } равен «{ $value }». Нужен адрес, например { $example }.
error-usage-exclusive = Можно указать только одно из: { $options }.
error-usage-needs = { $option } имеет смысл только вместе с { $other }.
error-usage-extra = Лишнее слово: «{ $value }».
error-usage-overwrites = Результат затёр бы { $file }. Укажите другой --out.

### Терминал
usage-start =
    Использование: npm start

    Запускает бота: в Telegram, если задан BOT_TOKEN, иначе в браузере, чтобы попробовать. Параметров нет; настройки
    берутся из окружения или .env, о них рассказывает docs/operating.md.

      --help                эта справка

    Коды выхода: 0 остановлен по запросу, 1 сбой во время работы, 2 неверные настройки или чего-то не хватает.
main-starting = Voxback запускается…
main-upgrade = Эта база данных от прежней версии; она один раз приводится в порядок: { NUMBER($done, useGrouping: 0) } из { NUMBER($total, useGrouping: 0) } запросов. Бот запустится, когда всё будет готово.
main-press-enter = Enter — открыть в браузере, Ctrl-C — остановить.
main-telegram-trying =
    Telegram пока не ответил. Пробую { $root }{ $proxy ->
        [none] {""}
       *[other] {" "}через { $proxy }
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }…
main-telegram-help =
    { $root } так и не отвечает. Если Telegram заблокирован, поможет прокси:
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        или socks5://127.0.0.1:1080, можно и в .env
    Для другого сервера Bot API задайте BOT_API_ROOT. Попытки продолжаются; Ctrl-C — остановить.
main-setting-in-vain = { $name } ни на что не влияет: говорит встроенный голос, а эта настройка для модели.
main-in-browser =

    Voxback готов. Откройте { $url } в браузере.
    { $engine ->
        [builtin] Говорит встроенный голос, дублёр без модели. О настоящем читайте в README.md, раздел “The real voice”.
       *[other] Говорит { $engine }.
    }
    В Telegram: BOT_TOKEN=... npm start
main-wrong-token = Telegram не знает такого BOT_TOKEN. Скопируйте токен из @BotFather целиком.
main-second-instance = Этого бота уже запустил другой процесс. Остановите его или возьмите другой токен.
main-no-telegram = Bot API недоступен. Проверьте сеть или BOT_API_ROOT.
main-port-taken = Порт { NUMBER($port, useGrouping: 0) } занят. Укажите в VOXBACK_PLAYGROUND (или VOXBACK_HTTP) другой host:port.
main-address-unusable = Эта машина не может принимать запросы по адресу { $at } ({ $reason }). Задайте в VOXBACK_PLAYGROUND, VOXBACK_HTTP или VOXBACK_WEBHOOK_LISTEN (смотря что из них) адрес этой машины и свободный порт выше 1023, например 127.0.0.1:8787.
main-model-broken = Модель есть, но она не используется. { $reason }
main-lease-lost = База данных была недоступна несколько секунд, и работу мог перенять резервный процесс. После перезапуска этот процесс станет резервным.
usage-speaker =
    Использование: npm run speaker

    Озвучивает на этой машине для бота, который работает на другой. Параметров нет; настройки берутся из окружения или .env:

      VOXBACK_FLEET         адрес сервера очереди, тот же, что у бота, например redis://queue:6379
      VOXBACK_KEY           ключ бота; вместо него VOXBACK_KEY_FILE называет файл с ключом
      VOXBACK_ENGINE        чем говорить; с ним VOXBACK_QUALITY и VOXBACK_DEVICE, одинаково на всех машинах

      --help                эта справка

    Коды выхода: 0 остановлен по запросу, 1 остановлен с нарушениями, 2 неверные настройки или не впустили.
speaker-ready = Эта машина говорит через { $engine }, одновременно ответов: { $size }. Ctrl+C — остановить.
error-setting-fleet = { $name }: узлу озвучки нужен адрес сервера очереди, например redis://queue:6379
main-no-operators = У бота пока нет операторов: VOXBACK_OPERATORS=<ваш id в Telegram> даст вам /stats, /ban и другие команды. См. docs/operating.md.
main-on-telegram = Voxback работает: https://t.me/{ $bot } (говорит { $engine }).

### Как сказать фразу
help-line =
    Перед фразой через двоеточие можно указать, как её сказать:
    3.2s зло: Get out of here and never come back! – ровно за 3,2 секунды
    2.4s 25fps: Cut, this was the last one. – с точностью до кадра видео
    1.25x: I am late. – во столько раз быстрее; ещё медленно, быстро, естественно
    радостно 60% удивлённо 30%: You are here already! – смесь эмоций
    (прошепчи грустно): Good night. – своими словами
    своё: Nothing happened. – как звучит сам голос
    Anna: Did you call? – вашим голосом по имени Anna; строка за строкой выйдет диалог, а другие имена читаются вслух
    Если в начале стоит только двоеточие (: like this), всё читается как написано.
    Пришлите субтитры (.srt, .vtt, .ass, .lrc) или текст (.txt, по фразе в строке), и я сделаю один аудиофайл, где каждая фраза звучит вовремя.
    Пришлите запись или видео и то, что в них говорят (по фразе в строке), и я сделаю субтитры.
error-line-unknown-word =
    { $suggestion ->
        [none]
            Не понимаю «{ $word }» здесь:
            { $line }
            Перед двоеточием может стоять эмоция (зло), темп (3.2s, 1.25x) или (описание в скобках). Чтобы прочитать всё подряд, поставьте двоеточие в самом начале.
       *[other]
            Не понимаю «{ $word }» здесь:
            { $line }
            Может быть, «{ $suggestion }»? Чтобы прочитать всё подряд, поставьте двоеточие в самом начале.
    }
error-line-out-of-range = { $line } — вне пределов: можно от { NUMBER($min, maximumFractionDigits: 1) } до { NUMBER($max, maximumFractionDigits: 0) }.
error-line-twice = { $line } — повтор или противоречие тому, что стоит раньше. Уберите «{ $word }».
error-line-frames-alone = { $line } — рядом нужна длительность, например 3.2s { $word }.
error-line-percent-alone = { $line } — перед процентами нужна эмоция, например зло { $word }.
error-line-no-text = После «{ $head }:» напишите, что сказать.
button-slower = 🐢 Медленнее
button-faster = 🐇 Быстрее
button-say-edited = ✎ Сказать исправленное
button-once-more = ↻ Ещё раз
button-figures-heard = 👂 { $percent }%
button-figures-likeness = 👤 { $likeness }
figures-heard = Перед отправкой я прослушал этот ответ: { $percent }% слов звучат так, как написаны.
figures-likeness = Сходство с записью: { $likeness }. 1 — то же самое; ниже 0.31 — уже другой голос.
button-other-emotion = 🎭 Эмоция
button-as-text = 📝 Текст
button-as-wav = 🎞 WAV
button-wav-24 = WAV 24 бит
button-wav-16 = WAV 16 бит
button-wav-24k = WAV 24 кГц
button-mp3 = MP3
button-wav-times = WAV + время слов
button-with-silence = { $seconds } с + тишина
button-nearest-length = Уложить в { $seconds } с
button-good = 👍 Вот этот
button-good-marked = 👍 Удачный дубль ✓
button-take = ▸ Дубль { $number }
button-take-good = 👍 Дубль { $number } ▸
line-good = Отмечено как удачный дубль.
line-good-no-more = Отметка снята.
take = дубль { $number }
take-slower = медленнее { $factor }×
take-faster = быстрее { $factor }×
take-seconds = { $seconds } с
take-feeling = { $emotion } { $percent }%
take-words = «{ $text }»
take-clip = как в вашем голосовом
take-better = дубль получше
line-gone = Эта фраза больше не хранится: я помню 30 фраз, 30 дней. Отправьте текст ещё раз.
line-slower-no-more = Медленнее уже некуда.
line-faster-no-more = Быстрее уже некуда.
button-mix = 🎛 Смешать
button-from-note = 🎙 Из голосового
button-mix-none = Сбросить
button-mix-done = ✓ Готово
emotion-card-mix = Эмоции ответов: { $emotions }.
emotion-of-note = как в вашем голосовом
emotion-clip-ask = Пришлите голосовое с той эмоцией, с какой должны звучать ответы: от 3 до 30 секунд, говорите что угодно. Я храню только последнее и беру из него только эмоцию. (/cancel — отмена)
mixer-empty = Ответы звучат как ваша запись. Добавьте эмоции; нажатие на название ставит половину или ноль:
mixer-over = В сумме { $sum }%: всё, что выше 100%, меняет только пропорции.
command-pronounce = Слова с особым произношением
button-hear = ▶ Послушать
button-all-words = Все слова
button-more = Ещё ›
pronounce-list =
    { $count ->
        [0] Ваш словарь пуст.
        [one] В словаре { $count } слово с вашим произношением. Нажмите на слово, чтобы послушать или удалить его.
        [few] В словаре { $count } слова с вашим произношением. Нажмите на слово, чтобы послушать или удалить его.
        [many] В словаре { $count } слов с вашим произношением. Нажмите на слово, чтобы послушать или удалить его.
       *[other] В словаре { $count } слов с вашим произношением. Нажмите на слово, чтобы послушать или удалить его.
    }
    Добавляют их так:
    /pronounce 重庆 chóng qìng
    /pronounce Vercel = vur sell
pronounce-card = Теперь «{ $word }» произносится как «{ $said }».
pronounce-gone = Этого слова больше нет в вашем словаре.
error-pronunciation-form = Вот так: /pronounce 重庆 chóng qìng – или /pronounce Vercel = vur sell
error-pronunciation-too-long = Слово может быть не длиннее { $maxWord } { $maxWord ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    }, его произношение — не длиннее { $maxSaid }.
error-pronunciation-too-many = Слов может быть не больше { $max }. Сначала удалите какое-нибудь: /pronounce
command-mode = Голос, голос с текстом, текст, зеркало
button-mode-voice = 🔊 Голос
button-mode-both = 🔊 Голос и текст
button-mode-text = 📝 Текст
button-mode-mirror = 🪞 Зеркало
button-say-it = 🔊 Озвучить
mode-voice = Каждый ваш текст здесь становится голосовым сообщением.
mode-both = Каждый текст становится голосовым сообщением, а сам остаётся под ним.
mode-text = Тексты остаются текстами. Озвучиваю то, о чём попросите: /say или кнопка под текстом.
mode-mirror = Голос за голос: ответьте на текст голосовым, и я его озвучу. Тексты сами по себе остаются текстами.
mode-mirror-hears = Голос за голос: пришлите голосовое, и я запишу его слова и скажу их вашим голосом. Ответьте голосовым на текст, и я его озвучу. Тексты сами по себе остаются текстами.
mode-text-hint = Теперь тексты остаются текстами (/mode).
mode-mirror-hint = Ответьте на свой текст голосовым, и я его озвучу (/mode).
running-note = Озвучиваю…
listening-note = Слушаю…
listening-note-steps = Слушаю… { $done }%
running-note-steps = Фраза { $done } из { $total }…
button-dub-wav24 = WAV 24 бит
button-dub-wav16 = WAV 16 бит
button-dub-ogg = OGG
button-dub-per-line = По файлу на фразу
button-dub-overlap = Внахлёст, не обрезать
dub-plan =
    { $lines ->
        [one] { $lines } фраза
        [few] { $lines } фразы
        [many] { $lines } фраз
       *[other] { $lines } фраз
    }, { $isSure ->
        [true] { $seconds } с
       *[other] около { $seconds } с
    }{ $voices ->
        [none] {""}
       *[other] , голоса: { $voices }
    }.
dub-plan-misfits =
    { $count ->
        [one] { $count } фраза вряд ли уместится в своё время, как быстро её ни говори:
        [few] { $count } фразы вряд ли уместятся в своё время, как быстро их ни говори:
        [many] { $count } фраз вряд ли уместятся в своё время, как быстро их ни говори:
       *[other] { $count } фраз вряд ли уместятся в своё время, как быстро их ни говори:
    }
dub-plan-misfit =
    Фраза { $line }: есть { $slot } с, нужно около { $needed } с; { $end ->
        [cut] конец был бы обрезан.
        [overlap] она зайдёт на следующую фразу.
       *[pause] она продолжится в паузе после неё.
    }
dub-plan-ask = В каком файле прислать?
dub-done =
    { $lines ->
        [one] { $lines } фраза
        [few] { $lines } фразы
        [many] { $lines } фраз
       *[other] { $lines } фраз
    }, { $seconds } с, читает голос ИИ. { $misfits ->
        [0] Каждая фраза уложилась в своё время.
        [one] Не уложилась { $misfits } фраза:
        [few] Не уложились { $misfits } фразы:
        [many] Не уложилось { $misfits } фраз:
       *[other] Не уложилось { $misfits } фраз:
    }
dub-misfit-cut = Фраза { $line }: есть { $slot } с, нужно { $needed } с; конец обрезан.
dub-misfit-over = Фраза { $line }: есть { $slot } с, нужно { $needed } с; продолжается в паузе после неё.
dub-misfit-whole = Фраза { $line }: есть { $slot } с, нужно { $needed } с; она сохранена целиком.
dub-misfits-more = … и ещё { $count }.
dub-words-doubted = Я прослушал каждую строку: в этих, возможно, слова пропали или изменились: { $lines }. А может, это я ослышался.
### Субтитры
button-write-down = Расшифровать
button-subtitles-srt-words = .srt по словам
button-subtitles-vtt = .vtt
button-subtitles-vtt-words = .vtt по словам
subtitles-ask = Сделать субтитры? Ответьте на эту запись тем, что в ней говорят: текстом или файлом .txt, по строке на субтитр. Если написать «строка => другой текст», я смогу сказать другой текст за то же время.
subtitles-ask-or-hear = Сделать субтитры? Ответьте на эту запись тем, что в ней говорят: текстом или файлом .txt, по строке на субтитр. Если написать «строка => другой текст», я смогу сказать другой текст за то же время. Или расшифрую сам.
subtitles-done =
    { $lines ->
        [one] Время расставлено для { $lines } строки.
        [few] Время расставлено для { $lines } строк.
        [many] Время расставлено для { $lines } строк.
       *[other] Время расставлено для { $lines } строк.
    } Кнопки дадут другие форматы или ваш голос вместо того, что в записи.
subtitles-heard =
    { $lines ->
        [one] Расшифровано: { $lines } строка.
        [few] Расшифровано: { $lines } строки.
        [many] Расшифровано: { $lines } строк.
       *[other] Расшифровано: { $lines } строк.
    } Я могу ослышаться: проверьте перед тем, как использовать.
subtitles-others =
    { $lines ->
        [one] Другой текст, { $lines } строка, в своё время. Какой сделать файл?
        [few] Другой текст, { $lines } строки, каждая в своё время. Какой сделать файл?
        [many] Другой текст, { $lines } строк, каждая в своё время. Какой сделать файл?
       *[other] Другой текст, { $lines } строк, каждая в своё время. Какой сделать файл?
    }
subtitles-line-missing = Около { $at } не нашлось: «{ $line }»
subtitles-line-doubtful = Послушайте { $at }: «{ $line }», возможно, звучит иначе.
subtitles-unscripted = С { $from } до { $to } говорят то, чего нет в тексте.
subtitles-more = … и ещё { $count }.
error-dubbing-no-lines = В этом файле нечего озвучивать. Я беру субтитры (.srt, .vtt, .ass, .lrc) и тексты (.txt, по фразе в строке).
error-dubbing-too-many = Фраз слишком много для одного файла: { $lines }, а можно не больше { $max }.
error-dubbing-too-long = { $seconds } с — слишком долго для одного файла: можно не больше { $max } с.
error-dubbing-bad-times = Субтитр { $line } кончается раньше, чем начинается: { $times }
error-emotion-clip-gone = Голосовое с этой эмоцией больше не хранится. Выберите эмоцию: /emotion

### Группы
command-read = Прочитать сообщение голосом группы
command-share = Поделиться голосом с этой группой
command-settings = Настройки этой группы, для админов
command-teach = Научить ответу: /teach привет = Hello all
command-allow = В ответ на сообщение: разрешить участнику пользоваться мной
command-disallow = В ответ на сообщение: больше не разрешать
button-group-settings = ⚙ Настройки (админам)
button-access = Кому я доступен
button-group-voice = Голос группы
button-answers = Ответы голосом
button-welcome = Приветствие голосом
button-quiet = Тихие часы
button-limit = Лимит в час
button-group-language = 🌐 Язык
button-language-each = Язык участника
button-ai-label = Помечать, что это ИИ
voice-of = 🎙 Голос: { $name }
button-name-voice = Называть голос
button-protect = Запретить пересылку
button-delete-trigger = Удалять запрос
button-access-all = Всем
button-access-admins = Только админам
button-access-list = Админам и по списку
button-no-voice = Без голоса
button-minutes = { $minutes } мин
button-no-limit = Без лимита
button-lent = Доступ для групп…
button-quiet-on = Включить
button-quiet-off = Выключить
button-quiet-from = Начало { $sign }1 ч
button-quiet-to = Конец { $sign }1 ч
button-quiet-clock = Часы { $minutes } мин
button-teach-command = ＋ Команда
button-teach-phrase = ＋ Фраза
button-feeling = С какой эмоцией
button-welcome-on = Включить
button-welcome-off = Выключить
button-welcome-text = ✎ Другой текст
button-share = Поделиться голосом
button-take-back = Забрать обратно
group-hello =
    Здравствуйте! Я отвечаю вашими собственными голосами:
    /say@{ $bot } и текст или в ответ на сообщение; меню само добавит моё имя
    ответ на моё сообщение{ $hears ->
        [all] , или упоминание
       *[some] {""}
    }
    /read в ответ на сообщение: голосом группы, если кто-нибудь поделился им через /share

    { $hears ->
        [all] Telegram показывает мне здесь все сообщения. Я их не храню и отвечаю только на эти.
       *[some] Остального, что вы здесь пишете, Telegram мне не показывает, упоминаний тоже; сделайте меня админом, и их я увижу.
    } Голос говорит только за того, кто его записал, пока он сам не поделится им с группой.
group-no-voice-allowed = В этой группе отключены голосовые сообщения, поэтому мои ответы приходят файлом или текстом. Админ может разрешить их в настройках группы.
group-refused-hint = В этой группе голосовые сообщения запрещены, поэтому отправляю файл. Админ может разрешить их в настройках группы.
group-settings-in-private = Настройки — в нашем личном чате.
group-settings =
    Настройки «{ $chat }»

    Кому я доступен: { $access ->
        [all] всем
        [admins] админам
       *[list] админам { $guests ->
            [0] (их список пока пуст)
            [one] и ещё { $guests } участнику
            [few] и ещё { $guests } участникам
            [many] и ещё { $guests } участникам
           *[other] и ещё { $guests } участникам
        }
    }
    Голос группы: { $voice }
    Тихие часы: { $quiet ->
        [off] нет
       *[other] { $quiet }
    }
    Речь за час: { $minutes ->
        [0] без лимита для группы
       *[other] не больше { $minutes } мин
    }
    Ответы голосом: { $answers }
group-access = Кто в этой группе может просить меня говорить?
group-access-list = Чтобы внести человека в список, админ отвечает на его сообщение командой /allow; /disallow убирает. Или нажмите на имя здесь:
group-voice =
    { $count ->
        [0] С этой группой голосом пока никто не поделился. Это может сделать любой участник: /share в группе.
       *[other] Чей голос говорит за группу: /read, ответы голосом и участники без своего голоса.
    }
group-language = На каком языке общаться с этой группой? «{ $each }» — на языке каждого участника.
group-limit = Сколько мне можно здесь говорить за час?
group-quiet-off = Мне можно говорить в любое время.
group-quiet = Я молчу с { $from } до { $to }. На ваших часах сейчас { $now }? Если нет, поправьте ниже.
group-answers =
    { $count ->
        [0] Научите меня команде или фразе, и я отвечу на неё голосом.
        [one] { $count } ответ. Нажмите на ответ, чтобы поменять эмоцию или удалить его.
        [few] { $count } ответа. Нажмите на ответ, чтобы поменять эмоцию или удалить его.
        [many] { $count } ответов. Нажмите на ответ, чтобы поменять эмоцию или удалить его.
       *[other] { $count } ответов. Нажмите на ответ, чтобы поменять эмоцию или удалить его.
    }
    { $hears ->
        [all] Фраза срабатывает, если всё сообщение состоит из неё.
       *[some] Фраза срабатывает, если всё сообщение состоит из неё. Если я не админ, то слышу её только в ответе мне; из команд надёжны те, где есть моё имя, как их пишет меню.
    }
group-answer =
    На «{ $trigger }» я отвечаю:

    { $line }
teach-ask-command = Как назвать команду? Латинские буквы, цифры и _, например: hello (/cancel — выйти)
teach-ask-phrase = На какие слова отвечать? Например: доброе утро (/cancel — выйти)
teach-ask-line = Что сказать в ответ на «{ $trigger }»? (/cancel — выйти)
teach-understood =
    На «{ $trigger }» отвечаю{ $how ->
        [none] {""}
       *[other] {" "}({ $how })
    }:

    { $text }
teach-heard =
    { $when ->
        [command] Точно слышу как { $trigger }@{ $bot }, как команды пишет меню; без имени – пока после меня не писал другой бот.
        [all] Слышу всякий раз, когда это целое сообщение.
       *[some] Слышу, когда это целое сообщение и ответ на моё. Если сделать меня администратором, слышу и без этого.
    }
teach-no-voice = Ответа пока никто не услышит: у этой группы нет голоса. Кто готов одолжить свой, пишет там /share.
teach-usage = Вот так: /teach доброе утро = Good morning, everybody! – а для команды: /teach /rules = Be kind.
allow-usage = Отправьте её в ответ на сообщение нужного участника.
allow-full = Список заполнен, мест в нём { $max }.
group-welcome-off = Новых участников никто не приветствует. Если включить, я буду делать это голосом группы.
group-welcome =
    Новых участников я приветствую так:

    { $text }

    Вместо { $name } будет их имя. Ниже — наименьший перерыв между приветствиями.
welcome-default = Добро пожаловать, { $name }! Рады, что вы с нами.
welcome-ask = Что сказать новым участникам? Не длиннее { $max } { $max ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    }; вместо {"{name}"} будет их имя. (/cancel — оставить как есть)
welcome-kept = Теперь я приветствую так.
welcome-somebody = друзья
read-usage = Вот так: отправьте /read в ответ на сообщение с текстом.
share-in-private = Делиться голосом — дело личное: в нашем личном чате видно, что это значит.
share-not-member = Поделиться голосом с группой могут только её участники.
share-card =
    Поделиться своим голосом с «{ $chat }»?

    Тогда любой участник сможет сказать вашим голосом что угодно: через /read, через ответы голосом, а те, у кого своего голоса нет, и обычным запросом. Каждый ответ помечен как созданный ИИ. Другим группам голос недоступен.
    Группа узнает, что вы им делитесь. Забрать его можно здесь в любой момент; доступ закончится и тогда, когда вы выйдете из группы или удалите голос.

    Нажмите на голос, которым хотите поделиться:
share-people =
    { $count ->
        [0] С этой группой голосом пока никто не поделился.
       *[other] Уже поделились: { $people }
    }
share-given = Теперь «{ $chat }» может говорить голосом «{ $voice }».
share-announced =
    { $name } одалживает этой группе голос. Если администраторы разрешили ему говорить за группу, /read в ответ на сообщение читает его этим голосом, им произносятся голосовые ответы, и им говорят участники без своего голоса. В каждом ответе сказано, что он создан ИИ, если администраторы это не отключили, и { $name } может забрать голос в любое время.
share-taken = Голос снова только ваш.
share-full = Голосов у этой группы уже { $max }, это максимум.
share-list =
    { $count ->
        [0] Ваш голос не доступен ни одной группе. Чтобы поделиться им, напишите в группе /share.
       *[other] Эти группы могут говорить вашим голосом. Нажмите на группу, чтобы забрать его.
    }
error-group-quiet-hours = С { $from } до { $to } здесь тихие часы: так решили админы группы.
error-group-admins-only = В этой группе мной пользуются только админы.
error-group-list-only = В этой группе админы решают, кому можно мной пользоваться, и в их списке вас нет.
error-group-no-voice = У этой группы пока нет голоса. Кто хочет поделиться своим, пусть напишет здесь /share.
error-group-no-welcome-voice = Для приветствия нужен голос группы, а его нет. Кто-нибудь одалживает там свой командой /share; затем выберите его в разделе «Голос группы».
error-group-not-admin = Это могут только админы группы.
error-teach-bad-command = Команда — это от 1 до 32 знаков: буквы a–z, цифры и _.
error-teach-own-command = Команда { $command } у меня уже есть.
error-teach-phrase-length = Фраза может быть длиной от { $min } до { $max } { $max ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    }.
error-teach-line-length = Мне нужно от 1 до { $max } { $max ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символов
    } текста, чтобы его сказать.
error-teach-too-many = Ответов, которым меня научила группа, уже { $max }, это максимум.

### Лимиты и операторы
error-admission-banned = Операторы этого бота вас заблокировали, поэтому я для вас не говорю. /mydata, /forgetme и /privacy по-прежнему работают.
error-admission-maintenance = Сейчас идёт обслуживание, скоро я снова заговорю. Попробуйте, пожалуйста, позже.
error-admission-not-yet = Меня открывают постепенно, и в этом чате я пока не говорю. Попробуйте через несколько дней.
error-limit-user-seconds =
    Ваш лимит речи на этот час исчерпан: { NUMBER($maxSeconds, useGrouping: 0) } с. { $minutes ->
        [one] Продолжить можно через { $minutes } минуту.
        [few] Продолжить можно через { $minutes } минуты.
        [many] Продолжить можно через { $minutes } минут.
       *[other] Продолжить можно через { $minutes } минут.
    }
error-limit-chat-seconds =
    Лимит речи этой группы на этот час исчерпан: { NUMBER($maxSeconds, useGrouping: 0) } с. { $minutes ->
        [one] Продолжить можно через { $minutes } минуту.
        [few] Продолжить можно через { $minutes } минуты.
        [many] Продолжить можно через { $minutes } минут.
       *[other] Продолжить можно через { $minutes } минут.
    }
command-mydata = Мои данные в zip-архиве
command-report = Пожаловаться на голосовое сообщение
command-verify = Здесь ли создан этот голос?
command-stats = Сколько сейчас работы
command-health = Всё ли исправно
command-flags = Как идёт включение функций
command-rollout = Включить функцию для части чатов
command-maintenance = Пауза для всех: on или off
command-ban = Заблокировать человека
command-unban = Разблокировать человека
command-revokevoice = Удалить голос, на который пожаловались
command-audit = Что делали операторы
button-appeal-pass = Принять
button-appeal-refuse = Отклонить
button-revoke-voice = Удалить этот голос
button-ban-owner = Заблокировать владельца
button-which-voice = Чей голос?
button-dismiss = Отклонить
ai-label = 🤖 Голос создан ИИ
verify-usage =
    Перешлите или пришлите мне голосовое сообщение, аудиофайл или видео, и я скажу, моё ли оно. Можно и ответить на него командой /verify.

    Мои ответы подписаны ключом Ed25519 { $id }:
    { $key }
verify-no-key = В { $file } ещё нет ключа: бот, который ничего не подписал, не создал ни одного ответа. Запустите это с настройками бота или с VOXBACK_MARKS_KEY.
verify-slowly = Прослушивание занимает время: подождите несколько минут перед следующим.
verify-made-here = Создано здесь: это произнёс бот, а не человек.
verify-signed = Файл подписан моим ключом: создан { $time } и с тех пор не изменён.
verify-marked = В звуке есть моя неслышная метка. Без неё за помеченную приняли бы меньше одной записи из миллиона.
verify-not-found = Насколько я могу судить, создано не здесь: моей метки в звуке нет. Это не доказательство: если мой ответ переписать с динамика или сильно изменить, метка может пропасть; а в том, что создали другие боты, её и не бывает.
verify-unclear = Слишком коротко, чтобы судить: нужно около трёх секунд речи. Моей метки здесь не нашлось, но это ни о чём не говорит.
verify-altered = В файле есть моя подпись, но она сделана для другого звука. Её кто-то сюда скопировал или изменил звук.
verify-foreign = В файле сказано, что его создал @{ $bot }, но подпись сделана не моим ключом. Проверить это я не могу.
verify-own-voice = Это ваш голос «{ $voice }».
verify-other-voice = Среди ваших голосов такого нет. Чей он, я никому не говорю.
appeal-card =
    Запись { $number }: я не услышал в ней этого предложения. Звучит ли оно, живым голосом и сейчас?

    «{ $sentence }»
appeal-gone = Это уже решено или старше недели.
appeal-pass-done = Принято: голос создаётся, владельцу сообщено.
appeal-refuse-done = Отклонено; владельцу сообщено.
report-usage = Ответьте на моё голосовое командой /report, и операторы этого бота его послушают.
report-slowly = Спасибо, ваша жалоба у меня. Подождите минуту перед следующей.
report-thanks = Спасибо: жалоба { $number }. Операторы этого бота послушают сообщение. Кто пожаловался, они не узнают.
report-card = Жалоба { $number }: кто-то считает, что этим голосом злоупотребляют.
report-gone = Эта жалоба уже рассмотрена.
report-unknown-voice = Уже неизвестно, чей это голос: сообщению больше 30 дней или владелец удалил всё.
report-voice =
    Жалоба { $number }: { $by ->
        [mark] судя по метке в звуке,
       *[file] как отмечено при отправке,
    } это голос { $place } из { $count } человека, который в /audit значится как { $person }.
report-revoke-done = Голос удалён; если у владельца есть другие, говорят они.
report-ban-done = Голос удалён, его владелец заблокирован.
report-owner = На ваш голос «{ $voice }» пожаловались, и операторы этого бота его удалили.
report-dismiss-done = Отклонено.
revokevoice-usage = Вот так: /revokevoice 3 – с номером жалобы.
revokevoice-choose = Какая жалоба? Голос, о котором она, будет удалён:
stats =
    Людей с настройками или голосом: { NUMBER($people, useGrouping: 0) }, групп с настройками: { NUMBER($groups, useGrouping: 0) }.
    Сейчас: ждут { $waiting }, выполняются { $running }.
    За { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } ч с запуска: озвучено { $done }, с ошибкой { $failed }, отменено { $cancelled }; медиана { NUMBER($median, maximumFractionDigits: 1) } с.
health-whisper = Слушает { $model }: она расставляет время в текстах, расшифровывает записи без текста и голосовые, а ответы моделей прослушивает перед отправкой. Загружается, когда нужна.
health-no-whisper = Whisper не установлен: с ним точнее расставлялось бы время в текстах живых записей, расшифровывались бы записи без текста и голосовые и находились бы слова, которые модель пропустила или повторила. Скачать: { $command } (293 МБ, MIT), настраивать ничего не нужно.
health-sentence-unheard = Фраза, которую читают для нового голоса, проверяется только на китайском и английском: без Whisper запись на любом другом языке принимается, что бы в ней ни говорилось.
health =
    Движок: { $engine }. Память: { NUMBER($megabytes, useGrouping: 0) } МБ.
    База данных: { $database ->
        [x] не отвечает
       *[other] { $database } мс
    }. Telegram: { $telegram ->
        [x] не отвечает
       *[other] { $telegram } мс
    }.
    { $maintenance ->
        [true] Идёт обслуживание: я говорю только для операторов.
       *[other] Я говорю для всех.
    }
health-device =
    { $why ->
        [card] Модель считает { $device } на видеокарте { $detail }: результат тот же, что у процессора.
        [no-card] Модель считает { $device }: { $detail }.
        [card-failed] Модель считает { $device }. Видеокарта не прошла сравнение с процессором: { $detail }.
       *[asked] Модель считает { $device }, как указано в VOXBACK_DEVICE.
    }
health-remark = К сведению: { $remark }
health-fleet =
    Узлы озвучки: на связи { $speakers }, в работе ответов { $busy } из { $slots }, ждут { $waiting }, самому старому запросу { NUMBER($oldestSeconds, useGrouping: 0) } с. { $server ->
        [true] Сервер очереди отвечает.
       *[other] Сервер очереди не отвечает.
    } Секунд речи с запуска, по узлам: { $speech }.
fleet-silent = Уже минуту говорить некому: запросы ждут. Работает ли сервер очереди и запущен ли где-нибудь npm run speaker с теми же VOXBACK_ENGINE и VOXBACK_QUALITY, что у бота? Узлов озвучки любого вида: { $others }.
fleet-speaks = Снова есть кому говорить; всё, что ждало, уже озвучивается.
switch-groups = В @BotFather этому боту запрещены группы. /setjoingroups → Enable разрешит его добавлять.
switch-inline = В @BotFather выключен inline-режим. Включите его через /setinline, потом /setinlinefeedback → 100%, иначе «Озвучить» до меня не дойдёт.
switch-feedback = «Озвучить» под @bot отправили, но Telegram мне об этом не сообщил: в @BotFather задайте этому боту /setinlinefeedback → 100%.
switches-wrong = Вы управляете этим ботом; кое-что в @BotFather требует внимания:
maintenance-usage = Вот так: /maintenance on – или off.
maintenance-on = Началось обслуживание: теперь я говорю только для операторов.
maintenance-off = Обслуживание закончено: я говорю для всех.
flag =
    { $name }: { NUMBER($percent, maximumFractionDigits: 2) }%, разрешено { $allowed }, запрещено { $denied }{ $off ->
        [true] , ВЫКЛЮЧЕНО
       *[other] {""}
    }
flag-arm = – { $arm }: запросов { $exposures }, озвучено { $done }, с ошибкой { $failed }, отменено { $cancelled }, { NUMBER($median, maximumFractionDigits: 1) } с
rollout-usage =
    Вот так: /rollout inline 10 – для 10% чатов
    /rollout inline off – ни для кого, что бы ни стояло в списках; on – как раньше
    /rollout inline allow -100123 – этому чату или человеку в любом случае; deny, unlist
    Флаги: { $flags }
rollout-list-full = Список не может быть длиннее { $max }. Увеличьте долю или уберите других через unlist.
ban-usage = Так: /{ $command } 12345678 – с id человека. /ban можно и ответом на пересланное от него сообщение.
ban-done =
    Заблокирован. { $jobs ->
        [0] Его запросов в очереди не было.
        [one] Отменён { $jobs } его запрос.
        [few] Отменено { $jobs } его запроса.
        [many] Отменено { $jobs } его запросов.
       *[other] Отменено { $jobs } его запросов.
    }
unban-nobody = Этот человек не был заблокирован.
unban-done =
    Блокировка снята: этот человек снова может записывать голос и говорить через бота. Что она отняла, не вернётся: ожидавшие запросы, голоса, одолженные группам (/share одолжит их снова), и места в списках групп (/allow). Голоса, удалённые после жалобы, остаются удалёнными.
ban-choose = Кого? Это владельцы голосов, на которые жаловались:
unban-choose = Кого? Это заблокированные, начиная с последних:
audit =
    { $count ->
        [0] Пока никто ничего не делал.
       *[other] Сначала новое: UTC, кто, что, кому (оба под условными именами)
    }
mydata =
    Всё, что я о вас храню: { $voices ->
        [0] записей голоса нет
        [one] { $voices } запись голоса
        [few] { $voices } записи голоса
        [many] { $voices } записей голоса
       *[other] { $voices } записей голоса
    }, { $records ->
        [one] { $records } строка данных
        [few] { $records } строки данных
        [many] { $records } строк данных
       *[other] { $records } строк данных
    }. Голосовых отпечатков здесь нет: они вычислены из записей и больше нигде не пригодятся.
mydata-too-big = Ваши данные занимают { $megabytes } МБ, столько бот отправить не может. Сначала удалите какой-нибудь голос (/voice) или обратитесь к владельцу бота.
button-keep-voice = Оставить
expiry-warning = Вашим голосом «{ $voice }» не пользовались 11 месяцев. Через 30 дней я его удалю, если вы не оставите его или не воспользуетесь им.
expiry-deleted = Ваш голос «{ $voice }» удалён: им не пользовались год. Записать новый: /enroll.
expiry-kept = «{ $voice }» остаётся.
button-mark = ☆ В подсказки @bot
button-send-voice = ▶ Отправить сюда
button-open-bot = Открыть бота
inline-enroll = Сначала запишите голос
inline-say = Озвучить
inline-waiting = Делаю из этого голосовое…
inline-ready = Голосовое готово.
inline-cancelled = Отменено.
inline-interrupted = Тем временем оборвалась связь или меня перезапустили. Отправьте ещё раз.
inline-refused = Ваши настройки конфиденциальности не принимают от меня голосовые, поэтому вставить его сюда нельзя.
inline-unheard = Озвучки не будет: Telegram не сообщил мне, что сообщение отправлено. Владельцу бота я уже написал.
inline-not-yours = Пока голосовое делается, отменить его может только тот, кто попросил.
phrase-marked = ★ Наберите @{ $bot } в любом чате: эта фраза будет первой.
phrase-unmarked = В подсказках она останется только на 30 дней.
phrase-gone = Она слишком старая для подсказок. Сначала скажите её ещё раз.

### Командная строка
usage-common =
    {"  "}--json                для программ: результат или ошибка в виде JSON на стандартный вывод
    {"  "}--help                эта справка
usage-say =
    Использование: npm run say -- --voice FILE --text TEXT --out FILE.wav|FILE.ogg [параметры]

    Произносит одну фразу голосом из записи.

      --voice FILE          запись голоса, от 3 до 30 с, любого вида, который принимает бот; нужен ffmpeg
      --text TEXT           что сказать, по-китайски, по-английски или вперемешку; IndexTTS-2.5 знает ещё японский, испанский
                            и арабский
      --out FILE            .wav (16 бит) или .ogg (Opus, нужен ffmpeg)
      --emotion NAME        happy, angry, sad, afraid, disgusted, melancholic, surprised, calm
      --emotion-words TEXT  вместо этого описание: "whisper it sadly", "焦急地催促"
      --emotion-clip FILE   вместо этого другая запись, из которой взять настроение
      --strength NUMBER     насколько сильно, от 0 до 1; по умолчанию 0.7
      --seconds NUMBER      точная длительность
      --ratio NUMBER        вместо этого длительность относительно естественной, от 0.5 до 2
      --frame-rate NUMBER   вместе с --seconds: целое число кадров видео при этой частоте
      --seed NUMBER         целое число, по умолчанию 0: при том же запросе и числе тот же звук
      --engine NAME         builtin (по умолчанию), indextts или zipvoice
      --model DIR           папка модели: indextts (2 или 2.5, скомпилированная), по умолчанию models/indextts-2;
                            zipvoice — models/zipvoice
      --quality NAME        для indextts: exact (по умолчанию), auto, balanced, fast; для zipvoice: fast (по умолчанию), good
      --approximate LIST    для indextts, поверх качества: steps=12,gpt=int8
      --transcript TEXT     всё, что сказано в записи: нужно для zipvoice
      --clip-transcript TEXT  то же для --emotion-clip
say-refused = бот не принял бы эту запись. { $reason }
say-judged =
    { $what ->
        [clip] Настроение
       *[voice] Голос
    }: { $words }
say-loading = Загружаю движок…
say-step =
    { $what ->
        [voice] Голос
        [clip] Настроение
       *[line] Фраза
    }: { $stage ->
        [prompt] слушаю
        [text] читаю
        [emotion] чувствую
        [decode] говорю
        [flow] формирую звук
        [vocode] создаю звук
       *[finish] завершаю
    } { $done }/{ $total }
say-done = { $file }: { $seconds } с речи (естественная длительность { $natural } с), готово за { $took } с.
usage-align =
    Использование: npm run align -- AUDIO SCRIPT [параметры]
                   npm run align -- AUDIO --aligner whisper

    Делает субтитры к записи.

      AUDIO                 запись длиной до часа: wav или всё, что читает ffmpeg, в том числе звук видео
      SCRIPT                что в ней говорят: текстовый файл в UTF-8, по строке на субтитр
      --aligner NAME        whisper: слышит слова, по умолчанию, если установлен (npm run model:download -- whisper);
                            reading: не нужно ничего. Whisper расшифрует запись и без SCRIPT
      --model DIR           папка Whisper; по умолчанию та, что в models/ или внутри $VOXBACK_MODELS
      --vtt                 WebVTT вместо SubRip
      --words               время для каждого слова, а не только для каждой строки
      --out FILE            по умолчанию AUDIO с расширением .srt или .vtt
align-step =
    { $stage ->
        [listen] Слушаю
        [read] Читаю текст
       *[compare] Сравниваю
    } { $done }/{ $total }
align-odd =
    Строка { $line } на { $start } с { $state ->
        [missing] не прозвучала
        [unspoken] не содержит того, что произносят
       *[other] слышна плохо
    } ({ $confidence }): { $text }
align-unscripted = Нет в тексте: с { $start } по { $end } с.
align-done =
    { $file }: { $lines ->
        [one] { $lines } строка
        [few] { $lines } строки
        [many] { $lines } строк
       *[other] { $lines } строк
    }, { $seconds } с звука, за { $took } с.
# npm run model:download
usage-download =
    Использование: npm run model:download -- [MODEL] [DIR] [параметры]

    Скачивает веса MODEL в DIR (по умолчанию models/MODEL или MODEL внутри $VOXBACK_MODELS). Без того и другого рассказывает,
    что есть, сколько весит и как быстро работает здесь. Прерванное продолжается с того же места; то, что уже скачано
    целиком, заново не качается.

    Коды выхода: 0 всё на месте, 1 сбой, 2 неверный вызов, 3 лицензии не приняты, 4 диск заполнен, 5 файл не такой, каким
    должен быть, 6 файла нет, 7 хаб недоступен, 130 прервано.

      MODEL                 indextts-2    8.87 ГБ, подразумевается, если указан только DIR: лучшее сходство и эмоции
                            indextts-2.5  8.29 ГБ: ещё японский, испанский и арабский, вдвое меньше кодов в секунду
                            zipvoice      184.6 МБ: сходство в десять раз быстрее; китайский и английский
                            whisper       293 МБ, размер base: слышит, что говорят, для субтитров; есть и
                                          whisper-tiny 154 МБ, whisper-small 970 МБ, whisper-large-v3-turbo 1.62 ГБ
      --accept-licence      принять лицензии без вопросов
      --from NAME           hub (по умолчанию) или modelscope
      --endpoint URL        его зеркало; для hub то же делает $HF_ENDPOINT
      --only PATH           только этот файл или папка внутри DIR; можно повторять
      --connections N       соединений на файл, от 1 до 16, по умолчанию 4
      --latest              самые новые файлы вместо закреплённых; хешам, которые называет хаб, придётся поверить
      --verify              ничего не качать: заново прочитать и сверить каждый файл
download-licences = У этих моделей собственные лицензии:
download-licence =
    { $remark ->
        [unstated] лицензия на веса не указана (код { $licence }; обучена на Emilia, CC-BY-NC-4.0: считайте некоммерческой)
        [non-commercial] { $licence } (некоммерческое использование)
        [makers] { $licence } (код и веса, по словам авторов; на странице хаба указано { $page })
       *[none] { $licence }
    }
download-ask-licences = Вы их принимаете? Чтобы продолжить, введите yes:
download-plan =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
        [many] { $count } файлов
       *[other] { $count } файлов
    }, всего { $size }{ $had ->
        [none] {""}
       *[some] , из них { $had } уже здесь
    }
download-progress = { $had } из { $size }, { $rate }/с, осталось { $left }: { $file }
download-retry = { $file }: { download-fault }; повтор через { $wait }
download-fault =
    { $fault ->
        [silence] ни байта за { $seconds } с
        [status] { $host } отвечает HTTP { $status }
        [short] ответ оборвался, не хватило байт: { NUMBER($bytes, useGrouping: 0) }
        [odd] сервер не соблюдает HTTP ({ $reason })
        [changed] тем временем файл на хабе заменили
       *[network] { $reason }
    }
download-check = проверяю { $file }
download-done = { $file }: готово
download-duration =
    { $unit ->
        [hours] { $h } ч { $min } мин
        [minutes] { $min } мин { $s } с
       *[seconds] { $s } с
    }
download-nothing = Все файлы уже здесь.
download-complete = Все файлы на месте.
download-next = Дальше: { $command }
download-verified = Верных файлов: { $right } из { $files }.
download-interrupted = Прервано. Та же команда продолжит с этого места.
offer-speak = Модели, которые говорят: для настоящего сходства. Можно держать сразу несколько.
offer-hear = Модели, которые слушают: расшифровывают записи и голосовые и находят время для субтитров. Хватит одной; чем больше, тем точнее и дольше.
offer-zipvoice =
    сходство в десять раз быстрее: на каждый день, для скромной машины
    языки: китайский, английский
offer-indextts-2 =
    лучшее сходство и любая эмоция: когда ответ может подождать или есть видеокарта
    языки: китайский, английский
offer-indextts-2-5 =
    как IndexTTS-2, но языков больше
    языки: китайский, английский, японский, испанский, арабский
offer-whisper-tiny = самая быстрая, но ошибается чаще всех: около 0,6 ГБ памяти
offer-whisper-base = обычная: около 0,9 ГБ памяти
offer-whisper-small = ошибок меньше, для машины, у которой есть время: около 2 ГБ памяти
offer-whisper-large-v3-turbo = меньше всего ошибок, для многих ядер: около 4 ГБ памяти
offer-time = ответ длиной 3 с занимает на этой машине около { $time }
offer-licence = лицензия { $repository }: { $licence }
offer-name = Назовите модель: npm run model:download -- MODEL, где MODEL — одна из { $names }
offer-ask = Какую? ({ $names })
offer-none = Ничего не скачано. Можно: { $names }

# npm run parity
usage-parity =
    Использование: npm run parity -- GOLDEN_DIR

    Показывает, насколько каждый этап модели отличается от официального кода; код выхода 1, если какой-то слишком далёк.

      GOLDEN_DIR            golden.safetensors и модель, на которой он получен: checkpoints/ (IndexTTS),
                            text_encoder.onnx и файлы при нём (ZipVoice) или model.safetensors (Whisper)
parity-stage = этап
parity-max-absolute = макс. абс.
parity-max-relative = макс. отн.
parity-allowed = допуск
parity-verdict = итог
parity-passed = да
parity-failed = НЕТ
usage-compile =
    Использование: npm run model:compile -- DIR [параметры]

    Создаёт графы модели из её весов.

      DIR                   папка IndexTTS-2 или 2.5 (config.yaml, gpt.pth, s2mel.pth, hf_cache/ …)
                            или Whisper (config.json, model.safetensors …; только fp32)
      --precision NAME      fp32 (по умолчанию), fp16 (для видеокарт), int8 или int4: графы меньше и быстрее рядом с остальными, менее точные
compile-step =
    { $graph }: { $step ->
        [build] строю
        [write] записываю
        [try] проверяю
        [up-to-date] уже свежий
       *[done] готово
    }
usage-fake =
    Использование: npm run model:fake -- DIR [--version 2.5]

    Записывает файлы IndexTTS со случайными весами, чтобы отрепетировать model:compile.

      DIR                   займёт 9 ГБ
      --version VERSION     2 (по умолчанию) или 2.5, который займёт 8 ГБ
fake-step = { $file }: { $done } из { $total } ГБ
fake-no-room = В { $folder } свободно { $free } ГБ, а нужно { $needed } ГБ.

# npm run model:check
usage-bench =
    Использование: npm run model:bench -- DIR [параметры]

    Сравнивает устройство с процессором, граф за графом, и произносит на нём фразы разной длины. Напечатанное можно прямо
    вставить в issue.

      DIR                   папка скомпилированной IndexTTS
      --device NAME         webgpu (по умолчанию), cuda, dml, coreml или cpu
      --seconds LIST        примерная длина фраз, каждая до 60; по умолчанию 3,10,30
      --threads NUMBER      от 1 до 64, по умолчанию 1
      --qualities           вместо этого все уровни качества на процессоре: секунды и память рядом с официальным кодом
usage-verify =
    Использование: npm run verify -- FILE

    Говорит, создал ли запись бот с этими настройками; код выхода 0, если да, и 3, если ничего не найдено.

      FILE                  голосовое сообщение, аудио или видео: всё, что читает ffmpeg
usage-check =
    Использование: npm run model:check -- DIR [параметры]

    Произносит десять фраз с каждым качеством: по потерям против точного выбирается, какое берёт VOXBACK_QUALITY=auto.

      DIR                   папка скомпилированной IndexTTS; страница для прослушивания — DIR/check/index.html
      --voice FILE          запись от 3 до 30 с; без неё говорит демонстрационный голос
      --out DIR             другая папка для страницы
      --threads NUMBER      от 1 до 64, по умолчанию 1
check-title = Чего стоит каждое качество
check-listen = У каждой фразы одинаковые коды и одинаковый шум: вся разница — от качества.
check-quality = качество
check-limits = допуск
check-verdict = итог
check-passed = пройдено
check-failed = не пройдено: { $measures }
check-divergence = расхождение кодов (нат)
check-same-codes = совпавшие коды
check-mel-distance-db = отличие звука (дБ)
check-likeness = сходство
check-likeness-lost = потеря сходства
check-word-errors-added = больше ошибок в словах
check-seconds-per-second = с процессора на с речи
check-memory-mb = память (МБ)
check-line = { $quality }: фраза { $line } из { $lines }
check-no-recogniser = Распознаватель речи не установлен, поэтому ошибки в словах не считаются. Установить его: { $command }
check-result = Теперь VOXBACK_QUALITY=auto берёт «{ $quality }». Послушайте сами: { $page }
check-same-as-exact = «{ $quality }» не отличается от точного качества, пока не скомпилированы графы меньшей разрядности: npm run model:compile -- { $folder } --precision int8
