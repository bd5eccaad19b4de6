// Checks of what is changed afterwards, by customers and by us: an edit is no new message, and may come before what it changes.
import { must, until } from '../check.ts'
import { type ConnectorCheck, needs, playIt } from './about.ts'
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
