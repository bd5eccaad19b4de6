// Words that were redacted leave the thread too: in the message itself, wherever the thread repeats them, in the condensed story, and with their
// files. What somebody else wrote, Slack lets nobody change for them: then they are asked to.
// https://docs.slack.dev/reference/methods/chat.update https://docs.slack.dev/reference/methods/files.delete
import { createPast, type PastMessage } from '#connectors/links/slack/past.ts'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import type { Place, Showing, Standing } from '#core/ports/desk.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { recount } from '../draw/history.ts'
import { line } from '../draw/line.ts'
import { told } from '../listen/told.ts'
import { threadOf } from '../place.ts'
import type { Shown } from './post.ts'

type Given = Pick<Base, 'link' | 'queries' | 'places' | 'post' | 'clock' | 'log'>

/** Does it all, which doing it again would not harm. Answers what is to be said in the thread: what could not be taken out of it. */
export type Erase = (place: Place, showing: Showing, entry: EntryOf<'erased'>) => Promise<Shown | undefined>

/** Stands where words were, in whatever repeated them. */
const blank = '[redacted]'

/** The entry may show words that are gone: it has lost some, or is about the message that has. */
const isTouched = (entry: Entry, of: number): boolean =>
  entry.seq === of ||
  ('of' in entry && entry.of === of) ||
  ('text' in entry && (entry.kind === 'draft' || entry.kind === 'decision') && entry.text === '') ||
  JSON.stringify(entry).includes(blank)

export const createErase = ({ link, queries, places, post, clock, log }: Given): Erase => {
  const past = createPast({ link, clock })

  const quietly = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof Gone) && !(error instanceof Refused)) throw error
      log.warn({ error }, `${what} could not be taken out of a thread`)
      return false
    }
  }

  const entriesOf = async (session: string, upTo: number): Promise<Entry[]> => {
    const entries: Entry[] = []
    while (entries.length < upTo) {
      const some = await queries.timeline(session, entries.length, 1000)
      if (some.length === 0) break
      entries.push(...some)
    }
    return entries.filter(entry => entry.seq <= upTo)
  }

  /** The story of what was before: it ends where messages of their own begin. */
  const retell = async (
    place: Place,
    { session, contact }: Standing,
    entries: Entry[],
    shown: number | undefined,
    at: PastMessage,
  ): Promise<void> => {
    const before = entries.slice(0, (shown ?? entries.length + 1) - 1)
    const drawn = recount(before, contact, { session: session.id, now: clock.now() })
    const key = firstBlock(at)?.slice(2)
    await quietly('the story', () => post.change({ channel: threadOf(place).channel, ts: at.ts }, drawn, key))
  }

  const withoutFiles = async (place: Place, session: string, of: number, there: readonly PastMessage[]): Promise<void> => {
    const { channel } = threadOf(place)
    const key = `#k:${encodeURIComponent(`${session}/file ${of} `)}`
    const mine = there.filter(
      ({ user, bot_id, text }) => (user === link.self().botUser || bot_id === link.self().botId) && String(text ?? '').includes(key),
    )
    for (const { ts, files } of mine) {
      for (const { id } of Array.isArray(files) ? (files as { id?: unknown }[]) : [])
        if (typeof id === 'string') await quietly('a file', () => link.call('files.delete', { file: id }))
      await quietly('a file’s message', () => link.call('chat.delete', { channel, ts }))
    }
  }

  return async (place, { session, contact }, erased) => {
    const { channel, thread } = threadOf(place)
    const entries = await entriesOf(session.id, erased.seq - 1)
    const { messages } = await past(channel, String(Number(thread) - 1), thread)
    const left: string[] = []
    let first: number | undefined
    for (const entry of entries) {
      const ref = await places.ref(place, entry.seq)
      if (ref === undefined) continue
      first ??= entry.seq
      if (!isTouched(entry, erased.of)) continue
      if ('origin' in entry && entry.origin?.place === place) {
        const user = messages.find(({ ts }) => ts === ref)?.user
        if (user) left.push(user)
        continue
      }
      const about = 'of' in entry ? entries[entry.of - 1] : undefined
      const drawn = line({ session, contact, entry, ...(about && { about: { entry: about } }) }, { now: clock.now() })
      if (drawn) await quietly('a message', () => post.change({ channel, ts: ref }, drawn))
    }
    const story = messages.find(message => firstBlock(message)?.startsWith(`k:${session.id}/recount`))
    if (story) await retell(place, { session, contact }, entries, first, story)
    if (erased.text === undefined) await withoutFiles(place, session.id, erased.of, messages)
    const [user] = left
    if (user === undefined) return undefined
    return told(
      'These words are redacted, but Slack lets nobody but you take them out of your own message here. Please delete or change it.',
      { user },
    )
  }
}

const firstBlock = ({ blocks }: PastMessage): string | undefined => {
  const id = Array.isArray(blocks) ? (blocks[0] as { block_id?: unknown } | undefined)?.block_id : undefined
  return typeof id === 'string' ? id : undefined
}
