// Italian: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    '(le|ti|vi|lo|la)? (invierò|invieremo|rimborserò|rimborseremo|manderò|manderemo|richiamerò|richiameremo|farò|faremo|sostituiremo|controllerò|controlleremo|prometto|promettiamo|garantiamo)',
    '(riceverà|riceverai|avrà|avrai)',
    '(sarà|saranno) (rimborsato|rimborsata|inviato|inviata|spedito|spedita|consegnato|consegnata|sostituito|sostituita)',
  ],
  done: [
    '(ho|abbiamo) (già|appena)? (rimborsato|inviato|mandato|annullato|modificato|controllato|inoltrato|ordinato|spedito|accreditato|prolungato|prenotato|sostituito)',
  ],
  not: ['(avrò|avremo) bisogno', 'se .. (riceverà|avrà|sarà)'],
}
