// WhatsApp by a linked phone: no account with a provider, no window, and at WhatsApp's mercy.
import type { Connector } from '#core/ports/connector.ts'
import type { ConnectorGiven } from '#core/ports/folder.ts'
import { messageId, readAddress } from '../address.ts'
import { longestText } from '../text.ts'
import { createDevice, type Device } from './device.ts'
import { loadLibrary, type OpenSocket } from './library.ts'
import { createLinking } from './linking.ts'
import { linkingPage } from './page.ts'
import { createPeople, namedBy } from './people.ts'
import { createSending } from './sending.ts'
import { createSentOnes, type SentOnes } from './sent.ts'
import { createTaking } from './taking.ts'

export interface BaileysConfig {
  /** Another WebSocket address, for tests. */
  url?: string
}

/** What tests put in the library's place where no bed has it. */
export interface BaileysGiven extends ConnectorGiven {
  openSocket?: OpenSocket
}

export const createBaileys = ({ url }: BaileysConfig, given: BaileysGiven): Connector => {
  const { memory, clock, log, inbox, files, publicUrl } = given
  const people = createPeople(memory)
  const linking = createLinking(memory, clock)
  let device: Device | undefined
  let sent: Promise<SentOnes> | undefined
  let end = async (): Promise<void> => {}

  const sentOnes = (): Promise<SentOnes> => {
    sent ??= loadLibrary().then(library => createSentOnes(library, memory))
    return sent
  }

  return {
    name: 'whatsapp',
    channel: 'whatsapp',
    traits: {
      maxLength: longestText,
      attachments: true,
      live: true,
      pull: false,
      edits: true,
      reactions: true,
      deletes: true,
      receipts: 'read',
      csat: 'digits',
      keeps: true,
    },
    ...createSending({
      line: () => device?.line() ?? { open: false, why: 'WhatsApp is just being connected', lasting: false },
      people,
      sent: sentOnes,
      files,
      clock,
    }),
    async link({ phone }) {
      const { id, ...shown } = await linking.ask(phone)
      return { ...shown, page: `${publicUrl}/whatsapp/link/${id}` }
    },
    routes: linkingPage(linking),
    async start() {
      const library = await loadLibrary()
      const kept = await sentOnes()
      device = createDevice({
        library,
        openSocket: given.openSocket ?? library.makeWASocket,
        memory,
        linking,
        clock,
        log,
        ...(url === undefined ? {} : { url }),
        async readSent({ remoteJid, id }) {
          const person = namedBy(remoteJid)
          return person && id ? kept.read(messageId(readAddress(await people.addressOf(person)), id)) : undefined
        },
        taking: own =>
          createTaking({
            ...own,
            library,
            inbox,
            files,
            people,
            clock,
            log,
            arrived: kept.taken,
            sentByUs: async platformId => (await kept.get(platformId)) !== undefined,
          }),
        recovered: what => inbox.recovered('whatsapp', what),
      })
      end = memory.hold('device', device.work)
    },
    async stop() {
      await end()
    },
    health: async () => device?.health() ?? { ok: true, about: 'starting' },
  }
}
