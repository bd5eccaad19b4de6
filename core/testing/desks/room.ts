// A made-up platform for desks, with every way of failing that a real one has: rooms of memory that survive the processes that write there.
//
// What it can't show: how a real platform words its errors, or that what it answers to a search is always up to date.
import type { Entry } from '../../model/entry.ts'
import type { Session } from '../../model/session.ts'
import type { Desk, Landed, Place, Standing } from '../../ports/desk.ts'
import { Gone, Reconnect, Refused, Retry } from '../../ports/failure.ts'

export type DeskWeather =
  | 'fine'
  | 'retry'
  | 'reconnect'
  | 'refuse'
  | 'lands but fails'
  | 'fails without landing'
  | 'lands, never answers'
  | 'lands late'

/** What stands in a thread. */
export interface Posted {
  place: Place
  ref: string
  key: string
  /** The entries that it shows, or for a file the one it belongs to. */
  does: 'recount' | 'show' | 'file'
  seqs: number[]
  file?: string
  /** It was refused as it was. */
  plain?: true
}

export interface Card {
  place: Place
  ref: string
  key: string
  room: string
  session: string
  /** The thread of another session, in which it stands. */
  into?: Place
  shows: Pick<Session, 'status' | 'owner' | 'lastSeq'>
  /** It says that others stand in the thread, too. */
  shares?: true
  missed?: { seq: number; reason: string }[]
  gone?: true
}

export interface Room {
  cards: Card[]
  posts: Posted[]
  /** Places of cards that were brought up to date, each time. */
  updates: Place[]
  /** Steps that were refused, each time by its key. */
  refused: string[]
  /** The thread is deleted: whoever asks for it hears that it is gone. */
  lose(place: Place): void
  /** A person writes in a thread: what the platform calls it. */
  write(): string
  desk(given: DeskFittings): Desk
}

/** How a process reaches the platform. */
export interface DeskFittings {
  name?: string
  /** Makes the call; may hold it up, or never answer. */
  call?<T>(name: string, work: () => Promise<T> | T): Promise<T>
  alive?(): boolean
  /** Brings files one by one. */
  files?: boolean
  /** Sessions of one conversation stand in one thread. */
  shares?: boolean
}

/** Entries that the made-up desk says something about. */
export const roomShows = (entry: Entry): boolean =>
  entry.kind === 'message' ||
  entry.kind === 'note' ||
  entry.kind === 'handoff' ||
  entry.kind === 'owner' ||
  entry.kind === 'status' ||
  entry.kind === 'edit'

interface Needs {
  weather?: (call: string) => DeskWeather
  /** Runs something later, outside every process. */
  later?: (wait: number, fn: () => void) => void
}

export const createRoom = ({ weather = () => 'fine', later = () => {} }: Needs = {}): Room => {
  const late = 40_000
  const cards: Card[] = []
  const posts: Posted[] = []
  const updates: Place[] = []
  const refused: string[] = []
  let count = 0
  const ref = (): string => `r${++count}`

  const lookOf = ({ session: { status, owner, lastSeq } }: Standing): Card['shows'] => ({ status, owner, lastSeq })

  const there = (place: Place): Card => {
    const card = cards.find(c => c.place === place)
    if (!card || card.gone || (card.into !== undefined && cards.some(c => c.place === card.into && c.gone)))
      throw new Gone(`there is no thread ${place}`)
    return card
  }

  const attempt = <T>(call: string, key: string, alive: () => boolean, land: () => T): Promise<T> | T => {
    switch (weather(call)) {
      case 'fine':
        return land()
      case 'retry':
        throw new Retry('slow down', 700)
      case 'reconnect':
        throw new Reconnect('the token was revoked')
      case 'refuse':
        refused.push(key)
        throw new Refused('invalid_blocks')
      case 'lands but fails':
        land()
        throw new Error('socket hang up')
      case 'fails without landing':
        throw new Error('socket hang up')
      case 'lands, never answers':
        land()
        return new Promise(() => {})
      case 'lands late':
        // What a process has sent just before it dies lands soon or never.
        later(late, () => {
          try {
            if (alive()) land()
          } catch {}
        })
        return new Promise(() => {})
    }
  }

  return {
    cards,
    posts,
    updates,
    refused,
    lose: place => void Object.assign(cards.find(c => c.place === place) ?? {}, { gone: true }),
    write: ref,
    desk({ name = 'room', call = async (_, work) => work(), files = true, shares = true, alive = () => true }) {
      const post = (place: Place, key: string, what: Omit<Posted, 'place' | 'ref' | 'key'>, plain: boolean): Promise<Landed> =>
        call(`${what.does} ${key}`, () => {
          there(place)
          return attempt(what.does, key, alive, () => {
            there(place)
            const posted = { place, ref: ref(), key, ...what, ...(plain ? { plain } : {}) } as Posted
            posts.push(posted)
            return { ref: posted.ref }
          })
        })
      return {
        name,
        ...(shares && { shares }),
        shows: roomShows,
        open: (opening, key) =>
          call(`open ${key}`, () => {
            const { into } = opening
            if (into !== undefined) there(into)
            return attempt('open', key, alive, () => {
              const id = ref()
              const room = into === undefined ? (opening.room ?? 'hall') : there(into).room
              const place = into === undefined ? `${name}:${room}:${id}` : `${into}/${id}`
              const card = { place, ref: id, key, room, session: opening.session.id, shows: lookOf(opening), ...(into && { into }) }
              cards.push(card)
              return { place: card.place, ref: id }
            })
          }),
        recount: (place, { entries, refused: why }, key) =>
          post(place, key, { does: 'recount', seqs: entries.filter(roomShows).map(e => e.seq) }, why !== undefined),
        show: (place, { entry, refused: why }, key) => post(place, key, { does: 'show', seqs: [entry.seq] }, why !== undefined),
        ...(files && {
          file: (place, { entry, attachment, refused: why }, key) =>
            post(place, key, { does: 'file', seqs: [entry.seq], file: attachment.name }, why !== undefined),
        }),
        update: (place, card) =>
          call(`update ${place}`, () => {
            there(place)
            return attempt('update', '', alive, () => {
              updates.push(place)
              const as = there(place)
              delete as.shares
              Object.assign(as, {
                shows: lookOf(card),
                ...(card.shares && { shares: true }),
                ...(card.missed ? { missed: card.missed } : {}),
              })
            })
          }),
        settle: (key, { place, room, into }) =>
          call(`settle ${key}`, () => {
            if (place !== undefined) {
              there(place)
              const found = posts.find(p => p.place === place && p.key === key)
              return found ? { ref: found.ref } : 'absent'
            }
            if (into !== undefined) there(into)
            const card = cards.find(c => c.key === key && !c.gone && (into === undefined ? c.room === (room ?? 'hall') : c.into === into))
            return card ? { place: card.place, ref: card.ref } : 'absent'
          }),
      }
    },
  }
}
