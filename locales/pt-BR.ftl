# Tudo o que uma pessoa lê, em português do Brasil. Textos dos botões: no máximo 24 caracteres.

### Botões
button-enroll = 🎙 Gravar minha voz
button-hear-example = ▶ Ouvir um exemplo
button-agree = Concordo
button-read-more = Saiba mais
button-decline = Prefiro não
button-keep = ✓ Salvar esta voz
button-again = ↺ Gravar de novo
button-delete = ✗ Apagar
button-cancel = Cancelar
button-use = Usar esta voz
button-rename = Renomear
button-delete-for-good = Sim, apagar de vez
button-back = ‹ Voltar
button-as-voice = Como a voz soa
button-describe = ✎ Com suas palavras…
button-erase = Apagar tudo
button-keep-data = Manter meus dados
button-say-again = Falar de novo
button-say-parts = 🔊 Em { $parts } partes
button-read-again = 🎙 Ler mais uma vez
button-moods = 🎭 Emoções gravadas…
button-better-take = ✨ Uma versão melhor
button-language-telegram = Como no Telegram
button-stale = Este botão já expirou. Os comandos do menu continuam funcionando.

### Menu de comandos
command-start = O que este bot faz
command-help = Como usar, com exemplos
command-enroll = Gravar uma voz
command-voice = Minhas vozes: escolher, renomear, apagar
command-emotion = Como as respostas soam
command-say = Falar um texto com a minha voz
command-language = Meu idioma
command-cancel = Parar o que está em andamento
command-privacy = O que é guardado, e onde
command-forgetme = Apagar tudo sobre mim

### O primeiro minuto
start =
    Oi, { $name }! Eu transformo o que você escreve em mensagens de voz.

    Grave cinco segundos e depois escreva o que quiser: eu devolvo na sua voz.
start-engine =
    { $engine ->
        [builtin] Por enquanto quem fala é uma voz substituta, com o seu tom, o seu ritmo e o seu timbre. Para ficar parecida com você de verdade, o dono deste bot pode instalar o ZipVoice ({ $smallMegabytes } MB, cerca de { $smallSeconds } s por resposta aqui) ou o IndexTTS-2 ({ $largeGigabytes } GB, cerca de { $largeSeconds } s).
       *[other] A voz é gerada neste servidor com { $engine }.
    }
start-again =
    Que bom ver você de novo, { $name }! “{ $voice }” está pronta: escreva um texto e eu falo.
    /emotion muda como ela soa e /voice, qual voz fala.
help =
    Escreva um texto e eu falo com a sua voz: até { $maxCharacters } caracteres, em chinês, em inglês ou misturando os dois. Português, ainda não.

    /enroll – gravar uma voz (bastam 5 segundos)
    /voice – escolher, renomear ou apagar uma voz
    /emotion – uma de { $emotions } emoções, ou descreva: /emotion sussurre com tristeza
    /say I am on my way – o mesmo que escrever o texto; se você responder a uma mensagem com /say, eu leio aquela mensagem
    uma gravação ou um vídeo com o texto – legendas
    /pronounce – palavras ditas do seu jeito; /mode – voz, texto ou os dois; /language – idioma
    /cancel – parar o que estou fazendo
    /privacy – o que é guardado; /forgetme – apagar tudo

    Se eu ler errado um caractere chinês, escreva o pinyin entre colchetes: 重[chóng]新, 银行[yín háng].
    Em um grupo: /say pelo menu, com um texto ou como resposta, ou responda a uma das minhas mensagens. Onde sou admin, também dá para me mencionar.
help-group =
    Eu falo pelos membros que gravaram a voz, cada um com a sua:
    /say@{ $bot } texto – ou em resposta a uma mensagem; o menu acrescenta o meu nome
    responder a uma das minhas mensagens – ou me mencionar, onde sou admin
    /read em resposta a uma mensagem – com a voz do grupo; com /share você empresta a sua
    /cancel – parar o que você pediu
    Não leio mais nada neste grupo, a não ser o que os admins me ensinaram a responder. Grave a sua voz na nossa conversa privada.
help-examples = Toque em um exemplo para ouvir:
button-example-1 = bravo: Where are you?
button-example-2 = (sussurre): Good night
button-example-3 = 1,5 s: See you at seven.
button-example-4 = 1,3x: I am late!
demonstration-line = Olá! Ninguém me gravou: sou uma voz de demonstração, feita por um sintetizador. Grave a sua, cinco segundos bastam.
demonstration-label = Uma voz de demonstração: sintética e de ninguém. Com /enroll você grava a sua.

### Consentimento
consent-card =
    <b>Antes de gravar</b>

    A voz é um dado biométrico, por isso quem decide é você:
    • Guardo a sua gravação e o que calculo a partir dela, tudo criptografado e só no servidor deste bot.
    • Ela serve para uma coisa só: falar o que você pedir.
    • Só você pode fazê-la falar. /forgetme apaga tudo de vez, quando você quiser.
    • O que ela diz é gerado por uma máquina; cada arquivo é identificado como gerado por IA.

    Grave somente a sua própria voz.
consent-first = Primeiro, a pergunta acima: posso guardar a sua voz? (/cancel para sair)
consent-declined = Tudo bem, não guardo nada. Se mudar de ideia: /enroll
privacy =
    <b>O que é guardado</b>
    • Suas gravações, as frases lidas nelas e as impressões vocais, criptografadas (AES-256-GCM), até você apagá-las.
    • Suas configurações: qual voz, qual emoção, qual idioma, quando você aceitou o termo de consentimento. Se a emoção vier de uma mensagem de voz: essa mensagem, criptografada.
    • Seu dicionário do /pronounce, criptografado.
    • Suas 30 frases mais recentes, criptografadas, por 30 dias: para os botões abaixo das respostas.
    • Um texto que espera a vez, ou o roteiro de uma gravação que espera os seus tempos, criptografado, até ficar pronto.
    • O que você disse por último, para o @bot em outras conversas (30 dias; mais, se você marcar); quais mensagens falam com a sua voz, para o /report (30 dias); os seus segundos de fala na última hora. Tudo criptografado.
    • Em quais grupos você empresta a voz ou está na lista dos admins, com o seu nome.
    • Uma gravação que você pediu que os operadores ouvissem: onde o Telegram a guarda, criptografado, até que a ouçam; no máximo uma semana.
    • Se os operadores baniram você: essa informação.

    <b>O que não é guardado</b>
    • Nem o áudio que eu gero, nem gravações ou mensagens de voz que só escuto (neste servidor; também escuto as minhas próprias respostas, e disso ficam dois números junto à frase), nem mensagens, nem nomes nos logs. Nada sai deste servidor, além das respostas que o Telegram entrega.

    <b>Você no controle</b>
    • /voice apaga uma voz, /forgetme apaga de uma vez tudo sobre você.
    • Uma gravação que você não salva é apagada em um dia; uma voz sem uso por um ano também, com um mês de aviso.
    • /mydata entrega tudo sobre você em um zip.

### Gravar a voz
language-card = Em que idioma vamos conversar? O idioma da voz depende do seu texto.
enroll-in-private = A voz é algo pessoal: grave na nossa conversa privada.
enroll-record =
    Segure o microfone e leia isto como se contasse a um amigo. Pelo menos 5 segundos, em um lugar silencioso, com o celular a um palmo da boca:

    “{ $sentence }”
enroll-sentence-1 = O trem sai às sete e quinze, e eu ainda preciso achar o outro pé do sapato antes de a gente ir.
enroll-sentence-2 = Coloquei a água para ferver, abri a janela e, por um instante, a rua inteira ficou em silêncio.
enroll-sentence-3 = Minha vizinha planta tomates no terraço e dá quase todos de presente antes do fim do verão.
enroll-sentence-4 = Seguindo o rio por um bom tempo, você chega a uma pontezinha onde as crianças pulam na água.
enroll-sentence-5 = Ontem fiz arroz demais, então venha jantar aqui hoje à noite e traga quem você quiser.
enroll-sentence-6 = O museu estava fechado, mas o jardim lá atrás não, e no fim essa foi a melhor parte do passeio.
enroll-record-short =
    Segure o microfone e leia isto como se contasse a um amigo: todas as palavras e mais nada. Em um lugar silencioso, com o celular a um palmo da boca:

    “{ $sentence }”
enroll-short-1 = Meu avô guarda um relógio velho que ainda funciona.
enroll-short-2 = Ontem choveu muito e o jardim amanheceu cheio de poças.
enroll-short-3 = Você me ajuda a levar estas cadeiras antes do show?
enroll-short-4 = Ela sempre toma suco de laranja com pão quentinho.
enroll-short-5 = O cachorro do vizinho corre atrás do próprio rabo.
enroll-short-6 = Pegamos a trilha estreita e ouvimos um sino ao longe.
enroll-waiting = Estou esperando uma mensagem de voz: segure o microfone. (/cancel para parar)
enroll-not-voice = Grave uma mensagem de voz aqui na conversa. Não aceito arquivos: podem ter a voz de outra pessoa. (/cancel para parar)
enroll-received = Recebi { $seconds } segundos. Estou criando a sua voz…
advice-shorter-than-advised = A gravação ficou meio curta: com { $seconds } s ou mais, a voz fica mais parecida com a sua.
advice-rather-quiet = Está meio baixo: mais perto do celular fica melhor.
advice-some-clipping = Está um pouco distorcido: mais longe do celular fica melhor.
advice-some-noise = Tem um pouco de ruído: em um lugar mais silencioso fica melhor.
advice-narrow-band = O som está abafado: sem fones costuma ficar melhor.
advice-two-voices = Ouço duas vozes diferentes: só com a sua, o resultado fica mais parecido com você.
advice-much-silence = Tem um silêncio longo, que eu deixo de fora: comece a ler logo, para caber mais da sua voz.
advice-other-sentence = Não ouvi a frase inteira. Aceito mesmo assim; a próxima gravação fica melhor com todas as palavras.
advice-cut = Passou de { $max } s: uso os primeiros { $max } s e não guardo o resto.
advice-part = Você disse mais do que a frase: uso só a parte em que a lê e não guardo o resto.
button-other-sentence = Outra frase
button-ask-operators = Pedir que alguém ouça
appeal-offer = Pode ser falha minha: sotaques e salas com eco são difíceis para mim. Se quiser, peço aos operadores deste bot que ouçam. Só eles vão ouvir esta gravação.
appeal-nobody = Pode ser falha minha: sotaques e salas com eco são difíceis para mim. Um lugar silencioso, outra frase ou falar mais devagar costuma ajudar; se não, avise quem cuida deste bot.
appeal-asked = Pedi aos operadores que ouçam e vou escrever para você aqui. Enquanto isso, você pode tentar de novo.
appeal-waits = Já pedi aos operadores; dê uma hora a eles. Enquanto isso, você pode tentar de novo.
appeal-pass = Um operador ouviu sua gravação e a aceitou. Sua voz está sendo criada.
appeal-refuse = Um operador ouviu e não encontrou a frase. Grave mais uma vez, por favor: /enroll
enroll-greeting = Oi! É assim que eu soo agora. Escreva alguma coisa e eu falo por você.
enroll-kept = “{ $voice }” é sua. Escreva um texto e eu falo. Com /emotion você muda como ela soa.
mood-offer = O motor de voz deste bot fala como a gravação soa. Se quiser, grave a mesma frase com uma emoção: as respostas com essa emoção vão soar assim. Dá para fazer isso quando quiser: /voice
mood-record =
    Agora a mesma coisa, { $manner }: deixe isso claro em cada palavra. Leia exatamente isto:

    “{ $sentence }”

    (/cancel para desistir)
