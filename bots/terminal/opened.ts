// The session that is open in the desk: shown once, then followed live.
import type { Clock } from '#core/lib/clock.ts'
import type { Author } from '#core/model/agent.ts'
import type { Contact } from '#core/model/contact.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Owner, Session } from '#core/model/session.ts'
import { second } from '#core/model/time.ts'
import type { Queries } from '#core/ports/queries.ts'
import { callContact, type SessionView, timelineLine, writingChoices } from '../cards.ts'
import type { Printer } from './screen/printer.ts'
import type { Sent } from './sent.ts'

export interface Opened {
  session: Session
  contact: Contact | undefined
}

export interface OpenedSession {
  current(): Opened | undefined
  /** The customer of the open session is writing. */
  typing(): boolean
  /** Follows from the end of what was shown. */
  open(view: SessionView): void
  leave(): void
  /** The session as it stands now, where it is the one that is open. */
  changed(session: Session): void
  /** Holds back what is heard until released: so that the outcome of a verb can be told first. */
  hold(): () => void
}

interface Given {
  queries: Queries
  printer: Printer
  sent: Sent
  clock: Clock
  /** The reader's agent id. */
  me(): string
  /** The prompt says something else now. */
  onChange(): void
}

/** A customer who has said nothing for so long no longer writes. */
const fade = 10 * second

/** A session opened anew replaces the one before. */
export const createOpened = ({ queries, printer, sent, clock, me, onChange }: Given): OpenedSession => {
  let opened: Opened | undefined
  let stop = new AbortController()
  /** Who had the session when the last line was told. */
  let owner: Owner = { kind: 'ai' }
  /** Ends what is known of the customer's typing; undefined while they do not. */
  let quiet: (() => void) | undefined
  let held: { session: Session; entry: Entry }[] | undefined

  const isMine = (who: Owner | Author): boolean => who.kind === 'agent' && who.id === me()

  const onTyping = (on: boolean): void => {
    quiet?.()
    // Who goes away while writing does not say that they stopped.
    const cancel = on ? clock.after(fade, () => onTyping(false)) : undefined
    quiet = cancel && (() => cancel())
    onChange()
  }

  const tell = (session: Session, entry: Entry): void => {
    if (entry.kind === 'delivery' && sent.heard(session.id, entry)) return
    if (entry.kind === 'writing' && sent.isMine(session.id, entry.seq)) return
    // Translated, it reads otherwise than what was written here.
    if (entry.kind === 'message' && entry.wrote === undefined && sent.isMine(session.id, entry.seq)) return
    if (entry.kind === 'message' && entry.author.kind === 'contact') onTyping(false)
    const line = timelineLine(entry, { customer: callContact(opened?.contact), live: true })
    if (!line || (entry.kind === 'delivery' && line.mark?.sign === '✓')) return
    if (entry.kind === 'translation' && sent.isMine(session.id, entry.of))
      printer.say(`Your reply has not left: ${writingChoices(entry.of, entry.text === undefined)}.`, 'warn')
    const passed = entry.kind === 'owner' && !isMine(entry.author) && (isMine(entry.owner) || isMine(owner))
    if (entry.kind === 'owner') owner = entry.owner
    printer.line(passed ? { ...line, tone: 'warn' } : line)
    if (entry.kind === 'handoff' || passed) printer.bell()
  }

  const refresh = async (id: string, signal: AbortSignal): Promise<void> => {
    const session = await queries.session(id).catch(() => undefined)
    if (!session || signal.aborted || opened?.session.id !== id) return
    opened = { ...opened, session }
    onChange()
  }

  const follow = async (session: Session, from: number, signal: AbortSignal): Promise<void> => {
    let after = from
    while (!signal.aborted) {
      try {
        for await (const entries of queries.follow(session.id, after, signal)) {
          if (signal.aborted) return
          for (const entry of entries) {
            if (entry.seq <= after) continue
            after = entry.seq
            if (entry.kind === 'message' && entry.writing !== undefined) sent.left(session.id, entry.writing, entry.seq)
            if (entry.kind === 'delivery') sent.heard(session.id, entry)
            if (held) held.push({ session, entry })
            else tell(session, entry)
          }
          await refresh(session.id, signal)
        }
      } catch (error) {
        if (signal.aborted) return
        printer.say(
          `✗ #${session.ticket} can not be followed just now (${error instanceof Error ? error.message : String(error)}); trying again.`,
          'bad',
        )
      }
      if (!signal.aborted) await new Promise<void>(resolve => void clock.after(1 * second, resolve))
    }
  }

  return {
    current: () => opened,
    typing: () => quiet !== undefined,
    open(view) {
      stop.abort()
      stop = new AbortController()
      onTyping(false)
      const deaf = queries.onTyping(view.session.id, onTyping)
      stop.signal.addEventListener('abort', deaf, { once: true })
      opened = { session: view.session, contact: view.contact }
      owner = view.session.owner
      void follow(view.session, Math.max(view.session.lastSeq, view.entries.at(-1)?.seq ?? 0), stop.signal)
      onChange()
    },
    leave() {
      stop.abort()
      onTyping(false)
      opened = undefined
      onChange()
    },
    changed(session) {
      if (opened?.session.id !== session.id || session.rev < opened.session.rev) return
      opened = { ...opened, session }
      onChange()
    },
    hold() {
      held ??= []
      return () => {
        const waiting = held ?? []
        held = undefined
        for (const { session, entry } of waiting) tell(session, entry)
      }
    },
  }
}
