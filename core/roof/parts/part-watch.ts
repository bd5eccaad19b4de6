// How each part of a running house fares, for the desks: what is on and off as `npm run doctor` reads it, and how each part that is on
// says that it is, looked at every minute, so that it is known since when and why something failed.
import type { Clock } from '../../lib/clock.ts'
import { minute, second, type Time } from '../../model/time.ts'
import type { PartStanding } from '../../ports/overview.ts'
import type { Health, Part } from '../../ports/part.ts'
import { createCheckup } from '../../server/health.ts'
import type { Room, Standing } from './folders.ts'

/** A part that is on. */
export interface WatchedPart extends Pick<PartStanding, 'name' | 'kind' | 'about'> {
  health(): Promise<Health>
}

export interface PartWatch {
  look(): Promise<PartStanding[]>
  start(): void
  stop(): Promise<void>
}

const kinds: Record<Room, PartStanding['kind']> = { 'connectors/links': 'link', connectors: 'channel', bots: 'desk', plugins: 'plugin' }

/** What to do about a part that is off. The doctor says the same. */
export const switchOn = (missing: readonly string[]): string => `set ${missing.join(', ')} to switch it on`

const mends: Record<PartStanding['kind'], string> = {
  store: 'Nothing is taken in meanwhile: see that the disk has room and that the database can be reached.',
  link: 'It is tried again by itself. Mend what it says, and check its variables with ‘npm run doctor’.',
  channel: 'It is tried again by itself, and other channels go on. Mend what it says, and check its variables with ‘npm run doctor’.',
  desk: 'Nothing is lost: what happened meanwhile is shown once it works. Mend what it says, and check its variables with ‘npm run doctor’.',
  job: 'It is tried again by itself. The log says more.',
  plugin: 'Nothing that it brought is lost. Mend what it says, and check its variables with ‘npm run doctor’.',
}

const nameOf = ({ folder: { room, name } }: Standing): string => `${room}/${name}`

/** The parts of the folders that are on, each with its folder's summary. `parts` are those of one opening, in the order of the folders. */
export const watched = (
  standings: readonly Standing[],
  rooms: readonly Room[],
  parts: readonly Part[],
  healthOf: (part: Part) => Promise<Health>,
): WatchedPart[] =>
  standings
    .filter(({ state, folder }) => state === 'on' && rooms.includes(folder.room))
    .flatMap((standing, i): WatchedPart[] => {
      const part = parts[i]
      const { folder } = standing
      return part ? [{ name: nameOf(standing), kind: kinds[folder.room], about: folder.config.summary, health: () => healthOf(part) }] : []
    })

/** What is off, and which variables switch it on. */
export const partsThatAreOff = (standings: readonly Standing[]): PartStanding[] =>
  standings.flatMap((standing): PartStanding[] => {
    if (standing.state !== 'off') return []
    const { folder } = standing
    const mend = `${switchOn(standing.missing).replace(/^s/, 'S')}, and start Threadline again.`
    return [{ name: nameOf(standing), kind: kinds[folder.room], about: folder.config.summary, state: 'off', mend }]
  })

/** Whoever asks again so soon is told the same: pages of many admins are drawn from it. */
const fresh = 5 * second

interface Seen {
  well: boolean
  since: Time
  failed?: { at: Time; why: string }
}

export const watchParts = (parts: readonly WatchedPart[], off: readonly PartStanding[], clock: Clock): PartWatch => {
  const seen = new Map<string, Seen>()
  const examine = createCheckup({ parts: [...parts], clock })
  let cancel = (): void => {}
  let running: Promise<unknown> = Promise.resolve()
  let stopped = false

  const remember = (name: string, health: Health): Seen => {
    const now = clock.now()
    const before = seen.get(name)
    const since = before?.well === health.ok ? before.since : now
    const failed = health.ok ? before?.failed : { at: now, why: health.why }
    const found: Seen = { well: health.ok, since, ...(failed && { failed }) }
    seen.set(name, found)
    return found
  }

  const lookNow = async (): Promise<PartStanding[]> => {
    const examined = await examine()
    const on = parts.map(({ name, kind, about }): PartStanding => {
      const health = examined.parts[name] ?? { ok: true }
      const { since, failed } = remember(name, health)
      return {
        name,
        kind,
        about,
        state: health.ok ? 'well' : 'failing',
        since,
        ...(health.ok && health.about !== undefined && { detail: health.about }),
        ...(failed && { failed }),
        ...(health.ok ? {} : { mend: mends[kind] }),
        ...(health.recovered && { recovered: health.recovered }),
      }
    })
    return [...on, ...off]
  }

  let last: { at: Time; told: Promise<PartStanding[]> } | undefined
  const look = (): Promise<PartStanding[]> => {
    if (!last || clock.now() - last.at >= fresh) last = { at: clock.now(), told: lookNow() }
    return last.told
  }

  const again = (): void => {
    cancel = clock.after(minute, () => {
      running = look()
        .catch(() => {})
        .then(() => stopped || again())
    })
  }

  return {
    look,
    start: again,
    async stop() {
      stopped = true
      cancel()
      await running
    },
  }
}