mood-happy = com alegria
mood-angry = com raiva
mood-sad = com tristeza
mood-afraid = com medo
mood-disgusted = com nojo
mood-melancholic = com melancolia
mood-surprised = com surpresa
mood-calm = com calma
mood-kept = Guardado: { $emotion }. As respostas com essa emoção, a partir de 50%, vão soar como esta gravação. Ouça:
mood-list =
    { $count ->
        [0] “{ $voice }” ainda não tem emoções gravadas. Toque em uma para gravar:
       *[other] Emoções gravadas de “{ $voice }”: ✗ apaga uma, 🎙 grava uma.
    }
reading-kept = Obrigado, esta gravação substitui a anterior. Ouça:
draft-deleted = Apagada. Quando quiser: /enroll

### Vozes
voice-default-name = Voz { $number }
voice-list =
    { $count ->
        [0] Você ainda não tem nenhuma voz.
        [1] Sua voz. Toque nela para usar, renomear ou apagar.
       *[other] Suas { $count } vozes; ● é a que fala. Toque em uma para usar, renomear ou apagar.
    }
voice-card = “{ $voice }”, gravada em { $since }.
voice-card-unread = Ela foi gravada antes de eu anotar o que é lido, e o motor de voz deste bot precisa saber. Leia uma frase mais uma vez.
voice-sample = É assim que eu soo: { $voice }.
voice-chosen = A partir de agora quem fala é “{ $voice }”.
voice-rename-ask = Que nome vamos dar a ela? No máximo { $max } caracteres. (/cancel para desistir)
voice-renamed = Agora ela se chama “{ $voice }”.
voice-delete-sure = Apagar “{ $voice }”? A gravação e tudo o que foi calculado a partir dela serão apagados. Não dá para desfazer.
voice-deleted = “{ $voice }” foi apagada.
voice-gone = Esta voz não existe mais.
voice-first = Você ainda não tem nenhuma voz. Bastam cinco segundos:

### Emoção
emotion-happy = Alegria
emotion-angry = Raiva
emotion-sad = Tristeza
emotion-afraid = Medo
emotion-disgusted = Nojo
emotion-melancholic = Melancolia
emotion-surprised = Surpresa
emotion-calm = Calma
emotion-card = Emoção das respostas: { $emotion }, { $percent }%.
emotion-card-voice = As respostas soam como a sua gravação. Escolha uma emoção ou descreva uma:
emotion-ability =
    { $ability ->
        [made] { $engine }: qualquer emoção, somada à sua voz.
       *[recorded] { $engine }: fala como a gravação. Uma emoção aparece se você a gravou; se não, só o ritmo muda.
    }
emotion-describe = Descreva como deve soar, por exemplo “sussurre com tristeza” ou “como quem acabou de ganhar na loteria”. (/cancel para desistir)
emotion-words-unknown = Não entendi “{ $words }”, então nada mudou. Escreva uma emoção ou um jeito de falar: “triste”, “empolgado”, “sussurre com delicadeza”, “gritando”.
emotion-words-impossible = Esta voz não consegue fazer isto: { $beyond }. Ela pode ficar mais aguda, mais rápida, mais alta, mais viva ou com mais sopro, e pode sussurrar.
emotion-words-too-long = Uma descrição tem de 1 a { $max } caracteres.
emotion-strength-high = Acima de 90% a voz começa a distorcer.

### Falar
say-ask = O que eu falo?
say-feeling = “{ $feeling }” é lido como está. Para virar emoção, coloque entre parênteses: ({ $feeling }): … – veja mais em /help.
say-usage-group = Assim: /say Hello everybody – ou /say em resposta a uma mensagem com texto.
say-anonymous = Não sei com a voz de quem falar: escreva com o seu próprio perfil, não como o grupo nem como um canal.
queue-note = Sua posição na fila: { $position }; cerca de { $seconds } s.
queue-note-nobody = No momento não há nenhuma máquina de voz disponível. Seu pedido espera, e eu falo assim que houver uma.
long-offer = São { $characters } caracteres; em uma resposta cabem { $maxCharacters }. Posso dizer em { $parts } partes, divididas entre frases, cerca de { $seconds } s no total: cada uma chega assim que fica pronta.
long-begun = Vou dizer em { $parts } partes, cada uma assim que ficar pronta. Embaixo de cada uma está o número.
dialog-too-long = Já foram { $max } respostas, então encerro esta pergunta. Comece de novo quando quiser.
audition-unsure = Sua nova voz está pronta, mas fui reiniciado enquanto enviava a saudação. Quer salvar a voz?
job-delayed = Sua resposta está pronta, mas o Telegram me pede para esperar { $minutes ->
    [1] um minuto
   *[other] cerca de { $minutes } minutos
 } antes de enviar. Ela está guardada e chega sozinha; /cancel descarta.
job-unsure = A conexão caiu, ou fui reiniciado, enquanto eu enviava esta resposta. Se ela não chegou:
cancel-done =
    { $jobs ->
        [0] Parei.
        [1] Parei; uma resposta foi cancelada.
       *[other] Parei; { $jobs } respostas foram canceladas.
    }
cancel-nothing = Não há nada para parar.
voice-refused-hint = Mensagens de voz não são permitidas aqui, então envio como arquivo. (Configurações › Privacidade e Segurança › Mensagens de Voz)
voice-refused-text = Aqui não posso enviar nem mensagens de voz nem arquivos. O texto era: { $text }
voice-note-alone = Para falar com a sua voz preciso de um texto: escreva um, ou responda a um texto com uma mensagem de voz. Para gravar outra voz: /enroll
unknown-command = Não conheço esse comando. Em /help está o que eu sei fazer.
unknown-message = Eu falo textos: escreva um. Em /help está o que mais eu sei fazer.

### Apagar
forgetme-sure = Apagar as suas vozes, as suas configurações e tudo o que está na fila? Não dá para desfazer.
forgetme-kept = Nada foi apagado.
forgetme-done =
    Apagado: { $voices ->
        [1] 1 voz
       *[other] { $voices } vozes
    }, { $settings ->
        [0] nenhuma configuração
       *[other] as suas configurações
    }, { $jobs ->
        [1] 1 pedido
       *[other] { $jobs } pedidos
    }, { $talks ->
        [1] 1 conversa em aberto
       *[other] { $talks } conversas em aberto
    }, { $records ->
        [1] 1 outro registro
       *[other] { $records } outros registros
    }. Aqui não resta nada sobre você.

### Avisos: a resposta está pronta e há algo a saber
notice-emotion-words-unknown = Não entendi a descrição da emoção, então a voz soa como sempre. Funcionam palavras como “triste”, “empolgado” ou “sussurrando”.
notice-emotion-words-listed = Agora há pouco faltou memória para entender esta descrição da emoção, então procurei as palavras em uma lista. Palavras como “triste”, “empolgado” ou “sussurrando” são lidas do mesmo jeito.
notice-text-shortened = O texto era longo demais para falar de uma vez e foi encurtado.
notice-text-left-out = Deixei isto de fora, porque não sei ler: { $characters }
notice-pause-stretched = Para preencher o tempo, as pausas foram esticadas.
notice-emotion-not-heard = O motor de voz deste bot fala como a gravação: da emoção, só o ritmo aparece.
notice-voice-unread = Não sei o que a gravação desta voz diz, então só o motor lento pôde falar. Leia uma frase mais uma vez e fica rápido: /voice
notice-note-not-heard = O motor de voz deste bot não consegue tirar a emoção de uma mensagem de voz, então isto soa como a sua gravação. Mas dá para gravar uma emoção: /voice
notice-timbre-of-clip = O motor de voz deste bot pega a voz e a emoção juntas: isto soa como a gravação da emoção, inclusive a voz de quem fala nela.
notice-words-unsaid = Ouvi esta resposta, e podem faltar palavras ou ter saído outras: { $words }. Também posso ter ouvido mal. Ao repetir, costuma sair certo.
notice-words-added = Ouvi esta resposta, e algo pode ter saído duas vezes: { $words }. Ao repetir, costuma sair certo.
notice-feeling-lessened = Com tanta emoção, já não parecia esta voz, então falei com menos: { $percent }% do que foi pedido.

### Erros: o que houve, o que é permitido, o que fazer
error-unexpected = Algo deu errado do meu lado (número { $number }). Tente de novo; se continuar, passe este número ao dono do bot.
error-prompt-too-short = São { NUMBER($seconds, maximumFractionDigits: 1) } s; preciso de pelo menos { $minSeconds } s. Grave de novo.
error-prompt-too-long = São { NUMBER($seconds, maximumFractionDigits: 1) } s; o máximo é { $maxSeconds } s. O ideal é de 5 a 10 s: grave de novo.
error-prompt-too-quiet = Está baixo demais ({ NUMBER($levelDb, maximumFractionDigits: 1) } dB; é preciso pelo menos { NUMBER($minDb, maximumFractionDigits: 0) } dB). Aproxime o celular e grave de novo.
error-prompt-clipped = Está alto demais e distorcido ({ NUMBER($percent, maximumFractionDigits: 0) }% do áudio; no máximo { $maxPercent }%). Afaste o celular e grave de novo.
error-prompt-noisy = Tem ruído demais (a sua voz está { NUMBER($snrDb, maximumFractionDigits: 1) } dB acima dele; é preciso pelo menos { NUMBER($minDb, maximumFractionDigits: 0) } dB). Procure um lugar mais silencioso e grave de novo.
error-prompt-no-speech = Quase não ouço fala ({ NUMBER($percent, maximumFractionDigits: 0) }%; é preciso pelo menos { $minPercent }%). Leia a frase em voz alta e grave de novo.
error-prompt-low-rate = A qualidade é de ligação telefônica ({ NUMBER($hz, maximumFractionDigits: 0, useGrouping: 0) } Hz; é preciso pelo menos { NUMBER($minHz, maximumFractionDigits: 0, useGrouping: 0) } Hz). Grave com o microfone do próprio celular, sem fones antigos.
error-prompt-no-transcript = Esta voz foi gravada antes de eu anotar o que é lido, e o motor de voz deste bot precisa saber cada palavra. Leia uma frase mais uma vez: /voice
error-prompt-wrong-transcript = Em { NUMBER($seconds, maximumFractionDigits: 1) } s ninguém fala { $characters } caracteres. Leia a frase inteira que eu mostro, e mais nada.
error-prompt-undecodable = Não consigo ler esta gravação. Grave uma mensagem de voz aqui na conversa.
error-recording-forwarded = Esta mensagem foi encaminhada ou vem de outro bot. A voz é de quem fala: grave pessoalmente, aqui.
error-recording-noise =
    Tem ruído demais para saber se a frase foi lida (a sua voz está { NUMBER($snrDb, maximumFractionDigits: 1) } dB acima dele; bastam { NUMBER($quietDb, maximumFractionDigits: 0) } dB). Esta tentativa não conta. Procure um lugar mais silencioso e leia de novo:

    “{ $sentence }”
error-recording-other-sentence =
    { $words ->
        [none] Ouço outra coisa, não a frase. Ela mostra que você está aqui e quer esta voz; então leia só isto, do jeito que você fala:
       *[other] Faltam estas palavras: “{ $words }”. Leia a frase inteira mais uma vez, sem pressa:
    }

    “{ $sentence }”
