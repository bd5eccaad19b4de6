// Checks of what becomes of our messages: believed as far as the platform tells it, and never less than was known.
import type { DeliveryState } from '../../../model/delivery.ts'
import { must, until } from '../check.ts'
import { type About, type ConnectorCheck, needs, playIt } from './about.ts'
import type { Receipt } from './platform.ts'
import { begin, theArrived } from './sending.ts'
import type { Sending, Stage } from './stage.ts'

const needsReceipts = (about: About): string | undefined =>
  about.connector.traits.receipts === undefined ? 'traits.receipts is not set' : needs('receipt')(about)

const sent = async (stage: Stage, text: string): Promise<{ id: string; planned: Sending }> => {
  const planned = await stage.reply(await begin(stage), text)
  const { id } = await theArrived(stage, text)
  await stands(stage, planned, ['sent', 'delivered', 'read'], 'A reply arrived, and the ledger does not say so: answer from send().')
  return { id, planned }
}

const stands = (stage: Stage, planned: Sending, states: DeliveryState[], advice: string) =>
  until(async () => {
    const now = await stage.standing(planned)
    return now && states.includes(now.state) ? now : undefined
  }, advice)

const tell = async (stage: Stage, id: string, state: Receipt): Promise<void> => {
  const { receipt } = stage.platform
  must(receipt !== undefined, playIt('receipt'))
  const answer = await receipt!(id, state)
  must(
    answer.ok,
    `The platform told that a message of ours was ${state}, and was refused, so it will tell it for ever: give it to inbox.changed ({ kind: 'receipt' }), or answer 200 and drop what you do not know.`,
    answer,
  )
}

export const receipts: ConnectorCheck[] = [
  {
    name: 'shows what became of a reply',
    why: 'An agent waits for an answer from somebody who has never read the question.',
    without: needsReceipts,
    async run(stage) {
      const { id, planned } = await sent(stage, 'Did you get this?')
      for (const state of stage.connector().traits.receipts === 'read' ? (['delivered', 'read'] as const) : (['delivered'] as const)) {
        await tell(stage, id, state)
        const now = await stands(
          stage,
          planned,
          ['delivered', 'read'],
          `The platform told that a reply was ${state}, and the ledger does not say so: give it to inbox.changed with the platformId of send() as “of”.`,
        )
        must(
          state === 'read' || now.state === 'delivered',
          'The platform told that a reply was delivered, and the ledger says that it was read: claim no more than the platform tells.',
          now.state,
        )
      }
      if (stage.connector().traits.receipts === 'read')
        await stands(stage, planned, ['read'], 'The platform told that a reply was read, and the ledger does not say so.')
    },
  },
  {
    name: 'keeps to the most that is known of a reply, in whatever order receipts come',
    why: 'Receipts overtake each other: what was read must not become “sent” again before the agent’s eyes.',
    without: needsReceipts,
    async run(stage) {
      const { id, planned } = await sent(stage, 'Out of order')
      const most = stage.connector().traits.receipts!
      await tell(stage, id, most)
      await stands(stage, planned, [most], `The platform told that a reply was ${most}, and the ledger does not say so.`)
      for (const state of ['delivered', 'sent', most] as const) await tell(stage, id, state)
      await stage.settle()
      const now = await stage.standing(planned)
      must(
        now?.state === most,
        'A receipt that came late took back what was known: give receipts to inbox.changed as they come, the core keeps the most; send() is not called again for them.',
        now?.state,
      )
      must(
        (await stage.arrived('Out of order')).length === 1,
        'A receipt had a reply sent once more: a receipt is only ever told to the core.',
      )
    },
  },
  {
    name: 'tells the agent of a reply that the platform could not bring',
    why: 'A number that is switched off is found out after the message was taken; without a word the agent waits for ever.',
    without: needsReceipts,
    async run(stage) {
      const { id, planned } = await sent(stage, 'To a number that is gone')
      await tell(stage, id, 'failed')
      const now = await stands(
        stage,
        planned,
        ['failed'],
        "The platform told afterwards that it could not bring a reply, and the ledger does not say so: give it to inbox.changed ({ kind: 'receipt', state: 'failed', reason }).",
      )
      must(
        now.reason !== undefined && now.reason.length > 3,
        'A reply failed at the platform, and no reason stands beside it: put the platform’s reason into words that tell the agent what to do.',
        now.reason,
      )
    },
  },
  {
    name: 'takes a receipt of what it does not know in its stride',
    why: 'Other programs send over the same account, and receipts come before send() has its answer.',
    without: needsReceipts,
    async run(stage) {
      const { id } = await sent(stage, 'Known')
      const before = stage.logged.length
      await tell(stage, `${id}0`, 'delivered')
      await stage.settle()
      must((await stage.everything()).length === 1, 'A receipt was taken for a message of the customer.')
      must(
        !stage.logged.slice(before).some(line => /"level":(?:50|60)/.test(line)),
        'A receipt of an unknown message was logged as an error: inbox.changed holds it for a while, and drops it.',
        stage.logged.slice(before),
      )
    },
  },
]
