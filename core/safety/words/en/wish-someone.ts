// English: asking for somebody to help. How phrases are written stands in ../language.ts.
import type { Phrase } from '../language.ts'

export const wishSomeone: Phrase[] = [
  '(ask|asking|request|requesting|demand|order) (for)? .... (from|of) (a|an) <adj>? <adj>? <one>',
  `
      (gonna|going to|ill|will|would|might|do|definitely|really) (be)? (need|want|require|needing) (a|an|another) <adj>? <adj>?
      (<one>|person) (for this|for that|here|please|to|now|$)
    `,
  `
      (help|assistance|support|assist|advice|attention) (from|of|by) (a|an|any|some|the|one)? (member|members|person) of (the|
      your) (team|staff|crew|personnel)
    `,
  '(want|need|require|like|request) (the|your|some) (staffs|teams|managers|agents|supervisors|staff|team member) (help|assistance|attention|support)',
  `
      (is|isnt) (the|your|a|an|any|some) <adj>? (manager|supervisor|boss|owner|receptionist|concierge|duty manager|agent|person in
      charge) (around|there|available|in|in today|on duty|free|here|about)
    `,
  '(arrange|ask|organise|organize|plan) for (a|an|someone|somebody|one of your|your|the) <adj>? <adj>? (<who>|to|else)? (to)? <served> (me|us|to me|to us|with me|with us|please|back|$)',
  'consult (with)? (a|an|one of your|one of the|your|some|someone|somebody|the|my) <adj>? <adj>? (<who>|specialist|who|at|in|about|$)',
  '(swap|shift|turn|flip|change|switch) (me|us) (over|across|back)? (to|onto|with) <det>? <adj>? <adj>? <who>',
  '(want|need|looking for|find me|get me|give me|trying to reach) the (right|correct|proper|relevant|appropriate|responsible) (department|team|person|people)',
  `(real|actual|live) (human|humans|person|people|agent) (needed|required|here|available|now)`,
  `(is|are) there (any|some|a|an) <adj> <adj>? (human|humans|person|people|agent|agents) (here|there|around|available)? $`,
  `<want> (human|manual|personal) (customer)? (service|services|support|help|care)`,
  '^ <polite>? (someone|somebody|anyone) (else|with authority|real|human|competent|in charge) <polite>? $',
  `
      (is|are) (anyone|anybody|someone|somebody|a human|a person|an agent) (available|there|free|around) (to|who|for|right now|
      now|$)
    `,
  `
      (human|live|real|personal) (assistance|help|support|agent|intervention|operator|representative) (is)? (needed|required|
      please|wanted|requested|now)
    `,
  '(complain|complaint) (to|with) (a|an|the|your) (manager|supervisor|boss|superior|person|human|owner)',
  `
      (can|could|want|like|prefer|need|please|have|be|would|must|should) .... (handled|dealt with|reviewed|answered|looked at|
      checked|processed|resolved|solved|assisted|served|helped|attended|attended to|taken over|seen) by (a|an|some|another|one
      of your|your)? <adj>? <adj>? (human|humans|person|real person|agent|someone|somebody|representative|human being|staff|
      people|employee|colleague)
    `,
  '(can|could|may|must) (i|we) (please)? (see|meet) (a|an|the|your|with a|with an) <adj>? <adj>? <one>',
  `
      (help|assistance|support|answer|advice|reply|response|input) from (a|an|another|some|your|one of your|the)? <adj>?
      <adj>? (<one>|person|someone|somebody|people|humans) (please|instead|now|not|with|in|from|who|that|real|else|$)
    `,
  '(rather|prefer to|prefer it if|better to|like to) .... with (a|an|another|some) <adj>? <adj>? (human|person|human being)',
  '(let|have|make|ask|get) (someone|somebody|anyone) (else|real|human) (to)? <served>',
  `
      (have|get|let|ask|tell|make) (a|an|the|your|one of your|another)? <adj>? <adj>? (<one>|person|people|guys|boss) (to)? (please)?
      <served> (me|us|to me|to us|with me|with us|at it|at this|into it|into this)
    `,
  `
      (can|could|may|might|will|would|should|perhaps|maybe) (someone|somebody|anyone|anybody) (real|human)? (from|at|in|on) (the|
      your|customer|support)? .. (please)? (kindly|maybe)? <served>
    `,
  `
      (can|could|may|might|will|would|should|perhaps|maybe) (one of your|one of the|any of your|a member of|a member of your|your|
      someone of your|a) <adj>? (staff|team|people|colleagues|colleague|agents|advisors|advisers|guys|experts|specialists|
      representatives|employees|colleague of yours|human|humans) (members|member)? (please|maybe|kindly|perhaps)? <served> (me|
      us|better|to me|with me|at it|at this|into it|into this|instead|properly|$)
    `,
  `
      (wait|waiting|hold|hang on) (here)? for (a|an|the|your) <adj>? <adj>? (human|human being|agent|representative|operator|
      real person|live person|supervisor|advisor|adviser)
    `,
  'only (a|an) <adj>? (human|person|agent|human being) (can|could|will|would|is able)',
  '(want|prefer|need|like|only accept|only trust) (humans|real people|actual people|people) (not|please|to|over|instead|rather|$)',
  `
      (want|need|like|wish|hoping|love|have) to see (a|an|another|some) <adj>? <adj>? (human|person|human being|agent|advisor|
      adviser|representative|manager)
    `,
  '(have|get) (someone|somebody|anyone|a person|a human) (real|else)? (to)? <served> (me|us|with|my|this|the|please|$)',
  `
      (a|an|another|some|real|actual) (human|person|agent|human being|real person) (could|can|would|will|might|may) (probably|
      perhaps|maybe|surely)? (help|assist|understand|solve|explain|sort) (me|us|this|it|better|that|my)
    `,
  `
      (is|are) there (someone|anyone|somebody|anybody|any other person|another person) (else|here)? (who|that) (can|could|might|
      would) <served>
    `,
  `
      (have|get|let|ask|tell|make) (a|an|the|your|one of your|another) <adj>? <adj>? (<one>|person|boss) (to)? (please)? <served>
      (this|it|that|my .|please|now|soon|asap|$)
    `,
  `
      (want|need|get|have|like|use|looking for|request|requesting|expect) (a|an|some|any|more|further)? (assistance|help|hand|
      support|advice|answer|reply|response|guidance) from (a|an|any|one of|one of your|one of the|your|another|some) <adj>? <adj>?
      (<one>|person|agents|advisors|advisers|representatives|humans|people|guys)
    `,
  '(get|got|take) (a)? hold of (a|an|any|some) <adj>? (person|people|<one>)',
  '<want> <det>? <adj>? <adj>? <one>',
  '(i|we) (just|really|only)? (want|need|wanna) (a|another|some|your)? (person|humans|people|team)',
  '(i|we) (want|need|wanna|would like|prefer|demand) (person|human)',
  'gimme (a|an)? <adj>? (person|human|someone|somebody|people)',
  `
      (is|are|isnt|arent) (there|here|any|also|there any|there also|there some|there actually)? (a|an|any|also|some|actual|
      actually|no)? (humans|real people|real person|actual people|real humans|human agents|live agents|live agent|human agent|
      human support|live support|live chat|actual humans|human operators|human being|human) (working|available|around|there|
      behind|online|who|that|i)
    `,
  `
      (is|are) there (also|any|some|a|an|no)? (humans|human|real people|real humans|human agents|live agents|live agent|human
      agent|real person|live person) $
    `,
  `
      someone from (customer care|customer service|customer support|support|the support team|your team|your support team|the
      team|your company|the company|staff|tech support)
    `,
  '(but|rather|instead|rather than) (a|an|with a|to a|with an) (real|actual|live)? (human|person|agent|human being)',
  '(take over|takeover|step in) .. (human|person|agent)',
  `
      ^ <polite>? <polite>? <det>? <adj>? <adj>? (human|person|agent|operator|representative|rep|human being|real person|live
      person|supervisor|live agent|human agent|real human|customer service|customer service representative|customer support)
      <polite> <polite>? $
    `,
  '^ (real|live|actual|human) (person|human|agent|people|being|operator|representative|support|help|chat) <polite>? $',
  `
      (use|start|open|join|try|want|like|switch to|go to|get|access|have|need|offer) (a|the|your)? live (chat|agent|support)
      (please|now|with|agent)
    `,
  `
      not (a|to a|with a|to an|with an|an)? <bot> (but)? (a|an|to a|with a)? (real|actual|live)? (human|person|agent|someone|
      somebody)
    `,
  `
      (human|person|agent|representative|someone real|somebody real|someone) (please)? (and)? not (a|an|to a|with a|some|this|
      another)? <bot>
    `,
]
