# Every word that a person sees, in English. Labels of buttons: at most 24 characters.

### Buttons
button-enroll = 🎙 Record my voice
button-hear-example = ▶ Hear an example
button-agree = I agree
button-read-more = Read more
button-decline = No, thanks
button-keep = ✓ Keep this voice
button-again = ↺ Record again
button-delete = ✗ Delete
button-cancel = Cancel
button-use = Use this voice
button-rename = Rename
button-delete-for-good = Yes, delete for good
button-back = ‹ Back
button-as-voice = As the voice sounds
button-describe = ✎ Describe in words…
button-erase = Erase everything
button-keep-data = Keep my data
button-say-again = Say it again
button-say-parts = 🔊 In { $parts } parts
button-read-again = 🎙 Read it once more
button-moods = 🎭 Recorded feelings…
button-better-take = ✨ A better take
button-language-telegram = As Telegram
button-stale = This button is too old. The commands in the menu still work.

### Command menu
command-start = What this bot does
command-help = How to use it, with examples
command-enroll = Record a voice
command-voice = My voices: choose, rename, delete
command-emotion = How replies feel
command-say = Say a text in my voice
command-language = My language
command-cancel = Stop what is going on
command-privacy = What is kept, and where
command-forgetme = Erase everything about me

### The first minute
start =
    Hello { $name }! I turn what you write into voice messages.

    Record five seconds, then write me anything: it comes back spoken.
start-engine =
    { $engine ->
        [builtin] This voice is a stand-in with your pitch, pace and colour. A real likeness: ZipVoice ({ $smallMegabytes } MB, about { $smallSeconds } s per reply here) or IndexTTS-2 ({ $largeGigabytes } GB, about { $largeSeconds } s), which the owner of this bot can install.
       *[other] The voice is made on this server by { $engine }.
    }
start-again =
    Welcome back, { $name }. “{ $voice }” is ready: write me a text and I say it.
    /emotion changes how it feels, /voice which voice speaks.
help =
    Write any text and I say it in your voice, up to { $maxCharacters } characters, Chinese and English mixed as you like.

    /enroll – record a voice (5 seconds are enough)
    /voice – choose, rename or delete a voice
    /emotion – one of { $emotions } emotions, or in words: /emotion whisper it sadly
    /say I am on my way – the same as plain text; as a reply to a message it reads that message
    a recording or a video with its words – subtitles
    /pronounce – words that are said your way; /mode – voice, words or both; /language
    /cancel – stop what I am doing
    /privacy – what is kept; /forgetme – erase everything

    A character that is read wrongly gets its pinyin in brackets: 重[chóng]新, 银行[yín háng].
    In a group: /say from the menu with a text or as a reply, or reply to one of my messages. Where I am an admin, a mention does too.
help-group =
    I speak for members who have recorded a voice, each in their own:
    /say@{ $bot } text – or as a reply to a message; the menu adds my name
    a reply to one of my messages – and a mention, where I am an admin
    /read as a reply to a message – in the voice of the group; /share lends it yours
    /cancel – stop what you asked for
    I read nothing else in this group, except what its admins have taught me to answer. Record your voice in our private chat.

help-examples = Tap an example to hear it:
button-example-1 = angry: Where are you?
button-example-2 = (whisper it): Good night
button-example-3 = 1.5s: See you at seven.
button-example-4 = 1.3x: I am late!
demonstration-line = Hello! Nobody has recorded me: I am a demonstration voice, made by a synthesizer. Record your own, five seconds are enough.
demonstration-label = A demonstration voice: synthetic, and nobody's. /enroll records yours.

### Consent
consent-card =
    <b>Before you record</b>

    A voice is biometric data, so this is your decision:
    • I keep your recording and what I compute from it, encrypted, on this bot's server only.
    • It is used for one thing: speech that you ask for.
    • Only you can make it speak. /forgetme erases it for good, at any time.
    • What it says is made by a machine; every file is tagged as AI-generated.

    Record only your own voice.
consent-first = First the question above: may I keep your voice? (/cancel to leave)
consent-declined = All right, nothing is kept. /enroll if you change your mind.
privacy =
    <b>What is kept</b>
    • Your recordings, the sentences read in them, and voice prints, encrypted (AES-256-GCM), until you delete them.
    • Your settings: which voice, which emotion, which language, when you agreed to the consent text. For an emotion from a voice note: that note, encrypted.
    • Your own dictionary of /pronounce, encrypted.
    • Your 30 newest lines, encrypted, for 30 days: for the buttons under the replies.
    • A text that waits to be spoken, or the script of a recording that waits for its times, encrypted, until it is done.
    • What you said lately, for @bot in other chats (30 days, what you mark longer); which messages speak with your voice, for /report (30 days); your seconds of speech in the last hour. All encrypted.
    • In which groups you lend your voice, or stand on the admins' list, with your first name.
    • A recording that you asked the operators to listen to: where Telegram keeps it, encrypted, until they have, a week at most.
    • If the operators have banned you: that.

    <b>What is not</b>
    • No spoken audio, no recording or voice note that I only listen to (on this server, and also to my own replies: of those two figures stay with the line), no messages, no names in logs. Nothing leaves this server except the replies that Telegram carries.

    <b>Your control</b>
    • /voice deletes one voice, /forgetme erases everything about you at once.
    • A recording that you do not keep is deleted within a day; a voice that is not used for a year, after a month's notice.
    • /mydata hands you everything about you as a zip.

### Language
language-card = In which language shall I talk to you? What I speak is decided by your text.

### Enrollment
enroll-in-private = A voice is personal: please record it in our private chat.
enroll-record =
    Press and hold the microphone and read this, as you would say it to a friend. At least 5 seconds, in a quiet room, a hand's width from the phone:

    “{ $sentence }”
enroll-sentence-1 = The train leaves at a quarter past seven, and I still have to find my other shoe before we go.
enroll-sentence-2 = I put the kettle on, opened the window, and for a moment the whole street was completely quiet.
enroll-sentence-3 = My neighbour grows tomatoes on the roof and gives most of them away before the summer is over.
enroll-sentence-4 = If you follow the river far enough, you reach a small bridge where the children jump into the water.
enroll-sentence-5 = Yesterday I cooked far too much rice, so please come over tonight and bring anybody you like.
enroll-sentence-6 = The museum was closed, but the garden behind it was open, and that was the better part anyway.
enroll-record-short =
    Press and hold the microphone and read this as you would say it to a friend: every word of it, and nothing else. In a quiet room, a hand's width from the phone:

    “{ $sentence }”
enroll-short-1 = The quick judge thought my blue jacket was rather cheap.
enroll-short-2 = Yesterday a young fox crossed our garden without any noise.
enroll-short-3 = She usually enjoys fresh orange juice with her warm toast.
enroll-short-4 = Could you bring those heavy chairs back before the show?
enroll-short-5 = My father's old watch still ticks loudly every single hour.
enroll-short-6 = We took the narrow path and heard a church bell ring.
enroll-waiting = I am waiting for a voice message: press and hold the microphone. (/cancel to stop)
enroll-not-voice = Please record a voice message here in the chat. I take no files: they might be somebody else's voice. (/cancel to stop)
enroll-received = Got { $seconds } seconds. I am making your voice of them…
advice-shorter-than-advised = It is rather short: with { $seconds } s or more the voice gets closer to yours.
advice-rather-quiet = It is rather quiet: closer to the phone is better.
advice-some-clipping = It is a little distorted: farther from the phone is better.
advice-some-noise = There is some noise: a quieter room is better.
advice-narrow-band = The sound is dull: without a headset it is usually better.
advice-two-voices = I hear two different voices in it: alone the voice gets closer to yours.
advice-much-silence = There is a long silence in it, which I leave out: begin right away, so that more of your voice fits in.
advice-other-sentence = I did not hear the whole sentence in it. I take it all the same; the next recording is better with every word.
advice-cut = It was longer than { $max } s: I use the first { $max } s and keep no more.
advice-part = You said more than the sentence: I use only the part that says it, and keep no more.
button-other-sentence = Another sentence
button-ask-operators = Ask a person to listen
appeal-offer = It may be me: accents and echoing rooms are hard for me. If you like, I ask the operators of this bot to listen. They then hear this recording, and nobody else does.
appeal-nobody = It may be me: accents and echoing rooms are hard for me. A quiet room, another sentence or a slower pace often helps; else please tell whoever runs this bot.
appeal-asked = I have asked the operators to listen, and will write to you here. You can try again meanwhile.
appeal-waits = I have asked the operators already; please give them an hour. You can try again meanwhile.
appeal-pass = An operator has listened and let your recording pass. Your voice is being made.
appeal-refuse = An operator has listened and did not hear the sentence. Please record it once more: /enroll
enroll-greeting = Hello! This is how I sound now. Write something, and I will say it for you.
enroll-kept = “{ $voice }” is yours. Write me a text and I say it. Try /emotion to change how it feels.
mood-offer = The voice engine here speaks as the recording does. If you like, record the same with a feeling: replies that are to feel so then sound like it. You can do that at any time: /voice
mood-record =
    Now the same, { $manner }: let it be heard in every word, and read exactly this:

    “{ $sentence }”

    (/cancel to leave it)
mood-happy = happily
mood-angry = angrily
mood-sad = sadly
mood-afraid = as if you were afraid
mood-disgusted = with disgust
mood-melancholic = wistfully
mood-surprised = with surprise
mood-calm = calmly
mood-kept = Kept: { $emotion }. Replies that are to feel so sound like this recording from 50% on. Listen:
mood-list =
    { $count ->
        [0] No feelings are recorded for “{ $voice }” yet. Tap one to record it:
       *[other] Feelings recorded for “{ $voice }”: ✗ deletes one, 🎙 records one.
    }
