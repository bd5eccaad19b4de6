// What stands in a channel or thread at Slack, page by page: for what was written, changed or taken back while nobody listened.
// https://docs.slack.dev/reference/methods/conversations.history https://docs.slack.dev/reference/methods/conversations.replies
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { second } from '#core/model/time.ts'
import { Retry } from '#core/ports/failure.ts'
import type { SlackLink } from './link.ts'

const reaction = z.object({ name: z.string(), users: z.array(z.string()).default([]), count: z.number().default(0) })

const page = z.object({
  messages: z
    .array(
      z.looseObject({
        ts: z.string(),
        thread_ts: z.string().nullish(),
        latest_reply: z.string().nullish(),
        user: z.string().nullish(),
        bot_id: z.string().nullish(),
        subtype: z.string().nullish(),
        edited: z.object({ ts: z.string() }).nullish(),
        reactions: z.array(reaction).nullish(),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
})

/** A message as Slack lists it. */
export type PastMessage = z.infer<typeof page>['messages'][number]

export interface Past {
  /** Oldest first, the thread's root among them where it is in the range. */
  messages: PastMessage[]
  /** All of the range was read: what is not there is not there any more. */
  whole: boolean
}

const perPage = 200
const mostPages = 20
const tries = 5
const longestWait = 30 * second

/** Reads the channel, or the `thread` in it, after `oldest`. A limit of Slack's is waited for; what else fails throws. */
export const createPast = ({ link, clock }: { link: Pick<SlackLink, 'call'>; clock: Clock }) => {
  const patiently = async (method: string, args: Record<string, unknown>): Promise<unknown> => {
    for (let n = 1; ; n++) {
      try {
        return await link.call(method, args)
      } catch (error) {
        if (!(error instanceof Retry) || n >= tries) throw error
        const wait = Math.min(longestWait, error.after ?? n * second)
        await new Promise<void>(resolve => void clock.after(wait, resolve))
      }
    }
  }

  return async (channel: string, oldest: string, thread?: string): Promise<Past> => {
    const found = new Map<string, PastMessage>()
    let cursor = ''
    for (let n = 0; n < mostPages; n++) {
      const method = thread === undefined ? 'conversations.history' : 'conversations.replies'
      const args = { channel, oldest, limit: perPage, ...(thread === undefined ? {} : { ts: thread }), ...(cursor && { cursor }) }
      const { messages, response_metadata: more } = page.parse(await patiently(method, args))
      for (const message of messages) if (Number(message.ts) > Number(oldest)) found.set(message.ts, message)
      cursor = more?.next_cursor ?? ''
      if (cursor === '') break
    }
    return { messages: [...found.values()].sort((a, b) => Number(a.ts) - Number(b.ts)), whole: cursor === '' }
  }
}

export type ReadPast = ReturnType<typeof createPast>
