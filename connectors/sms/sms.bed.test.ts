import { expect } from 'chai'
import { freePort } from '#core/testing/houses/server-process.ts'
import { grace, openSmsHouse, type SmsHouse } from '#core/testing/houses/sms-house.ts'
import { bedAccount, describeOnTwilio, startTwilioBed, type TwilioBed } from '#core/testing/twilio/bed.ts'

const ada = '+15550001001'

describeOnTwilio('Text messages, by a Twilio that nobody here wrote', function () {
  this.timeout(90_000)
  let bed: TwilioBed
  let sms: SmsHouse

  before(async () => {
    bed = await startTwilioBed()
    const port = await freePort()
    const publicUrl = `http://127.0.0.1:${port}`
    sms = await openSmsHouse({
      apiUrl: bed.url,
      ...bedAccount,
      port,
      publicUrl,
      says: ({ text }) => (/opening hours/.test(text) ? { text: 'We’re open from nine to five.' } : undefined),
    })
    await bed.tellAt(`${publicUrl}/twilio/sms`)
  })
  after(async () => {
    await sms?.close()
    await bed?.end()
  })

  interface Listed {
    sid: string
    body: string
    to: string
    direction: string
  }
  const listed = async (): Promise<Listed[]> =>
    (await bed.call('GET', `/2010-04-01/Accounts/${bedAccount.account}/Messages.json`)).messages as Listed[]
  const write = (Body: string) =>
    bed.call('POST', '/_twilio/simulate/inbound-message', { From: ada, To: bedAccount.number, Body }) as Promise<{ sid: string }>
  const taken = (text: string) => sms.until(`“${text}” is taken`, async () => (await sms.messages()).find(m => m.text === text))
  const sent = (text: string) =>
    sms.until(`“${text}” is sent`, async () => (await listed()).find(m => m.body === text && m.direction !== 'inbound'))

  it('come in with its signature, are answered, and its calls tell what became of the answer', async () => {
    const { sid } = await write('What are your opening hours? Grüße 😀')
    expect((await taken('What are your opening hours? Grüße 😀')).platformId).to.equal(sid)
    const { sid: ours, to } = await sent("We're open from nine to five.")
    expect(to).to.equal(ada)
    await bed.call('POST', '/_twilio/simulate/message-status', { MessageSid: ours, Status: 'delivered' })
    await bed.call('POST', '/_twilio/simulate/message-status', { MessageSid: ours, Status: 'sent' })
    const mark = async () => (await sms.messages()).find(m => m.platformId === undefined && m.author.kind === 'ai')?.delivery
    await sms.until('delivered', async () => (await mark())?.state === 'delivered')
  })

  it('are refused where somebody else signed them', async () => {
    const fields = { From: ada, To: bedAccount.number, Body: 'forged', MessageSid: 'SM1' }
    expect(await sms.tell('/twilio/sms', fields, 'bm90IGEgc2lnbmF0dXJl')).to.equal(403)
  })

  it('are taken up where they were written while the house was down', async () => {
    await sms.again(async () => {
      for (const text of ['lost 1', 'lost 2', 'lost 3']) await write(text)
    })
    await taken('lost 3')
    await write('and on')
    await taken('and on')
    const theirs = (await sms.messages()).filter(m => m.author.kind === 'contact').map(m => m.text)
    expect(theirs.slice(-4)).to.deep.equal(['lost 1', 'lost 2', 'lost 3', 'and on'])
    expect(sms.recovered.map(([, { count }]) => count)).to.deep.equal([3])
  })

  it('leave from an agent', async () => {
    const [session] = (await sms.house.core.queries.sessions({ channel: 'sms' })).items
    await sms.house.core.controls.reply(session!.id, { text: 'Grace here', take: true }, { who: grace })
    expect((await sent('Grace here')).to).to.equal(ada)
  })
})
