// The bytes of a customer's file. Where they lie is written in the message, so by whoever wrote it: they are fetched from WhatsApp and from nowhere
// else, and once more where the phone has put them there anew.
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, second } from '#core/model/time.ts'
import { Refused } from '#core/ports/failure.ts'
import type { Library, WAMessage } from './library.ts'

interface Given {
  library: Library
  /** Of WhatsApp's WebSocket, where that is another one: what stands in its place in a test has its files on the same machine. */
  url?: string
  clock: Clock
  /** Has the phone put the file there anew; answers nothing while the phone does not. */
  renew(message: WAMessage): Promise<WAMessage>
}

/** How long the phone is waited for. */
const patience: Duration = 20 * second

/** The number that a server answered with, in the library's errors. */
export const statusOf = (error: unknown): number | undefined =>
  (error as { output?: { statusCode?: number } } | undefined)?.output?.statusCode

const gone = (error: unknown): boolean => [404, 410].includes(statusOf(error) ?? 0)

export const createMedia = ({ library, url, clock, renew }: Given): ((message: WAMessage) => Promise<AsyncIterable<Uint8Array>>) => {
  const bed = url === undefined ? undefined : new URL(url).hostname

  /** As the library would make it. */
  const addressOf = ({ message }: WAMessage): string => {
    const content = library.extractMessageContent(message) ?? {}
    const type = library.getContentType(content)
    const { url: whole, directPath } = (type === undefined ? {} : (content[type] ?? {})) as { url?: string; directPath?: string }
    if (!directPath) return whole ?? ''
    return library.getUrlFromDirectPath(directPath, whole && URL.canParse(whole) ? new URL(whole).host : undefined)
  }

  const fetched = async (message: WAMessage): Promise<AsyncIterable<Uint8Array>> => {
    const address = addressOf(message)
    const { protocol, hostname, port } = URL.canParse(address) ? new URL(address) : { protocol: '', hostname: '', port: '' }
    const isTheirs = protocol === 'https:' && port === '' && /(^|\.)whatsapp\.net$/.test(hostname)
    if (!isTheirs && hostname !== bed) throw new Refused('it does not lie at WhatsApp, and was not fetched')
    return library.downloadMediaMessage(message, 'stream', {})
  }

  const anew = async (message: WAMessage): Promise<WAMessage> => {
    let cancel = (): void => {}
    const late = new Promise<never>((_, reject) => {
      cancel = clock.after(patience, () => reject(new Refused('it lies at WhatsApp no more, and the phone did not bring it again')))
    })
    return Promise.race([renew(message), late]).finally(cancel)
  }

  return async message => {
    try {
      return await fetched(message)
    } catch (error) {
      // The library means to do this itself, and looks for the number in another place.
      if (!gone(error)) throw error
      return fetched(await anew(message))
    }
  }
}
