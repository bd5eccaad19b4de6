// How the house's states are said to a person: the same words in every desk.
import { lookup } from '#core/lib/lookup.ts'
import type { Author } from '#core/model/agent.ts'
import { type Contact, contactName, silentSince } from '#core/model/contact.ts'
import type { DeliveryState } from '#core/model/delivery.ts'
import type { EntryOf, Ignored } from '#core/model/entry.ts'
import type { HandoffReason, Sentiment } from '#core/model/handoff.ts'
import type { HandoffPreset } from '#core/model/handoff-preset.ts'
import type { When } from '#core/model/routing.ts'
import type { Owner, Session } from '#core/model/session.ts'
import type { AutopilotMode, TopicRule } from '#core/model/topic.ts'
import type { Mark } from './card.ts'

const reasons: Record<HandoffReason, string> = {
  low_confidence: 'the AI was not sure enough',
  prohibited_topic: 'a topic the AI must not answer',
  frustration: 'the customer is frustrated',
  requested: 'asked for a person',
  autopilot_off: 'autopilot is off here',
  topic_skipped: 'a topic left to the team',
  too_old: 'the message was old when it came',
  unattended: 'no message that the AI may answer',
  failed: 'the AI failed',
  by_agent: 'handed over by an agent',
  by_workflow: 'handed over by a workflow',
}

/** Why the AI stopped, as a person would say it. */
export const reasonWords = (reason: HandoffReason): string => reasons[reason] ?? reason

const moods: Record<Sentiment, string> = { angry: '😠 angry', unhappy: '🙁 unhappy', neutral: '😐 neutral', happy: '🙂 happy' }

export const sentimentWords = (sentiment: Sentiment): string => moods[sentiment] ?? sentiment

const modes: Record<AutopilotMode, string> = {
  on: 'on: the AI answers what it may and hands off the rest',
  off: 'off: every message goes to the team',
  assist: 'assist: the team answers, the AI drafts privately',
  inspect: 'inspect: the AI answers after a person’s approval',
}

const presetsInWords: Record<HandoffPreset, string> = {
  never: 'people do not answer in these conversations',
  quick: 'to a person rather too early',
  balanced: 'to a person where it is needed',
  ai_first: 'to a person rather too late',
}
export const presetWords = (preset: HandoffPreset): string => presetsInWords[preset]

export const modeWords = (mode: AutopilotMode): string => modes[mode]

const rules: Record<TopicRule, string> = {
  reply: 'reply: the AI may answer',
  skip: 'skip: left to the team',
  prohibited: 'prohibited: the AI must not answer',
}

export const ruleWords = (rule: TopicRule): string => rules[rule]

