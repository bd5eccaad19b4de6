// A house whose customers write text messages, over the real connection to a Twilio that is played or a bed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create as createLink } from '#connectors/links/twilio/index.ts'
import { create } from '#connectors/sms/index.ts'
import { createSeal } from '../../lib/seal.ts'
import type { Contact } from '../../model/contact.ts'
import type { EntryOf } from '../../model/entry.ts'
import { minute } from '../../model/time.ts'
import type { Inbox } from '../../ports/connector.ts'
import { account, number, signatureOf, token } from '../twilio/played.ts'
import { postAsTwilio } from '../twilio/posting.ts'
import { type House, type HouseGiven, openHouse } from './house.ts'

export const publicUrl = 'https://desk.example'
export const grace = { id: 'grace', name: 'Grace Hopper' }

export type Told = Parameters<Inbox['recovered']>

export interface SmsHouse {
  house: House
  /** What the channel said that it had taken up. */
  recovered: Told[]
  /** Twilio calls a path of the house with a form; signed as it should be unless said otherwise. */
  tell(path: string, fields: Record<string, string>, signature?: string): Promise<number>
  /** All messages of all sessions, in their order, each with where and whose. */
  messages(): Promise<(EntryOf<'message'> & { session: string; address: string; whose: Contact })[]>
  /** Once it answers something: that. */
  until<T>(what: string, find: () => Promise<T | undefined | false> | T | undefined | false): Promise<T>
  /** Ends as if the process had died, and opens it again on the same folder; `meanwhile` is done while nobody listens. */
  again(meanwhile?: () => Promise<void> | void): Promise<void>
  close(): Promise<void>
}

export interface SmsHouseGiven extends Partial<HouseGiven> {
  /** Of Twilio's API. */
  apiUrl: string
  account?: string
  token?: string
  number?: string
}

/** Opens it; the AI may answer. */
export const openSmsHouse = async (given: SmsHouseGiven): Promise<SmsHouse> => {
  const { apiUrl, account: sid = account, token: key = token, number: line = number, ...more } = given
  const folder = mkdtempSync(join(tmpdir(), 'threadline-sms-'))
  const recovered: Told[] = []
  const seal = createSeal(Buffer.alloc(32, 7))
  const open = (port?: number): Promise<House> =>
    openHouse({
      seal,
      folder,
      link: linkGiven => createLink({ account: sid, tokens: [key], apiUrl }, linkGiven),
      connectors: [partGiven => create({ number: line, lookEvery: 5 * minute }, partGiven)],
      inbox: inbox => ({
        ...inbox,
        async recovered(...told) {
          recovered.push(told)
          await inbox.recovered(...told)
        },
      }),
      publicUrl,
      ...more,
      ...(port === undefined ? {} : { port }),
    })
  const opened: SmsHouse = {
    house: await open(),
    recovered,
    async tell(path, fields, signature) {
      const signedAt = `${more.publicUrl ?? publicUrl}${path}`
      const how = { signedAt, signature: signature ?? signatureOf(signedAt, fields, key) }
      return (await postAsTwilio(`${opened.house.url}${path}`, fields, how)).status
    },
    async messages() {
      const { queries } = opened.house.core
      const { items } = await queries.sessions({ channel: 'sms' }, { limit: 100 })
      const all = await Promise.all(
        items.toReversed().map(async ({ id, address, contact }) => {
          const whose = await queries.contact(contact)
          return (await queries.timeline(id, 0)).flatMap(e => (e.kind === 'message' ? [{ ...e, session: id, address, whose }] : []))
        }),
      )
      return all.flat()
    },
    async until(what, find) {
      for (let at = 0; at < 400; at++) {
        const found = await find()
        if (found) return found
        await new Promise(resolve => setTimeout(resolve, 25))
      }
      const known = (await opened.messages()).map(m => `  ${m.address} ${m.author.kind}: ${m.text} ${JSON.stringify(m.delivery ?? '')}`)
      throw new Error(`${what}: not in time.\n${known.join('\n')}`)
    },
    async again(meanwhile) {
      const { port } = opened.house
      await opened.house.drop()
      await meanwhile?.()
      opened.house = await open(port)
    },
    async close() {
      await opened.house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await opened.house.core.controls.autopilot({ channels: { sms: 'on' } }, { who: grace })
  return opened
}
