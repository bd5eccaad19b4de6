// What is known of the customer's words before anything is decided, and what is found out on the way.
import type { Mood } from '#core/safety/signs/frustration.ts'
import type { HandoffSwitches } from '../../model/handoff-preset.ts'
import type { GateVerdict, Receipt } from '../../model/source.ts'
import type { Time } from '../../model/time.ts'
import type { Autopilot, AutopilotMode } from '../../model/topic.ts'
import type { Answer, Spent } from '../../ports/answerer.ts'
import type { Retrieved } from '../knowledge/retrieval.ts'
import type { Matter } from './matter.ts'

export interface Considered {
  /** Every text in it is masked. */
  readonly matter: Matter
  readonly settings: Autopilot
  readonly mode: AutopilotMode
  /** When to give the conversation to a person, and what to say where that is not wanted. */
  readonly handoff: HandoffSwitches & { reach?: string }
  /** Below it an answer is not sent. */
  readonly threshold: number
  /** The customer's words, masked. */
  readonly text: string
  readonly masked: string[]
  readonly mood: Mood
  readonly language: string
  readonly topic: string | undefined
  readonly gates: GateVerdict[]
  /** Notes the verdict; true where the gate stops the AI. A draft that a person asked for is stopped by none. */
  gate(name: string, fired: boolean, why?: string): boolean
  found?: Retrieved
  standalone?: string
  /** The latest answer, whether or not it is sent. */
  answer?: Answer
  grounding?: Receipt['grounding']
  /** What the customer has read of the answer already. */
  shown?: { text: string; firstWordsAt: Time }
  /** Of all that models did for this decision. */
  spent: Spent
}
