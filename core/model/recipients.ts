// Who gets the answers of a session, where the channel knows of several: the customer first. The customer says it with each mail, and agents change
// it; for each address counts what was said of it last. A mail says something of an address only where it differs from the mails before it: one
// that names again whom an agent dropped, or does not know yet whom an agent added, undoes nothing.
import type { Session } from './session.ts'

type Standing = Pick<Session, 'contact' | 'recipients' | 'named'>

/** More than this nobody means to write to. */
export const mostRecipients = 50

/** What a change of who gets the answers comes to. */
export interface Recipients {
  /** Who gets them from here on, the customer first. */
  now: string[]
  add: string[]
  remove: string[]
}

const changed = (before: readonly string[], now: string[]): Recipients => ({
  now,
  add: now.filter(one => !before.includes(one)),
  remove: before.filter(one => !now.includes(one)),
})

/**
 * After a message that names whom it was written to, the customer first. Somebody else than the customer stands second, takes nobody out, and once
 * an agent has dropped them they bring nobody in either. `named`: what is to be compared with the next one.
 */
export const afterMessage = (session: Standing, author: string, said: readonly string[]): Recipients & { named: string[] } => {
  const { recipients = [], named = [] } = session
  const [customer = '', other = ''] = said
  const theirs = author === session.contact
  if (!theirs && named.includes(other) && !recipients.includes(other)) return { ...changed(recipients, [...recipients]), named: [...named] }
  const kept = theirs ? recipients.filter(one => said.includes(one) || !named.includes(one)) : recipients
  const joining = said.filter(one => !named.includes(one))
  const now = [...new Set([customer, ...kept, ...joining])].slice(0, mostRecipients)
  return { ...changed(recipients, now), named: theirs ? [...said] : [...new Set([...named, ...said])].slice(0, mostRecipients) }
}

/** After an agent's act. The customer stays the first. */
export const afterAct = ([customer = '', ...others]: readonly string[], add: readonly string[], remove: readonly string[]): Recipients =>
  changed([customer, ...others], [...new Set([customer, ...others.filter(one => !remove.includes(one)), ...add])])

/** Of those who got the answers when a message was written, whoever still does when it leaves; the customer in any case. */
export const stillThere = (now: readonly string[], then: readonly string[]): string[] =>
  now.filter((one, i) => i === 0 || then.includes(one))