reading-kept = Thank you, this recording takes the place of the old one. Listen:
draft-deleted = Deleted. /enroll whenever you like.

### Voices
voice-default-name = Voice { $number }
voice-list =
    { $count ->
        [0] You have no voice yet.
        [one] Your voice. Tap it to use, rename or delete it.
       *[other] Your { $count } voices; ● speaks. Tap one to use, rename or delete it.
    }
voice-card = “{ $voice }”, recorded on { $since }.
voice-card-unread = It was recorded before I noted what is read in it, and the voice engine that runs here has to know. Please read one sentence once more.
voice-sample = This is how I sound: { $voice }.
voice-chosen = “{ $voice }” speaks from now on.
voice-rename-ask = What shall it be called? At most { $max } characters. (/cancel to leave it)
voice-renamed = It is called “{ $voice }” now.
voice-delete-sure = Delete “{ $voice }”? The recording and everything computed from it are erased. This can't be undone.
voice-deleted = “{ $voice }” is deleted.
voice-gone = This voice is not there any more.
voice-first = You have no voice yet. Five seconds are enough:

### Emotion
emotion-happy = Happy
emotion-angry = Angry
emotion-sad = Sad
emotion-afraid = Afraid
emotion-disgusted = Disgusted
emotion-melancholic = Melancholic
emotion-surprised = Surprised
emotion-calm = Calm
emotion-card = Replies feel: { $emotion }, { $percent }%.
emotion-card-voice = Replies feel as your recording does. Choose an emotion, or describe one:
emotion-ability =
    { $ability ->
        [made] { $engine }: any feeling, added to your voice.
       *[recorded] { $engine }: speaks as the recording does. A feeling is heard where you have recorded it; else only in the pace.
    }
emotion-describe = Describe how it should feel, for example “whisper it sadly” or “like you have just won”. (/cancel to leave it)
emotion-words-unknown = I don't understand “{ $words }”, so nothing has changed. Name a feeling or a way of speaking: “sad”, “excited”, “whisper it gently”, “shout”.
emotion-words-impossible = The voice here can't do this: { $beyond }. It can be higher, faster, louder, livelier or breathier, and it can whisper.
emotion-words-too-long = A description has 1 to { $max } characters.
emotion-strength-high = Above 90% the voice starts to sound distorted.

### Speaking
say-ask = What shall I say?
say-feeling = “{ $feeling }” is read out as it stands. To have it felt instead, put it in brackets: ({ $feeling }): … – /help shows more.
say-usage-group = Like this: /say Hello everybody – or /say as a reply to a message that has a text.
say-anonymous = I can't tell whose voice this should be: please write as yourself, not as the group or a channel.
queue-note = You are number { $position } in line, about { $seconds } s.
queue-note-nobody = Nobody can speak right now. Your request waits, and is spoken as soon as somebody can.
long-offer = That is { $characters } characters; one reply takes { $maxCharacters }. I can say it in { $parts } parts, split between sentences, about { $seconds } s in all: each comes as soon as it is ready.
long-begun = I say it in { $parts } parts, each as soon as it is ready. Under each stands its number.
dialog-too-long = I have heard { $max } answers, so I close this question. Begin again when you like.
audition-unsure = Your new voice is ready, but I was restarted while I sent its greeting. Do you want to keep the voice?
job-delayed = Your reply is ready, but Telegram asks me to wait { $minutes ->
    [one] a minute
   *[other] about { $minutes } minutes
 } before I send it. It is kept and comes by itself; /cancel drops it.
job-unsure = The connection broke, or I was restarted, while I sent this reply. If it did not arrive:
cancel-done =
    { $jobs ->
        [0] Stopped.
        [one] Stopped; one reply is cancelled.
       *[other] Stopped; { $jobs } replies are cancelled.
    }
cancel-nothing = There is nothing to stop.
voice-refused-hint = Voice messages are not allowed here, so this comes as a file. (Settings › Privacy and Security › Voice Messages)
voice-refused-text = I may send neither voice messages nor files here. The text was: { $text }
voice-note-alone = To speak in your voice I need a text: write it to me, or answer a text with a voice note. To record a new voice: /enroll
unknown-command = I don't know this command. /help shows what I can do.
unknown-message = I can say texts: write me one. /help shows what else I can do.

### Erasing
forgetme-sure = Erase your voices, settings and everything that waits? This can't be undone.
forgetme-kept = Nothing was erased.
forgetme-done =
    Erased: { $voices ->
        [one] 1 voice
       *[other] { $voices } voices
    }, { $settings ->
        [0] no settings
       *[other] your settings
    }, { $jobs ->
        [one] 1 request
       *[other] { $jobs } requests
    }, { $talks ->
        [one] 1 open conversation
       *[other] { $talks } open conversations
    }, { $records ->
        [one] 1 other record
       *[other] { $records } other records
    }. Nothing about you is left here.

### Notices: the reply is there, and something is to be known
notice-emotion-words-unknown = I did not understand this description of a feeling, so the voice stays as it sounds. Words such as “sad”, “excited” or “whispering” work.
notice-emotion-words-listed = There was too little memory just now to understand this description of a feeling, so I looked its words up in a list. Words such as “sad”, “excited” or “whispering” are read the same either way.
notice-text-shortened = The text was too long for one breath and was shortened.
notice-text-left-out = I left these out, as I can't read them: { $characters }
notice-pause-stretched = To fill the time, the pauses were stretched.
notice-emotion-not-heard = The voice engine that runs here speaks as the recording does: of the feeling only the pace is heard.
notice-voice-unread = I don't know what the recording of this voice says, so only the slow engine could speak. Read one sentence once more and it goes fast: /voice
notice-note-not-heard = The voice engine that runs here can't take a feeling from a voice note, so this sounds as your recording does. A feeling can be recorded, though: /voice
notice-timbre-of-clip = The voice engine that runs here takes voice and feeling together: this sounds like the recording of the feeling, the speaker's voice included.
notice-words-unsaid = I listened to this reply, and it may lack words or say others: { $words }. I may have misheard it too. Said once more it often comes out right.
notice-words-added = I listened to this reply, and something may be said twice in it: { $words }. Said once more it often comes out right.
notice-feeling-lessened = With all that feeling it no longer sounded like this voice, so I said it with less: { $percent } % of what was asked.

### Errors: what is wrong, what is allowed, what to do
error-unexpected = Something went wrong on my side (number { $number }). Please try again; if it stays, tell the owner of this bot this number.
error-prompt-too-short = That is { NUMBER($seconds, maximumFractionDigits: 1) } s; I need at least { $minSeconds } s. Please record again.
error-prompt-too-long = That is { NUMBER($seconds, maximumFractionDigits: 1) } s; { $maxSeconds } s is the most. 5 to 10 s are best: please record again.
error-prompt-too-quiet = That is too quiet ({ NUMBER($levelDb, maximumFractionDigits: 1) } dB, at least { NUMBER($minDb, maximumFractionDigits: 0) } dB are needed). Hold the phone closer and record again.
error-prompt-clipped = That is too loud and distorted ({ NUMBER($percent, maximumFractionDigits: 0) }% of it, at most { $maxPercent }%). Hold the phone farther away and record again.
error-prompt-noisy = There is too much noise (your voice is { NUMBER($snrDb, maximumFractionDigits: 1) } dB above it, at least { NUMBER($minDb, maximumFractionDigits: 0) } dB are needed). Find a quieter place and record again.
error-prompt-no-speech = I hear hardly any speech in it ({ NUMBER($percent, maximumFractionDigits: 0) }%, at least { $minPercent }% are needed). Read the sentence aloud and record again.
error-prompt-low-rate = That has telephone quality ({ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } Hz, at least { NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } Hz are needed). Record with the phone's own microphone, without an old headset.
error-prompt-no-transcript = This voice was recorded before I noted what is read in it, and the voice engine that runs here has to know every word. Please read one sentence once more: /voice
error-prompt-wrong-transcript = In { NUMBER($seconds, maximumFractionDigits: 1) } s nobody says { $characters } characters. Please read the whole sentence that I show, and nothing else.
error-prompt-undecodable = I can't read this recording. Please record a voice message here in the chat.
error-recording-forwarded = This message is forwarded or comes from another bot. A voice belongs to the one who speaks: please record it yourself, here.
error-recording-noise =
    There is too much noise to tell whether this is the sentence (your voice is { NUMBER($snrDb, maximumFractionDigits: 1) } dB above it; { NUMBER($quietDb, maximumFractionDigits: 0) } dB are enough). It does not count as a try. Find a quieter place and read it once more:

    “{ $sentence }”
error-recording-other-sentence =
    { $words ->
        [none] I hear something else than the sentence. It shows that you are here and want this voice, so please read just this, as you speak:
       *[other] I miss these words: “{ $words }”. Please read the whole sentence once more, not too fast:
    }

    “{ $sentence }”
