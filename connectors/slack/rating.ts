// How customers rate in Slack: five buttons, then a word in a window if they like. Teammates see the buttons and can not use them.
// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload, https://docs.slack.dev/surfaces/modals
import type { Logger } from 'pino'
import { z } from 'zod'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import { Problem } from '#core/model/problem.ts'
import type { Inbox } from '#core/ports/connector.ts'
import { commentField, commentWindow, thanks } from './format.ts'
import type { People } from './people.ts'

interface Given {
  link: SlackLink
  inbox: Pick<Inbox, 'rate'>
  people: People
  log: Logger
}

/** What the window remembers: which score of which session, and the message that thanks for it. */
const about = z.object({ score: z.int().min(1).max(5), session: z.string(), channel: z.string(), ts: z.string() })
export type RatingAbout = z.infer<typeof about>

const tooLate = 'This conversation can not be rated any more.'

const read = (value: string | undefined): { score: number; session: string } => {
  const [score, session = ''] = (value ?? '').split(' ')
  return { score: Number(score), session }
}

/** Listens for the buttons and the window; before the connection starts. */
export const wireRating = ({ link, inbox, people, log }: Given): void => {
  const isTeammate = async (user: string): Promise<boolean> => people.isTeammate(await people.person({ user }))

  link.bolt.action(/^customer:score:[1-5]$/, async ({ ack, action, body, respond }) => {
    await ack()
    if (action.type !== 'button' || body.type !== 'block_actions') return
    const { score, session } = read(action.value)
    const whisper = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text })
    if (await isTeammate(body.user.id)) {
      await whisper('Only customers rate here.')
      return
    }
    try {
      await inbox.rate(session, { score }, `${body.user.id} ${score}`)
      await respond({ ...thanks({ score, session }), replace_original: true } as Parameters<typeof respond>[0])
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await whisper(tooLate)
    }
  })

  link.bolt.action('customer:comment', async ({ ack, action, body, respond }) => {
    await ack()
    if (action.type !== 'button' || body.type !== 'block_actions') return
    if (await isTeammate(body.user.id)) {
      await respond({ response_type: 'ephemeral', replace_original: false, text: 'Only customers rate here.' })
      return
    }
    const of: RatingAbout = { ...read(action.value), channel: body.channel?.id ?? '', ts: body.message?.ts ?? '' }
    await link.call('views.open', { trigger_id: body.trigger_id, view: commentWindow(of.score, JSON.stringify(of)) }, { urgent: true })
  })

  link.bolt.view('customer:comment', async ({ ack, view, body }) => {
    const { score, session, channel, ts } = about.parse(JSON.parse(view.private_metadata))
    const comment = view.state.values[commentField]?.[commentField]?.value?.trim() ?? ''
    if (comment === '') {
      await ack({ response_action: 'errors', errors: { [commentField]: 'Write a few words, or close the window.' } })
      return
    }
    try {
      await inbox.rate(session, { score, comment }, `${body.user.id} ${view.id}`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await ack({ response_action: 'errors', errors: { [commentField]: tooLate } })
      return
    }
    await ack()
    if (channel !== '' && ts !== '')
      await link
        .call('chat.update', { channel, ts, ...thanks({ score }) })
        .catch(error => log.debug({ error }, 'the thanks for a score could not be changed'))
  })
}