error-text-empty = Não há nada para falar aqui.
error-text-too-long = São { $characters } caracteres; o máximo por resposta é { $maxCharacters }. Divida o texto.
error-text-bad-pinyin = “{ $reading }” não é uma leitura de “{ $character }”. Possíveis: { $suggestions }
error-text-unsupported-script = Não sei ler estes caracteres: { $characters } – eu falo chinês e inglês.
error-text-unsupported-language = Isto parece { LANGUAGE($language) }, que eu não falo. Eu falo: { LANGUAGE($languages) }
error-text-unspeakable = Aqui só há sinais ou emojis: preciso de palavras.
error-align-too-long = São { NUMBER($seconds, maximumFractionDigits: 0) } s de áudio; consigo sincronizar no máximo { $maxSeconds } s com um roteiro.
error-align-no-speech = Não ouço fala nesta gravação, então o roteiro fica sem tempos.
error-align-no-script = Não há nada neste roteiro que possa ser falado.
error-align-other-script = Esta gravação não parece dizer este roteiro: só encontro { NUMBER($percent, maximumFractionDigits: 0) }% dele.
error-duration-unreachable = Este texto não cabe em { NUMBER($seconds, maximumFractionDigits: 2) } s; ele pode durar de { NUMBER($min, maximumFractionDigits: 2) } a { NUMBER($max, maximumFractionDigits: 2) } s.
error-voice-print-other-engine = Esta voz foi feita para outro motor ({ $engine }). Grave de novo: /enroll
error-voice-print-version = Esta voz foi feita por outra versão. Grave de novo: /enroll
error-voice-none = Você ainda não tem nenhuma voz: /enroll
error-voice-gone = Esta voz não existe mais. /voice mostra as suas, /enroll grava uma nova.
error-voice-too-many = Você tem { $max } vozes, que é o máximo. Apague uma primeiro: /voice
error-voice-bad-name = Um nome tem de 1 a { $max } caracteres.
error-engine-start-timeout = O motor de voz não iniciou em { $seconds } s. Reinicie o bot; se acontecer de novo, veja o que mais está usando o processador, a memória ou o disco.
error-engine-crashed = O motor de voz parou enquanto trabalhava nisto. Ele já voltou: envie mais uma vez.
error-engine-ffmpeg-missing = Falta o ffmpeg. Instale (Debian, Ubuntu: apt install ffmpeg; macOS: brew install ffmpeg; Windows: winget install ffmpeg) ou indique onde ele está em FFMPEG_PATH.
error-engine-unavailable = O motor de voz { $engine } não está disponível aqui.
error-weights-missing = O modelo está incompleto: falta { $file }. Rode npm run model:download.
error-weights-no-model = Não há modelo do IndexTTS em { $folder }. Isto o baixa ali: npm run model:download -- indextts-2 { SHELL($folder) } (O ZipVoice é usado como está, sem compilar.)
error-weights-not-on-hub = { $file } não existe em { $url }. Baixe de outro lugar: --from, --endpoint ou HF_ENDPOINT.
error-weights-stale = O modelo em { $folder } não foi compilado para estes arquivos ({ $graphs }). Rode npm run model:compile -- { SHELL($folder) }
error-weights-checksum =
    { $file } não é o que deveria ser: { $difference ->
        [size] tem { NUMBER($actualBytes, useGrouping: 0) } bytes em vez de { NUMBER($expectedBytes, useGrouping: 0) }
        [hash] o SHA-256 é { $actualSha256 } em vez de { $expectedSha256 }
        [tensor] o tensor { $tensor } é { $actual } em vez de { $expected }
        [bare-tensor] deveria ser um único tensor, { $expected }
        [tensor-absent] falta o tensor { $tensor }, { $expected }
       *[content] { $reason }
    }. Apague o arquivo, se ele estiver aí, e rode npm run model:download de novo; se continuar assim, baixe de outro lugar: --from, --endpoint ou HF_ENDPOINT.
error-weights-disk-full = O disco está cheio: { $file } não coube. Libere espaço; o mesmo comando continua daqui.
error-weights-little-disk = São necessários { $needed } em { $folder }, e há { $free } livres. Libere espaço ou indique uma pasta em outro disco.
error-weights-license = As licenças de { $repositories } não foram aceitas, então nada foi baixado. Leia as licenças e acrescente --accept-licence.
error-weights-unreachable = Não foi possível baixar { $file }: { download-fault }. O mesmo comando continua daqui. Onde o hub é bloqueado, ajudam HF_ENDPOINT=https://hf-mirror.com, --from modelscope ou um proxy em HTTPS_PROXY.
error-engine-little-memory = { $engine } precisa de { NUMBER($neededMegabytes, useGrouping: 0) } MB de memória, e aqui há { NUMBER($megabytes, useGrouping: 0) } MB. VOXBACK_ENGINE={ $engine } tenta mesmo assim; com menos VOXBACK_WORKERS, precisa de menos.
error-engine-few-cores = { $engine } levaria mais de meio minuto em uma resposta curta com { $cores } núcleos; são necessários { $neededCores }, menos com VOXBACK_QUALITY=fast (docs/model.md). VOXBACK_ENGINE={ $engine } usa mesmo assim.
error-engine-device-missing = VOXBACK_DEVICE é { $device }, e esta máquina não tem isso ({ $reason }). Use cpu ou veja docs/model.md.
error-engine-device-differs = VOXBACK_DEVICE é { $device }, e o driver calcula { $graph } errado: desvio de { NUMBER($difference, style: "percent", maximumFractionDigits: 2) }, quando são permitidos { NUMBER($allowed, style: "percent", maximumFractionDigits: 2) }. As respostas sairiam erradas. Use auto ou cpu, ou atualize o driver.
error-fleet-bad-address = VOXBACK_FLEET não é o endereço de um servidor de filas. Escreva como um destes: { $permitted }
error-fleet-unreachable = Não foi possível conectar ao servidor de filas em { $address } ({ $reason }). Ele está rodando? VOXBACK_FLEET é o endereço dele? docker compose --profile fleet up inicia um.
error-fleet-no-redis = O que responde em { $address } não é nem Valkey nem Redis. Confira o host e a porta de VOXBACK_FLEET.
error-fleet-eviction = O servidor de filas em { $address } descartaria pedidos em espera quando a memória enchesse (maxmemory-policy { $policy }). Mude para noeviction: valkey-cli config set maxmemory-policy noeviction – e também no arquivo de configuração, para que continue assim.
error-fleet-other-key = A frota em { $address } trabalha com outra chave. Use a mesma VOXBACK_KEY em todas as máquinas; se a chave foi trocada de propósito, pare todas as outras e tente de novo em um minuto.
error-fleet-other-protocol = A frota em { $address } usa outra versão do Voxback (protocolo { $theirs }; aqui, { $mine }). Instale a mesma versão em todas as máquinas; para mudar para esta, pare todas as outras e tente de novo em um minuto.
error-fleet-other-model = O bot pede { $wanted }, e esta máquina falaria com { $offered }. Deixe VOXBACK_ENGINE e VOXBACK_QUALITY iguais nas duas, ou instale o modelo aqui: npm run model:download.
error-fleet-no-key = Uma máquina de voz precisa da chave do bot para ler os pedidos: defina VOXBACK_KEY, ou VOXBACK_KEY_FILE com uma cópia do arquivo de chave do bot.
error-webhook-refused = O Telegram não aceita VOXBACK_WEBHOOK ({ $reason }). Tem que ser um endereço https que o Telegram alcance de fora; sem essa configuração, o próprio bot busca as atualizações.
error-busy-full = Já há { $waiting } pedidos na fila. Tente de novo em um minuto.
error-busy-user-limit = Você já tem { $waiting } pedidos na fila. Espere um deles sair, ou use /cancel.
error-file-too-big = O arquivo é grande demais; o máximo é { $maxMegabytes } MB.
error-file-no-sound = Não encontro neste arquivo nenhum som que eu consiga ler. É preciso uma mensagem de voz, um arquivo de áudio (OGG, MP3, M4A, WAV, FLAC) ou um vídeo com som.
error-file-unavailable = O Telegram não entrega este arquivo. Grave de novo.
error-file-out-of-reach = Não consigo acessar este arquivo: o bot está mal configurado, e o problema não é o que você enviou. Quem opera o bot já foi avisado.
error-file-timeout = O download levou mais de { $seconds } s. Envie de novo.
error-telegram-voice-forbidden = Aqui não posso enviar nem mensagens de voz nem arquivos.
error-telegram-lost = A conexão com o Telegram caiu enquanto eu respondia. Se a resposta não apareceu, tente de novo.
error-telegram-flood = O Telegram me pede para ir mais devagar. Tente de novo em um minuto.
error-telegram-flood-over = O Telegram me fez esperar, então o que você fez nos últimos minutos ficou sem resposta. Faça de novo, por favor.
error-telegram-network = A resposta está pronta, mas o Telegram não a recebeu. Envie o texto mais uma vez.
error-telegram-unchanged = O Telegram não recebeu a resposta. Envie o texto mais uma vez.
error-telegram-unreachable = Não consigo escrever para você. Abra a nossa conversa privada e toque em Iniciar.
error-telegram-other = O Telegram recusou a resposta. Envie o texto mais uma vez.
error-storage-unreachable = Não foi possível acessar o banco de dados { $database }: { $reason }. Confira VOXBACK_DATABASE e VOXBACK_KEY_FILE.
error-storage-not-writable = Não é possível gravar no banco de dados { $database }: o arquivo, a pasta ou o disco é de outro usuário ou só permite leitura. Dê ambos ao usuário que executa isto, ou indique outro lugar em VOXBACK_DATABASE.
error-storage-corrupt = Um registro guardado está danificado. Restaure o banco de dados de um backup ou comece com um novo.
error-storage-no-database = { $database } não é um banco de dados do Voxback e fica como está. Aponte VOXBACK_DATABASE para outro lugar ou recupere o banco de um backup.
error-storage-version = O banco de dados foi escrito por uma versão mais nova do Voxback. Atualize ou use outro VOXBACK_DATABASE.
error-storage-wrong-key = O banco de dados foi lacrado com outra chave. Use a VOXBACK_KEY ou o arquivo de chave com que ele foi criado.
error-storage-bad-key = A chave em { $source } não pode ser usada: { $reason }. { $remedy }
error-storage-bad-url = VOXBACK_DATABASE não pode ser usado. Valores permitidos: { $permitted }
error-setting-unknown =
    { $suggestion ->
        [none] { $name }: essa configuração não existe. Existem { $permitted }.
       *[other] { $name }: essa configuração não existe. Seria { $suggestion }?
    }