error-text-empty = There is nothing to say in it.
error-text-too-long = That is { $characters } characters; { $maxCharacters } is the most for one reply. Please split it.
error-text-bad-pinyin = “{ $reading }” is no reading of “{ $character }”. Possible: { $suggestions }
error-text-unsupported-script = I can't read these characters: { $characters } I speak Chinese and English.
error-text-unsupported-language = This looks like { LANGUAGE($language) }, which I don't speak. I can speak: { LANGUAGE($languages) }
error-text-unspeakable = There are only signs or emoji in it: I need words.
error-align-too-long = That is { NUMBER($seconds, maximumFractionDigits: 0) } s of sound; { $maxSeconds } s are the most that I can bring together with a script.
error-align-no-speech = I hear no speech in this recording, so its script has no times.
error-align-no-script = There is nothing in this script that can be said.
error-align-other-script = This recording does not seem to say this script: I find only { NUMBER($percent, maximumFractionDigits: 0) }% of it.
error-duration-unreachable = This text can't be said in { NUMBER($seconds, maximumFractionDigits: 2) } s; { NUMBER($min, maximumFractionDigits: 2) } to { NUMBER($max, maximumFractionDigits: 2) } s are possible.
error-voice-print-other-engine = This voice was made for another engine ({ $engine }). Please record it again: /enroll
error-voice-print-version = This voice was made by another version. Please record it again: /enroll
error-voice-none = You have no voice yet: /enroll
error-voice-gone = This voice is not there any more. /voice shows yours, /enroll records a new one.
error-voice-too-many = You have { $max } voices, which is the most. Delete one first: /voice
error-voice-bad-name = A name has 1 to { $max } characters.
error-engine-start-timeout = The voice engine did not start within { $seconds } s. Restart the bot; if it happens again, look for what else uses the processor, the memory or the disk.
error-engine-crashed = The voice engine stopped while it worked on this. It is running again: please send it once more.
error-engine-ffmpeg-missing = ffmpeg is missing. Install it (Debian, Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg), or set FFMPEG_PATH to it.
error-engine-unavailable = The voice engine { $engine } is not available here.
error-weights-missing = The model is not complete: { $file } is missing. Run npm run model:download.
error-weights-no-model = There is no model of IndexTTS in { $folder }. This fetches it there: npm run model:download -- indextts-2 { SHELL($folder) } (ZipVoice is used as it is, without compiling.)
error-weights-not-on-hub = { $file } does not exist at { $url }. Fetch it from another place: --from, --endpoint or HF_ENDPOINT.
error-weights-stale = The model in { $folder } is not compiled for these files ({ $graphs }). Run npm run model:compile -- { SHELL($folder) }
error-weights-checksum =
    { $file } is not what it should be: { $difference ->
        [size] it has { NUMBER($actualBytes, useGrouping: 0) } bytes instead of { NUMBER($expectedBytes, useGrouping: 0) }
        [hash] it has SHA-256 { $actualSha256 } instead of { $expectedSha256 }
        [tensor] its tensor { $tensor } is { $actual } instead of { $expected }
        [bare-tensor] it should be one tensor, { $expected }
        [tensor-absent] its tensor { $tensor }, { $expected }, is absent
       *[content] { $reason }
    }. Delete it if it is there, and run npm run model:download again; if it is the same then, fetch it from another place: --from, --endpoint or HF_ENDPOINT.
error-weights-disk-full = The disk is full: { $file } did not fit. Make room; the same command goes on from here.
error-weights-little-disk = { $needed } are needed in { $folder }, and { $free } are free. Make room, or name a folder on another disk.
error-weights-license = The licences of { $repositories } were not accepted, so nothing was fetched. Read them, then add --accept-licence.
error-weights-unreachable = { $file } can't be downloaded: { download-fault }. The same command goes on from here. Where the hub is blocked, HF_ENDPOINT=https://hf-mirror.com, --from modelscope or a proxy in HTTPS_PROXY helps.
error-engine-little-memory = { $engine } needs { NUMBER($neededMegabytes, useGrouping: 0) } MB of memory, and here are { NUMBER($megabytes, useGrouping: 0) } MB. VOXBACK_ENGINE={ $engine } tries it all the same; fewer VOXBACK_WORKERS need less.
error-engine-few-cores = { $engine } would take over half a minute for a short reply with { $cores } cores; { $neededCores } are needed, fewer with VOXBACK_QUALITY=fast (docs/model.md). VOXBACK_ENGINE={ $engine } takes it all the same.
error-engine-device-missing = VOXBACK_DEVICE is { $device }, which this machine does not have ({ $reason }). Use cpu, or see docs/model.md.
error-engine-device-differs = VOXBACK_DEVICE is { $device }, and its driver computes { $graph } wrongly: off by { NUMBER($difference, style: "percent", maximumFractionDigits: 2) }, where { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) } are allowed. Replies would sound wrong. Use auto or cpu, or update the driver.
error-fleet-bad-address = VOXBACK_FLEET is not an address of a queue server. Write it like one of these: { $permitted }
error-fleet-unreachable = The queue server at { $address } can't be reached ({ $reason }). Is it running, and is VOXBACK_FLEET its address? docker compose --profile fleet up starts one.
error-fleet-no-redis = What answers at { $address } is neither Valkey nor Redis. Check host and port of VOXBACK_FLEET.
error-fleet-eviction = The queue server at { $address } would drop requests that wait when its memory is full (maxmemory-policy { $policy }). Set it to noeviction: valkey-cli config set maxmemory-policy noeviction – and in its configuration file, so that it stays.
error-fleet-other-key = The fleet at { $address } works with another key. Give every machine the same VOXBACK_KEY; if the key was changed on purpose, stop all others and try again in a minute.
error-fleet-other-protocol = The fleet at { $address } runs another version of Voxback (protocol { $theirs }, here { $mine }). Install the same version on every machine; to change to this one, stop all others and try again in a minute.
error-fleet-other-model = The bot asks for { $wanted }, this machine would speak with { $offered }. Set VOXBACK_ENGINE and VOXBACK_QUALITY alike on both, or install the model here: npm run model:download.
error-fleet-no-key = A speaker needs the bot's key to read its requests: set VOXBACK_KEY, or VOXBACK_KEY_FILE to a copy of the bot's key file.
error-webhook-refused = Telegram does not take VOXBACK_WEBHOOK ({ $reason }). It must be an https address that Telegram reaches from outside; without the setting the bot asks for updates itself.
error-busy-full = { $waiting } requests are waiting already. Please try again in a minute.
error-busy-user-limit = You have { $waiting } requests waiting already. Wait for one of them, or /cancel.
error-file-too-big = This file is too big; { $maxMegabytes } MB is the most.
error-file-no-sound = I find no sound in this file that I can read. It takes a voice message, an audio file (OGG, MP3, M4A, WAV, FLAC) or a video with sound.
error-file-unavailable = Telegram does not hand this file out. Please record it again.
error-file-out-of-reach = I can't get at this file: this bot is not set up right, and nothing is wrong with what you sent. Whoever runs it has been told.
error-file-timeout = The download took more than { $seconds } s. Please send it again.
error-telegram-voice-forbidden = I may send neither voice messages nor files here.
error-telegram-lost = The connection to Telegram broke while I answered. If you see no answer, please try again.
error-telegram-flood = Telegram asks me to slow down. Please try again in a minute.
error-telegram-flood-over = Telegram had me wait, so what you did in the last minutes got no answer. Please do it once more.
error-telegram-network = The reply is ready but Telegram did not take it. Please send the text once more.
error-telegram-unchanged = Telegram did not take the reply. Please send the text once more.
error-telegram-unreachable = I can't write to you. Open our private chat and press Start.
error-telegram-other = Telegram refused the reply. Please send the text once more.
error-storage-unreachable = The database { $database } can't be reached: { $reason }. Check VOXBACK_DATABASE and VOXBACK_KEY_FILE.
error-storage-not-writable = The database { $database } can't be written: it, its folder or its disk belongs to somebody else, or is only to be read. Give both to the user who runs this, or set VOXBACK_DATABASE to another place.
error-storage-corrupt = A stored record is damaged. Restore the database from a backup, or start with a new one.
error-storage-no-database = { $database } is something else than a database of Voxback, and stays as it is. Set VOXBACK_DATABASE to another place, or bring the database back from a backup.
error-storage-version = The database was written by a newer version of Voxback. Update, or use another VOXBACK_DATABASE.
error-storage-wrong-key = The database was sealed with another key. Set the VOXBACK_KEY or the key file that it was made with.
error-storage-bad-key = The key in { $source } can't be used: { $reason }. { $remedy }
error-storage-bad-url = VOXBACK_DATABASE is not usable. Permitted: { $permitted }
error-setting-unknown =
    { $suggestion ->
        [none] { $name }: there is no such setting. There are { $permitted }.
       *[other] { $name }: there is no such setting. Is { $suggestion } meant?
    }
