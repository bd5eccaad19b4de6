// English: how customers sound who are neither angry nor unheard. How phrases are written stands in ../language.ts.
import type { Mood } from '../language.ts'

export const mood: Mood = {
  upset: [
    '(keep|keeps|kept) (on)? happening',
    '(got|getting|get|going|gone|go|leads|led|goes) (me|us)? (absolutely)? nowhere',
    `
      (annoyed|regret|hopeless|helpless|let down|letting me down|lost trust|no trust|unimpressed|fuming|excuses|blame|fault|
      trust|ignored|unbelievable|believe it|awfully|loyal customer|zero|fix it|sort it|do something|in trouble|what now|sick|
      cheated|scam|pointless|useless|ridiculous amount|a shame|shameful|embarrassing|disgrace|joke)
    `,
    `
      (you|u|you guys|you people|your company|your team|they) (keep|keeps|never|always|took|lost|lied|promised|closed|ignored|
      failed|fail|refuse|refused|refuses|broke|ruined|messed|should have|owe|cheated|forgot|destroyed|still havent|still have
      not|still dont|just|simply)
    `,
    `
      (stupid|dumb|hate|hates|hated|lousy|shoddy|junk|fail|nonsense|apology|apologise|apologize|wasted|wasting|unhelpful|
      useful at all|inexcusable|inadequate|mistreated|neglected|abandoned|deserve|blame|fault|sickening|tiresome|ripoff|
      overpriced|greedy|misleading|misled|false promises|empty promises|lies|lying|liar|liars|rude|attitude|suffering|suffered|
      hell|mad|rage|ashamed|insane|crazy|madness|unreal|disbelief|fobbed|blatant|shocked|shocking|damned|garbage|trash|
      pointless|impossible to|nonexistent|clueless)
    `,
    `
      (waiting|waited|wait|been waiting|have been waiting) (for|over|more than|almost|nearly|about|around|like|since|at least|
      literally)? (for|over|more than|almost)? (hours|days|weeks|months|ages|forever|an eternity|so long|too long|a month|a
      year|years|all day|all week|an entire|half a day|<many> (days|weeks|months|hours))
    `,
    `
      (i|ive|i have|we) (have|ve)? already (gave|given|sent|tried|done|did|provided|written|contacted|called|reported|emailed)
      (you|that|this|it|all|everything|them)
    `,
    `
      (as|like) (i|ive|we|i have|i had|i already|ive already) (said|already said|told you|already told|mentioned|already
      mentioned|wrote|explained|stated)
    `,
    `
      (over and over|again and again|time and again|multiple times|several times|many times|too many times|still again|yet
      again)
    `,
    `
      (annoy*|irritat*|disappoint*|unhappy|upset|dissatisf*|displeas*|unsatisf*|stressed|stressful|stressing|worried|worrying|
      anxious|sad|saddened|sorry to say|concerned|afraid|scared|panick*|desperate|desperately|confused|confusing|tired|
      exhausted|bothered|bothering|inconvenien*|discouraged|let down|embarrass*|nervous|unfair|unreasonable)
    `,
    `
      (terrible|awful|horrible|bad|poor|poorly|badly|worse|worst|dreadful|lousy|mess|messed up|messed|nightmare|horrendous|
      rubbish|crap|ugly|unreliable|unusable|disaster|shame|slow|sloppy|unclear|nonsense)
    `,
    '(hate|dislike) (it|that|how|when|this|the)',
    `
      (too|very|so|really|extremely|unreasonably|ridiculously|much too|far too|insanely) (long|late|slow|expensive|complicated|
      difficult|high|pricey|much|bad)
    `,
    `
      (still|again|yet) (not|no|nothing|the same|same|broken|wrong|missing|failing|an error|doesnt|isnt|hasnt|havent|waiting|
      pending|cant|cannot|wont|didnt|havent got|nowhere)
    `,
    '(this|that|it) is (the)? (second|third|2nd|3rd|fourth|4th) (time|one|day|week)',
    `
      (not|isnt|wasnt|never|no longer) (happy|satisfied|pleased|impressed|good|ok|okay|great|fair|right|helpful|useful|nice|
      fun|funny|amused|thrilled|fine|cool|pleasant|reliable|acceptable|worth)
    `,
    '(i|we) (want|need|demand|expect|would like) (my|our|a|the) (money|refund|money back|full refund|compensation)',
    '(complain|complaint|complaints|complaining)',
  ],
  trouble: [
    `
      (late|delayed|delay|missing|lost|broken|damaged|wrong|incorrect|error|errors|fail|failed|fails|failing|failure|problem|
      problems|issue|issues|trouble|stuck|crash*|bug|bugs|buggy|defective|faulty|declined|rejected|blocked|locked|stolen|
      hacked|fraud*|unauthorized|unauthorised|overcharged|charged twice|double charged|twice|cancelled without|unable|
      disappeared|vanished|frozen|freezes|scratched|cracked|leaking|torn|expired|mistake|suspicious|not recognized|
      unrecognized|spoiled|outage|incomplete)
    `,
    `
      (not|never|isnt|wasnt|doesnt|dont|didnt|hasnt|havent|cant|cannot|wont|no longer|stopped|couldnt|does not|do not|did not|
      has not|have not|can not|could not|will not|is not|was not) (been|yet|even|be|able to|able|let me|allow me to|really|
      properly)? (work*|arriv*|receiv*|deliver*|log*|load*|open*|connect*|access*|go*|show*|get*|got*|sent|send|ship*|refund*|
      credit*|process*|find|found|see|appear*|respond*|function*|turn*|start*|charge*|update*|sync*|help*|happen*|come|came|
      pay|use|sign|reset|change|login|understand|match|accept*|recogni*|add*|download*|install*|complete*|finish*|withdraw*|
      transfer*|play*|print*|boot*|activat*|verif*)
    `,
    `
      (where is|wheres|what happened|whats happening|whats going on|whats wrong|what is wrong|went wrong|gone wrong|something
      wrong|why is|why was|why are|why did|why does|why hasnt|why havent|why isnt|why cant|why wont)
    `,
  ],
  impatience: [
    'how (much longer|many more (days|weeks|hours|times))',
    '(urgent|urgently|asap|as soon as possible|right now|immediately|emergency)',
    `
      (again|still|already|even|ever|seriously|finally|nobody|no one|noone|nothing|nowhere|none|constantly|repeatedly|always|
      never|every time|every single|each time|stop|enough|excuse|excuses|lie|lies|lied|promised|come on|for once|simply|
      literally|absolutely|completely|totally|utterly|extremely|honestly|clearly|obviously|waste|wasted|wasting|ruined|expect|
      demand|supposed to|hours|weeks|months|ages|forever|anymore|whatsoever|at all)
    `,
    '(now|immediately|today|already) $',
    `
      (what|why|how|who) (the|on earth|in the world|do you|dont you|cant you|is nobody|wont you|are you|would you|did you|have
      you|havent you)
    `,
  ],
  towards: [
    `
      (customer service|customer support|customer care|customer relations|customer svc|customer sv|cust service|your service|
      tech support|call center|call centre|your phone|your call|your response|your reply|your answer|your answers|your lack|
      your excuse|your excuses|your apology|agents|agent|reps|rep|representative|representatives|staff|employees|employee|
      attendant|attendants|management|on hold|hold time|hold times|hung up|hang up|hanging up|hangs up)
    `,
    '(you|u|yall|you all) (keep|keeps|kept|just|simply|never|always|people|guys|lot|treat|treated|call this|call yourself|call yourselves|lost|lied|promised|ruined|ignored|refuse|refused)',
    '(shame on|from|out of|with|treated by|of) (you|u|yall)',
    `
      (you people|you guys|you lot|your company|your service|your support|your team|your app|your bot|your people|your
      employees|your staff|your website|your agents|your system|your site|your product|this company|this app|this bot|this
      service)
    `,
  ],
  plain: [
    `^ (hi|hello|hey|please|ok|so|and|also|good morning)? (how|what|where|when|which|who|can|could|do|does|is|are|will|would|may|should|tell me|help me|show me|explain)`,
    `^ (hi|hello|hey|please)? (i|we|id) (want|need|would like|like|d like|am looking|wish|wonder|was wondering) (to|for|a|an|some|if)`,
  ],
  lasting: [
    `
      (for|since|after|over|in|within|another|last|past|next|a|an|the|each|every|all|whole|entire|this|half|few|couple|couple
      of|many|several|about|almost|nearly|than|1|12|15|18|20|24|30|36|40|45|48|60|72|90|<many>) (a|an|the|last|past|few|
      couple|whole|long|business|working|full|more|or so|<many>)? (minute|minutes|min|mins|hour|hours|hrs|hr|day|days|week|weeks|month|months|
      year|years)
    `,
    '(since|forever|ages|overnight|yesterday|hours (later|now|ago|of|on)|days (later|now|ago|of)|weeks (later|now|ago|of)|months (later|now|ago|of))',
  ],
  unhelped: [
    `(that|this|it|your answer|your suggestion|the link|the article|none of that|none of this) (really)? (did not|didnt|does not|doesnt|has not|hasnt|wont|didt) (really|actually|even)? (help|work|answer|solve|fix|change|do anything|make sense|address|tell me|explain) (me|it|my question|anything|at all|either|much|the problem|my problem|the issue)?`,
    `(thats|that is|this is|its|it is) not (really)? (what|the answer|an answer|my question|helpful|helping|the point|the question) (i|to)? (asked|asking|meant|mean|wanted|want|am asking|need|needed|was looking for|looking for)?`,
    `(not|isnt|wasnt|wasnt very|not very|not really|un) (what i (asked|meant|wanted|need|am asking|was asking)|helpful|helping|useful|any help)`,
    `(same|the same) (answer|thing|reply|response|problem|error|issue|message|result|again|as before) (again|as before|over and over|every time)?`,
    `(you|u) (already|just|keep) (said|saying|told|repeat|repeating|sent|sending|wrote) (that|this|me that|the same|yourself|me the same|it)`,
    `(already|i) (tried|did|read|done) (that|this|all that|it|all of that|those steps) (already|before)?`,
    `(still|again) (not working|doesnt work|does not work|not solved|not fixed|the same|broken|nothing|no luck|doesnt help|have the same problem|an error|not clear)`,
    `(you|u) (dont|do not|didnt|did not|arent|are not) (understand|understanding|get|getting|answer|answering|answered|listen|listening|read|reading|helping|help) (me|it|my question|the question|what i|what im)?`,
    `(no|nope) (that|this) (is|was)? (not|isnt|wasnt) (it|right|correct|what)`,
    `^ (unhelpful|not helpful|no help|didnt help|did not help|doesnt help|wrong answer|useless answer|same again|still nothing|still the same) $`,
  ],
  happy: [
    '(thank*|thx|cheers|appreciate*|grateful|gratitude|kudos)',
    `
      (great|awesome|amazing|excellent|fantastic|wonderful|perfect|perfectly|brilliant|superb|lovely|outstanding|terrific|
      fabulous|marvelous|marvellous|splendid|good|nice|cool|delighted|happy|glad|pleased|satisfied|impressed|excited|thrilled|
      helpful|useful|best|beautiful|love|loved|loving|enjoy*|yay|hooray|woohoo|wow|well done|good job|great job|nice job|good
      work|great work|lifesaver|life saver|works now|works great|works perfectly|solved|resolved|fixed|sorted|recommend|easy|
      fast|quick|friendly|very kind|so kind|smooth|pleasure|relieved|haha|lol)
    `,
  ],
  not: [
    `
      (not|no|never|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|wouldnt|havent|hasnt|cant|cannot|couldnt|aint|without|
      nothing|nor|hardly|barely|neither|im not|not that|not a|not an|not the|not very|not so|not too|not even|not really|not
      at all|not been|dont be|not be|dont feel|no more|not in a|isnt a|isnt that|wasnt a|never been|not feeling|not getting|do
      not want to be|did not mean to be)
    `,
  ],
  very: ['<very>'],
}
