# Todo lo que lee una persona, en español. Etiquetas de los botones: 24 caracteres como máximo.

### Botones
button-enroll = 🎙 Grabar mi voz
button-hear-example = ▶ Escuchar un ejemplo
button-agree = Acepto
button-read-more = Más información
button-decline = No, gracias
button-keep = ✓ Guardar esta voz
button-again = ↺ Grabar otra vez
button-delete = ✗ Eliminar
button-cancel = Cancelar
button-use = Usar esta voz
button-rename = Cambiar nombre
button-delete-for-good = Sí, eliminar del todo
button-back = ‹ Volver
button-as-voice = Tal como suena la voz
button-describe = ✎ Con tus palabras…
button-erase = Borrarlo todo
button-keep-data = Conservar mis datos
button-say-again = Decirlo otra vez
button-say-parts = 🔊 En { $parts } partes
button-read-again = 🎙 Leer una vez más
button-moods = 🎭 Emociones grabadas…
button-better-take = ✨ Una toma mejor
button-language-telegram = Como en Telegram
button-stale = Este botón ya caducó. Los comandos del menú siguen funcionando.

### Menú de comandos
command-start = Qué hace este bot
command-help = Cómo se usa, con ejemplos
command-enroll = Grabar una voz
command-voice = Mis voces: elegir, cambiar nombre, eliminar
command-emotion = Cómo suenan las respuestas
command-say = Decir un texto con mi voz
command-language = Mi idioma
command-cancel = Detener lo que está en marcha
command-privacy = Qué se guarda y dónde
command-forgetme = Borrar todo lo que hay sobre mí

### El primer minuto
start =
    ¡Hola, { $name }! Convierto lo que escribes en mensajes de voz.

    Graba cinco segundos y luego escríbeme lo que quieras: te lo devuelvo con tu voz.
start-engine =
    { $engine ->
        [builtin] Por ahora habla una voz suplente con tu tono, tu ritmo y tu timbre. Para que se parezca de verdad a ti, el dueño de este bot puede instalar ZipVoice ({ $smallMegabytes } MB, unos { $smallSeconds } s por respuesta aquí) o IndexTTS-2 ({ $largeGigabytes } GB, unos { $largeSeconds } s).
       *[other] La voz se genera en este servidor con { $engine }.
    }
start-again =
    ¡Hola de nuevo, { $name }! “{ $voice }” está lista: escríbeme un texto y lo digo.
    /emotion cambia cómo suena y /voice, qué voz habla.
help =
    Escribe un texto y lo digo con tu voz: hasta { $maxCharacters } caracteres, en chino, en inglés o mezclando los dos. El español lo hablo bien si este bot usa IndexTTS-2.5.

    /enroll – grabar una voz (bastan 5 segundos)
    /voice – elegir, renombrar o eliminar una voz
    /emotion – una de { $emotions } emociones, o descríbela: /emotion susúrralo con tristeza
    /say I am on my way – lo mismo que escribir el texto; si respondes con /say a un mensaje, leo ese mensaje
    una grabación o un video con su texto – subtítulos
    /pronounce – palabras que se dicen a tu manera; /mode – voz, texto o los dos; /language – idioma
    /cancel – detener lo que estoy haciendo
    /privacy – qué se guarda; /forgetme – borrarlo todo

    Si leo mal un carácter chino, escribe su pinyin entre corchetes: 重[chóng]新, 银行[yín háng].
    En un grupo: /say desde el menú con un texto o como respuesta, o responde a uno de mis mensajes. Donde soy administrador, también puedes mencionarme.
help-group =
    Hablo por los miembros que han grabado su voz, cada quien con la suya:
    /say@{ $bot } texto – o en respuesta a un mensaje; el menú añade mi nombre
    responder a uno de mis mensajes – o mencionarme, donde soy administrador
    /read en respuesta a un mensaje – con la voz del grupo; con /share le prestas la tuya
    /cancel – detener lo que pediste
    No leo nada más en este grupo, salvo lo que los administradores me enseñaron a contestar. Graba tu voz en nuestro chat privado.
help-examples = Toca un ejemplo para escucharlo:
button-example-1 = enfadado: Where are you?
button-example-2 = (susúrralo): Good night
button-example-3 = 1,5 s: See you at seven.
button-example-4 = 1,3x: I am late!
demonstration-line = ¡Hola! A mí no me ha grabado nadie: soy una voz de demostración, hecha por un sintetizador. Graba la tuya, bastan cinco segundos.
demonstration-label = Una voz de demostración: sintética y de nadie. Con /enroll grabas la tuya.

### Consentimiento
consent-card =
    <b>Antes de grabar</b>

    Una voz es un dato biométrico, así que decides tú:
    • Guardo tu grabación y lo que calculo a partir de ella, todo cifrado y solo en el servidor de este bot.
    • Se usa para una sola cosa: decir lo que tú pides.
    • Solo tú puedes hacerla hablar. /forgetme la borra para siempre, cuando quieras.
    • Lo que dice lo genera una máquina; cada archivo va etiquetado como generado con IA.

    Graba únicamente tu propia voz.
consent-first = Primero, la pregunta de arriba: ¿puedo guardar tu voz? (/cancel para salir)
consent-declined = De acuerdo, no guardo nada. Si cambias de idea: /enroll
privacy =
    <b>Qué se guarda</b>
    • Tus grabaciones, las frases que leíste en ellas y las huellas de voz, cifradas (AES-256-GCM), hasta que las elimines.
    • Tus ajustes: qué voz, qué emoción, qué idioma, cuándo aceptaste el consentimiento. Si la emoción viene de una nota de voz: esa nota, cifrada.
    • Tu diccionario de /pronounce, cifrado.
    • Tus 30 frases más recientes, cifradas, durante 30 días: para los botones bajo las respuestas.
    • Un texto que espera turno, o el guion de una grabación que espera sus tiempos, cifrado, hasta que esté listo.
    • Lo último que dijiste, para usar @bot en otros chats (30 días; más, si lo marcas); qué mensajes hablan con tu voz, para /report (30 días); tus segundos de voz de la última hora. Todo cifrado.
    • En qué grupos prestas tu voz o estás en la lista de los administradores, con tu nombre.
    • Una grabación que pediste que oyeran los operadores: dónde la guarda Telegram, cifrado, hasta que la oigan; una semana como mucho.
    • Si los operadores te bloquearon: ese dato.

    <b>Qué no se guarda</b>
    • Ni el audio que genero, ni las grabaciones o notas de voz que solo escucho (en este servidor; también escucho mis propias respuestas, y de eso quedan dos cifras junto a la frase), ni mensajes ni nombres en los registros. Nada sale de este servidor, excepto las respuestas que transporta Telegram.

    <b>Tú controlas</b>
    • /voice elimina una voz, /forgetme borra de una vez todo lo que hay sobre ti.
    • Una grabación que no guardas se elimina en un día; una voz que nadie usa en un año, también, con un mes de aviso.
    • /mydata te entrega todo lo que hay sobre ti en un zip.

### Grabar la voz
language-card = ¿En qué idioma hablamos? El idioma de la voz lo decide tu texto.
enroll-in-private = Una voz es algo personal: grábala en nuestro chat privado.
enroll-record =
    Mantén pulsado el micrófono y lee esto como si se lo contaras a alguien de confianza. Al menos 5 segundos, en un lugar silencioso y con el teléfono a un palmo de la boca:

    “{ $sentence }”
enroll-sentence-1 = El tren sale a las siete y cuarto, y todavía tengo que encontrar el otro zapato antes de irnos.
enroll-sentence-2 = Puse agua a calentar, abrí la ventana y, por un momento, toda la calle se quedó en silencio.
enroll-sentence-3 = Mi vecina cultiva tomates en la azotea y regala casi todos antes de que termine el verano.
enroll-sentence-4 = Si sigues el río un buen rato, llegas a un puente pequeño donde los niños se lanzan al agua.
enroll-sentence-5 = Ayer cociné demasiado arroz, así que ven a cenar esta noche y trae contigo a quien quieras.
enroll-sentence-6 = El museo estaba cerrado, pero el jardín de atrás no, y al final eso fue lo mejor del viaje.
enroll-record-short =
    Mantén pulsado el micrófono y lee esto como si se lo contaras a alguien de confianza: todas las palabras y nada más. En un lugar silencioso y con el teléfono a un palmo de la boca:

    “{ $sentence }”
enroll-short-1 = Mi abuelo guarda un viejo reloj que todavía funciona.
enroll-short-2 = Anoche llovió mucho y el jardín amaneció lleno de charcos.
enroll-short-3 = ¿Me ayudas a llevar estas sillas antes de la función?
enroll-short-4 = Ella desayuna jugo de naranja y pan recién tostado.
enroll-short-5 = El perro de enfrente persigue su cola cada mañana.
enroll-short-6 = Tomamos el camino estrecho y oímos una campana a lo lejos.
enroll-waiting = Espero un mensaje de voz: mantén pulsado el micrófono. (/cancel para dejarlo)
enroll-not-voice = Graba un mensaje de voz aquí, en el chat. No acepto archivos: podrían tener la voz de otra persona. (/cancel para dejarlo)
enroll-received = Recibí { $seconds } segundos. Estoy creando tu voz…
advice-shorter-than-advised = La grabación es algo corta: con { $seconds } s o más, la voz se parece más a la tuya.
advice-rather-quiet = Se oye bajito: mejor más cerca del teléfono.
advice-some-clipping = Suena un poco distorsionado: mejor más lejos del teléfono.
advice-some-noise = Hay algo de ruido: mejor en un lugar más silencioso.
advice-narrow-band = El sonido es apagado: sin auriculares suele salir mejor.
advice-two-voices = Oigo dos voces distintas: si hablas a solas, se parecerá más a la tuya.
advice-much-silence = Hay un silencio largo, que omito: empieza a leer enseguida y así cabe más de tu voz.
advice-other-sentence = No oí la frase completa. La acepto de todos modos; la próxima grabación será mejor con todas las palabras.
advice-cut = Duraba más de { $max } s: uso los primeros { $max } s y no guardo el resto.
advice-part = Dijiste algo más que la frase: uso solo la parte en que la lees y no guardo el resto.
button-other-sentence = Otra frase
button-ask-operators = Que lo oiga una persona
appeal-offer = Puede ser culpa mía: los acentos y las habitaciones con eco me cuestan. Si quieres, les pido a los operadores de este bot que la escuchen. Solo ellos oirán esta grabación.
appeal-nobody = Puede ser culpa mía: los acentos y las habitaciones con eco me cuestan. Suele ayudar un lugar tranquilo, otra frase o hablar más despacio; si no, díselo a quien administra este bot.
appeal-asked = Les pedí a los operadores que la escuchen y te escribiré aquí. Mientras tanto puedes volver a intentarlo.
appeal-waits = Ya se lo pedí a los operadores; dales una hora. Mientras tanto puedes volver a intentarlo.
appeal-pass = Un operador escuchó tu grabación y la aceptó. Tu voz se está creando.
appeal-refuse = Un operador la escuchó y no oyó la frase. Grábala otra vez, por favor: /enroll
enroll-greeting = ¡Hola! Así sueno ahora. Escribe algo y lo diré por ti.
enroll-kept = “{ $voice }” ya es tuya. Escríbeme un texto y lo digo. Con /emotion cambias cómo suena.
mood-offer = El motor de voz de este bot habla como suena la grabación. Si quieres, graba lo mismo con una emoción: las respuestas que la lleven sonarán así. Puedes hacerlo cuando quieras: /voice
mood-record =
    Ahora lo mismo, { $manner }: que se note en cada palabra. Lee exactamente esto:

    “{ $sentence }”

    (/cancel para dejarlo)
