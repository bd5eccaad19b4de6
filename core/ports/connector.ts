// The sockets between a customers' channel and the core: what a connector offers, and the Inbox it is given.
import type { Author, Who } from '../model/agent.ts'
import type { Answers, Ask } from '../model/ask.ts'
import type { Channel } from '../model/channel.ts'
import type { ContactFields, Identity } from '../model/contact.ts'
import type { Attachment, Ignored, LineState } from '../model/entry.ts'
import type { Preview } from '../model/preview.ts'
import type { Source } from '../model/source.ts'
import type { Duration, Time } from '../model/time.ts'
import type { Part } from './part.ts'

/** Where a customer is reached, such as `sms:+1555…`; the grammar belongs to the connector. */
export type Address = string

export interface Traits {
  /** Longest message in characters. */
  maxLength: number
  attachments: boolean
  /** The customer is there and waits: typing is worth showing. */
  live: boolean
  /** The customer reads the timeline itself: once appended, it is sent. `send` is then only a wake-up and must not fail. */
  pull: boolean
  /** How long after the customer's last message the channel lets us write. */
  window?: Duration
  edits: boolean
  reactions: boolean
  /** Messages are taken back there, by the customer or by us. */
  deletes?: boolean
  /** The most that the platform tells of what became of our messages. Nothing without it. */
  receipts?: 'delivered' | 'read'
  /**
   * How customers rate: on the channel's own buttons or by a key of their telephone, for which `ask` asks; or, asked in words by `send`, by a digit
   * as their next message, which `receive` counts, or on the house's page behind a link. Nobody is asked without it, unless there is `ask`.
   */
  csat?: 'buttons' | 'digits' | 'keys' | 'link'
  /** Holds what is written while nothing is connected: the connector takes it up on coming back, and tells with `Inbox.recovered`. */
  keeps?: boolean
  /**
   * Shows words of a message while the rest of it is still being written: how long it wants between two pieces at least. Where `pull` does not
   * hold, `grow` brings them, and the time holds for the channel as a whole, however many messages grow there at once; not where it speaks.
   */
  grows?: Duration
  /** What is sent is spoken to somebody who stays on the line: they are asked to hold, and never told that they will be answered “here”. */
  voice?: true
  /** Shows choices and forms as such; elsewhere they go as words. */
  forms?: boolean
}

/** Somebody whom an agent wants to write to without having been written to. */
export interface Wanted {
  /** The contact's id. */
  contact: string
  identities: Identity[]
  /** Where their sessions on this channel were, the latest first. */
  addresses: Address[]
  /** Where they want no messages. */
  silent: Address[]
}

/** Words of the house's that the platform looked through beforehand, and lets us send where it takes no free ones. */
export interface Template {
  /** The platform's. */
  id: string
  name: string
  /** BCP 47, as the platform writes it. */
  language: string
  /** In the platform's own marks, with `{{NAME}}` for each variable. */
  text: string
  /** The names of its variables, such as `1`, in their order. */
  variables: string[]
  /** Why it can not be sent from here, in words for agents: not approved, or of a kind that is more than words. */
  refused?: string
}

/** A message on its way to a customer. */
export interface Reply {
  session: string
  ticket: number
  seq: number
  author: Author
  text: string
  sources?: Source[]
  attachments?: Attachment[]
  /** Only where the channel's traits have `forms`. */
  ask?: Ask
  /** Who gets it, as the team was shown, where the customer's last message said so; the first is the customer. */
  recipients?: string[]
  /** More of it follows, by `grow`. */
  growing?: true
  /** What is sent is this template with these values, by the names of its variables; `text` is what the customer reads of it. */
  template?: { id: string; values: Record<string, string> }
}

/** How a device of the team's stands that is being joined to the platform: whoever sees a code can have the whole account. */
export interface DeviceLink {
  /** What a QR code says, to be scanned by the device. */
  qr?: string
  /** To be typed on the device. */
  code?: string
  /** It is joined, under this name. */
  linked?: string
  /** Why it came to nothing. */
  failed?: string
  /** Where each new code is seen, until then, by whoever has the address. */
  page: string
  until: Time
}

/** Whose phone is to ring, and for which session. */
export interface Ringing {
  session: string
  ticket: number
  seq: number
  agent: { id: string; name: string; phone: string }
}

