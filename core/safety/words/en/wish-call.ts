// English: asking to be called, or to reach a person. How phrases are written stands in ../language.ts.
import type { Phrase } from '../language.ts'

export const wishCall: Phrase[] = [
  `
      (i|we|id|would) (want|need|wanna|would like|like|love|prefer|expect|ask|request) (you|someone|somebody|your .|one of
      your .) to (call|phone|ring|contact|reach out to|reach|get in touch with|get back to) (me|us) (please|pls|back|now|asap|today|tomorrow|on|at|about|regarding|soon|later|$)
  `,
  `
      (can|could|would|will|may) (you|u|ya|your team|your staff|your agent|your support|your .) (guys|people|please|pls|
      kindly|maybe|just)? (contact|reach out to|get in touch with|reach|give a call to|phone back) (me|us)
  `,
  `
      ^ <polite>? <polite>? (contact|reach out to|reach|get in touch with|get back to) (me|us) (please|pls|now|via|on|by|at|
      asap|back|soon|over|through|directly|$)
  `,
  '^ <polite>? <polite>? (call|phone|ring) (me|us) (later|tomorrow|again|after|up|back|in|over|soonest|directly)',
  `
      (get|want|need|like|request|requesting|schedule|book|arrange|set up|expect|ask for|make me) (a|an|for a)? (quick|phone|voice|return|personal)? (call|callback|call back|phone call) (from|with|back|please|pls|now|today|
      tomorrow|asap|$)
  `,
  `
      (want|like|need|prefer|rather|ask|wish|expect) (to)? (be|get) (contacted|phoned|called back|rung back|contacted back|reached) (back|by|please|asap|now|on|over|via|soon|$)
  `,
  '(reach|contact|call) (me|us) (on|at|via|through|over) (my|the|this|phone|telephone|call|mobile|number|cell)',
  `
      (contact|reach|call|reach out to) (the)? (it|it support|tech support|hr|human resources|it helpdesk|it desk|service
      desk|help desk|helpdesk) (please|team|department|$)
  `,
  `
      (get|give|put|call|ring) (me|us) <det>? <adj>? (reception|front desk|concierge|housekeeping|switchboard) (on the|please|
      now|$)
    `,
  `
      (contact|reach|call|phone|ring|get hold of|get in touch with|get to) (the|your)? (reception|front desk|receptionist|
      concierge|switchboard|duty manager|night manager)
    `,
  '(want|need|get me|give me|call) my (own|personal)? (banker|account manager|relationship manager|adviser|advisor|case manager)',
  '(can|could|may|might|do) (i|we) (please|just|maybe|possibly|quickly|also) (get|have|see|reach|contact|ask for) <det>? <adj>? <adj>? <one>',
  `
      ^ <polite>? <polite>? (call|phone|ring) (me|us) (back)? (please|pls|now|today|tomorrow|asap|immediately|soon|when|on|at|
      about|regarding|$)
    `,
  `
      (can|could|would|will) you (guys)? (please)? (call|phone|ring) (me|us) (back|please|now|today|tomorrow|asap|on|at|about|
      instead|$)
    `,
  `(give|gimme) (me|us)? a (call|callback|call back|ring|phone call)`,
  `
      (would like|id like|want|need|request|requesting|arrange|schedule|ask for) (to)? (a|get a|have a|for a) (callback|call
      back|phone call)
    `,
  `
      (help|assistance|assist) (me|us)? (to|with|in)? (contact|contacting|reach|reaching|call|calling) <det>? <adj>? <adj>?
      (<one>|person|someone|somebody|anyone|support|support team|assistant)
    `,
  `(contact|reach|call) (a|an|another) <adj>? <adj>? assistant`,
  `
      (have to|have got to|got to|gotta|must|wanna|what to do to|have to do to|need to do to|know how to|do i do to|way to|
      possible to|possible for me to) (contact|reach|call) <det>? <adj>? <adj>? (<one>|person|someone|somebody|anyone|support|
      support team)
    `,
  '(can|could|may) i (just|please)? (call|phone|ring) (you|in)? (instead|now|directly|please|$)',
  `
      (rather|prefer to|want to|like to) (call|phone|ring) (you|someone|somebody|in|instead|support|an agent) (instead|
      directly|please|$)
    `,
  `
      (someone|somebody|anyone|anybody|person|human|agent) (real|else|there|that|who|whom|human)? (i|we) (can|could|may) (call|
      contact|ring|phone|reach|deal with|turn to|chat to|chat with)
    `,
  `
      (get|put|have) (a|an|the|your)? <adj>? (someone|somebody|person|human|manager|agent|representative|supervisor|operator)
      on the (phone|line)
    `,
  '(get|have|want|need|expect|arrange|order) (me|us)? a (callback|call back|return call|phone call from) ',
  `
      (i|we|ive|weve|i have|just|already) (already|just|only|clearly|specifically|repeatedly)? (asked|begged|requested|asking)
      (you|again|twice|three times)? (for)? (a|an|your|some|another) <adj>? <adj>? (human|human being|person|agent|representative|
      operator|manager|supervisor|advisor|adviser|rep)
    `,
  `
      (get|fetch|bring|summon|please call|where is|wheres) (me|us|in|over)? (your|the|a) <adj>? (manager|boss|supervisor|
      superior|team lead|team leader)
    `,
  '(prefer|want|need|like) (a|to have a) (phone|telephone|voice) (call|conversation|chat|contact)',
  'do you (guys)? have (a|any) <adj>? (hotline|helpline|phone line|telephone line)',
  '(phone line|hotline|helpline) (that)? (i|we) (can|could) (call|ring|phone)',
  '(get back|reply|respond|answer|come back|return) to (me|us) (by|over the|via|on the) (phone|telephone|call)',
  '(put|get) (a|an|the|your) <adj>? <adj>? (<one>|person) on (the phone|the line|here|please|$)',
  '<want> (human|personal|individual) (customer)? (assistance|advice|attention|contact|guidance)',
  '(bring|call|loop|rope|pull) in (a|an|your|another|the) <adj>? <adj>? (<one>|person)',
  `
      do you (guys|also|even|not|actually)? have (a|an|any|some|actual|real)? <adj>? (human|humans|live chat|live agent|live
      agents|human agents|live support|human support|real people|real person|representatives|operators|agents|customer service
      representatives|operator|representative|phone support)
    `,
  `
      (i|we) (want|need|would like|wanna|prefer|want to get|like) (human|live|real|actual|personal|in person|real life) (help|
      assistance|support|contact|agent|interaction|advice|service|being)
    `,
  `
      (someone|somebody) from (your|the|customer|support|sales|billing|tech|technical|service) (team|care|support|service|
      department|staff|office|company|side|team)? (please|call|contact|to|help)
    `,
]
