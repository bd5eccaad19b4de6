// Customers who are signed in on the page: its backend signs a token that says who they are, and nothing else is believed.
// JSON Web Tokens (RFC 7519) signed with HS256; `email_verified` and `phone_number_verified` as in OpenID Connect Core, section 5.1.
import { createHash, createSecretKey } from 'node:crypto'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import { emailAddress, phoneNumber } from '#core/lib/addresses.ts'
import { type ContactFields, identity } from '#core/model/contact.ts'
import type { Address } from '#core/ports/connector.ts'
import type { Verified } from './customer.ts'

/** A token may hold for so long at most: whoever signs out elsewhere is out by then. */
const longest = 24 * 3600
/** Seconds that two clocks may differ. */
const tolerance = 30
/** The longest token in characters. */
const longestToken = 8192

const shape = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.([A-Za-z0-9_-]{43})$/

// biome-ignore lint/suspicious/noControlCharactersInRegex: nobody's id or name has one
const control = /[\u0000-\u001f\u007f]/

const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine(text => text !== '' && text === text.trim() && text.isWellFormed() && !control.test(text))

const value = z.union([z.string().max(500), z.number(), z.boolean()])
const flat = z.record(z.string(), z.unknown()).transform(fields => {
  const kept = Object.entries(fields).flatMap(([key, field]) => {
    const read = value.safeParse(field)
    return /^(?!__proto__$)[\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,59}$/u.test(key) && read.success ? [[key, read.data] as const] : []
  })
  return Object.fromEntries(kept.slice(0, 50))
})

/** What does not fit is left out, except the id itself: a page that says nonsense must not keep its user from writing. */
const claims = z.object({
  sub: line(200),
  exp: z.number(),
  name: line(200).optional().catch(undefined),
  email: emailAddress.optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  phone: phoneNumber.optional().catch(undefined),
  phone_number_verified: z.boolean().optional().catch(undefined),
  segments: z.array(line(100)).max(100).optional().catch(undefined),
  custom: flat.optional().catch(undefined),
})

const fieldsOf = (fields: { name?: string | undefined; email?: string | undefined; phone?: string | undefined }): ContactFields => ({
  ...(fields.name === undefined ? {} : { name: fields.name }),
  ...(fields.email === undefined ? {} : { email: fields.email }),
  ...(fields.phone === undefined ? {} : { phone: fields.phone }),
})

const hashOf = (sub: string): string => createHash('sha256').update(sub).digest('hex')

/** Where the sessions begin of somebody whom the page's backend vouches for. */
export const verifiedAddress = (sub: string): Address => `web:id:${hashOf(sub)}`

/**
 * An address finds and joins contacts only where the backend says that it has checked it: whoever signs up somewhere with somebody
 * else's address must not come to see that person's conversations. Unchecked it is kept as claimed.
 */
const customerOf = (said: z.infer<typeof claims>): Verified => {
  const { sub, exp, name, segments, custom } = said
  const email = said.email_verified ? said.email : undefined
  const phone = said.phone_number_verified ? said.phone : undefined
  const claimed = fieldsOf({ email: email ? undefined : said.email, phone: phone ? undefined : said.phone })
  const found = identity.custom(sub)
  return {
    kind: 'verified',
    sub,
    hash: hashOf(sub),
    identity: found,
    address: verifiedAddress(sub),
    until: (exp + tolerance) * 1000,
    ...(name === undefined ? {} : { name }),
    sender: {
      identities: [found, ...(email ? [identity.email(email)] : []), ...(phone ? [identity.phone(phone)] : [])],
      how: 'a token that your backend signed names it',
      verified: { ...fieldsOf({ name, email, phone }), ...(custom ? { custom } : {}) },
      ...(Object.keys(claimed).length > 0 ? { claimed } : {}),
      ...(segments ? { segments } : {}),
    },
  }
}

/** Reads a token signed with one of the secrets; undefined for any other, for one that is too old, and for one that holds too long. */
export const createVerifier = (secrets: string[], now: () => number): ((token: string) => Promise<Verified | undefined>) => {
  const keys = secrets.map(secret => createSecretKey(secret, 'utf8'))
  return async token => {
    const signature = shape.exec(token)?.[1]
    if (token.length > longestToken || signature === undefined) return undefined
    // Two spellings of the same bytes are not one token.
    if (Buffer.from(signature, 'base64url').toString('base64url') !== signature) return undefined
    const at = now()
    for (const key of keys) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          requiredClaims: ['sub', 'exp'],
          clockTolerance: tolerance,
          currentDate: new Date(at),
        })
        const said = claims.safeParse(payload)
        if (!said.success || said.data.exp > at / 1000 + longest + tolerance) return undefined
        return customerOf(said.data)
      } catch {
        // Another secret may be the one.
      }
    }
    return undefined
  }
}
