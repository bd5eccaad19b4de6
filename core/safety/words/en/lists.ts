// English: choices that several phrases share. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const lists: Language['lists'] = {
  det: 'a|an|the|one|some|any|your|another|one of your|ur|this|my|that|of your|one of the',
  adj: `
    real|actual|live|human|proper|genuine|living|physical|breathing|support|service|customer|customer service|customer support|
    customer care|sales|billing|technical|tech|senior|different|other|qualified|competent|trained|experienced|nice|smart|normal|
    true|helpful|help desk|helpdesk|call center|call centre|bank|account|flesh and blood|in person|phone|goddamn|bloody|fucking|
    damn|freaking|damned|manual
  `,
  one: `
    human|human being|agent|representative|rep|operator|advisor|adviser|supervisor|manager|real person|actual person|live
    person|human person|physical person|proper person|real people|actual people|live people|real humans|associate|support
    person|service person|customer service|customer support|customer care|customer service agent|tech support|technical
    support|specialist|staff member|colleague|member of staff|member of your team|team member|employee|staff|real one|
    consultant|live support|human support|human help|human assistance|live chat|live assistance|assistant manager|someone
    real|somebody real|someone human|actual someone|reps|representatives|represent*|reprent*|represnt*|repersent*|represtat*|
    hooman|humanoid agent|live rep|service rep|customer service rep|support rep|sales rep|administrator|admin|representive|
    customer representative|customer care representative|customer care executive|executive|support executive|customer
    executive|help desk agent|helpdesk agent|call center agent|counsellor|counselor|general manager|branch manager|duty
    manager|live help|human helper|human operator|live operator|live representative
  `,
  who: `
    <one>|whoever|whoever is|whomever|person|people|someone|somebody|anyone|anybody|support|support team|support staff|
    service team|team|the team|humans|colleague|colleagues|boss|founders|owner|owners|management|customer services|someone
    else|reception|receptionist|front desk|desk|help desk|helpdesk|call center|call centre|service desk|service department|
    department|crew|specialists|agents|representatives|service|headquarters|higher up|superior|superiors|owner|humanoid|
    branch manager|bank manager|hotel|bank|branch|shop|store|office|clinic|airline|insurer|company|reservations|concierge|
    somone|sombody|some one|some body|sales|sales team|sales department|room service|seller|vendor|accounting|billing
    department|finance department|claims department|advisers|advisors|operators|managers|supervisors|consultants|associates|
    bankers|banker|expert|experts|relationship manager|account manager|personal banker|loan officer|member of the team|member
    of your staff|members of staff|receptionists|clerk|teller|duty manager|founder|executives|teacher|professor|tutor|
    instructor|lecturer|coordinator|secretary|registrar|director|administration|librarian|dean|principal|advisor|lawyer|
    doctor|nurse|counsellors|technician|technicians|hr|student service|student services|customer care team|helpdesk team|
    executive team|admin team|someone at . |somebody at .|the person in charge
  `,
  rooms: `
    accounts|accounting|lettings|mortgages|cards|card services|fraud|fraud prevention|loans|lending|insurance|pensions|claims|
    refunds|returns|logistics|dispatch|warranty|repairs|legal|admissions|marketing|housekeeping|maintenance|engineering|
    catering|events|security|valet|collections|disputes|complaints|retention|cancellations|payments|compliance|human resources|
    hr|it support|tech|bookings|lost property
  `,
  talk: `
    talk|speak|chat|converse|communicate|spek|tlak|taok|tak|took|talks|text|deal|correspond|have a chat|have a word|have a
    conversation|get in touch|get in contact|be in touch|be in contact|be put in contact|be put in touch|put in contact|put in
    touch|be connected|be transferred|be put through|be redirected|be forwarded|be handed over|be passed|be switched|be
    escalated|be referred|be routed|talk on the phone
  `,
  talking: 'talking|speaking|chatting|communicating|getting in touch|getting in contact|getting through|connecting|speakign',
  with: `
    to|with|2|w|wth|wiht|wirh|whit|too|directly to|directly with|directly|now to|now with|please to|please with|on the phone
    with|on the phone to|in person with|in person to|over the phone with|over to|onto
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
  passed: `
    connected|transferred|redirected|forwarded|routed|passed|handed|put|switched|escalated|referred|directed|linked|patched
  `,
  passing: `
    connecting|transferring|redirecting|forwarding|routing|passing|handing|putting|switching|escalating|referring|directing|
    patching
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
  served: `
    help|assist|advise|contact|call|phone|ring|answer|reply|respond|explain|look|check|have a look|take a look|deal|handle|
    talk|speak|chat|get back|get in touch|reach out|review|step in|take over|take this|sort
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
  nth: `
    third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|tenth|10th|nth|hundredth|100th|thousandth|umpteenth|millionth|second|
    2nd
  `,
  many: `
    two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|a hundred|thousand|a thousand|many|several|multiple|countless|
    numerous|dozens of|hundreds of|a dozen|so many|too many|a million|2|3|4|5|6|7|8|9|10|20|50|100|1000
  `,
  unit: 'conversation|conversations|session|sessions|ticket|tickets|chat|chats|thread|threads|inquiry|inquiries|enquiry|enquiries',
}
