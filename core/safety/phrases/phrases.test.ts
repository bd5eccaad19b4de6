import { expect } from 'chai'
import { languages } from '../words/index.ts'
import { compile } from './phrases.ts'
import { boundary, split } from './split.ts'

const found = (phrases: string[], text: string, lists: Record<string, string> = {}, typos: string[] = []): string[] => {
  const { words } = split(text)
  return compile([{ label: 'x', phrases, lists }], typos)
    .match(words)
    .map(m => words.slice(m.from, m.to).join(' '))
}

describe('Words', () => {
  it('come without case, accents and invisible characters', () => {
    expect(split('Où\u00a0EST mon\u200bargent').words).to.deep.equal([boundary, 'ou', 'est', 'monargent', boundary])
    expect(split('ＨＥＬＬＯ Contrasen\u0303a').words).to.deep.equal([boundary, 'hello', 'contrasena', boundary])
    expect(split('أُريدُ المُساعدة').words).to.deep.equal([boundary, 'اريد', 'المساعده', boundary])
  })

  it('keep “don’t” whole and part “l’agent”', () => {
    expect(split("I don't see l'agent, j’aimerais qu'il dell'ordine").words.slice(1, -1)).to.deep.equal([
      'i',
      'dont',
      'see',
      'l',
      'agent',
      'j',
      'aimerais',
      'qu',
      'il',
      'dell',
      'ordine',
    ])
  })

  it('show where sentences end, commas stand and others are quoted', () => {
    const { words, soft, quoted } = split('No, I said “talk to us”. Version 1.2 is out! Bye')
    expect(words.join(' ')).to.equal('. no i said talk to us . version 1 2 is out . bye .')
    expect(soft.indexOf(true)).to.equal(words.indexOf('i'))
    expect(words.filter((_, i) => quoted[i])).to.deep.equal(['talk', 'to', 'us'])
    expect(split('my 27" monitor').quoted).to.not.include(true)
  })
})

describe('Phrases', () => {
  it('have choices, options, gaps, lists, stems and edges', () => {
    expect(found(['(talk|speak with) (a|the)? person'], 'can I speak with the person or talk person')).to.deep.equal([
      'speak with the person',
      'talk person',
    ])
    expect(found(['talk .. person'], 'talk to the person; talk to not any person')).to.deep.equal(['talk to the person'])
    expect(found(['talk . person'], 'talk person; talk any person; talk to any person')).to.deep.equal(['talk any person'])
    expect(
      found(['<verb> <who>'], 'call real agents or call agent', { noun: 'agent|agents', who: '<noun>|real <noun>', verb: 'call' }),
    ).to.deep.equal(['call real agents', 'call agent'])
  })

  it('say which list is missing', () => {
    expect(() => found(['talk <to>'], 'talk')).to.throw('There is no list <to> above')
    expect(() => found(['? talk'], 'talk')).to.throw('question mark')
    expect(() => found(['talk?'], 'talk')).to.not.throw()
  })

  it('stay within a sentence', () => {
    expect(found(['talk .. person'], 'talk to. person')).to.deep.equal([])
    expect(found(['^ person $'], 'a person. person')).to.deep.equal(['. person .'])
  })

  it('know stems, stretched words and typing mistakes', () => {
    expect(found(['frustrat* me'], 'it frustrates me and frustrated me')).to.deep.equal(['frustrates me', 'frustrated me'])
    expect(found(['so nice'], 'soooo niiice')).to.deep.equal(['soooo niiice'])
    const agent = ['representative', 'person']
    for (const typo of ['represntative', 'reprezentative', 'repreesentative', 'perosn', 'persn'])
      expect(found(['representative', 'person'], `a ${typo} please`, {}, agent), typo).to.deep.equal([typo])
    for (const other of ['persons', 'representatives', 'parson x', 'erson'])
      expect(found(['representative'], other, {}, ['representative']), other).to.deep.equal([])
  })

  it('give for each begin the longest, or every one where no word is left over', () => {
    const phrases = compile([{ label: 'x', phrases: ['a', 'a b', 'a b c', 'b'], lists: {} }])
    expect(phrases.match(['a', 'b', 'c'])).to.deep.equal([
      { label: 'x', from: 0, to: 3 },
      { label: 'x', from: 1, to: 2 },
    ])
    expect(phrases.whole(['a', 'b', 'c']).length).to.equal(4)
    for (const left of ['a b c d', 'c a b', 'b c b']) expect(phrases.whole(left.split(' ')), left).to.deep.equal([])
  })
})

describe('The words of a language', () => {
  for (const language of languages) {
    it(`in ${language.code} are there for everything that is listened for`, () => {
      for (const [section, entries] of Object.entries({
        ...language.wish,
        ...language.mood,
        ...language.values,
        ...language.talk,
        ...language.talk.borrowed,
      })) {
        const all = Array.isArray(entries) ? entries : typeof entries === 'string' ? entries.split('|') : []
        if (typeof entries !== 'object' || Array.isArray(entries)) expect(all.length, section).to.be.above(0)
        for (const entry of all) expect(entry.trim(), section).to.not.equal('')
      }
      for (const reply of Object.values(language.talk.replies)) expect(reply).to.match(/[.!؟?]$/)
    })

    it(`in ${language.code} have balanced brackets and use lists that are there`, () => {
      const phrases = [
        ...Object.values(language.wish),
        ...Object.values(language.mood),
        ...Object.values(language.lists),
        ...Object.values(language.talk),
        ...Object.values(language.promise),
        ...Object.values(language.promise.acts),
        ...Object.values(language.promise.acts.lists),
      ].flat(2)
      const { changed, looked, did } = language.promise.acts
      const lists = { ...language.lists, ...language.promise.acts.lists, changed, looked, did }
      for (const phrase of phrases) {
        if (typeof phrase !== 'string' || phrase === language.mood.fed || phrase === language.mood.calm) continue
        let open = 0
        for (const char of phrase) {
          if (char === '(') open++
          if (char === ')') open--
          expect(open, phrase).to.be.within(0, 4)
        }
        expect(open, phrase).to.equal(0)
        expect(phrase, phrase).to.not.match(/\|\||\(\||\|\)|,/)
        for (const [, name] of phrase.matchAll(/<(\w+)>/g)) expect(lists).to.have.property(name!)
      }
    })
  }
})
