// A mail as it was read: who wrote what to whom, and what kind of mail it is.

export interface Mailbox {
  address: string
  name?: string
}

export interface Enclosed {
  name: string
  /** MIME type. */
  type: string
  bytes: Uint8Array
  cid?: string
  inline: boolean
}

export interface Letter {
  messageId?: string
  inReplyTo: string[]
  references: string[]
  from?: Mailbox
  sender?: Mailbox
  replyTo: Mailbox[]
  to: Mailbox[]
  cc: Mailbox[]
  /** Delivered-To, X-Original-To, Envelope-To … */
  deliveredTo: string[]
  subject: string
  at?: number
  /** What this person wrote now: without quoted history and signature. */
  text: string
  /** All of it as text. */
  whole: string
  enclosed: Enclosed[]
  /** What wrote it: only 'person' may be answered automatically. */
  kind: 'person' | 'autoreply' | 'bounce' | 'list' | 'report'
  /** For a bounce: of which of our mails, whether for good, and why in words. */
  bounce?: { of?: string; recipient?: string; permanent: boolean; reason: string }
  /** First value of a header, by lower-case name. */
  header(name: string): string | undefined
}