/** The platform took it. */
export interface Sent {
  platformId?: string
  state?: 'sent' | 'delivered'
  /** What an agent is told beside the mark, such as what it cost: `2 SMS`. */
  note?: string
}

export interface Connector extends Part {
  readonly channel: Channel
  readonly traits: Traits
  /** Throws Retry, Refused or Reconnect; anything else, or a timeout, leaves the send `unknown`. `key` is the same for every try. */
  send(address: Address, reply: Reply, key: string): Promise<Sent>
  /**
   * How `send` would bring the reply to the customer, as far as is known without asking anybody: asked at every pause of whoever writes, so it
   * is quick and never waits. Its `note` is the one that `send` answers for the same reply. Left out where all goes as it is written.
   */
  preview?(address: Address, reply: Reply): Preview
  /** Was it sent? Asked after a crash or a timeout; without it the send waits for a person. */
  settle?(address: Address, key: string): Promise<Sent | 'absent' | 'unknowable'>
  /**
   * Where a conversation with somebody who has not written can begin. Throws Refused, with a code and in words for agents, where it is known at
   * once that it can't: a stranger here, a window that is over, somebody who wants no messages. What it answers finds the address, and fails as
   * `send` does. Left out where the channel can only answer.
   */
  reach?(wanted: Wanted): () => Promise<Address>
  /**
   * To whom answers at an address go first, and what an agent calls those who are to get a copy, as the channel writes its addresses. Throws
   * Refused, in words for agents, at one who can't get any. Left out where answers go to the customer alone.
   */
  copies?(address: Address, named: readonly string[]): Promise<{ customer: string; named: string[] }>
  typing?(address: Address): Promise<void>
  /** Changes a message that was sent. Fails as `send` does; `settle` is asked with the same key. Left out where the channel can't. */
  edit?(address: Address, change: { platformId: string; reply: Reply }, key: string): Promise<void>
  /**
   * Shows more of a message that was sent with its beginning: `reply` has all of its words up to here, and what stands there gives way to them,
   * also where they need more room than it has. Done twice it is done once, so no key is needed and nothing is settled; a piece may be left out
   * where a later one follows. Fails as `send` does. Left out where the channel can't; what needs it is the trait `grows`.
   */
  grow?(address: Address, piece: { platformId: string; reply: Reply }): Promise<void>
  /** Takes back a message that was sent, as `edit`. */
  remove?(address: Address, platformId: string, key: string): Promise<void>
  /**
   * Puts an agent's emoji, such as `👍` or `:party:`, on a message of the customer or of ours, or takes it away. Done twice it is done once; what is
   * so already is no failure. Fails as `send` does. Left out where the channel can't.
   */
  react?(address: Address, reaction: { platformId: string; emoji: string; removed: boolean }, key: string): Promise<void>
  /**
   * Has an agent's phone rung, so that they take the call that is on at the address or, where it is over, call back whoever was on the line; what
   * becomes of it is told with `Inbox.line`, a customer who was not reached as `missed`. Fails as `send` does; `settle` is asked with the same key.
   * Left out where nobody is on a line.
   */
  ring?(address: Address, call: Ringing, key: string): Promise<Sent>
  /**
   * Joins a device of the team's to the platform, for a channel that lives on one; `phone` asks for a code to type in the place of one to scan. Its
   * answer is for the admin who asks, and for nobody else's eyes or logs.
   */
  link?(want: { phone?: string }): Promise<DeviceLink>
  /**
   * The templates that the platform knows of this house, also those that can not be sent. Fails as `send` does. Left out where the channel has none:
   * no reply with a `template` comes then.
   */
  templates?(): Promise<Template[]>
  /** Asks for a CSAT score in the channel's way; without it the question goes as text where the trait is `digits` or `link`. */
  ask?(address: Address, question: { session: string; seq: number }): Promise<Sent>
}

/** Who writes, as far as the connector can tell. */
export interface Sender {
  /** Proven by the platform, a signature or the bearer key. */
  identities: Identity[]
  /** How they were proven, as a clause for the team: `a mail from it was signed by its domain (DMARC)`. */
  how?: string
  /** Proven fields. */
  verified?: ContactFields
  /** Only said. */
  claimed?: ContactFields
  /** Proven segments; they take the place of those proven before. What the team set stays. */
  segments?: string[]
  /** The contact's id, where the caller knows it. */
  id?: string
}

