// The bed for a linked phone: crabline, a WhatsApp server that nobody here wrote (https://github.com/openclaw/crabline), as `npm run beds`
// installs it. It does the real Noise handshake and Signal encryption with the library; text and voice messages come in, text goes out.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../roof/settings/place.ts'

const door = process.env.CRABLINE_WHATSAPP ?? join(root, '.beds/node_modules/@openclaw/crabline/dist/src/servers/whatsapp.js')
const required = process.env.BEDS === 'required'
export const whyNoCrabline = existsSync(door) || required ? '' : ' (skipped: no crabline; run npm run beds, or set CRABLINE_WHATSAPP)'

/** `describe` for tests that need the bed: skipped without it, but not where BEDS=required. */
export const describeOnCrabline = (title: string, body: (this: Mocha.Suite) => void): void =>
  void (whyNoCrabline === '' ? describe : describe.skip)(`${title}${whyNoCrabline}`, body)

interface Event {
  type: string
  body?: { text?: string; message?: { conversation?: string }; key?: { fromMe?: boolean }; [member: string]: unknown }
}

interface Served {
  close(): Promise<void>
  manifest: { adminToken: string; endpoints: { adminInboundUrl: string; baileysWebSocketUrl: string } }
}

export interface Crabline {
  /** For WHATSAPP_WS_URL. */
  url: string
  /** A customer with this number writes; answers the message's id. */
  write(from: string, message: { text: string } | { audio: { contentBase64: string; mimeType: string; ptt?: boolean } }): Promise<string>
  /** Somebody writes in a group. */
  writeInGroup(from: string, text: string): Promise<void>
  /** Everything that it has recorded of the device. */
  events: Event[]
  /** The words that it has sent, the oldest first. */
  texts(): string[]
  close(): Promise<void>
}

export const self = '15550000000'

export const startCrabline = async (port = 0): Promise<Crabline> => {
  const { startWhatsAppServer } = (await import(pathToFileURL(door).href)) as {
    startWhatsAppServer(params: object): Promise<Served>
  }
  const folder = mkdtempSync(join(tmpdir(), 'threadline-crabline-'))
  const events: Event[] = []
  const server = await startWhatsAppServer({
    port,
    recorderPath: join(folder, 'events.jsonl'),
    selfJid: `${self}@s.whatsapp.net`,
    onEvent: (event: Event) => void events.push(event),
  })
  const { adminToken, endpoints } = server.manifest
  let count = 0
  const inject = async (body: object): Promise<string> => {
    const id = `3A${String(++count).padStart(18, '0')}`
    const response = await fetch(endpoints.adminInboundUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken },
      body: JSON.stringify({ messageId: id, ...body }),
    })
    if (!response.ok) throw new Error(`crabline took no message: ${response.status} ${await response.text()}`)
    return id
  }
  const jid = (phone: string): string => `${phone.replace('+', '')}@s.whatsapp.net`
  return {
    url: endpoints.baileysWebSocketUrl,
    events,
    texts: () =>
      events.flatMap(({ body }) => {
        const { conversation } = body?.message ?? {}
        return body?.key?.fromMe && conversation !== undefined ? [conversation] : []
      }),
    write: (from, message) => inject({ chatJid: jid(from), senderJid: jid(from), pushName: 'Ada', ...message }),
    writeInGroup: async (from, text) => void (await inject({ chatJid: '120363000000000001@g.us', senderJid: jid(from), text })),
    async close() {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
