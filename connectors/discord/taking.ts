// Takes what happens in customers' conversations to the core; a teammate's words in a customer's thread are a person's reply.
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Clock } from '#core/lib/clock.ts'
import { Problem } from '#core/model/problem.ts'
import { day } from '#core/model/time.ts'
import type { Inbox, Sender, Standing } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { channelName, compareIds, discordIdentity, messageId, type Place, timeOf, writeAddress } from './address.ts'
import type { Client } from './client.ts'
import { codeOf } from './failures.ts'
import type { FilesIn } from './files.ts'
import { nonceOf } from './format.ts'
import { emojiOf, isPersons, threadName, wordsOf } from './parse.ts'
import type { People } from './people.ts'
import type { Rooms } from './rooms.ts'
import type { Message, reaction, User } from './shapes.ts'

export interface TakingGiven {
  client: Client
  inbox: Inbox
  memory: Memory
  people: People
  rooms: Rooms
  files: FilesIn
  clock: Clock
  log: Logger
  me(): Promise<string>
}

export interface Taking {
  /** Answers true where it brought something new. Throws where it should come again. */
  wrote(message: Message): Promise<boolean>
  edited(message: Message): Promise<boolean>
  removed(channel: string, id: string): Promise<boolean>
  reacted(event: z.infer<typeof reaction>, away: boolean): Promise<boolean>
  wordsOf(message: Message): Promise<string>
}

/** Whose words of the team they are, for what happens to them later. */
interface SaidBy {
  id: string
  name: string
}

const saidFor = 30 * day

const later = (now: string | undefined, id: string): string => (now !== undefined && compareIds(now, id) >= 0 ? now : id)