error-setting-token = { $name } não é um token completo: copie tudo do @BotFather, com os números, os dois-pontos e as letras, sem aspas nem espaços.
error-setting-address = { $name } é “{ $value }”, que não é um endereço. Um endereço começa com http:// ou https://.
error-setting-webhook-address = { $name } é “{ $value }”. Tem que ser https://host/path, com a porta 443, 80, 88 ou 8443: o Telegram não chama outras.
error-setting-host-port = { $name } é “{ $value }”. Escreva como host:port, por exemplo 127.0.0.1:8787; uma porta é no máximo 65535.
error-setting-whole = { $name } é “{ $value }”. Pode ser um número inteiro de { NUMBER($min, useGrouping: 0) } a { NUMBER($max, useGrouping: 0) }.
error-setting-choice = { $name } é “{ $value }”. Pode ser: { $permitted }.
error-setting-user-ids = { $name } é “{ $value }”. Escreva ids de usuário separados por vírgulas, por exemplo 12345678,23456789.
error-proxy-bad-address = O proxy { $proxy } não é um endereço que possa ser usado. Pode ser: { $permitted }. Confira HTTPS_PROXY, HTTP_PROXY e ALL_PROXY.
error-engine-ffmpeg-path = FFMPEG_PATH é { $path }: ali não roda nenhum ffmpeg que saiba gravar Opus. Corrija, ou deixe sem; aí o do sistema é usado.
error-storage-key-file = O arquivo de chave { $file } não pode ser lido nem criado ({ $reason }). Dê a pasta dele ao usuário que roda isto, ou indique outro lugar em VOXBACK_KEY_FILE.
error-storage-in-use = O banco de dados { $database } está em uso por outro processo ({ $holder }). Dois ao mesmo tempo responderiam tudo em dobro: pare o outro, ou indique outro lugar em VOXBACK_DATABASE.
error-system = { $reason }
error-system-enoent = { $path } não existe.
error-system-eacces = Você não tem permissão para ler ou escrever { $path }. Dê-o ao usuário que executa isto, ou indique outro.
error-system-eisdir = { $path } é uma pasta; aqui é preciso um arquivo.
error-system-enotdir = { $path } fica dentro de um arquivo; ali é preciso uma pasta.
error-system-erofs = { $path } está em um disco somente leitura. Indique um lugar em que se possa escrever.
error-system-efbig = Um arquivo ficou maior do que o disco ou um limite permite (FAT32 aceita 4 GB por arquivo; ulimit -f mostra o limite). Indique uma pasta em outro disco ou aumente o limite.
error-env-file = Não é possível ler o arquivo .env ({ $reason }). Ele precisa ser um arquivo de texto em UTF-8 com um NAME=value em cada linha, legível para o usuário que executa isto. Corrija-o ou remova-o.
error-env-line = A linha { $line } do .env não é uma configuração. Cada linha é NOME=valor; o que começa com # é um comentário. Corrija a linha ou remova-a.
error-system-enospc = O disco está cheio.
error-model-files = Os arquivos deste modelo não podem ser usados: { $reason }. npm run model:download baixa de novo o que está danificado; npm run model:compile refaz os grafos.
error-usage-missing = Falta { $name }.
error-usage-unknown-option = A opção { $option } não existe. Existem { $permitted }.
error-usage-no-value = { $option } precisa de um valor depois.
error-usage-no-choice = { $option } é “{ $value }”. Pode ser: { $permitted }.
error-usage-no-number = { $option } é “{ $value }”. Pode ser um número de { NUMBER($min, useGrouping: 0) } a { NUMBER($max, useGrouping: 0) }.
error-usage-no-address = { $option } é “{ $value }”. É preciso um endereço como { $example }.
error-usage-exclusive = Só é possível usar uma de { $options }.
error-usage-needs = { $option } só faz sentido com { $other }.
error-usage-extra = “{ $value }” é uma palavra a mais.
error-usage-overwrites = O resultado substituiria { $file }. Escolha outro --out.

### O terminal
usage-start =
    Uso: npm start

    Inicia o bot: no Telegram, se BOT_TOKEN estiver definido; se não, no navegador, para experimentar. Não tem opções; as
    configurações vêm do ambiente ou de .env, e docs/operating.md explica todas.

      --help                   este texto

    Códigos de saída: 0 parado a pedido, 1 falhou durante a execução, 2 configurações erradas ou falta uma parte.
main-starting = O Voxback está iniciando…
main-upgrade = Este banco de dados é de uma versão anterior; está sendo organizado, uma única vez: { NUMBER($done, useGrouping: 0) } de { NUMBER($total, useGrouping: 0) } pedidos. O bot inicia quando terminar.
main-press-enter = Pressione Enter para abrir no navegador, Ctrl-C para parar.
main-telegram-trying =
    O Telegram ainda não respondeu. Tentando { $root }{ $proxy ->
        [none] {""}
       *[other] {" "}por meio de { $proxy }
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }…
main-telegram-help =
    { $root } continua sem responder. Onde o Telegram é bloqueado, um proxy ajuda:
      HTTPS_PROXY=http://127.0.0.1:7890 npm start        ou socks5://127.0.0.1:1080, também em .env
    Com outro servidor da Bot API, defina BOT_API_ROOT. Continuo tentando; Ctrl-C para.
main-setting-in-vain = { $name } não tem efeito: quem fala é a voz embutida, e isso é para o modelo.
main-no-models = VOXBACK_MODELS é “{ $folder }” e essa pasta não existe: nenhum modelo é encontrado ali.
main-in-browser =

    O Voxback está pronto. Abra { $url } no navegador.
    { $engine ->
        [builtin] Quem fala é a voz embutida, uma substituta que não precisa de modelo. Para a voz de verdade, veja “The real voice” em README.md.
       *[other] Quem fala é { $engine }.
    }
    No Telegram: BOT_TOKEN=... npm start
main-wrong-token = O Telegram não conhece este BOT_TOKEN. Copie o token inteiro do @BotFather.
main-second-instance = Outro processo está rodando este bot. Pare o outro ou use outro token.
main-no-telegram = Não foi possível conectar à Bot API. Confira a rede ou BOT_API_ROOT.
main-port-taken = A porta { NUMBER($port, useGrouping: 0) } está ocupada. Defina outro host:port em VOXBACK_PLAYGROUND (ou VOXBACK_HTTP).
main-address-unusable = Esta máquina não consegue atender em { $at } ({ $reason }). Ponha em VOXBACK_PLAYGROUND, VOXBACK_HTTP ou VOXBACK_WEBHOOK_LISTEN, conforme o caso, um endereço desta máquina e uma porta livre acima de 1023, como 127.0.0.1:8787.
main-model-broken = Existe um modelo, mas ele ficou de fora. { $reason }
main-remark = Sobre o modelo: { $remark }
main-lease-lost = O banco de dados ficou inacessível por alguns segundos, e um processo reserva pode ter assumido. Se for iniciado de novo, este processo fica de reserva.
usage-speaker =
    Uso: npm run speaker

    Fala nesta máquina por um bot que roda em outro lugar. Não tem opções; as configurações vêm do ambiente ou de um
    arquivo .env:

      VOXBACK_FLEET            endereço do servidor de filas que o bot também indica, como redis://queue:6379
      VOXBACK_KEY              a chave do bot; em vez dela, VOXBACK_KEY_FILE indica um arquivo com a chave
      VOXBACK_ENGINE           o que fala; com VOXBACK_QUALITY e VOXBACK_DEVICE, igual em todas as máquinas

      --help                   este texto

    Códigos de saída: 0 parado a pedido, 1 não parou em ordem, 2 configurações erradas ou entrada recusada.
speaker-ready = Esta máquina fala com { $engine }, { $size } por vez. Ctrl+C para.
error-setting-fleet = { $name }: uma máquina de voz precisa do endereço do servidor de filas, por exemplo redis://queue:6379
main-no-operators = Ninguém opera este bot ainda: VOXBACK_OPERATORS=<seu id de usuário do Telegram> dá a você /stats, /ban e mais. Veja docs/operating.md.
main-on-telegram = O Voxback roda como https://t.me/{ $bot } (quem fala é { $engine }).

### Como uma frase é falada
help-line =
    Antes do texto, com dois-pontos, você pode dizer como falar:
    3.2s bravo: Get out of here and never come back! – em exatos 3.2 segundos
    2.4s 25fps: Cut, this was the last one. – ajustado a quadros inteiros de vídeo
    1.25x: I am late. – nessa velocidade; também lento, rápido, natural
    feliz 60% surpreso 30%: You are here already! – uma mistura
    (sussurre com tristeza): Good night. – com as suas próprias palavras
    própria: Nothing happened. – como a voz soa
    Anna: Did you call? – com a sua voz chamada Anna, para uma conversa linha por linha; qualquer outro nome é lido junto com o texto
    Dois-pontos sozinhos no começo (: assim) deixam tudo como está escrito.
    Mande legendas (.srt, .vtt, .ass, .lrc) ou um texto (.txt, uma frase por linha) e eu faço um único áudio, cada linha no seu tempo.
    Mande uma gravação ou um vídeo com o que é dito (uma frase por linha) e eu faço as legendas.
error-line-unknown-word =
    { $suggestion ->
        [none]
            Não conheço “{ $word }” aqui:
            { $line }
            Antes dos dois-pontos cabe uma emoção, um ritmo como 3.2s ou 1.25x, ou (uma descrição). Para eu falar tudo, coloque dois-pontos no começo.
       *[other]
            Não conheço “{ $word }” aqui:
            { $line }
            Você quis dizer “{ $suggestion }”? Para eu falar tudo, coloque dois-pontos no começo.
    }
error-line-out-of-range = { $line } está fora do limite: pode ser de { NUMBER($min, maximumFractionDigits: 1) } a { NUMBER($max, maximumFractionDigits: 0) }.
error-line-twice = { $line } diz isso pela segunda vez ou contradiz o que vem antes. Tire “{ $word }”.
error-line-frames-alone = { $line } precisa também de uma duração, como 3.2s { $word }.
error-line-percent-alone = { $line } precisa de uma emoção antes, como bravo { $word }.
error-line-no-text = Depois de “{ $head }:” vem o que eu devo falar.
button-slower = 🐢 Mais devagar
button-faster = 🐇 Mais rápido
button-say-edited = ✎ Dizer o texto editado
button-once-more = ↻ De novo
button-figures-heard = 👂 { $percent }%
button-figures-likeness = 👤 { $likeness }
figures-heard = Ouvi esta resposta antes de enviar e reconheci { $percent }% das palavras como estão escritas.
figures-likeness = Semelhança com a gravação: { $likeness }. 1 é idêntico; abaixo de 0.31 conta como outra voz.
button-other-emotion = 🎭 Emoção
button-as-text = 📝 Texto
button-as-wav = 🎞 WAV
button-wav-24 = WAV de 24 bits
button-wav-16 = WAV de 16 bits
button-wav-24k = WAV de 24 kHz
button-mp3 = MP3
button-wav-times = WAV + tempos
button-with-silence = {$seconds} s + silêncio
button-nearest-length = Falar em { $seconds } s
button-good = 👍 Esta
button-good-marked = 👍 A boa ✓
button-take = ▸ Versão { $number }
button-take-good = 👍 Versão { $number } ▸
line-good = Marcada como a versão boa.
line-good-no-more = Não está mais marcada.
take = versão { $number }
take-slower = mais devagar { $factor }×
take-faster = mais rápido { $factor }×
take-seconds = { $seconds } s
take-feeling = { $emotion } { $percent }%
take-words = “{ $text }”
take-clip = como a sua mensagem de voz
take-better = versão melhor
line-gone = Esta frase não está mais guardada: eu guardo 30, por 30 dias. Envie o texto de novo.
line-slower-no-more = Mais devagar não dá.
line-faster-no-more = Mais rápido não dá.
button-mix = 🎛 Mistura
button-from-note = 🎙 De mensagem de voz
button-mix-none = Zerar tudo
button-mix-done = ✓ Pronto
emotion-card-mix = Emoção das respostas: { $emotions }.
emotion-of-note = como a sua mensagem de voz
emotion-clip-ask = Mande uma mensagem de voz com a emoção que as respostas devem ter: de 3 a 30 segundos, dizendo o que quiser. Guardo só a mais recente e uso só a emoção dela. (/cancel para desistir)
mixer-empty = As respostas soam como a sua gravação. Acrescente emoções; um toque no nome reduz à metade ou a zero:
mixer-over = Somam { $sum }%: o que passa de 100% só muda as proporções.
command-pronounce = Palavras ditas de outro jeito
button-hear = ▶ Ouvir
button-all-words = Todas as palavras
button-more = Mais ›
pronounce-list =
    { $count ->
        [0] Seu dicionário está vazio.
        [1] Uma palavra é dita do seu jeito. Toque nela para ouvir ou apagar.
       *[other] { $count } palavras são ditas do seu jeito. Toque em uma para ouvir ou apagar.
    }
    Acrescente uma assim:
    /pronounce 重庆 chóng qìng
    /pronounce Vercel = vur sell
