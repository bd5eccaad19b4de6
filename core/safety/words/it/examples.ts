// Italian: messages of customers who have had enough, and plain ones, that the tone is learned from.
import type { Examples } from '../language.ts'

export const examples: Examples = {
  fed: `
    Sono tre settimane che nessuno mi risponde
    Avete preso i miei soldi e non ho ricevuto nulla
    Come si può essere così incompetenti
    Sono stanco delle vostre scuse
    È il peggior servizio che abbia mai visto
    Smettetela di prendermi in giro
    Il vostro robot non capisce niente
    Vi ho già spiegato tutto, ma leggete almeno?
    Non si trattano così i clienti
    Sono estremamente deluso e lo dirò a tutti
    Ogni volta mi date una risposta diversa
    Aspetto ancora il rimborso e non importa a nessuno
    Mai più un acquisto da voi
    Ma state scherzando?
    La mia pazienza è finita
    Mi rimbalzate da un ufficio all'altro
    Ci avete rovinato le vacanze
    Esigo una spiegazione subito
    Perché mi mentite
    Questo è un furto
    Dovreste vergognarvi
    Se domani non ho risposta mi rivolgo a un legale
    Che cosa pago a fare questo servizio
    Che mancanza di rispetto
    Non ne posso più di questa chat inutile
    Ridatemi i miei soldi, ladri
  `,
  calm: `
    Quando arriva il mio ordine?
    Vorrei cambiare indirizzo
    L'app si chiude quando la apro
    Ho ricevuto la taglia sbagliata
    Quanto tempo ci vuole per un rimborso?
    Il mio account è bloccato da ieri
    Posso pagare con fattura?
    Il pacco è arrivato danneggiato, cosa faccio?
    Non trovo il link per reimpostare
    Il codice non mi funziona
    Per favore annullate l'ordine
    Siete aperti il sabato?
    Mi è stato addebitato due volte
    Mi serve una copia della fattura
    Dove vedo il mio contratto?
    L'apparecchio non si accende dopo l'aggiornamento
    Non c'era nessuno in casa quando è passato il corriere
    Non ho ancora ricevuto la conferma
    Spedite in Svizzera?
    La pagina è molto lenta
    Potete spiegarmelo di nuovo?
    Aspetto il pacco da lunedì
    Il buono non è stato accettato
    Sì, il numero è corretto
    Volevo sapere se c'è in blu
    Lo schermo ha un graffio
  `,
}
