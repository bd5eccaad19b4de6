// Takes what happens in customers' conversations to the core: a thread is a session, and so are messages of one person that follow each
// other closely; a teammate's answer in a customer's thread is a person's reply.
import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { emojiOf } from '#connectors/links/slack/emoji.ts'
import type { SlackEvent, SlackLink, SlackPerson } from '#connectors/links/slack/link.ts'
import { fromMrkdwn, fromRichText, type Names, namedIn } from '#connectors/links/slack/markdown.ts'
import type { Who } from '#core/model/agent.ts'
import type { Identity } from '#core/model/contact.ts'
import { Problem } from '#core/model/problem.ts'
import { second } from '#core/model/time.ts'
import type { Address, Inbox } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import { messageId, timeOf, writeAddress } from './address.ts'
import type { SlackChannelConfig } from './config.ts'
import type { FilesIn } from './files.ts'
import type { Memory } from './memory.ts'
import { type Happened, passedOn, readHappened, type SlackMessageEvent } from './parse.ts'
import type { People } from './people.ts'
import type { Rooms } from './rooms.ts'

const channelName = 'slack'

export interface TakingGiven {
  link: SlackLink
  config: SlackChannelConfig
  inbox: Inbox
  memory: Memory
  people: People
  rooms: Rooms
  files: FilesIn
  log: Logger
}

export interface Taking {
  /** Answers true where it brought something new. Throws where it should come again. */
  take(event: SlackEvent): Promise<boolean>
  /** A message's words, as they are stored. */
  wordsOf(message: SlackMessageEvent): Promise<string>
}

type Kind<K extends Happened['kind']> = Extract<Happened, { kind: K }>

const quotedAs = (by: string, words: string): string =>
  `${by} wrote:\n${words
    .split('\n')
    .map(row => `> ${row}`)
    .join('\n')}`

