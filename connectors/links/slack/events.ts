// Events of Slack: kept under their `event_id` before Slack gets its answer, handed to the listeners afterwards.
import type { Logger } from 'pino'
import type { Intake } from '#core/ports/intake.ts'
import { isFor, isNoise, isOwn, keptAs } from './envelope.ts'
import type { SlackEvent, SlackListener, SlackSelf } from './link.ts'

export interface Events {
  listen(listener: SlackListener): void
  listeners(): readonly SlackListener[]
  /** Hands on what was kept. */
  work(body: unknown): Promise<void>
  /** Resolves once durable, or at once where nobody wants it. */
  keep(event: SlackEvent): Promise<void>
  /** Tells the listeners that the connection is there. */
  connected(): void
}

export interface EventsGiven {
  intake: Pick<Intake, 'keep'>
  log: Logger
  self(): SlackSelf
  /** What the connection itself has to know; before anybody is asked. */
  heard(event: SlackEvent): void
}

export const createEvents = ({ intake, log, self, heard }: EventsGiven): Events => {
  const listeners: SlackListener[] = []
  const named = (name: string): SlackListener | undefined => listeners.find(listener => listener.name === name)

  return {
    listen(listener) {
      if (named(listener.name)) throw new Error(`two listeners are called ${listener.name}`)
      listeners.push(listener)
    },
    listeners: () => listeners,
    async work(body) {
      const { listener, event } = body as { listener: string; event: SlackEvent }
      const worker = named(listener)
      // It was switched off after the event was kept.
      if (worker) await worker.handle(event)
    },
    async keep(event) {
      const me = self()
      if (!isFor(event, me) || isNoise(event)) return
      heard(event)
      const own = isOwn(event, me)
      const wanting = listeners.filter(listener => (own ? listener.own === true : true) && listener.wants(event))
      await Promise.all(
        wanting.map(listener =>
          intake.keep({
            id: `${keptAs(event)} ${listener.name}`,
            lane: `${listener.name} ${listener.lane(event)}`,
            body: { listener: listener.name, event },
          }),
        ),
      )
    },
    connected() {
      for (const { name, connected } of listeners)
        connected?.().catch(error => log.error({ error, listener: name }, 'could not catch up with Slack; what comes from now on is taken'))
    },
  }
}