export const createTaking = ({ client, inbox, memory, people, rooms, files, clock, log, me }: TakingGiven): Taking => {
  const words = async (message: Message): Promise<string> => wordsOf(message, await me(), rooms.nameOf)

  const isTeam = ({ author, member, guild_id: guild }: Message): Promise<boolean> =>
    people.isTeammate(author, guild ?? undefined, member?.roles)

  /** Done twice it is done once: a thread of a message has that message's id, and there is one at most. */
  const openThread = async ({ channel, parent }: Place, text: string): Promise<void> => {
    try {
      rooms.learn(
        await client.call({
          method: 'POST',
          path: `/channels/${parent!}/messages/${channel}/threads`,
          body: { name: threadName(text), auto_archive_duration: 1440 },
        }),
      )
    } catch (error) {
      if (error instanceof Refused && error.code === '160004') return
      if (!(error instanceof Refused) && !(error instanceof Gone)) throw error
      log.warn({ error }, 'no thread could be begun for a customer’s message')
    }
  }

  const teammateWrote = async (place: Place, message: Message): Promise<boolean> => {
    if (place.parent === undefined) return false
    const { attachments, notes } = await files.carry(message.attachments)
    const text = [await words(message), ...notes].filter(part => part.trim() !== '').join('\n')
    if (text === '' && attachments.length === 0) return false
    const id = messageId(message.channel_id, message.id)
    const said = await inbox.said({
      channel: channelName,
      address: writeAddress(place),
      id,
      who: people.who(message.author),
      text,
      ...(attachments.length > 0 ? { attachments } : {}),
    })
    if (!said) return false
    const { id: by, name } = people.who(message.author)
    await memory.put(`said/${id}`, { id: by, name } satisfies SaidBy, { for: saidFor })
    return !said.repeated
  }

  const customerWrote = async (place: Place & { opens?: true }, message: Message): Promise<boolean> => {
    const own = await words(message)
    const { attachments, notes } = await files.carry(message.attachments)
    const text = notes.length === 0 ? own : [own, ...notes].filter(part => part.trim() !== '').join('\n')
    if (text.trim() === '' && attachments.length === 0 && place.opens !== true) return false
    const { repeated } = await inbox.receive({
      channel: channelName,
      address: writeAddress(place),
      id: messageId(message.channel_id, message.id),
      sender: people.sender(message.author),
      text: text.trim() === '' && attachments.length === 0 ? '👋' : text,
      at: timeOf(message.id),
      ...(attachments.length > 0 ? { attachments } : {}),
    })
    if (place.opens) {
      await openThread(place, own)
      // Also where somebody else was sooner to begin it.
      await memory.put(`thread/${place.channel}`, { parent: place.parent })
    }
    return !repeated
  }

  /** Ours came back: now it is known to have arrived, also where the answer to it was lost. */
  const echoed = async ({ nonce, id }: Message): Promise<void> => {
    if (typeof nonce !== 'string' || nonce.length !== nonceOf('', 0).length) return
    await memory.change<{ id?: string }>(`sent/${nonce}`, now => now && { ...now, id }, { for: 3 * day })
  }

  const standing = async (platformId: string): Promise<Standing | undefined> => {
    const at = await inbox.whereabouts(channelName, platformId)
    if (!at) return undefined
    return (await inbox.standing(channelName, at.address)).find(one => one.platformId === platformId)
  }

  const final = async (what: string, work: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await work()
    } catch (error) {
      // It will never be taken like this: trying again would hold up what comes after it.
      if (!(error instanceof Problem && error.code !== 'busy') && !(error instanceof Refused) && !(error instanceof Gone)) throw error
      if (!(error instanceof Problem && error.code === 'id_reused'))
        log.warn({ error, what, code: codeOf(error) }, 'an event of Discord could not be taken')
      return false
    }
  }

  return {
    wordsOf: words,

    async wrote(message) {
      if (message.author.id === (await me())) {
        await echoed(message)
        return false
      }
      if (!isPersons(message)) return false
      let place: Awaited<ReturnType<Rooms['placeOf']>>
      const took = await final('message', async () => {
        place = await rooms.placeOf(message, await me())
        if (!place) return false
        return (await isTeam(message)) ? teammateWrote(place, message) : customerWrote(place, message)
      })
      if (place) await memory.change<string>(`cursor/${message.channel_id}`, now => later(now, message.id))
      return took
    },

    async edited(message) {
      // Discord adds previews of links by the same event.
      if (!message.edited_timestamp || !isPersons(message)) return false
      return final('edit', async () => {
        const of = messageId(message.channel_id, message.id)
        const id = `edited ${of} ${message.edited_timestamp}`
        const base = { channel: channelName, id, of, at: Date.parse(message.edited_timestamp!), text: await words(message) }
        if (await memory.get(`said/${of}`)) return (await inbox.resaid({ ...base, who: people.who(message.author) })) === 'changed'
        if (!(await rooms.placeOf(message, await me())) && !(await inbox.whereabouts(channelName, of))) return false
        return (await inbox.changed({ ...base, kind: 'edit', sender: people.sender(message.author) })) === 'changed'
      })
    },

    async removed(channel, message) {
      return final('delete', async () => {
        const of = messageId(channel, message)
        const base = { channel: channelName, id: `gone ${of}`, of, at: clock.now() }
        const by = await memory.get<SaidBy>(`said/${of}`)
        if (by) return (await inbox.resaid({ ...base, who: { ...by, identity: by.id } })) === 'changed'
        // Discord does not say whose it was.
        const stood = await standing(of)
        if (stood?.author !== 'contact') return false
        return (await inbox.changed({ ...base, kind: 'delete', sender: { identities: stood.identities } })) === 'changed'
      })
    },

    async reacted({ user_id: user, channel_id: channel, message_id: message, guild_id: guild, emoji, member }, away) {
      if (user === (await me()) || member?.user?.bot === true) return false
      return final('reaction', async () => {
        const of = messageId(channel, message)
        if (!(await inbox.whereabouts(channelName, of))) return false
        if (await people.isTeammate({ id: user, username: '' } as User, guild ?? undefined, member?.roles)) return false
        const sender: Sender = member?.user ? people.sender(member.user) : { identities: [discordIdentity(user)] }
        const at = clock.now()
        const change = { channel: channelName, id: `reaction ${of} ${user} ${emoji.id ?? emoji.name} ${away} ${at}`, of, at, sender }
        return (
          (await inbox.changed({ ...change, kind: 'reaction', emoji: emojiOf(emoji), ...(away ? { removed: true } : {}) })) === 'changed'
        )
      })
    },
  }
}