export const createTaking = ({ link, config, inbox, memory, people, rooms, files, log }: TakingGiven): Taking => {
  /** Names for the ids in a message; one that can not be found stays an id. */
  const namesFor = async (message: SlackMessageEvent): Promise<Names> => {
    const named = namedIn(message)
    const found = new Map<string, string>()
    await Promise.all(
      named.people.map(async id => {
        const person = await people.person({ user: id }).catch(() => undefined)
        if (person) found.set(id, person.name)
      }),
    )
    return { person: id => found.get(id), channel: id => rooms.nameOf(id) }
  }

  const wordsOf = async (message: SlackMessageEvent): Promise<string> => {
    const names = await namesFor(message)
    const text = fromRichText(message.blocks, names) ?? fromMrkdwn(message.text ?? '', names)
    const me = names.person(link.self().botUser)
    // Who calls the app by its name means what follows.
    const own = me !== undefined && text.startsWith(`@${me} `) ? text.slice(me.length + 2).trimStart() : text
    return [own, ...passedOn(message).map(({ by, words }) => quotedAs(by, fromMrkdwn(words, names)))].filter(part => part !== '').join('\n')
  }

  /** The address of the session that a thread is. */
  const threadAddress = async (channel: string, root: string): Promise<Address> => {
    const known = await inbox.whereabouts(channelName, messageId(channel, root))
    return known?.address ?? writeAddress({ team: link.self().team, channel, root })
  }

  const addressFor = async (channel: string, { user, ts, thread_ts: thread }: SlackMessageEvent, whose: Identity): Promise<Address> => {
    const { team } = link.self()
    if (rooms.isDm(channel)) {
      const address = writeAddress({ team, channel })
      const under = thread && thread !== ts ? thread : ''
      await Promise.all([memory.answerUnder(address, under, whose), memory.active(channel, thread ?? ts, ts)])
      return address
    }
    if (thread && thread !== ts) {
      const address = await threadAddress(channel, thread)
      await Promise.all([memory.answerUnder(address, thread, whose), memory.active(channel, thread, ts)])
      return address
    }
    const last = await memory.last(channel, user)
    const near = last !== undefined && Math.abs(Number(ts) - Number(last.ts)) * second <= config.gap
    const address = near ? last.address : writeAddress({ team, channel, root: ts })
    await Promise.all([
      memory.wrote(channel, user, { ts, address }, whose),
      memory.answerUnder(address, ts, whose),
      memory.active(channel, ts, ts),
    ])
    return address
  }

  const tellOversize = async (channel: string, { user, ts, thread_ts: thread }: SlackMessageEvent, names: string[]): Promise<void> => {
    const text = `${names.join(', ')} could not be taken: files may have ${files.largest} at most. Please send a smaller one, or a link.`
    await link.call('chat.postEphemeral', { channel, user, text, ...(thread && thread !== ts ? { thread_ts: thread } : {}) })
  }

  const customerWrote = async (channel: string, message: SlackMessageEvent, person: SlackPerson): Promise<boolean> => {
    const words = await wordsOf(message)
    const { attachments, notes, oversize } = await files.carry(message.files ?? [])
    const text = [words, ...notes].filter(part => part.trim() !== '').join('\n')
    if (text === '' && attachments.length === 0) return false
    const { repeated } = await inbox.receive({
      channel: channelName,
      address: await addressFor(channel, message, people.identity(person)),
      id: messageId(channel, message.ts),
      sender: people.sender(person),
      text: notes.length === 0 ? words : text,
      at: timeOf(message.ts),
      ...(attachments.length > 0 ? { attachments } : {}),
    })
    if (!repeated && oversize.length > 0)
      await tellOversize(channel, message, oversize).catch(error =>
        log.warn({ error }, 'a customer could not be told that a file is too large'),
      )
    return !repeated
  }

  const whoIs = ({ id, name, photo }: SlackPerson): Who => ({
    id: `slack:${id}`,
    identity: `slack:${id}`,
    name,
    ...(photo === undefined ? {} : { photo }),
  })

  const teammateWrote = async (channel: string, message: SlackMessageEvent, person: SlackPerson): Promise<boolean> => {
    const { ts, thread_ts: thread } = message
    if (rooms.isDm(channel) || !thread || thread === ts) return false
    const address = await threadAddress(channel, thread)
    const { attachments, notes } = await files.carry(message.files ?? [])
    const text = [await wordsOf(message), ...notes].filter(part => part.trim() !== '').join('\n')
    if (text === '' && attachments.length === 0) return false
    const said = await inbox.said({
      channel: channelName,
      address,
      id: messageId(channel, ts),
      who: whoIs(person),
      text,
      ...(attachments.length > 0 ? { attachments } : {}),
    })
    await memory.active(channel, thread, ts)
    return said?.repeated === false
  }

  const wrote = async ({ channel, message }: Kind<'message'>): Promise<boolean> => {
    const person = await people.person(message)
    if (person.bot) return false
    const took = (await people.isTeammate(person))
      ? await teammateWrote(channel, message, person)
      : await customerWrote(channel, message, person)
    await memory.saw(channel, message.ts)
    return took
  }

  /** The same whether Slack tells of it or it is found out afterwards. Slack's time of an edit counts seconds: the words tell two in one second apart. */
  const changeId = (id: string, happened: Kind<'edit' | 'delete'>): string => {
    const of = messageId(happened.channel, happened.message.ts)
    if (happened.kind === 'delete') return `gone ${of}`
    const words = createHash('sha256')
      .update(happened.message.text ?? '')
      .digest('base64url')
      .slice(0, 12)
    return happened.at === undefined ? id : `edited ${of} ${happened.at} ${words}`
  }

  /** A teammate's later change of words that the customer had from them here. */
  const teammateChanged = async (told: string, at: number, happened: Kind<'edit' | 'delete'>, person: SlackPerson): Promise<boolean> => {
    const { channel, message } = happened
    const base = { channel: channelName, id: changeId(told, happened), of: messageId(channel, message.ts), who: whoIs(person) }
    const when = happened.kind === 'edit' && happened.at !== undefined ? timeOf(happened.at) : at
    const change = happened.kind === 'edit' ? { ...base, at: when, text: await wordsOf(message) } : { ...base, at: when }
    return (await inbox.resaid(change)) === 'changed'
  }

  const changed = async (told: string, at: number, happened: Kind<'edit' | 'delete' | 'reaction'>): Promise<boolean> => {
    const person = await people.person(happened.kind === 'reaction' ? { user: happened.user } : happened.message)
    if (person.bot) return false
    if (await people.isTeammate(person)) return happened.kind === 'reaction' ? false : teammateChanged(told, at, happened, person)
    const id = happened.kind === 'reaction' ? told : changeId(told, happened)
    const { channel } = happened
    const base = { channel: channelName, id, sender: people.sender(person) }
    if (happened.kind === 'reaction') {
      const { ts, emoji, removed } = happened
      const change = { ...base, kind: 'reaction' as const, of: messageId(channel, ts), at, emoji: emojiOf(emoji) }
      return (await inbox.changed(removed ? { ...change, removed } : change)) === 'changed'
    }
    const of = messageId(channel, happened.message.ts)
    if (happened.kind === 'delete') return (await inbox.changed({ ...base, kind: 'delete', of, at })) === 'changed'
    const text = await wordsOf(happened.message)
    return (
      (await inbox.changed({ ...base, kind: 'edit', of, text, at: happened.at === undefined ? at : timeOf(happened.at) })) === 'changed'
    )
  }

  return {
    wordsOf,
    async take({ id, at, event }) {
      const happened = readHappened(event)
      if (!happened || !(await rooms.isCustomers(happened.channel))) return false
      try {
        return happened.kind === 'message' ? await wrote(happened) : await changed(id, at, happened)
      } catch (error) {
        // It will never be taken like this: trying again would hold up what comes after it.
        if (!(error instanceof Problem && error.code !== 'busy') && !(error instanceof Refused) && !(error instanceof Gone)) throw error
        if (error instanceof Problem && error.code === 'id_reused') return false
        log.warn({ error, kind: happened.kind, channel: happened.channel }, 'an event of Slack could not be taken')
        return false
      }
    },
  }
}
