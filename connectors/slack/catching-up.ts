// After a gap: asks Slack for what was written meanwhile, and for what was changed, taken back or reacted to, and takes it by the same path.
// https://docs.slack.dev/reference/methods/conversations.history
import type { Logger } from 'pino'
import { emojiOf } from '#connectors/links/slack/emoji.ts'
import type { SlackLink } from '#connectors/links/slack/link.ts'
import { createPast, type Past, type PastMessage } from '#connectors/links/slack/past.ts'
import type { Clock } from '#core/lib/clock.ts'
import { type Duration, day, second, type Time } from '#core/model/time.ts'
import type { Inbox, Standing } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { mask } from '#core/safety/masking/mask.ts'
import { messageId, readMessageId, slackIdentity, timeOf } from './address.ts'
import type { Memory } from './memory.ts'
import { messageIn } from './parse.ts'
import type { People } from './people.ts'
import type { Rooms } from './rooms.ts'
import type { Taking } from './taking.ts'

/** Threads whose answers are asked for, the latest first: history tells only of top-level messages. */
const mostThreads = 40
/** Changes are looked for in what was written in this time, however long the gap. */
const window: Duration = 1 * day
/** Messages of a channel that seem to be gone and are asked for one by one. */
const mostGone = 50

export interface CatchingUpGiven {
  link: SlackLink
  inbox: Pick<Inbox, 'standing' | 'whereabouts' | 'changed' | 'recovered'>
  memory: Memory
  people: People
  rooms: Rooms
  taking: Taking
  clock: Clock
  log: Logger
  /** Channels that are read from now on, also if nobody has written there yet. */
  channels: string[]
}

