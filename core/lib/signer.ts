// Signs what is given out and comes back: HMAC-SHA256 (RFC 2104) over the parts as JSON, so that no two lists of parts read alike.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** `bytes`: how much of the 32 is kept; 16 at least. */
export const createSigner =
  (secret: string, bytes = 32): ((...parts: string[]) => Buffer) =>
  (...parts) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest().subarray(0, bytes)

/** Whether two words are the same, in a time that does not tell where they differ. */
export const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
