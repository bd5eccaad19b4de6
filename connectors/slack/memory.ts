// What the channel remembers between two starts: how far it has read each channel, and where each person wrote last. A loss costs a catch-up
// and a session that could have been one; nothing is taken twice, as the core knows every message by its id.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, day, second } from '#core/model/time.ts'

/** Threads in which something was missed are looked for so far back. */
const kept: Duration = 3 * day
const writeAfter: Duration = 1 * second
const mostRoots = 500
const mostParts = 2000

const shape = z.object({
  seen: z.record(z.string(), z.string()).default({}),
  last: z.record(z.string(), z.object({ ts: z.string(), address: z.string() })).default({}),
  roots: z.record(z.string(), z.array(z.string())).default({}),
  threads: z.record(z.string(), z.string()).default({}),
  parts: z.record(z.string(), z.object({ messages: z.array(z.string()), files: z.array(z.string()) })).default({}),
})

type Remembered = z.infer<typeof shape>

/** Times of messages, ids of files. */
export interface Parts {
  messages: string[]
  files: string[]
}

export interface Memory {
  /** The time of the latest message read in each channel. */
  seen(): [channel: string, ts: string][]
  saw(channel: string, ts: string): void
  /** Where a person wrote last at top level in a channel. */
  last(channel: string, user: string): { ts: string; address: string } | undefined
  wrote(channel: string, user: string, ts: string, address: string): void
  /** From now on the session's answers go under this message; '' for the top level of direct messages. */
  answerUnder(address: string, root: string): void
  /** Messages under which the session's answers stand, the one for now last. */
  roots(address: string): string[]
  /** Threads of the last days with their channels. */
  threads(): { channel: string; root: string }[]
  /** Something was said in a thread. */
  active(channel: string, root: string, ts: string): void
  /** A reply of several messages or with files: what else belongs to the message by which the core knows it. */
  sent(id: string, parts: Parts): void
  parts(id: string): Parts | undefined
  load(): void
  save(): void
}

const later = (a: string | undefined, b: string): string => (a !== undefined && Number(a) > Number(b) ? a : b)

export const createMemory = (dataDir: string, clock: Clock, log: Logger): Memory => {
  const file = join(dataDir, 'slack-read.json')
  let now: Remembered = { seen: {}, last: {}, roots: {}, threads: {}, parts: {} }
  let cancel: (() => void) | undefined

  const prune = (): void => {
    const oldest = (clock.now() - kept) / second
    for (const [key, { ts }] of Object.entries(now.last)) if (Number(ts) < oldest) delete now.last[key]
    for (const [key, ts] of Object.entries(now.threads)) if (Number(ts) < oldest) delete now.threads[key]
    for (const [address, roots] of Object.entries(now.roots)) if (Number(roots.at(-1)) < oldest) delete now.roots[address]
  }

  const save = (): void => {
    cancel?.()
    cancel = undefined
    prune()
    try {
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify(now))
      renameSync(`${file}.new`, file)
    } catch (error) {
      log.warn({ error }, 'how far Slack has been read could not be written down; after a stop some of it is read again')
    }
  }

  const changed = (): void => {
    cancel ??= clock.after(writeAfter, save)
  }

  return {
    seen: () => Object.entries(now.seen),
    saw(channel, ts) {
      now.seen[channel] = later(now.seen[channel], ts)
      changed()
    },
    last: (channel, user) => now.last[`${channel} ${user}`],
    wrote(channel, user, ts, address) {
      const key = `${channel} ${user}`
      if (Number(now.last[key]?.ts ?? 0) > Number(ts)) return
      now.last[key] = { ts, address }
      changed()
    },
    answerUnder(address, root) {
      const roots = now.roots[address] ?? []
      if (roots.at(-1) === root) return
      now.roots[address] = [...roots.filter(one => one !== root), root].slice(-10)
      changed()
    },
    roots: address => now.roots[address] ?? [],
    threads: () =>
      Object.entries(now.threads)
        .sort(([, a], [, b]) => Number(b) - Number(a))
        .slice(0, mostRoots)
        .map(([key]) => {
          const [channel = '', root = ''] = key.split(' ')
          return { channel, root }
        }),
    active(channel, root, ts) {
      const key = `${channel} ${root}`
      now.threads[key] = later(now.threads[key], ts)
      changed()
    },
    sent(id, parts) {
      now.parts[id] = parts
      const oldest = Object.keys(now.parts)
      for (const one of oldest.slice(0, Math.max(0, oldest.length - mostParts))) delete now.parts[one]
      changed()
    },
    parts: id => now.parts[id],
    load() {
      try {
        now = shape.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch {
        now = { seen: {}, last: {}, roots: {}, threads: {}, parts: {} }
      }
    },
    save,
  }
}