error-setting-token = { $name } is not a whole token: copy all of it from @BotFather, digits, colon and letters, without quotes or spaces.
error-setting-address = { $name } is “{ $value }”, which is no address. One begins with http:// or https://.
error-setting-webhook-address = { $name } is “{ $value }”. It has to be https://host/path, with port 443, 80, 88 or 8443: Telegram calls no other.
error-setting-host-port = { $name } is “{ $value }”. Write it as host:port, for example 127.0.0.1:8787; a port is at most 65535.
error-setting-whole = { $name } is “{ $value }”. A whole number from { NUMBER($min, useGrouping: 0) } to { NUMBER($max, useGrouping: 0) } is possible.
error-setting-choice = { $name } is “{ $value }”. Possible: { $permitted }.
error-setting-user-ids = { $name } is “{ $value }”. Write user ids with commas between them, for example 12345678,23456789.
error-proxy-bad-address = The proxy { $proxy } is no address that can be used. Possible: { $permitted }. Look at HTTPS_PROXY, HTTP_PROXY and ALL_PROXY.
error-engine-ffmpeg-path = FFMPEG_PATH is { $path }: no ffmpeg that can write Opus runs there. Correct it, or leave it out; then the system's is taken.
error-storage-key-file = The key file { $file } can't be read or made ({ $reason }). Give its folder to the user who runs this, or set VOXBACK_KEY_FILE to another place.
error-storage-in-use = The database { $database } is in use by another process ({ $holder }). Two at once would answer everything twice: stop that one, or set VOXBACK_DATABASE to another place.
error-system = { $reason }
error-system-enoent = There is no { $path }.
error-system-eacces = { $path } is not yours to read or write. Give it to the user who runs this, or name another.
error-system-eisdir = { $path } is a folder; a file is wanted here.
error-system-enotdir = { $path } lies below a file; a folder is wanted there.
error-system-erofs = { $path } is on a disk that can only be read. Name a place that can be written.
error-system-efbig = A file became larger than its disk or a limit allows (FAT32 takes 4 GB a file; ulimit -f shows the limit). Name a folder on another disk, or raise the limit.
error-env-file = The file .env can't be read ({ $reason }). It has to be a text file in UTF-8 with a NAME=value in each line, readable by the user who runs this. Correct it, or remove it.
error-env-line = Line { $line } of .env is no setting. Each line is NAME=value; what begins with # is a comment. Correct the line, or remove it.
error-system-enospc = The disk is full.
error-model-files = The files of this model can't be used: { $reason }. npm run model:download fetches anew what is damaged, npm run model:compile makes the graphs anew.
error-usage-missing = { $name } is missing.
error-usage-unknown-option = There is no option { $option }. There are { $permitted }.
error-usage-no-value = { $option } needs a value behind it.
error-usage-no-choice = { $option } is “{ $value }”. Possible: { $permitted }.
error-usage-no-number = { $option } is “{ $value }”. A number from { NUMBER($min, useGrouping: 0) } to { NUMBER($max, useGrouping: 0) } is possible.
error-usage-no-address = { $option } is “{ $value }”. An address such as { $example } is wanted.
error-usage-exclusive = Only one of { $options } can be given.
error-usage-needs = { $option } only makes sense with { $other }.
error-usage-extra = “{ $value }” is one word too many.
error-usage-overwrites = The result would overwrite { $file }. Choose another --out.

### The terminal
usage-start =
    Usage: npm start

    Starts the bot: on Telegram where BOT_TOKEN is set, else in the browser, to try it. It takes no options; settings come
    from the environment or .env, and docs/operating.md explains them.

      --help                this text

    Exit codes: 0 stopped on request, 1 failed while running, 2 wrong settings, or a part is missing.
main-starting = Voxback is starting…
main-upgrade = This database is from an earlier version; it is being put in order, once: { NUMBER($done, useGrouping: 0) } of { NUMBER($total, useGrouping: 0) } requests. The bot starts when that is done.
main-press-enter = Press Enter to open it in the browser, Ctrl-C to stop.
main-telegram-trying =
    Telegram has not answered yet. Trying { $root }{ $proxy ->
        [none] {""}
       *[other] {" "}by way of { $proxy }
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }…
main-telegram-help =
    Still no answer from { $root }. Where Telegram is blocked, a proxy helps:
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        or socks5://127.0.0.1:1080, in .env too
    With another Bot API server, set BOT_API_ROOT. I go on trying; Ctrl-C stops.
main-setting-in-vain = { $name } has no effect: the built-in voice speaks, and it is for the model.
main-no-models = VOXBACK_MODELS is “{ $folder }”, and there is no such folder: no model is found there.
main-in-browser =

    Voxback is ready. Open { $url } in your browser.
    { $engine ->
        [builtin] The built-in voice speaks, a stand-in that needs no model. For the real one, see “The real voice” in README.md.
       *[other] { $engine } speaks.
    }
    On Telegram: BOT_TOKEN=... npm start
main-wrong-token = Telegram does not know this BOT_TOKEN. Copy the whole token from @BotFather.
main-second-instance = Another process is running this bot. Stop it, or use another token.
main-no-telegram = The Bot API can't be reached. Check the network, or BOT_API_ROOT.
main-port-taken = Port { NUMBER($port, useGrouping: 0) } is taken. Set VOXBACK_PLAYGROUND (or VOXBACK_HTTP) to another host:port.
main-address-unusable = This machine can't serve at { $at } ({ $reason }). Set VOXBACK_PLAYGROUND, VOXBACK_HTTP or VOXBACK_WEBHOOK_LISTEN, whichever it is, to an address of this machine and a free port above 1023, such as 127.0.0.1:8787.
main-model-broken = A model is there and is left out. { $reason }
main-remark = About the model: { $remark }
main-lease-lost = The database could not be reached for some seconds, and a standby may have taken over. Started again, this process stands by.
usage-speaker =
    Usage: npm run speaker

    Speaks on this machine for a bot that runs elsewhere. It takes no options; settings come from the environment or .env:

      VOXBACK_FLEET         address of the queue server that the bot names too, such as redis://queue:6379
      VOXBACK_KEY           the bot's key; VOXBACK_KEY_FILE names a file with it instead
      VOXBACK_ENGINE        what speaks; VOXBACK_QUALITY and VOXBACK_DEVICE belong to it, alike on all machines

      --help                this text

    Exit codes: 0 stopped on request, 1 not stopped in order, 2 wrong settings, or not let in.
speaker-ready = This machine speaks with { $engine }, { $size } at a time. Ctrl+C stops it.
error-setting-fleet = { $name }: a speaker needs the address of the queue server, for example redis://queue:6379
main-no-operators = Nobody operates this bot yet: VOXBACK_OPERATORS=<your Telegram user id> gives you /stats, /ban and more. See docs/operating.md.
main-on-telegram = Voxback runs as https://t.me/{ $bot } ({ $engine } speaks).

### How a line is said
help-line =
    How a line is said can stand before it, with a colon:
    3.2s angry: Get out of here and never come back! – in exactly 3.2 seconds
    2.4s 25fps: Cut, this was the last one. – on whole video frames
    1.25x: I am late. – faster by that much; also slow, fast, natural
    happy 60% surprised 30%: You are here already! – a mixture
    (whisper it sadly): Good night. – in your own words
    own: Nothing happened. – as the voice sounds
    Anna: Did you call? – in your voice called Anna, for a conversation line by line; any other name is read out
    A colon alone in front (: like this) leaves everything as it is written.
    Send me subtitles (.srt, .vtt, .ass, .lrc) or a text (.txt, a line each), and I make one audio file of them, every line in its time.
    Send me a recording or a video with what is said in it (a line each), and I make subtitles of it.
error-line-unknown-word =
    { $suggestion ->
        [none]
            I don't know “{ $word }” here:
            { $line }
            An emotion, a pace such as 3.2s or 1.25x, or (a description) can stand before the colon. To say all of it, put a colon in front.
       *[other]
            I don't know “{ $word }” here:
            { $line }
            Did you mean “{ $suggestion }”? To say all of it, put a colon in front.
    }
error-line-out-of-range = { $line } is out of range: { NUMBER($min, maximumFractionDigits: 1) } to { NUMBER($max, maximumFractionDigits: 0) } is possible.
error-line-twice = { $line } says it a second time, or contradicts what stands before it. Leave “{ $word }” out.
error-line-frames-alone = { $line } needs a length beside it, such as 3.2s { $word }.
error-line-percent-alone = { $line } needs an emotion in front of it, such as angry { $word }.
error-line-no-text = After “{ $head }:” comes what I shall say.
button-slower = 🐢 Slower
button-faster = 🐇 Faster
button-say-edited = ✎ Say the edited text
button-once-more = ↻ Again
button-figures-heard = 👂 { $percent } %
button-figures-likeness = 👤 { $likeness }
figures-heard = I listened to this reply before I sent it, and heard { $percent } % of its words as they are written.
figures-likeness = Likeness to the recording: { $likeness }. 1 is the same; below 0.31 it counts as another voice.
button-other-emotion = 🎭 Emotion
button-as-text = 📝 Text
button-as-wav = 🎞 WAV
button-wav-24 = 24-bit WAV
button-wav-16 = 16-bit WAV
button-wav-24k = 24 kHz WAV
button-mp3 = MP3
button-wav-times = WAV + words' times
button-with-silence = { $seconds } s + silence
button-nearest-length = Say it in { $seconds } s
button-good = 👍 This one
button-good-marked = 👍 The good one ✓
button-take = ▸ Take { $number }
button-take-good = 👍 Take { $number } ▸
line-good = Marked as the good take.
line-good-no-more = Not marked any more.
take = take { $number }
take-slower = slower { $factor }×
take-faster = faster { $factor }×
take-seconds = { $seconds } s
take-feeling = { $emotion } { $percent }%
take-words = “{ $text }”
take-clip = as your voice note
take-better = better take
line-gone = This line is not kept any more: 30 lines are, for 30 days. Please send the text again.
line-slower-no-more = It can't be any slower.
line-faster-no-more = It can't be any faster.
button-mix = 🎛 Mix
button-from-note = 🎙 From a voice note
button-mix-none = Nothing
button-mix-done = ✓ Done
emotion-card-mix = Replies feel: { $emotions }.
emotion-of-note = like your voice note
emotion-clip-ask = Send me a voice note that feels as replies should feel: 3 to 30 seconds, whatever you say. I keep only the newest one, and use only its feeling. (/cancel to leave it)
mixer-empty = Replies feel as your recording does. Add emotions; a tap on a name takes half or nothing:
mixer-over = Together { $sum }%: what is above 100% only changes the proportions.
command-pronounce = Words that are said another way
button-hear = ▶ Listen
button-all-words = All words
button-more = More ›
pronounce-list =
    { $count ->
        [0] Your dictionary is empty.
        [one] One word is said your way. Tap it to listen or delete.
       *[other] { $count } words are said your way. Tap one to listen or delete.
    }
    Add one like this:
    /pronounce 重庆 chóng qìng
    /pronounce Vercel = vur sell
