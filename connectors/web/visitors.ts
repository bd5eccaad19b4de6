// Who a browser is: a random token that only the browser holds. The server keeps its SHA-256 and nothing else, and that only
// once the visitor has written. Until then a keyed signature in the token tells ours from a made-up one without a row per page view.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Identity } from '#core/model/contact.ts'

/** A browser whose token was accepted. */
export interface Visitor {
  /** SHA-256 of the token, hexadecimal: what is stored and what may be logged. */
  hash: string
  identity: Identity
  address: string
}

export interface Visitors {
  /** A new token: 256 random bits and the signature over them. */
  mint(): string
  /** The visitor of an `Authorization: Visitor TOKEN` header, or undefined when the token is not ours. */
  read(header: string | undefined): Promise<Visitor | undefined>
}

const shape = /^Visitor ([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/i

const visitorOf = (token: string): Visitor => {
  const hash = createHash('sha256').update(token).digest('hex')
  return { hash, identity: `visitor:${hash}`, address: `web:${hash}` }
}

/**
 * `known` answers whether a visitor has written before: such a visitor keeps the conversation even when the signing secret was lost.
 */
export const createVisitors = (secret: string, known: (visitor: Visitor) => Promise<boolean>): Visitors => {
  const sign = (value: string): Buffer => createHmac('sha256', secret).update(`visitor.${value}`).digest()
  return {
    mint() {
      const value = randomBytes(32).toString('base64url')
      return `${value}.${sign(value).toString('base64url')}`
    },
    async read(header) {
      const [, value, signature] = shape.exec(header ?? '') ?? []
      if (value === undefined || signature === undefined) return undefined
      const visitor = visitorOf(`${value}.${signature}`)
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(value)
      const ours = given.length === expected.length && timingSafeEqual(given, expected)
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
