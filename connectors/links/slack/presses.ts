// What people press and type, on its way to Bolt's listeners. What no listener answers is answered here: a press on a button of an older
// version must not look like a broken app. https://docs.slack.dev/interactivity/handling-user-interaction/#acknowledgment_response
import type { App, ReceiverEvent } from '@slack/bolt'
import type { Logger } from 'pino'

const outdated = 'This is from an older version and does nothing any more. Please use the newest message, or open the app’s Home tab.'
const broken = 'That did not work, and nothing was changed. Please try again; the house’s log says what happened.'

interface Pressed {
  type?: unknown
  command?: unknown
  response_url?: unknown
  view?: { title?: unknown }
  actions?: { url?: unknown; type?: unknown }[]
}

const notice = (text: string): Record<string, unknown> => ({ response_type: 'ephemeral', replace_original: false, text })

const modal = (text: string): Record<string, unknown> => ({
  response_action: 'update',
  view: {
    type: 'modal',
    title: { type: 'plain_text', text: 'Not done' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
  },
})

/** Hands presses, commands, shortcuts and windows to `bolt`, and sees to it that each gets an answer. */
export const createPresses = ({ bolt, log, post }: { bolt: Pick<App, 'processEvent'>; log: Logger; post: typeof fetch }) => {
  const say = async (body: Pressed, ack: ReceiverEvent['ack'], text: string): Promise<void> => {
    if (body.command !== undefined) return ack(notice(text) as Parameters<typeof ack>[0])
    if (body.type === 'view_submission') return ack(modal(text) as Parameters<typeof ack>[0])
    if (body.type === 'block_suggestion') return ack({ options: [] } as Parameters<typeof ack>[0])
    await ack()
    const link = body.actions?.some(action => typeof action.url === 'string')
    if (link || body.type === 'view_closed' || typeof body.response_url !== 'string') return
    await post(body.response_url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(notice(text)),
    }).catch(() => log.debug('a press could not be answered'))
  }

  return async (event: ReceiverEvent): Promise<void> => {
    const body = event.body as Pressed
    let answered = false
    let failed = false
    const ack: ReceiverEvent['ack'] = async response => {
      if (answered) return
      answered = true
      await event.ack(response)
    }
    try {
      await bolt.processEvent({ ...event, ack })
    } catch (error) {
      failed = true
      log.error({ error, type: body.type ?? body.command }, 'what was pressed in Slack failed')
    }
    if (!answered) await say(body, ack, failed ? broken : outdated)
  }
}
