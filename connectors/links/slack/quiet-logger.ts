// Slack's own packages log into the house's log. Their debug lines hold whole requests, so those are left out.
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt'
import type { Logger } from 'pino'

/** What the packages take for their troubles are ours to judge: an error of theirs is a warning here. */
export const quietLogger = (log: Logger): SlackLogger => {
  const words = (said: unknown[]): string => said.map(one => (one instanceof Error ? one.message : String(one))).join(' ')
  return {
    debug() {},
    info() {},
    warn: (...said) => log.debug({ slack: words(said) }, 'Slack’s package warns'),
    error: (...said) => log.warn({ slack: words(said) }, 'Slack’s package reports'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  }
}
