// The one place where what goes wrong at Teams gets a name by what to do next.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages and …/bots/how-to/rate-limit
import { z } from 'zod'
import { lookup } from '#core/lib/lookup.ts'
import { type Duration, second } from '#core/model/time.ts'
import { Gone, Reconnect, Refused, Retry } from '#core/ports/failure.ts'

const body = z.looseObject({
  error: z
    .looseObject({
      code: z.string().nullish(),
      message: z.string().nullish(),
      innerHttpError: z.looseObject({ body: z.unknown() }).nullish(),
    })
    .nullish(),
  code: z.string().nullish(),
  message: z.string().nullish(),
})

/** The app is not there any more, or the person does not want it. */
const gone: Record<string, string> = lookup({
  BotNotInConversationRoster: 'the app was removed from this conversation in Teams: whoever uses it has to add it again',
  ForbiddenOperationException: 'the app was removed from this conversation in Teams, or the person has blocked it',
  MessageWritesBlocked: 'the person has blocked or removed the app in Teams: nothing can be written to them there',
  ConversationBlockedByUser: 'the person has blocked the app in Teams: nothing can be written to them there',
  ConversationNotFound: 'the conversation is not there any more in Teams',
  NotFound: 'the conversation is not there any more in Teams',
  BotDisabledByAdmin: 'an admin of Teams has switched the app off',
})

const words: Record<string, string> = lookup({
  MessageSizeTooBig: 'the message is too long for Teams',
  MessageSizeTooLarge: 'the message is too long for Teams',
  BadSyntax: 'Teams does not understand the message',
  BadArgument: 'Teams does not understand the message',
  ActivityNotFoundInConversation: 'the message is not there any more in Teams',
  MultipleTenantsNotAllowed: 'the person belongs to another organisation, whose Teams does not have this app',
})

/** Microsoft asks that these, and all from 500 on, be tried again with growing pauses: the message counts as not taken. */
const passing = [408, 412, 429]

/** Nobody knows whether Teams took it. */
export const lost = (reason: string): Error => new Error(reason)

const pauseOf = (response: Response, now: number): Duration | undefined => {
  const header = response.headers.get('retry-after')
  if (header === null) return undefined
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * second : Date.parse(header) - now
  return wait > 0 ? wait : undefined
}

export interface Asked {
  /** In words, for whoever reads the reason. */
  what: string
  /** Twice is the same as once. */
  harmless: boolean
}

/** An answer that is no success, by its name. */
export const failureOf = async (response: Response, { what }: Asked, now: number): Promise<Error> => {
  const { status } = response
  const read = body.safeParse(await response.json().catch(() => undefined)).data
  const code = read?.error?.code ?? read?.code ?? ''
  const detail = (read?.error?.message ?? read?.message ?? '').slice(0, 200)
  if (passing.includes(status) || status >= 500) return new Retry(`Teams asks for a pause (${status})`, pauseOf(response, now))
  if (status === 401)
    return new Reconnect('Teams does not take the bot’s token: is the bot’s app id TEAMS_APP_ID, and its tenant TEAMS_TENANT_ID?')
  if (words[code] !== undefined) return new Refused(words[code], code)
  if (gone[code] !== undefined) return new Gone(gone[code])
  if (status === 403) return new Gone(`Teams does not let the app ${what}: it was removed there, is blocked, or was never added`)
  if (status === 404 || status === 410) return new Gone('the conversation or the message is not there any more in Teams')
  if (status === 413) return new Refused('the message is too long for Teams', 'too_large')
  const named = /^[\w.-]{1,80}$/.test(code) ? code : String(status)
  return new Refused(`Teams does not let the app ${what} (${named})${detail === '' ? '' : `: ${detail}`}`, named)
}

const unsent = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  const { code, cause } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : codeOf(cause)
}

/** A call that got no answer, by its name. */
export const silenceOf = (error: unknown, { what, harmless }: Asked): Error => {
  const code = codeOf(error)
  if (code !== undefined && unsent.includes(code)) return new Retry(`Teams can not be reached (${code})`)
  return harmless ? new Retry('Teams did not answer') : lost(`Teams did not answer when the app wanted to ${what}`)
}
