// Portuguese, Brazilian and European. How phrases are written stands in language.ts.
import type { Language } from './language.ts'

export const portuguese: Language = {
  code: 'pt',
  lists: {
    det: 'um|uma|o|a|os|as|algum|alguma|seu|sua|vosso|um de vocês|outro|outra|qualquer|uns|teu|tua',
    adj: 'verdadeiro|verdadeira|real|ser|pessoa|agente|atendente|operador|simples|outro|outra|representante|bom|humano',
    one: `
      humano|humana|humanos|ser humano|pessoa|pessoa real|pessoa de verdade|pessoa humana|atendente|atendentes|atendente humano|
      agente|agente humano|operador|operadora|representante|consultor|consultora|assistente humano|funcionário|funcionária|
      supervisor|supervisora|gerente|chefe|responsável|técnico|técnica|colaborador|colaboradora|especialista|atendimento humano|
      atendimento ao cliente|atendimento pessoal|suporte humano|apoio ao cliente|serviço ao cliente|serviço de apoio ao cliente|
      alguém de verdade|alguém real|alguém humano|alguém de carne e osso|colega|assessor|vendedor|encarregado|gestor|chat ao
      vivo|central de atendimento|sac
    `,
    who: `
      <one>|alguém|alguem|suporte|suporte técnico|atendimento|equipe|equipa|pessoal|gente|equipe de suporte|apoio técnico|
      assistência técnica|apoio|vocês por telefone|ouvidoria|setor responsável|dono|dona|proprietário|proprietária|vendedora|doutor|doutora|médico|setor de vendas|setor financeiro|financeiro|corretor|corretora
    `,
    talk: `
      falar|fala|fale|conversar|conversa|teclar|comunicar|contactar|contatar|entrar em contato|entrar em contacto|tratar|
      dialogar|contato|contacto|ser atendido|ser atendida|ser transferido|ser transferida|bater papo|fallar|falr|falar
      diretamente|me comunicar|conversar diretamente|atendimento
    `,
    with: 'com|c|a|por|diretamente com|por telefone com|pelo',
    want: `
      quero|queria|gostaria de|gostaria|preciso de|preciso|desejo|prefiro|preferia|exijo|solicito|procuro|peço|me dê|me dá|me da|
      dê me|passe me|me passa|me passe|posso ter|posso falar|necessito|necessito de|me arruma|me chama|chama|chame|me coloca com|
      queremos|precisamos|precisamos de|quero ser atendido por|quero ser atendida por|quero atendimento com|contatar|contactar
    `,
    polite: `
      por favor|pfv|pf|pfvr|por gentileza|obrigado|obrigada|olá|ola|oi|agora|agora mesmo|já|imediatamente|sim|não|ok|urgente|
      logo|só|bom dia|boa tarde|apenas|se faz favor|sff
    `,
    bot: `
      bot|bots|robô|robôs|robo|robos|máquina|máquinas|computador|ia|chatbot|chatbots|inteligência artificial|assistente virtual|
      programa|atendimento automático|respostas automáticas|resposta automática|algoritmo|sistema automático|gravação
    `,
    third: `
      clientes|cliente|usuários|usuário|utilizadores|utilizador|visitantes|visitante|hóspedes|compradores|membros|pacientes|
      assinantes|pessoas|alunos|eles|elas|inquilinos|convidados|estudantes
    `,
    modal: `
      podem|pode|poderiam|poderia|possam|possa|querem|quer|queiram|devem|deve|desejam|deseja|a|de|também|que|não|se|
      diretamente|para|pedem|pede|solicitam|solicitam|precisam|precisa|consigam|conseguem|poder|poderem|falarem
    `,
    very: `
      muito|tão|realmente|demais|extremamente|absolutamente|completamente|totalmente|super|bastante|verdadeiramente|bem|mais que|
      profundamente|mega|mt|mto
    `,
    tell: `
      pergunto|perguntei|perguntado|escrevo|escrevi|escrito|digo|disse|dito|explico|expliquei|explicado|contacto|contactei|
      contato|contatei|entro em contato|entrei em contato|ligo|liguei|ligado|reclamo|reclamei|peço|pedi|pedido|solicito|
      solicitei|mando|mandei|envio|enviei|enviado|repito|repeti|falo|falei|falado|mensagem|mensagens|tento|tentei|aviso|avisei|
      reporto|reportei
    `,
    nth: `
      segunda|2ª|2a|terceira|3ª|3a|quarta|4ª|4a|quinta|5ª|5a|sexta|décima|10ª|10a|enésima|milésima|última|segundo|terceiro|
      quarto|quinto|enésimo|último
    `,
    times: `
      duas vezes|três vezes|tres vezes|quatro vezes|cinco vezes|dez vezes|cem vezes|mil vezes|várias vezes|varias vezes|muitas
      vezes|inúmeras vezes|diversas vezes|2 vezes|3 vezes|4 vezes|5 vezes|10 vezes|2x|3x|4x|5x|um milhão de vezes|tantas vezes|
      mais de uma vez
    `,
    unit: 'conversa|conversas|sessão|sessões|ticket|tickets|chat|chats|chamado|chamados',
  },
  values: {
    card: 'cartao|cartao de credito|cartao de debito|visa|mastercard|maestro|elo|amex|hipercard',
    other: `
      pedido|encomenda|rastreio|rastreamento|envio|fatura|nota fiscal|reserva|referencia|telefone|telemovel|celular|protocolo|
      chamado|ticket|boleto|imei|serie|remessa|objeto|tel
    `,
    link: 'numero|num|no|n|nr|e|eh|o|a|de|do|da|id|codigo|meu|minha|ref',
    phone: `
      telefone|tel|telemovel|celular|cel|me ligue|me liga|ligue me|whatsapp|zap|contato|contacto|fixo|fax|numero de telefone
    `,
    password: 'senha|palavra passe|palavra-passe|password|senhas|senha de acesso|codigo de acesso|palavra chave|pass',
    pin: 'pin|codigo pin|senha do cartao|codigo secreto',
    cvv: 'cvv|cvc|codigo de seguranca|codigo de verificacao',
    key: 'chave api|chave de api|chave da api|chave secreta|token|token de acesso|segredo|chave privada',
    is: 'e|eh|era|seria|sera',
    to: 'para|como|por',
    things: 'esquecida',
    state: `
      incorreta|incorreto|correta|errada|invalida|nao|nunca|sempre|esquecida|bloqueada|vencida|expirada|expirou|mudou|nova|
      antiga|a|o|uma|um|minha|sua|de|do|da|em|no|na|e|ou|mas|que|como|por|para|porque|se|me|eu|muito|segura|fraca|forte|
      obrigatoria|necessaria|diferente|igual|mesma|valida|aceita|recusada|rejeitada|roubada|hackeada|vazia|desconhecida|tambem|
      ja|ainda|temporaria|longa|curta|esta|isso|isto|aqui|impossivel|diz|aparece|funciona|email|wifi|com|sem|qual|onde|quando|
      redefinir|recuperar|alterar|trocar|mudar|boa|facil|dificil|pessoal|so|importante|secreta
    `,
  },
  wish: {
    asks: [
      `(pode|podem|poderia|poderiam|podes) (por favor)? (me ligar|ligar me|ligar para mim|ligar pra mim|me chamar|me contatar)`,
      `^ <polite>? (me liga|me ligue|me liguem|ligue me|liguem me|ligue para mim|liga pra mim) (por favor|agora|hoje|amanhã|no|$)`,
      `(preciso|quero|queria|gostaria|necessito|prefiro) (de|falar com)? (alguém|alguem|uma pessoa|gente) (de verdade|real|humano|humana|de carne e osso|que me atenda|que me ajude|para me atender)`,
      `(tem|há|existe) (aí|ai|aqui)? (alguém|alguem|algum humano|alguma pessoa|algum atendente|uma pessoa) (que|para|pra) (me|possa|mim)? (me)? (atenda|atender|fale|falar|ajude)`,
      '(como|onde|quando) (eu)? falo com <det>? <adj>? <adj>? <who>',
      `
        (poderia|pode|podem|poderiam) (por favor)? (me)? (ligar|contactar|atender|ligar me|contactar me|atender me) (por favor)?
        (alguém|um atendente|um humano|uma pessoa)
      `,
      '(ajuda|resposta|apoio|atendimento) de (um|uma|alguém|algum) <adj>? (<one>|real|humano|de verdade)',
      '(ser|sou) (atendido|atendida|contactado|contactada|contatado|ajudado|ajudada) por (um|uma|alguém|algum) <adj>? <one>?',
      '<talk> (diretamente|pelo telefone)? <with> <det>? <adj>? <adj>? <who>',
      '(falar|conversar) com (vocês|você) (por telefone|pelo telefone|pessoalmente|diretamente)',
      `
        (passar|passa|passe|passem|transferir|transfere|transfira|transfiram|conectar|conecta|conecte|encaminhar|encaminha|
        encaminhe|direcionar|direciona|direcione|redirecionar|redirecione|colocar|coloca|coloque|ligar|ligue|liga|por|pôr|ponha|
        põe|escalar|repassar|repasse) (me|isso|a conversa|o caso|meu caso|a chamada|o chat)? (em contato|em contacto|diretamente|
        logo|em linha)? (com|para|pra|pro|a|ao|à) <det>? <adj>? <adj>? <one>
      `,
      `
        (me|nos) (passa|passe|passem|passar|transfere|transfira|transfiram|transferir|conecta|conecte|conectem|conectar|
        encaminha|encaminhe|encaminhar|direciona|direcione|coloca|coloque|coloquem|colocar|põe|ponha|ligue|liga|redirecione|pode
        passar|pode transferir) (em contato|em contacto|diretamente|logo|para falar|em linha)? (com|para|pra|pro|a|ao|à) <det>?
        <adj>? <adj>? <who>
      `,
      '(transferência|transbordo|escalar|encaminhamento) (para|a|pra) <det>? <adj>? <adj>? <one>',
      '<want> (falar com|que seja|com|mesmo|logo)? <det> <adj>? <adj>? <one>',
      `
        <want> <det>? (atendimento|ajuda|assistência|suporte|apoio|contato|contacto|resposta|intervenção) (humano|humana|pessoal|
        de um humano|de uma pessoa|real|de uma pessoa real|personalizado|de verdade|com humano|presencial|de um atendente)
      `,
      `
        <want> (que)? (alguém|uma pessoa|um atendente|um agente|um humano|um técnico|um responsável|um gerente) (de vocês|de
        verdade|real|da equipe|do suporte|humano)? (me)? (ligue|contate|contacte|atenda|liguem|retorne|entre em contato|entre em
        contacto|ajude por telefone)
      `,
      `
        (pode|podem|poderia|poderiam|peço que|tem como) (alguém|uma pessoa|um atendente|um agente|um humano|um técnico|alguém da
        equipe) (por favor)? (me)? (ligar|contatar|contactar|atender|falar comigo|entrar em contato|entrar em contacto|ligar me|
        contactar me|ligue)
      `,
      `
        (alguém|um atendente|uma pessoa|um humano) (pode|poderia|consegue) (me)? (ligar|atender|falar comigo|contatar|contactar|
        ligar me|retornar)
      `,
      `
        (um|uma) (humano|pessoa real|agente|atendente|pessoa|agente humano|ser humano|representante|operador|pessoa de verdade|
        atendente humano) (pode|poderia|que possa|que me possa|consegue|possa) (me)? (ajudar|atender|responder|ligar|verificar|
        falar|resolver|explicar|ajudar me)
      `,
      `
        (há|ha|tem|têm|existe|existem|vocês têm|vocês tem|haverá) (aqui|também|por aí|aí)? (algum|alguma|alguém|um|uma|pessoas|
        agentes|gente)? <adj>? (humano|humanos|pessoa|pessoas|alguém|atendente|atendentes|pessoas reais|gente de verdade|pessoa
        real|agente|agentes|chat ao vivo|operador|representante|atendimento humano|suporte humano|real) (com quem|com que|que eu|
        que|disponível|disponíveis|aqui|aí|atrás|real|$|que me|a quem|para falar|pra falar|para conversar)
      `,
      '(há|tem) alguém (com quem|que possa|real|de verdade|humano|aí|aqui|para falar)',
      `
        (com quem|a quem) (eu)? (posso|poderia|devo|tenho que|podemos|consigo) (falar|conversar|contactar|me comunicar|tratar|
        dirigir)
      `,
      `
        (como|onde|posso|quero|preciso|gostaria de|queria|forma de|maneira de|possível|tento|tentando|consigo) (eu|que eu)?
        (posso|faço para|faço pra|consigo|se pode|poderia)? (contatar|contactar|ligar|chamar|entrar em contato|entrar em
        contacto) (a|com|para|o)? <det>? <adj>? <adj>? (<one>|alguém|suporte)
      `,
      '^ <polite>? <polite>? <det>? <adj>? <adj>? <one> <polite> <polite>? $',
      '^ (com|melhor) (um|uma) <adj>? (humano|pessoa|agente|atendente|pessoa real) <polite>? $',
      '(mas|e sim|mas sim|em vez disso) (com|a)? (um|uma) (ser|agente)? (humano|pessoa|agente|atendente|pessoa real)',
      `
        (um|uma|com um|com uma) (humano|pessoa|agente|pessoa real|ser humano|atendente) (e)? (não|em vez de|ao invés de) (com)?
        (um|uma|este|esta|o|a)? <bot>
      `,
    ],
    refuses: [
      `
        (não quero|nao quero|não desejo|não gosto de|não me interessa|odeio|detesto|não pretendo|não vou|me recuso a|recuso me a|
        cansado de|cansada de|farto de|farta de|cansei de|parem de|chega de|já não quero) (mais|continuar a|ficar|continuar)?
        (falar|falando|conversar|conversando|teclar|tratar|perder tempo|perder meu tempo|discutir|interagir|ser atendido|ser
        atendida|escrever) (mais)? (com|por|a)? (um|uma|este|esta|o|a|esse|essa|seu|outro)? (maldito|estúpido|burro|simples)?
        <bot>
      `,
      '(não quero|nao quero|não preciso de|não aceito|chega de) (um|uma|este|esta|mais|o|a|esse|outro) <bot>',
      '(farto|farta|cansado|cansada|cansei|chega|basta) (já)? (de|do|da|desse|deste|com) .. <bot>',
      '^ <polite>? (não|nao|nada de|sem|chega de|com um não) (um|uma|mais|com um|com uma|outro|esse|este)? <bot> <polite>? $',
      '(falar|falando|conversar) com (um|uma|esse|este|essa|esta) <bot> (é|não|me)',
    ],
    alone: [
      `
        <polite>? <polite>? <det>? <adj>? <adj>? (<one>|alguém|alguém real|falar com alguém|falar com atendente|falar com humano|
        atendente por favor|ajuda humana) <polite>? <polite>?
      `,
      '<polite>? (suporte|transferir|transferência|escalar|me liguem|liguem me|atendimento|falar) <polite>',
      `
        (olá|ola|oi|alô)? (tem|há|está)? (alguém|algum humano|alguma pessoa) (aí|ai|aqui|online|disponível|por aí|me lendo|me
        ouvindo)
      `,
    ],
    not: [
      `
        (não|nao|já não|nunca|nem|tampouco) (me|nos|se)? (quero|preciso|desejo|é preciso|é necessário|queria|pretendo|prefiro|
        procuro|peço|gostaria|tenho que|tenho vontade|queremos|precisamos|necessito|interessa|solicitei|pedi|há|tem|faço
        questão) (de|que|necessidade|vontade|realmente|ainda)? (de|que)? (me)? (passe|passem|transfira|transfiram|conecte|
        coloque|ponha)? (de|com|a|para)?
      `,
      `
        (não|nao|nunca) (me|nos|o)? (passe|passem|passa|transfira|transfiram|transfere|conecte|coloque|encaminhe|escale|ponha|
        ligue)
      `,
      '(sem|em vez de|ao invés de|antes de|depois de|evitar|nem) (ter que|ter de|precisar|necessidade de|que|eu)?',
      `
        ^ (e|mas)? (eu)? (tenho que|tenho de|devo|é preciso|é necessário|preciso mesmo|é obrigatório|teria que) (necessariamente|
        primeiro|obrigatoriamente)?
      `,
      '<third> <modal>? <modal>? <modal>?',
      `
        (meu|meus|minha|o|a|os|um|uma|nosso|nossa|nossos|cada) (cliente|clientes|usuário|usuários|utilizador|utilizadores|
        visitante|comprador|paciente) <modal>? <modal>? <modal>?
      `,
      `
        como (funciona|configuro|configurar|ativo|ativar|desativo|desativar|se configura|faço para que|habilito|permito|
        adiciono) ....
      `,
      'o que (acontece|é|significa|faz|ocorre) ....',
      'quando (o|a|é que) .... (passa|transfere|encaminha)',
      `
        (o|a|este|esta|esse|essa|um|uma|os) (botão|link|opção de menu|função|página|menu|configuração|texto|artigo|mensagem|
        funcionalidade|campo|recurso) .. 
      `,
      `
        (já|ontem|antes|tinha|tenho|tínhamos)? (falei|falado|contactei|contatei|conversei|liguei|fui atendido|fui atendida|me
        atenderam|passaram me|me passaram|me transferiram|entrei em contato) .. 
      `,
      `
        (o|a|seu|sua|um|este|se o|quando o|esse) (bot|ia|assistente|chatbot|sistema|robô|software|widget|ferramenta|plataforma)
        ....
      `,
      `
        (agente|atendente|funcionário|operador|suporte|gerente|representante) (imobiliário|de viagens|de seguros|número|id|
        aduaneiro|comercial número)
      `,
      `
        (como|onde|posso|podemos|possível|quando|se) (posso|podemos|eu|se|faço para|devo|que)? (atribuir|atribuo|reatribuir|
        transferir|transfiro|passar|passo|encaminhar|encaminho|escalar|delegar|delego|enviar|envio|repassar|repasso|mover) (uma|
        um|várias|vários|cada|outra|outro|todas as|todos os) <unit> ..
      `,
      `
        (pode|podem|poderia|como|quando|se)? (pode|podem)? (um|uma|outro|outra|qualquer|o|a) <adj>? (<one>) (pode|podem|
        consegue|poderia)? (também)? (assumir|atender|pegar|retomar|continuar|responder|responder a|fechar|encerrar|entrar em|
        tomar conta de) (uma|um|várias|vários|cada|outra|outro) <unit>
      `,
    ],
    notAfter: [
      '(não|nao|já não|nunca) (é|será|foi|me|há|seria) (necessário|preciso|obrigatório|interessa|preciso|quero|útil)?',
      '(não é necessário|não é preciso|desnecessário)',
    ],
  },
  mood: {
    fed: `
      Há três semanas que ninguém me responde
      Ficaram com o meu dinheiro e não recebi nada
      Como é que conseguem ser tão incompetentes
      Estou cansado das vossas desculpas
      É o pior atendimento que já vi na vida
      Parem de me enrolar
      Esse robô não entende nada
      Já expliquei tudo, vocês leem o que escrevo?
      Isso não é maneira de tratar um cliente
      Estou extremamente decepcionado e vou contar para todo mundo
      Cada vez me dão uma resposta diferente
      Continuo à espera do reembolso e ninguém quer saber
      Nunca mais compro nada aqui
      Estão a gozar com a minha cara?
      A minha paciência acabou
      Me jogam de um setor para o outro
      Vocês estragaram as minhas férias
      Exijo uma explicação agora
      Por que vocês mentem para mim
      Isso é um roubo
      Deviam ter vergonha
      Se amanhã não tiver resposta vou ao Procon
      Para que eu pago esse serviço que não presta
      Que falta de respeito com o consumidor
      Não aguento mais este chat inútil
      Devolvam o meu dinheiro, seus ladrões
    `,
    calm: `
      Quando chega o meu pedido?
      Quero mudar o meu endereço
      O aplicativo fecha ao abrir
      Recebi o tamanho errado
      Quanto tempo demora um reembolso?
      A minha conta está bloqueada desde ontem
      Posso pagar com fatura?
      A encomenda chegou danificada, o que faço?
      Não encontro o link para redefinir
      O código não funciona para mim
      Por favor cancelem o pedido
      Abrem aos sábados?
      Fui cobrado duas vezes
      Preciso de uma cópia da fatura
      Onde vejo o meu contrato?
      O aparelho não liga depois da atualização
      Não havia ninguém em casa quando o entregador veio
      Ainda não recebi a confirmação
      Entregam na Madeira?
      A página está muito lenta
      Podem explicar outra vez?
      Estou à espera da encomenda desde segunda
      O meu cupom não foi aceito
      Sim, o número está certo
      Queria saber se tem em azul
      A tela tem um risco
    `,
    insult: [
      `
        (vocês|você|vcs|vc|seu serviço|o serviço|esse bot|este bot|sua empresa|essa empresa|esta empresa|esse app|este app|o
        suporte|esse serviço|este serviço|esse site|essa loja) (são|é|sao|está|estão|eh) <very>? <very>? (um|uma|uns|umas)?
        <very>? (inútil|inúteis|incompetente|incompetentes|estúpido|estúpidos|estúpida|idiota|idiotas|ladrões|golpistas|
        mentirosos|mentiroso|lixo|porcaria|merda|bosta|nojo|vergonha|péssimo|péssima|palhaços|safados|bandidos|incapazes|
        patético|patética|patéticos|ridículo|ridícula|ridículos|burro|burros|burra|imbecis|imbecil|golpe|fraude|roubo|desastre|
        piada|lamentável|vergonhoso|uma merda|um lixo|uma porcaria|um golpe|um roubo|uma vergonha|uma piada|horrível|horríveis)
      `,
      `
        (idiota|idiotas|imbecil|imbecis|babaca|babacas|otário|otários|filho da puta|filhos da puta|fdp|ladrões|golpistas|safados|
        palhaços|inúteis|mentirosos|desgraçados|arrombados|cuzão|cuzões|retardado|retardados|trouxas|burros|incompetentes|
        vigaristas|aldrabões|gatunos|bandidos|caloteiros|picaretas|corja|vagabundos)
      `,
      `
        (vai se foder|vão se foder|vai à merda|vão à merda|vá à merda|vai tomar no cu|vão tomar no cu|vtnc|vsf|foda se|fodam se|
        cala a boca|calem a boca|vai pro inferno|vão para o inferno|vai te catar|vai pra puta que pariu)
      `,
      `
        (maldito|maldita|porra de|merda de|droga de|bosta de|estúpido|estúpida|porcaria de|lixo de|raio de|inútil) (bot|robô|
        máquina|empresa|serviço|app|aplicativo|site|sistema|suporte|ia|atendimento|loja|banco)
      `,
      `
        (bot|robô|máquina|empresa|serviço|app|aplicativo|site|sistema|suporte|loja|atendimento|banco) (de merda|de bosta|lixo|
        inútil|estúpido|burro|porcaria|ridículo|do caralho|da treta)
      `,
    ],
    outrage: [
      `
        (ridículo|ridícula|inaceitável|inadmissível|indignante|indignado|indignada|vergonhoso|vergonhosa|vergonha|uma vergonha|
        escandaloso|intolerável|insuportável|lamentável|péssimo|péssima|deplorável|patético|patética|absurdo|absurda|palhaçada|
        deboche|desastre|desastroso|nojo|nojento|lixo|porcaria|incompetência|incompetentes|incompetente|falta de respeito|
        desrespeito|descaso|falta de profissionalismo|inconcebível|abuso|abusivo|sacanagem|brincadeira de mau gosto|estão
        brincando|tão de brincadeira|só podem estar|tá de brincadeira|frustrante|frustrado|frustrada|frustração|pouca vergonha|
        fim da picada|o cúmulo|cúmulo|pesadelo|revoltante|revoltado|revoltada|gozar com a minha cara|gozar comigo|a gozar|uma
        burla|burla|vigarice)
      `,
      `
        (merda|porra|caralho|puta que pariu|pqp|cacete|bosta|foda|que saco|saco cheio|de saco cheio|wtf|puta da vida|puto da
        vida|estou farto|estou farta|farto|farta|fartos|chega|já chega|cansei|não aguento mais|nao aguento mais|não aguento|
        furioso|furiosa|irritado|irritada|irritante|com raiva|raiva|zangado|zangada|chateado com|chateada com|muito chateado|
        muito chateada|fora de mim|perdi a paciência|me tira do sério|tiram do sério|enche o saco|encheu o saco|enraivecido|
        passado|passada dos|ódio|estou possesso|possessa|aborrecido com)
      `,
      '(perda|perder|perdendo|perdi|desperdício|a perder) (de|o|meu|muito)? (meu)? tempo',
      `
        (o|a|os|as|de) (pior|piores) (serviço|empresa|atendimento|experiência|app|suporte|loja|aplicativo|banco|compra|coisa|bot|
        site|que)
      `,
      `
        (vocês|vcs|você|isso|isto|só|estão) (está|estão|tá|tão|só pode|só podem|só pode ser|pode ser|é uma|é|pode) (de|a|estar)?
        (brincadeira|brincando|brincar|zoando|sacanagem|zoeira|piada|gozar|tirando)
      `,
      'obrigado por nada',
      'obrigada por nada',
      `
        (muito|extremamente|totalmente|realmente|profundamente|super|bastante|mais que) (decepcionado|decepcionada|chateado|
        chateada|irritado|irritada|insatisfeito|insatisfeita|desapontado|desapontada|descontente|desiludido|desiludida|mau
        serviço|mau atendimento|decepcionante|frustrado)
      `,
      `
        (como se atrevem|como é possível|como é que é possível|que tipo de|não pode ser|não acredito que|que falta de|qual é o
        problema de vocês|que vergonha|que absurdo|que palhaçada|que lixo|que merda)
      `,
      `
        (péssimo|péssima|mau|má|horrível|terrível|deficiente|lamentável|deplorável|nojento|ruim|pior) (serviço|atendimento|
        suporte|experiência|tratamento|empresa|apoio)
      `,
      `
        (serviço|atendimento|suporte|experiência|apoio) <very>? (péssimo|péssima|horrível|terrível|deficiente|lamentável|
        deplorável|nojento|uma merda|um lixo|zero|inexistente|vergonhoso|uma vergonha|ridículo)
      `,
      '(façam|faça|faz) (o|seu|vosso|o seu) (trabalho|seu trabalho|vosso trabalho)',
    ],
    threat: [
      `
        (vou|irei|publicar|publicarei|postar|posto|divulgar|compartilhar|partilhar|expor|denunciar) .... (redes sociais|twitter|
        facebook|instagram|imprensa|mídia|trustpilot)
      `,
      `
        (falar|falo|contactar|contatar|acionar|aciono|vou|consultar|chamar) .. (meu|um|o meu|com meu|com o meu|ao meu) advogado
      `,
      'meu advogado (vai|irá)',
      `
        (meus advogados|processo judicial|vou vos processar|processo vocês|vou processar|ação judicial|acção judicial|medidas
        legais|medidas judiciais|na justiça|procon|reclame aqui|reclameaqui|deco|livro de reclamações|vou à polícia|vou
        denunciar|anatel|bacen|pequenas causas|juizado|em tribunal|consumidor gov|defesa do consumidor|queixa na|apresentar
        queixa|asae)
      `,
      '(vou|irei|farei) (fazer|pedir|abrir|contestar) .. (chargeback|contestação|no cartão|no banco|no paypal)',
      '(má|ruim|negativa|negativas|péssima|más) (avaliação|avaliações|review|crítica|críticas|publicidade|nota)',
      `
        (nunca|jamais|nunca mais|não) .... (comprar|compro|volto|voltar|recomendo|recomendar|uso|usar|encomendo|contrato) ..
        (com vocês|aqui|nada|mais|vocês|de vocês|nessa|nesta)
      `,
      'nunca mais',
      `
        (cancelo|cancelar|vou cancelar|encerro|encerrar|vou embora|mudo|mudar|vou mudar|trocar|vou trocar) (tudo|de empresa|para
        a concorrência|pra concorrência|de operadora|de banco|para outra|já|agora mesmo|definitivamente|de fornecedor|de loja)
      `,
      '(ir|vou|mudar|mudo|passar) (para|pra) (a concorrência|o concorrente|outra empresa|outro fornecedor|outra operadora)',
      `
        (senão|se não|caso contrário|ou) (vou|eu vou|cancelo|processo|denuncio|reclamo|irei|terei|abro|aciono|entro|faço|peço)
      `,
      `
        (trustpilot|vão perder um cliente|perder um cliente|perderam um cliente|perdem um cliente|última vez que|vão ouvir falar|
        vão ter notícias)
      `,
    ],
    repeated: [
      '(é a|a|pela|já é a|esta é a|essa é a) <nth> vez (que)? (já|eu)? .. (<tell>)',
      '^ (já)? (é|pela|esta é|essa é) (já)? (a)? <nth> vez $',
      `
        (minha|é minha|meu|é o meu|é a minha|o meu) <nth> (mensagem|email|e mail|reclamação|ligação|tentativa|solicitação|pedido|
        contato|contacto|chamado|protocolo|aviso|e última)
      `,
      '(já|perguntei|pedi|liguei|falei|escrevi|expliquei|reclamei) .. (<tell>)? .. (isso|isto|vocês)? <times>',
      '<times> (já|que|eu|vos|lhes|e) .. (<tell>)',
      `
        (quantas vezes|quantos emails|quantas mensagens) (mais)? (tenho|terei|devo|vou|preciso|já|eu|temos|é) (preciso|tenho|
        devo)? (de|que)? .. (<tell>|repetir|explicar|dizer|escrever|pedir|ligar|perguntar|esperar|falar|reclamar|mandar)
      `,
      'até quando',
      `
        (já|como já|como) (vos|lhes|te|lhe|eu)? (disse|falei isso|expliquei|mencionei|perguntei|tinha dito|informei|respondi|
        reclamei|tinha explicado|avisei)
      `,
      '(de novo|outra vez|novamente|mais uma vez) (a mesma|o mesmo|isso|isto|eu|não)',
      `
        (sempre a mesma|sempre o mesmo|a mesma resposta|mesma resposta|mesmas respostas|mesma mensagem|mesma coisa|repetir|
        repetindo|repito|repetem|me repetir|andando em círculos|em círculos|em loop|respostas automáticas|resposta automática|
        resposta pronta|respostas prontas|copia e cola|copiar e colar|de um lado para o outro|de um lado pro outro|jogo de
        empurra|empurra empurra|enrolando|me enrolam|me enrolando|enrolação|embromação|empurram de|passam de um para outro|a
        mesma história)
      `,
      `
        (não|nao) (responde|respondes|respondem|respondeu|entende|entendes|entendem|lê|leem|ouvem|é) (à|a|o que|minha|as|nada|
        isso)? (minha|minhas|que|pergunta|mensagem|o que perguntei)
      `,
      '(leia|leiam|lê) (minha|a minha|o que|direito|a)',
    ],
    ignored: [
      `
        (ninguém|ninguem|nenhum atendente) (me|nos|se|aí|aqui|vos)? .. (responde|respondeu|ajuda|ajudou|atende|atendeu|faz|fez|
        ouve|liga|ligou|resolve|resolveu|importa|sabe|responda|ajude|resolva|diz|retorna|retornou|quer|lê|dá|deu)
      `,
      `
        (continuo|continuamos|ainda|até agora|e) (sem|à espera|esperando|não tive|não recebi|aguardando|não obtive) (resposta|
        uma resposta|retorno|solução|uma solução|notícias|ajuda|nenhuma resposta|de resposta|de uma resposta|posição)
      `,
      `
        (sem|nenhuma|zero|não recebo|não recebi|não tive|nunca tive|não obtive) (resposta|respostas|retorno|solução|notícias|
        explicação|nenhuma resposta|nenhum retorno|ajuda|uma resposta|posicionamento)
      `,
      `
        (me ignoram|me ignora|ignorado|ignorada|me ignorando|a ignorar me|ignoram me|ignoram minhas|não se importam|não estão
        nem aí|nem aí|não querem saber|me deixam|me deixaram|deixaram me|não me ouvem|não me escutam|não me levam a sério|pouco
        caso|pouco se importam|fazem pouco|falta de consideração|desligam na cara|desligaram na minha cara|descaso|estão se
        lixando|se lixando|deixado na mão|na mão)
      `,
      '(tem|há|está|existe) (alguém|algum humano) (aí|aqui|lendo|que|me ouvindo|a ler|vivo)',
      '(alguém|algum) (vai|pode|poderia|aí|por favor) (me)? .. (finalmente|de uma vez|logo|resolver isso|de verdade)',
      '(quando|vão|vai|quero) .... (finalmente|de uma vez|de uma vez por todas|algum dia)',
      `
        (não|nao) (serve|servem|serves|ajuda|ajudas|ajudam|adianta|me ajuda|me ajudou|resolve|resolvem|resolveu|me serve|fazem)
        (de|para|em|pra|absolutamente)? (nada|porra nenhuma|coisa nenhuma)
      `,
    ],
    wonders: [
      `
        ^ (e|mas)? (por que|porque|porquê|por quê) (é que)? (ninguém|nenhum atendente) (me)? (responde|atende|respondeu|atendeu)
        (aqui|nunca)? $
      `,
    ],
    asked: [
      `
        (o que acontece|o que ocorre|o que se passa|o que sucede|o que acontecerá|que acontece|o que faz|o que vê|quanto tempo)
        .... (quando|se|caso|enquanto|até que) (ninguém|nenhum atendente|nenhum agente) (a|o)? (responde|atende|responder|
        atender|está disponível|estiver disponível|está online|estiver online|respondeu|responda|atenda)
      `,
    ],
    upset: [
      '(muito|é|está|foi|tão) (ruim|mau|má|mal)',
      '(que|é uma) pena',
      `
        (espero|esperando|esperei|aguardo|aguardando|estou|à espera|fiquei|faz|há) (já|esperando|à espera|aguardando|há|faz|há
        mais de|mais de|tem)? (há|faz|mais de|quase|já)? (horas|dias|semanas|meses|anos|uma hora|duas horas|três horas|uma
        semana|duas semanas|três semanas|um mês|dois meses|três meses|2 semanas|3 semanas|2 meses|uma eternidade|séculos|2 horas|
        3 horas|três dias|5 dias|mais de um mês|mais de uma semana) .... (esperando|sem|tentando|e|à espera|aguardando|pedindo|
        reclamando|ligando|resposta|que espero|que aguardo|que tento)
      `,
      `
        (decepcion*|desapont*|desilud*|insatisfei*|descontent*|triste|tristeza|infelizmente|horrível|terrível|preocup*|nervos*|
        medo|estress*|confus*|complicado|complicada|chateado|chateada|incômodo|incomodad*|injusto|injusta|desesperad*|lento|
        lenta|lentidão|queixa|reclamar|reclamação|aborreci*|aflit*|demora|demorado|transtorno|caos|absurdamente)
      `,
      `
        (não|nada|pouco) (estou)? (contente|satisfeito|satisfeita|feliz|bom|boa|justo|normal|certo|legal|correto|claro|útil|
        lógico)
      `,
      '(muito|demasiado|tão) (lento|tarde|caro|cara|complicado|tempo|longo|demorado|ruim|mal)',
      '(continua|continuam|continuo|ainda) (sem|não|igual|com o mesmo|quebrado|ruim|esperando|parado)',
      '(quero|exijo|preciso) (o)? (meu|de volta o meu|que me devolvam|um)? (dinheiro|reembolso|estorno)',
    ],
    trouble: [
      `
        (erro|erros|problema|problemas|falha|falhas|falhou|quebrado|quebrada|quebrou|danificado|danificada|avariado|avariada|
        defeito|defeituoso|atraso|atrasado|atrasada|falta|faltam|faltando|perdido|perdida|errado|errada|bloqueado|bloqueada|
        recusado|recusada|rejeitado|roubado|roubada|cobrado|cobrada|cobraram|cobrança indevida|duplicado|duplicada|em dobro|duas
        vezes|sumiu|desapareceu|cancelado sem|fora do ar|travado|travando|trava|hackeado|hackeada|impossível|incompleto|
        extraviado|extraviada|danos|estragado)
      `,
      `
        (não|nao) (me|se|foi|foram|está|estou|consegui|tem|tenho|o|a)? (funciona|funcionam|funcionou|funcionando|chega|chegou|
        recebi|recebido|consigo|consigo|conseguindo|deixa|permite|abre|carrega|entra|entrar|aparece|encontro|encontrar|aceita|
        conecta|acessar|pagar|enviado|entregue|responde|vejo|liga|reconhece|inicia|baixa|caiu|veio|processa)
      `,
      '(onde está|cadê|o que aconteceu|o que houve|por que não|porque não|por que meu|por que minha)',
    ],
    impatience: [
      '(urgente|urgentemente|urgência|o quanto antes|o mais rápido possível|imediatamente|com urgência|agora mesmo)',
      `
        (outra vez|de novo|novamente|ainda|já|finalmente|nunca|jamais|ninguém|nada|nenhum|nenhuma|sempre|realmente|sério|
        constantemente|basta|chega|desculpas|desculpa esfarrapada|mentira|mentiras|mentiram|prometeram|absolutamente|
        completamente|totalmente|semanas|meses|horas|nem sequer|nem|exijo|imediatamente|cada vez|toda vez|sinceramente|
        francamente|continuo|continuam)
      `,
      `
        (sua empresa|seu serviço|seu suporte|seu app|seu site|sua equipe|vossa empresa|vosso serviço|essa empresa|esta empresa|
        esse serviço|este serviço|esse bot|vocês|vcs)
      `,
      '(por que|porque|como|o que) (ninguém|não me|não podem|é possível|vocês)',
    ],
    plain: [
      `^ (olá|oi|bom dia|boa tarde|por favor|e)? (como|o que|onde|quando|qual|quais|quem|quanto|posso|pode|podem|poderia|há|tem|é|está|são|vocês|preciso saber|dá para|existe)`,
      `^ (olá|oi|bom dia|boa tarde)? (quero|queria|gostaria|preciso|procuro|desejo)`,
    ],
    lasting: [`(minuto|minutos|hora|horas|dia|dias|semana|semanas|mês|meses|ano|anos|desde|ontem|tempão|séculos)`],
    unhelped: [
      `(isso|isto|a resposta|sua resposta|o link|o artigo)? não (me)? (ajuda|ajudou|serve|serviu|resolve|resolveu|responde|respondeu|funcionou|adiantou|adianta|esclarece) (em nada|nada|de nada|minha pergunta|à minha pergunta|o problema|meu problema|também)?`,
      `não (é|era|foi) (isso)? (o que|minha pergunta|a resposta|isso que|útil) .. (perguntei|pedi|queria|quero)?`,
      `(nada|pouco|não foi|não é) útil`,
      `(de novo|outra vez|sempre|continua|continuo) (a mesma|o mesmo|na mesma|igual|com o mesmo|sem) (coisa|resposta|erro|problema|funcionar)?`,
      `(a mesma|o mesmo) (resposta|erro|problema|mensagem|coisa)`,
      `já (tentei|fiz|li|testei) (isso|tudo isso|isto)?`,
      `(você|vocês|vc|tu)? não (me|está|estão|tá)? (entende|entendeu|entendendo|escuta|responde|respondeu|me entende|me ouve|entendem)`,
      `(já) (me)? (disse|falou|mandou|enviou) isso`,
    ],
    happy: [
      `
        (obrigado|obrigada|obg|brigado|brigada|agradeço|agradecid*|grato|grata|valeu|ótimo|ótima|excelente|perfeito|perfeita|
        maravilhoso|maravilhosa|fantástico|fantástica|contente|feliz|satisfeito|satisfeita|adorei|adoro|amei|bom|boa|bem|bonito|
        gentil|atencioso|atenciosa|rápido|rápida|eficiente|útil|recomendo|gosto|gostei|legal|bacana|parabéns|resolvido|
        solucionado|funciona agora|aliviado|aliviada|fixe|espetacular|fácil|massa|incrível)
      `,
    ],
    not: [
      `
        (não|nao|nunca|jamais|nada|sem|nem|nenhum|nenhuma|pouco|não é|não muito|não tão|não estou|não foi|nada de|n)
      `,
    ],
    very: ['<very>'],
  },
  promise: {
    will: [
      '(vou|vamos|iremos|irei) (enviar|reembolsar|devolver|ligar|avisar|verificar|trocar|cancelar|resolver|mandar|fazer|dar|entrar|te|lhe)',
      '(enviarei|enviaremos|reembolsaremos|devolveremos|ligaremos|prometo|prometemos|garantimos)',
      '(receberá|receberás|terá|terás)',
      '(será|serão) (reembolsado|reembolsada|enviado|enviada|entregue|trocado|trocada)',
    ],
    done: ['(já)? (reembolsei|reembolsámos|reembolsamos|enviei|enviámos|cancelei|cancelámos|alterei|alterámos|verifiquei|encaminhei)'],
    not: ['(vou|vamos) precisar', 'se (eu|nós) .. (for|formos)'],
  },
  talk: {
    greeting: [
      `
        (olá|ola|oi|oie|oii|oiê|bom dia|boa tarde|boa noite|opa|e aí|eai|e ai|alô|alo|saudações|viva|boas|olá a todos|olá bom
        dia|olá boa tarde|olá boa noite|oi bom dia|oi boa tarde|oi boa noite|bom dia a todos|boa tarde a todos|olá pessoal|oi
        pessoal|oi gente|olá equipe|olá equipa|prezados|prezados senhores|caros|caros senhores|fala|salve|bdia|bd|muito bom dia|
        muito boa tarde)
      `,
      `
        (tudo bem|tudo bom|td bem|tudo certo|tudo joia|tudo bem com você|tudo bem com vocês|tudo bem por aí|como vai|como vão|
        como está|como estão|como você está|como vocês estão|como vai você|beleza|blz|espero que esteja bem|espero que estejam
        bem|prazer|muito prazer)
      `,
    ],
    thanks: [
      `
        (obrigado|obrigada|muito obrigado|muito obrigada|brigado|brigada|brigadão|obg|obgd|obgda|obrigadão|obrigadinho|
        obrigadinha|obrigadíssimo|valeu|vlw|valeu mesmo|grato|grata|muito grato|muito grata|agradeço|agradecido|agradecida|muito
        agradecido|muito agradecida|agradeço muito|agradeço a ajuda|agradeço a atenção|mil obrigados|obrigado mesmo|obrigada
        mesmo|obrigado de novo|obrigada de novo|obrigado novamente|obrigada novamente|obrigado mais uma vez|obrigada mais uma
        vez|obrigado na mesma|obrigada na mesma|obrigado mesmo assim|obrigada mesmo assim|desde já agradeço|desde já obrigado|
        desde já obrigada|obrigado desde já|obrigada desde já|obrigado a você|obrigado a vocês|obrigada a você|obrigada a vocês|
        deus abençoe|deus te abençoe|gratidão|obrigado por tudo|obrigada por tudo|eu agradeço|eu que agradeço|bem haja|tmj)
      `,
      `
        (pela|pelo|por|pelas|pelos) (sua|seu|tua|teu|vossa|vosso|toda|todo|tudo|responder|me ajudar|ajudar|atender|informar|
        avisar|esclarecer|rápida|pronta|toda a)? (ajuda|resposta|informação|informações|info|atenção|tempo|apoio|paciência|
        esclarecimento|esclarecimentos|rapidez|suporte|pronta resposta|resposta rápida|gentileza|serviço|explicação|retorno|
        atendimento|rápida resposta|dica|compreensão|auxílio)?
      `,
      `
        (isso|isto|me|foi|você|vocês|ajudou|é|são|és|muito) (me)? (ajudou|ajuda|ajudaram|foi|foram|é|são|muito|foi muito|foi de
        grande|foi super|foi bem|ajudou me) (muito|me|bastante|útil|de grande|demais|gentil|gentis|ótimo|bom|rápido|atencioso|
        atenciosa|prestativo|prestativa|grande ajuda)? (ajuda|útil)?
      `,
      `
        (muito|super|que) (gentil|gentis|útil|atencioso|atenciosa|prestativo|prestativa|simpático|simpática|rápido|bom
        atendimento|querido|querida)
      `,
      `
        (entendi|entendido|compreendi|compreendo|percebi|percebido|já entendi|vou tentar|vou fazer isso|vou testar|vou
        experimentar|farei isso|vou aguardar|aguardo|fico no aguardo|fico à espera|anotado|bom saber|certo) (obrigado|obrigada|
        muito obrigado|muito obrigada|valeu|brigado)
      `,
      '(excelente|ótimo|bom|belo) (serviço|trabalho|atendimento|suporte)',
    ],
    goodbye: [
      `
        (tchau|tchauzinho|adeus|xau|chau|até logo|até mais|até breve|até amanhã|até à próxima|até a próxima|até já|até depois|
        até mais ver|até mais tarde|falou|flw|fui|nos vemos|nos falamos|a gente se fala|abraço|abraços|um abraço|grande abraço|
        beijo|beijos|bjs|abs|bom fim de semana|bom final de semana|boa semana|bom descanso|bom feriado|bom trabalho|boa noite|
        tenha um bom dia|tenham um bom dia|cuide se|se cuida|se cuidem|igualmente|pra você também|para você também|para vocês
        também|você também|vocês também|cumprimentos|melhores cumprimentos|com os melhores cumprimentos|atenciosamente|att|
        cordialmente|saudações cordiais|fique com deus|fiquem com deus|boa sorte|é só isso|é só|é só isso mesmo|era só isso|era
        isso|só isso|só isso mesmo|isso é tudo|é tudo|por enquanto é só|por hoje é só|nada mais|mais nada|não mais nada|não só
        isso|não é só isso|não era só isso|sem mais perguntas|não tenho mais perguntas|sem mais dúvidas|não tenho mais dúvidas|
        não tenho mais nenhuma dúvida|tudo certo por aqui|pode encerrar|pode encerrar o chat|pode fechar|encerrar chat|por agora
        é tudo)
      `,
      `
        (tenha|tenham|desejo|desejo lhe|te desejo|um|tem|uma|bom|boa) (um|uma|muito)? (bom|boa|ótimo|ótima|excelente|lindo|feliz|
        belo|maravilhoso|resto de|continuação de) (um|bom)? (dia|tarde|noite|fim de semana|final de semana|semana|feriado|
        domingo|continuação)
      `,
    ],
    confirmation: [
      `
        (já|agora|isso|isto|tudo|com isso|assim|finalmente|agora sim|agora já|sim já|sim|o problema|meu problema|problema|o link|
        o app|o site|o código|o pagamento|já está tudo|perfeito já|pronto|agora está|já está|já tá|tá|agora tá) (já|me|se|está|
        ficou|foi|tá|está tudo|já está|já foi|estão|parece estar)? (funciona|funcionou|funcionando|a funcionar|resolvido|
        resolvida|resolveu|resolveram|solucionado|solucionou|arrumado|arrumou|consertado|corrigido|deu certo|foi|consegui|indo|
        ok agora|certo agora|voltou|abriu|entrou|carregou|em ordem|normal|tratado) (já|bem|perfeito|perfeitamente|corretamente|
        de novo|tudo|o problema|meu problema|minha dúvida|agora|outra vez|entrar|acessar|pagar|novamente|muito bem|sem problemas|
        direitinho|normalmente)?
      `,
      `
        (resolvido|solucionado|problema resolvido|problema solucionado|assunto resolvido|caso resolvido|caso encerrado|deu certo|
        deu tudo certo|agora deu certo|já deu certo|funcionou|agora funcionou|agora funciona|já funciona|funciona|funciona agora|
        está funcionando|está a funcionar|tá funcionando|agora está funcionando|voltou a funcionar|já voltou|voltou ao normal|já
        está resolvido|já está|já foi resolvido|foi resolvido|ficou resolvido|tudo resolvido|tudo solucionado|tudo funcionando|
        tudo a funcionar|tudo em ordem|tudo certo agora|consegui|já consegui|consegui entrar|consegui acessar|consegui resolver|
        consegui pagar|já consegui entrar|já consegui resolver|agora consegui|encontrei|já encontrei|achei|já achei|recebi|já
        recebi|já chegou|chegou|meu pedido chegou|já recebi o pedido|era isso mesmo o problema|era esse o problema|esse era o
        problema|isso resolveu|isso resolveu meu problema|isso resolveu o problema|resolveu|resolveu meu problema|resolveu o
        problema|resolveu sim|vocês resolveram|você resolveu meu problema|isso responde minha pergunta|isso responde à minha
        pergunta|respondeu minha pergunta|minha dúvida foi resolvida|dúvida resolvida|dúvida esclarecida|tirou minha dúvida|
        tirou a minha dúvida|não há mais problema|não tenho mais o problema|o erro sumiu|o erro desapareceu|já não dá erro|agora
        sim|agora foi|já dá|já deu|agora já dá) (já|bem|perfeito|perfeitamente|corretamente|de novo|tudo|agora|outra vez|
        novamente|muito bem|sem problemas|direitinho|finalmente|normalmente)?
      `,
    ],
    filler: [
      `
        (ok|okay|oki|tá|tá bom|tá bem|está bem|está bom|certo|sim|claro|perfeito|perfeita|ótimo|ótima|excelente|maravilha|bom|
        bem|muito bem|muito bom|super|fantástico|maravilhoso|ah|oh|aham|uhum|então|pois|e|muito|muita|mesmo|entendi|entendido|
        compreendi|percebi|já entendi|beleza|blz|show|show de bola|legal|massa|bacana|top|joia|jóia|fixe|por tudo|pela ajuda|
        pela sua ajuda|pela atenção|a todos|a você|a vocês|equipe|equipa|pessoal|gente|amigo|amiga|senhor|senhora|moço|moça|por
        favor|agora|já|finalmente|tudo|também|que bom|que ótimo|que maravilha|que rápido|boa notícia|fico feliz|fico contente|
        sem problema|sem problemas|não tem problema|de nada|por nada|imagina|isso|isso mesmo|exato|exatamente|correto|com
        certeza|realmente|de verdade|de novo|novamente|por enquanto|por hoje|obrigado|obrigada|olá|oi|hi|hello|cara|mano|bom
        saber|graças a você|graças a vocês|com a sua ajuda|com sua ajuda|com isso|de coração|foi rápido|feito|pronto|combinado)
      `,
    ],
    borrowed: {
      greeting: ['(hey|hi|hello|hola|ciao)'],
      thanks: ['(thanks|thx|tks|thank you|merci|gracias|grazie)'],
      goodbye: ['(bye|bye bye|ciao|adios)'],
    },
    no: ['(não|nao)'],
    replies: {
      greeting: 'Olá! Como posso ajudar?',
      thanks: 'De nada! Se precisar de mais alguma coisa, é só escrever.',
      goodbye: 'Até logo e tenha um bom dia!',
      confirmation: 'Que bom que deu certo! Se precisar de mais alguma coisa, é só escrever.',
    },
  },
}