mood-happy = con alegría
mood-angry = con enojo
mood-sad = con tristeza
mood-afraid = con miedo
mood-disgusted = con asco
mood-melancholic = con melancolía
mood-surprised = con sorpresa
mood-calm = con calma
mood-kept = Guardado: { $emotion }. Las respuestas que lleven esta emoción, al 50% o más, sonarán como esta grabación. Escucha:
mood-list =
    { $count ->
        [0] “{ $voice }” aún no tiene emociones grabadas. Toca una para grabarla:
       *[other] Emociones grabadas de “{ $voice }”: ✗ elimina una, 🎙 graba una.
    }
reading-kept = Gracias, esta grabación sustituye a la anterior. Escucha:
draft-deleted = Eliminada. Cuando quieras: /enroll

### Voces
voice-default-name = Voz { $number }
voice-list =
    { $count ->
        [0] Todavía no tienes ninguna voz.
        [one] Tu voz. Tócala para usarla, renombrarla o eliminarla.
       *[other] Tus { $count } voces; ● es la que habla. Toca una para usarla, renombrarla o eliminarla.
    }
voice-card = “{ $voice }”, grabada el { $since }.
voice-card-unread = Se grabó antes de que yo anotara qué se lee, y el motor de voz de este bot necesita saberlo. Vuelve a leer una frase.
voice-sample = Así sueno yo: { $voice }.
voice-chosen = A partir de ahora habla “{ $voice }”.
voice-rename-ask = ¿Qué nombre le ponemos? { $max } caracteres como máximo. (/cancel para dejarlo)
voice-renamed = Ahora se llama “{ $voice }”.
voice-delete-sure = ¿Eliminar “{ $voice }”? Se borran la grabación y todo lo calculado a partir de ella. No se puede deshacer.
voice-deleted = Se eliminó “{ $voice }”.
voice-gone = Esta voz ya no existe.
voice-first = Todavía no tienes ninguna voz. Bastan cinco segundos:

### Emoción
emotion-happy = Alegría
emotion-angry = Enojo
emotion-sad = Tristeza
emotion-afraid = Miedo
emotion-disgusted = Asco
emotion-melancholic = Melancolía
emotion-surprised = Sorpresa
emotion-calm = Calma
emotion-card = Emoción de las respuestas: { $emotion }, { $percent }%.
emotion-card-voice = Las respuestas suenan como tu grabación. Elige una emoción o descríbela:
emotion-ability =
    { $ability ->
        [made] { $engine }: cualquier emoción, añadida a tu voz.
       *[recorded] { $engine }: habla como la grabación. Una emoción se oye si la grabaste; si no, solo cambia el ritmo.
    }
emotion-describe = Describe cómo debe sonar, por ejemplo “susúrralo con tristeza” o “como si acabaras de ganar la lotería”. (/cancel para dejarlo)
emotion-words-unknown = No entiendo “{ $words }”, así que nada cambió. Escribe una emoción o una manera de hablar: “triste”, “emocionado”, “susurra con ternura”, “a gritos”.
emotion-words-impossible = Esta voz no puede hacer esto: { $beyond }. Puede sonar más aguda, más rápida, más fuerte, más viva o con más aire, y puede susurrar.
emotion-words-too-long = Una descripción tiene de 1 a { $max } caracteres.
emotion-strength-high = Por encima del 90% la voz empieza a distorsionarse.

### Hablar
say-ask = ¿Qué digo?
say-feeling = “{ $feeling }” se lee tal cual. Si quieres que se sienta, ponlo entre paréntesis: ({ $feeling }): … – más en /help.
say-usage-group = Así: /say Hello everybody – o /say en respuesta a un mensaje con texto.
say-anonymous = No sé con la voz de quién hablar: escribe con tu propio perfil, no como el grupo ni como un canal.
queue-note = Tu lugar en la cola: { $position }; unos { $seconds } s.
queue-note-nobody = Ahora mismo no hay ninguna máquina de voz disponible. Tu petición queda en espera y la digo en cuanto haya una.
long-offer = Son { $characters } caracteres; en una respuesta caben { $maxCharacters }. Puedo decirlo en { $parts } partes, separadas entre frases, unos { $seconds } s en total: cada una llega en cuanto está lista.
long-begun = Lo digo en { $parts } partes, cada una en cuanto está lista. Debajo de cada una está su número.
dialog-too-long = Ya van { $max } respuestas, así que cierro esta pregunta. Empieza de nuevo cuando quieras.
audition-unsure = Tu nueva voz está lista, pero me reiniciaron mientras enviaba su saludo. ¿Quieres guardarla?
job-delayed = Tu respuesta está lista, pero Telegram me pide que espere { $minutes ->
    [one] un minuto
   *[other] unos { $minutes } minutos
 } antes de enviarla. Queda guardada y llega sola; /cancel la descarta.
job-unsure = Se cortó la conexión, o me reiniciaron, mientras enviaba esta respuesta. Si no te llegó:
cancel-done =
    { $jobs ->
        [0] Detenido.
        [one] Detenido; se canceló una respuesta.
       *[other] Detenido; se cancelaron { $jobs } respuestas.
    }
cancel-nothing = No hay nada que detener.
voice-refused-hint = Aquí no se permiten mensajes de voz, así que lo envío como archivo. (Ajustes › Privacidad y seguridad › Mensajes de voz)
voice-refused-text = Aquí no puedo enviar ni mensajes de voz ni archivos. El texto era: { $text }
voice-note-alone = Para hablar con tu voz necesito un texto: escríbemelo o responde a un texto con una nota de voz. Para grabar otra voz: /enroll
unknown-command = No conozco ese comando. En /help está lo que sé hacer.
unknown-message = Digo textos: escríbeme uno. En /help está lo demás que sé hacer.

### Borrar
forgetme-sure = ¿Borrar tus voces, tus ajustes y todo lo que está en espera? No se puede deshacer.
forgetme-kept = No se borró nada.
forgetme-done =
    Se borraron: { $voices ->
        [one] 1 voz
       *[other] { $voices } voces
    }, { $settings ->
        [0] ningún ajuste
       *[other] tus ajustes
    }, { $jobs ->
        [one] 1 petición
       *[other] { $jobs } peticiones
    }, { $talks ->
        [one] 1 conversación abierta
       *[other] { $talks } conversaciones abiertas
    }, { $records ->
        [one] 1 registro más
       *[other] { $records } registros más
    }. Aquí no queda nada sobre ti.

### Avisos: la respuesta está lista y hay algo que saber
notice-emotion-words-unknown = No entendí la descripción de la emoción, así que la voz suena como siempre. Funcionan palabras como “triste”, “emocionado” o “susurrando”.
notice-emotion-words-listed = Ahora mismo no había memoria para entender esta descripción de la emoción, así que busqué sus palabras en una lista. Palabras como “triste”, “emocionado” o “susurrando” se leen igual de las dos maneras.
notice-text-shortened = El texto era demasiado largo para decirlo de un tirón y lo acorté.
notice-text-left-out = Omití estos caracteres, porque no sé leerlos: { $characters }
notice-pause-stretched = Para llenar el tiempo, alargué las pausas.
notice-emotion-not-heard = El motor de voz de este bot habla como la grabación: de la emoción solo se oye el ritmo.
notice-voice-unread = No sé qué dice la grabación de esta voz, así que solo pudo hablar el motor lento. Vuelve a leer una frase y será rápido: /voice
notice-note-not-heard = El motor de voz de este bot no puede tomar la emoción de una nota de voz, así que esto suena como tu grabación. Pero sí puedes grabar una emoción: /voice
notice-timbre-of-clip = El motor de voz de este bot toma juntas la voz y la emoción: esto suena como la grabación de la emoción, incluida la voz de quien habla en ella.
notice-words-unsaid = Escuché esta respuesta, y puede que le falten palabras o que diga otras: { $words }. También puedo haber oído mal. Al repetirla suele salir bien.
notice-words-added = Escuché esta respuesta, y puede que algo se diga dos veces: { $words }. Al repetirla suele salir bien.
notice-feeling-lessened = Con tanta emoción ya no sonaba a esta voz, así que lo dije con menos: el { $percent }% de lo pedido.

### Errores: qué pasa, qué se permite, qué hacer
error-unexpected = Algo falló de mi lado (número { $number }). Inténtalo otra vez; si sigue igual, dile este número al dueño del bot.
error-prompt-too-short = Son { NUMBER($seconds, maximumFractionDigits: 1) } s y necesito al menos { $minSeconds } s. Graba otra vez.
error-prompt-too-long = Son { NUMBER($seconds, maximumFractionDigits: 1) } s y el máximo es { $maxSeconds } s. Lo mejor son de 5 a 10 s: graba otra vez.
error-prompt-too-quiet = Se oye muy bajo ({ NUMBER($levelDb, maximumFractionDigits: 1) } dB; hacen falta al menos { NUMBER($minDb, maximumFractionDigits: 0) } dB). Acércate el teléfono y graba otra vez.
error-prompt-clipped = Suena demasiado fuerte y se distorsiona ({ NUMBER($percent, maximumFractionDigits: 0) }% del audio; como máximo { $maxPercent }%). Aleja el teléfono y graba otra vez.
error-prompt-noisy = Hay demasiado ruido (tu voz está { NUMBER($snrDb, maximumFractionDigits: 1) } dB por encima; hacen falta al menos { NUMBER($minDb, maximumFractionDigits: 0) } dB). Busca un lugar más silencioso y graba otra vez.
error-prompt-no-speech = Casi no oigo voz ({ NUMBER($percent, maximumFractionDigits: 0) }%; hace falta al menos { $minPercent }%). Lee la frase en voz alta y graba otra vez.
error-prompt-low-rate = Tiene calidad de teléfono ({ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } Hz; hacen falta al menos { NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } Hz). Graba con el micrófono del propio teléfono, sin auriculares antiguos.
error-prompt-no-transcript = Esta voz se grabó antes de que yo anotara qué se lee, y el motor de voz de este bot necesita saber cada palabra. Vuelve a leer una frase: /voice
error-prompt-wrong-transcript = En { NUMBER($seconds, maximumFractionDigits: 1) } s nadie dice { $characters } caracteres. Lee toda la frase que te muestro, y nada más.
error-prompt-undecodable = No puedo leer esta grabación. Graba un mensaje de voz aquí, en el chat.
error-recording-forwarded = Este mensaje es un reenvío o viene de otro bot. Una voz es de quien habla: grábala tú, aquí.
error-recording-noise =
    Hay demasiado ruido para saber si has leído la frase (tu voz está { NUMBER($snrDb, maximumFractionDigits: 1) } dB por encima; bastan { NUMBER($quietDb, maximumFractionDigits: 0) } dB). Este intento no cuenta. Busca un lugar más silencioso y léela otra vez:

    “{ $sentence }”
error-recording-other-sentence =
    { $words ->
        [none] Oigo algo distinto de la frase. La frase muestra que estás aquí y quieres esta voz, así que lee solo esto, tal como hablas:
       *[other] Me faltan estas palabras: “{ $words }”. Lee otra vez la frase completa, sin prisa:
    }

    “{ $sentence }”
