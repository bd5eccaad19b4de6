import { expect } from 'chai'
import { openSlackHouse, type SlackHouse } from '#core/testing/houses/slack-house.ts'
import type { Browser } from '#core/testing/houses/web-house.ts'
import { describeOnSlack } from '#core/testing/slack/binary.ts'
import { rooms } from '#core/testing/slack/slack.ts'

const desk = rooms.desk.id
const who = { id: 'omar', name: 'Omar', role: 'admin' as const }
const secret = 'quicksilverbeetle'

describeOnSlack('What is redacted leaves the thread at Slack', function () {
  this.timeout(60_000)
  let opened: SlackHouse
  let ada: Browser

  before(async () => {
    opened = await openSlackHouse('events')
  })
  after(() => opened?.close())
  beforeEach(async () => {
    begun = cards().length
    ada = await opened.house.visitor()
  })

  const cards = () => opened.slack.messages(desk).filter(m => m.user === opened.slack.bot)
  let begun = 0
  const root = () => cards()[begun]
  const all = (): string => JSON.stringify(opened.slack.thread(desk, root()?.ts ?? ''))
  const entryOf = async (text: string) => {
    const { session } = await ada.read()
    const entries = await opened.house.core.queries.timeline(session!.id, 0)
    return { session: session!.id, of: entries.find(e => e.kind === 'message' && e.text.includes(text))?.seq ?? 0 }
  }

  it('from the card, the customer’s message, notes that quote it, and the story of what was before', async () => {
    await ada.write(`First of all: ${secret}`)
    await opened.slack.until('it is thought about', async () => (await ada.read()).entries.length > 1)
    await ada.write(`My word is ${secret}, let me talk to a person`)
    await opened.slack.until('the words', () => all().includes(`My word is ${secret}`))
    const { session, of } = await entryOf('My word is')
    await opened.house.core.controls.note(session, { text: `She says ${secret}.` }, { who })
    await opened.slack.until('the note', () => all().includes(`She says ${secret}`))
    await opened.house.core.controls.redact(session, { of, what: [secret] }, { who })
    await opened.slack.until('none of it is there', () => !all().includes(secret), 15_000)
    expect(all()).to.include('My word is [redacted]').and.to.include('She says [redacted]')
  })

  it('with its files', async () => {
    const kept = (await (await ada.upload('secret.txt', 'a secret')).json()) as { ticket: string }
    await ada.write('I want to talk to a person about this', { files: [kept.ticket] })
    await opened.slack.until('the file', () =>
      opened.slack.thread(desk, root()?.ts ?? '').some(m => m.files?.some(f => f.name === 'secret.txt')),
    )
    const thread = opened.slack.thread(desk, root()?.ts ?? '')
    const words = thread.find(m => /customer/iu.test(m.username ?? ''))
    expect(JSON.stringify(words), 'the words beside it do not name it').to.not.include('secret.txt')
    expect(thread.find(m => m.files?.length)?.text, 'nor does the text of the file').to.not.include('|secret.txt')
    const { session, of } = await entryOf('about this')
    await opened.house.core.controls.redact(session, { of }, { who })
    await opened.slack.until('the file is gone', () => !all().includes('secret.txt'), 15_000)
    expect(opened.slack.proxy.calls.some(call => call.method === 'files.delete')).to.equal(true)
  })

  it('all of it, with the customer’s name, where the customer is erased', async () => {
    const kept = (await (await ada.upload('parcel.txt', 'of quicksilver')).json()) as { ticket: string }
    await ada.write(`I am ${secret}, and I want to talk to a person`, { files: [kept.ticket] })
    const card = await opened.slack.until('the card', () => root()?.ts)
    const said = await opened.slack.grace.say(desk, 'Good day, Quentin', card)
    await opened.slack.until('the mark', () => opened.slack.thread(desk, card).find(m => m.ts === said && m.reactions?.length))
    const { session } = await entryOf(secret)
    await opened.house.core.controls.note(session, { text: `She is ${secret}.` }, { who })
    await opened.slack.until('the note', () => all().includes(`She is ${secret}`))
    const { contact } = await opened.house.core.queries.session(session)
    const done = await opened.house.core.controls.eraseContact(contact, { who })
    await opened.slack.until('none of it is there', () => !all().includes(secret) && !all().includes('parcel.txt'), 20_000)
    await opened.slack.until('it is said', () => all().includes('Omar erased this customer'))
    expect(opened.slack.thread(desk, card).filter(m => m.user === opened.slack.bot)).to.have.length(2)
    expect(all(), 'who wrote here is asked to delete it').to.include('Slack lets nobody but you')
    expect(done.left.join()).to.include('the threads at slack')
    await ada.write('Me again, a person please')
    await opened.slack.until('a new card', () => cards().length > begun + 1)
  })

  it('as far as Slack lets us: who wrote it here is asked to delete it', async () => {
    await ada.write('I want to talk to a person')
    const card = await opened.slack.until('the card', () => root()?.ts)
    const said = await opened.slack.grace.say(desk, `Our word is ${secret}`, card)
    await opened.slack.until('the mark', () => opened.slack.thread(desk, card).find(m => m.ts === said && m.reactions?.length))
    const { session, of } = await entryOf(secret)
    await opened.house.core.controls.redact(session, { of, what: [secret] }, { who })
    await opened.slack.until('she is asked', () => all().includes('Slack lets nobody but you'))
  })
})
