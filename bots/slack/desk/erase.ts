// Words that were redacted leave the thread too: in the message itself, wherever the thread repeats them, in the condensed story, and with their
// files. What somebody else wrote, Slack lets nobody change for them: then they are asked to.
// https://docs.slack.dev/reference/methods/chat.update https://docs.slack.dev/reference/methods/files.delete
import { createPast, type PastMessage } from '#connectors/links/slack/past.ts'
import type { Entry, EntryOf } from '#core/model/entry.ts'
import { second } from '#core/model/time.ts'
import type { Place, Showing, Standing } from '#core/ports/desk.ts'
import { Gone, Refused, Retry } from '#core/ports/failure.ts'
import type { Base } from '../base.ts'
import { recount, wentOn } from '../draw/history.ts'
import { line } from '../draw/line.ts'
import { inert } from '../draw/words.ts'
import { told } from '../listen/told.ts'
import { placeOf, type Thread, threadOf } from '../place.ts'
import type { Shown } from './post.ts'

type Given = Pick<Base, 'link' | 'queries' | 'places' | 'post' | 'clock' | 'log'>

/** Does it all, which doing it again would not harm. Answers what is to be said in the thread: what could not be taken out of it. */
export type Erase = (place: Place, showing: Showing, entry: EntryOf<'erased'>) => Promise<Shown | undefined>

/** So many messages are deleted in one go: Slack takes some fifty in a minute. */
const atOnce = 30

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
    const drawn = recount(before, contact, { session: session.id, ...wentOn(session), now: clock.now() })
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

  const isOurs = ({ user, bot_id }: PastMessage): boolean => user === link.self().botUser || bot_id === link.self().botId

  /** The message is a card, which is brought up to date by itself, or of another session that shares the thread. */
  const isOthers = async (thread: Thread, message: PastMessage, session: string, others: readonly string[]): Promise<boolean> => {
    const { ts, text } = message
    if ((await places.all(placeOf(thread, ts))).length > 0) return true
    if (others.length === 0) return false
    const of = await places.entry(placeOf(thread), ts)
    if (of) return of.session !== session
    return others.some(
      id => firstBlock(message)?.startsWith(`k:${id}/`) || String(text ?? '').includes(`#k:${encodeURIComponent(`${id}/`)}`),
    )
  }

  /** The customer was erased: all that stands of the session below its card goes, for each message of it repeats something of theirs. */
  const withoutAll = async (place: Place, session: string, by: string): Promise<Shown> => {
    const at = threadOf(place)
    const { channel, thread } = at
    const { messages } = await past(channel, String(Number(thread) - 1), thread)
    const alongside = (await places.all(placeOf(at))).map(spot => spot.session).filter(id => id !== session)
    const below: PastMessage[] = []
    for (const message of messages) if (message.ts !== thread && !(await isOthers(at, message, session, alongside))) below.push(message)
    const mine = below.filter(isOurs)
    let gone = 0
    for (const { ts, files } of mine.slice(-atOnce)) {
      for (const { id } of Array.isArray(files) ? (files as { id?: unknown }[]) : [])
        if (typeof id === 'string') await quietly('a file', () => link.call('files.delete', { file: id }))
      if (await quietly('a message', () => link.call('chat.delete', { channel, ts }))) gone += 1
    }
    // A call may take half a minute: what is left is for the next try.
    if (mine.length > atOnce && gone > 0) throw new Retry('more messages of an erased customer are to be deleted', second)
    const others = [...new Set(below.filter(message => !isOurs(message)).map(({ user }) => user))].filter(user => typeof user === 'string')
    const words = `${by} erased this customer. Nothing of what was said is stored any more.`
    const [user, ...more] = others
    if (user === undefined)
      return { text: words, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: `🧹 ${inert(words)}` }] }] }
    const also = more.length > 0 ? `, and so must ${more.length === 1 ? 'one other of you' : `${more.length} others of you`}` : ''
    return told(`${words} Slack lets nobody but you delete what you wrote here. Please do${also}.`, { user })
  }

  return async (place, { session, contact }, erased) => {
    const { channel, thread } = threadOf(place)
    if (erased.all) return withoutAll(place, session.id, 'name' in erased.author ? (erased.author.name ?? 'The house') : 'The house')
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
