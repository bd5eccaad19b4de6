import { expect } from 'chai'
import { createIndex } from '#core/search/index.ts'
import { alike } from './check.ts'

const scenarios: [title: string, examples: string[]][] = [
  [
    'Returns',
    ['Can I send it back?', 'How long do I have to return something?', 'Can I return a lamp after 40 days?', 'I want to return my order'],
  ],
  ['Shipping', ['How long does shipping take?', 'When does my order ship?', 'When will it be delivered?']],
  ['Invoice', ['Where is my invoice?', 'Can I get a receipt for my company?', 'I need a bill with VAT']],
  ['Password', ['I forgot my password', 'How do I reset my password?', 'I can not log in']],
  ['Cancel', ['How do I cancel my order?', 'Cancel my subscription', 'I want to stop my plan']],
  ['Gift', ['Do you sell gift cards?', 'How long is a voucher valid?']],
  ['Warranty', ['How long is the warranty?', 'My lamp broke, is it covered?']],
  ['Pay', ['Can I pay with PayPal?', 'Which cards do you take?']],
]
const rewordings: [question: string, title: string][] = [
  ['Can I return the lamp after 60 days?', 'Returns'],
  ['how long can i send things back', 'Returns'],
  ['returning an order', 'Returns'],
  ['how long until it is delivered', 'Shipping'],
  ['when will you ship', 'Shipping'],
  ['need an invoice', 'Invoice'],
  ['reset password', 'Password'],
  ['cannot log in', 'Password'],
  ['cancel order', 'Cancel'],
  ['stop my subscription', 'Cancel'],
  ['gift card', 'Gift'],
  ['is my lamp covered by warranty', 'Warranty'],
  ['pay by card', 'Pay'],
]
const strangers = [
  'Do you have a shop in Berlin?',
  'Is the lamp dimmable?',
  'What is your phone number?',
  'Can I change the colour?',
  'Are you hiring?',
  'How tall is the desk?',
]

describe('Whether a scenario is for the same question', () => {
  const index = createIndex()
  for (const [title, examples] of scenarios) index.put({ id: title, kind: 'scenario', title, headings: [], text: '', examples })
  const likes = (question: string): string[] => index.search(question).hits.flatMap(hit => (hit.score >= alike ? [hit.id] : []))

  it('is seen for each of thirteen rewordings', () => {
    for (const [question, title] of rewordings) expect(likes(question), question).to.deep.equal([title])
  })
  it('is never said of six strangers', () => {
    for (const question of strangers) expect(likes(question), question).to.deep.equal([])
  })
})
