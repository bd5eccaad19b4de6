// The words of each language that carry no matter: they hold sentences together or open a question ("how do I", "please"). Retrieval
// leaves them out of passages, and the language of a text is told by them. Written as they are typed, accents included.
import { lookup } from '../../lib/lookup.ts'

const lists: Record<string, string> = lookup({
  en: `a about above after again all also although always am an and any anybody anyone anything are aren as at be because been before being
    below between both but by can cannot could couldn did didn do does doesn doing don during each either else every everything few for from
    further get gets getting give given go going got had hadn has hasn have haven having he hello help her here hers herself hey hi him himself
    his how however i if im in into is isn it its itself ive just kindly know let lets like many may maybe me might mine more most much must my
    myself need needs neither no nor not now of oh ok okay on once one only or other ought our ours ourselves own perhaps please possible quite
    rather really same say says see shall she should shouldn since so some somebody someone something still such sure tell than thank thanks
    that the their theirs them themselves then there these they thing things this those though through thus to too under until upon us very want
    wanted wants was wasn way we well were weren what whatever when where whether which while who whoever whom whose why will wish with within
    without won wonder wondering would wouldn yes yet you your yours yourself yourselves`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bin bis bitte bist da dabei
    dafür damit danke dann das dass dein deine deinem deinen deiner dem den denn der des dessen dich die dies diese diesem diesen dieser dieses
    dir doch dort du durch ein eine einem einen einer eines einige er es etwas euch euer eure für gegen geht gern gerne gibt habe haben hallo
    hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jetzt kann
    kannst kein keine keinem keinen keiner können könnt könnte könnten machen mal man manche mein meine meinem meinen meiner mich mir mit
    möchte möchten muss müssen nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind
    so solche soll sollen sollte sondern sonst über um und uns unser unsere unserem unseren unter viel vom von vor war waren warum was weg weil
    weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder wieso will wir wird wirst wo wohin wollen wollte würde würden
    zu zum zur zwar zwischen`,
  fr: `à ai aie aient ainsi alors après as au aucun aucune aussi autre autres aux avais avait avant avec avez avoir avons bien bonjour bonsoir
    c ça car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment d dans de depuis des dès dois doit donc dont du elle
    elles en encore entre es est et étaient étais était étant été être êtes eu eux fait faire faut fois ici il ils j jamais je jusqu l la là le
    les lequel leur leurs lors lui m ma mais me même mêmes merci mes moi moins mon n ne ni non nos notre nous on ont ou où par parce pas pendant
    peu peut peuvent peux plus plusieurs pour pourquoi pouvez pouvoir près puis puisque qu quand que quel quelle quelles quelque quelques quels
    qui quoi s sa sans se sera ses si sinon soit son sont sous sur t ta te tel telle tes toi ton toujours tous tout toute toutes très trop tu un
    une vers veut veux voici voilà vos votre voudrais voulez vous vouloir y`,
  es: `a al algo alguien algún alguna algunas alguno algunos allí ante antes aquel aquella aquí así aún aunque bajo bien buenas buenos cada casi
    como cómo con cual cuál cuales cuáles cualquier cuando cuándo cuánto de debe debo del desde donde dónde dos durante e el él ella ellas ellos
    en entonces entre era eran eres es esa esas ese eso esos esta está están estar estas este esto estos estoy fue fueron ha había hace hacer
    haces hacia hago han hasta hay haya he hola hoy incluso ir la las le les lo los luego más me mi mí mientras mío mis misma mismo mucha mucho
    muchos muy nada ni ningún ninguna no nos nosotros nuestra nuestro nunca o os otra otras otro otros para pero poco podemos poder podría por
    porque pueda puede pueden puedo pues que qué quien quién quiere quiero quisiera sé sea según ser si sí sido siempre sin sobre sois solo sólo
    somos son soy su sus también tan tanto te tener tengo ti tiene tienen toda todas todavía todo todos tu tú tus un una unas uno unos usted
    ustedes va vamos vaya ver vez vosotros voy y ya yo`,
  pt: `a à agora ai ainda algo alguém algum alguma algumas alguns ante antes ao aos apenas após aquela aquele aquilo as às assim até bem boa bom
    cada com como cujo da dá das de dela dele deles depois desde dessa desse desta deste deve devo disso do dos e é ela elas ele eles em entre era
    eram essa essas esse esses esta está estão estar estas este estes estou eu faço faz fazer fica foi foram for há isso isto já la lá lhe lhes
    lo mais mas me mesma mesmo meu meus minha minhas muita muito muitos na nada não nas nem nenhum nenhuma no nós nos nossa nosso nossos num numa
    nunca o obrigada obrigado oi olá onde os ou outra outras outro outros para pela pelas pelo pelos per pode podem poderia por porque porquê
    posso pouco pra preciso qual quais qualquer quando quanto que quê quem quer quero se seja sem sempre ser será seu seus si sido só sobre somos
    sou sua suas também tanto te tem têm tenho ter teu toda todas todo todos tu tua um uma umas uns vai vamos você vocês vou`,
  it: `a abbiamo ad agli ai al alcuna alcuni alla alle allo allora altra altre altri altro anche ancora avere avete aveva c che chi ci ciao ciò
    cioè come con contro cosa così cui d da dagli dai dal dalla dalle dallo davanti degli dei del dell della delle dello dentro deve devo di dopo
    dove due e è ed era erano essere fa faccio fare fino fra fu già gli grazie ha hai hanno ho i il in io l la le lei li lo loro lui ma me meno
    mi mia mie miei mio molta molte molti molto ne negli nei nel nell nella nelle nello nessun nessuna niente no noi non nostra nostro o ogni
    oppure ora per perché perchè però più poco poi posso possiamo possono potere potrei prego prima può puoi qual quale quali qualche qualcosa
    quando quanto quel quella quelle quelli quello questa queste questi questo qui quindi sarà se sei sempre senza si sì sia siamo siete solo
    sono sopra sta stato sto su sua subito sue sugli sui sul sull sulla sulle suo suoi tra tu tua tue tuo tuoi tutta tutte tutti tutto un una
    uno vi voglio voi vorrei vostra vostro`,
  nl: `aan al alle alleen als altijd andere ben bij bijna daar dan dank dat de deze die dit doe doen door dus een elke en er even gaan gaat geen
    graag haar had hallo heb hebben hebt heeft heel hem het hier hij hoe hoeveel hun iemand iets ik in is ja je jij jou jouw jullie kan kunnen
    kunt kon laat maar maak maken me mee meer men met mij mijn moet moeten mogen mag na naar niet niets nog nou nu of om omdat onder ons onze
    ook op over hoi s sinds sommige te tegen terug toch toe tot tussen u uit uw van vanaf veel via voor waar waarom wanneer want waren was wat
    we weer wel welk welke werd wie wij wil willen wilt worden wordt zal ze zelf zich zij zijn zo zoals zonder zou zouden`,
  ar: `أنا أنت أنتم أن إن إلى أو أي أين ألا إذا أيضا بعد بعض بل بين بها به بهذا تكون تلك ثم جدا حتى حول حيث خلال ذلك سوف شكرا شيء ضد على عن عند
    عندما عليه عليها غير فقط في فيه فيها قبل قد كان كانت كل كم كما كيف لا لأن لدى لدي لقد لكن لم لماذا لن له لها لي ليس ليست ما ماذا متى مثل
    مرحبا مع من منذ منه منها نحن نعم هذا هذه هل هم هناك هنا هو هي و وهو وهي يا يكون يمكن يمكنني أريد التي الذي الذين السلام عليكم`,
  sv: `alla allt att av bara behöver blev bli blir da de den denna deras dess det detta dig din dina dit du där efter ej eller en er ert ett från
    får för genom går göra gör ha hade han har hej hen henne hennes hon honom hur här i icke in inte inom jag ju kan kunde man med mellan men
    mig min mina mitt mot mycket måste någon något några när och också om oss på samma sedan sig sin sina sitt ska skulle som så tack till under
    upp ut utan vad var vara varför vem vi vid vilka vilken vill våra vårt är än över`,
  da: `af alle andet andre at bare blev blive bliver da de dem den denne der deres det dette dig din dine disse dit du efter eller en end er et
    for fordi fra få får før gør ham han hans har havde hej hende hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan hvorfor hvornår i
    ikke ind jeg jer kan kunne man mange med meget men mig min mine mit mod må ned noget nogle nu når og også om op os over på sig sin sit skal
    skulle som tak til ud under var ved vi vil ville vores være været`,
  no: `alle andre at av bare ble bli blir da de deg dem den denne der dere det dette din disse ditt du eller en enn er et etter for fordi fra få
    får før gjør ha hadde ham han har hei henne hennes her hos hun hva hvem hver hvilken hvis hvor hvordan hvorfor i ikke inn jeg kan kunne man
    mange med meg meget mellom men mer min mine mitt mot må noe noen nå når og også om opp oss over på seg sin sitt skal skulle som så takk til
    ut under var ved vi vil ville vår være vært`,
  pl: `a aby ale albo bardzo bez bo by być był była było czy dla do dlaczego gdy gdzie go i ich ile im inne ja jak jaka jakie jako je jego jej jest
    jestem jeśli już każdy kiedy która które który ktoś lub ma mam mi mnie mogę moja moje może można mój my na nad nam nas nie nic niż o od on
    ona one oraz po pod ponieważ proszę przed przez przy również są się sobie ta tak także tam te tego tej ten też to tu tutaj twój ty tylko tym
    w we wszystko więc z za ze że`,
  ru: `а без бы был была были было быть в вам вас вот все всё вы где да для до его ее её если есть еще ещё же за здесь и из или им их к как какая
    какой когда кто ли либо меня мне могу мой моя можно мы на над нам нас не него нее неё нет ни но ну о об он она они от по под пожалуйста
    почему при с сейчас со спасибо так также там те то того тоже только ты у уже хочу чем что чтобы эта эти это этот я здравствуйте`,
  tr: `acaba ama artık bana bazı belki ben beni benim bir biri biz bize bu bunu çok çünkü da daha de değil diye en gibi hangi hem hep her hiç için
    ile ise istiyorum kadar ki kim lütfen mı mi mu mü nasıl ne neden nerede niye o olan olarak oldu olur ona onlar onu sana sen senin siz şey şu
    tüm var ve veya ya yani yok merhaba teşekkürler`,
})

/** Words that carry some matter, but so little that finding them says less than their rarity would make believe. */
const weak: Record<string, string> = lookup({
  en: `able actually add allow already answer anyway apply ask available away bad begin believe best better big bring buy call case certain change
    check choose come complete consider contain correct create day days deal different easy end ending ends enough exactly example fail feel
    figure find finish first follow found full fully good great guess guide happen happened happening happens hard hear hold hope important
    include included including instead involve keep kind last later learn leave left less level list little live long longer look looking lot
    low made main make makes making manage matter mean means meant method month months move name near never new next nice normal number often
    old open option order part pay people person piece place plan play point prefer problem properly provide put question quickly ready
    real reason receive require result right run running section select send set short show showing shown shows simple simply sort special
    specific start started starting starts stay step stop stopped stops support supported suppose take taken takes talk tell think time times
    together top total tried true try trying turn type understand use used useful user users uses using usual usually various version view wait
    week weeks word work worked working works world worry write wrong year years`,
  de: `bekommen benutzen bleiben brauche brauchen bringen einfach einstellen erhalten finden frage funktioniert funktionieren ganz genau gleich
    gut halten heute klappt kommen kommt kriegen lange lassen leider liegt nächste nehmen neu neue neuen neuer nutzen passiert problem richtig
    schnell sehen stehen steht stellen suchen tun verwenden weiß weitere zeigen zeit`,
  fr: `aller arrive besoin bon bonne chose choses comprendre cours demander dernier essayer façon fonctionne fonctionner jour jours marche mettre
    moment nouveau nouvelle petit prendre premier problème question savoir trouver utiliser venir voir vite`,
  es: `ayuda bueno cambiar cosa cosas día días encontrar entender funciona funcionar gran manera mejor momento necesita necesito nueva nuevo pasa
    pasar poner pregunta primer primero problema quiere saber sirve tiempo tomar trabajar usar uso venir`,
  pt: `ajuda bom boa coisa coisas conseguir consigo dia dias encontrar entender funciona funcionar jeito maneira melhor momento necessário nova
    novo passar pegar pergunta pôr precisa primeiro problema saber tempo usar uso ver vir`,
  it: `aiuto bisogno buono capire cambiare cosa cose domanda funziona funzionare giorno giorni mettere migliore modo momento nuova nuovo primo
    problema riesco sapere serve tempo trovare usare uso vedere venire`,
  nl: `dag dagen eerste gebruik gebruiken goed krijgen kom komen lukt manier nieuw nieuwe nodig probleem snel staat tijd vinden vraag werken werkt
    weten zetten zien`,
})

/** The words of one language that carry little matter, in lower case; empty where there is no list. */
export const weakWordsOf = (language: string): string[] => (weak[language] ?? '').split(/\s+/).filter(word => word !== '')

/** Languages with a list, by BCP 47 primary tag. */
export const listed: string[] = Object.keys(lists)

/** The words of one language, in lower case; empty where there is no list. */
export const stopWordsOf = (language: string): string[] => (lists[language] ?? '').split(/\s+/).filter(word => word !== '')