/** Made once: it costs more than what it tells. */
const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** The English name of a language, its tag where there is none. */
export const languageWords = (tag: string): string => {
  if (tag === 'und') return 'could not be told'
  try {
    return languageNames.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Who has the session now; `me` is the reader's agent id. */
export const ownerWords = (owner: Owner, me?: string): string => {
  if (owner.kind === 'ai') return 'the AI'
  if (owner.kind === 'team') return 'nobody yet'
  return owner.id === me ? 'you' : (owner.name ?? owner.id)
}

/** The number of things as a heading, or that there are none: `No teams yet`, `1 team`, `3 teams`. */
export const countHeading = (n: number, one: string, many = `${one}s`): string =>
  n === 0 ? `No ${many} yet` : n === 1 ? `1 ${one}` : `${n} ${many}`

/** What to call a contact; never empty. */
export const callContact = (contact: Pick<Contact, 'verified' | 'claimed' | 'erased'> | undefined): string =>
  contact?.erased ? 'Erased customer' : (contact && contactName(contact)) || 'Customer'

/** Who wrote it, as the team calls them. */
export const authorWords = (author: Author, customer = 'Customer'): string => {
  if (author.kind === 'contact') return author.name || customer
  if (author.kind === 'ai') return author.name ?? 'AI'
  if (author.kind === 'agent') return author.name || author.id
  return author.name ?? 'Threadline'
}

const signs: Record<DeliveryState, Mark['sign']> = {
  planned: '…',
  sending: '…',
  sent: '✓',
  delivered: '✓',
  read: '✓',
  failed: '✗',
  withheld: '✗',
  expired: '✗',
  unknown: '?',
}

const states: Record<DeliveryState, string> = {
  planned: 'on its way',
  sending: 'on its way',
  sent: 'sent',
  delivered: 'delivered',
  read: 'seen',
  failed: 'not delivered',
  withheld: 'held back, because a person took over',
  expired: 'not sent, because it was too old by then',
  unknown: 'nobody can tell whether it arrived',
}

/** The ✓, ✗ or ? on a message. */
export const markOf = (delivery: { state: DeliveryState; reason?: string }): Mark => ({
  sign: signs[delivery.state],
  state: states[delivery.state],
  ...(delivery.reason !== undefined && { reason: delivery.reason }),
})

const ignoredBecause = lookup<string>({
  blocked: 'from a blocked customer: nothing answers it',
  stop: 'they want no messages here any more: nothing can be sent until they write START',
  start: 'they want messages here again',
  help: 'the network has answered this itself',
  machine: 'no person wrote this: nothing answers it',
} satisfies Record<Ignored, string>)

/** Why nothing is said by itself to a customer's message; undefined where the AI may answer it. */
export const unansweredWords = ({ ignored, unattended }: Pick<EntryOf<'message'>, 'ignored' | 'unattended'>): string | undefined => {
  if (ignored) return ignoredBecause[ignored] ?? 'nothing answers this'
  return unattended ? 'for people alone: the AI does not answer this' : undefined
}

/** That nothing can be sent to where the session is, for whoever would answer; undefined where it can. */
export const silenceWords = (session: Pick<Session, 'address'>, contact: Pick<Contact, 'silent'> | undefined): string | undefined => {
  const since = contact && silentSince(contact, session.address)
  return since === undefined ? undefined : 'wants no messages here (STOP): nothing can be sent until they write START'
}

/** The address without its channel's prefix, where a person can read something from it. */
const readable = (address: string): string | undefined => {
  const bare = address.replace(/^[a-z]+:/, '')
  return /@|^\+?\d[\d ()-]{5,}$/.test(bare) ? bare : undefined
}

/** Whom a reply reaches and how: `Ada Lovelace by email, ada@example.com, and ben@example.com`. Shown before words leave. */
export const recipientWords = (
  session: Pick<Session, 'channel' | 'address' | 'recipients'>,
  contact?: Pick<Contact, 'verified' | 'claimed'>,
): string => {
  const [address = readable(session.address), ...others] = session.recipients ?? []
  const name = callContact(contact)
  const also = others.length > 0 ? `, and ${others.join(', ')}` : ''
  return `${name} by ${session.channel}${address && address !== name ? `, ${address}` : ''}${also}`
}

const gates: Record<string, string> = lookup({
  autopilot: 'Autopilot',
  small_talk: 'Small talk',
  wish_for_person: 'Asks for a person',
  frustration: 'Frustration',
  loop: 'Going in circles',
  prohibited_topic: 'Prohibited topic',
  topic_skipped: 'Topic left to the team',
  confidence: 'Confidence',
  answerer: 'The answerer',
})

/** A check that a question passes on its way to an answer, as a person would call it. */
export const gateWords = (gate: string): string => gates[gate] ?? `${gate.charAt(0).toUpperCase()}${gate.slice(1).replaceAll('_', ' ')}`

/** Which sessions a rule means: `every session`, `on email, customers in vip`. */
export const whenWords = ({ channels = [], topics = [], tags = [], segments = [] }: When): string => {
  const parts = [
    channels.length > 0 ? `on ${channels.join(' or ')}` : '',
    topics.length > 0 ? `about ${topics.join(' or ')}` : '',
    tags.length > 0 ? `tagged ${tags.join(' or ')}` : '',
    segments.length > 0 ? `customers in ${segments.join(' or ')}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'every session' : parts.join(', ')
}

const identityKinds: Record<string, string> = lookup({ id: 'customer', visitor: 'visitor', email: '', tel: '', phone: '' })

/** What anybody could show or write: said, and known again by it, but no proof. */
const unprovenKinds: Record<string, string> = lookup({
  'visitor:email': 'says they are',
  sms: 'texts from',
  caller: 'calls from',
})

/**
 * `id:ada` as `customer ada`, `email:ada@byron.test` as the address alone; `visitor:email:ada@byron.test`, which nobody vouches for, as
 * `says they are ada@byron.test (not proven)`.
 */
export const identityWords = (identity: string): string => {
  const said = Object.entries(unprovenKinds).find(([start]) => identity.startsWith(`${start}:`))
  if (said) return `${said[1]} ${identity.slice(said[0].length + 1)} (not proven)`
  if (identity.startsWith('joined:')) return `signed in from ${identityWords(identity.slice('joined:'.length))}`
  const at = identity.indexOf(':')
  const kind = identity.slice(0, at)
  return `${identityKinds[kind] ?? kind} ${identity.slice(at + 1)}`.trim()
}
