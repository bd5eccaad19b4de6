// Everything that is stored of one customer, as one JSON file that is made a session at a time and can be fetched for an hour.
//
// The shape is told in docs/contacts.md; `format` grows with every change that a reader would trip over.
import type { Clock } from '../../lib/clock.ts'
import type { Author } from '../../model/agent.ts'
import type { Contact } from '../../model/contact.ts'
import type { Attachment, Entry } from '../../model/entry.ts'
import { foldTimeline } from '../../model/folds/timeline.ts'
import { Problem } from '../../model/problem.ts'
import type { Session } from '../../model/session.ts'
import { day, hour } from '../../model/time.ts'
import type { ContactExport } from '../../ports/controls.ts'
import type { Store } from '../../ports/store.ts'
import type { KeptFiles } from '../files/files.ts'
import type { Contacts } from '../people/contacts.ts'
import { sessionsTable } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Vault } from '../vault/vault.ts'

export interface Exports {
  /** See Controls. */
  make(contact: string, options: { vault?: boolean }): Promise<ContactExport>
}

interface Needs {
  store: Store
  clock: Clock
  timeline: Timeline
  contacts: Contacts
  vault: Pick<Vault, 'reveal'>
  files?: KeptFiles
}

/** What the file begins with. */
export const exportFormat = 'threadline.contact/1'

const iso = (at: number): string => new Date(at).toISOString()

/** Who said or did it. */
const authorView = (author: Author): object => ({
  kind: author.kind,
  ...('name' in author && author.name !== undefined ? { name: author.name } : {}),
})

type Told = Record<string, unknown>

/** What an entry says of the customer; undefined for what only tells how the house works. `internal`: they never saw it. */
const told = (entry: Entry, url: (file: Attachment) => string | undefined): Told | undefined => {
  const inside = { internal: true }
  switch (entry.kind) {
    case 'message':
      return {
        text: entry.text,
        ...(entry.unheard === undefined ? {} : { unheard: entry.unheard }),
        ...(entry.delivery ? { delivery: entry.delivery.state } : {}),
        ...(entry.wrote === undefined ? {} : { wrote: entry.wrote }),
        ...(entry.translation?.text === undefined ? {} : { translation: entry.translation.text }),
        ...(entry.proof ? { proof: entry.proof } : {}),
        ...(entry.whole === undefined ? {} : { whole: entry.whole }),
        ...(entry.recipients ? { recipients: entry.recipients } : {}),
        ...(entry.answers ? { answers: entry.answers.values } : {}),
        ...(entry.template ? { template: entry.template } : {}),
        ...(entry.reactions?.length ? { reactions: entry.reactions.map(({ emoji, by }) => ({ emoji, by: authorView(by) })) } : {}),
        ...(entry.attachments?.length
          ? { files: entry.attachments.map(file => ({ name: file.name, type: file.type, size: file.size, url: url(file) })) }
          : {}),
        ...(entry.editedAt === undefined ? {} : { editedAt: iso(entry.editedAt) }),
        ...(entry.deleted ? { deleted: true } : {}),
        ...(entry.redacted ? { redacted: true } : {}),
        ...(entry.receipt ? { topic: entry.receipt.topic, language: entry.receipt.language } : {}),
      }
    case 'started':
      return entry.reaches === undefined ? undefined : { goesOnAt: entry.reaches }
    case 'note':
      return { ...inside, text: entry.text, ...(entry.redacted ? { redacted: true } : {}) }
    case 'handoff':
      return { ...inside, reasons: entry.reasons, summary: entry.summary, explanation: entry.explanation, sentiment: entry.sentiment }
    case 'writing':
      // What was sent of it is told with the message.
      return entry.state === 'sent' ? undefined : { ...inside, text: entry.text, state: entry.state }
    case 'draft':
      return { ...inside, text: entry.text, ...(entry.verdict ? { verdict: entry.verdict } : {}) }
    case 'call':
      return { ...inside, action: entry.action, arguments: entry.arguments, state: entry.state, result: entry.result?.text }
    case 'tags':
      return { ...inside, add: entry.add, remove: entry.remove }
    case 'recipients':
      return { add: entry.add, remove: entry.remove, recipients: entry.now }
    case 'label':
      return { ...inside, topic: entry.topic, language: entry.language, sentiment: entry.sentiment, summary: entry.summary }
    case 'status':
      return { status: entry.status, resolution: entry.resolution }
    case 'passed':
      return { ...inside, reason: entry.reason }
    case 'line':
      return { state: entry.state, text: entry.text, ...(entry.seconds === undefined ? {} : { seconds: entry.seconds }) }
    case 'csat':
      return { score: entry.score, comment: entry.comment }
    default:
      return undefined
  }
}