error-text-empty = Aquí no hay nada que decir.
error-text-too-long = Son { $characters } caracteres y el máximo por respuesta es { $maxCharacters }. Divide el texto.
error-text-bad-pinyin = “{ $reading }” no es una lectura de “{ $character }”. Posibles: { $suggestions }
error-text-unsupported-script = No sé leer estos caracteres: { $characters } – hablo chino e inglés.
error-text-unsupported-language = Esto parece { LANGUAGE($language) }, que no hablo. Hablo: { LANGUAGE($languages) }
error-text-unspeakable = Solo hay signos o emojis: necesito palabras.
error-align-too-long = Son { NUMBER($seconds, maximumFractionDigits: 0) } s de audio; como máximo puedo sincronizar { $maxSeconds } s con un guion.
error-align-no-speech = En esta grabación no oigo hablar a nadie, así que su guion no tiene tiempos.
error-align-no-script = En este guion no hay nada que se pueda decir.
error-align-other-script = Esta grabación no parece decir este guion: solo encuentro el { NUMBER($percent, maximumFractionDigits: 0) }%.
error-duration-unreachable = Este texto no se puede decir en { NUMBER($seconds, maximumFractionDigits: 2) } s; puede durar de { NUMBER($min, maximumFractionDigits: 2) } a { NUMBER($max, maximumFractionDigits: 2) } s.
error-voice-print-other-engine = Esta voz se hizo para otro motor ({ $engine }). Grábala otra vez: /enroll
error-voice-print-version = Esta voz se hizo con otra versión. Grábala otra vez: /enroll
error-voice-none = Todavía no tienes ninguna voz: /enroll
error-voice-gone = Esta voz ya no existe. /voice muestra las tuyas, /enroll graba una nueva.
error-voice-too-many = Tienes { $max } voces, que es el máximo. Elimina una primero: /voice
error-voice-bad-name = Un nombre tiene de 1 a { $max } caracteres.
error-engine-start-timeout = El motor de voz no arrancó en { $seconds } s. Reinicia el bot; si vuelve a pasar, mira qué más ocupa el procesador, la memoria o el disco.
error-engine-crashed = El motor de voz se detuvo mientras trabajaba en esto. Ya funciona de nuevo: envíalo otra vez.
error-engine-ffmpeg-missing = Falta ffmpeg. Instálalo (Debian, Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg) o indica dónde está en FFMPEG_PATH.
error-engine-unavailable = El motor de voz { $engine } no está disponible aquí.
error-weights-missing = El modelo está incompleto: falta { $file }. Ejecuta npm run model:download.
error-weights-no-model = No hay ningún modelo de IndexTTS en { $folder }. Esto lo descarga ahí: npm run model:download -- indextts-2 { SHELL($folder) } (ZipVoice se usa tal cual, sin compilar.)
error-weights-not-on-hub = { $file } no existe en { $url }. Descárgalo de otro sitio: --from, --endpoint o HF_ENDPOINT.
error-weights-stale = El modelo de { $folder } no está compilado para estos archivos ({ $graphs }). Ejecuta npm run model:compile -- { SHELL($folder) }
error-weights-checksum =
    { $file } no es lo que debería: { $difference ->
        [size] tiene { NUMBER($actualBytes, useGrouping: 0) } bytes en vez de { NUMBER($expectedBytes, useGrouping: 0) }
        [hash] su SHA-256 es { $actualSha256 } en vez de { $expectedSha256 }
        [tensor] su tensor { $tensor } es { $actual } en vez de { $expected }
        [bare-tensor] debería ser un solo tensor, { $expected }
        [tensor-absent] le falta el tensor { $tensor }, { $expected }
       *[content] { $reason }
    }. Si está ahí, elimínalo y ejecuta otra vez npm run model:download; si sigue igual, descárgalo de otro sitio: --from, --endpoint o HF_ENDPOINT.
error-weights-disk-full = El disco está lleno: { $file } no cupo. Haz espacio; el mismo comando continúa desde aquí.
error-weights-little-disk = Hacen falta { $needed } en { $folder } y hay { $free } libres. Haz espacio o indica una carpeta en otro disco.
error-weights-license = No se aceptaron las licencias de { $repositories }, así que no se descargó nada. Léelas y añade --accept-licence.
error-weights-unreachable = No se puede descargar { $file }: { download-fault }. El mismo comando continúa desde aquí. Donde el hub está bloqueado, ayuda HF_ENDPOINT=https://hf-mirror.com, --from modelscope o un proxy en HTTPS_PROXY.
error-engine-little-memory = { $engine } necesita { NUMBER($neededMegabytes, useGrouping: 0) } MB de memoria y aquí hay { NUMBER($megabytes, useGrouping: 0) } MB. VOXBACK_ENGINE={ $engine } lo intenta de todos modos; con menos VOXBACK_WORKERS hace falta menos.
error-engine-few-cores = { $engine } tardaría más de medio minuto en una respuesta corta con { $cores } núcleos; hacen falta { $neededCores }, menos con VOXBACK_QUALITY=fast (docs/model.md). VOXBACK_ENGINE={ $engine } lo usa de todos modos.
error-engine-device-missing = VOXBACK_DEVICE es { $device }, y esta máquina no lo tiene ({ $reason }). Usa cpu o consulta docs/model.md.
error-engine-device-differs = VOXBACK_DEVICE es { $device }, y su controlador calcula mal { $graph }: se desvía un { NUMBER($difference, style: "percent", maximumFractionDigits: 2) }, cuando se permite un { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) }. Las respuestas sonarían mal. Usa auto o cpu, o actualiza el controlador.
error-fleet-bad-address = VOXBACK_FLEET no es la dirección de un servidor de colas. Escríbela como una de estas: { $permitted }
error-fleet-unreachable = No se puede conectar con el servidor de colas en { $address } ({ $reason }). ¿Está en marcha? ¿Es su dirección la de VOXBACK_FLEET? docker compose --profile fleet up inicia uno.
error-fleet-no-redis = Lo que responde en { $address } no es ni Valkey ni Redis. Revisa el host y el puerto de VOXBACK_FLEET.
error-fleet-eviction = El servidor de colas en { $address } descartaría peticiones en espera al llenarse su memoria (maxmemory-policy { $policy }). Ponlo en noeviction: valkey-cli config set maxmemory-policy noeviction – y también en su archivo de configuración, para que se mantenga.
error-fleet-other-key = La flota en { $address } trabaja con otra clave. Pon la misma VOXBACK_KEY en todas las máquinas; si cambiaste la clave a propósito, detén todas las demás e inténtalo de nuevo en un minuto.
error-fleet-other-protocol = La flota en { $address } usa otra versión de Voxback (protocolo { $theirs }; aquí, { $mine }). Instala la misma versión en todas las máquinas; para pasar a esta, detén todas las demás e inténtalo de nuevo en un minuto.
error-fleet-other-model = El bot pide { $wanted } y esta máquina hablaría con { $offered }. Pon igual VOXBACK_ENGINE y VOXBACK_QUALITY en las dos, o instala el modelo aquí: npm run model:download.
error-fleet-no-key = Una máquina de voz necesita la clave del bot para leer sus peticiones: indica VOXBACK_KEY, o en VOXBACK_KEY_FILE una copia del archivo de clave del bot.
error-webhook-refused = Telegram no acepta VOXBACK_WEBHOOK ({ $reason }). Debe ser una dirección https a la que Telegram llegue desde fuera; sin este ajuste, el bot consulta las actualizaciones por su cuenta.
error-busy-full = Ya hay { $waiting } peticiones en espera. Inténtalo de nuevo en un minuto.
error-busy-user-limit = Ya tienes { $waiting } peticiones en espera. Espera a que salga una, o usa /cancel.
error-file-too-big = El archivo es demasiado grande; el máximo es { $maxMegabytes } MB.
error-file-no-sound = En este archivo no encuentro ningún sonido que pueda leer. Hace falta un mensaje de voz, un archivo de audio (OGG, MP3, M4A, WAV, FLAC) o un video con sonido.
error-file-unavailable = Telegram no entrega este archivo. Grábalo otra vez.
error-file-out-of-reach = No puedo acceder a este archivo: el bot está mal configurado; lo que enviaste está bien. Ya avisé a quien lo opera.
error-file-timeout = La descarga tardó más de { $seconds } s. Envíalo otra vez.
error-telegram-voice-forbidden = Aquí no puedo enviar ni mensajes de voz ni archivos.
error-telegram-lost = Se cortó la conexión con Telegram mientras respondía. Si no ves la respuesta, inténtalo otra vez.
error-telegram-flood = Telegram me pide que vaya más despacio. Inténtalo de nuevo en un minuto.
error-telegram-flood-over = Telegram me hizo esperar, así que lo que hiciste en los últimos minutos quedó sin respuesta. Hazlo otra vez, por favor.
error-telegram-network = La respuesta está lista, pero Telegram no la recibió. Envía el texto otra vez.
error-telegram-unchanged = Telegram no recibió la respuesta. Envía el texto otra vez.
error-telegram-unreachable = No puedo escribirte. Abre nuestro chat privado y pulsa Iniciar.
error-telegram-other = Telegram rechazó la respuesta. Envía el texto otra vez.
error-storage-unreachable = No se puede acceder a la base de datos { $database }: { $reason }. Revisa VOXBACK_DATABASE y VOXBACK_KEY_FILE.
error-storage-not-writable = No se puede escribir en la base de datos { $database }: el archivo, su carpeta o su disco pertenece a otro usuario o es de solo lectura. Da ambos al usuario que ejecuta esto o indica otro lugar en VOXBACK_DATABASE.
error-storage-corrupt = Un registro guardado está dañado. Restaura la base de datos desde una copia de seguridad o empieza con una nueva.
error-storage-no-database = { $database } no es una base de datos de Voxback y queda como está. Pon VOXBACK_DATABASE en otro lugar o recupera la base de datos de una copia de seguridad.
error-storage-version = La base de datos la escribió una versión más reciente de Voxback. Actualiza o usa otra VOXBACK_DATABASE.
error-storage-wrong-key = La base de datos se selló con otra clave. Indica la VOXBACK_KEY o el archivo de clave con que se creó.
error-storage-bad-key = La clave de { $source } no se puede usar: { $reason }. { $remedy }
error-storage-bad-url = VOXBACK_DATABASE no se puede usar. Se permite: { $permitted }
error-setting-unknown =
    { $suggestion ->
        [none] { $name }: no existe ese ajuste. Existen { $permitted }.
       *[other] { $name }: no existe ese ajuste. ¿Querías decir { $suggestion }?
    }
