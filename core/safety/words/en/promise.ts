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
}
