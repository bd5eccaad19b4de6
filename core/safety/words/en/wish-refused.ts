// English: the machine refused, and what asks for a person where it is the whole message. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const refused: Pick<Language['wish'], 'refuses' | 'alone'> = {
  refuses: [
    '(dont|do not|dont really|no longer|not going to|refuse to) (want|wanna|wish|like|care|need)? (to)? (keep)? (talk|talking|speak|speaking|chat|chatting|discuss|deal) (this|it)? (to|with) you (anymore|any more|any longer|please)? $',
    `
      (dont|do not|not|never|isnt|would not|wouldnt|cant|uncomfortable|uneasy|unhappy|hesitate|reluctant) (really|even|at all)? (feel|feeling|be|like|want|want to|to)? (comfortable|happy|ok|okay|safe|at ease|easy|right|confident)? (sharing|giving|
      telling|discussing|entering|sending|trusting|share|give|tell|discuss|trust) ..... (with|to) (a|an|this|the|your|some) <bot>
    `,
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
    `
      <polite>? (request|requesting|need|want|schedule|book|arrange)? (a)? (callback|call back|phone call|return call)
      (request|requested|please|needed|required|asap)? <polite>?
    `,
    `
      <polite>? (service|support|customer|customer service|help desk|helpdesk|human|live|sales|care) (agent|agents|rep|
      representative|person|assistant|operator|executive|advisor|staff) (help|assistance|support|please|now)? <polite>?
    `,
    '<polite>? (someone|somebody|anyone|a person|person) (from|at|in|of) (the|your)? <adj>? (<who>|customer care|company) <polite>?',
    '<polite>? <adj>? (<one>|person) (to)? (chat|talk|transfer|call|contact|connect|speak|support|handoff|handover) <polite>?',
    `
      <polite>? (chat|talk|speak|talking|speaking|chatting|connect|transfer|switch|forward|redirect|escalate) (me)? (to|
      with) <det>? <adj>? <adj>? <who> <polite>?
    `,
    '<polite>? (chat|talk|speak|call|contact|connect|transfer|switch|escalate) <det>? <adj>? <adj>? <one> <polite>?',
    '<polite>? (real|live|actual|true|proper) (assistant|help|support|assistance|someone|somebody|one) <polite>?',
    `<polite>? (start|open|begin|need|want)? (a|the)? live (agent|person|human|operator)? (chat|call|support|conversation) <polite>?`,
    `<polite>? (conversation|contact|chat|call|connection|speaking|talk) (with|to) <det>? <adj>? <adj>? (<one>|person) <polite>?`,
    `<polite>? (no|not) <bot> <polite>? <det>? <adj>? (<one>|person|humans) (only)? <polite>?`,
    `<polite>? <adj>? (<one>|person|humans|people) only <polite>?`,
    `<polite>? (personal|individual) (assistance|help|advice|support|service|contact) <polite>?`,
    `<polite>? <polite>? (transfer|connect|escalate) (me|us|this|it)? <polite>? <polite>?`,
    `
      <polite>? (stop|enough|no more|not you|not with you|forget it|i give up|none of these|other|something else|that is wrong|wrong) <polite>? <det>?
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
}
