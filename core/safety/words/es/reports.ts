// Spanish: what is said to have happened to the customer's things, whoever did it. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const reports: Language['reports'] = {
  lists: {
    yours: 'su|sus|tu|tus|vuestro|vuestra',
    adv: 'ya|correctamente|también|íntegramente|ahora|finalmente',
    thing: `
      pedido|reembolso|cancelación|anulación|reserva|pago|importe|dinero|dirección|cuenta|contrato|suscripción|cita|
      sustitución|cambio|paquete|solicitud|tarjeta|factura|devolución|artículo|envío|contraseña|modificación|compra
    `,
    done: `
      cancelad*|anulad*|reembolsad*|devuelt*|abonad*|cambiad*|modificad*|actualizad*|corregid*|resuelt*|enviad*|reenviad*|
      transferid*|reservad*|ampliad*|prolongad*|renovad*|reemplazad*|sustituid*|emitid*|pagad*|cobrad*|restablecid*|
      eliminad*|borrad*|cerrad*|abiert*|cread*|registrad*|añadid*|aplicad*|activad*|desactivad*|bloquead*|desbloquead*|
      suspendid*|pausad*|tramitad*|procesad*|escalad*|aprobad*|dado de baja|dada de baja
    `,
  },
  says: [
    '(<yours>|<thing>) ... (ha|han) sido <adv>? (<done>)',
    '(<yours>|<thing>) ... (fue|fueron) <adv>? (<done>)',
    '<yours> ... (está|están|queda|quedó|ha quedado) <adv>? (<done>)',
    'se (ha|han) <adv>? (<done>) .. (<yours>|<thing>)',
    '(usted|le|te) (ha sido|han sido|has sido) <adv>? (<done>)',
    '(ha sido|fue|está) <adv>? (<done>) $',
    '^ ... <thing> (<done>) $',
    '(reembolso|cancelación|anulación) (se ha|ha sido|está) .. (realizado|efectuado|hecho|completado|realizada|completada|en camino)',
  ],
  not: [
    '(si|cuando|una vez que|una vez|después de que|en cuanto|hasta que|antes de que|cómo|dónde|no|nunca) ........ (<done>|realizado|efectuado)',
  ],
  kinds: {
    cancel: 'cancel*|anul*|dado de baja|baja',
    refund: 'reembols*|devuel*|devolu*|reintegr*|abonad*|acreditad*|compensad*',
    change: 'cambi*|modific*|actualiz*|ajust*|correg*|corrig*|mov*',
    send: 'envi*|reenvi*|mandad*|remitid*|despachad*|expedid*',
    replace: 'reemplaz*|sustitu*',
    book: 'reserv*|program*|agend*|encargad*',
    remove: 'elimin*|borr*|quitad*|retirad*',
    extend: 'ampli*|exten*|prolong*|renov*|aplazad*|pospuest*',
    block: 'bloque*|congelad*|desactiv*|deshabilit*|suspend*',
    activate: 'activ*|reactiv*|habilit*|desbloque*|restaurad*|recuperad*|aplic*|suscri*',
    stop: 'pausad*|suspend*|detenid*',
    pay: 'pagad*|cobrad*|descontad*',
    create: 'cread*|registrad*|añadid*|agregad*|abiert*|reabiert*|emitid*',
    close: 'cerrad*|resuelt*|arreglad*|solucionad*|reparad*',
    pass: 'transferid*|pasad*|trasladad*|escalad*|reportad*|notificad*|informad*|avisad*|contactad*|asignad*',
    reset: 'restablec*|reiniciad*',
  },
}
