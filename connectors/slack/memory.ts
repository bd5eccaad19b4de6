// What the channel remembers, whichever process of the house took a message: how far it has read each channel, and where each person wrote last.
// A loss costs a catch-up and a session that could have been one; nothing is taken twice, as the core knows every message by its id.
import type { Identity } from '#core/model/contact.ts'
import { type Duration, day } from '#core/model/time.ts'
import type { Memory as PartMemory } from '#core/ports/memory.ts'

/** Threads in which something was missed are looked for so far back. */
const kept: Duration = 3 * day
/** A message of several parts can be taken back whole for so long. */
const partsKept: Duration = 365 * day
/** A session's answers go where its customer wrote last, however long ago that was. */
const mostRoots = 10
const mostThreads = 500
const atOnce = 1000

/** Times of messages, ids of files. */
export interface Parts {
  messages: string[]
  files: string[]
}

interface Last {
  ts: string
  address: string
}

export interface Memory {
  /** The time of the latest message read in each channel. */
  seen(): Promise<[channel: string, ts: string][]>
  saw(channel: string, ts: string): Promise<void>
  /** Where a person wrote last at top level in a channel. */
  last(channel: string, user: string): Promise<Last | undefined>
  wrote(channel: string, user: string, last: Last, whose: Identity): Promise<void>
  /** From now on the session's answers go under this message; '' for the top level of direct messages. */
  answerUnder(address: string, root: string, whose: Identity): Promise<void>
  /** Messages under which the session's answers stand, the one for now last. */
  roots(address: string): Promise<string[]>
  /** The channel's threads of the last days, the latest first. */
  threads(channel: string): Promise<string[]>
  /** Something was said in a thread. */
  active(channel: string, root: string, ts: string): Promise<void>
  /** A reply of several messages or with files: what else belongs to the message by which the core knows it. */
  sent(id: string, parts: Parts): Promise<void>
  parts(id: string): Promise<Parts | undefined>
}

const later = (a: string | undefined, b: string): string => (a !== undefined && Number(a) > Number(b) ? a : b)

export const createMemory = (memory: PartMemory): Memory => {
  const all = async <T>(kind: string): Promise<{ name: string; value: T }[]> => {
    const found: { name: string; value: T }[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof memory.list<T>>> = await memory.list<T>(kind, { limit: atOnce, ...(cursor ? { cursor } : {}) })
      found.push(...page.items)
      cursor = page.next
    }
    return found
  }

  return {
    async seen() {
      return (await all<string>('seen')).map(({ name, value }) => [name, value])
    },
    async saw(channel, ts) {
      await memory.change<string>(`seen/${channel}`, now => later(now, ts))
    },
    last: (channel, user) => memory.get(`last/${channel} ${user}`),
    async wrote(channel, user, last, whose) {
      const change = (now: Last | undefined): Last => (now && Number(now.ts) > Number(last.ts) ? now : last)
      await memory.change(`last/${channel} ${user}`, change, { whose, for: kept })
    },
    async answerUnder(address, root, whose) {
      const change = (now: string[] = []): string[] =>
        now.at(-1) === root ? now : [...now.filter(one => one !== root), root].slice(-mostRoots)
      await memory.change(`roots/${address}`, change, { whose })
    },
    roots: async address => (await memory.get<string[]>(`roots/${address}`)) ?? [],
    async threads(channel) {
      return (await all<string>(`threads-${channel}`))
        .sort((a, b) => Number(b.value) - Number(a.value))
        .slice(0, mostThreads)
        .map(({ name }) => name)
    },
    async active(channel, root, ts) {
      await memory.change<string>(`threads-${channel}/${root}`, now => later(now, ts), { for: kept })
    },
    sent: (id, parts) => memory.put(`parts/${id}`, parts, { for: partsKept }),
    parts: id => memory.get(`parts/${id}`),
  }
}
