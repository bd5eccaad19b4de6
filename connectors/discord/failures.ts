// Every failure of Discord's API as what to do next.
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'

const words: Record<number, string> = {
  10008: 'the message is not there any more',
  30046: 'Discord takes no more changes of a message so old for now',
  40005: 'the files are larger than Discord takes',
  50001: 'the bot may not see this channel: give it “View Channel” there',
  50005: 'the message is somebody else’s',
  50007:
    'they take no direct messages from the bot: they have to allow messages from the server’s members, share a server with the bot, and not block it',
  50013: 'the bot lacks a permission there; npm run setup discord says which',
  50083: 'the thread is archived, and the bot may not bring it back',
  50278: 'they share no server with the bot, so Discord lets it write them no direct messages',
  90001: 'they have blocked the bot',
  160005: 'the thread is locked',
  160006: 'the server has reached its most active threads',
}

interface ApiError extends Error {
  code?: number | string
  status?: number
  retryAfter?: number
}

/** Said where the token is not valid. */
export const voidToken = 'Discord does not know the bot’s token (DISCORD_TOKEN): it was reset, or is another’s'

/** Discord's code in an error, 0 where it has none. */
export const codeOf = (error: unknown): number => {
  const { code } = error as ApiError
  return typeof code === 'number' ? code : 0
}

/**
 * Retry, Refused, Reconnect or Gone; what leaves it open whether it arrived stays as it is. `unclear` is true for an error of Discord's own,
 * after which it may have arrived.
 */
export const failureOf = (error: unknown): { failure: unknown; unclear: boolean } => {
  if (!(error instanceof Error)) return { failure: error, unclear: false }
  const { name, status = 0, retryAfter, message } = error as ApiError
  const code = codeOf(error)
  const named = String(code || status)
  if (name.startsWith('RateLimitError')) return { failure: new Retry('Discord asks to wait', retryAfter), unclear: false }
  if (status === 429) return { failure: new Retry('Discord asks to wait'), unclear: false }
  if (status === 401) return { failure: new Reconnect(voidToken), unclear: false }
  if (status >= 500) return { failure: new Retry(`Discord answered ${status}`), unclear: true }
  if (code === 10003) return { failure: new Gone('the channel or thread is not there any more'), unclear: false }
  if (status >= 400)
    return { failure: new Refused(words[code] ?? `Discord refused it: ${message.slice(0, 200)} (${named})`, named), unclear: false }
  return { failure: error, unclear: false }
}
