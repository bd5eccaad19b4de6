// How sessions are shown in the desks, decided by admins.
import type { Route } from './routing.ts'

export interface DeskSettings {
  /** Which sessions get a thread: those that a person is needed for, or every one. */
  show: 'handoffs' | 'all'
  /** Where an agent's plain words in a thread go. `//` before them is always a note. */
  words: 'reply' | 'note'
  /** From the first: a rule without `show` decides only about the team. */
  routes: Route[]
  /** Verbs by reaction, without colons: `eyes` → `claim`. */
  reactions: Record<string, string>
  /** The language that the team reads and writes, BCP 47; readers find what the house was started with where no admin has set one. */
  language?: string
  /** `auto`: a session in another language is translated once a person has to do with it. `asked`: only where an agent says so. */
  translate: 'auto' | 'asked'
  /** A translated reply waits for the agent to look at it before it leaves. */
  check: boolean
}

export const initialDeskSettings: DeskSettings = {
  show: 'handoffs',
  words: 'reply',
  routes: [],
  reactions: { eyes: 'claim', white_check_mark: 'resolve', robot_face: 'release', pushpin: 'note' },
  translate: 'auto',
  check: false,
}
