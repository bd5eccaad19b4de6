// What we sent, as WhatsApp knows it: asked for when a phone could not read it and wants it again, when somebody reacts to it, and after a crash.
import { createHash } from 'node:crypto'
import type { WAMessageContent } from '@whiskeysockets/baileys'
import { day, type Time } from '#core/model/time.ts'
import type { Memory } from '#core/ports/memory.ts'
import type { Library } from './library.ts'

interface Kept {
  /** The message as it goes over the wire, in base64. */
  content?: string
  at: Time
  /** WhatsApp has said that it has it. */
  taken?: true
}

export interface SentOnes {
  /** Before it leaves. */
  going(platformId: string, whose: string, at: Time): Promise<void>
  content(platformId: string, content: WAMessageContent): Promise<void>
  taken(platformId: string): Promise<void>
  get(platformId: string): Promise<Kept | undefined>
  /** As the library asks for it. */
  read(platformId: string): Promise<WAMessageContent | undefined>
  remove(platformId: string): Promise<void>
}

const keptFor = 14 * day

/** The same for every try, so that a phone that gets it twice shows it once. */
export const idOf = (key: string): string => `3EB0${createHash('sha256').update(key).digest('hex').slice(0, 18).toUpperCase()}`

export const createSentOnes = (library: Library, memory: Memory): SentOnes => {
  const { proto } = library
  const { sealed } = memory
  const name = (platformId: string): string => `sent/${platformId}`
  const change = async (platformId: string, to: Partial<Kept>): Promise<void> =>
    void (await sealed.change<Kept>(name(platformId), was => (was === undefined ? undefined : { ...was, ...to }), { for: keptFor }))
  return {
    going: async (platformId, whose, at) =>
      void (await sealed.change<Kept>(name(platformId), was => was ?? { at }, { whose, for: keptFor })),
    content: (platformId, content) =>
      change(platformId, { content: Buffer.from(proto.Message.encode(content).finish()).toString('base64') }),
    taken: platformId => change(platformId, { taken: true }),
    get: platformId => sealed.get<Kept>(name(platformId)),
    async read(platformId) {
      const kept = await sealed.get<Kept>(name(platformId))
      return kept?.content === undefined ? undefined : proto.Message.decode(Buffer.from(kept.content, 'base64'))
    },
    remove: platformId => sealed.remove(name(platformId)),
  }
}
