// The bearer key (RFC 6750) that API callers carry. The server knows only its SHA-256.
import { hash, timingSafeEqual } from 'node:crypto'

/** SHA-256 of the key, and of further keys that are let in as well. */
export interface Key {
  hash: Buffer
  others?: readonly Buffer[]
}

/** The one form in which a key is kept in memory. */
export const keyHash = (key: string): Buffer => hash('sha256', key, 'buffer')

/**
 * Tells whether an `Authorization` header carries the key; takes the same time for every wrong key of one length. A header that was
 * right is remembered, because a hash for each message would cost more than reading it.
 */
export const createKeyCheck = (key: Key): ((header: string | undefined) => boolean) => {
  const hashes = [key.hash, ...(key.others ?? [])]
  let known = Buffer.alloc(0)
  return header => {
    if (header === undefined || header.length < 8) return false
    if (header.length === known.length && timingSafeEqual(Buffer.from(header, 'latin1'), known)) return true
    if (header.slice(0, 7).toLowerCase() !== 'bearer ') return false
    const given = keyHash(header.slice(7).trim())
    // Every hash is compared, so that the time tells nothing about which one it was.
    if (hashes.filter(hash => timingSafeEqual(given, hash)).length === 0) return false
    known = Buffer.from(header, 'latin1')
    return true
  }
}
