// The story of a whole conversation through Twilio. The bed that the other channels of Twilio have knows no `whatsapp:`, so it is told at the
// Twilio that is played here. As Twilio does, it calls once: what was written while nothing passed comes out of its log.

import { tellStory } from '#core/testing/channels/story.ts'
import { createCutProxy } from '#core/testing/network/cut-proxy.ts'
import { account, number, playTwilio, token } from '#core/testing/twilio/played.ts'
import { postAsTwilio } from '#core/testing/twilio/posting.ts'

const ada = 'whatsapp:+15557654321'
const us = `whatsapp:${number}`
const path = '/twilio/whatsapp'
/** Twilio waits fifteen seconds, also for a slow house; here less where nothing passes, and long enough that the house asks in vain meanwhile. */
const patience = { passing: 15_000, cut: 1500 }

tellStory({
  channel: 'whatsapp',
  keeps: true,
  asksInWords: true,
  missing: '',
  async open({ url }) {
    const twilio = await playTwilio()
    const toTwilio = await createCutProxy(Number(new URL(twilio.url).port))
    const toHouse = await createCutProxy(Number(new URL(url).port))
    let isCut = false
    const write = async (body: string): Promise<void> => {
      const message = twilio.wrote({ from: ada, body })
      message.to = us
      const form = { ...twilio.formOf(message), ProfileName: 'Ada' }
      await postAsTwilio(`${toHouse.url}${path}`, form, { patience: isCut ? patience.cut : patience.passing }).catch(() => undefined)
    }
    return {
      variables: {
        WHATSAPP_TRANSPORT: 'twilio',
        TWILIO_WHATSAPP_NUMBER: number,
        TWILIO_ACCOUNT_SID: account,
        TWILIO_AUTH_TOKEN: token,
        TWILIO_API_URL: toTwilio.url,
        WHATSAPP_LOOK_SECONDS: '2',
        PUBLIC_URL: toHouse.url,
      },
      write,
      read: () => twilio.messages.filter(({ to }) => to === ada).map(({ body }) => body),
      rate: score => write(String(score)),
      cut() {
        isCut = true
        toTwilio.cut('both')
        toHouse.cut('both')
      },
      mend() {
        toTwilio.mend('reset')
        toHouse.mend('reset')
        isCut = false
      },
      async close() {
        await toTwilio.close()
        await toHouse.close()
        await twilio.stop()
      },
    }
  },
})
