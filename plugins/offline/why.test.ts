import { expect } from 'chai'
import type { Evidence } from '#core/ports/answerer.ts'
import { LIMIT } from './compose.ts'
import { createOffline } from './index.ts'

const passage: Evidence = {
  kind: 'passage',
  id: 'returns#refunds',
  title: 'Returns',
  headings: ['Money', 'Refunds'],
  text: 'Refunds take five working days.',
  version: 3,
  score: 0.8,
  coverage: 0.9,
}
const other = { ...passage, id: 'cards#refunds', title: 'Cards' }

const whyOf = async (evidence: Evidence[], text = 'how many days does a refund take', unknown = 0): Promise<string> => {
  const question = {
    text,
    history: [],
    language: 'en',
    channel: 'web',
    instructions: [],
    evidence,
    unknown,
    clarified: 0,
    actions: [],
    results: [],
  }
  return (await createOffline().answer(question, { signal: new AbortController().signal })).why
}

describe('Why an answer was given or not', () => {
  it('says what was quoted, from which heading', async () => {
    expect(await whyOf([passage])).to.match(/^Quoted in full: “Returns › Refunds” holds 90 % of the question's words\.$/)
  })

  it('says where the quoted part of a long section begins', async () => {
    const filler = Array.from({ length: LIMIT / 5 }, () => 'post').join(' ')
    const text = `${filler}.\n\nRefunds take five working days after we got the goods, whatever they are.\n\n${filler}.`
    expect(await whyOf([{ ...passage, text }])).to.include(
      'Quoted in part, from “Refunds take five working days after we got …” on: “Returns',
    )
  })

  it('says which example of a scenario came nearest', async () => {
    const scenario: Evidence = { ...passage, kind: 'scenario', headings: [], example: 'where is my refund' }
    expect(await whyOf([scenario])).to.match(/^The scenario's reply: “Returns” holds 90 % .*\(nearest example: “where is my refund”\)\./)
  })

  it('says what speaks against the closest', async () => {
    const weak = { ...passage, title: 'Post', headings: ['Ways'], score: 0.2, coverage: 0.24, text: 'We send parcels within a day.' }
    const why = await whyOf(
      [weak, { ...other, score: 0.2, coverage: 0.2, title: 'Post', headings: [], text: 'Letters.' }],
      'refund please',
      0.5,
    )
    expect(why).to.match(/^Closest, but not close enough: “Post › Ways” holds 24 % of the question's words\./)
    expect(why).to.include('Another page fits as well or better. Neither its title nor its heading has a word of the question.')
    expect(why).to.include('No sentence in it holds half of the question. The question says little.')
    expect(why).to.match(/ 50 % of the question's words are in no page and no scenario\.$/)
  })

  it('says what was asked back, and what can not be sent', async () => {
    expect(await whyOf([passage, other])).to.equal(
      '“Returns › Refunds” and “Cards › Refunds” fit equally well, so the customer is asked which one is meant.',
    )
    const steps = Array.from({ length: 60 }, (_, n) => `${n + 1}. Refunds take five working days to come.`).join('\n')
    expect(await whyOf([{ ...passage, text: steps }])).to.match(
      /^“Returns › Refunds” would answer, .* mislead in part: put more headings into it\.$/,
    )
    expect(await whyOf([{ ...passage, kind: 'scenario', text: ' ' }])).to.match(/there are no words in it to send\.$/)
    expect(await whyOf([])).to.equal('Nothing that the AI may read has any of the words of the question.')
  })
})
