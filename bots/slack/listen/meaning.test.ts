import { expect } from 'chai'
import { meaningOf, withoutSign } from './meaning.ts'

const bot = 'U0BOT'

describe('What an agent’s words in a thread mean', () => {
  it('is told by what they begin with, whatever the desk’s setting', () => {
    for (const words of ['reply', 'note'] as const) {
      for (const text of ['// a', '  //a', 'note: a', '*Note:* a', '&gt; // a', '<@U0OMAR> a', '_<!here>_ a'])
        expect(meaningOf(text, { words, bot }), text).to.equal('note')
      expect(meaningOf('reply: a', { words, bot })).to.equal('reply')
      expect(meaningOf(`<@${bot}> a`, { words, bot })).to.equal('question')
      for (const text of ['a // b', 'https://acme.test', 'a note: b', 'Hello <@U0OMAR>'])
        expect(meaningOf(text, { words, bot }), text).to.equal(words)
    }
  })

  it('is for a colleague whose id only begins as the bot’s', () => {
    expect(meaningOf('<@U0BOTTOM> a', { words: 'reply', bot })).to.equal('note')
  })

  it('leaves the words when the sign is taken away', () => {
    const all = {
      '// a': 'a',
      '**// a**': '**a**',
      '**//** a': 'a',
      '> // a': '> a',
      '  note: a': 'a',
      'reply:\na': 'a',
      'a // b': 'a // b',
    }
    for (const [text, words] of Object.entries(all)) expect(withoutSign(text), text).to.equal(words)
  })
})
