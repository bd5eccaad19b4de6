// What a customer is told who needs a person while nobody is there: when somebody is back, in their words and, where it is known, by the
// clock on their wall. Nothing is said that is not so.
import { Temporal } from 'temporal-polyfill'
import { system } from '../../model/agent.ts'
import { dateIn, isZone } from '../../model/clocks/hours.ts'
import type { Contact } from '../../model/contact.ts'
import type { Event } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import { type Duration, day, hour, minute, type Time } from '../../model/time.ts'
import type { Standing } from '../clocks/office.ts'
import { tongueOf } from '../languages/tongue.ts'
import type { Contacts } from '../people/contacts.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { say, type Way } from './events.ts'
import { type Notices, noticesIn } from './notices.ts'

/** An opening that is farther away is not promised. */
const farthest: Duration = 30 * day
const zoneFields = ['timeZone', 'timezone', 'time_zone']

/** The customer's time zone, as their browser or the page's backend says. */
export const zoneOf = ({ verified, claimed }: Pick<Contact, 'verified' | 'claimed'>): string | undefined => {
  const said = [verified.custom, claimed.custom].flatMap(custom => zoneFields.map(field => custom?.[field]))
  return said.find((zone): zone is string => typeof zone === 'string' && isZone(zone))
}

const local = (at: Time, zone: string): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

const written = (language: string, zone: string, at: Time, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, numberingSystem: 'latn', ...options }).format(at)

/** “on Monday at 9:00”, with the zone's name where it is not the customer's own. */
const backWords = (notices: Notices, language: string, at: Time, now: Time, zone: string, own: boolean): string => {
  const [there, here] = [local(at, zone), local(now, zone)]
  const away = here.toPlainDate().until(there.toPlainDate()).days
  const time = `${there.hour}:${String(there.minute).padStart(2, '0')}`
  const weekday = written(language, zone, at, { weekday: 'long' })
  const date = written(language, zone, at, { weekday: 'long', day: 'numeric', month: 'long' })
  const when = away === 0 ? notices.today(time) : away === 1 ? notices.tomorrow(time) : notices.onDay(away < 7 ? weekday : date, time)
  if (own) return when
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at)
  return `${when} (${parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone})`
}

/** “20 minutes”, in a language. */
const lengthWords = (language: string, length: Duration): string => {
  const [unit, count] = length < hour ? ['minute', Math.round(length / minute)] : ['hour', Math.round(length / hour)]
  return new Intl.NumberFormat(language, { style: 'unit', unit: unit as string, unitDisplay: 'long', numberingSystem: 'latn' }).format(
    count as number,
  )
}

/** The admin's own words with what they leave open filled in; undefined where there are none, or they need what is not known. */
const ownWords = (messages: Record<string, string>, language: string, contact: Contact, back: string | undefined): string | undefined => {
  const text = messages[language] ?? messages.any
  if (text === undefined || (back === undefined && text.includes('{back}'))) return undefined
  const name = contact.verified.name ?? contact.claimed.name
  const called = name === undefined ? text.replace(/[ ,]*\{name\}/gu, '') : text.replaceAll('{name}', name)
  return called.replaceAll('{back}', back ?? '').trim()
}

const backAt = ({ office, now, zone }: Standing, contact: Contact, notices: Notices, language: string): string | undefined => {
  const at = office.nextOpening(now)
  if (zone === undefined || at === undefined || at - now > farthest) return undefined
  const theirs = zoneOf(contact)
  return backWords(notices, language, at, now, theirs ?? zone, theirs !== undefined)
}

/** What a customer is told who is handed to the team, without the sorry; `away` where nobody is there; `spoken` to somebody on the line. */
export const handoffWords = (
  standing: Standing,
  contact: Contact,
  asked: string | undefined,
  spoken = false,
): { text: string; away: boolean } => {
  const { language, notices } = noticesIn(asked)
  const { office, now, messages, promise } = standing
  if (office.open(now) && spoken) return { text: notices.holdTheLine, away: false }
  if (office.open(now)) {
    const usual = promise === undefined ? '' : ` ${notices.usually(lengthWords(language, promise))}`
    return { text: notices.handedOff + usual, away: false }
  }
  const back = backAt(standing, contact, notices, language)
  const own = ownWords(messages, language, contact, back)
  const closed = spoken ? notices.callClosed : notices.handedOffClosed
  return { text: own ?? (back === undefined ? closed : spoken ? notices.callAway(back) : notices.handedOffAway(back)), away: true }
}

const remindedIn = (session: Session, standing: Standing, contact: Contact): string | undefined => {
  // On the line they were told, and asked what they want instead.
  if (session.line) return undefined
  const { clocks, heardAt, away = [] } = session
  const { office, now, zone } = standing
  if (session.status !== 'open' || session.owner.kind !== 'team' || session.waitingSince === undefined) return undefined
  // Where a person has acted since the handoff, the house says nothing more by itself.
  if (!clocks || heardAt === undefined || session.heard < clocks.since.seq || session.humanAt > clocks.since.seq) return undefined
  if (zone === undefined || office.open(now) || office.open(heardAt)) return undefined
  const told = away.filter(at => at >= clocks.since.at && office.workingTime(at, now) === 0)
  const last = told.at(-1)
  const theirs = zoneOf(contact) ?? zone
  if (last !== undefined && (told.length > 1 || heardAt <= last || dateIn(last, theirs) === dateIn(heardAt, theirs))) return undefined
  const { language, notices } = noticesIn(tongueOf(session, contact))
  const back = backAt(standing, contact, notices, language)
  return ownWords(standing.messages, language, contact, back) ?? (back === undefined ? notices.stillClosed : notices.stillAway(back))
}

/**
 * Tells a customer who writes again while it is closed, and whom nobody has taken: once where the handoff did not say so, and once more on
 * another day. Safe to run at any time.
 */
export const createReminder =
  (needs: { timeline: Timeline; contacts: Contacts; standing(session: Session): Promise<Standing>; way(session: Session): Way }) =>
  async (id: string): Promise<void> => {
    const { timeline, contacts, standing, way } = needs
    const session = await timeline.load(id)
    if (session.owner.kind !== 'team') return
    const [contact, stands] = await Promise.all([contacts.get(session.contact), standing(session)])
    await timeline.commit(id, (now): Event[] | null => {
      const text = remindedIn(now, stands, contact)
      return text === undefined ? null : say(now, way(now), { kind: 'message', author: system, text, class: 'notice', away: true })
    })
  }
