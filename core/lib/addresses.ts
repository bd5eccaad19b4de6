// What an email address (RFC 5321, RFC 6531) and a phone number (E.164) may look like where somebody gives one. Whether it exists
// only a message can tell; here it must merely be one, so that no header, recipient list or second address hides in it.
import { z } from 'zod'

/** An email address, trimmed, at most 254 characters, in any script. */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>()[\],;:"\\]{1,64}@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)*$/u, 'is not an email address')

/** A phone number with 5 to 15 digits, written with blanks, brackets or dashes as people do; canonical once read: `+15551234567`. */
export const phoneNumber = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s().\-/]+$/, 'is not a phone number')
  .transform(text => text.replace(/[^\d+]/g, ''))
  .refine(digits => /^\+?\d{5,15}$/.test(digits), 'must have 5 to 15 digits')
