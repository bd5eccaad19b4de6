// Where an agent's first words reach somebody known from Teams: their chat with the app.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
import { identityOf } from '#connectors/links/teams/activity.ts'
import type { TeamsActivity, TeamsLink } from '#connectors/links/teams/link.ts'
import type { Connector } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { readAddress, readIdentity, writeAddress } from './address.ts'

/** How somebody is found: their account with this app, where they wrote, and their own chat once it is known. */
interface Known {
  account: string
  near: string
  chat?: string
}

interface Given {
  link: TeamsLink
  memory: Memory
  /** Chats of one person are read. */
  personal: boolean
}

const keyOf = (identity: string): string => `person/${identity}`
/** Whose own chat it is: what is kept of it goes with them. */
export const chatKey = (base: string): string => `chat/${base}`

export interface Reaching {
  /** Keeps how whoever did this is found; it goes with them when they are erased. */
  met(activity: TeamsActivity): Promise<void>
  reach: NonNullable<Connector['reach']>
}

export const createReaching = ({ link, memory, personal }: Given): Reaching => ({
  async met(activity) {
    const identity = identityOf(activity)
    if (identity === undefined) return
    const { from, conversation } = activity
    await memory.sealed.change<Known>(
      keyOf(identity),
      now => {
        const chat = conversation.kind === 'personal' ? conversation.base : now?.chat
        if (now && now.account === from.id && now.chat === chat) return now
        return { account: from.id, near: chat ?? conversation.base, ...(chat === undefined ? {} : { chat }) }
      },
      { whose: identity },
    )
    if (conversation.kind === 'personal') await memory.change<string>(chatKey(conversation.base), () => identity, { whose: identity })
  },

  reach({ identities, addresses }) {
    const identity = identities.findLast(one => readIdentity(one) !== undefined)
    const person = identity === undefined ? undefined : readIdentity(identity)
    if (identity === undefined || person === undefined) throw new Refused('they have never written in Teams', 'unknown_here')
    if (!personal) throw new Refused('chats with the app are not read here: an admin adds personal to TEAMS_CUSTOMER_CHANNELS', 'no_chats')
    return async () => {
      const known = await memory.sealed.get<Known>(keyOf(identity))
      if (known?.chat !== undefined) return writeAddress(known.chat)
      const near = known?.near ?? (addresses[0] === undefined ? undefined : readAddress(addresses[0]))
      if (near === undefined) throw new Refused('where they wrote in Teams is not known any more', 'unknown_here')
      try {
        return writeAddress(await link.chat({ account: known?.account ?? person.aad, tenant: person.tenant, near }))
      } catch (error) {
        if (!(error instanceof Gone)) throw error
        throw new Refused('they have not added the app for themselves in Teams: it can write to them only where they do', 'not_installed')
      }
    }
  },
})
