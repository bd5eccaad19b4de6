// English: messages that carry no question. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const talk: Language['talk'] = {
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
}
