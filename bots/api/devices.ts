// Devices of the team's that channels live on.
import { z } from 'zod'
import { type Endpoint, endpoint } from '#core/lib/rest.ts'
import type { DeskGiven } from '#core/ports/folder.ts'
import { actFields, actOf } from './asked.ts'
import { iso } from './views/parts.ts'

const device = z
  .object({
    qr: z.string().optional().describe('What a QR code says, to be scanned by the device.'),
    code: z.string().optional().describe('To be typed on the device.'),
    linked: z.string().optional().describe('It is linked, under this name.'),
    failed: z.string().optional().describe('Why it came to nothing.'),
    page: z.string().describe('Where each new code is seen, until then, by whoever has the address.'),
    until: z.iso.datetime(),
  })
  .meta({ id: 'DeviceLink' })

/** The calls on devices. */
export const deviceCalls = ({ controls }: Pick<DeskGiven, 'controls'>): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/channels/:channel/link',
    tag: 'Channels',
    summary: 'Link a phone to a channel that lives on one; the answer is worth the whole account',
    params: z.object({ channel: z.string() }),
    body: z
      .object({ ...actFields, phone: z.string().min(6).max(30).optional().describe('For a code to type in the place of one to scan.') })
      .meta({ id: 'DeviceLinkRequest', examples: [{}] }),
    answer: device,
    problems: ['forbidden', 'not_found', 'conflict'],
    async handle({ params, body }) {
      const { act, input } = actOf(body)
      const { until, ...rest } = await controls.linkDevice(params.channel, input, act)
      return { ...rest, until: iso(until) }
    },
  }),
]
