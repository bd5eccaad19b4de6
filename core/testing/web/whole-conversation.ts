// One conversation from the first question to the second conversation, as customer and agent hold it: the same in every browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { paceOf } from '#core/model/channel.ts'
import { eventually } from '../browsers/page.ts'
import type { Desk } from './desk.ts'
import { png } from './png.ts'
import type { Widget } from './widget.ts'

/** Milliseconds in which a second line still belongs to the first. */
const { settle } = paceOf('web')

export interface ConversationGiven {
  widget: Widget
  desk: Desk
  /** Tells apart several that are held at once. */
  name: string
  /** A stream comes through. Without one everything arrives all the same, except that somebody is typing. */
  live: boolean
  /** Told each step, so that a failure says how far it came. */
  step: (at: string) => void
}

/** Throws at the first step that does not come about. */
export const holdWholeConversation = async ({ widget, desk, name, live, step }: ConversationGiven): Promise<void> => {
  const { page } = widget
  step('opens the bubble')
  await widget.open()

  step('asks and gets an answer with its source')
  const first = `How do I return it? (${name})`
  await widget.write(first)
  await widget.shows('within 30 days', 60_000)
  await widget.shows('Returns')

  step('asks again in a burst and gets one answer')
  await widget.write('And about shipping:')
  await widget.write('How long does it take to deliver?')
  await widget.shows('We ship within two days', 60_000)
  const session = await desk.sessionOf(first)
  const messages = await desk.messages(session)
  const answers = messages.filter(({ author }) => author.kind === 'ai')
  const [begins = 0, ends = 0] = messages
    .filter(({ author }) => author.kind === 'contact')
    .slice(1)
    .map(({ at }) => at)
  // On a busy machine the second line may come too late to belong to the burst.
  if (ends - begins < settle / 2) expect(answers, 'one answer to the first question, one to the burst').to.have.length(2)

  step('asks for a person')
  await page.press('button', 'Talk to a person')
  await widget.shows('Passed on to our team', 60_000)

  step('leaves an address')
  await page.fill('textbox', 'Email address', 'noor@example.com')
  await page.key('Enter')
  await widget.shows('noor@example.com', 60_000)
  await eventually(
    async () => {
      const { contact } = await desk.house.core.queries.session(session)
      return (await desk.house.core.queries.contact(contact)).claimed.email === 'noor@example.com'
    },
    () => 'the address is not kept with the contact',
  )

  step('is answered by a person with a name')
  await desk.reply(session, 'Hello, this is **Maya**. What is it about?')
  await widget.shows('What is it about?', 60_000)
  await page.shows('heading', 'Maya Lindqvist')
  if (live) {
    await desk.typing(session, true)
    await widget.shows('Maya Lindqvist is typing', 60_000)
    await desk.typing(session, false)
  }
  await widget.write('The lid is broken.')
  await widget.settled(60_000)

  step('sends a picture and a paper, and gets a picture')
  const folder = mkdtempSync(join(tmpdir(), 'threadline-files-'))
  const given = [join(folder, 'lid.png'), join(folder, 'invoice.pdf')]
  writeFileSync(given[0] ?? '', png(320, 210))
  writeFileSync(given[1] ?? '', `%PDF-1.4\n${'% an invoice\n'.repeat(50)}%%EOF\n`)
  await page.attach(undefined, given)
  await widget.holdsFiles(2)
  await widget.write('Here is a picture of it.')
  await widget.settled(60_000)
  rmSync(folder, { recursive: true })
  const sent = (await desk.messages(session)).at(-1)
  expect(sent?.attachments?.map(({ name, type }) => `${name} ${type}`)).to.deep.equal(['lid.png image/png', 'invoice.pdf application/pdf'])
  await page.shows('link', /invoice\.pdf/)
  await desk.sendPicture(session, 'This one?', 'new-lid.png')
  await page.shows('button', 'Show new-lid.png large', 60_000)
  await page.until(
    'the picture has come',
    () => {
      const pictures = document.querySelector('threadline-chat')?.shadowRoot?.querySelectorAll<HTMLImageElement>('.picture img')
      return pictures?.length === 2 && [...pictures].every(picture => picture.naturalWidth === 320)
    },
    undefined,
    60_000,
  )

  step('sees what the agent changes and takes back')
  const wrong = await desk.reply(session, 'It costs 90 euros.')
  await widget.shows('It costs 90 euros.', 60_000)
  await desk.edit(session, wrong, 'It costs 9 euros.')
  await widget.shows('It costs 9 euros.', 60_000)
  const slip = await desk.reply(session, 'This was for somebody else.')
  await widget.shows('This was for somebody else.', 60_000)
  await desk.remove(session, slip)
  await widget.shows('This message was deleted.', 60_000)

  step('rates after it is resolved')
  await desk.reply(session, 'A new one is on its way.')
  await desk.resolve(session)
  await page.shows('group', 'How was this conversation?', 60_000)
  await page.press('radio', '4 of 5, Good')
  await page.press('button', 'Send rating')
  await widget.shows('You rated this conversation 4 of 5', 60_000)
  const scores = (await desk.house.core.queries.timeline(session, 0)).filter(entry => entry.kind === 'csat')
  expect(scores.map(({ score }) => score)).to.deep.equal([4])

  step('opens it again by writing')
  await widget.write('One more thing.')
  await widget.settled(60_000)
  await eventually(
    async () => (await desk.house.core.queries.session(session)).status === 'open',
    () => 'it was not opened again',
  )

  step('reads at last what is stored')
  await sameOnBothSides(widget, desk, session)

  step('begins a second conversation')
  await page.press('button', 'Back to conversations')
  await page.press('button', 'New conversation')
  const second = `Now something else. (${name})`
  await widget.write(second)
  await widget.settled(60_000)
  const other = await desk.sessionOf(second)
  expect(other).not.to.equal(session)
  await sameOnBothSides(widget, desk, other)
  await page.press('button', 'Back to conversations')
  await page.press('button', /One more thing\./)
  await widget.shows('One more thing.')
}

/** What the customer reads is what is stored: each message once, in one order. */
export const sameOnBothSides = async (widget: Widget, desk: Desk, session: string, patience = 60_000): Promise<void> => {
  const bare = (text: string): string => text.replace(/\*+/g, '').replace(/\s+/g, ' ').trim()
  let screen: string[] = []
  let stored: string[] = []
  await eventually(
    async () => {
      screen = (await widget.said()).map(bare)
      stored = (await desk.messages(session))
        // What was filled in stands in the form that asked for it.
        .filter(({ answers }) => answers === undefined)
        .map(({ text, deleted }) => (deleted ? 'This message was deleted.' : bare(text)))
      return JSON.stringify(screen) === JSON.stringify(stored)
    },
    () => 'they differ',
    patience,
  ).catch(() => expect(screen, 'the customer’s screen, against what is stored').to.deep.equal(stored))
}
