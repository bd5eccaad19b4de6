// What happens on a platform to a message after it was sent: edits, deletes, reactions, receipts. Stored before anybody is told, once for ever.
//
// Platforms tell in any order. What is about a message that is not known yet is held durably: the row is stored first, then the message is
// looked for again; whoever stores a message looks for rows after it. So one of the two sees the other. A row that both missed, because a
// process died or another process wrote, is tried again on the due clock.
import type { Logger } from 'pino'
import { createMasker } from '#core/safety/masking/masker.ts'
import { replaced } from '#core/safety/masking/placeholders.ts'
import type { Clock } from '../../lib/clock.ts'
import { heardUpTo } from '../../lib/heard.ts'
import type { Seal } from '../../lib/seal.ts'
import type { Author } from '../../model/agent.ts'
import { type Contact, contactName } from '../../model/contact.ts'
import { advance } from '../../model/delivery.ts'
import type { Entry, Event } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day, hour, second, type Time } from '../../model/time.ts'
import type { Change } from '../../ports/connector.ts'
import { DuplicateError, type Store } from '../../ports/store.ts'
import type { Prints } from '../erasure/prints.ts'
import type { Contacts } from '../people/contacts.ts'
import type { HideCode } from '../proof/reading.ts'
import type { ReceiptOfCode } from '../proof/returned.ts'
import { asRead } from '../timeline/as-read.ts'
import { aboutOf, changeKey, goneKey, type HeldDoc, heldTable, messageKey, sentKey } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'
import { saidBefore } from './asked.ts'
import { system } from './events.ts'

export interface Changes {
  changed(change: Change): Promise<'changed' | 'repeated' | 'held'>
  /** A message has its place and its name: applies what was held for it. Costs nothing where nothing is. Never throws. */
  landed(channel: string, platformId: string): Promise<void>
  /** Stores a message with `work` and then does as `landed`; `calm` waits for both. */
  landing<T>(channel: string, platformId: string, work: () => Promise<T>): Promise<T>
  /** Resolves when what was held for the messages that are coming in is applied: nothing should be decided before. */
  calm(): Promise<void>
  /** Tries a held row again; answers when to come again. */
  retry(id: string): Promise<Time | undefined>
  /** Takes up what an earlier run held. */
  start(): Promise<void>
}

interface Needs {
  store: Store
  timeline: Timeline
  contacts: Contacts
  clock: Clock
  log: Logger
  vault: Pick<Vault, 'masking'>
  seal: Seal
  /** What is told of messages whose customer was erased. */
  prints: Pick<Prints, 'known'>
  hideCode: HideCode
  receiptOfCode: ReceiptOfCode
  /** A held row is to be tried again at a time. */
  later(id: string, at: Time): void
  /** True where customers read the timeline themselves: there a message is known before anything can happen to it. */
  pull(channel: string): boolean
}

/** What nobody has sent the message of by then is dropped. */
const patience: Duration = 3 * day

/** Marks kept where other processes take rows away too. */
const mostMarks = 10_000

/** What customers do to messages. */
type Theirs = Exclude<Change, { kind: 'receipt' | 'heard' }>

type Held = Pick<HeldDoc, 'id' | 'change'> & { values?: string | undefined }

/** The message that a change is about: a customer's by the batch it came in, ours by the ledger's entry. */
interface About {
  session: string
  of: number
}