export const createCatchingUp = (given: CatchingUpGiven): (() => Promise<void>) => {
  const { link, inbox, memory, people, rooms, taking, clock, log, channels } = given
  const past = createPast({ link, clock })

  const take = (id: string, channel: string, event: Record<string, unknown>, at = clock.now()): Promise<boolean> =>
    taking.take({ id, at, team: link.self().team, event: { ...event, type: 'message', channel } })

  /** What stands in a channel and in its threads, each message once. */
  const channelSince = async (channel: string, oldest: string): Promise<Past & { roots: string[] }> => {
    const top = await past(channel, oldest)
    const known = await memory.threads(channel)
    const begun = top.messages.filter(message => message.latest_reply).map(message => message.ts)
    const roots = [...new Set([...begun, ...known])].slice(0, mostThreads)
    const replies = await Promise.all(roots.map(ts => past(channel, oldest, ts).catch((): Past => ({ messages: [], whole: false }))))
    const byTime = new Map([...top.messages, ...replies.flatMap(({ messages }) => messages)].map(message => [message.ts, message]))
    const messages = [...byTime.values()].sort((a, b) => Number(a.ts) - Number(b.ts))
    return { messages, whole: top.whole, roots: known }
  }

  /** What is kept of the conversations that these messages belong to, by the message. */
  const standingAt = async (channel: string, stamps: Iterable<string>): Promise<Map<string, Standing>> => {
    const addresses = new Set<string>()
    for (const ts of stamps) {
      const at = await inbox.whereabouts('slack', messageId(channel, ts))
      if (at) addresses.add(at.address)
    }
    const all = await Promise.all([...addresses].map(address => inbox.standing('slack', address)))
    return new Map(all.flat().map(message => [message.platformId, message]))
  }

  const reworded = async (channel: string, message: PastMessage, stood: Standing): Promise<boolean> => {
    const now = messageIn(message)
    if (!now || !message.edited || stood.deleted) return false
    const { text } = mask(await taking.wordsOf(now))
    if (stood.text.startsWith(text)) return false
    return take(`missed edit ${channel} ${message.ts} ${message.edited.ts}`, channel, { subtype: 'message_changed', message })
  }

  /** Customers' reactions that came or went. Slack may name fewer people than reacted: then nobody is taken to have withdrawn. */
  const reacted = async (channel: string, message: PastMessage, stood: Standing): Promise<number> => {
    let changes = 0
    const of = messageId(channel, message.ts)
    const change = (emoji: string, removed: boolean) => ({
      channel: 'slack',
      id: `missed ${of} ${emoji} ${clock.now()}`,
      kind: 'reaction' as const,
      of,
      at: clock.now(),
      emoji,
      ...(removed ? { removed: true } : {}),
    })
    const now = message.reactions ?? []
    for (const { name, users } of now) {
      const emoji = emojiOf(name)
      if (stood.reactions.some(one => one.emoji === emoji)) continue
      for (const user of users) {
        const person = await people.person({ user })
        if (person.bot || (await people.isTeammate(person))) continue
        await inbox.changed({ ...change(emoji, false), sender: people.sender(person) })
        changes += 1
        break
      }
    }
    for (const { emoji, identities } of stood.reactions) {
      const there = now.find(({ name }) => emojiOf(name) === emoji)
      const still = there && (there.count > there.users.length || there.users.some(user => identities.some(one => isOf(one, user))))
      if (still) continue
      await inbox.changed({ ...change(emoji, true), sender: { identities } })
      changes += 1
    }
    return changes
  }

  /** Slack is asked for the message itself before it counts as taken back: only a plain word that it is not there is one. */
  const isGone = async (channel: string, ts: string): Promise<boolean> => {
    try {
      const { messages = [] } = await link.call<{ messages?: PastMessage[] }>('conversations.replies', {
        channel,
        ts,
        limit: 1,
        inclusive: true,
      })
      return messages.some(one => one.ts === ts && one.subtype === 'tombstone')
    } catch (error) {
      if (error instanceof Refused && /^(?:thread|message)_not_found$/.test(error.code ?? '')) return true
      if (error instanceof Gone) return rooms.isThere(channel)
      throw error
    }
  }

  const takenBack = async (
    channel: string,
    there: Map<string, PastMessage>,
    standing: Map<string, Standing>,
    oldest: string,
  ): Promise<number> => {
    const missing = [...standing.values()].filter(({ platformId, deleted, author }) => {
      const at = readMessageId(platformId)
      if (at.channel !== channel || deleted || (author !== 'contact' && author !== 'agent') || Number(at.ts) <= Number(oldest)) return false
      const now = there.get(at.ts)
      return now === undefined || now.subtype === 'tombstone'
    })
    let changes = 0
    for (const { platformId, author, identities } of missing.slice(-mostGone)) {
      const { ts } = readMessageId(platformId)
      if (author !== 'contact' || !(await isGone(channel, ts))) continue
      const change = { channel: 'slack', id: `gone ${platformId}`, kind: 'delete' as const, of: platformId, at: clock.now() }
      await inbox.changed({ ...change, sender: { identities } })
      changes += 1
    }
    return changes
  }

  const recover = async (channel: string, seen: string): Promise<{ recovered: Time[]; changed: number }> => {
    const oldest = String(Math.min(Number(seen), (clock.now() - window) / second))
    const { messages, whole, roots } = await channelSince(channel, oldest)
    const recovered: Time[] = []
    let changed = 0
    const before = messages.filter(message => Number(message.ts) <= Number(seen))
    for (const message of messages) {
      if (Number(message.ts) <= Number(seen)) continue
      if (await take(`missed:${channel}:${message.ts}`, channel, message, timeOf(message.ts))) recovered.push(timeOf(message.ts))
    }
    const standing = await standingAt(channel, [...before.map(({ ts }) => ts), ...roots])
    for (const message of before) {
      const stood = standing.get(messageId(channel, message.ts))
      if (!stood) continue
      if (await reworded(channel, message, stood)) changed += 1
      changed += await reacted(channel, message, stood)
    }
    if (whole) changed += await takenBack(channel, new Map(messages.map(message => [message.ts, message])), standing, oldest)
    return { recovered, changed }
  }

  return async () => {
    const seen = (await memory.seen()).filter(([channel]) => rooms.may(channel))
    for (const channel of channels) if (!seen.some(([known]) => known === channel)) await memory.saw(channel, String(clock.now() / second))
    const recovered: Time[] = []
    let changed = 0
    for (const [channel, ts] of seen) {
      try {
        const found = await recover(channel, ts)
        recovered.push(...found.recovered)
        changed += found.changed
      } catch (error) {
        log.warn({ error, channel }, 'what was written in a channel meanwhile could not be read')
      }
    }
    if (recovered.length > 0) await inbox.recovered('slack', { count: recovered.length, since: Math.min(...recovered) })
    if (changed > 0) log.info({ changed }, `${changed} changes recovered that were made while Slack was not connected`)
  }
}

const isOf = (identity: string, user: string): boolean => identity === slackIdentity(identity.split(':')[1] ?? '', user)