pronounce-card = A partir de agora, “{ $word }” se fala “{ $said }”.
pronounce-gone = Esta palavra não está mais no seu dicionário.
error-pronunciation-form = Assim: /pronounce 重庆 chóng qìng – ou /pronounce Vercel = vur sell
error-pronunciation-too-long = Uma palavra tem no máximo { $maxWord } caracteres; o que se fala no lugar dela, { $maxSaid }.
error-pronunciation-too-many = O máximo são { $max } palavras. Apague uma primeiro: /pronounce
command-mode = Voz, voz e texto, texto ou espelho
button-mode-voice = 🔊 Voz
button-mode-both = 🔊 Voz e texto
button-mode-text = 📝 Texto
button-mode-mirror = 🪞 Espelho
button-say-it = 🔊 Falar
mode-voice = Todo texto que você escrever aqui vira uma mensagem de voz.
mode-both = Todo texto vira uma mensagem de voz, com as palavras embaixo.
mode-text = Textos continuam sendo texto. Eu falo o que você pedir: com /say ou com o botão embaixo de um texto.
mode-mirror = Voz por voz: responda a um texto com uma mensagem de voz e eu falo esse texto. Textos sozinhos continuam sendo texto.
mode-mirror-hears = Voz por voz: mande uma mensagem de voz, e eu transcrevo e falo com a sua voz. Responda a um texto com uma, e eu falo esse texto. Textos sozinhos continuam sendo texto.
mode-text-hint = Agora textos continuam sendo texto (/mode).
mode-mirror-hint = Responda ao seu texto com uma mensagem de voz e eu falo (/mode).
running-note = Falando…
listening-note = Ouvindo…
listening-note-steps = Ouvindo… { $done }%
running-note-steps = Linha { $done } de { $total }…
button-dub-wav24 = WAV de 24 bits
button-dub-wav16 = WAV de 16 bits
button-dub-ogg = OGG
button-dub-per-line = Um arquivo por linha
button-dub-overlap = Sobrepor, não cortar
dub-plan =
    { $lines ->
        [1] Uma linha
       *[other] { $lines } linhas
    }, { $isSure ->
        [true] { $seconds } s
       *[other] cerca de { $seconds } s
    }{ $voices ->
        [none] {""}
       *[other] , com as vozes { $voices }
    }.
dub-plan-misfits =
    { $count ->
        [1] Uma linha mal cabe no seu tempo, por mais rápido que seja dita:
       *[other] { $count } linhas mal cabem no seu tempo, por mais rápido que sejam ditas:
    }
dub-plan-misfit =
    Linha { $line }: tem { $slot } s, precisa de cerca de { $needed } s; { $end ->
        [cut] o final seria cortado.
        [overlap] soaria por cima da linha seguinte.
       *[pause] continuaria na pausa que vem depois.
    }
dub-plan-ask = Em qual formato?
dub-done =
    { $lines ->
        [1] Uma linha
       *[other] { $lines } linhas
    }, { $seconds } s, com uma voz de IA. { $misfits ->
        [0] Cada linha cabe no seu tempo.
        [1] Uma linha não coube:
       *[other] { $misfits } linhas não couberam:
    }
dub-misfit-cut = Linha { $line }: tem { $slot } s, precisa de { $needed } s; o final é cortado.
dub-misfit-over = Linha { $line }: tem { $slot } s, precisa de { $needed } s; continua na pausa que vem depois.
dub-misfit-whole = Linha { $line }: tem { $slot } s, precisa de { $needed } s; está inteira.
dub-misfits-more = … e mais { $count }.
dub-words-doubted = Ouvi cada linha, e nestas pode faltar alguma palavra ou ter saído outra: { $lines }. Também posso ter ouvido mal.
### Legendas
button-write-down = Transcrever
button-subtitles-srt-words = .srt por palavras
button-subtitles-vtt = .vtt
button-subtitles-vtt-words = .vtt por palavras
subtitles-ask = Legendas? Responda a esta gravação com o que é dito nela, em um texto ou um .txt, uma linha por legenda. Com “linha => outro texto” eu falo o outro texto no tempo dela.
subtitles-ask-or-hear = Legendas? Responda a esta gravação com o que é dito nela, em um texto ou um .txt, uma linha por legenda. Com “linha => outro texto” eu falo o outro texto no tempo dela. Ou eu transcrevo o que ouvir.
subtitles-done =
    { $lines ->
        [1] Uma linha está com os seus tempos.
       *[other] { $lines } linhas estão com os seus tempos.
    } Os botões dão outros formatos, e a sua voz no lugar da que está na gravação.
subtitles-heard =
    { $lines ->
        [1] Ouvi uma linha.
       *[other] Ouvi { $lines } linhas.
    } Posso ouvir errado: leia antes de usar.
subtitles-others =
    { $lines ->
        [1] O outro texto de uma linha, no seu tempo. Que arquivo eu faço?
       *[other] Os outros textos de { $lines } linhas, nos seus tempos. Que arquivo eu faço?
    }
subtitles-line-missing = Não encontrei perto de { $at }: “{ $line }”
subtitles-line-doubtful = Ouça { $at }: talvez “{ $line }” seja dito de outro jeito.
subtitles-unscripted = De { $from } a { $to }: é dito algo que não está no roteiro.
subtitles-more = … e mais { $count }.
error-dubbing-no-lines = Não há nada para falar neste arquivo. Aceito legendas (.srt, .vtt, .ass, .lrc) e textos (.txt, uma frase por linha).
error-dubbing-too-many = { $lines } linhas são demais para um arquivo; o máximo é { $max }.
error-dubbing-too-long = { $seconds } s são demais para um arquivo; o máximo é { $max } s.
error-dubbing-bad-times = A legenda { $line } termina antes de começar: { $times }
error-emotion-clip-gone = A mensagem de voz desta emoção não está mais guardada. Escolha uma emoção: /emotion

### Grupos
command-read = Ler uma mensagem com a voz do grupo
command-share = Emprestar minha voz a este grupo
command-settings = Configurações deste grupo, para admins
command-teach = Ensinar uma resposta: /teach olá = Hello all
command-allow = Em resposta a uma mensagem: esse membro pode me usar
command-disallow = Em resposta a uma mensagem: não pode mais me usar
button-group-settings = ⚙ Configurar (admins)
button-access = Quem pode me usar
button-group-voice = Voz do grupo
button-answers = Respostas por voz
button-welcome = Boas-vindas por voz
button-quiet = Horário de silêncio
button-limit = Limite por hora
button-group-language = 🌐 Idioma
button-language-each = O de cada membro
button-ai-label = Avisar que é IA
voice-of = 🎙 Voz de { $name }
button-name-voice = Dizer de quem é a voz
button-protect = Sem encaminhamento
button-delete-trigger = Apagar o pedido
button-access-all = Todo mundo
button-access-admins = Só admins
button-access-list = Admins e uma lista
button-no-voice = Nenhuma voz
button-minutes = { $minutes } min
button-no-limit = Sem limite
button-lent = Emprestada a grupos…
button-quiet-on = Ativar
button-quiet-off = Desativar
button-quiet-from = Início { $sign } 1 h
button-quiet-to = Fim { $sign } 1 h
button-quiet-clock = Relógio { $minutes } min
button-teach-command = ＋ Comando
button-teach-phrase = ＋ Frase
button-feeling = Com que emoção
button-welcome-on = Ativar
button-welcome-off = Desativar
button-welcome-text = ✎ Outras palavras
button-share = Emprestar minha voz
button-take-back = Pegar de volta
group-hello =
    Oi! Eu respondo com a voz de cada um:
    /say@{ $bot } e um texto, ou em resposta a uma mensagem; o menu acrescenta o meu nome
    uma resposta a uma das minhas mensagens{ $hears ->
        [all] , ou uma menção a mim
       *[some] {""}
    }
    /read em resposta a uma mensagem: com a voz do grupo, se alguém emprestar uma com /share

    { $hears ->
        [all] O Telegram me mostra todas as mensagens daqui. Não guardo nenhuma e só respondo a estas.
       *[some] O Telegram não me mostra mais nada do que se escreve aqui, nem as menções; se eu virar admin, vejo as menções também.
    } Uma voz só fala por quem a gravou, a menos que seja emprestada.
group-no-voice-allowed = As mensagens de voz estão desativadas neste grupo, então as minhas respostas chegam como arquivos ou como texto. Um admin pode permitir isso nas permissões do grupo.
group-refused-hint = Mensagens de voz não são permitidas neste grupo, então isto chega como arquivo. Um admin pode permitir isso nas permissões do grupo.
group-settings-in-private = As configurações estão na nossa conversa privada.
group-settings =
    Configurações de “{ $chat }”

    Quem pode me usar: { $access ->
        [all] todo mundo
        [admins] os admins
       *[list] os admins { $guests ->
            [0] (a lista deles ainda está vazia)
            [1] e um membro
           *[other] e { $guests } membros
        }
    }
    Voz do grupo: { $voice }
    Horário de silêncio: { $quiet ->
        [off] nenhum
       *[other] { $quiet }
    }
    Tempo de fala por hora: { $minutes ->
        [0] sem limite neste grupo
       *[other] { $minutes } min no máximo
    }
    Respostas por voz: { $answers }
group-access = Quem pode me fazer falar neste grupo?
group-access-list = Um admin põe alguém na lista respondendo /allow a uma mensagem da pessoa; /disallow tira. Ou toque aqui em um nome para tirar:
group-voice =
    { $count ->
        [0] Ninguém emprestou uma voz a este grupo ainda. Qualquer membro pode: /share no grupo.
       *[other] De quem é a voz que fala pelo grupo: no /read, nas respostas por voz e pelos membros que ainda não têm a sua.
    }
group-language = Em que idioma falo com este grupo? Com “{ $each }”, respondo no idioma de cada membro.
group-limit = Quanto eu posso falar aqui em uma hora?
group-quiet-off = Posso falar a qualquer hora.
group-quiet = Fico em silêncio das { $from } às { $to }. Seu relógio mostra { $now } agora? Se não, acerte abaixo.
group-answers =
    { $count ->
        [0] Ensine um comando ou uma frase e eu respondo por voz.
        [1] Uma resposta. Toque nela para mudar a emoção ou apagar.
       *[other] { $count } respostas. Toque em uma para mudar a emoção ou apagar.
    }
    { $hears ->
        [all] Uma frase vale quando é a mensagem inteira.
       *[some] Uma frase vale quando é a mensagem inteira. Só a ouço em resposta a mim, a menos que eu seja admin; quanto aos comandos, ouço com certeza os que levam o meu nome, como o menu escreve.
    }
