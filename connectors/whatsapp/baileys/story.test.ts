// The story of a whole conversation, told by somebody with WhatsApp to a phone that was linked before: crabline pairs no devices.

import { tellStory } from '#core/testing/channels/story.ts'
import { createCutProxy } from '#core/testing/network/cut-proxy.ts'
import { self, startCrabline, whyNoCrabline } from '#core/testing/whatsapp/crabline.ts'
import { linkFolder } from '#core/testing/whatsapp/linked.ts'

const ada = '+15557654321'

tellStory({
  channel: 'whatsapp',
  keeps: true,
  asksInWords: true,
  missing: whyNoCrabline,
  async open({ dataDir }) {
    const bed = await startCrabline()
    const there = new URL(bed.url)
    const proxy = await createCutProxy(Number(there.port))
    await linkFolder(dataDir, self)
    const write = (text: string) => bed.write(ada, { text })
    return {
      variables: {
        WHATSAPP_TRANSPORT: 'baileys',
        WHATSAPP_WS_URL: `${proxy.url.replace('http', 'ws')}${there.pathname}${there.search}`,
      },
      write,
      read: () => bed.texts(),
      rate: score => write(String(score)),
      // What is written into a connection that only seems to be there, crabline holds for delivered; so it ends first.
      cut() {
        proxy.mend('reset')
        proxy.cut('both')
      },
      mend: () => proxy.mend('reset'),
      async close() {
        await proxy.close()
        await bed.close()
      },
    }
  },
})
