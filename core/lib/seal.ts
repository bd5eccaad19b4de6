// Secrets at rest: sealed with the house's key by AES-256-GCM (NIST SP 800-38D), 96-bit random nonce, bound to what they belong to.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

export interface Seal {
  /** `belongs`: whose it is; it opens only there. */
  close(text: string, belongs: string): string
  /** Undefined where it was sealed with another key, for something else, or was changed. */
  open(sealed: string, belongs: string): string | undefined
}

const version = 'v1'
const nonceSize = 12
const tagSize = 16

/** `key`: 32 bytes. */
export const createSeal = (key: Buffer): Seal => {
  const own = createHmac('sha256', key).update('threadline seal').digest()
  return {
    close(text, belongs) {
      const nonce = randomBytes(nonceSize)
      const cipher = createCipheriv('aes-256-gcm', own, nonce)
      cipher.setAAD(Buffer.from(belongs))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')}`
    },
    open(sealed, belongs) {
      const [kind, body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      if (kind !== version || bytes.length < nonceSize + tagSize) return undefined
      const decipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, nonceSize))
      decipher.setAAD(Buffer.from(belongs))
      decipher.setAuthTag(bytes.subarray(-tagSize))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceSize, -tagSize)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
