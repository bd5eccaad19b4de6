import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import type { ShownMessage } from '#core/testing/slack/page.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const shownIn = (message: ShownMessage | undefined): string => JSON.stringify([message?.text, message?.blocks])
const marksOn = (message: ShownMessage | undefined): string[] => (message?.reactions ?? []).map(({ name }) => name)

describeOnSlack('Words in a session’s thread', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let ada: Browser
  let card: string
  let customers: { ada: Browser; card: string }[]

  before(async () => {
    opened = await openSlackHouse('events', { config: { agentGroup: 'S0AGENTS' }, fileSize: 1000 })
    opened.slack.proxy.lore.groups.S0AGENTS = [opened.slack.grace.id, opened.slack.omar.id]
    customers = await opened.waiting(this.tests.length)
  })
  after(() => opened?.close())

  beforeEach(() => {
    const next = customers.pop()!
    ada = next.ada
    card = next.card
  })

  const eventually = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; !(await holds()); tries++) {
      if (tries > 300) throw new Error(`${what}: not within six seconds`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  const thread = (): ShownMessage[] => opened.slack.thread(desk, card)
  const at = (ts: string): ShownMessage | undefined => thread().find(message => message.ts === ts)
  const marked = (ts: string, mark: string): Promise<unknown> =>
    opened.slack.until(`the mark ${mark}`, () => marksOn(at(ts)).includes(mark))
  const told = (words: RegExp): Promise<ShownMessage> =>
    opened.slack.until(`told ${words}`, () => thread().find(message => message.user === opened.slack.bot && words.test(shownIn(message))))
  const atAda = async (): Promise<(string | undefined)[]> =>
    (await ada.read()).entries.filter(entry => entry.author?.kind === 'agent' && entry.kind === 'message').map(entry => entry.text)
  const session = async () => opened.house.core.queries.session((await ada.read()).session!.id)
  const notes = async (): Promise<string[]> =>
    (await opened.house.core.queries.timeline((await session()).id, 0)).flatMap(entry => (entry.kind === 'note' ? [entry.text] : []))

  it('tells the second agent first, and sends with a press that takes over', async () => {
    await marked(await opened.slack.grace.say(desk, 'I look into it', card), 'heavy_check_mark')
    const second = await opened.slack.omar.say(desk, 'It is on its way', card)
    const notice = await told(/Not sent/)
    expect(await atAda()).to.deep.equal(['I look into it'])
    await opened.slack.grace.press(desk, notice.ts, 'said:take')
    await opened.slack.omar.press(desk, notice.ts, 'said:take')
    await marked(second, 'heavy_check_mark')
    expect(await atAda()).to.deep.equal(['I look into it', 'It is on its way'])
    expect((await session()).owner).to.include({ kind: 'agent', name: 'Omar Haddad' })
    expect(shownIn(at(notice.ts))).to.include('taken over')
  })

  it('keeps words for a colleague inside', async () => {
    const { grace, omar } = opened.slack
    await marked(await grace.say(desk, `<@${omar.id}> do you know her?`, card), 'lock')
    await marked(await grace.say(desk, 'note: calls every week', card), 'lock')
    expect(await notes()).to.deep.equal(['@Omar Haddad do you know her?', 'calls every week'])
    expect(await atAda()).to.deep.equal([])
  })

  it('sends nothing of somebody who may only look on, and says so', async () => {
    await opened.slack.vera.say(desk, 'Hello from me', card)
    await told(/may look on here/)
    expect(await atAda()).to.deep.equal([])
    expect((await session()).owner.kind).to.equal('team')
  })

  it('answers a question to the bot in the thread, for the team only', async () => {
    await opened.slack.grace.say(desk, `<@${opened.slack.bot}> tag vip`, card)
    await eventually('the tag', async () => (await session()).tags.includes('vip'))
    await opened.slack.grace.say(desk, `<@${opened.slack.bot}> resovle`, card)
    await told(/lines with|line with|Found|Nothing was found/)
    expect(await atAda()).to.deep.equal([])
  })

  it('takes a deleted message back at the customer, and tells that a note stays', async () => {
    const said = await opened.slack.grace.say(desk, 'Oops', card)
    await marked(said, 'heavy_check_mark')
    await opened.slack.grace.remove(desk, said)
    await eventually('the customer sees it no more', async () => (await ada.read()).entries.some(entry => entry.kind === 'delete'))
    const note = await opened.slack.grace.say(desk, '// hm', card)
    await marked(note, 'lock')
    await opened.slack.grace.remove(desk, note)
    await told(/the session keeps it/)
  })

  it('takes the same words in a changed message for no change', async () => {
    const said = await opened.slack.grace.say(desk, 'See https://example.com', card)
    await marked(said, 'heavy_check_mark')
    const before = (await session()).lastSeq
    const message = { type: 'message', user: opened.slack.grace.id, text: 'See https://example.com', ts: said, thread_ts: card }
    await opened.slack.event({
      type: 'message',
      subtype: 'message_changed',
      channel: desk,
      message: { ...message, attachments: [{}] },
      previous_message: message,
    })
    await opened.slack.grace.say(desk, '// after', card)
    await eventually('the note', async () => (await notes()).length > 0)
    expect((await session()).lastSeq).to.equal(before + 1)
  })

  it('sends nothing of a message whose file is too big, and then what the agent chooses', async () => {
    const said = await opened.slack.grace.upload(desk, { name: 'film.txt', content: 'x'.repeat(2000), text: 'Look at this', thread: card })
    const notice = await told(/Nothing was sent: film.txt is/)
    expect(await atAda()).to.deep.equal([])
    await opened.slack.grace.press(desk, notice.ts, 'said:bare')
    await marked(said, 'heavy_check_mark')
    expect(await atAda()).to.deep.equal(['Look at this'])
  })

  it('takes an event that comes twice for one', async () => {
    const said = await opened.slack.grace.say(desk, 'Only once', card)
    await marked(said, 'heavy_check_mark')
    const delivery = opened.slack.proxy.delivered.findLast(one => JSON.stringify(one.payload).includes('Only once'))
    await opened.slack.again(delivery!)
    await opened.house.core.idle()
    expect(await atAda()).to.deep.equal(['Only once'])
  })

  it('hears reactions as verbs on the card and on customers’ words, and takes them back', async () => {
    const { grace } = opened.slack
    await grace.react(desk, card, 'eyes')
    await eventually('the claim', async () => (await session()).owner.kind === 'agent')
    await grace.unreact(desk, card, 'eyes')
    await eventually('the release', async () => (await session()).owner.kind === 'team')
    const said = await grace.say(desk, 'All done', card)
    await marked(said, 'heavy_check_mark')
    await opened.slack.omar.react(desk, said, 'white_check_mark')
    await grace.react(desk, said, 'pushpin')
    await eventually('the pinned note', async () => (await notes()).length > 0)
    expect(await notes()).to.deep.equal(['📌 Grace Hopper: All done'])
    expect((await session()).status).to.equal('open')
    await grace.react(desk, card, 'white_check_mark')
    await eventually('the end', async () => (await session()).status === 'resolved')
    await grace.unreact(desk, card, 'white_check_mark')
    await eventually('the reopening', async () => (await session()).status === 'open')
  })
})
