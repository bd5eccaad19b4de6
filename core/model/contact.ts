// The customer: persists across sessions. What a browser claims is kept apart from what was verified.

import type { Channel } from './channel.ts'

/** `email:ada@example.com`, `phone:+15551234567`, `id:CUSTOM`, `visitor:HASH`, `caller:+1555…`: lower-case kind, then the value in its canonical form. */
export type Identity = string

export interface ContactFields {
  name?: string
  email?: string
  phone?: string
  custom?: Record<string, string | number | boolean>
}

/** Somebody wants no messages at an address: nothing can be sent there. */
export interface Silence {
  address: string
  since: number
}

/** Somebody who became part of a contact by a merge, and can be split off again. */
export interface Part {
  /** Of the contact that it was; their sessions keep it. */
  id: string
  /** By what they are known, also what was proven since by whoever writes as them. */
  identities: Identity[]
  at: number
  /** Who merged them, by name; left out where they were joined by themselves, because both were proven at once. */
  by?: string
  /** Merged into them before. */
  parts?: Part[]
  /** From whom they were told apart before. */
  apart?: string[]
}

/** That a channel proved an identity, and since when. */
export interface Proof {
  identity: Identity
  channel: Channel
  /** In words for the team, as the channel tells it. */
  how?: string
  at: number
}

/** What of a contact is told apart again by a split. */
export type Standing = Pick<Contact, 'verified' | 'claimed' | 'segments' | 'teamSegments' | 'silent' | 'blocked'>

/** What stands behind an address or a number of a contact: `texts` and `calls` say only that it comes from there, and anybody could. */
export type Vouched = 'proven' | 'claimed' | 'texts' | 'calls'

/** An address or a number that two contacts share, and what stands behind it at each. */
export interface SharedFact {
  identity: Identity
  here: Vouched
  there: Vouched
}

/** Who may be the same person as a contact, for a person to judge. */
export interface MaybeSame {
  contact: Contact
  /** Of their newest session. */
  ticket?: number
  shared: SharedFact[]
}

/** How both stood at a merge. */
export interface Undo {
  createdAt: number
  merged: string[]
  part: Standing
  whole: Standing
}

export interface Contact {
  id: string
  rev: number
  /** Proven by a bearer key, a signed token or the channel itself; each belongs to one contact. */
  identities: Identity[]
  verified: ContactFields
  /** Which channels proved which of them, each once, as far as it was noted. */
  proofs?: Proof[]
  /** Said by the customer's browser and proven by nobody. Never used to find or join contacts. */
  claimed: ContactFields
  /** Proven by the page's own backend: each proof brings the whole list. */
  segments: string[]
  /** Set by the team; no proof takes them away. */
  teamSegments?: string[]
  blocked: boolean
  /** Addresses at which they want no messages, and since when. */
  silent?: Silence[]
  createdAt: number
  /** Ids of contacts that were merged into this one. */
  merged: string[]
  /** Of those, who can be split off again, the latest last. */
  parts?: Part[]
  /** By a part's id: what splitting it off brings back. */
  undo?: Record<string, Undo>
  /** Being split: who is on their way out of this contact. */
  splitting?: Contact
  /** Ids of contacts that were split from this one, or this one from them, or that a person told apart: only people join them. */
  apart?: string[]
  /** Being merged into another: what is on its way there. */
  parked?: { into: string; identities: Identity[]; merged: string[]; at: number; by?: string }
  /** The erasure that is taking it out of everything. */
  erasing?: string
  /** Stands for somebody who was erased: nobody is known as this any more. */
  erased?: true
  /** Ids of the files that exports of it lie in, until they run out. */
  exports?: string[]
}

/** What a person or a program changes at once; what is left out stays. */
export interface ContactChange extends Omit<ContactFields, 'email' | 'phone'> {
  /** null: they have it no more, and are not found by it. */
  email?: string | null
  phone?: string | null
  /** Of the segments that the team sets. */
  segments?: { add?: string[]; remove?: string[] }
}

/** Every segment that a contact is in, whoever put them there. */
export const segmentsOf = ({ segments, teamSegments = [] }: Pick<Contact, 'segments' | 'teamSegments'>): string[] => [
  ...new Set([...segments, ...teamSegments]),
]

/** The canonical identity, so that `Ada@Example.com` and `ada@example.com ` are one. */
export const identity = {
  email: (value: string): Identity => `email:${value.trim().toLowerCase()}`,
  phone: (value: string): Identity => `phone:${value.replace(/[^\d+]/g, '')}`,
  custom: (value: string): Identity => `id:${value}`,
}

/** Since when they want no messages at an address, if so. */
export const silentSince = ({ silent = [] }: Pick<Contact, 'silent'>, address: string): number | undefined =>
  silent.find(one => one.address === address)?.since

/** Nobody's contact: what was erased stands under it. */
export const erasedContact = (id: string, createdAt: number): Contact => ({
  id,
  rev: 0,
  identities: [],
  verified: {},
  claimed: {},
  segments: [],
  blocked: false,
  createdAt,
  merged: [],
  erased: true,
})

/** What to call a contact where a person reads it: the verified name first. */
export const contactName = (contact: Pick<Contact, 'verified' | 'claimed'>): string | undefined =>
  contact.verified.name ?? contact.claimed.name ?? contact.verified.email ?? contact.claimed.email ?? contact.verified.phone

/** Whether an id is theirs, or of somebody who was merged into them. */
export const isOne = (contact: Pick<Contact, 'id' | 'merged'>, id: string): boolean => contact.id === id || contact.merged.includes(id)

/**
 * What says only that it is the same again: a browser, a number that a caller shows or a text message says it comes from and anybody could, a call;
 * and that a browser was joined, where whoever signed in has been split off since.
 */
const sameAgain = /^(?:visitor|sms|caller|call|joined):/u

/** Somebody vouches for who this is: a key, a signed token or the channel. That the same browser or number came back is no proof. */
export const isVerified = ({ identities }: Pick<Contact, 'identities'>): boolean => identities.some(one => !sameAgain.test(one))
