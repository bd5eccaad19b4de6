// How the desk fares: what an admin must know and do, in words, instead of silence.
import type { SlackLink } from '#connectors/links/slack/link.ts'
import type { Clock } from '#core/lib/clock.ts'
import { second } from '#core/model/time.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Health } from '#core/ports/part.ts'

/** Slack's own word for why a call was refused, such as `missing_scope`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Scopes without which something of the desk does not work: the connection's health names those that are missing. */
export const scopes = ['chat:write', 'reactions:write', 'channels:history', 'channels:read', 'files:read', 'files:write', 'users:read']

/** What is wrong for longer than a moment; the same trouble is told once until it is over. */
export interface Troubles {
  tell(about: string, why: string): void
  over(about: string): void
  health(): Promise<Health>
}

/** Health is asked often, and Slack counts calls. */
const fresh = 30 * second

export const createTroubles = ({ link, channel, clock }: { link: SlackLink; channel: string; clock: Clock }): Troubles => {
  const known = new Map<string, string>()

  let asked: { at: number; answer: Promise<string | undefined> } | undefined
  const room = (): Promise<string | undefined> => {
    if (!asked || clock.now() - asked.at > fresh) asked = { at: clock.now(), answer: look() }
    return asked.answer
  }

  const look = async (): Promise<string | undefined> => {
    try {
      const { channel: found } = await link.call<{
        channel?: { name?: string; is_archived?: boolean; is_member?: boolean; is_ext_shared?: boolean }
      }>('conversations.info', { channel })
      const name = found?.name ? `#${found.name}` : channel
      if (found?.is_archived) return `the desk’s channel ${name} is archived: unarchive it, or name another in SLACK_DESK_CHANNEL`
      if (found?.is_member === false) return `the bot is not in the desk’s channel ${name}: type “/invite @Threadline” there`
      if (found?.is_ext_shared)
        return `the desk’s channel ${name} is shared with another organisation, which reads every note there: name another in SLACK_DESK_CHANNEL`
      return undefined
    } catch (error) {
      if (error instanceof Gone)
        return `the desk’s channel ${channel} is not there, or the bot is not in it: invite the bot, or name another in SLACK_DESK_CHANNEL`
      if (codeOf(error) === 'missing_scope') return undefined
      return `the desk’s channel could not be looked at: ${error instanceof Error ? error.message : error}`
    }
  }

  return {
    tell: (about, why) => void known.set(about, why),
    over: about => void known.delete(about),
    async health() {
      const all = [await room(), ...known.values()].filter(one => one !== undefined)
      return all.length === 0 ? ((await link.health?.()) ?? { ok: true }) : { ok: false, why: all.join('; ') }
    },
  }
}

/** Runs what needs a scope; without the scope it is left out, and told. Answers undefined then. */
export const ifAllowed = async <T>(troubles: Troubles, scope: string, what: string, run: () => Promise<T>): Promise<T | undefined> => {
  try {
    const done = await run()
    troubles.over(scope)
    return done
  } catch (error) {
    if (!(error instanceof Refused) || codeOf(error) !== 'missing_scope') throw error
    troubles.tell(scope, `the scope ${scope} is missing, so ${what}: add it under “OAuth & Permissions” and install the app again`)
    return undefined
  }
}
