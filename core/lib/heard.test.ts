import { expect } from 'chai'
import { heardUpTo } from './heard.ts'

describe('how far words were heard', () => {
  const heard = (text: string, said: string): string => text.slice(0, heardUpTo(text, said))

  it('ends where the caller spoke', () => {
    expect(heard('We open at nine. We close at five.', 'We open at nine')).to.equal('We open at nine.')
    expect(heard('We open at nine. We close at five.', 'We open at nine. We cl')).to.equal('We open at nine. We cl')
  })

  it('is nothing where nothing was heard, and all where all was', () => {
    expect(heard('We open at nine.', '')).to.equal('')
    expect(heard('We open at nine.', 'We open at nine.')).to.equal('We open at nine.')
  })

  it('passes over markup that was not said', () => {
    const text = 'See **our hours** at [the page](https://shop.example/hours?x=1). Then call us.'
    expect(heard(text, 'See our hours at the page. Then call')).to.equal(
      'See **our hours** at [the page](https://shop.example/hours?x=1). Then call',
    )
    expect(heard(text, 'See our hours')).to.equal('See **our hours**')
  })

  it('stops where what was heard is nothing of the words', () => {
    expect(heard('We open at nine.', 'We open when you like')).to.equal('We open')
    expect(heard('Über uns: 開店 9 Uhr.', 'über uns 開店')).to.equal('Über uns: 開店')
  })
})
