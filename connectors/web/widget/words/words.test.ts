import { expect } from 'chai'
import { en, type Key, type Plural, type Words } from './en.ts'
import { languages } from './languages.ts'
import { createSpeech } from './speech.ts'

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
const wordsOf = async (language: string): Promise<Words> => ((await import(`./${language}.ts`)) as Record<string, Words>)[language]!
const keys = Object.keys(en) as Key[]

describe('The widget’s words', () => {
  for (const language of languages)
    it(`are whole in ${language}: every text, every place in it, every plural form`, async () => {
      const words = await wordsOf(language)
      expect(Object.keys(words).sort()).to.deep.equal([...keys].sort())
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      for (const key of keys) {
        const english: string | Plural = en[key]
        const said: string | Plural = words[key]
        if (typeof english === 'string' || typeof said === 'string') {
          expect(typeof said, key).to.equal(typeof english)
          expect(String(said).trim(), key).not.to.equal('')
          expect(places(String(said)), key).to.deep.equal(places(String(english)))
        } else {
          expect(Object.keys(said).sort(), key).to.deep.equal([...forms].sort())
          // “One” and “two” may be said without a figure.
          for (const form of forms)
            if (!['one', 'two', 'zero'].includes(form))
              expect(places(said[form] ?? ''), `${key} ${form}`).to.deep.equal(places(english.other))
        }
      }
    })

  it('count by the rules of the language', async () => {
    const { say } = createSpeech('pl', await wordsOf('pl'))
    const [one, few, many] = [1, 3, 5].map(count => say('newCount', { count }))
    expect(new Set([one, few, many]).size).to.equal(3)
  })

  it('are changed one by one by a page, the rest stays', () => {
    const { say } = createSpeech('en', {}, { placeholder: 'Ask Acme…' })
    expect(say('placeholder')).to.equal('Ask Acme…')
    expect(say('joined', { name: 'Maya' })).to.equal('Maya joined the conversation')
  })

  it('run from right to left in Arabic and Hebrew', () => {
    expect(['ar', 'he', 'en', 'ja'].map(language => createSpeech(language, {}).direction)).to.deep.equal(['rtl', 'rtl', 'ltr', 'ltr'])
  })

  it('say sizes as people do', () => {
    const { size } = createSpeech('en', {})
    expect([900, 44_000, 1_250_000].map(size)).to.deep.equal(['900 bytes', '44 kB', '1.3 MB'])
  })
})
