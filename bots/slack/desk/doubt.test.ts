import { expect } from 'chai'
import { houseKey } from '#core/testing/houses/house.ts'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { asRequest, eventOf } from '#core/testing/slack/deliveries.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const text = (shown: ShownMessage | undefined): string => JSON.stringify(shown ?? '')

describeOnSlack('The Slack desk when things go wrong', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let ada: Browser

  beforeEach(async () => {
    opened = await openSlackHouse('events')
    ada = await opened.house.visitor()
  })
  afterEach(() => opened?.close())

  const cards = (): ShownMessage[] => opened.slack.messages(desk)
  const begun = async (): Promise<string> => (await opened.slack.until('the card', () => cards()[0])).ts
  const inThread = (card: string, what: string, fits: (message: ShownMessage) => boolean, patience?: number): Promise<ShownMessage> =>
    opened.slack.until(what, () => opened.slack.thread(desk, card).find(fits), patience)

  it('posts no second card when Slack took the first and the answer was lost', async () => {
    const fault = opened.slack.proxy.faults.lose({ method: 'chat.postMessage', times: 1 }, 'after')
    await ada.write('I want to talk to a person')
    const card = await begun()
    await inThread(card, 'the words', message => text(message).includes('talk to a person') && message.ts !== card, 20_000)
    expect(fault.hits()).to.equal(1)
    expect(cards()).to.have.length(1)
  })

  it('goes on in the same thread after a restart in the middle of it', async () => {
    await ada.write('I want to talk to a person')
    const card = await begun()
    await inThread(card, 'the words', message => text(message).includes('talk to a person') && message.ts !== card)
    await opened.again()
    await ada.write('Are you still there?')
    await inThread(card, 'the words after', message => text(message).includes('Are you still there?'))
    const said = await opened.slack.grace.say(desk, 'I am', card)
    await inThread(card, 'the mark', message => message.ts === said && message.reactions !== undefined)
    expect(cards()).to.have.length(1)
    const words = opened.slack
      .thread(desk, card)
      .filter(message => text(message).includes('I want to talk to a person') && message.ts !== card)
    expect(words).to.have.length(1)
  })

  it('begins a thread anew where somebody deleted the card', async () => {
    await ada.write('I want to talk to a person')
    const card = await begun()
    opened.slack.proxy.faults.fail({ method: 'chat.update', match: args => args.ts === card }, 'message_not_found')
    await inThread(card, 'the words', message => text(message).includes('talk to a person') && message.ts !== card)
    const { session } = await ada.read()
    await opened.house.core.controls.claim(session!.id, {}, { who: { id: 'omar', name: 'Omar', role: 'admin' } })
    const other = await opened.slack.until('another card', () => cards().find(({ ts }) => ts !== card))
    expect(text(other)).to.include('Omar has it')
  })

  it('believes no event without Slack’s signature', async () => {
    await ada.write('I want to talk to a person')
    const card = await begun()
    const forged = asRequest(
      eventOf({ type: 'message', channel: desk, user: opened.slack.grace.id, text: 'Hello', ts: '9.9', thread_ts: card }),
    )
    const answer = await fetch(opened.slack.target(), {
      method: 'POST',
      body: forged.body,
      headers: { ...forged.headers, 'x-slack-signature': `v0=${'0'.repeat(64)}` },
    })
    expect(answer.status).to.be.within(400, 403)
    const { session } = await ada.read()
    expect((await opened.house.core.queries.session(session!.id)).owner.kind).to.equal('team')
  })

  it('names the customer in the message itself without the scope for it, and tells the admins', async () => {
    opened.slack.proxy.faults.fail({ method: 'chat.postMessage', match: args => args.username !== undefined }, 'missing_scope', {
      needed: 'chat:write.customize',
    })
    await ada.write('I want to talk to a person')
    const card = await begun()
    const words = await inThread(card, 'the words', message => text(message).includes('talk to a person') && message.ts !== card)
    expect(words.username).to.equal(undefined)
    expect(text(words)).to.match(/Customer\W+I want/u)
    const health = await fetch(`${opened.house.url}/healthz`, { headers: { authorization: `Bearer ${houseKey}` } })
    expect(await health.text()).to.include('chat:write.customize')
  })

  it('tells the admins when the desk’s channel is gone, and waits with the card', async () => {
    const gone = [opened.slack.proxy.faults.fail({ channel: desk }, 'channel_not_found')]
    await ada.write('I want to talk to a person')
    await opened.slack.until('a try', () => gone[0]!.hits() > 0)
    const health = await fetch(`${opened.house.url}/healthz`, { headers: { authorization: `Bearer ${houseKey}` } })
    expect(await health.text()).to.match(/desk’s channel C0DESK is not there/)
    expect(cards()).to.have.length(0)
  })

  it('comes to the desk’s own channel where a rule’s channel can not be written to', async () => {
    await opened.house.core.controls.deskSettings(
      { route: { name: 'Web', when: { channels: ['web'] }, show: { desk: 'slack', room: rooms.lobby.id } } },
      { who: { id: 'omar', name: 'Omar', role: 'admin' } },
    )
    await ada.write('I want to talk to a person')
    await begun()
    expect(opened.slack.messages(rooms.lobby.id)).to.have.length(0)
    const health = await fetch(`${opened.house.url}/healthz`, { headers: { authorization: `Bearer ${houseKey}` } })
    expect(await health.text()).to.include(rooms.lobby.id)
  })

  it('shows nothing of the team in a channel where customers are, whatever a rule says', async () => {
    await opened.house.core.controls.deskSettings(
      { route: { name: 'Web', when: { channels: ['web'] }, show: { desk: 'slack', room: rooms.customers.id } } },
      { who: { id: 'omar', name: 'Omar', role: 'admin' } },
    )
    await ada.write('I want to talk to a person')
    await begun()
    expect(opened.slack.messages(rooms.customers.id)).to.have.length(0)
    const health = await fetch(`${opened.house.url}/healthz`, { headers: { authorization: `Bearer ${houseKey}` } })
    expect(await health.text()).to.include(`${rooms.customers.id} of a routing rule is shared with another organisation`)
  })

  it('posts no second card where it may not read whether the first arrived', async () => {
    const { faults } = opened.slack.proxy
    faults.lose({ method: 'chat.postMessage', times: 1 }, 'after')
    const blind = faults.fail({ method: 'conversations.history', channel: desk }, 'missing_scope', { needed: 'channels:history' })
    await ada.write('I want to talk to a person')
    await opened.slack.until('a look', () => blind.hits() > 1, 20_000)
    expect(cards()).to.have.length(1)
    blind.lift()
    const card = await begun()
    await inThread(card, 'the words', message => text(message).includes('talk to a person') && message.ts !== card, 30_000)
    expect(cards()).to.have.length(1)
  })

  it('lets no name call people in the line for notifications', async () => {
    opened.slack.proxy.faults.fail({ method: 'chat.postMessage', match: args => args.username !== undefined }, 'missing_scope', {
      needed: 'chat:write.customize',
    })
    await ada.write('I want to talk to a person')
    const card = await begun()
    const { session } = await ada.read()
    const { contact } = await opened.house.core.queries.session(session!.id)
    const omar = { who: { id: 'omar', name: '<!channel> Omar', role: 'admin' as const } }
    await opened.house.core.controls.changeContact(contact, { name: '<!channel> Ada' }, omar)
    await opened.house.core.controls.reply(session!.id, { text: 'I look into it' }, omar)
    await ada.write('Thank you')
    await opened.slack.grace.say(desk, 'Let me', card)
    await inThread(card, 'the words', message => /Thank you/.test(text(message)))
    await inThread(card, 'the refusal', message => /Not sent/.test(text(message)))
    for (const message of opened.slack.thread(desk, card)) expect(message.text).to.not.include('<!')
  })
})