group-answer =
    A “{ $trigger }” eu respondo:

    { $line }
teach-ask-command = Como se chama o comando? Letras, números e _, por exemplo: ola (/cancel para sair)
teach-ask-phrase = A que palavras eu respondo? Por exemplo: bom dia (/cancel para sair)
teach-ask-line = O que eu respondo a “{ $trigger }”? (/cancel para sair)
teach-understood =
    A “{ $trigger }” respondo{ $how ->
        [none] {""}
       *[other] {" "}({ $how })
    }:

    { $text }
teach-heard =
    { $when ->
        [command] Ouço com certeza como { $trigger }@{ $bot }, como os menus escrevem os comandos; sem o nome, enquanto nenhum outro bot tiver escrito depois.
        [all] Ouço sempre que for uma mensagem inteira.
       *[some] Ouço quando é uma mensagem inteira e responde a uma minha. Se me tornarem administrador, ouço sem isso.
    }
teach-no-voice = Ninguém vai ouvir uma resposta ainda: este grupo não tem voz. Quem quiser emprestar a sua escreve /share lá.
teach-usage = Assim: /teach bom dia = Good morning, everybody! – ou para um comando: /teach /rules = Be kind.
allow-usage = Envie em resposta a uma mensagem desse membro.
allow-full = A lista está cheia: { $max } membros.
group-welcome-off = Não cumprimento quem chega. Com isto ativado, cumprimento por voz, com a voz do grupo.
group-welcome =
    Cumprimento quem chega assim:

    { $text }

    { $name } vira o nome da pessoa. Abaixo: a pausa mínima entre dois cumprimentos.
welcome-default = Oi, { $name }! Que bom ver gente nova por aqui.
welcome-ask = O que eu digo a quem chega? No máximo { $max } caracteres; {"{name}"} vira o nome da pessoa. (/cancel para desistir)
welcome-kept = É assim que eu cumprimento a partir de agora.
welcome-somebody = pessoal
read-usage = Assim: /read em resposta a uma mensagem com texto.
share-in-private = Emprestar a voz é algo pessoal: na nossa conversa privada você vê o que isso significa.
share-not-member = Só membros de um grupo podem emprestar a voz a ele.
share-card =
    Emprestar a sua voz a “{ $chat }”?

    Qualquer um do grupo vai poder fazê-la dizer qualquer coisa: com /read, com as respostas por voz ou, se não tiver voz própria, nas próprias mensagens de voz. Cada resposta é identificada como gerada por IA. Outros grupos não podem usá-la.
    O grupo é avisado de que você a empresta. Você pode pegar de volta aqui quando quiser; o empréstimo também acaba se você sair do grupo ou apagar a voz.

    Toque na voz que quer emprestar:
share-people =
    { $count ->
        [0] Ninguém emprestou uma voz a este grupo até agora.
       *[other] Já emprestaram a voz: { $people }
    }
share-given = Agora “{ $chat }” pode falar com “{ $voice }”.
share-announced =
    { $name } emprestou uma voz a este grupo. Onde os administradores a deixam falar pelo grupo, /read como resposta lê uma mensagem com ela, as respostas de voz são ditas com ela e os membros sem voz própria falam com ela. Cada resposta diz que foi gerada por IA, a menos que os administradores tenham desligado isso, e { $name } pode tomar a voz de volta a qualquer momento.
share-taken = Ela é só sua de novo.
share-full = Este grupo tem { $max } vozes, que é o máximo.
share-list =
    { $count ->
        [0] Nenhum grupo tem a sua voz. Para emprestar, escreva /share no grupo.
       *[other] Estes grupos podem falar com a sua voz. Toque em um para pegar de volta.
    }
error-group-quiet-hours = Aqui é horário de silêncio das { $from } às { $to }: os admins deste grupo preferem assim.
error-group-admins-only = Neste grupo só admins podem me usar.
error-group-list-only = Neste grupo os admins escolheram quem pode me usar, e você não está na lista deles.
error-group-no-voice = Este grupo ainda não tem voz. Quem quiser emprestar a sua, escreva /share aqui.
error-group-no-welcome-voice = Uma saudação precisa de uma voz do grupo, e ele não tem nenhuma. Alguém empresta a sua lá com /share; depois escolha-a em “Voz do grupo”.
error-group-not-admin = Só admins do grupo podem fazer isto.
error-teach-bad-command = Um comando tem de 1 a 32 caracteres: letras de a a z, números e _.
error-teach-own-command = { $command } já é um comando meu.
error-teach-phrase-length = Uma frase tem de { $min } a { $max } caracteres.
error-teach-line-length = Preciso de 1 a { $max } caracteres para falar.
error-teach-too-many = Este grupo me ensinou { $max } respostas, que é o máximo.

### Limites e operadores
error-admission-banned = Os operadores deste bot baniram você, então não falo por você. /mydata, /forgetme e /privacy continuam funcionando.
error-admission-maintenance = Estou em manutenção e volto a falar em breve. Tente mais tarde.
error-admission-not-yet = Estou sendo liberado por etapas e ainda não falo nesta conversa. Tente em alguns dias.
error-limit-user-seconds =
    Você já usou os seus { NUMBER($maxSeconds, useGrouping: 0) } s de fala desta hora. { $minutes ->
        [1] Dá para continuar em um minuto.
       *[other] Dá para continuar em { $minutes } minutos.
    }
error-limit-chat-seconds =
    Este grupo já usou os seus { NUMBER($maxSeconds, useGrouping: 0) } s de fala desta hora. { $minutes ->
        [1] Dá para continuar em um minuto.
       *[other] Dá para continuar em { $minutes } minutos.
    }
command-mydata = Meus dados, em um zip
command-report = Denunciar uma mensagem de voz
command-verify = Esta voz foi feita aqui?
command-stats = Quanta atividade há
command-health = Se todas as partes funcionam
command-flags = Como vai a liberação gradual
command-rollout = Liberar um recurso para parte das conversas
command-maintenance = Pausa para todos: on ou off
command-ban = Banir uma pessoa
command-unban = Retirar um banimento
command-revokevoice = Apagar uma voz denunciada
command-audit = O que os operadores fizeram
button-appeal-pass = Aceitar
button-appeal-refuse = Recusar
button-revoke-voice = Apagar esta voz
button-ban-owner = Banir o dono dela
button-which-voice = Qual voz?
button-dismiss = Descartar
ai-label = 🤖 Voz gerada por IA
verify-usage =
    Encaminhe ou mande uma mensagem de voz, um áudio ou um vídeo, e eu digo se fui eu que fiz. Você também pode responder a um deles com /verify.

    Minhas respostas são assinadas com a chave Ed25519 { $id }:
    { $key }
verify-no-key = Ainda não há chave em { $file }: um bot que não assinou nada não fez nenhuma resposta. Rode isto com as configurações do bot, ou com VOXBACK_MARKS_KEY.
verify-in-private = Isso eu digo na nossa conversa privada: encaminhe para mim lá, com /verify antes ou na legenda.
verify-slowly = Ouvir leva um tempo: espere alguns minutos antes do próximo.
verify-made-here = Feito aqui: este áudio foi gerado por este bot, não falado por uma pessoa.
verify-made-here-throughout = Feito aqui: este bot fala no áudio inteiro.
verify-made-here-partly = Feito aqui, mas não tudo. Este bot fala mais ou menos:
verify-part = de { $from } a { $to }
verify-rest = De onde vem o resto, não tenho como saber.
verify-made-here-somewhere = Feito aqui, tudo ou uma parte: a marca está fraca demais para saber onde.
verify-signed = O arquivo está assinado com a minha chave: feito em { $time }, sem alterações desde então.
verify-marked = O áudio tem a minha marca inaudível. De um milhão de gravações sem ela, menos de uma passaria por marcada.
verify-beside = Ela não diz quem mais fala ao mesmo tempo, nem mostra o que foi inserido de outro lugar se durar menos de dois ou três segundos.
verify-listened = Ouvi até { $to }; do que vem depois não digo nada.
verify-not-found = Até onde consigo ver, não foi feito aqui: não há nenhuma marca minha. Isso não é prova: uma resposta minha pode perder a marca se for regravada de um alto-falante, coberta por ruído ou muito alterada, e o que outro bot fez não leva nenhuma das minhas.
verify-unclear = Pouco demais para saber: preciso de uns três segundos de fala. Não encontrei nenhuma marca minha neste, o que não quer dizer nada.
verify-altered = O arquivo tem uma assinatura minha que foi feita para outro áudio. Alguém a copiou para cá ou alterou o som.
verify-foreign = O arquivo diz que foi feito por @{ $bot }, com a assinatura de uma chave que não é minha. Não tenho como conferir.
verify-forged = O arquivo diz que foi assinado com a minha chave, mas a assinatura não é válida: alguém a inventou ou mudou o que o arquivo diz de si mesmo.
verify-own-voice = Ouço nele a sua voz “{ $voice }”.
verify-other-voice = Não ouço nele nenhuma das suas vozes. De quem é, não conto a ninguém.
appeal-card =
    Gravação { $number }: não ouvi esta frase nela. Ela é dita por uma voz viva, na hora?

    “{ $sentence }”
appeal-gone = Isso já foi resolvido, ou tem mais de uma semana.
appeal-pass-done = Aceita: a voz está sendo criada, e o dono foi avisado.
appeal-refuse-done = Recusada; o dono foi avisado.
report-usage = Responda a uma mensagem de voz minha com /report, e os operadores deste bot vão ouvi-la.
report-slowly = Obrigado, recebi a sua denúncia. Espere um minuto antes da próxima.
report-thanks = Obrigado: denúncia { $number }. Os operadores deste bot vão ouvir esta mensagem. Eles não ficam sabendo quem denunciou.
report-card = Denúncia { $number }: alguém diz que esta voz está sendo usada indevidamente.
report-gone = Esta denúncia já foi resolvida.
report-unknown-voice = Ninguém sabe mais de quem é esta voz: ela tem mais de 30 dias, ou o dono apagou tudo.
report-voice =
    Denúncia { $number }: { $by ->
        [mark] pela marca no som,
       *[file] como foi anotado no envio,
    } é a voz { $place } de { $count } da pessoa que em /audit é { $person }.
report-revoke-done = A voz foi apagada; se o dono tiver outras, elas passam a falar.
report-ban-done = A voz foi apagada e o dono dela foi banido.
report-owner = Sua voz “{ $voice }” foi denunciada por uso indevido, e os operadores deste bot a apagaram.
report-dismiss-done = Descartada.
revokevoice-usage = Assim: /revokevoice 3 – com o número de uma denúncia.
revokevoice-choose = Qual denúncia? A voz de que ela trata será apagada:
stats =
    { NUMBER($people, useGrouping: 0) } pessoas com configurações ou uma voz, { NUMBER($groups, useGrouping: 0) } grupos com configurações.
    Agora: { $waiting } na fila, { $running } em andamento.
    Nas { NUMBER($hours, maximumFractionDigits: 1, useGrouping: 0) } h desde o início: { $done } faladas, { $failed } com falha, { $cancelled } canceladas; mediana de { NUMBER($median, maximumFractionDigits: 1) } s.
