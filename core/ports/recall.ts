// What agents ask about the past, answered with quotes: each line says where it was said, when and by whom. Nothing is made up.
import type { Author } from '../model/agent.ts'
import type { Time } from '../model/time.ts'

/** A quote of a conversation. */
export interface Recalled {
  session: string
  ticket: number
  seq: number
  at: Time
  author: Author
  /** The contact of the conversation, as people call them. */
  contact: string
  /** Its words, or the part of them that was asked for. */
  text: string
  /** `note`: only the team has read it. `summary`: what the house wrote down of the conversation. */
  kind: 'message' | 'note' | 'summary'
  /** The words commit us to something for later. */
  promise?: true
}

export interface Recollection {
  question: string
  /** What was understood: in which conversations of whom, since when, which words, by whom. A sentence for a person. */
  understood: string
  /** Best first; none where nothing was found. */
  lines: Recalled[]
  /** The question asks for a draft in this conversation rather than for quotes. */
  draft?: { session: string; ticket: number }
}
