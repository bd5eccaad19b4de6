// What whoever adds the app for themselves reads first, once: adding it again, or Teams telling it again, brings no second one.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events#installation-update-event
import { identityOf } from '#connectors/links/teams/activity.ts'
import type { TeamsActivity, TeamsLink } from '#connectors/links/teams/link.ts'
import { Reconnect, Retry } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { noteOf } from './format.ts'

interface Given {
  link: Pick<TeamsLink, 'post'>
  memory: Memory
  words: string
}

export const createWelcome =
  ({ link, memory, words }: Given): ((activity: TeamsActivity) => Promise<void>) =>
  async activity => {
    const { conversation } = activity
    if (words === '' || conversation.kind !== 'personal') return
    const whose = identityOf(activity)
    const key = `welcomed/${conversation.base}`
    let first = false
    await memory.change<true>(
      key,
      now => {
        first = now === undefined
        return true
      },
      whose === undefined ? {} : { whose },
    )
    if (!first) return
    try {
      await link.post(conversation.id, noteOf(words))
    } catch (error) {
      // What surely did not arrive may come later; what is not known is rather left out than said twice.
      if (!(error instanceof Retry || error instanceof Reconnect)) return
      await memory.remove(key)
      throw error
    }
  }
