// Spanish: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const wish: Language['wish'] = {
  asks: [
    `
      (deriva|derivar|pasa|pasar|transfiere|transferir|conecta|conectar|escala|escalar|comunica|llama|llamar) (a|con|al)
      (un|una|el|la)? <adj>? <one> <polite>? $
    `,
    `
      (contacto|número|teléfono|correo) (de|con) (un|una|algún|alguna) (humano|persona real|asesor|asesora|agente|ejecutivo|
      operador|representante)
    `,
    'que (me|nos) (contacte|contacten|llame|atienda|asesore|asista|escriba|ayude|responda) <det>? <adj>? (<one>|alguien)',
    `
      (puedo|podría|podríamos|podemos|quiero|quisiera|necesito|deseo|me gustaría|prefiero|preferiría|déjame|déjeme|quería)
      (hablar|conversar|chatear|platicar|comunicarme) con .. $
    `,
    `
      (hay|trabajan|tienen|tienes|existen|tenéis) (también|algunos|algunas|aquí)? (humanos|personas|gente|seres humanos|
      empleados) (reales|real|de verdad)? (trabajando|que trabajan|que trabajen|en tu|en su|en la|en esta|detrás)
    `,
    `
      (conseguir|consigues|consigas|hacer|haz|haga|pedir|pide|pídele|pida|llama|llamar|llame|traer|trae|traiga|buscar|busca|
      avisa|avisar) (que|a)? <det> <adj>? <one> (me|nos|para|que|por|$)
    `,
    '(me|nos) (contacte|contacten|llame|llamen|atienda|asesore|asista|escriba|ayude) <det>? <adj>? (<one>|alguien)',
    `
      (puedes|puede|podrías|podría|pueden|podrían) (pasarme|transferirme|conectarme|comunicarme|derivarme|ponerme|
      redirigirme|enviarme|contactarme|dirigirme) (en contacto|directamente|ya)? (con|a|al) <det>? <adj>? <adj>? <who>
    `,
    `
      (quiero|deseo|necesito|prefiero|quisiera|solicito|me gustaría) (recibir|tener|obtener)? (una|un)? (atención|ayuda|
      asistencia|soporte|asesoría|respuesta|trato|conversación|charla|llamada) (de|con|por|por parte de) <det>? <adj>?
      <adj>? <who>
    `,
    `
      (hablar|chatear|conversar|contactar|comunicarme|comunicarse) (directo|directamente|mejor|ya|ahora)? con <det>? <adj>?
      <adj>? <who>
    `,
    `
      (transferir|transfiere|transfiera|pasar|pasa|pase|derivar|deriva|escalar|escala|enviar) (la|esta|mi|el|este)?
      (conversación|llamada|chat|consulta|caso|solicitud|pregunta) (a|con|al) <det>? <adj>? <adj>? <who>
    `,
    `
      (no puedes|no me puedes|no me estás|no me está|no me) (ayudar|ayudas|ayuda|ayudando|entiendes|entiende) .... (humano|
      persona|agente|asesor|alguien)
    `,
    '<talk> <with> (la|el|los|las|su|alguien de|alguien del|alguien de la)? <rooms>',
    `
      (transferir|transfiérame|transfiéreme|transfiera|pasar|páseme|pasarme|comunicar|comuníqueme|conectar|derivar|transferirme)
      (me)? (a|con|al) (la|el|los|las|su)? <rooms>
    `,
    `
      ^ <polite>? <polite>? (transfiérame|transfiéreme|transfiéranme|transfiere me|conécteme|conéctame|comuníqueme|páseme|
      derívame) <polite>? $
    `,
    '(prefiero|preferiría|me gustaría más|quisiera) .... con (una|un) <adj>? <one>',
    `
      (prefiero|preferiría|quiero|necesito) (un|una)? (trato|contacto|apoyo|servicio|soporte|asistencia) (humano|humana|
      personal|persona a persona)
    `,
    `
      (puede|podría|pueden|podrían) (una|un|alguna|algún) <adj>? <one> (revisar|ver|mirar|ayudar|ayudarme|responder|contestar|
      atender|atenderme|llamarme|contactarme|resolver)
    `,
    `
      (quiero|quisiera|necesito|exijo) ver (a)? (su|al|a un|a una|a tu|el|la)? (jefe|jefa|encargado|encargada|gerente|
      supervisor|supervisora|responsable|director|directora)
    `,
    `
      (llame|llama|llamen|traiga|busque) (a)? (su|al|tu|la|el) (jefe|jefa|encargado|encargada|gerente|supervisor|supervisora|
      responsable)
    `,
    `
      (podemos|podríamos|podría|puedo|quiero|prefiero|quisiera|me gustaría) (yo)? (hablar|hablarlo|tratarlo|resolverlo|verlo)
      (esto)? por teléfono
    `,
    '(pedí|pedi|he pedido|solicité|ya pedí|estoy pidiendo) (hablar con)? (un|una|a un|a una|con un|con una) <adj>? <one>',
    `
      (páselo|pásalo|páselos|transfiéralo|transfiérelo|derívelo|envíelo|escálelo|remítalo) (por favor)? (a|con|al) (una|un|su|
      el|la)? <adj>? <who>
    `,
    '(escale|escala|escalar|eleve|elevar) (mi|este|el|esta|la) (caso|problema|queja|reclamo|solicitud|ticket|consulta)',
    `
      (uno|una|alguno|alguna|alguien) de (sus|tus|vuestros|su|tu) (compañeros|agentes|asesores|colegas|empleados|equipo|
      representantes) .. (ayudar|atender|llamar|contactar|contestar|responder|ver|revisar)
    `,
    `
      (puede|puedes|podría|pueden) .. (ayudar|ayudarme|atender|atenderme|llamar|llamarme|contactar) (uno|una|alguno|alguna|
      alguien) de (sus|tus|vuestros|su|tu) (compañeros|agentes|asesores|colegas|empleados|equipo)
    `,
    `
      (agendar|programar|concertar|solicitar|reservar|pedir|coordinar) (una|la)? (llamada|cita telefónica|reunión|videollamada|
      cita) con (un|una|su|uno de sus|alguien) <adj>? <one>?
    `,
    `(pueden|puede|podrían|podría|puedes|podrías) (por favor)? llamarme`,
    `
      (me|nos) (pueden|puede|podrían|podría|puedes|podrías) (llamar|contactar|atender|pasar) (alguien|con alguien|por favor|una
      persona|un agente|$)
    `,
    `(que|quiero que|pido que) me (llamen|llame|contacten|contacte|atiendan)`,
    `^ <polite>? (llámame|llámeme|llámenme|comunícame|comuníqueme|comuníquenme|transfiéreme|transfiérame) <polite>? $`,
    `(que|me|nos) (me|nos)? (atienda|atiende|atendiera|atiendan|ayude|hable|llame|conteste|responda) <det>? <adj>? (<one>|alguien)`,
    `(que|para que) (lo|la|me lo|esto)? (revise|revisa|vea|atienda|resuelva|mire) <det> <adj>? <one>`,
    `(contáctame|contácteme|contáctenme|contactame|contactenme|comunícame|enlázame|dame|deme) con <det>? <adj>? <adj>? <who>`,
    `
      ^ <polite>? (contactar|contacte|contacta|llamar) (con)? (el|la|al|a)? (soporte|servicio al cliente|atención al cliente|
      servicio|agente|asesor) <polite>? $
    `,
    `(necesito|quiero|busco) (soporte|servicio al cliente|servicio|atención|ayuda) (humano|humana|manual|real|personal)`,
    '(cómo|dónde|cuándo|por dónde) hablo (yo)? con <det>? <adj>? <adj>? <who>',
    `
      (podría|puede|podrían|pueden|podrías|puedes) (por favor)? (llamarme|contactarme|atenderme|hablarme) (por favor)?
      (alguien|un|una|algún) .. 
    `,
    '(ayuda|respuesta|atención|llamada) de (un|una|algún|alguien) <adj>? (<one>|real|humano)?',
    'ser (atendido|atendida|contactado|contactada|llamado|ayudado) por (un|una|alguien|algún) <adj>? <one>?',
    '<talk> (directamente|por teléfono)? <with> <det>? <adj>? <adj>? <who>',
    '(hablar|comunicarme|contactar) con (vosotros|ustedes) (por teléfono|en persona|directamente)',
    `
      (pasar|pasarme|páseme|pásame|pasa|pase|pasen|pásenme|transferir|transferirme|transfiéreme|transfiérame|transfiera|
      transfieran|conectar|conectarme|conéctame|conécteme|conéctenme|comunicar|comunicarme|comuníqueme|comunícame|comuníquenme|
      derivar|derivarme|derívame|derive|redirigir|redirigirme|redirígeme|poner|ponerme|póngame|ponme|ponga|pónganme|enlázame|
      remitir|remitirme|escalar|escálalo|escala|dirigir|dirígeme) (me|esto|la conversación|el caso|mi caso|la llamada|el
      chat)? (en contacto|directamente|en línea|ya)? (con|a|al) <det>? <adj>? <adj>? <who>
    `,
    `
      (me|nos) (pasa|pasas|pase|pasen|puede pasar|puedes pasar|pueden pasar|transfiere|transfieres|transfiera|transfieran|
      conecta|conectas|conecte|conecten|comunica|comunicas|comunique|comuniquen|pone|pones|ponga|pongan|deriva|derive|deriven|
      puede comunicar|puedes comunicar|puede poner|puedes poner|pueden poner|pueden comunicar|puede transferir|puedes
      transferir|pueden transferir|puede conectar|puedes conectar) (en contacto)? (con|a|al) <det>? <adj>? <adj>? <who>
    `,
    '(transferencia|traspaso|escalar|derivación) (a|con) <det>? <adj>? <adj>? <one>',
    '<want> (hablar con|que sea|a|con|mejor|ya)? <det> <adj>? <adj>? <one>',
    `
      <want> (a)? (atención|ayuda|asistencia|soporte|respuesta|contacto) (humana|humano|personal|de un humano|de una persona|
      real|de una persona real|personalizada|de verdad|de alguien real|de un agente)
    `,
    `
      <want> (que)? (alguien|una persona|un agente|un asesor|un humano|un técnico|un encargado|un responsable) (de ustedes|de
      verdad|real|del equipo|de soporte|humano)? (me)? (llame|contacte|atienda|llamen|contacten|ayude por teléfono|escriba)
    `,
    `
      (puede|puedes|pueden|podría|podrías|podrían|que) (alguien|una persona|un agente|un asesor|un humano|un técnico|una
      persona real) (por favor)? (llamarme|contactarme|atenderme|hablar conmigo|ponerse en contacto conmigo|llame|contacte|me
      llame|me contacte|me atienda)
    `,
    `
      (me|nos) (puede|puedes|pueden|podría) (llamar|contactar|atender|ayudar) (por favor)? (un|una|alguien) (persona|humano|
      agente|asesor|de verdad|real|persona real|del equipo|ser humano|representante|técnico)
    `,
    `
      (un|una) (humano|persona real|agente|asesor|persona|agente humano|ser humano|representante|operador|persona de verdad)
      (puede|podría|que pueda|que me pueda|me puede|me pueda|pueda|que me) (ayudarme|atenderme|ayudar|atender|responder|
      contestar|llamarme|llamar|revisar|hablar|resolver|ayude|atienda|explique)
    `,
    `
      (hay|tienen|tenéis|tienes|existe|trabajan|habrá) (aquí|también|por ahí|ahí)? (algún|alguna|alguien|un|una|personas|
      agentes|gente|humanos)? <adj>? (humano|humanos|persona|personas|alguien|agente|agentes|personas reales|gente real|gente
      de verdad|asesor|asesores|chat en vivo|operador|persona real|representante|soporte humano|real) (con quien|con la que|
      con el que|que|disponible|disponibles|aquí|ahí|detrás|real|$|que me|a quien|con los que)
    `,
    'hay alguien (con quien|que|real|de verdad|humano|ahí|aquí)',
    `
      (con quién|con quien|a quién|a quien) (puedo|podría|debo|tengo que|podemos) (hablar|comunicarme|contactar|dirigirme|
      platicar)
    `,
    `
      (cómo|dónde|puedo|quiero|necesito|quisiera|me gustaría|forma de|manera de|posible|intento) (puedo|se puede|podría|hago
      para)? (contactar|llamar|localizar|comunicarme) (a|con)? <det>? <adj>? <adj>? (<one>|alguien|soporte|soporte técnico)
    `,
    '^ <polite>? <polite>? <det>? <adj>? <adj>? <one> <polite> <polite>? $',
    '^ (con|mejor) (un|una) <adj>? (humano|persona|agente|asesor|persona real) <polite>? $',
    '(sino|mejor|en vez de eso) (con|a)? (un|una) (ser|agente)? (humano|persona|agente|asesor|persona real)',
    `
      (un|una|con un|con una) (humano|persona|agente|persona real|ser humano) (y)? (no|en vez de|en lugar de) (con)? (un|una|
      este|esta|el|la) <bot>
    `,
  ],
  refuses: [
    `(apaga|apague|apaguen|quita|quite|desactiva|desconecta|cállate) (tu|el|su|este|ese|al|a este)? <bot>`,
    `
      (no quiero|no deseo|no me gusta|no me interesa|odio|no pienso|no pretendo|no voy a|me niego a|paso de|cansado de ustedes|
      cansada de ustedes|cansado de esperar|cansada de esperar|harto de|harta de|ya no quiero|dejar de) (seguir)? (hablar|
      hablando|chatear|chateando|conversar|tratar|perder el tiempo|perder mi tiempo|discutir|interactuar|escribir|escribiendo|
      que me atienda|comunicarme) (más)? (con)? (un|una|este|esta|el|la|su|tu|una estúpida|otro|vuestro)? (maldito|maldita|
      estúpido|estúpida|simple)? <bot>
    `,
    '(no quiero|no necesito|ya no quiero|no me sirve) (un|una|este|esta|más|el|la|otro) <bot>',
    '(harto|harta|hartos|cansado|cansada|basta|suficiente) (ya)? (de|del|con) .. <bot>',
    '^ <polite>? (no|nada de|sin|no más|con un no|con una no) (un|una|más|con un|con una|otro)? <bot> <polite>? $',
    '(con|a) (un|una|este|esta) <bot> (no)? (quiero|pienso|voy a|no) (hablar|hablo)?',
    '(hablar|hablando|chatear) con (un|una|este|esta) <bot> (es|no|me)',
  ],
  alone: [
    `
      <polite>? (agente|representante|asesor|ejecutivo|empleado|operador|personal) (de|del) (servicio|servicio al cliente|
      atención|atención al cliente|soporte|ventas|ayuda|área) <polite>?
    `,
    `
      <polite>? (alguien|una persona|un humano) (de|del|de la) (su|tu)? (atención al cliente|servicio al cliente|soporte|
      equipo|empresa|servicio|compañía|soporte técnico|ventas|tienda) <polite>?
    `,
    `
      <polite>? (hablar|contacto|contactar|chat|chatear|conectar|comunicar|transferencia|transferir|pasar|llamar|derivación|
      escalar) (con|a|al) <det>? <adj>? <adj>? <who> <polite>?
    `,
    `
      <polite>? (atención|ayuda|asistencia|soporte|asesoría|contacto|agente|servicio|operador) (humana|humano|personal|
      personalizada|personalizado|en vivo|real|presencial) <polite>?
    `,
    `<polite>? (atiéndame|atiéndeme|atiéndanme|atendeme|llámame|llámeme|llámenme|servicio humano|soporte humano) <polite>?`,
    `
      <polite>? <polite>? <det>? <adj>? <adj>? (<one>|alguien|alguien real|hablar con alguien|soporte humano|servicio de
      atención al cliente|ayuda humana) <polite>? <polite>?
    `,
    '<polite>? (soporte|transferir|transferencia|escalar|que me llamen|llámenme|ayuda personal|agente) <polite>',
    '(hola)? (hay)? (alguien|algún humano|alguna persona) (ahí|aquí|en línea|disponible|por ahí|allí|me lee|me escucha)',
  ],
  not: [
    `
      (puedo|podría|podríamos|podemos|quiero|quisiera|necesito|deseo|me gustaría|prefiero|preferiría|déjame|quería) (hablar|
      conversar|chatear|platicar) con (mi|mis|nuestro|nuestra|nuestros|él|ella|ellos|ellas|amigos|otras|otros|extranjeros|
      gente|el|la|un|una|tu|este|esta|<bot>)? (amigo|amiga|amigos|mamá|madre|papá|padre|familia|esposa|esposo|hijo|hija|
      personas|usuarios|clientes|<bot>)
    `,
    '(estoy|estás|estamos|estaba) (ahora|realmente|aquí|yo)? (hablando|chateando|conversando|platicando)',
    '^ (hablo|hablamos|chateo|converso) (ahora|aquí|yo|realmente)? con',
    `
      (no|ya no|tampoco|nunca|jamás) (me|nos)? (quiero|necesito|deseo|hace falta|es necesario|quisiera|requiero|pretendo|
      prefiero|busco|pido|gustaría|tengo que|tengo ganas|queremos|necesitamos|ocupo|interesa|solicité|pedí|quería|hay) (que|
      necesidad|ganas|realmente|todavía|aún)? (de|que)? (me)? (pase|pasen|pases|transfieras|transfieran|transfiera|comuniques|
      conectes|pongas|comunique|conecte)? (de|con|a)?
    `,
    `
      (no|nunca|tampoco) (me|nos|lo)? (pases|pase|pasen|transfieras|transfiera|transfieran|comuniques|conectes|pongas|derives|
      escales|comunique|conecte|ponga)
    `,
    '(sin|en vez de|en lugar de|antes de|después de|evitar|ni) (tener que|necesidad de|hablar|que)?',
    `
      ^ (y|pero)? (tengo que|debo|hay que|es necesario|hace falta|es obligatorio|tendría que) (necesariamente|primero|
      obligatoriamente)?
    `,
    '<third> <modal>? <modal>? <modal>?',
    `
      (mi|mis|el|la|un|una|nuestro|nuestra|nuestros|cada|los) (cliente|clientes|clienta|usuario|usuarios|visitante|comprador|
      paciente) <modal>? <modal>? <modal>?
    `,
    'cómo (funciona|configuro|activo|desactivo|se configura|se activa|hago para que|habilito|permito|añado) ....',
    'qué (pasa|sucede|ocurre|es|significa|hace) ....',
    'cuándo (pasa|transfiere|se transfiere|el|deriva) ....',
    `
      (el|la|este|esta|un|una|los) (botón|enlace|opción de menú|función|página|menú|ajuste|texto|artículo|mensaje|
      funcionalidad|campo) .. 
    `,
    `
      (ya|ayer|antes|recién|he|había|hemos)? (hablé|hablado|contacté|contactado|comuniqué|llamé|me atendió|me atendieron|
      chateé|me pasaron|me transfirieron|me comuniqué) .. 
    `,
    `
      (el|la|su|tu|un|este|si el|cuando el) (bot|ia|asistente|chatbot|sistema|robot|software|widget|herramienta|plataforma)
      ....
    `,
    `
      (agente|asesor|empleado|operador|soporte|gerente|representante) (inmobiliario|de viajes|de seguros|de bienes|número|id|
      de aduanas|de ventas número|logístico)
    `,
    `
      (cómo|dónde|puedo|podemos|se puede|posible|cuándo|si) (puedo|podemos|se puede|podría|debo|hago para|se|yo)? (asignar|
      asigno|asigna|reasignar|reasigno|transferir|transfiero|transfiere|pasar|paso|pasa|derivar|derivo|redirigir|redirijo|
      escalar|escalo|enviar|envío|delegar|delego|entregar|traspasar|traspaso) (una|un|varias|varios|cada|otra|otro|todas las|
      todos los) <unit> ..
    `,
    `
      (puede|pueden|podría|podrían|cómo|cuándo|si)? (puede|pueden)? (un|una|otro|otra|cualquier|algún|varios|el|la) <adj>?
      (<one>) (puede|pueden|podría)? (también)? (tomar el control de|tomar|hacerse cargo de|asumir|atender|retomar|continuar|
      coger|unirse a|entrar en|responder|responder a|contestar|cerrar) (una|un|varias|varios|cada|otra|otro) <unit>
    `,
  ],
  notAfter: [
    '(no|ya no|nunca) (es|hace|será|fue|lo|me|hay) (necesario|falta|obligatorio|preciso|interesa|necesito|quiero|útil)?',
    '(no es necesario|innecesario|no hace falta)',
  ],
}
