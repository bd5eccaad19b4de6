// Who somebody is at Slack, asked once in ten minutes. https://docs.slack.dev/reference/methods/users.info
import { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, minute } from '#core/model/time.ts'
import type { SlackLink, SlackPerson, SlackSelf } from './link.ts'

const fresh: Duration = 10 * minute
/** People and groups that are remembered. */
const most = 5000

const text = z.string().nullish()
const userInfo = z.object({
  user: z.object({
    id: z.string(),
    team_id: text,
    name: text,
    real_name: text,
    tz: text,
    is_bot: z.boolean().nullish(),
    is_admin: z.boolean().nullish(),
    is_owner: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    enterprise_user: z.object({ enterprise_id: text }).nullish(),
    profile: z.object({ display_name: text, real_name: text, email: text, image_192: text, image_72: text, image_48: text }).nullish(),
  }),
})

const some = (...values: (string | null | undefined)[]): string | undefined =>
  values.find(value => typeof value === 'string' && value.trim() !== '') ?? undefined

/** The person as Slack describes them. */
export const personOf = (answer: unknown, self: SlackSelf): SlackPerson => {
  const { user } = userInfo.parse(answer)
  const { profile } = user
  const email = some(profile?.email)
  const photo = some(profile?.image_192, profile?.image_72, profile?.image_48)
  const zone = some(user.tz)
  const team = some(user.team_id)
  // Whose workspace is not named is nobody that ours vouches for.
  const sameHouse = team === self.team || (self.enterprise !== undefined && user.enterprise_user?.enterprise_id === self.enterprise)
  return {
    id: user.id,
    name: some(profile?.display_name, profile?.real_name, user.real_name, user.name) ?? user.id,
    ...(email === undefined ? {} : { email }),
    ...(photo === undefined ? {} : { photo }),
    ...(zone === undefined ? {} : { zone }),
    ...(team === undefined ? {} : { team }),
    bot: user.is_bot === true || user.id === 'USLACKBOT',
    admin: user.is_admin === true || user.is_owner === true,
    stranger: user.is_stranger === true || !sameHouse || user.is_restricted === true || user.is_ultra_restricted === true,
  }
}

const remembering = <T>(clock: Clock, load: (id: string) => Promise<T>): ((id: string) => Promise<T>) => {
  const kept = new Map<string, { until: number; value: Promise<T> }>()
  return id => {
    const found = kept.get(id)
    if (found && found.until > clock.now()) return found.value
    const value = load(id)
    kept.delete(id)
    kept.set(id, { until: clock.now() + fresh, value })
    value.catch(() => kept.get(id)?.value === value && kept.delete(id))
    const oldest = kept.size > most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    return value
  }
}

const members = z.object({ users: z.array(z.string()) })

export const createPeople = (call: SlackLink['call'], self: () => SlackSelf, clock: Clock): Pick<SlackLink, 'person' | 'group'> => ({
  person: remembering(clock, async user => personOf(await call('users.info', { user }), self())),
  group: remembering(clock, async usergroup => members.parse(await call('usergroups.users.list', { usergroup })).users),
})