health-whisper = Ouve com { $model }: dá os tempos aos roteiros, transcreve mensagens de voz e gravações sem roteiro, e ouve as respostas de um modelo antes do envio. É carregado quando preciso.
health-no-whisper = O Whisper não está instalado: ele daria tempos melhores aos roteiros de vozes humanas, transcreveria mensagens de voz e gravações sem roteiro, e acharia palavras que um modelo pulou ou repetiu em uma resposta. { $command } baixa o Whisper (293 MB, MIT), e não é preciso configurar nada.
health-sentence-unheard = A frase lida para uma voz nova só é conferida em chinês, inglês, espanhol, português e russo: sem o Whisper, uma gravação em qualquer outro idioma é aceita, diga o que disser.
health =
    Motor: { $engine }. Memória: { NUMBER($megabytes, useGrouping: 0) } MB.
    Banco de dados: { $database ->
        [x] sem resposta
       *[other] { $database } ms
    }. Telegram: { $telegram ->
        [x] sem resposta
       *[other] { $telegram } ms
    }.
    { $maintenance ->
        [true] A manutenção está ativada: só falo para os operadores.
       *[other] Falo para todo mundo.
    }
health-device =
    { $why ->
        [card] { $device } calcula o modelo na placa { $detail }, com o mesmo resultado do processador.
        [no-card] { $device } calcula o modelo: { $detail }.
        [card-failed] { $device } calcula o modelo. A placa não passou na comparação com o processador: { $detail }.
       *[asked] { $device } calcula o modelo, como VOXBACK_DEVICE indica.
    }
health-remark = A saber: { $remark }
remark-no-halves = { $graph } é calculado em float32: { $device } não consegue em meia precisão ({ $reason }).
remark-rows-cross = { $graph }: { $device } não guarda chaves e valores, então cada passo os leva até lá, { NUMBER($few, useGrouping: 0) } MB depois de { $fewRows } linhas, { NUMBER($many, useGrouping: 0) } MB depois de { NUMBER($manyRows, useGrouping: 0) }; webgpu os guarda na placa.
remark-more-bits = Em { $folder } a qualidade “{ $quality }” não está toda compilada: { $graphs } calculam com mais bits. Com um modelo de tamanho completo, 3 s de fala custam agora cerca de { $seconds } s de um núcleo e { $gigabytes } GB de memória; { $wholeSeconds } s e { $wholeGigabytes } GB depois de rodar: { COMPILE($folder, $precision) }
remark-more-bits-on-device = Em { $folder } não há meia precisão compilada de { $graphs }, então em { $device } eles calculam em float32, mais devagar e com mais memória. Isto a acrescenta: { COMPILE($folder, $precision) }
remark-outdated = Uma versão anterior compilou { $graphs } em { $folder }. Funcionam como antes; esta versão os faria mais rápidos ou mais fiéis: { COMPILE($folder, $precision) }
remark-check-void = Em { $folder } “{ $quality }” passou no model:check, mas com outros grafos que não os que seriam abertos agora, e por isso VOXBACK_QUALITY=auto não a usa. Rode { COMPILE($folder, $precision) } e depois npm run model:check -- { SHELL($folder) }
remark-unchecked = Em { $folder } “{ $quality }” está compilada, mas ninguém a comparou com a qualidade exata, e por isso VOXBACK_QUALITY=auto não a usa. VOXBACK_QUALITY={ $quality } usa; isto as compara: npm run model:check -- { SHELL($folder) }
remark-no-moods = Em { $folder } { $graphs } não estão compilados, então um humor descrito em palavras é procurado em uma lista em vez de ser entendido pelo modelo: { COMPILE($folder, $precision) }
health-fleet =
    Máquinas de voz: { $speakers } ativas, { $busy } de { $slots } respostas em andamento, { $waiting } na fila; o pedido mais antigo tem { NUMBER($oldestSeconds, useGrouping: 0) } s. { $server ->
        [true] O servidor de filas responde.
       *[other] O servidor de filas não responde.
    } Segundos falados desde o início, por máquina: { $speech }.
fleet-silent = Há um minuto não há nenhuma máquina de voz disponível, e há pedidos na fila. O servidor de filas está rodando? E npm run speaker em alguma máquina, com o VOXBACK_ENGINE e o VOXBACK_QUALITY do bot? Máquinas de voz de qualquer tipo: { $others }.
fleet-speaks = Há uma máquina de voz disponível de novo; o que esperava já está sendo falado.
switch-groups = No @BotFather, os grupos estão desativados para este bot. Com /setjoingroups → Enable, dá para adicioná-lo a grupos.
switch-inline = No @BotFather, o modo inline está desativado. Ative com /setinline. Depois, /setinlinefeedback → 100%: sem isso, não fico sabendo do “Falar”.
switch-feedback = “Falar” foi enviado pelo @bot, e o Telegram não me avisou: no @BotFather, /setinlinefeedback → 100% para este bot.
switches-wrong = Você opera este bot; vale a pena conferir alguns ajustes no @BotFather:
maintenance-usage = Assim: /maintenance on – ou off.
maintenance-on = Manutenção ativada: a partir de agora só falo para os operadores.
maintenance-off = A manutenção acabou: falo para todo mundo.
flag =
    { $name }: { NUMBER($percent, maximumFractionDigits: 2) }%, { $allowed } permitidos, { $denied } negados{ $off ->
        [true] , DESATIVADO
       *[other] {""}
    }
flag-arm = – { $arm }: pedidas { $exposures }, faladas { $done }, com falha { $failed }, canceladas { $cancelled }, { NUMBER($median, maximumFractionDigits: 1) } s
rollout-usage =
    Assim: /rollout inline 10 – para 10% das conversas
    /rollout inline off – para ninguém, digam o que disserem as listas; on – como antes
    /rollout inline allow -100123 – para esta conversa ou pessoa em qualquer caso; deny, unlist
    Recursos: { $flags }
rollout-list-full = Uma lista pode ter no máximo { $max } entradas. Aumente a porcentagem ou tire outras com unlist.
ban-usage = Assim: /{ $command } 12345678 – com o id de uma pessoa. /ban também como resposta a uma mensagem encaminhada dela.
ban-done =
    Banimento feito. { $jobs ->
        [0] Não havia nada dessa pessoa na fila.
        [1] Um pedido dessa pessoa foi cancelado.
       *[other] { $jobs } pedidos dessa pessoa foram cancelados.
    }
unban-nobody = Esta pessoa não estava banida.
unban-none = Ninguém está banido.
unban-done =
    O banimento foi retirado: esta pessoa pode gravar e falar com o bot de novo. O que ele levou não volta: pedidos em espera, vozes emprestadas a grupos (/share empresta de novo) e lugares em listas de grupos (/allow). Vozes apagadas depois de uma denúncia continuam apagadas.
ban-choose = Quem? Estes são os donos de vozes denunciadas:
unban-choose = Quem? Estes estão banidos, os mais recentes primeiro:
audit =
    { $count ->
        [0] Nada foi feito ainda.
       *[other] Mais recentes primeiro: UTC, quem, o quê, a quem (ambos como apelidos)
    }
mydata =
    Tudo o que guardo sobre você: { $voices ->
        [0] nenhuma gravação
        [1] 1 gravação
       *[other] { $voices } gravações
    }, { $records ->
        [1] 1 registro
       *[other] { $records } registros
    }. As impressões vocais ficam de fora: são calculadas a partir das gravações e não servem em outro lugar.
mydata-too-big = Seus dados têm { $megabytes } MB, mais do que um bot pode enviar. Apague uma voz antes (/voice) ou fale com o dono deste bot.
button-keep-voice = Manter a voz
expiry-warning = Ninguém usa a sua voz “{ $voice }” há 11 meses. Daqui a 30 dias vou apagá-la, a menos que você a mantenha ou a use.
expiry-deleted = Sua voz “{ $voice }” foi apagada: fazia um ano que não era usada. /enroll grava uma nova.
expiry-kept = “{ $voice }” fica.
button-mark = ☆ Oferecer com @bot
button-send-voice = ▶ Enviar aqui
button-open-bot = Abrir o bot
inline-enroll = Grave a sua voz primeiro
inline-say = Falar
inline-waiting = Isto está virando uma mensagem de voz…
inline-ready = A mensagem de voz está pronta.
inline-cancelled = Cancelado.
inline-interrupted = A conexão caiu, ou fui reiniciado, nesse meio-tempo. Envie mais uma vez.
inline-refused = Suas configurações de privacidade não aceitam mensagens de voz minhas, então não posso pôr uma aqui.
inline-unheard = Nada está sendo gerado: o Telegram não me avisou que isto foi enviado. Quem opera este bot já foi avisado.
inline-not-yours = Só quem pediu pode cancelar, enquanto está sendo feito.
phrase-marked = ★ Digite @{ $bot } em qualquer conversa: ela aparece em primeiro lugar.
phrase-unmarked = Ela é oferecida por apenas 30 dias.
phrase-gone = É antiga demais para ser oferecida. Fale de novo primeiro.

### Linhas de comando
usage-common =
    {"  "}--json                   para programas: o resultado, ou o erro, como JSON na saída padrão
    {"  "}--help                   este texto
usage-say =
    Uso: npm run say -- --voice ARQUIVO --text TEXTO --out ARQUIVO.wav|ARQUIVO.ogg [opções]

    Fala uma frase com a voz de uma gravação.

      --voice ARQUIVO          gravação da voz, de 3 a 30 s, de qualquer tipo que o bot aceite; precisa do ffmpeg
      --text TEXTO             o que falar, em chinês, em inglês ou nos dois; com IndexTTS-2.5, também em japonês, espanhol ou árabe
      --out ARQUIVO            .wav (16 bits) ou .ogg (Opus, precisa do ffmpeg)
      --emotion NOME           happy, angry, sad, afraid, disgusted, melancholic, surprised, calm
      --emotion-words TEXTO    em vez disso, uma descrição: "whisper it sadly", "焦急地催促"
      --emotion-clip ARQUIVO   em vez disso, outra gravação da qual pegar a emoção
      --strength NÚMERO        com que força, de 0 a 1; padrão 0.7
      --seconds NÚMERO         duração exata
      --ratio NÚMERO           em vez disso, duração em relação à natural, de 0.5 a 2
      --frame-rate NÚMERO      com --seconds: quadros inteiros de vídeo nesta taxa
      --seed NÚMERO            número inteiro, padrão 0: mesmo pedido e mesma semente, mesmas amostras
      --engine NOME            builtin (padrão), indextts ou zipvoice
      --model PASTA            pasta do modelo: do indextts (2 ou 2.5) compilado, padrão models/indextts-2; do zipvoice,
                               models/zipvoice
      --quality NOME           do indextts: exact (padrão), auto, balanced, fast; do zipvoice: fast (padrão), good
      --approximate LISTA      do indextts, por cima da qualidade: steps=12,gpt=int8
      --transcript TEXTO       o que a gravação diz, por inteiro: o zipvoice precisa disso
      --clip-transcript TEXTO  o mesmo de --emotion-clip
say-refused = o bot recusaria esta gravação. { $reason }
terminal-prompt-undecodable = Não é possível ler esta gravação. Ela precisa ser um arquivo com som que o ffmpeg leia, como .wav, .mp3, .m4a ou .ogg.
say-judged =
    { $what ->
        [clip] A emoção
       *[voice] A voz
    }: { $words }
say-loading = Carregando o motor…
say-step =
    { $what ->
        [voice] A voz
        [clip] A emoção
       *[line] A frase
    }: { $stage ->
        [prompt] ouvindo
        [text] lendo
        [emotion] sentindo
        [decode] falando
        [flow] moldando o som
        [vocode] fazendo o som
       *[finish] finalizando
    } { $done }/{ $total }
