// Time as the whole house counts it.

/** Milliseconds since the Unix epoch, UTC. Written as RFC 3339 only where it leaves the house. */
export type Time = number

/** A span in milliseconds. */
export type Duration = number

export const second: Duration = 1000
export const minute: Duration = 60 * second
export const hour: Duration = 60 * minute
export const day: Duration = 24 * hour
