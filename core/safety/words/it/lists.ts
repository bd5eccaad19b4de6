// Italian: choices that several phrases share. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const lists: Language['lists'] = {
  rooms: `
    contabilità|reception|fatturazione|spedizioni|resi|reclami|concierge|manutenzione|frodi|assicurazioni|prestiti|mutui|ufficio
    legale|risorse umane|prenotazioni|magazzino|logistica|recupero crediti|portineria
  `,
  det: `
    un|uno|una|il|lo|la|l|i|gli|le|qualche|vostro|vostra|tuo|suo|uno dei vostri|un vostro|una vostra|un altro|un altra|altro|
    qualsiasi|un suo|dei|del|vostri|il tuo|la tua|al tuo|alla tua|il suo|la sua|il vostro|la vostra|al vostro|un tuo|una tua|
    sua|uno dei tuoi|uno dei suoi|questo|tuoi|suoi
  `,
  adj: `
    vero|vera|veri|vere|reale|autentico|essere|persona|agente|operatore|semplice|bravo|altro|altra|addetto|consulente|
    assistente|responsabile|qualche
  `,
  one: `
    umano|umana|umani|essere umano|persona|persona reale|persona vera|persona umana|persone vere|persone reali|persona in carne
    e ossa|operatore|operatrice|operatori|operatore umano|agente|agente umano|consulente|addetto|addetta|addetto al servizio
    clienti|rappresentante|impiegato|impiegata|dipendente|responsabile|supervisore|direttore|direttrice|capo|manager|tecnico|
    collega|assistente umano|assistente reale|assistenza umana|supporto umano|servizio clienti|assistenza clienti|qualcuno di
    reale|qualcuno di vero|qualcuno di umano|qualcuno in carne e ossa|qualcuno di competente|membro del team|referente|
    specialista|chat dal vivo|centralinista|commerciale|titolare|proprietario|proprietaria|direzione|umano vero|vero e proprio
    umano
  `,
  who: `
    <one>|qualcuno|qualcun altro|assistenza|supporto|assistenza tecnica|supporto tecnico|servizio assistenza|team|squadra|
    personale|gente|customer service|customer care|help desk|call center|centralino|ufficio|vostro team|servizio|venditore|
    venditrice|dottore|dottoressa|medico|amministrazione|reception|signor|signora|fondatori|fondatore|professore|
    professoressa|docente|tutor|insegnante|amministratore|segreteria|segretaria|segretario|avvocato|coordinatore|infermiere|
    assistente|esperto|esperta|specialista|ingegnere|commesso|commessa|cassiere|staff|uno staff
  `,
  talk: `
    parlare|parlo|parlare direttamente|chattare|comunicare|conversare|dialogare|discutere|interagire|mettermi in contatto|
    entrare in contatto|essere messo in contatto|essere messa in contatto|mettersi in contatto|contatto|essere trasferito|
    essere trasferita|essere ricontattato|avere a che fare|parlarne|confrontarmi|scrivere|parlre|parlar|contattare|sentire|
    interloquire|essere collegato|essere assistito
  `,
  with: 'con|a|ad|da|direttamente con|al telefono con|telefonicamente con|col|tramite',
  want: `
    voglio|vorrei|desidero|desidererei|mi serve|mi servirebbe|ho bisogno di|ho bisogno d|avrei bisogno di|preferisco|
    preferirei|esigo|pretendo|chiedo|richiedo|cerco|datemi|dammi|mi dia|passatemi|passami|mi passi|mi passa|posso avere|potrei
    avere|vogliamo|mandatemi|trovatemi|chiamatemi|chiamami|necessito di|contattare|bisogno di
  `,
  polite: `
    per favore|per piacere|perfavore|per cortesia|grazie|ciao|buongiorno|salve|adesso|ora|subito|immediatamente|sì|si|no|ok|
    piuttosto|urgente|solo|direttamente|prego|cortesemente
  `,
  bot: `
    bot|robot|macchina|macchine|computer|ia|ai|chatbot|intelligenza artificiale|assistente virtuale|programma|risponditore|
    risponditori|risposte automatiche|risposta automatica|algoritmo|sistema automatico|voce registrata|automa|software|
    assistente automatico
  `,
  third: `
    clienti|cliente|utenti|utente|visitatori|visitatore|ospiti|acquirenti|membri|pazienti|abbonati|studenti|loro|inquilini|
    iscritti|consumatori|chiamanti|le persone
  `,
  modal: `
    possono|può|potrebbero|potrebbe|possano|possa|vogliono|vuole|vogliano|voglia|devono|deve|desiderano|desidera|di|a|anche|
    che|non|si|direttamente|per|chiedono|chiede|richiedono|hanno|riescano|poter|poterlo|chi
  `,
  very: `
    molto|così|davvero|veramente|troppo|estremamente|assolutamente|completamente|totalmente|super|proprio|decisamente|
    abbastanza|profondamente|più che|incredibilmente|tanto|alquanto
  `,
  tell: `
    chiedo|chiesto|chiedere|scrivo|scritto|scrivere|dico|detto|dire|spiego|spiegato|spiegare|contatto|contattato|contattare|
    chiamo|chiamato|chiamare|segnalo|segnalato|segnalare|sollecito|sollecitato|ripeto|ripetuto|ripetere|messaggio|messaggi|
    mando|mandato|invio|inviato|reclamo|lamento|provo|provato|domando|domandato|richiedo|richiesto
  `,
  nth: `
    seconda|2a|2ª|terza|3a|3ª|quarta|4a|4ª|quinta|5a|5ª|sesta|decima|10a|ennesima|millesima|centesima|ultima|secondo|terzo|
    quarto|quinto|ennesimo|ultimo|secondo
  `,
  times: `
    due volte|tre volte|quattro volte|cinque volte|dieci volte|cento volte|mille volte|più volte|molte volte|diverse volte|
    svariate volte|tante volte|2 volte|3 volte|4 volte|5 volte|10 volte|innumerevoli volte|ripetutamente|parecchie volte|un
    sacco di volte
  `,
  unit: 'conversazione|conversazioni|sessione|sessioni|ticket|chat|discussione|discussioni',
}
