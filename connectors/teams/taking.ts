// Takes what happens in customers' conversations to the core: a chat or a thread is a session; a teammate's answer in a customer's thread is a
// person's reply.
import type { Logger } from 'pino'
import { keptAs } from '#connectors/links/teams/activity.ts'
import type { TeamsActivity, TeamsPerson } from '#connectors/links/teams/link.ts'
import { wordsOf } from '#connectors/links/teams/words.ts'
import type { Who } from '#core/model/agent.ts'
import { Problem } from '#core/model/problem.ts'
import { day } from '#core/model/time.ts'
import type { Change, Inbox } from '#core/ports/connector.ts'
import { Gone, Refused } from '#core/ports/failure.ts'
import type { Memory } from '#core/ports/memory.ts'
import { messageId, writeAddress } from './address.ts'
import type { FilesIn } from './files.ts'
import { type Happened, readHappened } from './parse.ts'
import type { People } from './people.ts'

const channel = 'teams'

type Kind<K extends Happened['kind']> = Extract<Happened, { kind: K }>

export interface TakingGiven {
  inbox: Inbox
  memory: Memory
  people: People
  files: FilesIn
  log: Logger
  /** Somebody has added the app. */
  installed(activity: TeamsActivity): Promise<void>
  /** A customer wrote there: what an agent's first words find them by. */
  met(activity: TeamsActivity): Promise<void>
}

const whoIs = ({ aad, id, name }: TeamsPerson): Who => ({ id: `teams:${aad ?? id}`, identity: `teams:${aad ?? id}`, name })

/** What a message that was taken back and brought again is called from then on: what was taken back stays so in the timeline. */
const renamed = 30 * day

export const createTaking = ({
  inbox,
  memory,
  people,
  files,
  log,
  installed,
  met,
}: TakingGiven): ((activity: TeamsActivity) => Promise<void>) => {
  const idOf = ({ conversation, id }: TeamsActivity): string => messageId(conversation.id, id)
  const nowCalled = async (id: string): Promise<string> => (await memory.get<string>(`restored/${id}`)) ?? id

  const wrote = async (activity: TeamsActivity, happened: Kind<'message'> | Kind<'restore'>, id: string): Promise<void> => {
    const person = await people.person(activity)
    const { conversation, at } = activity
    const mate = people.isTeammate(person)
    // Whoever of the team writes to the app itself is not a customer.
    if (mate && conversation.kind === 'personal') return
    const words = wordsOf(activity)
    const { attachments, notes } = await files.carry(id, conversation.id, happened)
    const text = [words, ...notes].filter(part => part.trim() !== '').join('\n')
    if (text === '' && attachments.length === 0) return
    const message = { channel, address: writeAddress(conversation.id), id, text, ...(attachments.length > 0 ? { attachments } : {}) }
    if (mate) {
      await inbox.said({ ...message, who: whoIs(person) })
      return
    }
    const sender = people.sender(person)
    if (!sender) return log.info('somebody whom Teams does not name wrote; it was not taken')
    await inbox.receive({ ...message, sender, at })
    await met(activity)
  }

  const restored = async (activity: TeamsActivity, happened: Kind<'restore'>): Promise<void> => {
    const of = idOf(activity)
    const id = `${of} again ${activity.at}`
    const sender = people.sender(await people.person(activity))
    await memory.put(`restored/${of}`, id, { for: renamed, ...(sender ? { whose: sender.identities[0]! } : {}) })
    await wrote(activity, happened, id)
  }

  const changed = async (activity: TeamsActivity, happened: Kind<'edit'> | Kind<'delete'>): Promise<void> => {
    const person = await people.person(activity)
    const of = await nowCalled(idOf(activity))
    const base = { channel, id: keptAs(activity), of, at: activity.at }
    const text = happened.kind === 'edit' ? wordsOf(activity) : undefined
    if (people.isTeammate(person)) {
      if (activity.conversation.kind !== 'personal')
        await inbox.resaid({ ...base, who: whoIs(person), ...(text === undefined ? {} : { text }) })
      return
    }
    const sender = people.sender(person)
    if (!sender) return
    const change: Change = text === undefined ? { ...base, kind: 'delete', sender } : { ...base, kind: 'edit', text, sender }
    await inbox.changed(change)
  }

  const reacted = async (activity: TeamsActivity, { of, each }: Kind<'reactions'>): Promise<void> => {
    const person = await people.person(activity)
    const sender = people.isTeammate(person) ? undefined : people.sender(person)
    if (!sender) return
    const message = await nowCalled(messageId(activity.conversation.id, of))
    for (const [at, { emoji, removed }] of each.entries())
      await inbox.changed({
        channel,
        kind: 'reaction',
        id: `${keptAs(activity)} ${at}`,
        of: message,
        at: activity.at,
        emoji,
        sender,
        ...(removed ? { removed } : {}),
      })
  }

  const take = (activity: TeamsActivity, happened: Happened): Promise<void> => {
    switch (happened.kind) {
      case 'message':
        return wrote(activity, happened, idOf(activity))
      case 'restore':
        return restored(activity, happened)
      case 'edit':
      case 'delete':
        return changed(activity, happened)
      case 'reactions':
        return reacted(activity, happened)
      case 'installed':
        return installed(activity)
    }
  }

  return async activity => {
    const happened = readHappened(activity)
    if (!happened) return
    try {
      await take(activity, happened)
    } catch (error) {
      // It will never be taken like this: trying again would hold up what comes after it.
      if (!(error instanceof Problem && error.code !== 'busy') && !(error instanceof Refused) && !(error instanceof Gone)) throw error
      if (error instanceof Problem && error.code === 'id_reused') return
      log.warn({ error, kind: happened.kind }, 'what happened in Teams could not be taken')
    }
  }
}
