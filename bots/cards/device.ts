// A device that is being linked to a channel: what the admin who asked does next. Nobody else may see it.
import type { DeviceLink } from '#core/ports/connector.ts'
import { type Card, said } from './card.ts'

export const deviceCard = (channel: string, { linked, failed, code, page, until }: DeviceLink): Card => {
  if (linked !== undefined) return said(`${channel} is linked as ${linked}`)
  if (failed !== undefined) return said(`${channel} was not linked: ${failed}`, 'bad')
  return {
    about: 'done',
    heading:
      code === undefined
        ? 'Scan the code on this page with the phone'
        : `Type this code on the phone: ${code.slice(0, 4)}-${code.slice(4)}`,
    tone: 'warn',
    facts: [
      { label: 'Page', value: { href: page, text: 'the code, as long as it holds' } },
      { label: 'Runs out', value: { at: until, as: 'ago' } },
    ],
    blocks: [
      {
        kind: 'text',
        text: 'On the phone: WhatsApp, then “Linked devices”, “Link a device”. Whoever has the code can read and write everything of this number: show it to nobody.',
        tone: 'warn',
      },
    ],
    actions: [],
  }
}
