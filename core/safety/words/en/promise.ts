// English: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: [
    '(i|we) (will|shall)',
    'ill',
    '(i am|im|we are|were) (going to|about to)',
    '(i|we) promise',
    '(i|we) guarantee',
    '(i|we) commit',
    `
      well (send|refund|replace|call|get|let|be|give|make|check|look|ship|credit|cancel|contact|update|write|fix|keep|take|
      arrange|follow)
    `,
    '(you|it|this|that|they) (will|ll) (get|receive|have|be|arrive|hear|see|go|ship)',
    'youll (get|receive|have|hear|see|be)',
    'itll (be|arrive|go)',
    `
      (will be|is going to be|are going to be) (sent|refunded|delivered|shipped|replaced|credited|repaired|fixed|cancelled|
      canceled|there|back|with you|processed)
    `,
    'you have my word',
    `
      (expect|have|get|receive) .. by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|noon|next week|
      the end)
    `,
    'by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|next week|the end of) .. (at the latest|latest)',
  ],
  not: ['(i|we) (will|shall|ill) (need|require|have to)', 'ill need', 'well need', 'if (i|we|you|it) .. (will|shall)'],
  acts: {
    lists: {
      adv: `
        just|now|already|also|successfully|since|immediately|personally|today|therefore|fully|both|manually|happily|gladly|
        finally|then
      `,
      change: `
        cancel|refund|reimburse|change|modify|update|adjust|correct|amend|fix|resolve|send|resend|ship|forward|transfer|
        escalate|order|reorder|book|rebook|reserve|schedule|reschedule|arrange|move|extend|renew|replace|exchange|credit|issue|
        waive|reset|restore|delete|remove|close|open|reopen|create|register|add|apply|activate|reactivate|deactivate|enable|
        disable|block|unblock|lock|unlock|freeze|pause|resume|suspend|stop|upgrade|downgrade|switch|subscribe|unsubscribe|
        submit|process|initiate|request
      `,
    },
    did: `
      (i|we) (have|had)? <adv>? <adv>?|(ive|weve|i ve|we ve|id) <adv>? <adv>?|(i|we) (went|have gone|have just gone|just went) ahead and <adv>?|
      (ive|weve) <adv>? gone ahead and <adv>?
    `,
    gap: '',
    and: 'and|then|and then|and have|and ive|and also|and i|and we',
    changed: `
      cancelled|canceled|refunded|reimbursed|repaid|returned|compensated|changed|modified|updated|adjusted|corrected|amended|
      fixed|repaired|resolved|sent|resent|shipped|dispatched|posted|mailed|emailed|forwarded|transferred|passed|handed|
      escalated|reported|ordered|reordered|booked|rebooked|reserved|scheduled|rescheduled|arranged|moved|postponed|extended|
      renewed|prolonged|replaced|exchanged|swapped|credited|issued|deducted|waived|paid|charged|reset|restored|recovered|
      deleted|removed|erased|closed|opened|reopened|created|registered|added|applied|activated|reactivated|deactivated|enabled|
      disabled|blocked|unblocked|locked|unlocked|frozen|paused|resumed|suspended|stopped|upgraded|downgraded|switched|
      subscribed|unsubscribed|submitted|filed|placed|processed|initiated|triggered|started|requested|approved|confirmed your|
      notified|informed|contacted|asked|spoken|talked|assigned|merged|linked|verified your|changed over|set up|put through|
      sorted
    `,
    looked: `
      checked|double checked|rechecked|looked|looked up|looked into|found|searched|reviewed|verified|read|seen|examined|
      inspected|consulted|compared|located|noticed|gone through|had a look|taken a look|investigated
    `,
    also: [
      '(i|we) (was|were|have been) able to <change>',
      '(ive|weve) been able to <change>',
      '(i|we|ive|weve) (have)? managed to <change>',
      '(i|we) did <change>',
    ],
    not: [
      '(what|that|which|whatever|everything|anything|who|whether|how|where) (i|we|ive|weve) (have|had)? <adv>? (<changed>)',
      `
        (if|once|when|whenever|after|as soon as|until|unless|before|had|would|could) (i|we|ive|weve) (have|had)? <adv>?
        (<changed>|<looked>)
      `,
      '(i|we) (have|had)? (not|never) <adv>? (<changed>)',
    ],
  },
}