pronounce-card = “{ $word }” is said as “{ $said }” from now on.
pronounce-gone = This word is not in your dictionary any more.
error-pronunciation-form = Like this: /pronounce 重庆 chóng qìng – or /pronounce Vercel = vur sell
error-pronunciation-too-long = A word has at most { $maxWord } characters, what is said for it { $maxSaid }.
error-pronunciation-too-many = { $max } words are the most. Delete one first: /pronounce
command-mode = Voice, voice and words, text, mirror
button-mode-voice = 🔊 Voice
button-mode-both = 🔊 Voice and words
button-mode-text = 📝 Text
button-mode-mirror = 🪞 Mirror
button-say-it = 🔊 Say it
mode-voice = Every text that you write here becomes a voice message.
mode-both = Every text becomes a voice message with its words under it.
mode-text = Texts stay texts. I speak what you ask for: /say, or the button under a text.
mode-mirror = Voice for voice: answer a text with a voice note, and I say that text. Texts alone stay texts.
mode-mirror-hears = Voice for voice: send a voice note, and I write down its words and say them in your voice. Answer a text with one, and I say that text. Texts alone stay texts.
mode-text-hint = Texts stay texts now (/mode).
mode-mirror-hint = Answer your text with a voice note, and I say it (/mode).
running-note = Speaking…
listening-note = Listening…
listening-note-steps = Listening… { $done } %
running-note-steps = Line { $done } of { $total }…
button-dub-wav24 = 24-bit WAV
button-dub-wav16 = 16-bit WAV
button-dub-ogg = OGG
button-dub-per-line = One file per line
button-dub-overlap = Overlap, don't cut
dub-plan =
    { $lines ->
        [one] One line
       *[other] { $lines } lines
    }, { $isSure ->
        [true] { $seconds } s
       *[other] about { $seconds } s
    }{ $voices ->
        [none] {""}
       *[other] , said by { $voices }
    }.
dub-plan-misfits =
    { $count ->
        [one] One line will hardly fit into its time, even as fast as it can be said:
       *[other] { $count } lines will hardly fit into their times, even as fast as they can be said:
    }
dub-plan-misfit =
    Line { $line }: has { $slot } s, needs about { $needed } s; { $end ->
        [cut] its end would be cut off.
        [overlap] it would sound into the next line.
       *[pause] it would go on into the pause behind it.
    }
dub-plan-ask = As which file?
dub-done =
    { $lines ->
        [one] One line
       *[other] { $lines } lines
    }, { $seconds } s, spoken by an AI voice. { $misfits ->
        [0] Every line fits into its time.
        [one] One line did not fit:
       *[other] { $misfits } lines did not fit:
    }
dub-misfit-cut = Line { $line }: has { $slot } s, needs { $needed } s; its end is cut off.
dub-misfit-over = Line { $line }: has { $slot } s, needs { $needed } s; it goes on into the pause behind it.
dub-misfit-whole = Line { $line }: has { $slot } s, needs { $needed } s; it is there whole.
dub-misfits-more = … and { $count } more.
dub-words-doubted = I listened to every line, and in these some words may be missing or different: { $lines }. I may have misheard them too.
### Subtitles
button-write-down = Write it down
button-subtitles-srt-words = .srt by words
button-subtitles-vtt = .vtt
button-subtitles-vtt-words = .vtt by words
subtitles-ask = Subtitles? Answer this recording with what is said in it, as a text or a .txt, a line for each subtitle. “line => other text” lets me say the other text in its time.
subtitles-ask-or-hear = Subtitles? Answer this recording with what is said in it, as a text or a .txt, a line for each subtitle. “line => other text” lets me say the other text in its time. Or I write down what I hear.
subtitles-done =
    { $lines ->
        [one] One line has its times.
       *[other] { $lines } lines have their times.
    } The buttons give other formats, and your voice in place of the one in the recording.
subtitles-heard =
    { $lines ->
        [one] I have heard one line.
       *[other] I have heard { $lines } lines.
    } What I hear can be wrong: read it before you use it.
subtitles-others =
    { $lines ->
        [one] The other text of one line, in its time. Which file shall I make of it?
       *[other] The other texts of { $lines } lines, in their times. Which file shall I make of them?
    }
subtitles-line-missing = Not found near { $at }: “{ $line }”
subtitles-line-doubtful = Listen to { $at }: “{ $line }” may be said otherwise.
subtitles-unscripted = { $from } to { $to }: something is said that the script doesn't have.
subtitles-more = … and { $count } more.
error-dubbing-no-lines = There is nothing to say in this file. I take subtitles (.srt, .vtt, .ass, .lrc) and texts (.txt, a line each).
error-dubbing-too-many = { $lines } lines are too many for one file; { $max } are the most.
error-dubbing-too-long = { $seconds } s are too long for one file; { $max } s are the most.
error-dubbing-bad-times = Subtitle { $line } ends before it begins: { $times }
error-emotion-clip-gone = The voice note of this emotion is not kept any more. Choose an emotion: /emotion

### Groups
command-read = Read a message in the group's voice
command-share = Lend my voice to this group
command-settings = Settings of this group, for admins
command-teach = Teach an answer: /teach hello = Hello all
command-allow = Reply with it: this member may use me
command-disallow = Reply with it: no longer
button-group-settings = ⚙ Settings (admins)
button-access = Who may use me
button-group-voice = Voice of the group
button-answers = Voice answers
button-welcome = Welcome by voice
button-quiet = Quiet hours
button-limit = Limit per hour
button-group-language = 🌐 Language
button-language-each = Of each member
button-ai-label = Say that it is AI
voice-of = 🎙 { $name }'s voice
button-name-voice = Name the voice
button-protect = No forwarding
button-delete-trigger = Delete the request
button-access-all = Everybody
button-access-admins = Admins only
button-access-list = Admins and a list
button-no-voice = No voice
button-minutes = { $minutes } min
button-no-limit = No limit
button-lent = Lent to groups…
button-quiet-on = Turn on
button-quiet-off = Turn off
button-quiet-from = { $sign } 1 h: begin
button-quiet-to = { $sign } 1 h: end
button-quiet-clock = Clock { $minutes } min
button-teach-command = ＋ Command
button-teach-phrase = ＋ Phrase
button-feeling = How it feels
button-welcome-on = Turn on
button-welcome-off = Turn off
button-welcome-text = ✎ Other words
button-share = Lend my voice
button-take-back = Take it back
group-hello =
    Hello! I answer in your own voices:
    /say@{ $bot } a text, or as a reply to a message; the menu adds my name
    a reply to one of my messages{ $hears ->
        [all] , or a mention of me
       *[some] {""}
    }
    /read as a reply: in the voice of the group, if somebody lends one with /share

    { $hears ->
        [all] Telegram shows me every message here. I keep none of them, and answer only to these.
       *[some] Telegram shows me nothing else of what you write here, not even mentions; make me an admin, and I hear those too.
    } A voice speaks only for the one who recorded it, unless they share it.
group-no-voice-allowed = Voice messages are switched off in this group, so my replies come as files or as text. An admin can allow them in the group's permissions.
group-refused-hint = Voice messages are not allowed in this group, so this comes as a file. An admin can allow them in the group's permissions.
group-settings-in-private = The settings are in our private chat.
group-settings =
    Settings of “{ $chat }”

    Who may use me: { $access ->
        [all] everybody
        [admins] the admins
       *[list] the admins { $guests ->
            [0] (their list is still empty)
            [one] and one member
           *[other] and { $guests } members
        }
    }
    Voice of the group: { $voice }
    Quiet hours: { $quiet ->
        [off] none
       *[other] { $quiet }
    }
    Speech in an hour: { $minutes ->
        [0] no limit of this group
       *[other] { $minutes } min at most
    }
    Voice answers: { $answers }
group-access = Who may make me speak in this group?
group-access-list = An admin puts somebody on the list by replying /allow to a message of theirs; /disallow takes them off. Or tap a name here:
group-voice =
    { $count ->
        [0] Nobody has lent this group a voice yet. Any member can: /share in the group.
       *[other] Whose voice speaks for the group: /read, voice answers, and members without a voice of their own.
    }
group-language = In which language shall I talk to this group? “{ $each }” is the language of each member.
group-limit = How much may I speak here in an hour?
group-quiet-off = I may speak at any time.
group-quiet = I am quiet from { $from } until { $to }. Your clock shows { $now } now? If not, put it right below.
group-answers =
    { $count ->
        [0] Teach me a command or a phrase, and I answer it by voice.
        [one] One answer. Tap it to change how it feels, or to delete it.
       *[other] { $count } answers. Tap one to change how it feels, or to delete it.
    }
    { $hears ->
        [all] A phrase counts when it is the whole message.
       *[some] A phrase counts when it is the whole message. I hear it only as a reply to me, unless I am an admin; of commands surely those with my name, as the menu writes them.
    }
group-answer =
    To “{ $trigger }” I answer:

    { $line }
