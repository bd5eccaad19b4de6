// A code that left and did not arrive: the mail came back, or the network gave the text message up. Its call has failed then; and while the AI has
// the conversation and the customer may still wait for that code, the house tells them, and what they can do instead.
import { createHash } from 'node:crypto'
import { system } from '../../model/agent.ts'
import type { Channel } from '../../model/channel.ts'
import type { Identity } from '../../model/contact.ts'
import type { Event } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day } from '../../model/time.ts'
import type { Change, Connector } from '../../ports/connector.ts'
import type { Memory } from '../../ports/memory.ts'
import { DuplicateError } from '../../ports/store.ts'
import { say, type Way } from '../conversation/events.ts'
import { tongueOf } from '../languages/tongue.ts'
import type { Contacts } from '../people/contacts.ts'
import { changeKey } from '../timeline/tables.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { channelOf, connectorTo, half, otherWay } from './addresses.ts'
import type { Codes } from './codes.ts'
import { returnedWords } from './words.ts'

/** How long a mail may take to come back. */
const remembered: Duration = 7 * day

/** A code on its way. `id`: what it was asked for with, which names the call as well. */
export interface SentCode {
  session: string
  contact: string
  address: Identity
  of: number
  id: string
}

/** Which messages of the platforms carried codes. */
export interface SentCodes {
  note(platformId: string, sent: SentCode, whose: Identity): Promise<void>
  find(channel: Channel, platformId: string): Promise<SentCode | undefined>
}

export const createSentCodes = ({ sealed }: Pick<Memory, 'sealed'>): SentCodes => {
  const keyOf = (channel: Channel, platformId: string): string =>
    `left/${channel} ${createHash('sha256').update(platformId).digest('base64url')}`
  return {
    note: (platformId, sent, whose) => sealed.put(keyOf(channelOf(sent.address), platformId), sent, { whose, for: remembered }),
    find: (channel, platformId) => sealed.get<SentCode>(keyOf(channel, platformId)),
  }
}

interface Needs {
  sentCodes: SentCodes
  codes(): Promise<Codes>
  timeline: Pick<Timeline, 'load' | 'read' | 'commit'>
  contacts: Pick<Contacts, 'get'>
  connectors: ReadonlyMap<Channel, Connector>
  way(session: Session): Way
}

/** True where it is about a message that carried a code, and what it says is written down; false where it is to be told again later. Safe to be told twice. */
export type ReceiptOfCode = (change: Change & { kind: 'receipt' }) => Promise<boolean>

export const createReceiptOfCode =
  ({ sentCodes, codes, timeline, contacts, connectors, way }: Needs): ReceiptOfCode =>
  async change => {
    const sent = await sentCodes.find(change.channel, change.of)
    if (!sent) return false
    if (change.state !== 'failed') return true
    const { session: id, of, address } = sent
    const session = await timeline.load(id)
    // Somebody has read it there.
    if (session.erased || session.proven?.address === address) return true
    const contact = await contacts.get(session.contact)
    const waited = await (await codes()).isAwaited(sent, sent.id)
    const other = otherWay(address, contact, connectors)
    const text = returnedWords(tongueOf(session, contact), {
      to: half(address),
      ...(other === undefined ? {} : { other: half(other) }),
      mail: connectorTo('email:', connectors) !== undefined,
    })
    const failed: Event = {
      kind: 'outcome',
      author: system,
      of,
      state: 'failed',
      text: `The code did not arrive at ${half(address)}: it came back.`,
      attempt: 1,
    }
    // That it left is written down first.
    const isOpen = (now: Session): boolean => now.calls?.some(call => call.seq === of) === true
    const decide = (now: Session): Event[] | null => {
      if (now.erased || isOpen(now)) return null
      const told = waited && now.status === 'open' && now.owner.kind === 'ai' && now.proven?.at === session.proven?.at
      return told
        ? [failed, ...say(now, way(now), { kind: 'message', author: system, text, class: 'notice', codeReturned: true }, 1)]
        : [failed]
    }
    try {
      const { session: now } = await timeline.commit(id, decide, { keys: [changeKey(change.channel, change.id)] })
      return !isOpen(now)
    } catch (error) {
      if (error instanceof DuplicateError) return true
      throw error
    }
  }
