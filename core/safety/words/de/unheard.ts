// German: said before, not listened to. How phrases are written stands in ../language.ts.
import type { Unheard } from '../language.ts'

export const unheard: Unheard = {
  repeated: [
    `
      (zum|das|das ist das|jetzt das|schon das|nun das|bereits das) <nth> (mal|male) (dass|das|schon|bereits|jetzt)? ..
      (<tell>)
    `,
    '(frage|schreibe|rufe|melde|erkläre|sage|kontaktiere|bitte|reklamiere|beschwere) .... zum <nth> mal',
    '^ (das ist|jetzt|nun|schon) (jetzt|nun|schon|bereits)? (das|zum) <nth> mal $',
    `
      (mein|meine|das ist meine|die|das ist die|der) <nth> (anfrage|nachricht|mail|e mail|email|versuch|anruf|reklamation|
      erinnerung|beschwerde|ticket|bitte)
    `,
    '(schon|bereits|jetzt|nun|doch|habe|hab|hatte) .. <times> .. (<tell>)',
    '<times> (schon|bereits|nun|jetzt|bei euch|bei ihnen|hier)? .. (<tell>)',
    `
      (wie oft|wie viele male|wieviel mal|wie viel mal|wie häufig) (soll|muss|muß|denn|habe|wollen) (ich|denn|sie|ihr)? (denn|
      das|ich|euch|ihnen|es)? .. (<tell>|noch|schon|wiederholen)
    `,
    `
      (ich habe|hab ich|habe ich|ich hab|das hab ich|das habe ich|wie ich) (euch|ihnen|dir|das|es|ja|doch)? (ja|doch|das|es|
      alles)? (doch)? (schon|bereits) (mehrfach|mehrmals|alles|einmal)? (gesagt|geschrieben|erklärt|mitgeteilt|beschrieben|
      gefragt|beantwortet)
    `,
    `
      (immer dasselbe|immer das gleiche|immer die gleiche|immer dieselbe|wieder und wieder|drehen uns im kreis|dieselbe
      antwort|die gleiche antwort|gleiche antwort|selbe antwort|textbausteine|textbaustein|standardantwort|standardantworten|
      copy paste|von pontius zu pilatus|wiederhole mich|endlosschleife|dauerschleife)
    `,
    `
      (das|dies) (war|ist) (nicht|gar nicht|keine) (meine frage|die frage|was ich gefragt|antwort auf|was ich wissen|hilfreich|
      was ich gefragt habe|eine antwort)
    `,
    `
      (lest|lesen sie|lies|liest) (doch|bitte|mal|endlich|ihr)? (doch|mal|endlich|überhaupt)? (meine|meinen|was|richtig|die|
      den)
    `,
  ],
  ignored: [
    `
      (niemand|keiner|kein mensch|keine sau|kein schwein) .. (hilft|antwortet|meldet sich|reagiert|kümmert|interessiert|hört
      zu|ruft|weiß bescheid|erreichbar|helfen|antworten|fühlt|schreibt zurück|geht ans telefon)
    `,
    `
      (ignoriert|ignoriertet|ignorierst mich|ignorieren mich|ignorieren sie mich|ignorieren uns|mich ignorieren|zu ignorieren|
      mich zu ignorieren|uns zu ignorieren|keine antwort|keine reaktion|keine rückmeldung|keinerlei antwort|keinerlei reaktion|keinerlei rückmeldung|
      keine hilfe|null reaktion|null hilfe|keinen interessiert|interessiert euch nicht|interessiert keinen|interessiert
      niemanden|interessiert sie nicht|hört mir nicht zu|hört mir keiner zu|nicht ernst genommen|nicht ernst nehmen|
      abgewimmelt|vertröstet|hingehalten|hinhalten|im stich gelassen|abgespeist|totgeschwiegen|keine sau|hängen lassen|hängen
      gelassen)
    `,
    `
      (ist|gibt es|hört|liest|antwortet|hilft|arbeitet) (hier|da|mir|das|bei euch|denn|überhaupt)? (überhaupt|eigentlich|denn|
      auch|mal|irgendwann|noch)? (jemand|irgendwer|wer|irgendjemand)
    `,
    `
      (wann|wird) (wird|ist|kommt|bekomme|antwortet|werden|das|ihr|kümmert|hilft|passiert|löst|kriege|meldet) .... (endlich|
      mal endlich|jemals)
    `,
    `
      (endlich|gefälligst) (mal)? (eine antwort|antworten|helfen|hilfe|jemand|mein geld|meine|eine lösung|reagieren|gelöst|
      bearbeitet)
    `,
    `
      (immer noch|noch immer|wieder) (keine|nichts|niemand|kein|keinen|nicht) (antwort|reaktion|rückmeldung|hilfe|lösung|
      gehört|jemand|beantwortet|geholfen|reagiert)
    `,
    `
      (hilft|bringt) (mir|uns)? (das)? (nicht|nichts|gar nicht|überhaupt nicht|kein bisschen|null|alles nichts|nicht weiter)
    `,
  ],
  wonders: [
    '^ (und|aber|also)? (warum|wieso|weshalb) (antwortet|reagiert|hilft) (hier|da|denn|eigentlich)? (niemand|keiner) (denn|hier)? $',
    '^ (und|aber|also)? (warum|wieso|weshalb) meldet sich (hier|denn)? (niemand|keiner) $',
  ],
  asked: [
    `
      (was passiert|was geschieht|was ist|was macht|was tut|wie lange|wird|werden|kann|können|gibt es|erfahre ich) .... (wenn|
      falls|solange|sobald|bis) (darauf|dort)? (niemand|keiner|kein mitarbeiter|kein agent|kein mensch) (darauf|dort|
      rechtzeitig|sofort)? (antwortet|reagiert|übernimmt|rangeht|da ist|erreichbar ist|online ist|verfügbar ist|sich meldet|
      geantwortet hat|reagiert hat)
    `,
  ],
}
