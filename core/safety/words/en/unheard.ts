// English: said before, not listened to. How phrases are written stands in ../language.ts.
import type { Unheard } from '../language.ts'

export const unheard: Unheard = {
  repeated: [
    '(happening|happened|happens|wrong|broken|down|failed|failing) (yet)? again (and again|and|^|$)',
    'every (single|damn|bloody|fucking) (time|day|week|month|order|call)',
    `
      (have|had|ive) (to|had to) (call|email|write|ask|explain|contact|chase|message|phone|ring) (you|them|support|this|it|
      in)? .. (<many>|again|twice|repeatedly|so many)
    `,
    `
      (have|having|had) to (ask|explain|say|write|call|repeat|go through|do) (this|it|that|everything|all this|all of this)?
      (all)? (over)? again
    `,
    `
      ^ (this is|its|now|already|and)? (my|the)? <nth> (email|message|call|mail|attempt|ticket|chat|request|complaint|letter|
      reminder|agent|person|week)
    `,
    `
      (i|we|ive|weve) (gave|given|have given|already gave|provided|sent|told) (it|that|them|you that|this) to you (already|
      before|twice|three times|yesterday|many times)?
    `,
    'stop (asking|sending|telling|repeating|giving|saying|closing|ignoring|wasting|copying|pasting|making|lying|treating)',
    `
      (the|my|this is the|this is my|its the|thats the) <nth> (bloody|fucking|damn)? time (now|already|today|this week|this
      month|in a row)? (that)? (i|im|ive|we|weve|were) (now|have|am|had|already|even|are)? (had|been)? (to)? .. <tell>
    `,
    `
      (the|my|this is the|this is my) <nth> (email|message|request|ticket|call|complaint|chat|mail|reminder|attempt) (i|im|ive|
      now|already|about|to you|today|this week|and|$)
    `,
    '(for|now for) the (bloody|fucking|damn|freaking)? <nth> (bloody|fucking|damn|freaking)? time',
    '^ for the last time $',
    '<nth> time (im|i am|ive|i have been|i) <tell>',
    `
      (i|we|ive|weve) (have|had|already|just|now|literally|am|keep|kept|been|even)? (have|already|been|having to|had to)?
      (been)? <tell> .. (this|you|it|about|support|them|to you|that|a|in|at)? .... (<many> times|twice already|thrice|
      repeatedly|over and over|again and again|multiple times|several times|times already|times now)
    `,
    `
      <many> (emails|messages|calls|tickets|chats|requests|mails|phone calls|agents|reps|representatives|different people|
      different agents) (i|already|now|and|later|have|and still|without|in a row|with no|so far|$)
    `,
    `
      how many (more|bloody|fucking|damn)? (times|emails|messages|calls|tickets) (do|must|have|should|will|does|am|more|to) (i|
      we|it|this) (have to|need to|got to|must|supposed to|take)? (to)? (<tell>|take|again)
    `,
    `
      (i|ive|weve|we|i have|we have) (already|just|literally) (told|said|explained|asked|answered|mentioned) (you|that|this|it|
      all|about|the|them|everything|so|twice|my|to you|$)
    `,
    `
      (i|we) (keep|kept|have to keep|am always|constantly|always have to) (on)? (asking|repeating|telling|explaining|saying|
      getting the same answer|getting the same reply|getting the same response|writing to|calling|contacting|emailing|being
      told|being sent|being passed|being transferred|getting transferred|getting passed)
    `,
    '(repeat|repeating|repeated|explain|explaining) (myself|ourselves) (again|over|for|to|every|$)',
    '(repeat|repeating|repeated) (myself|ourselves)',
    `
      (you|u|bot|it|they|keeps|this) (just|already|only)? (keep|keeps|kept) (on)? (repeating|saying|sending|giving|asking|
      telling|answering) .. (the same|same thing|same)
    `,
    `
      (asking|telling|saying|explaining|repeating|told|asked|explained|writing|calling) .... (over and over|again and again|
      time and again|time after time|time and time again)
    `,
    `
      (same answer|same response|same reply|same useless|same copy|same question again|same thing again and|going in circles|
      going around in circles|going round in circles|run in circles|copy paste answer|copy pasted|copy and paste answer|copy
      and paste|canned response|canned responses|canned answer|canned answers|scripted answers|broken record|groundhog day|
      passed around|passed from|from pillar to post|the runaround|runaround|bounced around|transferred again)
    `,
    '(i|ive|have|already) asked (you|u|this|that|already)? .. (already|times|twice)',
    `
      (you|u|this bot|the bot|your bot|this thing|nobody) (dont|do not|didnt|did not|are not|arent|is not|isnt|cant|cannot|
      never|doesnt|does not|havent|clearly dont) (even|really|actually)? (answer|answering|answered|read|reading|listen|
      listening|understand|understanding) (my|me|the|what|to me|to what|to my|a word|at all|$) (question|questions|message|
      messages|problem|issue|i)?
    `,
    `
      (that|this) (is not|isnt|was not|wasnt|is still not) (what i asked|what i am asking|what im asking|my question|the
      question|an answer|answering|helpful at all|helping at all|helping)
    `,
    `
      (read|reread|re read|listen to) (my|what i|the) (damn|fucking|actual|previous|last|wrote|said) (message|messages|
      question)?
    `,
  ],
  ignored: [
    `
      (feel|feeling|felt|am|im|been|being|was|completely|totally|constantly|simply|just) (completely|totally|so|utterly|being|
      simply)? ignored
    `,
    'how long (am i|are we) (supposed to|expected to) (wait|put up|keep|tolerate|go on)',
    'how long (must i|must we|do i still have to|do we still have to|do i need to keep|do we need to keep) (wait|waiting|keep|put|put up|repeat|beg|chase|chasing|hold|tolerate|suffer|listen|go on|ask|asking)',
    `
      (not|nobody|no one|never) (a single|one)? (person|soul|agent|human|one|email|word|call) (has|have|had|ever)? (contacted|
      called|replied|answered|responded|helped|reached|bothered|emailed|got back)
    `,
    `
      (without|rather than|instead of) (even|actually|ever)? (solving|fixing|answering|reading|helping|resolving|looking at|
      listening)
    `,
    `
      (promised|said|told me|told us|supposed to|claimed|swore|assured) .... (nobody|no one|never|nothing|noone) (ever|has|
      even|was|did)? (called|came|come|happened|did|replied|got|showed|arrived|answered|responded|contacted|done|sent|
      appeared)
    `,
    `
      (nobody|no one|noone) (takes|took|wants|is taking|will take|bothers|seems|has taken|cares|even) (any|to)?
      (responsibility|ownership|me seriously|accountability|care|help|take|know)
    `,
    `
      (keep|keeps|kept) (closing|ignoring|deleting|avoiding|dodging|postponing|hanging|losing) (my|me|on|the|this|it)
    `,
    '(why|how) (is|does|has|can|come|do|are) (nobody|no one|noone|none of you|you guys never|you never)',
    `
      (you|u|you guys|you people|they|your team|your support|re) (are|re|were|youre|is|just|clearly|obviously|still)? (not|
      never|dont|wont|arent|havent|do not|cant|isnt) (even|really|ever)? (listening|listen|caring|care|reading|trying|try|
      answering|doing anything|do anything|helping me|taking me seriously|taking this seriously)
    `,
    'youre not (listening|reading|helping|answering|understanding|taking)',
    `
      (nobody|no one|noone|none) (at|in|of|from|on) (your|this|the|you) .. (knows|know|can|does|cares|helps|seems|has|wants|
      answers|bothers|gives)
    `,
    `
      (you|they|your company|your team|support) (do|did|does|are doing|have done|keep doing) (absolutely|literally)? nothing
    `,
    'nothing (is done|is being done|gets done|has been done|ever happens)',
    `
      (send|sending|sent|passing|pass|pushing|moving|transferring|going|running|talking) (me|us)? (round and round|in circles|
      around in circles|back and forth|from one)
    `,
    '(got|getting|get|going|gone|go|leads|led|goes) (me|us)? (absolutely)? nowhere (with you|with your|with this|here|on the phone|by phone|by email)',
    `
      (still|yet|and) (have|had|got|getting)? no (refund|answer|reply|response|solution|package|parcel|order|delivery|news|
      update|resolution|money|help|call|callback) (after|since|for) .... (weeks|days|months|hours|times|emails|calls|week|
      month)
    `,
    `
      (on|in) (this|the|your) (chat|phone|line|hold|queue) for (an|over|more|two|three|almost|nearly|about|2|3|4|5|ages|hours|
      forever|like|the past|the last)
    `,
    `
      (been|its been|it has been|going on|dragging on) .. (weeks|months) (now)? and (nobody|nothing|no one|you)
    `,
    `
      (nobody|no one|noone|no body|none of you|not one person|not a single person|not one of you|not one agent) (has|have|ever|
      even|is|actually|really|seems to|bothers to|wants to|at your company|there|can|will|would|cares to|is able to|could|in
      your team|here|ever seems to)? (been|even|bothered to|able to|willing to)? (help*|answer*|respond*|repl*|care|cares|
      cared|listen*|called back|calls back|gets back|got back|get back|contacted|bothered|bothers|reacts|gives a|reads|read|
      reached out)
    `,
    '(ignored|ignoring) (me|us|my|our|by you|by your|customers|your customers|all my|every)',
    '(you|u|they|you guys|you people|to|they just|you just|who|always|keep) (all|always|just|simply|constantly)? ignore (me|us|my|our|customers|your customers|all my|every)',
    `
      (you|u|they|you guys|support|your team|your company) (dont|do not|never|clearly dont|obviously dont|just dont|didnt|do
      not even|dont even|wont|does not|doesnt|clearly do not|refuse to|refused to|refuses to|have not|havent|hasnt|has not)
      (even|really|ever|bother to)? (care|listen|help me|helped|answer|respond|responded|reply|replied|bother|give a|give me
      an answer|call back|called back|get back|got back|listened|acknowledge|do anything|done anything|helped me)
    `,
    `
      (still|ive|without|absolutely|had|there is|there was|i have|with) (still|had|have|received|got|gotten|been|absolutely)?
      (no|zero|not a single|not one|not had a|not received a|not gotten a|not received an|not gotten an|not had an|not
      received any|not gotten any) (answer|reply|response|answers|replies|responses|communication|feedback|call back|callback|
      explanation|word from you)
    `,
    `
      (no|without any|without a|not a single|zero) (answer|reply|response|communication|reaction) (from you|from your|from
      anyone|from support|whatsoever|at all|since|for days|for weeks|yet|after)
    `,
    `
      (still|i still|and still|weeks later|days later|months later|hours later) (waiting for|havent heard|have not heard|hasnt
      answered|havent received|have not received|no one|nobody|no) (back|an answer|a reply|a response|anyone|anything from|
      from you|your reply|your answer|your response|any answer|any reply|any response|someone|somebody|help)
    `,
    '(waiting|waited) .... (answer|reply|response|someone to|somebody to|anyone to|call back|callback|agent to)',
    '(on hold) (for) .. (hours|hour|minutes|ages|forever)',
    `
      (hello|helo|hi|hey) ^? (is)? (anyone|anybody|somebody|someone) (there|here|alive|out there|listening|reading this|home|
      even there)
    `,
    `
      (do|does|will|can|could) (anyone|anybody|any of you|someone) (even|actually|ever|at all|there|finally|please finally)
      (care|work here|read|read this|reads|listen|bother|know|respond|answer|reply|help me)
    `,
    `
      (someone|somebody|anyone|you) (better|had better) (help|answer|get|fix|call|respond|reply|do something|sort|explain|
      refund)
    `,
    '(heard|hearing|hear) (nothing|nothing back|crickets|no more|not a word) (from|since|back|$)',
    '(left|leave|kept) (me)? (hanging|in the dark|on hold|on read|high and dry|stranded)',
    `
      (all i|i just|just) (want|need|wanted|asked for|ask for) (is)? .. (simple|straight|real|proper|actual|damn) (answer|
      response|help|solution|reply)
    `,
    `
      (when|will) (will|are|is|am|do|does|you|i|my|this|somebody|someone|anyone|anybody) .. (finally|ever going to|ever) (get
      an answer|get my|fix|help|answer|respond|resolve|solve|send|refund|reply|going to)
    `,
    `
      (you|u|the bot|this bot|your bot|this) (is|are|re|were|did|does|do|has|have)? (not|isnt|arent|didnt|doesnt|dont|hasnt|
      havent|cant|cannot|wasnt|no) (really|even|actually)? (been)? (help|helping|helpful|useful|helped|of any help|any help|of
      any use|any use) (me|at all|one bit|whatsoever|in the slightest|in any way|$)
    `,
  ],
  wonders: [
    `
      ^ (so|and|but)? why (does|did|is|has|do) (nobody|no one|noone) (ever|here|there)? (answer|answers|answered|answering|
      reply|replies|replied|replying|respond|responds|responded|responding) (here|there|anymore)? $
    `,
    `
      ^ (so|and|but)? how come (nobody|no one|noone) (answers|replies|responds|is answering|is replying|is responding) (here|
      there|anymore)? $
    `,
  ],
  asked: [
    '(what does|what do|whats|what is) .. (mean|means|meaning)',
    '(meaning|definition|synonym|antonym|spelling|translation) (of|for) ..',
    '(define|spell|translate|pronounce) ..',
    `
      (what happens|what will happen|what would happen|what does|what do|what is|what if|what should|where does|where do|does|
      do|will|can|could|is there|how long) .... (when|if|once|while|until|in case) (nobody|no one|noone|no agent|no human|none
      of the agents) (answers|replies|responds|reacts|picks up|is answering|is available|is online|is there|answered|replied|
      responded|takes it|takes over) (it|them|him|her|there|within|in|for|after|on|at|and|or|then|to|$)
    `,
  ],
}
