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
}

export const initialDeskSettings: DeskSettings = {
  show: 'handoffs',
  words: 'reply',
  routes: [],
  reactions: { eyes: 'claim', white_check_mark: 'resolve', robot_face: 'release', pushpin: 'note' },
}
