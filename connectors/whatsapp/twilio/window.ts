// WhatsApp lets a business write freely for 24 hours after a customer's last message. Outside of them Twilio takes a message all the same and
// only says later that it failed: so it is refused here, before it leaves. https://www.twilio.com/docs/whatsapp/key-concepts
import type { Clock } from '#core/lib/clock.ts'
import type { Identity } from '#core/model/contact.ts'
import { type Duration, hour, type Time } from '#core/model/time.ts'
import { Refused, untilTheyWrite } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'

/** Twilio's number for what came too late. */
export const windowOver = '63016'

export const window: Duration = 24 * hour

export interface Window {
  heard(name: string, at: Time, whose: Identity | undefined): Promise<void>
  /** Refused in words for agents where it is over, or was never open. */
  check(name: string): Promise<void>
}

export const closed =
  'the 24 hours in which WhatsApp lets us write freely after a customer’s last message are over: until they write again WhatsApp takes only a template that it has approved, which ‘template’ sends; once they have written, you can send this with one press'

export const createWindow = (memory: Memory, clock: Clock): Window => ({
  async heard(name, at, whose) {
    await memory.change<Time>(`heard/${name}`, was => Math.max(was ?? 0, at), whose === undefined ? {} : { whose })
  },
  async check(name) {
    const at = await memory.get<Time>(`heard/${name}`)
    if (at === undefined || clock.now() - at >= window) throw new Refused(closed, untilTheyWrite)
  },
})