teach-ask-command = What is the command called? Letters, digits and _, for example: hello (/cancel to leave)
teach-ask-phrase = Which words shall I answer? For example: good morning (/cancel to leave)
teach-ask-line = What shall I say to “{ $trigger }”? (/cancel to leave)
teach-understood =
    To “{ $trigger }” I answer{ $how ->
        [none] {""}
       *[other] {" "}({ $how })
    }:

    { $text }
teach-heard =
    { $when ->
        [command] I hear it surely as { $trigger }@{ $bot }, as the menus write commands; bare ones while no other bot has written since.
        [all] I hear it whenever it is a whole message.
       *[some] I hear it when it is a whole message and a reply to one of mine. Made an admin, I hear it without that.
    }
teach-no-voice = Nobody hears an answer yet: this group has no voice. Whoever lends theirs writes /share there.
teach-usage = Like this: /teach good morning = Good morning, everybody! – or for a command: /teach /rules = Be kind.
allow-usage = Reply with it to a message of the member who is meant.
allow-full = The list is full: { $max } members.
group-welcome-off = Newcomers are not greeted. When it is on, I greet them by voice, in the voice of the group.
group-welcome =
    I greet newcomers with:

    { $text }

    { $name } becomes their name. Below: the shortest pause between two greetings.
welcome-default = Welcome, { $name }! Good to have you here.
welcome-ask = What shall I say to newcomers? At most { $max } characters; {"{name}"} becomes their name. (/cancel to leave it)
welcome-kept = That is how I greet from now on.
welcome-somebody = everybody
read-usage = Like this: /read as a reply to a message that has a text.
share-in-private = Lending a voice is personal: in our private chat you see what it means.
share-not-member = Only members of a group can lend it their voice.
share-card =
    Lend your voice to “{ $chat }”?

    Everybody there can then have it say anything: by /read, by voice answers, and as members without a voice of their own. Each reply is tagged as AI-generated. Other groups can't use it.
    The group is told that you lend it. You take it back here at any time; it also ends when you leave the group or delete the voice.

    Tap the voice to lend it:
share-people =
    { $count ->
        [0] Nobody has lent this group a voice so far.
       *[other] Lent so far by: { $people }
    }
share-given = “{ $chat }” may speak with “{ $voice }” now.
share-announced =
    { $name } has lent this group a voice. Where the admins let it speak for the group, /read as a reply reads a message in it, voice answers are spoken in it, and members without a voice of their own speak in it. Each reply says that it is AI-generated unless the admins have turned that off, and { $name } can take the voice back at any time.
share-taken = It is yours alone again.
share-full = This group has { $max } voices, which is the most.
share-list =
    { $count ->
        [0] No group has your voice. To lend it, write /share in the group.
       *[other] These groups may speak in your voice. Tap one to take it back.
    }
error-group-quiet-hours = It is quiet here from { $from } until { $to }: the admins of this group want it so.
error-group-admins-only = In this group only admins may use me.
error-group-list-only = In this group the admins have chosen who may use me, and you are not on their list.
error-group-no-voice = This group has no voice yet. Whoever wants to lend theirs writes /share here.
error-group-no-welcome-voice = A welcome needs a voice of the group, and it has none. Somebody lends theirs with /share there; then choose it at “Voice of the group”.
error-group-not-admin = Only admins of the group can do this.
error-teach-bad-command = A command has 1 to 32 letters a to z, digits and _.
error-teach-own-command = { $command } is a command of mine already.
error-teach-phrase-length = A phrase has { $min } to { $max } characters.
error-teach-line-length = I need 1 to { $max } characters to say.
error-teach-too-many = This group has taught me { $max } answers, which is the most.

### Limits and operators
error-admission-banned = The operators of this bot have banned you, so I do not speak for you. /mydata, /forgetme and /privacy still work.
error-admission-maintenance = I am being looked after and will speak again soon. Please try again later.
error-admission-not-yet = I am being opened step by step and do not speak in this chat yet. Please try again in a few days.
error-limit-user-seconds =
    You have used your { NUMBER($maxSeconds, useGrouping: 0) } s of speech for this hour. { $minutes ->
        [one] In a minute there is room again.
       *[other] In { $minutes } minutes there is room again.
    }
error-limit-chat-seconds =
    This group has used its { NUMBER($maxSeconds, useGrouping: 0) } s of speech for this hour. { $minutes ->
        [one] In a minute there is room again.
       *[other] In { $minutes } minutes there is room again.
    }
command-mydata = My data, as a zip
command-report = Report a voice message
command-verify = Was this voice made here?
command-stats = How much is going on
command-health = Whether all parts work
command-flags = How the rollout fares
command-rollout = Give a feature to a share of chats
command-maintenance = Pause for everybody: on or off
command-ban = Ban a person
command-unban = Lift a ban
command-revokevoice = Delete a reported voice
command-audit = What operators did
button-appeal-pass = Let it pass
button-appeal-refuse = Refuse
button-revoke-voice = Delete this voice
button-ban-owner = Ban its owner
button-which-voice = Which voice?
button-dismiss = Dismiss
ai-label = 🤖 AI-generated voice
verify-usage =
    Forward or send me a voice message, an audio file or a video, and I will say whether I made it. You can also answer one with /verify.

    My replies are signed with the Ed25519 key { $id }:
    { $key }
verify-no-key = There is no key yet at { $file }: a bot that has signed nothing has made no reply. Run this with the settings of the bot, or with VOXBACK_MARKS_KEY.
verify-in-private = I say that in our private chat: forward it to me there, with /verify before or under it.
verify-slowly = Listening takes a while: please wait some minutes before the next one.
verify-made-here = Made here: this sound was spoken by this bot, not by a person.
verify-made-here-throughout = Made here: this bot speaks in it throughout.
verify-made-here-partly = Made here, but not all of it. This bot speaks at about:
verify-part = { $from } to { $to }
verify-rest = Where the rest is from, I can't tell.
verify-made-here-somewhere = Made here, all of it or a part: the mark is too weak to tell where.
verify-signed = The file is signed with my key: made { $time }, unchanged since.
verify-marked = My inaudible mark is in the sound. Fewer than one in a million recordings without it would be taken for marked.
verify-beside = It does not tell who else speaks at the same time, nor what was cut in from elsewhere if that is shorter than two or three seconds.
verify-listened = I listened up to { $to }; of what comes after that I say nothing.
verify-not-found = Not made here, as far as I can tell: there is no mark of mine in it. That is no proof: recorded anew from a loudspeaker, drowned in noise or changed a lot, a reply of mine can lose its mark; and what another bot has made carries none of mine.
verify-unclear = Too little to tell: I need about three seconds of speech. I found no mark of mine in this one, which says nothing.
verify-altered = The file carries a signature of mine that was made for another sound. Somebody has copied it here, or changed the sound.
verify-foreign = The file says that @{ $bot } made it, signed with a key that is not mine. I can't check that.
verify-forged = The file says that my key signed it, but the signature is not valid: somebody has made it up, or changed what the file says of itself.
verify-own-voice = I hear your voice “{ $voice }” in it.
verify-other-voice = I hear none of your voices in it. Whose it is I tell nobody.
appeal-card =
    Recording { $number }: I did not hear that it says this sentence. Does it, in a living voice, live?

    “{ $sentence }”
appeal-gone = That is settled already, or older than a week.
appeal-pass-done = Passed: the voice is being made, and its owner was told.
appeal-refuse-done = Refused; its owner was told.
report-usage = Answer a voice message of mine with /report, and the operators of this bot will hear it.
report-slowly = Thank you, I have your report. Please wait a minute before the next one.
report-thanks = Thank you: report { $number }. The operators of this bot will hear this message. They do not learn who reported it.
report-card = Report { $number }: somebody says that this voice is misused.
report-gone = This report is settled already.
report-unknown-voice = Nobody knows any more whose voice this is: it is older than 30 days, or its owner has erased everything.
report-voice =
    Report { $number }: { $by ->
        [mark] by the mark in its sound,
       *[file] as noted when it was sent,
    } it is voice { $place } of { $count } of the person who is { $person } in /audit.
report-revoke-done = The voice is deleted, and its owner's other ones speak if there are any.
report-ban-done = The voice is deleted and its owner is banned.
report-owner = Your voice “{ $voice }” was reported for misuse, and the operators of this bot have deleted it.
report-dismiss-done = Dismissed.
revokevoice-usage = Like this: /revokevoice 3 – with the number of a report.
revokevoice-choose = Which report? The voice that it is about will be deleted:
stats =
    { $people ->
        [one] 1 person
       *[other] { NUMBER($people, useGrouping: 0) } people
    } with settings or a voice, { $groups ->
        [one] 1 group
       *[other] { NUMBER($groups, useGrouping: 0) } groups
    } with settings.
    Now: { $waiting } waiting, { $running } running.
    In the { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } h since the start: { $done } spoken, { $failed } failed, { $cancelled } cancelled; { NUMBER($median, maximumFractionDigits: 1) } s for half of them or less.
health-whisper = Hears with { $model }: scripts get their times by it, recordings without a script and voice notes are written down, and replies of a model are listened to before they are sent. It is loaded when it is needed.
health-no-whisper = Whisper is not installed: it would time scripts of people better, write down recordings without a script and voice notes, and find words that a model has skipped or repeated in a reply. { $command } gets it (293 MB, MIT), and nothing has to be set.
health-sentence-unheard = The sentence that is read for a new voice is checked in Chinese, English, Spanish, Portuguese and Russian only: without Whisper, a recording in any other language passes whatever it says.
health =
    Engine: { $engine }. Memory: { NUMBER($megabytes, useGrouping: 0) } MB.
    Database: { $database ->
        [x] no answer
       *[other] { $database } ms
    }. Telegram: { $telegram ->
        [x] no answer
       *[other] { $telegram } ms
    }.
    { $maintenance ->
        [true] Maintenance is on: I speak for operators only.
       *[other] I speak for everybody.
    }