export interface Incoming {
  channel: Channel
  /** Left out where the channel knows people, not addresses: then the contact serves. */
  address?: Address
  /** The platform's id of this message: unique on the channel for ever. */
  id: string
  sender: Sender
  text: string
  /** When it was written, as the platform tells: what was long on its way is not answered by the AI. */
  at?: Time
  attachments?: Attachment[]
  /** The session, where the channel knows it (a thread, a reply token). */
  session?: string
  /** It answers what we sent to the address: told by something that is in what we sent, and not by who wrote it. */
  answering?: true
  /**
   * What the customer's device calls a conversation that it begins: the first message with a name starts a session, later ones with
   * the same name at the same address follow it. Without it and without `session`, the latest session at the address goes on.
   */
  conversation?: string
  /**
   * The proactive message that the customer answers, by its rule's id: where this begins a session, the words become its first message.
   * `text`: the words as they were shown, never on a browser's word; without it the rule's words as they stand. A rule that is gone, or not for this customer, leaves only the message itself.
   */
  opening?: { rule: string; text?: string }
  /** To what a message asked for. `text` may be empty: the core puts the answer into words. */
  answers?: Answers
  /** The customer pressed "talk to a person". */
  wish?: boolean
  /** Stored and shown, and nobody acts on it: the platform has answered it itself, or no person wrote it. */
  ignored?: Exclude<Ignored, 'blocked'>
  /** For people alone: the AI does not answer it, and nobody is told that a person will. A machine wrote it, or it is not the customer's own word. */
  unattended?: true
  /** All of what came, where `text` is only what was written now: with the history that a mail quotes, for people to look at. */
  whole?: string
  /**
   * To whom it was written besides us, so that answers go there too, as the platform writes its addresses: the customer first, then whoever wrote it
   * where that is somebody else. What an agent changed of them holds, see `model/recipients.ts`. Left out, answers go where they went.
   */
  recipients?: string[]
  /** A live call begins with it, where it begins a session: what the caller was told first, consent included. */
  line?: { told: string }
}

export interface Received {
  session: string
  /** The number of this message in the session's timeline. */
  seq: number
  /** It had been accepted before; nothing was added. */
  repeated: boolean
}

/** What happened on the platform to a message that was sent before. */
export type Change = {
  channel: Channel
  /** The platform's id of this event, unique on the channel for ever. */
  id: string
  at?: Time
  /** The platform's id of the message: the customer's own, or ours as `send` answered it. */
  of: string
} & (
  | { kind: 'edit'; text: string; sender: Sender }
  | { kind: 'delete'; sender: Sender }
  /** On a message of the customer or of ours. */
  | { kind: 'reaction'; emoji: string; removed?: boolean; sender: Sender }
  /** Of ours. `waits`: the platform takes it once the customer has written again. */
  | { kind: 'receipt'; state: 'delivered' | 'read' | 'failed'; reason?: string; waits?: 'customer' }
  /** Of ours, said aloud: the customer interrupted it, and `text` is what they had heard of it. What still grows of it ends there. */
  | { kind: 'heard'; text: string }
)

/** What becomes of a live call. */
export interface LineTold {
  channel: Channel
  address: Address
  /** The platform's id of this event, unique on the channel for ever. */
  id: string
  state: Exclude<LineState, 'began' | 'ringing'>
  /** In the house's own words. */
  text?: string
  /** The agent's id. */
  agent?: string
  /** How long the call took. */
  seconds?: number
  /** Of `ended`: the number that the caller can be called back at, where they showed one. */
  reach?: string
}

/** Words of a person of the team that the customer has read already, because they were written on the platform itself. */
export interface Said {
  channel: Channel
  address: Address
  /** The platform's id of this message: unique on the channel for ever. */
  id: string
  who: Who
  text: string
  attachments?: Attachment[]
}

/** A person of the team changed their words of `said` on the platform itself, or took them back: then there is no `text`. */
export interface Resaid {
  channel: Channel
  /** The platform's id of this event: unique on the channel for ever. */
  id: string
  at?: Time
  /** The platform's id of the message. */
  of: string
  who: Who
  text?: string
}

