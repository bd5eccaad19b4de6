// The hands in which linked sessions are: a conversation that goes on elsewhere is one, so whoever takes one session of it takes the others
// from the AI, too.
//
// The others are taken first and the one that is asked for last: each has a fence of its own, and once the taking is acknowledged all of
// them stand. One that began meanwhile is found by a second look; where even that is not come to, its own first turn looks whence it comes.
import type { Channel } from '../../model/channel.ts'
import type { Event, OwnerChange } from '../../model/entry.ts'
import { ownerKey, type Session } from '../../model/session.ts'
import type { Connector } from '../../ports/connector.ts'
import type { Store } from '../../ports/store.ts'
import type { CommitOptions, Committed, Timeline } from '../timeline/timeline.ts'
import { system } from './events.ts'

export interface Hands {
  /** What a person does in a session; where they take it by that, they have what it is linked to before. See Timeline. */
  commit(session: string, decide: (session: Session) => Event[] | null, options?: CommitOptions): Promise<Committed>
  /** Nobody has said in whose hands a linked session is since it began: those of a person who took the one it comes from. True where they are. */
  inherit(session: Session): Promise<boolean>
}

interface Needs {
  store: Pick<Store, 'lookup'>
  timeline: Pick<Timeline, 'load' | 'commit'>
  connectors: ReadonlyMap<Channel, Connector>
}

/** After one linked session that is over, or that reaches somebody else, there is exactly one next. Says nothing of who is reached. */
export const linkKey = (from: string, channel: Channel, after: string): string => `link:${from}:${channel}:${after}`

/** The session that a linked one comes from. */
const origin = ({ from, reaches }: Session): string | undefined => (reaches === undefined ? undefined : from)

const taking = (events: readonly Event[] | null): OwnerChange | undefined =>
  events?.findLast((e): e is OwnerChange => e.kind === 'owner' && e.author.kind === 'agent' && e.owner.kind !== 'ai')

/** A person who takes one of them has what nobody has yet; who gives one to the team leaves the AI none. */
const taken = ({ owner, status }: Session, by: OwnerChange): boolean =>
  status !== 'closed' && (owner.kind === 'ai' || (owner.kind === 'team' && by.owner.kind === 'agent'))

const alike = ({ author, owner, team }: OwnerChange): OwnerChange => ({
  kind: 'owner',
  author,
  owner,
  ...(team === undefined ? {} : { team }),
  cause: owner.kind === 'agent' ? 'claim' : 'release',
})

export const createHands = ({ store, timeline, connectors }: Needs): Hands => {
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

  /** What belongs to the same conversation, without the session itself. */
  const others = async (id: string): Promise<string[]> => {
    let first = await timeline.load(id)
    for (let from = origin(first); from !== undefined; from = origin(first)) first = await timeline.load(from)
    return [first.id, ...(await linkedTo(first.id))].filter(other => other !== id)
  }

  const take = async (id: string, by: OwnerChange, is: (session: Session) => boolean): Promise<void> => {
    for (const other of await others(id)) await timeline.commit(other, now => (is(now) && taken(now, by) ? [alike(by)] : null))
  }

  return {
    async commit(id, decide, options) {
      for (let have: string | undefined; ; ) {
        let wanted: OwnerChange | undefined
        const done = await timeline.commit(
          id,
          now => {
            const events = decide(now)
            wanted = taking(events)
            return wanted && ownerKey(wanted.owner) !== have ? null : events
          },
          options,
        )
        if (!wanted) return done
        if (ownerKey(wanted.owner) === have) {
          await take(id, wanted, now => now.humanAt === 0)
          return done
        }
        await take(id, wanted, () => true)
        have = ownerKey(wanted.owner)
      }
    },

    async inherit(session) {
      const from = origin(session)
      if (from === undefined || session.humanAt > 0) return false
      const { owner, humanAt, team } = await timeline.load(from)
      if (owner.kind === 'ai' || humanAt === 0) return false
      const theirs: OwnerChange = { kind: 'owner', author: system, owner, ...(team === undefined ? {} : { team }), cause: 'assign' }
      const { entries } = await timeline.commit(session.id, now => (now.humanAt === 0 && now.owner.kind === 'ai' ? [theirs] : null))
      return entries.length > 0
    },
  }
}
