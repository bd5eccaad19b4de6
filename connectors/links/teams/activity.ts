// What Teams posts, read with care: it is signed, but not ours.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Identity } from '#core/model/contact.ts'
import type { TeamsAccount, TeamsActivity, TeamsConversation } from './link.ts'

const words = z.string().max(500)
const account = z.looseObject({ id: words.min(1), name: words.nullish(), aadObjectId: words.nullish(), tenantId: words.nullish() })

const envelope = z.looseObject({
  type: words.min(1),
  id: words.nullish(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(500),
  timestamp: words.nullish(),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: words.min(1), conversationType: words.nullish(), tenantId: words.nullish() }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: words }).nullish(),
      team: z.looseObject({ id: words.nullish() }).nullish(),
      eventType: words.nullish(),
    })
    .nullish(),
})

export interface Told {
  activity: TeamsActivity
  serviceUrl: string
}

const accountOf = ({ id, name, aadObjectId: aad, tenantId: tenant }: z.infer<typeof account>): TeamsAccount => ({
  id,
  ...(name ? { name } : {}),
  ...(aad ? { aad: aad.toLowerCase() } : {}),
  ...(tenant ? { tenant: tenant.toLowerCase() } : {}),
})

const threaded = /^(.*);messageid=(.+)$/s

/** Channel and first message of a conversation's id. */
export const partsOf = (id: string): { base: string; root?: string } => {
  const [, base = id, root] = threaded.exec(id) ?? []
  return root === undefined ? { base } : { base, root }
}

export const threadOf = (base: string, root: string): string => `${base};messageid=${root}`

const conversationOf = (read: z.infer<typeof envelope>, tenant: string): TeamsConversation => {
  const { id, conversationType: type, tenantId } = read.conversation
  const kind = type === 'channel' ? 'channel' : type === 'groupChat' ? 'group' : 'personal'
  const { base, root = kind === 'channel' && read.type === 'message' ? (read.id ?? undefined) : undefined } = partsOf(id)
  const team = read.channelData?.team?.id
  return {
    id: root === undefined ? base : threadOf(base, root),
    base,
    ...(root === undefined ? {} : { root }),
    kind,
    tenant: (tenantId ?? read.channelData?.tenant?.id ?? tenant).toLowerCase(),
    ...(team ? { team } : {}),
  }
}

const printOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)

/** The activity; undefined where the body is none of Teams. `tenant`: where it does not say. */
export const readActivity = (body: unknown, { tenant, now }: { tenant: string; now: number }): Told | undefined => {
  const { data: read } = envelope.safeParse(body)
  if (!read) return undefined
  const at = Date.parse(read.timestamp ?? '')
  return {
    serviceUrl: read.serviceUrl,
    activity: {
      type: read.type,
      id: read.id || printOf(body),
      at: Number.isNaN(at) ? now : at,
      from: accountOf(read.from),
      bot: accountOf(read.recipient),
      conversation: conversationOf(read, tenant),
      raw: read,
    },
  }
}

/** `editMessage`, `softDeleteMessage`, `undeleteMessage`, `teamMemberRemoved` …; empty where there is none. */
export const eventOf = ({ raw }: TeamsActivity): string => {
  const data = raw.channelData as { eventType?: string | null } | null | undefined
  return data?.eventType ?? ''
}

/** What an activity is kept under: the same when Teams tells it again. A message has one name; what becomes of it has one for each change. */
export const keptAs = (activity: TeamsActivity): string => {
  const { type, id, conversation, raw } = activity
  const name = `${type} ${conversation.base} ${id}`
  return type === 'message'
    ? name
    : `${name} ${printOf([raw.timestamp, raw.text, eventOf(activity), raw.reactionsAdded, raw.reactionsRemoved])}`
}

/** True for what an app wrote, this one or another. */
export const isOfBots = ({ from, bot }: TeamsActivity): boolean => from.id === bot.id || from.id.startsWith('28:')

/** Who somebody is in Teams, beyond one tenant. */
export const teamsIdentity = (tenant: string, aad: string): Identity => `teams:${tenant}:${aad}`

/** Who did it; undefined where Teams does not say who that is. */
export const identityOf = ({ from, conversation }: TeamsActivity): Identity | undefined =>
  from.aad === undefined ? undefined : teamsIdentity(from.tenant ?? conversation.tenant, from.aad)