health-device =
    { $why ->
        [card] { $device } computes the model, on the card of { $detail }: it computes what the processor does.
        [no-card] { $device } computes the model: { $detail }.
        [card-failed] { $device } computes the model. The card did not pass its comparison with the processor: { $detail }.
       *[asked] { $device } computes the model, as VOXBACK_DEVICE says.
    }
health-remark = Note: { $remark }
remark-no-halves = { $graph } is computed in float32: { $device } can't do it in half precision ({ $reason }).
remark-rows-cross = { $graph }: { $device } keeps no keys and values, so every step carries them there, { NUMBER($few, useGrouping: 0) } MB after { $fewRows } rows, { NUMBER($many, useGrouping: 0) } MB after { NUMBER($manyRows, useGrouping: 0) }; webgpu keeps them on the card.
remark-more-bits = In { $folder } the quality “{ $quality }” is not compiled whole: { $graphs } count in more bits. With a model of full size, 3 s of speech take about { $seconds } s of a core and { $gigabytes } GB of memory now, { $wholeSeconds } s and { $wholeGigabytes } GB once this has been run: { COMPILE($folder, $precision) }
remark-more-bits-on-device = In { $folder } no half precision is compiled of { $graphs }, so they count in float32 on { $device }, slower and in more of its memory. This adds it: { COMPILE($folder, $precision) }
remark-outdated = An older release has compiled { $graphs } in { $folder }. They work as they did then; this release would make them faster or closer: { COMPILE($folder, $precision) }
remark-check-void = In { $folder } “{ $quality }” has passed model:check, but with other graphs than would be opened now, so VOXBACK_QUALITY=auto does not take it. Run { COMPILE($folder, $precision) } and then npm run model:check -- { SHELL($folder) }
remark-unchecked = In { $folder } “{ $quality }” is compiled, but nobody has compared it with the exact quality, so VOXBACK_QUALITY=auto does not take it. VOXBACK_QUALITY={ $quality } does; this compares them: npm run model:check -- { SHELL($folder) }
remark-no-moods = In { $folder } { $graphs } are not compiled, so a mood that is described in words is looked up in a list of words instead of being understood: { COMPILE($folder, $precision) }
health-fleet =
    Speakers: { $speakers } alive, { $busy } of { $slots } replies under way, { $waiting } waiting, the oldest request { NUMBER($oldestSeconds, useGrouping: 0) } s old. { $server ->
        [true] The queue server answers.
       *[other] The queue server does not answer.
    } Seconds spoken since the start, by speaker: { $speech }.
fleet-silent = Nobody has been able to speak for a minute: requests wait. Is the queue server up, and npm run speaker on some machine, with the VOXBACK_ENGINE and VOXBACK_QUALITY of the bot? Speakers of any kind: { $others }.
fleet-speaks = Somebody can speak again; what waited is being spoken.
switch-groups = At @BotFather groups are switched off for this bot. /setjoingroups → Enable lets people add it.
switch-inline = At @BotFather inline mode is off. /setinline switches it on; then /setinlinefeedback → 100%, or “Say it” will not be heard.
switch-feedback = “Say it” under @bot was sent, and Telegram did not tell me: at @BotFather, /setinlinefeedback → 100% for this bot.
switches-wrong = You run this bot; some switches at @BotFather want your attention:
maintenance-usage = Like this: /maintenance on – or off.
maintenance-on = Maintenance is on: from now on I speak for operators only.
maintenance-off = Maintenance is over: I speak for everybody.
flag =
    { $name }: { NUMBER($percent, maximumFractionDigits: 2) }%, { $allowed } allowed, { $denied } denied{ $off ->
        [true] , switched OFF
       *[other] {""}
    }
flag-arm = – { $arm }: asked { $exposures }, spoken { $done }, failed { $failed }, cancelled { $cancelled }, { NUMBER($median, maximumFractionDigits: 1) } s
rollout-usage =
    Like this: /rollout inline 10 – for 10% of the chats
    /rollout inline off – for nobody, whatever the lists say; on – as before
    /rollout inline allow -100123 – for this chat or person in any case; deny, unlist
    Flags: { $flags }
rollout-list-full = { $max } entries are the most that a list may have. Raise the share, or take others off with unlist.
ban-usage = Like this: /{ $command } 12345678 – with the id of a person. /ban also as a reply to a message that was forwarded from them.
ban-done =
    Banned. { $jobs ->
        [0] Nothing of theirs was waiting.
        [one] One request of theirs is cancelled.
       *[other] { $jobs } requests of theirs are cancelled.
    }
unban-nobody = This person was not banned.
unban-none = Nobody is banned.
unban-done =
    The ban is lifted: this person can record and be spoken for again. What it took stays away: requests that waited, voices lent to groups (/share lends them again) and places on lists of groups (/allow). Voices deleted after a report stay deleted.
ban-choose = Whom? These are the owners of voices that were reported:
unban-choose = Whom? These are banned, the newest first:
audit =
    { $count ->
        [0] Nothing has been done yet.
       *[other] Newest first: UTC, who, what, to whom (both as aliases)
    }
mydata =
    Everything that I keep of you: { $voices ->
        [0] no recording
        [one] 1 recording
       *[other] { $voices } recordings
    }, { $records ->
        [one] 1 record
       *[other] { $records } records
    }. Voice prints are left out: they are computed from the recordings and of no use elsewhere.
mydata-too-big = Your data is { $megabytes } MB, more than a bot may send. Delete a voice first (/voice), or ask the owner of this bot.
button-keep-voice = Keep it
expiry-warning = Nobody has used your voice “{ $voice }” for 11 months. In 30 days I will delete it, unless you keep it or use it.
expiry-deleted = Your voice “{ $voice }” was deleted: it had not been used for a year. /enroll records a new one.
expiry-kept = “{ $voice }” stays.
button-mark = ☆ Offer with @bot
button-send-voice = ▶ Send it here
button-open-bot = Open the bot
inline-enroll = Record your voice first
inline-say = Say it
inline-waiting = A voice message is being made of this…
inline-ready = The voice message is ready.
inline-cancelled = Cancelled.
inline-interrupted = The connection broke, or I was restarted, meanwhile. Please send it once more.
inline-refused = Your privacy settings refuse voice messages from me, so I can't put one here.
inline-unheard = Nothing is being made of this: Telegram did not tell me that it was sent. Whoever runs this bot has been told.
inline-not-yours = Only who asked for it can cancel it, while it is being made.
phrase-marked = ★ Type @{ $bot } in any chat: it comes first.
phrase-unmarked = It is offered for 30 days only.
phrase-gone = It is too old to be offered. Say it again first.

### Command lines
usage-common =
    {"  "}--json                for programs: the result, or the error, as JSON on standard output
    {"  "}--help                this text
usage-say =
    Usage: npm run say -- --voice FILE --text TEXT --out FILE.wav|FILE.ogg [options]

    Says one line in the voice of a recording.

      --voice FILE          recording of the voice, 3 to 30 s, of any kind that the bot takes; needs ffmpeg
      --text TEXT           what to say, Chinese or English or both; with IndexTTS-2.5 also Japanese, Spanish or Arabic
      --out FILE            .wav (16 bit) or .ogg (Opus, needs ffmpeg)
      --emotion NAME        happy, angry, sad, afraid, disgusted, melancholic, surprised, calm
      --emotion-words TEXT  a description instead: "whisper it sadly", "焦急地催促"
      --emotion-clip FILE   another recording whose mood to take instead
      --strength NUMBER     how strongly, 0 to 1; default 0.7
      --seconds NUMBER      exact length
      --ratio NUMBER        length relative to the natural one, 0.5 to 2, instead
      --frame-rate NUMBER   with --seconds: whole video frames at this rate
      --seed NUMBER         whole number, default 0: same request and seed, same samples
      --engine NAME         builtin (default), indextts or zipvoice
      --model DIR           model folder: of indextts (2 or 2.5) compiled, default models/indextts-2; of zipvoice models/zipvoice
      --quality NAME        of indextts: exact (default), auto, balanced, fast; of zipvoice: fast (default), good
      --approximate LIST    of indextts, over the quality: steps=12,gpt=int8
      --transcript TEXT     what the recording says, all of it: zipvoice needs it
      --clip-transcript TEXT  the same of --emotion-clip
say-refused = the bot would refuse this recording. { $reason }
terminal-prompt-undecodable = This recording can't be read. It has to be a file with sound that ffmpeg reads, such as .wav, .mp3, .m4a or .ogg.
say-judged =
    { $what ->
        [clip] The mood
       *[voice] The voice
    }: { $words }
say-loading = Loading the engine…
say-step =
    { $what ->
        [voice] The voice
        [clip] The mood
       *[line] The line
    }: { $stage ->
        [prompt] listening
        [text] reading
        [emotion] feeling
        [decode] speaking
        [flow] shaping the sound
        [vocode] making the sound
       *[finish] finishing
    } { $done }/{ $total }
