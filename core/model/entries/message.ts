// Words on the timeline: messages, also those that are shown while they are written, and notes.
import type { Author } from '../agent.ts'
import type { Answers, Ask } from '../ask.ts'
import type { Identity } from '../contact.ts'
import type { DeliveryState } from '../delivery.ts'
import type { AnswerClass, Receipt, Source } from '../source.ts'
import type { Time } from '../time.ts'

/**
 * Why nobody acts on what a customer wrote. `blocked`: the contact is. `stop`, `start`, `help`: their word for wanting no messages, or wanting
 * them again, or asking what this is, which the platform itself has answered. `machine`: no person wrote it, and nobody reads an answer.
 */
export type Ignored = 'blocked' | 'stop' | 'start' | 'help' | 'machine'

/** A file kept by the house. */
export interface Attachment {
  id: string
  name: string
  /** MIME type. */
  type: string
  /** Bytes. */
  size: number
  /** Of a picture made of pixels: its size in them, as the file says. */
  image?: { width: number; height: number }
  /** Where it can be fetched; told to readers, never stored. */
  url?: string
}

/** Where a desk shows a session, such as `slack:C1:1712.1`: begins with the desk's name; the rest is the desk's own grammar. */
export type Place = string

/** A message of a desk: where it stands and what the platform calls it there. */
export interface Origin {
  place: Place
  ref: string
}

/** What the team reads of words in another language: the translation, or why there is none. */
export interface Translated {
  text?: string
  /** BCP 47 of `text`. */
  language?: string
  failed?: string
}

/** Words that were taken out of the store for good: by whom and when. `whole`: nothing of them is left. */
export interface Redacted {
  by: Author
  at: Time
  whole: boolean
}

/** Which run of which process writes a message that grows. Found by another run without its end, it was left in the middle. */
export interface Growing {
  run: string
}

/**
 * How a message ended that was shown sentence by sentence. `whole`: all of it was shown. `held`: what would have followed did not pass the
 * checks, or never came. `person`: somebody of the team acted first. `interrupted`: the customer began to speak. `overtaken`: the customer's
 * words are not what they were; `broken`: the process ended. After these two the AI decides anew.
 */
export type Ending = (typeof endings)[number]
export const endings = ['whole', 'held', 'person', 'interrupted', 'overtaken', 'broken'] as const

/** What came of a one-time code: they read what is sent to `address`, which counts in this session `until` then; or so many tries are left. */
export type Proof = { came: 'right'; address: Identity; until: Time } | { came: 'wrong'; left: number } | { came: 'over' }

export interface Message {
  kind: 'message'
  author: Author
  text: string
  attachments?: Attachment[]
  sources?: Source[]
  /** What the customer may answer with besides words. */
  ask?: Ask
  /** The customer's answer to an earlier ask; `text` says the same in words. */
  answers?: Answers
  /** What the platform calls this message. */
  platformId?: string
  /** Of an AI's message: where its words come from. */
  class?: AnswerClass
  /** The number of the customer's message this one answers. */
  basedOn?: number
  /** The earlier message that this one puts right, where the channel could not change it. */
  corrects?: number
  /** The draft that was approved to become this. */
  draft?: number
  /** The call of an action that this asks the customer about, or tells them is being looked at. */
  call?: number
  approvedBy?: { id: string; name: string }
  receipt?: Receipt
  /** The customer wrote a one-time code, whose digits are not stored: what came of it. */
  proof?: Proof
  /** What was masked before storing: `card`, `secret` … */
  masked?: string[]
  /** Said before the conversation began: the id of the proactive rule whose words these are. */
  opening?: string
  /** When the customer wrote it, as the platform tells, where that was some time before it came. */
  madeAt?: Time
  /** The customer pressed "talk to a person". */
  wish?: boolean
  /** Of the house's notice: it says that the office is closed. */
  away?: true
  /** Of the house's notice: a one-time code did not arrive, and what the customer can do. The AI is told, for their answer is to this. */
  codeReturned?: true
  /** Kept and shown, and nobody acts on it. */
  ignored?: Ignored
  /** For people alone: a machine wrote it, or it is not the customer's own word. Nothing is said to it by itself. */
  unattended?: true
  /** All of what came, with the history that it quotes, where `text` is only what was written now. */
  whole?: string
  /** From here on answers go to these, the customer first. */
  recipients?: string[]
  /** What went on from the session that this one is linked to: the numbers of its messages there. Once all were seen there it need not leave. */
  carries?: number[]
  /** Of an agent's message: the template of the platform that it was sent as, and what was filled in by the names of its variables. */
  template?: { id: string; name: string; language: string; values: Record<string, string> }
  /** Of an agent's message: where it was written. */
  origin?: Origin
  /** Its first sentences stand here, and the rest follows in entries `more`; folded by readers, it is gone once the last of them stands there. */
  growing?: Growing
  /** The number of the writing that it comes from. */
  writing?: number
  /** What the agent wrote in the team's language, where `text` is the translation that was sent, in `language`. */
  wrote?: string
  language?: string
  /** Folded by readers, never stored. */
  delivery?: { state: DeliveryState; reason?: string }
  translation?: Translated
  editedAt?: Time
  deleted?: boolean
  reactions?: { emoji: string; by: Author }[]
  redacted?: Redacted
  /** Of a message said aloud and interrupted: the rest of its words, which the customer did not hear. `text` is what they heard. */
  unheard?: string
}

/** More of a message of the AI is shown. */
export interface More {
  kind: 'more'
  author: Author
  /** The message. */
  of: number
  /** All of its words up to here. */
  text: string
  /** Of the last one. */
  ends?: Ending
  /** Of the last one, in the place of the one that stands on the message. */
  receipt?: Receipt
  /** Folded by readers, never stored: how it fares where the ledger takes it to the customer. */
  delivery?: { state: DeliveryState; reason?: string }
}

export interface Note {
  kind: 'note'
  author: Author
  text: string
  /** Folded by readers, never stored. */
  redacted?: Redacted
  /** Where it was written. */
  origin?: Origin
}
