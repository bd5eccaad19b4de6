// Customers rate by a button below the question. The score is kept before Slack has its answer.
// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
import type { Logger } from 'pino'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import { Problem } from '#core/model/problem.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { thanks } from './format.ts'
import type { People } from './people.ts'

interface Given {
  link: SlackLink
  inbox: Pick<Inbox, 'rate'>
  people: People
  log: Logger
}

interface Scored {
  user: string
  session: string
  score: number
}

const alone = (text: string): Record<string, unknown> => ({ response_type: 'ephemeral', replace_original: false, text })

/** Listens to the buttons. Before the link starts. */
export const takeScores = ({ link, inbox, people, log }: Given): void => {
  const scores = link.acts<Scored, Record<string, unknown>>({
    name: 'customers: scores',
    async act({ user, session, score }) {
      if (await people.isTeammate(await people.person({ user }))) return alone('Only customers rate here.')
      try {
        await inbox.rate(session, { score }, `${user} ${score}`)
        return { ...thanks(score), replace_original: true }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return alone('This conversation can not be rated any more.')
      }
    },
  })

  link.bolt.action(/^customer:score:[1-5]$/, async ({ ack, action, body, respond }) => {
    if (action.type !== 'button' || body.type !== 'block_actions') return ack()
    const [score, session = ''] = (action.value ?? '').split(' ')
    const { id: user } = body.user
    const { done } = await scores.keep({
      id: `${user} ${body.trigger_id}`,
      lane: session,
      body: { user, session, score: Number(score) },
    })
    await ack()
    try {
      const words = await done
      if (words) await respond(words as Parameters<typeof respond>[0])
    } catch (error) {
      log.warn({ error }, 'a customer’s score could not be answered')
    }
  })
}