say-done = { $file }: { $seconds } s de fala (duração natural, { $natural } s), feitos em { $took } s.
usage-align =
    Uso: npm run align -- ÁUDIO ROTEIRO [opções]
         npm run align -- ÁUDIO --aligner whisper

    Faz as legendas de uma gravação.

      ÁUDIO                    gravação de até uma hora: wav, ou qualquer coisa que o ffmpeg leia, inclusive o som de um vídeo
      ROTEIRO                  o que é dito nela: um arquivo de texto em UTF-8, uma linha por legenda
      --aligner NOME           whisper: ouve as palavras, o padrão depois de instalado (npm run model:download -- whisper);
                               reading: não precisa de nada. O Whisper também transcreve uma gravação sem ROTEIRO
      --model PASTA            pasta do Whisper; padrão: a que está em models/ ou sob $VOXBACK_MODELS
      --vtt                    WebVTT em vez de SubRip
      --words                  tempos de cada palavra, e não só de cada linha
      --out ARQUIVO            padrão: ÁUDIO com a extensão trocada por .srt ou .vtt
align-step =
    { $stage ->
        [listen] Ouvindo
        [read] Lendo o roteiro
       *[compare] Comparando
    } { $done }/{ $total }
align-odd =
    Linha { $line } em { $start } s { $state ->
        [missing] não foi ouvida
        [unspoken] não tem nada que se fale
       *[other] foi mal ouvida
    } ({ $confidence }): { $text }
align-unscripted = Não está no roteiro: de { $start } a { $end } s.
align-done =
    { $file }: { $lines ->
        [1] 1 linha
       *[other] { $lines } linhas
    }, { $seconds } s de áudio, em { $took } s.
# npm run model:download
usage-download =
    Uso: npm run model:download -- [MODELO] [PASTA] [opções]

    Baixa os pesos de MODELO para PASTA (padrão: models/MODELO, ou MODELO sob $VOXBACK_MODELS). Sem os dois, diz o que há,
    quanto custa e quão rápido é aqui. O que foi interrompido continua de onde parou; o que está completo não é baixado de
    novo.

    Códigos de saída: 0 tudo completo, 1 uma falha, 2 uso errado, 3 licenças não aceitas, 4 disco cheio, 5 um arquivo não é
    o que deveria ser, 6 falta um arquivo, 7 não foi possível conectar ao hub, 130 interrompido.

      MODELO                   indextts-2    8.87 GB, o usado quando só PASTA é dada: a maior semelhança, e emoções
                               indextts-2.5  8.29 GB: também japonês, espanhol e árabe, com metade dos códigos por segundo
                               zipvoice      184.6 MB: uma semelhança em um décimo do tempo; chinês e inglês
                               whisper       293 MB, o tamanho base: ouve o que é dito, para legendas; também como
                                             whisper-tiny 154 MB, whisper-small 970 MB, whisper-large-v3-turbo 1.62 GB
      --accept-licence         aceita as licenças sem perguntar
      --from NOME              hub (padrão) ou modelscope
      --endpoint URL           um espelho dele; para o hub, $HF_ENDPOINT faz o mesmo
      --only CAMINHO           só este arquivo ou pasta dentro de PASTA; pode ser repetido
      --connections N          conexões por arquivo, de 1 a 16, padrão 4
      --latest                 os arquivos mais novos em vez dos fixados, confiando nos hashes que o hub informa
      --verify                 não baixa nada: lê de novo todos os arquivos e compara
download-licences = Estes modelos têm licenças próprias:
download-licence =
    { $remark ->
        [unstated] os pesos não indicam licença (código { $licence }; treinado com Emilia, CC-BY-NC-4.0: trate como não comercial)
        [non-commercial] { $licence } (sem uso comercial)
        [makers] { $licence } (código e pesos, segundo os autores; a página do hub diz { $page })
       *[none] { $licence }
    }
download-ask-licences = Você aceita? Digite yes para continuar:
download-plan =
    { $count ->
        [1] 1 arquivo
       *[other] { $count } arquivos
    } de { $size }{ $had ->
        [none] {""}
       *[some] , dos quais { $had } já estão aqui
    }
download-progress = { $had } de { $size }, { $rate }/s, faltam { $left }: { $file }
download-retry = { $file }: { download-fault }; de novo em { $wait }
download-fault =
    { $fault ->
        [silence] nenhum byte por { $seconds } s
        [status] { $host } responde HTTP { $status }
        [short] a resposta terminou { NUMBER($bytes, useGrouping: 0) } bytes antes da hora
        [odd] o servidor não segue o HTTP ({ $reason })
        [changed] foi substituído no hub nesse meio-tempo
       *[network] { $reason }
    }
download-check = conferindo { $file }
download-done = { $file }: completo
download-duration =
    { $unit ->
        [hours] { $h } h e { $min } min
        [minutes] { $min } min e { $s } s
       *[seconds] { $s } s
    }
download-nothing = Todos os arquivos já estão aqui.
download-complete = Todos os arquivos estão aqui.
download-next = Próximo passo: { $command }
download-verified = { $right } de { $files } arquivos estão certos.
download-interrupted = Interrompido. O mesmo comando continua daqui.
offer-speak = Modelos que falam, para uma semelhança de verdade. Pode haver vários ao mesmo tempo.
offer-hear = Modelos que ouvem: transcrevem gravações e mensagens de voz, e acham os tempos das legendas. Um basta; um maior ouve melhor e demora mais.
offer-zipvoice =
    uma semelhança em um décimo do tempo: para o dia a dia, em uma máquina pequena
    idiomas: chinês, inglês
offer-indextts-2 =
    a maior semelhança e qualquer emoção: onde uma resposta pode demorar, ou com placa de vídeo
    idiomas: chinês, inglês
offer-indextts-2-5 =
    como o IndexTTS-2, em mais idiomas
    idiomas: chinês, inglês, japonês, espanhol, árabe
offer-whisper-tiny = o mais rápido, com mais erros: cerca de 0.6 GB de memória
offer-whisper-base = o habitual: cerca de 0.9 GB de memória
offer-whisper-small = menos erros, para uma máquina sem pressa: cerca de 2 GB de memória
offer-whisper-large-v3-turbo = o que menos erra, para muitos núcleos: cerca de 4 GB de memória
offer-time = uma resposta de 3 s leva cerca de { $time } nesta máquina
offer-licence = licença de { $repository }: { $licence }
offer-name = Escolha um: npm run model:download -- MODELO, que é um de { $names }
offer-ask = Qual? ({ $names })
offer-none = Nada foi baixado. Pode ser: { $names }

# npm run parity
usage-parity =
    Uso: npm run parity -- PASTA_GOLDEN

    Diz o quanto cada etapa de um modelo se afasta do código oficial; código de saída 1 se alguma se afasta demais.

      PASTA_GOLDEN             golden.safetensors e o modelo com que foi feito: checkpoints/ (IndexTTS),
                               text_encoder.onnx e seus acompanhantes (ZipVoice), ou model.safetensors (Whisper)
parity-stage = etapa
parity-max-absolute = máx. abs.
parity-max-relative = máx. rel.
parity-allowed = permitido
parity-verdict = resultado
parity-passed = passou
parity-failed = FALHOU
usage-compile =
    Uso: npm run model:compile -- PASTA [opções]

    Faz os grafos de um modelo a partir dos pesos.

      PASTA                    uma pasta do IndexTTS-2 ou 2.5 (config.yaml, gpt.pth, s2mel.pth, hf_cache/ …)
                               ou do Whisper (config.json, model.safetensors …; só fp32)
      --precision NOME         fp32 (padrão), fp16 (para placas), int8 ou int4: além dos outros, grafos menores e mais rápidos, menos exatos
compile-step =
    { $graph }: { $step ->
        [build] construindo
        [wait] outro processo está trabalhando na pasta; esperando
        [write] escrevendo
        [try] testando
        [up-to-date] em dia
       *[done] pronto
    }
compile-quality =
    { $quality }: { $graphs ->
        [none] completa. 3 s de fala custam cerca de { $seconds } s de um núcleo e { $gigabytes } GB de memória
       *[other] falta compilar: { $graphs }. 3 s de fala custam cerca de { $seconds } s de um núcleo e { $gigabytes } GB de memória; completa, { $wholeSeconds } s e { $wholeGigabytes } GB
    }.
compile-more = Isto compila o que falta: { COMPILE($folder, $precision) }
usage-fake =
    Uso: npm run model:fake -- PASTA [--version 2.5]

    Escreve os arquivos do IndexTTS com pesos aleatórios, para ensaiar o model:compile.

      PASTA                    recebe 9 GB
      --version VERSÃO         2 (padrão) ou 2.5, que ocupa 8 GB
fake-step = { $file }: { $done } de { $total } GB
fake-no-room = { $folder } tem { $free } GB livres; são necessários { $needed } GB.
fake-not-empty = { $folder } já tem { $file }, que não veio deste comando e seria sobrescrito. Indique outra pasta.

# npm run model:check
usage-bench =
    Uso: npm run model:bench -- PASTA [opções]

    Compara um dispositivo com o processador, grafo por grafo, e fala nele frases de várias durações. O que é impresso serve
    para colar em uma issue.

      PASTA                    uma pasta compilada do IndexTTS
      --device NOME            webgpu (padrão), cuda, dml, coreml ou cpu
      --seconds LISTA          quanto duram as frases, mais ou menos, no máximo 60 cada uma; padrão 3,10,30
      --threads NÚMERO         de 1 a 64, padrão 1
      --qualities              em vez disso, todas as qualidades no processador: segundos e memória, ao lado do código oficial
usage-verify =
    Uso: npm run verify -- ARQUIVO

    Diz se uma gravação foi feita pelo bot que tem estas configurações; código de saída 0 se foi, 3 se nada foi encontrado.

      ARQUIVO                  uma mensagem de voz, um áudio ou um vídeo: OGG, MP3, M4A, WAV, FLAC, AMR, MP4, WebM, MKV
usage-check =
    Uso: npm run model:check -- PASTA [opções]

    Fala dez frases em cada qualidade: o que se perde em relação à exata decide qual delas VOXBACK_QUALITY=auto usa.

      PASTA                    uma pasta compilada do IndexTTS; a página para ouvir é PASTA/check/index.html
      --voice ARQUIVO          gravação de 3 a 30 s; sem ela, fala uma voz de demonstração
      --out PASTA              outra pasta para a página
      --threads NÚMERO         de 1 a 64, padrão 1
check-title = Quanto custa cada qualidade
check-listen = Cada frase com os mesmos códigos e o mesmo ruído: o que muda vem da qualidade.
check-quality = qualidade
check-limits = permitido
check-verdict = resultado
check-passed = passou
check-failed = não passou: { $measures }
check-divergence = divergência dos códigos (nats)
check-same-codes = códigos iguais
check-mel-distance-db = distância do som (dB)
check-likeness = semelhança
check-likeness-lost = semelhança perdida
check-word-errors-added = palavras erradas a mais
check-seconds-per-second = s de processador por s
check-memory-mb = memória (MB)
check-line = { $quality }: frase { $line } de { $lines }
check-no-recogniser = Não há reconhecedor de fala instalado, então as palavras erradas não são contadas. Este comando instala um: { $command }
check-result = A partir de agora VOXBACK_QUALITY=auto usa “{ $quality }”. Ouça e compare: { $page }