say-done = { $file }: { $seconds } s of speech (natural length { $natural } s), made in { $took } s.
usage-align =
    Usage: npm run align -- AUDIO SCRIPT [options]
           npm run align -- AUDIO --aligner whisper

    Makes subtitles of a recording.

      AUDIO                 recording, up to an hour: wav, or anything that ffmpeg reads, sound of a video too
      SCRIPT                what is said in it: a text file in UTF-8, a line for each subtitle
      --aligner NAME        whisper: hears the words, the default once it is installed (npm run model:download -- whisper);
                            reading: needs nothing. Whisper also writes down a recording without SCRIPT
      --model DIR           folder of Whisper; default: the one in models/, or below $VOXBACK_MODELS
      --vtt                 WebVTT instead of SubRip
      --words               times for every word, not only for every line
      --out FILE            default: AUDIO with its ending replaced by .srt or .vtt
align-step =
    { $stage ->
        [listen] Listening
        [read] Reading the script
       *[compare] Comparing
    } { $done }/{ $total }
align-odd =
    Line { $line } at { $start } s { $state ->
        [missing] was not heard
        [unspoken] has nothing that is spoken
       *[other] was heard badly
    } ({ $confidence }): { $text }
align-unscripted = Not in the script: { $start } to { $end } s.
align-done =
    { $file }: { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }, { $seconds } s of sound, in { $took } s.
# npm run model:download
usage-download =
    Usage: npm run model:download -- [MODEL] [DIR] [options]

    Fetches the weights of MODEL into DIR (default: models/MODEL, or MODEL below $VOXBACK_MODELS). Without both it says
    what there is, what it costs, and how fast it is here. What was interrupted goes on where it stopped; what is
    complete is not fetched again.

    Exit codes: 0 all complete, 1 a fault, 2 wrong usage, 3 licences not accepted, 4 disk full, 5 a file is not what it
    should be, 6 a file is missing, 7 the hub can't be reached, 130 interrupted.

      MODEL                 indextts-2    8.87 GB, meant where only DIR is given: the best likeness, and emotions
                            indextts-2.5  8.29 GB: Japanese, Spanish and Arabic too, with half as many codes a second
                            zipvoice      184.6 MB: a likeness in a tenth of the time; Chinese and English
                            whisper       293 MB, the size base: hears what is said, for subtitles; also as
                                          whisper-tiny 154 MB, whisper-small 970 MB, whisper-large-v3-turbo 1.62 GB
      --accept-licence      accept the licences without being asked
      --from NAME           hub (default) or modelscope
      --endpoint URL        a mirror of it; for the hub $HF_ENDPOINT does the same
      --only PATH           only this file or folder below DIR; may be repeated
      --connections N       connections per file, 1 to 16, default 4
      --latest              the newest files instead of the pinned ones, trusting the hashes that the hub names
      --verify              fetch nothing: read every file again and compare it
download-licences = These models come under licences of their own:
download-licence =
    { $remark ->
        [unstated] no licence stated for the weights (code { $licence }; trained on Emilia, CC-BY-NC-4.0: treat as non-commercial)
        [non-commercial] { $licence } (no commercial use)
        [makers] { $licence } (code and weights, by their makers; the hub's page says { $page })
       *[none] { $licence }
    }
download-ask-licences = Do you accept them? Type yes to go on:
download-plan =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    } of { $size }{ $had ->
        [none] {""}
       *[some] , { $had } of them are here already
    }
download-progress = { $had } of { $size }, { $rate }/s, { $left } left: { $file }
download-retry = { $file }: { download-fault }; again in { $wait }
download-fault =
    { $fault ->
        [silence] no byte for { $seconds } s
        [status] { $host } answers HTTP { $status }
        [short] the answer ended { NUMBER($bytes, useGrouping: 0) } bytes early
        [odd] the server does not keep to HTTP ({ $reason })
        [changed] it was replaced on the hub meanwhile
       *[network] { $reason }
    }
download-check = checking { $file }
download-done = { $file }: complete
download-duration =
    { $unit ->
        [hours] { $h } h { $min } min
        [minutes] { $min } min { $s } s
       *[seconds] { $s } s
    }
download-nothing = All files are here already.
download-complete = All files are here.
download-next = Next: { $command }
download-verified = { $right } of { $files } files are right.
download-interrupted = Interrupted. The same command goes on from here.
offer-speak = Models that speak, for a real likeness. Several may be there at once.
offer-hear = Models that hear: they write down recordings and voice notes, and find the times for subtitles. One is enough; a larger one hears better and takes longer.
offer-zipvoice =
    a likeness in a tenth of the time: for every day, on a small machine
    languages: Chinese, English
offer-indextts-2 =
    the best likeness, and any feeling: where a reply may take a while, or on a graphics card
    languages: Chinese, English
offer-indextts-2-5 =
    as IndexTTS-2, in more languages
    languages: Chinese, English, Japanese, Spanish, Arabic
offer-whisper-tiny = the quickest, with the most mistakes: about 0.6 GB of memory
offer-whisper-base = the usual one: about 0.9 GB of memory
offer-whisper-small = fewer mistakes, for a machine with time: about 2 GB of memory
offer-whisper-large-v3-turbo = the fewest mistakes, for many cores: about 4 GB of memory
offer-time = a reply of 3 s takes about { $time } on this machine
offer-licence = licence of { $repository }: { $licence }
offer-name = Name one: npm run model:download -- MODEL, which is one of { $names }
offer-ask = Which one? ({ $names })
offer-none = Nothing was fetched. Possible: { $names }

# npm run parity
usage-parity =
    Usage: npm run parity -- GOLDEN_DIR

    Says how far every stage of a model is from the official code; exit code 1 if one is too far.

      GOLDEN_DIR            golden.safetensors and the model that it was made with: checkpoints/ (IndexTTS),
                            text_encoder.onnx and its companions (ZipVoice), or model.safetensors (Whisper)
parity-stage = stage
parity-max-absolute = max abs
parity-max-relative = max rel
parity-allowed = allowed
parity-verdict = verdict
parity-passed = pass
parity-failed = FAIL
usage-compile =
    Usage: npm run model:compile -- DIR [options]

    Makes the graphs of a model from its weights.

      DIR                   a folder of IndexTTS-2 or 2.5 (config.yaml, gpt.pth, s2mel.pth, hf_cache/ …)
                            or of Whisper (config.json, model.safetensors …; fp32 only)
      --precision NAME      fp32 (default), fp16 (for cards), int8 or int4: smaller and faster graphs beside the others, less exact
compile-step =
    { $graph }: { $step ->
        [build] building
        [wait] another run is at work in the folder; waiting for it
        [write] writing
        [try] trying
        [up-to-date] up to date
       *[done] done
    }
compile-quality =
    { $quality }: { $graphs ->
        [none] complete. 3 s of speech take about { $seconds } s of a core and { $gigabytes } GB of memory
       *[other] not compiled for it: { $graphs }. 3 s of speech take about { $seconds } s of a core and { $gigabytes } GB of memory, complete { $wholeSeconds } s and { $wholeGigabytes } GB
    }.
compile-more = This compiles what is missing: { COMPILE($folder, $precision) }
usage-fake =
    Usage: npm run model:fake -- DIR [--version 2.5]

    Writes the files of IndexTTS with random weights, to rehearse model:compile with.

      DIR                   gets 9 GB
      --version VERSION     2 (default) or 2.5, which takes 8 GB
fake-step = { $file }: { $done } of { $total } GB
fake-no-room = { $folder } has { $free } GB free; { $needed } GB are needed.
fake-not-empty = { $folder } holds { $file } already, which did not come from this command: it would be overwritten. Name another folder.

# npm run model:check
usage-bench =
    Usage: npm run model:bench -- DIR [options]

    Compares a device with the processor, graph by graph, and says lines of several lengths on it. What is printed is meant to
    be pasted into an issue.

      DIR                   a compiled folder of IndexTTS
      --device NAME         webgpu (default), cuda, dml, coreml or cpu
      --seconds LIST        about how long the lines are, at most 60 each; default 3,10,30
      --threads NUMBER      1 to 64, default 1
      --qualities           every quality instead, in processor seconds and memory, beside the official code; on the processor
usage-verify =
    Usage: npm run verify -- FILE

    Says whether a recording was made by the bot whose settings these are; exit code 0 if it was, 3 if nothing was found.

      FILE                  a voice message, audio or video: OGG, MP3, M4A, WAV, FLAC, AMR, MP4, WebM, MKV
usage-check =
    Usage: npm run model:check -- DIR [options]

    Says ten lines in every quality: what is lost against the exact one decides which of them VOXBACK_QUALITY=auto takes.

      DIR                   a compiled folder of IndexTTS; the page to listen to is DIR/check/index.html
      --voice FILE          recording of 3 to 30 s; without it a demonstration voice speaks
      --out DIR             another folder for the page
      --threads NUMBER      1 to 64, default 1
check-title = What every quality costs
check-listen = Every line with the same codes and the same noise: what differs is the quality's.
check-quality = quality
check-limits = allowed
check-verdict = verdict
check-passed = passed
check-failed = not passed: { $measures }
check-divergence = divergence of the codes (nats)
check-same-codes = same codes
check-mel-distance-db = distance of the sound (dB)
check-likeness = likeness
check-likeness-lost = likeness lost
check-word-errors-added = more words wrong
check-seconds-per-second = processor s per s
check-memory-mb = memory (MB)
check-line = { $quality }: line { $line } of { $lines }
check-no-recogniser = No speech recogniser is installed, so wrong words are not counted. This installs one: { $command }
check-result = VOXBACK_QUALITY=auto takes “{ $quality }” from now on. Listen for yourself: { $page }
