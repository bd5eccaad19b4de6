// A mail as the desk takes it: who wrote to whom, and what that person wrote now.

/** `address` as written, its domain in lower case. */
export interface Mailbox {
  address: string
  name?: string
}

/** A file that came with the mail. `cid`: by which name the HTML shows it; `inline`: it is shown within the text. */
export interface Enclosed {
  name: string
  type: string
  bytes: Uint8Array
  cid?: string
  inline: boolean
  /** A picture that is no message: a point that nobody sees, a logo of the signature, one that only the quoted history shows. */
  aside?: true
}

export interface Letter {
  /** With its angle brackets, as in the header. So are `inReplyTo` and `references`, the oldest first. */
  messageId?: string
  inReplyTo: string[]
  references: string[]
  /** Of several From headers the first. */
  from?: Mailbox
  sender?: Mailbox
  /** Who wrote it, as one of our own addresses says that is a list and passed it on. Nobody's proof. */
  behind?: Mailbox
  replyTo: Mailbox[]
  to: Mailbox[]
  cc: Mailbox[]
  /** Addresses of Delivered-To, X-Original-To, Envelope-To and the like: to whom it came, whatever To says. */
  deliveredTo: string[]
  subject: string
  /** Milliseconds since 1970, as the sender's clock has it; missing where the date can't be read. */
  at?: number
  /** What this person wrote now: without quoted history and signature. What they forwarded belongs to it. Of a bounce or a report all. */
  text: string
  /** All of it as text. */
  whole: string
  enclosed: Enclosed[]
  /** What wrote it: only 'person' may be answered automatically. A notice is from where nobody reads what is answered. */
  kind: 'person' | 'autoreply' | 'bounce' | 'list' | 'report' | 'notice'
  /** For a bounce: of which of our mails (its Message-ID), for whom, whether for good, and why in words. */
  bounce?: { of?: string; recipient?: string; permanent: boolean; reason: string }
  /** First value of a header, by lower-case name: unfolded, encoded words decoded. */
  header(name: string): string | undefined
}
