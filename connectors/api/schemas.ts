// What a program may send for a customer.
import { z } from 'zod'
import { identity } from '#core/model/contact.ts'

/** Characters of a text. */
export const longestText = 32_000

const id = (about: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .refine(value => value.trim() === value, 'must not begin or end with a blank')
    .describe(about)

// RFC 5321 limits an address to 254 characters. Whether it exists only a mail can tell; here it must merely look like one.
const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)*$/u, 'is not an email address')
  .describe('Counts as verified: the key says so.')

// E.164: at most 15 digits with the country code.
const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s().\-/]+$/, 'is not a phone number')
  .refine(value => /^\+?\d{5,15}$/.test(identity.phone(value).slice('phone:'.length)), 'must have 5 to 15 digits')
  .describe('Counts as verified. With the country code: +15551234567.')

const contact = z
  .object({
    id: id('Your own id of this customer.').optional(),
    email: email.optional(),
    phone: phone.optional(),
    name: z.string().trim().min(1).max(200).optional(),
  })
  .describe('Who writes: an id, an email address or a phone number finds the contact, or makes it.')

/** The body of POST /messages. */
export const messageBody = z
  .object({
    id: id('Yours for this message: sending it again with the same id adds nothing and gets the same answer.').optional(),
    contact: contact.optional(),
    text: z
      .string()
      .max(longestText)
      .refine(text => text.trim() !== '', 'must not be blank'),
    session: id('An open session of this contact. Without it: the contact’s open session on this channel, else a new one.').optional(),
    attachments: z.array(z.unknown()).max(0, 'files can not be sent over this channel yet: leave attachments out or empty').optional(),
  })
  .meta({
    id: 'NewMessage',
    examples: [
      { id: 'order-1207-1', contact: { id: 'cus_81', email: 'ada@example.com', name: 'Ada Byron' }, text: 'Where is my order 1207?' },
    ],
  })

export type MessageBody = z.infer<typeof messageBody>

/** What POST /messages answers. */
export const accepted = z
  .object({ session: z.string(), seq: z.int().describe('The number of this message in the session’s timeline.') })
  .meta({ id: 'Accepted', examples: [{ session: '01k9zq3w5e7r9t1y', seq: 2 }] })
