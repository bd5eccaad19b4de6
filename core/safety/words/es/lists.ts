// Spanish: choices that several phrases share. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const lists: Language['lists'] = {
  rooms: `
    contabilidad|recepción|logística|envíos|devoluciones|reclamaciones|conserjería|mantenimiento|dirección|gerencia|fraudes|
    seguros|créditos|préstamos|jurídico|recursos humanos|reservas|cobranzas|caja|cancelaciones
  `,
  det: `
    un|una|el|la|los|las|algún|alguna|unos|su|tu|vuestro|uno de sus|otro|otra|cualquier|uno de vuestros|uno de tus|tus|sus|
    alguno de tus|alguno de sus|algunos|este|esa|ese
  `,
  adj: `
    verdadero|verdadera|auténtico|real|ser|persona|agente|asesor|operador|buen|mero|otro|otra|representante|humano|simple|jefe|
    empleado|ejecutivo
  `,
  one: `
    humano|humana|humanos|ser humano|persona|persona real|persona de verdad|persona humana|agente|agentes|agente humano|
    asesor|asesora|asesor humano|operador|operadora|representante|ejecutivo|ejecutiva|empleado|empleada|encargado|encargada|
    supervisor|supervisora|gerente|jefe|jefa|responsable|técnico|técnica|compañero|colega|teleoperador|teleoperadora|
    dependiente|atención al cliente|servicio al cliente|atención humana|soporte humano|agente de soporte|agente en vivo|
    agente real|alguien real|alguien de verdad|alguien humano|alguien de carne y hueso|persona de carne y hueso|director|
    directora|consultor|miembro del equipo|especialista|trabajador|trabajadora|chat en vivo|asesor de ventas|agente de
    servicio
  `,
  who: `
    <one>|alguien|algún compañero|alguna persona|soporte|soporte técnico|servicio técnico|servicio de atención al cliente|
    atención a clientes|departamento de atención|equipo|equipo de soporte|gente|personal|servicio de atención|centro de
    atención|call center|ayuda humana|departamento|dueño|dueña|propietario|vendedor|vendedora|doctor|doctora|ventas|
    departamento de ventas|facturación|señor|señora|fundadores|fundador|profesor|profesora|docente|docentes|tutor|tutora|
    maestro|maestra|administrador|administradora|secretaria|secretario|secretaría|abogado|abogada|médico|médica|coordinador|
    coordinadora|psicólogo|psicóloga|recepcionista|experto|experta|licenciado|ingeniero|orientador|orientadora|mesa de ayuda|
    autoridad|instructor|instructora|consejero|consejera|promotor|cajero|banquero|mecánico
  `,
  talk: `
    hablar|habla|hable|chatear|comunicarme|comunicar|comunicarnos|conversar|contactar|contactarme|platicar|charlar|tratar|
    dialogar|contacto|ponerme en contacto|ponerse en contacto|comunicación|ser transferido|ser atendido|ser derivado|que me
    pasen|me comuniquen|me conecten|hablr|ablar|conectarme|escribirme|entrar en contacto|poner en contacto|contactar con|
    conectar con
  `,
  with: 'con|a|directamente con|por teléfono con|por',
  want: `
    quiero|quisiera|querría|necesito|deseo|desearía|me gustaría|prefiero|preferiría|exijo|solicito|busco|pido|dame|deme|páseme|
    pásame|denme|puedo tener|me das|me puedes dar|me pueden dar|consígame|envíenme|requiero|ocupo|queremos|necesitamos|póngame|
    ponme|me pones|me pone|búsquenme|quiero que me atienda|que me atienda|que me ayude|atiéndame
  `,
  polite: `
    por favor|porfavor|porfa|pf|gracias|hola|ya|ahora|ahora mismo|inmediatamente|sí|no|ok|mejor|buenas|urgente|rápido|solo|
    directamente
  `,
  bot: `
    bot|bots|robot|robots|máquina|máquinas|ordinador|ordenador|computadora|ia|chatbot|chatbots|inteligencia artificial|
    asistente virtual|programa|contestadora|contestador|respuestas automáticas|respuesta automática|algoritmo|sistema
    automático
  `,
  third: `
    clientes|cliente|clientas|usuarios|usuario|visitantes|visitante|huéspedes|compradores|miembros|pacientes|suscriptores|
    personas|alumnos|ellos|ellas|inquilinos|invitados|estudiantes
  `,
  modal: `
    pueden|puede|podrían|podría|puedan|pueda|quieren|quiere|quieran|deben|debe|deseen|desean|a|de|también|que|no|se|
    directamente|para|piden|pide|soliciten|solicitan|necesitan|necesita|les|poder
  `,
  very: `
    muy|tan|realmente|demasiado|extremadamente|absolutamente|completamente|totalmente|súper|super|bastante|sumamente|
    verdaderamente|tremendamente|bien|más que|de lo más|profundamente
  `,
  tell: `
    pregunto|preguntado|preguntando|pregunté|escribo|escrito|escribí|escribiendo|digo|dicho|dije|explico|explicado|expliqué|
    explicando|contacto|contactado|contacté|llamo|llamado|llamé|llamando|reclamo|reclamado|reporto|reportado|pido|pedido|
    pidiendo|solicito|solicitado|mando|mandado|envío|enviado|repito|repetido|mensaje|mensajes|comunico|consulto|consultado|les
    escribo|os escribo|intento|intentado|hablo|hablado
  `,
  nth: `
    segunda|2ª|2da|tercera|3ª|3era|3ra|cuarta|4ª|4ta|quinta|5ª|5ta|sexta|décima|10ª|enésima|milésima|última|2a|3a|4a|tercer|
    segundo|cuarto|quinto|enésimo|último
  `,
  times: `
    dos veces|tres veces|cuatro veces|cinco veces|diez veces|cien veces|mil veces|varias veces|muchas veces|múltiples veces|
    repetidas veces|2 veces|3 veces|4 veces|5 veces|10 veces|infinidad de veces|un montón de veces|tantas veces|varias
    ocasiones|repetidas ocasiones|numerosas ocasiones
  `,
  unit: 'conversación|conversaciones|sesión|sesiones|ticket|tickets|chat|chats|hilo|hilos|consulta|consultas',
}
