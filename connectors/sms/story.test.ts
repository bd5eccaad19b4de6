// The story of a whole conversation, told by somebody with a telephone. Twilio calls once, and gives up a call that nobody answers after a while: what
// was written while nothing passed, the house finds in Twilio's log.

import { tellStory } from '#core/testing/channels/story.ts'
import { createCutProxy } from '#core/testing/network/cut-proxy.ts'
import { bedAccount, startTwilioBed, whyNoTwilio } from '#core/testing/twilio/bed.ts'

const ada = '+15550001001'
const { account, token, number } = bedAccount

interface Listed {
  body: string
  direction: string
}

tellStory({
  channel: 'sms',
  keeps: true,
  asksInWords: true,
  missing: whyNoTwilio,
  async open({ url }) {
    const bed = await startTwilioBed()
    const toTwilio = await createCutProxy(Number(new URL(bed.url).port))
    const toHouse = await createCutProxy(Number(new URL(url).port))
    const write = (Body: string) => bed.call('POST', '/_twilio/simulate/inbound-message', { From: ada, To: number, Body })
    return {
      variables: {
        TWILIO_ACCOUNT_SID: account,
        TWILIO_AUTH_TOKEN: token,
        TWILIO_NUMBER: number,
        TWILIO_API_URL: toTwilio.url,
        SMS_LOOK_SECONDS: '2',
        PUBLIC_URL: toHouse.url,
      },
      begin: () => bed.tellAt(`${toHouse.url}/twilio/sms`),
      write,
      async read() {
        const { messages } = await bed.call(
          'GET',
          `/2010-04-01/Accounts/${account}/Messages.json?To=${encodeURIComponent(ada)}&PageSize=200`,
        )
        return (messages as Listed[]).map(({ body }) => body).reverse()
      },
      rate: score => write(String(score)),
      cut() {
        toTwilio.cut('both')
        toHouse.cut('both')
      },
      mend() {
        toTwilio.mend('reset')
        toHouse.mend('reset')
      },
      async close() {
        await toTwilio.close()
        await toHouse.close()
        await bed.end()
      },
    }
  },
})
