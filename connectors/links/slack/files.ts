// Files to and from Slack. https://docs.slack.dev/messaging/working-with-files
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute } from '#core/model/time.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { SlackConfig } from './config.ts'
import { lost } from './failures.ts'
import type { SlackLink } from './link.ts'

/** A file may take so long. */
const patience: Duration = 5 * minute

const target = z.object({ upload_url: z.url(), file_id: z.string() })

/** Only Slack itself gets our token, whatever address a message names. */
const isSlack = (url: URL, api: URL): boolean =>
  url.host === api.host ||
  (url.protocol === 'https:' && /(^|\.)(slack\.com|slack-files\.com|slack-edge\.com|slack-gov\.com)$/.test(url.hostname))

export const createFiles = (
  { botToken, apiUrl }: SlackConfig,
  call: SlackLink['call'],
  clock: Clock,
): Pick<SlackLink, 'upload' | 'download'> => {
  const api = new URL(apiUrl)
  const limited = (): { signal: AbortSignal; over(): void } => {
    const gave = new AbortController()
    const over = clock.after(patience, () => gave.abort(new Error('the file took too long')))
    return { signal: gave.signal, over }
  }

  const fetchFile = async (url: URL, signal: AbortSignal, left = 3): Promise<Response> => {
    if (!isSlack(url, api)) throw new Refused('the file is not kept at Slack', 'not_at_slack')
    const response = await fetch(url, { headers: { authorization: `Bearer ${botToken}` }, redirect: 'manual', signal })
    const to = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || to === null) return response
    await response.body?.cancel()
    if (left === 0) throw new Refused('Slack sends from one address to the next instead of the file', 'redirected')
    return fetchFile(new URL(to, url), signal, left - 1)
  }

  async function* readAll(body: ReadableStream<Uint8Array>, over: () => void): AsyncIterable<Uint8Array> {
    try {
      yield* body
    } finally {
      over()
    }
  }

  return {
    async upload({ channel, thread, name, content, size, comment }) {
      const made = target.parse(await call('files.getUploadURLExternal', { filename: name, length: size }))
      const chunks: Uint8Array[] = []
      for await (const chunk of content) chunks.push(chunk)
      const { signal, over } = limited()
      try {
        const response = await fetch(made.upload_url, { method: 'POST', body: new Blob(chunks as BlobPart[]), redirect: 'error', signal })
        await response.arrayBuffer()
        // The bytes alone show nowhere: nothing has happened yet.
        if (!response.ok) throw new Retry(`Slack did not take the file (${response.status})`)
      } catch (error) {
        throw error instanceof Retry ? error : new Retry('the file did not get to Slack')
      } finally {
        over()
      }
      await call('files.completeUploadExternal', {
        files: [{ id: made.file_id, title: name }],
        channel_id: channel,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...(comment === undefined ? {} : { initial_comment: comment }),
      })
      return { file: made.file_id }
    },

    async download(address) {
      const { signal, over } = limited()
      try {
        const response = await fetchFile(new URL(address), signal)
        if (response.status === 401 || response.status === 403)
          throw new Reconnect('Slack does not let the app read files: is the scope files:read there?')
        if (response.status === 404 || response.status === 410) throw new Refused('the file is not at Slack any more', 'file_deleted')
        if (response.status >= 500 || response.status === 429) throw new Retry(`Slack does not give the file (${response.status})`)
        const page = response.headers.get('content-type')?.startsWith('text/html') === true
        if (!response.ok || response.body === null || (page && !/\.html?(\?|$)/i.test(address)))
          throw new Refused('Slack sends its sign-in page instead of the file: is the scope files:read there?', 'sign_in')
        return readAll(response.body, over)
      } catch (error) {
        over()
        if (error instanceof Refused || error instanceof Retry || error instanceof Reconnect) throw error
        throw error instanceof TypeError
          ? new Retry('the file could not be fetched from Slack')
          : lost('the file could not be fetched from Slack')
      }
    },
  }
}
