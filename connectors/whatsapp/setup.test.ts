import { expect } from 'chai'
import { account, playTwilio, token } from '#core/testing/twilio/played.ts'
import { setup } from './setup.ts'

/** Runs it with these answers, the rest from the environment. */
const run = async (values: Record<string, string>, answers: string[] = []) => {
  const said: string[] = []
  let kept: Record<string, string> | undefined
  const done = await setup({
    values,
    root: '.',
    say: text => void said.push(text),
    ask: async () => answers.shift(),
    leave: name => name,
    async keep(found) {
      kept = found
      return true
    },
  })
  return { done, said: said.join('\n'), kept }
}

describe('npm run setup whatsapp', () => {
  it('checks the account at Twilio, keeps what is right, and says where the webhook goes', async () => {
    const twilio = await playTwilio()
    const values = {
      TWILIO_ACCOUNT_SID: account,
      TWILIO_AUTH_TOKEN: token,
      TWILIO_WHATSAPP_NUMBER: '+15550100200',
      PUBLIC_URL: 'https://desk.example/',
      TWILIO_API_URL: twilio.url,
    }
    try {
      const right = await run(values)
      expect(right.done, right.said).to.equal(true)
      expect(right.kept).to.include({ WHATSAPP_TRANSPORT: 'twilio', TWILIO_WHATSAPP_NUMBER: '+15550100200' })
      expect(right.said).to.include('https://desk.example/twilio/whatsapp')
      expect(right.said).to.not.include(token)
      const wrong = await run({ ...values, TWILIO_AUTH_TOKEN: 'not-the-right-one' })
      expect(wrong.done).to.equal(false)
      expect(wrong.said).to.include('does not know this TWILIO_ACCOUNT_SID')
      expect(wrong.kept).to.equal(undefined)
      twilio.senders.push({ sender_id: 'whatsapp:+15550100200', status: 'OFFLINE' })
      expect((await run(values)).said).to.include('The WhatsApp sender +15550100200 is “offline”')
      Object.assign(twilio.senders[0]!, { status: 'ONLINE:UPDATING' })
      const again = await run({ ...values, TWILIO_WHATSAPP_NUMBER: '0301234', PUBLIC_URL: 'https://localhost' }, [
        '1',
        ...['', '', '', 'whatsapp:+1 (555) 010-0200', '', 'https://desk.example/'],
      ])
      expect(again.done, again.said).to.equal(true)
      expect(again.said).to.include('a number with its country').and.to.include('can not reach https://localhost')
      expect(again.kept).to.deep.equal(right.kept)
    } finally {
      await twilio.stop()
    }
  })

  it('says what is missing where nobody can be asked', async () => {
    const { done, said } = await run({})
    expect(done).to.equal(false)
    expect(said).to.include('TWILIO_ACCOUNT_SID is missing')
  })

  it('says what a linked phone risks, and what comes next', async () => {
    const { done, said, kept } = await run({}, ['2'])
    expect(done).to.equal(true)
    expect(kept).to.deep.equal({ WHATSAPP_TRANSPORT: 'baileys' })
    expect(said).to.include('take the number away').and.include('link whatsapp')
  })
})
