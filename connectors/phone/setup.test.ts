import { expect } from 'chai'
import { openTelephone, type Telephone } from '#core/testing/phone/telephone.ts'
import { account, number, token } from '#core/testing/twilio/played.ts'
import { setup } from './setup.ts'

describe('Setting calls up', () => {
  let telephone: Telephone
  let said: string[]
  let kept: Record<string, string>[]

  beforeEach(async () => {
    telephone = await openTelephone({ publicUrl: 'https://desk.example', house: () => '' })
    said = []
    kept = []
  })
  afterEach(() => telephone.stop())

  /** `answers`: in this order; nobody answers after them. */
  const run = async (more: Record<string, string | undefined> = {}, answers: string[] = []) => {
    const all = {
      TWILIO_ACCOUNT_SID: account,
      TWILIO_AUTH_TOKEN: token,
      PHONE_NUMBER: number,
      PUBLIC_URL: 'https://desk.example',
      TWILIO_API_URL: telephone.url,
      ...more,
    }
    const values = Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined))
    const done = await setup({
      values,
      root: '',
      say: text => void said.push(text),
      ask: async () => answers.shift(),
      leave: () => '',
      async keep(found) {
        kept.push(found)
        return true
      },
    })
    return { done, last: said.at(-1) ?? '' }
  }

  it('has the number call the house, and writes down what it needs', async () => {
    expect((await run()).done).to.equal(true)
    expect(telephone.line).to.include({
      voiceUrl: 'https://desk.example/twilio/voice',
      statusCallback: 'https://desk.example/twilio/voice/ended',
    })
    expect(kept).to.deep.equal([
      { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, PHONE_NUMBER: number, PUBLIC_URL: 'https://desk.example' },
    ])
    expect(said.join('\n')).to.not.contain(token)
  })

  it('says what is wrong, and changes nothing', async () => {
    const wrong: [Record<string, string | undefined>, RegExp][] = [
      [{ TWILIO_AUTH_TOKEN: 'other' }, /does not know this TWILIO_ACCOUNT_SID/u],
      [{ PHONE_NUMBER: '+15559999999' }, /not a number of this account/u],
      [{ PHONE_NUMBER: '0301234' }, /international form/u],
      [{ TWILIO_ACCOUNT_SID: `SK${'0'.repeat(32)}` }, /API key/u],
      [{ PUBLIC_URL: 'http://desk.example' }, /begins with https/u],
      [{ PUBLIC_URL: 'https://127.0.0.1' }, /can not reach https:\/\/127\.0\.0\.1/u],
      [{ PHONE_MODE: 'fast' }, /relay or gather/u],
      [{ PUBLIC_URL: undefined }, /PUBLIC_URL is missing/u],
      [{ PHONE_NUMBER: undefined }, /PHONE_NUMBER is missing/u],
      [{ TWILIO_API_URL: 'http://127.0.0.1:1' }, /can not be reached/u],
    ]
    for (const [values, why] of wrong) {
      const { done, last } = await run(values)
      expect(done).to.equal(false)
      expect(last).to.match(why)
    }
    telephone.line.voice = false
    expect((await run()).last).to.match(/takes no calls/u)
    expect(kept).to.deep.equal([])
    expect(telephone.line.voiceUrl).to.equal('')
  })

  it('asks again for what was wrong', async () => {
    const wanting = { TWILIO_ACCOUNT_SID: undefined, TWILIO_AUTH_TOKEN: undefined, PHONE_NUMBER: '+15559999999', PUBLIC_URL: undefined }
    const answers = ['AC1', account, 'other', token, '', number, 'http://desk.example', 'https://desk.example/']
    expect((await run(wanting, answers)).done, said.join('\n')).to.equal(true)
    expect(said.filter(text => text.includes('✗'))).to.have.length(4)
    expect(kept).to.deep.equal([
      { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, PHONE_NUMBER: number, PUBLIC_URL: 'https://desk.example' },
    ])
    expect(telephone.line.voiceUrl).to.equal('https://desk.example/twilio/voice')
  })

  it('asks before it takes the number from something else', async () => {
    telephone.line.voiceUrl = 'https://old.example/calls'
    const taken = ['', '', '', '']
    expect((await run({}, [...taken, 'n'])).done).to.equal(false)
    expect(telephone.line.voiceUrl).to.equal('https://old.example/calls')
    expect((await run({}, [...taken, 'y'])).done).to.equal(true)
  })
})
