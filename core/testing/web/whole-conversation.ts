// One conversation from the first question to the second conversation, as customer and agent hold it: the same in every browser.
import { expect } from 'chai'
import { eventually } from '../browsers/page.ts'
import type { Desk } from './desk.ts'
import type { Widget } from './widget.ts'

/** Steps are told to `step`, so that a failure says how far it came. `name` tells apart several held at once. */
export const holdWholeConversation = async (widget: Widget, desk: Desk, name: string, step: (at: string) => void): Promise<void> => {
  const { page } = widget
  step('opens the bubble')
  await widget.open()

  step('asks and gets an answer with its source')
  const first = `How do I return it? (${name})`
  await widget.write(first)
  await widget.shows('within 30 days', 60_000)
  await widget.shows('Returns')

  step('asks again in a burst and gets one answer')
  await widget.write('And something else.')
  await widget.write('How long does shipping take?')
  await widget.shows('We ship within two days', 60_000)
  const session = await desk.sessionOf(first)
  const answers = (await desk.messages(session)).filter(({ author }) => author.kind === 'ai')
  expect(answers, 'one answer to the first question, one to the burst').to.have.length(2)

  step('asks for a person')
  await page.press('button', 'Talk to a person')
  await widget.shows('Passed on to our team', 60_000)

  step('is answered by a person with a name')
  await desk.reply(session, 'Hello, this is **Maya**. What is it about?')
  await widget.shows('What is it about?', 60_000)
  await page.shows('heading', 'Maya Lindqvist')
  await widget.write('The lid is broken.')
  await widget.settled(60_000)

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
}

/** What the customer reads is what is stored: each message once, in one order. */
export const sameOnBothSides = async (widget: Widget, desk: Desk, session: string, patience = 60_000): Promise<void> => {
  const bare = (text: string): string => text.replace(/\*+/g, '').replace(/\s+/g, ' ').trim()
  let screen: string[] = []
  let stored: string[] = []
  await eventually(
    async () => {
      screen = (await widget.said()).map(bare)
      stored = (await desk.messages(session)).map(({ text }) => bare(text))
      return JSON.stringify(screen) === JSON.stringify(stored)
    },
    () => 'they differ',
    patience,
  ).catch(() => expect(screen, 'the customer’s screen, against what is stored').to.deep.equal(stored))
}