error-setting-token = { $name } no es un token completo: cópialo entero de @BotFather, con las cifras, los dos puntos y las letras, sin comillas ni espacios.
error-setting-address = { $name } es “{ $value }”, que no es una dirección. Una dirección empieza por http:// o https://.
error-setting-webhook-address = { $name } es “{ $value }”. Tiene que ser https://host/path, con el puerto 443, 80, 88 u 8443: Telegram no llama a otros.
error-setting-host-port = { $name } es “{ $value }”. Escríbelo como host:port, por ejemplo 127.0.0.1:8787; un puerto es como máximo 65535.
error-setting-whole = { $name } es “{ $value }”. Puede ser un número entero de { NUMBER($min, useGrouping: 0) } a { NUMBER($max, useGrouping: 0) }.
error-setting-choice = { $name } es “{ $value }”. Puede ser: { $permitted }.
error-setting-user-ids = { $name } es “{ $value }”. Escribe ids de usuario separados por comas, por ejemplo 12345678,23456789.
error-proxy-bad-address = El proxy { $proxy } no es una dirección que se pueda usar. Puede ser: { $permitted }. Revisa HTTPS_PROXY, HTTP_PROXY y ALL_PROXY.
error-engine-ffmpeg-path = FFMPEG_PATH es { $path }: ahí no hay un ffmpeg que sepa escribir Opus. Corrígelo o quítalo; entonces se usa el del sistema.
error-storage-key-file = No se puede leer ni crear el archivo de clave { $file } ({ $reason }). Da su carpeta al usuario que ejecuta esto, o indica otro lugar en VOXBACK_KEY_FILE.
error-storage-in-use = La base de datos { $database } la está usando otro proceso ({ $holder }). Dos a la vez contestarían todo por duplicado: detén ese proceso o indica otro lugar en VOXBACK_DATABASE.
error-system = { $reason }
error-system-enoent = No existe { $path }.
error-system-eacces = No tienes permiso para leer o escribir { $path }. Dáselo al usuario que ejecuta esto o indica otro.
error-system-eisdir = { $path } es una carpeta; aquí hace falta un archivo.
error-system-enotdir = { $path } está dentro de un archivo; ahí hace falta una carpeta.
error-system-erofs = { $path } está en un disco de solo lectura. Indica un lugar donde se pueda escribir.
error-system-efbig = Un archivo superó lo que permite su disco o un límite (FAT32 admite 4 GB por archivo; ulimit -f muestra el límite). Indica una carpeta en otro disco o sube el límite.
error-env-file = No se puede leer el archivo .env ({ $reason }). Tiene que ser un archivo de texto en UTF-8 con un NAME=value en cada línea, legible para el usuario que ejecuta esto. Corrígelo o quítalo.
error-env-line = La línea { $line } de .env no es un ajuste. Cada línea es NOMBRE=valor; lo que empieza con # es un comentario. Corrige la línea o quítala.
error-system-enospc = El disco está lleno.
error-model-files = Los archivos de este modelo no se pueden usar: { $reason }. npm run model:download vuelve a traer lo dañado; npm run model:compile rehace los grafos.
error-usage-missing = Falta { $name }.
error-usage-unknown-option = No existe la opción { $option }. Existen { $permitted }.
error-usage-no-value = { $option } necesita un valor detrás.
error-usage-no-choice = { $option } es “{ $value }”. Puede ser: { $permitted }.
error-usage-no-number = { $option } es “{ $value }”. Puede ser un número de { NUMBER($min, useGrouping: 0) } a { NUMBER($max, useGrouping: 0) }.
error-usage-no-address = { $option } es “{ $value }”. Hace falta una dirección como { $example }.
error-usage-exclusive = Solo se puede usar una de { $options }.
error-usage-needs = { $option } solo tiene sentido con { $other }.
error-usage-extra = “{ $value }” es una palabra de más.
error-usage-overwrites = El resultado sobrescribiría { $file }. Elige otro --out.

### La terminal
usage-start =
    Uso: npm start

    Inicia el bot: en Telegram si BOT_TOKEN está definido; si no, en el navegador, para probarlo. No lleva opciones; los
    ajustes vienen del entorno o de .env, y docs/operating.md los explica.

      --help                   este texto

    Códigos de salida: 0 detenido a petición, 1 falló en marcha, 2 ajustes incorrectos o falta una parte.
main-starting = Voxback está arrancando…
main-upgrade = Esta base de datos es de una versión anterior; se está ordenando, una sola vez: { NUMBER($done, useGrouping: 0) } de { NUMBER($total, useGrouping: 0) } solicitudes. El bot arranca cuando termine.
main-press-enter = Pulsa Intro para abrirlo en el navegador, Ctrl-C para detenerlo.
main-telegram-trying =
    Telegram aún no responde. Probando { $root }{ $proxy ->
        [none] {""}
       *[other] {" "}por medio de { $proxy }
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }…
main-telegram-help =
    { $root } sigue sin responder. Donde Telegram está bloqueado, ayuda un proxy:
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        o socks5://127.0.0.1:1080, también en .env
    Con otro servidor de Bot API, define BOT_API_ROOT. Sigo intentándolo; Ctrl-C lo detiene.
main-setting-in-vain = { $name } no tiene efecto: habla la voz integrada y ese ajuste es para el modelo.
main-no-models = VOXBACK_MODELS es “{ $folder }” y esa carpeta no existe: ahí no hay ningún modelo.
main-in-browser =

    Voxback está listo. Abre { $url } en tu navegador.
    { $engine ->
        [builtin] Habla la voz integrada, una suplente que no necesita modelo. Para la de verdad, lee “The real voice” en README.md.
       *[other] Habla { $engine }.
    }
    En Telegram: BOT_TOKEN=... npm start
main-wrong-token = Telegram no conoce este BOT_TOKEN. Copia el token entero de @BotFather.
main-second-instance = Otro proceso está ejecutando este bot. Detenlo o usa otro token.
main-no-telegram = No se puede conectar con la Bot API. Revisa la red o BOT_API_ROOT.
main-port-taken = El puerto { NUMBER($port, useGrouping: 0) } está ocupado. Pon otro host:port en VOXBACK_PLAYGROUND (o VOXBACK_HTTP).
main-address-unusable = Esta máquina no puede atender en { $at } ({ $reason }). Pon en VOXBACK_PLAYGROUND, VOXBACK_HTTP o VOXBACK_WEBHOOK_LISTEN, según cuál sea, una dirección de esta máquina y un puerto libre por encima de 1023, como 127.0.0.1:8787.
main-model-broken = Hay un modelo, pero no se usa. { $reason }
main-remark = Sobre el modelo: { $remark }
main-lease-lost = No se pudo acceder a la base de datos durante unos segundos y quizá un proceso de reserva tomó el relevo. Si se inicia de nuevo, este proceso queda en reserva.
usage-speaker =
    Uso: npm run speaker

    Habla en esta máquina para un bot que se ejecuta en otro lugar. No lleva opciones; los ajustes vienen del
    entorno o de .env:

      VOXBACK_FLEET            dirección del servidor de colas que también indica el bot, como redis://queue:6379
      VOXBACK_KEY              la clave del bot; o bien VOXBACK_KEY_FILE indica un archivo con ella
      VOXBACK_ENGINE           qué habla; con VOXBACK_QUALITY y VOXBACK_DEVICE, igual en todas las máquinas

      --help                   este texto

    Códigos de salida: 0 detenido a petición, 1 no se detuvo en orden, 2 ajustes incorrectos o no admitida.
speaker-ready = Esta máquina habla con { $engine }, { $size } a la vez. Ctrl+C la detiene.
error-setting-fleet = { $name }: una máquina de voz necesita la dirección del servidor de colas, por ejemplo redis://queue:6379
main-no-operators = Nadie opera aún este bot: VOXBACK_OPERATORS=<tu id de usuario de Telegram> te da /stats, /ban y más. Consulta docs/operating.md.
main-on-telegram = Voxback funciona como https://t.me/{ $bot } (habla { $engine }).

### Cómo se dice una frase
help-line =
    Delante del texto, con dos puntos, puedes poner cómo decirlo:
    3.2s enfadado: Get out of here and never come back! – en 3.2 segundos exactos
    2.4s 25fps: Cut, this was the last one. – ajustado a fotogramas de video completos
    1.25x: I am late. – así de rápido; también lento, rápido, natural
    feliz 60% sorprendido 30%: You are here already! – una mezcla
    (susúrralo con tristeza): Good night. – con tus propias palabras
    propia: Nothing happened. – tal como suena la voz
    Anna: Did you call? – con tu voz llamada Anna, para una conversación línea por línea; cualquier otro nombre se lee tal cual
    Dos puntos solos al principio (: así) dejan todo como está escrito.
    Envíame subtítulos (.srt, .vtt, .ass, .lrc) o un texto (.txt, una frase por línea) y hago con ellos un solo audio, cada línea a su tiempo.
    Envíame una grabación o un video con lo que se dice (una frase por línea) y hago los subtítulos.
error-line-unknown-word =
    { $suggestion ->
        [none]
            No conozco “{ $word }” aquí:
            { $line }
            Antes de los dos puntos puede ir una emoción, un ritmo como 3.2s o 1.25x, o (una descripción). Para que lo diga todo, pon dos puntos al principio.
       *[other]
            No conozco “{ $word }” aquí:
            { $line }
            ¿Querías decir “{ $suggestion }”? Para que lo diga todo, pon dos puntos al principio.
    }
error-line-out-of-range = { $line } está fuera de rango: puede ser de { NUMBER($min, maximumFractionDigits: 1) } a { NUMBER($max, maximumFractionDigits: 0) }.
error-line-twice = { $line } lo dice por segunda vez o contradice lo anterior. Quita “{ $word }”.
error-line-frames-alone = { $line } necesita además una duración, como 3.2s { $word }.
error-line-percent-alone = { $line } necesita una emoción delante, como enfadado { $word }.
error-line-no-text = Después de “{ $head }:” va lo que debo decir.
button-slower = 🐢 Más lento
button-faster = 🐇 Más rápido
button-say-edited = ✎ Decir el texto editado
button-once-more = ↻ Otra vez
button-figures-heard = 👂 { $percent }%
button-figures-likeness = 👤 { $likeness }
figures-heard = Escuché esta respuesta antes de enviarla y oí el { $percent }% de sus palabras tal como están escritas.
figures-likeness = Parecido con la grabación: { $likeness }. 1 es idéntico; por debajo de 0.31 cuenta como otra voz.
button-other-emotion = 🎭 Emoción
button-as-text = 📝 Texto
button-as-wav = 🎞 WAV
button-wav-24 = WAV de 24 bits
button-wav-16 = WAV de 16 bits
button-wav-24k = WAV de 24 kHz
button-mp3 = MP3
button-wav-times = WAV + tiempos
button-with-silence = {$seconds} s + silencio
button-nearest-length = Decir en { $seconds } s
button-good = 👍 Esta
button-good-marked = 👍 La buena ✓
button-take = ▸ Toma { $number }
button-take-good = 👍 Toma { $number } ▸
line-good = Marcada como la toma buena.
line-good-no-more = Ya no está marcada.
take = toma { $number }
take-slower = más lento { $factor }×
take-faster = más rápido { $factor }×
take-seconds = { $seconds } s
take-feeling = { $emotion } { $percent }%
take-words = “{ $text }”
take-clip = como tu nota de voz
take-better = toma mejor
line-gone = Esta frase ya no se conserva: guardo 30, durante 30 días. Envía el texto otra vez.
line-slower-no-more = Más lento ya no se puede.
line-faster-no-more = Más rápido ya no se puede.
button-mix = 🎛 Mezcla
button-from-note = 🎙 De una nota de voz
button-mix-none = Todo a cero
button-mix-done = ✓ Listo
emotion-card-mix = Emoción de las respuestas: { $emotions }.
emotion-of-note = como tu nota de voz
emotion-clip-ask = Envíame una nota de voz con la emoción que deben tener las respuestas: de 3 a 30 segundos, digas lo que digas. Guardo solo la más reciente y uso solo su emoción. (/cancel para dejarlo)
mixer-empty = Las respuestas suenan como tu grabación. Añade emociones; al tocar un nombre, baja a la mitad o a cero:
mixer-over = Suman { $sum }%: lo que pasa de 100% solo cambia las proporciones.
command-pronounce = Palabras que se dicen de otra manera
button-hear = ▶ Escuchar
button-all-words = Todas las palabras
button-more = Más ›
pronounce-list =
    { $count ->
        [0] Tu diccionario está vacío.
        [one] Una palabra se dice a tu manera. Tócala para escucharla o eliminarla.
       *[other] { $count } palabras se dicen a tu manera. Toca una para escucharla o eliminarla.
    }
    Añade una así:
    /pronounce 重庆 chóng qìng
    /pronounce Vercel = vur sell
