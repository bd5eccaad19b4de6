// Portuguese: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const wish: Language['wish'] = {
  asks: [
    `
      (quero|preciso|preciso de|desejo|solicito|queria|pedir|necessito) (de)? (atendente|atendimento humano|humano|operador|
      suporte humano|atendimento pessoal|pessoa real|atendente humano) <polite>? $
    `,
    `
      (alguém|alguem|uma pessoa|um atendente) (pode|poderia|consegue) (me)? (ajudar|ajudar me|atender|explicar) (por|pelo|
      ao) (telefone|celular|telemóvel)
    `,
    `
      (posso|poderia|podia|podemos|poderíamos|quero|queria|gostaria de|preciso|preciso de|desejo|prefiro|deixa eu|gostava
      de) (falar|conversar) com ... $
    `,
    `
      (tem|há|existem|trabalham|vocês têm|vocês tem) (também|aí|aqui)? (humanos|pessoas|gente|seres humanos|funcionários)
      (reais|de verdade)? (trabalhando|que trabalham|a trabalhar|na empresa|na sua|por trás|atrás)
    `,
    `
      (chamar|chama|chame|acionar|acione|buscar|trazer|pedir|peça|solicitar) (pra|para)? <det>? <adj>? <adj>? <one> (para|
      pra|por favor|que|me|$)
    `,
    `
      (passar|transferir|encaminhar|ligar|pôr|por|colocar|direcionar|conectar) me (em contato|em contacto|diretamente)? (a|
      com|para|pra|ao|à) <det>? <adj>? <adj>? <who>
    `,
    `
      (pode|podes|poderia|podia|consegue) (me)? (passar|transferir|encaminhar|ligar|pôr|por|colocar|direcionar|conectar|
      redirecionar) (a conversa|o atendimento|me|este chat)? (em contato|em contacto|diretamente)? (a|com|para|pra|pro|ao|
      à) <det>? <adj>? <adj>? <who>
    `,
    '(falar|conversar) (na|no|pelo|pela) (central|setor|departamento|secretaria|suporte|atendimento|relacionamento|sac|ouvidoria)',
    '(falar|conversar|contatar|contactar) (logo|direto|diretamente|agora|mesmo)? com <det>? <adj>? <adj>? <who>',
    `
      (quero|preciso|preciso de|gostaria de|desejo|solicito) (receber|ter|um|uma)? (atendimento|ajuda|suporte|assistência|
      apoio|contato|contacto|conversa) (com|de|por|do|da) <det>? <adj>? <adj>? <who>
    `,
    '(que|para) (um|uma|algum|alguma|alguém) <adj>? (<one>)? (me)? (atenda|ajude|ligue|contate|contacte|responda)',
    '<talk> <with> (a|o|os|as|sua|alguém da|alguém do|pessoal da|pessoal do)? <rooms>',
    `
      (transferir|transferir me|transfira|transfira me|passar|passar me|encaminhar|encaminhar me|me transfere|me transfira|me
      passa|ligar) (me)? (a|à|ao|para|com)? (a|o|os|as|sua)? <rooms>
    `,
    `
      ^ <polite>? <polite>? (transfira me|me transfira|me transfere|transfere me|passe me|me passa|me conecte|me conecta|
      encaminhe me) <polite>? $
    `,
    `
      (gostaria de|quero|queria|preciso|desejo|prefiro) ser (transferido|transferida|encaminhado|encaminhada|atendido|atendida|
      contactado|contatado|contatada|contactada|passado|passada) (para|por|a|ao)? (um|uma|o|a|seu|sua)? <adj>? <who>
    `,
    '(prefiro|preferia|preferiria|gostaria mais) .... com (uma|um) <adj>? <one>',
    `
      (uma|um|algum|alguma) <adj>? <one> (pode|poderia|podia|consegue) .. (ver|olhar|analisar|ajudar|responder|atender|ligar|
      contactar|contatar|resolver)
    `,
    '(pode|poderia|podia) (uma|um|algum|alguma) <adj>? <one> .. (ver|olhar|analisar|ajudar|responder|atender|ligar|resolver)',
    `
      <talk> com (o|a|um|uma)? (seu|sua|teu|tua|vosso)? (chefe|gerente|supervisor|supervisora|superior|responsável|diretor|
      diretora|gestor)
    `,
    '(quero|gostaria|preciso|peço|queria) que (me|alguém me|um atendente me) (liguem|ligue|telefonem|telefone|contactem|contatem)',
    `
      (podemos|poderíamos|posso|quero|prefiro|queria|gostaria de) (falar|conversar|resolver isto|resolver isso|tratar) (disso|
      disto|isso|isto)? (por|pelo|ao) telefone
    `,
    '(pedi|já pedi|solicitei|estou pedindo|estou a pedir) (para falar com|por)? (um|uma) <adj>? <one>',
    `
      (passe|passa|passem|encaminhe|encaminha|transfira|envie|escale) (isto|isso|o meu caso|meu caso|este caso|a minha questão|
      minha solicitação|o pedido) (por favor)? (para|a|ao|à) (um|uma|o|a|seu|sua) <adj>? <who>
    `,
    '(escale|escala|escalar|escalem) (o|a|este|esta|meu|minha) (meu|minha)? (caso|problema|reclamação|pedido|chamado|ticket)',
    `
      (um|uma|algum|alguma|alguém) (dos|das|de|do) (seus|suas|vossos|teus|vocês|seu) (colegas|atendentes|agentes|funcionários|
      colaboradores|time|equipe|equipa)? .. (ajudar|atender|ligar|responder|contactar|contatar|ver)
    `,
    `
      (marcar|agendar|combinar|programar) (uma|um|a)? (ligação|chamada|telefonema|reunião|videochamada|conversa) com (um|uma|o|
      a|alguém|seu) <adj>? <one>?
    `,
    `(pode|podem|poderia|poderiam|podes) (por favor)? (me ligar|ligar me|ligar para mim|ligar pra mim|me chamar|me contatar)`,
    `^ <polite>? (me liga|me ligue|me liguem|ligue me|liguem me|ligue para mim|liga pra mim) (por favor|agora|hoje|amanhã|no|$)`,
    `
      (preciso|quero|queria|gostaria|necessito|prefiro) (de|falar com)? (alguém|alguem|uma pessoa|gente) (de verdade|real|
      humano|humana|de carne e osso|que me atenda|que me ajude|para me atender)
    `,
    `
      (tem|há|existe) (aí|ai|aqui)? (alguém|alguem|algum humano|alguma pessoa|algum atendente|uma pessoa) (que|para|pra) (me|
      possa|mim)? (me)? (atenda|atender|fale|falar|ajude)
    `,
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
    '(não quero|nao quero|não gosto de|odeio|chega de|não aguento) <bot>',
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
      <polite>? (alguém|alguem|uma pessoa|um humano) (do|da|de) (seu|sua)? (atendimento|suporte|equipe|equipa|empresa|apoio|
      apoio ao cliente|sac|loja) <polite>?
    `,
    `
      <polite>? (agente|atendente|representante|operador|funcionário) (de|do|da) (serviço|atendimento|suporte|apoio|sac|
      vendas) <polite>?
    `,
    `
      <polite>? (falar|conversar|contato|contacto|chat|transferir|transferência|passar|ligar|encaminhar) (com|para|pra|ao|a|
      pro) <det>? <adj>? <adj>? <who> <polite>?
    `,
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
      (posso|poderia|podemos|quero|queria|gostaria de|preciso|desejo|prefiro) (falar|conversar) com (o|a|um|uma|meu|minha|
      meus|minhas|nosso|nossa|esse|este|outros|outras|o meu|a minha|os meus|as minhas|vários)? (você|voce|vc|tu|ti|ele|ela|eles|elas|amigo|amiga|amigos|mãe|
      pai|família|esposa|marido|filho|filha|pessoas|clientes|usuários|assistente virtual|<bot>)
    `,
    '(estou|está|estava|tô|to) (eu|agora|mesmo)? (falando|a falar|conversando|teclando)',
    '^ (eu)? (falo|converso) (agora|aqui|mesmo)? com',
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
}
