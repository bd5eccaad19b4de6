// A live call, as the timeline tells it: how the line stands, and how much of what was said aloud was heard.
import type { Author } from '../agent.ts'

/**
 * How a line stands. `began`: `text` is what the caller was told at the start, consent included. `ringing`: the phone of `agent` rings, so that
 * they take the call. `joined`: they are on the line with the caller. `missed`: nobody took it; `text` says why. `offered`: the caller was told
 * so, and what they may do instead. `voicemail`: they left a message. `dropped`: speech was lost in the middle, and was taken up again. `ended`.
 */
export const lineStates = ['began', 'ringing', 'joined', 'missed', 'offered', 'voicemail', 'dropped', 'ended'] as const
export type LineState = (typeof lineStates)[number]

export interface Line {
  kind: 'line'
  author: Author
  state: LineState
  /** The house's own words, never the caller's. */
  text?: string
  agent?: { id: string; name: string }
  /** Of `ended`: how long the call took. */
  seconds?: number
  /** Of `ended`: the caller still waited for an answer or for a person. */
  middle?: true
}

/** The customer interrupted a message that was said aloud. What stands behind is what they never heard. */
export interface Heard {
  kind: 'heard'
  author: Author
  /** The message. */
  of: number
  /** So many characters of its words were heard. */
  upTo: number
}
