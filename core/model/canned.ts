// Replies written once and used often, with places for what differs: `{{contact.first_name|there}}`.
import type { Contact } from './contact.ts'
import type { Session } from './session.ts'

/** What an admin writes. */
export interface CannedText {
  /** What agents type: one word. */
  shortcut: string
  title: string
  /** Markdown, with variables. */
  text: string
  /** BCP 47 primary tag, where it is in one language. */
  language?: string
  /** A team's id: offered first where its sessions are answered. */
  team?: string
}

export interface Canned extends CannedText {
  id: string
  rev: number
  /** How often it was used. */
  used: number
}

/** A canned reply made ready for one customer. `missing`: variables without a value, which still stand in the text. */
export interface FilledCanned {
  id: string
  shortcut: string
  text: string
  missing: string[]
}

const place = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/gu

export const cannedVariables = [
  'contact.name',
  'contact.first_name',
  'contact.email',
  'agent.name',
  'agent.first_name',
  'ticket',
  'channel',
] as const

const known = (name: string): boolean => cannedVariables.some(one => one === name) || /^custom\.[\w.-]{1,100}$/u.test(name)

/** Variables of the text that nobody could ever fill. */
export const unknownVariables = (text: string): string[] => [
  ...new Set([...text.matchAll(place)].map(match => match[1] ?? '').filter(name => !known(name))),
]

const first = (name: string | undefined): string | undefined => name?.trim().split(/\s+/u)[0]

const wordsFor = (
  name: string,
  { contact, session, agent }: { contact: Contact; session: Pick<Session, 'ticket' | 'channel'>; agent: { name: string } },
): string | undefined => {
  // An email address or a phone number is no way to call somebody.
  const called = contact.verified.name ?? contact.claimed.name
  const plain: Record<string, string | undefined> = {
    'contact.name': called,
    'contact.first_name': first(called),
    'contact.email': contact.verified.email ?? contact.claimed.email,
    'agent.name': agent.name,
    'agent.first_name': first(agent.name),
    ticket: `#${session.ticket}`,
    channel: session.channel,
  }
  if (!name.startsWith('custom.')) return plain[name]
  const field = name.slice('custom.'.length)
  const custom = [contact.verified.custom, contact.claimed.custom].find(fields => fields && Object.hasOwn(fields, field))
  return custom === undefined ? undefined : String(custom[field])
}

/** The words for one customer. What has neither a value nor a default stays as it stands, and is told as missing. */
export const fillCanned = (
  text: string,
  about: { contact: Contact; session: Pick<Session, 'ticket' | 'channel'>; agent: { name: string } },
): { text: string; missing: string[] } => {
  const missing = new Set<string>()
  const filled = text.replace(place, (whole, name: string, otherwise: string | undefined) => {
    const value = wordsFor(name, about)?.trim() || otherwise?.trim()
    if (value === undefined) missing.add(name)
    return value ?? whole
  })
  return { text: filled, missing: [...missing] }
}

/** Variables that still stand in words about to be sent. */
export const unfilled = (text: string): string[] => [
  ...new Set([...text.matchAll(place)].map(match => match[1] ?? '').filter(name => known(name))),
]

/** True where every one of the words is in the shortcut, the title or the text. */
export const cannedMatches = (canned: CannedText, words: string): boolean => {
  const all = `${canned.shortcut} ${canned.title} ${canned.text}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every(word => all.includes(word))
}

/** How well a reply's team or language goes with the session's: its own first, then what is for all, then what is for others. */
const fits = (wanted: string | undefined, own: string | undefined): number => (own === undefined ? 1 : own === wanted ? 0 : 2)

/** The order in which replies are offered: those of the session's team and language first, then by use; alike ones by shortcut. */
export const cannedOrder =
  (session?: Pick<Session, 'team' | 'language'>): ((a: Canned, b: Canned) => number) =>
  (a, b) => {
    const language = session?.language?.split('-')[0]?.toLowerCase()
    const rank = (canned: Canned): number =>
      (session ? fits(session.team, canned.team) : 0) + (language === undefined ? 0 : fits(language, canned.language))
    return rank(a) - rank(b) || b.used - a.used || a.shortcut.localeCompare(b.shortcut)
  }
