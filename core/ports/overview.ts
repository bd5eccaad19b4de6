// How the house stands: today's numbers, what the AI reads, and how each part fares.
import type { Duration, Time } from '../model/time.ts'
import type { Recovered } from './part.ts'

/** What one channel, one agent or the whole house did today. */
export interface Numbers {
  /** Sessions that began. */
  started: number
  /** Sessions that the AI answered for the first time. */
  answered: number
  /** Sessions that were handed off for the first time. */
  handedOff: number
  /** Sessions that were resolved and are still: what opens again is taken back. */
  resolved: number
  /** Of these: the customer said so. */
  confirmed: number
  /** Half of the customers had a person's first reply no later than this, rounded to two figures. */
  firstReply?: Duration
  csat?: { average: number; count: number }
}

/** Today, where the house is. */
export interface DayNumbers extends Numbers {
  /** Such as `2026-12-25`. */
  date: string
  /** IANA name: that of the house's office hours, UTC where it has none. */
  zone: string
  /** Open now. */
  open: number
  /** Of these: waiting for a person now, snoozed ones left out. */
  waiting: number
  /** Within which nine of ten customers had a person's first reply lately, in working time; left out where that is not known. */
  expected?: Duration
  channels: Record<string, Numbers>
  /** By agent's id. */
  agents: Record<string, Numbers>
}

/** A knowledge source, as it was read last. */
export interface SourceStanding {
  name: string
  pages: number
  passages: number
  /** When it was last read whole. */
  readAt?: Time
  /** Why it could not be read since, in plain words, and since when. */
  failed?: { since: Time; why: string }
  /** What of it can not be read, though the rest was. */
  trouble?: string
  /** The page that an answer rested on last. */
  quoted?: { title: string; at: Time }
}

export interface PartStanding {
  /** Such as `connectors/web`, or `store`. */
  name: string
  kind: 'store' | 'link' | 'channel' | 'desk' | 'plugin' | 'job'
  /** What it is for. */
  about: string
  /** `off`: nothing is set for it, so it is not on. */
  state: 'well' | 'failing' | 'off'
  /** What it is connected to, where it tells. */
  detail?: string
  /** Since when it is so, as far as this process has seen. */
  since?: Time
  /** Why it is failing, or was when it failed last. */
  failed?: { at: Time; why: string }
  /** What to do about it. */
  mend?: string
  /** Of a channel: what was taken up within the last day after nothing had been connected. */
  recovered?: Recovered
}

export interface Overview {
  numbers(): Promise<DayNumbers>
  /** By name; the help center's own articles among them. */
  sources(): Promise<SourceStanding[]>
  /** Every part of the house that is there: what fails first, what is off last. */
  health(): Promise<PartStanding[]>
}
