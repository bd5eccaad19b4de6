// Between which languages a session is translated: turned on and off by agents, and by the house itself once a person has to do with it.
import { toldOf } from '#core/search/languages/telling.ts'
import { type Author, system } from '../../model/agent.ts'
import type { Entry, Event, Languages } from '../../model/entry.ts'
import { languageName, primaryTag, readLanguage } from '../../model/language.ts'
import { Problem } from '../../model/problem.ts'
import { needsPerson, type Session } from '../../model/session.ts'
import type { Decide } from '../conversation/acts.ts'
import { type HouseLanguages, howToTranslate } from './house.ts'

/** What is on the screen when it is turned on is translated too: so many messages. */
const lookedBack = 10

export interface Pair {
  theirs: string
  ours: string
}

/** The pair in which the session is translated; undefined where it is not. */
export const pairOf = ({ translate }: Pick<Session, 'translate'>): Pair | undefined =>
  translate?.on && translate.theirs !== undefined && translate.ours !== undefined
    ? { theirs: translate.theirs, ours: translate.ours }
    : undefined

/** True where a text has nothing that could be said in another language: no words but links, code, names of things. */
export const isWordless = (text: string): boolean =>
  !/\p{L}{2}/u.test(text.replace(/https?:\S+|`[^`]*`|\[[^\][\n]{1,60}\]|\{\{[^{}]{0,200}\}\}|\S{1,100}@\S+/gu, ' '))

/** A person has to do with it, so somebody is there to read. */
export const isRead = (session: Session): boolean => session.owner.kind !== 'ai' || needsPerson(session)

/** The pair that the house would translate the session in by itself; undefined where it would not, or an agent has said. */
export const pairByHouse = (session: Session, house: HouseLanguages): Pair | undefined => {
  if (!house.auto || !house.can || session.translate?.by === 'agent' || session.language === undefined) return undefined
  const theirs = primaryTag(session.language)
  return theirs === house.ours || theirs === 'und' ? undefined : { theirs, ours: house.ours }
}

/** What the team has before its eyes: the latest words of the customer and the AI, the brief, drafts that wait. */
const before = (session: Session, entries: readonly Entry[]): number[] => {
  const read = entries.filter(
    e => e.kind === 'message' && !e.ignored && e.class !== 'notice' && (e.author.kind === 'contact' || e.author.kind === 'ai'),
  )
  const brief = entries.findLast(e => e.kind === 'handoff')
  const drafts = entries.filter(e => e.kind === 'draft' && session.drafts.some(d => d.seq === e.seq))
  return [...read.slice(-lookedBack), ...(brief ? [brief] : []), ...drafts]
    .filter(e => !entries.some(t => t.kind === 'translation' && t.of === e.seq && t.failed === undefined && t.seq > e.seq))
    .map(e => e.seq)
    .sort((a, b) => a - b)
}

const turnedOn = (author: Author, pair: Pair, session: Session, entries: readonly Entry[]): Languages => {
  const also = before(session, entries)
  return { kind: 'languages', author, translate: true, ...pair, ...(also.length > 0 ? { also } : {}) }
}

/** What the house does by itself about the session as it stands; nothing where it is as it should be. */
export const byItself = (session: Session, house: HouseLanguages, entries: readonly Entry[]): Event[] => {
  const { translate } = session
  if (translate?.by === 'agent') return []
  const pair = pairByHouse(session, house)
  if (!pair) {
    const same = session.language !== undefined && primaryTag(session.language) === house.ours
    return translate?.on && same ? [{ kind: 'languages', author: system, translate: false }] : []
  }
  if (!isRead(session) || (translate?.on && translate.theirs === pair.theirs && translate.ours === pair.ours)) return []
  return [turnedOn(system, pair, session, entries)]
}

/**
 * The language of the customer's own words, where nothing has told the session's yet, or where they have gone over to another: one message in
 * another language, such as an error that was pasted, does not tell.
 */
export const labelFor = (session: Session, entries: readonly Entry[]): Event[] => {
  if (!isRead(session)) return []
  const said = entries.filter(e => e.kind === 'message' && e.author.kind === 'contact' && !e.ignored).slice(-lookedBack)
  const told = said.map(e => (e.kind === 'message' ? toldOf(e.text) : 'und')).filter(tag => tag !== 'und')
  const language = told.at(-1)
  const known = session.language === undefined ? undefined : primaryTag(session.language)
  if (language === undefined || language === known) return []
  // What was only guessed, from a word or two, gives way to the first words that tell.
  if (known !== undefined && told.length > 1 && told.at(-2) !== language && told.includes(known)) return []
  return [{ kind: 'label', author: system, language }]
}

/** An agent turns it on or off, or says which language the customer's is. `entries`: the timeline up to now. */
export const translate =
  ({ on, language: to }: { on: boolean; language?: string }, house: HouseLanguages, entries: readonly Entry[]): Decide =>
  (session, author) => {
    const now = session.translate
    if (!on) return now && !now.on && now.by === 'agent' ? null : [{ kind: 'languages', author, translate: false }]
    if (!house.can) throw new Problem('conflict', `${howToTranslate}. Nothing was changed.`)
    const theirs = to === undefined ? (now?.theirs ?? session.language) : readLanguage(to)
    if (theirs === undefined && to !== undefined)
      throw new Problem(
        'invalid',
        `‘${to}’ is no language known here. Say it as ‘translate to German’ or ‘translate to de’. Nothing was changed.`,
      )
    if (theirs === undefined || theirs === 'und')
      throw new Problem('conflict', 'The customer’s language is not known yet. Say it: ‘translate to German’. Nothing was changed.')
    const pair = { theirs: primaryTag(theirs), ours: house.ours }
    if (pair.theirs === pair.ours)
      throw new Problem(
        'invalid',
        `The team reads ${languageName(pair.ours) ?? pair.ours} itself, so there is nothing to translate. Nothing was changed.`,
      )
    const event = turnedOn(author, pair, session, entries)
    const same = now?.on && now.by === 'agent' && now.theirs === pair.theirs && now.ours === pair.ours
    return same && event.also === undefined ? null : [event]
  }
