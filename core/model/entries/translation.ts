// Translation on the timeline: that it is on, what is said in the other language, and replies that wait for it.
import type { Author } from '../agent.ts'
import type { Ask } from '../ask.ts'
import type { Attachment, Origin, Translated } from './message.ts'

/** Whether what is said in the session is translated, and between which languages. By the house itself, or as an agent said. */
export interface Languages {
  kind: 'languages'
  author: Author
  translate: boolean
  /** The customer's language and the team's, BCP 47; there where it is translated. */
  theirs?: string
  ours?: string
  /** Entries before this one that are to be translated as well. */
  also?: number[]
}

/** What a message, a draft, a summary or an agent's writing says in the other language. With neither text nor failure it needed none. */
export interface Translation extends Translated {
  kind: 'translation'
  author: Author
  of: number
  /** Of a failure: what waited behind it, which is not tried either. */
  others?: number[]
  /** It is the summary of a handoff. */
  summary?: true
}

/**
 * An agent's reply, or new words of one, that is not in the customer's language: it leaves as a `message` or `edit` with `writing` once it is
 * translated. While one is being translated, later replies wait behind it as writings, too.
 */
export interface Writing {
  kind: 'writing'
  author: Author
  text: string
  /** BCP 47 of what it is to be translated to; left out where it leaves as it is. */
  to?: string
  attachments?: Attachment[]
  ask?: Ask
  /** The customer's message up to which the agent had read. */
  basedOn?: number
  /** The draft in place of which it was written. */
  draft?: number
  /** The message whose words these are to be. */
  edits?: number
  origin?: Origin
  /** Folded by readers, never stored. `waits`: for a person to decide about it. */
  state?: 'translating' | 'waits' | 'sent' | 'dropped'
  translation?: Translated
  /** Folded: the number of the message that left. */
  sent?: number
}