pronounce-card = Desde ahora “{ $word }” se dice “{ $said }”.
pronounce-gone = Esta palabra ya no está en tu diccionario.
error-pronunciation-form = Así: /pronounce 重庆 chóng qìng – o /pronounce Vercel = vur sell
error-pronunciation-too-long = Una palabra tiene como máximo { $maxWord } caracteres; lo que se dice por ella, { $maxSaid }.
error-pronunciation-too-many = El máximo son { $max } palabras. Elimina una primero: /pronounce
command-mode = Voz, voz y texto, texto o espejo
button-mode-voice = 🔊 Voz
button-mode-both = 🔊 Voz y texto
button-mode-text = 📝 Texto
button-mode-mirror = 🪞 Espejo
button-say-it = 🔊 Decirlo
mode-voice = Cada texto que escribes aquí se convierte en un mensaje de voz.
mode-both = Cada texto se convierte en un mensaje de voz, con sus palabras debajo.
mode-text = Los textos se quedan en texto. Hablo cuando me lo pides: con /say o con el botón bajo un texto.
mode-mirror = Voz por voz: responde a un texto con una nota de voz y digo ese texto. Los textos solos se quedan en texto.
mode-mirror-hears = Voz por voz: envía una nota de voz, y la transcribo y la digo con tu voz. Responde a un texto con una nota, y digo ese texto. Los textos solos se quedan en texto.
mode-text-hint = Ahora los textos se quedan en texto (/mode).
mode-mirror-hint = Responde a tu texto con una nota de voz y lo digo (/mode).
running-note = Hablando…
listening-note = Escuchando…
listening-note-steps = Escuchando… { $done }%
running-note-steps = Línea { $done } de { $total }…
button-dub-wav24 = WAV de 24 bits
button-dub-wav16 = WAV de 16 bits
button-dub-ogg = OGG
button-dub-per-line = Un archivo por línea
button-dub-overlap = Solapar, no cortar
dub-plan =
    { $lines ->
        [one] Una línea
       *[other] { $lines } líneas
    }, { $isSure ->
        [true] { $seconds } s
       *[other] unos { $seconds } s
    }{ $voices ->
        [none] {""}
       *[other] , voz: { $voices }
    }.
dub-plan-misfits =
    { $count ->
        [one] Una línea difícilmente cabrá en su tiempo, por rápido que se diga:
       *[other] { $count } líneas difícilmente cabrán en su tiempo, por rápido que se digan:
    }
dub-plan-misfit =
    Línea { $line }: tiene { $slot } s, necesita unos { $needed } s; { $end ->
        [cut] se cortaría el final.
        [overlap] sonaría encima de la línea siguiente.
       *[pause] seguiría en la pausa que viene después.
    }
dub-plan-ask = ¿En qué formato?
dub-done =
    { $lines ->
        [one] Una línea
       *[other] { $lines } líneas
    }, { $seconds } s, con una voz de IA. { $misfits ->
        [0] Cada línea cabe en su tiempo.
        [one] Una línea no cupo:
       *[other] { $misfits } líneas no cupieron:
    }
dub-misfit-cut = Línea { $line }: tiene { $slot } s, necesita { $needed } s; se corta el final.
dub-misfit-over = Línea { $line }: tiene { $slot } s, necesita { $needed } s; sigue en la pausa que viene después.
dub-misfit-whole = Línea { $line }: tiene { $slot } s, necesita { $needed } s; está entera.
dub-misfits-more = … y { $count } más.
dub-words-doubted = Escuché cada línea, y en estas puede faltar alguna palabra o haber otra: { $lines }. También puedo haber oído mal.
### Subtítulos
button-write-down = Transcribir
button-subtitles-srt-words = .srt por palabras
button-subtitles-vtt = .vtt
button-subtitles-vtt-words = .vtt por palabras
subtitles-ask = ¿Subtítulos? Responde a esta grabación con lo que se dice en ella, en un texto o un .txt, una línea por subtítulo. Con “línea => otro texto” digo el otro texto en su mismo tiempo.
subtitles-ask-or-hear = ¿Subtítulos? Responde a esta grabación con lo que se dice en ella, en un texto o un .txt, una línea por subtítulo. Con “línea => otro texto” digo el otro texto en su mismo tiempo. O transcribo lo que oigo.
subtitles-done =
    { $lines ->
        [one] Una línea tiene sus tiempos.
       *[other] { $lines } líneas tienen sus tiempos.
    } Los botones dan otros formatos, y tu voz en lugar de la que suena en la grabación.
subtitles-heard =
    { $lines ->
        [one] Oí una línea.
       *[other] Oí { $lines } líneas.
    } Puedo oír mal: léelo antes de usarlo.
subtitles-others =
    { $lines ->
        [one] El otro texto de una línea, en su tiempo. ¿Qué archivo hago?
       *[other] Los otros textos de { $lines } líneas, en sus tiempos. ¿Qué archivo hago?
    }
subtitles-line-missing = No se encontró cerca de { $at }: “{ $line }”
subtitles-line-doubtful = Escucha { $at }: quizá “{ $line }” se dice de otra manera.
subtitles-unscripted = De { $from } a { $to }: se dice algo que no está en el guion.
subtitles-more = … y { $count } más.
error-dubbing-no-lines = En este archivo no hay nada que decir. Acepto subtítulos (.srt, .vtt, .ass, .lrc) y textos (.txt, una frase por línea).
error-dubbing-too-many = { $lines } líneas son demasiadas para un archivo; el máximo es { $max }.
error-dubbing-too-long = { $seconds } s son demasiados para un archivo; el máximo es { $max } s.
error-dubbing-bad-times = El subtítulo { $line } termina antes de empezar: { $times }
error-emotion-clip-gone = La nota de voz de esta emoción ya no se conserva. Elige una emoción: /emotion

### Grupos
command-read = Leer un mensaje con la voz del grupo
command-share = Prestar mi voz a este grupo
command-settings = Ajustes de este grupo, para administradores
command-teach = Enseñar una respuesta: /teach hola = Hello all
command-allow = En respuesta a un mensaje: ese miembro puede usarme
command-disallow = En respuesta a un mensaje: ya no puede usarme
button-group-settings = ⚙ Ajustes (admins)
button-access = Quién puede usarme
button-group-voice = Voz del grupo
button-answers = Respuestas de voz
button-welcome = Bienvenida con voz
button-quiet = Horas de silencio
button-limit = Límite por hora
button-group-language = 🌐 Idioma
button-language-each = El de cada miembro
button-ai-label = Avisar que es IA
voice-of = 🎙 Voz de { $name }
button-name-voice = Nombrar la voz
button-protect = Prohibir reenvíos
button-delete-trigger = Eliminar la petición
button-access-all = Todo el mundo
button-access-admins = Solo administradores
button-access-list = Admins y una lista
button-no-voice = Ninguna voz
button-minutes = { $minutes } min
button-no-limit = Sin límite
button-lent = Prestada a grupos…
button-quiet-on = Activar
button-quiet-off = Desactivar
button-quiet-from = Inicio { $sign } 1 h
button-quiet-to = Final { $sign } 1 h
button-quiet-clock = Reloj { $minutes } min
button-teach-command = ＋ Comando
button-teach-phrase = ＋ Frase
button-feeling = Con qué emoción
button-welcome-on = Activar
button-welcome-off = Desactivar
button-welcome-text = ✎ Otras palabras
button-share = Prestar mi voz
button-take-back = Recuperarla
group-hello =
    ¡Hola! Respondo con la voz de cada quien:
    /say@{ $bot } y un texto, o en respuesta a un mensaje; el menú añade mi nombre
    una respuesta a uno de mis mensajes{ $hears ->
        [all] , o una mención
       *[some] {""}
    }
    /read en respuesta a un mensaje: con la voz del grupo, si alguien presta una con /share

    { $hears ->
        [all] Telegram me muestra todos los mensajes de aquí. No guardo ninguno y solo contesto a estos.
       *[some] Telegram no me muestra nada más de lo que se escribe aquí, tampoco las menciones; si me hacen administrador, también las oigo.
    } Una voz solo habla por quien la grabó, salvo que la preste.
group-no-voice-allowed = Los mensajes de voz están desactivados en este grupo, así que mis respuestas llegan como archivos o como texto. Un administrador puede permitirlos en los permisos del grupo.
group-refused-hint = En este grupo no se permiten mensajes de voz, así que esto llega como archivo. Un administrador puede permitirlos en los permisos del grupo.
group-settings-in-private = Los ajustes están en nuestro chat privado.
group-settings =
    Ajustes de “{ $chat }”

    Quién puede usarme: { $access ->
        [all] todo el mundo
        [admins] los administradores
       *[list] los administradores { $guests ->
            [0] (su lista aún está vacía)
            [one] y un miembro
           *[other] y { $guests } miembros
        }
    }
    Voz del grupo: { $voice }
    Horas de silencio: { $quiet ->
        [off] ninguna
       *[other] { $quiet }
    }
    Tiempo de voz por hora: { $minutes ->
        [0] sin límite en este grupo
       *[other] { $minutes } min como máximo
    }
    Respuestas de voz: { $answers }
group-access = ¿Quién puede hacerme hablar en este grupo?
group-access-list = Un administrador añade a alguien a la lista al responder /allow a un mensaje suyo; /disallow lo quita. O toca aquí un nombre para quitarlo:
group-voice =
    { $count ->
        [0] Nadie le ha prestado aún una voz a este grupo. Cualquier miembro puede: /share en el grupo.
       *[other] De quién es la voz que habla por el grupo: en /read, en las respuestas de voz y por los miembros que aún no tienen la suya.
    }
group-language = ¿En qué idioma hablo con este grupo? Con “{ $each }” respondo en el idioma de cada miembro.
group-limit = ¿Cuánto puedo hablar aquí en una hora?
group-quiet-off = Puedo hablar a cualquier hora.
group-quiet = Guardo silencio de { $from } a { $to }. ¿Tu reloj marca ahora las { $now }? Si no, corrígelo abajo.
group-answers =
    { $count ->
        [0] Enséñame un comando o una frase y contesto con voz.
        [one] Una respuesta. Tócala para cambiar su emoción o eliminarla.
       *[other] { $count } respuestas. Toca una para cambiar su emoción o eliminarla.
    }
    { $hears ->
        [all] Una frase cuenta si es el mensaje entero.
       *[some] Una frase cuenta si es el mensaje entero. Solo la oigo si responde a un mensaje mío, a menos que sea administrador; en cuanto a los comandos, oigo con seguridad los que llevan mi nombre, como los escribe el menú.
    }
group-answer =
    A “{ $trigger }” contesto:

    { $line }
