// Spanish. How phrases are written stands in language.ts.
import type { Language } from './language.ts'

export const spanish: Language = {
  code: 'es',
  lists: {
    det: 'un|una|el|la|los|las|algún|alguna|unos|su|tu|vuestro|uno de sus|otro|otra|cualquier|uno de vuestros|uno de tus',
    adj: `
      verdadero|verdadera|auténtico|real|ser|persona|agente|asesor|operador|buen|mero|otro|otra|representante|humano|simple|jefe|
      empleado|ejecutivo
    `,
    one: `
      humano|humana|humanos|ser humano|persona|persona real|persona de verdad|persona humana|agente|agentes|agente humano|asesor|
      asesora|asesor humano|operador|operadora|representante|ejecutivo|ejecutiva|empleado|empleada|encargado|encargada|
      supervisor|supervisora|gerente|jefe|jefa|responsable|técnico|técnica|compañero|colega|teleoperador|teleoperadora|
      dependiente|atención al cliente|servicio al cliente|atención humana|soporte humano|agente de soporte|agente en vivo|agente
      real|alguien real|alguien de verdad|alguien humano|alguien de carne y hueso|persona de carne y hueso|director|directora|
      consultor|miembro del equipo|especialista|trabajador|trabajadora|chat en vivo
    `,
    who: `
      <one>|alguien|algún compañero|alguna persona|soporte|soporte técnico|servicio técnico|servicio de atención al cliente|
      atención a clientes|departamento de atención|equipo|equipo de soporte|gente|personal|servicio de atención|centro de
      atención|call center|ayuda humana|departamento|dueño|dueña|propietario|vendedor|vendedora|doctor|doctora|ventas|departamento de ventas|facturación|señor|señora
    `,
    talk: `
      hablar|habla|hable|chatear|comunicarme|comunicar|comunicarnos|conversar|contactar|contactarme|platicar|charlar|tratar|
      dialogar|contacto|ponerme en contacto|ponerse en contacto|comunicación|ser transferido|ser atendido|ser derivado|que me
      pasen|me comuniquen|me conecten|hablr|ablar|conectarme|escribirme|entrar en contacto|poner en contacto
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
  },
  values: {
    card: 'tarjeta|tarjeta de credito|tarjeta de debito|visa|mastercard|maestro|amex',
    other: `
      pedido|orden|seguimiento|rastreo|envio|paquete|factura|reserva|referencia|telefono|movil|celular|guia|albaran|expediente|
      ticket|localizador|imei|serie|caso|tel
    `,
    link: 'numero|num|no|nro|n|es|el|la|de|id|codigo|mi|ref|son',
    phone: 'telefono|tel|movil|celular|cel|llamame|llameme|llamenme|whatsapp|numero de telefono|contacto|fijo|fax',
    password: 'contraseña|contrasena|clave|password|clave de acceso|contraseñas|clave wifi|pass|frase de acceso|contra',
    pin: 'pin|codigo pin|clave secreta|nip|codigo secreto',
    cvv: 'cvv|cvc|codigo de seguridad|codigo de verificacion|csc',
    key: 'clave api|clave de api|clave secreta|token|token de acceso|clave privada|secreto|llave api',
    is: 'es|era|seria|fue',
    to: 'a|por|como|en',
    things: 'olvidada',
    state: `
      incorrecta|incorrecto|correcta|erronea|equivocada|mala|invalida|no|nunca|siempre|olvidada|bloqueada|vencida|caducada|
      expirada|cambiada|nueva|vieja|la|el|una|un|mi|su|tu|de|del|en|a|al|y|o|pero|que|como|por|para|porque|si|se|me|lo|le|yo|muy|
      demasiado|segura|debil|fuerte|obligatoria|necesaria|requerida|diferente|distinta|igual|misma|valida|aceptada|rechazada|
      robada|hackeada|vacia|desconocida|tambien|ya|aun|todavia|temporal|larga|corta|esta|ese|esto|eso|aqui|imposible|dice|sale|
      funciona|correo|wifi|publica|secreta|personal|con|sin|cual|donde|cuando|solo|restablecer|recuperar|cambiar|buena|facil|
      dificil|importante
    `,
  },
  wish: {
    asks: [
      `(pueden|puede|podrían|podría|puedes|podrías) (por favor)? llamarme`,
      `(me|nos) (pueden|puede|podrían|podría|puedes|podrías) (llamar|contactar|atender|pasar) (alguien|con alguien|por favor|una persona|un agente|$)`,
      `(que|quiero que|pido que) me (llamen|llame|contacten|contacte|atiendan)`,
      `^ <polite>? (llámame|llámeme|llámenme|comunícame|comuníqueme|comuníquenme|transfiéreme|transfiérame) <polite>? $`,
      `(que|me|nos) (me|nos)? (atienda|atiende|atendiera|atiendan|ayude|hable|llame|conteste|responda) <det>? <adj>? (<one>|alguien)`,
      `(que|para que) (lo|la|me lo|esto)? (revise|revisa|vea|atienda|resuelva|mire) <det> <adj>? <one>`,
      `(contáctame|contácteme|contáctenme|contactame|contactenme|comunícame|enlázame|dame|deme) con <det>? <adj>? <adj>? <who>`,
      `^ <polite>? (contactar|contacte|contacta|llamar) (con)? (el|la|al|a)? (soporte|servicio al cliente|atención al cliente|servicio|agente|asesor) <polite>? $`,
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
  },
  mood: {
    fed: `
      Llevo tres semanas y nadie me contesta
      Se quedaron con mi dinero y no me llega nada
      Cómo pueden ser tan incompetentes
      Estoy cansado de sus excusas
      Es el peor servicio que he visto en mi vida
      Dejen de darme largas
      Su robot no entiende nada
      Ya les expliqué todo, ¿acaso leen?
      Así no se trata a un cliente
      Estoy sumamente decepcionado y lo voy a contar a todos
      Cada vez me dan una respuesta distinta
      Sigo esperando mi reembolso y a nadie le importa
      Jamás vuelvo a comprarles nada
      ¿Me están viendo la cara?
      Se me acabó la paciencia
      Me pasan de un departamento a otro
      Me arruinaron las vacaciones
      Exijo una explicación ya mismo
      Por qué me mienten
      Esto es un robo
      Deberían tener vergüenza
      Si mañana no tengo respuesta voy a denunciarlos
      Para qué pago este servicio si no sirve
      Qué falta de respeto, de verdad
      No aguanto más este chat inútil
      Devuélvanme mi dinero, ladrones
    `,
    calm: `
      ¿Cuándo llega mi pedido?
      Quiero cambiar mi dirección
      La aplicación se cierra al abrirla
      Me llegó la talla equivocada
      ¿Cuánto tarda un reembolso?
      Mi cuenta está bloqueada desde ayer
      ¿Puedo pagar con factura?
      El paquete llegó dañado, ¿qué hago?
      No encuentro el enlace para restablecer
      El código no me funciona
      Por favor cancelen el pedido
      ¿Abren los sábados?
      Me cobraron dos veces
      Necesito una copia de la factura
      ¿Dónde veo mi contrato?
      El equipo no enciende después de la actualización
      No había nadie en casa cuando vino el repartidor
      Todavía no recibí la confirmación
      ¿Hacen envíos a Chile?
      La página va muy lenta
      ¿Me lo pueden explicar otra vez?
      Espero el paquete desde el lunes
      No aceptó mi cupón
      Sí, el número es correcto
      Quería saber si lo tienen en azul
      La pantalla tiene un rayón
    `,
    insult: [
      `
        (ustedes|vosotros|tú|tu|usted|su servicio|vuestro servicio|tu servicio|este bot|su empresa|su bot|esta empresa|su app|
        esta app|su soporte|este servicio|su página|esta compañía|su compañía|esta tienda) (son|sois|eres|es|está|están) <very>?
        <very>? (un|una|unos|unas)? <very>? (inútil|inútiles|incompetente|incompetentes|estúpido|estúpidos|estúpida|idiota|
        idiotas|ladrones|estafadores|mentirosos|basura|porquería|mierda|asco|vergüenza|pésimo|pésima|payasos|ratas|sinvergüenzas|
        incapaces|patético|patéticos|patética|ridículo|ridículos|tonto|tontos|bruto|brutos|imbéciles|imbécil|estafa|fraude|robo|
        desastre|chiste|burla|lamentable|vergonzoso|una mierda|un asco|una basura|una porquería|una estafa|un robo|una vergüenza|
        malísimo|malísima|lo peor|horrible)
      `,
      `
        (idiota|idiotas|imbécil|imbéciles|estúpido|estúpidos|gilipollas|cabrón|cabrones|pendejo|pendejos|hijo de puta|hijos de
        puta|hdp|hijueputa|malparidos|ladrones|estafadores|sinvergüenzas|ratas|payasos|inútiles|mentirosos|desgraciados|
        maricones|mamones|pelotudos|boludos|rateros|subnormal|subnormales|tarados|ineptos|inepto|incompetentes|chorros)
      `,
      `
        (vete a la mierda|váyanse a la mierda|iros a la mierda|que te den|que os den|que les den|jódete|jódanse|chinga tu madre|
        chinguen|cállate|váyanse al carajo|vete al diablo|váyanse al diablo|a tomar por culo|come mierda)
      `,
      `
        (puto|puta|maldito|maldita|jodido|jodida|estúpido|estúpida|pinche|asqueroso|asquerosa|pésimo|pésima|inútil) (bot|robot|
        máquina|empresa|servicio|compañía|app|aplicación|página|sistema|soporte|ia|chat|web|tienda)
      `,
      `
        (bot|robot|máquina|empresa|servicio|compañía|app|aplicación|página|sistema|soporte|web|tienda|atención) (de mierda|de
        porquería|de basura|inútil|estúpido|estúpida|basura|asqueroso|asquerosa|patético|patética|de cuarta)
      `,
    ],
    outrage: [
      '(esto|eso|empresa|ustedes|servicio|compañía) (es|son|parece) (una|pura|un)? (estafa|abuso|atraco)',
      '(qué|un|da|dan|me da|me dan) asco',
      `
        (ridículo|ridícula|inaceptable|inadmisible|indignante|indignado|indignada|vergonzoso|vergonzosa|vergüenza|una vergüenza|
        escandaloso|intolerable|insoportable|lamentable|pésimo|pésima|deplorable|patético|patética|absurdo|absurda|increíble que|
        tomadura de pelo|burla|burlando|burlan|estafado|estafada|desastre|desastroso|desastrosa|asqueroso|basura|porquería|
        inútiles|incompetencia|incompetentes|incompetente|falta de respeto|poco profesional|nada profesional|inconcebible|
        atropello|abusivo|descaro|descarados|sinvergüenza|frustrante|frustrado|frustrada|frustración|nefasto|nefasta|pesadilla|
        lo peor|una broma|payasada|el colmo|es el colmo|caradura|impresentable|impresentables)
      `,
      `
        (mierda|joder|carajo|maldita sea|puta madre|no me jodas|me cago en|hostia|wtf|chingada|verga|estoy harto|estoy harta|
        harto|harta|hartos|ya basta|basta ya|ya me cansé|me cansé|cansado de|cansada de|hasta los cojones|hasta las narices|
        hasta el gorro|hasta la coronilla|hasta la madre|me tienen harto|me tienen harta|me tiene harto|furioso|furiosa|enojado|
        enojada|enfadado|enfadada|cabreado|cabreada|encabronado|rabia|estoy molesto con|estoy molesta con|muy molesto|muy
        molesta|irritado|irritante|fastidia*|me molesta|se me acaba la paciencia|se me acabó la paciencia|saca de quicio|sacan
        de quicio|de mis casillas|me enferma|ya estuvo|me da coraje|coraje)
      `,
      '(pérdida|perder|perdiendo|perdido|perdí|hacen perder|hacéis perder) (de|el|mi|mucho|mi puto)? tiempo',
      `
        (el|la|los|las) (peor|peores) (servicio|empresa|atención|experiencia|app|compañía|soporte|tienda|aplicación|banco|compra|
        bot|página)
      `,
      `
        (es|esto es|será|están de|estás de|me están|me estáis|se están|me estás) (una)? (broma|bromeando|tomando el pelo|
        vacilando|cargando|coña|jodiendo|guasa|burlando)
      `,
      'gracias por nada',
      `
        (muy|sumamente|totalmente|realmente|profundamente|extremadamente|super|súper|más que) (decepcionado|decepcionada|molesto|
        molesta|enojado|enojada|enfadado|enfadada|insatisfecho|insatisfecha|disgustado|disgustada|descontento|descontenta|mal
        servicio|mala atención|decepcionante|frustrado)
      `,
      `
        (cómo se atreven|cómo os atrevéis|cómo es posible|qué clase de|no puede ser que|es el colmo|no puedo creer|no me lo
        puedo creer|parece mentira|qué poca vergüenza|qué falta de|qué pasa con ustedes|qué les pasa)
      `,
      `
        (pésimo|pésima|mal|mala|malísimo|malísima|horrible|terrible|deficiente|nulo|nula|deplorable|lamentable|asquerosa|
        nefasto) (servicio|atención|soporte|experiencia|trato|servicio al cliente|gestión|empresa|atención al cliente)
      `,
      `
        (servicio|atención|soporte|trato|experiencia) <very>? (pésimo|pésima|horrible|terrible|deficiente|nulo|nula|deplorable|
        lamentable|malísimo|malísima|nefasto|nefasta|de mierda|de pena|asqueroso|asquerosa|vergonzoso)
      `,
      '(hagan|haced|haz) (su|vuestro|tu|bien su|algo ya) (trabajo|maldito trabajo|puto trabajo)?',
    ],
    threat: [
      `
        (voy|vamos|publicaré|publicar|pondré|contaré|subiré|subir|denunciaré|compartir|compartiré) .... (redes sociales|twitter|
        facebook|instagram|la prensa|los medios|trustpilot)
      `,
      `
        (hablar|hablaré|contactar|contactaré|llamar|llamaré|consultar|voy|pondré|poner) .. (mi|un|con mi|a mi|nuestro) abogado
      `,
      'mi abogado (se|les|los|va|tomará)',
      `
        (mis abogados|una demanda|voy a demandar|demandaré|los voy a demandar|denunciarles|denunciaros|denunciaré|denunciarlos|
        voy a denunciar|acciones legales|medidas legales|vía legal|vías legales|profeco|defensa al consumidor|oficina del
        consumidor|facua|ocu|llevar a juicio|a los tribunales|hoja de reclamaciones|hojas de reclamaciones|defensa del
        consumidor|sernac|indecopi|condusef)
      `,
      '(haré|hacer|pediré|pedir|voy a hacer|solicitaré) (un|el)? (contracargo|chargeback)',
      '(mala|malas|negativa|negativas|pésima) (reseña|reseñas|opinión|opiniones|crítica|calificación|publicidad|valoración)',
      `
        (nunca|jamás|nunca más) .. (volver|volveré|vuelvo|comprar|compraré|compro|recomendar|recomiendo|recomendaré|pedir|
        contratar) .. (a|con|más|aquí|nada|su)? (comprar|comprarles|ustedes|vosotros|aquí)
      `,
      '(no) (vuelvo|volveré|vuelvan|les compro|les vuelvo|os vuelvo) (a|más|nunca)',
      `
        (cancelo|cancelaré|me doy de baja|me voy|me cambio|cambiarme|cambiaré) (todo|de compañía|a la competencia|con la
        competencia|a otra compañía|a otra empresa|de empresa|de proveedor|de banco|ahora mismo|definitivamente)
      `,
      '(irme|ir|voy|iré|paso|cambio|pasar) (con|a) (la competencia|otra compañía|otra empresa|otro proveedor)',
      `
        (si no|de lo contrario|caso contrario|o) (voy|tendré|cancelo|cancelaré|iré|pondré|haré|denuncio|denunciaré|demandaré|
        reclamaré|hablaré con)
      `,
      `
        (trustpilot|van a perder un cliente|perder un cliente|perdieron un cliente|perdido un cliente|pierden un cliente|última
        vez que|tendrán noticias|van a saber de mí)
      `,
    ],
    repeated: [
      '(les|os|le|te|me|repetirlo|repetirme|tengo que|que) (repito|repetirlo|repetirme|repetir)',
      '(es la|la|por|por la|ya es la|esta es la) <nth> vez (que)? (ya)? .. (<tell>)',
      '^ (ya)? (es|por|esta es) (ya)? (la)? <nth> vez $',
      `
        (mi|es mi|el|es el|este es mi) <nth> (mensaje|correo|reclamo|reclamación|llamada|intento|solicitud|queja|aviso|y última|
        email|ticket|ocasión)
      `,
      '(les|os|te|he|hemos) .. (<tell>) .. <times>',
      '<times> (ya|les|os|que|he|te|lo|se los|me) .. (<tell>)',
      `
        (cuántas veces|cuántos correos|cuántos mensajes) (más)? (tengo|tendré|debo|hay|voy|he|les|os|te|tenemos|quieren|
        necesito) (que)? .. (<tell>|repetirlo|explicar|explicarlo|decir|decirlo|escribir|pedir|pedirlo|llamar|preguntar|esperar|
        dicho)
      `,
      'hasta cuándo (tengo|voy|van|vamos|debo|piensan|vais) (a|que)?',
      `
        (ya|como ya|como) (les|os|te|le|lo|se los|se lo|se|te lo) (lo)? (he|dije|expliqué|comenté|escribí|mandé|envié|mencioné|
        pregunté|había|di|repetí|pedí) (dicho|explicado|escrito|enviado|comentado|mandado|preguntado|dado|pedido)?
      `,
      '(ya) (lo)? (dije|expliqué|he dicho|he explicado|pregunté|reclamé)',
      `
        (una y otra vez|otra vez lo mismo|siempre la misma|misma respuesta|mismas respuestas|mismo mensaje|lo mismo de siempre|
        repetir|repetirme|repiten|repitiendo|dando vueltas|me dan vueltas|respuestas automáticas|respuesta automática|copia y
        pega|copiar y pegar|de un lado a otro|me pasan de|me tienen de|me mandan de|largas|dándome largas|la misma historia|el
        mismo cuento|la misma pregunta)
      `,
      `
        (no) (responde|respondes|responden|contesta|contestas|contestan|entiende|entiendes|entienden|lee|lees|leen|escuchan|es)
        (a|lo|mi|mis)? (mi|mis|lo que)? (pregunta|preguntas|mensaje|mensajes|duda|lo que pregunté|lo que pedí)
      `,
      '(lee|lea|lean|leed) (mi|mis|lo que|bien|el) (mensaje|mensajes|escribí|lo que)?',
    ],
    ignored: [
      `
        (nadie|ninguno|ni dios|ningún agente) (me|nos|se|ha|lo|les|en)? .. (responde|respondido|contesta|contestado|ayuda|
        ayudado|atiende|atendido|hace|escucha|llama|soluciona|solucionado|resuelve|resuelto|importa|responda|ayude|atienda|da|
        hizo|contestó|respondió|interesa|lee|sabe)
      `,
      `
        (sigo|seguimos|aún|todavía|y) (sin|esperando|no) (respuesta|recibir respuesta|una respuesta|solución|una solución|
        noticias|ayuda|que alguien|recibir|me responden|me contestan|me dan|tengo respuesta|tener respuesta|nada)
      `,
      `
        (sin|ninguna|ni una|cero|no recibo|no he recibido|no obtengo) (respuesta|respuestas|solución|noticias|explicación|ayuda|
        ni una respuesta)
      `,
      `
        (me ignoran|me ignora|ignorado|ignorada|ignorándome|me están ignorando|ignoran mis|ignoran a|no les importa|no os
        importa|no le importa|me dejan|me dejaron|me han dejado|no me hacen caso|no me hacéis caso|no hacen caso|caso omiso|no
        me escuchan|no me toman en serio|me tienen esperando|me cuelgan|me colgaron|pasan de mí|pasáis de mí|se desentienden|se
        lavan las manos)
      `,
      '(hay|habrá) (alguien|algún) (ahí|aquí|que|humano|por|responsable|vivo)',
      '(alguien|alguno) (me)? (va a|piensa|puede|podría|me va a) (a)? .. (de una vez|ya|por fin|por una vez)',
      '(cuándo|van a|vais a|pueden|quiero) .... (de una vez|por fin|de una buena vez|algún día)',
      `
        (no) (sirve|sirven|sirves|ayuda|ayudas|ayudan|me ayuda|me ayudas|me ayudan|me sirve|resuelve|resuelven|resuelves|me
        resuelven|solucionan|soluciona|me solucionan|hacen) (de|para|en|absolutamente|me)? (nada|de nada|para nada)
      `,
    ],
    wonders: [
      '^ (y|pero)? por qué (no)? (nadie|ningún agente) (me)? (responde|contesta|atiende|respondió|contestó|ha respondido) (aquí|nunca)? $',
    ],
    asked: [
      `
        (qué pasa|qué ocurre|qué sucede|qué pasará|qué ocurrirá|qué pasaría|qué hace|qué ve|qué debo|cuánto tiempo) ....
        (cuando|si|mientras|hasta que|en caso de que) (nadie|ningún agente|ninguno|ningún humano) (lo|la|le)? (responde|
        contesta|atiende|reacciona|está disponible|está en línea|responda|conteste|atienda|respondió|ha respondido)
      `,
    ],
    upset: [
      '(muy|todo|va|está|salió|funciona|anda) (mal|mala|malo)',
      `
        (llevo|llevamos|esperando|esperado|espero|tengo) (ya|más de|casi|esperando)? (más de|casi|desde hace)? (horas|días|
        semanas|meses|años|una hora|dos horas|tres horas|una semana|dos semanas|tres semanas|un mes|dos meses|tres meses|2
        semanas|3 semanas|2 meses|toda la|todo el|una eternidad|siglos|2 horas|3 horas|x días|tres días|cuatro días|5 días) ....
        (esperando|sin|intentando|y|tratando|pidiendo|reclamando|llamando|para|respuesta)
      `,
      `
        (hace|desde hace) (más de|ya|casi)? (semanas|meses|días|horas|una semana|dos semanas|tres semanas|un mes|dos meses|3
        semanas|2 semanas) .... (nadie|nada|sin|no|esperando|espero|sigo)
      `,
      `
        (decepcion*|insatisf*|descontent*|disgust*|triste|tristeza|lamentablemente|desafortunadamente|terrible|horrible|fatal|
        preocup*|nervios*|miedo|estres*|confus*|complicado|complicada|molesto|molesta|molestia|molestias|incómodo|injusto|
        injusta|desesperado|desesperada|desesperante|lento|lenta|queja|quejarme|reclamo|reclamación|enfado|angustia*|caos)
      `,
      `
        (no|nada|poco) (estoy)? (contento|contenta|satisfecho|satisfecha|feliz|conforme|bueno|buena|justo|normal|correcto|bien|
        bonito|claro|gracioso|útil|lógico|serio)
      `,
      '(demasiado|muy|mucho) (lento|tarde|caro|cara|complicado|tiempo|largo|larga|mal)',
      '(sigue|siguen|sigo|aún|todavía) (sin|no|igual|con el mismo|roto|mal|esperando|fallando)',
      '(quiero|exijo|reclamo|pido) (mi|el|que me|un) (dinero|reembolso|devuelvan|devolución)',
    ],
    trouble: [
      `
        (error|errores|problema|problemas|fallo|fallos|falla|fallas|falló|roto|rota|rotos|dañado|dañada|defectuoso|defectuosa|
        retraso|retrasado|retrasada|demora|demorado|tarde|falta|faltan|faltante|perdido|perdida|equivocado|equivocada|bloqueado|
        bloqueada|rechazado|rechazada|robado|robada|cobrado|cobraron|cobro doble|duplicado|duplicada|dos veces|desaparecido|
        desapareció|cancelado sin|caído|caída|colgado|se cuelga|incidencia|avería|averiado|hackeado|hackeada|imposible|
        incompleto|vencido|inconveniente)
      `,
      `
        (no) (me|se|he|ha|han|lo|puedo|logro|consigo|pude)? (funciona|funcionan|funcionó|llega|llegado|llegó|recibido|recibí|
        puedo|deja|permite|abre|carga|entra|entrar|aparece|encuentro|encontrar|sirve|acepta|conecta|iniciar|acceder|pagar|
        enviado|entregado|responde|veo|anda|prende|enciende|reconoce|inicia|descarga)
      `,
      '(dónde está|dónde esta|qué pasó con|qué pasa con|por qué no|por qué me|por qué mi|qué ocurre)',
    ],
    impatience: [
      '(urgente|urgentemente|urgencia|cuanto antes|lo antes posible|inmediatamente|de inmediato|ahora mismo)',
      `
        (otra vez|de nuevo|todavía|aún|ya|por fin|nunca|jamás|nadie|nada|ningún|siempre|realmente|en serio|constantemente|basta|
        excusas|excusa|mentira|mentiras|mintieron|prometieron|absolutamente|completamente|totalmente|semanas|meses|horas|ni
        siquiera|para nada|exijo|inmediatamente|cada vez|de verdad|francamente|encima|sigo|siguen)
      `,
      `
        (su empresa|su servicio|su soporte|su app|su página|su equipo|vuestra empresa|vuestro servicio|esta empresa|este
        servicio|este bot|ustedes|vosotros)
      `,
      '(por qué|cómo|qué) (nadie|no me|no pueden|hacen|es posible|están|les pasa)',
    ],
    plain: [
      `^ (hola|buenas|buenos días|por favor|y|disculpe)? (cómo|qué|dónde|cuándo|cuál|cuáles|quién|cuánto|cuánta|puedo|puede|pueden|podría|podrían|puedes|hay|es|está|son|tienen|tiene|se puede|debo)`,
      `^ (hola|buenas|buenos días)? (quiero|quisiera|me gustaría|necesito|busco|deseo)`,
    ],
    lasting: [`(minuto|minutos|hora|horas|día|días|semana|semanas|mes|meses|año|años|desde|ayer|siglos)`],
    unhelped: [
      `(eso|esto|la respuesta|tu respuesta|su respuesta|el enlace|el artículo)? no (me|nos)? (ayuda|ayudó|ayudado|ha ayudado|sirve|sirvió|ha servido|resuelve|resolvió|responde|respondió|funcionó|ha funcionado|soluciona|solucionó|aclara) (de nada|nada|en nada|para nada|mi pregunta|a mi pregunta|el problema|mi problema|tampoco)?`,
      `(no) (es|era|fue) (eso)? (lo que|mi pregunta|la respuesta|eso lo que|útil) .. (pregunté|pregunto|pedí|quería|busco|quise)?`,
      `(poco|nada|no es|no fue) útil`,
      `(otra vez|de nuevo|siempre|sigue|sigo|sigue siendo) (lo mismo|la misma|el mismo|igual|con lo mismo|con el mismo|sin) (respuesta|error|problema|funcionar)?`,
      `(la misma|el mismo) (respuesta|error|problema|mensaje)`,
      `(ya) (lo|la|eso)? (probé|intenté|he probado|he intentado|hice|he hecho|leí|he leído) (eso|todo eso|esto)?`,
      `no (me|lo)? (entiende|entiendes|entienden|entendiste|entendió|escucha|escuchas|contesta|contestas|estás entendiendo|está entendiendo|respondes|responde)`,
      `ya (me)? (lo)? (dijiste|dijo|dijeron|has dicho|enviaste|mandaste)`,
    ],
    happy: [
      `
        (gracias|agradezco|agradecid*|genial|excelente|perfecto|perfecta|estupendo|estupenda|maravilloso|maravillosa|fantástico|
        fantástica|increíble servicio|contento|contenta|feliz|satisfecho|satisfecha|encantado|encantada|encanta|bueno|buena|
        buenos|bien|bonito|amable|amables|rápido|rápida|eficiente|útil|recomiendo|me gusta|super|súper|chévere|guay|felicidades|
        felicitaciones|bravo|resuelto|solucionado|ya funciona|aliviado|aliviada|mil gracias|fácil|padre|bacán)
      `,
    ],
    not: [
      `
        (no|nunca|jamás|nada|sin|ni|tampoco|ningún|ninguna|poco|no es|no muy|no tan|no estoy|no fue|nada de)
      `,
    ],
    very: ['<very>'],
  },
  promise: {
    will: [
      '(voy|vamos) a',
      '(lo|la|le|te|se) (enviaré|enviaremos|reembolsaré|reembolsaremos|devolveré|devolveremos|llamaré|llamaremos|avisaré|avisaremos|repondremos|cambiaremos)',
      '(enviaré|enviaremos|reembolsaremos|devolveremos|llamaremos|avisaremos|prometo|prometemos|garantizamos)',
      '(recibirá|recibirás|tendrá|tendrás)',
      '(será|serán) (reembolsado|reembolsada|enviado|enviada|entregado|entregada|repuesto)',
    ],
    done: ['(he|hemos) (ya)? (reembolsado|enviado|cancelado|cambiado|revisado|reenviado|pedido|abonado|ampliado|reservado|devuelto)'],
    not: ['(voy|vamos) a necesitar', 'si (voy|vamos)'],
  },
  talk: {
    greeting: [
      `
        (hola|buenas|buenos días|buen día|buenas tardes|buenas noches|muy buenas|saludos|qué tal|hola qué tal|holi|holaa|buenas
        a todos|hola a todos|hola buenas|hola buenos días|hola buenas tardes|hola buenas noches|hola buen día|hola equipo|
        estimados|estimado equipo|estimados señores|muy buenos días|muy buenas tardes|holis|wenas|aló|quiubo|qué onda|qué hubo)
      `,
      `
        (cómo estás|cómo están|cómo está|cómo está usted|cómo va|cómo te va|cómo les va|cómo estáis|qué tal estás|qué tal están|
        qué tal todo|espero que estén bien|espero que estés bien|espero que se encuentren bien|mucho gusto|encantado|encantada)
      `,
    ],
    thanks: [
      `
        (gracias|muchas gracias|muchísimas gracias|mil gracias|un millón de gracias|gracias mil|graciass|grax|gracias de nuevo|
        gracias nuevamente|gracias otra vez|gracias de todos modos|gracias igualmente|gracias de todas formas|gracias a ti|
        gracias a usted|gracias a ustedes|gracias a vosotros|de antemano gracias|gracias de antemano|te lo agradezco|se lo
        agradezco|os lo agradezco|les agradezco|le agradezco|te agradezco|os agradezco|lo agradezco|agradecido|agradecida|muy
        agradecido|muy agradecida|se agradece|gracias por todo|gracias totales|dios te bendiga|dios le bendiga|dios los bendiga|
        infinitas gracias|gracias infinitas|eternamente agradecido|mil gracias por todo)
      `,
      `
        (por) (la|el|tu|su|vuestra|vuestro|toda la|toda su|toda tu|todo|sus|tus|los|las|responder|contestar|ayudarme|atenderme|
        avisar|aclararlo|la pronta|su pronta|tu pronta|la rápida|su rápida) (ayuda|respuesta|información|info|atención|tiempo|
        apoyo|paciencia|aclaración|rapidez|soporte|pronta respuesta|rápida respuesta|amabilidad|servicio|explicación|tan rápido|
        rápido|orientación|gestión)?
      `,
      `
        (me|eso|esto|ha|has|han|es|eres|fue|muy|sois|son|qué) (me)? (ha|has|han|es|fue|sido|muy|bastante|de mucha|de gran|ayudó|
        ayudaste|ayudado|ayudaron|sirvió|sirve|un) (mucho|sido|de mucha|muy|ayudado|servido)? (ayuda|ayudado|mucho|útil|amable|
        amables|servido|gran ayuda|sido de mucha ayuda|de gran ayuda|bueno|genial|rápido|crack|sol)?
      `,
      '(muy|qué|super|súper) (amable|amables|útil|gentil|rápido|rápidos|buen servicio|bueno)',
      `
        (entendido|comprendido|ya entiendo|ya entendí|entiendo|ya veo|lo intentaré|lo voy a intentar|voy a intentarlo|voy a
        probar|lo pruebo|probaré|lo haré|así lo haré|quedo a la espera|espero entonces|esperaré|tomo nota|bueno saberlo|vale)
        (gracias|muchas gracias|mil gracias)
      `,
      '(excelente|buen|gran|muy buen) (servicio|trabajo|atención|soporte)',
    ],
    goodbye: [
      `
        (adiós|adios|chao|chau|hasta luego|hasta pronto|hasta mañana|hasta la vista|hasta otra|hasta la próxima|nos vemos|nos
        hablamos|hablamos luego|hablamos|cuídate|cuídense|cuídese|me voy|me despido|que le vaya bien|que te vaya bien|que les
        vaya bien|buenas noches|feliz noche|feliz día|feliz tarde|feliz fin de semana|buen día|buena tarde|buen fin de semana|
        buena semana|que descanses|que descansen|un abrazo|un saludo|saludos|saludos cordiales|cordiales saludos|atentamente|un
        cordial saludo|abrazos|bendiciones|igualmente|para ti también|para usted también|tú también|usted también|ustedes
        también|lo mismo digo|suerte|buena suerte|eso es todo|es todo|eso sería todo|sería todo|nada más|no nada más|no eso es
        todo|no es todo|no más preguntas|no tengo más preguntas|sin más preguntas|ninguna otra pregunta|no ninguna otra|todo
        bien|todo claro|con eso es todo|por ahora es todo|es todo por ahora|es todo por hoy|nada más por ahora|por hoy nada más|
        ya está todo|hasta ahora)
      `,
      `
        (que|le deseo|te deseo|les deseo|que tengas|que tenga|que tengan|que pases|que pase|que pasen|que tengáis|tenga|ten|
        feliz|buen) (un|una|muy)? (buen|buena|feliz|lindo|linda|excelente|bonito|bonita|gran|muy buen|muy buena|hermoso) (día|
        tarde|noche|fin de semana|semana|jornada|domingo|finde)
      `,
    ],
    confirmation: [
      `
        (ya|ahora|eso|esto|todo|con eso|así|por fin|ahora sí|ahora ya|ya me|ya todo|sí ya|sí|ya lo|ya está|perfecto ya|el
        problema|mi problema|problema|el enlace|la app|la página|el código|el pago|ya se|todo ya) (ya|me|se|está|quedó|lo|ha
        sido|ha quedado|fue|quedado|está ya|sí|ya está|ya me|ya se)? (funciona|funcionó|funcionando|ha funcionado|resuelto|
        solucionado|solucionó|resolvió|resolviste|solucionaste|arreglado|arregló|arreglaste|listo|me dejó|pude|sirvió y funciona|
        va|va bien|anda|quedó|carga|entra|abre|solucionada|resuelta|lo solucioné|lo resolví|lo arreglé|lo logré|lo conseguí|lo
        encontré) (ya|bien|perfecto|perfectamente|correctamente|de nuevo|todo|el problema|mi problema|mi duda|ahora|otra vez|
        entrar|acceder|pagar|muy bien|sin problemas|solucionado|resuelto)?
      `,
      `
        (solucionado|resuelto|arreglado|problema resuelto|problema solucionado|asunto resuelto|asunto solucionado|caso cerrado|
        ya funciona|ya funcionó|funciona|funcionó|ya está|ya está solucionado|ya está resuelto|ya está arreglado|ya quedó|ya
        pude|ya pude entrar|pude entrar|pude acceder|ya pude acceder|ya lo logré|lo logré|lo conseguí|ya lo conseguí|ya lo
        encontré|lo encontré|ya lo recibí|lo recibí|ya me llegó|ya llegó|me llegó|ya me llegó el pedido|ya llegó mi pedido|ya
        recibí mi pedido|eso era|era eso|ese era el problema|eso resolvió mi duda|eso responde mi pregunta|eso responde a mi
        pregunta|me resolviste la duda|me has resuelto la duda|resolvió mi duda|mi duda está resuelta|duda resuelta|duda
        aclarada|todo solucionado|todo resuelto|todo arreglado|todo en orden|todo funciona|todo funcionando|ya no hay problema|
        ya no tengo el problema|ya no sale el error|quedó solucionado|quedó resuelto|quedó listo|se solucionó|se resolvió|se
        arregló|ya se solucionó|ya se resolvió|ya se arregló|ya me dejó|ya me deja|ya puedo entrar|ya puedo acceder|ya puedo|ya
        lo tengo|ya lo solucioné|lo solucioné|lo resolví|ahora sí|ahora sí funciona|ahora funciona|ahora ya funciona|ahora va
        bien|ya va bien|ya va|ya me va|ya anda|listo ya funciona) (ya|bien|perfecto|perfectamente|correctamente|de nuevo|todo|
        ahora|otra vez|muy bien|sin problemas|por fin|al fin)?
      `,
    ],
    filler: [
      `
        (ok|okay|oki|vale|de acuerdo|sí|si|claro|perfecto|perfecta|genial|excelente|estupendo|bueno|bien|muy bien|super|súper|
        fantástico|maravilloso|ah|oh|aja|ajá|entonces|pues|y|mucho|muchas|muchísimo|entendido|comprendido|ya veo|ya entiendo|
        entiendo|listo|dale|venga|por todo|por la ayuda|por tu ayuda|por su ayuda|por vuestra ayuda|a todos|a ti|a usted|a
        ustedes|equipo|amigo|amiga|señor|señora|señorita|por favor|ahora|ya|por fin|al fin|todo|también|qué bien|qué bueno|qué
        rápido|buenísimo|buena noticia|qué alegría|me alegro|sin problema|no hay problema|no pasa nada|de nada|a la orden|eso|
        así es|exacto|correcto|efectivamente|igual|otra vez|de nuevo|por ahora|por hoy|gracias|hola|buenas|hi|hello|bro|tío|
        compañero|gracias a ti|gracias a usted|gracias a ustedes|bueno saberlo|realmente|de verdad|muy amable|con tu ayuda|con
        su ayuda|con eso)
      `,
    ],
    borrowed: {
      greeting: ['(hey|hi|hello|ciao|bonjour)'],
      thanks: ['(thanks|thx|ty|thank you|merci|grazie)'],
      goodbye: ['(bye|bye bye|ciao|au revoir)'],
    },
    no: ['(no)'],
    replies: {
      greeting: '¡Hola! ¿En qué puedo ayudarle?',
      thanks: '¡De nada! Si necesita algo más, escríbanos.',
      goodbye: '¡Hasta luego y que tenga un buen día!',
      confirmation: '¡Me alegra que funcione! Si necesita algo más, escríbanos.',
    },
  },
}
