// A house whose agents are in Slack: the desk over the real connection, on local-slack, with the web channel for customers.
import type { SlackDeskConfig } from '#bots/slack/config.ts'
import { create as createDesk } from '#bots/slack/index.ts'
import { create as createLink } from '#connectors/links/slack/index.ts'
import { openSlack, rooms, type Slack } from '../slack/slack.ts'
import type { SlackMode } from '../slack/workspace.ts'
import type { HouseGiven } from './house.ts'
import { type Browser, openWebHouse, type WebHouse } from './web-house.ts'

export interface SlackHouse {
  slack: Slack
  house: WebHouse
  /** So many customers who want to talk to a person, each with the card of their conversation. All at once, for each waits until it is handed over. */
  waiting(count: number, text?: string): Promise<{ ada: Browser; card: string }[]>
  /** Ends the house as if the process had died, and opens it again on the same folder. */
  again(): Promise<void>
  close(): Promise<void>
}

/** What a house is given so that its desk is this Slack. */
export const onSlack = (slack: Slack, config: Partial<SlackDeskConfig> = {}): Pick<HouseGiven, 'link' | 'desks'> => ({
  link: given =>
    createLink(
      {
        botToken: slack.botToken,
        apiUrl: slack.apiUrl,
        pace: slack.pace,
        ...(slack.mode === 'socket' ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret }),
      },
      given,
    ),
  desks: [given => createDesk({ channel: rooms.desk.id, ...config }, given)],
})

/** Opens Slack and the house. */
export const openSlackHouse = async (
  mode: SlackMode,
  given: Partial<HouseGiven> & { config?: Partial<SlackDeskConfig> } = {},
): Promise<SlackHouse> => {
  const slack = await openSlack({ mode })
  const { config, ...more } = given
  const open = async (extra: Partial<HouseGiven> = {}): Promise<WebHouse> => {
    const house = await openWebHouse({}, { ...onSlack(slack, config), ...more, ...extra })
    slack.sendTo(`${house.url}/slack/events`)
    return house
  }
  const opened: SlackHouse = {
    slack,
    house: await open(),
    waiting: (count, text = 'I want to talk to a person') =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const ada = await opened.house.visitor()
          const { session } = await ada.write(text)
          const card = await slack.until('the card', async () => {
            const [at] = await opened.house.core.places.of(session)
            return at && slack.messages(rooms.desk.id).find(({ ts }) => ts === at.card)?.ts
          })
          return { ada, card }
        }),
      ),
    async again() {
      const { port } = opened.house
      await opened.house.drop()
      opened.house = await open({ port, folder: opened.house.folder })
    },
    async close() {
      await opened.house.close()
      await slack.close()
    },
  }
  return opened
}
