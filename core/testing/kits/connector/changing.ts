// Checks of what is changed afterwards, by customers and by us: an edit is no new message, and may come before what it changes.

import { Refused } from '../../../ports/failure.ts'
import { must, until } from '../check.ts'
import { type About, type ConnectorCheck, needs, needsSends, playIt } from './about.ts'
import { begin, theArrived } from './sending.ts'
import type { Kept, Stage } from './stage.ts'

const only = async (stage: Stage, advice: string): Promise<Kept> => {
  await stage.settle()
  const all = await stage.everything()
  must(
    all.length === 1,
    advice,
    all.map(one => one.entry.text),
  )
  return all[0]!
}

const noNew =
  'An edited message is there twice: an edit is no new message. Give it to inbox.changed with the id of the message it is about, or drop it.'

const shown = async (stage: Stage, text: string): Promise<void> => {
  if (!stage.connector().traits.edits) return
  await until(
    async () => (await stage.everything()).some(one => one.entry.text === text),
    "traits.edits is true, and the customer’s edit is not in the timeline: give it to inbox.changed ({ kind: 'edit', of: the message’s id, text, sender }), or declare false.",
  )
}

const ours = async (stage: Stage, text: string): Promise<{ kept: Kept; platformId: string }> => {
  const kept = await begin(stage)
  await stage.reply(kept, text)
  await theArrived(stage, text)
  const sent = await stage.tried.find(one => one.reply.text === text)?.outcome
  must(sent?.platformId !== undefined, 'What was sent has no id, so it can not be changed: answer { platformId } from send().')
  return { kept, platformId: sent!.platformId! }
}

const growing = ({ connector }: About): string | undefined => {
  if (!connector.grow) return 'it has no grow(), so answers arrive whole'
  return connector.traits.voice ? 'it speaks: what was said stands nowhere, and only the rest follows' : undefined
}

/** A message that was sent with its beginning; `reads` is what its customer reads of it, in all. */
const grown = async (stage: Stage, text: string) => {
  const { kept, platformId } = await ours(stage, text)
  const { reply } = stage.tried.find(one => one.reply.text === text)!
  const before = (await stage.platform.sent()).filter(one => one.text !== text).length
  return {
    kept,
    platformId,
    reply,
    more: (words: string) => stage.connector().grow!(kept.address, { platformId, reply: { ...reply, text: words } }),
    reads: async () =>
      (await stage.platform.sent())
        .slice(before)
        .map(one => one.text)
        .join(' '),
  }
}

/** An id of the same shape that was never given. */
const spoiled = (id: string): string => id.replace(/\d(?=\D*$)/, digit => String((Number(digit) + 5) % 10))

