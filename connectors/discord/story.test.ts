// The story of a whole conversation, told by somebody who writes to the bot directly, on crabline. It has no buttons: a proxy in front of it tells
// of the press that gives the score. What is cut is what leads to both, the gateway and the calls.

import { tellStory } from '#core/testing/channels/story.ts'
import { openCrabline, whyNoCrabline } from '#core/testing/discord/crabline.ts'
import { createPressing } from '#core/testing/discord/pressing.ts'
import { createCutProxy } from '#core/testing/network/cut-proxy.ts'
import { until } from '#core/testing/until.ts'

const ada = { senderId: '135000000000000700', senderName: 'ada' }
const direct = '135000000000000500'

tellStory({
  channel: 'discord',
  keeps: true,
  missing: whyNoCrabline,
  async open() {
    const bed = await openCrabline()
    const pressing = await createPressing(new URL(bed.endpoints.apiRoot).origin)
    const link = await createCutProxy(pressing.port)
    const ours = async () => (await bed.read(direct)).filter(({ author }) => author.id === bed.botUserId)
    return {
      variables: {
        DISCORD_TOKEN: bed.botToken,
        DISCORD_API_URL: `${link.url}${new URL(bed.endpoints.apiRoot).pathname}`,
        DISCORD_CHANNELS: 'dm',
      },
      // Discord does not tell a bot of first messages that came before.
      begin: async () => void (await until('it is connected', () => pressing.sessions() > 0)),
      write: text => bed.write({ channelId: direct, ...ada, text }),
      read: async () => (await ours()).map(({ content }) => content),
      async rate(score) {
        const [customId, question] = await until('they are asked', async () => {
          for (const message of await ours())
            for (const [, id] of JSON.stringify(message).matchAll(/"custom_id":"(score:\d:[^"]+)"/g))
              if (id!.startsWith(`score:${score}:`)) return [id!, message] as const
          return undefined
        })
        const by = { id: ada.senderId, username: ada.senderName }
        const answer = await pressing.press({ application: bed.botUserId, message: { ...question }, customId, by })
        if (answer.type !== 6 && answer.type !== 7) throw new Error(`the press was answered ${JSON.stringify(answer)}`)
      },
      cut: () => link.cut('both'),
      mend: () => link.mend('reset'),
      async close() {
        await link.close()
        await pressing.close()
        await bed.close()
      },
    }
  },
})
