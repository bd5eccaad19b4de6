// The hands in which linked sessions are: a conversation that goes on elsewhere is one, so whoever takes one session of it takes the others
// from the AI, too.
//
// The others are taken first and the one that is asked for last: each has a fence of its own, and once the taking is acknowledged all of
// them stand. One that began meanwhile is found by a second look; where even that is not come to, its own first turn looks whence it comes.
//
// So two who take two of them at once may each have what the other asks for. Then the one who asks for the older session has them all: what is
// held only with another session gives way to whoever asks for it, unless that other one is had by then; and who is refused gives what they took
// to whom they are refused for. At no time is one of them the AI's in between.
import type { EntryOf, Event, OwnerChange } from '../../../model/entry.ts'
import { Problem } from '../../../model/problem.ts'
import { ownerKey, type Session } from '../../../model/session.ts'
import { type Linked, origin } from '../../timeline/linked.ts'
import type { CommitOptions, Committed, Timeline } from '../../timeline/timeline.ts'
import { system } from '../events.ts'

export interface Hands {
  /** What a person does in a session; where they take it by that, they have what it is linked to before. See Timeline. */
  commit(session: string, decide: (session: Session) => Event[] | null, options?: CommitOptions): Promise<Committed>
  /** Nobody has said in whose hands a linked session is since it began: those of a person who took the one it comes from. True where they are. */
  inherit(session: Session): Promise<boolean>
}

interface Needs {
  timeline: Pick<Timeline, 'load' | 'mend' | 'read' | 'commit'>
  linked: Linked
}

const taking = (events: readonly Event[] | null): OwnerChange | undefined =>
  events?.findLast((e): e is OwnerChange => e.kind === 'owner' && e.author.kind === 'agent' && e.owner.kind !== 'ai')

/** A person who takes one of them has what nobody has yet; who gives one to the team leaves the AI none. */
const taken = ({ owner, status }: Session, by: OwnerChange): boolean =>
  status !== 'closed' && (owner.kind === 'ai' || (owner.kind === 'team' && by.owner.kind === 'agent'))

const alike = ({ author, owner, team }: OwnerChange, id: string): OwnerChange => ({
  kind: 'owner',
  author,
  owner,
  ...(team === undefined ? {} : { team }),
  cause: owner.kind === 'agent' ? 'claim' : 'release',
  with: id,
})

export const createHands = ({ timeline, linked }: Needs): Hands => {
  const take = async (id: string, by: OwnerChange, is: (session: Session) => boolean): Promise<void> => {
    for (const other of await linked(id)) await timeline.commit(other, now => (is(now) && taken(now, by) ? [alike(by, id)] : null))
  }

  const lastTaken = async (id: string): Promise<OwnerChange | undefined> =>
    (await timeline.read(id, 0)).findLast((entry): entry is EntryOf<'owner'> => entry.kind === 'owner')

  /** Whether whoever has the session meanwhile has to give way: they hold it with another one, which they have not got. */
  const givesWay = async (id: string): Promise<string | undefined> => {
    const held = await lastTaken(id)
    if (held?.with === undefined || held.with < id) return undefined
    const asked = await timeline.mend(held.with, { arm: false })
    return ownerKey(asked.owner) === ownerKey(held.owner) ? undefined : ownerKey(held.owner)
  }

  /** What `mine` took with a session that another has: it is theirs from here on. */
  const yieldAll = async (id: string, mine: string): Promise<void> => {
    const theirs = await lastTaken(id)
    if (theirs?.owner.kind !== 'agent' || ownerKey(theirs.owner) === mine) return
    const { owner, team } = theirs
    const given: OwnerChange = {
      kind: 'owner',
      author: system,
      owner,
      ...(team === undefined ? {} : { team }),
      cause: 'assign',
      with: theirs.with ?? id,
    }
    for (const other of await linked(id))
      if ((await lastTaken(other))?.with === id)
        await timeline.commit(other, now => (ownerKey(now.owner) === mine && now.status !== 'closed' ? [given] : null))
  }

  return {
    async commit(id, decide, options) {
      let over: string | undefined
      for (let have: string | undefined; ; ) {
        let wanted: OwnerChange | undefined
        const decided = (now: Session): Event[] | null => {
          const events = decide(over !== undefined && ownerKey(now.owner) === over ? { ...now, owner: { kind: 'team' } } : now)
          wanted = taking(events)
          return wanted && ownerKey(wanted.owner) !== have ? null : events
        }
        let done: Committed
        try {
          done = await timeline.commit(id, decided, options)
        } catch (error) {
          if (have === undefined || !(error instanceof Problem && error.code === 'owned_by_other')) throw error
          const holder = await givesWay(id)
          if (holder !== undefined && holder !== over) {
            over = holder
            continue
          }
          await yieldAll(id, have)
          throw error
        }
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