export const createChanges = ({
  store,
  timeline,
  contacts,
  clock,
  log,
  vault,
  seal,
  prints,
  hideCode,
  receiptOfCode,
  later,
  pull,
}: Needs): Changes => {
  const rows = store.collection(heldTable)
  /** What is held, so that nobody need ask for each message; what other processes hold is not in it, and the clock finds that. */
  const waiting = new Set<string>()
  const mark = (change: Change): void => {
    waiting.add(aboutOf(change.channel, change.of))
    const oldest = store.shared && waiting.size > mostMarks ? waiting.values().next().value : undefined
    if (oldest !== undefined) waiting.delete(oldest)
  }

  const keyOf = ({ channel, id }: Change): string => changeKey(channel, id)
  const rowId = ({ channel, id }: Change): string => `${channel} ${id}`

  const customers = async ({ channel, of }: Change): Promise<About | undefined> => {
    const at = await store.lookup(messageKey(channel, of))
    if (!at) return undefined
    const entries = await timeline.read(at.session, at.seq - 1, 4)
    const message = entries.find(e => e.kind === 'message' && e.platformId === of)
    return message && { session: at.session, of: message.seq }
  }

  const ours = async ({ channel, of }: Change): Promise<About | undefined> => {
    const at = await store.lookup(sentKey(channel, of))
    const [step] = at ? await timeline.read(at.session, at.seq - 1, 1) : []
    return at && step?.kind === 'delivery' ? { session: at.session, of: step.of } : undefined
  }

  /** The message was here, and its customer was erased since. */
  const isGone = async ({ channel, of }: Change): Promise<boolean> => {
    const print = await prints.known(messageKey(channel, of))
    return print !== undefined && (await store.lookup(goneKey(print))) !== undefined
  }

  const locate = async (change: Change): Promise<About | undefined> => {
    if (change.kind === 'receipt' || change.kind === 'heard') return ours(change)
    return (await customers(change)) ?? (change.kind === 'reaction' ? ours(change) : undefined)
  }

  /** Where several customers share a thread, each may change their own messages, and mark those of the session they take part in. */
  const takesPart = async (session: Session, of: number | undefined, ids: string[]): Promise<boolean> => {
    const entries = of === undefined ? await timeline.read(session.id, 0) : await timeline.read(session.id, of - 1, 1)
    return entries.some(e => e.kind === 'message' && e.author.kind === 'contact' && ids.includes(e.author.id))
  }

  const authorIn = async (session: Session, change: Theirs, of: number): Promise<{ author: Author; blocked: boolean; known: Contact }> => {
    const known = await contacts.known(change.sender)
    const ids = known ? [known.id, ...known.merged] : []
    const reacts = change.kind === 'reaction'
    const mine = known && ((reacts && ids.includes(session.contact)) || (await takesPart(session, reacts ? undefined : of, ids)))
    if (!mine) throw new Problem('other_contact', 'The message belongs to another contact. Nothing was stored.')
    const name = contactName(known)
    return { author: { kind: 'contact', id: known.id, ...(name === undefined ? {} : { name }) }, blocked: known.blocked, known }
  }

  /** What a receipt says that is new; undefined where that is nothing. */
  const receiptEvent = (change: Change & { kind: 'receipt' }, of: number, entries: Entry[]): Event | undefined => {
    const steps = entries.filter(e => e.kind === 'delivery' && e.target === 'customer' && e.of === of)
    const latest = steps.findLast(e => e.kind === 'delivery' && e.platformId !== undefined)
    const message = foldTimeline(entries).find(e => e.seq === of)
    const now = message && 'delivery' in message ? message.delivery?.state : undefined
    if (latest?.kind !== 'delivery' || now === undefined || now === change.state) return undefined
    // An earlier try that failed says nothing of the one after it.
    if (change.state === 'failed' && latest.platformId !== change.of) return undefined
    if (advance(now, change.state) !== change.state) return undefined
    const { state, reason, waits } = change
    const step = { kind: 'delivery' as const, author: system, of, target: 'customer', state, attempt: latest.attempt }
    return {
      ...step,
      ...(reason === undefined ? {} : { reason }),
      ...(waits && message?.kind === 'message' && !latest.fenced ? { waits } : {}),
    }
  }

  const eventOf = async (change: Theirs, about: About): Promise<Event> => {
    const session = await timeline.load(about.session)
    const { author, blocked, known } = await authorIn(session, change, about.of)
    const base = {
      author,
      of: about.of,
      ...(change.at === undefined ? {} : { madeAt: change.at }),
      ...(blocked ? { ignored: 'blocked' as const } : {}),
    }
    if (change.kind === 'delete') return { kind: 'delete', ...base }
    if (change.kind === 'reaction') return { kind: 'reaction', ...base, emoji: change.emoji, ...(change.removed ? { removed: true } : {}) }
    const asked = await saidBefore(timeline, about.session, about.of, change.text)
    const words = await hideCode(session, known, change.text)
    const { text, masked } = await vault.masking(about.session, masker => masker.mask(words, { asked }))
    return { kind: 'edit', ...base, text, ...(masked.length > 0 ? { masked } : {}) }
  }

  const applyReceipt = (change: Change & { kind: 'receipt' }, { session, of }: About): Promise<void> =>
    asRead(timeline, session, of - 1, async (entries, unmoved) => {
      const event = receiptEvent(change, of, entries)
      if (!event) return
      const decide = (now: Session): Event[] | null => {
        unmoved(now)
        // While a person has it sent once more, the failure of the earlier try is old news.
        return change.state === 'failed' && now.pending.some(p => p.of === of) ? null : [event]
      }
      await timeline.commit(session, decide, { keys: [keyOf(change)] })
    })

  const applyHeard = (change: Change & { kind: 'heard' }, { session, of }: About): Promise<void> =>
    asRead(timeline, session, of - 1, async (entries, unmoved) => {
      const [message] = foldTimeline(entries)
      if (message?.kind !== 'message') return
      const whole = message.text + (message.unheard ?? '')
      const upTo = heardUpTo(whole, change.text)
      // Heard to the end of what there is: only what would have followed is cut.
      if (upTo >= whole.length && !message.growing) return
      const decide = (now: Session): Event[] | null => {
        unmoved(now)
        return [{ kind: 'heard', author: { kind: 'contact', id: now.contact }, of, upTo }]
      }
      await timeline.commit(session, decide, { keys: [keyOf(change)] })
    })

  const apply = async (change: Change, about: About): Promise<'changed' | 'repeated'> => {
    try {
      if (change.kind === 'receipt') await applyReceipt(change, about)
      else if (change.kind === 'heard') await applyHeard(change, about)
      else {
        const event = await eventOf(change, about)
        await timeline.commit(about.session, () => [event], { keys: [keyOf(change)] })
      }
      return 'changed'
    } catch (error) {
      if (error instanceof DuplicateError && error.key === keyOf(change)) return 'repeated'
      throw error
    }
  }

  const drop = async (id: string): Promise<void> => {
    const row = await rows.get(id)
    await rows.remove(id)
    if (!row) return
    const about = aboutOf(row.change.channel, row.change.of)
    if ((await rows.count({ index: 'about', is: about })) === 0) waiting.delete(about)
  }

  /** True when the row is no longer needed: applied, or refused for good. */
  const tryRow = async (row: Held): Promise<boolean> => {
    const { id } = row
    const change = unsealed(row)
    const about = await locate(change)
    if (!about) {
      const isOver = change.kind === 'receipt' && (await receiptOfCode(change))
      if (isOver) await drop(id)
      return isOver
    }
    try {
      await apply(change, about)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'other_contact') throw error
      log.warn({ channel: change.channel, kind: change.kind }, 'a change to a message of another contact was dropped')
    }
    await drop(id)
    return true
  }

  /** What is held is masked; the session whose vault could keep the values is not known yet, so they are sealed with it. */
  const sealed = (change: Change): { kept: Change; values?: string } => {
    if (change.kind !== 'edit') return { kept: change }
    const masker = createMasker()
    const kept = { ...change, text: masker.mask(change.text).text }
    return masker.fresh.size === 0 ? { kept } : { kept, values: seal.close(JSON.stringify([...masker.fresh]), `held ${rowId(change)}`) }
  }

  const unsealed = ({ change, values }: Held): Change => {
    const known = change.kind === 'edit' && values !== undefined ? seal.open(values, `held ${rowId(change)}`) : undefined
    if (change.kind !== 'edit' || known === undefined) return change
    const meant = new Map((JSON.parse(known) as [string, string][]).map(([placeholder, value]) => [placeholder.toLowerCase(), value]))
    return { ...change, text: replaced(change.text, placeholder => meant.get(placeholder)) }
  }

  const hold = async (change: Change): Promise<'changed' | 'held'> => {
    const id = rowId(change)
    const soon = clock.now() + 2 * second
    const { kept, values } = sealed(change)
    mark(change)
    // Another process must find it even if this one dies right after the row.
    if (store.shared) await store.due.put({ key: `change:${id}`, lane: 'change', at: soon })
    try {
      await rows.insert({ id, change: kept, since: clock.now(), ...(values === undefined ? {} : { values }) })
    } catch (error) {
      if (!(error instanceof DuplicateError)) throw error
    }
    mark(change)
    if (await tryRow({ id, change: kept, values })) return 'changed'
    later(id, soon)
    return 'held'
  }

  const mayHold = (channel: string, platformId: string): boolean =>
    waiting.has(aboutOf(channel, platformId)) || (store.shared && !pull(channel))

  const landed: Changes['landed'] = async (channel, platformId) => {
    if (!mayHold(channel, platformId)) return
    try {
      const { items } = await rows.list({ where: { index: 'about', is: aboutOf(channel, platformId) }, limit: 1000 })
      for (const row of items.sort((a, b) => (a.change.at ?? a.since) - (b.change.at ?? b.since))) await tryRow(row)
    } catch (error) {
      log.error({ error, channel }, 'what was held for a message was not applied; it will be tried again')
    }
  }

  const landings = new Set<Promise<unknown>>()

  return {
    landed,
    async landing(channel, platformId, work) {
      if (!mayHold(channel, platformId)) {
        const done = await work()
        // It may have been held meanwhile.
        await landed(channel, platformId)
        return done
      }
      const both = work().then(async done => {
        await landed(channel, platformId)
        return done
      })
      landings.add(both)
      try {
        return await both
      } finally {
        landings.delete(both)
      }
    },
    async calm() {
      if (landings.size > 0) await Promise.allSettled(landings)
    },
    async changed(change) {
      if (await store.lookup(keyOf(change))) return 'repeated'
      const about = await locate(change)
      if (about) return apply(change, about)
      if (change.kind === 'receipt' && (await receiptOfCode(change))) return 'changed'
      return (await isGone(change)) ? 'repeated' : hold(change)
    },
    async retry(id) {
      const row = await rows.get(id)
      if (!row || (await tryRow(row))) return undefined
      const age = clock.now() - row.since
      if (age < patience) return clock.now() + Math.min(hour, Math.max(2 * second, age))
      log.info({ channel: row.change.channel, kind: row.change.kind }, 'a change was dropped: its message never came')
      await drop(id)
      return undefined
    },
    async start() {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof rows.list>> = await rows.list({ limit: 1000, ...(cursor === undefined ? {} : { cursor }) })
        for (const { id, change } of page.items) {
          mark(change)
          later(id, clock.now())
        }
        cursor = page.next
      }
    },
  }
}
