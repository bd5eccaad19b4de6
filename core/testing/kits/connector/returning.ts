// Checks of a platform that keeps what is written while we are away: all of it is taken up, once, in order, and told.
import { hour, second } from '../../../model/time.ts'
import { must, until } from '../check.ts'
import { type About, type ConnectorCheck, needs, playIt } from './about.ts'
import { begin, theArrived } from './sending.ts'
import type { Stage } from './stage.ts'

const needsKept = (about: About): string | undefined => (about.connector.traits.keeps ? needs('missed')(about) : 'traits.keeps is not set')

const missed = ['Are you there?', 'My parcel has not come', 'It is order 1270']

/** The house is closed while Ada writes, and opened again an hour later. */
const away = async (stage: Stage): Promise<void> => {
  must(stage.platform.missed === true, playIt('missed'))
  await begin(stage)
  await stage.close()
  for (const text of missed) {
    await stage.clock.leap(1 * second)
    stage.platform.write({ from: 'ada', text })
  }
  await stage.clock.leap(1 * hour)
  await stage.open()
  await until(
    async () => (await stage.kept(missed.at(-1)!)).length > 0,
    'traits.keeps is set, and what was written while the house was closed is not there after it was opened: ask the platform for what came since your cursor, in start() or as soon as it is connected, and hand it to inbox.receive.',
    8000,
  )
}

export const returning: ConnectorCheck[] = [
  {
    name: 'takes up what was written while it was away, once and in order',
    why: 'A deploy or an outage must cost no customer their question.',
    without: needsKept,
    async run(stage) {
      await away(stage)
      await stage.settle()
      const found = (await stage.everything()).map(one => one.entry.text).filter(text => missed.includes(text))
      must(
        found.join() === missed.join(),
        'What was written while the house was closed is not there once each, in its order: take it one after the other, under the same ids as at delivery.',
        found,
      )
    },
  },
  {
    name: 'tells how many messages it has taken up',
    why: 'After an outage the team wants to know that nothing is missing, not to hope so.',
    without: needsKept,
    async run(stage) {
      await away(stage)
      await until(
        () => stage.recovered.some(({ count }) => count === missed.length),
        `Three messages were taken up, and inbox.recovered did not say so: call it with the number that was new, once all are there. Told was ${JSON.stringify(stage.recovered)}.`,
      )
    },
  },
  {
    name: 'says when what it takes up was written',
    why: 'The AI does not answer at night what was asked in the morning; it can only tell by the time.',
    without: needsKept,
    async run(stage) {
      await away(stage)
      const [late] = stage.received.filter(({ text }) => text === missed[0])
      const old = late?.at === undefined ? 0 : stage.clock.now() - late.at
      must(
        old >= 0.9 * hour && old <= 1.2 * hour,
        'A message was taken up an hour after it was written, and “at” does not say so: give inbox.receive the platform’s time of writing.',
        late?.at === undefined ? 'no “at”' : `${Math.round(old / second)} s ago`,
      )
    },
  },
  {
    name: 'takes nothing up twice',
    why: 'Every start asks for what was missed; what came long ago must not be told and answered again.',
    without: needsKept,
    async run(stage) {
      await away(stage)
      await stage.settle()
      const before = (await stage.everything()).length
      must(
        before === 1 + missed.length,
        'What had been delivered before was there a second time after the start: use the same id whether a message is delivered or taken up.',
        (await stage.everything()).map(one => one.entry.text),
      )
      const told = stage.recovered.length
      await stage.close()
      await stage.open()
      await stage.settle()
      must(
        (await stage.everything()).length === before,
        'After another start messages were there twice: use the same id whether a message is delivered or taken up.',
        (await stage.everything()).map(one => one.entry.text),
      )
      must(
        stage.recovered.slice(told).every(({ count }) => count === 0),
        'After another start old messages were told as recovered: count only those for which inbox.receive did not answer “repeated”.',
        stage.recovered,
      )
    },
  },
  {
    name: 'answers where the customer wrote last, after it was away',
    why: 'What is taken up late belongs to the same conversation as ever.',
    without: needsKept,
    async run(stage) {
      await away(stage)
      const [late] = await stage.kept(missed.at(-1)!)
      await stage.reply(late!, 'Here again')
      const { to } = await theArrived(stage, 'Here again')
      must(to === 'ada', 'The reply to a message that was taken up went to another customer.', to)
      const sessions = new Set((await stage.everything()).map(one => one.session))
      must(
        sessions.size === 1,
        'What was taken up went to another session than what was delivered: give the same address and identity.',
        sessions.size,
      )
    },
  },
]
