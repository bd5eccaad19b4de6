// What the widget's face, or a page that draws it itself, may ask of the conversations.
import type { WireInvitation, WireSource } from '../../wire.ts'
import type { Identity } from './identity.ts'
import type { Claims } from './outbox.ts'
import type { Outgoing, State } from './state.ts'
import type { Uploads } from './uploads.ts'

/** What goes with a message besides its words. */
export type Extras = Partial<Pick<Outgoing, 'wish' | 'files' | 'answers'>> & {
  /** The session it belongs to, where that is not the one on screen. */
  session?: string
}

export interface Conversation {
  state(): State
  /** The name under which this customer's things are kept. */
  name(): string
  /** Calls `fn` after each change; the answer ends it. */
  watch(fn: (state: State) => void): () => void
  send(text: string, extras?: Extras): void
  again(id: string): void
  drop(id: string): void
  /** Goes to a conversation, to the list (null), or begins a new one (undefined), perhaps with the team's words first. */
  select(at: string | null | undefined, opening?: WireInvitation): void
  /** Reads a page of what was said before. Answers false where there is nothing more or it could not be had now. */
  earlier(): Promise<boolean>
  /** Reads a page of older conversations. */
  older(): Promise<void>
  uploads: Uploads
  /** The customer is typing. Told to the server now and then. */
  typed(writing: boolean): void
  draft(): string
  setDraft(text: string): void
  rate(session: string, of: number, score: number, comment: string): Promise<void>
  dismiss(key: string): void
  open(open: boolean): void
  /** The customer has the end of the conversation before their eyes. */
  look(): void
  source(session: string, seq: number, index: number): Promise<WireSource>
  /** Reads what may change without a new script; once. */
  configure(): Promise<void>
  claim(claims: Claims): void
  /** The visitor turns out to be this customer and keeps the conversations; of anybody else before nothing stays. */
  become(identity: Identity): Promise<void>
  /** Nothing of the customer stays in the browser. */
  leave(): void
  /** Whether anybody sees the page: nobody listens for a page in the background. */
  visible(visible: boolean): void
  /** Another tab changed what is kept. */
  changedElsewhere(key: string | null): void
  /** The network is said to be back, or the customer is impatient. */
  hurry(): void
  close(): void
}
