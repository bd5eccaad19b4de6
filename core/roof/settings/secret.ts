// The house's own key, by which secrets are sealed before they are stored: from THREADLINE_SECRET, else made at the first start and kept
// in the data folder, apart from the database. A print of it in the store keeps a process with another key from starting.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../flows/training/settings.ts'
import { createSeal, type Seal } from '../../lib/seal.ts'

const size = 32

const ownKey = (file: string): Buffer => {
  if (existsSync(file)) return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  const made = randomBytes(size)
  writeFileSync(file, `${made.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return made
}

/** Throws an Error that says what to do where what is stored was sealed with another key. */
export const readSeal = async (settings: Settings, dataDir: string, secret: string | undefined): Promise<Seal> => {
  const file = join(dataDir, 'secret.key')
  const key = secret === undefined ? ownKey(file) : Buffer.from(hkdfSync('sha256', secret, '', 'threadline secret', size))
  if (key.length !== size) throw new Error(`${file} holds no key: bring back the file as it was, or set THREADLINE_SECRET.`)
  const print = createHmac('sha256', key).update('threadline print').digest('base64url')
  const stored = await settings.change('seal-print', { print }, now => now)
  if (stored.print === print) return createSeal(key)
  const where = secret === undefined ? `the key in ${file}` : 'THREADLINE_SECRET'
  throw new Error(
    `Secrets in the database were sealed with another key than ${where}. Start with the key they were sealed with: the former THREADLINE_SECRET, or the former secret.key in the data folder.`,
  )
}
