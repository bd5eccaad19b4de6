// Bytes from and to Teams. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute } from '#core/model/time.ts'
import { Reconnect, Refused, Retry } from '#core/ports/failure.ts'
import type { Calls } from './calls.ts'
import type { Hosts } from './hosts.ts'
import type { TeamsLink } from './link.ts'

/** A file may take so long. */
const patience: Duration = 5 * minute

interface Needs {
  hosts: Hosts
  token: Calls['token']
  clock: Clock
}

export const createFiles = ({ hosts, token, clock }: Needs): Pick<TeamsLink, 'download' | 'upload'> => {
  const limited = (): { signal: AbortSignal; over(): void } => {
    const gave = new AbortController()
    return { signal: gave.signal, over: clock.after(patience, () => gave.abort(new Error('the file took too long'))) }
  }

  /** Every step of a redirection is looked at; our token goes to Teams itself alone. */
  const fetchFile = async (url: URL, signal: AbortSignal, left = 4): Promise<Response> => {
    const ours = hosts.isService(url.href)
    if (!ours && !hosts.isStore(url.href)) throw new Refused('the file is not kept at Teams', 'not_at_teams')
    const headers = ours ? { authorization: `Bearer ${await token()}` } : {}
    const response = await fetch(url, { headers, redirect: 'manual', signal })
    const to = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || to === null) return response
    await response.body?.cancel()
    if (left === 0) throw new Refused('Teams sends from one address to the next instead of the file', 'redirected')
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
    async download(address) {
      const { signal, over } = limited()
      try {
        if (!URL.canParse(address)) throw new Refused('the file has no address', 'no_address')
        const response = await fetchFile(new URL(address), signal)
        if (response.ok && response.body !== null) return readAll(response.body, over)
        await response.body?.cancel()
        if (response.status >= 500 || response.status === 429) throw new Retry(`Teams does not give the file (${response.status})`)
        if (response.status === 404 || response.status === 410) throw new Refused('the file is not at Teams any more', 'file_deleted')
        throw new Refused(`Teams does not give the file (${response.status})`, String(response.status))
      } catch (error) {
        over()
        if (error instanceof Refused || error instanceof Retry || error instanceof Reconnect) throw error
        throw new Retry('the file could not be fetched from Teams')
      }
    },

    async upload(address, content) {
      if (!hosts.isStore(address)) throw new Refused('Teams names a place for the file that is not Microsoft’s', 'not_at_teams')
      const { signal, over } = limited()
      try {
        const last = content.length - 1
        const response = await fetch(address, {
          method: 'PUT',
          headers: { 'content-type': 'application/octet-stream', 'content-range': `bytes 0-${last}/${content.length}` },
          body: content as BodyInit,
          redirect: 'error',
          signal,
        })
        await response.arrayBuffer()
        if (response.ok) return
        if (response.status >= 500 || response.status === 429) throw new Retry(`Teams did not take the file (${response.status})`)
        throw new Refused(`Teams did not take the file (${response.status})`, String(response.status))
      } catch (error) {
        throw error instanceof Retry || error instanceof Refused ? error : new Retry('the file did not get to Teams')
      } finally {
        over()
      }
    },
  }
}