export const changing: ConnectorCheck[] = [
  {
    name: 'takes an edit for an edit',
    why: 'A corrected order number that comes as a second message is answered twice.',
    without: needs('edit'),
    async run(stage) {
      const { edit } = stage.platform
      must(edit !== undefined, playIt('edit'))
      const id = await stage.wrote('ada', 'My order is 1270')
      const answer = await edit!(id, 'My order is 1207')
      must(answer.ok, 'The webhook of an edit was refused, so the platform will send it for ever: answer 200.', answer)
      await only(stage, noNew)
      await shown(stage, 'My order is 1207')
    },
  },
  {
    name: 'takes an edit that comes before its message',
    why: 'Webhooks overtake each other; the late message must not bring back the old words.',
    without: needs('edit'),
    async run(stage) {
      const { edit } = stage.platform
      must(edit !== undefined, playIt('edit'))
      const id = stage.platform.write({ from: 'ada', text: 'My order is 1270' })
      const early = await edit!(id, 'My order is 1207')
      must(
        early.ok,
        'The webhook of an edit was refused because its message had not come yet: give it to inbox.changed all the same, the core holds it.',
        early,
      )
      const late = await stage.platform.deliver(id)
      must(late.ok, 'A message was refused because its edit had come before: take it.', late)
      await only(stage, noNew)
      await shown(stage, 'My order is 1207')
    },
  },
  {
    name: 'takes a deletion for a deletion',
    why: 'What a customer took back must not be answered, nor shown for ever.',
    without: needs('remove'),
    async run(stage) {
      const { remove } = stage.platform
      must(remove !== undefined, playIt('remove'))
      const id = await stage.wrote('ada', 'Forget this')
      const answer = await remove!(id)
      must(answer.ok, 'The webhook of a deletion was refused, so the platform will send it for ever: answer 200.', answer)
      const one = await only(stage, 'A deletion was taken for a new message: give it to inbox.changed, or drop it.')
      if (!stage.connector().traits.edits) return
      must(
        one.entry.deleted === true,
        "traits.edits is true, and a message that the customer deleted is still shown: give it to inbox.changed ({ kind: 'delete', of, sender }), or declare false.",
        one.entry.text,
      )
    },
  },
  {
    name: 'changes what it has sent',
    why: 'An agent who corrects a wrong number wants the customer to read the right one, once.',
    without: ({ connector }) => (connector.edit ? undefined : 'it has no edit(), so a correction follows as a message'),
    async run(stage) {
      const { kept, platformId } = await ours(stage, 'It costs 20 €')
      const { reply } = stage.tried.find(one => one.reply.text === 'It costs 20 €')!
      await stage.connector().edit!(kept.address, { platformId, reply: { ...reply, text: 'It costs 25 €' } }, 'edit/1')
      await until(
        async () => (await stage.arrived('It costs 25 €')).length === 1 && (await stage.arrived('It costs 20 €')).length === 0,
        'edit() ended well, and the customer does not read the new words instead of the old: change the message with the platformId that is given.',
      )
    },
  },
  {
    name: 'declares growing only where it can',
    why: 'An answer that is begun on a channel which cannot go on with it stays half an answer.',
    async run({ connector }) {
      const { traits, grow } = connector()
      must(
        traits.grows === undefined || traits.pull || grow !== undefined,
        'traits.grows is set, and customers neither read the timeline (pull) nor is there a grow() that changes what was sent: add one, or leave the trait out.',
      )
      must(
        grow === undefined || (traits.grows !== undefined && !traits.pull),
        'There is a grow(), and it will never be called: say in traits.grows how long the platform wants between two pieces. A channel with pull needs none.',
      )
      must(
        traits.grows === undefined || traits.grows >= 100,
        'traits.grows is the time between two pieces in milliseconds, 100 at least: each is an entry in the timeline and a call to the platform.',
        traits.grows,
      )
    },
  },
  {
    name: 'shows more of a message where its beginning stands',
    why: 'Half an answer in each of five messages can be read by nobody, and neither can words that stand there twice.',
    without: growing,
    async run(stage) {
      const { more, reads } = await grown(stage, 'Return it within 30 days.')
      for (const text of [
        'Return it within 30 days. It is free.',
        'Return it within 30 days. It is free. The money comes back <soon> & whole.',
      ]) {
        await more(text)
        must(
          (await reads()) === text,
          'grow() ended well, and the customer does not read just the words that it was given: change the message with the platformId, put all of reply.text in the place of what stood there, and send nothing besides.',
          await reads(),
        )
      }
    },
  },
  {
    name: 'shows the same piece twice as once',
    why: 'A piece whose answer was lost is brought again without asking, and so is one that a crash broke off.',
    without: growing,
    async run(stage) {
      const { more, reads } = await grown(stage, 'Return it within 30 days.')
      const text = 'Return it within 30 days. It is free.'
      await more(text)
      await more(text)
      must(
        (await reads()) === text,
        'The same piece given to grow() a second time changed what the customer reads: set the words, never add to those that stand there.',
        await reads(),
      )
    },
  },
  {
    name: 'shows all of a message that grows longer than the platform takes at once',
    why: 'The end of an answer that was begun must not be lost because it has become long.',
    without: growing,
    async run(stage) {
      const { maxLength } = stage.connector().traits
      const words = (upTo: number): string => Array.from({ length: upTo }, (_, at) => `word${at}`).join(' ')
      const short = words(8)
      const { more, reads } = await grown(stage, short)
      const long = words(Math.ceil((maxLength * 1.5) / 5))
      for (const text of [`${short} word8`, long, `${long} end`, `${long} end`]) {
        await more(text)
        const read = (await reads()).split(/\s+/)
        const wanted = text.split(' ')
        must(
          read.join(' ') === wanted.join(' '),
          'A message grew beyond traits.maxLength, and the customer does not read each of its words once: send what does not fit behind what stands there, under a key by which it is found again, and change all parts with the next piece.',
          { words: read.length, of: wanted.length, end: read.slice(-3) },
        )
      }
    },
  },
  {
    name: 'names what keeps a message from growing',
    why: 'The rest of an answer waits where the platform asks for it, and is given up and shown to people where it will never be taken.',
    without: about => growing(about) ?? needsSends(about),
    async run(stage) {
      const { kept, platformId, reply } = await grown(stage, 'Return it within 30 days.')
      const gone = await stage.connector().grow!(kept.address, {
        platformId: spoiled(platformId),
        reply: { ...reply, text: 'Return it. It is free.' },
      }).then(
        () => 'nothing',
        error => error,
      )
      must(
        gone instanceof Refused,
        'grow() of a message that the platform does not know must throw Refused: then the team sees that the customer has only half of it.',
        String(gone),
      )
    },
  },
  {
    name: 'takes back what it has sent',
    why: 'Words in the wrong conversation must be gone as soon as the agent sees it.',
    without: ({ connector }) => (connector.remove ? undefined : 'it has no remove(), so nothing can be taken back'),
    async run(stage) {
      const { kept, platformId } = await ours(stage, 'Not for you')
      await stage.connector().remove!(kept.address, platformId, 'remove/1')
      await until(
        async () => (await stage.arrived('Not for you')).length === 0,
        'remove() ended well, and the customer still reads the message: take back the message with the platformId that is given.',
      )
    },
  },
]
