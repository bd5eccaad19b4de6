// What each language has words for when a customer is asked before a call is made.

/** What is said in one language, and what is understood. */
export interface Words {
  before: string
  after: string
  yes: string
  no: string
  /** Said when a colleague has to agree. */
  checking: string
  /** Said to whoever writes again meanwhile, where there is nothing else to say. */
  looking: string
  /** Said when the customer does not want it any more. */
  withdrawn: string
  /** What people write for that, lower case, without marks. */
  takesBack: string[]
  /** Words that, beside those of the action, say the same: “don’t cancel it”. */
  not: string[]
  /** Words without weight beside those. */
  light: string[]
  /** What people write for yes and no, lower case, without marks. */
  agrees: string[]
  declines: string[]
  /** Words that change nothing. */
  fillers: string[]
}
