import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { plain } from '../text/blocks.ts'
import { cutMarkdown } from '../text/passages.ts'
import { sentencesOf } from '../text/sentences.ts'
import { carriedBy } from './carried.ts'

const docs = new URL('../../../docs/', import.meta.url)
const generated = new Set(['api.md', 'configuration.md', 'reference.md'])

const returns =
  'You may return anything within 30 days of its delivery. Returns are free of charge in Germany. Send it to returns@shop.example.'

describe('A written text against its sources', () => {
  const looseIn = (text: string, sources = [returns], known: string[] = [], language = 'en'): string[] =>
    carriedBy(text, sources, known, language).loose

  it('is carried where it says the same in other words', () => {
    expect(looseIn('You can return it free of charge in Germany, within 30 days of the delivery.')).to.deep.equal([])
    expect(looseIn('Returns: thirty days, by mail to returns@shop.example.')).to.deep.equal([])
  })

  it('is not carried with another number, address or code', () => {
    for (const wrong of [
      'You may return anything within 60 days of its delivery.',
      'You may return anything within ٦٠ days of its delivery.',
      'Send it to refunds@shop.example.',
      'You may return anything at https://evil.example/r.',
      'Your return RMA-7781 is free of charge.',
    ])
      expect(looseIn(wrong), wrong).to.have.length(1)
  })

  it('reads a number in any writing', () => {
    const source = 'The plan costs 1,200.50 euros a year and holds 2 users.'
    for (const right of ['The plan costs 1.200,50 euros a year.', 'The plan costs 1200.5 euros a year.', 'The plan holds two users.'])
      expect(looseIn(right.replace('two', '2'), [source]), right).to.deep.equal([])
  })

  it('is not carried where it says the opposite', () => {
    expect(looseIn('Returns are not free of charge in Germany.')).to.have.length(1)
  })

  it('is not carried by words about something else', () => {
    expect(looseIn('Our headquarters move to Lisbon in autumn with the whole marketing department.')).to.have.length(1)
  })

  it('may repeat what the customer said', () => {
    expect(looseIn('For order A-1234 that means 30 days from delivery.', [returns], ['When can I return order A-1234?'])).to.deep.equal([])
  })

  it('may ask, and may be polite', () => {
    expect(looseIn('Would you like me to connect you with the warehouse department in Lisbon? You are welcome!')).to.deep.equal([])
  })

  it('is held to facts alone where the sources are in another language', () => {
    const told = carriedBy('Sie können alles innerhalb von 30 Tagen zurückgeben.', [returns], [], 'de')
    expect(told).to.deep.equal({ loose: [], compared: false })
    expect(carriedBy('Sie können alles innerhalb von 60 Tagen zurückgeben.', [returns], [], 'de').loose).to.have.length(1)
  })

  it('tells the sentences of these docs from those of other pages, and finds every changed number', () => {
    const passages = readdirSync(docs)
      .filter(name => name.endsWith('.md') && !generated.has(name))
      .flatMap(name =>
        cutMarkdown({ id: name, title: name, version: 1, text: readFileSync(new URL(name, docs), 'utf8') }).map(p => ({
          name,
          text: p.text,
        })),
      )
    const sentences = passages.flatMap(({ name, text }, at) =>
      sentencesOf(plain(text))
        .filter(s => s.length > 30)
        .slice(0, 2)
        .map(sentence => ({ sentence, name, text, other: passages[(at * 7 + 13) % passages.length]! })),
    )
    expect(sentences.length).to.be.greaterThan(300)
    const own = sentences.filter(s => looseIn(s.sentence, [s.text]).length > 0)
    expect(own.length / sentences.length, `taken for made up: ${own.map(s => s.sentence).slice(0, 3)}`).to.be.lessThan(0.05)
    const foreign = sentences.filter(s => s.other.name !== s.name)
    const passed = foreign.filter(s => looseIn(s.sentence, [s.other.text]).length === 0)
    expect(passed.length / foreign.length, `taken for carried: ${passed.map(s => s.sentence).slice(0, 3)}`).to.be.lessThan(0.12)
    const changed = sentences
      .filter(s => /\d/.test(s.sentence))
      .map(s => ({ ...s, sentence: s.sentence.replace(/\d+/g, n => String(Number(n) + 17)) }))
    expect(changed.filter(s => looseIn(s.sentence, [s.text]).length === 0)).to.deep.equal([])
  })
})
