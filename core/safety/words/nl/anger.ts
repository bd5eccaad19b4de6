// Dutch: insults, outrage and threats. How phrases are written stands in ../language.ts.
import type { Anger } from '../language.ts'

export const anger: Anger = {
  insult: [
    `
      (jullie|je|jij|u|deze|dit|die|jullie service|jullie bot|deze bot|deze app|dit bedrijf|jullie bedrijf|de klantenservice|
      jullie klantenservice|die bot) (zijn|bent|is|ben) <very>? <very>? (een|n)? <very>? (nutteloos|waardeloos|waardeloze|
      onbekwaam|dom|stom|achterlijk|belachelijk|idioten|idioot|oplichters|oplichting|leugenaars|dieven|prutsers|sukkels|
      incompetent|waardeloos bedrijf|een grap|klote|kut|kutzooi|een schande|zielig|triest|bagger|ruk|rotzooi|schandalig|
      debielen|mongolen|niks waard|amateurs|een lachertje|een ramp|drama|een drama|om te huilen|een zooitje)
    `,
    `
      (idioot|idioten|klootzak|klootzakken|eikel|eikels|sukkels|sukkel|oplichters|leugenaars|dieven|hufters|lul|lullen|mongool|
      debiel|debielen|kutbedrijf|klotebedrijf|kankerbedrijf|tyfuslijers|prutsers|boeven|criminelen|afzetters|schoften|kansloos|
      zakkenvullers|gekken|imbecielen|randdebielen)
    `,
    `
      (kut|klote|stomme|stom|domme|dom|achterlijke|achterlijk|waardeloze|waardeloos|kloten|verdomde|rot|tering|kanker|tyfus|
      nutteloze) (bot|bedrijf|app|robot|machine|service|klantenservice|systeem|site|website|computer|ding|winkel|helpdesk)
    `,
    '(kutbot|klotebot|rotbot|kutservice|kutapp|kutsite)',
    `
      (rot op|flikker op|fuck you|fuck off|hou je bek|hou je mond|krijg de|val dood|sodemieter op|lazer op|kus mijn reet|loop
      naar de hel|opzouten|tief op|ga dood)
    `,
  ],
  outrage: [
    '(ben|word|zo|heel|erg|echt|behoorlijk) (boos|kwaad)',
    `
      (dit is|wat een|het is|dat is|jullie zijn|een grote|complete) (een|echt een|gewoon een)? (ramp|drama|farce|nachtmerrie)
    `,
    `
      (belachelijk*|schandalig*|schande|onacceptabel|onaanvaardbaar|ongehoord|bespottelijk|absurd|waardeloos|waardeloze|
      dieptriest|triest|om te huilen|beschamend|schaamteloos|onbeschoft|onbeschofte|oplichting|opgelicht|oplichterij|
      afzetterij|dramatisch|dramatische|rampzalig|aanfluiting|wanprestatie|wanvertoning|incompetent|incompetentie|
      onprofessioneel|respectloos|geen respect|te gek voor woorden|te zot voor woorden|van de zotte|klucht|lachertje|flauwekul|
      onzin|frustrerend|gefrustreerd|frustratie|niet te geloven|ergerlijk|mensonterend|bizar slecht|ronduit slecht|godgeklaagd|
      hemeltergend)
    `,
    '(niet|nauwelijks) (acceptabel|aanvaardbaar|normaal meer|te geloven|te doen|te pruimen|serieus te nemen)',
    `
      (kut|shit|fuck|klote|verdomme|godverdomme|gvd|potverdomme|tering|kolere|wtf|jezus|allejezus|godsamme|tyfus|wat een zooi|
      zooitje|woedend|laaiend|pissig|pislink|razend|furieus|des duivels|geïrriteerd|irritant|ergernis|erger me|erger mij|
      spuugzat|kotsbeu|beu|spuugzat|genoeg van jullie|meer dan zat|ben er klaar mee|klaar mee|er helemaal klaar mee|geduld is
      op|geduld raakt op|mijn geduld|nu is het genoeg|genoeg is genoeg|de maat is vol|maat is vol|word er gek van|gek van|word
      er ziek van|ziek van|kook van woede|door het dolle|over de rooie|over de zeik)
    `,
    `
      (tijdverspilling|verspilling van mijn tijd|verspil mijn tijd|zonde van mijn tijd|mijn tijd verspillen|verdoe mijn tijd|
      tijd te verdoen)
    `,
    `
      (slechtste|ergste|beroerdste|allerslechtste) .. (service|klantenservice|bedrijf|ervaring|app|support|winkel|bank|ooit|
      helpdesk|webshop|aankoop|bot)
    `,
    `
      (is|maken|maak|meen|menen|dit|houden) (dit|dat|jullie|je)? (een|jullie|je)? (een)? (grap|grapje|dit serieus|dit nou|dit
      echt|grapjas|me voor de gek|mij voor de gek|serieus nou)
    `,
    '(neem|nemen) (jullie|je) (me|mij) (nou|nu|nog)? (in de maling|in de zeik|serieus)',
    '(bedankt|dank je|dank u) voor (niets|niks|nul komma nul)',
    `
      (zeer|heel|erg|enorm|diep|ontzettend|zwaar|super|meer dan|bijzonder) (teleurgesteld|boos|ontevreden|geïrriteerd|
      gefrustreerd|teleurstellend|vervelend|slecht|kwaad|onvriendelijk|ontstemd)
    `,
    '(wat|hoe|waarom|wie) (in godsnaam|verdomme|de hel|de fuck|in vredesnaam|in hemelsnaam)',
    `
      (wat een|wat n|zo n|wat voor) (schande|aanfluiting|waardeloze|waardeloos|grap|bedrijf|zooi|zooitje|klotebedrijf|
      kutbedrijf|rotbedrijf|drama|onzin|puinhoop|belachelijke|belachelijk|slechte service|slecht|prutsers|amateurs|flutbedrijf|
      flut)
    `,
    `
      (slechte|waardeloze|beroerde|belabberde|vreselijke|verschrikkelijke|dramatische|abominabele|matige) (service|
      klantenservice|support|ervaring|helpdesk|communicatie|afhandeling|behandeling|bedrijf)
    `,
    '(doe|doen) (je|jullie) (werk|verdomde werk|eens wat|eens iets)',
  ],
  threat: [
    '(rechtszaak|kort geding) (aanspannen|starten|beginnen)',
    '(naar|via) de (rechtbank|rechter)',
    `
      (zet|plaats|deel|post|zal|ga|stap) (ik|dit|het) .... (social media|op twitter|op facebook|naar de media|naar de pers|op
      instagram)
    `,
    `
      (schakel|schakelen|naar|contact|bel|inschakelen|neem|via|overdragen|hoort van|horen van) (ik)? (met|aan)? (mijn|een|
      onze) (advocaat|jurist|rechtsbijstand|rechtsbijstandverzekering|rechtsbijstandsverzekeraar)
    `,
    'mijn (advocaat|rechtsbijstand) (neemt|zal|gaat|inschakelen)',
    `
      (aanklagen|aanklaag|juridische stappen|gerechtelijke stappen|naar de rechter|ingebrekestelling|in gebreke|
      geschillencommissie|consumentenbond|acm|consuwijzer|ombudsman|kifid|deurwaarder|incassobureau inschakelen|
      klachtencommissie|fraudehelpdesk)
    `,
    `
      (dan|anders|ga|zal|laat) (boek|ik|storneer) .. (terugboeken|storneren|stornering|chargeback|terug via mijn bank|geschil)
    `,
    `
      (slechte|negatieve|vernietigende|1 ster|één ster|nul sterren|beroerde) (review|reviews|recensie|recensies|beoordeling|
      beoordelingen|ervaring delen)
    `,
    `
      (nooit|nooit meer|niet meer) .... (bestellen|kopen|bestel|koop|klant|aanraden|zaken|terugkomen|bij jullie|gebruiken|
      meer)
    `,
    'nooit meer',
    `
      (zeg|annuleer|stap|stop|verwijder) ik (alles|per direct|meteen|over naar|over|naar de concurrent|naar een ander|
      onmiddellijk|dan|mijn abonnement op|direct op|ermee|naar een andere) (op|over|concurrent|als)?
    `,
    `
      (stap|ga|stappen|overstappen) .. (naar|over naar) (de|een)? (concurrent|concurrentie|andere aanbieder|andere provider|
      ander bedrijf)
    `,
    '(anders|zo niet) (ga|stap|zeg|annuleer|schakel|meld|neem|dien|doe|boek|laat|zal|stort|ben) (ik)?',
    `
      (trustpilot|klant kwijt|verliezen een klant|verliest een klant|laatste keer dat ik|jullie horen nog|u hoort nog van mij|
      klant verloren)
    `,
  ],
}
