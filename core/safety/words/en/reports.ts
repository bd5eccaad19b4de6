// English: what is said to have happened to the customer's things, whoever did it. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const reports: Language['reports'] = {
  lists: {
    thing: `
      refund|cancellation|order|subscription|booking|reservation|payment|amount|money|address|account|contract|appointment|
      replacement|exchange|parcel|package|ticket|request|card|plan|invoice|charge|fee|return|item|items|delivery|password|
      email|phone number|membership|change|details|shipment|trial
    `,
    adv: 'just|now|already|also|successfully|since|immediately|hereby|fully|both|finally|then|officially|all',
    done: '<changed>',
  },
  says: [
    '(your|<thing>) ... (has|have) <adv>? been <adv>? <adv>? (<done>)',
    '(your|<thing>) ... (was|were) <adv>? (<done>)',
    'your ... (is|are) (now|already|hereby|successfully|officially) <adv>? (<done>)',
    'your ... (is|are) (<done>) $',
    'your ... (is|are) (<done>) (and|for you|as you|as requested)',
    '(you have <adv>? been|youve <adv>? been|you were|you are now|youre now) <adv>? (<done>)',
    '(you are|youre) (<done>) now',
    '(it|this|that|everything) (has been|was|is now) <adv>? (<done>)',
    '(its|thats) now (<done>)',
    '(it|this|that|everything) is (<done>) $',
    '^ ... <thing> (has|have)? <adv>? (been)? (<done>|complete|completed|confirmed|done) $',
    '(cancellation|refund|change|payment|replacement|return|exchange|request) (went through|has gone through|is complete|is completed|is done|was successful|is confirmed|has been made|was made)',
    '(refund|replacement|money) is (now|already)? on (its|the) way',
  ],
  not: [
    '(if|unless|once|when|whenever|after|as soon as|until|before|where|whether|how|can|could|should|not|never|every time|any) ........ (<done>|complete|completed|way)',
  ],
  kinds: {
    cancel: 'cancel*|terminat*|unsubscrib*',
    refund: 'refund*|reimburs*|repaid|credited|waive*|money',
    change: 'chang*|modif*|updat*|adjust*|correct*|amend*|edit*|mov*|switch*|upgrad*|downgrad*|reschedul*|set',
    send: 'sent|send*|resent|resend*|ship*|dispatch*|mail*|email*|post*|deliver*',
    replace: 'replac*|exchang*|swap*',
    book: 'book*|rebook*|reserv*|schedul*|arrang*|ordered|reordered|plac*',
    remove: 'delet*|remov*|eras*',
    extend: 'exten*|renew*|prolong*|postpon*',
    block: 'block*|lock*|froz*|freez*|disabl*|deactivat*|suspend*',
    activate: 'activat*|reactivat*|enabl*|unblock*|unlock*|restor*|recover*|resum*|applied|apply*|subscrib*',
    stop: 'paus*|stop*|suspend*',
    pay: 'paid|pay*|charg*|deduct*',
    create: 'creat*|register*|add*|open*|reopen*|issu*',
    close: 'clos*|resolv*|fix*|sort*|repair*',
    pass: 'forward*|pass*|hand*|escalat*|transfer*|report*|notif*|inform*|contact*|assign*|ask*',
    reset: 'reset*',
  },
}
