// A device that was linked before: what a pairing leaves in the memory, for beds that begin after it.
import { join } from 'node:path'
import { BufferJSON, initAuthCreds } from '@whiskeysockets/baileys'
import { pino } from 'pino'
import type { Memory } from '#core/ports/memory.ts'
import { createMemories } from '../../flows/memory/memory.ts'
import { createSettings } from '../../flows/training/settings.ts'
import { realClock } from '../../lib/clock.ts'
import { readSeal } from '../../roof/settings/secret.ts'
import { openStore } from '../../store/open.ts'

/** Written once; a second call leaves what is there. */
export const linkDevice = async (memory: Memory, number: string): Promise<void> => {
  const creds = { ...initAuthCreds(), me: { id: `${number}:1@s.whatsapp.net`, name: 'The shop' }, registered: true }
  await memory.sealed.change('auth/creds', was => was ?? (JSON.parse(JSON.stringify(creds, BufferJSON.replacer)) as unknown))
}

/** The same in the data folder of a Threadline that is not running. */
export const linkFolder = async (dataDir: string, number: string): Promise<void> => {
  const store = await openStore({ file: join(dataDir, 'threadline.db') })
  try {
    const seal = await readSeal(createSettings({ store, clock: realClock }), dataDir, undefined)
    const log = pino({ level: 'silent' })
    const memories = createMemories({ store, clock: realClock, log, seal, run: 'linking' })
    await linkDevice(memories.open('channel-whatsapp'), number)
  } finally {
    await store.close()
  }
}
