// German: insults, outrage and threats. How phrases are written stands in ../language.ts.
import type { Anger } from '../language.ts'

export const anger: Anger = {
  insult: [
    `
      (ihr|sie|du|euer|ihre|eure|dein|dieser|diese|der) (seid|sind|bist|service|support|bot|laden|verein|firma|app|seite|
      hotline|scheiß*)? (ist|sind)? <very>? <very>? (nutzlos|unfähig|dumm|blöd|bescheuert|lächerlich|idioten|betrüger|abzocker|
      verbrecher|idiot|trottel|inkompetent|unbrauchbar|ein witz|der letzte dreck|das letzte|eine frechheit|eine katastrophe|
      abzocke|betrug|scheiße|mist|müll|schrott|nicht zu gebrauchen|lügner|zum kotzen|für den arsch|ein saftladen|unter aller
      sau|eine zumutung)
    `,
    `
      (idiot|idioten|trottel|vollidiot|vollidioten|arschloch|arschlöcher|betrüger|verbrecher|penner|wichser|vollpfosten|deppen|
      lügner|drecksladen|saftladen|sauladen|schweine|abzocker|hurensohn|missgeburt)
    `,
    `
      (scheiß|scheiss|drecks|kack|verdammte|verdammter|verfickte|blöde|blöder|dumme|dummer|dämliche|dämlicher|bescheuerte|
      bescheuerter|beschissene|beschissener|unfähige|unfähiger|nutzlose|nutzloser) (bot|app|firma|laden|service|support|
      kundenservice|verein|system|seite|roboter|maschine|ki|leute|hotline|computer|ding|bande)
    `,
    '(scheißbot|scheißladen|scheißapp|drecksapp|scheißverein|drecksverein|scheissladen|scheissbot)',
    `
      (fick dich|fickt euch|verpiss dich|verpisst euch|leck mich|leckt mich|halt die fresse|halt die klappe|haltet die klappe|
      geht sterben|fahr zur hölle|verarscht ihr mich|verarschen)
    `,
  ],
  outrage: [
    '(habe|hab|bin) .. (satt|so eine wut|voller wut)',
    '(so ein|verdammter|verdammte) (mist|scheiße|dreck)',
    `
      (unverschämt*|unverschämtheit|frechheit|dreistigkeit|unfassbar|lächerlich|skandal|skandalös|sauerei|schweinerei|
      katastrophal|katastrophe|inakzeptabel|unzumutbar|zumutung|empörend|empört|peinlich|armutszeugnis|abzocke|nutzlos|unfähig|
      inkompetent|unprofessionell|dreist|schande|blamabel|unterirdisch|jämmerlich|armselig|respektlos|untragbar|frustrierend|
      frustriert|frust|hirnrissig|verarschung|verarsche|verarscht|kundenverarsche|farce|saftladen|unterste schublade|unter
      aller sau|unter aller kanone|unerhört)
    `,
    '(nicht|kaum) (akzeptabel|hinnehmbar|tragbar|zumutbar|zu fassen|zu glauben|euer ernst|ihr ernst|dein ernst|wahr sein)',
    '(ist das|das ist|soll das) (jetzt|doch|hier)? (nicht)? (euer|ihr|dein|ein) (ernst|witz|scherz)',
    'wollt ihr mich (verarschen|veräppeln|auf den arm nehmen|für dumm verkaufen)',
    '(was|wie|warum|wieso) (soll der|zum teufel|zur hölle|um himmels willen|soll der scheiß|soll der mist)',
    `
      (scheiße|scheisse|scheiß|scheiss|verdammt|verdammte|verdammter|kacke|fuck|wtf|zum kotzen|kotzt mich an|zum teufel|
      beschissen|beschissene|beschissener|kotz*)
    `,
    `
      (schlechteste|schlechtester|schlimmste|mieseste|schlechtesten|schlimmsten) .. (service|kundenservice|support|firma|
      erfahrung|app|laden|shop|kundendienst|hotline|bank|unternehmen|aller zeiten|überhaupt|bot)
    `,
    `
      (wütend|sauer|stinksauer|zornig|platzt der kragen|kragen platzt|fuchsteufelswild|ausrasten|raste aus|rasend|genervt|es
      nervt|das nervt|nervt mich|nervt nur|nervig|verärgert|ärgerlich|ärger mich|ärgere mich|geht mir auf die nerven|auf den
      sack|auf den keks|auf die palme|geduld am ende|geduld ist am ende|geduld zu ende|reicht mir|reicht es mir|reichts|es
      reicht|jetzt reicht|mir reicht|nase voll|schnauze voll|fass läuft über|keine geduld mehr|macht mich krank|krieg die
      krise|krieg zu viel|macht mich wahnsinnig|macht mich verrückt|aufs übelste|stinkt mir)
    `,
    `
      (zeitverschwendung|verschwendete zeit|verschwende meine zeit|verschwendung meiner zeit|meine zeit verschwenden|stehlen
      mir die zeit|zeit stehlen|zeitraub)
    `,
    'danke für (nichts|gar nichts)',
    `
      (sehr|extrem|maßlos|zutiefst|unglaublich|mehr als|echt|wirklich|total) (enttäuscht|verärgert|unzufrieden|enttäuschend|
      schlecht|ärgerlich|unhöflich|unfreundlich)
    `,
    `
      (so eine|was für eine|was für ein|so ein|solch eine|solch ein) (frechheit|sauerei|schweinerei|scheiße|unverschämtheit|
      saftladen|mist|witz|zumutung|dreistigkeit|drecksladen|mistladen|schrott|enttäuschung|katastrophe|chaos)
    `,
    `
      (macht|machen sie|tut|mach) (endlich|verdammt nochmal|gefälligst) (was|etwas|euren job|ihren job|ihre arbeit|eure arbeit|
      mal)
    `,
    '(gefälligst|verdammt noch mal|verdammt nochmal|herrgott|himmelherrgott)',
  ],
  threat: [
    '(sehen uns|bringe sie|bringe euch|gehe) .. vor gericht',
    `
      (poste|posten|veröffentliche|veröffentlichen|teile|teilen|schreibe|erzähle|gehe|wende mich|gehen) .... (social media|auf
      twitter|auf facebook|auf instagram|an die presse|zur presse|an die medien|an die öffentlichkeit|trustpilot)
    `,
    `
      (anwalt|anwältin|rechtsanwalt|anwalts) (einschalten|einschalte|eingeschaltet|kontaktieren|nehmen|übergeben|melden|hören|
      beauftragen|wird|gehen|ist informiert)
    `,
    `
      (zum|zu meinem|meinem|meinen|mein|einen|über meinen|vom|von meinem) (anwalt|rechtsanwalt) (gehen|wenden|übergeben|
      einschalten|hören|wird|melden|kontaktieren)?
    `,
    `
      (rechtliche schritte|rechtlich vorgehen|klage einreichen|verklagen|verklage|anzeige erstatten|zeige euch an|zeige sie an|
      verbraucherzentrale|verbraucherschutz|schlichtungsstelle|ombudsmann|ombudsstelle|bafin|bundesnetzagentur|mahnbescheid|
      strafanzeige)
    `,
    `
      (sonst|dann|werde|ansonsten) (ich)? .. (chargeback|rückbuchung|zurückbuchen|lastschrift|käuferschutz|paypal fall|geld
      zurückholen|über meine bank)
    `,
    `
      (schlechte|negative|miese|vernichtende|1 stern|ein stern|1 sterne|null sterne|entsprechende) (bewertung|bewertungen|
      rezension|rezensionen|kritik)
    `,
    `
      (nie|niemals|nimmer) (wieder|mehr) .... (bestellen|kaufen|bestelle|kaufe|euch|ihnen|kunde|empfehlen|nutzen|buchen|bei)
    `,
    'nie wieder (bei)? (euch|ihnen|hier|diese firma|diesen laden|kunde)',
    `
      (kündige|kündigen|storniere|stornieren|lösche|wechsle|wechsel|wechseln|gehe) (ich)? (alles|sofort|zur konkurrenz|den
      anbieter|anbieter|zu einem anderen|zu einer anderen|dann|jetzt|endgültig|sonst|eben|halt|zum konkurrenten|woanders hin)
    `,
    `
      (sonst|ansonsten|andernfalls) (kündige|storniere|gehe|werde|wechsle|melde|zeige|bin|sehe|nehme|schalte|wende|widerrufe)
    `,
    '(konkurrenz|mitbewerber|anderen anbieter|anderer anbieter) (wechseln|wechsle|gehen|suchen|wechsel|kaufen)',
    '(verlieren|verliert) (sie|ihr|einen|mich|mich als|einen treuen)? .. (kunden|kunde|als kunden)',
    `
      (das letzte mal|war die längste zeit kunde|ihr werdet von mir hören|sie werden von mir hören|von meinem anwalt hören|
      hören von meinem anwalt|bewertungsportal*|trustpilot)
    `,
  ],
}
