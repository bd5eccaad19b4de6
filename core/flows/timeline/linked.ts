// A conversation that goes on elsewhere is one: which sessions belong to it, from any of them.
import type { Channel } from '../../model/channel.ts'
import type { Session } from '../../model/session.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import type { Timeline } from './timeline.ts'

interface Needs {
  store: Pick<Store, 'lookup'>
  timeline: Pick<Timeline, 'load'>
  connectors: ReadonlyMap<Channel, Connector>
}

/** What belongs to the same conversation, the session that it began in first, without the one that is asked for. */
export type Linked = (session: string) => Promise<string[]>

/** After one linked session that is over, or that reaches somebody else, there is exactly one next. Says nothing of who is reached. */
export const linkKey = (from: string, channel: Channel, after: string): string => `link:${from}:${channel}:${after}`

/** The session that a linked one comes from. */
export const origin = ({ from, reaches }: Session): string | undefined => (reaches === undefined ? undefined : from)

export const createLinked = ({ store, timeline, connectors }: Needs): Linked => {
  const onChannel = async (from: string, channel: Channel): Promise<string[]> => {
    const found: string[] = []
    for (let after = ''; ; ) {
      const next = await store.lookup(linkKey(from, channel, after))
      if (!next) return found
      found.push(next.session)
      after = next.session
    }
  }

  const linkedTo = async (from: string): Promise<string[]> => {
    const reaching = [...connectors.values()].filter(({ reach }) => reach).map(({ channel }) => channel)
    const next = (await Promise.all(reaching.map(channel => onChannel(from, channel)))).flat()
    return [...next, ...(await Promise.all(next.map(linkedTo))).flat()]
  }

  return async id => {
    let first = await timeline.load(id)
    for (let from = origin(first); from !== undefined; from = origin(first)) first = await timeline.load(from)
    return [first.id, ...(await linkedTo(first.id))].filter(other => other !== id)
  }
}
