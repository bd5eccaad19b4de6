import { createServer, type Server } from 'node:http'
import { expect } from 'chai'
import type { SetupGiven } from '#core/ports/setup.ts'
import { account, number, type PlayedTwilio, playTwilio, token } from '#core/testing/twilio/played.ts'
import { answersAt, setup } from './setup.ts'

describe('npm run setup sms', () => {
  let twilio: PlayedTwilio
  beforeEach(async () => {
    twilio = await playTwilio()
  })
  afterEach(() => twilio.stop())

  const run = async (values: Record<string, string>, answers: string[] = []) => {
    const said: string[] = []
    let kept: Record<string, string> | undefined
    const given: SetupGiven = {
      values: {
        TWILIO_API_URL: twilio.url,
        TWILIO_ACCOUNT_SID: account,
        TWILIO_AUTH_TOKEN: token,
        TWILIO_NUMBER: number,
        PUBLIC_URL: 'https://desk.invalid',
        ...values,
      },
      root: '.',
      say: text => void said.push(text),
      ask: async () => answers.shift(),
      leave: name => name,
      async keep(values) {
        kept = values
        return true
      },
    }
    return { works: await setup(given), words: said.join('\n'), kept }
  }

  it('checks the account and the number, points the number here, and writes it all down', async () => {
    const { works, words, kept } = await run({ TWILIO_WEBHOOK: 'set' })
    expect(words).to.include('the account Acme').and.to.include('takes text messages and pictures').and.to.include('A2P 10DLC')
    expect(twilio.line).to.include({ smsUrl: 'https://desk.invalid/twilio/sms', smsMethod: 'POST' })
    expect(kept).to.deep.equal({
      TWILIO_ACCOUNT_SID: account,
      TWILIO_AUTH_TOKEN: token,
      TWILIO_NUMBER: number,
      PUBLIC_URL: 'https://desk.invalid',
    })
    expect(words).to.include('https://desk.invalid/twilio/sms does not answer from here')
    expect(works, 'not before Twilio can reach it').to.equal(false)
    expect(words).not.to.include(token)
  })

  it('leaves another address at the number alone unless told otherwise, and says where it is set', async () => {
    twilio.line.smsUrl = 'https://elsewhere.example/sms'
    const { works, words } = await run({})
    expect(works).to.equal(false)
    expect(twilio.line.smsUrl).to.equal('https://elsewhere.example/sms')
    expect(words).to.include('go to https://elsewhere.example/sms at present').and.to.include('“A message comes in”')
  })

  it('says which part is wrong', async () => {
    twilio.tokens = ['another']
    expect((await run({})).words).to.include('Twilio does not know this')
    twilio.tokens = [token]
    expect((await run({ TWILIO_NUMBER: '+15559999999' })).words).to.include(`is not a number of this account. It has ${number}`)
    expect((await run({ TWILIO_ACCOUNT_SID: `SK${'0'.repeat(32)}` })).words).to.include('this is the SID of an API')
    expect((await run({ PUBLIC_URL: 'http://desk' })).words).to.include('begins with https://')
    twilio.line.sms = false
    expect((await run({})).words).to.include('takes no text messages')
    twilio.account.status = 'suspended'
    expect((await run({})).words).to.include('The account is suspended')
  })

  it('minds a trial account', async () => {
    twilio.account.type = 'Trial'
    expect((await run({})).words).to.include('a trial account writes only to numbers')
  })

  it('tells Threadline from something else at the public address', async () => {
    // Asked over plain HTTP, since nobody has a certificate here: what is checked is what the answer is taken for.
    const statuses = [403, 404, 200]
    const server: Server = createServer((_, res) => res.writeHead(statuses.shift() ?? 500).end())
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const url = `http://127.0.0.1:${port}/twilio/sms`
    expect(await answersAt(url)).to.equal(undefined)
    expect(await answersAt(url)).to.include('not found')
    expect(await answersAt(url)).to.include('answers 200')
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
})
