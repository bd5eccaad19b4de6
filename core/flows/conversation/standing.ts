// A session's messages as they stand, by the platform's names for them: a connector that was away finds by it what changed meanwhile.
import type { Identity } from '../../model/contact.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import type { Inbox, Standing } from '../../ports/connector.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Timeline } from '../timeline/timeline.ts'

interface Needs {
  timeline: Pick<Timeline, 'newest' | 'read'>
  contacts: Pick<Contacts, 'get'>
}

export const createStanding = ({ timeline, contacts }: Needs): Pick<Inbox, 'standing'> => ({
  async standing(channel, address) {
    const session = await timeline.newest(channel, address)
    if (!session) return []
    const stored = await timeline.read(session.id, 0)
    const sentAs = new Map(
      stored.flatMap(e => (e.kind === 'delivery' && e.platformId !== undefined ? [[e.of, e.platformId] as const] : [])),
    )
    const known = new Map<string, Identity[]>()
    const identitiesOf = async (id: string): Promise<Identity[]> => {
      const found = known.get(id) ?? (await contacts.get(id)).identities
      known.set(id, found)
      return found
    }
    const all: Standing[] = []
    for (const message of foldTimeline(stored)) {
      if (message.kind !== 'message') continue
      const { author, text, deleted = false, reactions = [] } = message
      const platformId = message.platformId ?? sentAs.get(message.seq)
      if (platformId === undefined) continue
      all.push({
        platformId,
        author: author.kind,
        identities: author.kind === 'contact' ? await identitiesOf(author.id) : [],
        text,
        deleted,
        reactions: await Promise.all(
          reactions.flatMap(({ emoji, by }) =>
            by.kind === 'contact' ? [identitiesOf(by.id).then(identities => ({ emoji, identities }))] : [],
          ),
        ),
      })
    }
    return all
  },
})
