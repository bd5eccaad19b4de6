import { deskKit } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

// The agent's screen, played: change it to how agents say and see things in this desk.
deskKit({
  title: 'The desk sample',
  async sit(given) {
    const part = create(config.schema.parse({ SAMPLE_ROOM: 'support' }), given)
    await part.start?.()
    return {
      offers: () => [],
      does: async (_verb, _ticket, _input) => ({ ok: false, said: 'not written yet' }),
      shows: async _ticket => '',
      close: async () => part.stop?.(),
    }
  },
  marks: { sent: /✓/, failed: /✗/ },
})
