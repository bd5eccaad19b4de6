// How words would go on their channel, told before they are sent.

export interface Preview {
  /** In how many messages the customer gets them. */
  messages: number
  /** What the channel counts and charges, as `Sent.note` says it afterwards: `3 SMS because of “’”, 2 without`. */
  note?: string
  /** Only their beginning goes; all of it is read behind a link. */
  shortened?: true
  /** The names of the files that go as links. */
  linked?: string[]
}
