// English: the wish for a person. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const wish: Language['wish'] = {
  asks: [
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
    `(real|actual|live) (human|humans|person|people|agent) (needed|required|here|available|now)`,
    `
      (help|assist|assistance|trouble|a hand|hard time) (me|us)? (to|with|in|on|about)? <talking> <with> <det>? <adj>? <adj>?
      (<who>|assistant)
    `,
    `
      (help|assistance|assist) (me|us)? (to|with|in)? (contact|contacting|reach|reaching|call|calling) <det>? <adj>? <adj>?
      (<one>|person|someone|somebody|anyone|support|support team|assistant)
    `,
    `<talk> <with> (a|an|some|another) <adj>? <adj>? assistant`,
    `(contact|reach|call) (a|an|another) <adj>? <adj>? assistant`,
    `
      (have to|have got to|got to|gotta|must|wanna|what to do to|have to do to|need to do to|know how to|do i do to|way to|
      possible to|possible for me to) (contact|reach|call) <det>? <adj>? <adj>? (<one>|person|someone|somebody|anyone|support|
      support team)
    `,
    `^ <polite>? <talking> <with> <det>? <adj>? <adj>? <who> <polite>? $`,
    `
      (can|could|would|will|please) (you|u|ya)? (please)? (direct|transfer|connect|pass|route|redirect|hand) (to|over to)? (me)?
      (to)? (me)? (a|an) <adj>? <adj>? (<one>|person|assistant)
    `,
    `(is|are) there (any|some|a|an) <adj> <adj>? (human|humans|person|people|agent|agents) (here|there|around|available)? $`,
    `<want> (human|manual|personal) (customer)? (service|services|support|help|care)`,
    '(talk|speak) <with> (mr|mrs|ms|miss|dr) .',
    '(can|could|may) i (just|please)? (call|phone|ring) (you|in)? (instead|now|directly|please|$)',
    `
      (rather|prefer to|want to|like to) (call|phone|ring) (you|someone|somebody|in|instead|support|an agent) (instead|
      directly|please|$)
    `,
    `
      (can|could|may|might|will) (someone|somebody|anyone|anybody) else (please)? (help|assist|answer|look|take|handle|deal|
      talk|speak)
    `,
    '^ <polite>? (someone|somebody|anyone) (else|with authority|real|human|competent|in charge) <polite>? $',
    `
      (get|find|have|send) (someone|somebody|a person|a human|an agent|a colleague|anyone) to (help|call|contact|assist|talk
      to|speak to|speak with|talk with|answer|phone|ring) (me|us)
    `,
    `
      (is|are) (anyone|anybody|someone|somebody|a human|a person|an agent) (available|there|free|around) (to|who|for|right now|
      now|$)
    `,
    `
      ^ <polite>? (can|could|would|please)? (you)? (please)? (transfer|forward|redirect) (the|my|this) (call|chat|
      conversation) <polite>? $
    `,
    `
      (member of your team|someone in your team|someone on your team|your team|your colleague|your manager|your staff)
      (please)? (to)? (call|contact|phone|ring|reach out to|get back to|talk to|speak to) (me|us)
    `,
    `
      (human|live|real|personal) (assistance|help|support|agent|intervention|operator|representative) (is)? (needed|required|
      please|wanted|requested|now)
    `,
    `
      (someone|somebody|anyone|anybody|person|human|agent) (real|else|there|that|who|whom|human)? (i|we) (can|could|may) (call|
      contact|ring|phone|reach|deal with|turn to|chat to|chat with)
    `,
    '(number|phone number) (i|we) (can|could) (call|ring|phone|dial) (to (talk|speak)|someone|please|$)',
    `
      (need|want|find|looking for|like|have) (someone|somebody|a person|anyone|a human|a real person) (real|else|human)? to
      (talk|speak|chat) (to|with)
    `,
    '(complain|complaint) (to|with) (a|an|the|your) (manager|supervisor|boss|superior|person|human|owner)',
    `
      (can|could|want|like|prefer|need|please|have|be|would|must|should) .... (handled|dealt with|reviewed|answered|looked at|
      checked|processed|resolved|solved|assisted|served|helped|attended|attended to|taken over|seen) by (a|an|some|another|one
      of your|your)? <adj>? <adj>? (human|humans|person|real person|agent|someone|somebody|representative|human being|staff|
      people|employee|colleague)
    `,
    `
      (can|could|may) (we|i) (talk|speak) (to you|with you|to someone)? (on the phone|by phone|over the phone|via phone|in
      person|face to face|on a call)
    `,
    '(can|could|may|must) (i|we) (please)? (see|meet) (a|an|the|your|with a|with an) <adj>? <adj>? <one>',
    `
      <talk> <with> (the|your|a|an|my|someone in|someone at|someone from|someone in the|somebody in the|someone in your|
      somebody from) .. (department|team|desk|office|branch|division|unit|staff|reservations|reception|concierge|housekeeping|
      kitchen|restaurant|teller|cashier|banker|officer|adviser|advisor|clerk|counter|personnel|attendant|engineer|doctor|nurse|
      agent|assistant manager|expert|experts)
    `,
    `
      <send> (me|us|my call) <over>? <over>? (to|with|onto) (the|your|a|an|someone in|someone at|someone from|someone in the|
      somebody from|someone in your)? .. (department|team|desk|office|branch|division|unit|staff|reservations|reception|
      concierge|housekeeping|teller|cashier|banker|officer|adviser|advisor|clerk|personnel|attendant|expert|experts)
    `,
    '<send> (me|us) on the (phone|line) (with|to) <det>? <adj>? <adj>? <who>',
    `
      (get|put|have) (a|an|the|your)? <adj>? (someone|somebody|person|human|manager|agent|representative|supervisor|operator)
      on the (phone|line)
    `,
    `
      (help|assistance|support|answer|advice|reply|response|input) from (a|an|another|some|your|one of your|the)? <adj>?
      <adj>? (<one>|person|someone|somebody|people|humans) (please|instead|now|not|with|in|from|who|that|real|else|$)
    `,
    `
      (discuss|sort|resolve|solve|handle|arrange|settle|fix|go over|go through|talk through|talk about) (this|it|that|things|
      my .|the .|my . .)? (out|over)? (directly|in person)? with (a|an|the|your|one of your)? <adj>? <adj>? (<one>|someone|
      somebody|person|staff|team)
    `,
    `
      (want to|need to|like to|love to|prefer to|wish to|have to|got to|gotta|must|wanna|can i|could i|may i|let me|can we|could
      we|lemme|hoping to|trying to) (please|just|maybe|also|actually|only)? (speak|talk|have a word) <with> (the|your|an|a|one
      of your|some) .
    `,
    `
      (get|be|have me|get me|am|being|got) <passed> <over>? <over>? (to|with|onto) <det>? <adj>? <adj>? (<one>|person|someone|
      somebody|reception|front desk|support)
    `,
    `^ <polite>? <polite>? (can you|could you|would you|will you)? (please|just)? (connect|transfer) (me|us) <polite>? $`,
    `(mind|consider|how about|what about) <passing> (me|us|this|my call)`,
    `
      (chance|possibility|option|opportunity|way|hope) (of|for|to)? (me|us)? (<talking>|getting|reaching|contacting) (to|with|
      hold of)? <det>? <adj>? <adj>? (<one>|person|someone|somebody)
    `,
    `
      (insist on|keen on|happier|comfortable|better off|easier|confident|need to be|like to be|want to be|would be) (if i were|
      by|when)? <talking> <with> <det>? <adj>? <adj>? (<one>|person|someone|somebody)
    `,
    '(rather|prefer to|prefer it if|better to|like to) .... with (a|an|another|some) <adj>? <adj>? (human|person|human being)',
    '(let|have|make|ask|get) (someone|somebody|anyone) (else|real|human) (to)? <served>',
    `
      (arrange|schedule|book|set up|organise|organize|fix|plan) (me|us)? (a|an|the)? (phone|video|telephone)? (call|callback|
      call back|conversation|chat|talk) with (a|an|one of|one of your|your|someone|somebody|the|my) <adj>? <adj>? (<one>|person|
      from .. team|in .. team|team|people)
    `,
    '(get|have|want|need|expect|arrange|order) (me|us)? a (callback|call back|return call|phone call from) ',
    `
      (have|get|let|ask|tell|make) (a|an|the|your|one of your|another)? <adj>? <adj>? (<one>|person|people|guys|boss) (to)? (please)?
      <served> (me|us|to me|to us|with me|with us|at it|at this|into it|into this)
    `,
    `
      (number|extension|key|button|option) (do|can|should|must|would) (i|we) (have to|need to)? (dial|press|call|ring|push|
      choose) (to|for) (get|reach|speak|talk|a|an)? (to|with|hold of)? <det>? <adj>? <adj>? (<one>|person|someone|somebody)
    `,
    `
      (cant|cannot|unable to|not able to|couldnt|trying to|tried to|cant seem to|how to|how do i|how can i|impossible to) (get
      through to|reach|get hold of|get a hold of|get to|find|contact) (anyone|anybody|someone|somebody|a|an|any) (real|human|
      humans|actual|living|real person|actual person|person who)
    `,
    `
      (i|we|ive|weve|i have|just|already) (already|just|only|clearly|specifically|repeatedly)? (asked|begged|requested|asking)
      (you|again|twice|three times)? (for)? (a|an|your|some|another) <adj>? <adj>? (human|human being|person|agent|representative|
      operator|manager|supervisor|advisor|adviser|rep)
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
      (pass|hand|escalate|forward|refer|take|give|raise) (this|it|that|my case|my issue|my complaint|my problem|my question|my
      request) <over>? <over>? (to|onto|with) (your|a|an|the) <adj>? <adj>? (team|colleagues|colleague|staff|boss|bosses|
      managers|management|higher ups|supervisors|superiors|<one>|person)
    `,
    `
      (want|need|like|have|get|demand) (to have|to see)? (this|it|that|my case|my issue|my complaint|my problem|the case|the
      issue) (to be)? escalated
    `,
    `
      (find|get|send|bring|fetch|need|want|like|looking for|have) (me|us)? (someone|somebody|a person|a human|an agent|a
      colleague|anyone) (else|real|competent)? (who|that|to) (can|could|is able to|is allowed to|may|will|would)? (actually|
      really|properly|please)? (help|assist|understand|understands|speak to|speak with|talk to|talk with|explain|decide) (me|us|
      with|to|this|what|it|please|$)
    `,
    '(who|whom) (do|must|would|should|can) (i|we) (need|have|ask|got)? (to)? (to)? (speak|talk|chat) (to|with)',
    `
      what (does it take|must i do|should i do|can i do|do i do|do i need to do|do i have to do|do i need|would it take|is
      needed|have i got to do) (here|just)? to (talk|speak|chat|get|reach|contact|get through|get hold of|get in touch|have a
      word|be connected|be put through)  (to|with|of)? <det>? <adj>? <adj>? (<who>|assistant)
    `,
    `
      (is|isnt|wasnt) (there)? (anyone|anybody|someone|somebody|nobody|no one) (here|there|around|available|else|real)? (that|who|
      to|whom)? (i|we)? (can|could|may)? (talk|speak|chat) (to|with)?
    `,
    `
      (someone|somebody|human|person|agent|people|anyone|representative|operator|else) .... (instead of|rather than|other than|
      and not|not) (a|an|this|the|your|some|another|with a|to a|talking to a|by a|from a|just a|talking to this)? <bot>
    `,
    `
      (wait|waiting|hold|hang on) (here)? for (a|an|the|your) <adj>? <adj>? (human|human being|agent|representative|operator|
      real person|live person|supervisor|advisor|adviser)
    `,
    'only (a|an) <adj>? (human|person|agent|human being) (can|could|will|would|is able)',
    '(want|prefer|need|like|only accept|only trust) (humans|real people|actual people|people) (not|please|to|over|instead|rather|$)',
    '(point|send|lead|steer|take|get) (me|us) (over|straight|directly)? (to|towards) (a|an|another|any) <adj>? <adj>? (<one>|person)',
    `
      <talk> <with> (a|an|another|some|the|your) <adj>? <adj>? (man|woman|lady|guy|gentleman|native speaker|english speaker|adult|
      senior|expert|professional|technician|engineer|lawyer|nurse|doctor|pharmacist|banker|teller|clerk|cashier|salesperson|
      salesman|mechanic|accountant|agronomist|human resource|decision maker)
    `,
    `
      (get|fetch|bring|summon|please call|where is|wheres) (me|us|in|over)? (your|the|a) <adj>? (manager|boss|supervisor|
      superior|team lead|team leader)
    `,
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
      (want to|need to|like to|love to|prefer to|wish to|have to|must|wanna|can i|could i|may i|let me|can we|could we|^|please)
      (please|just)? (speak|talk) <with> <rooms> (please|now|about|department|team|$)
    `,
    '<send> (me|us|my call) <over>? <over>? (to|with) <rooms>',
    `
      (is|are) there (someone|anyone|somebody|anybody|any other person|another person) (else|here)? (who|that) (can|could|might|
      would) <served>
    `,
    `
      (can|could|may|lets|let us|rather|prefer to|want to|like to) (we|i)? (please|just)? (do|discuss|handle|sort|settle|
      continue|finish|resolve) (this|it|that) (out)? (by|on the|over the|via) (phone|telephone)
    `,
    '(prefer|want|need|like) (a|to have a) (phone|telephone|voice) (call|conversation|chat|contact)',
    'do you (guys)? have (a|any) <adj>? (hotline|helpline|phone line|telephone line)',
    '(phone line|hotline|helpline) (that)? (i|we) (can|could) (call|ring|phone)',
    '(get back|reply|respond|answer|come back|return) to (me|us) (by|over the|via|on the) (phone|telephone|call)',
    `
      (better|best|happier|good|great|prefer it|like it|love it|ok|okay|easier|appreciate it) if (i|we) (could|can)? (please|just)?
      (spoke|talked|speak|talk|chat|chatted|spoke directly|talk directly) <with> <det>? <adj>? <adj>? <who>
    `,
    `
      (have|get|let|ask|tell|make) (a|an|the|your|one of your|another) <adj>? <adj>? (<one>|person|boss) (to)? (please)? <served>
      (this|it|that|my .|please|now|soon|asap|$)
    `,
    '(put|get) (a|an|the|your) <adj>? <adj>? (<one>|person) on (the phone|the line|here|please|$)',
    'let me (please|just)? (talk|speak) <with> (him|her|them)',
    `
      (want|need|get|have|like|use|looking for|request|requesting|expect) (a|an|some|any|more|further)? (assistance|help|hand|
      support|advice|answer|reply|response|guidance) from (a|an|any|one of|one of your|one of the|your|another|some) <adj>? <adj>?
      (<one>|person|agents|advisors|advisers|representatives|humans|people|guys)
    `,
    '(get|got|take) (a)? hold of (a|an|any|some) <adj>? (person|people|<one>)',
    '<want> (human|personal|individual) (customer)? (assistance|advice|attention|contact|guidance)',
    '(bring|call|loop|rope|pull) in (a|an|your|another|the) <adj>? <adj>? (<one>|person)',
    '<talk> <with> <det>? <adj>? <adj>? <who>',
    '(talk|speak|chat) (to|with) <det>? <adj> . (employee|agent|representative|advisor|person|manager|member)',
    '(talk|speak|chat) (human|agent|representative|operator|real person)',
    '(talk|speak|chat) (to|with) <det>? .. (employee|representative|rep|associate|staff|human|representatives)',
    `
      (talking|speaking|chatting|dealing) (to|with) <det>? <adj>? <adj>? (human|real person|live person|agent|representative|
      live agent) (please|instead|now|would be)
    `,
    `
      (prefer|rather|like|love|start|try|appreciate|enjoy) (talking|speaking|chatting|dealing) (to|with) <det>? <adj>? <adj>?
      <who>
    `,
    `
      <send> (me|us|my call|this call|my case|this case|the conversation|a conversation|this conversation|my conversation|the
      chat|this chat|the call|the ticket|my ticket|this ticket) <over>? <over>? (to|with|onto|2) <det>? <adj>? <adj>? <who>
    `,
    '<send> <me> <over>? <over>? (to|with|onto|2) <det>? <adj>? <adj>? <one>',
    `
      (give|get|gimme|bring|hand|pass|send) (me|us) (over|on|through)? (to|with)? (a|an|the|your|some)? <adj>? <adj>? (<one>|
      person|someone|somebody|people)
    `,
    '(put|connect|patch|pass|hand|transfer) (me|us) (through|over|across|thru|along)',
    '<send> <over>? (to|with) <det>? <adj>? <one>',
    `
      (hand|handoff|hand off|handover|hand over|transfer|transferring|escalation|escalate|escalating) (over)? (to|with)?
      <det>? <adj>? (human|agent|representative|operator|manager|supervisor|live person|real person|higher level|tier 2|tier
      two|level 2|second level|next level|human support|live support)
    `,
    '(please|pls|want to|need to|would like to|id like to|can you|could you|must) escalate (this|it|my|the)',
    '^ escalate (this|it|my issue|my case|my ticket|the issue|now|please)',
    '<want> <det>? <adj>? <adj>? <one>',
    `
      <want> (to)? <det>? <adj>? <adj>? (human|person) (please|instead|now|to help|to talk|to speak|to answer|to look|to solve|
      to deal|not)
    `,
    '(i|we) (just|really|only)? (want|need|wanna) (a|another|some|your)? (person|humans|people|team)',
    '(i|we) (want|need|wanna|would like|prefer|demand) (person|human)',
    'gimme (a|an)? <adj>? (person|human|someone|somebody|people)',
    `
      (want|need|have|get|would like|id like|ask|tell|let|make|require) (a|an|your)? (someone|somebody|manager|human|person|
      agent|representative|real person|colleague|supervisor|advisor) (from .... to|to|who can|that can|please)? (call|phone|
      ring|contact|talk to|speak to|speak with|talk with|get back to|reach out to|chat with) (me|us)
    `,
    `
      (can|could|would|will|please have|may) (someone|somebody|anyone|anybody) (please|real|human|actually|from .... )? (call|
      phone|ring|contact|talk to|speak to|speak with|talk with|chat with|get in touch with|reach out to) (me|us)
    `,
    `
      (can|could|would|will|may) (a|an|your)? <adj>? (human|agent|representative|real person|live person|person|human being|
      supervisor|manager|operator|live agent|support agent|staff member|employee) (please|maybe|actually|just)? (help|assist|
      call|look|check|take over|answer|handle|contact|talk|speak|join|respond|reply|step in|take a look|take this|sort|explain|
      do)
    `,
    `
      (have|let|get|want|need|like|prefer|make) (a|an)? <adj>? (human|agent|representative|real person|live person|human being|
      supervisor|person) (to)? (help|assist|call|look|check|take over|answer|handle|contact|talk|speak|join|respond|reply|step
      in|review|deal)
    `,
    `
      (is|are|isnt|arent|can) there (a|an|any|also|some|anyone|someone|somebody|anybody|actually|not)? <adj>? <adj>? (human|
      humans|person|people|someone|somebody|anyone|anybody|agent|agents|representative|representatives|staff|operator|number|
      way|option|chance|possibility|line|employee|employees)? .. (i|we|me|to|that i|who i|whom i)? (can|could|may|might|would
      be able to)? (talk|speak|chat|converse) (to|with)
    `,
    `
      (is|are|isnt|arent) (there|here|any|also|there any|there also|there some|there actually)? (a|an|any|also|some|actual|
      actually|no)? (humans|real people|real person|actual people|real humans|human agents|live agents|live agent|human agent|
      human support|live support|live chat|actual humans|human operators|human being|human) (working|available|around|there|
      behind|online|who|that|i)
    `,
    `
      (are|is) there (also|any|some|a|no|not)? (humans|human|real people|actual people|real humans|human agents|live agents|
      live agent|human agent|people|staff|real person|agents)  .... (work*|available|i|talk|speak|chat|help)
    `,
    `
      (is|are) there (also|any|some|a|an|no)? (humans|human|real people|real humans|human agents|live agents|live agent|human
      agent|real person|live person) $
    `,
    `
      do you (guys|also|even|not|actually)? have (a|an|any|some|actual|real)? <adj>? (human|humans|live chat|live agent|live
      agents|human agents|live support|human support|real people|real person|representatives|operators|agents|customer service
      representatives|operator|representative|phone support)
    `,
    '(who|whom) (can|could|do|should|may|would) (i|we) (talk|speak|chat) (to|with)',
    `
      (someone|somebody|anyone|anybody|human|person|agent|people|representative|manager|supervisor|number) (else|that|who|whom|
      real|human|where|available)? (i|we) (can|could|may|might) (please|actually)? (talk|speak|chat)
    `,
    `
      (i|we) (want|need|would like|wanna|prefer|want to get|like) (human|live|real|actual|personal|in person|real life) (help|
      assistance|support|contact|agent|interaction|advice|service|being)
    `,
    `
      (someone|somebody) from (your|the|customer|support|sales|billing|tech|technical|service) (team|care|support|service|
      department|staff|office|company|side|team)? (please|call|contact|to|help)
    `,
    `
      someone from (customer care|customer service|customer support|support|the support team|your team|your support team|the
      team|your company|the company|staff|tech support)
    `,
    `
      (want|need|like|prefer|rather|speak to|talk to|get|give me) (someone|somebody) (real|human|else|competent|smarter|smart|
      alive|in charge|higher up|senior|living|more senior|with a brain|with a pulse|who is smarter|who is real|who is human|
      who understands|who is not a bot|who isnt a bot|who actually|who speaks|who can actually|who knows)
    `,
    `
      (speak|talk|speak to|talk to|speak with|talk with|see|get|get me|want) (your|the|a|ur) (manager|supervisor|boss|superior|
      superiors|team lead|team leader|person in charge|manager on duty|duty manager)
    `,
    `
      (call|contact|reach|reach out to|get hold of|get a hold of|get through to|get in touch with|get in contact with) (a|an|
      your|the|with)? <adj>? (human|agent|representative|real person|live person|live agent|human agent|human being|operator|
      someone from support|support agent|customer service agent|customer service representative)
    `,
    `
      (want|need|would like|id like|wish|trying|try|how do i|how can i|how to|can i|could i|do i|where can i|let me) (to)?
      (contact|reach|call|get hold of|get a hold of|get through to|get in touch with|get in contact with|reach out to) (with)?
      (a|an|your|the)? <adj>? (person|someone|somebody|anyone|support|support team|customer service|customer support|customer
      care|team|human)
    `,
    `
      (forward|refer|hand|pass|connect|transfer|direct|put|take|send) me (on|over|through|in touch|back|directly|straight)?
      (to|with) (your|the|a|an|one of your|my) .. (team|department|colleague|colleagues|staff|support|desk|expert|advisor|
      agent|person|human|employee)
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
  ],
  refuses: [
    `
      (too|so|quite|very) (complex|complicated|hard|difficult|specific|much|personal|important|sensitive) for (a|an|this|the|
      you|your|any) <adj>? <bot>
    `,
    '^ <bot> (dont|doesnt|wont|cant|cannot|never|do not|does not) (really|even)? (help|understand|get|solve|work)',
    `
      (get|go|move|talk|skip) (past|around|beyond|rid of|out of|away from|through) (this|the|your|that|these) (stupid|dumb|
      useless|damn|fucking|annoying)? <bot>
    `,
    `
      (im|i am|am|we are|were) (not|done|so done|finished|sick of|through with|over) (talking|speaking|chatting|dealing|
      arguing|typing) (to|with) (a|an|this|these|your|the|you)? (stupid|dumb|useless|damn|fucking)? <bot>
    `,
    `
      (rather not|prefer not to|hate to|refuse to|not going to) (keep)? (talk|speak|chat|deal|talking|type) (to|with) (a|an|
      this|these|your|the)? <bot>
    `,
    '(get|take|let) me (off|out of|away from) (this|the|your|these) (stupid|dumb|useless|damn|fucking)? <bot>',
    `
      (dont|do not|dont really|did not|didnt|no longer|never|not) (want|wanna|like|wish|care|wants|going|willing|interested|
      gonna|intend|plan) (to|in)? (keep|be|continue|have|waste|spend)? (my time)? (to)? (talk|talking|speak|speaking|chat|
      chatting|deal|dealing|typing|discuss|discussing|communicate|interact|interacting|arguing|argue) (to|with)? (a|an|this|
      the|your|some|another|you|any|these)? (stupid|dumb|useless|damn|fucking|freaking|bloody|automated)? <bot>
    `,
    `
      (dont|do not|no longer) (want|need|wanna|like) (a|an|this|your|any|some|another|these|your stupid|this stupid)? (stupid|
      dumb|useless|damn|automated)? (bot|bots|robot|robots|chatbot|machine|ai|automated responses|automated replies|automated
      answers|automated response|chatbots|ai responses|bot answers|bot responses|ai answers) (answer|answers|response|
      responses|reply|replies|help|support|to)?
    `,
    `
      (hate|sick of|tired of|fed up with|done with|enough of|had enough of|cant stand|sick and tired of|stop|quit|enough with|
      get me away from|away from|get me out of|let me out of|rather than) (this|these|the|with|talking to|
      talking with|speaking to|speaking with|chatting with|chatting to|dealing with|your|having to talk to|being stuck with|
      arguing with|to talk to|all|sending me|giving me)? (a|an|this|these|the|your|all|some)? (stupid|dumb|useless|damn|
      fucking|freaking|bloody|idiotic|annoying)? (bot|bots|robot|robots|machine|machines|computer|chatbot|chatbots|ai|
      automated messages|automated responses|automated replies|automated answers|bot loop|chatbot loop)
    `,
    `
      (talking|speaking|chatting|typing|arguing) (to|with) (a|an|this|your|you) (stupid|dumb|useless|damn)? <bot> (is|sucks|
      doesnt|isnt|does not|wont|wastes|makes|drives|annoys)
    `,
    `
      ^ (no|not|no more|not a|not another|not this|not the|no stupid|not an|enough|stop|without) <bot> <polite>? <polite>? $
    `,
    `
      (dont|do not|wont|will not|cant|refuse to) (trust|want|use|accept|talk to|speak to|speak with|talk with|deal with|
      interact with|communicate with) (a|an|this|the|your|some)? (bot|bots|robot|robots|machine|machines|computer|computers|
      chatbot|chatbots|ai)
    `,
    `
      (bot|robot|machine|ai|chatbot) (cannot|cant|can not|wont|will not|is not able to|isnt able to|does not|doesnt) (help|
      understand|solve|fix|answer|get|handle) (me|this|it|that|my)
    `,
    'you (cannot|cant|can not|wont|are not able to) help me .... (human|person|someone|agent)',
  ],
  alone: [
    `<polite>? (start|open|begin|need|want)? (a|the)? live (agent|person|human|operator)? (chat|call|support|conversation) <polite>?`,
    `<polite>? (conversation|contact|chat|call|connection|speaking|talk) (with|to) <det>? <adj>? <adj>? (<one>|person) <polite>?`,
    `<polite>? (no|not) <bot> <polite>? <det>? <adj>? (<one>|person|humans) (only)? <polite>?`,
    `<polite>? <adj>? (<one>|person|humans|people) only <polite>?`,
    `<polite>? (personal|individual) (assistance|help|advice|support|service|contact) <polite>?`,
    `<polite>? <polite>? (transfer|connect|escalate) (me|us|this|it)? <polite>? <polite>?`,
    `
      (stop|enough|no more|not you|forget it|i give up|none of these|other|something else|that is wrong|wrong) <polite>? <det>?
      <adj>? <adj>? (<one>|person) <polite>? <polite>?
    `,
    `<polite>? (get|bring|fetch|find) <det>? <adj>? (<one>|person) <polite>?`,
    `
      <polite>? (cust|cs|customer|service|support) (serv|service|svc|care|support)? (rep|reps|agent|person|human|representative)
      <polite>?
    `,
    `
      <polite>? (contact|reach|call) (the|your|a)? (support|support team|customer service|customer support|customer care|team|
      human|agent) <polite>?
    `,
    `<polite>? human (service|services|handover|handoff|help|support|assistance) <polite>?`,
    `
      <polite>? <polite>? <det>? <adj>? <adj>? (<one>|person|people|humans|human|someone|somebody|agents|representatives)
      <polite>? <polite>? <polite>?
    `,
    `
      <polite>? (handoff|hand off|hand over|handover|human handoff|escalate|escalation|human takeover|live chat|live support|
      live agent|talk to us|transfer me|agent transfer|switch to human|human support|supervisor|support agent|support team)
      <polite>? <polite>?
    `,
    '<polite>? (support|customer service|service|help desk|helpdesk) (please|pls|plz|now)',
    `
      <polite>? (is)? (anyone|anybody|someone|somebody|anyone real|any human|any humans|somebody real|someone real) (there|
      here|out there|around|alive|online|available|listening|home) <polite>?
    `,
    '<polite>? (i|we) (want|need|would like) (to)? (talk|speak|a call|a callback|a call back|a phone call)',
    '<polite>? (let me|can i|may i|could i) (talk|speak) <polite>?',
  ],
  not: [
    'no <adj>? <adj>? (<one>|person|people|humans|agents|operators)',
    `
      <send> (this|it|that|my request|the ticket|this ticket) <over>? <over>? to (my|our) (own)? (colleague|colleagues|boss|
      manager|team|supervisor|staff|agent)
    `,
    `
      (human|agent|representative|person) (hair|hairs|wig|wigs|sample|samples|price|prices|pricing|resources|body|size|
      commission|error)
    `,
    `
      (talk|speak|chat|check|talking|speaking) (to|with) (someone|somebody|a person|people)? (in|at|from|on)? (my|our) (own)?
      (team|boss|manager|company|family|wife|husband|partner|colleague|colleagues|supervisor|staff|customers|customer|clients|
      users|employees|office|side|friend|friends|lawyer|accountant|doctor|people|guests|visitors|buyers|mother|father|mom|dad|
      insurance|landlord)
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
    '(you|youll|you will|u) (can|could|should|may|might|need|have|must|want|will need|will have) (to)? (try)?',
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
