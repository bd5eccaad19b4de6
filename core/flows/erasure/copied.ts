// Where somebody who is erased got copies of what others wrote with us: their address goes from everything that says who got the answers, and
// they get none from then on. The customer of a session, who stands first, stays: it is their session.
import type { Contact } from '../../model/contact.ts'
import type { Entry } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import type { Store } from '../../ports/store.ts'
import { sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'

export interface Copied {
  /** Takes the addresses that are surely theirs out of sessions that are others'. */
  take(contact: Contact): Promise<void>
}

interface Needs {
  store: Store
  timeline: Timeline
}

/** What somebody only said of themselves may be the address of somebody else. */
const addressesOf = ({ identities, verified }: Contact): string[] =>
  [
    ...identities.flatMap(one => (one.startsWith('email:') ? [one.slice('email:'.length)] : [])),
    ...(verified.email ? [verified.email] : []),
  ].map(one => one.toLowerCase())

/** The entry without them; undefined where they are not in it. */
const withoutThem = (entry: Entry, theirs: readonly string[]): Entry | undefined => {
  const rest = (named: readonly string[]): string[] => named.filter(one => !theirs.includes(one.toLowerCase()))
  const others = ([customer, ...all]: readonly string[]): string[] => (customer === undefined ? [] : [customer, ...rest(all)])
  const after =
    entry.kind === 'message' && entry.recipients
      ? { ...entry, recipients: others(entry.recipients) }
      : entry.kind === 'recipients'
        ? { ...entry, add: rest(entry.add), remove: rest(entry.remove), now: others(entry.now) }
        : undefined
  return after && JSON.stringify(after) !== JSON.stringify(entry) ? after : undefined
}

export const createCopied = ({ store, timeline }: Needs): Copied => {
  const sessions = store.collection(sessionsTable)

  const takeFrom = async ({ id }: Session, theirs: readonly string[]): Promise<void> => {
    const changed = (await timeline.read(id, 0)).flatMap(entry => withoutThem(entry, theirs) ?? [])
    if (changed.length === 0) return
    await timeline.rewrite(id, changed)
    // What is appended writes the projection, which says who gets the answers.
    await timeline.commit(id, s => (s.erased ? null : [{ kind: 'tags', author: { kind: 'system' }, add: [], remove: [] }]))
  }

  return {
    async take(contact) {
      const theirs = addressesOf(contact)
      if (theirs.length === 0) return
      // Who was dropped is in no projection any more, so each timeline is looked through.
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof sessions.list>> = await sessions.list({
          where: { index: 'copied', is: 'copied' },
          limit: 500,
          ...(cursor ? { cursor } : {}),
        })
        for (const session of page.items) await takeFrom(session, theirs)
        cursor = page.next
      }
      await timeline.settled()
    },
  }
}
