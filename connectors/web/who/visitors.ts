// Who a browser is: a random token that only the browser holds. The server keeps its SHA-256 and nothing else, and that only
// once the visitor has written. Until then a keyed signature in the token tells ours from a made-up one without a row per page view.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Address } from '#core/ports/connector.ts'
import type { Customer } from './customer.ts'

export interface Visitors {
  /** A new token: 256 random bits and the signature over them; with the hash that it will be known by. */
  mint(): { token: string; hash: string }
  /** The visitor of a token, or undefined when the token is not ours. */
  read(token: string): Promise<Customer | undefined>
}

const shape = /^([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Where the sessions begin of a browser, by its hash. */
export const visitorAddress = (hash: string): Address => `web:${hash}`

const visitorOf = (token: string): Customer => {
  const hash = hashOf(token)
  const identity = `visitor:${hash}`
  return { kind: 'visitor', hash, identity, address: visitorAddress(hash), sender: { identities: [identity] } }
}

/**
 * `known` answers whether a visitor has written before: such a visitor keeps the conversation even when the signing secret was lost.
 */
export const createVisitors = (secret: string, known: (visitor: Customer) => Promise<boolean>): Visitors => {
  const sign = (value: string): string => createHmac('sha256', secret).update(`visitor.${value}`).digest('base64url')
  return {
    mint() {
      const value = randomBytes(32).toString('base64url')
      const token = `${value}.${sign(value)}`
      return { token, hash: hashOf(token) }
    },
    async read(token) {
      const [, value, signature] = shape.exec(token) ?? []
      if (value === undefined || signature === undefined) return undefined
      const visitor = visitorOf(token)
      // Compared as written: two spellings of the same bytes are not one token.
      const ours = timingSafeEqual(Buffer.from(signature), Buffer.from(sign(value)))
      return ours || (await known(visitor)) ? visitor : undefined
    },
  }
}

/** The signing secret kept in `folder`, made at the first start. Two processes starting at once agree on one. */
export const keptSecret = (folder: string): string => {
  const path = join(folder, 'visitor-secret')
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error
  }
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `visitor-secret.${randomBytes(6).toString('hex')}`)
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(path, 'utf8')
}
