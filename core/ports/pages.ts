// Pages of single conversations that this house serves to their customers by itself, whether the website chat is on or not: for channels
// whose messages have too little room, or no buttons. Whoever has the address may read it, so it goes into nothing but the customer's own
// messages.
import type { Attachment } from '../model/entry.ts'
import type { Source } from '../model/source.ts'
import type { Time } from '../model/time.ts'

/** What parts are given. Addresses are signed, 90 days valid, and made without asking anybody: the same for all of a day. */
export interface Pages {
  /** Where the customer reads all of a message of ours, as it then stands. */
  answer(session: string, seq: number): string
  /**
   * Where the customer rates the session. With `?score=1` to `?score=5` behind it that score is chosen already; nothing is rated before the
   * form is sent, so a program that follows links rates nothing.
   */
  rating(session: string): string
}

/** A message as its page shows it. */
export interface AnswerPage {
  /** BCP 47, where it is known. */
  language?: string
  author: 'ai' | 'agent' | 'system'
  name?: string
  at: Time
  /** Markdown. */
  text: string
  sources: Pick<Source, 'title' | 'url'>[]
  /** With their addresses. */
  attachments: Attachment[]
}

/** How the rating of a session stands. `open`: it can not be rated now. */
export interface RatingPage {
  language?: string
  open: boolean
  score?: number
}

/**
 * What the server needs to answer for these addresses. `token`: the last part of the address. Problem `not_found` where it was never given
 * out, `gone` where it has run out, the customer was erased or the message taken back.
 */
export interface ServedPages {
  answer(token: string): Promise<AnswerPage>
  rating(token: string): Promise<RatingPage>
  /** Takes the place of an earlier score. Problem `not_resolved` besides. */
  rate(token: string, rating: { score: number; comment?: string }): Promise<RatingPage>
}

/** Under which paths they stand. */
export const pagePaths = { answer: '/read', rating: '/rate' } as const
