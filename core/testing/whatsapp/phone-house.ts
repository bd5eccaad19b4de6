// A house with a linked phone at the fake socket, for tests of what crabline lacks.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { createBaileys } from '#connectors/whatsapp/baileys/connector.ts'
import type { Entry } from '#core/model/entry.ts'
import type { Connector, Inbox } from '#core/ports/connector.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import type { Memory } from '#core/ports/memory.ts'
import { createSeal } from '../../lib/seal.ts'
import { type House, openHouse } from '../houses/house.ts'
import { until } from '../kits/check.ts'
import { type FakeWhatsApp, fakeWhatsApp } from './fake-socket.ts'
import { linkDevice } from './linked.ts'

export interface PhoneHouse {
  house: House
  fake: FakeWhatsApp
  connector: Connector
  memory: Memory
  /** Told by `Inbox.recovered`. */
  recovered: { count: number; since?: number }[]
  /** All entries of all sessions. */
  entries(): Promise<Entry[]>
  messages(): Promise<string[]>
  /** Until it is connected, or what else the health says. */
  standing(about: RegExp): Promise<void>
  /** Ends the house and opens it anew on the same store. */
  again(given?: { inbox?: (inbox: Inbox) => Inbox }): Promise<void>
  close(): Promise<void>
}

export const admin = { who: { id: 'grace', identity: 'terminal:grace', name: 'Grace' }, key: 'a-key' }

export const openPhoneHouse = async ({
  linked = true,
  inbox,
  log,
}: {
  linked?: boolean
  inbox?: (inbox: Inbox) => Inbox
  /** Silent without it. */
  log?: Logger
} = {}): Promise<PhoneHouse> => {
  const folder = mkdtempSync(join(tmpdir(), 'threadline-phone-'))
  const seal = createSeal(Buffer.alloc(32, 7))
  const fake = fakeWhatsApp()
  const recovered: PhoneHouse['recovered'] = []
  const open = async (around?: (inbox: Inbox) => Inbox): Promise<void> => {
    phone.house = await openHouse({
      folder,
      seal,
      ...(log && { log }),
      connectors: [
        (given: ConnectorGiven) => {
          phone.memory = given.memory
          const told: Inbox = {
            ...given.inbox,
            async recovered(channel, what) {
              recovered.push(what)
              await given.inbox.recovered(channel, what)
            },
          }
          const made = createBaileys({}, { ...given, inbox: around?.(told) ?? told, openSocket: fake.openSocket })
          phone.connector = {
            ...made,
            async start() {
              if (linked) await linkDevice(given.memory, '15550000000')
              await made.start?.()
            },
          }
          return phone.connector
        },
      ],
    })
  }
  const phone: PhoneHouse = {
    house: undefined as never,
    connector: undefined as never,
    memory: undefined as never,
    fake,
    recovered,
    async entries() {
      const { items } = await phone.house.core.queries.sessions({})
      return (await Promise.all(items.map(({ id }) => phone.house.core.queries.timeline(id, 0)))).flat()
    },
    messages: async () => (await phone.entries()).flatMap(entry => (entry.kind === 'message' ? [entry.text] : [])),
    async standing(about) {
      let last: string | undefined
      await until(
        async () => {
          const health = await phone.connector.health?.()
          last = health?.ok ? health.about : health?.why
          return about.test(last ?? '') || undefined
        },
        `the health never said ${about}`,
        10_000,
      ).catch(error => {
        throw new Error(`${error.message}, but “${last}”`)
      })
    },
    async again(given = {}) {
      await phone.house.close()
      await open(given.inbox)
    },
    async close() {
      await phone.house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await open(inbox)
  return phone
}
