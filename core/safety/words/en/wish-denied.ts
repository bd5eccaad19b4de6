// English: what takes a wish for a person back: denied, about others, about the feature. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const denied: Pick<Language['wish'], 'not' | 'notAfter'> = {
  not: [
    `
      (can|could|may|might) (i|we) (please|just|maybe|possibly|also|directly)? (talk|speak|chat) (to|with) (my|the|a|an|
      this|our|your|that)? (you|it|that|this|god|siri|alexa|google|myself|him|her|them|strangers|friends|friend|girls|boys|
      others|people|mom|dad|mother|father|wife|husband|family|users|customers|clients|doctor|dog|cat|<bot>) $
    `,
    `
      (am|are|is|was|were) (i|we|this|it) (really|actually|now|currently|just|still|even|here)? (talking|speaking|chatting|
      texting|typing)
    `,
    '(to|with) (a|an|the|this|your|some) (bot|bots|robot|robots|machine|machines|computer|computers|chatbot|chatbots|ai|chat bot) $',
    'no <adj>? (<one>|person|people) (needed|required|please|thanks|thank you)',
    'no <adj>? <adj>? (<one>|person|people|humans|agents|operators) (please|thanks|needed|required|thank you)?',
    `
      <send> (this|it|that|my request|the ticket|this ticket) <over>? <over>? to (my|our) (own)? (colleague|colleagues|boss|
      manager|team|supervisor|staff|agent)
    `,
    `
      (human|agent|representative|person) (hair|hairs|wig|wigs|sample|samples|price|prices|pricing|resources|body|size|
      commission|error)
    `,
    `
      (talk|speak|chat|check|talking|speaking|get in touch|get in contact|communicate|be in touch) (to|with) (someone|somebody|a person|people)? (in|at|from|on)? (my|our) (own)?
      (team|boss|manager|company|family|wife|husband|partner|colleague|colleagues|supervisor|staff|customers|customer|clients|
      users|employees|office|side|friend|friends|lawyer|accountant|doctor|people|guests|visitors|buyers|mother|father|mom|dad|
      insurance|landlord|tutor|teacher|professor|instructor|lecturer|nurse|counsellor|counselor|coach|kids|son|daughter)
    `,
    `(what|whats|what is|whats the) (the|a|your)? (deal|story|issue|matter) with`,
    `what (can|should|may|shall|will|would|do) (i|we|you) call`,
    `
      (dont|do not|doesnt|does not|didnt|did not|never|no longer|not|wont|will not|shouldnt|should not|wouldnt|would not|
      neednt|havent|have not|isnt|arent|werent|wasnt) (really|actually|even|yet|necessarily|particularly|currently|personally|
      think i|think we)? (need|want|have|wish|wanna|like|require|intend|plan|looking|trying|asking|going|interested|ask|asked|
      wanting|mean|prefer|be|feel like|expect|interested in|mind|think) (for|to|in)? (you|anyone|them|him|her|it|a)? (to)? (be|
      have|get)?
    `,
    `
      (dont|do not|please dont|please do not|never|didnt|wont|no need to) (ever|just|simply|bother to|try to|you)? (connect|
      transfer|redirect|forward|route|hand|pass|put|switch|escalate|send|talk|speak|call|contact|give me|get me|bother|
      involve)
    `,
    '(you|youll|you will|u) (can|could|should|may|might|need|must|want|will need) (to)? (try)?',
    '(you|youll|you will|u) (have|will have) to (try)?',
    'no (need|reason|point|wish|desire|intention|interest|want) (to|for|in|of)? (a|me to|having to|any)?',
    `
      (without|instead of|rather than|avoid|avoiding|besides|other than|not to|rather not|better not|prefer not to|than to|
      than having to|hate to|hate having to|hate|afraid to|scared to|nervous to|shy to) (having|needing|the need|to|ever|even|
      having to|needing to|the need to)? (to)?
    `,
    `
      (before|after|until|since|while|unless|whenever|every time|each time|last time|as soon as|once) (i|we|you|they|me|having
      to)? (have|had|can|could|need|try|tried|will|would|get|got)? (to)?
    `,
    `
      (do|would|will|did) (i|we) (really|actually|still|even|always|first|also)? (have|need|had|got) (to)? (actually|first)?
    `,
    '^ (and|but|so)? (must|should|do|would) (i|we) (really|actually|still|even|always|first|also)?',
    `
      (can|could|do|does|did|should|will|would|may|might|if|when|that|where|how|let|lets|letting|help|helping|have|having|make|
      allow|allows|allowing|enable|enables|enabling|ask|asking|tell|for|to|of|and|our|my|your|the|all|some|most|many|these|
      those|new|existing|^) (the|our|my|your|all|some|each|every)? <third> <modal>? <modal>? <modal>? <modal>? <modal>?
    `,
    '<third> <modal> <modal>? <modal>? <modal>? <modal>?',
    `
      (a|the|our|my|your|each|every|any) (customer|user|visitor|client|guest|buyer|caller|patient|shopper) <modal> <modal>?
      <modal>? <modal>?
    `,
    'when (someone|somebody) <modal>? <modal>? <modal>?',
    `
      <thing> (can|will|would|should|does|to|automatically|always|never|might|may|could|did|doesnt|not|cannot|wont)?
      (automatically|always|ever|also)? (hand|hands|handed|transfer|transfers|escalate|escalates|pass|passes|route|routes|
      forward|forwards|redirect|redirects|switch|switches|handoff|handover|connect|connects) (over|off|it|the|a|them|
      conversations|customers|chats|someone|somebody|people|users|visitors|tickets|to)?
    `,
    `
      how (does|do|did|is|are|will|would) .... (handoff|handover|hand off|hand over|escalation|escalating|takeover|transfer)
    `,
    'what (happens|is|does|are) ....',
    '(what|how) (happens|long|much|many|often|soon|fast|quickly) ....',
    `
      (the|this|that|your|a|an|my|which|no|add|adding) (button|option|link|menu|feature|page|setting|checkbox|label|text|
      prompt|message|banner|form|section|command|widget|icon|tab|phrase|words|keyword|shortcut|intent|sentence|title|article|
      guide) (to|for|that|says|said|saying|which|named|called|labeled|labelled|reads|like|with|on|about|on how to|of|is|where|
      you)? (to|you|users|people|how to)?
    `,
    `
      (turn on|turn off|switch off|switch on|disable|enable|hide|remove|show|configure|customize|customise|rename|translate|
      set up|setup|activate|deactivate|implement|add|adding|change|test|build|testing|develop|explain|describe|define) (the|a|
      an|our|your|my)? .
    `,
    '(told|advised|instructed|recommended|suggested|forced|asked) (me|us|that i|i)? (to|should)?',
    '(already|recently|previously|just|yesterday) (talked|spoke|spoken|contacted|called)',
    `
      (real estate|travel|insurance|estate|letting|booking|shipping|double|secret|free|user|chemical|cleaning|ai|my|his|her|
      their|transfer|ticket|change|press|sports|literary|delivery|customs) (agent|operator|manager|representative|advisor|
      agents)
    `,
    `
      (agent|operator|manager|representative|rep|supervisor|specialist|employee|staff|advisor|customer service|customer
      support|associate|consultant|support|live chat|team|service|human) (code|id|number|numbers|fee|fees|name|names|account|
      accounts|portal|api|role|roles|seat|seats|license|licence|desktop|discount|login|dashboard|app|password|permission|
      permissions|profile|hours|email|address|rights|readable|resources|error|errors|plan|plans|feature|features|tool|tools|
      software|badge|position|job|jobs|card|contract|agreement|training|side|view|mode|settings|rates|rate|history|members|
      limit|limits|transcript|transcripts|widget|button|phone number|chair|workspace|assignment|status)
    `,
    `
      (talk|speak|chat) to (people|someone|somebody|anyone|anybody) (about my feelings|abroad|from another|in another|like|
      using|on whatsapp|on the app|on your|through the|through your|via)
    `,
    '(hired|hire|hiring|become|becoming|work as|working as|being) (a|an)? .',
    '(deal|text|correspond) (to|with)? (the|this|my|your)? (people|team|department|service|support|staff|anyone|customers)',
    `
      (how|where|when|can|could|may|possible|if|way|able|trying|tried|cannot|cant|unable) (do|does|can|could|should|would|
      must|is|it)? (i|we|one|someone|admins|an agent|agents|it)? (best|easily|manually|quickly|automatically|also|possible)?
      (to)? (assign|reassign|delegate|hand|hand over|hand off|pass|pass on|forward|transfer|route|reroute|move|escalate|
      redirect|give|send|switch|share|return|release) (a|an|another|each|every|one|several|multiple|two|all|any|open|old)
      (open|old|single|specific|existing|new|given|live|running|of the|of our|of my)? <unit> ..
    `,
    `
      (how|where|can|could|possible|way|able|cannot|cant|unable) (do|can|could|should|would)? (i|we|one)? (best|easily|
      manually|automatically)? (to)? (assign|reassign|delegate|hand|hand over|hand off|pass|pass on|forward|transfer|route|
      reroute|move|escalate|redirect|give|send|share|return) (conversations|sessions|tickets|chats|threads|inquiries|
      enquiries) ..
    `,
    `
      (can|could|may|will|would|does|do|when|how|if|whether|who|which) (can|could|does|do|will|would)? (a|an|any|another|one|
      the|other|more than one|two|several)? <adj>? <adj>? (<one>|person|people|agents|someone|somebody|anyone|anybody|someone
      else|team|colleagues) (also|still|then|manually|later)? (take over|takes over|taking over|pick up|picks up|claim|claims|
      join|joins|step into|steps into|handle|handles|answer|answers|close|closes) (a|an|any|another|each|every|several|
      multiple|open|all|one) (ai|bot|open|running|live|single)? <unit>
    `,
  ],
  notAfter: [
    `(in|at|from|on) (my|our) (own)? (team|company|office|side|end|family|firm|department)`,
    `at (my|our) company`,
    `
      (machine|computer|software|program|ai|robot|bot|human|script|recording) (made|wash|washable|vacuum|cleaner|mower|learning|
      parts|account|plan|license|version|case|game|games|hair|sample|price)
    `,
    `
      (is|are|was|were|wont be|will be)? (not|isnt|arent|never|unnecessary) (really|even)? (needed|necessary|required|
      important|my|what i|helpful|the answer|an option|the point|working|work|showing|there|clickable|visible)?  (anymore)? $
    `,
    '(isnt|arent|is not|are not|not) (needed|necessary|required)',
    `
      (button|option|link|feature|page|form|screen|function|menu|setting|command|rule|rules|workflow|flow|logic|rate|rates|
      process|widget|trigger|triggers|tab|icon) (is|does|doesnt|isnt|not|wont|in|on|work*|appears|for|to|shows|disappear*|are|
      has|should|from|missing|broken)
    `,
    `
      (yesterday|last week|last month|last time|earlier today|earlier|before|already|this morning|on monday|on friday|on
      tuesday|on wednesday|on thursday) (and|but|who|about|they|he|she|who said)
    `,
  ],
}
