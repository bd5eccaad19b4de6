// Keeps what a platform tells until it has been worked on: the platform gets its 200 once it is kept, and a crash loses nothing.

export interface Told {
  /** The platform's id of the event: the same again is passed over. */
  id: string
  /** Events of one lane are worked on one after another, in the order in which they came; lanes go side by side. */
  lane: string
  /** Plain JSON. */
  body: unknown
}

export interface Intake {
  /** Resolves once durable. */
  keep(told: Told): Promise<'kept' | 'repeated'>
  /**
   * Who works on what is kept, also on what an earlier run left: after a crash maybe for the second time. What throws is tried again with
   * back-off, before anything later of its lane, and after a day is given up and logged. Once, before the start.
   */
  work(handle: (told: Told) => Promise<void>): void
}
