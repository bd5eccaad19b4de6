// What a program may send for a customer.
import { z } from 'zod'
import { emailAddress, phoneNumber } from '#core/lib/addresses.ts'

/** Files of one message. */
const mostFiles = 10

/** Characters of a text. */
export const longestText = 32_000

const id = (about: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .refine(value => value.trim() === value, 'must not begin or end with a blank')
    .describe(about)

const contact = z
  .object({
    id: id('Your own id of this customer.').optional(),
    email: emailAddress.optional().describe('Counts as verified: the key says so.'),
    phone: phoneNumber.optional().describe('Counts as verified. With the country code: +15551234567.'),
    name: z.string().trim().min(1).max(200).optional(),
  })
  .describe('Who writes: an id, an email address or a phone number finds the contact, or makes it.')

/** The body of POST /messages. */
export const messageBody = z
  .object({
    id: id('Yours for this message: sending it again with the same id adds nothing and gets the same answer.').optional(),
    contact: contact.optional(),
    text: z.string().max(longestText).describe('May be blank where there are attachments.'),
    session: id('An open session of this contact. Without it: the contact’s open session on this channel, else a new one.').optional(),
    attachments: z
      .array(z.string().max(2000))
      .max(mostFiles)
      .optional()
      .describe('Files: what POST /files answered as `file`, up to ten. Each can be sent for a day after its upload.'),
  })
  .refine(({ text, attachments }) => text.trim() !== '' || (attachments?.length ?? 0) > 0, { path: ['text'], message: 'must not be blank' })
  .meta({
    id: 'NewMessage',
    examples: [
      { id: 'order-1207-1', contact: { id: 'cus_81', email: 'ada@example.com', name: 'Ada Byron' }, text: 'Where is my order 1207?' },
    ],
  })

export type MessageBody = z.infer<typeof messageBody>

/** The query of POST /files. */
export const fileQuery = z.strictObject({
  name: z.string().min(1).max(500).optional().describe('What the file is called; it is cleaned. `file` where left out.'),
})

/** What POST /files answers. */
export const uploaded = z
  .object({
    file: z.string().describe('Goes into `attachments` of a message, for a day.'),
    name: z.string(),
    type: z.string().describe('MIME type, as found in the bytes.'),
    size: z.int().describe('Bytes.'),
  })
  .meta({
    id: 'Uploaded',
    examples: [{ file: 'WyI5ZjE0…', name: 'receipt.png', type: 'image/png', size: 48213 }],
  })

/** What POST /messages answers. */
export const accepted = z
  .object({ session: z.string(), seq: z.int().describe('The number of this message in the session’s timeline.') })
  .meta({ id: 'Accepted', examples: [{ session: '01k9zq3w5e7r9t1y', seq: 2 }] })
