// After a gap: what agents wrote, changed and took back in the threads of sessions meanwhile is read from Slack, and taken as if it were told
// now. https://docs.slack.dev/reference/methods/conversations.replies
import { createPast, type Past, type PastMessage } from '#connectors/links/slack/past.ts'
import type { Entry } from '#core/model/entry.ts'
import { type Duration, day, second, type Time } from '#core/model/time.ts'
import type { Spot } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { placeOf, type Thread, threadOf, userOf } from '../place.ts'

/** So far back threads are looked through, however long nobody listened. */
const window: Duration = 3 * day
/** Threads of open sessions that are looked at, however old, the latest first. */
const mostOpen = 200

type Given = Pick<Base, 'link' | 'queries' | 'places' | 'clock' | 'log'> & {
  /** Channels in which sessions may be shown. */
  rooms(): Promise<string[]>
}

/** Reads what was missed; to be called when the connection is there again. */
export const createCatchingUp = ({ link, queries, places, clock, log, rooms }: Given): (() => Promise<void>) => {
  const past = createPast({ link, clock })

  /** Threads with answers since then, and older ones of sessions that are open. */
  const threadsSince = async (since: Time): Promise<Thread[]> => {
    const found = new Map<string, Thread>()
    for (const channel of await rooms()) {
      try {
        const { messages } = await past(channel, String(since / second))
        for (const { ts, latest_reply: latest } of messages)
          if (latest && Number(latest) * second > since) found.set(`${channel} ${ts}`, { channel, thread: ts })
      } catch (error) {
        if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
        log.warn({ error, channel }, 'a channel of the desk could not be read for what was missed')
      }
    }
    const { items } = await queries.sessions({ status: 'open' }, { limit: mostOpen })
    for (const { id } of items)
      for (const { desk, place } of await places.of(id)) {
        const thread = desk === 'slack' ? threadOf(place) : undefined
        if (thread && Number(thread.thread) * second < since) found.set(`${thread.channel} ${thread.thread}`, thread)
      }
    return [...found.values()]
  }

  const said = async ({ channel }: Thread, message: PastMessage): Promise<void> =>
    link.missed(`missed ${channel} ${message.ts}`, { ...message, type: 'message', channel })

  /** It is known; what matters is whether its words are still the same. */
  const changed = async ({ channel }: Thread, message: PastMessage, since: Time): Promise<void> => {
    if (!message.edited || Number(message.edited.ts) * second < since) return
    await link.missed(`missed edit ${channel} ${message.ts} ${message.edited.ts}`, {
      type: 'message',
      subtype: 'message_changed',
      channel,
      message,
    })
  }

  /** What agents wrote here and what is not there any more. */
  const gone = async ({ channel, thread }: Thread, { session, place }: Spot, { messages, whole }: Past, since: Time): Promise<void> => {
    if (!whole) return
    const there = new Set(messages.map(({ ts }) => ts))
    const { lastSeq } = await queries.session(session)
    const entries: Entry[] = []
    while (entries.length < lastSeq) {
      const some = await queries.timeline(session, entries.at(-1)?.seq ?? 0, 1000)
      if (some.length === 0) break
      entries.push(...some)
    }
    for (const entry of entries) {
      if (entry.kind !== 'message' || entry.origin?.place !== place || entry.deleted) continue
      const { ref } = entry.origin
      if (Number(ref) * second <= since || there.has(ref)) continue
      const user = entry.author.kind === 'agent' ? userOf(entry.author.id) : undefined
      if (user === undefined) continue
      await link.missed(`missed delete ${channel} ${ref}`, {
        type: 'message',
        subtype: 'message_deleted',
        channel,
        deleted_ts: ref,
        previous_message: { ts: ref, thread_ts: thread, user, text: '' },
      })
    }
  }

  const catchUp = async (at: Thread, since: Time): Promise<void> => {
    const { channel, thread } = at
    const place = placeOf(at)
    const spots = await places.all(place)
    if (spots.length === 0) return
    const read = await past(channel, String(since / second), thread)
    for (const message of read.messages) {
      if (message.ts === thread || message.bot_id || !message.user || message.user === link.self().botUser) continue
      if ((await places.entry(place, message.ts)) === undefined) await said(at, message)
      else await changed(at, message, since)
    }
    for (const spot of spots) await gone(at, spot, read, since)
  }

  const all = async (): Promise<void> => {
    const since = clock.now() - window
    for (const thread of await threadsSince(since)) {
      try {
        await catchUp(thread, since)
      } catch (error) {
        log.warn({ error, ...thread }, 'a thread of the desk could not be read for what was missed')
      }
    }
  }

  let running: Promise<void> = Promise.resolve()
  return () => {
    running = running.catch(() => {}).then(all)
    return running
  }
}
