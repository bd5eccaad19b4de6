// Some of the people who answer, and how what comes to them finds its person.

export const assignments = ['manual', 'round_robin', 'least_busy'] as const
/** `manual`: somebody claims it. `round_robin`: each in turn. `least_busy`: whoever has the fewest open sessions. */
export type Assignment = (typeof assignments)[number]

/** Who belongs to a team stands with the agents. */
export interface TeamText {
  /** Lower-case letters, digits and dashes: `billing`. */
  id: string
  name: string
  assignment: Assignment
  /** Nothing more is assigned by itself to whoever has so many open sessions. */
  most?: number
}

export interface Team extends TeamText {
  rev: number
}

/** A team with its people, and how many of its open sessions nobody has. */
export interface TeamStanding extends Team {
  members: { id: string; name: string; away: boolean }[]
  waiting: number
}

/** What is left out stays, `most: null` takes the limit away; a new team is `manual`. */
export interface TeamChange {
  id: string
  name?: string
  assignment?: Assignment
  most?: number | null
}
