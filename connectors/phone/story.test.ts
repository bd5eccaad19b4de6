// The story of a whole conversation, told by a caller on a telephone network of our own: Twilio's emulator executes no document of a call and
// streams no speech. Words that are said while the line is broken are heard by nobody.
import { tellStory } from '#core/testing/channels/story.ts'
import { openTelephone } from '#core/testing/phone/telephone.ts'
import { account, number, token } from '#core/testing/twilio/played.ts'

const publicUrl = 'https://desk.example'

tellStory({
  channel: 'phone',
  keeps: false,
  asksInWords: true,
  live: true,
  missing: '',
  async open({ url }) {
    const telephone = await openTelephone({ publicUrl, house: () => url })
    const callers = () => [...telephone.callers.values()]
    const caller = () => callers().at(-1)!
    let broken = false
    const listened = async (): Promise<void> => {
      for (const end = Date.now() + 20_000; caller().at !== 'relay'; await new Promise(resolve => setTimeout(resolve, 20)))
        if (Date.now() > end) throw new Error(`nobody listens to the caller: ${caller().at}`)
    }
    return {
      variables: {
        PUBLIC_URL: publicUrl,
        TWILIO_ACCOUNT_SID: account,
        TWILIO_AUTH_TOKEN: token,
        TWILIO_API_URL: telephone.url,
        PHONE_NUMBER: number,
        PHONE_SILENCE_SECONDS: '60',
        PHONE_ANSWER_SECONDS: '300',
      },
      async begin() {
        await telephone.dial()
        await listened()
      },
      write: async text => (broken ? undefined : caller().says(text)),
      read: () => callers().flatMap(({ heard }) => heard),
      rate: score => caller().presses(String(score)),
      async cut() {
        broken = true
        await caller().breaks()
      },
      async mend() {
        await listened()
        broken = false
      },
      close: () => telephone.stop(),
    }
  },
})
