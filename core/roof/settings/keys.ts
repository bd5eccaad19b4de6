// The bearer key of the API: given by the environment, or made at the first start, shown once and kept as a hash. And the key by which
// a desk in another terminal of this machine attaches: new at each start, readable by this user alone.
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../flows/training/settings.ts'

export interface Keys {
  /** SHA-256 of the API key. */
  hash: Buffer
  /** And of what else is let in. */
  others: Buffer[]
  /** The new key, where one was made just now: the only time it is seen. */
  made?: string
}

/** Where a desk in another terminal finds its key and the server. */
export const deskKeyFile = (dataDir: string): string => join(dataDir, 'desk.json')

const sha256 = (key: string): Buffer => createHash('sha256').update(key).digest()

export const readKeys = async (settings: Settings, apiKey: string | undefined, deskKey: string): Promise<Keys> => {
  const desk = sha256(deskKey)
  if (apiKey !== undefined) return { hash: sha256(apiKey), others: [desk] }
  let made: string | undefined
  const stored = await settings.change('api-key', { hash: '' }, now => {
    if (now.hash !== '') {
      made = undefined
      return now
    }
    made = `tl_${randomBytes(32).toString('base64url')}`
    return { hash: sha256(made).toString('base64') }
  })
  return { hash: Buffer.from(stored.hash, 'base64'), others: [desk], ...(made === undefined ? {} : { made }) }
}

/** Says where the server is and with which key, to this user's other terminals. */
export const leaveDeskKey = (dataDir: string, at: { url: string; key: string }): void => {
  const file = deskKeyFile(dataDir)
  writeFileSync(file, JSON.stringify(at), { mode: 0o600 })
  chmodSync(file, 0o600)
}
