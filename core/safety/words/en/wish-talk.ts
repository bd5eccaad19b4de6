// English: asking to talk with a person. How phrases are written stands in ../language.ts.
import type { Phrase } from '../language.ts'

export const wishTalk: Phrase[] = [
  '(can|could|may|might) (i|we) (please|just|maybe|possibly|also|directly)? (talk|speak|chat) (to|with) .. $',
  `
      (is|are|isnt|arent) (there)? (a|an|any|the|your|some)? <adj>? <adj>? (rep|reps|representative|representatives|agent|
      agents|advisor|advisors|operator|operators|executive|person|human|humans) (is|are|be)? (available|free|online|on duty|
      around|there|here)
  `,
  `
      (where|wheres|how) (is|are|do|can|could|would|to)? (i|we|the|your|my|all the)? (find|get|reach|see|contact)? (a|an|
      the|your|any|all)? <adj>? <adj>? (rep|reps|representative|representatives|agents|live agent|human agent|live chat|
      human)
  `,
  `
      (find|finding|locate|locating|get me|put|bring|send|show me to|direct me to|show me) (a|an|the|your|any|another)
      <adj>? <adj>? (<one>|person) (online|here|please|now|for me|to me)
  `,
  `
      (find|finding|locate|locating|get me|show me to|direct me to) (a|an|the|your|any|another) <adj>? <adj>? (human|human
      agent|live agent|rep|reps|represent*|person|real person|live person|operator) $
  `,
  `
      (question|questions|feedback|complaint|issue|something|matter) (for|to|with|from) (a|an|the|your) <adj>? <adj>? (rep|
      representative|human|live agent|live person|real person|manager|supervisor)
  `,
  `
      (put|ask|take|bring|raise|discuss|address|escalate) (this|my|it|the) (question|issue|problem|matter|case|query|
      complaint)? (to|with|before) (a|an|the|your) <adj>? <adj>? <one>
  `,
  `
      (assistance|help|support|conversation|chat|discussion|word|call|meeting|contact) (of|from|with|by) (a|an|the|your|any|
      one of your|some) <adj>? <adj>? <one>
  `,
  `
      (need|want|require|requesting|request|like|get|have|use) (a|an|the)? <adj>? <adj>? (representatives|reps|agents|
      humans|persons|operators|managers|supervisors|person s|human s|agent s) (help|assistance|support|attention|opinion|
      advice)
  `,
  `
      (human|human agent|live agent|agent|rep|reps|represent*|person|real person|live person|operator|supervisor) (is)?
      (needed|required|requested|wanted)
  `,
  `
      (who|whom|someone|somebody|person|anyone) (is|can you|could you|you can|you could|that you can|do you)? (available|
      transfer|send|connect|pass|refer|put|have) (me)? (to|through|on)? (to|for)? (talk|speak|chat|me|help|us|assist|a chat)
  `,
  `
      (transfer|connect|send|pass|route|redirect|put) (me|us) (over|through|straight)? (to|with) (someone|somebody|person|
      anyone|another person|a different person|other person|human|agent|rep|representative|live person|real person) (else|
      now|please|instead|who|that|in|at|from|$)
  `,
  `
      ^ <polite>? (transfer|connect|switch|escalate) (over)? (to|with) (someone|somebody|person|another person|a different
      person|someone else|human|agent|rep|representative|live person|real person) (else|now|please|instead|$)
  `,
  `
      (talk|speak|chat) (to|with|w) (live|real|human|actual) (help|support|rep|reps|agent|person|people|agents|being|
      assistant|operator)
  `,
  `
      (wanna|want to|wnt to|wan to|want too|like to|need to|would like to|id like to|let me|can i|may i|could i|please let
      me) (takl|talk|tlk|speak|spk|tok|tallk|chat) (to|with|w|2)? (a|an|the|some|any|directly|live)? <adj>? <adj>? <one>
  `,
  `
      (connect|conect|transfer|tranfer|transfere|trasfer|transferring|tansfer) (me|us|to|with)? (to|with|2)? (a|an|the|your|
      any|some)? <adj>? <adj>? (<one>|person|expert|someone|somebody)
  `,
  `
      (live|real|human|actual|physical) (person|human|agent|rep|representative|operator|assistant|being|advisor) (to|who|
      that|for) (talk|speak|chat|answer|help|assist|respond|discuss|solve)
  `,
  '<one> to (talk|speak|chat|answer|help me|assist me|respond|discuss|call me)',
  `
      (option|way|chance|possibility|link|button|number) (to|for|of) (me to)? (talk|talking|speak|speaking|chat|chatting|
      contact|contacting|reach|reaching) (to|with)? (a|an|your|the|any|my)? <adj>? <adj>? (<one>|person|someone|somebody)
  `,
  `
      (i|we) (want|need|would like|prefer|demand|id like|wish) (the|your) <adj>? <adj>? (manager|supervisor|boss|owner|
      representative|operator|person in charge|head|team lead)
  `,
  `
      (you|u|it|this) (cannot|cant|arent|are not|isnt|is not|dont|doesnt|do not|does not) (help|helping|helpful|understand|
      answering|answer|solve|solving) ..... (human|person|agent|someone|somebody|representative|manager|supervisor)
  `,
  `
      (are|is) (there|any) (also|any|some|real|actual)? (humans|people|human beings|employees|real people|staff) (who)?
      (working|work|in|at|behind)
  `,
  '(get|got|gotten) (disconnected|cut off) (from|with) (a|an|the|your|my) <adj>? <adj>? (<one>|person|chat)',
  `
      (rather|prefer to|like to|want to|better to|easier to|can we|can i|could i|could we) (please|just)? (do|handle|discuss|settle|
      finish|continue|sort|arrange) (this|that|it|things) (out)? (with|through) (a|an|someone|somebody|one of your|your) <adj>?
      <adj>? (<who>|from)
    `,
  `
      (someone|somebody|anyone|a person|a human|an agent|a manager|a representative|one of you) (really|just|please)? (needs to|has to|
      ought to|should|must|better) (please)? (call|phone|ring|contact|speak to|speak with|talk to|talk with|get back to|get in
      touch with|ring back) (me|us)
    `,
  `
      (can|could|let|have|would|will|may|should) (a|an|your|another|one of your) <adj>? <adj>? (<one>|person|colleague of yours)
      (please|maybe|just)? (to)? (take it|take this|take me|take that|walk me|talk me|guide me|go over|go through|see to|see me|
      deal with|handle this|handle it|review|see)
    `,
  `
      (feel|be|am|im|much|far|lot|would) (better|happier|safer|calmer|more comfortable|more confident|more at ease|easier) (by|
      if i was|if i were|when)? (<talking>|talk|speak|to talk|to speak|dealing|doing this|doing it)? <with> <det>? <adj>? <adj>?
      (<one>|person|someone|somebody)
    `,
  '(which|what) (department|team|desk|person|extension) (do|should|can|must|would|could) (i|we) (need to|have to)? (speak|talk|chat|contact|call|deal|ask)',
  '(who|whom|person|one|department|someone|somebody) (that|who)? (i|we) (need|have|should|must|ought|want|got) (to)? (speak|talk|chat) (to|with)',
  `
      (if|whether|that) (someone|somebody|anyone|anybody|one of you|an agent|a human|a person|a colleague) (here|there|from .. team)?
      (could|can|might|would|will|is able to) (please|maybe|kindly)? (talk|speak|walk|call|phone|ring|chat|guide|meet|contact) (me|us|to me|to us|
      with me|with us|it over)
    `,
  '(insist|insisting|insistent|keen|set) on <talking> <with> <det>? <adj>? <adj>? <who>',
  '(talk|speak|chat|discuss) .... (person to person|human to human|face to face|one on one|one to one|man to man)',
  '(is|are|have you got|got|you have|you got|there) (a|an|any|some) <adj>? <adj>? (<one>|person|people|someone|somebody) (around|there|here|available|free|online)? (to|who can|that can|for me to|i can) (help|assist|talk|speak|chat|deal|advise|discuss)',
  `
      (help|assist|assistance|trouble|a hand|hard time) (me|us)? (to|with|in|on|about)? <talking> <with> <det>? <adj>? <adj>?
      (<who>|assistant)
    `,
  `<talk> <with> (a|an|some|another) <adj>? <adj>? assistant`,
  `^ <polite>? <talking> <with> <det>? <adj>? <adj>? <who> <polite>? $`,
  '(talk|speak) <with> (mr|mrs|ms|miss|dr) .',
  `
      (can|could|may|might|will) (someone|somebody|anyone|anybody) else (please)? (help|assist|answer|look|take|handle|deal|
      talk|speak)
    `,
  `
      (get|find|have|send) (someone|somebody|a person|a human|an agent|a colleague|anyone) to (help|call|contact|assist|talk
      to|speak to|speak with|talk with|answer|phone|ring) (me|us)
    `,
  `
      (member of your team|someone in your team|someone on your team|your team|your colleague|your manager|your staff)
      (please)? (to)? (call|contact|phone|ring|reach out to|get back to|talk to|speak to) (me|us)
    `,
  '(number|phone number) (i|we) (can|could) (call|ring|phone|dial) (to (talk|speak)|someone|please|$)',
  `
      (need|want|find|looking for|like|have) (someone|somebody|a person|anyone|a human|a real person) (real|else|human)? to
      (talk|speak|chat) (to|with)
    `,
  `
      (can|could|may) (we|i) (talk|speak) (to you|with you|to someone)? (on the phone|by phone|over the phone|via phone|in
      person|face to face|on a call)
    `,
  `
      <talk> <with> (the|your|a|an|my|someone in|someone at|someone from|someone in the|somebody in the|someone in your|
      somebody from) .. (department|team|desk|office|branch|division|unit|staff|reservations|reception|concierge|housekeeping|
      kitchen|restaurant|teller|cashier|banker|officer|adviser|advisor|clerk|counter|personnel|attendant|engineer|doctor|nurse|
      agent|assistant manager|expert|experts)
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
      (chance|possibility|option|opportunity|way|hope) (of|for|to)? (me|us)? (<talking>|getting|reaching|contacting) (to|with|
      hold of)? <det>? <adj>? <adj>? (<one>|person|someone|somebody)
    `,
  `
      (insist on|keen on|happier|comfortable|better off|easier|confident|need to be|like to be|want to be|would be) (if i were|
      by|when)? <talking> <with> <det>? <adj>? <adj>? (<one>|person|someone|somebody)
    `,
  `
      (arrange|schedule|book|set up|organise|organize|fix|plan) (me|us)? (a|an|the)? (phone|video|telephone)? (call|callback|
      call back|conversation|chat|talk) with (a|an|one of|one of your|your|someone|somebody|the|my) <adj>? <adj>? (<one>|person|
      from .. team|in .. team|team|people)
    `,
  `
      (number|extension|key|button|option) (do|can|should|must|would) (i|we) (have to|need to)? (dial|press|call|ring|push|
      choose) (to|for) (get|reach|speak|talk|a|an)? (to|with|hold of)? <det>? <adj>? <adj>? (<one>|person|someone|somebody)
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
      <talk> <with> (a|an|another|some|the|your) <adj>? <adj>? (man|woman|lady|guy|gentleman|native speaker|english speaker|adult|
      senior|expert|professional|technician|engineer|lawyer|nurse|doctor|pharmacist|banker|teller|clerk|cashier|salesperson|
      salesman|mechanic|accountant|agronomist|human resource|decision maker)
    `,
  `
      (want to|need to|like to|love to|prefer to|wish to|have to|must|wanna|can i|could i|may i|let me|can we|could we|^|please)
      (please|just)? (speak|talk) <with> <rooms> (please|now|about|department|team|$)
    `,
  `
      (can|could|may|lets|let us|rather|prefer to|want to|like to) (we|i)? (please|just)? (do|discuss|handle|sort|settle|
      continue|finish|resolve) (this|it|that) (out)? (by|on the|over the|via) (phone|telephone)
    `,
  `
      (better|best|happier|good|great|prefer it|like it|love it|ok|okay|easier|appreciate it) if (i|we) (could|can)? (please|just)?
      (spoke|talked|speak|talk|chat|chatted|spoke directly|talk directly) <with> <det>? <adj>? <adj>? <who>
    `,
  'let me (please|just)? (talk|speak) <with> (him|her|them)',
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
      <want> (to)? <det>? <adj>? <adj>? (human|person) (please|instead|now|to help|to talk|to speak|to answer|to look|to solve|
      to deal|not)
    `,
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
      (are|is) there (also|any|some|a|no|not)? (humans|human|real people|actual people|real humans|human agents|live agents|
      live agent|human agent|people|staff|real person|agents)  .... (work*|available|i|talk|speak|chat|help)
    `,
  '(who|whom) (can|could|do|should|may|would) (i|we) (talk|speak|chat) (to|with)',
  `
      (someone|somebody|anyone|anybody|human|person|agent|people|representative|manager|supervisor|number) (else|that|who|whom|
      real|human|where|available)? (i|we) (can|could|may|might) (please|actually)? (talk|speak|chat)
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
]
