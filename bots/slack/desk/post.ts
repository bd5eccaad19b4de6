// Posting into a thread: under the writer's name where Slack allows it, marked with the key by which it is found again.
// https://docs.slack.dev/reference/methods/chat.postMessage
import type { SlackLink } from '#connectors/links/slack/link.ts'
import { inert } from '../draw/words.ts'
import { codeOf, type Troubles } from '../health.ts'
import { keyed, type Thread } from '../place.ts'

/** What a message shows, under the bot's own name where none is given. */
export interface Shown {
  blocks: readonly object[]
  text: string
  username?: string
  icon_url?: string
  icon_emoji?: string
}

export interface Post {
  /** Answers the message's time stamp. Without `thread` it begins one. */
  message(at: { channel: string; thread?: string }, shown: Shown, key: string): Promise<string>
  /** Changes what was posted. `key` keeps it findable. */
  change(at: { channel: string; ts: string }, shown: Shown, key?: string): Promise<void>
  /** Says something to one person alone; false where they can not be reached so. */
  whisper(at: Thread, user: string, shown: Shown): Promise<boolean>
}

const scope = 'chat:write.customize'

export const createPost = ({ link, troubles }: { link: SlackLink; troubles: Troubles }): Post => {
  /** Without the scope it is tried once; then customers' words stand under the bot's name, which the words themselves tell. */
  let plain = false

  const send = async (at: { channel: string; thread?: string }, shown: Shown, key: string): Promise<string> => {
    const call = async (blocks: readonly object[], text: string, as: Record<string, string>): Promise<string> => {
      const { ts } = await link.call<{ ts: string }>('chat.postMessage', {
        channel: at.channel,
        ...(at.thread !== undefined && { thread_ts: at.thread }),
        text,
        blocks: keyed(blocks, key),
        unfurl_links: false,
        unfurl_media: false,
        ...as,
      })
      return ts
    }
    const { blocks, text, ...as } = shown
    if (as.username === undefined) return call(blocks, text, {})
    if (!plain) {
      try {
        return await call(blocks, text, as)
      } catch (error) {
        if (codeOf(error) !== 'missing_scope') throw error
        plain = true
        troubles.tell(scope, `the scope ${scope} is missing, so messages stand under the bot’s name instead of the writer’s`)
      }
    }
    return call([nameLine(as.username), ...blocks], `${inert(as.username)}: ${text}`, {})
  }

  return {
    message: send,
    async change({ channel, ts }, shown, key) {
      const blocks = key === undefined ? shown.blocks : keyed(shown.blocks, key)
      await link.call('chat.update', { channel, ts, text: shown.text, blocks })
    },
    async whisper({ channel, thread }, user, shown) {
      try {
        await link.call(
          'chat.postEphemeral',
          { channel, thread_ts: thread, user, text: shown.text, blocks: shown.blocks },
          { urgent: true },
        )
        return true
      } catch {
        return false
      }
    },
  }
}

const nameLine = (name: string): object => ({
  type: 'context',
  elements: [{ type: 'plain_text', text: name.slice(0, 2000), emoji: true }],
})
