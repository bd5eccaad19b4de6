import { expect } from 'chai'
import type { Duration } from '#core/model/time.ts'
import type { Connector, Reply } from '#core/ports/connector.ts'
import { Refused } from '#core/ports/failure.ts'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const number = 'phone:+15550001111'

describeOnSlack('A conversation that goes on elsewhere, in its thread', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let texts: Reply[]
  let ada: Browser
  let card: string
  let first: string
  let linked: string
  let count = 0

  const sms = (): Connector => ({
    name: 'sms',
    channel: 'sms',
    traits: { maxLength: 1600, attachments: false, live: false, pull: false, edits: false, reactions: false },
    async send(_, reply) {
      texts.push(reply)
      return { platformId: `SM${texts.length}` }
    },
    reach({ identities }) {
      const phone = identities.find(one => one.startsWith('phone:'))
      if (phone === undefined) throw new Refused('no number of theirs is known', 'no_number')
      return async () => `sms:${phone.slice('phone:'.length)}`
    },
  })

  const texted = (text: string) =>
    opened.house.core.inbox.receive({
      channel: 'sms',
      address: 'sms:+15550001111',
      id: `in${++count}`,
      sender: { identities: [number] },
      text,
    })
  const thread = (): ShownMessage[] => opened.slack.thread(desk, card)
  const shows = (words: string) => thread().find(message => JSON.stringify(message.blocks ?? message.text).includes(words))
  const until = (words: string): Promise<ShownMessage> => opened.slack.until(`“${words}” in the thread`, () => shows(words))
  const sent = (text: string): Promise<Reply> => opened.slack.until(`the text “${text}”`, () => texts.find(one => one.text === text))
  const onTheWeb = (text: string) =>
    opened.slack.until(`“${text}” on the web`, async () => JSON.stringify(await ada.read()).includes(text) || undefined)

  const begin = async (crossing: Duration): Promise<void> => {
    texts = []
    opened = await openSlackHouse('events', { connectors: [sms], config: { crossing } })
    ;[{ ada, card }] = (await opened.waiting(1)) as [{ ada: Browser; card: string }]
    first = (await opened.house.core.queries.sessions({ channel: 'web' })).items[0]?.id ?? ''
    linked = (await opened.house.core.inbox.goOn(first, { channel: 'sms', identity: number, text: 'We go on here.' }, 'on')).session
  }

  beforeEach(() => begin(0))
  afterEach(() => opened?.close())

  it('is read and answered in the one thread: words go where the customer wrote last, and the writer is told', async () => {
    await texted('Fine. Where is my cup?')
    const said = await opened.slack.until('their words', () => thread().find(({ username }) => username === 'Customer by sms'))
    expect(said.text).to.equal('Fine. Where is my cup?')
    expect(opened.slack.messages(desk).filter(({ blocks }) => JSON.stringify(blocks ?? []).includes('"header"'))).to.have.length(1)
    expect(shows('goes on by sms')).to.be.an('object')
    await opened.slack.grace.say(desk, 'It is on its way.', card)
    await sent('It is on its way.')
    const told = await until('that is where they wrote last')
    expect(told).to.include({ ephemeral_to: 'U0GRACE' })
    expect(JSON.stringify(told)).to.contain('by sms')
    await ada.write('I am at my desk again')
    await until('I am at my desk again')
    await opened.slack.grace.say(desk, 'Welcome back.', card)
    await onTheWeb('Welcome back.')
    expect(texts.map(({ text }) => text)).to.not.include('Welcome back.')
  })

  it('changes, deletes and reacts in the session that a message belongs to, wherever the customer wrote last', async () => {
    await texted('Fine.')
    await until('Fine.')
    const ts = await opened.slack.grace.say(desk, 'It is here.', card)
    await sent('It is here.')
    await ada.write('I am at my desk again')
    await until('I am at my desk again')
    await opened.slack.grace.edit(desk, ts, 'It is there.')
    const entries = () => opened.house.core.queries.timeline(linked, 0)
    await opened.slack.until(
      'the change',
      async () => (await entries()).some(e => e.kind === 'message' && e.text.endsWith('It is there.')) || undefined,
    )
    const at = thread().find(({ username }) => username === 'Customer by sms')?.ts ?? ''
    await opened.slack.grace.react(desk, at, 'eyes')
    await opened.slack.until('the claim', async () => (await opened.house.core.queries.session(linked)).owner.kind === 'agent' || undefined)
  })

  it('resolves what the card is of', async () => {
    await texted('Fine.')
    const within = await until('goes on by sms')
    await opened.slack.grace.react(desk, within.ts, 'white_check_mark')
    const statusOf = async (session: string) => (await opened.house.core.queries.session(session)).status
    await opened.slack.until('the end', async () => (await statusOf(linked)) === 'resolved' || undefined)
    expect(await statusOf(first)).to.equal('open')
  })

  it('sends what was written while nobody listened, to the same', async () => {
    await texted('Fine.')
    await until('Fine.')
    await opened.again(async () => {
      await opened.slack.grace.say(desk, 'Written meanwhile.', card)
    })
    await sent('Written meanwhile.')
    await opened.house.core.idle()
    expect(texts.filter(({ text }) => text === 'Written meanwhile.')).to.have.length(1)
  })

  it('goes where the customer had written last when it was written, however late that is told', async () => {
    await texted('Fine.')
    const shown = await opened.slack.until('their words', () => thread().find(({ username }) => username === 'Customer by sms'))
    await ada.write('I am at my desk again')
    await until('I am at my desk again')
    await opened.slack.event({
      type: 'message',
      channel: desk,
      thread_ts: card,
      parent_user_id: opened.slack.bot,
      user: 'U0GRACE',
      // Between the text and whatever stands below it.
      ts: `${shown.ts}5`,
      text: 'For the telephone.',
    })
    await sent('For the telephone.')
    await opened.slack.grace.say(desk, 'For the desk.', card)
    await onTheWeb('For the desk.')
    expect(texts.map(({ text }) => text)).to.not.include('For the desk.')
    expect(JSON.stringify(await ada.read())).to.not.contain('For the telephone.')
  })

  it('sends what waited for a word of its writer to whom it was for, whoever has written since', async () => {
    await texted('Fine.')
    await until('Fine.')
    await opened.house.core.controls.claim(linked, {}, { who: { id: 'hugo', name: 'Hugo' }, key: 'hugos' })
    await opened.slack.grace.say(desk, 'Ring me.', card)
    const held = await until('Not sent')
    await ada.write('I am at my desk again')
    await until('I am at my desk again')
    await opened.slack.grace.press(desk, held.ts, 'said:take')
    await sent('Ring me.')
    expect(JSON.stringify(await ada.read())).to.not.contain('Ring me.')
  })

  it('asks first where somebody wrote just before of whom nothing proves that they are the same', async () => {
    await opened.close()
    await begin(60_000)
    await texted('Fine.')
    await until('Fine.')
    const ts = await opened.slack.grace.say(desk, 'Your order A-1042 is on its way.', card)
    const held = await until('nothing proves that they are')
    expect(JSON.stringify(held)).to.contain('Not sent yet').and.to.contain('by sms')
    expect(texts.map(({ text }) => text)).to.deep.equal(['We go on here.'])
    expect(JSON.stringify(await ada.read())).to.not.contain('A-1042')
    await opened.slack.grace.press(desk, held.ts, 'said:there')
    await sent('Your order A-1042 is on its way.')
    expect(thread().find(message => message.ts === ts)).to.not.equal(undefined)
    await opened.slack.grace.say(desk, 'It comes tomorrow.', card)
    await sent('It comes tomorrow.')
  })

  it('asks so also after a start, when the words until then went to the other', async () => {
    await opened.close()
    await begin(60_000)
    await texted('Fine.')
    await until('Fine.')
    await opened.slack.grace.say(desk, 'How can I help?', card)
    const asked = await until('nothing proves that they are')
    await opened.slack.grace.press(desk, asked.ts, 'said:there')
    await sent('How can I help?')
    await opened.again(async () => {})
    await ada.write('I am at my desk again')
    await until('I am at my desk again')
    await opened.slack.grace.say(desk, 'Your order A-1042 is on its way.', card)
    await opened.slack.until('that it is held', () => thread().find(message => JSON.stringify(message).includes('Not sent yet')))
    await opened.house.core.idle()
    expect(JSON.stringify(await ada.read())).to.not.contain('A-1042')
  })

  it('asks so also where the other’s words still wait for the first answer', async () => {
    await opened.close()
    await begin(60_000)
    await texted('Where is my cup?')
    await until('Where is my cup?')
    await ada.write('I am at my desk again')
    await until('I am at my desk again')
    await opened.slack.grace.say(desk, 'Your order A-1042 is on its way.', card)
    const held = await opened.slack.until('that it is held', () =>
      thread().find(message => JSON.stringify(message).includes('Not sent yet')),
    )
    expect(JSON.stringify(await ada.read())).to.not.contain('A-1042')
    await opened.slack.grace.press(desk, held.ts, 'said:there')
    await onTheWeb('A-1042')
    await opened.slack.grace.say(desk, 'It comes tomorrow.', card)
    await onTheWeb('It comes tomorrow.')
  })

  it('keeps the words of the other where one of two customers is erased, and the cards alone where both are', async () => {
    await texted('Fine, my secret is ZEBRA.')
    await until('ZEBRA')
    const erase = async (session: string) => {
      const { contact } = await opened.house.core.queries.session(session)
      await opened.house.core.controls.eraseContact(contact, { who: { id: 'grace', name: 'Grace' } })
    }
    const told = () =>
      thread().filter(({ text }) => text === 'Grace erased this customer. Nothing of what was said is stored any more.').length
    const card = (words: string) => thread().some(({ text }) => text?.trim() === words)
    const words = () => thread().filter(({ username }) => /customer/iu.test(username ?? ''))

    await erase(first)
    await opened.slack.until('the first is gone', () => (told() === 1 && card('#1 Erased customer on web is closed:')) || undefined, 30_000)
    expect(words().map(({ text }) => text)).to.deep.equal(['Fine, my secret is ZEBRA.'])
    await erase(linked)
    await opened.slack.until('the other is gone', () => (told() === 2 && card('#2 Erased customer on sms is closed:')) || undefined, 30_000)
    expect(thread()).to.have.length(4)
  })
})