const contactView = ({
  id,
  identities,
  verified,
  claimed,
  segments,
  teamSegments,
  blocked,
  silent = [],
  createdAt,
  merged,
}: Contact): object => ({
  id,
  identities,
  verified,
  claimed,
  segments: [...new Set([...segments, ...(teamSegments ?? [])])],
  blocked,
  silent: silent.map(({ address, since }) => ({ address, since: iso(since) })),
  createdAt: iso(createdAt),
  merged,
})

const sessionView = (session: Session): Told => ({
  id: session.id,
  ticket: session.ticket,
  channel: session.channel,
  address: session.address,
  status: session.status,
  topic: session.topic,
  language: session.language,
  sentiment: session.sentiment,
  summary: session.summary,
  tags: session.tags,
  startedAt: iso(session.startedAt),
  lastActivityAt: iso(session.lastActivityAt),
})

export const createExports = ({ store, clock, timeline, contacts, vault, files }: Needs): Exports => {
  const docs = store.collection(sessionsTable)

  async function* sessionsOf(where: { index: string; is: string }, filter: (s: Session) => boolean = () => true): AsyncIterable<Session> {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof docs.list>> = await docs.list({ where, filter, limit: 200, ...(cursor ? { cursor } : {}) })
      for (const { id } of page.items) yield await timeline.load(id)
      cursor = page.next
    }
  }

  /** Everything of the customer's own sessions; of others' only what they wrote there themselves. */
  const sessionText = async (session: Session, mine: (entry: Entry) => boolean, reveal: boolean): Promise<string> => {
    const url = (file: Attachment): string | undefined => files?.url(file, 7 * day)
    const entries = foldTimeline(await timeline.read(session.id, 0)).flatMap(entry => {
      const said = mine(entry) ? told(entry, url) : undefined
      return said ? [{ seq: entry.seq, at: iso(entry.at), kind: entry.kind, by: authorView(entry.author), ...said }] : []
    })
    const whole = { ...sessionView(session), entries }
    return JSON.stringify(reveal ? await vault.reveal(session.id, whole) : whole)
  }

  async function* written(contact: Contact, reveal: boolean): AsyncIterable<Uint8Array> {
    const ids = [contact.id, ...contact.merged]
    const head = { format: exportFormat, exportedAt: iso(clock.now()), revealed: reveal, contact: contactView(contact) }
    yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"sessions":[`)
    let first = true
    const next = (text: string): Uint8Array => {
      const line = `${first ? '' : ','}\n${text}`
      first = false
      return Buffer.from(line)
    }
    for (const is of ids)
      for await (const session of sessionsOf({ index: 'contact', is })) yield next(await sessionText(session, () => true, reveal))
    yield Buffer.from('],"inOthersSessions":[')
    first = true
    const wrote = (entry: Entry): boolean => entry.author.kind === 'contact' && ids.includes(entry.author.id)
    const shared = (s: Session): boolean => !ids.includes(s.contact) && s.others?.some(id => ids.includes(id)) === true
    for await (const { id, ticket, channel } of sessionsOf({ index: 'shared', is: 'shared' }, shared)) {
      const entries = foldTimeline(await timeline.read(id, 0)).filter(wrote)
      yield next(
        JSON.stringify({
          id,
          ticket,
          channel,
          entries: entries.flatMap(e => ('text' in e ? [{ seq: e.seq, at: iso(e.at), text: e.text }] : [])),
        }),
      )
    }
    yield Buffer.from(']}\n')
  }

  return {
    async make(id, { vault: reveal = false }) {
      const contact = await contacts.get(id)
      if (contact.erased) throw new Problem('not_found', `There is no contact ${id}: it was erased.`)
      if (!files) throw new Problem('unavailable', 'This house keeps no files, so there is nowhere to put the export.')
      await timeline.settled()
      const file = await files.keepOwn({ name: `contact-${iso(clock.now()).slice(0, 10)}.json`, content: written(contact, reveal) })
      try {
        await contacts.exported(contact.id, file.id)
      } catch (error) {
        // They are being erased: nobody would find the file.
        await files.forget(file.id, { session: '', seq: 0, at: clock.now() })
        throw error
      }
      return { name: file.name, size: file.size, url: files.url(file, hour), until: clock.now() + hour }
    },
  }
}
