// What may still be told of what is gone: keyed prints. They say that an id came before, and nobody can read the id out of them.
import { createHmac, randomBytes } from 'node:crypto'
import type { Store } from '../../ports/store.ts'
import type { Settings } from '../training/settings.ts'

export interface Prints {
  /** The print of a text, by a secret that is made at the first erasure. */
  of(text: string): Promise<string>
  /** The same, but undefined where nobody was ever erased: then no print can be stored. Costs nothing there in a store of one process. */
  known(text: string): Promise<string | undefined>
}

export const createPrints = (settings: Settings, { shared }: Pick<Store, 'shared'>): Prints => {
  const printed = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('base64url').slice(0, 32)
  return {
    async of(text) {
      const secret = await settings.change('erasures', '', kept => kept || randomBytes(32).toString('base64url'))
      return printed(secret, text)
    },
    async known(text) {
      const remembered = await settings.get('erasures', '')
      // Another process may have made it just now.
      const secret = remembered === '' && shared ? await settings.read('erasures', '') : remembered
      return secret === '' ? undefined : printed(secret, text)
    },
  }
}
