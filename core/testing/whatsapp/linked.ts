// A device that was linked before: what a pairing leaves in the memory, for beds that begin after it.
import { BufferJSON, initAuthCreds } from '@whiskeysockets/baileys'
import type { Memory } from '#core/ports/memory.ts'

/** Written once; a second call leaves what is there. */
export const linkDevice = async (memory: Memory, number: string): Promise<void> => {
  const creds = { ...initAuthCreds(), me: { id: `${number}:1@s.whatsapp.net`, name: 'The shop' }, registered: true }
  await memory.sealed.change('auth/creds', was => was ?? (JSON.parse(JSON.stringify(creds, BufferJSON.replacer)) as unknown))
}
