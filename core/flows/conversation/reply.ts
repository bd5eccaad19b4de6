// An agent's words: to the customer under the agent's name, or internal.
import type { Ask } from '../../model/ask.ts'
import type { Attachment, Message } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import type { HouseLanguages } from '../languages/house.ts'
import { writingOf } from '../languages/writing.ts'
import type { Decide } from './acts.ts'
import { say, stored, type Way } from './events.ts'
import { mayTake } from './own.ts'

interface Words {
  text: string
  take?: boolean
  attachments?: Attachment[]
  ask?: Ask
  /** The earlier message that this puts right. */
  corrects?: number
  /** What it is sent as. */
  template?: Message['template']
}

/**
 * Sends `text` to the customer and claims the session. A resolved session is open again; a closed one refuses. With `house`, what is not in
 * the customer's language is translated first where that is on.
 */
export const reply =
  ({ text, take, attachments, ask, corrects, template }: Words, way: (session: Session) => Way, house?: HouseLanguages): Decide =>
  (session, author) => {
    if (session.status === 'closed') throw new Problem('not_open', `#${session.ticket} is closed. Reopen it first; nothing was sent.`)
    mayTake(session, author.id, take)
    const words = { text, ...(ask ? { ask } : {}), ...(attachments?.length ? { attachments: attachments.map(stored) } : {}) }
    const writing = house && writingOf(words, session, author, house)
    const mine = session.owner.kind === 'agent' && session.owner.id === author.id
    return [
      ...(writing
        ? [writing]
        : say(session, way(session), {
            kind: 'message',
            author,
            ...words,
            ...(corrects === undefined ? {} : { corrects }),
            ...(template ? { template } : {}),
          })),
      ...(mine
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

export const note =
  ({ text }: { text: string }): Decide =>
  (_session, author) => [{ kind: 'note', author, text }]
