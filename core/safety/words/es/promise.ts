// Spanish: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    '(voy|vamos) a',
    `
      (lo|la|le|te|se) (enviaré|enviaremos|reembolsaré|reembolsaremos|devolveré|devolveremos|llamaré|llamaremos|avisaré|
      avisaremos|repondremos|cambiaremos)
    `,
    '(enviaré|enviaremos|reembolsaremos|devolveremos|llamaremos|avisaremos|prometo|prometemos|garantizamos)',
    '(recibirá|recibirás|tendrá|tendrás)',
    '(será|serán) (reembolsado|reembolsada|enviado|enviada|entregado|entregada|repuesto)',
  ],
  not: ['(voy|vamos) a necesitar', 'si (voy|vamos)'],
  acts: {
    lists: {
      adv: 'ya|acabo|también|inmediatamente|correctamente|ahora|hoy|personalmente|por tanto|finalmente|recién',
      change: `
        cancelar|anular|reembolsar|devolver|abonar|cambiar|modificar|actualizar|corregir|resolver|enviar|reenviar|mandar|
        transferir|pasar|escalar|pedir|solicitar|reservar|programar|ampliar|extender|renovar|reemplazar|sustituir|emitir|
        restablecer|eliminar|borrar|cerrar|abrir|crear|registrar|añadir|agregar|aplicar|activar|desactivar|bloquear|desbloquear|
        suspender|procesar|tramitar|cancelarlo|cancelarla|cancelarle|enviarle|enviarlo|reembolsarle|reembolsarlo|cambiarlo|
        cambiarla|devolverle|modificarlo|actualizarlo
      `,
      past: `
        cancelé|anulé|anulamos|reembolsé|devolví|devolvimos|aboné|cambié|modifiqué|actualicé|corregí|corregimos|resolví|
        resolvimos|envié|reenvié|mandé|transferí|pasé|escalé|pedí|pedimos|solicité|reservé|programé|amplié|extendí|renové|
        reemplacé|sustituí|emití|restablecí|eliminé|borré|cerré|cerramos|abrí|abrimos|creé|registré|añadí|agregué|apliqué|
        activé|desactivé|bloqueé|desbloqueé|suspendí|procesé|tramité|cancelamos|reembolsamos|abonamos|cambiamos|modificamos|
        actualizamos|enviamos|reenviamos|mandamos|transferimos|solicitamos|reservamos|eliminamos|activamos|desactivamos|
        procesamos|informé|avisé|contacté|hablé
      `,
    },
    did: '(he|hemos) <adv>? <adv>?',
    gap: '',
    and: 'y|y he|y hemos|y ya|y también',
    changed: `
      cancelado|anulado|reembolsado|devuelto|reintegrado|abonado|compensado|cambiado|modificado|actualizado|ajustado|corregido|
      arreglado|reparado|resuelto|solucionado|enviado|reenviado|mandado|remitido|despachado|transferido|pasado|trasladado|
      escalado|reportado|notificado|pedido|solicitado|encargado|reservado|programado|agendado|reprogramado|movido|aplazado|
      pospuesto|ampliado|extendido|prolongado|renovado|reemplazado|sustituido|acreditado|emitido|expedido|descontado|condonado|
      pagado|cobrado|restablecido|reiniciado|restaurado|recuperado|eliminado|borrado|quitado|retirado|cerrado|abierto|reabierto|
      creado|registrado|añadido|agregado|aplicado|activado|reactivado|desactivado|habilitado|deshabilitado|bloqueado|
      desbloqueado|congelado|pausado|suspendido|detenido|dado de baja|dado de alta|suscrito|presentado|tramitado|procesado|
      gestionado|iniciado|aprobado|informado|avisado|contactado|hablado|asignado|fusionado|vinculado|puesto
    `,
    looked: `
      revisado|comprobado|verificado|encontrado|mirado|consultado|buscado|visto|leído|examinado|comparado|localizado|observado|
      constatado
    `,
    spelled: `
      cancelé|anulé|reembolsé|devolví|aboné|cambié|modifiqué|actualicé|corregí|resolví|envié|reenvié|mandé|transferí|pasé|
      escalé|pedí|solicité|reservé|programé|amplié|extendí|renové|reemplacé|sustituí|emití|restablecí|eliminé|borré|cerré|abrí|
      creé|registré|añadí|agregué|apliqué|activé|desactivé|bloqueé|desbloqueé|suspendí|procesé|tramité|informé|avisé|contacté|
      hablé
    `,
    also: [
      `
        (acabo|acabamos|terminé|pude|pudimos|he podido|hemos podido|logré|logramos) (de)? (le|lo|la|te)? (<change>|<change>le|
        <change>lo)
      `,
      '(ya|yo|nosotros) (lo|la|los|las|le|les|se|te|os)? (lo|la|los|las)? <past>',
    ],
    not: [
      'no (lo|la|le|les|se|te|os)? (lo|la|los|las)? (he|hemos|<past>)',
      '(si|cuando|una vez que|después de que|en cuanto) (lo|la|le|se|te)? (lo|la)? (he|hemos|haya|<past>)',
      '(usted|tú|el cliente|la empresa) (lo|la|le|se|te)? <past>',
    ],
  },
}
