// Portuguese: choices that several phrases share. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const lists: Language['lists'] = {
  rooms: `
    contabilidade|receção|recepção|logística|envios|devoluções|trocas|reclamações|portaria|manutenção|direção|gerência|fraudes|
    seguros|crédito|empréstimos|jurídico|recursos humanos|reservas|cobrança|faturação|faturamento|cancelamentos
  `,
  det: `
    um|uma|o|a|os|as|algum|alguma|seu|sua|vosso|um de vocês|outro|outra|qualquer|uns|teu|tua|a sua|o seu|a tua|o teu|a vossa|
    os seus|seus|suas|esse|essa|algum dos|um dos|uma das|um dos seus
  `,
  adj: 'verdadeiro|verdadeira|real|ser|pessoa|agente|atendente|operador|simples|outro|outra|representante|bom|humano',
  one: `
    humano|humana|humanos|ser humano|pessoa|pessoa real|pessoa de verdade|pessoa humana|atendente|atendentes|atendente humano|
    agente|agente humano|operador|operadora|representante|consultor|consultora|assistente humano|funcionário|funcionária|
    supervisor|supervisora|gerente|chefe|responsável|técnico|técnica|colaborador|colaboradora|especialista|atendimento humano|
    atendimento ao cliente|atendimento pessoal|suporte humano|apoio ao cliente|serviço ao cliente|serviço de apoio ao cliente|
    alguém de verdade|alguém real|alguém humano|alguém de carne e osso|colega|assessor|vendedor|encarregado|gestor|chat ao
    vivo|central de atendimento|sac|operador humano|atendente virtual humano|executivo|corretor|assistente real|bibliotecário
  `,
  who: `
    <one>|alguém|alguem|suporte|suporte técnico|atendimento|equipe|equipa|pessoal|gente|equipe de suporte|apoio técnico|
    assistência técnica|apoio|vocês por telefone|ouvidoria|setor responsável|dono|dona|proprietário|proprietária|vendedora|
    doutor|doutora|médico|setor de vendas|setor financeiro|financeiro|corretor|corretora|fundador|fundadores|professor|
    professora|tutor|tutora|docente|administrador|administradora|secretaria|secretário|secretaria|advogado|advogada|
    coordenador|coordenadora|psicólogo|psicóloga|recepcionista|rececionista|enfermeiro|enfermeira|assistente|assistente
    social|engenheiro|instrutor|orientador|central de relacionamento|relacionamento|central|equipe técnica|equipa técnica|
    setor|departamento
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
}