teach-ask-command = ¿Cómo se llama el comando? Letras, cifras y _, por ejemplo: hola (/cancel para salir)
teach-ask-phrase = ¿A qué palabras contesto? Por ejemplo: buenos días (/cancel para salir)
teach-ask-line = ¿Qué contesto a “{ $trigger }”? (/cancel para salir)
teach-understood =
    A “{ $trigger }” respondo{ $how ->
        [none] {""}
       *[other] {" "}({ $how })
    }:

    { $text }
teach-heard =
    { $when ->
        [command] Lo oigo seguro como { $trigger }@{ $bot }, tal como los menús escriben los comandos; sin el nombre, mientras no haya escrito otro bot después.
        [all] Lo oigo siempre que sea un mensaje entero.
       *[some] Lo oigo cuando es un mensaje entero y responde a uno mío. Si me hacen administrador, lo oigo sin eso.
    }
teach-no-voice = Todavía nadie oirá una respuesta: este grupo no tiene voz. Quien quiera prestar la suya escribe allí /share.
teach-usage = Así: /teach buenos días = Good morning, everybody! – o para un comando: /teach /rules = Be kind.
allow-usage = Envíalo en respuesta a un mensaje de ese miembro.
allow-full = La lista está llena: { $max } miembros.
group-welcome-off = No saludo a quienes llegan. Si lo activas, los saludo por voz, con la voz del grupo.
group-welcome =
    A quienes llegan los saludo así:

    { $text }

    { $name } se cambia por su nombre. Abajo: la pausa mínima entre dos saludos.
welcome-default = ¡Hola, { $name }! Qué alegría ver caras nuevas.
welcome-ask = ¿Qué les digo a quienes llegan? { $max } caracteres como máximo; {"{name}"} se cambia por su nombre. (/cancel para dejarlo)
welcome-kept = Así saludo desde ahora.
welcome-somebody = gente
read-usage = Así: /read en respuesta a un mensaje con texto.
share-in-private = Prestar una voz es algo personal: en nuestro chat privado ves qué significa.
share-not-member = Solo los miembros de un grupo pueden prestarle su voz.
share-card =
    ¿Prestar tu voz a “{ $chat }”?

    Cualquiera del grupo podrá hacerle decir lo que sea: con /read, con las respuestas de voz o, si no tiene voz propia, en sus propios mensajes de voz. Cada respuesta va etiquetada como generada con IA. Otros grupos no pueden usarla.
    Al grupo se le avisa de que la prestas. Puedes recuperarla aquí cuando quieras; también deja de estar prestada si sales del grupo o eliminas la voz.

    Toca la voz que quieres prestar:
share-people =
    { $count ->
        [0] Nadie le ha prestado aún una voz a este grupo.
       *[other] Ya prestaron la suya: { $people }
    }
share-given = Ahora “{ $chat }” puede hablar con “{ $voice }”.
share-announced =
    { $name } le ha prestado una voz a este grupo. Donde los administradores dejan que hable por el grupo, /read como respuesta lee un mensaje con ella, las respuestas de voz se dicen con ella y los miembros sin voz propia hablan con ella. Cada respuesta dice que es generada por IA, salvo que los administradores lo hayan desactivado, y { $name } puede retirar la voz cuando quiera.
share-taken = Vuelve a ser solo tuya.
share-full = Este grupo tiene { $max } voces, que es el máximo.
share-list =
    { $count ->
        [0] Ningún grupo tiene tu voz. Para prestarla, escribe /share en el grupo.
       *[other] Estos grupos pueden hablar con tu voz. Toca uno para recuperarla.
    }
error-group-quiet-hours = Aquí se guarda silencio de { $from } a { $to }: así lo quieren los administradores de este grupo.
error-group-admins-only = En este grupo solo los administradores pueden usarme.
error-group-list-only = En este grupo los administradores eligieron quién puede usarme, y no estás en su lista.
error-group-no-voice = Este grupo aún no tiene voz. Quien quiera prestar la suya, que escriba /share aquí.
error-group-no-welcome-voice = Una bienvenida necesita una voz del grupo, y no tiene ninguna. Alguien presta la suya allí con /share; después elígela en “Voz del grupo”.
error-group-not-admin = Solo los administradores del grupo pueden hacer esto.
error-teach-bad-command = Un comando tiene de 1 a 32 caracteres: letras de la a a la z, cifras y _.
error-teach-own-command = { $command } ya es un comando mío.
error-teach-phrase-length = Una frase tiene de { $min } a { $max } caracteres.
error-teach-line-length = Necesito de 1 a { $max } caracteres para decir.
error-teach-too-many = Este grupo me enseñó { $max } respuestas, que es el máximo.

### Límites y operadores
error-admission-banned = Los operadores de este bot te bloquearon, así que no hablo por ti. /mydata, /forgetme y /privacy siguen funcionando.
error-admission-maintenance = Estoy en mantenimiento y pronto vuelvo a hablar. Inténtalo más tarde.
error-admission-not-yet = Me están abriendo por etapas y todavía no hablo en este chat. Inténtalo en unos días.
error-limit-user-seconds =
    Ya usaste tus { NUMBER($maxSeconds, useGrouping: 0) } s de voz de esta hora. { $minutes ->
        [one] Podrás seguir en un minuto.
       *[other] Podrás seguir en { $minutes } minutos.
    }
error-limit-chat-seconds =
    Este grupo ya usó sus { NUMBER($maxSeconds, useGrouping: 0) } s de voz de esta hora. { $minutes ->
        [one] Podrá seguir en un minuto.
       *[other] Podrá seguir en { $minutes } minutos.
    }
command-mydata = Mis datos, en un zip
command-report = Reportar un mensaje de voz
command-verify = ¿Esta voz se hizo aquí?
command-stats = Cuánta actividad hay
command-health = Si funcionan todas las partes
command-flags = Cómo va el despliegue gradual
command-rollout = Dar una función a una parte de los chats
command-maintenance = Pausa para todos: on u off
command-ban = Bloquear a una persona
command-unban = Quitar un bloqueo
command-revokevoice = Eliminar una voz reportada
command-audit = Qué hicieron los operadores
button-appeal-pass = Aceptar
button-appeal-refuse = Rechazar
button-revoke-voice = Eliminar esta voz
button-ban-owner = Bloquear a su dueño
button-which-voice = ¿Qué voz?
button-dismiss = Descartar
ai-label = 🤖 Voz generada con IA
verify-usage =
    Reenvíame o envíame un mensaje de voz, un audio o un video, y te digo si lo hice yo. También puedes responder a uno con /verify.

    Mis respuestas van firmadas con la clave Ed25519 { $id }:
    { $key }
verify-no-key = Aún no hay clave en { $file }: un bot que no ha firmado nada no ha hecho ninguna respuesta. Ejecuta esto con los ajustes del bot, o con VOXBACK_MARKS_KEY.
verify-in-private = Eso lo digo en nuestro chat privado: reenvíamelo allí, con /verify antes o debajo.
verify-slowly = Escuchar lleva un rato: espera unos minutos antes del siguiente.
verify-made-here = Se hizo aquí: este audio lo generó este bot, no lo dijo una persona.
verify-made-here-throughout = Se hizo aquí: este bot habla en todo el audio.
verify-made-here-partly = Se hizo aquí, pero no todo. Este bot habla más o menos:
verify-part = de { $from } a { $to }
verify-rest = De dónde viene el resto, no puedo saberlo.
verify-made-here-somewhere = Se hizo aquí, todo o una parte: la marca es demasiado débil para saber dónde.
verify-signed = El archivo está firmado con mi clave: hecho el { $time }, sin cambios desde entonces.
verify-marked = El audio lleva mi marca inaudible. De un millón de grabaciones sin ella, menos de una se tomaría por marcada.
verify-beside = No dice quién más habla al mismo tiempo, ni muestra lo que se insertó de otro sitio si dura menos de dos o tres segundos.
verify-listened = Escuché hasta { $to }; de lo que viene después no digo nada.
verify-not-found = Hasta donde puedo ver, no se hizo aquí: no lleva ninguna marca mía. No es una prueba: una respuesta mía puede perder su marca si se regraba desde un altavoz, la tapa el ruido o se modifica mucho, y lo que hizo otro bot no lleva ninguna de las mías.
verify-unclear = Es demasiado poco para saberlo: necesito unos tres segundos de voz. En este no encontré ninguna marca mía, lo cual no dice nada.
verify-altered = El archivo lleva una firma mía que se hizo para otro audio. Alguien la copió aquí o cambió el sonido.
verify-foreign = El archivo dice que lo hizo @{ $bot }, con la firma de una clave que no es mía. No puedo comprobarlo.
verify-forged = El archivo dice que lo firmó mi clave, pero la firma no es válida: alguien se la inventó o cambió lo que el archivo dice de sí mismo.
verify-own-voice = Oigo en él tu voz “{ $voice }”.
verify-other-voice = No oigo en él ninguna de tus voces. De quién es, no se lo digo a nadie.
appeal-card =
    Grabación { $number }: no oí que dijera esta frase. ¿La dice una voz viva, en el momento?

    “{ $sentence }”
appeal-gone = Eso ya está resuelto, o tiene más de una semana.
appeal-pass-done = Aceptada: la voz se está creando y se avisó a su dueño.
appeal-refuse-done = Rechazada; se avisó a su dueño.
report-usage = Responde con /report a un mensaje de voz mío y los operadores de este bot lo escucharán.
report-slowly = Gracias, ya tengo tu reporte. Espera un minuto antes del siguiente.
report-thanks = Gracias: reporte { $number }. Los operadores de este bot escucharán este mensaje. No sabrán quién lo reportó.
report-card = Reporte { $number }: alguien dice que se hace un uso indebido de esta voz.
report-gone = Este reporte ya está resuelto.
report-unknown-voice = Ya nadie sabe de quién es esta voz: tiene más de 30 días, o su dueño lo borró todo.
report-voice =
    Reporte { $number }: { $by ->
        [mark] por la marca de su sonido,
       *[file] según se anotó al enviarlo,
    } es la voz { $place } de { $count } de la persona que en /audit es { $person }.
report-revoke-done = La voz se eliminó; si su dueño tiene otras, hablan esas.
report-ban-done = La voz se eliminó y su dueño quedó bloqueado.
report-owner = Tu voz “{ $voice }” fue reportada por uso indebido y los operadores de este bot la eliminaron.
report-dismiss-done = Descartado.
revokevoice-usage = Así: /revokevoice 3 – con el número de un reporte.
revokevoice-choose = ¿Qué reporte? Se borrará la voz de la que trata:
stats =
    { NUMBER($people, useGrouping: 0) } personas con ajustes o una voz, { NUMBER($groups, useGrouping: 0) } grupos con ajustes.
    Ahora: { $waiting } en espera, { $running } en curso.
    En las { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } h desde el inicio: { $done } dichas, { $failed } fallidas, { $cancelled } canceladas; mediana de { NUMBER($median, maximumFractionDigits: 1) } s.
