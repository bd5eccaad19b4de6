// English. How phrases are written stands in language.ts.
import type { Language } from './language.ts'

export const english: Language = {
  code: 'en',
  lists: {
    det: 'a|an|the|one|some|any|your|another|one of your|ur|this|my|that|of your|one of the',
    adj: `
      real|actual|live|human|proper|genuine|living|physical|breathing|support|service|customer|customer service|customer support|
      customer care|sales|billing|technical|tech|senior|different|other|qualified|competent|trained|experienced|nice|smart|
      normal|true|helpful|help desk|helpdesk|call center|call centre|bank|account|flesh and blood|in person|phone|goddamn|bloody|fucking|damn|freaking|damned|manual
    `,
    one: `
      human|human being|agent|representative|rep|operator|advisor|adviser|supervisor|manager|real person|actual person|live
      person|human person|physical person|proper person|real people|actual people|live people|real humans|associate|support
      person|service person|customer service|customer support|customer care|customer service agent|tech support|technical
      support|specialist|staff member|colleague|member of staff|member of your team|team member|employee|staff|real one|
      consultant|live support|human support|human help|human assistance|live chat|live assistance|assistant manager|someone real|
      somebody real|someone human|actual someone
    `,
    who: `
      <one>|whoever|whoever is|whomever|person|people|someone|somebody|anyone|anybody|support|support team|support staff|service
      team|team|the team|humans|colleague|colleagues|boss|founders|owner|owners|management|customer services|someone else|
      reception|receptionist|front desk|desk|help desk|helpdesk|call center|call centre|service desk|service
      department|department|crew|specialists|agents|representatives|service|headquarters|higher up|superior|superiors|owner|
      humanoid|branch manager|bank manager|hotel|bank|branch|shop|store|office|clinic|airline|insurer|company|reservations|
      concierge|somone|sombody|some one|some body|sales|sales team|sales department|room service|seller|vendor|accounting|billing department|finance department|claims department
    `,
    talk: `
      talk|speak|chat|converse|communicate|spek|tlak|took|talks|text|deal|correspond|have a chat|have a word|have a conversation|
      get in touch|get in contact|be in touch|be in contact|be put in contact|be put in touch|put in contact|put in touch|be
      connected|be transferred|be put through|be redirected|be forwarded|be handed over|be passed|be switched|be escalated|be
      referred|be routed|talk on the phone
    `,
    talking: 'talking|speaking|chatting|communicating|getting in touch|getting in contact|getting through|connecting|speakign',
    with: `
      to|with|2|w|wth|wiht|wirh|whit|too|directly to|directly with|directly|now to|now with|please to|please with|on the phone with|on the phone to|
      in person with|in person to|over the phone with|over to|onto
    `,
    send: `
      connect|transfer|redirect|forward|route|hand|pass|put|switch|patch|direct|refer|link|escalate|send|move|take|bring|get|
      conect|transer|assign|hook|bump
    `,
    me: `
      me|us|this|it|my call|this call|my case|this case|my issue|this issue|my ticket|this ticket|my problem|this problem|my
      question|the conversation|a conversation|this conversation|my conversation|the chat|this chat|the call|the ticket|the case|
      our conversation|my request|this request|the matter|this matter|this up
    `,
    over: 'over|through|on|off|back|up|directly|straight|right|now|please|in touch|in contact|immediately|along|thru',
    want: `
      want|wants|need|wanna|would like|id like|id love|would love|prefer|would prefer|id prefer|demand|require|request|
      requesting|give me|gimme|get me|find me|bring me|send me|let me have|let me get|can i get|can i have|could i get|could i
      have|may i have|may i get|can we get|can we have|could we get|looking for|asking for|ask for|asked for|insist on|rather
      have|get us|give us|show me|want to see|fetch me|call me|want help from|need help from|help from|assistance from|support
      from|get help from|answer from|answers from|want to reach|trying to reach|try to reach|need to reach|want to contact|need
      to contact|would like to contact|id like to contact|how do i reach|how can i reach|how do i contact|how can i contact|how
      do i get|how can i get|how to reach|how do i get to|how can i get to|how to get to|cant reach|cannot reach|get hold of|get
      a hold of|get ahold of|get through to|reach out to|get in touch with|get in contact with|want to get to|can i contact|
      could i contact|can i reach|please contact|please call
    `,
    polite: `
      please|pls|plz|plss|now|asap|thanks|thank you|thx|hi|hello|hey|ok|okay|yes|yeah|no|sorry|just|immediately|right now|then|
      well|instead|thats not helping|nope|nevermind|never mind|today|for once|quickly|you
    `,
    bot: `
      bot|bots|robot|robots|machine|machines|computer|computers|ai|chatbot|chatbots|chat bot|program|software|algorithm|
      automated system|automated|automaton|automated responses|automated replies|automated answers|virtual assistant|assistant|
      recording|answering machine|ais|artificial intelligence|script|automation
    `,
    third: `
      customer|customers|user|users|visitor|visitors|client|clients|people|shoppers|shopper|buyers|buyer|guests|guest|members|
      member|patients|patient|students|subscribers|callers|caller|tenants|they|them|he|she|everyone|everybody|end users|
      website visitors|employees|the person|others|kids|children|leads|prospects|participants|players|merchants|sellers
    `,
    modal: `
      to|can|could|will|would|may|might|should|must|want|wants|wanted|wanting|need|needs|needed|try|tries|trying|be able|able|
      like|directly|then|also|still|ask|asks|asking|not|just|only|actually|is|are|who|that|dont|doesnt|always|have|has|get|
      request|requests|click|asked|were|was|choose|chooses|decide|decides|easily
    `,
    thing: `
      bot|ai|assistant|chatbot|handoff|handover|hand off|system|widget|app|it|software|platform|product|tool|agent|flow|
      workflow|threadline|autopilot|automation|integration|plugin|channel
    `,
    very: `
      very|so|really|too|extremely|incredibly|absolutely|totally|completely|utterly|beyond|super|just|pretty|quite|truly|fucking|
      bloody|damn|freaking|seriously|highly|deeply|that|more than|getting
    `,
    you: `
      you|you guys|you people|your company|your service|your bot|your support|your team|this company|this bot|this service|this
      chat|this chatbot|this app|the bot|the service|the support|the app|this support|your app|your website|this site|this
      website|ur|u|your product|this place|this ai|this thing
    `,
    are: 'are|r|is|re|were|was|is being|are being',
    crap: `
      useless|worthless|pathetic|stupid|dumb|idiotic|moronic|incompetent|ridiculous|hopeless|garbage|trash|rubbish|crap|shit|
      shite|bullshit|joke|a joke|a total joke|a complete joke|a sick joke|an idiot|idiots|morons|a moron|clowns|liars|thieves|
      scammers|crooks|criminals|a scam|a fraud|a disgrace|disgraceful|a disaster|retarded|brainless|clueless|the worst|terrible|
      awful|horrible|sucks|suck|a waste of time|a waste of space|lying|cheats|a rip off|a ripoff|a bunch of idiots|braindead|
      brain dead|dense|crooked|dishonest|scam artists|fraudsters|con artists|amateurs|a nightmare|no help at all|good for
      nothing|frauds
    `,
    tell: `
      ask|asked|asking|write|wrote|written|writing|say|said|saying|tell|told|telling|explain|explained|explaining|contact|
      contacted|contacting|call|called|calling|email|emailed|emailing|message|messaged|messaging|report|reported|reporting|
      request|requested|requesting|complain|complained|complaining|reach out|reached out|send|sent|chat|chatted|submit|submitted|
      inquire|repeat|repeated|try to reach|tried to reach|get in touch|have this conversation|have to ask|had to ask|had to call|
      have to call|had to contact|had to explain|had to write|have to write|have to contact|have to explain|speak|spoke|spoken|
      talk|talked
    `,
    nth: 'third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|tenth|10th|nth|hundredth|100th|thousandth|umpteenth|millionth|second|2nd',
    many: `
      two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|a hundred|thousand|a thousand|many|several|multiple|countless|
      numerous|dozens of|hundreds of|a dozen|so many|too many|a million|2|3|4|5|6|7|8|9|10|20|50|100|1000
    `,
    unit: 'conversation|conversations|session|sessions|ticket|tickets|chat|chats|thread|threads|inquiry|inquiries|enquiry|enquiries',
  },
  values: {
    card: `
      card|visa|mastercard|master card|maestro|amex|american express|discover|diners|credit|debit|cc|pan|payment method|cvv|cvc|
      expiry|exp
    `,
    other: `
      order|tracking|parcel|package|shipment|shipping|waybill|consignment|invoice|imei|iccid|sim|ean|gtin|isbn|upc|barcode|
      serial|sku|booking|reservation|ticket|case|reference|ref|transaction id|transaction|phone|mobile|telephone|tel|cell|
      whatsapp|fax
    `,
    link: 'number|numbers|num|no|nr|id|code|ref|reference|is|was|are|my|the|of|for|it|its',
    phone: `
      phone|telephone|tel|mobile|cell|cellphone|call me|call us|ring me|reach me|text me|whatsapp|fax|contact number|sms|phone
      number
    `,
    password: 'password|passwd|passwort|pass word|pwd|pw|passcode|pass code|passphrase|pass phrase|pass|passw',
    pin: 'pin|pin code|pin number|pincode',
    cvv: 'cvv|cvv2|cvc|cvc2|csc|security code|card code|verification value|cv2',
    key: `
      api key|apikey|api token|secret key|secret|access key|access token|auth token|client secret|private key|signing key|
      webhook secret|bearer token|refresh token|token|account key
    `,
    is: 'is|was|being|equals|are|its|it is',
    to: 'to|as|with',
    things: `
      reset|manager|link|field|page|recovery|policy|change|protection|hint|screen|form|email|requirements|requirement|rules|
      length|box|prompt|reminder|generator|strength|window|app|settings|option|button|expiry|format
    `,
    state: `
      wrong|incorrect|not|expired|invalid|never|always|still|being|too|no|reset|rejected|refused|the|a|an|my|your|correct|right|
      fine|ok|okay|good|bad|weak|strong|secure|safe|broken|lost|forgotten|required|needed|missing|unknown|different|same|empty|
      blank|blocked|locked|compromised|stolen|leaked|hacked|changed|saved|stored|hidden|displayed|shown|visible|encrypted|
      accepted|working|recognized|recognised|easy|hard|long|short|old|new|updated|set|used|protected|sent|in|on|at|it|i|we|you|
      they|there|here|this|that|what|how|why|where|when|which|case|also|now|just|only|already|again|apparently|somehow|supposed|
      going|getting|failing|denied|unable|because|but|and|or|so|if|for|to|from|of|by|with|as|up|out|manager|change|forgot|please|
      help|email|link|field|page|recovery|security|policy|issue|issues|problem|problems|protection|verification|be|can|cannot|
      cant|does|doesnt|do|dont|should|will|wont|must|has|have|isnt|not working|acceptable|temporary|default|mandatory|optional|
      sensitive|outdated|unchanged|resetting|causing|taking|asking|one|ones|something|nothing|anything|all|none|below|above|
      private|confidential|secret|later|soon|masked|redacted
    `,
  },
  wish: {
    asks: [
      `^ <polite>? <polite>? (call|phone|ring) (me|us) (back)? (please|pls|now|today|tomorrow|asap|immediately|soon|when|on|at|about|regarding|$)`,
      `(can|could|would|will) you (guys)? (please)? (call|phone|ring) (me|us) (back|please|now|today|tomorrow|asap|on|at|about|instead|$)`,
      `(give|gimme) (me|us)? a (call|callback|call back|ring|phone call)`,
      `(would like|id like|want|need|request|requesting|arrange|schedule|ask for) (to)? (a|get a|have a|for a) (callback|call back|phone call)`,
      `(real|actual|live) (human|humans|person|people|agent) (needed|required|here|available|now)`,
      `(help|assist|assistance|trouble|a hand|hard time) (me|us)? (to|with|in|on|about)? <talking> (to|with) <det>? <adj>? <adj>? (<who>|assistant)`,
      `(help|assistance|assist) (me|us)? (to|with|in)? (contact|contacting|reach|reaching|call|calling) <det>? <adj>? <adj>? (<one>|person|someone|somebody|anyone|support|support team|assistant)`,
      `<talk> (to|with) (a|an|some|another) <adj>? <adj>? assistant`,
      `(contact|reach|call) (a|an|another) <adj>? <adj>? assistant`,
      `(have to|have got to|got to|gotta|must|wanna|what to do to|have to do to|need to do to|know how to|do i do to|way to|possible to|possible for me to) (contact|reach|call) <det>? <adj>? <adj>? (<one>|person|someone|somebody|anyone|support|support team)`,
      `^ <polite>? <talking> (to|with) <det>? <adj>? <adj>? <who> <polite>? $`,
      `(can|could|would|will|please) (you|u|ya)? (please)? (direct|transfer|connect|pass|route|redirect|hand) (to|over to)? (me)? (to)? (me)? (a|an) <adj>? <adj>? (<one>|person|assistant)`,
      `(is|are) there (any|some|a|an) <adj> <adj>? (human|humans|person|people|agent|agents) (here|there|around|available)? $`,
      `<want> (human|manual|personal) (customer)? (service|services|support|help|care)`,
      '(talk|speak) (to|with) (mr|mrs|ms|miss|dr) .',
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
        get me away from|get rid of|away from|get me out of|let me out of|rather than|over) (this|these|the|with|talking to|
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
      `<polite>? (contact|reach|call) (the|your|a)? (support|support team|customer service|customer support|customer care|team|human|agent) <polite>?`,
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
      `(human|agent|representative|person) (hair|hairs|wig|wigs|sample|samples|price|prices|pricing|resources|body|size|commission|error)`,
      `(talk|speak|chat|check|talking|speaking) (to|with) (someone|somebody|a person|people)? (in|at|from|on)? (my|our) (own)? (team|boss|manager|company|family|wife|husband|partner|colleague|colleagues|supervisor|staff|customers|customer|clients|users|employees|office|side|friend|friends|lawyer|accountant|doctor|people|guests|visitors|buyers|mother|father|mom|dad|insurance|landlord)`,
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
      `(machine|computer|software|program|ai|robot|bot|human|script|recording) (made|wash|washable|vacuum|cleaner|mower|learning|parts|account|plan|license|version|case|game|games|hair|sample|price)`,
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
  },
  mood: {
    fed: `
      I've been on this chat for an hour and got nowhere
      Seriously? You lost my package again?
      This company is an absolute disgrace
      Why is nobody getting back to me
      I have emailed you five times and heard nothing
      You people have no idea what you are doing
      What kind of service is this
      I'm beyond annoyed right now
      Stop giving me the same generic reply
      My patience is running out
      I want my money back NOW or I'm going to the bank
      I will be telling everyone to avoid your shop
      You have ruined my holiday, thanks a lot
      How hard can it be to send a parcel
      I am extremely disappointed with how this has been handled
      This is the worst experience I've ever had
      Do you even care about customers
      I'm cancelling my account and going to your competitor
      you're not listening to me
      I've explained this to three different agents already
      Unbelievable. Still no refund after six weeks.
      This is a complete waste of my time
      I am so angry I could scream
      You keep sending me in circles
      Absolutely terrible support
      It's been 3 weeks and nobody has bothered to reply
      I'm sick of this
      Your app is garbage
      You lied to me about the delivery date
      I demand to know why my order was cancelled without telling me
      FIX THIS ALREADY!!!
      I can't believe how incompetent you are
      I'm done. Close my account.
      what a joke
      useless chatbot
      This has been going on for months and you do nothing
      I'm going to report you to trading standards
      are you even reading what I write
      I have had it with your excuses
      Why do I have to repeat myself every single time
      second time this week your website ate my order, I'm fed up
      no one at your company knows anything
      pathetic service
      Not good enough! I expect an answer today
      you guys suck
      This is getting beyond ridiculous now
      I'm losing my mind with this website
      you guys are a bunch of thieves
      been trying to reach you since Tuesday and all I get is this stupid chat
      Can somebody competent please deal with this
      I've had enough of being messed around
      Your customer service is nonexistent
      I will take my business elsewhere
      give me my money back you crooks
      why do you keep closing my ticket without solving it
      This is the last straw
      You promised a call back and nobody ever called
      fourth email. fourth! and still the same nonsense
      I'm extremely unhappy with the way I have been treated
      Do your job
      it's a disgrace that I pay for this
      I am absolutely livid
      So you just take people's money and disappear?
      Not impressed at all with your company
      this bot doesn't understand anything
      what the hell is going on over there
      Everything about this service is awful
      I've never been treated so badly by a company
      hours on hold and then you hang up on me
      No wonder everyone hates you
      I want a full refund and an apology
      how is it possible that you lost it twice
      You are wasting my time with these questions
      Stop asking me for my order number, I gave it to you
      it's been a month. a MONTH.
      you don't give a damn do you
      this app is the worst thing I have ever paid for
      I'll be posting this all over social media
      My solicitor will be in touch
      Could you be any slower
      honestly I'm disgusted
      are you ignoring me on purpose
      you should be ashamed
      Nobody takes responsibility at your company
      I'm fuming
      If I don't hear back today I'm disputing the charge with my bank
      I've wasted three hours on this already
      terrible, just terrible
      You've got to be kidding me
      can't you do anything right
      I'm at the end of my rope with this
      for the love of god just answer the question
      This has to be the most incompetent company on earth
      stop wasting everybody's time
      Your so called support team is laughable
      three weeks and still no reply from you
      I feel completely ignored
      Give me a straight answer for once
      I'm tired of hearing the same excuses
      My order is wrong AGAIN. How does this keep happening?
      You clearly don't care
      I regret ever buying from you
      Not a single person has contacted me
      I have lost all trust in your company
      I am really annoyed
      this is theft
      why should I pay for a service that never works
      I'll see you in small claims court
      absolute clowns
      I've had to call six times about one refund
      please stop sending me automated replies
      what is the point of this chat
      your website is a disaster
      nobody there seems to know what they're doing
      I'm so done with your nonsense
      If this isn't resolved by friday I'm leaving
      you just lost a loyal customer
      I am not satisfied with your answer, again
      it's ridiculous that I have to ask again
      I cannot believe this is happening again
      you've been no help whatsoever
      this is a scam
      fuming. absolutely fuming
      I've never experienced such poor service
      this is beyond frustrating
      I should not have to chase you for my own money
      You have been holding my money hostage for a month
      I've never felt so disrespected as a customer
      Is this some kind of sick joke
      your agent hung up on me twice
      I've been patient long enough
      Why does nobody at your company talk to each other
      all I get are automated emails
      I'm not paying for this mess
      You said it would be here yesterday. It's not here. Again.
      this is driving me up the wall
      Get your act together
      I want the name of your CEO
      how many times are you going to charge me for something I cancelled
      I'm so tired of this back and forth
      You keep promising and never deliver
      I'll make sure nobody I know ever buys from you
      that's it, I'm calling the bank
      There is no excuse for this
      It's appalling how you treat people
      I want answers and I want them now
      what a bunch of crooks
      completely unacceptable behaviour from your driver
      Don't tell me to wait again
      I've explained my problem like ten times
      you're useless, all of you
      I wouldn't recommend you to my worst enemy
      such a bad experience, never again
      I've been transferred 4 times and still no solution
      my complaint has been ignored for weeks
      this bot keeps giving me irrelevant answers, so frustrating
      I'm really angry about this
      You are taking advantage of people
      I have better things to do than chase you
      are you going to help me or not
      are you deaf
      it's 2026 and you can't even ship a box
      enough is enough
      I can't take it anymore
      why did you lie to me
      my kids cried because of you
      I have had enough of your lies
      stop treating me like a number
      Your delivery guys are the worst I have ever seen
      I'm boiling with rage
      why on earth would you charge me again
      This is the most frustrating company to deal with
      no one picks up the phone, no one answers emails, what is going on
      I'm at breaking point with this
      you broke it and now you refuse to pay for it
      I keep getting passed from one department to the next
      I am sick to death of this
      you've taken my money and given me nothing
      how do you people sleep at night
      I demand to speak with whoever runs this circus
      worst decision of my life was ordering here
      what an absolute shambles
      you owe me an explanation
      is anybody actually working there
      seriously how incompetent can you be
      I'm never using this app again
      I'm beyond furious at this point
      you have wasted my entire day
      this is the fifth time this month
      I will not be ignored any longer
      you are making me angry
      I'm not happy at all with how this was handled
      your chat is a waste of space
      do not tell me to be patient
      I don't want your apologies, I want my money
      it is outrageous to charge a fee for this
      You sold me a broken product and now you hide
      I cannot stress enough how upset I am
      unacceptable. absolutely unacceptable.
      I've lost hours of work because of your bug
      who do you think you are
      nothing but problems since I signed up
      Every time I contact you I get a different answer
      no one takes me seriously
      you should be embarrassed by this service
      I'm going to leave the worst review possible
      I was lied to by your sales team
      you don't deserve my business
      I'm shaking with anger
      I have been more than patient with you
      your system is a joke and so is your staff
      why bother having support if you never respond
      my patience has run out
      you guys clearly have no clue
      this is insulting
      you can't keep doing this to people
      what is wrong with you
      I'm fed up waiting for a reply that never comes
      don't you dare close this ticket
      I can't get a human, I can't get an answer, I can't get my money
      I've been robbed
      this company only cares about money
      cancel my account now, I'm sick of you
      I've wasted enough time on this nonsense
      we are extremely dissatisfied and considering legal steps
      answer me
      you are the worst
      I hate your service
      how is this still not fixed
      still broken. still no answer. still paying for it.
      please explain why I was treated so rudely
      I expected better from you
      I had to take a day off for nothing because your technician never showed up
      stop ignoring my messages
      I'm being charged for your mistakes
      I feel cheated
      such terrible communication
      no response, no refund, no respect
      it's a nightmare dealing with you
      if I could give zero stars I would
      you ruined my daughter's birthday
      all your promises are worthless
      get it sorted or I'm gone
      bloody hell, not again
      this is driving me insane
      useless, useless, useless
    `,
    calm: `
      What is your return policy?
      What are your prices?
      What are your hours?
      Do your prices include tax?
      Is your store near the station?
      I like your product, does it come in red?
      Can I visit your office?
      I love your app, one small question
      How do you calculate the fee?
      Do you guys offer student discounts?
      You mentioned a trial, how do I start it?
      Are you able to see my order?
      Can you tell me who you work with?
      What do you need from me?
      I did what you said and now it asks for a code
      You can reach me after five
      What did I do wrong?
      no, that is not right, my name has two n
      I am a bit worried about the payment
      What is the problem with my account?
      Why is it still pending?
      I have tried several times with the same result
      My wallet was stolen, please block the card
      Is there a problem with your system today?
      How long must I keep the receipt?
      I already have an account, can I use it?
      Nothing happens when I press the button
      It happened again this morning, same message
      I need this before the weekend, is that possible?
      All my files are gone after the update, can they be restored?
      I never asked for the premium plan, how do I switch back?
      Who do I contact about a job?
      My parcel still has not arrived, can you check where it is?
      I was charged twice for the same order
      The app crashes every time I open it
      I never received the confirmation email
      Is there nothing you can do about the shipping cost?
      I need this today, is express delivery possible?
      The discount code did not work again
      My account has been locked since yesterday
      I already paid but the invoice is still open
      How long does a refund usually take?
      I ordered the wrong size, how do I exchange it?
      nobody was home when the courier came
      Why was my card declined?
      The screen is cracked and does not turn on
      I would like to cancel my subscription please
      It has been two weeks since I returned the item, any update?
      Could you resend the link? It expired already
      I have not heard back about my application yet
      your website says the item is in stock but I cannot add it
      The product is nothing like the picture, I want to return it
      Please help, I am locked out and have a meeting in an hour
      I think there is a mistake on my bill
      The package was left in the rain and the box is wet
      Can you tell me what is taking so long?
      it keeps saying invalid password
      I'm worried that my payment did not go through
      I'd like to make a complaint about the driver
      we have been waiting for the technician since 9
      the colour is different from what I expected
      my son broke the handle, can I buy a spare part?
      Can I still change the delivery address?
      I already returned the item last week, when will I be refunded?
      there is no option to pay with paypal
      it never asked me for a password
      the battery is completely dead after one hour
      I don't understand the second step
      my last two payments failed
      The courier said nobody was home but I was here all day
      it's still processing after three days
      I can't find the cancel button anywhere
      Is there any way to speed this up?
      I have a problem with my bill again
      the coupon you sent me has expired
      why is shipping so expensive?
      my internet has been down since this morning
      I would really like to know when it ships
      do I have to pay customs?
      The instructions are confusing
      I got someone else's package
      I'm not sure this is the right size
      the app logs me out every time
      how often do you restock?
      I've been charged a fee I don't recognise
      I need to cancel before friday
      your driver left it at the wrong house
      I would like an update on my ticket please
      The box arrived empty
      Why do I need to verify my identity again?
      It says delivered but I don't have it
      the driver was early so I missed him
      could you explain this charge to me?
      I keep getting logged out
      Is the sale still on?
      I can't remember which email I used
      the new update broke the search
      The button does nothing
      My order from last month is still processing
      I was told to contact you about a missing part
      I'd like to speak about my invoice from March
      we moved and never changed the address
      I need a receipt for my taxes
      can I get a price adjustment, it went on sale right after I bought it
      Sorry, I clicked the wrong option and cancelled by mistake
      the strap came loose after a week
      I tried everything on the help page already
      Hi, can you tell me when my order will ship?
      I want to change my email address
      How can I reset my password?
      The link in the email does not open
      My screen stays black after the update
      I'd like to know if this comes in blue
      Is it possible to pay by invoice?
      There is a scratch on the side of the phone
      Please cancel order 4512
      I was wondering how your loyalty points work
      where can I download my invoice
      I think I was overcharged by five dollars
      can you send me a return label
      the tracking has not moved for four days
      do you ship to Norway
      my card got declined twice this morning
      The wifi disconnects every few minutes
      I received two of the same item
      what are your opening hours on sunday
      could I get a copy of my contract
      My account shows the wrong name
      I did not get the verification code
      I need to add another user to our plan
      what happens to my data when I close the account
      the printer says paper jam but there is no paper stuck
      How do I turn off notifications?
      You sent me the wrong size
      I can't upload a file larger than 10 MB
      it says my session expired
      we would like to upgrade to the team plan
      my subscription renewed but I wanted to stop it
      is my warranty still valid?
      I forgot to use my voucher, can you still apply it?
      the food arrived cold
      the hotel booking shows the wrong dates
      can I bring my dog
      My refund was less than I expected, can you check?
      There's a typo in my address
      I lost my phone and cannot log in anymore
      does this work with an iPhone 12
      I am having trouble connecting my bank
      Your agent told me to send a photo, here it is
      the sound cuts out after ten minutes
      I would like to return these shoes, they are too small
      my package seems to be lost
      the page never finishes loading
      why was my payment rejected
      I want to know more about your business plan
      Can you please help me with my tax form
      the seat was broken so we had to move
      nobody answered the door because I was at work
      I can see the charge but not the order
      how do I delete a photo
      it keeps asking me to sign in
      please let me know when it is back in stock
      my coupon was not applied
      I never got the email you mentioned
      I still have the old version, how do I update?
      Are you open on public holidays?
      The app asks for my location again and again, is that normal?
      what does this error mean
      my daughter's order is missing a sock
      I have been trying to register but the form fails
      just checking in on my request from Monday
      I paid twice by accident
      the courier left a note but I can't read it
      thanks, I'll wait for the email
      ok I sent the documents
      yes the number is correct
      no I have not tried that yet
      I am not sure what you mean
      that is a good idea, how do I do it?
      can you explain it again please
      it worked for a day and then stopped
      I'm calling about my appointment tomorrow
      I need a new charger, mine stopped working
      The instructions say to press reset but there's no such button
      do I get a discount if I order ten
      you charged me for shipping but it said free
      I would like to file a claim for a damaged parcel
    `,
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
      '(loyal|long time|longtime|paying) customer (for|since|of) .. (years|decade|decades|months)?',
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
        (never|wont|will not|not going to|not gonna|no longer|never ever|never again) (ever|again|be)? (buy|buying|order|
        ordering|shop|shopping|use|using|do business|doing business|purchase|purchasing|come back|coming back|recommend|
        recommending|book|booking|deal|dealing|return|stay|fly|spend|trust) .... (again|anything|from you|with you|here|you|your|
        this|anymore)?
      `,
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
        (im|i am|we are|were) (leaving|done|out of here|through|quitting|cancelling everything|canceling everything|done here|so
        done) (for good|with you|with this company|with your company|with this|with your|forever|now|$)
      `,
    ],
    repeated: [
      '(keep|keeps|kept) (on)? happening',
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
      'how long (must i|must we|do i still have to|do we still have to|do i need to keep) .',
      'how long (am i|are we) (supposed to|expected to) (wait|put up|keep|tolerate|go on)',
      'how long (must i|must we|do i still have to|do we still have to|do i need to keep)',
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
      '(got|getting|get|going|gone|go|leads|led|goes) (me|us)? (absolutely)? nowhere',
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
      '(ignored|ignoring|ignore) (me|us|my|our|by you|by your|customers|your customers|all my|every)',
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
      `
        (what happens|what will happen|what would happen|what does|what do|what is|what if|what should|where does|where do|does|
        do|will|can|could|is there|how long) .... (when|if|once|while|until|in case) (nobody|no one|noone|no agent|no human|none
        of the agents) (answers|replies|responds|reacts|picks up|is answering|is available|is online|is there|answered|replied|
        responded|takes it|takes over) (it|them|him|her|there|within|in|for|after|on|at|and|or|then|to|$)
      `,
    ],
    upset: [
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
      `
        (you people|you guys|you lot|your company|your service|your support|your team|your app|your bot|your people|your
        employees|your staff|your website|your agents|your system|your site|your product|this company|this app|this bot|this
        service)
      `,
      '(now|immediately|today|already) $',
      `
        (what|why|how|who) (the|on earth|in the world|do you|dont you|cant you|is nobody|wont you|are you|would you|did you|have
        you|havent you)
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
  },
  promise: {
    will: [
      '(i|we) (will|shall)',
      'ill',
      '(i am|im|we are|were) (going to|about to)',
      '(i|we) promise',
      '(i|we) guarantee',
      '(i|we) commit',
      'well (send|refund|replace|call|get|let|be|give|make|check|look|ship|credit|cancel|contact|update|write|fix|keep|take|arrange|follow)',
      '(you|it|this|that|they) (will|ll) (get|receive|have|be|arrive|hear|see|go|ship)',
      'youll (get|receive|have|hear|see|be)',
      'itll (be|arrive|go)',
      '(will be|is going to be|are going to be) (sent|refunded|delivered|shipped|replaced|credited|repaired|fixed|cancelled|canceled|there|back|with you|processed)',
      'you have my word',
      '(expect|have|get|receive) .. by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|next week|the end)',
      'by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|next week|the end of) .. (at the latest|latest)',
    ],
    done: [
      '(i have|ive|we have|weve|i|we) (just|now|already|also)? (refunded|sent|cancelled|canceled|changed|updated|checked|forwarded|escalated|ordered|shipped|credited|issued|extended|reset|fixed|removed|booked|arranged|spoken|talked|contacted|passed|upgraded|replaced|asked|looked|reopened|applied|resent|looked into)',
    ],
    not: ['(i|we) (will|shall|ill) (need|require|have to)', 'ill need', 'well need', 'if (i|we|you|it) .. (will|shall)'],
  },
  talk: {
    greeting: [
      `
        (how is|hows|how are|howre|how have|howve) (everything|things|life|your day|you|it|been|you been|you been doing|you
        doing|u|u doing|everyone|ya|ya doing) (going|doing|today|been|with you|for you|going today|this morning|this evening|so
        far|treating you)? (today|with you|for you)?
      `,
      '(hope|i hope) (you are|youre|all is|everything is|everyone is) (doing)? (well|good|fine|ok|great)',
      '(nice|good|great|lovely) to (see|meet|hear from) you (again)?',
      `
        (hi|hello|hey|heya|hiya|hullo|helo|howdy|yo|greetings|good morning|good afternoon|good evening|good day|gday|morning|
        afternoon|evening|sup|whats up|wassup|salutations|hey hey|hi hi|hello hello|ello)
      `,
      `
        (hi|hello|hey) (there|again|all|everyone|everybody|team|guys|folks|support|sir|madam|maam|mate|friend|buddy|bot|you|dear|
        sir or madam|support team|customer service|customer support)
      `,
      '(good morning|good afternoon|good evening|morning|evening) (there|again|all|everyone|team|guys|sir|madam|folks)',
      `
        (how are you|how are you doing|how r u|hru|how is it going|hows it going|how are things|how do you do|how are you today|
        how are you doing today|whats up|whats new|hope you are well|hope youre well|hope you are doing well|hope youre doing
        well|i hope you are well|i hope youre well|nice to meet you|pleased to meet you)
      `,
      '(dear|to) (sir|madam|sir or madam|sirs|support|team|support team|all)',
    ],
    thanks: [
      `
        (i|we) (really|truly|very much|do|so|just)? (appreciate|appreciated) (it|that|this|your|the|all your|all the|you)?
        (great|quick|kind|fast|prompt)? (help|assistance|answer|answers|support|effort|efforts|response|reply|time|patience|
        helping me|service|advice|information|info)? (so much|very much|a lot|greatly)?
      `,
      `
        (i|we) (really|just)? (would like to|want to|wanted to|wanna|must|can only|need to|have to)? (say)? (thank you|thanks|
        thank u) (so much|very much|a lot|all)? (for your help|for the help|for your time|for helping|for everything|for that|
        for this|for all your help)?
      `,
      `
        (your|the) (help|assistance|support|effort|answer|service|quick reply|quick response) (is|was|has been) (really|very|
        much|so|greatly|highly)? (much)? (appreciated|helpful|great|perfect|good|excellent|amazing)
      `,
      `
        (im|i am|we are) (so|very|really|truly|most|extremely)? (thankful|grateful|obliged) (to you|for that|for your help|for
        the help|for this|for everything)?
      `,
      `
        (thanks|thank you|thx) (so much|a lot|very much)? for (answering|helping|assisting|solving|fixing|explaining|sorting|
        checking|confirming|clarifying|taking|providing|giving|resolving|handling|sending|being) (me|us|my question|my questions|
        that|this|it|out|me out|the time|so helpful|so kind|so patient|it out|that out|everything|the information|the info|that
        up|it up)? (for me|out|with this|with that|today)?
      `,
      `
        (thats|that is|this is|was) (all|everything|exactly what|just what) (i need|i needed|i wanted|i was looking for|i wanted
        to know|i need to know|i needed to know) (for now|today)?
      `,
      `
        (thanks|thank you|thx|thnx|tnx|thanx|thankyou|thank u|thanks you|ty|tysm|tyvm|cheers|ta|thks|thnks|many thanks|thanks a
        lot|thanks a bunch|thanks a ton|thanks a million|thank you kindly|much obliged|much appreciated|appreciated|appreciate
        it|i appreciate it|i appreciate that|really appreciate it|i really appreciate it|i appreciate your help|appreciate the
        help|appreciate your help|bless you|god bless|thanks so much|thank you so much|thank you very much|thanks very much|
        thanks again|thank you again|thanks anyway|thank you anyway|thanks anyways|thank you anyways|big thanks|a big thank you|
        kudos|thank you all|thanks all|thanks everyone|thanks man|thanks mate|thanks guys|thanks team|thank you team|thank you
        sir|thanks buddy|thanks friend|thank you guys|thanks bot|grateful|im grateful|so grateful|i am very grateful|thank god|
        thanks in advance|thank you in advance|no thank you thats all|no thanks thats all)
      `,
      `
        (thanks|thank you|thx|thank u|cheers|ty) (so|very|really)? (much|a lot)? for (your|the|all your|all the|all of your|this|
        that|everything|helping|helping me|letting me know|getting back|getting back to me|looking into it|looking into this|
        your quick|the quick|your fast|the fast|your prompt|the prompt|your kind|clarifying|explaining|the info on that|
        answering|checking|confirming) (me|us|info|information|help|support|time|reply|response|answer|assistance|clarification|
        explanation|update|service|patience|understanding|advice|tip|work|good work|great service|great help|kind help|quick
        reply|quick response|so quickly|quickly)?
      `,
      `
        (that|this|it|you|youve|you have|that was|this was|it was|was|thats|thats been|youve been) (was|is|has|have|really|all|
        just|been|were|did|are)? (very|so|really|super|extremely|most|quite|all|a great|a big|a lot of|of great|incredibly)?
        (helpful|helped|helped a lot|helps|helps a lot|helped me|helped me a lot|help|useful|kind|great|perfect|amazing|awesome|
        nice|good|nice of you|kind of you|great help|very kind|the best|fast|quick|good to know|good news|excellent|lovely|sweet
        of you|fantastic|wonderful|a lifesaver|lifesaver|informative)
      `,
      '(very|so|really|super) (helpful|kind|useful|kind of you|nice of you)',
      `
        (great|good|nice|excellent|awesome|amazing|fantastic|wonderful) (job|work|service|help|support|answer|bot|explanation|
        stuff)
      `,
      '(good|great|nice|useful) to (know|hear)',
      '(i|we) (love|like) (it|this|that|you|your service)',
      `
        (youre|you are|u r|ur) (the best|awesome|amazing|great|a star|a legend|a lifesaver|very kind|so kind|a hero|wonderful|
        fantastic)
      `,
      '(have a|i have a) (great answer)',
      `
        (got it|understood|i see|i understand|makes sense|that makes sense|that explains it|will do|noted|all clear|clear now|i
        get it|i get it now|ill do that|ill try that|i will try that|ill try it|i will try it|will try that|will try|ill give it
        a try|let me try|let me try that|i will do that|ill check|i will check|ill wait|i will wait|will wait|ill have a look|
        perfect ill wait) (thanks|thank you|thx|cheers|thank u|ty|thanks a lot|thank you so much|many thanks|thank you very
        much)
      `,
    ],
    goodbye: [
      `
        (it was|it has been|its been|was)? (really|so|very)? (nice|good|great|lovely|wonderful|a pleasure|pleasure|fun|pleasant)
        (talking|speaking|chatting|to talk|to speak|to chat|chat|talk|doing business|dealing) (to|with)? (you)? (again|today)?
      `,
      '(i|ive) (have|need|got|must|gotta|have got|should) (to)? (go|run|leave|get going|be going|be off) (now)?',
      'see you (again|around|later|soon|next time|in a while|again soon|later alligator)',
      '(good|nice|great) (talk|chat)',
      `
        (bye|goodbye|good bye|bye bye|byebye|byee|bb|cya|see ya|see you|see you later|see u|c u|cu|see you soon|see you around|
        see you tomorrow|later|laters|ttyl|talk to you later|talk later|talk soon|speak soon|take care|farewell|so long|cheerio|
        ta ta|tata|good night|goodnight|night|nite|good night all|over and out|until next time|till next time|catch you later|
        gotta go|i have to go|i got to go|i gotta go|i have to leave now|im off|ill be off|bye now|bye for now|thats all|that is
        all|that will be all|thatll be all|nothing else|no nothing else|no thats all|no thats it|no more questions|no further
        questions|no other questions|thats everything|that would be all|im good|im all set|all set|all good|im done|we are done|
        were done|nothing more|thats all for now|thats it for now|thats all for today|nothing else for now|no im good|no im fine|
        im fine|i have no more questions|i have no further questions|you can close this chat|you can close the chat|close the
        chat|end chat|end the chat|stop chat)
      `,
      `
        (have|enjoy|wish you|wishing you) (a|an|your|the rest of your|the)? (very|really)? (good|great|nice|lovely|wonderful|
        pleasant|beautiful|fantastic|awesome|happy|blessed|amazing)? (day|evening|night|weekend|week|one|afternoon|morning|time|
        rest of your day|holiday|day ahead)
      `,
      `
        (you too|u too|same to you|likewise|and you too|you as well|all the best|best wishes|best regards|kind regards|regards|
        best|warm regards|yours sincerely|sincerely|many regards|take it easy|stay safe|be well|good luck)
      `,
    ],
    confirmation: [
      `
        (that|this|it|which|you|that has|this has|it has|thats|youve|that just|your answer|your solution|the answer|the update|
        the link|the reset|the fix|that tip|your tip|that one|the last one) (has|have|just|really|finally|now|actually|totally|
        completely|did|indeed)? (solved|fixed|resolved|sorted|did|cured|settled|worked|done|cleared|answered|answers|solves|
        fixes|resolves|sorts|works) (it|this|that|the problem|my problem|the issue|my issue|everything|the trick|the job|it all|
        out|it for me|my question|all my questions|the error|things|it out|them|me out|the trouble|for me)? (perfectly|now|for
        me|completely|great|fine|well|a treat|like a charm|again|already|just fine|right away|immediately|thanks to you)?
      `,
      `
        (it|that|this|everything|all|now it|now everything|the app|the page|the site|the link|the code|the login|my login|the
        payment|my account|login|my app|my order|the website|it all|it now|everything now|the download|my card) (is|s|are|now|
        finally|all|seems to|appears to|seems)? (now|finally|all|to)? (work|works|working|worked|fixed|solved|resolved|sorted|
        sorted out|functioning|up and running|done|fine|good|ok|okay|in order|all right|alright|back to normal|back|settled|
        taken care of|running) (now|again|fine|perfectly|great|well|correctly|as expected|like a charm|for me|just fine|properly|
        fine now|again now|perfectly now|great now|well now|right now|flawlessly|smoothly|as it should)
      `,
      `
        (its|it is|thats|that is|this is|everything is|everythings|all is|all|issue|the issue|my issue|the problem|problem|my
        problem|the matter|the error|problem is|the issue is|the problem is|issue is|my issue is|my problem is|the error is|the
        problem has been|the issue has been|my problem has been|my issue has been|it has been|it got|the error has been|
        everything has been|this has been|matter|question|my question is|my question has been|my question was|it was|question
        is) (now|finally|all|been|just|completely|totally|fully|already)? (fixed|solved|resolved|sorted|sorted out|gone|settled|
        answered|working|cleared|working again|working now|taken care of|back to normal|closed|done) (now|for me|completely|
        already|then|again|at last|on its own|fully)?
      `,
      `
        (solved|fixed|resolved|sorted|problem solved|issue solved|issue resolved|problem fixed|issue fixed|case closed|works|
        works now|working now|now works|now working|works again|working again|it works|it works now|it works again|that works|
        that works now|this works|that worked|it worked|this worked|worked|works great|works perfectly|works fine|works fine now|
        works like a charm|worked like a charm|works a treat|worked a treat|worked perfectly|worked great|now it works|yes it
        works|yes it worked|yes that worked|yes solved|yes fixed|all sorted|all solved|all fixed|all working now|all working|
        mission accomplished|you solved it|you fixed it|you solved my problem|you fixed my problem|you resolved my issue|you
        solved my issue|you answered my question|you answered all my questions|i fixed it|i solved it|i got it working|i got it
        to work|got it working|got it to work|got it fixed|got it sorted|i managed|i managed it|i figured it out|figured it out|
        i found it|found it|i was able to log in|i can log in now|i can login now|i am in|im in|im in now|i am in now|i can
        access it now|i can log in again|its back|it came back|it arrived|it has arrived|its here|it just arrived|i received it|
        i got it now|received it now|that did it|that did the trick|that does it|that does the trick|did the trick|that was it|
        that was the problem|that was the issue|that fixed it|that solved it|that solves it|that sorted it|that resolves it|that
        resolved it|that answers my question|that answers it|that answered my question|that clears it up|that cleared it up|no
        longer an issue|not an issue anymore|no longer a problem|not a problem anymore|no more issues|no more problems|no issue
        anymore)
      `,
      `
        (i|we) (could|can|was able to|were able to|am able to|managed to) (now|finally|successfully)? (log in|login|sign in|
        access it|open it|pay|complete the order|complete the payment|reset it|reset my password|download it|fix it|solve it|
        change it|do it|cancel it|find it|connect|get in|use it|get it to work|resolve it) (now|again|fine|successfully|without
        problems)?
      `,
    ],
    filler: [
      `
        (ok|okay|okey|oki|kk|k|alright|all right|right|great|good|perfect|awesome|cool|nice|excellent|super|wonderful|fantastic|
        amazing|brilliant|lovely|sweet|sure|fine|yes|yeah|yep|yup|yay|wow|oh|ah|aha|ahh|ooh|hmm|well|so|and|then|now|indeed|
        actually|really|just|again|all|too|also|very much|so much|a lot|much|a bunch|a ton|very|for now|for today|today|already|
        for me|finally|please|haha|hehe|lol|xd|dear|team|guys|mate|sir|madam|maam|man|dude|bro|buddy|friend|my friend|folks|
        everyone|everybody|there|support|bot|ai|assistant|you|i think|it|got it|gotcha|understood|i see|i understand|makes sense|
        that makes sense|noted|exactly|of course|absolutely|thats great|thats good|thats perfect|thats awesome|thats wonderful|
        thats fantastic|sounds good|sounds great|good to know|great news|good news|no worries|no problem|np|all good|for your
        help|for the help|for the info|for your support|for everything|for your time|to you|to you too|btw|by the way|with your
        help|with that|with it|thanks to you|phew|yippee|hooray|woohoo|bingo|voila|smile|kind|that is great|that is good|fyi|am|
        happy|im happy|im so happy|that was quick|that was fast|that was easy|quick|fast|easy|my|honey|hun|love|darling)
      `,
    ],
    borrowed: {
      greeting: ['(hallo|hola|aloha|bonjour|namaste)'],
      thanks: ['(merci|gracias|danke|grazie|arigato|obrigado)'],
      goodbye: ['(ciao|adios|au revoir|sayonara|hasta la vista)'],
    },
    no: ['(no|nope|nah)'],
    replies: {
      greeting: 'Hello! How can I help you?',
      thanks: 'You’re welcome! If there is anything else, just write.',
      goodbye: 'Goodbye, and have a good day!',
      confirmation: 'Glad to hear that it works! If anything else comes up, just write.',
    },
  },
}
