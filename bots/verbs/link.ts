// The verb by which an admin links a device, such as a phone to WhatsApp.
import { z } from 'zod'
import { deviceCard } from '../cards/device.ts'
import { houseVerb, unclear } from './verb.ts'

const readLink = (text: string): Record<string, unknown> => {
  const [channel, ...rest] = text.trim().split(/\s+/u)
  const phone = rest.join('')
  if (phone !== '' && !/^\+?[\d().-]{6,25}$/u.test(phone))
    throw unclear(
      'Say which channel, and the phone’s number with its country if you want a code to type: ‘link whatsapp +491701234567’. Nothing was done.',
    )
  return { ...(channel ? { channel } : {}), ...(phone === '' ? {} : { phone }) }
}

export const link = houseVerb({
  name: 'link',
  summary: 'Link a phone to a channel',
  help: 'For a channel that lives on a phone, such as WhatsApp with WHATSAPP_TRANSPORT=baileys. It shows you, and nobody else, a page with a code to scan; with the phone’s number, a code to type on it. After the connection was stopped it is opened again with the keys that are there, and only where they are void you are shown a new code.',
  wordings: [
    {
      word: 'link',
      usage: 'CHANNEL [NUMBER]',
      about: 'link a phone to a channel',
      examples: ['link whatsapp', 'link whatsapp +491701234567'],
      completes: 'channel',
      read: readLink,
    },
  ],
  form: [
    { name: 'channel', label: 'Channel', kind: 'line' },
    { name: 'phone', label: 'Number of the phone', hint: 'for a code to type; without it, one to scan', kind: 'line', optional: true },
  ],
  input: z.strictObject({ channel: z.string().min(1), phone: z.string().optional() }),
  problems: ['forbidden', 'not_found', 'conflict'],
  run: async ({ controls }, _session, { channel, phone }, act) => [
    deviceCard(channel, await controls.linkDevice(channel, phone === undefined ? {} : { phone }, act)),
  ],
})
