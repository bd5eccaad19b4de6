// Checks of a connector's life: it stops in time, loses nothing while it does, and takes up again.
import { must, until, within } from '../check.ts'
import { type ConnectorCheck, needsSends, playIt } from './about.ts'
import { begin, theArrived } from './sending.ts'
import { theKept } from './stage.ts'

export const living: ConnectorCheck[] = [
  {
    name: 'stops in time while a send is slow',
    why: 'A deploy must not wait for a vendor.',
    without: needsSends,
    async run(stage) {
      const { next } = stage.platform
      must(next !== undefined, playIt('next'))
      const kept = await begin(stage)
      next!.slow(300)
      const planned = await stage.reply(kept, 'While it stops')
      await until(() => stage.tried.length > 0, 'send() was never called for a reply.')
      await stage.close()
      must(
        !stage.stuck(),
        'stop() did not end within two seconds: abort what waits, close connections, and wait for nothing that may never come.',
      )
      await stage.open()
      await stage.settle()
      const all = await stage.arrived('While it stops')
      must(
        all.length === 1,
        'A reply that was on its way at a stop is not there exactly once: let send() end by itself, or fail, and never answer for what was not taken.',
        { times: all.length, ledger: await stage.standing(planned) },
      )
    },
  },
  {
    name: 'loses no message that comes while it stops',
    why: 'Every deploy happens while somebody writes.',
    async run(stage) {
      await begin(stage)
      await stage.stopConnector()
      const id = stage.platform.write({ from: 'ada', text: 'Written while it stops' })
      const answer = await stage.platform.deliver(id)
      const kept = answer.ok
        ? await until(async () => (await stage.kept('Written while it stops'))[0], 'x', 500).catch(() => undefined)
        : undefined
      must(
        !answer.ok || kept !== undefined,
        'A webhook that came after stop() was answered with 200, and its message is lost: take it as ever, or answer 503, so that the platform sends it again.',
        answer,
      )
      await stage.close()
      const closed = await stage.platform.deliver(id)
      must(!closed.ok, 'A webhook was taken while the house was closed.', closed)
      await stage.open()
      const again = await stage.platform.deliver(id)
      must(again.ok, 'After a restart a webhook was refused that had been refused before: take it now.', again)
      await theKept(stage, 'Written while it stops')
    },
  },
  {
    name: 'finishes taking in a message that came before it stops',
    why: 'What has been read from the platform is either stored or refused, never dropped.',
    async run(stage) {
      stage.gate('held')
      const id = stage.platform.write({ from: 'ada', text: 'Just before the stop' })
      const call = stage.platform.deliver(id)
      await within(stage.reached(), 'The message was never handed to inbox.receive: call it for every message of a customer.')
      const stopped = stage.stopConnector()
      await new Promise(resolve => setTimeout(resolve, 20))
      stage.gate('open')
      await stopped
      const answer = await within(call, 'A webhook that came before stop() was never answered.')
      const found = answer.ok && (await until(async () => (await stage.kept('Just before the stop'))[0], '', 500).catch(() => undefined))
      must(
        !answer.ok || found !== undefined,
        'A message that was being taken in when the connector stopped is lost, although its webhook was answered with 200: finish what was begun.',
        answer,
      )
    },
  },
  {
    name: 'takes up its work after a stop',
    why: 'The connector that works only the first time needs a person at every restart.',
    async run(stage) {
      const before = await begin(stage)
      await stage.close()
      await stage.open()
      await stage.wrote('ada', 'After the restart')
      const after = await theKept(stage, 'After the restart')
      must(
        after.session === before.session && after.address === before.address,
        'After a restart the same customer has another address: make addresses of what the platform says, not of what is in memory.',
        [before.address, after.address],
      )
      await stage.reply(after, 'Here again')
      const { to } = await theArrived(stage, 'Here again')
      must(to === 'ada', 'After a restart a reply went to another customer.', to)
    },
  },
]