health-whisper = Escucha con { $model }: da sus tiempos a los guiones, transcribe las notas de voz y las grabaciones sin guion, y escucha las respuestas de un modelo antes de enviarlas. Se carga cuando hace falta.
health-no-whisper = Whisper no está instalado: daría mejores tiempos a los guiones de voces humanas, transcribiría las notas de voz y las grabaciones sin guion, y encontraría palabras que un modelo saltó o repitió en una respuesta. Se obtiene con { $command } (293 MB, MIT), y no hay que ajustar nada.
health-sentence-unheard = La frase que se lee para una voz nueva solo se comprueba en chino, inglés, español, portugués y ruso: sin Whisper, una grabación en cualquier otro idioma se acepta, diga lo que diga.
health =
    Motor: { $engine }. Memoria: { NUMBER($megabytes, useGrouping: 0) } MB.
    Base de datos: { $database ->
        [x] no responde
       *[other] { $database } ms
    }. Telegram: { $telegram ->
        [x] no responde
       *[other] { $telegram } ms
    }.
    { $maintenance ->
        [true] El mantenimiento está activado: solo hablo para los operadores.
       *[other] Hablo para todo el mundo.
    }
health-device =
    { $why ->
        [card] { $device } calcula el modelo en la tarjeta { $detail }, con el mismo resultado que el procesador.
        [no-card] { $device } calcula el modelo: { $detail }.
        [card-failed] { $device } calcula el modelo. La tarjeta no superó la comparación con el procesador: { $detail }.
       *[asked] { $device } calcula el modelo, como indica VOXBACK_DEVICE.
    }
health-remark = A tener en cuenta: { $remark }
remark-no-halves = { $graph } se calcula en float32: { $device } no puede hacerlo en media precisión ({ $reason }).
remark-rows-cross = { $graph }: { $device } no guarda claves ni valores, así que cada paso los lleva hasta allí, { NUMBER($few, useGrouping: 0) } MB tras { $fewRows } filas, { NUMBER($many, useGrouping: 0) } MB tras { NUMBER($manyRows, useGrouping: 0) }; webgpu los guarda en la tarjeta.
remark-more-bits = En { $folder } la calidad “{ $quality }” no está compilada entera: { $graphs } calculan con más bits. Con un modelo de tamaño completo, 3 s de voz cuestan ahora unos { $seconds } s de un núcleo y { $gigabytes } GB de memoria; { $wholeSeconds } s y { $wholeGigabytes } GB después de ejecutar: { COMPILE($folder, $precision) }
remark-more-bits-on-device = En { $folder } no hay media precisión compilada de { $graphs }, así que en { $device } calculan en float32, más despacio y con más memoria. Esto la añade: { COMPILE($folder, $precision) }
remark-outdated = Una versión anterior compiló { $graphs } en { $folder }. Funcionan como entonces; esta versión los haría más rápidos o más fieles: { COMPILE($folder, $precision) }
remark-check-void = En { $folder } “{ $quality }” pasó model:check, pero con otros grafos que los que se abrirían ahora, y por eso VOXBACK_QUALITY=auto no la toma. Ejecuta { COMPILE($folder, $precision) } y luego npm run model:check -- { SHELL($folder) }
remark-unchecked = En { $folder } “{ $quality }” está compilada, pero nadie la ha comparado con la calidad exacta, y por eso VOXBACK_QUALITY=auto no la toma. VOXBACK_QUALITY={ $quality } sí; esto las compara: npm run model:check -- { SHELL($folder) }
remark-no-moods = En { $folder } { $graphs } no están compilados, así que un ánimo descrito con palabras se busca en una lista en lugar de entenderlo el modelo: { COMPILE($folder, $precision) }
health-fleet =
    Máquinas de voz: { $speakers } activas, { $busy } de { $slots } respuestas en curso, { $waiting } en espera; la petición más antigua lleva { NUMBER($oldestSeconds, useGrouping: 0) } s. { $server ->
        [true] El servidor de colas responde.
       *[other] El servidor de colas no responde.
    } Segundos hablados desde el inicio, por máquina: { $speech }.
fleet-silent = Hace un minuto que no hay ninguna máquina de voz disponible y hay peticiones en espera. ¿Está en marcha el servidor de colas? ¿Y npm run speaker en alguna máquina, con el VOXBACK_ENGINE y el VOXBACK_QUALITY del bot? Máquinas de voz de cualquier tipo: { $others }.
fleet-speaks = Vuelve a haber una máquina de voz disponible; lo que esperaba ya se está diciendo.
switch-groups = En @BotFather los grupos están desactivados para este bot. Con /setjoingroups → Enable se podrá añadir a grupos.
switch-inline = En @BotFather el modo inline está desactivado. Se activa con /setinline. Después, /setinlinefeedback → 100%: si no, no me entero de “Decirlo”.
switch-feedback = Se envió “Decirlo” con @bot y Telegram no me avisó: en @BotFather, /setinlinefeedback → 100% para este bot.
switches-wrong = Tú operas este bot; conviene que revises unos ajustes en @BotFather:
maintenance-usage = Así: /maintenance on – u off.
maintenance-on = Mantenimiento activado: desde ahora solo hablo para los operadores.
maintenance-off = Se acabó el mantenimiento: hablo para todo el mundo.
flag =
    { $name }: { NUMBER($percent, maximumFractionDigits: 2) }%, { $allowed } permitidos, { $denied } denegados{ $off ->
        [true] , DESACTIVADA
       *[other] {""}
    }
flag-arm = – { $arm }: pedidas { $exposures }, dichas { $done }, fallidas { $failed }, canceladas { $cancelled }, { NUMBER($median, maximumFractionDigits: 1) } s
rollout-usage =
    Así: /rollout inline 10 – para el 10% de los chats
    /rollout inline off – para nadie, digan lo que digan las listas; on – como antes
    /rollout inline allow -100123 – para este chat o esta persona en cualquier caso; deny, unlist
    Funciones: { $flags }
rollout-list-full = Una lista puede tener { $max } entradas como máximo. Sube el porcentaje o quita otras con unlist.
ban-usage = Así: /{ $command } 12345678 – con el id de una persona. /ban también como respuesta a un mensaje reenviado suyo.
ban-done =
    Bloqueo hecho. { $jobs ->
        [0] No tenía nada en espera.
        [one] Se canceló una petición suya.
       *[other] Se cancelaron { $jobs } peticiones suyas.
    }
unban-nobody = Esta persona no estaba bloqueada.
unban-none = No hay nadie bloqueado.
unban-done =
    Se quitó el bloqueo: esta persona puede volver a grabar y a hablar con el bot. Lo que se llevó no vuelve: solicitudes en espera, voces prestadas a grupos (/share las presta otra vez) y lugares en listas de grupos (/allow). Las voces borradas tras un reporte siguen borradas.
ban-choose = ¿A quién? Estos son los dueños de voces reportadas:
unban-choose = ¿A quién? Estos están bloqueados, primero los más recientes:
audit =
    { $count ->
        [0] Aún no se hizo nada.
       *[other] Lo más reciente primero: UTC, quién, qué, a quién (ambos con alias)
    }
mydata =
    Todo lo que guardo de ti: { $voices ->
        [0] ninguna grabación
        [one] 1 grabación
       *[other] { $voices } grabaciones
    }, { $records ->
        [one] 1 registro
       *[other] { $records } registros
    }. No incluye las huellas de voz: se calculan a partir de las grabaciones y no sirven en otro lugar.
mydata-too-big = Tus datos ocupan { $megabytes } MB, más de lo que puede enviar un bot. Elimina antes una voz (/voice) o habla con el dueño de este bot.
button-keep-voice = Conservarla
expiry-warning = Nadie ha usado tu voz “{ $voice }” en 11 meses. Dentro de 30 días la eliminaré, a menos que la conserves o la uses.
expiry-deleted = Tu voz “{ $voice }” se eliminó: llevaba un año sin usarse. /enroll graba una nueva.
expiry-kept = “{ $voice }” se queda.
button-mark = ☆ Ofrecer con @bot
button-send-voice = ▶ Enviar aquí
button-open-bot = Abrir el bot
inline-enroll = Graba primero tu voz
inline-say = Decirlo
inline-waiting = Esto se está convirtiendo en un mensaje de voz…
inline-ready = El mensaje de voz está listo.
inline-cancelled = Cancelado.
inline-interrupted = Entretanto se cortó la conexión o me reiniciaron. Envíalo una vez más.
inline-refused = Tus ajustes de privacidad no aceptan mensajes de voz míos, así que no puedo poner uno aquí.
inline-unheard = No se está generando nada: Telegram no me avisó de que esto se envió. Ya avisé a quien opera este bot.
inline-not-yours = Solo quien lo pidió puede cancelarlo mientras se hace.
phrase-marked = ★ Escribe @{ $bot } en cualquier chat: sale en primer lugar.
phrase-unmarked = Se ofrece solo durante 30 días.
phrase-gone = Es demasiado antigua para ofrecerla. Dila antes otra vez.

### Líneas de comandos
usage-common =
    {"  "}--json                   para programas: el resultado, o el error, como JSON en la salida estándar
    {"  "}--help                   este texto
usage-say =
    Uso: npm run say -- --voice ARCHIVO --text TEXTO --out ARCHIVO.wav|ARCHIVO.ogg [opciones]

    Dice una frase con la voz de una grabación.

      --voice ARCHIVO          grabación de la voz, de 3 a 30 s, de cualquier tipo que acepte el bot; necesita ffmpeg
      --text TEXTO             qué decir, en chino, en inglés o en los dos; con IndexTTS-2.5, también en japonés, español o árabe
      --out ARCHIVO            .wav (16 bits) u .ogg (Opus, necesita ffmpeg)
      --emotion NOMBRE         happy, angry, sad, afraid, disgusted, melancholic, surprised, calm
      --emotion-words TEXTO    en su lugar, una descripción: "whisper it sadly", "焦急地催促"
      --emotion-clip ARCHIVO   en su lugar, otra grabación de la que tomar la emoción
      --strength NÚMERO        con cuánta fuerza, de 0 a 1; por defecto 0.7
      --seconds NÚMERO         duración exacta
      --ratio NÚMERO           en su lugar, duración respecto a la natural, de 0.5 a 2
      --frame-rate NÚMERO      con --seconds: fotogramas de video completos a esta frecuencia
      --seed NÚMERO            número entero, por defecto 0: misma petición y semilla, mismas muestras
      --engine NOMBRE          builtin (por defecto), indextts o zipvoice
      --model CARPETA          carpeta del modelo: de indextts (2 o 2.5) compilado, por defecto models/indextts-2; de zipvoice,
                               models/zipvoice
      --quality NOMBRE         de indextts: exact (por defecto), auto, balanced, fast; de zipvoice: fast (por defecto), good
      --approximate LISTA      de indextts, por encima de la calidad: steps=12,gpt=int8
      --transcript TEXTO       lo que dice la grabación, entero: zipvoice lo necesita
      --clip-transcript TEXTO  lo mismo de --emotion-clip
say-refused = el bot rechazaría esta grabación. { $reason }
terminal-prompt-undecodable = No se puede leer esta grabación. Tiene que ser un archivo con sonido que ffmpeg lea, como .wav, .mp3, .m4a u .ogg.
say-judged =
    { $what ->
        [clip] La emoción
       *[voice] La voz
    }: { $words }
say-loading = Cargando el motor…
say-step =
    { $what ->
        [voice] La voz
        [clip] La emoción
       *[line] La frase
    }: { $stage ->
        [prompt] escuchando
        [text] leyendo
        [emotion] sintiendo
        [decode] hablando
        [flow] dando forma al sonido
        [vocode] haciendo el sonido
       *[finish] terminando
    } { $done }/{ $total }
