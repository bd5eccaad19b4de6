// A reply that goes as several messages has arrived once each of them has, and has failed once one has: Twilio tells of each by itself. Which of
// which reply it is stands in the address at which Twilio tells.
import type { TwilioReceipt } from '#connectors/links/twilio/receipts.ts'
import type { Memory } from '#core/ports/memory.ts'

/** One of `parts` messages, counted from 0, of the delivery `key`. */
export interface PartOf {
  key: string
  part: number
  parts: number
}

interface Fate {
  /** At Twilio. */
  sid?: string
  state?: 'delivered' | 'read'
  /** It came to nothing, and has not been sent again. */
  failed?: TwilioReceipt
  /** What it was at Twilio in tries that came to nothing. */
  before?: string[]
}

/** What is to be told of the reply, under the name that the core knows it by. */
export interface Fared extends TwilioReceipt {
  /** The same for the same. */
  id: string
}

export interface Parts {
  /** Twilio has it, as `sid`. */
  posted(of: PartOf, sid: string): Promise<void>
  /** Which part a message is; undefined where it is all of a reply, or none of ours. */
  of(sid: string): Promise<PartOf | undefined>
  /** One of the messages came to nothing, and has not been sent again. */
  isBroken(key: string): Promise<boolean>
  /** After Twilio has them all: what it told before that was of no use then. */
  whole(key: string): Promise<Fared | undefined>
  /** Twilio tells what became of a part: what that says of the reply, undefined where it says nothing yet. */
  told(of: PartOf, receipt: TwilioReceipt): Promise<Fared | undefined>
}

/** What stands in the query of the address. */
export const queryOf = ({ key, part, parts }: PartOf): string =>
  `?${new URLSearchParams({ key, part: String(part), parts: String(parts) })}`

/** Undefined for what is told of a reply in one message. */
export const partIn = ({ key, part, parts }: Readonly<Record<string, string>>): PartOf | undefined =>
  key === undefined ? undefined : { key, part: Number(part) || 0, parts: Number(parts) || 1 }

const after = (fate: Fate, receipt: TwilioReceipt): Fate => {
  const { of, state } = receipt
  const { before = [], failed: _, ...now } = fate
  if (before.includes(of)) return fate
  if (state === 'failed') return { before: [...before, of], failed: receipt }
  return { ...now, before, sid: of, state: now.state === 'read' ? 'read' : state }
}

const faring = (fates: readonly Fate[]): Fared | undefined => {
  const last = fates.at(-1)
  const of = last?.sid ?? last?.failed?.of
  if (of === undefined) return undefined
  const at = fates.findIndex(({ failed }) => failed !== undefined)
  const failed = fates[at]?.failed
  if (failed) return { ...failed, id: `${failed.of} failed`, of, reason: `part ${at + 1} of ${fates.length}: ${failed.reason}` }
  if (fates.some(({ state }) => state === undefined)) return undefined
  const state = fates.every(one => one.state === 'read') ? 'read' : 'delivered'
  return { id: `${fates.map(({ sid }) => sid).join(' ')} ${state}`, of, state }
}

export const createParts = (memory: Memory, keptFor: number): Parts => {
  const nameOf = (key: string): string => `parts/${key}`
  const change = async ({ key, part, parts }: PartOf, to: (fate: Fate) => Fate): Promise<readonly Fate[]> =>
    (await memory.change<Fate[]>(
      nameOf(key),
      (now = Array.from({ length: parts }, () => ({}))) => now.map((fate, at) => (at === part ? to(fate) : fate)),
      { for: keptFor },
    )) ?? []
  return {
    async posted(of, sid) {
      await memory.put(`part/${sid}`, of, { for: keptFor })
      await change(of, fate => {
        const { failed: _, ...now } = fate
        return fate.sid === sid || fate.before?.includes(sid) ? fate : { ...now, sid }
      })
    },
    of: sid => memory.get<PartOf>(`part/${sid}`),
    isBroken: async key => (await memory.get<Fate[]>(nameOf(key)))?.some(({ failed }) => failed !== undefined) ?? false,
    whole: async key => faring((await memory.get<Fate[]>(nameOf(key))) ?? []),
    told: async (of, receipt) => faring(await change(of, fate => after(fate, receipt))),
  }
}
