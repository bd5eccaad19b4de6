// Which checks can be asked of a connector: read from its traits, its optional methods and what the vendor of the test can play.
import type { Connector } from '../../../ports/connector.ts'
import type { Check } from '../check.ts'
import type { Ability, Platform } from './platform.ts'
import type { Stage } from './stage.ts'

/** What is known of a connector before anything runs. */
export interface About {
  connector: Connector
  platform: Platform
  /** Names of the variables that must never be shown. */
  secrets: string[]
}

export type ConnectorCheck = Check<Stage, About>

const plays = (platform: Platform, ability: Ability): boolean =>
  ability === 'reset' ? platform.next?.acceptThenReset !== undefined : platform[ability] !== undefined && platform[ability] !== false

const lacking = (platform: Platform, ability: Ability): string | undefined =>
  plays(platform, ability) ? undefined : (platform.without?.[ability] ?? undefined)

/** Left out where the author says why the vendor has no such thing. Where nothing is said, the check runs and asks for it. */
export const needs =
  (ability: Ability) =>
  ({ platform }: About): string | undefined =>
    lacking(platform, ability)

const pull = 'its customers read the timeline themselves, so there is no send that could fail'

/** For checks of sends that fail. */
export const needsSends = ({ connector, platform }: About): string | undefined => (connector.traits.pull ? pull : lacking(platform, 'next'))

/** What to say where a platform lacks what a check needs, and no reason is given. */
export const playIt = (ability: Ability): string =>
  `The platform of your test does not play “${ability}”: give it what core/testing/kits/connector/platform.ts describes, or say under without.${ability} why this vendor has none.`
