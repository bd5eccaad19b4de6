// The language in which the house itself speaks to a customer: theirs where their words have told it, else the one that their page is in.
import type { Contact } from '../../model/contact.ts'
import { readLanguage } from '../../model/language.ts'
import type { Session } from '../../model/session.ts'

const fields = ['language', 'locale', 'lang']

/** What the customer's page, or its backend, says their language is: a primary tag. */
export const pageLanguage = ({ verified, claimed }: Pick<Contact, 'verified' | 'claimed'>): string | undefined =>
  [verified.custom, claimed.custom]
    .flatMap(custom => fields.map(field => custom?.[field]))
    .flatMap(said => (typeof said === 'string' ? (readLanguage(said) ?? []) : []))[0]

/** A primary tag; undefined where nothing tells it. */
export const tongueOf = (session: Pick<Session, 'language'>, contact: Pick<Contact, 'verified' | 'claimed'>): string | undefined =>
  session.language ?? pageLanguage(contact)
