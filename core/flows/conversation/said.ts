// A person of the team answered on the customer's platform itself, in the customer's own thread: the customer has the words already, so they
// are stored as that agent's reply, sent, and the AI keeps silent from there on.
import { system } from '../../model/agent.ts'
import type { Event } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import type { Inbox, Received } from '../../ports/connector.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import type { Agents } from '../people/agents.ts'
import { changeKey, messageKey, sentKey } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'
import { authorOf } from './acts.ts'
import type { Hands } from './elsewhere/hands.ts'
import { stored } from './events.ts'

interface Needs {
  store: Store
  timeline: Timeline
  hands: Pick<Hands, 'commit'>
  agents: Agents
  vault: Pick<Vault, 'masking'>
}

export const createSaid = ({ store, timeline, hands, agents, vault }: Needs): Pick<Inbox, 'said' | 'resaid' | 'whereabouts'> => {
  const before = async (key: string): Promise<Received | undefined> => {
    const at = await store.lookup(key)
    return at && { session: at.session, seq: at.seq, repeated: true }
  }

  return {
    async said({ channel, address, id, who, text, attachments }) {
      const key = messageKey(channel, id)
      const repeated = await before(key)
      if (repeated) return repeated
      const newest = await timeline.newest(channel, address)
      if (!newest) return undefined
      const author = authorOf(await agents.meet(who))
      const words = await vault.masking(newest.id, masker => masker.mask(text))
      const decide = (session: Session): Event[] | null => {
        if (session.status === 'closed') return null
        const of = session.lastSeq + 1
        return [
          {
            kind: 'message',
            author,
            text: words.text,
            platformId: id,
            ...(words.masked.length > 0 ? { masked: words.masked } : {}),
            ...(attachments?.length ? { attachments: attachments.map(stored) } : {}),
          },
          { kind: 'delivery', author: system, of, target: 'customer', state: 'delivered', attempt: 1, platformId: id },
          ...(session.owner.kind === 'agent'
            ? []
            : [
                {
                  kind: 'owner' as const,
                  author,
                  owner: { kind: 'agent' as const, id: author.id, name: author.name },
                  cause: 'reply' as const,
                },
              ]),
          ...(session.status === 'open' ? [] : [{ kind: 'status' as const, author, status: 'open' as const, reason: 'an agent wrote' }]),
        ]
      }
      try {
        const { entries } = await hands.commit(newest.id, decide, { keys: [key] })
        const [message] = entries
        return message && { session: newest.id, seq: message.seq, repeated: false }
      } catch (error) {
        const first = error instanceof DuplicateError ? await before(key) : undefined
        if (first) return first
        throw error
      }
    },

    async resaid({ channel, id, of, at, who, text }) {
      const key = changeKey(channel, id)
      if (await store.lookup(key)) return 'repeated'
      const known = await store.lookup(messageKey(channel, of))
      const entries = known ? await timeline.read(known.session, known.seq - 1, 4) : []
      const message = entries.find(e => e.kind === 'message' && e.platformId === of)
      const author = authorOf(await agents.meet(who))
      if (!known || message?.kind !== 'message' || message.author.kind !== 'agent' || message.author.id !== author.id) return 'unknown'
      const base = { author, of: message.seq, ...(at === undefined ? {} : { madeAt: at }) }
      const words = text === undefined ? undefined : await vault.masking(known.session, masker => masker.mask(text))
      const change: Event = words
        ? { kind: 'edit', ...base, text: words.text, ...(words.masked.length > 0 ? { masked: words.masked } : {}) }
        : { kind: 'delete', ...base }
      try {
        await timeline.commit(known.session, () => [change], { keys: [key] })
        return 'changed'
      } catch (error) {
        if (error instanceof DuplicateError && error.key === key) return 'repeated'
        throw error
      }
    },

    async whereabouts(channel, platformId) {
      const at = (await store.lookup(messageKey(channel, platformId))) ?? (await store.lookup(sentKey(channel, platformId)))
      if (!at) return undefined
      const { address } = await timeline.load(at.session)
      return { session: at.session, address }
    },
  }
}
