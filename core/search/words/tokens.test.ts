import { expect } from 'chai'
import { scan } from './tokens.ts'

const tokens = (text: string): string[] => {
  const found: string[] = []
  scan(text, (kind, token) => found.push(kind === 'word' ? token : `${kind}:${token}`))
  return found
}

describe('Reading words from text', () => {
  it('finds words in any script, in lower case', () => {
    expect(tokens('Où est MA commande? Где мой заказ')).to.deep.equal(['où', 'est', 'ma', 'commande', 'где', 'мой', 'заказ'])
  })

  it('keeps order numbers, versions and addresses whole, and their parts as well', () => {
    expect(tokens('order #4521')).to.deep.equal(['order', 'id:4521'])
    expect(tokens('ORD-12-77')).to.deep.equal(['id:ord-12-77', 'part:ord', 'part:12', 'part:77'])
    expect(tokens('v2.1.')).to.deep.equal(['id:v2.1', 'part:v2'])
    expect(tokens('ada@shop.example')).to.deep.equal(['id:ada@shop.example', 'part:ada', 'part:shop', 'part:example'])
  })

  it('takes short mixtures of letters and digits for words', () => {
    expect(tokens('2FA mp3')).to.deep.equal(['2fa', 'mp3'])
  })

  it('reads a compound as its parts and as one', () => {
    expect(tokens('sign-up')).to.deep.equal(['whole:signup', 'part:sign', 'part:up'])
    expect(tokens('THREADLINE_PLUGINS')).to.deep.equal(['whole:threadlineplugins', 'part:threadline', 'part:plugins'])
  })

  it('drops what apostrophes leave over', () => {
    expect(tokens("don't l’adresse customer's")).to.deep.equal(['don', 'adresse', 'customer'])
  })

  it('reads scripts without spaces as pairs of characters', () => {
    expect(tokens('退款政策 abc')).to.deep.equal(['gram:退款', 'gram:款政', 'gram:政策', 'abc'])
    expect(tokens('水')).to.deep.equal(['gram:水'])
  })

  it('leaves out emoji and what is too long to be a word', () => {
    expect(tokens(`🙂 ok ${'x'.repeat(65)}`)).to.deep.equal(['ok'])
  })
})