say-done = { $file }: { $seconds } s de voz (duración natural, { $natural } s), hechos en { $took } s.
usage-align =
    Uso: npm run align -- AUDIO GUION [opciones]
         npm run align -- AUDIO --aligner whisper

    Hace los subtítulos de una grabación.

      AUDIO                    grabación, de hasta una hora: wav, o cualquier cosa que lea ffmpeg, también el sonido de un video
      GUION                    lo que se dice en ella: un archivo de texto en UTF-8, una línea por subtítulo
      --aligner NOMBRE         whisper: oye las palabras, por defecto una vez instalado (npm run model:download -- whisper);
                               reading: no necesita nada. Whisper también transcribe una grabación sin GUION
      --model CARPETA          carpeta de Whisper; por defecto, la que hay en models/ o bajo $VOXBACK_MODELS
      --vtt                    WebVTT en vez de SubRip
      --words                  tiempos de cada palabra, no solo de cada línea
      --out ARCHIVO            por defecto: AUDIO con la extensión cambiada por .srt o .vtt
align-step =
    { $stage ->
        [listen] Escuchando
        [read] Leyendo el guion
       *[compare] Comparando
    } { $done }/{ $total }
align-odd =
    Línea { $line } en { $start } s { $state ->
        [missing] no se oyó
        [unspoken] no tiene nada que se diga
       *[other] se oyó mal
    } ({ $confidence }): { $text }
align-unscripted = No está en el guion: de { $start } a { $end } s.
align-done =
    { $file }: { $lines ->
        [one] 1 línea
       *[other] { $lines } líneas
    }, { $seconds } s de audio, en { $took } s.
# npm run model:download
usage-download =
    Uso: npm run model:download -- [MODELO] [CARPETA] [opciones]

    Descarga los pesos de MODELO en CARPETA (por defecto: models/MODELO, o MODELO bajo $VOXBACK_MODELS). Sin los dos, dice
    qué hay, cuánto cuesta y qué tan rápido va aquí. Lo que se interrumpió continúa donde quedó; lo que está completo no
    se descarga otra vez.

    Códigos de salida: 0 todo completo, 1 un fallo, 2 uso incorrecto, 3 licencias no aceptadas, 4 disco lleno, 5 un archivo
    no es lo que debería, 6 falta un archivo, 7 no se puede conectar con el hub, 130 interrumpido.

      MODELO                   indextts-2    8.87 GB, el que se usa si solo das CARPETA: el mayor parecido, y emociones
                               indextts-2.5  8.29 GB: también japonés, español y árabe, con la mitad de códigos por segundo
                               zipvoice      184.6 MB: un parecido en la décima parte del tiempo; chino e inglés
                               whisper       293 MB, el tamaño base: oye lo que se dice, para subtítulos; también como
                                             whisper-tiny 154 MB, whisper-small 970 MB, whisper-large-v3-turbo 1.62 GB
      --accept-licence         acepta las licencias sin preguntar
      --from NOMBRE            hub (por defecto) o modelscope
      --endpoint URL           una réplica de él; para el hub, $HF_ENDPOINT hace lo mismo
      --only RUTA              solo este archivo o carpeta dentro de CARPETA; se puede repetir
      --connections N          conexiones por archivo, de 1 a 16, por defecto 4
      --latest                 los archivos más nuevos en vez de los fijados, confiando en los hashes que da el hub
      --verify                 no descarga nada: lee otra vez todos los archivos y los compara
download-licences = Estos modelos tienen sus propias licencias:
download-licence =
    { $remark ->
        [unstated] los pesos no indican licencia (código { $licence }; entrenado con Emilia, CC-BY-NC-4.0: trátalo como no comercial)
        [non-commercial] { $licence } (sin uso comercial)
        [makers] { $licence } (código y pesos, según sus autores; la página del hub dice { $page })
       *[none] { $licence }
    }
download-ask-licences = ¿Las aceptas? Escribe yes para continuar:
download-plan =
    { $count ->
        [one] 1 archivo
       *[other] { $count } archivos
    } de { $size }{ $had ->
        [none] {""}
       *[some] , de los que ya hay { $had } aquí
    }
download-progress = { $had } de { $size }, { $rate }/s, quedan { $left }: { $file }
download-retry = { $file }: { download-fault }; otra vez en { $wait }
download-fault =
    { $fault ->
        [silence] ni un byte en { $seconds } s
        [status] { $host } responde HTTP { $status }
        [short] la respuesta terminó { NUMBER($bytes, useGrouping: 0) } bytes antes de tiempo
        [odd] el servidor no respeta HTTP ({ $reason })
        [changed] entretanto se reemplazó en el hub
       *[network] { $reason }
    }
download-check = comprobando { $file }
download-done = { $file }: completo
download-duration =
    { $unit ->
        [hours] { $h } h y { $min } min
        [minutes] { $min } min y { $s } s
       *[seconds] { $s } s
    }
download-nothing = Ya están aquí todos los archivos.
download-complete = Están aquí todos los archivos.
download-next = Siguiente: { $command }
download-verified = { $right } de { $files } archivos están bien.
download-interrupted = Interrumpido. El mismo comando continúa desde aquí.
offer-speak = Modelos que hablan, para un parecido de verdad. Puede haber varios a la vez.
offer-hear = Modelos que escuchan: transcriben grabaciones y notas de voz, y encuentran los tiempos de los subtítulos. Basta con uno; uno más grande oye mejor y tarda más.
offer-zipvoice =
    un parecido en la décima parte del tiempo: para el día a día, en una máquina pequeña
    idiomas: chino, inglés
offer-indextts-2 =
    el mayor parecido y cualquier emoción: donde una respuesta puede tardar, o con tarjeta gráfica
    idiomas: chino, inglés
offer-indextts-2-5 =
    como IndexTTS-2, en más idiomas
    idiomas: chino, inglés, japonés, español, árabe
offer-whisper-tiny = el más rápido, con más errores: unos 0.6 GB de memoria
offer-whisper-base = el habitual: unos 0.9 GB de memoria
offer-whisper-small = menos errores, para una máquina sin prisa: unos 2 GB de memoria
offer-whisper-large-v3-turbo = el que menos se equivoca, para muchos núcleos: unos 4 GB de memoria
offer-time = una respuesta de 3 s tarda unos { $time } en esta máquina
offer-licence = licencia de { $repository }: { $licence }
offer-name = Elige uno: npm run model:download -- MODELO, que es uno de { $names }
offer-ask = ¿Cuál? ({ $names })
offer-none = No se descargó nada. Puede ser: { $names }

# npm run parity
usage-parity =
    Uso: npm run parity -- CARPETA_GOLDEN

    Dice cuánto se aleja del código oficial cada etapa de un modelo; código de salida 1 si una se aleja demasiado.

      CARPETA_GOLDEN           golden.safetensors y el modelo con que se hizo: checkpoints/ (IndexTTS),
                               text_encoder.onnx y sus acompañantes (ZipVoice), o model.safetensors (Whisper)
parity-stage = etapa
parity-max-absolute = máx. abs.
parity-max-relative = máx. rel.
parity-allowed = permitido
parity-verdict = resultado
parity-passed = bien
parity-failed = FALLO
usage-compile =
    Uso: npm run model:compile -- CARPETA [opciones]

    Hace los grafos de un modelo a partir de sus pesos.

      CARPETA                  una carpeta de IndexTTS-2 o 2.5 (config.yaml, gpt.pth, s2mel.pth, hf_cache/ …)
                               o de Whisper (config.json, model.safetensors …; solo fp32)
      --precision NOMBRE       fp32 (por defecto), fp16 (para tarjetas), int8 o int4: además de los otros, grafos más pequeños y rápidos, menos exactos
compile-step =
    { $graph }: { $step ->
        [build] construyendo
        [wait] otro proceso trabaja en la carpeta; esperando
        [write] escribiendo
        [try] probando
        [up-to-date] al día
       *[done] listo
    }
compile-quality =
    { $quality }: { $graphs ->
        [none] completa. 3 s de voz cuestan unos { $seconds } s de un núcleo y { $gigabytes } GB de memoria
       *[other] falta por compilar: { $graphs }. 3 s de voz cuestan unos { $seconds } s de un núcleo y { $gigabytes } GB de memoria; completa, { $wholeSeconds } s y { $wholeGigabytes } GB
    }.
compile-more = Esto compila lo que falta: { COMPILE($folder, $precision) }
usage-fake =
    Uso: npm run model:fake -- CARPETA [--version 2.5]

    Escribe los archivos de IndexTTS con pesos al azar, para ensayar model:compile.

      CARPETA                  recibe 9 GB
      --version VERSIÓN        2 (por defecto) o 2.5, que ocupa 8 GB
fake-step = { $file }: { $done } de { $total } GB
fake-no-room = En { $folder } hay { $free } GB libres; hacen falta { $needed } GB.
fake-not-empty = En { $folder } ya está { $file }, que no viene de este comando y se sobrescribiría. Indica otra carpeta.

# npm run model:check
usage-bench =
    Uso: npm run model:bench -- CARPETA [opciones]

    Compara un dispositivo con el procesador, grafo por grafo, y dice en él frases de varias duraciones. Lo que imprime está
    pensado para pegarlo en un issue.

      CARPETA                  una carpeta compilada de IndexTTS
      --device NOMBRE          webgpu (por defecto), cuda, dml, coreml o cpu
      --seconds LISTA          cuánto duran más o menos las frases, 60 como máximo cada una; por defecto 3,10,30
      --threads NÚMERO         de 1 a 64, por defecto 1
      --qualities              en su lugar, todas las calidades en el procesador: segundos y memoria, junto al código oficial
usage-verify =
    Uso: npm run verify -- ARCHIVO

    Dice si una grabación la hizo el bot que tiene estos ajustes; código de salida 0 si fue así, 3 si no se encontró nada.

      ARCHIVO                  un mensaje de voz, un audio o un video: OGG, MP3, M4A, WAV, FLAC, AMR, MP4, WebM, MKV
usage-check =
    Uso: npm run model:check -- CARPETA [opciones]

    Dice diez frases en cada calidad: lo que se pierde frente a la exacta decide cuál de ellas toma VOXBACK_QUALITY=auto.

      CARPETA                  una carpeta compilada de IndexTTS; la página para escuchar es CARPETA/check/index.html
      --voice ARCHIVO          grabación de 3 a 30 s; sin ella habla una voz de demostración
      --out CARPETA            otra carpeta para la página
      --threads NÚMERO         de 1 a 64, por defecto 1
check-title = Qué cuesta cada calidad
check-listen = Cada frase con los mismos códigos y el mismo ruido: lo que cambia se debe a la calidad.
check-quality = calidad
check-limits = permitido
check-verdict = resultado
check-passed = superada
check-failed = no superada: { $measures }
check-divergence = divergencia de los códigos (nats)
check-same-codes = códigos iguales
check-mel-distance-db = distancia del sonido (dB)
check-likeness = parecido
check-likeness-lost = parecido perdido
check-word-errors-added = palabras erróneas de más
check-seconds-per-second = s de procesador por s
check-memory-mb = memoria (MB)
check-line = { $quality }: frase { $line } de { $lines }
check-no-recogniser = No hay ningún reconocedor de voz instalado, así que no se cuentan las palabras erróneas. Así se instala uno: { $command }
check-result = Desde ahora VOXBACK_QUALITY=auto toma “{ $quality }”. Escúchalo: { $page }
