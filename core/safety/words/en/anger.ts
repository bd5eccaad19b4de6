// English: insults, outrage and threats. How phrases are written stands in ../language.ts.
import type { Anger } from '../language.ts'

export const anger: Anger = {
  insult: [
    '<you> <are> <very>? <very>? <crap>',
    '<you> (all)? (suck|sucks|lie|lied|lying to me|stole|are stealing|cheated|scammed|robbed|ripped me off)',
    '(fuck|screw) (you|u|off|this|that|your|it)',
    `
      (fucking|effing|goddamn|damn|bloody|freaking|stupid|dumb|useless|idiotic|shitty|crappy|worthless|pathetic|brainless|
      moronic|shit|lousy) (bot|robot|machine|chatbot|company|app|service|site|website|system|people|support|idiots|thing|ai|
      assistant|product|store|shop|bank|answer|answers|customer service|automated|software|process|policy|staff|team)
    `,
    `
      (you|u|ya) (stupid|dumb|fucking|useless|bloody|damn|lying|ignorant|moron|idiot|idiots|morons|asshole|assholes|bastard|
      bastards|bitch|cunt|cunts|scum|piece of|thieves|liars|crooks|clowns|scammers|dumbass|fool|fools|imbecile*)
    `,
    `
      (idiot|idiots|moron|morons|asshole|assholes|bastards|imbeciles|scumbags|dickheads|wankers|pricks|dumbass|cretins|twats|
      cunts|motherfucker*|dipshit*)
    `,
    '^ <polite>? <polite>? (just|oh|so|then|well|and)? get lost',
    '(you can|you can all|you could|you should|you guys can|why dont you|fuck off and|go and|go) get lost (then|already|you|all of you|$)',
    '(shut up|piss off|go to hell|eat shit|bite me|kiss my ass|shove it|rot in hell|go die|drop dead|stfu|gtfo)',
    `
      (piece|bunch|load|pile|bag) of (shit|crap|garbage|trash|junk|idiots|clowns|crooks|liars|scammers|thieves|morons|
      amateurs)
    `,
    '(bullshit|horseshit)',
    'screw you guys',
    '(bunch|lot|band) of (idiots|crooks|clowns|thieves|scammers|liars|amateurs|incompetents)',
  ],
  outrage: [
    '(lost|lose|losing|no|zero|any) (all|any|complete)? (my)? (trust|faith|confidence|respect|hope) in (you|your|this|the)',
    `
      (regret|regretting|wish i had never|wish i never|should never have|shouldnt have|should have never|biggest mistake|a
      mistake|huge mistake) .. (buying|bought|ordering|ordered|choosing|chose|signing|signed|trusting|trusted|using|used|from
      you|with you|joining|joined|paying|subscribing)
    `,
    '(why should i|what am i|why am i|what are we) (even|still|actually)? (pay|paying)',
    '(not|isnt|never) what (i|we) (paid|am paying|are paying|signed up|pay) for',
    `
      (what|whats) (is|was)? the (point|use|purpose) (of|in) (this|having|a|your|you|even|paying|calling|writing|asking|
      talking)
    `,
    '(have|had|having|need|should not have|shouldnt have) to (chase|beg|fight|plead|hunt|hound|nag)',
    '(tired of|sick of|keep|been|stop) (chasing|begging|fighting|pleading|waiting around)',
    `
      (cant|cannot|can not|dont) (even|actually)? believe (this|that you|that this|you|im|i am|its|it is|they|the level|the
      lack|how bad|how terrible|how slow|how incompetent|how rude|how poor|how awful|how stupid|how useless|how ridiculous|how
      unprofessional|how long)
    `,
    'for (the love of|goodness sake|pete s sake|petes sake|the sake of|fs sake)',
    `
      (give me a break|enough already|are you for real|get real|get serious|be serious|how about no|what a load|jesus|christ|
      god damn|goddammit|bloody hell)
    `,
    `
      (clown|clowns|jokers|amateur|amateurs|cowboys|muppets|robbers|bandits|parasites|leeches|vultures|charlatans|imposters|
      buffoons|halfwits|circus)
    `,
    `
      (nobody|no one|dont|doesnt|never|none of you|do you even|does anyone|do any of you) .... (know|knows) what (youre|they
      are|theyre|you are|he is|she is) (even|actually)? (doing|talking about|saying)
    `,
    '(no|zero|absolutely no|not any) help (at all|whatsoever|from you|from anyone|here|$)',
    '(this|that|it) (is|really is|just is|simply is) (not|not even) (fair|how you treat|acceptable|professional|funny)',
    `
      (thats|this is|its) (theft|robbery|fraud|stealing|extortion|daylight|criminal|illegal|immoral|disgusting|outrageous|a
      lie|unreal|insane|crazy|madness|nonsense|so stupid|so dumb|so bad|so wrong|torture|abuse|a scandal)
    `,
    '(dont|cant|wont|arent|havent|do|are|will|have|can) you people',
    '(dont|cant|wont|arent|havent) you (guys|lot|even|care|read|listen|pay attention)',
    '(do|are|cant|dont|have|will) you (lot|clowns|idiots)',
    '(stop|quit|enough|no) (wasting|waste|lying|with the|playing|messing|blaming|ignoring|making excuses|the excuses)',
    '(same|your|more|lame|pathetic|endless|poor|hearing) (old)? excuses',
    '(your|entirely your|all your) (fault|incompetence|failure|screw up|screwup|stupidity|negligence|mess)',
    '(blaming|blame) me',
    '(stay away from (this|these)|steer clear of|avoid this company|avoid at all costs|zero stars|0 stars|minus stars|one star if)',
    '(do not|dont|never) (buy|order|waste your money|waste your time) (from|on|with) (this|these|them|here)',
    `
      (was|were|is|are|been|being|so|very|extremely|really|incredibly) (rude|condescending|dismissive|patronizing|patronising|
      hostile|aggressive|abusive|disrespectful) (to|and|with|on|towards|staff|people|agent|agents|$)
    `,
    '(hours|days|years|minutes) of my (life|time|day)',
    '(straight|simple|real|proper|actual|human) answer for once',
    `
      (laughable|laughing stock|laugh at|laughing at|mockery|making a mockery|insult to|slap in the face|spit in the face|
      taking the piss|taking the mickey|having a laugh)
    `,
    `
      (really|so|very|beyond|extremely|getting|seriously|super|pretty|quite|incredibly|bloody|fucking) (annoyed|pissed|
      irritated|fed up|tired of|ticked off|cross|mad)
    `,
    '(im|i am) (annoyed|pissed|cross|exasperated|over it|at a loss|beside myself)',
    `
      (this|your|that|these|those|such|another|same) (stupid|dumb|useless|idiotic|ridiculous|pathetic|lousy|crappy|shitty|
      fucking|damn|bloody|freaking|goddamn|sorry excuse|so called|worthless|joke of)
    `,
    '(somebody|someone|anyone|anybody|people) (competent|with a brain|who knows what|who can actually|who actually)',
    `
      (customer)? (service|support|care|team|staff|company|app|bot|website|delivery|communication) (is|was|has been|are)
      <very>? <very>? (nonexistent|non existent|terrible|awful|horrible|bad|poor|crap|shit|appalling|useless|pathetic|zero|
      garbage|trash|rubbish|disgusting|shocking|abysmal|atrocious|dreadful|dire|hopeless|laughable|disgraceful|unacceptable|
      horrendous|a disaster|a nightmare|incompetent|rude)
    `,
    `
      (same|such|complete|utter|total|absolute|what|more|pure) (old|a load of|utter|complete)? (nonsense|rubbish|garbage|crap|
      bullshit|bs|lies|bollocks|tosh)
    `,
    `
      (take|took|taking|steal|keep|kept|keeping|want|grab|stealing|pocket) (my|our|peoples|everyones|customers|your customers|
      other peoples) (hard earned)? money (and|but|for nothing|then)
    `,
    `
      (never|not) (ever|once)? (been|felt) (so|this|more|treated) (badly|poorly|disrespected|insulted|angry|disappointed|
      frustrated|let down|so|this|humiliated|annoyed|mad)
    `,
    `
      (treated|treat) (me|us)? (so|this|very|like)? (badly|poorly|unfairly|rudely|dirt|garbage|trash|rubbish|an idiot|a
      criminal|a child|nothing|a number|this way|terribly)
    `,
    '(hang|hung|hangs|hanging) (up)? (up)? on (me|us)',
    'cut (me|us) off',
    '(hates|hate|hated) (you|your|this company|this app|this place|this bank|this service)',
    '(want|demand|expect|deserve|owe|owed|require) .... apology',
    `
      how (on earth|in the world|the hell)? (is it|is this|was it|is that) (even possible|acceptable|legal|possible that you|
      possible that your|possible that nobody|possible you)
    `,
    `
      how (could|did|dare|do) you (lose|not|forget|mess|ignore|sleep|manage to|possibly|treat|justify|live)
    `,
    'how can you (not|lose|be so|treat|lie|call yourself|justify|charge me|do this|just|people|guys|possibly|mess)',
    '(could|can) you be any (more|slower|less|worse)',
    `
      (im|i am|feel|honestly|truly|absolutely|beyond|frankly|am|quite|just) (honestly|absolutely|truly|totally|completely|
      utterly|so|very|really|just|im|i am)? (im|i am)? (disgusted|appalled|shocked|outraged|horrified|insulted|betrayed|
      cheated|scammed|robbed|offended|dismayed|humiliated|speechless|lost for words|flabbergasted|gobsmacked)
    `,
    '(should|ought to) be (ashamed|embarrassed|fired|sacked|shut down|illegal|closed down|sued)',
    '(shame on|have you no shame|no shame)',
    `
      (wasted|waste|spent|lost) .. (hours|days|weeks|my whole|all day|an hour|my entire|half a day|all morning|so much time|
      enough time|too much time|whole day) (on|with|trying|already|waiting|dealing|and|of|talking|so far|$)
    `,
    `
      (just|simply|absolutely|truly|utterly|completely|totally|quite frankly|frankly) (terrible|awful|horrible|shocking|
      appalling|dreadful|pathetic|rubbish|disgusting|hopeless|useless|unbelievable|crap|shameful|outrageous|disgraceful|
      ridiculous|absurd)
    `,
    `
      (youve|you have|youd|you|this has|it has|thats|has) (got to|gotta|have to|has to) be (kidding|joking|a joke|joke|some
      kind)
    `,
    `
      (cant|can|does|do) (you|anyone|they|anybody|this company) .. (anything|nothing|something|one thing|a single thing) right
    `,
    `
      (being|been|get|getting|got) (messed|mucked|jerked|pushed|passed|tossed|bounced|fobbed|strung|led|kicked|screwed|lied|
      brushed) (around|about|off|along|over|to|from)
    `,
    '(doesnt|does not|cant|dont|didnt|never|cannot) understand (anything|a thing|shit|simple|basic|a single|a word|plain)',
    '(money|cash) (grab|grabbing|grabbers)',
    '(disgrace|fiasco|scandal)',
    `
      (disrespect*|condescend*|arrogan*|insult*|deceiv*|dishonest*|negligen*|careless*|incompeten*|unprofessional*|hostile|
      disgust*|appall*|outrag*|infuriat*)
    `,
    '(learn|teach|train) (how)? (to)? (do your|read|your staff|your people|your agents)',
    '(get|give|give me) (a|your) (grip|life|break|act together)',
    '(good luck|congratulations|congrats|bravo|well done) (on|for)? (losing|keeping|staying|ruining|wasting|with your)',
    `
      (do|does|did|can|could|are|is|have|will|would) (you|anyone|anybody|they|u|your team|your company|somebody|your staff)
      (guys|people|lot)? even
    `,
    `
      (you|u|you guys|you people|they|your company) (have|has|had|got|ve) no (idea|clue|respect|right|shame|interest|intention|
      excuse|manners)
    `,
    `
      how (incompetent|stupid|useless|unprofessional|rude|ridiculous|pathetic|clueless|hopeless|bad|terrible|awful)
      (you|your|can you|are you|is your)
    `,
    `
      (what|which) (kind|sort|type) of (a)? (service|company|support|business|people|joke|place|bot|shop|store|bank|customer|
      operation|circus|idiots)
    `,
    '(you|this|they|it|your .) (have|has|ve)? (completely|totally|absolutely|just)? (ruined|destroyed|wrecked|spoiled|spoilt) (my|our|everything|the whole)',
    `
      (^|and|but|so|now|today) (i|we) (fully|really|do)? (expect|demand|insist on|insist) (an answer|a response|a reply|my refund|compensation|to know|an
      explanation|action|better|you to|someone|an apology|that you|immediate)
    `,
    '(not|isnt|nowhere near|simply not|never|just not) good enough',
    `
      (you|your .|you guys|they) (lost|broke|messed up|screwed up|cancelled|canceled|failed|forgot|delayed|charged|overcharged|
      lied|sent) .... (again|once more|yet again)
    `,
    '(fix|solve|refund|answer|help|sort) (it|this|that|me|my .|my . .)? (already|for once|or else|or i|or im|or ill)',
    `
      (no more|enough of your|with your|sick of your|tired of your|same old|stop with the|stupid|lame|pathetic|always) excuses
    `,
    `
      what a (joke|waste|disgrace|mess|shame|scam|ripoff|rip off|nightmare|disaster|terrible|horrible|load|bunch|shambles|
      useless|pathetic|stupid|ridiculous)
    `,
    `
      (this|it) (is|has become|was|just|only)? (just)? (getting|gets|got) (ridiculous|old|worse and worse|out of hand|silly|
      absurd|really old)
    `,
    '^ (seriously|unbelievable) $',
    `
      ^ (just|simply|absolutely)? (unbelievable|unacceptable|incredible|shameful|amateurs|liars|thieves|crooks|scammers|
      clowns) $
    `,
    '(have|ive|has) had it (with|up to here|$)',
    '(im|i am|we are|i have) (done|finished|through) $',
    `
      (good|great|nice|brilliant|wonderful|fantastic|lovely) (job|work) (losing|breaking|ruining|wasting|ignoring|messing|
      deleting)
    `,
    '(worse|worst) (than useless|and worse|by the day|every day|by far)',
    '(this is|thats|that is|its|just|absolutely|simply) (just|absolutely|simply|so)? unbelievable',
    `
      (ridiculous|ridiculously|unacceptable|outrageous|disgraceful|disgusting|appalling|shameful|absurd|preposterous|
      inexcusable|infuriating|enraging|atrocious|abysmal|deplorable|despicable|ludicrous|scandalous|insulting|intolerable|
      shambles|shambolic|horrendous|laughable|farcical|unforgivable|insane)
    `,
    '(useless|pathetic|worthless|clueless|incompetent|incompetence)',
    `
      (what a|this is|its|it is|thats|that is|such a|youre|you are|absolute|complete|total|utter|an absolute|a complete|a
      total) (just|such|absolutely|really|becoming|now)? (a|an)? (complete|total|absolute|sick|bad|big|utter|real)? (joke|
      disgrace|farce|nightmare|shambles|circus|ripoff|rip off|insult|scam|outrage|travesty)
    `,
    `
      (are|r) (you|u) (kidding|joking|serious|insane|crazy|shitting|fucking|out of your|stupid|dumb|deaf|blind|even reading|
      even listening|mad)
    `,
    '(you|u) (must|have to|have got to|gotta) be (kidding|joking)',
    '(wtf|omfg|ffs|wtaf|jfc)',
    '(what|how|why|who|where|when) (the|in the) (hell|fuck|actual fuck|bloody hell|fucking hell)',
    `
      (fuck|fucking|fucked|shit|shitty|bloody hell|goddamn|goddamnit|dammit|damn it|for fucks sake|for gods sake|for christs
      sake|for heavens sake|for crying out loud|jesus christ|pissed|pissed off|pissing me off|holy shit)
    `,
    `
      (worst|lousiest) .. (service|company|support|experience|app|bank|shop|store|website|site|product|ever|bot|chatbot|
      customer|thing|hotel|airline|provider|help|purchase)
    `,
    `
      (fed up|sick of|sick and tired|tired of this|tired of your|tired of you|tired of waiting|tired of being|tired of getting|
      tired of having|had enough of|ive had enough|i have had enough|had it with|done with you|done with this|done with your|
      at my wits end|at my wit s end|losing my patience|lost my patience|losing patience|lost patience|out of patience|running
      out of patience|my patience is|my patience has|end of my tether|end of my rope|last straw|driving me crazy|driving me
      nuts|driving me mad|driving me insane|makes me sick|make me sick|makes my blood boil|blood boil*|enough is enough|cant
      take this|cant take it|cannot take this|lose my mind|losing my mind|going crazy|going insane)
    `,
    `
      (waste|wasted|wasting|wastes) (of)? (my|our|so much|hours of my|too much|everyones)? (time|money|day|life|entire day|
      afternoon|morning)
    `,
    `
      (furious|livid|enraged|fuming|outraged|raging|seething|irate|infuriated|so mad|very mad|really mad|mad about|makes me
      mad|making me mad|making me angry)
    `,
    '(frustrating|infuriating|exasperating|aggravating|infuriated|exasperated)',
    `
      (im|i am|i m|am|so|very|its|is|really|getting|got|feel|feeling|been|quite|rather|pretty|extremely|super|incredibly|such|
      me|beyond|more|most|how|just|becoming|highly|increasingly|and|^) (frustrated|frustration|aggravated|angry)
    `,
    '<very> (angry|mad)',
    `
      how (dare|can you be so|could you be so|hard can it be|hard is it|difficult can it be|difficult is it|stupid|incompetent|
      dumb|is this even possible|is this acceptable|is that acceptable|do you stay in business|are you still in business)
    `,
    '(thanks|thank you|thx) for (nothing|wasting|ruining)',
    '(no|not|zero|complete lack of|lack of) (respect|professionalism|accountability|decency)',
    `
      (treat|treated|treating|treats) (me|us|customers|your customers|people|loyal customers) (like|this way|so badly|so
      poorly|terribly|badly|with such)
    `,
    `
      (do your job|do your jobs|get your act together|get it together|fix this now|fix it now|fix this shit|i demand|i insist|
      stop wasting|stop lying|stop sending|stop giving me|stop repeating|stop asking me|stop copy|stop with the)
    `,
    `
      (this|it|that) (is)? (really|seriously|absolutely|totally|completely|so|very|fucking)? (sucks|is bullshit|is crap|is
      garbage|is trash|is shit|is theft|is robbery|is fraud|is stealing|is criminal|is illegal|is extortion|stinks|is nonsense|
      is madness|is insanity|is bad service|is poor service|is not ok|is not okay|isnt ok|is not acceptable|is a mess|is
      enough|is too much)
    `,
    `
      (not acceptable|never acceptable|isnt acceptable|beyond a joke|beyond belief|beyond frustrating|beyond annoyed|beyond
      angry|beyond upset|beyond disappointed)
    `,
    `
      (youre a scam|you are a scam|this is a scam|its a scam|total scam|complete scam|what a scam|ripping me off|ripped me off|
      you stole my|you are stealing|youre stealing|stealing from your customers|you scammed|you robbed|you cheated|cheated me|
      you lied|lied to me|lying to me|keep lying|bunch of liars)
    `,
    `
      (terrible|horrible|awful|horrid|crappy|poor|bad|appalling|disgusting|dreadful|rubbish|shocking|shit|abysmal|nonexistent|
      non existent|lousy|useless|the worst) (customer|customer service|service|support|customer support|treatment|customer
      care|communication|help|experience|company|bot|chatbot|ai|business)
    `,
    `
      (doesnt|dont|does not|do not|didnt|cant|cannot|wont) (you|u|anyone|anybody|this bot|this thing|your bot|the bot) (even)?
      (read|listen|understand|care|get it|know anything|do anything)
    `,
    '(what|whats) (is)? (wrong|the matter) with (you|u|you people|you guys|your company|your bot|this bot|this company)',
    `
      (very|extremely|really|so|incredibly|beyond|deeply|highly|truly|absolutely|completely|super) (annoying|annoyed|
      disappointed|disappointing|dissatisfied|unhappy|upset|unprofessional|irritating|irritated|rude|upsetting|displeased|
      unsatisfied)
    `,
    `
      (annoying me|annoying bot|pain in the ass|pain in the neck|pain in the butt|pain in the arse|joke of a|excuse for a|so
      called support|so called service|so called customer|so called help)
    `,
    '(unprofessional|rude|extortion|daylight robbery|highway robbery|ripoff|disgrace|negligence|negligent)',
    '(hate|loathe|despise|detest) (you|u|this|your|this company|this bot|this app|this service|it here|dealing with)',
    'not (happy|impressed|satisfied|pleased) at all',
    '^ (just|please just|for once)? answer (my|the) (damn|fucking)? question',
  ],
  threat: [
    `
      (lost|lose|losing|lost yourselves|lost yourself) (a|another|me as a|yet another|one more) (loyal|good|long time|longtime|
      paying|valuable|long standing|faithful)? customer
    `,
    `
      if (this|it|my .|the .|that) (isnt|is not|doesnt|does not|wasnt|hasnt been|has not been|dont|not) (get|been)? (resolved|
      fixed|solved|sorted|refunded|done|answered|here|delivered|sent|returned|corrected|addressed|get)
    `,
    '(last|final) (chance|warning|straw|opportunity|demand|notice)',
    `
      if (i|we) (dont|do not|havent|didnt) (hear|get|receive|heard|have|see) .... (today|tomorrow|soon|now|by|within|
      immediately|in the next|this week|hours)
    `,
    `
      (disputing|reversing|challenging) (the|this|these|all) (charge|charges|payment|payments|transaction) (with|through|today|
      now|via)
    `,
    '(solicitor|lawyer|attorney|lawyers|legal team) (will|is|shall|are|has|would) (be)?',
    '(im|i am|we are) (reporting|suing|disputing|boycotting) (you|this|your|it)',
    `
      (or|otherwise|else) (i|im|ill|i will|i am|we|we will|were|i shall) (am|will|be|going|taking|contacting|calling|
      cancelling|canceling|leaving|disputing|reporting|reversing|switching|go|take) (to|my|the|this|it|you|with|going|
      elsewhere|legal)
    `,
    `
      (telling|tell|warn|warning) (everyone|everybody|all my|people|my friends|the whole) .. (avoid|about|how|never|stay|not|
      what)
    `,
    '(take|taking|pursue|pursuing|consider|considering|seek|seeking|forced to take) .. legal action',
    `
      (post|share|posting|sharing|put|blast|expose|writing|plaster) .... (social media|on twitter|on facebook|on instagram|on
      tiktok|on reddit|on youtube|trustpilot|everywhere)
    `,
    `
      (my|our|a|the) (lawyer|lawyers|attorney|attorneys|solicitor|solicitors|legal team) (will|is|are|to|about|would|shall|has|
      have|gets|if|get|involved|and)
    `,
    `
      (contact|contacting|call|calling|hire|hiring|speak to|speak with|talk to|consult|consulting|get|getting|involve|
      involving|going to|see|hear from|hearing from|involve|instruct|instructing) (my|our|a|an) (lawyer|lawyers|attorney|
      attorneys|solicitor|solicitors)
    `,
    `
      (legal proceedings|legal steps|take legal|go legal|sue you|suing you|sue your|will sue|gonna sue|going to sue|sue the|
      file a lawsuit|class action|small claims|take you to court|taking you to court|see you in court|court order|take this to
      court|go to court|press charges|file charges)
    `,
    `
      (will|going to|gonna|ill|about to|have to|forced to|shall) (do|file|be|now|just|request|start|initiate)? (a|the)?
      (chargeback|charge back|charge it back|charging it back|dispute the charge|dispute this charge|dispute it with my bank|
      dispute this with my bank|dispute the payment|dispute this with my credit)
    `,
    `
      (filing|opening|initiating|starting|doing|requesting|submitting|issuing|raising|file|open|raise|make|making|lodge|
      lodging) (a|the|my|an)? (chargeback with|chargeback now|chargeback today|chargeback if|charge back with|paypal dispute
      against|claim against you|complaint against you|official complaint|formal complaint|complaint with the)
    `,
    `
      (report|reporting|reported) (you|u|this company|your company|this to the|you to|them to|it to the police|this to
      trading)
    `,
    `
      (going to|go to|gonna|will|ill|shall|am|contact|contacting|call|calling|notify|notifying|inform|informing|tell|complain
      to|complaint to|complaint with|report to|write to|escalate to) (to|contact|call|notify|tell|inform|go to|write to|
      contacting|the|complain to|complain with|file with)? (the)? (bbb|better business bureau|trading standards|ftc|fcc|
      ombudsman|consumer protection|attorney general|media|press|newspapers|news|regulator|regulators|consumer affairs|
      authorities|fca|cfpb)
    `,
    `
      (leave|leaving|write|writing|post|posting|give|giving) (you|a|an|the)? (bad|negative|one star|1 star|terrible|horrible|
      awful|scathing|zero star|0 star|worst|honest)  (review|reviews|rating|feedback)
    `,
    `
      (tell|telling|warn|warning) (everyone|everybody|all my friends|all of my friends|the world|my friends|people) .. (about|
      not to|to stay|to avoid|never)
    `,
    `
      (never|wont|will not|not going to|not gonna|never ever|never again) (ever|again|be)? (buy|buying|order|
      ordering|shop|shopping|do business|doing business|purchase|purchasing|come back|coming back|recommend|
      recommending|book|booking|deal|dealing|return|stay|fly|spend|trust) .... (again|anything|from you|with you|here|you|your|
      this|anymore)?
    `,
    '(never|wont|will not|will no longer|not going to|not gonna|never ever|never again) (ever|again|be)? (use|using) .... (again|ever|from you|with you|anymore)',
    '(will|shall) no longer (buy|order|shop|do business|purchase|recommend|book|deal|stay|fly|spend|trust|be a customer) ..',
    `
      ((this is|this was|that was|thats) the last time (i|we)|never again $|never again will|lost a customer|lost me as a
      customer|losing a customer|losing me|lose a customer|lose me|lost my business|lose my business|losing my business|taking
      my business|take my business elsewhere|take my money elsewhere)
    `,
    `
      (going to|go to|gonna|switch to|switching to|moving to|move to|leave for|leaving for|leaving to|will go to|find|choose)
      (a|your|another|the|switch to|move to)? (competitor|competitors|competition|different provider|another provider|
      different company|another company|someone else|elsewhere|other company)
    `,
    `
      (cancel|close|delete|cancelling|canceling|closing|deleting|terminate|terminating) (everything|all of it|my entire
      account|all my accounts|all my orders|all my subscriptions) .... (never|leave|leaving|bye|done with|right now|
      immediately)
    `,
    `
      (or|otherwise|else) (i|im|ill|i will|i am|we will|we) (going to|will|gonna|ll|am going to)? (cancel|cancelling|canceling|
      leave|leaving|sue|dispute|report|switch|switching|go|quit|contact my|call my|complain|file|take)
    `,
    `
      (boycott|class action|see you in court|hear from my lawyer|hear from my attorney|you will regret|youll regret|blast you|
      expose you|going public|go viral)
    `,
    `
      (im|i am|we are|were) (leaving|done|through|quitting|cancelling everything|canceling everything|done here|so
      done) (for good|with you|with this company|with your company|with this|with your|forever|now|$)
    `,
  ],
}