/** A message as it stands, to be compared with what stands on the platform. */
export interface Standing {
  platformId: string
  author: Author['kind']
  /** Of a customer who wrote it. */
  identities: Identity[]
  text: string
  deleted: boolean
  /** Of customers. */
  reactions: { emoji: string; identities: Identity[] }[]
}

/** Where a conversation goes on, and what is said there first. */
export interface Elsewhere {
  channel: Channel
  /** By what that channel knows whoever answers there, such as `sms:+15551234567`; its `reach` finds the address by it. */
  identity: Identity
  /** What is said of them, where they are new there. */
  claimed?: ContactFields
  /** The house's own words, in the customer's language. */
  text: string
}

/** What the core gives a connector. */
export interface Inbox {
  /** Resolves once durable: only then may the platform get its 200. The same id again answers as the first time; Problem `id_reused` if the words differ. */
  receive(incoming: Incoming): Promise<Received>
  /**
   * Resolves once durable. `held`: the message it is about is not known yet; it is applied as soon as that is, or dropped after three
   * days. The same id again changes nothing. Problem `other_contact` where the message is not the sender's; nothing is stored then.
   */
  changed(change: Change): Promise<'changed' | 'repeated' | 'held'>
  /**
   * A person of the team answered on the platform itself, past every desk: stored as their reply, which the customer has already. It claims,
   * unless another agent has the session, and no word of the AI leaves after it. Undefined, and nothing stored, where no session is there.
   */
  said(said: Said): Promise<Received | undefined>
  /** As `changed`, for words of `said`. `unknown`: no such words of this person are here, and nothing is stored. */
  resaid(resaid: Resaid): Promise<'changed' | 'repeated' | 'unknown'>
  /** The messages of the latest session at an address which the platform has a name for, as they stand. Empty where there is none. */
  standing(channel: Channel, address: Address): Promise<Standing[]>
  /** Where a message is, by the platform's id: a customer's, one of `said`, or ours as `send` answered it. */
  whereabouts(channel: Channel, platformId: string): Promise<{ session: string; address: Address } | undefined>
  /**
   * What becomes of the live call at an address; once for an id. A call that `ended` while its caller waited for the AI goes to the team.
   * `unknown`: there is no session yet, and nothing is stored.
   */
  line(told: LineTold): Promise<'told' | 'repeated' | 'unknown'>
  /** The customer rates; Problem `not_resolved` before the session is. */
  rate(session: string, rating: { score: number; comment?: string }, key?: string): Promise<{ session: string; seq: number }>
  /** The customer has before their eyes what was said up to `seq`. Nothing is stored where nothing new was seen. */
  seen(session: string, seq: number): Promise<void>
  /**
   * Whoever holds the proof of `from` has also proven to be `sender`: what `from` said becomes `sender`'s, unless `from` is known as
   * somebody else. From then on `joined:FROM` is one of the contact's identities.
   */
  join(sender: Sender, from: Identity): Promise<void>
  /**
   * The conversation goes on elsewhere, as a call does by SMS: in a session there that is linked to this one, of whomever that channel knows by the
   * identity, and in the same hands, or in those of the agent who is talking with them there. Nobody becomes the same contact by it. Asked again
   * while that one is open, it is the same. `key` is the same for every try. Problem `unreachable`, with why, where it can't, and `unavailable`
   * where the channel does not answer; nothing is said then.
   */
  goOn(session: string, to: Elsewhere, key: string): Promise<{ session: string; seq: number }>
  /** What was written while nothing was connected has all been taken up: `count` messages, the first of them written at `since`. Told to the team. */
  recovered(channel: Channel, what: { count: number; since?: Time }): Promise<void>
  /**
   * Whoever writes wants no messages at an address any more, or wants them again. Agents see it where they would answer there; it is the connector
   * that sends nothing there from now on. Said twice it is said once.
   */
  silence(sender: Sender, address: Address, silent: boolean): Promise<void>
  /** Whether whoever is known by this identity wants no messages at this address. */
  isSilent(identity: Identity, address: Address): Promise<boolean>
  /** The customer types, or has stopped. Not stored. */
  typing(session: string, on: boolean): void
}
